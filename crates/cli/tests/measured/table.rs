//! The documentation's table.

use std::fmt::Write;

use super::list::List;

/// How many entries of a file hold in a profile.
pub struct Row<'a> {
    /// The version.
    pub profile: &'a str,
    /// The file.
    pub file: &'a str,
    /// Entries that hold.
    pub same: usize,
    /// Entries that have a value for the version.
    pub of: usize,
}

const HEAD: &str = "# What was measured, and what the model gives

Counts, sizes, growth, collections, sharing, order of death and allocations were recorded of real CPythons
(`tests/measured/*.json`). For every entry there is a program that prints the recorded value when the real CPython runs
it (`tests/measured/README.md`). This table says for how many of them the model prints it, too. It is written by a test:
`HEAPGLASS_WRITE=1 cargo test -p heapglass --test measured`.

An entry counts for the versions that it was recorded of.

";

/// The page.
pub fn page(rows: &[Row], differences: &List, inexpressible: &List) -> String {
    let mut profiles: Vec<&str> = rows.iter().map(|row| row.profile).collect();
    profiles.dedup();
    profiles.sort_unstable_by_key(|name| {
        name.split('.').filter_map(|part| part.parse().ok()).collect::<Vec<u32>>()
    });
    profiles.dedup();
    let mut files: Vec<&str> = rows.iter().map(|row| row.file).collect();
    files.dedup();
    let mut text = HEAD.to_owned();
    let _ = writeln!(text, "| | {} |", profiles.join(" | "));
    let _ = writeln!(text, "|---|{}", "---|".repeat(profiles.len()));
    for file in files {
        let of_file = |profile: &&str| rows.iter().find(|row| row.file == file && row.profile == *profile);
        let cells = profiles.iter().map(|profile| {
            of_file(profile)
                .filter(|row| row.of > 0)
                .map_or("–".to_owned(), |row| format!("{} of {}", row.same, row.of))
        });
        let _ = writeln!(text, "| {file} | {} |", cells.collect::<Vec<_>>().join(" | "));
    }
    let sums = profiles.iter().map(|profile| {
        let of_profile = || rows.iter().filter(|row| row.profile == *profile);
        let (same, of) =
            (of_profile().map(|row| row.same).sum::<usize>(), of_profile().map(|row| row.of).sum::<usize>());
        let tenths = same * 1000 / of.max(1);
        format!("**{same} of {of}, {}.{} %**", tenths / 10, tenths % 10)
    });
    let _ = writeln!(text, "| **all** | {} |", sums.collect::<Vec<_>>().join(" | "));
    text.push_str("\n## What differs\n\n| version | file | entry | reason |\n|---|---|---|---|\n");
    lines(&mut text, differences);
    text.push_str("\n## What no program expresses\n\n| file | entry | reason |\n|---|---|---|\n");
    lines(&mut text, inexpressible);
    text
}

fn lines(text: &mut String, list: &List) {
    for line in &list.0 {
        let cells: Vec<String> =
            line.iter().map(|cell| cell.replace('|', "\\|").replace('<', "&lt;")).collect();
        let _ = writeln!(text, "| {} |", cells.join(" | "));
    }
}
