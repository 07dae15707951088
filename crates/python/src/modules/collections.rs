//! `_collections` (CPython 3.14 Modules/_collectionsmodule.c, Objects/odictobject.c).

mod defaultdict;
mod deque;
mod deque_more;
mod odict;
mod odict_views;
mod tuplegetter;

use heapglass_memory::object::RecordKind;
use heapglass_memory::{Class, ObjectId};

use super::{ModuleDef, NextFn, put};
use crate::compile::operand::BinaryOp;
use crate::protocol::{done, go_on_if};
use crate::types::TypeDef;
use crate::vm::{Args, Arity, Flow, NativeDef, Result, Vm, def};

pub(crate) use tuplegetter::get as tuplegetter_get;

pub(super) const MODULE: ModuleDef =
    ModuleDef { name: "_collections", functions: FUNCTIONS, types: TYPES, fill };

const FUNCTIONS: &[NativeDef] = &[def("_count_elements", Arity::Range(2, 2), count_elements)];

const TYPES: &[TypeDef] = &[
    deque::TYPE,
    deque_more::ITERATOR,
    deque_more::REVERSE_ITERATOR,
    defaultdict::TYPE,
    odict::TYPE,
    odict_views::ITERATOR,
    odict_views::KEYS,
    odict_views::VALUES,
    odict_views::ITEMS,
    tuplegetter::TYPE,
];

/// `defaultdict` has a slot for its factory.
fn fill(vm: &mut Vm, dict: ObjectId) {
    put(vm, dict, "OrderedDict", Class::OrderedDict.id());
}

pub(super) const fn next(kind: RecordKind) -> Option<NextFn> {
    Some(match kind {
        RecordKind::DequeIterator => deque_more::next,
        RecordKind::DequeReverseIterator => deque_more::next_reversed,
        RecordKind::OdictIterator => odict_views::next,
        _ => return None,
    })
}

/// `_count_elements(mapping, iterable)`: dicts at once, what overrides `get` or `__setitem__` through them.
fn count_elements(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (mapping, iterable) = (vm.arg(args, 0), vm.arg(args, 1));
    done(vm.each_item(iterable, |vm, key| {
        count_one(vm, mapping, key)?;
        Ok(go_on_if(true))
    }))?;
    Ok(vm.none().into())
}

fn count_one(vm: &mut Vm, mapping: ObjectId, key: ObjectId) -> Result<()> {
    let hash = vm.key_hash(key)?;
    let known = vm.dict_lookup(mapping, key, hash)?.and_then(|index| vm.heap.dict_value(mapping, index));
    let one = vm.heap.new_int(1);
    let sum = match known {
        None => one,
        Some(known) => {
            let sum = vm.with_temps(&[known], |vm| {
                let flow = vm.begin_binary(known, one, BinaryOp::Add)?;
                vm.wait(flow)
            });
            vm.heap.decref(one);
            sum?
        }
    };
    let stored = vm.dict_set_hashed(mapping, key, hash, sum);
    vm.heap.decref(sum);
    stored
}
