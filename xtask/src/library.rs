//! The library's files in Python, as the page fetches them: `target/library`, which Trunk copies.

use crate::workspace::Workspace;
use anyhow::{Context, Result};
use std::fs;

/// Writes every file, as far as it is not there yet.
pub fn write(workspace: &Workspace) -> Result<()> {
    let folder = workspace.path("target/library");
    for file in heapglass_library::FILES {
        let path = folder.join(file.path);
        if fs::read_to_string(&path).is_ok_and(|known| known == file.text) {
            continue;
        }
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(&path, file.text).with_context(|| format!("could not write {}", path.display()))?;
    }
    Ok(())
}
