//! Truth: `PyObject_IsTrue` (CPython 3.14 Objects/object.c).

use heapglass_memory::ObjectId;
use heapglass_memory::object::{Payload, RecordKind};

use super::special::Finish;
use crate::vm::{Exc, Flow, Machine, NativeKind, NativeStep, Outcome, Raised, Result, Vm};

/// What can be said of an object's truth without calling anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Truth {
    /// It is known.
    Known(bool),
    /// A Python method has to be asked: [`Vm::begin_truth`].
    Ask,
}

/// The truth of another machine's result, turned round or not.
#[derive(Clone, Debug)]
struct AfterTruth {
    first: Option<NativeKind>,
    /// The result whose truth is asked for.
    result: Option<ObjectId>,
    is_negated: bool,
}

impl Machine for AfterTruth {
    fn name(&self) -> &'static str {
        "bool"
    }

    fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        if let Some(first) = &self.first {
            first.visit(visit);
        }
        self.result.iter().for_each(|id| visit(*id));
    }

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        if let Some(first) = self.first.take() {
            return Ok(NativeStep::Push(first));
        }
        let asked = self.result.take();
        let answer = match outcome {
            Some(Outcome::Value(value)) => Ok(value),
            Some(Outcome::Exhausted(value)) => Err(vm.raise_stop_iteration(value)),
            Some(Outcome::Raised) => Err(Raised),
            None => return Ok(NativeStep::More),
        };
        vm.heap.xdecref(asked);
        let value = answer?;
        if asked.is_some() || matches!(vm.heap.payload(value), Payload::Bool(_)) {
            let truth = value == vm.heap.constants.true_;
            return Ok(NativeStep::Done(vm.heap.bool(truth != self.is_negated)));
        }
        self.result = Some(value);
        match vm.begin_truth(value) {
            Ok(Flow::Native(kind)) => Ok(NativeStep::Push(kind)),
            Ok(Flow::Value(truth)) => {
                vm.heap.xdecref(self.result.take());
                Ok(NativeStep::Done(vm.heap.bool((truth == vm.heap.constants.true_) != self.is_negated)))
            }
            Err(Raised) => {
                vm.heap.xdecref(self.result.take());
                Err(Raised)
            }
        }
    }

    fn boxed_clone(&self) -> NativeKind {
        Box::new(self.clone())
    }
}

impl Vm {
    /// An object's truth, if no Python code has a say.
    #[inline]
    pub fn quick_truth(&self, id: ObjectId) -> Truth {
        match self.truth_method(id) {
            None if id == self.heap.constants.not_implemented => Truth::Ask,
            None => Truth::Known(self.plain_truth(id)),
            Some(_) => Truth::Ask,
        }
    }

    /// The truth of a machine's result.
    pub(crate) fn then_truth(&self, first: NativeKind) -> NativeKind {
        Box::new(AfterTruth { first: Some(first), result: None, is_negated: false })
    }

    /// The opposite of a machine's result.
    pub(crate) fn then_not(&self, first: NativeKind) -> NativeKind {
        Box::new(AfterTruth { first: Some(first), result: None, is_negated: true })
    }

    /// Whether an object counts as true. A Python `__bool__` or `__len__` runs within Rust.
    ///
    /// # Errors
    /// What the method raises, or that its result is of the wrong type.
    pub fn truth(&mut self, id: ObjectId) -> Result<bool> {
        match self.truth_method(id) {
            None if id == self.heap.constants.not_implemented => Err(self.no_truth()),
            None => Ok(self.plain_truth(id)),
            Some((method, finish)) => {
                let result = self.special_sync(method, id, &[])?;
                let answer = finish(self, id, result)?;
                Ok(answer == self.heap.constants.true_)
            }
        }
    }

    /// The same as a bool object, with a machine where Python code answers.
    ///
    /// # Errors
    /// As [`Vm::truth`].
    pub fn begin_truth(&mut self, id: ObjectId) -> Result<Flow> {
        match self.truth_method(id) {
            None if id == self.heap.constants.not_implemented => Err(self.no_truth()),
            None => Ok(Flow::Value(self.heap.bool(self.plain_truth(id)))),
            Some((method, finish)) => {
                Ok(self.special_flow("bool", method, id, &[], Vec::new(), Some(finish)))
            }
        }
    }

    /// `notimplemented_bool`
    fn no_truth(&mut self) -> Raised {
        self.type_error("NotImplemented should not be used in a boolean context")
    }

    /// `nb_bool`, else `mp_length` or `sq_length`, where Python defines it.
    fn truth_method(&self, id: ObjectId) -> Option<(ObjectId, Finish)> {
        if !self.finds_methods(id) {
            return None;
        }
        if let Some(method) = self.python_method(id, self.names.bool) {
            return Some((method, check_bool));
        }
        if self.lookup_in_mro(self.heap.type_of(id), self.names.bool).is_some() {
            return None;
        }
        self.python_method(id, self.names.len).map(|method| (method, check_len as Finish))
    }

    /// Truth of what a built-in type is.
    pub(crate) fn plain_truth(&self, id: ObjectId) -> bool {
        if self.is_none(id) {
            return false;
        }
        match self.heap.payload(id) {
            Payload::Bool(value) => *value,
            Payload::Int(value) => *value != 0,
            Payload::Float(value) => *value != 0.0,
            Payload::Complex(value) => value.0 != 0.0 || value.1 != 0.0,
            Payload::Str(text) => !text.text.is_empty(),
            Payload::Bytes(bytes) => !bytes.is_empty(),
            Payload::ByteArray(body) => !body.bytes.is_empty(),
            Payload::List(list) => !list.items.is_empty(),
            Payload::Tuple(items) => !items.is_empty(),
            Payload::Dict(_) => self.heap.dict_len(id) != 0,
            Payload::Set(set) => set.used != 0,
            Payload::Record(record) => match record.kind {
                RecordKind::Range => self.heap.field(id, 0).is_none_or(|len| self.plain_truth(len)),
                RecordKind::DictKeys
                | RecordKind::DictItems
                | RecordKind::DictValues
                | RecordKind::MappingProxy => {
                    self.heap.field(id, 0).is_none_or(|dict| self.plain_truth(dict))
                }
                _ => true,
            },
            Payload::Free
            | Payload::Dead
            | Payload::Plain
            | Payload::BigInt(_)
            | Payload::Type(_)
            | Payload::Function(_)
            | Payload::Code(_)
            | Payload::Generator(_)
            | Payload::Frame(_)
            | Payload::Weakref(_)
            | Payload::Native(_) => true,
        }
    }
}

/// `slot_nb_bool`: the result of `__bool__` must be a bool.
fn check_bool(vm: &mut Vm, _: ObjectId, result: ObjectId) -> Result<ObjectId> {
    if matches!(vm.heap.payload(result), Payload::Bool(_)) {
        return Ok(result);
    }
    let message = format!("__bool__ should return bool, returned {}", vm.type_name(result));
    vm.heap.decref(result);
    Err(vm.type_error(&message))
}

/// `slot_sq_length`: an int that is not negative.
fn check_len(vm: &mut Vm, _: ObjectId, result: ObjectId) -> Result<ObjectId> {
    let value = vm.index_i64(result);
    vm.heap.decref(result);
    match value? {
        ..0 => Err(vm.raise(Exc::ValueError, "__len__() should return >= 0")),
        len => Ok(vm.heap.bool(len != 0)),
    }
}
