//! The programs of `tests/measured/programs` print in each profile what that CPython printed, and allocate what it
//! allocated (tests/measured/README.md). `HEAPGLASS_SHOW=3.14` (or `all`) prints what differs,
//! `HEAPGLASS_ONLY=3.14` or `"3.14 sizes"` looks at nothing else.

#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a test fails where these would")]

mod measured {
    pub mod blocks;
    pub mod list;
    pub mod program;
    pub mod table;
}

use measured::list::List;
use measured::table::{Row, page};
use measured::{list, program};

use heapglass_session::{Profile, library};

/// The files, in the order of the table.
const FILES: &[&str] = &["refcounts", "sizes", "growth", "gc", "interning", "final", "traces", "functraces"];
/// Profiles, and the columns of the files that hold their version's values: the first one that an entry has.
const PROFILES: &[(&str, &[&str])] = &[
    ("2.7", &["2.7"]),
    ("3.11", &["3.11"]),
    ("3.12", &["3.12"]),
    ("3.13", &["3.13.18", "3.13.0"]),
    ("3.14", &["3.14.10"]),
    ("3.15", &["3.15.2"]),
];

fn library_file(module: &str) -> Result<Option<library::Source>, String> {
    Ok(heapglass_library::find(module).map(|file| library::Source {
        path: file.path.to_owned(),
        is_package: file.is_package,
        text: file.text.to_owned(),
    }))
}

#[test]
fn every_profile_gives_what_was_measured() {
    library::install(library_file, || Ok(heapglass_library::CHARACTER_NAMES.to_owned()));
    let differences = List::read("known-differences.txt");
    let inexpressible = List::read("inexpressible.txt");
    let show = std::env::var("HEAPGLASS_SHOW").unwrap_or_default();
    let only = std::env::var("HEAPGLASS_ONLY").unwrap_or_default();
    let mut rows = Vec::new();
    let mut problems = Vec::new();
    for file in FILES {
        let programs = program::read(file);
        let values = list::values(file);
        let missing: Vec<&String> = values
            .keys()
            .filter(|entry| !inexpressible.has(&[file, entry]))
            .filter(|entry| !programs.iter().any(|program| program.entries.contains(entry)))
            .collect();
        let unlisted = missing.iter().filter(|entry| !differences.has(&["all", file, entry]));
        problems.extend(unlisted.map(|entry| format!("{file}: {entry}: has no program")));
        assert!(
            inexpressible.count(file) * 20 <= values.len(),
            "more than 5 % of {file} are declared inexpressible"
        );
        for (name, columns) in PROFILES {
            if !only.is_empty() && !format!("{name} {file}").contains(&only) {
                continue;
            }
            let value = |entry: &String| {
                let row = &values[entry];
                columns.iter().find_map(|column| row.get(*column)).filter(|value| *value != "n/a")
            };
            let wanted: Vec<_> =
                programs.iter().filter(|p| p.entries.iter().any(|e| value(e).is_some())).collect();
            let outputs = program::run_all(&wanted, || Profile::by_name(name).expect("it is there"));
            let without = missing.iter().filter(|entry| value(entry).is_some()).count();
            let mut row = Row { profile: name, file, same: 0, of: without };
            for (entry, got) in outputs {
                let Some(want) = value(&entry) else { continue };
                let is_known = differences.has(&[name, file, &entry]);
                // 2.7 has no allocator hooks: only the size was recorded.
                let got = match (want.strip_suffix(" ; alloc: "), got.split_once(" ; alloc:")) {
                    (Some(size), Some((head, _))) if size == head && *name == "2.7" => want.clone(),
                    _ => got,
                };
                row.of += 1;
                row.same += usize::from(got == *want);
                if got == *want && is_known {
                    problems.push(format!("{name} {file}: {entry}: holds, and is listed as a difference"));
                } else if got != *want && !is_known {
                    problems.push(format!("{name} {file}: {entry}: does not hold"));
                }
                if got != *want && (show == *name || show == "all") {
                    println!("{name} | {file} | {entry} |\n  want {want}\n  got  {got}");
                }
            }
            println!("{name} {file}: {} of {}", row.same, row.of);
            rows.push(row);
        }
    }
    if !only.is_empty() {
        return;
    }
    let text = page(&rows, &differences, &inexpressible);
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/MEASURED.md");
    if std::env::var_os("HEAPGLASS_WRITE").is_some() {
        std::fs::write(path, &text).expect("the page can be written");
    }
    assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), problems.join("\n"));
    let written = std::fs::read_to_string(path).expect("the page is there");
    assert_eq!(written, text, "run this test with HEAPGLASS_WRITE=1 to write it anew");
}
