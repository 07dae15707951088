//! `cargo xtask differ`: random programs under a real CPython and in the engine, held against each other, and those that
//! differ made small. The work itself is Python's: tests/differ/differ.py.

use crate::cpython::engine;
use crate::record::{check_version, read_args};
use crate::workspace::Workspace;
use anyhow::{Context, Result, bail};
use std::fs;
use std::process::{Command, Stdio};

/// Between two seeds' first programs: no run takes so many.
const SEED_STRIDE: u64 = 1_000_000;

pub fn run(workspace: &Workspace, args: &[String]) -> Result<()> {
    let (python, words) = read_args(args)?;
    let [seed, count] = words.as_slice() else {
        bail!("usage: cargo xtask differ SEED COUNT [--python PATH]");
    };
    let seed: u64 = seed.parse().context("SEED is a number")?;
    let count: u64 = count.parse().context("COUNT is a number")?;
    check_version(&python)?;
    let engine = engine(workspace)?;
    let folder = workspace.path("target/differ");
    let programs = folder.join("programs");
    if programs.exists() {
        fs::remove_dir_all(&programs)?;
    }
    fs::create_dir_all(&programs)?;
    for number in 0..count {
        let text = heapglass_random::program(seed * SEED_STRIDE + number);
        fs::write(programs.join(format!("{seed}_{number:05}.py")), text)?;
    }
    let mut differ = Command::new(python);
    differ.arg(workspace.path("tests/differ/differ.py")).arg(engine).arg(&folder);
    // As for records: every other variable would be an object of the interpreters. PATH is for the C compiler.
    differ.env_clear().env("PYTHONHASHSEED", "0").env("PYTHONUNBUFFERED", "1");
    if let Some(path) = std::env::var_os("PATH") {
        differ.env("PATH", path);
    }
    let status = differ.stdin(Stdio::null()).status()?;
    if !status.success() {
        bail!("programs differ; the smallest ones are in {}", folder.join("failures").display());
    }
    Ok(())
}
