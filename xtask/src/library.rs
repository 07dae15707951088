//! The library's files in Python, as the page fetches them: `target/library`, which Trunk copies.

use crate::workspace::Workspace;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// Writes every file, as far as it is not there yet.
pub fn write(workspace: &Workspace) -> Result<()> {
    let folder = workspace.path("target/library");
    for file in heapglass_library::FILES {
        write_file(&folder.join(file.path), file.text)?;
    }
    write_file(&folder.join(heapglass_library::CHARACTER_NAMES_PATH), heapglass_library::CHARACTER_NAMES)
}

fn write_file(path: &Path, text: &str) -> Result<()> {
    if fs::read_to_string(path).is_ok_and(|known| known == text) {
        return Ok(());
    }
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::write(path, text).with_context(|| format!("could not write {}", path.display()))
}
