//! Iterators that call Python for their next item.

use heapglass_memory::ObjectId;

use crate::builtins::special::step_of;
use crate::vm::{Exc, Flow, Machine, NativeKind, NativeStep, Outcome, Raised, Result, Vm};

macro_rules! machine {
    ($name:literal) => {
        fn name(&self) -> &'static str {
            $name
        }

        fn boxed_clone(&self) -> NativeKind {
            Box::new(self.clone())
        }
    };
}

/// `slot_tp_iternext`: `__next__` of a Python class. StopIteration is the end.
#[derive(Clone, Debug)]
pub(super) struct MethodNext {
    iterator: ObjectId,
    method: ObjectId,
}

impl MethodNext {
    pub(super) fn new(iterator: ObjectId, method: ObjectId) -> Self {
        Self { iterator, method }
    }
}

impl Machine for MethodNext {
    machine!("__next__");

    fn visit(&self, _: &mut dyn FnMut(ObjectId)) {}

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        match outcome {
            None => Ok(step_of(vm.method_flow("next", self.method, self.iterator, &[], None))),
            Some(Outcome::Value(value)) => Ok(NativeStep::Done(value)),
            Some(Outcome::Exhausted(value)) => {
                vm.heap.xdecref(value);
                Ok(NativeStep::Exhausted)
            }
            Some(Outcome::Raised) if vm.raised_is(Exc::StopIteration) => {
                vm.clear_raised();
                Ok(NativeStep::Exhausted)
            }
            Some(Outcome::Raised) => Err(Raised),
        }
    }
}

/// `seqiter_next` and `reversed_next` over a Python class: `__getitem__` until IndexError or StopIteration.
#[derive(Clone, Debug)]
pub(super) struct ItemNext {
    iterator: ObjectId,
    index: Option<ObjectId>,
}

impl ItemNext {
    pub(super) fn new(iterator: ObjectId) -> Self {
        Self { iterator, index: None }
    }

    fn begin(&mut self, vm: &mut Vm) -> Result<NativeStep> {
        let Some(sequence) = vm.heap.field(self.iterator, 0) else { return Ok(NativeStep::Exhausted) };
        let is_reverse = vm
            .heap
            .record_of(self.iterator)
            .is_some_and(|record| record.kind == heapglass_memory::object::RecordKind::Reversed);
        let at = vm.heap.record_of(self.iterator).map_or(0, |record| record.numbers[0]);
        if at < 0 {
            vm.let_go(self.iterator);
            return Ok(NativeStep::Exhausted);
        }
        if is_reverse {
            vm.advance_position(self.iterator, -1);
        }
        let index = vm.heap.new_int(at);
        self.index = Some(index);
        match vm.begin_get_item(sequence, index) {
            Ok(Flow::Value(value)) => self.end(vm, Ok(value)),
            Ok(Flow::Native(kind)) => Ok(NativeStep::Push(kind)),
            Err(Raised) => self.end(vm, Err(Raised)),
        }
    }

    fn end(&mut self, vm: &mut Vm, result: Result<ObjectId>) -> Result<NativeStep> {
        vm.heap.xdecref(self.index.take());
        match result {
            Ok(value) => {
                let is_forward = vm
                    .heap
                    .record_of(self.iterator)
                    .is_some_and(|record| record.kind != heapglass_memory::object::RecordKind::Reversed);
                if is_forward {
                    vm.advance_position(self.iterator, 1);
                }
                Ok(NativeStep::Done(value))
            }
            Err(Raised) if vm.raised_is(Exc::IndexError) || vm.raised_is(Exc::StopIteration) => {
                vm.clear_raised();
                vm.let_go(self.iterator);
                Ok(NativeStep::Exhausted)
            }
            Err(Raised) => Err(Raised),
        }
    }
}

impl Machine for ItemNext {
    machine!("iterator");

    fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        self.index.iter().for_each(|id| visit(*id));
    }

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        match outcome {
            None => self.begin(vm),
            Some(Outcome::Value(value)) => self.end(vm, Ok(value)),
            Some(Outcome::Exhausted(value)) => {
                vm.raise_stop_iteration(value);
                self.end(vm, Err(Raised))
            }
            Some(Outcome::Raised) => self.end(vm, Err(Raised)),
        }
    }
}

/// `calliter_iternext`: `iter(callable, sentinel)`.
#[derive(Clone, Debug)]
pub(super) struct CallNext {
    iterator: ObjectId,
}

impl CallNext {
    pub(super) fn new(iterator: ObjectId) -> Self {
        Self { iterator }
    }

    fn finish(&self, vm: &mut Vm) -> NativeStep {
        for index in [0, 1] {
            let old = vm.heap.set_field(self.iterator, index, None);
            vm.heap.xdecref(old);
        }
        NativeStep::Exhausted
    }
}

impl Machine for CallNext {
    machine!("callable_iterator");

    fn visit(&self, _: &mut dyn FnMut(ObjectId)) {}

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        match outcome {
            None => match vm.heap.field(self.iterator, 0) {
                Some(callable) => Ok(NativeStep::Call { callable, args: Vec::new() }),
                None => Ok(NativeStep::Exhausted),
            },
            Some(Outcome::Value(value)) => {
                let Some(sentinel) = vm.heap.field(self.iterator, 1) else {
                    vm.heap.decref(value);
                    return Ok(NativeStep::Exhausted);
                };
                vm.temps.push(value);
                let same = vm.eq(sentinel, value);
                vm.temps.pop();
                if same == Ok(false) {
                    return Ok(NativeStep::Done(value));
                }
                vm.heap.decref(value);
                same?;
                Ok(self.finish(vm))
            }
            Some(Outcome::Exhausted(value)) => {
                vm.heap.xdecref(value);
                Ok(self.finish(vm))
            }
            Some(Outcome::Raised) if vm.raised_is(Exc::StopIteration) => {
                vm.clear_raised();
                Ok(self.finish(vm))
            }
            Some(Outcome::Raised) => Err(Raised),
        }
    }
}

/// `enum_next` over an iterator that calls Python.
#[derive(Clone, Debug)]
pub(super) struct EnumerateNext {
    iterator: ObjectId,
}

impl EnumerateNext {
    pub(super) fn new(iterator: ObjectId) -> Self {
        Self { iterator }
    }
}

impl Machine for EnumerateNext {
    machine!("enumerate");

    fn visit(&self, _: &mut dyn FnMut(ObjectId)) {}

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        match outcome {
            None => match vm.heap.field(self.iterator, 0) {
                Some(inner) => Ok(NativeStep::Next(inner)),
                None => Ok(NativeStep::Exhausted),
            },
            Some(Outcome::Value(item)) => Ok(NativeStep::Done(vm.enumerate_result(self.iterator, item))),
            Some(Outcome::Exhausted(value)) => {
                vm.heap.xdecref(value);
                Ok(NativeStep::Exhausted)
            }
            Some(Outcome::Raised) => Err(Raised),
        }
    }
}

/// Takes one item of each input: what zip and map have in common.
#[derive(Clone, Debug)]
struct Inputs {
    iterator: ObjectId,
    function: &'static str,
    items: Vec<ObjectId>,
    /// Where a zip has its result tuple to itself: the items go into it one by one.
    result: Option<ObjectId>,
    /// How many inputs have given their item.
    taken: usize,
    /// `strict`, and the first input has ended: the input that is asked now must have ended too.
    checking: Option<usize>,
}

/// How far the inputs have come.
enum Taken {
    Step(NativeStep),
    /// An item of each, no longer held.
    All(Vec<ObjectId>),
}

impl Inputs {
    fn new(iterator: ObjectId, function: &'static str) -> Self {
        Self { iterator, function, items: Vec::new(), result: None, taken: 0, checking: None }
    }

    fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        self.items.iter().chain(&self.result).for_each(|id| visit(*id));
    }

    fn drop_taken(&mut self, vm: &mut Vm) {
        vm.drop_all(std::mem::take(&mut self.items));
        vm.heap.xdecref(self.result.take());
    }

    fn input(&self, vm: &Vm, index: usize) -> Option<ObjectId> {
        vm.heap.field(self.iterator, 0).and_then(|tuple| vm.heap.items(tuple).get(index).copied())
    }

    fn ask(&mut self, vm: &mut Vm) -> Taken {
        match self.input(vm, self.checking.unwrap_or(self.taken)) {
            Some(input) => Taken::Step(NativeStep::Next(input)),
            None if self.checking.is_some() || self.taken == 0 => Taken::Step(NativeStep::Exhausted),
            None => Taken::All(std::mem::take(&mut self.items)),
        }
    }

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<Taken> {
        match outcome {
            None => {
                if self.function == "zip" {
                    self.result = vm.zip_result(self.iterator);
                }
                Ok(self.ask(vm))
            }
            Some(Outcome::Value(item)) => match self.checking {
                Some(index) => {
                    vm.heap.decref(item);
                    Err(vm.zip_error(self.function, index, "longer"))
                }
                None => {
                    match self.result {
                        Some(result) => vm.zip_put(result, self.taken, item),
                        None => self.items.push(item),
                    }
                    self.taken += 1;
                    Ok(self.ask(vm))
                }
            },
            Some(Outcome::Exhausted(value)) => {
                vm.heap.xdecref(value);
                self.ended(vm)
            }
            Some(Outcome::Raised) => {
                self.drop_taken(vm);
                Err(Raised)
            }
        }
    }

    fn ended(&mut self, vm: &mut Vm) -> Result<Taken> {
        let index = self.taken;
        self.drop_taken(vm);
        let is_strict = vm.heap.record_of(self.iterator).is_some_and(|record| record.numbers[0] != 0);
        if !is_strict {
            return Ok(Taken::Step(NativeStep::Exhausted));
        }
        match self.checking {
            None if index > 0 => Err(vm.zip_error(self.function, index, "shorter")),
            checking => {
                self.checking = Some(checking.map_or(1, |index| index + 1));
                Ok(self.ask(vm))
            }
        }
    }
}

/// `zip_next` over iterators that call Python.
#[derive(Clone, Debug)]
pub(super) struct ZipNext(Inputs);

impl ZipNext {
    pub(super) fn new(iterator: ObjectId) -> Self {
        Self(Inputs::new(iterator, "zip"))
    }
}

impl Machine for ZipNext {
    machine!("zip");

    fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        self.0.visit(visit);
    }

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        match self.0.step(vm, outcome)? {
            Taken::Step(step) => Ok(step),
            Taken::All(items) => Ok(NativeStep::Done(vm.zip_done(self.0.result.take(), items))),
        }
    }
}

/// `map_next`
#[derive(Clone, Debug)]
pub(super) struct MapNext {
    inputs: Inputs,
    /// The arguments of the call under way.
    args: Option<Vec<ObjectId>>,
}

impl MapNext {
    pub(super) fn new(iterator: ObjectId) -> Self {
        Self { inputs: Inputs::new(iterator, "map"), args: None }
    }
}

impl Machine for MapNext {
    machine!("map");

    fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        self.inputs.items.iter().for_each(|id| visit(*id));
        self.args.iter().flatten().for_each(|id| visit(*id));
    }

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        if let Some(args) = self.args.take() {
            vm.drop_all(args);
            return match outcome {
                Some(Outcome::Value(value)) => Ok(NativeStep::Done(value)),
                Some(Outcome::Exhausted(value)) => Err(vm.raise_stop_iteration(value)),
                Some(Outcome::Raised) | None => Err(Raised),
            };
        }
        match self.inputs.step(vm, outcome)? {
            Taken::Step(step) => Ok(step),
            Taken::All(items) => match vm.heap.field(self.inputs.iterator, 1) {
                Some(callable) => {
                    self.args = Some(items.clone());
                    Ok(NativeStep::Call { callable, args: items })
                }
                None => {
                    vm.drop_all(items);
                    Ok(NativeStep::Exhausted)
                }
            },
        }
    }
}

/// `filter_next`
#[derive(Clone, Debug)]
pub(super) struct FilterNext {
    iterator: ObjectId,
    /// The item that is being judged.
    item: Option<ObjectId>,
}

impl FilterNext {
    pub(super) fn new(iterator: ObjectId) -> Self {
        Self { iterator, item: None }
    }

    fn ask(&self, vm: &Vm) -> NativeStep {
        match vm.heap.field(self.iterator, 0) {
            Some(inner) => NativeStep::Next(inner),
            None => NativeStep::Exhausted,
        }
    }

    /// Judges an item: by the function, or by its own truth for None and bool.
    fn judge(&mut self, vm: &mut Vm, item: ObjectId) -> Result<NativeStep> {
        self.item = Some(item);
        let function = vm.heap.field(self.iterator, 1).unwrap_or(vm.heap.constants.none);
        if vm.is_none(function) || function == heapglass_memory::Class::Bool.id() {
            let truth = vm.truth(item);
            return self.judged(vm, truth);
        }
        Ok(NativeStep::Call { callable: function, args: vec![item] })
    }

    /// Steals the value.
    fn truth(&mut self, vm: &mut Vm, value: ObjectId) -> Result<NativeStep> {
        let truth = vm.truth_of(value);
        self.judged(vm, truth)
    }

    fn judged(&mut self, vm: &mut Vm, truth: Result<bool>) -> Result<NativeStep> {
        let Some(item) = self.item.take() else { return Err(Raised) };
        match truth {
            Ok(true) => Ok(NativeStep::Done(item)),
            Ok(false) => {
                vm.heap.decref(item);
                Ok(self.ask(vm))
            }
            Err(Raised) => {
                vm.heap.decref(item);
                Err(Raised)
            }
        }
    }
}

impl Machine for FilterNext {
    machine!("filter");

    fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        self.item.iter().for_each(|id| visit(*id));
    }

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        match (outcome, self.item) {
            (None, _) => Ok(self.ask(vm)),
            (Some(Outcome::Value(value)), Some(_)) => self.truth(vm, value),
            (Some(Outcome::Value(item)), None) => self.judge(vm, item),
            (Some(Outcome::Exhausted(value)), None) => {
                vm.heap.xdecref(value);
                Ok(NativeStep::Exhausted)
            }
            (Some(outcome), item) => {
                vm.heap.xdecref(item);
                self.item = None;
                match outcome {
                    Outcome::Exhausted(value) => Err(vm.raise_stop_iteration(value)),
                    Outcome::Value(_) | Outcome::Raised => Err(Raised),
                }
            }
        }
    }
}
