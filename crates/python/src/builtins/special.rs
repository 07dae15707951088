//! Small helpers around special methods: what becomes of their results, calls as machines.

use heapglass_memory::ObjectId;
use heapglass_memory::object::Payload;

use crate::protocol::special::Finish;
use crate::vm::{Flow, Machine, NativeKind, NativeStep, Outcome, Raised, Result, Vm};

/// None is the result, whatever the method says.
pub(crate) fn as_none(vm: &mut Vm, _: ObjectId, result: ObjectId) -> Result<ObjectId> {
    vm.heap.decref(result);
    Ok(vm.none())
}

/// The truth of what the method says.
pub(crate) fn as_truth(vm: &mut Vm, _: ObjectId, result: ObjectId) -> Result<ObjectId> {
    let truth = vm.truth_of(result)?;
    Ok(vm.heap.bool(truth))
}

/// An iterator.
pub(crate) fn as_iterator(vm: &mut Vm, _: ObjectId, result: ObjectId) -> Result<ObjectId> {
    if vm.is_iterator(result) {
        return Ok(result);
    }
    let message = format!("iter() returned non-iterator of type '{}'", vm.type_name(result));
    vm.heap.decref(result);
    Err(vm.type_error(&message))
}

/// A length: an int that is not negative.
pub(crate) fn as_length(vm: &mut Vm, _: ObjectId, result: ObjectId) -> Result<ObjectId> {
    let value = vm.index(result);
    vm.heap.decref(result);
    let value = value?;
    if value < malachite_bigint::BigInt::from(0) {
        return Err(vm.value_error("__len__() should return >= 0"));
    }
    match i64::try_from(&value) {
        Ok(len) => Ok(vm.heap.new_int(len)),
        Err(_) => {
            Err(vm.raise(crate::vm::Exc::OverflowError, "cannot fit 'int' into an index-sized integer"))
        }
    }
}

/// A flow as a step of the machine that waits for it.
pub(crate) fn step_of(flow: Flow) -> NativeStep {
    match flow {
        Flow::Value(value) => NativeStep::Done(value),
        Flow::Native(kind) => NativeStep::Push(kind),
    }
}

impl Vm {
    /// Whether a class attribute is a built-in type's own method, which is known without asking for it by name.
    pub(crate) fn is_native_method(&self, method: ObjectId) -> bool {
        match self.heap.payload(method) {
            Payload::Native(native) => {
                !native.class.is_some_and(|class| self.heap.type_body(class).flags.asks_methods)
            }
            _ => false,
        }
    }

    /// Whether an object's special methods are looked up by name: Python classes, and classes of library modules.
    #[inline]
    pub(crate) fn finds_methods(&self, id: ObjectId) -> bool {
        self.heap.type_body_of(id).flags.finds_methods()
    }

    /// Whether an object's class was made by a `class` statement.
    #[inline]
    pub(crate) fn is_heap_instance(&self, id: ObjectId) -> bool {
        self.heap.type_body_of(id).flags.is_heap
    }

    /// A special method as a flow, without references of its own.
    pub(crate) fn method_flow(
        &mut self,
        name: &'static str,
        method: ObjectId,
        receiver: ObjectId,
        args: &[ObjectId],
        finish: Option<Finish>,
    ) -> Flow {
        self.special_flow(name, method, receiver, args, Vec::new(), finish)
    }

    /// The same through `_PyObject_LookupSpecial`: a bound method holds the receiver once more, and for functions
    /// that get their arguments in a tuple (METH_VARARGS) that does too.
    pub(crate) fn bound_flow(
        &mut self,
        name: &'static str,
        method: ObjectId,
        receiver: ObjectId,
        args: &[ObjectId],
        is_in_tuple: bool,
        finish: Option<Finish>,
    ) -> Flow {
        let held = vec![receiver; if is_in_tuple { 2 } else { 1 }];
        held.iter().for_each(|id| self.heap.incref(*id));
        self.special_flow(name, method, receiver, args, held, finish)
    }

    /// An object of a built-in class or one derived from it, tracked. Steals what the payload holds. New reference.
    pub(crate) fn alloc(&mut self, class: ObjectId, payload: Payload) -> ObjectId {
        if self.heap.type_body(class).flags.is_heap {
            return self.heap.new_instance(class, payload);
        }
        let id = if matches!(payload, Payload::List(_) | Payload::Dict(_)) {
            self.heap.new_object_unparked(class, payload)
        } else {
            self.heap.new_object(class, payload)
        };
        self.heap.track(id);
        id
    }

    /// The same of a built-in class that keeps fields as slots, which are empty.
    pub(crate) fn alloc_with_slots(&mut self, class: ObjectId, payload: Payload) -> ObjectId {
        if self.heap.type_body(class).flags.is_heap {
            return self.heap.new_instance(class, payload);
        }
        let slots = vec![None; self.heap.type_body(class).slot_names.len()];
        let attrs = heapglass_memory::object::Attrs { slots, ..Default::default() };
        let id = self.heap.new_object_with(class, payload, Some(std::rc::Rc::new(attrs)));
        self.heap.track(id);
        id
    }

    /// A call of any object as a flow. Callable and arguments are borrowed; `held` is dropped at the end.
    pub(crate) fn plain_call(
        &mut self,
        name: &'static str,
        callable: ObjectId,
        args: Vec<ObjectId>,
        kw: Vec<(ObjectId, ObjectId)>,
        held: Vec<ObjectId>,
    ) -> Flow {
        Flow::Native(Box::new(PlainCall { name, callable, args, kw, held }))
    }

    /// Drops references that Rust held.
    pub(crate) fn drop_all(&mut self, ids: impl IntoIterator<Item = ObjectId>) {
        for id in ids {
            self.heap.decref(id);
        }
    }
}

/// A call of any object, whose result is the machine's. Callable and arguments are borrowed, or held in `held`.
#[derive(Clone, Debug)]
pub(crate) struct PlainCall {
    pub(crate) name: &'static str,
    pub(crate) callable: ObjectId,
    pub(crate) args: Vec<ObjectId>,
    pub(crate) kw: Vec<(ObjectId, ObjectId)>,
    /// Dropped at the end.
    pub(crate) held: Vec<ObjectId>,
}

impl Machine for PlainCall {
    fn name(&self) -> &'static str {
        self.name
    }

    fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        self.held.iter().for_each(|id| visit(*id));
    }

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        let Some(outcome) = outcome else {
            let (args, kw) = (self.args.clone(), self.kw.clone());
            return Ok(NativeStep::CallKw { callable: self.callable, args, kw });
        };
        vm.drop_all(std::mem::take(&mut self.held));
        match outcome {
            Outcome::Value(value) => Ok(NativeStep::Done(value)),
            Outcome::Exhausted(value) => Err(vm.raise_stop_iteration(value)),
            Outcome::Raised => Err(Raised),
        }
    }

    fn boxed_clone(&self) -> NativeKind {
        Box::new(self.clone())
    }
}

/// A machine whose result is the result; references that are held until it ends.
#[derive(Clone, Debug)]
pub(crate) struct Holding {
    pub(crate) name: &'static str,
    pub(crate) first: Option<NativeKind>,
    pub(crate) held: Vec<ObjectId>,
}

impl Machine for Holding {
    fn name(&self) -> &'static str {
        self.name
    }

    fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        if let Some(first) = &self.first {
            first.visit(visit);
        }
        self.held.iter().for_each(|id| visit(*id));
    }

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        if let Some(first) = self.first.take() {
            return Ok(NativeStep::Push(first));
        }
        if outcome.is_some() {
            vm.drop_all(std::mem::take(&mut self.held));
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

impl Vm {
    /// What C holds while it waits for Python: counted until the flow ends.
    pub(crate) fn holding(&mut self, flow: Flow, ids: impl IntoIterator<Item = ObjectId>) -> Flow {
        match flow {
            Flow::Value(value) => Flow::Value(value),
            Flow::Native(kind) => {
                let held: Vec<ObjectId> = ids.into_iter().map(|id| self.heap.new_ref(id)).collect();
                Flow::Native(Box::new(Holding { name: "call", first: Some(kind), held }))
            }
        }
    }
}
