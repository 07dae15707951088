//! Union, intersection, difference, and the comparisons that are methods.

use heapglass_memory::object::Payload;
use heapglass_memory::{Class, ObjectId};

use super::{as_set, or_drop};
use crate::compile::operand::BinaryOp;
use crate::protocol::{Step, done, go_on_if};
use crate::vm::{Args, Flow, Result, Vm};

fn this(vm: &Vm, args: &Args<'_>) -> ObjectId {
    vm.arg(args, 0)
}

fn others<'a>(args: &Args<'a>) -> &'a [ObjectId] {
    args.pos.get(1..).unwrap_or(&[])
}

fn is_set(vm: &Vm, id: ObjectId) -> bool {
    matches!(vm.heap.payload(id), Payload::Set(_))
}

/// The class of a result: set or frozenset, never a derived one (`make_new_set_basetype`).
fn base_class(vm: &Vm, set: ObjectId) -> ObjectId {
    if vm.is_a(set, Class::FrozenSet) { Class::FrozenSet.id() } else { Class::Set.id() }
}

/// All items of an iterable go in, at once.
pub(super) fn add_all(vm: &mut Vm, set: ObjectId, iterable: ObjectId) -> Result<()> {
    let flow = vm.begin_set_update(set, iterable)?;
    let none = vm.wait(flow)?;
    vm.heap.decref(none);
    Ok(())
}

/// Works on a new set, which is dropped on an error.
pub(super) fn build(
    vm: &mut Vm,
    set: ObjectId,
    work: impl FnOnce(&mut Vm) -> Result<()>,
) -> Result<ObjectId> {
    vm.temps.push(set);
    let result = work(vm);
    vm.temps.pop();
    or_drop(vm, set, result)
}

pub(super) fn union(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    vm.no_keywords("set.union", args)?;
    let set = this(vm, args);
    let class = base_class(vm, set);
    let result = vm.set_copy_as(class, set);
    let others = others(args);
    build(vm, result, |vm| {
        others.iter().filter(|other| **other != set).try_for_each(|other| add_all(vm, result, *other))
    })
    .map(Flow::Value)
}

pub(super) fn update(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    vm.no_keywords("set.update", args)?;
    let set = this(vm, args);
    if let [only] = others(args) {
        return vm.begin_set_update(set, *only);
    }
    others(args).iter().try_for_each(|other| add_all(vm, set, *other))?;
    Ok(vm.none().into())
}

/// `set_intersection`: the items of the smaller that are in the larger. New reference.
pub(super) fn intersect(vm: &mut Vm, set: ObjectId, other: ObjectId) -> Result<ObjectId> {
    let class = base_class(vm, set);
    if set == other {
        return Ok(vm.set_copy_as(class, set));
    }
    let result = vm.new_set_of(class);
    build(vm, result, |vm| {
        let kept = if is_set(vm, other) {
            let (large, small) =
                if vm.set_len(other) > vm.set_len(set) { (other, set) } else { (set, other) };
            vm.each_of_set(small, |vm, key, hash| keep_common(vm, large, result, key, hash))
        } else {
            vm.each_item(other, |vm, item| {
                let hash = vm.element_hash(item)?;
                keep_common(vm, set, result, item, hash)
            })
        };
        done(kept)
    })
}

fn keep_common(vm: &mut Vm, large: ObjectId, result: ObjectId, key: ObjectId, hash: i64) -> Step {
    if vm.set_lookup(large, key, hash)?.is_some() {
        vm.set_add_hashed(result, key, hash)?;
    }
    Ok(go_on_if(true))
}

fn intersect_many(vm: &mut Vm, set: ObjectId, others: &[ObjectId]) -> Result<ObjectId> {
    let Some((first, rest)) = others.split_first() else {
        let class = base_class(vm, set);
        return Ok(vm.set_copy_as(class, set));
    };
    let mut result = intersect(vm, set, *first)?;
    for other in rest {
        let next = intersect(vm, result, *other);
        vm.heap.decref(result);
        result = next?;
    }
    Ok(result)
}

pub(super) fn intersection(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    vm.no_keywords("set.intersection", args)?;
    intersect_many(vm, this(vm, args), others(args)).map(Flow::Value)
}

/// The set gets the table of a new one, which dies with the old table: `set_swap_bodies`.
fn take_over(vm: &mut Vm, set: ObjectId, new: ObjectId) {
    vm.heap.set_swap(set, new);
    vm.heap.decref(new);
}

pub(super) fn intersection_update(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    vm.no_keywords("set.intersection_update", args)?;
    let set = this(vm, args);
    let new = intersect_many(vm, set, others(args))?;
    take_over(vm, set, new);
    Ok(vm.none().into())
}

/// `set_difference`. New reference.
fn subtract(vm: &mut Vm, set: ObjectId, other: ObjectId) -> Result<ObjectId> {
    let class = base_class(vm, set);
    let is_dict = vm.heap.is_exactly(other, Class::Dict);
    if !is_set(vm, other) && !is_dict {
        let result = vm.set_copy_as(class, set);
        return build(vm, result, |vm| subtract_from(vm, result, other));
    }
    let other_len = if is_dict { vm.heap.dict_len(other) } else { vm.set_len(other) };
    if (vm.set_len(set) >> 2) > other_len {
        let result = vm.set_copy_as(class, set);
        return build(vm, result, |vm| subtract_from(vm, result, other));
    }
    let result = vm.new_set_of(class);
    build(vm, result, |vm| {
        let kept = vm.each_of_set(set, |vm, key, hash| {
            let found =
                if is_dict { vm.dict_lookup(other, key, hash)? } else { vm.set_lookup(other, key, hash)? };
            if found.is_none() {
                vm.set_add_hashed(result, key, hash)?;
            }
            Ok(go_on_if(true))
        });
        done(kept)
    })
}

/// `set_difference_update_internal`
pub(super) fn subtract_from(vm: &mut Vm, set: ObjectId, other: ObjectId) -> Result<()> {
    if set == other {
        let old = vm.heap.set_take_all(set);
        vm.drop_all(old);
        return Ok(());
    }
    if is_set(vm, other) {
        let common =
            if (vm.set_len(other) >> 3) > vm.set_len(set) { Some(intersect(vm, set, other)?) } else { None };
        let from = common.unwrap_or(other);
        let result = vm.each_of_set(from, |vm, key, hash| {
            vm.set_discard_hashed(set, key, hash)?;
            Ok(go_on_if(true))
        });
        vm.heap.xdecref(common);
        done(result)?;
    } else {
        done(vm.each_item(other, |vm, item| {
            let hash = vm.element_hash(item)?;
            vm.set_discard_hashed(set, item, hash)?;
            Ok(go_on_if(true))
        }))?;
    }
    if let Some(body) = vm.heap.set_body(set).filter(|body| body.has_many_dummies()) {
        let slots = body.grown_slots();
        vm.heap.set_resize(set, slots);
    }
    Ok(())
}

pub(super) fn difference(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    vm.no_keywords("set.difference", args)?;
    let set = this(vm, args);
    let Some((first, rest)) = others(args).split_first() else {
        let class = base_class(vm, set);
        return Ok(vm.set_copy_as(class, set).into());
    };
    let result = subtract(vm, set, *first)?;
    build(vm, result, |vm| rest.iter().try_for_each(|other| subtract_from(vm, result, *other)))
        .map(Flow::Value)
}

pub(super) fn difference_update(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    vm.no_keywords("set.difference_update", args)?;
    let set = this(vm, args);
    others(args).iter().try_for_each(|other| subtract_from(vm, set, *other))?;
    Ok(vm.none().into())
}

/// `set_symmetric_difference_update_set`, `…_dict`
fn toggle_all(vm: &mut Vm, set: ObjectId, other: ObjectId) -> Result<()> {
    let toggle = |vm: &mut Vm, key: ObjectId, hash: i64| {
        if !vm.set_discard_hashed(set, key, hash)? {
            vm.set_add_hashed(set, key, hash)?;
        }
        Ok(go_on_if(true))
    };
    let toggled = if vm.is_dict(other) {
        vm.each_of_dict(other, |vm, entry| toggle(vm, entry.key, entry.hash))
    } else {
        vm.each_of_set(other, toggle)
    };
    done(toggled)
}

/// `set_symmetric_difference`: a copy of the other, in which the set's items are toggled. New reference.
fn toggle(vm: &mut Vm, set: ObjectId, other: ObjectId) -> Result<ObjectId> {
    let class = base_class(vm, set);
    let result = vm.new_set_of(class);
    build(vm, result, |vm| {
        add_all(vm, result, other)?;
        toggle_all(vm, result, set)
    })
}

pub(super) fn symmetric_difference(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    toggle(vm, this(vm, args), vm.arg(args, 1)).map(Flow::Value)
}

pub(super) fn toggle_in(vm: &mut Vm, set: ObjectId, other: ObjectId) -> Result<()> {
    if set == other {
        let old = vm.heap.set_take_all(set);
        vm.drop_all(old);
        return Ok(());
    }
    if vm.heap.is_exactly(other, Class::Dict) {
        return toggle_all(vm, set, other);
    }
    let other = as_set(vm, other)?;
    vm.temps.push(other);
    let result = toggle_all(vm, set, other);
    vm.temps.pop();
    vm.heap.decref(other);
    result
}

pub(super) fn symmetric_difference_update(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    toggle_in(vm, this(vm, args), vm.arg(args, 1))?;
    Ok(vm.none().into())
}

/// `set_isdisjoint_impl`
pub(super) fn isdisjoint(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (set, other) = (this(vm, args), vm.arg(args, 1));
    let is_disjoint = if set == other {
        vm.set_len(set) == 0
    } else if vm.heap.is_exactly(other, Class::Set) || vm.heap.is_exactly(other, Class::FrozenSet) {
        let (large, small) = if vm.set_len(other) > vm.set_len(set) { (other, set) } else { (set, other) };
        vm.each_of_set(small, |vm, key, hash| Ok(go_on_if(vm.set_lookup(large, key, hash)?.is_none())))?
            .is_continue()
    } else {
        vm.each_item(other, |vm, item| {
            let hash = vm.element_hash(item)?;
            Ok(go_on_if(vm.set_lookup(set, item, hash)?.is_none()))
        })?
        .is_continue()
    };
    Ok(vm.heap.bool(is_disjoint).into())
}

pub(super) fn issubset(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (set, other) = (this(vm, args), vm.arg(args, 1));
    let result = if is_set(vm, other) {
        vm.is_subset(set, other)?
    } else {
        let common = intersect(vm, set, other)?;
        let result = vm.set_len(common) == vm.set_len(set);
        vm.heap.decref(common);
        result
    };
    Ok(vm.heap.bool(result).into())
}

pub(super) fn issuperset(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (set, other) = (this(vm, args), vm.arg(args, 1));
    let result = if is_set(vm, other) {
        vm.is_subset(other, set)?
    } else {
        vm.each_item(other, |vm, item| {
            let hash = vm.element_hash(item)?;
            Ok(go_on_if(vm.set_lookup(set, item, hash)?.is_some()))
        })?
        .is_continue()
    };
    Ok(vm.heap.bool(result).into())
}

/// The operators of sets; `None` is NotImplemented. New reference.
pub(crate) fn binary(vm: &mut Vm, op: BinaryOp, a: ObjectId, b: ObjectId) -> Result<Option<ObjectId>> {
    if !is_set(vm, a) || !is_set(vm, b) {
        return super::views::binary(vm, op, a, b);
    }
    let is_mutable = !vm.is_a(a, Class::FrozenSet);
    let in_place = |vm: &mut Vm, work: fn(&mut Vm, ObjectId, ObjectId) -> Result<()>| {
        work(vm, a, b)?;
        Ok(Some(vm.heap.new_ref(a)))
    };
    match op {
        BinaryOp::InplaceOr if is_mutable => in_place(vm, add_all),
        BinaryOp::InplaceSubtract if is_mutable => in_place(vm, subtract_from),
        BinaryOp::InplaceXor if is_mutable => in_place(vm, toggle_in),
        BinaryOp::InplaceAnd if is_mutable => in_place(vm, |vm, a, b| {
            let new = intersect(vm, a, b)?;
            take_over(vm, a, new);
            Ok(())
        }),
        BinaryOp::Or | BinaryOp::InplaceOr => {
            let class = base_class(vm, a);
            let result = vm.set_copy_as(class, a);
            build(vm, result, |vm| if a == b { Ok(()) } else { vm.set_merge(result, b) }).map(Some)
        }
        BinaryOp::And | BinaryOp::InplaceAnd => intersect(vm, a, b).map(Some),
        BinaryOp::Subtract | BinaryOp::InplaceSubtract => subtract(vm, a, b).map(Some),
        BinaryOp::Xor | BinaryOp::InplaceXor => toggle(vm, a, b).map(Some),
        _ => Ok(None),
    }
}

/// `set.__ior__` and its kin, by name.
pub(super) fn inplace(vm: &mut Vm, args: &Args<'_>, op: BinaryOp) -> Result<Flow> {
    let result = binary(vm, op, this(vm, args), vm.arg(args, 1))?;
    Ok(result.unwrap_or(vm.heap.constants.not_implemented).into())
}
