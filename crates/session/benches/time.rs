//! How long runs and jumps take: `cargo xtask bench`. Prints the table of docs/PERFORMANCE.md; nothing here fails.
//!
//! The programs are beside this file; `cargo xtask bench browser` runs the same ones in the page.
//!
//! A jump is what the page asks for when a reader goes to a step: snapshot, changes and memory. Steps are chosen
//! spread over the run, in an order that goes to and fro, so that no jump is short because of the one before it.

#![expect(
    clippy::disallowed_types,
    clippy::disallowed_methods,
    clippy::disallowed_macros,
    clippy::expect_used,
    reason = "a benchmark looks at the clock, reads which programs are wanted, and prints"
)]

use std::time::{Duration, Instant};

use heapglass_session::{Limits, Profile, Session};
use heapglass_snapshot::Moment;

/// Jumps per program.
const JUMPS: u32 = 60;
/// Jumps to the last steps besides, where much is freed.
const LAST: u32 = 4;

fn main() {
    let programs = [
        ("a loop of 300 with lists", include_str!("programs/lists.py")),
        ("fib(20)", include_str!("programs/fib.py")),
        ("a linked list of 100", include_str!("programs/linked_list_100.py")),
        ("a linked list of 10,000", include_str!("programs/linked_list_10000.py")),
        ("classes and cycles", include_str!("programs/classes.py")),
        ("1,000,000 steps", include_str!("programs/million.py")),
        ("a collection of 23,000 objects", include_str!("programs/collect.py")),
        ("lines of 20,000 items", include_str!("programs/long_lines.py")),
    ];
    let only = std::env::args().nth(1).filter(|name| !name.starts_with("--"));
    println!("| program | steps | run | million instructions a second | jump: median | jump: longest |");
    println!("|---|---:|---:|---:|---:|---:|");
    for (name, source) in
        programs.iter().filter(|(name, _)| only.as_ref().is_none_or(|part| name.contains(part)))
    {
        measure(name, source);
    }
}

fn measure(name: &str, source: &str) {
    let limits = Limits { steps: 5_000_000, ..Limits::default() };
    let mut session =
        Session::new(source, "program.py", Profile::cpython_3_14(), limits).expect("the program compiles");
    let start = Instant::now();
    let ending = session.finish();
    let run = start.elapsed();
    assert!(matches!(ending, heapglass_session::Ending::Finished), "{name}: {ending:?}");
    let steps = session.done_steps();
    let speed = session.instructions() as f64 / run.as_secs_f64() / 1e6;
    let mut jumps: Vec<(Duration, u32)> =
        (0..JUMPS + LAST).map(|index| jump(&mut session, index, steps)).collect();
    jumps.sort();
    let median = jumps.get(jumps.len() / 2).map_or(Duration::ZERO, |jump| jump.0);
    let (longest, at) = jumps.last().copied().unwrap_or_default();
    println!(
        "| {name} | {steps} | {:.2} s | {speed:.1} | {:.1} ms | {:.1} ms (step {at}) |",
        run.as_secs_f64(),
        median.as_secs_f64() * 1e3,
        longest.as_secs_f64() * 1e3,
    );
}

fn jump(session: &mut Session, index: u32, steps: u32) -> (Duration, u32) {
    // A stride that is prime to the number of jumps visits all of them, far from one another.
    let step = match index.checked_sub(JUMPS) {
        None => (u64::from(index * 37 % JUMPS) * u64::from(steps) / u64::from(JUMPS - 1)) as u32,
        Some(back) => steps.saturating_sub(back),
    };
    let start = Instant::now();
    let moment = Moment { step, change: u32::MAX };
    let shown = (session.snapshot(moment), session.changes(step), session.memory(moment, |_| None));
    let time = start.elapsed();
    drop(shown);
    (time, step)
}
