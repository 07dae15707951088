//! `function`: its attributes and its constructor (CPython 3.14 Objects/funcobject.c).

use std::rc::Rc;

use heapglass_memory::object::{FunctionBody, Payload};
use heapglass_memory::{Class, ObjectId};

use super::function::{body, shown};
use crate::vm::{Args, Exc, Flow, GetSet, Result, Vm};

pub(crate) const GETSETS: &[GetSet] = &[
    GetSet { name: "__closure__", get: |vm, id| read(vm, id, |body| body.closure), set: Some(readonly) },
    GetSet { name: "__doc__", get: |vm, id| read(vm, id, |body| body.doc), set: Some(set_doc) },
    GetSet {
        name: "__globals__",
        get: |vm, id| read(vm, id, |body| Some(body.globals)),
        set: Some(readonly),
    },
    GetSet { name: "__module__", get: |vm, id| read(vm, id, |body| body.module), set: Some(set_module) },
    GetSet {
        name: "__builtins__",
        get: |vm, id| read(vm, id, |body| Some(body.builtins)),
        set: Some(readonly),
    },
    GetSet { name: "__code__", get: |vm, id| read(vm, id, |body| Some(body.code)), set: Some(set_code) },
    GetSet {
        name: "__defaults__",
        get: |vm, id| read(vm, id, |body| body.defaults),
        set: Some(set_defaults),
    },
    GetSet {
        name: "__kwdefaults__",
        get: |vm, id| read(vm, id, |body| body.kwdefaults),
        set: Some(set_kwdefaults),
    },
    GetSet { name: "__annotations__", get: get_annotations, set: Some(set_annotations) },
    GetSet {
        name: "__annotate__",
        get: |vm, id| read(vm, id, |body| body.annotate),
        set: Some(set_annotate),
    },
    GetSet { name: "__dict__", get: get_dict, set: Some(set_dict) },
    GetSet { name: "__name__", get: |vm, id| read(vm, id, |body| Some(body.name)), set: Some(set_name) },
    GetSet {
        name: "__qualname__",
        get: |vm, id| read(vm, id, |body| Some(body.qualname)),
        set: Some(set_qualname),
    },
    GetSet { name: "__type_params__", get: get_type_params, set: Some(set_type_params) },
];

fn read(vm: &mut Vm, id: ObjectId, of: impl Fn(&FunctionBody) -> Option<ObjectId>) -> Result<ObjectId> {
    let value = body(vm, id).and_then(|body| of(&body));
    shown(vm, value)
}

/// A member that is `Py_READONLY`.
pub(super) fn readonly(vm: &mut Vm, _: ObjectId, _: Option<ObjectId>) -> Result<()> {
    Err(vm.raise(Exc::AttributeError, "readonly attribute"))
}

/// Puts a value into a field, which takes a reference of its own; the old one goes.
fn put(
    vm: &mut Vm,
    id: ObjectId,
    value: Option<ObjectId>,
    replace: impl FnOnce(&mut FunctionBody, Option<ObjectId>) -> Option<ObjectId>,
) {
    let value = value.map(|value| vm.heap.new_ref(value));
    let old = match vm.heap.payload_mut(id) {
        Payload::Function(body) => replace(Rc::make_mut(body), value),
        _ => value,
    };
    vm.heap.xdecref(old);
}

/// The value, if it is of this class or none; else what CPython says.
fn expect(vm: &mut Vm, value: Option<ObjectId>, class: Class, message: &str) -> Result<Option<ObjectId>> {
    let value = value.filter(|value| !vm.is_none(*value));
    match value {
        Some(value) if !vm.is_a(value, class) => Err(vm.type_error(message)),
        value => Ok(value),
    }
}

/// The value, which must be there and of this class.
fn require(vm: &mut Vm, value: Option<ObjectId>, class: Class, message: &str) -> Result<ObjectId> {
    match value {
        Some(value) if vm.is_a(value, class) => Ok(value),
        Some(_) | None => Err(vm.type_error(message)),
    }
}

fn set_doc(vm: &mut Vm, id: ObjectId, value: Option<ObjectId>) -> Result<()> {
    put(vm, id, value, |body, value| std::mem::replace(&mut body.doc, value));
    Ok(())
}

fn set_module(vm: &mut Vm, id: ObjectId, value: Option<ObjectId>) -> Result<()> {
    put(vm, id, value, |body, value| std::mem::replace(&mut body.module, value));
    Ok(())
}

fn set_code(vm: &mut Vm, id: ObjectId, value: Option<ObjectId>) -> Result<()> {
    let code = require(vm, value, Class::Code, "__code__ must be set to a code object")?;
    let Some(function) = body(vm, id) else { return Ok(()) };
    let free = vm.unit_of(code).unit.n_frees as usize;
    let cells = function.closure.map_or(0, |closure| vm.heap.items(closure).len());
    if free != cells {
        let name = vm.string(function.name).unwrap_or_default();
        let message = format!("{name}() requires a code object with {cells} free vars, not {free}");
        return Err(vm.value_error(&message));
    }
    put(vm, id, Some(code), |body, value| value.map(|value| std::mem::replace(&mut body.code, value)));
    Ok(())
}

fn set_defaults(vm: &mut Vm, id: ObjectId, value: Option<ObjectId>) -> Result<()> {
    let value = expect(vm, value, Class::Tuple, "__defaults__ must be set to a tuple object")?;
    put(vm, id, value, |body, value| std::mem::replace(&mut body.defaults, value));
    Ok(())
}

fn set_kwdefaults(vm: &mut Vm, id: ObjectId, value: Option<ObjectId>) -> Result<()> {
    let value = expect(vm, value, Class::Dict, "__kwdefaults__ must be set to a dict object")?;
    put(vm, id, value, |body, value| std::mem::replace(&mut body.kwdefaults, value));
    Ok(())
}

/// `func_get_annotations`: made by `__annotate__(1)` when they are first asked for.
fn get_annotations(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let Some(function) = body(vm, id) else { return Ok(vm.none()) };
    if let Some(found) = function.annotations {
        return Ok(vm.heap.new_ref(found));
    }
    let made = match function.annotate.filter(|annotate| !vm.is_none(*annotate)) {
        Some(annotate) => vm.call_annotate(annotate)?,
        None => vm.heap.new_dict(),
    };
    put(vm, id, Some(made), |body, value| std::mem::replace(&mut body.annotations, value));
    Ok(made)
}

fn set_annotations(vm: &mut Vm, id: ObjectId, value: Option<ObjectId>) -> Result<()> {
    let value = expect(vm, value, Class::Dict, "__annotations__ must be set to a dict object")?;
    put(vm, id, value, |body, value| std::mem::replace(&mut body.annotations, value));
    put(vm, id, None, |body, value| std::mem::replace(&mut body.annotate, value));
    Ok(())
}

fn set_annotate(vm: &mut Vm, id: ObjectId, value: Option<ObjectId>) -> Result<()> {
    let Some(value) = value else { return Err(vm.type_error("__annotate__ cannot be deleted")) };
    if !vm.is_none(value) {
        if !vm.is_callable(value) {
            return Err(vm.type_error("__annotate__ must be callable or None"));
        }
        put(vm, id, None, |body, value| std::mem::replace(&mut body.annotations, value));
    }
    put(vm, id, Some(value), |body, value| std::mem::replace(&mut body.annotate, value));
    Ok(())
}

fn get_dict(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    if let Some(dict) = body(vm, id).and_then(|body| body.dict) {
        return Ok(vm.heap.new_ref(dict));
    }
    let dict = vm.heap.new_dict();
    put(vm, id, Some(dict), |body, value| std::mem::replace(&mut body.dict, value));
    Ok(dict)
}

fn set_dict(vm: &mut Vm, id: ObjectId, value: Option<ObjectId>) -> Result<()> {
    let Some(dict) = value else { return Err(vm.type_error("cannot delete __dict__")) };
    if !vm.is_a(dict, Class::Dict) {
        let message = format!("__dict__ must be set to a dictionary, not a '{}'", vm.type_name(dict));
        return Err(vm.type_error(&message));
    }
    put(vm, id, Some(dict), |body, value| std::mem::replace(&mut body.dict, value));
    Ok(())
}

fn set_name(vm: &mut Vm, id: ObjectId, value: Option<ObjectId>) -> Result<()> {
    let name = require(vm, value, Class::Str, "__name__ must be set to a string object")?;
    put(vm, id, Some(name), |body, value| value.map(|value| std::mem::replace(&mut body.name, value)));
    Ok(())
}

fn set_qualname(vm: &mut Vm, id: ObjectId, value: Option<ObjectId>) -> Result<()> {
    let name = require(vm, value, Class::Str, "__qualname__ must be set to a string object")?;
    put(vm, id, Some(name), |body, value| value.map(|value| std::mem::replace(&mut body.qualname, value)));
    Ok(())
}

fn get_type_params(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    match body(vm, id).and_then(|body| body.typeparams) {
        Some(found) => Ok(vm.heap.new_ref(found)),
        None => Ok(vm.heap.new_tuple(Vec::new())),
    }
}

fn set_type_params(vm: &mut Vm, id: ObjectId, value: Option<ObjectId>) -> Result<()> {
    let value = require(vm, value, Class::Tuple, "__type_params__ must be set to a tuple")?;
    put(vm, id, Some(value), |body, value| std::mem::replace(&mut body.typeparams, value));
    Ok(())
}

impl Vm {
    /// `__annotate__(1)`, which must make a dict. New reference.
    pub(crate) fn call_annotate(&mut self, annotate: ObjectId) -> Result<ObjectId> {
        // `VALUE_FORMAT`
        let format = self.heap.new_int(1);
        let made = self.call_sync(annotate, &[format])?;
        if self.is_a(made, Class::Dict) {
            return Ok(made);
        }
        let message = format!("__annotate__() must return a dict, not {}", self.type_name(made));
        self.heap.decref(made);
        Err(self.type_error(&message))
    }

    /// SET_FUNCTION_TYPE_PARAMS
    pub(crate) fn set_function_type_params(&mut self, function: ObjectId, params: ObjectId) {
        put(self, function, Some(params), |body, value| std::mem::replace(&mut body.typeparams, value));
    }
}

/// `function(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)`
pub(crate) fn new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let names = ["code", "globals", "name", "argdefs", "closure", "kwdefaults"];
    let found = vm.named_args("function", args, 1, &names, 2)?;
    let given = |vm: &Vm, at: usize| found.get(at).copied().flatten().filter(|id| !vm.is_none(*id));
    for (at, class, wanted) in [(0, Class::Code, "code"), (1, Class::Dict, "dict")] {
        let value = found.get(at).copied().flatten().unwrap_or(vm.heap.constants.none);
        if !vm.is_a(value, class) {
            let message = format!(
                "function() argument '{}' must be {wanted}, not {}",
                names.get(at).unwrap_or(&""),
                vm.type_name(value)
            );
            return Err(vm.type_error(&message));
        }
    }
    let checks = [
        (2, Class::Str, "arg 3 (name) must be None or string"),
        (3, Class::Tuple, "arg 4 (defaults) must be None or tuple"),
        (5, Class::Dict, "arg 6 (kwdefaults) must be None or dict"),
    ];
    for (at, class, message) in checks {
        let value = given(vm, at);
        expect(vm, value, class, message)?;
    }
    let (code, closure) = (given(vm, 0).unwrap_or(vm.heap.constants.none), given(vm, 4));
    check_closure(vm, code, closure)?;
    let globals = given(vm, 1).unwrap_or(vm.main_dict);
    let held = vm.heap.new_ref(code);
    let function = vm.new_function(held, globals);
    let (name, defaults, kwdefaults) = (given(vm, 2), given(vm, 3), given(vm, 5));
    if name.is_some() {
        put(vm, function, name, |body, value| value.map(|value| std::mem::replace(&mut body.name, value)));
    }
    put(vm, function, defaults, |body, value| std::mem::replace(&mut body.defaults, value));
    put(vm, function, closure, |body, value| std::mem::replace(&mut body.closure, value));
    put(vm, function, kwdefaults, |body, value| std::mem::replace(&mut body.kwdefaults, value));
    Ok(function.into())
}

fn check_closure(vm: &mut Vm, code: ObjectId, closure: Option<ObjectId>) -> Result<()> {
    let free = vm.unit_of(code).unit.n_frees as usize;
    let cells = match closure {
        None if free > 0 => return Err(vm.type_error("arg 5 (closure) must be tuple")),
        None => return Ok(()),
        Some(closure) if !vm.is_a(closure, Class::Tuple) => {
            let message = if free > 0 {
                "arg 5 (closure) must be tuple"
            } else {
                "arg 5 (closure) must be None or tuple"
            };
            return Err(vm.type_error(message));
        }
        Some(closure) => vm.heap.items(closure).to_vec(),
    };
    if cells.len() != free {
        let name =
            vm.code_body(code).map(|body| body.name).and_then(|name| vm.string(name)).unwrap_or_default();
        let message = format!("{name} requires closure of length {free}, not {}", cells.len());
        return Err(vm.value_error(&message));
    }
    if let Some(other) = cells.into_iter().find(|cell| !vm.heap.is_exactly(*cell, Class::Cell)) {
        let message = format!("arg 5 (closure) expected cell, found {}", vm.type_name(other));
        return Err(vm.type_error(&message));
    }
    Ok(())
}
