//! `set` and `frozenset` (CPython 3.14 Objects/setobject.c).

mod algebra;
mod views;

use heapglass_memory::object::Payload;
use heapglass_memory::{Class, ObjectId};

pub(crate) use algebra::binary;
pub(crate) use views::{binary as view_binary, has_view, isdisjoint as isdisjoint_view};

use super::{container, dunder};
use crate::vm::{Args, Arity, Exc, Flow, NativeDef, Raised, Result, Vm, def};

macro_rules! methods {
    ($($more:tt)*) => {
        &[
            def("copy", Arity::None, copy),
            def("difference", Arity::Any, algebra::difference),
            def("intersection", Arity::Any, algebra::intersection),
            def("isdisjoint", Arity::One, algebra::isdisjoint),
            def("issubset", Arity::One, algebra::issubset),
            def("issuperset", Arity::One, algebra::issuperset),
            def("symmetric_difference", Arity::One, algebra::symmetric_difference),
            def("union", Arity::Any, algebra::union),
            def("__contains__", Arity::One, container::contains),
            def("__len__", Arity::None, container::len),
            def("__iter__", Arity::None, container::iter),
            def("__sizeof__", Arity::None, container::sizeof),
            def("__eq__", Arity::One, container::eq),
            def("__ne__", Arity::One, container::ne),
            def("__lt__", Arity::One, container::lt),
            def("__le__", Arity::One, container::le),
            def("__gt__", Arity::One, container::gt),
            def("__ge__", Arity::One, container::ge),
            def("__and__", Arity::One, dunder::and),
            def("__or__", Arity::One, dunder::or),
            def("__sub__", Arity::One, dunder::sub),
            def("__xor__", Arity::One, dunder::xor),
            def("__rand__", Arity::One, dunder::rand),
            def("__ror__", Arity::One, dunder::ror),
            def("__rsub__", Arity::One, dunder::rsub),
            def("__rxor__", Arity::One, dunder::rxor),
            def("__repr__", Arity::None, container::repr),
            $($more)*
        ]
    };
}

pub(crate) const METHODS: &[NativeDef] = methods! {
    def("add", Arity::One, add),
    def("clear", Arity::None, clear),
    def("discard", Arity::One, discard),
    def("pop", Arity::None, pop),
    def("remove", Arity::One, remove),
    def("update", Arity::Any, algebra::update),
    def("difference_update", Arity::Any, algebra::difference_update),
    def("intersection_update", Arity::Any, algebra::intersection_update),
    def("symmetric_difference_update", Arity::One, algebra::symmetric_difference_update),
    def("__init__", Arity::Any, init),
    def("__iand__", Arity::One, |vm, args| algebra::inplace(vm, args, crate::compile::operand::BinaryOp::InplaceAnd)),
    def("__ior__", Arity::One, |vm, args| algebra::inplace(vm, args, crate::compile::operand::BinaryOp::InplaceOr)),
    def("__isub__", Arity::One, |vm, args| algebra::inplace(vm, args, crate::compile::operand::BinaryOp::InplaceSubtract)),
    def("__ixor__", Arity::One, |vm, args| algebra::inplace(vm, args, crate::compile::operand::BinaryOp::InplaceXor)),
};

pub(crate) const FROZEN_METHODS: &[NativeDef] = methods! {};

pub(crate) const CLASS_METHODS: &[NativeDef] = &[def("__class_getitem__", Arity::One, container::class_item)];

/// `set(x)`
pub(crate) fn new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = args.get(0).unwrap_or(Class::Set.id());
    vm.no_keywords("set", args)?;
    vm.check_count("set", args, 1, 0, 1)?;
    make(vm, class, args.get(1))
}

/// `frozenset(x)`
pub(crate) fn new_frozen(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = args.get(0).unwrap_or(Class::FrozenSet.id());
    if class == Class::FrozenSet.id() || !vm.has_python_override(class, vm.names.init) {
        vm.no_keywords("frozenset", args)?;
    }
    vm.check_count("frozenset", args, 1, 0, 1)?;
    if let Some(iterable) = args.get(1)
        && class == Class::FrozenSet.id()
        && vm.heap.is_exactly(iterable, Class::FrozenSet)
    {
        return Ok(vm.heap.new_ref(iterable).into());
    }
    if let Some(empty) = vm.heap.constants.empty_frozenset.filter(|_| class == Class::FrozenSet.id())
        && args.get(1).is_none_or(|iterable| is_known_empty(vm, iterable))
    {
        return Ok(empty.into());
    }
    make(vm, class, args.get(1))
}

/// Whether a built-in container is empty.
fn is_known_empty(vm: &Vm, id: ObjectId) -> bool {
    match vm.heap.payload(id) {
        Payload::List(_) | Payload::Tuple(_) => vm.heap.items(id).is_empty(),
        Payload::Str(text) => text.chars == 0,
        Payload::Set(set) => set.used == 0,
        _ => false,
    }
}

/// `make_new_set`: a set of a class with these items.
pub(super) fn make(vm: &mut Vm, class: ObjectId, iterable: Option<ObjectId>) -> Result<Flow> {
    let is_plain = class == Class::FrozenSet.id();
    let empty = vm.heap.empty_set();
    let set = if is_plain { vm.heap.new_set(class) } else { vm.alloc(class, empty) };
    match iterable {
        Some(iterable) => vm.begin_set_fill(set, iterable),
        None => Ok(set.into()),
    }
}

fn this(vm: &Vm, args: &Args<'_>) -> ObjectId {
    vm.arg(args, 0)
}

fn init(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    vm.no_keywords("set", args)?;
    vm.check_count("set", args, 1, 0, 1)?;
    let set = this(vm, args);
    let old = vm.heap.set_take_all(set);
    vm.drop_all(old);
    match args.get(1) {
        Some(iterable) => vm.begin_set_update(set, iterable),
        None => Ok(vm.none().into()),
    }
}

fn add(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (set, item) = (this(vm, args), vm.arg(args, 1));
    vm.set_add(set, item)?;
    Ok(vm.none().into())
}

fn clear(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let set = this(vm, args);
    let old = vm.heap.set_take_all(set);
    vm.drop_all(old);
    Ok(vm.none().into())
}

fn copy(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let set = this(vm, args);
    if vm.heap.is_exactly(set, Class::FrozenSet) {
        return Ok(vm.heap.new_ref(set).into());
    }
    let class = if vm.is_a(set, Class::FrozenSet) { Class::FrozenSet } else { Class::Set };
    Ok(vm.set_copy_as(class.id(), set).into())
}

fn discard(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (set, item) = (this(vm, args), vm.arg(args, 1));
    vm.set_discard(set, item)?;
    Ok(vm.none().into())
}

fn remove(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (set, item) = (this(vm, args), vm.arg(args, 1));
    if vm.set_discard(set, item)? { Ok(vm.none().into()) } else { Err(vm.key_error(item)) }
}

/// `set_pop`: the first item at or behind the finger.
fn pop(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let set = this(vm, args);
    let found = vm.heap.set_body(set).and_then(|body| {
        let slots = body.slots();
        let start = body.finger as usize & (slots - 1);
        (0..slots).map(|step| (start + step) & (slots - 1)).find(|slot| body.at(*slot).is_some())
    });
    let Some(slot) = found else { return Err(vm.raise(Exc::KeyError, "pop from an empty set")) };
    let key = vm.heap.set_remove(set, slot as u32);
    vm.heap.set_note(set, None, slot as u32 + 1);
    Ok(key.unwrap_or(vm.none()).into())
}

/// Any iterable as a set: a set as it is, else a new one. New reference.
pub(super) fn as_set(vm: &mut Vm, iterable: ObjectId) -> Result<ObjectId> {
    if matches!(vm.heap.payload(iterable), Payload::Set(_)) {
        return Ok(vm.heap.new_ref(iterable));
    }
    let flow = make(vm, Class::Set.id(), Some(iterable))?;
    vm.wait(flow)
}

/// Drops a new set and passes an error on.
pub(super) fn or_drop(vm: &mut Vm, set: ObjectId, result: Result<()>) -> Result<ObjectId> {
    match result {
        Ok(()) => Ok(set),
        Err(Raised) => {
            vm.heap.decref(set);
            Err(Raised)
        }
    }
}
