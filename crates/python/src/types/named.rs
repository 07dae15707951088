//! What built-in functions and descriptors say of themselves: `__name__`, `__qualname__`, `__objclass__`, `__self__`.

use heapglass_memory::object::{NativeBody, Payload, RecordKind};
use heapglass_memory::{Class, ObjectId};

use crate::vm::{Args, Arity, Flow, GetSet, NativeDef, Result, Vm, def};

pub(crate) const DESCRIPTOR_GETSETS: &[GetSet] = &[
    GetSet { name: "__name__", get: get_name, set: None },
    GetSet { name: "__qualname__", get: get_qualname, set: None },
    GetSet { name: "__objclass__", get: get_objclass, set: None },
    GetSet { name: "__doc__", get: get_doc, set: None },
    GetSet { name: "__text_signature__", get: none, set: None },
];

pub(crate) const BUILTIN_GETSETS: &[GetSet] = &[
    GetSet { name: "__name__", get: get_name, set: None },
    GetSet { name: "__qualname__", get: get_qualname, set: None },
    GetSet { name: "__self__", get: get_self, set: None },
    GetSet { name: "__module__", get: get_module, set: None },
    GetSet { name: "__doc__", get: get_doc, set: None },
    GetSet { name: "__text_signature__", get: none, set: None },
];

/// What is found again by its name.
pub(crate) const REDUCE: &[NativeDef] = &[def("__reduce__", Arity::None, reduce)];

pub(crate) const BOUND_GETSETS: &[GetSet] = &[GetSet { name: "__self__", get: get_self, set: None }];

fn none(vm: &mut Vm, _: ObjectId) -> Result<ObjectId> {
    Ok(vm.none())
}

/// The function that a bound wrapper wraps, or the object itself.
fn described(vm: &Vm, id: ObjectId) -> ObjectId {
    match vm.heap.record_of(id) {
        Some(record) if record.kind == RecordKind::MethodWrapper => vm.heap.field(id, 0).unwrap_or(id),
        _ => id,
    }
}

fn native(vm: &Vm, id: ObjectId) -> Option<NativeBody> {
    match vm.heap.payload(described(vm, id)) {
        Payload::Native(native) => Some(*native),
        _ => None,
    }
}

fn name(vm: &Vm, id: ObjectId) -> String {
    match native(vm, id) {
        Some(native) => vm.native_name(native.id).to_owned(),
        None => vm.heap.field(id, 1).and_then(|name| vm.string(name)).unwrap_or_default(),
    }
}

fn get_name(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let name = name(vm, id);
    Ok(vm.heap.new_interned(&name))
}

/// The class that a descriptor is for.
fn objclass(vm: &Vm, id: ObjectId) -> Option<ObjectId> {
    match native(vm, id) {
        Some(native) => native.class,
        None => vm.heap.field(id, 0),
    }
}

fn get_objclass(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    match objclass(vm, id) {
        Some(class) => Ok(vm.heap.new_ref(class)),
        None => Ok(vm.none()),
    }
}

/// `descr_get_qualname`, `meth_get__qualname__`: with the class that it is of.
fn get_qualname(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let name = name(vm, id);
    let receiver = native(vm, id).and_then(|native| native.receiver);
    let class = match receiver.filter(|receiver| !vm.heap.is_exactly(*receiver, Class::Module)) {
        Some(receiver) if vm.is_class(receiver) => Some(receiver),
        Some(receiver) => Some(vm.heap.type_of(receiver)),
        None => objclass(vm, id),
    };
    let Some(class) = class else { return Ok(vm.heap.new_interned(&name)) };
    let body = vm.heap.type_body(class);
    let owner =
        body.qualname_object.and_then(|name| vm.string(name)).unwrap_or_else(|| body.name.to_string());
    Ok(vm.new_str(&format!("{owner}.{name}")))
}

fn get_self(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let receiver = match vm.heap.payload(id) {
        Payload::Native(native) => native.receiver,
        _ => vm.heap.field(id, 1),
    };
    match receiver {
        Some(receiver) => Ok(vm.heap.new_ref(receiver)),
        None => match module_of(vm, id).and_then(|name| vm.module_named(&name)) {
            Some(module) => Ok(vm.heap.new_ref(module)),
            None => Ok(vm.none()),
        },
    }
}

/// The module that a built-in function is in: the one whose namespace has it.
fn module_of(vm: &Vm, id: ObjectId) -> Option<String> {
    let name = name(vm, id);
    if vm.heap.dict_get_text(vm.builtins, &name) == Some(id) {
        return Some("builtins".to_owned());
    }
    vm.heap.dict_items(vm.modules).iter().find_map(|entry| {
        let dict =
            vm.heap.field(entry.value, 0).filter(|_| vm.heap.is_exactly(entry.value, Class::Module))?;
        (vm.heap.dict_get_text(dict, &name) == Some(id)).then(|| vm.string(entry.key)).flatten()
    })
}

fn get_module(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    if native(vm, id).is_some_and(|native| native.receiver.is_some()) {
        return Ok(vm.none());
    }
    match module_of(vm, id) {
        Some(name) => Ok(vm.heap.new_interned(&name)),
        None => Ok(vm.none()),
    }
}

/// `__doc__`: of a method by its class, of a function by its name.
fn get_doc(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let name = name(vm, id);
    let receiver = native(vm, id).and_then(|native| native.receiver);
    let class = match receiver.filter(|receiver| !vm.heap.is_exactly(*receiver, Class::Module)) {
        Some(receiver) if vm.is_class(receiver) => Some(receiver),
        Some(receiver) => Some(vm.heap.type_of(receiver)),
        None => objclass(vm, id),
    };
    let text = match class {
        None => super::docs::of(&name),
        Some(class) => {
            let bases = vm.mro(class).to_vec();
            bases.iter().find_map(|base| super::docs::of_attribute(&vm.heap.type_body(*base).name, &name))
        }
    };
    match text {
        Some(text) => Ok(vm.fresh_str(text)),
        None => Ok(vm.none()),
    }
}

/// `meth_reduce`, `descr_reduce`, `method___reduce___impl`: a module's function by its name, else what `getattr` finds in
/// the object or the class that it is of.
fn reduce(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let owner = if vm.heap.is_exactly(id, Class::Builtin) {
        native(vm, id).and_then(|native| native.receiver)
    } else if vm.heap.is_exactly(id, Class::Method) || vm.heap.is_exactly(id, Class::MethodWrapper) {
        vm.heap.field(id, 1)
    } else {
        objclass(vm, id)
    };
    let name_of = match vm.heap.field(id, 0).filter(|_| vm.heap.is_exactly(id, Class::Method)) {
        Some(function) => vm.getattr(function, vm.names.name)?,
        None => get_name(vm, id)?,
    };
    let Some(owner) = owner.filter(|owner| !vm.heap.is_exactly(*owner, Class::Module)) else {
        return Ok(name_of.into());
    };
    let getattr = vm.heap.dict_get_text(vm.builtins, "getattr").unwrap_or(vm.none());
    let (getattr, owner) = (vm.heap.new_ref(getattr), vm.heap.new_ref(owner));
    let parts = vm.heap.new_tuple(vec![owner, name_of]);
    Ok(vm.heap.new_tuple(vec![getattr, parts]).into())
}
