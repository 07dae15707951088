//! Where things are: the checkout, the cache with the tools, and how other programs are started from here.

use anyhow::{Context, Result};
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The checkout and the folder outside it that keeps what was installed.
pub struct Workspace {
    /// The folder of the top-level Cargo.toml.
    pub root: PathBuf,
    /// `$HEAPGLASS_CACHE`, or else `~/.cache/heapglass`.
    pub cache: PathBuf,
}

impl Workspace {
    pub fn find() -> Result<Self> {
        let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = manifest.parent().context("xtask stands in a folder of the workspace")?.to_path_buf();
        let cache = match env::var_os("HEAPGLASS_CACHE") {
            Some(path) => std::path::absolute(path)?,
            None => home()
                .context("set HEAPGLASS_CACHE: there is no home folder for the tools")?
                .join(".cache/heapglass"),
        };
        Ok(Self { root, cache })
    }

    /// Where cargo and npm put the tools.
    pub fn tools(&self) -> PathBuf {
        self.cache.join("tools")
    }

    /// A file or folder of the checkout.
    pub fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// A command that runs in the checkout and finds the installed tools first.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root).env("PATH", self.search_path());
        command
    }

    /// The same, for the cargo that runs this program.
    pub fn cargo(&self) -> Command {
        let mut command = self.command("cargo");
        // Set by `cargo run` for this program; a nested cargo must find its own.
        for name in ["CARGO_MANIFEST_DIR", "CARGO_MANIFEST_PATH", "CARGO_PKG_NAME", "CARGO_PKG_VERSION"] {
            command.env_remove(name);
        }
        command
    }

    fn search_path(&self) -> OsString {
        let own = [self.tools().join("bin"), crate::tools::node::binaryen_bin(self)];
        let inherited = env::var_os("PATH").unwrap_or_default();
        env::join_paths(own.into_iter().chain(env::split_paths(&inherited))).unwrap_or(inherited)
    }
}

/// The first executable of this name on PATH.
pub fn on_path(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

fn home() -> Option<PathBuf> {
    env::home_dir().filter(|path| !path.as_os_str().is_empty())
}
