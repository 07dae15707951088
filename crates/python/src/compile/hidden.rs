//! Variables of inlined comprehensions that the compiler takes for globals.
//!
//! Where some function declares `global x`, the compiler's symbol table makes the `x` of a comprehension in the module
//! a global too. CPython does not (CPython 3.14 Python/symtable.c, `inline_comprehension`): here the instructions
//! between `LOAD_FAST_AND_CLEAR` and the `STORE_FAST` that gives the old value back become those of a local.

use super::op;
use super::unit::{Instr, Local};

/// Mends a code object's instructions.
pub(super) fn mend(code: &mut [Instr], names: &[Box<str>], locals: &[Local]) {
    let mut depth = vec![0_u32; locals.len()];
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

fn enter(depth: &mut [u32], local: usize) {
    if let Some(depth) = depth.get_mut(local) {
        *depth += 1;
    }
}

fn leave(depth: &mut [u32], local: usize) {
    if let Some(depth) = depth.get_mut(local) {
        *depth = depth.saturating_sub(1);
    }
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
fn hidden(names: &[Box<str>], locals: &[Local], depth: &[u32], name: usize) -> Option<u8> {
    let name = names.get(name)?;
    let local = locals.iter().position(|local| local.name == *name)?;
    if *depth.get(local)? == 0 { None } else { u8::try_from(local).ok() }
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
