//! `cargo xtask record`: what a real CPython does with the programs in tests/conformance/programs, written beside
//! them as tests/conformance/cpython-3.14. The recorder itself is Python: tests/conformance/record.py.

use crate::exec;
use crate::workspace::{Workspace, on_path};
use anyhow::{Context, Result, bail};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const FOLDER: &str = "tests/conformance";
/// Records from another version would belong in another folder; the project models this one.
const VERSION: &str = "3.14";
const HINT: &str = "give its path with --python or in HEAPGLASS_PYTHON";

pub fn run(workspace: &Workspace, args: &[String]) -> Result<()> {
    let (python, names) = read_args(args)?;
    check_version(&python)?;
    let mut tally = Tally::default();
    let folder = workspace.path(FOLDER);
    for program in programs(&folder.join("programs"), &names)? {
        for mode in modes(&program)? {
            record(workspace, &python, &program, &mode, &folder, &mut tally)?;
        }
    }
    tally.print();
    Ok(())
}

/// Fails unless it is the CPython that the records are of.
pub fn check_version(python: &Path) -> Result<()> {
    let version =
        exec::output(Command::new(python).args(["-c", "import platform; print(platform.python_version())"]))
            .with_context(|| format!("{} does not run; {HINT}", python.display()))?;
    if !version.starts_with(&format!("{VERSION}.")) {
        bail!("{} is CPython {version}, and the records are those of {VERSION}; {HINT}", python.display());
    }
    println!("Recording with CPython {version}");
    Ok(())
}

/// How many records are as they were.
#[derive(Default)]
pub struct Tally {
    same: u32,
    changed: u32,
    new: u32,
}

impl Tally {
    pub fn print(&self) {
        let total = self.same + self.changed + self.new;
        println!("{total} records: {} as before, {} changed, {} new", self.same, self.changed, self.new);
    }
}

/// The interpreter, and what else stands in the arguments.
pub fn read_args(args: &[String]) -> Result<(PathBuf, Vec<String>)> {
    let mut python = env::var_os("HEAPGLASS_PYTHON").map(PathBuf::from);
    let mut names = Vec::new();
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--python" => python = Some(args.next().context("--python needs a path")?.into()),
            flag if flag.starts_with("--") => {
                bail!("there is no flag {flag}; `cargo xtask help` says what there is")
            }
            name => names.push(name.trim_end_matches(".py").to_owned()),
        }
    }
    let python = python.or_else(|| on_path(&format!("python{VERSION}")));
    Ok((python.with_context(|| format!("there is no python{VERSION} on PATH; {HINT}"))?, names))
}

/// The programs to record, in the order of their names.
fn programs(folder: &Path, names: &[String]) -> Result<Vec<PathBuf>> {
    let mut programs = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("no programs in {}", folder.display()))? {
        let path = entry?.path();
        let is_wanted = names.is_empty()
            || path.file_stem().is_some_and(|stem| names.iter().any(|name| stem == name.as_str()));
        if is_wanted && path.extension().is_some_and(|extension| extension == "py") {
            programs.push(path);
        }
    }
    if programs.is_empty() {
        bail!("none of the programs in {} has such a name", folder.display());
    }
    programs.sort();
    Ok(programs)
}

/// A program's first line may name its modes: `# mode: stdout malloc`. Without it: graph and stdout.
fn modes(program: &Path) -> Result<Vec<String>> {
    let text = fs::read_to_string(program)?;
    let first = text.lines().next().unwrap_or_default();
    let named = first.strip_prefix("# mode:").unwrap_or("graph stdout");
    Ok(named.split_whitespace().map(str::to_owned).collect())
}

/// Records one program into the folder's `cpython-3.14`.
pub fn record(
    workspace: &Workspace,
    python: &Path,
    program: &Path,
    mode: &str,
    folder: &Path,
    tally: &mut Tally,
) -> Result<()> {
    let name = program.file_stem().unwrap_or_default().to_string_lossy();
    let done = Command::new(python)
        .arg(workspace.path(FOLDER).join("record.py"))
        .args(["--mode", mode])
        .arg(program)
        // Every variable means objects at start-up, and those move the moment of a collection: only these two,
        // so that a record does not depend on who makes it.
        .env_clear()
        .env("PYTHONHASHSEED", "0")
        .env("PYTHONUNBUFFERED", "1")
        .stdin(Stdio::null())
        .output()?;
    if !done.status.success() {
        bail!("{name} was not recorded in mode {mode}:\n{}", String::from_utf8_lossy(&done.stderr).trim());
    }
    let target = folder.join(format!("cpython-{VERSION}")).join(format!("{name}.{mode}.json"));
    let recorded = String::from_utf8(done.stdout).with_context(|| format!("{name}.{mode} is not UTF-8"))?;
    match fs::read_to_string(&target) {
        Ok(before) if without_addresses(&before) == without_addresses(&recorded) => {
            tally.same += 1;
            return Ok(());
        }
        Ok(_) => {
            println!("  changed: {name}.{mode}");
            tally.changed += 1;
        }
        Err(_) => {
            println!("  new: {name}.{mode}");
            tally.new += 1;
        }
    }
    fs::create_dir_all(folder.join(format!("cpython-{VERSION}")))?;
    fs::write(&target, recorded)?;
    Ok(())
}

/// Printed addresses made alike, since no two runs share them: as tests/conformance/compare.py does.
fn without_addresses(text: &str) -> String {
    let mut parts = text.split("0x");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let rest = part.trim_start_matches(|c: char| c.is_ascii_digit() || ('a'..='f').contains(&c));
        let is_address = part.len() - rest.len() >= 6;
        kept.push_str(if is_address { "0xADDRESS" } else { "0x" });
        kept.push_str(if is_address { rest } else { part });
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::without_addresses;

    #[test]
    fn only_addresses_are_made_alike() {
        assert_eq!(without_addresses("<A at 0x7f00aa11bb22> 0x1f"), "<A at 0xADDRESS> 0x1f");
        assert_ne!(without_addresses("0x1f"), without_addresses("0x2f"));
    }
}
