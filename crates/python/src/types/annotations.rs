//! `__annotate__`, `__annotations__` and `__type_params__` of classes and modules, made when they are first asked for
//! (CPython 3.14 Objects/typeobject.c, `type_get_annotate`; Objects/moduleobject.c, `module_get_annotate`).

use heapglass_memory::ObjectId;

use crate::vm::{Exc, GetSet, Raised, Result, Vm};

pub(crate) const TYPE_GETSETS: &[GetSet] = &[
    GetSet { name: "__annotations__", get: type_annotations, set: Some(set_type_annotations) },
    GetSet { name: "__annotate__", get: type_annotate, set: Some(set_type_annotate) },
    GetSet { name: "__type_params__", get: type_params, set: Some(set_type_params) },
];

pub(crate) const MODULE_GETSETS: &[GetSet] = &[
    GetSet { name: "__annotations__", get: module_annotations, set: Some(set_module_annotations) },
    GetSet { name: "__annotate__", get: module_annotate, set: Some(set_module_annotate) },
];

/// The class's own dict.
fn dict_of(vm: &mut Vm, class: ObjectId, name: &str) -> Result<ObjectId> {
    let body = vm.heap.type_body(class);
    match body.dict.filter(|_| body.flags.is_heap && !body.flags.is_immutable) {
        Some(dict) => Ok(dict),
        None => {
            let message = format!("type object '{}' has no attribute '{name}'", body.name);
            Err(vm.raise(Exc::AttributeError, &message))
        }
    }
}

fn own(vm: &Vm, dict: ObjectId, name: &str) -> Option<ObjectId> {
    vm.heap.dict_get_text(dict, name)
}

/// Stores into a dict, which takes a reference of its own.
fn put(vm: &mut Vm, dict: ObjectId, name: &str, value: ObjectId) {
    let name = vm.heap.intern_immortal(name);
    vm.heap.incref(value);
    vm.namespace_set(dict, name, value);
}

/// Takes a name out of a dict; whether it was there.
fn remove(vm: &mut Vm, dict: ObjectId, name: &str) -> bool {
    let name = vm.heap.intern_immortal(name);
    let Some(index) = vm.heap.dict_find_str(dict, name) else { return false };
    if let Some((key, value)) = vm.heap.dict_remove(dict, index) {
        vm.heap.xdecref(key);
        vm.heap.decref(value);
    }
    true
}

fn type_annotate(vm: &mut Vm, class: ObjectId) -> Result<ObjectId> {
    let dict = dict_of(vm, class, "__annotate__")?;
    match own(vm, dict, "__annotate__").or_else(|| own(vm, dict, "__annotate_func__")) {
        Some(found) => vm.bind_descriptor(found, None, class),
        None => {
            let none = vm.none();
            put(vm, dict, "__annotate_func__", none);
            Ok(none)
        }
    }
}

fn check_annotate(vm: &mut Vm, value: Option<ObjectId>) -> Result<ObjectId> {
    match value {
        None => Err(vm.type_error("cannot delete __annotate__ attribute")),
        Some(value) if vm.is_none(value) || vm.is_callable(value) => Ok(value),
        Some(_) => Err(vm.type_error("__annotate__ must be callable or None")),
    }
}

fn set_type_annotate(vm: &mut Vm, class: ObjectId, value: Option<ObjectId>) -> Result<()> {
    let value = check_annotate(vm, value)?;
    let dict = dict_of(vm, class, "__annotate__")?;
    put(vm, dict, "__annotate_func__", value);
    if !vm.is_none(value) {
        remove(vm, dict, "__annotations_cache__");
    }
    vm.type_modified(class);
    Ok(())
}

fn type_annotations(vm: &mut Vm, class: ObjectId) -> Result<ObjectId> {
    let dict = dict_of(vm, class, "__annotations__")?;
    if let Some(found) = own(vm, dict, "__annotations__").or_else(|| own(vm, dict, "__annotations_cache__")) {
        return vm.bind_descriptor(found, None, class);
    }
    let annotate = type_annotate(vm, class)?;
    vm.temps.push(annotate);
    let made = if vm.is_callable(annotate) { vm.call_annotate(annotate) } else { Ok(vm.heap.new_dict()) };
    vm.temps.pop();
    vm.heap.decref(annotate);
    let made = made?;
    put(vm, dict, "__annotations_cache__", made);
    vm.type_modified(class);
    Ok(made)
}

fn set_type_annotations(vm: &mut Vm, class: ObjectId, value: Option<ObjectId>) -> Result<()> {
    let dict = dict_of(vm, class, "__annotations__")?;
    match value {
        Some(value) if own(vm, dict, "__annotations__").is_some() => put(vm, dict, "__annotations__", value),
        Some(value) => put(vm, dict, "__annotations_cache__", value),
        None => {
            let was_there = remove(vm, dict, "__annotations__") | remove(vm, dict, "__annotations_cache__");
            if !was_there {
                return Err(vm.raise(Exc::AttributeError, "__annotations__"));
            }
        }
    }
    remove(vm, dict, "__annotate_func__");
    remove(vm, dict, "__annotate__");
    vm.type_modified(class);
    Ok(())
}

fn type_params(vm: &mut Vm, class: ObjectId) -> Result<ObjectId> {
    let dict = vm.heap.type_body(class).dict;
    match dict.and_then(|dict| own(vm, dict, "__type_params__")) {
        Some(found) => Ok(vm.heap.new_ref(found)),
        None => Ok(vm.heap.constants.empty_tuple),
    }
}

fn set_type_params(vm: &mut Vm, class: ObjectId, value: Option<ObjectId>) -> Result<()> {
    let dict = dict_of(vm, class, "__type_params__")?;
    match value {
        Some(value) => put(vm, dict, "__type_params__", value),
        None => {
            remove(vm, dict, "__type_params__");
        }
    }
    vm.type_modified(class);
    Ok(())
}

fn module_dict(vm: &mut Vm, module: ObjectId) -> Result<ObjectId> {
    match vm.heap.field(module, 0) {
        Some(dict) => Ok(dict),
        None => Err(vm.type_error("<module>.__dict__ is not a dictionary")),
    }
}

fn module_annotate(vm: &mut Vm, module: ObjectId) -> Result<ObjectId> {
    let dict = module_dict(vm, module)?;
    match own(vm, dict, "__annotate__") {
        Some(found) => Ok(vm.heap.new_ref(found)),
        None => {
            let none = vm.none();
            put(vm, dict, "__annotate__", none);
            Ok(none)
        }
    }
}

fn set_module_annotate(vm: &mut Vm, module: ObjectId, value: Option<ObjectId>) -> Result<()> {
    let value = check_annotate(vm, value)?;
    let dict = module_dict(vm, module)?;
    put(vm, dict, "__annotate__", value);
    if !vm.is_none(value) {
        remove(vm, dict, "__annotations__");
    }
    Ok(())
}

fn module_annotations(vm: &mut Vm, module: ObjectId) -> Result<ObjectId> {
    let dict = module_dict(vm, module)?;
    if let Some(found) = own(vm, dict, "__annotations__") {
        return Ok(vm.heap.new_ref(found));
    }
    let made = match own(vm, dict, "__annotate__").filter(|annotate| vm.is_callable(*annotate)) {
        Some(annotate) => match vm.call_annotate(annotate) {
            Ok(made) => made,
            Err(Raised) => return Err(Raised),
        },
        None => vm.heap.new_dict(),
    };
    put(vm, dict, "__annotations__", made);
    Ok(made)
}

fn set_module_annotations(vm: &mut Vm, module: ObjectId, value: Option<ObjectId>) -> Result<()> {
    let dict = module_dict(vm, module)?;
    match value {
        Some(value) => put(vm, dict, "__annotations__", value),
        None if !remove(vm, dict, "__annotations__") => {
            return Err(vm.raise(Exc::AttributeError, "__annotations__"));
        }
        None => {}
    }
    remove(vm, dict, "__annotate__");
    Ok(())
}
