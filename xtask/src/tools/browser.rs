//! For the tests in browsers: Playwright from npm; from the system Chromium, Firefox ESR, and the fonts of the pictures
//! that the tests compare with.

use super::Tool;
use super::node::{apt_install, install_packages, is_installed};
use crate::exec;
use crate::workspace::{Workspace, on_path};
use std::env;
use std::path::PathBuf;
use std::process::Command;

const CHROMIUMS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const FIREFOXES: [&str; 2] = ["firefox-esr", "firefox"];

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
    for (name, path) in [("HEAPGLASS_CHROMIUM", find_chromium()), ("HEAPGLASS_FIREFOX", find_firefox())] {
        if let Some(path) = path {
            command.env(name, path);
        }
    }
    command
}

/// The browser. Where apt cannot install it, Playwright's own build is tried.
pub fn chromium() -> Tool {
    Tool {
        name: "Chromium".into(),
        takes: "about 2 minutes, from apt",
        is_present: |workspace| find_chromium().is_some() || playwrights_own(workspace).is_some(),
        install: |workspace| {
            apt_install(workspace, &["chromium"]).or_else(|error| {
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

/// The other browser.
pub fn firefox() -> Tool {
    Tool {
        name: "Firefox ESR".into(),
        takes: "about a minute, from apt",
        is_present: |_| find_firefox().is_some(),
        install: |workspace| apt_install(workspace, &["firefox-esr"]),
        by_hand: "Needs root and apt. Install Firefox, or set HEAPGLASS_FIREFOX to the path of one. \
                  Without it, `cargo xtask test format clippy tidy unit build` runs all else"
            .into(),
    }
}

/// The fonts in which the tests' pictures were taken, one with Chinese characters among them.
pub fn fonts() -> Tool {
    Tool {
        name: "the fonts DejaVu and Noto Sans CJK".into(),
        takes: "about a minute, from apt",
        is_present: |workspace| {
            ["DejaVu Sans", "Noto Sans CJK SC"].iter().all(|name| has_font(workspace, name))
        },
        install: |workspace| apt_install(workspace, &["fontconfig", "fonts-dejavu-core", "fonts-noto-cjk"]),
        by_hand: "Needs root and apt. Install the fonts of DejaVu and Noto Sans CJK, and fontconfig, whose fc-list \
                  says that they are there. Without them, `cargo xtask test format clippy tidy unit build` runs all \
                  else"
            .into(),
    }
}

fn has_font(workspace: &Workspace, name: &str) -> bool {
    exec::output(workspace.command("fc-list").arg(name)).is_some_and(|found| !found.is_empty())
}

/// The Firefox to test with: `$HEAPGLASS_FIREFOX`, or else one on PATH.
fn find_firefox() -> Option<PathBuf> {
    find("HEAPGLASS_FIREFOX", &FIREFOXES)
}

/// The Chromium to test with: `$HEAPGLASS_CHROMIUM`, or else one on PATH. None: Playwright's own.
pub fn find_chromium() -> Option<PathBuf> {
    find("HEAPGLASS_CHROMIUM", &CHROMIUMS)
}

/// The program that a variable names, or else the first of these on PATH.
fn find(variable: &str, programs: &[&str]) -> Option<PathBuf> {
    match env::var_os(variable) {
        Some(path) => Some(PathBuf::from(path)).filter(|path| path.is_file()),
        None => programs.iter().find_map(|program| on_path(program)),
    }
}

fn playwrights_own(workspace: &Workspace) -> Option<PathBuf> {
    let script = "console.log(require('@playwright/test').chromium.executablePath())";
    let mut command = workspace.command("node");
    let path = exec::output(command.args(["-e", script]).current_dir(workspace.path("tests/e2e")))?;
    Some(PathBuf::from(path)).filter(|path| path.is_file())
}
