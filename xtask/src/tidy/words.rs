//! Rules about what may be written where in Rust sources, and what nowhere.

use super::Finding;
use super::config::Config;
use super::tree::Tree;

const COMPILER: [&str; 4] = ["rustpython_compiler", "rustpython_codegen", "rustpython_ruff", "ruff_python"];
const COMPILER_FOLDER: &str = "crates/python/src/compile/";
const SERDE_FOLDERS: [&str; 3] = ["crates/wire/", "crates/cli/", "xtask/"];
const MODEL_CRATES: [&str; 3] = ["crates/memory/src/", "crates/python/src/", "crates/session/src/"];
/// A shorter file explains itself.
const DOCUMENTED_FROM: usize = 30;

/// Upgrading the compiler must be a change in one folder.
pub fn compiler_in_one_folder(tree: &Tree, _config: &Config, findings: &mut Vec<Finding>) {
    for (file, rust) in tree.rust_files() {
        let may = file.path.starts_with(COMPILER_FOLDER) || file.path == "crates/python/src/compile.rs";
        if may {
            continue;
        }
        for (line, text) in numbered(&rust.code) {
            if let Some(name) = COMPILER.iter().find(|name| text.contains(**name)) {
                let message = format!(
                    "`{name}…` is named only in {COMPILER_FOLDER}; re-export there what is needed here"
                );
                findings.push(Finding::new("compiler-folder", &file.path, line, message));
            }
        }
    }
}

/// A type that crosses a boundary has a twin in `wire`.
pub fn serde_at_the_boundary(tree: &Tree, _config: &Config, findings: &mut Vec<Finding>) {
    for (file, rust) in tree.rust_files() {
        if SERDE_FOLDERS.iter().any(|folder| file.path.starts_with(folder)) {
            continue;
        }
        for (line, text) in numbered(&rust.code) {
            let is_derive = ["Serialize", "Deserialize"].iter().any(|name| has_word(text, name));
            if is_derive {
                let message = "serde stands only in crates/wire and the command line; make a twin in wire and convert by hand";
                findings.push(Finding::new("serde", &file.path, line, message));
            }
        }
    }
}

/// What differs between versions of CPython is data in a profile. (The version tag of a class is another thing.)
pub fn no_version_tests(tree: &Tree, _config: &Config, findings: &mut Vec<Finding>) {
    let names = ["profile.version", "profile().version", "python_version", "cpython_version"];
    let tests = ["==", "!=", " < ", " > ", "<=", ">=", "match ", "matches!", "starts_with("];
    for (file, rust) in tree.rust_files() {
        if !MODEL_CRATES.iter().any(|folder| file.path.starts_with(folder)) {
            continue;
        }
        for (line, text) in numbered(&rust.code_without_tests) {
            if names.iter().any(|name| text.contains(name)) && tests.iter().any(|test| text.contains(test)) {
                let message = "nothing tests a version; make the number or the choice a field of Profile";
                findings.push(Finding::new("version-test", &file.path, line, message));
            }
        }
    }
}

pub fn module_docs(tree: &Tree, _config: &Config, findings: &mut Vec<Finding>) {
    for (file, _) in tree.rust_files().filter(|(file, _)| !file.is_test()) {
        let is_long = file.text.lines().count() > DOCUMENTED_FROM;
        let first = file.text.lines().find(|line| !line.trim().is_empty() && !line.starts_with("#!["));
        if is_long && !first.is_some_and(|line| line.starts_with("//!")) {
            let message =
                "the module does not say what it is; begin with `//!`: what it is, what it does not know";
            findings.push(Finding::new("module-docs", &file.path, 1, message));
        }
    }
}

pub fn todo_has_issue(tree: &Tree, _config: &Config, findings: &mut Vec<Finding>) {
    for file in &tree.files {
        let is_script =
            [".js", ".mjs", ".ts", ".css", ".html"].iter().any(|extension| file.path.ends_with(extension));
        let text = match &file.rust {
            Some(rust) => &rust.comments,
            None if is_script => &file.text,
            None => continue,
        };
        for (line, text) in numbered(text) {
            for word in ["TODO", "FIXME", "XXX"] {
                if has_word(text, word) && !text.contains(&format!("{word}(#")) {
                    let message = format!("{word} without an issue; write {word}(#123), or do it");
                    findings.push(Finding::new("todo", &file.path, line, message));
                }
            }
        }
    }
}

/// A test that never runs, or one that any panic satisfies, guards nothing.
pub fn tests_run(tree: &Tree, _config: &Config, findings: &mut Vec<Finding>) {
    for (file, rust) in tree.rust_files() {
        for (line, text) in numbered(&rust.code) {
            if text.contains("#[ignore") || text.contains("#[should_panic") {
                let message =
                    "no ignored tests and no should_panic; keep a known failure as a case with its reason";
                findings.push(Finding::new("tests-run", &file.path, line, message));
            }
        }
    }
    let scripts =
        tree.files.iter().filter(|file| file.path.starts_with("tests/e2e/") && file.path.ends_with(".ts"));
    for file in scripts {
        for (line, text) in numbered(&file.text) {
            if ["test.only(", "test.skip(", "test.fixme("].iter().any(|call| text.contains(call)) {
                let message = "no test is skipped and none runs alone; remove the mark";
                findings.push(Finding::new("tests-run", &file.path, line, message));
            }
        }
    }
}

/// Paths of the computer at hand, or of anybody's home folder.
pub fn no_machine_paths(tree: &Tree, _config: &Config, findings: &mut Vec<Finding>) {
    for file in &tree.files {
        for (line, text) in numbered(&file.text) {
            let named = tree.machine_folders.iter().find(|folder| names_folder(text, folder));
            let in_home = ["/home/", "/Users/"].iter().any(|folder| {
                text.match_indices(folder).any(|(at, _)| {
                    starts_path(text, at) && text[at + folder.len()..].starts_with(char::is_alphanumeric)
                })
            });
            if named.is_some() || in_home {
                let message = "a path of one computer; write it relative to the checkout";
                findings.push(Finding::new("machine-path", &file.path, line, message));
            }
        }
    }
}

fn names_folder(text: &str, folder: &str) -> bool {
    text.match_indices(folder).any(|(at, _)| {
        let next = text.get(at + folder.len()..).and_then(|rest| rest.chars().next());
        starts_path(text, at) && next.is_none_or(|c| !c.is_alphanumeric() && c != '_' && c != '-' && c != '.')
    })
}

/// Does an absolute path begin here, rather than go on?
fn starts_path(text: &str, at: usize) -> bool {
    let before = text.get(..at).and_then(|text| text.chars().next_back());
    before.is_none_or(|c| !c.is_alphanumeric() && !"_-./~}".contains(c))
}

pub fn numbered(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().map(|(index, line)| (index + 1, line))
}

pub fn has_word(text: &str, word: &str) -> bool {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    text.match_indices(word).any(|(at, _)| {
        let before = text.get(..at).and_then(|text| text.chars().next_back());
        let after = text.get(at + word.len()..).and_then(|text| text.chars().next());
        !before.is_some_and(is_word) && !after.is_some_and(is_word)
    })
}

#[cfg(test)]
mod tests {
    use super::{has_word, names_folder};

    #[test]
    fn words_are_whole() {
        assert!(has_word("derive(Serialize)", "Serialize"));
        assert!(!has_word("SerializeMap", "Serialize"));
    }

    #[test]
    fn a_folder_is_found_only_where_a_path_begins() {
        assert!(names_folder("see /desk/x.py", "/desk"));
        assert!(names_folder("\"/desk\"", "/desk"));
        assert!(!names_folder("src/desk/x.py", "/desk"));
        assert!(!names_folder("/desks/x.py", "/desk"));
    }
}
