//! `cargo xtask build` and `cargo xtask serve`: the editor's bundle, then Trunk, which builds page and worker.
//!
//! Trunk runs offline: everything it needs was installed before, and it never downloads anything itself.

use crate::editor;
use crate::exec;
use crate::library;
use crate::tools::{self, Need};
use crate::workspace::Workspace;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::Path;
use std::process::{Child, Command, ExitStatus};
use std::thread;
use std::time::Duration;

const DEFAULT_PORT: &str = "8080";
/// What Trunk watches. The folders of npm packages would be many thousand files.
const WATCHED: [&str; 6] = ["crates", "lessons", "web/editor/dist", "web/gallery", "web/page", "web/worker"];
/// Single files, which Trunk would lose sight of when an editor writes them anew: watched here.
const WATCHED_FILES: [&str; 4] = ["Cargo.lock", "Cargo.toml", "index.html", "web/gallery.html"];

/// The static site in dist/.
pub fn build(workspace: &Workspace) -> Result<()> {
    tools::ensure(workspace, Need::Build)?;
    editor::bundle(workspace)?;
    library::write(workspace)?;
    let mut command = trunk(workspace, "build");
    command.args(["--release=true", "--cargo-profile=wasm-release", "--public-url=./", "--dist=dist"]);
    exec::run(&mut command)?;
    write_engine_size(&workspace.path("dist"))?;
    report_sizes(&workspace.path("dist"))
}

/// Serves the page on this computer and rebuilds when a source changes.
pub fn serve(workspace: &Workspace, args: &[String]) -> Result<()> {
    let port = port(args)?;
    tools::ensure(workspace, Need::Build)?;
    editor::bundle(workspace)?;
    library::write(workspace)?;
    let (dist, signal) = (workspace.path("target/serve"), workspace.path("target/serve-signal"));
    fs::create_dir_all(&dist)?;
    fs::create_dir_all(&signal)?;
    let mut command = trunk(workspace, "serve");
    command.args(["--cargo-profile=wasm-dev", "--public-url=/"]);
    command.arg(format!("--port={port}")).arg("--dist").arg(&dist);
    // Trunk asks that what is ignored exists; the folders that Trunk.toml names need not, in a fresh clone.
    command.arg("--ignore").arg(&dist).arg("--watch").arg(&signal);
    for path in WATCHED.iter().map(|name| workspace.path(name)).filter(|path| path.exists()) {
        command.arg("--watch").arg(path);
    }
    println!("Building; then the page is at http://127.0.0.1:{port}/ (Ctrl+C ends it)");
    let mut child = command.spawn().context("could not start trunk")?;
    let status = attend(workspace, &mut child, &signal)?;
    if !status.success() {
        bail!(
            "trunk serve ended ({status}); if port {port} is taken, choose another: cargo xtask serve --port 8081"
        );
    }
    Ok(())
}

/// Until Trunk ends: bundles the editor when its sources change, and tells Trunk when a single file did.
fn attend(workspace: &Workspace, trunk: &mut Child, signal: &Path) -> Result<ExitStatus> {
    let times =
        || WATCHED_FILES.map(|name| fs::metadata(workspace.path(name)).and_then(|data| data.modified()).ok());
    let mut known = times();
    loop {
        if let Some(status) = trunk.try_wait()? {
            return Ok(status);
        }
        if let Err(error) = editor::bundle(workspace) {
            eprintln!("the editor was not bundled: {error:#}");
        }
        if times() != known {
            known = times();
            fs::write(signal.join("changed"), "")?;
        }
        thread::sleep(Duration::from_secs(1));
    }
}

fn trunk(workspace: &Workspace, subcommand: &str) -> Command {
    let mut command = workspace.command("trunk");
    // Trunk takes NO_COLOR=1, which many set, for an invalid flag, and its backtraces say nothing to us.
    command.env_remove("NO_COLOR").env("RUST_BACKTRACE", "0").args([subcommand, "--offline=true"]);
    command
}

fn port(args: &[String]) -> Result<String> {
    let text = match args {
        [] => DEFAULT_PORT,
        [flag, port] if flag == "--port" => port,
        [flag] if flag.starts_with("--port=") => flag.trim_start_matches("--port="),
        _ => bail!("usage: cargo xtask serve [--port N]"),
    };
    let port: u16 = text.parse().with_context(|| format!("`{text}` is no port number"))?;
    Ok(port.to_string())
}

/// Tells the worker's loader how long the engine is, so that the page can say how much of it has come.
fn write_engine_size(dist: &Path) -> Result<()> {
    let bytes = fs::metadata(dist.join("heapglass-worker_bg.wasm")).context("Trunk made no engine")?.len();
    let loader = dist.join("heapglass-worker_loader.js");
    let text = fs::read_to_string(&loader).context("Trunk did not copy the worker's loader")?;
    let unknown = "const BYTES = 0;";
    if !text.contains(unknown) {
        bail!("the worker's loader has no line `{unknown}`, in which the engine's length is written");
    }
    fs::write(loader, text.replace(unknown, &format!("const BYTES = {bytes};")))?;
    Ok(())
}

fn report_sizes(dist: &Path) -> Result<()> {
    let mut files: Vec<(String, u64)> = Vec::new();
    for entry in fs::read_dir(dist).context("Trunk made no dist folder")? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.ends_with(".wasm") {
            files.push((name, entry.metadata()?.len() / 1024));
        }
    }
    files.sort();
    let sizes: Vec<String> = files.iter().map(|(name, kib)| format!("{name} {kib} KiB")).collect();
    println!("dist/ is ready: {}", sizes.join(", "));
    Ok(())
}
