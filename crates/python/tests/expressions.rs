//! What CPython answered to some thousand expressions (`expressions/record.py`), and what we answer.

use heapglass_memory::Profile;
use heapglass_python::{Ending, Limits, Stop, Vm};

const RECORDED: &str = include_str!("expressions/recorded.tsv");
/// Expressions whose answer differs and is known to: each with its reason.
const KNOWN: &str = include_str!("expressions/known_failures.txt");
/// Instructions that one expression may take.
const FUEL: u64 = 100_000;

/// A program that prints an expression's value or exception.
fn program(expression: &str) -> String {
    format!(
        "try:\n    print(ascii({expression}))\nexcept BaseException as error:\n    \
         print('!' + ascii(f'{{type(error).__name__}}: {{error}}')[1:-1])\n"
    )
}

/// What we print for an expression.
fn answer(expression: &str) -> String {
    let limits = Limits { bytes: 1 << 28, ..Limits::default() };
    let mut vm = match Vm::new(&program(expression), "<expression>", Profile::cpython_3_14(), limits) {
        Ok(vm) => vm,
        Err(problem) => return format!("does not compile: {problem:?}"),
    };
    if vm.run_to(u32::MAX, FUEL) == Stop::Fuel {
        return "does not end".to_owned();
    }
    if let Some(Ending::Unsupported { what, .. }) = &vm.ending {
        return format!("not supported: {what}");
    }
    let mut holders = Vec::new();
    vm.visit_outside_heap(&mut |id| holders.push(id));
    if let Err(problem) = vm.heap.heap_invariants(holders.into_iter()) {
        return format!("a broken heap: {problem}");
    }
    let printed: String = vm.out.iter().map(|piece| piece.text.as_str()).collect();
    match &vm.ending {
        Some(Ending::Finished) => printed.trim_end_matches('\n').to_owned(),
        other => format!("{printed}{other:?}"),
    }
}

#[test]
fn expressions_give_what_cpython_gives() {
    let known: Vec<&str> = KNOWN.lines().filter_map(|line| line.split('\t').next()).collect();
    let mut wrong = Vec::new();
    let mut right_now = Vec::new();
    let mut count = 0;
    for line in RECORDED.lines() {
        let Some((expression, expected)) = line.split_once('\t') else { continue };
        count += 1;
        let found = answer(expression);
        match (found == expected, known.contains(&expression)) {
            (true, true) => right_now.push(expression),
            (false, false) => {
                wrong.push(format!("{expression}\n    CPython: {expected}\n    here:    {found}"))
            }
            (true, false) | (false, true) => {}
        }
    }
    assert!(count > 3000, "only {count} expressions");
    assert!(wrong.is_empty(), "{} of {count} expressions differ:\n{}", wrong.len(), wrong.join("\n"));
    assert!(right_now.is_empty(), "these are right now, take them out of known_failures.txt: {right_now:?}");
}

/// Operators, text and hashes of Python classes; what CPython printed is beside it.
#[test]
fn classes_answer_as_in_cpython() {
    let source = include_str!("expressions/classes.py");
    let limits = Limits { bytes: 1 << 28, ..Limits::default() };
    let mut vm = Vm::new(source, "classes.py", Profile::cpython_3_14(), limits).expect("it is Python");
    vm.run_to(u32::MAX, 10_000_000);
    let printed: String = vm.out.iter().map(|piece| piece.text.as_str()).collect();
    assert_eq!(vm.ending, Some(Ending::Finished), "{printed}");
    let expected: Vec<&str> = include_str!("expressions/classes.txt").lines().collect();
    let printed: Vec<&str> = printed.lines().collect();
    for (line, (found, wanted)) in printed.iter().zip(&expected).enumerate() {
        assert_eq!(found, wanted, "line {}", line + 1);
    }
    assert_eq!(printed.len(), expected.len());
}

/// After every line of the same program each object's count is the number of its holders.
#[test]
fn counts_are_numbers_of_holders() {
    let source = include_str!("expressions/classes.py");
    let limits = Limits { bytes: 1 << 28, ..Limits::default() };
    let mut vm = Vm::new(source, "classes.py", Profile::cpython_3_14(), limits).expect("it is Python");
    let mut step = 1;
    while vm.run_to(step, 1_000_000) == Stop::Line {
        let mut holders = Vec::new();
        vm.visit_outside_heap(&mut |id| holders.push(id));
        if let Err(problems) = vm.heap.heap_invariants(holders.into_iter()) {
            panic!("before line {} (step {step}): {problems:?}", vm.line);
        }
        step += 1;
    }
    assert!(step > 200, "only {step} steps");
}
