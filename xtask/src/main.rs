//! The developer's commands. `cargo xtask help` lists them.
//!
//! Reading order: `workspace` (where things are), `tools` (what gets installed, and how), then a file per
//! command. Nothing here knows Python or the engine; it only starts other programs, reads and writes files.

mod bench;
mod cpython;
mod differ;
mod editor;
mod exec;
mod library;
mod random;
mod record;
mod site;
mod suite;
mod tidy;
mod tools;
mod workspace;

use anyhow::{Result, bail};
use std::process::ExitCode;
use workspace::Workspace;

const HELP: &str = "\
Heapglass: the developer's commands

  cargo xtask serve [--port N]      build the page, serve it on this computer, rebuild on change (port 8080)
  cargo xtask test [PART …]         run every check, or only the parts named:
                                    format, clippy, tidy, unit, build, browser
  cargo xtask build                 the static site in dist/, for any folder of any static host
  cargo xtask record [NAME …] [--python PATH]
                                    record tests/conformance/programs with a real CPython (all, or those named)
  cargo xtask random SEED COUNT FOLDER [--python PATH]
                                    write random programs into FOLDER and record them with a real CPython
  cargo xtask differ SEED COUNT [--python PATH]
                                    run random programs with the engine and a real CPython, and shrink what differs
  cargo xtask cpython [FILE …] [--python PATH]
                                    run test files of a real CPython with the engine: docs/CPYTHON_TESTS.md
  cargo xtask tidy                  the rules of the project that text can check
  cargo xtask bench [-- NAME]       the engine's benchmark; with a name, only the programs that have it in theirs
  cargo xtask bench browser         the same programs on the page, as `cargo xtask build` left it in dist/
  cargo xtask editor                bundle the code editor, if its sources changed
  cargo xtask install               only install what the commands above need

Each command first installs what it needs and does not find; a second run is quick. Tools go to
$HEAPGLASS_CACHE, or else ~/.cache/heapglass. System packages (Node.js, browsers, fonts) come from apt where
there is apt and root.
";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(args: &[String]) -> Result<()> {
    let (command, rest) = match args.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", args),
    };
    let workspace = Workspace::find()?;
    match command {
        "serve" => site::serve(&workspace, rest),
        "build" => site::build(&workspace),
        "test" => suite::run(&workspace, rest),
        "record" => record::run(&workspace, rest),
        "random" => random::run(&workspace, rest),
        "differ" => differ::run(&workspace, rest),
        "cpython" => cpython::run(&workspace, rest),
        "tidy" => tidy::run(&workspace),
        "bench" => bench::run(&workspace, rest),
        "editor" => editor::prepare(&workspace),
        "install" => tools::ensure(&workspace, tools::Need::Test),
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(())
        }
        other => bail!("there is no command `{other}`; `cargo xtask help` lists them"),
    }
}
