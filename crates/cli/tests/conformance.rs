//! Every program of `tests/conformance/programs` is recorded by the model and held against CPython's record,
//! as `tests/conformance/compare.py` does it (tests/conformance/FORMAT.md says what is in a record).

#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a test fails where these would")]

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// Records that differ and are known to, with the reason: `name.mode: reason` in each line. One that is identical must
/// leave this list.
const KNOWN_FAILURES: &str = include_str!("../../../tests/conformance/known-failures.txt");

/// The list's lines, taken apart.
fn known_failures() -> Vec<(&'static str, &'static str)> {
    let lines = KNOWN_FAILURES.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(|line| line.split_once(": ").expect("a line is `name.mode: reason`")).collect()
}

/// Programs that must be identical in every mode that CPython recorded of them: none may stand in the list above.
const REQUIRED: &[&str] = &[
    "names",
    "containers",
    "scope",
    "immutables",
    "cycle_lists",
    "cycle_instances",
    "closures",
    "linked_list",
    "tree",
    "classes",
    "control",
    "line_events",
    "specialisation",
    "specialisation_graph",
    "uncaught",
    "malloc_objects",
    "collector",
];

/// What compare.py compares of an object.
const OBJECT_FIELDS: &[&str] = &["type", "refcount", "size", "value", "unordered", "edges"];
/// What it compares of a whole record, besides the moments.
const RECORD_FIELDS: &[&str] = &["stdout", "stderr", "error", "blocks_in_use_delta", "exit"];

fn conformance() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/conformance")
}

/// Where programs are, and CPython's records of them. The random ones are some of `cargo xtask random 2 300`, `12 44`, `13 16`.
const FOLDERS: &[(&str, &str)] = &[
    ("programs", "cpython-3.14"),
    ("random", "random/cpython-3.14"),
    ("tutorial", "tutorial/cpython-3.14"),
    ("malloc", "malloc/cpython-3.14"),
    ("features", "features/cpython-3.14"),
];

/// A record with printed addresses made alike, since no two runs share them.
fn parse(text: &str) -> Value {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("0x") {
        let (before, digits) = (&rest[..at + 2], &rest[at + 2..]);
        let length = digits.bytes().take_while(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')).count();
        plain.push_str(before);
        plain.push_str(if length >= 6 { "ADDRESS" } else { &digits[..length] });
        rest = &digits[length..];
    }
    plain.push_str(rest);
    serde_json::from_str(&plain).expect("a record is JSON")
}

/// What the model records, or its complaint.
fn model(program: &str, mode: &str) -> Result<Value, String> {
    model_of("3.14", program, mode)
}

/// The same under the rules of a version.
fn model_of(version: &str, program: &str, mode: &str) -> Result<Value, String> {
    let files = FOLDERS.iter().map(|folder| conformance().join(folder.0).join(format!("{program}.py")));
    let file = files.into_iter().find(|file| file.exists()).expect("the program is there");
    let command = Command::new(env!("CARGO_BIN_EXE_heapglass"))
        .args(["record", "--py", version, "--mode", mode])
        .arg(file)
        .output();
    let output = command.expect("heapglass starts");
    if output.status.success() {
        Ok(parse(&String::from_utf8_lossy(&output.stdout)))
    } else {
        Err(format!("heapglass record failed: {}", String::from_utf8_lossy(&output.stderr)))
    }
}

/// A list in a record; empty where it is missing.
fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

fn check_field(what: &str, key: &str, want: &Value, got: &Value) -> Result<(), String> {
    if want[key] == got[key] {
        Ok(())
    } else {
        Err(format!("{what}{key} {} expected, got {}", short(&want[key]), short(&got[key])))
    }
}

fn check_length(what: &str, want: usize, got: usize) -> Result<(), String> {
    if want == got { Ok(()) } else { Err(format!("{want} {what} expected, got {got}")) }
}

fn short(value: &Value) -> String {
    value.to_string().chars().take(200).collect()
}

/// Where two records of the same moment part.
fn compare_moments(want: &Value, got: &Value) -> Result<(), String> {
    check_field("", "line", want, got)?;
    for (a, b) in list(want, "frames").iter().zip(list(got, "frames")) {
        for key in ["function", "line", "locals"] {
            check_field(&format!("frame {}: ", a["function"]), key, a, b)?;
        }
    }
    check_length("frames", list(want, "frames").len(), list(got, "frames").len())?;
    for (index, (a, b)) in list(want, "objects").iter().zip(list(got, "objects")).enumerate() {
        for key in OBJECT_FIELDS {
            check_field(&format!("object {index} ({}): ", a["type"]), key, a, b)?;
        }
    }
    check_length("objects", list(want, "objects").len(), list(got, "objects").len())?;
    check_field("characters printed: ", "stdout", want, got)
}

/// Where two records of a program part.
fn compare(want: &Value, got: &Value) -> Result<(), String> {
    if want["mode"] == "graph" {
        let moments = |record: &Value| -> Vec<Value> {
            list(record, "records").iter().chain([&record["end"]]).cloned().collect()
        };
        let (theirs, ours) = (moments(want), moments(got));
        for (index, (a, b)) in theirs.iter().zip(&ours).enumerate() {
            compare_moments(a, b)
                .map_err(|problem| format!("record {index}, line {}: {problem}", a["line"]))?;
        }
        check_length("records", theirs.len(), ours.len())?;
    }
    let recorded = RECORD_FIELDS.iter().filter(|key| want.get(key).is_some());
    recorded.into_iter().try_for_each(|key| check_field("", key, want, got))
}

/// Whether a program notices that it is traced (gc counts, ids used again): then its graph record does not count.
fn notices_tracing(program: &str, graph: &Value) -> bool {
    let paths =
        FOLDERS.iter().map(|folder| conformance().join(folder.1).join(format!("{program}.stdout.json")));
    let untraced = paths.map(std::fs::read_to_string).find(Result::is_ok).unwrap_or(Ok(String::new()));
    let traced = graph["stdout"].as_str().unwrap_or_default();
    untraced.is_ok_and(|text| {
        !text.is_empty() && !parse(&text)["stdout"].as_str().unwrap_or_default().starts_with(traced)
    })
}

/// CPython's records: name with mode (`names.graph`), and what is in it. Those that do not count are left out.
fn recorded() -> Vec<(String, Value)> {
    let read_folder = |folder: &(&str, &str)| {
        std::fs::read_dir(conformance().join(folder.1)).expect("the records are there")
    };
    let entries = FOLDERS.iter().flat_map(read_folder);
    let mut paths: Vec<PathBuf> =
        entries.map(|entry| entry.expect("the folder can be read").path()).collect();
    paths.sort();
    let read = |path: &PathBuf| {
        let name = path.file_stem()?.to_str()?.to_owned();
        let record = parse(&std::fs::read_to_string(path).expect("a record can be read"));
        let program = name.split('.').next()?;
        (record["mode"] != "graph" || !notices_tracing(program, &record)).then_some((name, record))
    };
    paths
        .iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .filter_map(read)
        .collect()
}

#[test]
fn programs_are_recorded_as_cpython_records_them() {
    let recorded = recorded();
    let known_failures = known_failures();
    let judge = |(name, want): &(String, Value)| {
        let (program, mode) = name.split_once('.').expect("a record is called PROGRAM.MODE.json");
        let problem = model(program, mode).and_then(|got| compare(want, &got)).err();
        let known = known_failures.iter().find(|known| known.0 == name);
        match (problem, known) {
            (Some(problem), None) => Some(format!("{name}: {problem}")),
            (None, Some((_, reason))) => {
                Some(format!("{name} is identical now: take it off KNOWN_FAILURES ({reason})"))
            }
            (None, None) | (Some(_), Some(_)) => None,
        }
    };
    let half = recorded.len() / 2;
    let (first, second) = recorded.split_at(half);
    let wrong: Vec<String> = std::thread::scope(|scope| {
        let other = scope.spawn(|| second.iter().filter_map(judge).collect::<Vec<_>>());
        let mut wrong: Vec<String> = first.iter().filter_map(judge).collect();
        wrong.extend(other.join().expect("the comparison ends"));
        wrong
    });
    assert!(wrong.is_empty(), "{} of {} records:\n{}", wrong.len(), recorded.len(), wrong.join("\n"));
}

#[test]
fn required_programs_are_recorded_and_not_excused() {
    let recorded = recorded();
    for program in REQUIRED {
        let is_of = |name: &str| name.split('.').next() == Some(program);
        assert!(recorded.iter().any(|(name, _)| is_of(name)), "no record of {program}");
        assert!(!known_failures().iter().any(|(name, _)| is_of(name)), "{program} must be identical");
    }
    for (name, _) in known_failures() {
        assert!(recorded.iter().any(|(known, _)| known == name), "there is no record {name}");
    }
}

/// Versions whose records of `programs` stand beside 3.14's, and how many in a hundred moments are the same at least: what
/// differs is bytecode and library, which are 3.14's under every version.
const OTHER_VERSIONS: &[(&str, usize)] = &[("3.13", 97), ("3.15", 97)];

#[test]
fn programs_are_recorded_as_other_versions_record_them() {
    for (version, least) in OTHER_VERSIONS {
        let folder = conformance().join(format!("cpython-{version}"));
        let paths =
            std::fs::read_dir(folder).expect("the records are there").flatten().map(|entry| entry.path());
        let (mut same, mut all) = (0, 0);
        for path in paths.filter(|path| path.to_string_lossy().ends_with(".graph.json")) {
            let name =
                path.file_name().and_then(|name| name.to_str()).expect("a record has a name").to_owned();
            let want = parse(&std::fs::read_to_string(&path).expect("a record can be read"));
            let program = name.split('.').next().expect("a record is called PROGRAM.graph.json");
            let got = model_of(version, program, "graph").expect("the model records it");
            let moments = |record: &Value| -> Vec<Value> {
                list(record, "records").iter().chain([&record["end"]]).cloned().collect()
            };
            let ours = moments(&got);
            for (index, moment) in moments(&want).iter().enumerate() {
                all += 1;
                same += usize::from(ours.get(index).is_some_and(|got| compare_moments(moment, got).is_ok()));
            }
        }
        println!("{version}: {same} of {all} moments are the same");
        assert!(same * 100 >= all * least, "{version}: only {same} of {all} moments are the same");
    }
}

/// The comparison itself can fail: any field that is changed in a record is found.
#[test]
fn a_difference_anywhere_is_found() {
    let text = std::fs::read_to_string(conformance().join("cpython-3.14/names.graph.json"))
        .expect("names was recorded");
    let want = parse(&text);
    assert_eq!(compare(&want, &want), Ok(()));
    let changes: [fn(&mut Value); 9] = [
        |record| record["records"][3]["line"] = 99.into(),
        |record| record["records"][3]["frames"][0]["function"] = "f".into(),
        |record| record["records"][3]["frames"][0]["locals"]["extra"] = 0.into(),
        |record| record["records"][3]["objects"][0]["refcount"] = 77.into(),
        |record| record["records"][3]["objects"][0]["size"] = 1.into(),
        |record| record["records"][3]["stdout"] = 1.into(),
        |record| record["end"]["objects"][0]["value"] = "?".into(),
        |record| record["stdout"] = "?".into(),
        |record| drop(record["records"].as_array_mut().map(Vec::pop)),
    ];
    for (index, change) in changes.iter().enumerate() {
        let mut got = want.clone();
        change(&mut got);
        assert!(compare(&want, &got).is_err(), "change {index} was not found");
    }
}

#[test]
fn printed_addresses_are_alike_and_short_numbers_are_not() {
    assert_eq!(parse(r#""<f at 0x7f0011223344> 0x10 0xabcdef""#), "<f at 0xADDRESS> 0x10 0xADDRESS");
    if parse(r#""0x11""#) == parse(r#""0x10""#) {
        panic!("short numbers are compared");
    }
}
