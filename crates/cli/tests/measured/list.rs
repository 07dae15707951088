//! What was recorded, and the lists of entries with a reason.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde_json::Value;

/// Where the files are.
pub fn folder() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/measured"))
}

/// What was recorded: by entry, by version.
pub fn values(file: &str) -> BTreeMap<String, BTreeMap<String, String>> {
    let text = std::fs::read_to_string(folder().join(format!("{file}.json"))).expect("the file is there");
    let whole: BTreeMap<String, Value> = serde_json::from_str(&text).expect("it is JSON");
    let row = |value: &Value| {
        let columns = value["values"].as_object().expect("an entry has values").clone();
        columns.into_iter().filter_map(|(column, value)| Some((column, value.as_str()?.to_owned()))).collect()
    };
    whole.iter().map(|(entry, value)| (entry.clone(), row(value))).collect()
}

/// Lines of words between ` | `; the last is the reason.
pub struct List(pub Vec<Vec<String>>);

impl List {
    /// Reads one of tests/measured.
    pub fn read(name: &str) -> Self {
        let text = std::fs::read_to_string(folder().join(name)).expect("the list is there");
        let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        Self(lines.map(|line| line.split(" | ").map(str::to_owned).collect()).collect())
    }

    /// Whether a line begins with these words. `*` in the list stands for anything at a word's end.
    pub fn has(&self, words: &[&str]) -> bool {
        self.0.iter().any(|line| {
            line.len() == words.len() + 1
                && line.iter().zip(words).all(|(pattern, word)| match pattern.strip_suffix('*') {
                    Some(start) => word.starts_with(start),
                    None => pattern == word,
                })
        })
    }

    /// Lines that begin with this word.
    pub fn count(&self, word: &str) -> usize {
        self.0.iter().filter(|line| line[0] == word).count()
    }
}
