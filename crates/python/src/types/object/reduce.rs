//! `__reduce_ex__` and `__getstate__`: what `copy` and `pickle` ask an object for (CPython 3.14 Objects/typeobject.c,
//! `object___reduce_ex__`).

use heapglass_memory::object::Layout;
use heapglass_memory::{Class, ObjectId};

use crate::modules::calls;
use crate::vm::{Args, Exc, Flow, Raised, Result, Vm};

/// `object.__reduce_ex__(protocol)`: a class's own `__reduce__` goes first.
pub(super) fn reduce_ex(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (object, protocol) = (vm.arg(args, 0), vm.arg(args, 1));
    let number = vm.index_i64(protocol)?;
    let name = vm.heap.intern_immortal("__reduce__");
    let class = vm.heap.type_of(object);
    let own = vm.lookup_in_mro(class, name);
    if own.is_some() && own != vm.lookup_in_mro(Class::Object.id(), name) {
        return calls::call_method(vm, object, "__reduce__", &[]).map(Flow::Value);
    }
    reduce_by(vm, object, number).map(Flow::Value)
}

/// `object.__reduce__()`
pub(super) fn reduce(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    reduce_by(vm, vm.arg(args, 0), 0).map(Flow::Value)
}

/// `object.__getstate__()`
pub(super) fn getstate(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    state_of(vm, vm.arg(args, 0), false).map(Flow::Value)
}

fn reduce_by(vm: &mut Vm, object: ObjectId, protocol: i64) -> Result<ObjectId> {
    if protocol >= 2 {
        return new_object(vm, object);
    }
    let number = vm.heap.new_int(protocol);
    let args = [object, number];
    let result = vm.with_owned(&[number], |vm| calls::call_from_module(vm, "copyreg", "_reduce_ex", &args));
    vm.heap.decref(number);
    result
}

/// A function of `copyreg`. New reference.
fn copyreg(vm: &mut Vm, name: &str) -> Result<ObjectId> {
    calls::from_module(vm, "copyreg", name)
}

/// Calls a method without arguments, where the class has it. New reference.
fn call_if_there(vm: &mut Vm, object: ObjectId, name: &str) -> Result<Option<ObjectId>> {
    let key = vm.heap.intern_immortal(name);
    if vm.lookup_in_mro(vm.heap.type_of(object), key).is_none() {
        return Ok(None);
    }
    calls::call_method(vm, object, name, &[]).map(Some)
}

/// `_PyObject_GetNewArguments`: arguments of `__new__`, positional and by name. New references.
fn new_arguments(vm: &mut Vm, object: ObjectId) -> Result<(Option<ObjectId>, Option<ObjectId>)> {
    if let Some(both) = call_if_there(vm, object, "__getnewargs_ex__")? {
        let items = vm.heap.items(both).to_vec();
        let result = match items.as_slice() {
            [args, kw] => Ok((Some(vm.heap.new_ref(*args)), Some(vm.heap.new_ref(*kw)))),
            _ => {
                let found = items.len();
                let message = format!("__getnewargs_ex__ should return a tuple of length 2, not {found}");
                Err(vm.value_error(&message))
            }
        };
        vm.heap.decref(both);
        return result;
    }
    match call_if_there(vm, object, "__getnewargs__")? {
        Some(args) if vm.is_a(args, Class::Tuple) => Ok((Some(args), None)),
        Some(other) => {
            let message = format!("__getnewargs__ should return a tuple, not '{}'", vm.type_name(other));
            vm.heap.decref(other);
            Err(vm.type_error(&message))
        }
        None => Ok((None, None)),
    }
}

/// `reduce_newobj`
fn new_object(vm: &mut Vm, object: ObjectId) -> Result<ObjectId> {
    let class = vm.heap.type_of(object);
    if vm.builtin_new(class).is_none() {
        return Err(cannot_pickle(vm, object));
    }
    let (args, kw) = new_arguments(vm, object)?;
    let has_kw = kw.is_some_and(|kw| !vm.heap.dict_items(kw).is_empty());
    let (is_list, is_dict) = (vm.is_a(object, Class::List), vm.is_a(object, Class::Dict));
    let parts = reduce_parts(vm, object, (args, kw, has_kw), is_list, is_dict);
    vm.heap.xdecref(args);
    vm.heap.xdecref(kw);
    parts.map(|parts| vm.heap.new_tuple(parts))
}

type Arguments = (Option<ObjectId>, Option<ObjectId>, bool);

fn reduce_parts(
    vm: &mut Vm,
    object: ObjectId,
    (args, kw, has_kw): Arguments,
    is_list: bool,
    is_dict: bool,
) -> Result<Vec<ObjectId>> {
    let maker = copyreg(vm, if has_kw { "__newobj_ex__" } else { "__newobj__" })?;
    let mut new_args = vec![vm.heap.type_of(object)];
    if has_kw {
        new_args.extend(args.into_iter().chain(kw));
    } else if let Some(args) = args {
        new_args.extend_from_slice(vm.heap.items(args));
    }
    new_args.iter().for_each(|id| vm.heap.incref(*id));
    let new_args = vm.heap.new_tuple(new_args);
    let state = vm.with_owned(&[maker, new_args], |vm| match has_own_getstate(vm, object) {
        true => state(vm, object),
        false => state_of(vm, object, args.is_none() && !is_list && !is_dict),
    });
    let state = match state {
        Ok(state) => state,
        Err(Raised) => {
            vm.drop_all([maker, new_args]);
            return Err(Raised);
        }
    };
    let none = vm.none();
    let list_items = if is_list { iter(vm, object)? } else { none };
    let dict_items = if is_dict {
        let items = calls::call_method(vm, object, "items", &[])?;
        let iterator = iter(vm, items);
        vm.heap.decref(items);
        iterator?
    } else {
        none
    };
    Ok(vec![maker, new_args, state, list_items, dict_items])
}

fn iter(vm: &mut Vm, object: ObjectId) -> Result<ObjectId> {
    let flow = vm.begin_iter(object)?;
    vm.wait(flow)
}

/// `_PyObject_GetState`. New reference.
pub(crate) fn state(vm: &mut Vm, object: ObjectId) -> Result<ObjectId> {
    if has_own_getstate(vm, object) {
        return calls::call_method(vm, object, "__getstate__", &[]);
    }
    state_of(vm, object, false)
}

fn has_own_getstate(vm: &mut Vm, object: ObjectId) -> bool {
    let name = vm.heap.intern_immortal("__getstate__");
    let found = vm.lookup_in_mro(vm.heap.type_of(object), name);
    found != vm.lookup_in_mro(Class::Object.id(), name)
}

fn cannot_pickle(vm: &mut Vm, object: ObjectId) -> Raised {
    let message = format!("cannot pickle '{}' object", vm.type_name(object));
    vm.type_error(&message)
}

/// `object_getstate_default`: the `__dict__`, or a pair of it and the slots. New reference.
fn state_of(vm: &mut Vm, object: ObjectId, is_required: bool) -> Result<ObjectId> {
    let class = vm.heap.type_of(object);
    if is_required && vm.heap.layout(class) != Layout::Object {
        return Err(cannot_pickle(vm, object));
    }
    let name = vm.names.dict;
    let has_state = vm.heap.type_body(class).flags.has_dict && !vm.heap.is_instance_dict_empty(object);
    let dict = if has_state { vm.getattr(object, name)? } else { vm.none() };
    let slots = match vm.with_owned(&[dict], |vm| slot_names(vm, class)) {
        Ok(slots) => slots,
        Err(Raised) => {
            vm.heap.decref(dict);
            return Err(Raised);
        }
    };
    if slots.is_empty() {
        return Ok(dict);
    }
    let values = vm.heap.new_dict();
    for slot in slots {
        let name = vm.heap.intern_immortal(&slot);
        match vm.getattr(object, name) {
            Ok(value) => vm.namespace_set(values, name, value),
            Err(Raised) if vm.raised_is(Exc::AttributeError) => vm.clear_raised(),
            Err(Raised) => return Err(Raised),
        }
    }
    if vm.heap.dict_items(values).is_empty() {
        vm.heap.decref(values);
        return Ok(dict);
    }
    Ok(vm.heap.new_tuple(vec![dict, values]))
}

/// `_PyType_GetSlotNames`: the class keeps the list that `copyreg` makes of its slots.
fn slot_names(vm: &mut Vm, class: ObjectId) -> Result<Vec<String>> {
    let known = vm.heap.intern_immortal("__slotnames__");
    let kept = vm.heap.type_body(class).dict.and_then(|dict| vm.heap.dict_get_str(dict, known));
    let names = match kept {
        Some(kept) => vm.heap.new_ref(kept),
        None => calls::call_from_module(vm, "copyreg", "_slotnames", &[class])?,
    };
    let texts = vm.heap.items(names).iter().filter_map(|name| vm.string(*name)).collect();
    vm.heap.decref(names);
    Ok(texts)
}
