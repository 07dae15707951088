//! Containers, iteration, built-in functions, `gc` and `sys`: programs with what CPython 3.14.10 printed
//! (`PYTHONHASHSEED=0 python3.14 PROGRAM.py > PROGRAM.txt`), and a check after every line that each count is the
//! number of the object's holders.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test reads its programs and fails where it cannot"
)]

mod library;

use std::collections::BTreeMap;
use std::path::Path;

use heapglass_memory::heap::IMMORTAL;
use heapglass_memory::{ObjectId, Profile};
use heapglass_python::vm::Stream;
use heapglass_python::{Limits, Stop, Vm};

/// Instructions between two stops.
const FUEL: u64 = 1_000_000;

#[test]
fn errors_are_worded_as_in_cpython() {
    check("errors");
}

#[test]
fn sizes_are_those_of_cpython() {
    check("sizes");
}

#[test]
fn operations_do_what_cpython_does() {
    check("behaviour");
}

#[test]
fn iterators_hold_what_cpython_holds() {
    check("iterators");
}

#[test]
fn special_methods_see_the_counts_of_cpython() {
    check("counts");
}

#[test]
fn the_collector_answers_as_in_cpython() {
    check("collector");
}

fn check(name: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/containers");
    let source = std::fs::read_to_string(folder.join(format!("{name}.py"))).unwrap();
    let expected = std::fs::read_to_string(folder.join(format!("{name}.txt"))).unwrap();
    let printed = run(&source, name);
    for (number, (found, expected)) in printed.lines().zip(expected.lines()).enumerate() {
        assert_eq!(found, expected, "{name}.txt, line {}", number + 1);
    }
    assert_eq!(printed.lines().count(), expected.lines().count(), "{name}: number of lines printed");
}

/// What a program prints.
fn run(source: &str, name: &str) -> String {
    library::install();
    let mut vm = Vm::new(source, &format!("{name}.py"), Profile::cpython_3_14(), Limits::default()).unwrap();
    let mut printed = String::new();
    loop {
        let stop = vm.run_to(vm.steps + 1, FUEL);
        for piece in vm.out.drain(..).filter(|piece| piece.stream == Stream::Out) {
            printed.push_str(&piece.text);
        }
        match stop {
            Stop::Ended => return printed,
            Stop::Line => check_counts(&vm, name),
            Stop::Fuel | Stop::Change => {}
        }
    }
}

/// Every count is the number of references that somebody holds.
fn check_counts(vm: &Vm, name: &str) {
    let mut holders: BTreeMap<ObjectId, u32> = BTreeMap::new();
    vm.visit_roots(&mut |_, id| *holders.entry(id).or_default() += 1);
    for (id, _) in vm.heap.objects() {
        vm.heap.visit(id, &mut |_, held| *holders.entry(held).or_default() += 1);
    }
    for (id, object) in vm.heap.objects().filter(|(_, object)| object.count < IMMORTAL) {
        let found = holders.get(&id).copied().unwrap_or(0);
        assert_eq!(object.count, found, "{name}.py, before line {}: {} {id:?}", vm.line, vm.type_name(id));
    }
}
