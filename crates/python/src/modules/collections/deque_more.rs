//! `deque`'s other methods and its iterators.

use heapglass_memory::object::RecordKind;
use heapglass_memory::{Class, ObjectId};

use super::deque::{
    cannot_add, extend, is_deque, item, items, len, make, maxlen, push, replace, state, take,
};
use crate::protocol::CompareOp;
use crate::types::TypeDef;
use crate::types::iterators::SIZED_METHODS;
use crate::vm::{Args, Exc, Flow, Result, Vm};

pub(super) const ITERATOR: TypeDef = TypeDef {
    methods: SIZED_METHODS,
    asks_methods: false,
    ..TypeDef::of(Class::DequeIterator, "collections")
};

pub(super) const REVERSE_ITERATOR: TypeDef = TypeDef {
    methods: SIZED_METHODS,
    asks_methods: false,
    ..TypeDef::of(Class::DequeReverseIterator, "collections")
};

fn this(vm: &Vm, args: &Args<'_>) -> ObjectId {
    vm.arg(args, 0)
}

fn iterator(vm: &mut Vm, args: &Args<'_>, kind: RecordKind) -> Flow {
    let deque = this(vm, args);
    let (state, left) = (state(vm, deque), len(vm, deque));
    let deque = vm.heap.new_ref(deque);
    vm.heap.new_record(kind, vec![Some(deque)], [left, 0, state]).into()
}

pub(super) fn iter(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    Ok(iterator(vm, args, RecordKind::DequeIterator))
}

pub(super) fn reversed(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    Ok(iterator(vm, args, RecordKind::DequeReverseIterator))
}

/// `dequeiter_next`: numbers are how many are left, how many were given, the deque's state.
fn advance(vm: &mut Vm, id: ObjectId, is_reverse: bool) -> Result<Option<ObjectId>> {
    let Some(deque) = vm.heap.field(id, 0) else { return Ok(None) };
    let [left, given, known] = vm.heap.record_of(id).map_or([0; 3], |record| record.numbers);
    if known != state(vm, deque) {
        if let Some(record) = vm.heap.record_mut(id) {
            record.numbers[0] = 0;
        }
        return Err(vm.raise(Exc::RuntimeError, "deque mutated during iteration"));
    }
    if left <= 0 {
        return Ok(None);
    }
    let at = if is_reverse { left - 1 } else { given };
    if let Some(record) = vm.heap.record_mut(id) {
        record.numbers = [left - 1, given + 1, known];
    }
    Ok(item(vm, deque, at as usize).map(|item| vm.heap.new_ref(item)))
}

pub(super) fn next(vm: &mut Vm, id: ObjectId) -> Result<Option<ObjectId>> {
    advance(vm, id, false)
}

pub(super) fn next_reversed(vm: &mut Vm, id: ObjectId) -> Result<Option<ObjectId>> {
    advance(vm, id, true)
}

/// A new deque with the items of another, cut to its greatest length.
fn copy_of(vm: &mut Vm, deque: ObjectId) -> ObjectId {
    let maxlen = maxlen(vm, deque);
    let class = vm.heap.type_of(deque);
    let copy = make(vm, class, maxlen);
    if len(vm, deque) > 1
        && vm.heap.profile.objects.deque_fills_from_end
        && let Some(record) = vm.heap.record_mut(copy)
    {
        record.numbers[0] = 1;
    }
    for item in items(vm, deque) {
        let item = vm.heap.new_ref(item);
        push(vm, copy, item, false);
    }
    copy
}

pub(super) fn copy(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let deque = this(vm, args);
    Ok(copy_of(vm, deque).into())
}

/// Compares the items with one; the deque must not change meanwhile.
fn search(
    vm: &mut Vm,
    deque: ObjectId,
    wanted: ObjectId,
    range: std::ops::Range<i64>,
    mut found: impl FnMut(i64) -> bool,
) -> Result<()> {
    let known = state(vm, deque);
    for at in range {
        let Some(item) = item(vm, deque, at as usize) else { break };
        let same = vm.with_temps(&[item], |vm| vm.eq(item, wanted))?;
        if same && found(at) {
            break;
        }
        if known != state(vm, deque) {
            return Err(vm.raise(Exc::RuntimeError, "deque mutated during iteration"));
        }
    }
    Ok(())
}

pub(super) fn count(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let deque = this(vm, args);
    let mut count = 0;
    search(vm, deque, vm.arg(args, 1), 0..len(vm, deque), |_| {
        count += 1;
        false
    })?;
    Ok(vm.heap.new_int(count).into())
}

fn place_of(
    vm: &mut Vm,
    deque: ObjectId,
    wanted: ObjectId,
    range: std::ops::Range<i64>,
) -> Result<Option<i64>> {
    let mut place = None;
    search(vm, deque, wanted, range, |at| {
        place = Some(at);
        true
    })?;
    Ok(place)
}

pub(super) fn contains(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let deque = this(vm, args);
    let place = place_of(vm, deque, vm.arg(args, 1), 0..len(vm, deque))?;
    Ok(vm.heap.bool(place.is_some()).into())
}

pub(super) fn index(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (deque, wanted) = (this(vm, args), vm.arg(args, 1));
    let len = len(vm, deque);
    let bound = |vm: &mut Vm, at: usize, default: i64| -> Result<i64> {
        match args.get(at) {
            Some(id) => {
                let value = vm.slice_position(id)?;
                Ok(if value < 0 { (value + len).max(0) } else { value }.min(len))
            }
            None => Ok(default),
        }
    };
    let (start, stop) = (bound(vm, 2, 0)?, bound(vm, 3, len)?);
    match place_of(vm, deque, wanted, start..stop)? {
        Some(place) => Ok(vm.heap.new_int(place).into()),
        None => Err(vm.value_error("deque.index(x): x not in deque")),
    }
}

pub(super) fn remove(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (deque, wanted) = (this(vm, args), vm.arg(args, 1));
    let known = state(vm, deque);
    for at in 0..len(vm, deque) {
        let Some(item) = item(vm, deque, at as usize) else { break };
        let same = vm.with_temps(&[item], |vm| vm.eq(item, wanted))?;
        if known != state(vm, deque) {
            return Err(vm.raise(Exc::IndexError, "deque mutated during iteration"));
        }
        if same {
            delete(vm, deque, at);
            return Ok(vm.none().into());
        }
    }
    Err(vm.value_error("deque.remove(x): x not in deque"))
}

/// `_deque_rotate`: items go over the ends one by one.
fn turn(vm: &mut Vm, deque: ObjectId, by: i64) {
    let len = len(vm, deque);
    if len <= 1 {
        return;
    }
    let mut by = by % len;
    if by > len / 2 {
        by -= len;
    } else if by < -(len / 2) {
        by += len;
    }
    for _ in 0..by.abs() {
        if let Some(item) = take(vm, deque, by < 0) {
            push(vm, deque, item, by > 0);
        }
    }
}

/// `deque_del_item`: the item is turned to the left end and taken off.
fn delete(vm: &mut Vm, deque: ObjectId, at: i64) {
    turn(vm, deque, -at);
    let item = take(vm, deque, true);
    turn(vm, deque, at);
    vm.heap.xdecref(item);
}

pub(super) fn rotate(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let by = match args.get(1) {
        Some(by) => vm.index_i64(by)?,
        None => 1,
    };
    turn(vm, this(vm, args), by);
    Ok(vm.none().into())
}

pub(super) fn reverse(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let deque = this(vm, args);
    let mut all = items(vm, deque);
    all.reverse();
    replace(vm, deque, all);
    Ok(vm.none().into())
}

pub(super) fn insert(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let deque = this(vm, args);
    let at = vm.index_i64(vm.arg(args, 1))?;
    let (len, maxlen) = (len(vm, deque), maxlen(vm, deque));
    if maxlen == len {
        return Err(vm.raise(Exc::IndexError, "deque already at its maximum size"));
    }
    let item = vm.arg(args, 2);
    let item = vm.heap.new_ref(item);
    if at >= len {
        push(vm, deque, item, false);
    } else if at <= -len || at == 0 {
        push(vm, deque, item, true);
    } else {
        turn(vm, deque, -at);
        push(vm, deque, item, at >= 0);
        turn(vm, deque, at);
    }
    Ok(vm.none().into())
}

/// The position that a subscript means.
fn position(vm: &mut Vm, deque: ObjectId, key: ObjectId) -> Result<usize> {
    if !vm.is_index(key) {
        let message = format!("sequence index must be integer, not '{}'", vm.type_name(key));
        return Err(vm.type_error(&message));
    }
    let at = vm.index_or(key, Exc::IndexError)?;
    let len = len(vm, deque);
    let at = if at < 0 { at + len } else { at };
    if (0..len).contains(&at) {
        return Ok(at as usize);
    }
    Err(vm.raise(Exc::IndexError, "deque index out of range"))
}

pub(super) fn get_item(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let deque = this(vm, args);
    let at = position(vm, deque, vm.arg(args, 1))?;
    let item = item(vm, deque, at).unwrap_or(vm.none());
    Ok(vm.heap.new_ref(item).into())
}

pub(super) fn set_item(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let deque = this(vm, args);
    let at = position(vm, deque, vm.arg(args, 1))?;
    let item = vm.arg(args, 2);
    let item = vm.heap.new_ref(item);
    let old = vm.heap.set_field(deque, at, Some(item));
    vm.heap.xdecref(old);
    Ok(vm.none().into())
}

pub(super) fn del_item(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let deque = this(vm, args);
    let at = position(vm, deque, vm.arg(args, 1))?;
    delete(vm, deque, at as i64);
    Ok(vm.none().into())
}

pub(super) fn add(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (deque, other) = (this(vm, args), vm.arg(args, 1));
    if !is_deque(vm, other) {
        return Err(cannot_add(vm, other));
    }
    let sum = copy_of(vm, deque);
    vm.with_temps(&[sum], |vm| extend(vm, sum, other, false))?;
    Ok(sum.into())
}

/// The number of times; `None` is NotImplemented.
fn times(vm: &mut Vm, id: ObjectId) -> Result<Option<i64>> {
    if vm.is_index(id) {
        return vm.index_i64(id).map(|times| Some(times.max(0)));
    }
    if vm.finds_methods(id) {
        // It may know how to multiply.
        return Ok(None);
    }
    let message = format!("can't multiply sequence by non-int of type '{}'", vm.type_name(id));
    Err(vm.type_error(&message))
}

/// Makes the items of a deque those repeated.
fn repeat(vm: &mut Vm, deque: ObjectId, times: i64) {
    let own = items(vm, deque);
    if times == 0 {
        super::deque::clear(vm, deque);
        return;
    }
    for _ in 1..times {
        for item in &own {
            let item = vm.heap.new_ref(*item);
            push(vm, deque, item, false);
        }
    }
}

pub(super) fn mul(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let Some(times) = times(vm, vm.arg(args, 1))? else {
        return Ok(vm.heap.constants.not_implemented.into());
    };
    let deque = this(vm, args);
    let copy = copy_of(vm, deque);
    repeat(vm, copy, times);
    Ok(copy.into())
}

pub(super) fn imul(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let Some(times) = times(vm, vm.arg(args, 1))? else {
        return Ok(vm.heap.constants.not_implemented.into());
    };
    let deque = this(vm, args);
    repeat(vm, deque, times);
    Ok(vm.heap.new_ref(deque).into())
}

/// `deque_richcompare`
pub(super) fn compare(vm: &mut Vm, args: &Args<'_>, op: CompareOp) -> Result<Flow> {
    let (a, b) = (this(vm, args), vm.arg(args, 1));
    if !is_deque(vm, a) || !is_deque(vm, b) {
        return Ok(vm.heap.constants.not_implemented.into());
    }
    let (left, right) = (len(vm, a), len(vm, b));
    let is_equality = matches!(op, CompareOp::Eq | CompareOp::Ne);
    if a == b || is_equality && left != right {
        let holds = if a == b { op.holds(std::cmp::Ordering::Equal) } else { op == CompareOp::Ne };
        return Ok(vm.heap.bool(holds).into());
    }
    let mut at = 0;
    while let (Some(x), Some(y)) = (item(vm, a, at), item(vm, b, at)) {
        if !vm.with_temps(&[x, y], |vm| vm.eq(x, y))? {
            if is_equality {
                return Ok(vm.heap.bool(op == CompareOp::Ne).into());
            }
            return vm.with_temps(&[x, y], |vm| vm.rich_compare(x, y, op)).map(Flow::Value);
        }
        at += 1;
    }
    Ok(vm.heap.bool(op.holds(left.cmp(&right))).into())
}

pub(super) fn repr(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let deque = this(vm, args);
    let name = vm.heap.type_body_of(deque).short_name().to_owned();
    if !vm.repr_enter(deque)? {
        return Ok(vm.new_str("[...]").into());
    }
    let all = items(vm, deque);
    all.iter().for_each(|id| vm.heap.incref(*id));
    let list = vm.heap.new_list(all);
    vm.temps.push(list);
    let inside = vm.repr(list);
    vm.temps.pop();
    vm.heap.decref(list);
    vm.repr_leave();
    let (inside, maxlen) = (inside?, maxlen(vm, deque));
    let text =
        if maxlen < 0 { format!("{name}({inside})") } else { format!("{name}({inside}, maxlen={maxlen})") };
    Ok(vm.new_str(&text).into())
}

pub(super) fn reduce(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let deque = this(vm, args);
    let class = vm.heap.type_of(deque);
    let class = vm.heap.new_ref(class);
    let maxlen = maxlen(vm, deque);
    let arguments = if maxlen < 0 {
        vm.heap.constants.empty_tuple
    } else {
        let parts = vec![vm.heap.constants.empty_tuple, vm.heap.new_int(maxlen)];
        vm.heap.new_tuple_tracked(parts)
    };
    let state = match vm.heap.instance_dict(deque) {
        Some(dict) => vm.heap.new_ref(dict),
        None => vm.none(),
    };
    let iterator = match iter(vm, args)? {
        Flow::Value(iterator) => iterator,
        Flow::Native(_) => vm.none(),
    };
    Ok(vm.heap.new_tuple_tracked(vec![class, arguments, state, iterator]).into())
}
