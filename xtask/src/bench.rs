//! `cargo xtask bench`: the engine's benchmark, with cargo's release profile.

use crate::exec;
use crate::workspace::Workspace;
use anyhow::Result;

pub fn run(workspace: &Workspace, args: &[String]) -> Result<()> {
    exec::run(workspace.cargo().args(["bench", "--package", "heapglass-session"]).args(args))
}
