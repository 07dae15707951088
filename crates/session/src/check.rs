//! What must hold at every step: counts equal holders, blocks are used or free, nothing that is held is free.
//!
//! The moments at which it must hold ([`watch_invariants`]): after each bytecode instruction and after each step of a
//! machine (built-ins, the collector). There every reference has a holder that can be named, temporaries of the interpreter
//! (`Vm::temps`) among them. Within one instruction, between an increment and the store that it is for, nobody holds the
//! new reference yet. In runs within Rust it must hold before each line (`Vm::captured`).

use std::cell::RefCell;
use std::rc::Rc;

use heapglass_memory::ObjectId;
use heapglass_memory::collector::GcList;
use heapglass_python::{Vm, Watch};

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

/// What somebody who watched a run has seen.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    /// Moments that were looked at.
    pub moments: u64,
    /// Collections whose verdict was held against a plain search.
    pub collections: u64,
    /// The first thing that does not hold, and where.
    pub problem: Option<String>,
    /// What the collection under way has found unreachable.
    garbage: Vec<ObjectId>,
}

/// Has every moment from here on checked, but only each `stride`th for what costs much: counts and blocks.
pub fn watch_invariants(vm: &mut Vm, stride: u64) -> Rc<RefCell<Findings>> {
    let findings = Rc::new(RefCell::new(Findings::default()));
    let noted = Rc::clone(&findings);
    vm.watch = Some(Watch(Rc::new(move |vm| noted.borrow_mut().look(vm, stride))));
    findings
}

impl Findings {
    fn look(&mut self, vm: &Vm, stride: u64) {
        if self.problem.is_some() {
            return;
        }
        self.moments += 1;
        let mut result = self.look_at_collection(vm);
        if result.is_ok() && self.moments.is_multiple_of(stride) {
            result = check_invariants(vm);
        }
        self.problem = result.err().map(|problem| {
            format!("line {}, moment {}, {:?}: {problem}", vm.line, self.moments, vm.machines())
        });
    }

    /// A collection frees exactly what a plain search does not find.
    fn look_at_collection(&mut self, vm: &Vm) -> Result<(), String> {
        let outside = || {
            let mut held = Vec::new();
            vm.visit_outside_heap(&mut |id| held.push(id));
            held.into_iter()
        };
        if let Some(verdict) = vm.heap.check_verdict(outside()) {
            self.collections += 1;
            self.garbage = vm.heap.gc_list(GcList::Unreachable).collect();
            verdict?;
        }
        if !vm.heap.gc.is_collecting && !self.garbage.is_empty() {
            let garbage = std::mem::take(&mut self.garbage);
            if let Some(left) = vm.heap.left_over(&garbage, outside()) {
                return Err(format!(
                    "{left:?} was found unreachable, and is neither freed nor reachable again"
                ));
            }
        }
        Ok(())
    }
}
