//! `types.SimpleNamespace` (CPython 3.14 Objects/namespaceobject.c).

use heapglass_memory::object::RecordKind;
use heapglass_memory::{Class, ObjectId};

use crate::vm::{Args, Arity, Flow, GetSet, NativeDef, Raised, Result, Vm, def};

pub(crate) const METHODS: &[NativeDef] = &[
    def("__init__", Arity::Any, init),
    def("__reduce__", Arity::None, reduce),
    def("__replace__", Arity::Any, replace),
];

pub(crate) const GETSETS: &[GetSet] = &[GetSet { name: "__dict__", get: get_dict, set: None }];

/// `SimpleNamespace(mapping_or_iterable=(), /, **kwargs)`
pub(crate) fn new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = args.get(0).unwrap_or(Class::Namespace.id());
    let dict = vm.heap.new_dict();
    let namespace = vm.heap.new_record_of(class, RecordKind::Namespace, vec![Some(dict)], [0; 3]);
    match fill(vm, namespace, args) {
        Ok(()) => Ok(namespace.into()),
        Err(Raised) => {
            vm.heap.decref(namespace);
            Err(Raised)
        }
    }
}

fn init(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    fill(vm, vm.arg(args, 0), args)?;
    Ok(vm.none().into())
}

fn fill(vm: &mut Vm, namespace: ObjectId, args: &Args<'_>) -> Result<()> {
    let name = vm.heap.type_body_of(namespace).short_name().to_owned();
    vm.check_count(&name, args, 1, 0, 1)?;
    let Some(dict) = vm.heap.field(namespace, 0) else { return Ok(()) };
    if let Some(source) = args.get(1) {
        let flow = vm.begin_update_arg(dict, source)?;
        let none = vm.wait(flow)?;
        vm.heap.decref(none);
        if vm.heap.dict_items(dict).iter().any(|entry| vm.text(entry.key).is_none()) {
            return Err(vm.type_error("keywords must be strings"));
        }
    }
    for (name, value) in args.kw {
        vm.dict_set(dict, *name, *value)?;
    }
    Ok(())
}

fn get_dict(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let dict = vm.heap.field(id, 0).unwrap_or(vm.none());
    Ok(vm.heap.new_ref(dict))
}

fn reduce(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let namespace = vm.arg(args, 0);
    let class = vm.heap.type_of(namespace);
    let dict = get_dict(vm, namespace)?;
    let parts = vec![vm.heap.new_ref(class), vm.heap.constants.empty_tuple, dict];
    Ok(vm.heap.new_tuple(parts).into())
}

/// `copy.replace(namespace, **changes)`
fn replace(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    if args.pos.len() > 1 {
        return Err(vm.type_error("__replace__() takes no positional arguments"));
    }
    let namespace = vm.arg(args, 0);
    let class = vm.heap.type_of(namespace);
    let dict = get_dict(vm, namespace)?;
    let copy = vm.heap.dict_copy(dict);
    vm.heap.decref(dict);
    let made = vm.heap.new_record_of(class, RecordKind::Namespace, vec![Some(copy)], [0; 3]);
    for (name, value) in args.kw {
        vm.dict_set(copy, *name, *value)?;
    }
    Ok(made.into())
}
