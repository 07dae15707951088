//! Expressions, by the kind of their value.

use crate::writer::{Function, Kind, PLAIN, Writer};

const WORDS: &[&str] =
    &["ab", "red", "hello", "x", "key one", "spam", "Zed", "a b c", "", "long word here", "42", "eggs"];
const KEYS: &[&str] = &["a", "b", "c", "red", "key", "zz"];

/// A quoted word.
pub fn word(w: &mut Writer) -> String {
    format!("{:?}", w.rng.word(WORDS))
}

/// A quoted key of a dict.
pub fn key(w: &mut Writer) -> String {
    format!("{:?}", w.rng.word(KEYS))
}

/// A number as it is written: small ones, which are shared, and others.
pub fn number(w: &mut Writer) -> String {
    match w.rng.below(6) {
        0 => format!("-{}", w.rng.between(1, 400)),
        1 => w.rng.between(250, 100_000).to_string(),
        2 if w.rng.chance(20) => format!("2 ** {}", w.rng.between(5, 90)),
        _ => w.rng.between(0, 12).to_string(),
    }
}

/// An expression whose value is of this kind.
pub fn of(w: &mut Writer, kind: Kind, depth: usize) -> String {
    let can_call = depth > 0 && !w.is_frozen && w.rng.chance(18);
    if let Some(call) = can_call.then(|| call_for(w, kind)).flatten() {
        return call;
    }
    if w.rng.chance(35)
        && let Some(name) = w.some(kind, 0)
    {
        return name;
    }
    if w.rng.chance(12)
        && let Some(attribute) = attribute(w, kind)
    {
        return attribute;
    }
    let depth = depth.saturating_sub(1);
    match kind {
        Kind::Int => int(w, depth),
        Kind::Float => float(w, depth),
        Kind::Str => text(w, depth),
        Kind::Ints => ints(w, depth),
        Kind::Strs => strs(w, depth),
        Kind::Mixed => mixed(w, depth),
        Kind::Table => table(w, depth),
        Kind::Groups => groups(w, depth),
        Kind::Set => set(w, depth),
        Kind::Pair => format!("({}, {})", of(w, Kind::Int, depth), of(w, Kind::Str, depth)),
        Kind::Instance(class) => instance(w, class, depth),
    }
}

/// Any kind that a value can have here.
pub fn any_kind(w: &mut Writer) -> Kind {
    if !w.classes.is_empty() && w.rng.chance(25) {
        return Kind::Instance(w.rng.below(w.classes.len()));
    }
    PLAIN.get(w.rng.below(PLAIN.len())).copied().unwrap_or(Kind::Int)
}

/// Arguments for parameters of these kinds; some of those with a default may be left out.
pub fn arguments(w: &mut Writer, function: &Function) -> String {
    let needed = function.parameters.len() - w.rng.between(0, function.defaults);
    let kinds: Vec<Kind> = function.parameters.iter().take(needed).copied().collect();
    let values: Vec<String> = kinds.into_iter().map(|kind| of(w, kind, 1)).collect();
    values.join(", ")
}

/// The same, so that an attribute or an operator can follow.
pub fn atom(w: &mut Writer, kind: Kind, depth: usize) -> String {
    let value = of(w, kind, depth);
    let is_closed = value.ends_with([')', ']', '}', '"']) && !value.starts_with('(');
    let is_simple = is_closed && !has_open_operator(&value);
    if is_simple
        || value.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '.') && !starts_with_digit(&value)
    {
        value
    } else {
        format!("({value})")
    }
}

fn starts_with_digit(value: &str) -> bool {
    value.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether there is an operator outside of all brackets and quotes.
fn has_open_operator(value: &str) -> bool {
    let (mut depth, mut is_quoted) = (0_i32, false);
    for c in value.chars() {
        match c {
            '"' => is_quoted = !is_quoted,
            '(' | '[' | '{' if !is_quoted => depth += 1,
            ')' | ']' | '}' if !is_quoted => depth -= 1,
            ' ' if !is_quoted && depth == 0 => return true,
            _ => {}
        }
    }
    false
}

fn call_for(w: &mut Writer, kind: Kind) -> Option<String> {
    let fitting: Vec<Function> = w.functions.iter().filter(|known| known.gives == kind).cloned().collect();
    let function = fitting.get(w.rng.below(fitting.len()))?.clone();
    Some(format!("{}({})", function.name, arguments(w, &function)))
}

fn attribute(w: &mut Writer, kind: Kind) -> Option<String> {
    let class = w.rng.below(w.classes.len());
    let attributes = &w.classes.get(class)?.attributes;
    let name = attributes.iter().find(|known| known.1 == kind)?.0.clone();
    Some(format!("{}.{name}", w.some(Kind::Instance(class), 0)?))
}

/// A new instance.
pub fn instance(w: &mut Writer, class: usize, depth: usize) -> String {
    let Some(class) = w.classes.get(class).cloned() else { return "None".to_owned() };
    let values: Vec<String> = class.attributes.iter().map(|known| of(w, known.1, depth.min(1))).collect();
    match values.last() {
        Some(last) if w.rng.chance(15) => {
            let name = class.attributes.last().map_or("", |known| known.0.as_str()).to_owned();
            let mut rest: Vec<String> = values.clone();
            rest.pop();
            rest.push(format!("{name}={last}"));
            format!("{}({})", class.name, rest.join(", "))
        }
        _ => format!("{}({})", class.name, values.join(", ")),
    }
}

fn int(w: &mut Writer, depth: usize) -> String {
    if depth == 0 && w.rng.chance(60) {
        return number(w);
    }
    match w.rng.below(14) {
        0 | 1 => {
            let operator = w.rng.word(&["+", "-", "*", "+", "|", "&", "^"]);
            format!("{} {operator} {}", atom(w, Kind::Int, depth), number(w))
        }
        2 => format!("len({})", sized(w, depth)),
        3 => match w.some(Kind::Ints, 1) {
            Some(name) => format!("{name}[{}]", position(w)),
            None => number(w),
        },
        4 => format!("sum({})", of(w, Kind::Ints, depth)),
        5 => match w.some(Kind::Table, 0) {
            Some(name) => format!("{name}.get({}, {})", key(w), number(w)),
            None => number(w),
        },
        6 => format!("int({:?})", w.rng.between(3, 3000).to_string()),
        7 => {
            let operator = w.rng.word(&["//", "%"]);
            format!("{} {operator} {}", atom(w, Kind::Int, depth), w.rng.between(2, 9))
        }
        8 => w.some(Kind::Pair, 0).map_or_else(|| number(w), |name| format!("{name}[0]")),
        9 => {
            let condition = condition(w);
            format!("({} if {condition} else {})", number(w), of(w, Kind::Int, depth))
        }
        10 => format!("max({}, {})", of(w, Kind::Int, depth), number(w)),
        11 => format!("(lambda a, b={}: a + b)({})", number(w), of(w, Kind::Int, depth)),
        12 => format!("abs({})", of(w, Kind::Int, depth)),
        _ => number(w),
    }
}

fn float(w: &mut Writer, depth: usize) -> String {
    let plain = format!("{}.{}", w.rng.between(0, 90), w.rng.word(&["5", "25", "1", "75", "0"]));
    match w.rng.below(5) {
        0 => format!("{} / {}", atom(w, Kind::Int, depth), w.rng.between(2, 9)),
        1 => format!("{} * {plain}", atom(w, Kind::Float, depth)),
        2 => format!("float({})", of(w, Kind::Int, depth)),
        3 => format!("round({}, 1)", of(w, Kind::Float, depth)),
        _ => plain,
    }
}

fn text(w: &mut Writer, depth: usize) -> String {
    if depth == 0 && w.rng.chance(60) {
        return word(w);
    }
    match w.rng.below(12) {
        0 => format!("{} + {}", atom(w, Kind::Str, depth), word(w)),
        1 => format!("{}.{}()", atom(w, Kind::Str, 0), w.rng.word(&["upper", "title", "strip", "lower"])),
        2 => format!("str({})", of(w, Kind::Int, depth)),
        3 => format!("{}.join({})", w.rng.word(&["\", \"", "\"\"", "\"-\""]), of(w, Kind::Strs, depth)),
        4 => {
            let name = w.some(Kind::Int, 0).unwrap_or_else(|| "7".to_owned());
            let format = w.rng.word(&["", ":>4", "!r", ":03d", ":x"]);
            format!("f\"{{{name}{format}}} {}\"", w.rng.word(&["of", "and", "{{}}", ""]))
        }
        5 => match w.some(Kind::Str, 0) {
            Some(name) => format!("{name}[{}]", slice(w)),
            None => word(w),
        },
        6 => match w.some(Kind::Strs, 1) {
            Some(name) => format!("{name}[{}]", position(w)),
            None => word(w),
        },
        7 => w.some(Kind::Pair, 0).map_or_else(|| word(w), |name| format!("{name}[1]")),
        8 => format!("{} * {}", word(w), w.rng.between(0, 4)),
        9 => format!("repr({})", of(w, Kind::Ints, depth)),
        10 => format!("\"%s:%d\" % ({}, {})", of(w, Kind::Str, depth), of(w, Kind::Int, depth)),
        _ => word(w),
    }
}

fn list_of(w: &mut Writer, kind: Kind, depth: usize) -> String {
    let length = w.rng.between(0, 5);
    let items: Vec<String> = (0..length).map(|_| of(w, kind, depth)).collect();
    format!("[{}]", items.join(", "))
}

fn ints(w: &mut Writer, depth: usize) -> String {
    match w.rng.below(12) {
        0 => format!("list(range({}))", w.rng.between(0, 7)),
        1 => format!("[v * {} for v in {}]", w.rng.between(2, 5), of(w, Kind::Ints, depth)),
        2 => format!("[v for v in range({}) if v % 2]", w.rng.between(2, 9)),
        3 => w.some(Kind::Ints, 0).map_or_else(|| "[]".to_owned(), |name| format!("{name}[{}]", slice(w))),
        4 => format!("sorted({})", of(w, Kind::Ints, depth)),
        5 => format!("sorted({})", of(w, Kind::Set, depth)),
        6 => format!("[{}] * {}", number(w), w.rng.between(1, 4)),
        7 => format!("list({}.values())", atom(w, Kind::Table, 0)),
        8 => format!("[*{}, {}]", of(w, Kind::Ints, depth), number(w)),
        9 => format!("list(map(len, {}))", of(w, Kind::Strs, depth)),
        _ => list_of(w, Kind::Int, depth),
    }
}

fn strs(w: &mut Writer, depth: usize) -> String {
    match w.rng.below(7) {
        0 => format!("{}.split()", atom(w, Kind::Str, 0)),
        1 => format!("sorted({})", of(w, Kind::Strs, depth)),
        2 => format!("list({})", of(w, Kind::Table, depth)),
        3 => format!("[str(v) for v in {}]", of(w, Kind::Ints, depth)),
        _ => list_of(w, Kind::Str, depth),
    }
}

fn mixed(w: &mut Writer, depth: usize) -> String {
    let length = w.rng.between(0, 4);
    let items: Vec<String> = (0..length)
        .map(|_| {
            let kind = any_kind(w);
            of(w, kind, depth)
        })
        .collect();
    format!("[{}]", items.join(", "))
}

fn table(w: &mut Writer, depth: usize) -> String {
    match w.rng.below(6) {
        0 => format!("{{s: len(s) for s in {}}}", of(w, Kind::Strs, depth)),
        1 => format!("dict(a={}, b={})", of(w, Kind::Int, depth), number(w)),
        2 => format!("{{**{}, {}: {}}}", of(w, Kind::Table, depth), key(w), number(w)),
        3 => format!("dict(zip({}, {}))", of(w, Kind::Strs, depth), of(w, Kind::Ints, depth)),
        _ => {
            let length = w.rng.between(0, 4);
            let items: Vec<String> =
                (0..length).map(|_| format!("{}: {}", key(w), of(w, Kind::Int, depth))).collect();
            format!("{{{}}}", items.join(", "))
        }
    }
}

fn groups(w: &mut Writer, depth: usize) -> String {
    let length = w.rng.between(0, 3);
    let items: Vec<String> =
        (0..length).map(|_| format!("{}: {}", key(w), of(w, Kind::Ints, depth))).collect();
    format!("{{{}}}", items.join(", "))
}

fn set(w: &mut Writer, depth: usize) -> String {
    match w.rng.below(5) {
        0 => format!("set({})", of(w, Kind::Ints, depth)),
        1 => format!("{{v % 5 for v in {}}}", of(w, Kind::Ints, depth)),
        2 => {
            let operator = w.rng.word(&["|", "&", "-", "^"]);
            format!("{} {operator} {}", atom(w, Kind::Set, depth), atom(w, Kind::Set, 0))
        }
        3 => "set()".to_owned(),
        _ => format!("{{{}, {}, {}}}", number(w), number(w), of(w, Kind::Int, depth)),
    }
}

/// Something with a length.
fn sized(w: &mut Writer, depth: usize) -> String {
    let kinds = [Kind::Str, Kind::Ints, Kind::Strs, Kind::Table, Kind::Set, Kind::Mixed];
    let kind = kinds.get(w.rng.below(kinds.len())).copied().unwrap_or(Kind::Str);
    of(w, kind, depth)
}

fn position(w: &mut Writer) -> &'static str {
    w.rng.word(&["0", "-1", "0", "-1", "0", "1"])
}

/// What stands between the brackets of a slice.
pub fn slice(w: &mut Writer) -> &'static str {
    w.rng.word(&["1:", ":2", ":-1", "::-1", ":", "1:3", "::2"])
}

/// A test.
pub fn condition(w: &mut Writer) -> String {
    match w.rng.below(7) {
        0 => format!("{} in {}", atom(w, Kind::Int, 0), atom(w, Kind::Ints, 0)),
        1 => format!("{} in {}", key(w), atom(w, Kind::Table, 0)),
        2 => format!("not {}", sized(w, 0)),
        3 => format!("{} == {}", atom(w, Kind::Str, 0), word(w)),
        4 => format!("{} is {}", atom(w, Kind::Ints, 0), atom(w, Kind::Ints, 0)),
        5 => format!("{} and {}", sized(w, 0), atom(w, Kind::Int, 0)),
        _ => {
            let operator = w.rng.word(&["<", ">", "==", "!=", ">="]);
            format!("{} {operator} {}", atom(w, Kind::Int, 0), number(w))
        }
    }
}
