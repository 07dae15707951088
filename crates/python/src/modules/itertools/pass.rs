//! Iterators that pass items on: `tp_iternext` of each.

use heapglass_memory::ObjectId;
use heapglass_memory::object::Payload;

use super::{clear, number, replace, set_number};
use crate::compile::operand::BinaryOp;
use crate::vm::{Result, Vm};

type Item = Result<Option<ObjectId>>;

fn held<T>(vm: &mut Vm, ids: &[ObjectId], work: impl FnOnce(&mut Vm) -> T) -> T {
    let before = vm.temps.len();
    vm.temps.extend_from_slice(ids);
    let result = work(vm);
    vm.temps.truncate(before);
    result
}

/// What a predicate says of an item, which the caller holds.
fn judge(vm: &mut Vm, function: ObjectId, item: ObjectId) -> Result<bool> {
    held(vm, &[item], |vm| {
        let said = vm.call_sync(function, &[item])?;
        vm.truth_of(said)
    })
}

pub(super) fn accumulate(vm: &mut Vm, id: ObjectId) -> Item {
    let none = vm.none();
    if let Some(initial) = vm.heap.set_field(id, 3, Some(none)).filter(|initial| *initial != none) {
        let total = vm.heap.new_ref(initial);
        replace(vm, id, 2, total);
        return Ok(Some(initial));
    }
    let Some(it) = vm.heap.field(id, 1) else { return Ok(None) };
    let Some(item) = vm.next_item(it)? else { return Ok(None) };
    let Some(total) = vm.heap.field(id, 2) else {
        let first = vm.heap.new_ref(item);
        replace(vm, id, 2, first);
        return Ok(Some(item));
    };
    let sum = held(vm, &[item], |vm| match vm.heap.field(id, 0) {
        Some(function) => vm.call_sync(function, &[total, item]),
        None => vm.begin_binary(total, item, BinaryOp::Add).and_then(|flow| vm.wait(flow)),
    });
    vm.heap.decref(item);
    let sum = sum?;
    let kept = vm.heap.new_ref(sum);
    replace(vm, id, 2, kept);
    Ok(Some(sum))
}

pub(super) fn batched(vm: &mut Vm, id: ObjectId) -> Item {
    let Some(it) = vm.heap.field(id, 0) else { return Ok(None) };
    let wanted = number(vm, id, 0) as usize;
    let mut items = Vec::new();
    while items.len() < wanted {
        match held(vm, &items, |vm| vm.next_item(it)) {
            Ok(Some(item)) => items.push(item),
            Ok(None) => break,
            Err(raised) => {
                vm.drop_all(items);
                clear(vm, id, 0);
                return Err(raised);
            }
        }
    }
    if items.len() < wanted {
        clear(vm, id, 0);
        if items.is_empty() {
            return Ok(None);
        }
        if number(vm, id, 1) != 0 {
            vm.drop_all(items);
            return Err(vm.value_error("batched(): incomplete batch"));
        }
    }
    Ok(Some(vm.heap.new_tuple_tracked(items)))
}

pub(super) fn chain(vm: &mut Vm, id: ObjectId) -> Item {
    while let Some(source) = vm.heap.field(id, 0) {
        let Some(active) = vm.heap.field(id, 1) else {
            let Some(iterable) = vm.next_item(source)? else {
                clear(vm, id, 0);
                return Ok(None);
            };
            let active = held(vm, &[iterable], |vm| vm.get_iter(iterable));
            vm.heap.decref(iterable);
            match active {
                Ok(active) => replace(vm, id, 1, active),
                Err(raised) => {
                    clear(vm, id, 0);
                    return Err(raised);
                }
            }
            continue;
        };
        if let Some(item) = vm.next_item(active)? {
            return Ok(Some(item));
        }
        clear(vm, id, 1);
    }
    Ok(None)
}

pub(super) fn compress(vm: &mut Vm, id: ObjectId) -> Item {
    let (Some(data), Some(selectors)) = (vm.heap.field(id, 0), vm.heap.field(id, 1)) else { return Ok(None) };
    loop {
        let Some(item) = vm.next_item(data)? else { return Ok(None) };
        let selector = held(vm, &[item], |vm| vm.next_item(selectors));
        let truth = match selector {
            Ok(Some(selector)) => held(vm, &[item], |vm| vm.truth_of(selector)).map(Some),
            Ok(None) => Ok(None),
            Err(raised) => Err(raised),
        };
        if truth == Ok(Some(true)) {
            return Ok(Some(item));
        }
        vm.heap.decref(item);
        if truth?.is_none() {
            return Ok(None);
        }
    }
}

pub(super) fn count(vm: &mut Vm, id: ObjectId) -> Item {
    let Some(current) = vm.heap.field(id, 0) else {
        let at = vm.advance_position(id, 1);
        return Ok(Some(vm.heap.new_int(at)));
    };
    let Some(step) = vm.heap.field(id, 1) else { return Ok(None) };
    let flow = vm.begin_binary(current, step, BinaryOp::Add)?;
    let stepped = vm.wait(flow)?;
    Ok(vm.heap.set_field(id, 0, Some(stepped)))
}

pub(super) fn cycle(vm: &mut Vm, id: ObjectId) -> Item {
    let Some(saved) = vm.heap.field(id, 1) else { return Ok(None) };
    if let Some(it) = vm.heap.field(id, 0) {
        if let Some(item) = vm.next_item(it)? {
            let kept = vm.heap.new_ref(item);
            vm.heap.list_append(saved, kept);
            return Ok(Some(item));
        }
        clear(vm, id, 0);
    }
    let len = vm.heap.items(saved).len() as i64;
    if len == 0 {
        return Ok(None);
    }
    let at = number(vm, id, 0);
    set_number(vm, id, 0, (at + 1) % len);
    let item = vm.heap.items(saved).get(at as usize).copied();
    Ok(item.map(|item| vm.heap.new_ref(item)))
}

pub(super) fn dropwhile(vm: &mut Vm, id: ObjectId) -> Item {
    let (Some(it), Some(function)) = (vm.heap.field(id, 0), vm.heap.field(id, 1)) else { return Ok(None) };
    loop {
        let Some(item) = vm.next_item(it)? else { return Ok(None) };
        if number(vm, id, 0) != 0 {
            return Ok(Some(item));
        }
        match judge(vm, function, item) {
            Ok(true) => vm.heap.decref(item),
            Ok(false) => {
                set_number(vm, id, 0, 1);
                return Ok(Some(item));
            }
            Err(raised) => {
                vm.heap.decref(item);
                return Err(raised);
            }
        }
    }
}

pub(super) fn takewhile(vm: &mut Vm, id: ObjectId) -> Item {
    let (Some(it), Some(function)) = (vm.heap.field(id, 0), vm.heap.field(id, 1)) else { return Ok(None) };
    if number(vm, id, 0) != 0 {
        return Ok(None);
    }
    let Some(item) = vm.next_item(it)? else { return Ok(None) };
    let said = judge(vm, function, item);
    if said == Ok(true) {
        return Ok(Some(item));
    }
    vm.heap.decref(item);
    said?;
    set_number(vm, id, 0, 1);
    Ok(None)
}

pub(super) fn filterfalse(vm: &mut Vm, id: ObjectId) -> Item {
    let (Some(it), Some(function)) = (vm.heap.field(id, 0), vm.heap.field(id, 1)) else { return Ok(None) };
    let is_plain = vm.is_none(function) || function == heapglass_memory::Class::Bool.id();
    loop {
        let Some(item) = vm.next_item(it)? else { return Ok(None) };
        let said = if is_plain { held(vm, &[item], |vm| vm.truth(item)) } else { judge(vm, function, item) };
        if said == Ok(false) {
            return Ok(Some(item));
        }
        vm.heap.decref(item);
        said?;
    }
}

pub(super) fn islice(vm: &mut Vm, id: ObjectId) -> Item {
    let Some(it) = vm.heap.field(id, 0) else { return Ok(None) };
    let (next, stop, step) = (number(vm, id, 0), number(vm, id, 1), number(vm, id, 2));
    let mut count = vm.heap.record_of(id).and_then(|record| record.extra().first().copied()).unwrap_or(0);
    let note = |vm: &mut Vm, count: i64| {
        if let Some(first) = vm.heap.record_mut(id).and_then(|record| record.extra_mut()?.first_mut()) {
            *first = count;
        }
    };
    while count < next {
        let Some(item) = vm.next_item(it)? else {
            clear(vm, id, 0);
            return Ok(None);
        };
        vm.heap.decref(item);
        count += 1;
        note(vm, count);
    }
    if stop != -1 && count >= stop {
        clear(vm, id, 0);
        return Ok(None);
    }
    let Some(item) = vm.next_item(it)? else {
        clear(vm, id, 0);
        return Ok(None);
    };
    note(vm, count + 1);
    let after = next.saturating_add(step);
    set_number(vm, id, 0, if stop != -1 && after > stop { stop } else { after });
    Ok(Some(item))
}

pub(super) fn pairwise(vm: &mut Vm, id: ObjectId) -> Item {
    let Some(it) = vm.heap.field(id, 0) else { return Ok(None) };
    if vm.heap.field(id, 1).is_none() {
        match vm.next_item(it)? {
            Some(old) => replace(vm, id, 1, old),
            None => {
                clear(vm, id, 0);
                return Ok(None);
            }
        }
    }
    let Some(new) = vm.next_item(it)? else {
        clear(vm, id, 0);
        clear(vm, id, 1);
        return Ok(None);
    };
    let kept = vm.heap.new_ref(new);
    let Some(old) = vm.heap.set_field(id, 1, Some(kept)) else { return Ok(Some(new)) };
    Ok(Some(vm.pair_of(id, 2, vec![old, new])))
}

pub(super) fn repeat(vm: &mut Vm, id: ObjectId) -> Item {
    let left = number(vm, id, 0);
    if left == 0 {
        return Ok(None);
    }
    if left > 0 {
        set_number(vm, id, 0, left - 1);
    }
    Ok(vm.heap.field(id, 0).map(|element| vm.heap.new_ref(element)))
}

pub(super) fn starmap(vm: &mut Vm, id: ObjectId) -> Item {
    let (Some(it), Some(function)) = (vm.heap.field(id, 0), vm.heap.field(id, 1)) else { return Ok(None) };
    let Some(mut args) = vm.next_item(it)? else { return Ok(None) };
    if !matches!(vm.heap.payload(args), Payload::Tuple(_)) {
        let given = args;
        let made = held(vm, &[given], |vm| {
            let flow = vm.begin_tuple(heapglass_memory::Class::Tuple.id(), given)?;
            vm.wait(flow)
        });
        vm.heap.decref(given);
        args = made?;
    }
    let items = vm.heap.items(args).to_vec();
    let result = vm.call_held(function, &items, &[args]);
    vm.heap.decref(args);
    result.map(Some)
}

pub(super) fn zip_longest(vm: &mut Vm, id: ObjectId) -> Item {
    let Some(tuple) = vm.heap.field(id, 0) else { return Ok(None) };
    let iterators = vm.heap.items(tuple).to_vec();
    if number(vm, id, 0) == 0 {
        return Ok(None);
    }
    let mut items: Vec<ObjectId> = Vec::new();
    for (index, it) in iterators.iter().enumerate() {
        let is_open =
            vm.heap.record_of(id).and_then(|record| record.extra().get(index).copied()).unwrap_or(0) != 0;
        let item = if is_open { held(vm, &items, |vm| vm.next_item(*it)) } else { Ok(None) };
        match item {
            Ok(Some(item)) => {
                items.push(item);
                continue;
            }
            Ok(None) if is_open && number(vm, id, 0) == 1 => {
                set_number(vm, id, 0, 0);
                vm.drop_all(items);
                return Ok(None);
            }
            Ok(None) if is_open => close(vm, id, tuple, index),
            Ok(None) => {}
            Err(raised) => {
                set_number(vm, id, 0, 0);
                vm.drop_all(items);
                return Err(raised);
            }
        }
        let fill = vm.heap.field(id, 2).unwrap_or(vm.heap.constants.none);
        let fill = vm.heap.new_ref(fill);
        items.push(fill);
    }
    Ok(Some(vm.pair_of(id, 1, items)))
}

/// One of the iterators has ended: it is let go.
fn close(vm: &mut Vm, id: ObjectId, tuple: ObjectId, index: usize) {
    let none = vm.none();
    if let Some(record) = vm.heap.record_mut(id) {
        let [active, ..] = &mut record.numbers;
        *active -= 1;
        if let Some(is_open) = record.extra_mut().and_then(|open| open.get_mut(index)) {
            *is_open = 0;
        }
    }
    let old = match vm.heap.payload_mut(tuple) {
        Payload::Tuple(body) => {
            std::rc::Rc::make_mut(body).get_mut(index).map(|slot| std::mem::replace(slot, none))
        }
        _ => None,
    };
    vm.heap.xdecref(old);
}
