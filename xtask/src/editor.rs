//! The code editor is JavaScript (CodeMirror) and bundled by its own `npm run build` in web/editor, before Trunk
//! runs. That happens again only when one of its sources changed.

use crate::exec;
use crate::tools::{self, Need};
use crate::workspace::Workspace;
use anyhow::Result;
use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};

const FOLDER: &str = "web/editor";
/// What the build makes or npm brings: not sources.
const MADE: [&str; 2] = ["node_modules", "dist"];

/// Installs npm's packages and bundles, where needed.
pub fn prepare(workspace: &Workspace) -> Result<()> {
    tools::ensure(workspace, Need::Build)?;
    bundle(workspace)
}

/// Bundles, if the sources are not those of the last time.
pub fn bundle(workspace: &Workspace) -> Result<()> {
    let folder = workspace.path(FOLDER);
    if !folder.join("package.json").is_file() {
        return Ok(());
    }
    let stamp = folder.join("dist/.sources");
    let sources = sources_hash(&folder)?;
    if fs::read_to_string(&stamp).is_ok_and(|text| text == sources) {
        return Ok(());
    }
    println!("Bundling the code editor");
    exec::run(workspace.command("npm").args(["run", "--silent", "build"]).current_dir(&folder))?;
    fs::create_dir_all(folder.join("dist"))?;
    fs::write(stamp, sources)?;
    Ok(())
}

fn sources_hash(folder: &Path) -> Result<String> {
    let mut files = Vec::new();
    collect(folder, &mut files)?;
    files.sort();
    let mut hasher = DefaultHasher::new();
    for file in files {
        hasher.write(file.as_os_str().as_encoded_bytes());
        hasher.write(&fs::read(&file)?);
    }
    Ok(format!("{:016x}", hasher.finish()))
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if MADE.iter().any(|name| entry.file_name() == *name) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), files)?;
        } else {
            files.push(entry.path());
        }
    }
    Ok(())
}
