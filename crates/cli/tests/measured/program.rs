//! The programs: `#: entry` begins one; entries on following lines share it, a line of its output each. What stands
//! under `(start)` and `(end)` is put around each.

use std::sync::Mutex;

use heapglass_session::{Ending, Limits, Profile, Stop, Stream, Vm};

use super::blocks::{Watched, fill};
use super::list::folder;

/// Instructions after which a program is given up.
const FUEL: u64 = 200_000_000;

/// A program, and what its lines are the values of.
pub struct Program {
    /// Names in the .json file.
    pub entries: Vec<String>,
    text: String,
}

/// The programs of a file.
pub fn read(file: &str) -> Vec<Program> {
    let text = std::fs::read_to_string(folder().join(format!("programs/{file}.py")))
        .expect("the programs are there");
    let mut parts: Vec<Program> = Vec::new();
    let mut is_heading = false;
    for line in text.lines() {
        let entry = line.strip_prefix("#: ").map(str::to_owned);
        match (entry, parts.last_mut()) {
            (Some(entry), Some(last)) if is_heading => last.entries.push(entry),
            (Some(entry), _) => parts.push(Program { entries: vec![entry], text: String::new() }),
            (None, Some(last)) => {
                last.text.push_str(line);
                last.text.push('\n');
            }
            (None, None) => {}
        }
        is_heading = line.starts_with("#: ");
    }
    let around = |name: &str| {
        let part = parts.iter().find(|part| part.entries == [name]);
        part.map(|part| part.text.clone()).unwrap_or_default()
    };
    let (start, end) = (around("(start)"), around("(end)"));
    parts.retain(|part| !part.entries[0].starts_with('('));
    for part in &mut parts {
        part.text = format!("{start}{}{end}", part.text);
    }
    parts
}

/// Runs programs, two at a time: what each entry's value is.
pub fn run_all(programs: &[&Program], profile: impl Fn() -> Profile + Sync) -> Vec<(String, String)> {
    let next = Mutex::new(0);
    let results = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                loop {
                    let index = {
                        let mut next = next.lock().expect("no thread has panicked");
                        *next += 1;
                        *next - 1
                    };
                    let Some(program) = programs.get(index) else { break };
                    let output = run(&program.text, profile());
                    results.lock().expect("no thread has panicked").push((index, output));
                }
            });
        }
    });
    let mut results = results.into_inner().expect("no thread has panicked");
    results.sort();
    let lines = results.into_iter().flat_map(|(index, output)| {
        let entries = &programs[index].entries;
        let several = entries.len() > 1;
        let line = move |at: usize| match several {
            true => output.lines().nth(at).unwrap_or("(nothing)").to_owned(),
            false => output.trim_end_matches('\n').to_owned(),
        };
        entries.iter().enumerate().map(move |(at, entry)| (entry.clone(), line(at)))
    });
    lines.collect()
}

/// Runs one: what it printed, with the blocks of its watched calls in it.
fn run(text: &str, profile: Profile) -> String {
    let watched: Vec<u32> = text
        .lines()
        .zip(1..)
        .filter(|(line, _)| line.ends_with("#: watch"))
        .map(|(_, number)| number)
        .collect();
    let limits = Limits { steps: u32::MAX, ..Limits::default() };
    let mut vm = match Vm::new(text, "program.py", profile, limits) {
        Ok(vm) => vm,
        Err(problem) => return problem.render(),
    };
    let mut calls = Vec::new();
    while vm.ending.is_none() && vm.instructions < FUEL {
        let target = if watched.is_empty() { u32::MAX } else { vm.steps + 1 };
        if vm.run_to(target, FUEL) != Stop::Line || vm.running().count() != 1 {
            continue;
        }
        if vm.heap.block_log.is_on {
            vm.heap.block_log.is_on = false;
            calls.push(Watched::new(std::mem::take(&mut vm.heap.block_log.events)));
        }
        vm.heap.block_log.is_on = watched.contains(&vm.line);
    }
    vm.run_exit();
    let printed: String =
        vm.out.iter().filter(|piece| piece.stream == Stream::Out).map(|piece| piece.text.as_str()).collect();
    let printed = fill(&printed, &calls);
    match &vm.ending {
        Some(Ending::Finished) => printed,
        ending => {
            let errors: String = vm
                .out
                .iter()
                .filter(|piece| piece.stream == Stream::Err)
                .map(|piece| piece.text.as_str())
                .collect();
            format!("{printed}{ending:?} {}", errors.lines().last().unwrap_or_default())
        }
    }
}
