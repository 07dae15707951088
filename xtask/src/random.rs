//! `cargo xtask random`: programs of crates/random and what a real CPython does with them. Hold them against the
//! model with `heapglass record` and tests/conformance/compare.py; tests/conformance/random has some of them.

use crate::record::{self, Tally};
use crate::workspace::Workspace;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::Path;

pub fn run(workspace: &Workspace, args: &[String]) -> Result<()> {
    let (python, words) = record::read_args(args)?;
    let [seed, count, folder] = words.as_slice() else {
        bail!("usage: cargo xtask random SEED COUNT FOLDER [--python PATH]");
    };
    let seed: u64 = seed.parse().context("SEED is a number")?;
    let count: u64 = count.parse().context("COUNT is a number")?;
    record::check_version(&python)?;
    let folder = Path::new(folder);
    fs::create_dir_all(folder)?;
    let mut tally = Tally::default();
    for number in 0..count {
        let program = folder.join(format!("random_{seed}_{number:03}.py"));
        fs::write(&program, heapglass_random::program(seed * 1000 + number))?;
        for mode in ["graph", "stdout"] {
            record::record(workspace, &python, &program, mode, folder, &mut tally)?;
        }
    }
    tally.print();
    Ok(())
}
