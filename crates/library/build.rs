//! Makes the table of files: those of `modules.txt` out of CPython's library, and our own in `python/`, which go first;
//! and the table of characters' names.

#![expect(clippy::expect_used, reason = "a build that cannot read its files must fail")]

use std::fmt::Write;
use std::path::{Path, PathBuf};

fn main() {
    println!("cargo:rerun-if-changed=modules.txt");
    println!("cargo:rerun-if-changed=aliases.txt");
    println!("cargo:rerun-if-changed=python");
    let root = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR").expect("cargo says where"));
    let out = PathBuf::from(std::env::var("OUT_DIR").expect("cargo says where"));
    std::fs::write(out.join("files.rs"), files(&root)).expect("the folder is writable");
    std::fs::write(out.join("names.txt"), names(&root)).expect("the folder is writable");
}

/// `HEX;NAME` for every character whose name does not follow from its number, then an empty line and the aliases.
fn names(root: &Path) -> String {
    let mut table = String::new();
    for character in '\0'..=char::MAX {
        if heapglass_unicode_names::by_rule(character).is_some() {
            continue;
        }
        if let Some(name) = unicode_names2::name(character) {
            writeln!(table, "{:04X};{name}", u32::from(character)).expect("a string takes all");
        }
    }
    table.push('\n');
    let aliases = std::fs::read_to_string(root.join("aliases.txt")).expect("aliases.txt");
    for line in aliases.lines().filter(|line| !line.starts_with('#')) {
        table.push_str(line);
        table.push('\n');
    }
    table
}

fn files(root: &Path) -> String {
    let library = Path::new(rustpython_pylib::LIB_PATH);
    let list = std::fs::read_to_string(root.join("modules.txt")).expect("modules.txt");
    let mut names: Vec<&str> =
        list.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    names.sort_unstable();
    let mut table = String::from("&[\n");
    for line in names {
        let (name, source) = line.split_once(" = ").unwrap_or((line, line));
        let path = source.replace('.', "/");
        let candidates = [(format!("{path}.py"), false), (format!("{path}/__init__.py"), true)];
        let own = (name == source).then(|| root.join("python"));
        let found = own.into_iter().chain([library.to_path_buf()]).find_map(|folder| {
            candidates
                .iter()
                .map(|(file, is_package)| (folder.join(file), file, *is_package))
                .find(|(full, ..)| full.exists())
        });
        let what = format!("a file for the module {name}");
        let (full, file, is_package) = found.expect(&what);
        writeln!(
            table,
            "    File {{ module: {name:?}, path: {file:?}, is_package: {is_package}, #[cfg(feature = \"text\")] text: include_str!({full:?}) }},"
        )
        .expect("a string takes all");
    }
    table.push_str("]\n");
    table
}
