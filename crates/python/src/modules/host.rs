//! `_heapglass`: what our own modules in Python (`crates/library/python`) ask of the engine.

use std::rc::Rc;

use heapglass_memory::ObjectId;

use super::ModuleDef;
use crate::compile;
use crate::vm::{Args, Arity, Flow, NativeDef, Result, Vm, def};

pub(super) const MODULE: ModuleDef =
    ModuleDef { name: "_heapglass", functions: FUNCTIONS, types: &[], fill: |_: &mut Vm, _: ObjectId| {} };

const FUNCTIONS: &[NativeDef] = &[
    def("not_supported", Arity::One, not_supported),
    def("source", Arity::One, source),
    def("anchors", Arity::One, anchors),
    def("needs_no_marks", Arity::Range(3, 3), needs_no_marks),
];

/// Ends the run with the words for what is not supported.
fn not_supported(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let what = vm.string(vm.arg(args, 0)).unwrap_or_default();
    Err(vm.not_supported(&what))
}

/// The text that code with this file name was compiled from, or None.
fn source(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let name = vm.string(vm.arg(args, 0)).unwrap_or_default();
    let units = Rc::clone(&vm.units);
    let found = units.iter().find(|state| *state.unit.filename == *name && !state.source.is_empty());
    Ok(match found {
        Some(state) => vm.new_str(&state.source),
        None => vm.none(),
    }
    .into())
}

/// What `traceback` marks in a piece of source: lines and columns of its first and last character, or None.
fn anchors(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let segment = vm.string(vm.arg(args, 0)).unwrap_or_default();
    let Some(found) = compile::anchors(&segment) else { return Ok(vm.none().into()) };
    let numbers = [found.left.0, found.left.1, found.right.0, found.right.1];
    let items = numbers.map(|number| vm.heap.new_int(number as i64));
    Ok(vm.heap.new_tuple(items.to_vec()).into())
}

fn needs_no_marks(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let text = vm.string(vm.arg(args, 0)).unwrap_or_default();
    let (start, end) = (vm.index_i64(vm.arg(args, 1))?, vm.index_i64(vm.arg(args, 2))?);
    let is_plain = compile::needs_no_marks(&text, start.max(0) as usize, end.max(0) as usize);
    Ok(vm.heap.bool(is_plain).into())
}
