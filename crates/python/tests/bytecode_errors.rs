//! What we say of programs that do not compile, against CPython's standard error for the same
//! (tests/bytecode/errors.txt, recorded by tests/bytecode/record.py).
#![expect(
    clippy::disallowed_methods,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test reads its records and may panic"
)]

use std::fs;
use std::path::Path;

use heapglass_python::compile::compile;

/// Where we say something else than CPython, and why. A case that begins to agree makes the test fail: take it out.
const KNOWN_FAILURES: &[(&str, &str)] = &[
    ("long_int", "CPython shows the first 999 bytes of the line"),
    (
        "warning_then_error",
        "CPython's parser warns of escapes before it meets the error, and again while it looks for typos",
    ),
];

fn sections(name: &str) -> Vec<(String, String)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/bytecode").join(name);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    text.split("=== ")
        .skip(1)
        .map(|section| {
            let (head, body) = section.split_once('\n').unwrap();
            (head.to_owned(), body.to_owned())
        })
        .collect()
}

/// A line `@repeat N TEXT` stands for TEXT N times, `@escaped TEXT` for TEXT with its escapes taken as Python does.
fn program(body: &str) -> String {
    let mut source = String::new();
    for line in body.split_inclusive('\n') {
        if let Some(rest) = line.strip_prefix("@repeat ") {
            let (count, piece) = rest.trim_end_matches('\n').split_once(' ').unwrap();
            source.push_str(&piece.repeat(count.parse().unwrap()));
        } else if let Some(rest) = line.strip_prefix("@escaped ") {
            source.push_str(&unescaped(rest.trim_end_matches('\n')));
        } else {
            source.push_str(line);
        }
    }
    source
}

fn unescaped(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        let digits = match c {
            '\\' => rest.next().unwrap(),
            _ => {
                out.push(c);
                continue;
            }
        };
        out.push(match digits {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'x' => hexadecimal(&mut rest, 2),
            'u' => hexadecimal(&mut rest, 4),
            other => panic!("unknown escape {other}"),
        });
    }
    out
}

fn hexadecimal(rest: &mut std::str::Chars<'_>, digits: usize) -> char {
    let hex: String = rest.take(digits).collect();
    char::from_u32(u32::from_str_radix(&hex, 16).unwrap()).unwrap()
}

/// What CPython's start-up would print: warnings, then the error.
fn stderr(source: &str) -> String {
    let (warnings, error) = match compile(source, "x.py") {
        Ok(module) => (module.warnings, String::new()),
        Err(problem) => (problem.warnings.clone(), problem.render()),
    };
    warnings.iter().map(|warning| warning.render("x.py")).collect::<String>() + &error
}

#[test]
fn errors_read_as_cpythons() {
    let (cases, recorded) = (sections("errors.txt"), sections("cpython-3.14/errors.txt"));
    assert_eq!(cases.len(), recorded.len(), "record anew");
    let mut complaints = Vec::new();
    for ((name, body), (recorded_name, expected)) in cases.iter().zip(&recorded) {
        assert_eq!(name, recorded_name, "record anew");
        let found = stderr(&program(body));
        let known = KNOWN_FAILURES.iter().find(|(known, _)| known == name);
        match (found == *expected, known) {
            (false, None) => complaints.push(format!("== {name}\n-- CPython\n{expected}-- ours\n{found}")),
            (true, Some(_)) => {
                complaints.push(format!("== {name} agrees now: take it out of KNOWN_FAILURES\n"))
            }
            (true, None) | (false, Some(_)) => {}
        }
    }
    assert!(complaints.is_empty(), "{} of {}:\n{}", complaints.len(), cases.len(), complaints.concat());
}
