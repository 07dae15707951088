//! From npm's side: Node.js itself, wasm-opt (npm's binaryen), and the packages of a folder with a package.json.

use super::Tool;
use crate::exec;
use crate::workspace::{Workspace, on_path};
use anyhow::{Result, bail};
use std::fs;
use std::path::{Path, PathBuf};

const BINARYEN: &str = "132.0.0";
const OLDEST_NODE: u32 = 18;

/// Node.js and npm, as a system package.
pub fn node() -> Tool {
    Tool {
        name: "Node.js and npm".into(),
        takes: "about a minute, from apt",
        is_present: |workspace| {
            has_node(workspace) && exec::output(workspace.command("npm").arg("--version")).is_some()
        },
        install: |workspace| apt_install(workspace, &["nodejs", "npm"]),
        by_hand: format!(
            "Needs root, apt and the network. Install Node.js {OLDEST_NODE} or newer with npm: `apt-get install nodejs npm`, \
             your system's package, or https://nodejs.org"
        ),
    }
}

/// wasm-opt makes the published wasm small.
pub fn wasm_opt() -> Tool {
    Tool {
        name: format!("wasm-opt (npm binaryen {BINARYEN})"),
        takes: "about half a minute",
        is_present: |workspace| binaryen_bin(workspace).join("wasm-opt").exists(),
        install: |workspace| {
            need_npm()?;
            let folder = binaryen_folder(workspace);
            fs::create_dir_all(&folder)?;
            let mut command = workspace.command("npm");
            command.args(["install", "--no-audit", "--no-fund", "--prefix"]).arg(&folder);
            command.arg(format!("binaryen@{BINARYEN}"));
            exec::run_logged(workspace, "binaryen", command.current_dir(&folder))
        },
        by_hand: format!(
            "Needs the network (npm). Run `npm install --prefix FOLDER binaryen@{BINARYEN}` where there \
                          is one and copy FOLDER to $HEAPGLASS_CACHE/tools/binaryen-{BINARYEN}"
        ),
    }
}

/// The editor's packages, where the checkout has an editor.
pub fn editor_packages(workspace: &Workspace) -> Option<Tool> {
    workspace.path("web/editor/package.json").is_file().then(|| Tool {
        name: "the code editor's npm packages (web/editor)".into(),
        takes: "about half a minute",
        is_present: |workspace| is_installed(&workspace.path("web/editor")),
        install: |workspace| install_packages(workspace, "web/editor"),
        by_hand:
            "Needs the network (npm). Run `npm ci` in web/editor where there is one and copy its node_modules"
                .into(),
    })
}

/// Where npm puts binaryen's programs.
pub fn binaryen_bin(workspace: &Workspace) -> PathBuf {
    binaryen_folder(workspace).join("node_modules/.bin")
}

fn binaryen_folder(workspace: &Workspace) -> PathBuf {
    workspace.tools().join(format!("binaryen-{BINARYEN}"))
}

/// Did npm install after the lock file last changed? It leaves a lock file of its own when it has finished.
pub fn is_installed(folder: &Path) -> bool {
    let time = |name: &str| fs::metadata(folder.join(name)).and_then(|data| data.modified()).ok();
    let installed = time("node_modules/.package-lock.json");
    installed.is_some() && installed >= time("package-lock.json")
}

/// `npm ci`: the packages of the lock file, no others.
pub fn install_packages(workspace: &Workspace, relative: &str) -> Result<()> {
    need_npm()?;
    let mut command = workspace.command("npm");
    command.args(["ci", "--no-audit", "--no-fund"]).current_dir(workspace.path(relative));
    command.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    exec::run_logged(workspace, &relative.replace('/', "-"), &mut command)
}

/// Installs system packages, as root or through a sudo that asks nothing.
pub fn apt_install(workspace: &Workspace, packages: &[&str]) -> Result<()> {
    if on_path("apt-get").is_none() {
        bail!("this system has no apt-get");
    }
    let is_root = exec::output(workspace.command("id").arg("-u")).as_deref() == Some("0");
    let has_sudo = !is_root && exec::output(workspace.command("sudo").args(["-n", "true"])).is_some();
    if !is_root && !has_sudo {
        bail!("apt-get needs root, and sudo would ask for a password");
    }
    let apt = |args: &[&str]| {
        let mut command = workspace.command(if is_root { "apt-get" } else { "sudo" });
        if has_sudo {
            command.args(["-n", "apt-get"]);
        }
        command.args(args).env("DEBIAN_FRONTEND", "noninteractive");
        exec::run_logged(workspace, "apt", &mut command)
    };
    apt(&["update"])?;
    let install = ["install", "--yes", "--no-install-recommends"];
    apt(&[&install, packages].concat())
}

fn need_npm() -> Result<()> {
    if on_path("npm").is_none() {
        bail!("npm is missing, see Node.js above");
    }
    Ok(())
}

fn has_node(workspace: &Workspace) -> bool {
    let Some(version) = exec::output(workspace.command("node").arg("--version")) else { return false };
    let major = version.trim_start_matches('v').split('.').next().and_then(|text| text.parse().ok());
    major.is_some_and(|major: u32| major >= OLDEST_NODE)
}
