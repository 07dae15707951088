//! Machines of attribute look-up: calling a getter or `__getattribute__`, and `__getattr__` where that fails.

use heapglass_memory::ObjectId;

use crate::vm::{Exc, Flow, Machine, NativeKind, NativeStep, Outcome, Raised, Result, Vm};

/// `__getattr__`, to be called if the attribute is not found. Borrows: the owner is on the caller's stack.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fallback {
    pub method: ObjectId,
    pub owner: ObjectId,
    pub name: ObjectId,
}

impl Fallback {
    pub(super) fn take(self) -> Flow {
        let args = vec![self.owner, self.name];
        Flow::Native(Box::new(CallThen {
            callable: Some(self.method),
            args,
            fallback: None,
            held: Vec::new(),
            is_method: true,
        }))
    }
}

/// Calls something; after an AttributeError the fallback. The arguments are borrowed: the caller's stack holds
/// them, as in C.
#[derive(Clone, Debug)]
pub(super) struct CallThen {
    pub callable: Option<ObjectId>,
    pub args: Vec<ObjectId>,
    pub fallback: Option<Fallback>,
    /// References that go away with the call.
    pub held: Vec<ObjectId>,
    /// What is called is a method of the first argument's class.
    pub is_method: bool,
}

impl Machine for CallThen {
    fn name(&self) -> &'static str {
        "call"
    }

    fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        self.held.iter().for_each(|id| visit(*id));
    }

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        if let Some(callable) = self.callable.take() {
            let is_bound = self.is_method && vm.heap.profile.calls.packs && vm.takes_receiver(callable);
            if let Some((receiver, rest)) = self.args.split_first().filter(|_| is_bound) {
                let class = vm.heap.type_of(*receiver);
                let bound = vm.bind_descriptor(callable, Some(*receiver), class)?;
                self.held.push(bound);
                return Ok(NativeStep::Call { callable: bound, args: rest.to_vec() });
            }
            return Ok(NativeStep::Call { callable, args: self.args.clone() });
        }
        if outcome.is_some() {
            self.held.drain(..).for_each(|id| vm.heap.decref(id));
        }
        match outcome {
            Some(Outcome::Value(value)) => Ok(NativeStep::Done(value)),
            Some(Outcome::Exhausted(value)) => Ok(NativeStep::Done(value.unwrap_or(vm.none()))),
            Some(Outcome::Raised) => match self.fallback.take() {
                Some(fallback) if vm.raised_is(Exc::AttributeError) => {
                    vm.clear_raised();
                    match fallback.take() {
                        Flow::Native(kind) => Ok(NativeStep::Push(kind)),
                        Flow::Value(value) => Ok(NativeStep::Done(value)),
                    }
                }
                _ => Err(Raised),
            },
            None => Ok(NativeStep::More),
        }
    }

    fn boxed_clone(&self) -> NativeKind {
        Box::new(self.clone())
    }
}

/// A machine, and `__getattr__` if it ends with an AttributeError; what leaves it as an AttributeError is told of owner
/// and name (`_PyObject_SetAttributeErrorContext`).
#[derive(Clone, Debug)]
pub(super) struct Within {
    pub inner: Option<NativeKind>,
    pub owner: ObjectId,
    pub name: ObjectId,
    pub fallback: Option<Fallback>,
}

impl Machine for Within {
    fn name(&self) -> &'static str {
        "getattr"
    }

    fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        if let Some(inner) = &self.inner {
            inner.visit(visit);
        }
    }

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        if let Some(inner) = self.inner.take() {
            return Ok(NativeStep::Push(inner));
        }
        match (outcome, self.fallback.take()) {
            (Some(Outcome::Raised), Some(fallback)) if vm.raised_is(Exc::AttributeError) => {
                vm.clear_raised();
                match fallback.take() {
                    Flow::Native(kind) => Ok(NativeStep::Push(kind)),
                    Flow::Value(value) => Ok(NativeStep::Done(value)),
                }
            }
            (Some(Outcome::Value(value)), _) => Ok(NativeStep::Done(value)),
            (Some(Outcome::Exhausted(value)), _) => Ok(NativeStep::Done(value.unwrap_or(vm.none()))),
            (Some(Outcome::Raised), _) => {
                vm.blame_attribute(self.owner, self.name);
                Err(Raised)
            }
            (None, fallback) => {
                self.fallback = fallback;
                Ok(NativeStep::More)
            }
        }
    }

    fn boxed_clone(&self) -> NativeKind {
        Box::new(self.clone())
    }
}
