//! Random programs (crates/random): counts equal holders, blocks are used or free, nothing that is held is free,
//! before every line and after the interpreter's end; and a program that is run twice does the same.

#![expect(clippy::expect_used, clippy::panic, reason = "a test fails where these would")]

#[path = "../../python/tests/library/mod.rs"]
mod library;

use heapglass_session::{Limits, Profile, Stop, Vm, check_invariants};

/// Programs per test. Other seeds are one number away.
const PROGRAMS: u64 = 40;
const FIRST_SEED: u64 = 900_000;
/// Instructions after which a step is given up: nothing here takes so many.
const FUEL: u64 = 10_000_000;

fn start(source: &str, limits: &Limits) -> Vm {
    library::install();
    Vm::new(source, "random.py", Profile::cpython_3_14(), limits.clone()).expect("the program compiles")
}

fn check(source: &str, limits: &Limits) -> Result<u32, String> {
    let mut vm = start(source, limits);
    while vm.ending.is_none() {
        let stop = vm.run_to(vm.steps + 1, FUEL);
        vm.out.clear();
        check_invariants(&vm).map_err(|problem| format!("before line {}: {problem}", vm.line))?;
        if stop == Stop::Fuel {
            return Err(format!("line {} does not end", vm.line));
        }
    }
    vm.run_exit();
    check_invariants(&vm).map_err(|problem| format!("after the interpreter's end: {problem}"))?;
    Ok(vm.steps)
}

fn check_all(limits: &Limits) {
    let mut steps = 0;
    for seed in FIRST_SEED..FIRST_SEED + PROGRAMS {
        let source = heapglass_random::program(seed);
        match check(&source, limits) {
            Ok(taken) => steps += taken,
            Err(problem) => panic!("seed {seed}: {problem}\n{source}"),
        }
    }
    assert!(steps > 500, "the programs do next to nothing: {steps} steps");
}

#[test]
fn random_programs_keep_the_invariants() {
    check_all(&Limits::default());
}

#[test]
fn random_programs_keep_the_invariants_while_traced() {
    check_all(&Limits { is_traced: true, is_gc_off: true, ..Limits::default() });
}
