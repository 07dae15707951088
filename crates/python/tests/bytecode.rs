//! Our code objects against CPython's, field by field (as digests), for a sample of CPython's library, all conformance
//! programs and programs of our own with one of each construct. `tests/bytecode/record.py` says what is hashed.
#![expect(
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test reads its records and may panic"
)]

#[path = "bytecode/digest.rs"]
mod digest;
mod library;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use digest::{codes, describe, fnv1a, hex, literals};
use heapglass_python::compile::{Module, compile, op};

fn tests_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests")
}

fn recorded(name: &str) -> Vec<(String, Vec<String>)> {
    let path = tests_folder().join("bytecode/cpython-3.14").join(name);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut files: Vec<(String, Vec<String>)> = Vec::new();
    for line in text.lines() {
        match line.strip_prefix("= ") {
            Some(head) => files.push((head.to_owned(), Vec::new())),
            None => files.last_mut().unwrap().1.push(line.to_owned()),
        }
    }
    files
}

fn compiled(path: &Path, name: &str) -> (String, Module) {
    // For the names of characters.
    library::install();
    let source = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let module = compile(&source, name).unwrap_or_else(|problem| panic!("{}", problem.render()));
    (source, module)
}

#[test]
fn library_modules_compile_to_cpythons_bytecode() {
    let mut different = Vec::new();
    let mut count = 0;
    for (head, expected) in recorded("library.txt") {
        let (name, source_digest) = head.split_once(' ').unwrap();
        let (source, module) = compiled(&Path::new(rustpython_pylib::LIB_PATH).join(name), name);
        assert_eq!(
            fnv1a(&hex(source.as_bytes())),
            source_digest,
            "{name} is not CPython 3.14.10's; record anew"
        );
        let found: Vec<String> = codes(&module.unit)
            .iter()
            .map(|unit| format!("{} {}", fnv1a(&describe(unit)), unit.qualname))
            .collect();
        count += expected.len();
        different.extend(differences(name, &expected, &found));
    }
    assert!(count > 3000, "only {count} code objects recorded");
    assert!(different.is_empty(), "{} of {count} differ:\n{}", different.len(), different.join("\n"));
}

#[test]
fn programs_compile_to_cpythons_bytecode_marks_and_literals() {
    let mut different = Vec::new();
    for (name, mut expected) in recorded("programs.txt") {
        let path = tests_folder().join(&name);
        let (_, module) = compiled(&path, path.file_name().unwrap().to_str().unwrap());
        let expected_literals = expected.pop().unwrap();
        let found: Vec<String> = codes(&module.unit)
            .iter()
            .map(|unit| {
                let marks: Vec<String> = digest::marks(unit).iter().map(ToString::to_string).collect();
                format!("{} {} marks {}", fnv1a(&describe(unit)), unit.qualname, marks.join(" "))
            })
            .collect();
        different.extend(differences(&name, &expected, &found));
        let found_literals = format!("literals {}", literals(&module));
        different.extend(differences(&name, &[expected_literals], &[found_literals]));
    }
    assert!(different.is_empty(), "{} differ:\n{}", different.len(), different.join("\n"));
}

fn differences(name: &str, expected: &[String], found: &[String]) -> Vec<String> {
    let mut out: Vec<String> = expected
        .iter()
        .zip(found)
        .filter(|(expected, found)| expected != found)
        .map(|(expected, found)| format!("{name}: CPython {expected}\n{name}:    ours {found}"))
        .collect();
    if expected.len() != found.len() {
        out.push(format!("{name}: CPython has {} code objects, we {}", expected.len(), found.len()));
    }
    out
}

#[test]
fn opcodes_have_the_compilers_numbers() {
    let (_, module) = compiled(&tests_folder().join("bytecode/programs/syntax.py"), "syntax.py");
    let mut seen: BTreeMap<&str, u8> = BTreeMap::new();
    for unit in codes(&module.unit) {
        let mut offset = 0;
        while let Some(instr) = unit.code.get(offset) {
            assert!(!op::is_specialised(instr.op));
            seen.insert(op::name(instr.op), instr.op);
            offset += 1 + op::caches(instr.op);
        }
        assert_eq!(offset, unit.code.len(), "{}: the cache entries do not add up", unit.qualname);
    }
    assert!(!seen.contains_key("<?>") && !seen.contains_key("CACHE"), "{seen:?}");
    assert!(seen.len() > 110, "{}: {seen:?}", seen.len());
}
