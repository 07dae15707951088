//! Calling a special method that a Python class defines: `vectorcall_method` (CPython 3.14 Objects/typeobject.c).
//!
//! The looked-up method is held while it runs, as `lookup_maybe_method` holds it.

use heapglass_memory::ObjectId;
use heapglass_memory::object::Payload;

use crate::vm::{Flow, NativeKind, NativeStep, Outcome, Raised, Result, Vm};

/// What is done with a special method's result: it is stolen, the answer is a new reference.
pub(crate) type Finish = fn(&mut Vm, receiver: ObjectId, result: ObjectId) -> Result<ObjectId>;

/// A special method under way.
#[derive(Clone, Debug)]
pub(crate) struct Special {
    name: &'static str,
    method: ObjectId,
    bound: Option<ObjectId>,
    /// Borrowed from whoever asked.
    receiver: ObjectId,
    args: Vec<ObjectId>,
    /// References that go away with the call.
    owned: Vec<ObjectId>,
    finish: Option<Finish>,
    has_begun: bool,
    /// The method is bound already.
    is_bound: bool,
}

impl Special {
    fn drop_held(&mut self, vm: &mut Vm) {
        vm.heap.xdecref(self.bound.take());
        vm.heap.decref(self.method);
        for id in self.owned.drain(..) {
            vm.heap.decref(id);
        }
    }

    fn begin(&mut self, vm: &mut Vm) -> Result<NativeStep> {
        let mut args = Vec::with_capacity(self.args.len() + 1);
        if vm.takes_receiver(self.method) && !vm.heap.profile.calls.packs {
            args.push(self.receiver);
        } else if !self.is_bound {
            let class = vm.heap.type_of(self.receiver);
            match vm.bind_descriptor(self.method, Some(self.receiver), class) {
                Ok(bound) => self.bound = Some(bound),
                Err(Raised) => {
                    self.drop_held(vm);
                    return Err(Raised);
                }
            }
        }
        args.extend_from_slice(&self.args);
        Ok(NativeStep::Call { callable: self.bound.unwrap_or(self.method), args })
    }
}

impl crate::vm::Machine for Special {
    fn name(&self) -> &'static str {
        self.name
    }

    fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        visit(self.method);
        self.bound.iter().chain(&self.owned).for_each(|id| visit(*id));
    }

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        if !self.has_begun {
            self.has_begun = true;
            return self.begin(vm);
        }
        let value = match outcome {
            Some(Outcome::Value(value)) => Ok(value),
            Some(Outcome::Exhausted(value)) => Err(vm.raise_stop_iteration(value)),
            Some(Outcome::Raised) => Err(Raised),
            None => return Ok(NativeStep::More),
        };
        let finished = match (value, self.finish) {
            (Ok(value), Some(finish)) => finish(vm, self.receiver, value),
            (value, _) => value,
        };
        self.drop_held(vm);
        finished.map(NativeStep::Done)
    }

    fn boxed_clone(&self) -> NativeKind {
        Box::new(self.clone())
    }
}

impl Vm {
    /// The special method that an object's Python class defines; `None` for a built-in type's own. Borrowed.
    pub(crate) fn python_method(&self, id: ObjectId, name: ObjectId) -> Option<ObjectId> {
        self.python_method_of(self.heap.type_of(id), name)
    }

    /// The same for a class.
    pub(crate) fn python_method_of(&self, class: ObjectId, name: ObjectId) -> Option<ObjectId> {
        if !self.heap.type_body(class).flags.finds_methods() {
            return None;
        }
        let found = self.lookup_in_mro(class, name)?;
        self.is_override(class, name, found).then_some(found)
    }

    /// Whether what a class has under a special name is not what its built-in base does anyway.
    pub(crate) fn is_override(&self, class: ObjectId, name: ObjectId, found: ObjectId) -> bool {
        if !self.is_native_method(found) {
            return true;
        }
        let mut base = class;
        while self.heap.type_body(base).flags.is_heap {
            let Some(next) = self.heap.type_body(base).base else { break };
            base = next;
        }
        self.lookup_in_mro(base, name) != Some(found)
    }

    /// Whether a method found in a class gets the instance as its first argument without being bound.
    pub(crate) fn takes_receiver(&self, method: ObjectId) -> bool {
        match self.heap.payload(method) {
            Payload::Function(_) => true,
            Payload::Native(native) => native.receiver.is_none() && native.class.is_some(),
            _ => false,
        }
    }

    /// Calls a special method as a machine. `receiver` and `args` are borrowed, `owned` is dropped at the end.
    pub(crate) fn special_flow(
        &mut self,
        name: &'static str,
        method: ObjectId,
        receiver: ObjectId,
        args: &[ObjectId],
        owned: Vec<ObjectId>,
        finish: Option<Finish>,
    ) -> Flow {
        self.heap.incref(method);
        let args = args.to_vec();
        Flow::Native(Box::new(Special {
            name,
            method,
            bound: None,
            receiver,
            args,
            owned,
            finish,
            has_begun: false,
            is_bound: false,
        }))
    }

    /// Calls a special method that was looked up by `_PyObject_LookupSpecial`, which binds it: a method object holds
    /// the receiver meanwhile. `args` are borrowed.
    pub(crate) fn bound_special_flow(
        &mut self,
        name: &'static str,
        method: ObjectId,
        receiver: ObjectId,
        args: Vec<ObjectId>,
        finish: Option<Finish>,
    ) -> Result<Flow> {
        let class = self.heap.type_of(receiver);
        let method = self.bind_descriptor(method, Some(receiver), class)?;
        let owned = Vec::new();
        let special = Special {
            name,
            method,
            bound: None,
            receiver,
            args,
            owned,
            finish,
            has_begun: false,
            is_bound: true,
        };
        Ok(Flow::Native(Box::new(special)))
    }

    /// The same within Rust. New reference.
    pub(crate) fn bound_special_sync(
        &mut self,
        method: ObjectId,
        receiver: ObjectId,
        args: &[ObjectId],
    ) -> Result<ObjectId> {
        let class = self.heap.type_of(receiver);
        let bound = self.bind_descriptor(method, Some(receiver), class)?;
        self.temps.push(bound);
        let result = self.call_sync(bound, args);
        self.temps.pop();
        self.heap.decref(bound);
        result
    }

    /// Calls a special method within Rust. New reference.
    pub(crate) fn special_sync(
        &mut self,
        method: ObjectId,
        receiver: ObjectId,
        args: &[ObjectId],
    ) -> Result<ObjectId> {
        self.heap.incref(method);
        self.temps.push(method);
        let result = self.special_sync_held(method, receiver, args);
        self.temps.pop();
        self.heap.decref(method);
        result
    }

    fn special_sync_held(
        &mut self,
        method: ObjectId,
        receiver: ObjectId,
        args: &[ObjectId],
    ) -> Result<ObjectId> {
        if self.takes_receiver(method) && !self.heap.profile.calls.packs {
            let mut all = Vec::with_capacity(args.len() + 1);
            all.push(receiver);
            all.extend_from_slice(args);
            return self.call_sync(method, &all);
        }
        let class = self.heap.type_of(receiver);
        let bound = self.bind_descriptor(method, Some(receiver), class)?;
        self.temps.push(bound);
        let result = self.call_sync(bound, args);
        self.temps.pop();
        self.heap.decref(bound);
        result
    }
}
