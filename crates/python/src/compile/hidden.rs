//! Variables of inlined comprehensions that the compiler takes for globals.
//!
//! Where some function declares `global x`, the compiler's symbol table makes the `x` of a comprehension in the module
//! a global too. CPython does not (CPython 3.14 Python/symtable.c, `inline_comprehension`): here the instructions
//! between `LOAD_FAST_AND_CLEAR` and the `STORE_FAST` that gives the old value back become those of a local.

use super::op;
use super::unit::{Instr, Local};

/// Mends a code object's instructions.
pub(super) fn mend(code: &mut [Instr], names: &[Box<str>], locals: &[Local]) {
    let mut depth = vec![Hidden::default(); locals.len()];
    let mut at = 0;
    while let Some(instr) = code.get(at).copied() {
        let arg = argument(code, at);
        match instr.op {
            op::LOAD_FAST_AND_CLEAR => enter(&mut depth, arg),
            op::STORE_FAST => leave(&mut depth, arg),
            op::STORE_FAST_STORE_FAST => {
                leave(&mut depth, arg >> 4);
                leave(&mut depth, arg & 15);
            }
            op::STORE_GLOBAL => {
                judge(code, names, locals, &mut depth, at, arg);
                if let Some(local) = hidden(names, locals, &depth, arg) {
                    replace(code, at, op::STORE_FAST, local, false);
                }
            }
            op::LOAD_GLOBAL => {
                if let Some(local) = hidden(names, locals, &depth, arg >> 1) {
                    replace(code, at, op::LOAD_FAST, local, arg & 1 != 0);
                }
            }
            _ => {}
        }
        at += 1 + op::caches(instr.op);
    }
}

/// A local that may be a comprehension's variable.
#[derive(Clone, Copy, Debug, Default)]
struct Hidden {
    /// How many comprehensions around have set the old value aside.
    depth: u32,
    /// Whether the first store in there is that of a loop, not of `:=`, whose target is a global indeed.
    is_mistaken: Option<bool>,
}

fn enter(all: &mut [Hidden], local: usize) {
    if let Some(hidden) = all.get_mut(local) {
        hidden.depth += 1;
        hidden.is_mistaken = None;
    }
}

fn leave(all: &mut [Hidden], local: usize) {
    if let Some(hidden) = all.get_mut(local) {
        hidden.depth = hidden.depth.saturating_sub(1);
    }
}

/// Notes what the first store of a name tells.
fn judge(code: &[Instr], names: &[Box<str>], locals: &[Local], all: &mut [Hidden], at: usize, name: usize) {
    let Some(name) = names.get(name) else { return };
    let local = locals.iter().position(|local| local.name == *name);
    let Some(hidden) = local.and_then(|local| all.get_mut(local)) else { return };
    let is_walrus =
        at.checked_sub(1).and_then(|before| code.get(before)).is_some_and(|instr| instr.op == op::COPY);
    hidden.is_mistaken.get_or_insert(!is_walrus);
}

/// The argument with the `EXTENDED_ARG`s before it.
fn argument(code: &[Instr], at: usize) -> usize {
    let mut arg = code.get(at).map_or(0, |instr| usize::from(instr.arg));
    let before = code.get(..at).unwrap_or_default().iter().rev();
    for (index, instr) in before.take_while(|instr| instr.op == op::EXTENDED_ARG).enumerate() {
        arg |= usize::from(instr.arg) << (8 * (index + 1));
    }
    arg
}

/// The comprehension's variable of this name, where one is alive.
fn hidden(names: &[Box<str>], locals: &[Local], all: &[Hidden], name: usize) -> Option<u8> {
    let name = names.get(name)?;
    let local = locals.iter().position(|local| local.name == *name)?;
    let hidden = all.get(local)?;
    if hidden.depth > 0 && hidden.is_mistaken == Some(true) { u8::try_from(local).ok() } else { None }
}

/// Puts another instruction in place of one and of its caches; the rest is filled up.
fn replace(code: &mut [Instr], at: usize, op: u8, arg: u8, pushes_null: bool) {
    let caches = code.get(at).map_or(0, |instr| op::caches(instr.op));
    for instr in code.iter_mut().skip(at + 1).take(caches) {
        *instr = Instr { op: op::NOP, arg: 0 };
    }
    if let Some(instr) = code.get_mut(at) {
        *instr = Instr { op, arg };
    }
    if pushes_null && let Some(instr) = code.get_mut(at + 1) {
        *instr = Instr { op: op::PUSH_NULL, arg: 0 };
    }
    let mut before = at;
    while let Some(instr) = before.checked_sub(1).and_then(|index| code.get_mut(index)) {
        if instr.op != op::EXTENDED_ARG {
            break;
        }
        *instr = Instr { op: op::NOP, arg: 0 };
        before -= 1;
    }
}
