//! The text files of the checkout, read once for all rules: those that git knows or would add.

use super::scrub::Scrubbed;
use crate::exec;
use crate::workspace::Workspace;
use anyhow::{Context, Result};
use std::env;
use std::fs;

pub struct Tree {
    pub files: Vec<File>,
    /// Folders of this computer, which no file may name.
    pub machine_folders: Vec<String>,
}

pub struct File {
    /// From the top of the checkout, with `/`.
    pub path: String,
    pub text: String,
    /// Rust files only.
    pub rust: Option<Scrubbed>,
}

impl Tree {
    pub fn read(workspace: &Workspace) -> Result<Self> {
        let args = ["ls-files", "--cached", "--others", "--exclude-standard"];
        let list = exec::output(workspace.command("git").args(args))
            .context("tidy reads the files that git knows, and git does not answer here")?;
        let files = list.lines().filter_map(|path| File::read(workspace, path)).collect();
        Ok(Self { files, machine_folders: machine_folders(workspace) })
    }

    pub fn file(&self, path: &str) -> Option<&File> {
        self.files.iter().find(|file| file.path == path)
    }

    pub fn rust_files(&self) -> impl Iterator<Item = (&File, &Scrubbed)> {
        self.files.iter().filter_map(|file| Some((file, file.rust.as_ref()?)))
    }
}

impl File {
    /// None for what is no text, or was deleted and not yet committed.
    fn read(workspace: &Workspace, path: &str) -> Option<Self> {
        let text = fs::read_to_string(workspace.path(path)).ok()?;
        let rust = path.ends_with(".rs").then(|| Scrubbed::new(&text));
        Some(Self { path: path.to_owned(), text, rust })
    }

    /// Tests and benchmarks, as far as the path tells.
    pub fn is_test(&self) -> bool {
        let in_folder = |name: &str| self.path.split('/').any(|part| part == name);
        in_folder("tests") || in_folder("benches") || self.path.ends_with("/tests.rs")
    }
}

/// The home folder, the checkout and the folder around it, as far as they are more than the root.
fn machine_folders(workspace: &Workspace) -> Vec<String> {
    let around = workspace.root.parent().map(std::path::Path::to_path_buf);
    [env::home_dir(), Some(workspace.root.clone()), around]
        .into_iter()
        .flatten()
        .map(|path| path.to_string_lossy().into_owned())
        .filter(|path| path.len() > 1 && path != "/tmp")
        .collect()
}
