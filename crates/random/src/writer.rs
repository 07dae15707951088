//! The program as far as it is written: lines, and what names are bound to what.

use crate::rng::Rng;

/// What kind of value a name is bound to, as far as the writer of the program cares.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Kind {
    Int,
    Float,
    Str,
    /// A list of ints.
    Ints,
    /// A list of strings.
    Strs,
    /// A list of anything.
    Mixed,
    /// A dict from strings to ints.
    Table,
    /// A dict from strings to lists of ints.
    Groups,
    /// A set of ints.
    Set,
    /// A tuple of an int and a string.
    Pair,
    /// An instance of the class with this number.
    Instance(usize),
}

pub const PLAIN: &[Kind] = &[
    Kind::Int,
    Kind::Float,
    Kind::Str,
    Kind::Ints,
    Kind::Strs,
    Kind::Mixed,
    Kind::Table,
    Kind::Groups,
    Kind::Set,
    Kind::Pair,
];

/// A name and what it is bound to. `length` is a guess: aliases change it unseen.
#[derive(Clone, Debug)]
pub struct Variable {
    pub name: String,
    pub kind: Kind,
    pub length: usize,
}

/// A function that expressions may call.
#[derive(Clone, Debug)]
pub struct Function {
    pub name: String,
    pub parameters: Vec<Kind>,
    pub defaults: usize,
    pub gives: Kind,
}

/// A class of the program, and what its instances know.
#[derive(Clone, Debug)]
pub struct Class {
    pub name: String,
    pub attributes: Vec<(String, Kind)>,
    pub features: Vec<Feature>,
}

/// What a class may have besides `__init__`.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Feature {
    Add,
    Call,
    Context,
    Del,
    Eq,
    Item,
    Iter,
    Len,
    Property,
    Repr,
    Slots,
    Static,
}

/// [`Writer::line`], whose text may be made with the same writer.
macro_rules! line {
    ($w:ident, $text:expr) => {{
        let text = $text;
        $w.line(text)
    }};
}

/// [`Writer::suite`], whose header may be made with the same writer.
macro_rules! suite {
    ($w:ident, $header:expr, $body:expr $(,)?) => {{
        let header = $header;
        $w.suite(header, $body)
    }};
}

/// [`Writer::block`], whose header may be made with the same writer.
macro_rules! block {
    ($w:ident, $header:expr, $body:expr $(,)?) => {{
        let header = $header;
        $w.block(header, $body)
    }};
}

pub(crate) use {block, line, suite};

/// A program under way.
pub struct Writer {
    pub rng: Rng,
    imports: Vec<String>,
    lines: Vec<String>,
    depth: usize,
    /// Blocks inside the function or module that is being written: names may be unbound after them.
    pub blocks: usize,
    pub is_in_function: bool,
    /// While a container is being iterated: nothing may change it, or the program might not end.
    pub is_frozen: bool,
    pub variables: Vec<Variable>,
    pub functions: Vec<Function>,
    pub classes: Vec<Class>,
    serial: usize,
}

impl Writer {
    pub fn new(seed: u64) -> Self {
        Self {
            rng: Rng::new(seed),
            imports: Vec::new(),
            lines: Vec::new(),
            depth: 0,
            blocks: 0,
            is_in_function: false,
            is_frozen: false,
            variables: Vec::new(),
            functions: Vec::new(),
            classes: Vec::new(),
            serial: 0,
        }
    }

    /// Lines so far.
    pub fn length(&self) -> usize {
        self.lines.len()
    }

    pub fn line(&mut self, text: impl AsRef<str>) {
        self.lines.push(format!("{}{}", "    ".repeat(self.depth), text.as_ref()));
    }

    /// Goes so many levels in, and gives the level to go back to with [`Self::dedent`].
    pub fn indent(&mut self, levels: usize) -> usize {
        let outside = self.depth;
        self.depth += levels;
        outside
    }

    /// Goes back to the level that [`Self::indent`] gave.
    pub fn dedent(&mut self, outside: usize) {
        self.depth = outside;
    }

    /// A header line and an indented body.
    pub fn suite(&mut self, header: impl AsRef<str>, body: impl FnOnce(&mut Self)) {
        self.line(header);
        self.depth += 1;
        let before = self.lines.len();
        body(self);
        if self.lines.len() == before {
            self.line("pass");
        }
        self.depth -= 1;
    }

    /// A block within a function or module: names that it binds first are forgotten after it.
    pub fn block(&mut self, header: impl AsRef<str>, body: impl FnOnce(&mut Self)) {
        let known = self.variables.len();
        self.blocks += 1;
        self.suite(header, body);
        self.blocks -= 1;
        self.variables.truncate(known);
    }

    /// A function's body: parameters are its names, and it knows none of the module's.
    pub fn function(&mut self, header: impl AsRef<str>, own: Vec<Variable>, body: impl FnOnce(&mut Self)) {
        let outside = std::mem::replace(&mut self.variables, own);
        let state = (self.blocks, self.is_in_function, self.is_frozen);
        (self.blocks, self.is_in_function, self.is_frozen) = (0, true, false);
        self.suite(header, body);
        (self.blocks, self.is_in_function, self.is_frozen) = state;
        self.variables = outside;
    }

    /// A name that nothing else in the program has.
    pub fn fresh(&mut self, base: &str) -> String {
        self.serial += 1;
        format!("{base}{}", self.serial)
    }

    /// The same, from one of some words.
    pub fn fresh_of(&mut self, words: &[&str]) -> String {
        let base = self.rng.word(words);
        self.fresh(base)
    }

    /// A name for a value of this kind: an old one of the kind now and then, else one that fits.
    pub fn name_for(&mut self, kind: Kind) -> String {
        let words: &[&str] = match kind {
            Kind::Int => &["n", "count", "total", "x", "k", "size"],
            Kind::Float => &["ratio", "y", "rate", "half"],
            Kind::Str => &["word", "text", "s", "label", "title"],
            Kind::Ints => &["nums", "xs", "data", "values"],
            Kind::Strs => &["words", "names", "parts"],
            Kind::Mixed => &["items", "stuff", "box"],
            Kind::Table => &["ages", "table", "counts"],
            Kind::Groups => &["groups", "index"],
            Kind::Set => &["seen", "unique", "marks"],
            Kind::Pair => &["pair", "point", "entry"],
            Kind::Instance(_) => &["obj", "one", "node", "thing", "other"],
        };
        for _ in 0..8 {
            let base = self.rng.word(words);
            let name = if self.rng.chance(30) {
                format!("{base}{}", self.rng.between(2, 4))
            } else {
                base.to_owned()
            };
            let is_other = self.variables.iter().any(|known| known.name == name && known.kind != kind);
            if !(is_other && self.blocks > 0) {
                return name;
            }
        }
        self.fresh("v")
    }

    /// Notes that a name is bound now.
    pub fn bind(&mut self, name: &str, kind: Kind, length: usize) {
        if let Some(known) = self.variables.iter_mut().find(|known| known.name == name) {
            (known.kind, known.length) = (kind, length);
        } else {
            self.variables.push(Variable { name: name.to_owned(), kind, length });
        }
    }

    /// Some name of this kind with at least so many items.
    pub fn some(&mut self, kind: Kind, least: usize) -> Option<String> {
        let fits = |known: &&Variable| known.kind == kind && known.length >= least;
        let found = self.variables.iter().filter(fits).count();
        let which = self.rng.below(found);
        self.variables.iter().filter(fits).nth(which).map(|known| known.name.clone())
    }

    /// Changes the guess of a name's length.
    pub fn resize(&mut self, name: &str, change: impl FnOnce(usize) -> usize) {
        if let Some(known) = self.variables.iter_mut().find(|known| known.name == name) {
            known.length = change(known.length);
        }
    }

    /// An `import` statement at the program's beginning, once.
    pub fn import(&mut self, text: &str) {
        if !self.imports.iter().any(|known| known == text) {
            self.imports.push(text.to_owned());
        }
    }

    /// The whole text. What importing leaves behind is collected first: how much of it an automatic collection has found
    /// already depends on all that CPython's importer allocates.
    pub fn text(self) -> String {
        let mut lines = vec!["import gc, sys, weakref".to_owned()];
        let has_imports = !self.imports.is_empty();
        lines.extend(self.imports);
        if has_imports {
            lines.push("gc.collect()".to_owned());
        }
        lines.extend(self.lines);
        lines.join("\n") + "\n"
    }
}
