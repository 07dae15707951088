//! `_heapglass`: what our own modules in Python (`crates/library/python`) ask of the engine.

use std::rc::Rc;

use heapglass_memory::ObjectId;

use super::ModuleDef;
use crate::vm::{Args, Arity, Flow, NativeDef, Result, Vm, def};

pub(super) const MODULE: ModuleDef =
    ModuleDef { name: "_heapglass", functions: FUNCTIONS, types: &[], fill: |_: &mut Vm, _: ObjectId| {} };

const FUNCTIONS: &[NativeDef] =
    &[def("not_supported", Arity::One, not_supported), def("source", Arity::One, source)];

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
