//! What must hold holds after every instruction and every machine's step, not only before lines; and each collection
//! frees what a plain search for reachable objects does not find, and nothing else. `heapglass run --check-all` asks the
//! same of any program.

#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test reads the programs and fails where these would"
)]

mod programs;

use std::cell::RefCell;
use std::rc::Rc;

use heapglass_session::{Findings, Limits, Profile, Vm, watch_invariants};
use programs::Program;

/// Instructions after which a program is given up: nothing here takes so many.
const FUEL: u64 = 100_000_000;
/// Moments of one program whose counts and blocks are looked at: all of a short one, evenly spread ones of a long one.
const MOMENTS: u64 = 400;
/// Random programs, and the seed of the first.
const RANDOM: u64 = 16;
const FIRST_SEED: u64 = 910_000;

fn run(program: &Program, limits: &Limits, stride: u64) -> Rc<RefCell<Findings>> {
    let mut vm = Vm::new(&program.source, &program.name, Profile::cpython_3_14(), limits.clone())
        .expect("the program compiles");
    let findings = watch_invariants(&mut vm, stride);
    vm.run_to(u32::MAX, FUEL);
    assert!(vm.ending.is_some(), "{} does not end", program.name);
    vm.run_exit();
    findings
}

/// How many collections were judged.
fn check(program: &Program, limits: &Limits) -> Result<u64, String> {
    // How many moments there are is known when all are over.
    let moments = run(program, limits, u64::MAX).borrow().moments;
    let findings = run(program, limits, (moments / MOMENTS).max(1));
    let found = findings.borrow();
    match &found.problem {
        None => Ok(found.collections),
        Some(problem) => Err(problem.clone()),
    }
}

#[test]
fn every_moment_of_every_program_keeps_the_invariants() {
    programs::check_all(&[], |program| check(program, &Limits::default()).map(|_| ()));
}

#[test]
fn every_moment_of_random_programs_keeps_the_invariants() {
    assert!(!programs::all().is_empty(), "they bring the library");
    let traced = Limits { is_traced: true, is_gc_off: true, ..Limits::default() };
    let mut collections = 0;
    for seed in FIRST_SEED..FIRST_SEED + RANDOM {
        let program = Program { name: "random.py".to_owned(), source: heapglass_random::program(seed) };
        for limits in [&Limits::default(), &traced] {
            match check(&program, limits) {
                Ok(found) => collections += found,
                Err(problem) => panic!("seed {seed}: {problem}\n{}", program.source),
            }
        }
    }
    assert!(collections > 16, "only {collections} collections were judged");
}

/// A bit of everything that takes and drops references, short enough for each of its moments to be looked at.
const SMALL: &str = "\
import gc
class Node:
    def __init__(self, *items, key=None):
        self.items, self.key = list(items), key
    def __eq__(self, other):
        return self.key == other.key
    def __del__(self):
        names.append(self.key)
names = []
a, b = Node(1, 2, key='a'), Node(key='b')
a.other, b.other = b, a
def numbers(n):
    try:
        for i in range(n):
            got = yield [i]
    finally:
        names.append('closed')
it = numbers(3)
pairs = dict(zip('xy', it))
del it
try:
    {}[a == b]
except KeyError as error:
    kept = error
words = sorted(['bb', 'a', f'{len(pairs)}'], key=lambda w: [len(w)])
first, *rest = (w for w in words)
match pairs:
    case {'x': [0], **others}:
        rest += [others]
del a, b, kept
gc.collect()
";

#[test]
fn every_single_moment_of_a_small_program_keeps_the_invariants() {
    let program = Program { name: "small.py".to_owned(), source: SMALL.to_owned() };
    let found = run(&program, &Limits::default(), 1);
    assert_eq!(found.borrow().problem, None);
    assert!(found.borrow().moments > 300, "only {} moments", found.borrow().moments);
}

/// The checks themselves can fail: a reference that nobody holds is found at the next moment.
#[test]
fn a_reference_that_nobody_holds_is_found() {
    let source = "a = []\nb = [a]\nb = 1\n";
    let mut vm = Vm::new(source, "one.py", Profile::cpython_3_14(), Limits::default()).expect("it compiles");
    vm.run_to(2, FUEL);
    let list = vm.main_items().last().expect("a is bound").value;
    vm.heap.incref(list);
    let findings = watch_invariants(&mut vm, 1);
    vm.run_to(u32::MAX, FUEL);
    let problem = findings.borrow().problem.clone().expect("one holder is missing");
    assert!(problem.contains("has count 3, but 2 holders"), "{problem}");
}
