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
use crate::types::TypeDef;
use crate::vm::{Args, Arity, Flow, NativeDef, Raised, Result, Vm, def};

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
    let iterator = vm.get_iter(iterable)?;
    vm.temps.push(iterator);
    let result = loop {
        match vm.next_item(iterator) {
            Ok(Some(key)) => {
                vm.temps.push(key);
                let counted = count_one(vm, mapping, key);
                vm.temps.pop();
                vm.heap.decref(key);
                if let Err(raised) = counted {
                    break Err(raised);
                }
            }
            Ok(None) => break Ok(Flow::Value(vm.none())),
            Err(raised) => break Err(raised),
        }
    };
    vm.temps.pop();
    vm.heap.decref(iterator);
    result
}

fn count_one(vm: &mut Vm, mapping: ObjectId, key: ObjectId) -> Result<()> {
    let hash = vm.key_hash(key)?;
    let known = vm.dict_lookup(mapping, key, hash)?.and_then(|index| vm.heap.dict_value(mapping, index));
    let one = vm.heap.new_int(1);
    let sum = match known {
        None => one,
        Some(known) => {
            let sum = vm
                .begin_binary(known, one, crate::compile::operand::BinaryOp::Add)
                .and_then(|flow| vm.wait(flow));
            vm.heap.decref(one);
            sum?
        }
    };
    let stored = vm.dict_set_hashed(mapping, key, hash, sum);
    vm.heap.decref(sum);
    stored
}

/// Goes through the items of an iterable; the work gets them as new references.
fn each(
    vm: &mut Vm,
    iterable: ObjectId,
    mut work: impl FnMut(&mut Vm, ObjectId) -> Result<()>,
) -> Result<()> {
    let iterator = vm.get_iter(iterable)?;
    vm.temps.push(iterator);
    let result = loop {
        match vm.next_item(iterator) {
            Ok(Some(item)) => {
                if let Err(Raised) = work(vm, item) {
                    break Err(Raised);
                }
            }
            Ok(None) => break Ok(()),
            Err(raised) => break Err(raised),
        }
    };
    vm.temps.pop();
    vm.heap.decref(iterator);
    result
}
