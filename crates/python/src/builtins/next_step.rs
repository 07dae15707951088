//! A machine whose first step was already made, because most often it is the last one too.

use heapglass_memory::ObjectId;

use crate::vm::{Machine, NativeKind, NativeStep, Outcome, Result, Vm};

/// The machine after its first step, and what that wanted, to be handed out first.
#[derive(Clone, Debug)]
pub(crate) struct Begun {
    first: Option<NativeStep>,
    machine: NativeKind,
}

impl Begun {
    pub(crate) const fn new(step: NativeStep, machine: NativeKind) -> Self {
        Self { first: Some(step), machine }
    }
}

impl Machine for Begun {
    fn name(&self) -> &'static str {
        self.machine.name()
    }

    fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        if let Some(NativeStep::Push(kind)) = &self.first {
            kind.visit(visit);
        }
        self.machine.visit(visit);
    }

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        match self.first.take() {
            Some(NativeStep::More) | None => self.machine.step(vm, outcome),
            Some(step) => Ok(step),
        }
    }

    fn boxed_clone(&self) -> NativeKind {
        Box::new(self.clone())
    }
}
