//! `cargo xtask bench`: the engine's benchmark with cargo's release profile, or the page's in Chromium.

use crate::exec;
use crate::tools::browser::playwright_test;
use crate::tools::{self, Need};
use crate::workspace::Workspace;
use anyhow::{Result, bail};

pub fn run(workspace: &Workspace, args: &[String]) -> Result<()> {
    match args.split_first() {
        Some((first, rest)) if first == "browser" => browser(workspace, rest),
        Some(_) | None => {
            exec::run(workspace.cargo().args(["bench", "--package", "heapglass-session"]).args(args))
        }
    }
}

/// The same programs on the page. It takes dist/ as it is: `cargo xtask build` makes it.
fn browser(workspace: &Workspace, args: &[String]) -> Result<()> {
    if !workspace.path("dist/index.html").exists() {
        bail!("there is no dist/ yet: run `cargo xtask build` first");
    }
    tools::ensure(workspace, Need::Test)?;
    exec::run(playwright_test(workspace).args(["--config", "bench.config.ts"]).args(args))
}
