//! Counts equal holders, blocks are used or free, nothing that is held is free: before every line of every program.

#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test reads the programs and fails where these would"
)]

mod programs;

use heapglass_session::{Limits, Profile, Stop, Vm, check_invariants};
use programs::Program;

/// Moments of one program that are looked at: all of a short one, evenly spread ones of a long one.
const MOMENTS: u32 = 700;
/// Instructions after which a program is given up: nothing here takes so many.
const FUEL: u64 = 100_000_000;

fn start(program: &Program, limits: Limits) -> Vm {
    Vm::new(&program.source, &program.name, Profile::cpython_3_14(), limits).expect("the program compiles")
}

/// Line events of the whole run.
fn steps(program: &Program, limits: Limits) -> u32 {
    let mut vm = start(program, limits);
    vm.run_to(u32::MAX, FUEL);
    assert!(vm.ending.is_some(), "{} does not end", program.name);
    vm.steps
}

fn check(program: &Program, limits: &Limits) -> Result<(), String> {
    let stride = (steps(program, limits.clone()) / MOMENTS).max(1);
    let mut vm = start(program, limits.clone());
    while vm.ending.is_none() {
        let stop = vm.run_to(vm.steps + stride, FUEL);
        vm.out.clear();
        let at = |vm: &Vm, problem: String| format!("before line {} (step {}): {problem}", vm.line, vm.steps);
        for inside in std::mem::take(&mut vm.captured) {
            check_invariants(&inside)
                .map_err(|problem| at(&inside, format!("inside of a call from Rust: {problem}")))?;
        }
        check_invariants(&vm).map_err(|problem| at(&vm, problem))?;
        assert_ne!(stop, Stop::Fuel, "{}: a step does not end", program.name);
    }
    vm.run_exit();
    check_invariants(&vm).map_err(|problem| format!("after the interpreter's end: {problem}"))
}

/// Programs of which something does not hold yet, and why.
const KNOWN: &[(&str, &str)] = &[];

#[test]
fn every_line_of_every_program_keeps_the_invariants() {
    programs::check_all(KNOWN, |program| check(program, &Limits::default()));
}

#[test]
fn traced_runs_keep_the_invariants_too() {
    let limits = Limits { is_traced: true, is_gc_off: true, ..Limits::default() };
    programs::check_all(KNOWN, |program| check(program, &limits));
}

/// The check itself can fail: a count that nobody holds is found.
#[test]
fn a_reference_that_nobody_holds_is_found() {
    let program = Program { name: "one.py".to_owned(), source: "a = []\nb = [a]\n".to_owned() };
    let mut vm = start(&program, Limits::default());
    vm.run_to(2, FUEL);
    let list = vm.main_items().last().expect("a is bound").value;
    assert_eq!(check_invariants(&vm), Ok(()));
    vm.heap.incref(list);
    let problem = check_invariants(&vm).expect_err("one holder is missing");
    assert!(problem.contains("has count 2, but 1 holders"), "{problem}");
}
