//! The engine on the command line: `heapglass run`, `record`, `svg`.

mod record;
mod run;
mod svg;

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::OnceLock;

use clap::{Args, Parser, Subcommand, ValueEnum};
use heapglass_session::{Limits, Profile, library};
use run::Checks;

/// See how CPython manages memory.
#[derive(Parser)]
#[command(version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Run a program as CPython would, and print what it prints.
    Run {
        #[command(flatten)]
        python: Python,
        /// The Python file.
        file: PathBuf,
        /// Line steps after which the run is stopped.
        #[arg(long, default_value_t = 10_000_000)]
        max_steps: u32,
        /// Check after every line that counts equal holders, and that every block is used or free.
        #[arg(long)]
        check: bool,
        /// Check it after every instruction and every step of a machine, and that each collection frees exactly what
        /// cannot be reached. Takes long.
        #[arg(long)]
        check_all: bool,
        /// A folder in which `import` looks for modules, before the library. May be given more than once.
        #[arg(long)]
        path: Vec<PathBuf>,
        /// Let the program catch what is not supported, as a NotImplementedError, instead of ending the run.
        #[arg(long)]
        keep_going: bool,
        /// What the program finds in sys.argv.
        args: Vec<String>,
    },
    /// Write a conformance record, as tests/conformance/FORMAT.md describes it.
    Record {
        #[command(flatten)]
        python: Python,
        /// What to record.
        #[arg(long, value_enum, default_value_t = Mode::Graph)]
        mode: Mode,
        /// The Python file.
        file: PathBuf,
    },
    /// Record many programs in one process: a line `MODE FILE` on standard input for each, a line of JSON for each.
    Records {
        #[command(flatten)]
        python: Python,
    },
    /// Draw the object graph of one step as a standalone SVG file, on standard output.
    Svg {
        #[command(flatten)]
        python: Python,
        /// The step: so many lines have run. Negative ones count from the end: -1 is the last.
        #[arg(long, default_value_t = -1, allow_negative_numbers = true)]
        step: i64,
        /// The colours.
        #[arg(long, value_enum, default_value_t = Scheme::Auto)]
        theme: Scheme,
        /// The language of the few words in it.
        #[arg(long, value_enum, default_value_t = Language::En)]
        lang: Language,
        /// The Python file.
        file: PathBuf,
    },
}

/// Whose memory management it is.
#[derive(Args)]
struct Python {
    /// The CPython whose rules hold: 2.7, 3.11, 3.12, 3.13, 3.14 or 3.15. The syntax is 3.14's under all of them.
    #[arg(long = "py", alias = "python", default_value = "3.14", value_parser = profile_named)]
    profile: Profile,
}

/// The profile with a name.
fn profile_named(name: &str) -> Result<Profile, String> {
    Profile::by_name(name).ok_or_else(|| {
        let names: Vec<&str> = Profile::names().collect();
        format!("there is no profile of this name; there are {}", names.join(", "))
    })
}

/// FORMAT.md's modes.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Mode {
    /// Every line with all that the program's names reach.
    Graph,
    /// What an untraced run writes, and how it ends.
    Stdout,
    /// Blocks in use between calls of `sys._debugmallocstats()`.
    Malloc,
}

/// The colours of a picture.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Scheme {
    /// What the reader's system prefers.
    Auto,
    Light,
    Dark,
}

/// The languages.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Language {
    En,
    #[value(name = "zh-Hans")]
    ZhHans,
}

/// Folders to look for modules in, before the library.
static FOLDERS: OnceLock<Vec<PathBuf>> = OnceLock::new();

/// A module's file: from a folder that was named, or the library's, which is built in.
fn library_file(module: &str) -> Result<Option<library::Source>, String> {
    let path = module.replace('.', "/");
    for folder in FOLDERS.get().into_iter().flatten() {
        for (file, is_package) in [(format!("{path}.py"), false), (format!("{path}/__init__.py"), true)] {
            match std::fs::read_to_string(folder.join(&file)) {
                Ok(text) => return Ok(Some(library::Source { path: file, is_package, text })),
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
                Err(error) => return Err(format!("{file}: {error}")),
            }
        }
    }
    Ok(heapglass_library::find(module).map(|file| library::Source {
        path: file.path.to_owned(),
        is_package: file.is_package,
        text: file.text.to_owned(),
    }))
}

fn main() -> ExitCode {
    library::install(library_file, || Ok(heapglass_library::CHARACTER_NAMES.to_owned()));
    let result = match Arguments::parse().command {
        Command::Run { python, file, max_steps, check, check_all, path, keep_going, args } => {
            let limits = Limits { steps: max_steps, goes_on: keep_going, args, ..Limits::default() };
            // Nobody reads it before.
            let _first = FOLDERS.set(path);
            run::run(&file, python.profile, limits, Checks { each_line: check, each_moment: check_all })
        }
        Command::Record { python, mode, file } => record::record(&file, &python.profile, mode),
        Command::Svg { python, step, theme, lang, file } => {
            svg::svg(&file, python.profile, step, theme, lang)
        }
        Command::Records { python } => record::records(&python.profile),
    };
    match result {
        Ok(code) => code,
        Err(problem) => {
            eprintln!("heapglass: {problem:#}");
            ExitCode::from(2)
        }
    }
}
