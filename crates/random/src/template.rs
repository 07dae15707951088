//! Scenes as text, in `scenes/*.txt`: a few lines that belong together, with places that chance fills.
//!
//! Scenes stand between lines of `----`. In them
//! - `$int`, `$str`, `$ints` … are expressions of that kind, `$any` of any, `$num`, `$word` and `$key` constants;
//! - `$<one$|two$>` is one of its parts;
//! - `~name` is a name that nothing else in the program has, the same in the whole scene;
//! - a line `?40 text` is there 40 times of a hundred;
//! - a line `$some` is up to two statements of any sort; `$bind ~name int` tells that a name is bound from here on;
//! - an `import` goes to the program's beginning;
//! - a first line `$module` keeps the scene out of functions, and `$heavy` makes it rare.
//!
//! Inside of a `def`, a `class` or a `lambda`'s line, expressions use no variables: they run when nobody knows which are bound.

use std::sync::LazyLock;

use crate::expression::{any_kind, key, number, of, word};
use crate::statement;
use crate::writer::{Kind, Writer};

const FILES: &[&str] = &[
    include_str!("scenes/classes.txt"),
    include_str!("scenes/containers.txt"),
    include_str!("scenes/control.txt"),
    include_str!("scenes/counts.txt"),
    include_str!("scenes/exceptions.txt"),
    include_str!("scenes/functions.txt"),
    include_str!("scenes/generators.txt"),
    include_str!("scenes/library.txt"),
    include_str!("scenes/text.txt"),
    include_str!("scenes/weak.txt"),
];

static SCENES: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let parts = FILES.iter().flat_map(|file| file.split("----\n"));
    parts.map(|part| part.trim_matches('\n')).filter(|part| !part.is_empty()).collect()
});

/// Writes one of the scenes.
pub fn scene(w: &mut Writer) {
    for _ in 0..20 {
        let Some(scene) = SCENES.get(w.rng.below(SCENES.len())) else { return };
        let body = match scene.split_once('\n') {
            Some(("$module", _)) if w.is_in_function => continue,
            Some(("$heavy", _)) if !w.rng.chance(20) => continue,
            Some(("$module" | "$heavy", rest)) => rest,
            _ => scene,
        };
        Template { w, names: Vec::new(), inner: None, header: None }.write(body);
        return;
    }
}

struct Template<'a> {
    w: &'a mut Writer,
    /// The scene's names, and what they are in the program.
    names: Vec<(String, String)>,
    /// How deep the `def` or `class` is indented in whose body the line stands.
    inner: Option<usize>,
    /// How deep the header is indented that the last line was.
    header: Option<usize>,
}

impl Template<'_> {
    fn write(&mut self, body: &str) {
        let mut left_out: Option<usize> = None;
        for line in body.lines() {
            let text = line.trim_start();
            let depth = line.len() - text.len();
            if left_out.is_some_and(|outer| depth > outer) {
                continue;
            }
            left_out = None;
            if self.inner.is_some_and(|outer| depth <= outer) {
                self.inner = None;
            }
            let Some(text) = self.wanted(text) else {
                left_out = Some(depth);
                continue;
            };
            self.line(text, depth);
        }
        self.fill_suite(0);
    }

    /// Writes `pass` where the last line is a header, and the next one is not of its suite.
    fn fill_suite(&mut self, depth: usize) {
        if let Some(header) = self.header.take_if(|header| *header >= depth) {
            self.w.line(format!("{}pass", " ".repeat(header + 4)));
        }
    }

    /// The line without its chance, if it is to be written.
    fn wanted<'t>(&mut self, text: &'t str) -> Option<&'t str> {
        let Some((percent, rest)) = text.strip_prefix('?').and_then(|rest| rest.split_once(' ')) else {
            return Some(text);
        };
        self.w.rng.chance(percent.parse().unwrap_or(50)).then_some(rest)
    }

    fn line(&mut self, text: &str, depth: usize) {
        self.fill_suite(depth);
        if text == "$some" {
            let (before, outside) = (self.w.length(), self.w.indent(depth / 4));
            self.w.blocks += 1;
            statement::some(self.w, 0, 2);
            self.w.blocks -= 1;
            self.w.dedent(outside);
            self.header = self.header.filter(|_| self.w.length() == before);
            return;
        }
        if let Some(bound) = text.strip_prefix("$bind ") {
            let mut words = bound.split(' ');
            let name = self.expand(words.next().unwrap_or_default());
            if let Some(kind) = words.next().and_then(kind_of) {
                self.w.bind(&name, kind, 0);
            }
            return;
        }
        if depth == 0 && ["import ", "from "].iter().any(|word| text.starts_with(word)) {
            let import = self.expand(text);
            return self.w.import(&import);
        }
        let opens = ["def ", "class ", "async def "].iter().any(|word| text.starts_with(word));
        let was = self.inner;
        if opens || text.contains("lambda") {
            self.inner = Some(was.unwrap_or(depth));
        }
        let hidden = self.inner.map(|_| std::mem::take(&mut self.w.variables));
        let written = self.expand(text);
        if let Some(hidden) = hidden {
            self.w.variables = hidden;
        }
        if !opens {
            self.inner = was;
        }
        self.header = written.ends_with(':').then_some(depth);
        self.w.line(format!("{}{written}", " ".repeat(depth)));
    }

    /// The text with its places filled.
    fn expand(&mut self, text: &str) -> String {
        let mut made = String::new();
        let mut rest = text;
        while let Some(at) = rest.find(['$', '~']) {
            let (before, place) = rest.split_at(at);
            made.push_str(before);
            rest = self.place(place, &mut made);
        }
        made + rest
    }

    /// Fills the place that the text begins with, and gives what is behind it.
    fn place<'t>(&mut self, text: &'t str, made: &mut String) -> &'t str {
        if let Some(choice) = text.strip_prefix("$<") {
            let (parts, rest) = alternatives(choice);
            let chosen = self.w.rng.word(&parts);
            made.push_str(&self.expand(chosen));
            return rest;
        }
        let behind = text.get(1..).unwrap_or_default();
        let length = behind.bytes().take_while(|byte| byte.is_ascii_alphanumeric()).count();
        let (name, rest) = behind.split_at(length);
        if text.starts_with('~') {
            made.push_str(&self.name(name));
        } else {
            made.push_str(&self.expression(name));
        }
        rest
    }

    fn name(&mut self, name: &str) -> String {
        if let Some(known) = self.names.iter().find(|known| known.0 == name) {
            return known.1.clone();
        }
        let fresh = self.w.fresh(name);
        self.names.push((name.to_owned(), fresh.clone()));
        fresh
    }

    fn expression(&mut self, name: &str) -> String {
        match name {
            "num" => number(self.w),
            "word" => word(self.w),
            "key" => key(self.w),
            "few" => self.w.rng.between(1, 4).to_string(),
            "any" => {
                let kind = any_kind(self.w);
                self.value(kind)
            }
            _ => match kind_of(name) {
                Some(kind) => self.value(kind),
                None => format!("${name}"),
            },
        }
    }

    fn value(&mut self, kind: Kind) -> String {
        let depth = self.w.rng.below(2);
        of(self.w, kind, depth)
    }
}

fn kind_of(word: &str) -> Option<Kind> {
    Some(match word {
        "int" => Kind::Int,
        "float" => Kind::Float,
        "str" => Kind::Str,
        "ints" => Kind::Ints,
        "strs" => Kind::Strs,
        "mixed" => Kind::Mixed,
        "table" => Kind::Table,
        "groups" => Kind::Groups,
        "set" => Kind::Set,
        "pair" => Kind::Pair,
        _ => return None,
    })
}

/// The parts of a choice, which begins behind its `$<`, and what is behind it. Choices can stand in choices.
fn alternatives(text: &str) -> (Vec<&str>, &str) {
    let (mut parts, mut depth, mut begin) = (Vec::new(), 0_usize, 0);
    for (at, _) in text.match_indices('$') {
        let mark = text.as_bytes().get(at + 1);
        let is_end = mark == Some(&b'>') && depth == 0;
        if is_end || mark == Some(&b'|') && depth == 0 {
            parts.push(text.get(begin..at).unwrap_or_default());
            begin = at + 2;
        }
        match mark {
            Some(b'<') => depth += 1,
            Some(b'>') if is_end => break,
            Some(b'>') => depth -= 1,
            _ => {}
        }
    }
    (parts, text.get(begin..).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::alternatives;

    #[test]
    fn choices_stand_in_choices() {
        assert_eq!(alternatives("a$|b$>c"), (vec!["a", "b"], "c"));
        assert_eq!(alternatives("a$<x$|y$>$|b$> end"), (vec!["a$<x$|y$>", "b"], " end"));
    }
}
