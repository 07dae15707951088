//! What must hold at every step: counts equal holders, blocks are used or free, nothing that is held is free.

use heapglass_python::Vm;

/// Checks a moment between two instructions.
///
/// # Errors
/// The first thing that does not hold.
pub fn check_invariants(vm: &Vm) -> Result<(), String> {
    let mut held = Vec::new();
    vm.visit_outside_heap(&mut |id| held.push(id));
    let mut blocks = Vec::new();
    vm.visit_outside_blocks(&mut |block| blocks.push(block));
    vm.heap.heap_invariants_with(held.into_iter(), blocks.into_iter())
}
