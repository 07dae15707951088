//! The engine on the command line: `heapglass run`, `record`, `svg`.

mod record;
mod run;
mod svg;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};
use heapglass_session::library;

/// See how CPython manages memory.
#[derive(Parser)]
#[command(version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Run a program as CPython 3.14 would, and print what it prints.
    Run {
        /// The Python file.
        file: PathBuf,
        /// Line steps after which the run is stopped.
        #[arg(long, default_value_t = 10_000_000)]
        max_steps: u32,
        /// Check after every line that counts equal holders, and that every block is used or free.
        #[arg(long)]
        check: bool,
    },
    /// Write a conformance record, as tests/conformance/FORMAT.md describes it.
    Record {
        /// What to record.
        #[arg(long, value_enum, default_value_t = Mode::Graph)]
        mode: Mode,
        /// The Python file.
        file: PathBuf,
    },
    /// Draw the object graph of one step as a standalone SVG file, on standard output.
    Svg {
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

/// The library's files are built in.
fn library_file(module: &str) -> Result<Option<library::Source>, String> {
    Ok(heapglass_library::find(module).map(|file| library::Source {
        path: file.path.to_owned(),
        is_package: file.is_package,
        text: file.text.to_owned(),
    }))
}

fn main() -> ExitCode {
    library::install(library_file);
    let result = match Arguments::parse().command {
        Command::Run { file, max_steps, check } => run::run(&file, max_steps, check),
        Command::Record { mode, file } => record::record(&file, mode),
        Command::Svg { step, theme, lang, file } => svg::svg(&file, step, theme, lang),
    };
    match result {
        Ok(code) => code,
        Err(problem) => {
            eprintln!("heapglass: {problem:#}");
            ExitCode::from(2)
        }
    }
}
