//! `tuple` (CPython 3.14 Objects/tupleobject.c).

use heapglass_memory::object::Payload;
use heapglass_memory::{Class, ObjectId};

use super::container;
use crate::vm::{Args, Arity, Flow, NativeDef, Result, Vm, def};

pub(crate) const METHODS: &[NativeDef] = &[
    def("count", Arity::One, count),
    def("index", Arity::Range(1, 3), index),
    def("__getitem__", Arity::One, container::get_item),
    def("__contains__", Arity::One, container::contains),
    def("__len__", Arity::None, container::len),
    def("__iter__", Arity::None, container::iter),
    def("__eq__", Arity::One, container::eq),
    def("__ne__", Arity::One, container::ne),
    def("__lt__", Arity::One, container::lt),
    def("__le__", Arity::One, container::le),
    def("__gt__", Arity::One, container::gt),
    def("__ge__", Arity::One, container::ge),
    def("__add__", Arity::One, super::dunder::add),
    def("__mul__", Arity::One, super::dunder::mul),
    def("__rmul__", Arity::One, super::dunder::rmul),
    def("__repr__", Arity::None, container::repr),
    def("__getnewargs__", Arity::None, getnewargs),
];

pub(crate) const CLASS_METHODS: &[NativeDef] = &[def("__class_getitem__", Arity::One, container::class_item)];

/// `tuple(x)`
pub(crate) fn new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = args.get(0).unwrap_or(Class::Tuple.id());
    if class == Class::Tuple.id() || !vm.has_python_override(class, vm.names.init) {
        vm.no_keywords("tuple", args)?;
    }
    vm.check_count("tuple", args, 1, 0, 1)?;
    match args.get(1) {
        Some(iterable) => vm.begin_tuple(class, iterable),
        None => Ok(vm.tuple_of_class(class, Vec::new(), false).into()),
    }
}

fn count(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    container::count_equal(vm, vm.arg(args, 0), vm.arg(args, 1))
}

fn index(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    container::index_of(vm, args, "tuple.index(x): x not in tuple")
}

fn getnewargs(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let items = vm.heap.items(vm.arg(args, 0)).to_vec();
    items.iter().for_each(|id| vm.heap.incref(*id));
    let inner = vm.heap.new_tuple_tracked(items);
    Ok(vm.heap.new_tuple(vec![inner]).into())
}

/// `tuple_concat`
pub(crate) fn concat(vm: &mut Vm, a: ObjectId, b: ObjectId) -> Result<Option<ObjectId>> {
    if !matches!(vm.heap.payload(b), Payload::Tuple(_)) {
        let message = format!("can only concatenate tuple (not \"{}\") to tuple", vm.type_name(b));
        return Err(vm.type_error(&message));
    }
    let gives_other = vm.heap.profile.sharing.joined_with_empty;
    if gives_other && vm.heap.items(a).is_empty() && vm.heap.is_exactly(b, Class::Tuple) {
        return Ok(Some(vm.heap.new_ref(b)));
    }
    if gives_other && vm.heap.items(b).is_empty() && vm.heap.is_exactly(a, Class::Tuple) {
        return Ok(Some(vm.heap.new_ref(a)));
    }
    let items: Vec<_> = vm.heap.items(a).iter().chain(vm.heap.items(b)).copied().collect();
    items.iter().for_each(|id| vm.heap.incref(*id));
    Ok(Some(vm.heap.new_tuple_tracked(items)))
}

/// `tuple_repeat`
pub(crate) fn repeat(vm: &mut Vm, tuple: ObjectId, count: ObjectId) -> Result<Option<ObjectId>> {
    let is_one = vm.index_i64(count)? == 1;
    if (is_one || vm.heap.items(tuple).is_empty()) && vm.heap.is_exactly(tuple, Class::Tuple) {
        return Ok(Some(vm.heap.new_ref(tuple)));
    }
    let items = super::list::repeated_items(vm, tuple, count)?;
    Ok(Some(vm.heap.new_tuple_tracked(items)))
}
