//! `cargo xtask cpython`: CPython's own test files, run by the engine through `unittest`, and the number of tests that
//! pass written into docs/CPYTHON_TESTS.md. The files are those of a real CPython; they are not part of the project.

use crate::exec;
use crate::record::{check_version, read_args};
use crate::workspace::Workspace;
use anyhow::{Context, Result, bail};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// The files that are run, and those that they import.
const FILES: [&str; 10] = [
    "test_list",
    "test_dict",
    "test_set",
    "test_tuple",
    "test_generators",
    "test_gc",
    "test_weakref",
    "test_scope",
    "test_unpack",
    "test_patma",
];
const SHARED: [&str; 3] = ["list_tests", "seq_tests", "mapping_tests"];
const PAGE: &str = "docs/CPYTHON_TESTS.md";
/// A file that takes longer counts as far as it came.
const TIMEOUT: Duration = Duration::from_secs(600);

pub fn run(workspace: &Workspace, args: &[String]) -> Result<()> {
    let (python, names) = read_args(args)?;
    check_version(&python)?;
    let folder = workspace.path("target/cpython-tests");
    copy_files(&python, &folder.join("test"))?;
    let engine = engine(workspace)?;
    let mut rows = Vec::new();
    for name in FILES.iter().filter(|name| names.is_empty() || names.iter().any(|wanted| wanted == *name)) {
        let score = score(workspace, &engine, &folder, name)?;
        println!("{}", score.row());
        rows.push(score);
    }
    if names.is_empty() {
        fs::write(workspace.path(PAGE), page(&rows))?;
        println!("{PAGE} is written");
    }
    Ok(())
}

/// The test files, out of the library's folder of a real CPython.
fn copy_files(python: &Path, folder: &Path) -> Result<()> {
    let ask = ["-c", "import os; print(os.path.dirname(os.__file__))"];
    let library = exec::output(Command::new(python).args(ask)).context("the interpreter does not run")?;
    fs::create_dir_all(folder)?;
    for name in FILES.iter().chain(&SHARED) {
        let from = Path::new(library.trim()).join("test").join(format!("{name}.py"));
        fs::copy(&from, folder.join(format!("{name}.py")))
            .with_context(|| format!("no {}", from.display()))?;
    }
    Ok(())
}

/// What became of a file's tests.
struct Score {
    name: String,
    all: usize,
    passed: usize,
    skipped: usize,
    failed: Vec<String>,
}

impl Score {
    fn row(&self) -> String {
        let counted = self.all.saturating_sub(self.skipped);
        let percent = 100.0 * self.passed as f64 / counted.max(1) as f64;
        format!("| {} | {} | {} | {} | {percent:.1} % |", self.name, self.all, self.skipped, self.passed)
    }
}

/// The program that runs them: the one that `HEAPGLASS_BIN` names, or a new build.
pub fn engine(workspace: &Workspace) -> Result<PathBuf> {
    if let Some(engine) = env::var_os("HEAPGLASS_BIN") {
        return Ok(engine.into());
    }
    let mut build = workspace.command("cargo");
    exec::run(build.args(["build", "--release", "-p", "heapglass"]))?;
    let folder = env::var_os("CARGO_TARGET_DIR").map_or_else(|| workspace.path("target"), PathBuf::from);
    Ok(folder.join("release/heapglass"))
}

fn score(workspace: &Workspace, engine: &Path, folder: &Path, name: &str) -> Result<Score> {
    let support = workspace.path("tests/cpython");
    let output = folder.join(format!("{name}.txt"));
    let mut child = Command::new(engine)
        .args(["run", "--keep-going", "--max-steps", "100000000", "--path"])
        .arg(&support)
        .arg("--path")
        .arg(folder)
        .arg(support.join("driver.py"))
        .arg(name)
        .stdout(fs::File::create(&output)?)
        .stderr(Stdio::inherit())
        .spawn()
        .with_context(|| format!("could not start {}", engine.display()))?;
    let begun = Instant::now();
    while child.try_wait()?.is_none() {
        if begun.elapsed() > TIMEOUT {
            child.kill()?;
            println!("{name} took longer than {} s", TIMEOUT.as_secs());
        }
        thread::sleep(Duration::from_millis(100));
    }
    let text = fs::read_to_string(&output)?;
    let Some(all) = text.lines().find_map(|line| line.strip_prefix("tests ")?.parse().ok()) else {
        bail!("{name} did not begin: {}", text.lines().last().unwrap_or_default());
    };
    let count = |word: &str| text.lines().filter(|line| line.starts_with(word)).count();
    let failed = text.lines().filter(|line| line.starts_with("FAIL ")).map(str::to_owned).collect();
    Ok(Score { name: name.to_owned(), all, passed: count("ok "), skipped: count("skip "), failed })
}

fn page(rows: &[Score]) -> String {
    let mut text = String::from(
        "# CPython's own tests\n\n\
         Made by `cargo xtask cpython --python PATH`: test files of CPython 3.14 (`Lib/test`), run by Heapglass's engine\n\
         through `unittest`. Their doctests are left out. Skipped are tests that ask for threads, processes, files or\n\
         CPython's C interface (`NEVER` in tests/cpython/driver.py names some of them); the percentage is of the others.\n\n\
         | file | tests | skipped | passed | of those not skipped |\n|---|---|---|---|---|\n",
    );
    for row in rows {
        text.push_str(&row.row());
        text.push('\n');
    }
    let sum = |part: fn(&Score) -> usize| rows.iter().map(part).sum::<usize>();
    let total = Score {
        name: "all".to_owned(),
        all: sum(|row| row.all),
        passed: sum(|row| row.passed),
        skipped: sum(|row| row.skipped),
        failed: Vec::new(),
    };
    text.push_str(&total.row());
    text.push_str("\n\n## What fails\n\n");
    for line in rows.iter().flat_map(|row| &row.failed) {
        text.push_str(&format!("- `{}`\n", line.trim_start_matches("FAIL ").replace('`', "'")));
    }
    text
}
