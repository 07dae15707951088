//! `next` and `iter`.

use heapglass_memory::ObjectId;
use heapglass_memory::object::{Payload, RecordKind};

use crate::protocol::is_iterator_kind;
use crate::vm::{Args, Exc, Flow, Machine, NativeKind, NativeStep, Outcome, Raised, Result, Vm};

/// The next item as a call's result: at the end StopIteration, or the default.
#[derive(Clone, Debug)]
pub(crate) struct NextOf {
    iterator: ObjectId,
    default: Option<ObjectId>,
}

impl NextOf {
    pub(crate) const fn new(iterator: ObjectId, default: Option<ObjectId>) -> Self {
        Self { iterator, default }
    }

    fn end(&self, vm: &mut Vm, value: Option<ObjectId>) -> Result<NativeStep> {
        match self.default {
            Some(default) => {
                vm.heap.xdecref(value);
                Ok(NativeStep::Done(vm.heap.new_ref(default)))
            }
            None => Err(vm.raise_stop_iteration(value)),
        }
    }
}

impl Machine for NextOf {
    fn name(&self) -> &'static str {
        "next"
    }

    fn visit(&self, _: &mut dyn FnMut(ObjectId)) {}

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        match outcome {
            None => {
                let name = vm.names.next;
                match vm.python_method(self.iterator, name) {
                    // Its StopIteration is passed on as it is.
                    Some(method) => {
                        let flow = vm.method_flow("next", method, self.iterator, &[], None);
                        Ok(super::special::step_of(flow))
                    }
                    None => Ok(NativeStep::Next(self.iterator)),
                }
            }
            Some(Outcome::Value(value)) => Ok(NativeStep::Done(value)),
            Some(Outcome::Exhausted(value)) => self.end(vm, value),
            Some(Outcome::Raised) if self.default.is_some() && vm.raised_is(Exc::StopIteration) => {
                vm.clear_raised();
                self.end(vm, None)
            }
            Some(Outcome::Raised) => Err(Raised),
        }
    }

    fn boxed_clone(&self) -> NativeKind {
        Box::new(self.clone())
    }
}

pub(super) fn next(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let iterator = vm.arg(args, 0);
    let is_iterator = match vm.heap.payload(iterator) {
        Payload::Generator(_) => true,
        Payload::Record(record) if is_iterator_kind(record.kind) => true,
        _ => vm.is_iterator(iterator),
    };
    if !is_iterator {
        let message = format!("'{}' object is not an iterator", vm.type_name(iterator));
        return Err(vm.type_error(&message));
    }
    if vm.python_method(iterator, vm.names.next).is_none() && vm.is_pure_iter(iterator) {
        return match (vm.pure_next(iterator)?, args.get(1)) {
            (Some(item), _) => Ok(item.into()),
            (None, Some(default)) => Ok(vm.heap.new_ref(default).into()),
            (None, None) => Err(vm.raise_stop_iteration(None)),
        };
    }
    Ok(Flow::Native(Box::new(NextOf::new(iterator, args.get(1)))))
}

pub(super) fn iter(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let Some(sentinel) = args.get(1) else { return vm.begin_iter(id) };
    if !vm.is_callable(id) {
        return Err(vm.type_error("iter(v, w): v must be callable"));
    }
    let fields = [id, sentinel].map(|id| Some(vm.heap.new_ref(id))).to_vec();
    Ok(vm.heap.new_record(RecordKind::CallIterator, fields, [0; 3]).into())
}
