//! How long runs and jumps take: `cargo xtask bench`. Prints the table of docs/PERFORMANCE.md; nothing here fails.
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

const LISTS: &str = "\
rows = []
for i in range(300):
    row = [i, str(i), [i] * 3]
    rows.append(row)
    if i % 3 == 0:
        rows.pop(0)
";

const FIB: &str = "\
def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)
print(fib(20))
";

const LINKED: &str = "\
class Node:
    def __init__(self, value, next):
        self.value = value
        self.next = next
head = None
for i in range(COUNT):
    head = Node(i, head)
total = 0
node = head
while node is not None:
    total += node.value
    node = node.next
print(total)
del node
head = None
";

const CLASSES: &str = "\
class Shape:
    def __init__(self, name):
        self.name = name
        self.parts = []
    def area(self):
        return sum(part.area() for part in self.parts)
class Square(Shape):
    def __init__(self, side):
        super().__init__('square')
        self.side = side
    def area(self):
        return self.side ** 2
shapes = {}
for i in range(2000):
    group = Shape('group %d' % (i % 7))
    group.parts = [Square(n) for n in range(i % 5)]
    group.parts.append(Square(i))
    for part in group.parts:
        part.owner = group
    shapes[group.name] = group.area()
print(shapes)
";

const MILLION: &str = "\
total = 0
for i in range(333333):
    total += i
    last = [i]
print(total)
";

const LONG_LINE: &str = "\
def key(n): return -n
numbers = list(range(20000))
ordered = sorted(numbers, key=key)
texts = [str(n) for n in numbers]
both = list(zip(ordered, texts))
print(len(both))
";

fn main() {
    let programs = [
        ("a loop of 300 with lists", LISTS.to_owned()),
        ("fib(20)", FIB.to_owned()),
        ("a linked list of 100", LINKED.replace("COUNT", "100")),
        ("a linked list of 10,000", LINKED.replace("COUNT", "10000")),
        ("classes and cycles", CLASSES.to_owned()),
        ("1,000,000 steps", MILLION.to_owned()),
        ("lines of 20,000 items", LONG_LINE.to_owned()),
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
    let mut jumps: Vec<(Duration, u32)> = (0..JUMPS).map(|index| jump(&mut session, index, steps)).collect();
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
    let step = (u64::from(index * 37 % JUMPS) * u64::from(steps) / u64::from(JUMPS - 1)) as u32;
    let start = Instant::now();
    let moment = Moment { step, change: u32::MAX };
    let shown = (session.snapshot(moment), session.changes(step), session.memory(moment, None));
    let time = start.elapsed();
    drop(shown);
    (time, step)
}
