//! `deque`: a record whose fields are the items. Numbers: where the leftmost item is in its block of 64, the
//! greatest length (-1: none), and a count of changes.

use heapglass_memory::object::{Payload, Record, RecordKind};
use heapglass_memory::{Class, ObjectId};

use super::deque_more;
use crate::protocol::{CompareOp, done, go_on_if};
use crate::types::TypeDef;
use crate::types::container;
use crate::types::params::bind;
use crate::vm::{Args, Arity, Exc, Flow, GetSet, NativeDef, Result, Vm, def};

/// `BLOCKLEN`
fn block(vm: &Vm) -> i64 {
    vm.heap.profile.objects.deque_items as i64
}

pub(super) const TYPE: TypeDef = TypeDef {
    new: Some(new),
    methods: METHODS,
    class_methods: &[def("__class_getitem__", Arity::One, container::class_item)],
    getsets: &[GetSet { name: "maxlen", get: maxlen_of, set: None }],
    has_weakref: true,
    is_hashable: false,
    ..TypeDef::of(Class::Deque, "collections")
};

const METHODS: &[NativeDef] = &[
    def("__init__", Arity::Any, init),
    def("append", Arity::One, append),
    def("appendleft", Arity::One, appendleft),
    def("clear", Arity::None, |vm, args| {
        let deque = vm.arg(args, 0);
        clear(vm, deque);
        Ok(vm.none().into())
    }),
    def("copy", Arity::None, deque_more::copy),
    def("__copy__", Arity::None, deque_more::copy),
    def("count", Arity::One, deque_more::count),
    def("extend", Arity::One, |vm, args| extended(vm, args, false)),
    def("extendleft", Arity::One, |vm, args| extended(vm, args, true)),
    def("index", Arity::Range(1, 3), deque_more::index),
    def("insert", Arity::Range(2, 2), deque_more::insert),
    def("pop", Arity::None, |vm, args| pop_method(vm, args, false)),
    def("popleft", Arity::None, |vm, args| pop_method(vm, args, true)),
    def("remove", Arity::One, deque_more::remove),
    def("reverse", Arity::None, deque_more::reverse),
    def("rotate", Arity::Range(0, 1), deque_more::rotate),
    def("__reversed__", Arity::None, deque_more::reversed),
    def("__reduce__", Arity::None, deque_more::reduce),
    def("__sizeof__", Arity::None, container::sizeof),
    def("__add__", Arity::One, deque_more::add),
    def("__iadd__", Arity::One, iadd),
    def("__mul__", Arity::One, deque_more::mul),
    def("__rmul__", Arity::One, deque_more::mul),
    def("__imul__", Arity::One, deque_more::imul),
    def("__contains__", Arity::One, deque_more::contains),
    def("__len__", Arity::None, |vm, args| {
        let len = items(vm, vm.arg(args, 0)).len();
        Ok(vm.heap.new_int(len as i64).into())
    }),
    def("__getitem__", Arity::One, deque_more::get_item),
    def("__setitem__", Arity::Range(2, 2), deque_more::set_item),
    def("__delitem__", Arity::One, deque_more::del_item),
    def("__iter__", Arity::None, deque_more::iter),
    def("__repr__", Arity::None, deque_more::repr),
    def("__eq__", Arity::One, |vm, args| deque_more::compare(vm, args, CompareOp::Eq)),
    def("__ne__", Arity::One, |vm, args| deque_more::compare(vm, args, CompareOp::Ne)),
    def("__lt__", Arity::One, |vm, args| deque_more::compare(vm, args, CompareOp::Lt)),
    def("__le__", Arity::One, |vm, args| deque_more::compare(vm, args, CompareOp::Le)),
    def("__gt__", Arity::One, |vm, args| deque_more::compare(vm, args, CompareOp::Gt)),
    def("__ge__", Arity::One, |vm, args| deque_more::compare(vm, args, CompareOp::Ge)),
];

/// The items, borrowed.
pub(super) fn items(vm: &Vm, deque: ObjectId) -> Vec<ObjectId> {
    vm.heap
        .record_of(deque)
        .map(|record| record.fields.iter().flatten().copied().collect())
        .unwrap_or_default()
}

pub(super) fn item(vm: &Vm, deque: ObjectId, at: usize) -> Option<ObjectId> {
    vm.heap.field(deque, at)
}

pub(super) fn len(vm: &Vm, deque: ObjectId) -> i64 {
    vm.heap.record_of(deque).map_or(0, |record| record.fields.len() as i64)
}

pub(super) fn maxlen(vm: &Vm, deque: ObjectId) -> i64 {
    vm.heap.record_of(deque).map_or(-1, |record| record.numbers[1])
}

/// Counts of changes: iterators notice.
pub(super) fn state(vm: &Vm, deque: ObjectId) -> i64 {
    vm.heap.record_of(deque).map_or(0, |record| record.numbers[2])
}

pub(super) fn is_deque(vm: &Vm, id: ObjectId) -> bool {
    vm.heap.record_of(id).is_some_and(|record| record.kind == RecordKind::Deque)
}

/// `block`: its half is where the first item of an empty deque goes, `CENTER + 1`.
fn changed(record: &mut Record, block: i64) {
    let [left, _, state] = &mut record.numbers;
    *state += 1;
    if record.fields.is_empty() {
        *left = block / 2;
    }
}

/// A deque of a class. New reference.
pub(super) fn make(vm: &mut Vm, class: ObjectId, maxlen: i64) -> ObjectId {
    let record = Record::new(RecordKind::Deque, Vec::new(), [block(vm) / 2, maxlen, 0]);
    vm.alloc(class, Payload::Record(std::rc::Rc::new(record)))
}

/// Adds an item, which it steals, at one end; what falls off at the other dies.
pub(super) fn push(vm: &mut Vm, deque: ObjectId, item: ObjectId, is_left: bool) {
    let mut fallen = None;
    let block = block(vm);
    if let Some(record) = vm.heap.record_mut(deque) {
        let [left, maxlen, state] = &mut record.numbers;
        *state += 1;
        if is_left {
            *left = if *left == 0 { block - 1 } else { *left - 1 };
            record.fields.insert(0, Some(item));
        } else {
            record.fields.push(Some(item));
        }
        if *maxlen >= 0 && record.fields.len() as i64 > *maxlen {
            fallen = take_of(record, !is_left, block);
        }
    }
    vm.heap.xdecref(fallen);
}

fn take_of(record: &mut Record, is_left: bool, block: i64) -> Option<ObjectId> {
    let [left, _, state] = &mut record.numbers;
    if record.fields.is_empty() {
        return None;
    }
    *state += 1;
    let taken = if is_left { record.fields.remove(0) } else { record.fields.pop().flatten() };
    *left += i64::from(is_left);
    // `deque_popleft`, `deque_pop`: an empty deque goes back to the middle only from the end of its block.
    if record.fields.is_empty() && (*left == block || !is_left && *left == 0) {
        *left = block / 2;
    }
    *left %= block;
    taken
}

/// Takes an item off one end: the reference is the caller's.
pub(super) fn take(vm: &mut Vm, deque: ObjectId, is_left: bool) -> Option<ObjectId> {
    if len(vm, deque) == 0 {
        return None;
    }
    let block = block(vm);
    take_of(vm.heap.record_mut(deque)?, is_left, block)
}

/// Puts the items, of which the references are passed on, in place of the old ones, which are the caller's now.
pub(super) fn replace(vm: &mut Vm, deque: ObjectId, items: Vec<ObjectId>) -> Vec<ObjectId> {
    let block = block(vm);
    let Some(record) = vm.heap.record_mut(deque) else { return Vec::new() };
    let old = std::mem::replace(&mut record.fields, items.into_iter().map(Some).collect());
    changed(record, block);
    old.into_iter().flatten().collect()
}

pub(super) fn clear(vm: &mut Vm, deque: ObjectId) {
    let old = replace(vm, deque, Vec::new());
    vm.drop_all(old);
}

fn new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = vm.arg(args, 0);
    let deque = make(vm, class, -1);
    let rest = Args { pos: args.pos.get(1..).unwrap_or_default(), kw: args.kw };
    match fill(vm, deque, &rest) {
        Ok(()) => Ok(deque.into()),
        Err(raised) => {
            vm.heap.decref(deque);
            Err(raised)
        }
    }
}

fn init(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let deque = vm.arg(args, 0);
    let rest = Args { pos: args.pos.get(1..).unwrap_or_default(), kw: args.kw };
    fill(vm, deque, &rest)?;
    Ok(vm.none().into())
}

/// `deque_init`
fn fill(vm: &mut Vm, deque: ObjectId, args: &Args<'_>) -> Result<()> {
    let [iterable, maxlen] = bind(vm, "deque", args, ["iterable", "maxlen"], 0)?;
    let maxlen = match maxlen.filter(|maxlen| !vm.is_none(*maxlen)) {
        None => -1,
        Some(maxlen) if !vm.is_int(maxlen) => return Err(vm.type_error("an integer is required")),
        Some(maxlen) => vm.index_i64(maxlen)?,
    };
    if maxlen < -1 || maxlen == -1 && args.pos.len() + args.kw.len() > 1 && is_negative(vm, args) {
        return Err(vm.value_error("maxlen must be non-negative"));
    }
    if let Some(record) = vm.heap.record_mut(deque) {
        record.numbers[1] = maxlen;
    }
    clear(vm, deque);
    match iterable {
        Some(iterable) => vm.with_temps(&[deque], |vm| extend(vm, deque, iterable, false)),
        None => Ok(()),
    }
}

/// Whether -1 was given as the greatest length.
fn is_negative(vm: &Vm, args: &Args<'_>) -> bool {
    let given = args
        .get(1)
        .or_else(|| args.kw.iter().find(|(key, _)| vm.text(*key) == Some("maxlen")).map(|kw| kw.1));
    given.is_some_and(|given| vm.small(given) == Some(-1))
}

pub(super) fn extend(vm: &mut Vm, deque: ObjectId, iterable: ObjectId, is_left: bool) -> Result<()> {
    if iterable == deque {
        for item in items(vm, deque) {
            let item = vm.heap.new_ref(item);
            push(vm, deque, item, is_left);
        }
        return Ok(());
    }
    // An empty deque is filled from one end of its block.
    let (block, from_end) = (block(vm), vm.heap.profile.objects.deque_fills_from_end);
    if let Some(record) = vm.heap.record_mut(deque).filter(|record| from_end && record.fields.is_empty()) {
        record.numbers[0] = if is_left { block - 1 } else { 1 };
    }
    done(vm.each_item(iterable, |vm, item| {
        let item = vm.heap.new_ref(item);
        push(vm, deque, item, is_left);
        Ok(go_on_if(true))
    }))?;
    Ok(())
}

fn extended(vm: &mut Vm, args: &Args<'_>, is_left: bool) -> Result<Flow> {
    extend(vm, vm.arg(args, 0), vm.arg(args, 1), is_left)?;
    Ok(vm.none().into())
}

fn iadd(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let deque = vm.arg(args, 0);
    extend(vm, deque, vm.arg(args, 1), false)?;
    Ok(vm.heap.new_ref(deque).into())
}

fn append(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let item = vm.arg(args, 1);
    let item = vm.heap.new_ref(item);
    push(vm, vm.arg(args, 0), item, false);
    Ok(vm.none().into())
}

fn appendleft(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let item = vm.arg(args, 1);
    let item = vm.heap.new_ref(item);
    push(vm, vm.arg(args, 0), item, true);
    Ok(vm.none().into())
}

fn pop_method(vm: &mut Vm, args: &Args<'_>, is_left: bool) -> Result<Flow> {
    match take(vm, vm.arg(args, 0), is_left) {
        Some(item) => Ok(item.into()),
        None => Err(vm.raise(Exc::IndexError, "pop from an empty deque")),
    }
}

fn maxlen_of(vm: &mut Vm, deque: ObjectId) -> Result<ObjectId> {
    let maxlen = maxlen(vm, deque);
    Ok(if maxlen < 0 { vm.none() } else { vm.heap.new_int(maxlen) })
}

/// The operators' words for what is no deque.
pub(super) fn cannot_add(vm: &mut Vm, other: ObjectId) -> crate::vm::Raised {
    let message = format!("can only concatenate deque (not \"{}\") to deque", vm.type_name(other));
    vm.type_error(&message)
}
