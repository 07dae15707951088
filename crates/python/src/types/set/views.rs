//! Dict views as sets: their operators and `isdisjoint` (CPython 3.14 Objects/dictobject.c, `dictviews_or` and the
//! others).

use heapglass_memory::object::RecordKind;
use heapglass_memory::{Class, ObjectId};

use super::algebra::{add_all, build, intersect, subtract_from, toggle_in};
use crate::compile::operand::BinaryOp;
use crate::protocol::{done, go_on_if};
use crate::vm::{Args, Flow, Result, Vm};

/// A view of keys or items: `PyDictViewSet_Check`.
fn is_view(vm: &Vm, id: ObjectId) -> bool {
    vm.heap
        .record_of(id)
        .is_some_and(|record| matches!(record.kind, RecordKind::DictKeys | RecordKind::DictItems))
}

fn is_items(vm: &Vm, id: ObjectId) -> bool {
    vm.heap.record_of(id).is_some_and(|record| record.kind == RecordKind::DictItems)
}

fn is_exact_set(vm: &Vm, id: ObjectId) -> bool {
    vm.heap.is_exactly(id, Class::Set) || vm.heap.is_exactly(id, Class::FrozenSet)
}

/// Whether one of two operands is a view of keys or items.
pub(crate) fn has_view(vm: &Vm, a: ObjectId, b: ObjectId) -> bool {
    is_view(vm, a) || is_view(vm, b)
}

fn view_len(vm: &Vm, view: ObjectId) -> u64 {
    vm.view_dict(view).map_or(0, |dict| u64::from(vm.heap.dict_len(dict)))
}

/// `dictviews_to_set`: into a new set, the keys of a dict with the hashes that it knows.
fn fill(vm: &mut Vm, set: ObjectId, from: ObjectId) -> Result<()> {
    let dict = match vm.view_dict(from) {
        Some(dict) if is_view(vm, from) && !is_items(vm, from) && vm.heap.is_exactly(dict, Class::Dict) => {
            dict
        }
        _ => from,
    };
    add_all(vm, set, dict)
}

/// The operators of keys and items views: the result is a set. `None` is NotImplemented. New reference.
pub(crate) fn binary(vm: &mut Vm, op: BinaryOp, a: ObjectId, b: ObjectId) -> Result<Option<ObjectId>> {
    if !has_view(vm, a, b) {
        return Ok(None);
    }
    if matches!(op, BinaryOp::And | BinaryOp::InplaceAnd) {
        return intersect_view(vm, a, b).map(Some);
    }
    let work = match op {
        BinaryOp::Or | BinaryOp::InplaceOr => add_all,
        BinaryOp::Subtract | BinaryOp::InplaceSubtract => subtract_from,
        BinaryOp::Xor | BinaryOp::InplaceXor if is_items(vm, a) && is_items(vm, b) => {
            return toggle_items(vm, a, b).map(Some);
        }
        BinaryOp::Xor | BinaryOp::InplaceXor => toggle_in,
        _ => return Ok(None),
    };
    let set = vm.new_set_of(Class::Set.id());
    build(vm, set, |vm| {
        fill(vm, set, a)?;
        work(vm, set, b)
    })
    .map(Some)
}

/// `_PyDictView_Intersect`
fn intersect_view(vm: &mut Vm, a: ObjectId, b: ObjectId) -> Result<ObjectId> {
    let (mut view, mut other) = if is_view(vm, a) { (a, b) } else { (b, a) };
    let len = view_len(vm, view);
    if is_exact_set(vm, other) && len <= u64::from(vm.set_len(other)) {
        return intersect(vm, other, view);
    }
    if is_view(vm, other) && view_len(vm, other) > len {
        (view, other) = (other, view);
    }
    let set = vm.new_set_of(Class::Set.id());
    build(vm, set, |vm| {
        let kept = vm.each_item(other, |vm, item| {
            if vm.builtin_contains(view, item)?.unwrap_or(false) {
                vm.set_add(set, item)?;
            }
            Ok(go_on_if(true))
        });
        done(kept)
    })
}

/// `dictitems_xor`
fn toggle_items(vm: &mut Vm, a: ObjectId, b: ObjectId) -> Result<ObjectId> {
    let set = vm.new_set_of(Class::Set.id());
    let (Some(first), Some(second)) = (vm.view_dict(a), vm.view_dict(b)) else { return Ok(set) };
    let rest = vm.heap.dict_copy(first);
    vm.temps.push(rest);
    let result = build(vm, set, |vm| {
        done(vm.each_of_dict(second, |vm, entry| {
            let found = vm.dict_lookup(rest, entry.key, entry.hash)?;
            let known = found.and_then(|index| vm.heap.dict_value(rest, index));
            let is_common = match known {
                Some(known) => vm.with_temps(&[known], |vm| vm.eq(known, entry.value))?,
                None => false,
            };
            if is_common {
                vm.dict_del_hashed(rest, entry.key, entry.hash)?;
            } else {
                let pair = vec![vm.heap.new_ref(entry.key), vm.heap.new_ref(entry.value)];
                let pair = vm.heap.new_tuple_tracked(pair);
                vm.set_add_taking(set, pair)?;
            }
            Ok(go_on_if(true))
        }))?;
        let held = vm.heap.new_ref(rest);
        let items = vm.heap.new_record(RecordKind::DictItems, vec![Some(held)], [0; 3]);
        vm.temps.push(items);
        let added = add_all(vm, set, items);
        vm.temps.pop();
        vm.heap.decref(items);
        added
    });
    vm.temps.pop();
    vm.heap.decref(rest);
    result
}

/// `dictviews_isdisjoint`
pub(crate) fn isdisjoint(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (mut view, mut other) = (vm.arg(args, 0), vm.arg(args, 1));
    if view == other {
        let is_empty = view_len(vm, view) == 0;
        return Ok(vm.heap.bool(is_empty).into());
    }
    let other_len = if is_exact_set(vm, other) {
        Some(u64::from(vm.set_len(other)))
    } else if is_view(vm, other) {
        Some(view_len(vm, other))
    } else {
        None
    };
    if other_len.is_some_and(|len| len > view_len(vm, view)) {
        (view, other) = (other, view);
    }
    let walk = vm.each_item(other, |vm, item| Ok(go_on_if(!vm.contains(view, item)?)))?;
    Ok(vm.heap.bool(walk.is_continue()).into())
}
