//! The programs that these tests run: those of `tests/conformance/programs`, and some that are hard on the session.

#[path = "../../../python/tests/library/mod.rs"]
mod library;

use std::path::Path;

/// A program's name and text.
pub struct Program {
    pub name: String,
    pub source: String,
}

/// Python called from inside one operation: line events while Rust waits.
const NESTED: &str = "\
class Key:
    def __init__(self, n):
        self.n = n
    def __hash__(self):
        found = hash(self.n)
        return found
    def __eq__(self, other):
        same = self.n == other.n
        return same
    def __repr__(self):
        text = repr(self.n)
        return 'Key ' + text
table = {}
for i in range(4):
    table[Key(i % 2)] = [i]
print(table, len(table))
print(Key(1) in table, [Key(3), Key(1)] == [Key(3), Key(1)])
del table
";

/// Steps of very many instructions beside short ones: checkpoints come in the middle of a step.
const LONG_STEPS: &str = "\
def twice(x): return x + x
numbers = list(range(400))
for i in range(3):
    total = sum(map(twice, numbers * 40))
    kept = [total]
    other = sorted(numbers * 30, key=twice)
    del other
print(kept)
";

/// Built-ins that take thousands of small steps of their own within one line.
const MACHINES: &str = "\
items = [[]] * 4000
total = sum(map(len, items))
other = sorted(items, key=len)
other.append(total)
del other
words = list(map(str, range(4000)))
";

/// Finalizers, callbacks and collections, which run Python in the middle of a deallocation.
const FINALIZERS: &str = "\
import gc, weakref
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        note = 'bye ' + self.name
        print(note)
one = Noisy('one')
one = None
pair = [Noisy('a'), Noisy('b')]
watch = weakref.ref(pair[0], lambda ref: print('watched', ref() is None))
pair.clear()
left, right = Noisy('left'), Noisy('right')
left.other, right.other = right, left
del left, right
print(gc.collect())
def numbers():
    try:
        yield 1
        yield 2
    finally:
        print('closed')
n = numbers()
print(next(n))
n = None
";

/// An exception that leaves the program, with frames held by its traceback.
const RAISES: &str = "\
def inner(items):
    held = [items]
    return held[5]
def outer():
    try:
        inner([1])
    except IndexError as error:
        kept = error
        raise ValueError('outer') from kept
try:
    outer()
except ValueError as error:
    print(error, error.__cause__)
outer()
";

/// All programs, in order of their names.
pub fn all() -> Vec<Program> {
    library::install();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/conformance/programs");
    let entries = std::fs::read_dir(folder).expect("the programs are there");
    let mut programs: Vec<Program> = entries
        .map(|entry| entry.expect("the folder can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "py"))
        .map(|path| Program {
            name: path.file_name().expect("a file has a name").to_string_lossy().into_owned(),
            source: std::fs::read_to_string(&path).expect("a program can be read"),
        })
        .collect();
    programs.sort_by(|a, b| a.name.cmp(&b.name));
    assert!(programs.len() >= 28, "programs are missing");
    let own = [
        ("nested.py", NESTED),
        ("machines.py", MACHINES),
        ("long_steps.py", LONG_STEPS),
        ("own_finalizers.py", FINALIZERS),
        ("raises.py", RAISES),
    ];
    programs.extend(own.map(|(name, source)| Program { name: name.to_owned(), source: source.to_owned() }));
    programs
}

/// Does something with every program, on both cores, and fails with all complaints together. `known` names the
/// programs that are known to fail, and why; one that does not fail any more is a complaint too.
pub fn check_all(known: &[(&str, &str)], check: impl Fn(&Program) -> Result<(), String> + Sync) {
    let programs = all();
    let next = std::sync::atomic::AtomicUsize::new(0);
    let work = || {
        let mut wrong = Vec::new();
        while let Some(program) = programs.get(next.fetch_add(1, std::sync::atomic::Ordering::Relaxed)) {
            let name = &program.name;
            match (check(program), known.iter().find(|known| known.0 == name)) {
                (Err(problem), None) => wrong.push(format!("{name}: {problem}")),
                (Ok(()), Some((_, reason))) => {
                    wrong.push(format!("{name} is right now; it was known to fail: {reason}"))
                }
                (Ok(()), None) | (Err(_), Some(_)) => {}
            }
        }
        wrong
    };
    let wrong: Vec<String> = std::thread::scope(|scope| {
        let other = scope.spawn(work);
        let mut wrong = work();
        wrong.extend(other.join().expect("the checks end"));
        wrong
    });
    assert!(wrong.is_empty(), "{} of {} programs:\n{}", wrong.len(), programs.len(), wrong.join("\n"));
}
