//! For the tests in a browser: Playwright from npm, and a Chromium from the system.

use super::Tool;
use super::node::{apt_install, install_packages, is_installed};
use crate::exec;
use crate::workspace::{Workspace, on_path};
use std::env;
use std::path::PathBuf;
use std::process::Command;

const PROGRAMS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/// The test runner and what the tests import.
pub fn playwright() -> Tool {
    Tool {
        name: "Playwright (npm packages of tests/e2e)".into(),
        takes: "about half a minute",
        is_present: |workspace| is_installed(&workspace.path("tests/e2e")),
        install: |workspace| install_packages(workspace, "tests/e2e"),
        by_hand: "Needs the network (npm). Run `npm ci` in tests/e2e where there is one and copy its node_modules. \
                  Without it, `cargo xtask test format clippy tidy unit build` runs all else"
            .into(),
    }
}

/// Playwright's runner in tests/e2e, with the browser that was found.
pub fn playwright_test(workspace: &Workspace) -> Command {
    let mut command = workspace.command("npx");
    command.args(["playwright", "test"]).current_dir(workspace.path("tests/e2e"));
    if let Some(path) = find_chromium() {
        command.env("HEAPGLASS_CHROMIUM", path);
    }
    command
}

/// The browser. Where apt cannot install it, Playwright's own build is tried.
pub fn chromium() -> Tool {
    Tool {
        name: "Chromium, and a font with Chinese characters".into(),
        takes: "about 2 minutes, from apt",
        is_present: |workspace| find_chromium().is_some() || playwrights_own(workspace).is_some(),
        install: |workspace| {
            apt_install(workspace, &["chromium", "fonts-noto-cjk"]).or_else(|error| {
                println!("      not from apt: {error:#}\n      trying Playwright's own Chromium");
                let mut command = workspace.command("npx");
                command.args(["playwright", "install", "chromium"]).current_dir(workspace.path("tests/e2e"));
                exec::run_logged(workspace, "playwright-chromium", &mut command)
            })
        },
        by_hand: "Needs root and apt, or the network. Install Chromium or Chrome, or set HEAPGLASS_CHROMIUM to the \
                  path of one. Without it, `cargo xtask test format clippy tidy unit build` runs all else"
            .into(),
    }
}

/// The Chromium to test with: `$HEAPGLASS_CHROMIUM`, or else one on PATH. None: Playwright's own.
pub fn find_chromium() -> Option<PathBuf> {
    match env::var_os("HEAPGLASS_CHROMIUM") {
        Some(path) => Some(PathBuf::from(path)).filter(|path| path.is_file()),
        None => PROGRAMS.iter().find_map(|program| on_path(program)),
    }
}

fn playwrights_own(workspace: &Workspace) -> Option<PathBuf> {
    let script = "console.log(require('@playwright/test').chromium.executablePath())";
    let mut command = workspace.command("node");
    let path = exec::output(command.args(["-e", script]).current_dir(workspace.path("tests/e2e")))?;
    Some(PathBuf::from(path)).filter(|path| path.is_file())
}
