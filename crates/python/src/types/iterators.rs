//! The built-in iterators as objects: their methods, and the constructors of enumerate, zip, map, filter, reversed.

use heapglass_memory::object::{Payload, Record, RecordKind};
use heapglass_memory::{Class, ObjectId};
use malachite_bigint::BigInt;

use super::container;
use crate::vm::{
    Args, Arity, Exc, Flow, Machine, NativeDef, NativeKind, NativeStep, Outcome, Raised, Result, Vm, def,
};

/// Methods of every iterator.
pub(crate) const METHODS: &[NativeDef] =
    &[def("__iter__", Arity::None, container::iter), def("__next__", Arity::None, container::next)];

/// Methods of iterators that know how much is left.
pub(crate) const SIZED_METHODS: &[NativeDef] = &[
    def("__iter__", Arity::None, container::iter),
    def("__next__", Arity::None, container::next),
    def("__length_hint__", Arity::None, container::length_hint),
];

/// What is made once all inputs have given their iterators.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Made {
    /// The object is made before, without an iterator.
    Enumerate {
        object: ObjectId,
    },
    /// The tuple is made before, and empty.
    Zip {
        tuple: ObjectId,
        is_strict: bool,
    },
    /// The same. The function is borrowed until then.
    Map {
        tuple: ObjectId,
        function: ObjectId,
        is_strict: bool,
    },
    Filter {
        function: ObjectId,
    },
}

/// Asks each input for its iterator.
#[derive(Clone, Debug)]
struct Inputs {
    class: ObjectId,
    made: Made,
    inputs: Vec<ObjectId>,
    iterators: Vec<ObjectId>,
    held: Vec<ObjectId>,
}

impl Inputs {
    fn advance(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        match outcome {
            None => {}
            Some(Outcome::Value(iterator)) => self.iterators.push(iterator),
            Some(Outcome::Exhausted(value)) => return Err(vm.raise_stop_iteration(value)),
            Some(Outcome::Raised) => return Err(Raised),
        }
        while let Some(input) = self.inputs.get(self.iterators.len()).copied() {
            match vm.begin_iter(input)? {
                Flow::Value(iterator) => self.iterators.push(iterator),
                Flow::Native(kind) => return Ok(NativeStep::Push(kind)),
            }
        }
        let iterators = std::mem::take(&mut self.iterators);
        Ok(NativeStep::Done(make(vm, self.class, self.made, iterators)))
    }
}

impl Machine for Inputs {
    fn name(&self) -> &'static str {
        match self.made {
            Made::Enumerate { .. } => "enumerate",
            Made::Zip { .. } => "zip",
            Made::Map { .. } => "map",
            Made::Filter { .. } => "filter",
        }
    }

    fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        self.iterators.iter().chain(&self.held).for_each(|id| visit(*id));
    }

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        let result = self.advance(vm, outcome);
        if result.is_err() {
            vm.drop_all(std::mem::take(&mut self.iterators));
        }
        if !matches!(result, Ok(NativeStep::Push(_))) {
            vm.drop_all(std::mem::take(&mut self.held));
        }
        result
    }

    fn boxed_clone(&self) -> NativeKind {
        Box::new(self.clone())
    }
}

/// The object itself. Steals the iterators. New reference.
fn make(vm: &mut Vm, class: ObjectId, made: Made, mut iterators: Vec<ObjectId>) -> ObjectId {
    let (kind, fields, numbers) = match made {
        Made::Enumerate { object } => {
            vm.heap.set_field(object, 0, iterators.pop());
            let pair = vm.empty_pair();
            vm.heap.set_field(object, 1, Some(pair));
            return vm.heap.new_ref(object);
        }
        Made::Zip { tuple, is_strict } => {
            let none = vm.none();
            let count = iterators.len();
            fill(vm, tuple, iterators);
            let result = vm.heap.new_tuple_tracked(vec![none; count]);
            (RecordKind::Zip, vec![Some(tuple), Some(result)], [i64::from(is_strict), 0, 0])
        }
        Made::Map { tuple, function, is_strict } => {
            fill(vm, tuple, iterators);
            let function = vm.heap.new_ref(function);
            (RecordKind::Map, vec![Some(tuple), Some(function)], [i64::from(is_strict), 0, 0])
        }
        Made::Filter { function } => {
            let function = vm.heap.new_ref(function);
            (RecordKind::Filter, vec![iterators.pop(), Some(function)], [0; 3])
        }
    };
    record(vm, class, kind, fields, numbers)
}

/// Puts items in the place of a tuple's placeholders, and holds it once more. Steals them.
fn fill(vm: &mut Vm, tuple: ObjectId, items: Vec<ObjectId>) {
    vm.heap.incref(tuple);
    if let Payload::Tuple(slots) = vm.heap.payload_mut(tuple)
        && !items.is_empty()
    {
        *slots = std::rc::Rc::new(items);
    }
}

/// A tuple for so many items, which are not there yet.
fn unfilled(vm: &mut Vm, count: usize) -> ObjectId {
    let none = vm.none();
    vm.heap.new_tuple_tracked(vec![none; count])
}

fn record(
    vm: &mut Vm,
    class: ObjectId,
    kind: RecordKind,
    fields: Vec<Option<ObjectId>>,
    numbers: [i64; 3],
) -> ObjectId {
    vm.alloc(class, Payload::Record(std::rc::Rc::new(Record::new(kind, fields, numbers))))
}

/// `held` are references that end with it.
fn begin(
    vm: &mut Vm,
    class: ObjectId,
    made: Made,
    inputs: Vec<ObjectId>,
    held: Vec<ObjectId>,
) -> Result<Flow> {
    let mut machine = Inputs { class, made, inputs, iterators: Vec::new(), held };
    match machine.step(vm, None)? {
        NativeStep::Done(value) => Ok(value.into()),
        NativeStep::Push(kind) => Ok(Flow::Native(Box::new(AfterFirst { first: Some(kind), machine }))),
        _ => Ok(vm.none().into()),
    }
}

/// Inputs whose first machine has not been pushed yet.
#[derive(Clone, Debug)]
struct AfterFirst {
    first: Option<NativeKind>,
    machine: Inputs,
}

impl Machine for AfterFirst {
    fn name(&self) -> &'static str {
        self.machine.name()
    }

    fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        if let Some(first) = &self.first {
            first.visit(visit);
        }
        self.machine.visit(visit);
    }

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        match self.first.take() {
            Some(first) => Ok(NativeStep::Push(first)),
            None => self.machine.step(vm, outcome),
        }
    }

    fn boxed_clone(&self) -> NativeKind {
        Box::new(self.clone())
    }
}

fn inputs(args: &Args<'_>, from: usize) -> Vec<ObjectId> {
    args.pos.get(from..).unwrap_or(&[]).to_vec()
}

fn strict(vm: &mut Vm, function: &str, args: &Args<'_>) -> Result<bool> {
    match vm.keywords(function, args, &["strict"])?.first().copied().flatten() {
        Some(value) => vm.truth(value),
        None => Ok(false),
    }
}

/// `enumerate(iterable, start=0)`
pub(crate) fn new_enumerate(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = args.get(0).unwrap_or(Class::Enumerate.id());
    let given = args.pos.len().saturating_sub(1) + args.kw.len();
    if given > 2 {
        return Err(vm.type_error(&format!("enumerate() takes at most 2 arguments ({given} given)")));
    }
    let (mut iterable, mut start) = (args.get(1), args.get(2));
    for (name, value) in args.kw {
        let text = vm.string(*name).unwrap_or_default();
        match text.as_str() {
            "iterable" if iterable.is_none() => iterable = Some(*value),
            "start" if start.is_none() => start = Some(*value),
            _ => {
                return Err(
                    vm.type_error(&format!("'{text}' is an invalid keyword argument for enumerate()"))
                );
            }
        }
    }
    let Some(iterable) = iterable else {
        return Err(vm.type_error("enumerate() missing required argument 'iterable'"));
    };
    let index = match start {
        Some(start) => vm.index(start)?,
        None => BigInt::from(0),
    };
    let (number, long) = match (i64::try_from(&index), start) {
        (Ok(number), _) => (number, None),
        // `PyNumber_Index` gives an int itself.
        (Err(_), Some(start)) if vm.heap.is_exactly(start, Class::Int) => (0, Some(vm.heap.new_ref(start))),
        (Err(_), _) => (0, Some(vm.heap.new_big_int(index))),
    };
    // `enum_new_impl` makes the object before it asks for the iterator.
    let object = record(vm, class, RecordKind::Enumerate, vec![None, None, long], [number, 0, 0]);
    begin(vm, class, Made::Enumerate { object }, vec![iterable], vec![object])
}

/// `zip(*iterables, strict=False)`
pub(crate) fn new_zip(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = args.get(0).unwrap_or(Class::Zip.id());
    let is_strict = strict(vm, "zip", args)?;
    // zip has no vectorcall: its arguments are in a tuple while it asks for iterators.
    let inputs = inputs(args, 1);
    inputs.iter().for_each(|id| vm.heap.incref(*id));
    let mut held = inputs.clone();
    let tuple = unfilled(vm, inputs.len());
    held.push(tuple);
    begin(vm, class, Made::Zip { tuple, is_strict }, inputs, held)
}

/// `map(function, *iterables, strict=False)`
pub(crate) fn new_map(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = args.get(0).unwrap_or(Class::Map.id());
    let is_strict = strict(vm, "map", args)?;
    if args.pos.len() < 3 {
        return Err(vm.type_error("map() must have at least two arguments."));
    }
    let function = vm.arg(args, 1);
    let inputs = inputs(args, 2);
    let tuple = unfilled(vm, inputs.len());
    begin(vm, class, Made::Map { tuple, function, is_strict }, inputs, vec![tuple])
}

/// `filter(function, iterable)`
pub(crate) fn new_filter(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = args.get(0).unwrap_or(Class::Filter.id());
    vm.no_keywords("filter", args)?;
    vm.check_count("filter", args, 1, 2, 2)?;
    let function = vm.arg(args, 1);
    begin(vm, class, Made::Filter { function }, inputs(args, 2), Vec::new())
}

/// `reversed(sequence)`
pub(crate) fn new_reversed(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = args.get(0).unwrap_or(Class::Reversed.id());
    vm.no_keywords("reversed", args)?;
    vm.check_count("reversed", args, 1, 1, 1)?;
    let sequence = vm.arg(args, 1);
    if let Some(reversed) = builtin_reversed(vm, sequence)? {
        return Ok(reversed.into());
    }
    let ty = vm.heap.type_of(sequence);
    if vm.finds_methods(sequence) {
        if let Some(method) = vm.lookup_in_mro(ty, vm.names.reversed) {
            if vm.is_none(method) {
                return Err(not_reversible(vm, sequence));
            }
            return Ok(vm.bound_flow("reversed", method, sequence, &[], false, None));
        }
        if vm.lookup_in_mro(ty, vm.names.getitem).is_some() {
            let flow = vm.begin_len(sequence)?;
            let len = vm.wait(flow)?;
            let last = vm.small(len).unwrap_or(0) - 1;
            vm.heap.decref(len);
            let sequence = vm.heap.new_ref(sequence);
            return Ok(record(vm, class, RecordKind::Reversed, vec![Some(sequence)], [last, 0, 0]).into());
        }
    }
    let is_sequence = match vm.heap.payload(sequence) {
        Payload::Tuple(_) | Payload::Str(_) | Payload::Bytes(_) | Payload::ByteArray(_) => true,
        Payload::Record(record) => record.kind == RecordKind::MemoryView,
        _ => false,
    };
    if is_sequence {
        let last = vm.builtin_len(sequence)?.unwrap_or(0) as i64 - 1;
        let sequence = vm.heap.new_ref(sequence);
        return Ok(record(vm, class, RecordKind::Reversed, vec![Some(sequence)], [last, 0, 0]).into());
    }
    Err(not_reversible(vm, sequence))
}

fn not_reversible(vm: &mut Vm, id: ObjectId) -> Raised {
    let message = format!("'{}' object is not reversible", vm.type_name(id));
    vm.raise(Exc::TypeError, &message)
}

/// `__reversed__` of the built-in types that have it.
fn builtin_reversed(vm: &mut Vm, id: ObjectId) -> Result<Option<ObjectId>> {
    if vm.python_method(id, vm.names.reversed).is_some() {
        return Ok(None);
    }
    match vm.heap.payload(id) {
        Payload::List(_) => Ok(Some(super::list::list_reversed(vm, id))),
        Payload::Dict(_) => Ok(Some(vm.dict_iterator(RecordKind::DictReverseKeyIterator, id))),
        Payload::Record(record) => {
            let kind = match record.kind {
                RecordKind::Range => return super::range::range_reversed(vm, id).map(Some),
                RecordKind::DictKeys => RecordKind::DictReverseKeyIterator,
                RecordKind::DictValues => RecordKind::DictReverseValueIterator,
                RecordKind::DictItems => RecordKind::DictReverseItemIterator,
                _ => return Ok(None),
            };
            let dict = vm.view_dict(id).unwrap_or(id);
            Ok(Some(vm.dict_iterator(kind, dict)))
        }
        _ => Ok(None),
    }
}
