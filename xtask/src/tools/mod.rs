//! What the commands need beyond this program, how to see whether it is there, and how to install it.
//!
//! Everything goes to the cache outside the checkout, except npm packages (`node_modules` beside their
//! package.json) and the system packages: Node.js, browsers, fonts.

pub mod browser;
pub mod node;
pub mod rust;

use crate::exec;
use crate::workspace::Workspace;
use anyhow::{Context, Result, bail};
use std::fs::{self, File};
use std::time::Instant;

/// What a command is about to do, from which follows what it needs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// clippy, rustfmt and the crates of Cargo.lock.
    Check,
    /// What builds the page, too.
    Build,
    /// What tests it in a browser, too.
    Test,
}

/// One thing that may have to be installed.
pub struct Tool {
    /// What it is, with its version.
    pub name: String,
    /// How long installing it takes, as a phrase.
    pub takes: &'static str,
    /// A quick look: is it there, in the right version?
    pub is_present: fn(&Workspace) -> bool,
    pub install: fn(&Workspace) -> Result<()>,
    /// What a person can do where installing fails.
    pub by_hand: String,
}

/// Installs what is missing for this need. Every tool is tried, so that one run tells all that could not be
/// installed.
pub fn ensure(workspace: &Workspace, need: Need) -> Result<()> {
    let tools = list(workspace, need)?;
    if tools.iter().all(|tool| (tool.is_present)(workspace)) {
        return Ok(());
    }
    let _lock = lock(workspace)?;
    let missing: Vec<Tool> = tools.into_iter().filter(|tool| !(tool.is_present)(workspace)).collect();
    let mut failures = Vec::new();
    for (index, tool) in missing.iter().enumerate() {
        println!("[{}/{}] Installing {} ({})", index + 1, missing.len(), tool.name, tool.takes);
        let start = Instant::now();
        match (tool.install)(workspace).and_then(|()| verify(workspace, tool)) {
            Ok(()) => println!("      done in {}", exec::duration(start.elapsed())),
            Err(error) => {
                eprintln!("      failed: {error:#}");
                failures.push(format!("  {}\n      {}", tool.name, tool.by_hand));
            }
        }
    }
    if !failures.is_empty() {
        bail!("could not install:\n{}\nThen run the same command again.", failures.join("\n"));
    }
    Ok(())
}

fn list(workspace: &Workspace, need: Need) -> Result<Vec<Tool>> {
    let mut tools = vec![rust::components(), rust::crates()];
    if need != Need::Check {
        tools.extend([node::node(), rust::trunk(), rust::wasm_bindgen(workspace)?, node::wasm_opt()]);
        tools.extend(node::editor_packages(workspace));
    }
    if need == Need::Test {
        tools.extend([browser::playwright(), browser::chromium(), browser::firefox(), browser::fonts()]);
    }
    Ok(tools)
}

/// An installer may say that all went well and yet leave nothing usable.
fn verify(workspace: &Workspace, tool: &Tool) -> Result<()> {
    if (tool.is_present)(workspace) {
        return Ok(());
    }
    bail!("the installation ended without an error, but {} is still not found", tool.name)
}

/// Two commands that install at once would do the work twice; the second waits here.
fn lock(workspace: &Workspace) -> Result<File> {
    fs::create_dir_all(&workspace.cache).with_context(|| {
        format!("could not create {}; HEAPGLASS_CACHE names another place", workspace.cache.display())
    })?;
    let file = File::create(workspace.cache.join("install.lock"))?;
    if file.try_lock().is_err() {
        println!("Waiting for another `cargo xtask` that is installing tools");
        file.lock()?;
    }
    Ok(file)
}
