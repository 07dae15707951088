//! What CPython wrote on standard error and output for programs that fail (`tracebacks/record.py`), and what we write.

#![expect(clippy::expect_used, clippy::disallowed_methods, reason = "a test reads its programs")]

mod library;

use std::path::{Path, PathBuf};

use heapglass_memory::Profile;
use heapglass_python::vm::Stream;
use heapglass_python::{Ending, Limits, Stop, Vm};

/// Programs whose output differs and is known to: each with its reason.
const KNOWN: &str = include_str!("tracebacks/known_failures.txt");
const STATUSES: &str = include_str!("tracebacks/statuses.txt");
/// Instructions that one program may take.
const FUEL: u64 = 3_000_000;

/// What a run leaves behind.
#[derive(Debug, PartialEq, Eq)]
struct Written {
    errors: String,
    output: String,
    status: i32,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tracebacks")
}

fn recorded(name: &str, status: i32) -> Written {
    let read = |ending: &str| std::fs::read_to_string(folder().join(format!("{name}.{ending}")));
    Written { errors: read("txt").expect("it was recorded"), output: read("out").unwrap_or_default(), status }
}

fn run(name: &str) -> Written {
    library::install();
    let file = format!("{name}.py");
    let source = std::fs::read_to_string(folder().join(&file)).expect("the program is there");
    let mut vm = Vm::new(&source, &file, Profile::cpython_3_14(), Limits::default()).expect("it is Python");
    let stop = vm.run_to(u32::MAX, FUEL);
    let status = match &vm.ending {
        _ if stop == Stop::Fuel => {
            return Written { errors: "does not end".to_owned(), output: String::new(), status: -1 };
        }
        Some(Ending::Finished) | None => 0,
        Some(Ending::Uncaught { .. }) => 1,
        Some(Ending::Exit(status)) => *status,
        Some(other) => return Written { errors: format!("{other:?}"), output: String::new(), status: -1 },
    };
    vm.run_exit();
    let written = |stream| {
        vm.out.iter().filter(|piece| piece.stream == stream).map(|piece| piece.text.as_str()).collect()
    };
    let (errors, output): (String, String) = (written(Stream::Err), written(Stream::Out));
    Written { errors: without_addresses(&errors), output: without_addresses(&output), status }
}

/// Addresses differ from run to run.
fn without_addresses(text: &str) -> String {
    let mut parts = text.split("0x");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let rest = part.trim_start_matches(|c: char| c.is_ascii_hexdigit());
        plain.push_str("0x");
        plain.push_str(if part.len() - rest.len() >= 6 { "..." } else { &part[..part.len() - rest.len()] });
        plain.push_str(rest);
    }
    plain
}

#[test]
fn programs_fail_as_in_cpython() {
    let known: Vec<&str> = KNOWN.lines().filter_map(|line| line.split('\t').next()).collect();
    let (mut wrong, mut right_now, mut count) = (Vec::new(), Vec::new(), 0);
    for line in STATUSES.lines() {
        let (name, status) = line.split_once('\t').expect("name and status");
        count += 1;
        let wanted = recorded(name, status.parse().expect("a status"));
        let found = run(name);
        match (found == wanted, known.contains(&name)) {
            (true, true) => right_now.push(name),
            (false, false) => wrong.push(difference(name, &wanted, &found)),
            (true, false) | (false, true) => {}
        }
    }
    assert!(count > 90, "only {count} programs");
    assert!(wrong.is_empty(), "{} of {count} programs differ:\n{}", wrong.len(), wrong.join("\n"));
    assert!(right_now.is_empty(), "these are right now, take them out of known_failures.txt: {right_now:?}");
    let is_there = |name: &&str| STATUSES.lines().any(|line| line.split('\t').next() == Some(name));
    assert!(known.iter().all(is_there), "a known failure has no program: {known:?}");
}

/// The first line that differs, of whichever is.
fn difference(name: &str, wanted: &Written, found: &Written) -> String {
    let pairs = [(&wanted.errors, &found.errors), (&wanted.output, &found.output)];
    let Some((wanted, found)) = pairs.into_iter().find(|(wanted, found)| wanted != found) else {
        return format!("{name}: status {} instead of {}", found.status, wanted.status);
    };
    let line = wanted.lines().zip(found.lines()).take_while(|(a, b)| a == b).count();
    let at = |text: &str| text.lines().nth(line).unwrap_or("(end)").to_owned();
    format!("{name}, line {}\n    CPython: {}\n    here:    {}", line + 1, at(wanted), at(found))
}
