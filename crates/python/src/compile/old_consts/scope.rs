//! A code object's constants while its text is gone through.

use std::collections::BTreeMap;

use ruff_text_size::{TextRange, TextSize};

use super::super::const_key::ConstKey;
use super::super::unit::{Const, Position};
use super::{OldCode, OldConst, Part};

/// A constant before all are known: the compiler's, or one that is folded later and comes behind them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slot {
    Early(u32),
    Late(u32),
}

/// What folding adds.
enum Late {
    Value(Const),
    Tuple(Vec<Slot>),
    /// The name `None`: the constant, if it is among the others.
    None,
}

/// What kind of code it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Module,
    Class,
    Function,
    /// Has no docstring.
    Lambda,
    Generator,
}

struct Scope {
    name: Box<str>,
    line: u32,
    early: Vec<OldConst>,
    known: BTreeMap<ConstKey, Slot>,
    late: Vec<Late>,
    parts: Vec<(Position, Part<Slot>)>,
    inner: Vec<OldCode>,
    /// The loads of constants that the last instructions are (`lastlc`).
    run: Vec<Slot>,
    kind: Kind,
}

pub(super) struct Builder<'a> {
    pub source: &'a str,
    lines: Vec<usize>,
    scopes: Vec<Scope>,
    literals: Vec<Const>,
    done: Option<OldCode>,
}

impl<'a> Builder<'a> {
    pub fn new(source: &'a str) -> Self {
        let lines = std::iter::once(0).chain(source.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { source, lines, scopes: Vec::new(), literals: Vec::new(), done: None }
    }

    pub fn enter(&mut self, name: &str, line: u32, kind: Kind) {
        let mut scope = Scope {
            name: name.into(),
            line,
            early: Vec::new(),
            known: BTreeMap::new(),
            late: Vec::new(),
            parts: Vec::new(),
            inner: Vec::new(),
            run: Vec::new(),
            kind,
        };
        if matches!(kind, Kind::Function | Kind::Lambda) {
            // `compiler_function`: the docstring or None comes first.
            scope.early.push(OldConst::Docstring);
        }
        self.scopes.push(scope);
    }

    /// The first constant of a function is None: it has no docstring.
    pub fn begins_with_none(&mut self) {
        self.with(|scope| {
            scope.early = vec![OldConst::Literal(Const::None)];
            scope.known.insert(ConstKey::of(&Const::None), Slot::Early(0));
        });
    }

    /// Ends a code object, which becomes a constant of the one around it.
    pub fn leave(&mut self) {
        let Some(scope) = self.scopes.pop() else { return };
        let code = scope.close();
        match self.scopes.last_mut() {
            Some(outer) => {
                outer.early.push(OldConst::Inner(outer.inner.len()));
                outer.inner.push(code);
            }
            None => self.done = Some(code),
        }
        self.other();
    }

    pub fn finish(mut self) -> (OldCode, Vec<Const>) {
        while !self.scopes.is_empty() {
            self.leave();
        }
        let empty = OldCode {
            name: "".into(),
            line: 0,
            consts: Vec::new(),
            loads: BTreeMap::new(),
            inner: Vec::new(),
        };
        (self.done.unwrap_or(empty), self.literals)
    }

    fn with<T: Default>(&mut self, act: impl FnOnce(&mut Scope) -> T) -> T {
        self.scopes.last_mut().map(act).unwrap_or_default()
    }

    pub fn is_function(&self) -> bool {
        self.scopes.last().is_some_and(|scope| scope.kind == Kind::Function)
    }

    /// The syntax tree has this value.
    pub fn in_tree(&mut self, value: Const) {
        self.literals.push(value);
    }

    /// `ADDOP_O(c, LOAD_CONST, …)`
    pub fn load(&mut self, value: Const) -> Part<Slot> {
        let Some(scope) = self.scopes.last_mut() else { return Part::Value(value) };
        let slot = *scope.known.entry(ConstKey::of(&value)).or_insert_with(|| {
            scope.early.push(OldConst::Literal(value));
            Slot::Early(scope.early.len() as u32 - 1)
        });
        scope.run.push(slot);
        Part::Const(slot)
    }

    /// The name `None`, which becomes a constant behind the compiler.
    pub fn load_none(&mut self) -> Part<Slot> {
        self.with(|scope| scope.late_slot(Late::None)).map_or(Part::Value(Const::None), Part::Const)
    }

    /// Any other instruction, or the target of a jump.
    pub fn other(&mut self) {
        self.with(|scope| scope.run.clear());
    }

    /// How many loads of constants come before.
    pub fn run(&self) -> usize {
        self.scopes.last().map_or(0, |scope| scope.run.len())
    }

    /// What was folded takes the place of its operands' loads.
    pub fn folded(&mut self, value: Const) -> Part<Slot> {
        let fallback = value.clone();
        let slot = self.with(|scope| {
            scope.run.clear();
            scope.late_slot(Late::Value(value))
        });
        slot.map_or(Part::Value(fallback), Part::Const)
    }

    /// `tuple_of_constants`: the last loads become one tuple, if there are so many.
    pub fn tuple(&mut self, count: usize) -> Option<Part<Slot>> {
        let slot = self.with(|scope| {
            let start = scope.run.len().checked_sub(count)?;
            let items = scope.run.split_off(start);
            scope.run.clear();
            scope.late_slot(Late::Tuple(items))
        })?;
        Some(Part::Const(slot))
    }

    /// What is loaded for the expression there.
    pub fn note(&mut self, range: TextRange, part: Part<Slot>) {
        let place = self.place(range);
        self.with(|scope| scope.parts.push((place, part)));
    }

    /// Line, from 1, and column in bytes, from 0.
    fn line_and_column(&self, at: TextSize) -> (i32, i32) {
        let line = self.lines.partition_point(|start| *start <= at.to_usize());
        let start = line.checked_sub(1).and_then(|line| self.lines.get(line)).copied().unwrap_or_default();
        (line as i32, (at.to_usize() - start) as i32)
    }

    pub fn place(&self, range: TextRange) -> Position {
        let (line, column) = self.line_and_column(range.start());
        let (end_line, end_column) = self.line_and_column(range.end());
        Position { line, end_line, column, end_column }
    }

    pub fn line(&self, at: TextSize) -> u32 {
        self.line_and_column(at).0 as u32
    }
}

impl Scope {
    fn late_slot(&mut self, late: Late) -> Option<Slot> {
        self.late.push(late);
        let slot = Slot::Late(self.late.len() as u32 - 1);
        self.run.push(slot);
        Some(slot)
    }

    /// Puts what is folded behind the others.
    fn close(self) -> OldCode {
        let Self { name, line, early, known, late, parts, inner, .. } = self;
        let mut consts = early;
        let mut places: Vec<u32> = Vec::new();
        let mut none = match known.get(&ConstKey::of(&Const::None)) {
            Some(Slot::Early(index)) => Some(*index),
            _ => None,
        };
        for constant in late {
            let index = |slot: &Slot| match slot {
                Slot::Early(index) => *index,
                Slot::Late(index) => places.get(*index as usize).copied().unwrap_or_default(),
            };
            let next = consts.len() as u32;
            let (place, constant) = match (constant, none) {
                (Late::None, Some(known)) => (known, None),
                (Late::None, None) => (next, Some(OldConst::Literal(Const::None))),
                (Late::Value(value), _) => (next, Some(OldConst::Folded(value))),
                (Late::Tuple(items), _) => (next, Some(OldConst::Tuple(items.iter().map(index).collect()))),
            };
            if constant == Some(OldConst::Literal(Const::None)) {
                none = Some(next);
            }
            consts.extend(constant);
            places.push(place);
        }
        let index = |slot: &Slot| match slot {
            Slot::Early(index) => *index,
            Slot::Late(index) => places.get(*index as usize).copied().unwrap_or_default(),
        };
        let loads = parts.iter().map(|(place, part)| (*place, part.map(&index))).collect();
        OldCode { name, line, consts, loads, inner }
    }
}
