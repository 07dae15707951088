//! Calls of Python functions through `tp_call`, `tp_new` and `tp_init`: `_PyObject_Call_Prepend`.

use heapglass_memory::ObjectId;

use super::native::{Machine, NativeStep, Outcome};
use super::{Args, Flow, NativeKind, Raised, Result, Vm};

/// A call under way, and what C holds meanwhile.
#[derive(Clone, Debug)]
pub(super) struct Prepend {
    callable: ObjectId,
    args: Vec<ObjectId>,
    kw: Vec<(ObjectId, ObjectId)>,
    held: Vec<ObjectId>,
    has_begun: bool,
}

impl Prepend {
    /// Arguments, the receiver first, that the caller holds. With keywords all of them are unpacked into a vector that
    /// holds them too (CPython 3.14 Objects/call.c, `_PyStack_UnpackDict`).
    pub(super) fn new(
        vm: &mut Vm,
        callable: ObjectId,
        args: Vec<ObjectId>,
        kw: Vec<(ObjectId, ObjectId)>,
    ) -> Self {
        let mut held = Vec::new();
        if !kw.is_empty() {
            if !vm.heap.profile.calls.packs {
                held.extend(args.iter().copied());
            }
            held.extend(kw.iter().flat_map(|(name, value)| [*name, *value]));
            held.iter().for_each(|id| vm.heap.incref(*id));
        }
        Self { callable, args, kw, held, has_begun: false }
    }

    /// The call of a bound method with tuple and dict: both are unpacked into a vector that holds what is in them, and
    /// the receiver is put before them (`_PyVectorcall_Call`, `method_vectorcall`).
    pub(super) fn unpacked(vm: &mut Vm, function: ObjectId, receiver: ObjectId, args: &Args<'_>) -> Self {
        let mut machine = Self::new(vm, function, args.pos.to_vec(), args.kw.to_vec());
        machine.args.insert(0, receiver);
        machine
    }

    /// The same without a receiver: `sm_call`, by vector.
    pub(super) fn tupled(vm: &mut Vm, function: ObjectId, args: &Args<'_>) -> Self {
        let mut machine = Self::new(vm, function, args.pos.to_vec(), args.kw.to_vec());
        machine.hold_packed(vm, args);
        machine
    }

    /// The call of an instance by vector: `_PyObject_MakeTpCall` packs the arguments into a tuple and a dict first.
    pub(super) fn packing(vm: &mut Vm, method: ObjectId, receiver: ObjectId, args: &Args<'_>) -> Self {
        let mut all = vec![receiver];
        all.extend_from_slice(args.pos);
        let mut machine = Self::new(vm, method, all, args.kw.to_vec());
        machine.hold_packed(vm, args);
        machine.binding(vm, receiver)
    }

    /// `lookup_method`: where methods are bound before they are called, the method object is held.
    pub(super) fn binding(mut self, vm: &mut Vm, receiver: ObjectId) -> Self {
        if vm.heap.profile.calls.packs {
            self.held.push(vm.new_method(self.callable, receiver));
        }
        self
    }

    fn hold_packed(&mut self, vm: &mut Vm, args: &Args<'_>) {
        args.pos.iter().for_each(|id| vm.heap.incref(*id));
        let tuple = vm.heap.new_tuple(args.pos.to_vec());
        let packed = args.kw.iter().flat_map(|(name, value)| [*name, *value]);
        self.held.extend(packed.map(|id| vm.heap.new_ref(id)));
        self.held.push(tuple);
    }
}

impl Vm {
    /// Calls a Python function as a slot of C calls it, with the arguments in a tuple.
    pub(crate) fn prepend_flow(&mut self, function: ObjectId, receiver: ObjectId, args: &Args<'_>) -> Flow {
        Flow::Native(Box::new(Prepend::packing(self, function, receiver, args)))
    }
}

impl Vm {
    /// Calls any object with arguments that the caller holds.
    pub(crate) fn call_flow(&mut self, callable: ObjectId, args: &Args<'_>) -> Flow {
        Flow::Native(Box::new(Prepend::new(self, callable, args.pos.to_vec(), args.kw.to_vec())))
    }
}

impl Machine for Prepend {
    fn name(&self) -> &'static str {
        "call"
    }

    fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        self.held.iter().for_each(|id| visit(*id));
    }

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        if !self.has_begun {
            self.has_begun = true;
            let (callable, args, kw) = (self.callable, self.args.clone(), self.kw.clone());
            return Ok(NativeStep::CallKw { callable, args, kw });
        }
        if outcome.is_some() {
            self.held.drain(..).for_each(|id| vm.heap.decref(id));
        }
        match outcome {
            Some(Outcome::Value(value)) => Ok(NativeStep::Done(value)),
            Some(Outcome::Exhausted(None)) => Ok(NativeStep::Exhausted),
            Some(Outcome::Exhausted(Some(value))) => Ok(NativeStep::Ended(value)),
            Some(Outcome::Raised) => Err(Raised),
            None => Ok(NativeStep::More),
        }
    }

    fn boxed_clone(&self) -> NativeKind {
        Box::new(self.clone())
    }
}
