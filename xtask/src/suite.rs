//! `cargo xtask test`: every check, in the order in which a failure is cheapest. CI runs exactly this.

use crate::exec::{self, run_reading};
use crate::tools::browser::playwright_test;
use crate::tools::{self, Need};
use crate::workspace::Workspace;
use crate::{site, tidy};
use anyhow::{Result, bail};
use std::env;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// One part of the suite.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Format,
    Clippy,
    Tidy,
    Unit,
    Build,
    Browser,
}

const PARTS: [Part; 6] = [Part::Format, Part::Clippy, Part::Tidy, Part::Unit, Part::Build, Part::Browser];

impl Part {
    fn name(self) -> &'static str {
        match self {
            Self::Format => "format",
            Self::Clippy => "clippy",
            Self::Tidy => "tidy",
            Self::Unit => "unit",
            Self::Build => "build",
            Self::Browser => "browser",
        }
    }

    fn need(self) -> Need {
        match self {
            Self::Format | Self::Clippy | Self::Tidy | Self::Unit => Need::Check,
            Self::Build => Need::Build,
            Self::Browser => Need::Test,
        }
    }

    /// What a person does about a failure.
    fn remedy(self) -> &'static str {
        match self {
            Self::Format => "run `cargo fmt --all`",
            Self::Clippy => "mend what clippy names; where it is wrong, #[expect(lint, reason = \"…\")]",
            Self::Tidy => "each message above says how to mend it",
            Self::Unit => "`cargo test --package NAME` runs one package's tests alone",
            Self::Build => "`cargo xtask build` repeats it",
            Self::Browser => "`npx playwright show-report report` in tests/e2e shows what happened",
        }
    }
}

/// How many tests a part ran. A part that is no test runner counts nothing, unless it fails.
#[derive(Clone, Copy, Default)]
struct Count {
    passed: u32,
    failed: u32,
}

struct Outcome {
    part: Part,
    count: Count,
    is_ok: bool,
    time: Duration,
}

/// Runs the parts named, or all, until one fails; then says in one line for each how it went.
pub fn run(workspace: &Workspace, names: &[String]) -> Result<()> {
    let parts = choose(names)?;
    let start = Instant::now();
    let mut outcomes: Vec<Outcome> = Vec::new();
    for need in [Need::Check, Need::Build, Need::Test] {
        if parts.iter().any(|part| part.need() == need) {
            tools::ensure(workspace, need)?;
        }
    }
    for part in &parts {
        println!("\n== {} ==", part.name());
        let start = Instant::now();
        let (is_ok, count) = run_part(workspace, *part).unwrap_or_else(|error| {
            eprintln!("error: {error:#}");
            (false, Count::default())
        });
        outcomes.push(Outcome { part: *part, count, is_ok, time: start.elapsed() });
        if !is_ok {
            break;
        }
    }
    summarise(&parts, &outcomes, start.elapsed())
}

fn choose(names: &[String]) -> Result<Vec<Part>> {
    if names.is_empty() {
        return Ok(PARTS.to_vec());
    }
    names
        .iter()
        .map(|name| match PARTS.iter().find(|part| part.name() == name) {
            Some(part) => Ok(*part),
            None => bail!("there is no part `{name}`; parts are format, clippy, tidy, unit, build, browser"),
        })
        .collect()
}

fn run_part(workspace: &Workspace, part: Part) -> Result<(bool, Count)> {
    let none = Count::default();
    match part {
        Part::Format => Ok((exec::run(workspace.cargo().args(["fmt", "--all", "--check"])).is_ok(), none)),
        Part::Clippy => Ok((clippy(workspace), none)),
        Part::Tidy => Ok((tidy::run(workspace).is_ok(), none)),
        Part::Unit => unit(workspace),
        Part::Build => site::build(workspace).map(|()| (true, none)),
        Part::Browser => browser(workspace),
    }
}

/// Everything for this computer, then what runs in the browser for the browser.
fn clippy(workspace: &Workspace) -> bool {
    let native = ["clippy", "--locked", "--workspace", "--all-targets", "--", "-D", "warnings"];
    let wasm = ["clippy", "--locked", "--package", "heapglass-page", "--package", "heapglass-worker"];
    let target = ["--target", "wasm32-unknown-unknown", "--", "-D", "warnings"];
    exec::run(workspace.cargo().args(native)).is_ok()
        && exec::run(workspace.cargo().args(wasm).args(target)).is_ok()
}

/// Unit tests, property tests, conformance: all that cargo runs.
fn unit(workspace: &Workspace) -> Result<(bool, Count)> {
    let mut count = Count::default();
    let mut command = workspace.cargo();
    // A snapshot that differs must fail here and never be rewritten.
    command.env("INSTA_UPDATE", "no").args(["test", "--locked", "--workspace", "--no-fail-fast"]);
    let is_ok = run_reading(&mut command, |line| {
        if let Some(rest) = line.strip_prefix("test result:") {
            count.passed += number_before(rest, "passed");
            count.failed += number_before(rest, "failed");
        }
    })?;
    Ok((is_ok, count))
}

/// The tests in Chromium, on dist/ as a static host would serve it from a sub-folder.
fn browser(workspace: &Workspace) -> Result<(bool, Count)> {
    let mut count = Count::default();
    let mut command = playwright_test(workspace);
    command.env("HEAPGLASS_BIN", command_line(workspace)?);
    let is_ok = run_reading(&mut command, |line| {
        let starts_with_number = line.trim_start().starts_with(|first: char| first.is_ascii_digit());
        if starts_with_number {
            count.passed = count.passed.max(number_before(line, "passed"));
            count.failed = count.failed.max(number_before(line, "failed"));
        }
    })?;
    Ok((is_ok, count))
}

/// The program `heapglass`, with whose records the page is compared. Asked for as a part of the unit tests, so that
/// after these there is nothing left to build: other features of a dependency would be another build.
fn command_line(workspace: &Workspace) -> Result<PathBuf> {
    let args = ["test", "--quiet", "--locked", "--workspace", "--test", "conformance", "--no-run"];
    exec::run(workspace.cargo().args(args))?;
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| workspace.path("target"), PathBuf::from);
    Ok(workspace.root.join(target).join("debug").join(format!("heapglass{}", env::consts::EXE_SUFFIX)))
}

/// The number that stands before a word: "12 passed" holds 12 before "passed".
fn number_before(text: &str, word: &str) -> u32 {
    let words: Vec<&str> =
        text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words
        .windows(2)
        .find_map(|pair| match pair {
            [number, name] if *name == word => number.parse().ok(),
            _ => None,
        })
        .unwrap_or(0)
}

fn summarise(parts: &[Part], outcomes: &[Outcome], time: Duration) -> Result<()> {
    println!("\nSummary");
    let mut total = Count::default();
    for part in parts {
        let Some(outcome) = outcomes.iter().find(|outcome| outcome.part == *part) else {
            println!("  {:<8} not run", part.name());
            continue;
        };
        let tests = outcome.count.passed + outcome.count.failed;
        let tests = match tests {
            0 => String::new(),
            1 => "1 test".to_owned(),
            many => format!("{many} tests"),
        };
        let word = if outcome.is_ok { "ok" } else { "FAILED" };
        println!("  {:<8} {word:<7} {:>14}  {tests}", part.name(), exec::duration(outcome.time));
        total.passed += outcome.count.passed;
        total.failed += outcome.count.failed.max(u32::from(!outcome.is_ok));
    }
    let failure = outcomes.iter().find(|outcome| !outcome.is_ok);
    if let Some(failure) = failure {
        println!("\n{} failed: {}", failure.part.name(), failure.part.remedy());
    }
    println!("Finished in {}", exec::duration(time));
    println!("{} passed, {} failed", total.passed, total.failed);
    match failure {
        Some(_) => std::process::exit(1),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::number_before;

    #[test]
    fn reads_the_closing_lines_of_both_runners() {
        let cargo = " ok. 12 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.02s";
        assert_eq!((number_before(cargo, "passed"), number_before(cargo, "failed")), (12, 3));
        assert_eq!(number_before("  7 passed (4.5s)", "passed"), 7);
        assert_eq!(number_before("  7 passed (4.5s)", "failed"), 0);
    }
}
