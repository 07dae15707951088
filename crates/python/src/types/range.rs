//! `range` (CPython 3.14 Objects/rangeobject.c). Fields: length, start, stop, step.

use heapglass_memory::ObjectId;
use heapglass_memory::object::{Payload, RecordKind};
use malachite_bigint::BigInt;

use super::container;
use crate::protocol::slices::adjust;
use crate::vm::{Args, Arity, Exc, Flow, GetSet, NativeDef, Raised, Result, Vm, def};

const LENGTH: usize = 0;
const START: usize = 1;
const STOP: usize = 2;
const STEP: usize = 3;

pub(crate) const METHODS: &[NativeDef] = &[
    def("count", Arity::One, count),
    def("index", Arity::One, index),
    def("__getitem__", Arity::One, container::get_item),
    def("__contains__", Arity::One, contains),
    def("__len__", Arity::None, container::len),
    def("__iter__", Arity::None, container::iter),
    def("__reversed__", Arity::None, reversed),
    def("__eq__", Arity::One, container::eq),
    def("__ne__", Arity::One, container::ne),
    def("__lt__", Arity::One, container::lt),
    def("__le__", Arity::One, container::le),
    def("__gt__", Arity::One, container::gt),
    def("__ge__", Arity::One, container::ge),
    def("__repr__", Arity::None, container::repr),
];

/// Attributes that are computed.
pub(crate) const GETSETS: &[GetSet] = &[
    GetSet { name: "start", get: |vm, id| field(vm, id, START), set: None },
    GetSet { name: "stop", get: |vm, id| field(vm, id, STOP), set: None },
    GetSet { name: "step", get: |vm, id| field(vm, id, STEP), set: None },
];

fn field(vm: &mut Vm, id: ObjectId, index: usize) -> Result<ObjectId> {
    let value = vm.heap.field(id, index).unwrap_or(vm.none());
    Ok(vm.heap.new_ref(value))
}

/// `range(stop)`, `range(start, stop, step)`
pub(crate) fn new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    vm.no_keywords("range", args)?;
    vm.check_count("range", args, 1, 1, 3)?;
    let zero = vm.heap.new_int(0);
    let one = vm.heap.new_int(1);
    let (start, stop, step) = match args.pos.get(1..).unwrap_or(&[]) {
        [stop] => (zero, *stop, one),
        [start, stop] => (*start, *stop, one),
        [start, stop, step, ..] => (*start, *stop, *step),
        [] => (zero, zero, one),
    };
    let mut parts = Vec::with_capacity(3);
    for part in [start, stop, step] {
        match int_object(vm, part) {
            Ok(part) => parts.push(part),
            Err(Raised) => {
                vm.drop_all(parts);
                return Err(Raised);
            }
        }
    }
    make(vm, parts)
}

/// `PyNumber_Index`: an int as it is, else what `__index__` gives. New reference.
fn int_object(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    if vm.is_int(id) && !vm.is_heap_instance(id) && !matches!(vm.heap.payload(id), Payload::Bool(_)) {
        return Ok(vm.heap.new_ref(id));
    }
    let value = vm.index(id)?;
    Ok(vm.heap.new_big_int(value))
}

/// A range of start, stop and step, which it steals.
fn make(vm: &mut Vm, parts: Vec<ObjectId>) -> Result<Flow> {
    let value = |vm: &Vm, at: usize| parts.get(at).and_then(|id| vm.big(*id)).unwrap_or_default();
    let (start, stop, step) = (value(vm, 0), value(vm, 1), value(vm, 2));
    if step == BigInt::from(0) {
        vm.drop_all(parts);
        return Err(vm.value_error("range() arg 3 must not be zero"));
    }
    let length = length_of(&start, &stop, &step);
    let small = [&start, &step, &length].map(|value| i64::try_from(value).ok());
    // Position, step and length for those ranges whose numbers fit; step 0 says that they do not.
    let numbers = match small {
        [Some(start), Some(step), Some(length)] if i64::try_from(&stop).is_ok() => [start, step, length],
        _ => [0, 0, 0],
    };
    let length = vm.heap.new_big_int(length);
    let fields = [length].into_iter().chain(parts).map(Some).collect();
    Ok(vm.heap.new_record(RecordKind::Range, fields, numbers).into())
}

/// `compute_range_length`
fn length_of(start: &BigInt, stop: &BigInt, step: &BigInt) -> BigInt {
    let (zero, one) = (BigInt::from(0), BigInt::from(1));
    let (low, high, step) =
        if *step > zero { (start, stop, step.clone()) } else { (stop, start, zero.clone() - step) };
    if low >= high { zero } else { (high - low - &one) / step + one }
}

fn contains(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let flow = vm.begin_contains(vm.arg(args, 0), vm.arg(args, 1))?;
    Ok(flow)
}

fn count(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (range, item) = (vm.arg(args, 0), vm.arg(args, 1));
    if vm.is_int(item) && !vm.is_heap_instance(item) {
        let found = vm.range_contains(range, item);
        return Ok(vm.heap.new_int(i64::from(found)).into());
    }
    let items = vm.collect_sync(range)?;
    let mut found = 0;
    for known in &items {
        if vm.eq(*known, item)? {
            found += 1;
        }
    }
    vm.drop_all(items);
    Ok(vm.heap.new_int(found).into())
}

fn index(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (range, item) = (vm.arg(args, 0), vm.arg(args, 1));
    if !vm.is_int(item) || vm.is_heap_instance(item) {
        let items = vm.collect_sync(range)?;
        let mut found = None;
        for (at, known) in items.iter().enumerate() {
            if vm.eq(*known, item)? {
                found = Some(at);
                break;
            }
        }
        vm.drop_all(items);
        return match found {
            Some(at) => Ok(vm.heap.new_int(at as i64).into()),
            None => Err(vm.value_error("sequence.index(x): x not in sequence")),
        };
    }
    if !vm.range_contains(range, item) {
        return Err(vm.value_error("range.index(x): x not in range"));
    }
    let part = |vm: &Vm, at| vm.heap.field(range, at).and_then(|id| vm.big(id)).unwrap_or_default();
    let at = (vm.big(item).unwrap_or_default() - part(vm, START)) / part(vm, STEP);
    Ok(vm.heap.new_big_int(at).into())
}

fn reversed(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let range = vm.arg(args, 0);
    range_reversed(vm, range).map(Flow::Value)
}

/// `range_reverse`
pub(crate) fn range_reversed(vm: &mut Vm, range: ObjectId) -> Result<ObjectId> {
    let [start, step, length] = vm.heap.record_of(range).map_or([0; 3], |record| record.numbers);
    if step == 0 {
        let (first, by) = (vm.range_part(range, START), vm.range_part(range, STEP));
        let length = vm.range_part(range, LENGTH);
        let last = first + &by * (&length - BigInt::from(1));
        let parts = [last, -by, length].map(|value| Some(vm.heap.new_big_int(value)));
        return Ok(vm.heap.new_record(RecordKind::LongRangeIterator, parts.to_vec(), [0; 3]));
    }
    let last = start.wrapping_add(step.wrapping_mul(length - 1));
    Ok(vm.heap.new_record(RecordKind::RangeIterator, Vec::new(), [last, step.wrapping_neg(), length]))
}

impl Vm {
    /// `range_iter`. New reference.
    pub(crate) fn range_iterator(&mut self, range: ObjectId) -> Option<ObjectId> {
        let numbers = self.heap.record_of(range)?.numbers;
        let [_, step, _] = numbers;
        if step == 0 {
            let parts = [START, STEP, LENGTH].map(|part| self.heap.field(range, part));
            parts.iter().flatten().for_each(|part| self.heap.incref(*part));
            return Some(self.heap.new_record(RecordKind::LongRangeIterator, parts.to_vec(), [0; 3]));
        }
        Some(self.heap.new_record(RecordKind::RangeIterator, Vec::new(), numbers))
    }

    /// `longrangeiter_next`. New reference.
    pub(crate) fn long_range_next(&mut self, iterator: ObjectId) -> Option<ObjectId> {
        let part = |vm: &Self, at| vm.heap.field(iterator, at).and_then(|id| vm.big(id)).unwrap_or_default();
        let left = part(self, 2);
        if left <= BigInt::from(0) {
            return None;
        }
        let next = part(self, 0) + part(self, 1);
        let (next, left) = (self.heap.new_big_int(next), self.heap.new_big_int(left - BigInt::from(1)));
        let item = self.heap.set_field(iterator, 0, Some(next));
        let old = self.heap.set_field(iterator, 2, Some(left));
        self.heap.xdecref(old);
        item
    }

    fn range_part(&self, range: ObjectId, at: usize) -> BigInt {
        self.heap.field(range, at).and_then(|id| self.big(id)).unwrap_or_default()
    }

    /// `range_contains_long`
    pub(crate) fn range_contains(&self, range: ObjectId, item: ObjectId) -> bool {
        let Some(item) = self.big(item) else { return false };
        let (start, stop, step) =
            (self.range_part(range, START), self.range_part(range, STOP), self.range_part(range, STEP));
        let zero = BigInt::from(0);
        let is_inside = if step > zero { start <= item && item < stop } else { stop < item && item <= start };
        is_inside && (item - start) % step == zero
    }

    /// `range_subscript`. New reference.
    pub(crate) fn range_item(&mut self, range: ObjectId, key: ObjectId) -> Result<ObjectId> {
        if self.is_slice(key) {
            return self.range_slice(range, key);
        }
        self.check_index("range", key)?;
        let mut index = self.index(key)?;
        let (zero, length) = (BigInt::from(0), self.range_part(range, LENGTH));
        if index < zero {
            index += &length;
        }
        if index < zero || index >= length {
            return Err(self.raise(Exc::IndexError, "range object index out of range"));
        }
        let value = self.range_part(range, START) + index * self.range_part(range, STEP);
        Ok(self.heap.new_big_int(value))
    }

    /// `compute_slice`: another range.
    fn range_slice(&mut self, range: ObjectId, slice: ObjectId) -> Result<ObjectId> {
        let (start, stop, step) = self.slice_unpack(slice)?;
        let length = i64::try_from(&self.range_part(range, LENGTH)).unwrap_or(i64::MAX);
        let bounds = adjust(start, stop, step, length as usize);
        let (first, by) = (self.range_part(range, START), self.range_part(range, STEP));
        let at = |index: i64| &first + BigInt::from(index) * &by;
        let parts = [at(bounds.start), at(bounds.stop), &by * BigInt::from(bounds.step)];
        let parts = parts.map(|value| self.heap.new_big_int(value)).to_vec();
        match make(self, parts)? {
            Flow::Value(value) => Ok(value),
            Flow::Native(kind) => self.run_machine(kind),
        }
    }
}
