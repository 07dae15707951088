//! The scopes that CPython's symbol table has for a program, read off its code: a scope's symbols are its locals and the
//! names that it uses (CPython 3.14 Python/symtable.c).

use std::collections::BTreeSet;

use super::start_lists::SMALL_TABLE;
use crate::compile::{Const, Instr, Local, Unit, flag, op};

/// A scope of the symbol table.
pub(super) struct Scope {
    pub symbols: usize,
    /// It has a `global` or `nonlocal` that is used.
    pub has_directives: bool,
    /// It has an inlined comprehension, whose `.0` becomes one of its symbols.
    is_inlining: bool,
    pub inner: Vec<Scope>,
}

impl Scope {
    /// Whether its table outgrows the smallest by that `.0`.
    pub(super) const fn outgrows(&self) -> bool {
        self.is_inlining && self.symbols == SMALL_TABLE
    }

    pub(super) fn of(unit: &Unit) -> Self {
        let is_class = unit.flags & flag::OPTIMIZED == 0 && unit.qualname.as_ref() != "<module>";
        let locals = unit.locals_plus.iter().map(|local| &*local.name);
        let mut symbols: BTreeSet<&str> =
            locals.filter(|name| !is_class || !["__class__", "__classdict__"].contains(name)).collect();
        let mut has_directives = false;
        each(unit, |instr, arg| {
            let local = unit.locals_plus.get(arg);
            has_directives |= instr.op == op::STORE_GLOBAL
                || instr.op == op::STORE_DEREF && local.is_some_and(|local| local.has(Local::FREE));
            if is_symbol_use(instr.op)
                && let Some(name) = name_of(unit, instr.op, arg)
                && !(is_class && OWN_OF_CLASS.contains(&name))
            {
                symbols.insert(name);
            }
        });
        let mut inner = Vec::new();
        let mut annotations = None;
        for constant in &unit.consts {
            let Const::Code(code) = constant else { continue };
            let scope = Self::of(code);
            if code.name.as_ref() == "__annotate__" {
                annotations = Some(scope);
                continue;
            }
            let is_def = code.flags & flag::OPTIMIZED != 0 && !code.name.starts_with('<');
            inner.extend(annotations.take().or_else(|| is_def.then(|| Self::annotations(is_class))));
            inner.push(scope);
        }
        inner.extend(annotations);
        let inlined = comprehensions(unit);
        let is_inlining = !inlined.is_empty();
        inner.extend(inlined);
        Self { symbols: symbols.len(), has_directives, is_inlining, inner }
    }

    /// The scope that every `def` has for its annotations: `.format`, and in a class `__classdict__`.
    fn annotations(in_class: bool) -> Self {
        Self {
            symbols: 1 + usize::from(in_class),
            has_directives: false,
            is_inlining: false,
            inner: Vec::new(),
        }
    }
}

/// Names that the compiler stores in a class without a symbol.
const OWN_OF_CLASS: &[&str] = &[
    "__name__",
    "__module__",
    "__qualname__",
    "__firstlineno__",
    "__static_attributes__",
    "__classcell__",
    "__classdictcell__",
];

/// What an instruction is to the comprehensions that are inlined.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Inlined {
    Opens,
    Closes,
    Neither,
}

/// Finds where inlined comprehensions begin and end: a group of `LOAD_FAST_AND_CLEAR`, and the end of the first loop
/// behind it.
#[derive(Default)]
pub(super) struct Comprehensions {
    /// Loops that are open, of each comprehension that is open.
    loops: Vec<u32>,
    /// The instruction before was of such a group.
    in_group: bool,
}

impl Comprehensions {
    pub(super) fn depth(&self) -> usize {
        self.loops.len()
    }

    pub(super) fn next(&mut self, opcode: u8) -> Inlined {
        let was_in_group = self.in_group;
        self.in_group = opcode == op::LOAD_FAST_AND_CLEAR || was_in_group && opcode == op::MAKE_CELL;
        match opcode {
            op::LOAD_FAST_AND_CLEAR if !was_in_group => {
                self.loops.push(0);
                Inlined::Opens
            }
            op::FOR_ITER => {
                self.loops.last_mut().into_iter().for_each(|loops| *loops += 1);
                Inlined::Neither
            }
            op::END_FOR => {
                self.loops.last_mut().into_iter().for_each(|loops| *loops = loops.saturating_sub(1));
                match self.loops.pop_if(|loops| *loops == 0) {
                    Some(_) => Inlined::Closes,
                    None => Inlined::Neither,
                }
            }
            _ => Inlined::Neither,
        }
    }
}

/// The scopes of comprehensions that are inlined: `.0`, their variables, and the names that they use.
fn comprehensions(unit: &Unit) -> Vec<Scope> {
    let mut open: Vec<(BTreeSet<&str>, Vec<Scope>)> = Vec::new();
    let mut done = Vec::new();
    let mut inlined = Comprehensions::default();
    each(unit, |instr, arg| {
        let what = inlined.next(instr.op);
        if what == Inlined::Opens {
            open.push((BTreeSet::from([".0"]), Vec::new()));
        }
        if let Some((names, _)) = open.last_mut() {
            names.extend(locals_of(unit, instr.op, arg).chain(cell_of(unit, instr.op, arg)));
            names.extend(name_of(unit, instr.op, arg).filter(|_| is_symbol_use(instr.op)));
        }
        if what == Inlined::Closes
            && let Some((names, inner)) = open.pop()
        {
            let scope = Scope { symbols: names.len(), has_directives: false, is_inlining: false, inner };
            open.last_mut().map_or(&mut done, |outer| &mut outer.1).push(scope);
        }
    });
    done
}

fn each<'a>(unit: &'a Unit, mut visit: impl FnMut(&'a Instr, usize)) {
    let (mut at, mut extended) = (0, 0);
    while let Some(instr) = unit.code.get(at) {
        let arg = (extended << 8) | usize::from(instr.arg);
        extended = if instr.op == op::EXTENDED_ARG { arg } else { 0 };
        visit(instr, arg);
        at += 1 + op::caches(instr.op);
    }
}

/// Whether an instruction's name is a variable, not an attribute or a module.
const fn is_symbol_use(opcode: u8) -> bool {
    matches!(
        opcode,
        op::LOAD_NAME
            | op::STORE_NAME
            | op::DELETE_NAME
            | op::LOAD_GLOBAL
            | op::STORE_GLOBAL
            | op::DELETE_GLOBAL
            | op::LOAD_FROM_DICT_OR_GLOBALS
    )
}

/// The entry of `co_names` that an instruction uses.
pub(super) fn name_of(unit: &Unit, opcode: u8, arg: usize) -> Option<&str> {
    let index = match opcode {
        op::LOAD_GLOBAL | op::LOAD_ATTR => arg >> 1,
        op::LOAD_SUPER_ATTR => arg >> 2,
        op::STORE_ATTR | op::DELETE_ATTR | op::IMPORT_NAME | op::IMPORT_FROM => arg,
        _ if is_symbol_use(opcode) => arg,
        _ => return None,
    };
    unit.names.get(index).map(|name| &**name)
}

/// The variables that an instruction uses, as far as they are no cells.
pub(super) fn locals_of(unit: &Unit, opcode: u8, arg: usize) -> impl Iterator<Item = &str> {
    let indices = match opcode {
        op::LOAD_FAST
        | op::LOAD_FAST_BORROW
        | op::LOAD_FAST_CHECK
        | op::LOAD_FAST_AND_CLEAR
        | op::STORE_FAST
        | op::DELETE_FAST => vec![arg],
        op::LOAD_FAST_LOAD_FAST
        | op::LOAD_FAST_BORROW_LOAD_FAST_BORROW
        | op::STORE_FAST_LOAD_FAST
        | op::STORE_FAST_STORE_FAST => vec![arg >> 4, arg & 15],
        _ => Vec::new(),
    };
    let locals = indices.into_iter().filter_map(|index| unit.locals_plus.get(index));
    locals.filter(|local| !local.is_cell_or_free()).map(|local| &*local.name)
}

/// The cell or free variable that an instruction uses.
fn cell_of(unit: &Unit, opcode: u8, arg: usize) -> Option<&str> {
    let is_cell = matches!(
        opcode,
        op::LOAD_DEREF
            | op::STORE_DEREF
            | op::MAKE_CELL
            | op::LOAD_FAST_AND_CLEAR
            | op::LOAD_FAST
            | op::LOAD_FAST_BORROW
    );
    unit.locals_plus.get(arg).filter(|_| is_cell).map(|local| &*local.name)
}
