//! `TypeAliasType`: what a `type` statement makes.

use heapglass_memory::ObjectId;
use heapglass_memory::object::{Payload, RecordKind};

use super::field;
use super::generic::{caller, unpack_tuples};
use crate::types::dunder;
use crate::vm::{Args, Arity, Flow, GetSet, NativeDef, Result, Vm, def};

// Fields, in the order of `typealias_traverse`.
const NAME: usize = 0;
const TYPE_PARAMS: usize = 1;
const COMPUTE_VALUE: usize = 2;
const VALUE: usize = 3;
const MODULE: usize = 4;

pub(super) const METHODS: &[NativeDef] = &[
    def("__reduce__", Arity::None, |vm, args| field(vm, vm.arg(args, 0), NAME).map(Flow::Value)),
    def("__repr__", Arity::None, |vm, args| field(vm, vm.arg(args, 0), NAME).map(Flow::Value)),
    def("__getitem__", Arity::One, subscript),
    def("__iter__", Arity::None, iterate),
    def("__or__", Arity::One, dunder::or),
    def("__ror__", Arity::One, dunder::ror),
];

pub(super) const GETSETS: &[GetSet] = &[
    GetSet { name: "__name__", get: |vm, id| field(vm, id, NAME), set: None },
    GetSet { name: "__parameters__", get: parameters, set: None },
    GetSet { name: "__type_params__", get: type_params, set: None },
    GetSet { name: "__value__", get: value, set: None },
    GetSet { name: "evaluate_value", get: |vm, id| field(vm, id, COMPUTE_VALUE), set: None },
    GetSet { name: "__module__", get: module, set: None },
];

/// TYPEALIAS: name, parameters (or None) and the function that makes the value. New reference.
pub(crate) fn new_of_intrinsic(vm: &mut Vm, parts: ObjectId) -> ObjectId {
    let items = vm.heap.items(parts).to_vec();
    let at = |index: usize| items.get(index).copied();
    let params = at(1).filter(|params| !vm.is_none(*params));
    make(vm, at(0), params, at(2), None, None)
}

fn make(
    vm: &mut Vm,
    name: Option<ObjectId>,
    params: Option<ObjectId>,
    compute: Option<ObjectId>,
    value: Option<ObjectId>,
    module: Option<ObjectId>,
) -> ObjectId {
    let fields = vec![name, params, compute, value, module];
    fields.iter().flatten().for_each(|id| vm.heap.incref(*id));
    vm.heap.new_record(RecordKind::TypeAliasType, fields, [0; 3])
}

/// `TypeAliasType(name, value, *, type_params=())`
pub(super) fn type_alias(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let found = vm.named_args("typealias", args, 1, &["name", "value", "type_params"], 2)?;
    let at = |index: usize| found.get(index).copied().flatten();
    let name = at(0).unwrap_or(vm.heap.constants.none);
    if vm.text(name).is_none() {
        let message = format!("typealias() argument 'name' must be str, not {}", vm.type_name(name));
        return Err(vm.type_error(&message));
    }
    if at(2).is_some_and(|params| !matches!(vm.heap.payload(params), Payload::Tuple(_))) {
        return Err(vm.type_error("type_params must be a tuple"));
    }
    let params = at(2).filter(|params| !vm.heap.items(*params).is_empty());
    let module = caller(vm);
    Ok(make(vm, Some(name), params, None, at(1), module).into())
}

fn type_params(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let params = vm.heap.field(id, TYPE_PARAMS).unwrap_or(vm.heap.constants.empty_tuple);
    Ok(vm.heap.new_ref(params))
}

fn parameters(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    match vm.heap.field(id, TYPE_PARAMS) {
        Some(params) => unpack_tuples(vm, params),
        None => Ok(vm.heap.constants.empty_tuple),
    }
}

/// `typealias_get_value`: made when it is first asked for.
fn value(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    if let Some(value) = vm.heap.field(id, VALUE) {
        return Ok(vm.heap.new_ref(value));
    }
    let Some(compute) = vm.heap.field(id, COMPUTE_VALUE) else { return Ok(vm.none()) };
    let format = vm.heap.new_int(1);
    let value = vm.call_sync(compute, &[format])?;
    let kept = vm.heap.new_ref(value);
    let old = vm.heap.set_field(id, VALUE, Some(kept));
    vm.heap.xdecref(old);
    Ok(value)
}

fn module(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let compute = vm.heap.field(id, COMPUTE_VALUE).map(|compute| vm.heap.payload(compute));
    let module = match (vm.heap.field(id, MODULE), compute) {
        (Some(module), _) => Some(module),
        (None, Some(Payload::Function(body))) => body.module,
        _ => None,
    };
    let module = module.unwrap_or(vm.none());
    Ok(vm.heap.new_ref(module))
}

fn subscript(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    if vm.heap.field(id, TYPE_PARAMS).is_none() {
        return Err(vm.type_error("Only generic type aliases are subscriptable"));
    }
    vm.generic_alias(id, vm.arg(args, 1)).map(Flow::Value)
}

fn iterate(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let unpacked = vm.unpacked(vm.arg(args, 0))?;
    let tuple = vm.heap.new_tuple(vec![unpacked]);
    let iterator = vm.get_iter(tuple);
    vm.heap.decref(tuple);
    Ok(iterator?.into())
}
