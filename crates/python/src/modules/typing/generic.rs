//! `Generic`, `NoDefault`, `ParamSpecArgs` and `ParamSpecKwargs`.

use heapglass_memory::object::{Payload, RecordKind};
use heapglass_memory::{Class, ObjectId};

use super::variables::NAME;
use crate::vm::{Args, Arity, Flow, GetSet, NativeDef, Result, Vm, def};

pub(super) const GENERIC_METHODS: &[NativeDef] = &[
    def("__class_getitem__", Arity::Any, |vm, args| {
        vm.call_typing("_generic_class_getitem", args.pos, args.kw).map(Flow::Value)
    }),
    def("__init_subclass__", Arity::Any, |vm, args| {
        vm.call_typing("_generic_init_subclass", args.pos, args.kw).map(Flow::Value)
    }),
];

pub(super) const NO_DEFAULT_METHODS: &[NativeDef] = &[
    def("__repr__", Arity::None, |vm, _| Ok(vm.new_str("typing.NoDefault").into())),
    def("__reduce__", Arity::None, |vm, _| Ok(vm.new_str("NoDefault").into())),
];

pub(super) const PART_METHODS: &[NativeDef] = &[
    def("__mro_entries__", Arity::One, |vm, args| {
        let kind = vm.heap.type_body_of(vm.arg(args, 0)).short_name().to_owned();
        Err(vm.type_error(&format!("Cannot subclass an instance of {kind}")))
    }),
    def("__repr__", Arity::None, part_repr),
    def("__eq__", Arity::One, part_eq),
];

pub(super) const PART_GETSETS: &[GetSet] =
    &[GetSet { name: "__origin__", get: |vm, id| super::field(vm, id, 0), set: None }];

/// `ParamSpecArgs(origin)`, `ParamSpecKwargs(origin)`
pub(super) fn param_spec_part(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = args.get(0).unwrap_or(Class::ParamSpecArgs.id());
    vm.check_count("paramspecargs", args, 1, 1, 1)?;
    let kind = if class == Class::ParamSpecKwargs.id() {
        RecordKind::ParamSpecKwargs
    } else {
        RecordKind::ParamSpecArgs
    };
    let origin = vm.heap.new_ref(vm.arg(args, 1));
    Ok(vm.heap.new_record(kind, vec![Some(origin)], [0; 3]).into())
}

fn part_repr(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let origin = vm.heap.field(id, 0).unwrap_or(vm.none());
    let what = if vm.heap.is_exactly(id, Class::ParamSpecArgs) { "args" } else { "kwargs" };
    let name = vm.heap.field(origin, NAME).and_then(|name| vm.string(name));
    let name = match name {
        Some(name) => name,
        None => vm.repr(origin)?,
    };
    Ok(vm.new_str(&format!("{name}.{what}")).into())
}

fn part_eq(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (a, b) = (vm.arg(args, 0), vm.arg(args, 1));
    if vm.heap.type_of(a) != vm.heap.type_of(b) {
        return Ok(vm.heap.constants.not_implemented.into());
    }
    let is_equal = vm.heap.field(a, 0) == vm.heap.field(b, 0);
    Ok(vm.heap.bool(is_equal).into())
}

/// `caller`: the module of the function under way. Borrowed.
pub(super) fn caller(vm: &Vm) -> Option<ObjectId> {
    match vm.frame.function.get().map(|function| vm.heap.payload(function)) {
        Some(Payload::Function(body)) => body.module,
        _ => vm.heap.dict_get_str(vm.frame.globals, vm.names.name),
    }
}

/// `unpack_typevartuples`: a tuple of type parameters, those of several types unpacked. New reference.
pub(super) fn unpack_tuples(vm: &mut Vm, params: ObjectId) -> Result<ObjectId> {
    let items = vm.heap.items(params).to_vec();
    if !items.iter().any(|id| vm.heap.is_exactly(*id, Class::TypeVarTuple)) {
        return Ok(vm.heap.new_ref(params));
    }
    let mut all = Vec::new();
    for item in items {
        if vm.heap.is_exactly(item, Class::TypeVarTuple) {
            let held = all.clone();
            let unpacked = vm.with_temps(&held, |vm| vm.unpacked(item))?;
            all.push(unpacked);
        } else {
            all.push(vm.heap.new_ref(item));
        }
    }
    Ok(vm.heap.new_tuple(all))
}

/// `_Py_subscript_generic`: `Generic[params]`. New reference.
pub(crate) fn subscript(vm: &mut Vm, params: ObjectId) -> Result<ObjectId> {
    let params = unpack_tuples(vm, params)?;
    let args = [Class::Generic.id(), params];
    let alias = vm.with_temps(&[params], |vm| vm.call_typing("_GenericAlias", &args, &[]));
    vm.heap.decref(params);
    alias
}
