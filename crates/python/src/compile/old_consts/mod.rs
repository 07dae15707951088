//! Constants as older compilers made them, where objects show it: which are one object, and what `co_consts` holds.
//!
//! CPython 2.7 folds in the code, behind the compiler (Python/peephole.c of 2.7): the operands have become constants
//! before, nothing that is folded is shared, and much is not folded at all. The bytecode that runs is 3.14's: for each of
//! its loads this says what takes the place of the loaded constant.

mod display;
mod expression;
mod fold;
mod scope;
mod statement;

use std::collections::BTreeMap;

use rustpython_compiler::ast::{Mod, ModExpression, ModModule};

pub(super) use display::displays;
pub use display::{Displays, SliceOf};

use super::const_key::ConstKey;
use super::unit::{Const, Position};
use scope::{Builder, Kind};

/// The constants of one code object and of those in it.
#[derive(Clone, Debug, PartialEq)]
pub struct OldCode {
    /// `co_name` and `co_firstlineno`.
    pub name: Box<str>,
    pub line: u32,
    /// `co_consts`.
    pub consts: Vec<OldConst>,
    /// What is loaded for the expression at a place.
    pub loads: BTreeMap<Position, Part>,
    /// The code objects among the constants.
    pub inner: Vec<OldCode>,
}

/// A constant of a code object.
#[derive(Clone, Debug, PartialEq)]
pub enum OldConst {
    /// One that stands in the source, so that the syntax tree has it too.
    Literal(Const),
    /// What something was folded to.
    Folded(Const),
    /// A tuple of constants, by index.
    Tuple(Vec<u32>),
    /// The docstring, or None.
    Docstring,
    /// The code object of one of `inner`.
    Inner(usize),
}

/// What a load gives. `S` is how a constant is named, by its index at last.
#[derive(Clone, Debug, PartialEq)]
pub enum Part<S = u32> {
    /// A constant.
    Const(S),
    /// An item of a constant that is a tuple.
    Item(S, u32),
    /// An object made by every load: the value was not folded.
    Value(Const),
    Tuple(Vec<Part<S>>),
    List(Vec<Part<S>>),
    Set(Vec<Part<S>>),
    /// What a list or set is built of: there is no object but the items.
    Items(Vec<Part<S>>),
}

impl<S> Part<S> {
    fn map<T>(&self, name: &impl Fn(&S) -> T) -> Part<T> {
        let all = |parts: &[Self]| parts.iter().map(|part| part.map(name)).collect();
        match self {
            Self::Const(slot) => Part::Const(name(slot)),
            Self::Item(slot, item) => Part::Item(name(slot), *item),
            Self::Value(value) => Part::Value(value.clone()),
            Self::Tuple(parts) => Part::Tuple(all(parts)),
            Self::List(parts) => Part::List(all(parts)),
            Self::Set(parts) => Part::Set(all(parts)),
            Self::Items(parts) => Part::Items(all(parts)),
        }
    }
}

/// The constants of a text as 2.7's compiler makes them, and the values that its syntax tree holds.
pub(super) fn old_code(tree: &Mod, source: &str) -> (OldCode, Vec<Const>) {
    let mut builder = Builder::new(source);
    builder.enter("<module>", 0, Kind::Module);
    match tree {
        Mod::Module(ModModule { body, .. }) => {
            builder.body(body);
            // `assemble`
            builder.end();
        }
        Mod::Expression(ModExpression { body, .. }) => {
            builder.expr(body);
        }
    }
    builder.finish()
}

impl OldCode {
    /// The constants that are one with an equal one, and their places.
    #[must_use]
    pub fn shared(&self) -> BTreeMap<ConstKey, u32> {
        let mut known = BTreeMap::new();
        for (index, constant) in (0..).zip(&self.consts) {
            if let OldConst::Literal(value) = constant {
                known.entry(ConstKey::of(value)).or_insert(index);
            }
        }
        known
    }
}
