//! Rules about length.

use super::Finding;
use super::config::Config;
use super::scrub::item_end;
use super::tree::Tree;

const LIB_LINES: usize = 80;
const FILE_LINES: usize = 700;
const FUNCTION_LINES: usize = 80;

pub fn lib_is_contents(tree: &Tree, _config: &Config, findings: &mut Vec<Finding>) {
    for file in tree.files.iter().filter(|file| file.path.ends_with("src/lib.rs")) {
        let lines = file.text.lines().count();
        if lines > LIB_LINES {
            let message = format!(
                "lib.rs is a table of contents of at most {LIB_LINES} lines and has {lines}; move the logic to a module"
            );
            findings.push(Finding::new("lib-contents", &file.path, 0, message));
        }
    }
}

pub fn file_length(tree: &Tree, _config: &Config, findings: &mut Vec<Finding>) {
    for file in tree.files.iter().filter(|file| !file.is_test()) {
        let is_script = [".js", ".mjs", ".ts", ".css"].iter().any(|extension| file.path.ends_with(extension));
        let lines = match &file.rust {
            Some(rust) => test_free_lines(&file.text, &rust.code_without_tests, &rust.code),
            None if is_script => file.text.lines().count(),
            None => continue,
        };
        if lines > FILE_LINES {
            let message = format!(
                "the file has {lines} lines, and {FILE_LINES} is the limit; split it by concept (tidy.toml can exempt a table)"
            );
            findings.push(Finding::new("file-length", &file.path, 0, message));
        }
    }
}

/// Lines of the file, without those that stand in test modules.
fn test_free_lines(text: &str, without_tests: &str, code: &str) -> usize {
    let in_tests = code
        .lines()
        .zip(without_tests.lines())
        .filter(|(all, kept)| !all.trim().is_empty() && kept.trim().is_empty());
    text.lines().count().saturating_sub(in_tests.count())
}

pub fn function_length(tree: &Tree, _config: &Config, findings: &mut Vec<Finding>) {
    for (file, rust) in tree.rust_files().filter(|(file, _)| !file.is_test()) {
        for function in functions(&rust.code_without_tests) {
            if function.lines > FUNCTION_LINES {
                let message = format!(
                    "`{}` has {} lines, and {FUNCTION_LINES} is the limit; split it (tidy.toml can exempt a flat match)",
                    function.name, function.lines
                );
                let mut finding = Finding::new("function-length", &file.path, function.line, message);
                finding.item = Some(function.name);
                findings.push(finding);
            }
        }
    }
}

struct Function {
    name: String,
    line: usize,
    lines: usize,
}

/// Every `fn name` in the code, with its length from the signature to the closing brace.
fn functions(code: &str) -> Vec<Function> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("fn ") {
        let (before, from) = code.split_at(at);
        let is_word = before.chars().next_back().is_none_or(|c| !c.is_alphanumeric() && c != '_');
        let name: String = from.chars().skip(3).take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        if !is_word || name.is_empty() {
            continue;
        }
        let body = from.get(..item_end(from)).unwrap_or(from);
        found.push(Function {
            name,
            line: before.matches('\n').count() + 1,
            lines: body.matches('\n').count() + 1,
        });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::functions;

    #[test]
    fn a_function_is_measured_to_its_closing_brace() {
        let code = "impl X {\n    fn a(b: [u8; 4]) -> u8 {\n        if true { 1 } else { 2 }\n    }\n    fn c();\n}\n";
        let sizes: Vec<(String, usize, usize)> = functions(code)
            .into_iter()
            .map(|function| (function.name, function.line, function.lines))
            .collect();
        assert_eq!(sizes, [("a".to_owned(), 2, 3), ("c".to_owned(), 5, 1)]);
    }
}
