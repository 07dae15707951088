//! Whatever is given to the compiler, it answers: no panic, and no stack overflow within 1 MB.
#![expect(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test reads its records and may panic")]

use std::fs;
use std::path::Path;
use std::thread::Builder;

use heapglass_python::compile::compile;

/// What a browser gives a worker, about.
const STACK_BYTES: usize = 1_000_000;

/// Each: a name, and a program with its construct nested or repeated so many times.
fn towers(n: usize) -> Vec<(&'static str, String)> {
    let stairs = |line: &str| (0..n.min(120)).map(|depth| " ".repeat(depth) + line).collect::<String>();
    let tower = |open: &str, close: &str| format!("{}a{}", open.repeat(n), close.repeat(n));
    vec![
        ("minus", tower("-", "")),
        ("not", tower("not ", "")),
        ("attribute", tower("", ".a")),
        ("call", tower("", ".a()")),
        ("subscript", tower("", "[0]")),
        ("plus", tower("", "+a")),
        ("power", tower("", "**a")),
        ("and", tower("", " and a")),
        ("compare", tower("", " < a")),
        ("lambda", tower("lambda: ", "")),
        ("ternary", tower("a if b else ", "")),
        ("await", format!("async def f():\n    x = {}a", "await ".repeat(n))),
        ("brackets", tower("(", ")")),
        ("lists", tower("[", "]")),
        ("unclosed", "[".repeat(n)),
        ("calls", tower("f(", ")")),
        ("dicts", tower("{1: ", "}")),
        ("f-strings", tower("f'{", "}'")),
        ("comprehensions", tower("[x for x in ", "]")),
        ("patterns", format!("match x:\n case {}{}: pass", "[".repeat(n), "]".repeat(n))),
        ("assignments", tower("a = ", "")),
        ("strings", format!("x = {}", "'a' ".repeat(n))),
        ("items", format!("x = [{}]", "-1, ".repeat(n))),
        ("elif", format!("if a: b\n{}", "elif a: b\n".repeat(n))),
        ("if", stairs("if x:\n")),
        ("def", stairs("def f():\n")),
        ("class", stairs("class A:\n")),
    ]
}

#[test]
fn deep_programs_do_not_overflow_the_stack() {
    for n in [50, 99, 195, 300, 440, 700, 2_000, 30_000] {
        for (name, source) in towers(n) {
            let work = move || compile(&source, "x.py").map(|_| ());
            let result = Builder::new().stack_size(STACK_BYTES).spawn(work).unwrap().join();
            let result = result.unwrap_or_else(|_| panic!("{name} {n} panicked"));
            let is_fine =
                n > 99 || result.is_ok() || matches!(name, "await" | "unclosed" | "if" | "def" | "class");
            assert!(is_fine, "{name} {n}: {}", result.unwrap_err().render());
        }
    }
}

#[test]
fn flat_programs_of_any_length_compile() {
    for piece in ["x = 1\n", "x = [1, 2][-1] + 3 ** 2\n", "if x:\n    y\nelif z:\n    w\n", "a.b(c)(d)[e]\n"]
    {
        let source = piece.repeat(5_000);
        assert!(compile(&source, "x.py").is_ok(), "{piece}");
    }
}

#[test]
fn broken_programs_are_refused_without_a_panic() {
    let texts = texts();
    let pieces = [
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "\"",
        "'",
        "\"\"\"",
        "f\"",
        "{x",
        ":",
        ",",
        "=",
        ":=",
        "\n",
        "\n    ",
        "\t",
        "lambda",
        "yield ",
        "await ",
        "async ",
        "def ",
        "class ",
        "é",
        "\u{2028}",
        "\0",
        "\\",
        "\\\n",
        "#",
        "0x",
        "1e",
        "1_",
        "*",
        "**",
        "->",
        "@",
        "import ",
        "from ",
        "match x:\n case ",
        "\r",
        "\u{feff}",
        "😀",
        "\\N{",
        "\\u",
        "t'",
        "else",
        "for ",
        "in ",
        "not ",
        "<>",
        "`",
        "$",
        "?",
        "!",
        "global x",
        "nonlocal y",
        "del ",
        "return",
        "type X = ",
        "[T]",
    ];
    let mut random = Random(0x1234_5678_9abc_def1);
    for _ in 0..3_000 {
        let text = &texts[random.below(texts.len())];
        let lines: Vec<&str> = text.split_inclusive('\n').collect();
        let first = random.below(lines.len());
        let last = (first + 1 + random.below(12)).min(lines.len());
        let mut source = lines[first..last].concat();
        for _ in 0..=random.below(4) {
            let places: Vec<usize> = source.char_indices().map(|(place, _)| place).collect();
            let Some(&place) = places.get(random.below(places.len())) else { break };
            if random.below(4) == 0 {
                source.remove(place);
            } else {
                source.insert_str(place, pieces[random.below(pieces.len())]);
            }
        }
        if let Err(problem) = compile(&source, "x.py") {
            assert!(problem.render().contains("Error: "), "{source:?}");
        }
    }
}

fn texts() -> Vec<String> {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests");
    let folders =
        ["conformance/programs", "bytecode/programs"].map(|folder| fs::read_dir(tests.join(folder)).unwrap());
    let mut paths: Vec<_> = folders.into_iter().flatten().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.push(tests.join("bytecode/errors.txt"));
    paths.iter().map(|path| fs::read_to_string(path).unwrap()).collect()
}

/// Xorshift: the same programs in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }
}
