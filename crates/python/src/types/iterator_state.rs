//! Copying and pickling of iterators: `__reduce__`, `__setstate__` (CPython 3.14, `…iter_reduce` of each type).

use heapglass_memory::object::RecordKind;
use heapglass_memory::{Class, ObjectId};

use crate::vm::{Args, Arity, Flow, NativeDef, Raised, Result, Vm, def};

/// Iterators that say how they can be made again.
pub(crate) const REDUCE: &[NativeDef] = &[def("__reduce__", Arity::None, reduce)];

/// Those that can be told where they are, too.
pub(crate) const SET_STATE: &[NativeDef] = &[def("__setstate__", Arity::One, setstate)];

/// Classes of the first kind.
pub(crate) const REDUCIBLE: &[Class] = &[
    Class::ListIterator,
    Class::ListReverseIterator,
    Class::TupleIterator,
    Class::StrIterator,
    Class::StrAsciiIterator,
    Class::BytesIterator,
    Class::ByteArrayIterator,
    Class::RangeIterator,
    Class::SequenceIterator,
    Class::CallIterator,
    Class::DictKeyIterator,
    Class::DictValueIterator,
    Class::DictItemIterator,
    Class::DictReverseKeyIterator,
    Class::DictReverseValueIterator,
    Class::DictReverseItemIterator,
    Class::SetIterator,
    Class::Enumerate,
    Class::Zip,
    Class::Map,
    Class::Filter,
    Class::Reversed,
];

/// Classes of the second kind.
pub(crate) const SETTABLE: &[Class] = &[
    Class::ListIterator,
    Class::ListReverseIterator,
    Class::TupleIterator,
    Class::StrIterator,
    Class::StrAsciiIterator,
    Class::BytesIterator,
    Class::ByteArrayIterator,
    Class::RangeIterator,
    Class::SequenceIterator,
    Class::Zip,
    Class::Map,
    Class::Reversed,
];

/// `__reduce__` of range, slice and the sets.
pub(crate) const CONTAINERS: &[Class] = &[Class::Range, Class::Slice, Class::Set, Class::FrozenSet];

/// The same table for them.
pub(crate) const REDUCE_CONTAINER: &[NativeDef] = &[def("__reduce__", Arity::None, reduce_container)];

fn reduce_container(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let class = vm.heap.type_of(id);
    let skip = usize::from(class == Class::Range.id());
    if let Some(record) = vm.heap.record_of(id) {
        let parts: Vec<ObjectId> = record.fields.iter().skip(skip).flatten().copied().collect();
        parts.iter().for_each(|part| vm.heap.incref(*part));
        return Ok(of_class(vm, class, parts, None));
    }
    let items = vm.collect_sync(id)?;
    let list = vm.heap.new_list(items);
    vm.temps.push(list);
    // `_PyObject_GetState`: a derived class may have attributes.
    let state = super::object::state_of(vm, id);
    vm.temps.pop();
    match state {
        Ok(state) => Ok(of_class(vm, class, vec![list], Some(state))),
        Err(Raised) => {
            vm.heap.decref(list);
            Err(Raised)
        }
    }
}

/// A built-in function or class by name. New reference.
fn builtin(vm: &mut Vm, name: &str) -> ObjectId {
    let found = vm.heap.dict_get_text(vm.builtins, name).unwrap_or(vm.none());
    vm.heap.new_ref(found)
}

fn tuple(vm: &mut Vm, items: Vec<ObjectId>) -> ObjectId {
    vm.heap.new_tuple(items)
}

fn reduce(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let Some(record) = vm.heap.record_of(id) else { return Ok(vm.none().into()) };
    let (kind, numbers, fields) = (record.kind, record.numbers, record.fields.clone());
    let field = |index: usize| fields.get(index).copied().flatten();
    let class = vm.heap.type_of(id);
    match kind {
        RecordKind::ListReverseIterator => Ok(positioned(vm, "reversed", field(0), numbers[0])),
        // `reversed_reduce`
        RecordKind::Reversed => {
            let state = field(0).map(|_| vm.heap.new_int(numbers[0]));
            let sequence = field(0).unwrap_or(vm.heap.constants.empty_tuple);
            let sequence = vm.heap.new_ref(sequence);
            Ok(of_class(vm, class, vec![sequence], state))
        }
        RecordKind::RangeIterator => range(vm, numbers),
        RecordKind::CallIterator => {
            let parts: Vec<ObjectId> = fields.iter().flatten().copied().collect();
            parts.iter().for_each(|part| vm.heap.incref(*part));
            let parts = if parts.len() == 2 { parts } else { vec![vm.heap.constants.empty_tuple] };
            Ok(made_by(vm, "iter", parts))
        }
        RecordKind::Enumerate => {
            let iterator = field(0).unwrap_or(vm.none());
            let index = match field(2) {
                Some(long) => vm.heap.new_ref(long),
                None => vm.heap.new_int(numbers[0]),
            };
            let parts = vec![vm.heap.new_ref(iterator), index];
            Ok(of_class(vm, class, parts, None))
        }
        RecordKind::Zip | RecordKind::Map => {
            let mut parts: Vec<ObjectId> =
                field(0).map(|all| vm.heap.items(all).to_vec()).unwrap_or_default();
            if kind == RecordKind::Map {
                parts.splice(0..0, field(1));
            }
            parts.iter().for_each(|part| vm.heap.incref(*part));
            let is_strict = numbers[0] != 0;
            let state = is_strict.then(|| vm.heap.bool(true));
            Ok(of_class(vm, class, parts, state))
        }
        RecordKind::Filter => {
            let parts: Vec<ObjectId> = field(1).into_iter().chain(field(0)).collect();
            parts.iter().for_each(|part| vm.heap.incref(*part));
            Ok(of_class(vm, class, parts, None))
        }
        RecordKind::ListIterator
        | RecordKind::TupleIterator
        | RecordKind::BytesIterator
        | RecordKind::ByteArrayIterator
        | RecordKind::SequenceIterator
        | RecordKind::StrIterator => {
            let at = position(vm, kind, field(0), numbers[0]);
            match field(0) {
                Some(sequence) => Ok(positioned(vm, "iter", Some(sequence), at)),
                None => ended(vm, kind),
            }
        }
        _ => rest(vm, id, class, kind),
    }
}

/// Positions of str iterators count bytes here, characters there.
fn position(vm: &Vm, kind: RecordKind, sequence: Option<ObjectId>, at: i64) -> i64 {
    let text = sequence.filter(|_| kind == RecordKind::StrIterator).and_then(|id| vm.text(id));
    text.and_then(|text| text.get(..at as usize)).map_or(at, |before| before.chars().count() as i64)
}

/// `(function, (sequence,), index)`; without a sequence an empty one.
fn positioned(vm: &mut Vm, function: &str, sequence: Option<ObjectId>, at: i64) -> Flow {
    match sequence {
        Some(sequence) => {
            let parts = vec![vm.heap.new_ref(sequence)];
            let (function, parts) = (builtin(vm, function), tuple(vm, parts));
            let at = vm.heap.new_int(at);
            tuple(vm, vec![function, parts, at]).into()
        }
        None => {
            let empty = vm.heap.new_list(Vec::new());
            made_by(vm, "iter", vec![empty])
        }
    }
}

fn ended(vm: &mut Vm, kind: RecordKind) -> Result<Flow> {
    let empty = match kind {
        RecordKind::ListIterator => vm.heap.new_list(Vec::new()),
        RecordKind::StrIterator => vm.heap.constants.empty_str,
        _ => vm.heap.constants.empty_tuple,
    };
    Ok(made_by(vm, "iter", vec![empty]))
}

fn made_by(vm: &mut Vm, function: &str, parts: Vec<ObjectId>) -> Flow {
    let (function, parts) = (builtin(vm, function), tuple(vm, parts));
    tuple(vm, vec![function, parts]).into()
}

fn of_class(vm: &mut Vm, class: ObjectId, parts: Vec<ObjectId>, state: Option<ObjectId>) -> Flow {
    let (class, parts) = (vm.heap.new_ref(class), tuple(vm, parts));
    let mut all = vec![class, parts];
    all.extend(state);
    tuple(vm, all).into()
}

/// `rangeiter_reduce`
fn range(vm: &mut Vm, [next, step, left]: [i64; 3]) -> Result<Flow> {
    let parts = [next, next + left * step, step].map(|part| vm.heap.new_int(part));
    let class = Class::Range.id();
    let range = super::range::new(vm, &Args::positional(&[class, parts[0], parts[1], parts[2]]));
    vm.drop_all(parts);
    let Flow::Value(range) = range? else { return Ok(vm.none().into()) };
    let (function, parts) = (builtin(vm, "iter"), tuple(vm, vec![range]));
    let none = vm.none();
    Ok(tuple(vm, vec![function, parts, none]).into())
}

/// What is left, as a list: iterators over dicts and sets.
fn rest(vm: &mut Vm, id: ObjectId, class: ObjectId, kind: RecordKind) -> Result<Flow> {
    let Some(record) = vm.heap.record_of(id).cloned() else { return Ok(vm.none().into()) };
    let mut fields = record.fields;
    if let Some(pair) = fields.get_mut(1) {
        *pair = None;
    }
    fields.iter().flatten().for_each(|field| vm.heap.incref(*field));
    let copy = vm.heap.new_record_of(class, kind, fields, record.numbers);
    if vm.heap.field(copy, 0).is_some()
        && matches!(kind, RecordKind::DictItemIterator | RecordKind::DictReverseItemIterator)
    {
        let pair = vm.empty_pair();
        vm.heap.set_field(copy, 1, Some(pair));
    }
    let items = vm.collect_sync(copy);
    vm.heap.decref(copy);
    let list = vm.heap.new_list(items?);
    Ok(made_by(vm, "iter", vec![list]))
}

/// `__setstate__(index)`
fn setstate(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let Some(kind) = vm.heap.record_of(id).map(|record| record.kind) else { return Ok(vm.none().into()) };
    if matches!(kind, RecordKind::Zip | RecordKind::Map) {
        let is_strict = vm.truth(vm.arg(args, 1))?;
        set_number(vm, id, i64::from(is_strict));
        return Ok(vm.none().into());
    }
    let index = vm.index_i64(vm.arg(args, 1))?;
    let Some(sequence) = vm.heap.field(id, 0) else { return Ok(vm.none().into()) };
    let len = vm.builtin_len(sequence)?.map_or(i64::MAX, |len| len as i64);
    let at = match kind {
        RecordKind::ListReverseIterator | RecordKind::Reversed => index.clamp(-1, len - 1),
        RecordKind::StrIterator => {
            let text = vm.string(sequence).unwrap_or_default();
            text.chars().take(index.max(0) as usize).map(|char| char.len_utf8() as i64).sum()
        }
        _ => index.clamp(0, len),
    };
    set_number(vm, id, at);
    Ok(vm.none().into())
}

fn set_number(vm: &mut Vm, id: ObjectId, value: i64) {
    if let Some(record) = vm.heap.record_mut(id) {
        let [first, ..] = &mut record.numbers;
        *first = value;
    }
}
