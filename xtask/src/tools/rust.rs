//! From Rust's side: the toolchain's parts, the crates of Cargo.lock, Trunk and wasm-bindgen-cli.

use super::Tool;
use crate::exec;
use crate::workspace::Workspace;
use anyhow::{Context, Result};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// 0.21.14 is the version that the project was built with; 0.22 changes the handling of asset paths.
const TRUNK: &str = "0.21.14";
const WASM: &str = "wasm32-unknown-unknown";

/// The parts that rust-toolchain.toml names: clippy, rustfmt and the wasm target.
pub fn components() -> Tool {
    Tool {
        name: "the toolchain of rust-toolchain.toml (clippy, rustfmt, wasm target)".into(),
        takes: "about a minute",
        is_present: |workspace| {
            let works = |program: &str| exec::output(workspace.cargo().args([program, "--version"])).is_some();
            let library = ["--print", "target-libdir", "--target", WASM];
            let folder = exec::output(workspace.command("rustc").args(library));
            works("clippy") && works("fmt") && folder.is_some_and(|folder| PathBuf::from(folder).is_dir())
        },
        install: |workspace| {
            exec::run_logged(workspace, "rustup", workspace.command("rustup").args(["toolchain", "install"]))
        },
        by_hand: "Needs the network. Run `rustup toolchain install` in this folder, or without rustup install the \
                  Rust version of rust-toolchain.toml with clippy, rustfmt and the target wasm32-unknown-unknown"
            .into(),
    }
}

/// Trunk builds offline, so that it never downloads tools of its own; the crates must be there before.
pub fn crates() -> Tool {
    Tool {
        name: "the crates of Cargo.lock".into(),
        takes: "about a minute",
        is_present: |workspace| exec::output(workspace.cargo().args(["fetch", "--offline"])).is_some(),
        install: |workspace| exec::run_logged(workspace, "fetch", workspace.cargo().arg("fetch")),
        by_hand: "Needs the network. Run `cargo fetch` where there is one; `cargo vendor` makes a copy to carry over"
            .into(),
    }
}

/// Builds the page and serves it.
pub fn trunk() -> Tool {
    Tool {
        name: format!("Trunk {TRUNK}"),
        takes: "5 to 15 minutes, about 370 crates",
        is_present: |workspace| has(workspace, "trunk", TRUNK),
        install: |workspace| {
            let mut command = cargo_install(workspace);
            command.args(["trunk", "--locked", "--no-default-features", "--version", TRUNK]);
            // A build tool need not be fast itself: this halves the time that it takes to compile.
            command.env("CARGO_PROFILE_RELEASE_LTO", "off");
            command.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
            command.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
            exec::run_logged(workspace, "trunk", &mut command)
        },
        by_hand: format!(
            "Needs the network (crates.io). Put a `trunk` {TRUNK} on PATH: a package of your system, or the binary \
             from https://github.com/trunk-rs/trunk/releases"
        ),
    }
}

/// Must have the very version that Cargo.lock has for the library.
pub fn wasm_bindgen(workspace: &Workspace) -> Result<Tool> {
    let version = locked_version(workspace, "wasm-bindgen")?;
    Ok(Tool {
        name: format!("wasm-bindgen-cli {version}"),
        takes: "3 to 6 minutes, about 180 crates",
        is_present: |workspace| {
            locked_version(workspace, "wasm-bindgen")
                .is_ok_and(|version| has(workspace, "wasm-bindgen", &version))
        },
        install: |workspace| {
            let version = locked_version(workspace, "wasm-bindgen")?;
            let mut command = cargo_install(workspace);
            // Without --locked: its lock file names crates that some mirrors have dropped.
            command.args(["wasm-bindgen-cli", "--version", &version]);
            exec::run_logged(workspace, "wasm-bindgen-cli", &mut command)
        },
        by_hand: format!(
            "Needs the network (crates.io). Put `wasm-bindgen` {version} on PATH, for instance from \
             https://github.com/wasm-bindgen/wasm-bindgen/releases"
        ),
    })
}

fn has(workspace: &Workspace, program: &str, version: &str) -> bool {
    exec::output(workspace.command(program).arg("--version"))
        .is_some_and(|text| text.split_whitespace().any(|word| word == version))
}

/// `cargo install` into the cache, away from the checkout's settings and its target folder.
fn cargo_install(workspace: &Workspace) -> Command {
    let mut command = workspace.cargo();
    command.current_dir(&workspace.cache);
    command.args(["install", "--force", "--root"]).arg(workspace.tools());
    command.env("CARGO_TARGET_DIR", workspace.cache.join("tools-target"));
    command
}

fn locked_version(workspace: &Workspace, package: &str) -> Result<String> {
    let text = fs::read_to_string(workspace.path("Cargo.lock")).context("Cargo.lock is missing")?;
    let lock: toml::Table = text.parse().context("Cargo.lock is not TOML")?;
    let packages =
        lock.get("package").and_then(toml::Value::as_array).context("Cargo.lock lists no packages")?;
    packages
        .iter()
        .find(|entry| entry.get("name").and_then(toml::Value::as_str) == Some(package))
        .and_then(|entry| Some(entry.get("version")?.as_str()?.to_owned()))
        .with_context(|| format!("Cargo.lock has no {package}"))
}
