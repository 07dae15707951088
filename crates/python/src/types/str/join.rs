//! `str.join`: lists and tuples at once, other iterables through a machine that makes a list of them first.

use heapglass_memory::object::Payload;
use heapglass_memory::{Class, ObjectId};

use super::{receiver, text_of, unchanged};
use crate::vm::{Args, Exc, Flow, Machine, NativeKind, NativeStep, Outcome, Raised, Result, Vm};

/// Collects an iterable's items into a list (`PySequence_Fast`), then joins them.
#[derive(Clone, Debug)]
struct Join {
    /// Borrowed: on the caller's stack.
    separator: ObjectId,
    iterable: ObjectId,
    iterator: Option<ObjectId>,
}

pub(super) fn join(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (separator, _) = receiver(vm, args);
    let iterable = args.get(1).unwrap_or(vm.heap.constants.none);
    if vm.heap.is_exactly(iterable, Class::List) || vm.heap.is_exactly(iterable, Class::Tuple) {
        return joined(vm, separator, iterable).map(Flow::Value);
    }
    Ok(Flow::Native(Box::new(Join { separator, iterable, iterator: None })))
}

/// `_PyUnicode_JoinArray`. New reference.
fn joined(vm: &mut Vm, separator: ObjectId, sequence: ObjectId) -> Result<ObjectId> {
    let items = vm.heap.items(sequence).to_vec();
    if let [only] = items.as_slice()
        && matches!(vm.heap.payload(*only), Payload::Str(_))
    {
        let only = *only;
        return Ok(unchanged(vm, only));
    }
    let separator = text_of(vm, separator);
    let separator = separator.as_ref().map_or("", |text| &text.text);
    let mut result = String::new();
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            result.push_str(separator);
        }
        match vm.text(*item) {
            Some(text) => result.push_str(text),
            None => {
                let found = vm.type_name(*item);
                let message = format!("sequence item {index}: expected str instance, {found} found");
                return Err(vm.type_error(&message));
            }
        }
        vm.check_bytes(Some(result.len() as u64))?;
    }
    Ok(vm.heap.new_own_str(&result))
}

impl Join {
    fn begin(&mut self, vm: &mut Vm) -> Result<NativeStep> {
        match vm.begin_iter(self.iterable) {
            Ok(Flow::Value(iterator)) => self.collect(vm, iterator),
            Ok(Flow::Native(kind)) => Ok(NativeStep::Push(kind)),
            Err(Raised) => {
                if vm.raised_is(Exc::TypeError) && !vm.has_iterator(self.iterable) {
                    vm.clear_raised();
                    return Err(vm.type_error("can only join an iterable"));
                }
                Err(Raised)
            }
        }
    }

    /// `PySequence_List` of the iterator, which is asked for its iterator and its length.
    fn collect(&mut self, vm: &mut Vm, iterator: ObjectId) -> Result<NativeStep> {
        self.iterator = Some(iterator);
        match vm.begin_list(iterator) {
            Ok(Flow::Value(list)) => self.finish(vm, list),
            Ok(Flow::Native(kind)) => Ok(NativeStep::Push(kind)),
            Err(Raised) => {
                vm.heap.xdecref(self.iterator.take());
                Err(Raised)
            }
        }
    }

    fn finish(&mut self, vm: &mut Vm, list: ObjectId) -> Result<NativeStep> {
        vm.heap.xdecref(self.iterator.take());
        let result = joined(vm, self.separator, list);
        vm.heap.decref(list);
        result.map(NativeStep::Done)
    }
}

impl Machine for Join {
    fn name(&self) -> &'static str {
        "str.join"
    }

    fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        self.iterator.iter().for_each(|id| visit(*id));
    }

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        match (outcome, self.iterator) {
            (None, _) => self.begin(vm),
            (Some(Outcome::Raised), _) => {
                vm.heap.xdecref(self.iterator.take());
                Err(Raised)
            }
            (Some(Outcome::Value(iterator)), None) => self.collect(vm, iterator),
            (Some(Outcome::Value(list)), Some(_)) => self.finish(vm, list),
            (Some(Outcome::Exhausted(value)), _) => {
                vm.heap.xdecref(value);
                vm.heap.xdecref(self.iterator.take());
                Err(vm.raise(Exc::SystemError, "str.join lost its list"))
            }
        }
    }

    fn boxed_clone(&self) -> NativeKind {
        Box::new(self.clone())
    }
}

impl Vm {
    /// Whether a class has `__iter__` or `__getitem__`.
    fn has_iterator(&self, id: ObjectId) -> bool {
        self.python_method(id, self.names.iter).is_some()
            || self.python_method(id, self.names.getitem).is_some()
    }
}
