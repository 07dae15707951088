//! Every number of a CPython version names its source.

use super::Finding;
use super::config::Config;
use super::tree::Tree;
use super::words::numbered;

/// What a source looks like: docs/FACTS.md, a file of CPython, an issue of CPython, or the version that was measured.
const SOURCES: [&str; 5] = ["FACTS", ".c", ".h", "gh-", "3."];

/// A field with a number needs a comment above it, or above the field that it is in, that names a source.
pub fn numbers_are_cited(tree: &Tree, _config: &Config, findings: &mut Vec<Finding>) {
    let is_profile = |path: &str| path.starts_with("crates/memory/src/profile/cpython_");
    for file in tree.files.iter().filter(|file| is_profile(&file.path)) {
        for line in uncited(&file.text) {
            let message = "this number has no source; name it in a comment above: a section of docs/FACTS.md, \
                           CPython's file and symbol, or what was measured with which version";
            findings.push(Finding::new("profiles", &file.path, line, message));
        }
    }
}

/// Lines with a number that nothing above cites.
fn uncited(text: &str) -> Vec<usize> {
    let mut lines = Vec::new();
    let mut comment = String::new();
    // For every brace that is open: whether what it belongs to is cited.
    let mut open: Vec<bool> = Vec::new();
    for (number, line) in numbered(text) {
        let line = line.trim();
        if let Some(words) = line.strip_prefix("//") {
            comment.push_str(words);
            continue;
        }
        let is_cited = SOURCES.iter().any(|source| comment.contains(source)) || open.last() == Some(&true);
        comment.clear();
        let value = line.split_once(": ").map_or("", |(_, value)| value);
        let is_text = value.starts_with('"');
        if value.contains(|c: char| c.is_ascii_digit()) && !value.contains("::") && !is_text && !is_cited {
            lines.push(number);
        }
        if line.ends_with('{') {
            open.push(is_cited);
        } else if line.starts_with('}') {
            open.pop();
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::uncited;

    #[test]
    fn a_number_needs_a_source_above_it_or_around_it() {
        let text = "Profile {\n    name: \"3.14\",\n    // FACTS 2.1\n    lists: Limits {\n        a: 1,\n    },\n    b: 2,\n    \
                    // because it is so\n    c: 3,\n    // Objects/listobject.c, list_resize\n    d: 4,\n    e: Other::of_3(),\n}\n";
        assert_eq!(uncited(text), [7, 9]);
    }
}
