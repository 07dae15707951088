//! `code`: its attributes, `co_lines()`, `co_positions()`, `replace()` (CPython 3.14 Objects/codeobject.c).

use std::rc::Rc;

use heapglass_memory::object::{CodeBody, Payload, UnitId};
use heapglass_memory::{Class, ObjectId};

use super::function::shown;
use super::params::rest;
use crate::compile::{Local, Position, Unit, op};
use crate::vm::{Args, Arity, Flow, GetSet, NativeDef, Result, Vm, def};

pub(crate) const METHODS: &[NativeDef] = &[
    def("co_lines", Arity::None, co_lines),
    def("co_positions", Arity::None, co_positions),
    def("replace", Arity::Any, replace),
    def("__replace__", Arity::Any, replace),
    def("_varname_from_oparg", Arity::One, varname_from_oparg),
];

macro_rules! number {
    ($name:literal, $field:ident) => {
        GetSet {
            name: $name,
            get: |vm, id| {
                let number = i64::from(vm.unit_of(id).unit.$field);
                Ok(vm.heap.new_int(number))
            },
            set: Some(super::function_object::readonly),
        }
    };
}

macro_rules! text {
    ($name:literal, $field:ident) => {
        GetSet {
            name: $name,
            get: |vm, id| {
                let value = vm.code_body(id).map(|body| body.$field);
                shown(vm, value)
            },
            set: Some(super::function_object::readonly),
        }
    };
}

pub(crate) const GETSETS: &[GetSet] = &[
    number!("co_argcount", arg_count),
    number!("co_posonlyargcount", posonly_arg_count),
    number!("co_kwonlyargcount", kwonly_arg_count),
    number!("co_stacksize", stack_size),
    number!("co_flags", flags),
    number!("co_nlocals", n_locals),
    number!("co_firstlineno", first_line),
    text!("co_name", name),
    text!("co_qualname", qualname),
    text!("co_filename", filename),
    GetSet { name: "co_consts", get: consts, set: Some(super::function_object::readonly) },
    GetSet { name: "co_names", get: names, set: Some(super::function_object::readonly) },
    GetSet { name: "co_varnames", get: |vm, id| locals(vm, id, Local::LOCAL), set: None },
    GetSet { name: "co_freevars", get: |vm, id| locals(vm, id, Local::FREE), set: None },
    GetSet { name: "co_cellvars", get: |vm, id| locals(vm, id, Local::CELL), set: None },
    GetSet { name: "co_code", get: code, set: None },
    GetSet { name: "_co_code_adaptive", get: code, set: None },
    GetSet { name: "co_linetable", get: |vm, id| bytes(vm, id, |unit| unit.line_table.to_vec()), set: None },
    GetSet {
        name: "co_exceptiontable",
        get: |vm, id| bytes(vm, id, |unit| unit.exception_table.to_vec()),
        set: None,
    },
];

fn unit(vm: &Vm, id: ObjectId) -> Rc<Unit> {
    Rc::clone(&vm.unit_of(id).unit)
}

fn body(vm: &Vm, id: ObjectId) -> Option<Rc<CodeBody>> {
    vm.code_body(id).map(Rc::clone)
}

/// A tuple that the code keeps from the first time that it is asked for, or from its making on. New reference.
fn kept(vm: &mut Vm, code: ObjectId, ids: &[ObjectId], is_consts: bool) -> Result<ObjectId> {
    if ids.is_empty() {
        return Ok(vm.heap.new_tuple(Vec::new()));
    }
    let own = body(vm, code).map(|body| body.own_tuples.clone()).unwrap_or_default();
    if let Some(tuple) = own.into_iter().find(|tuple| vm.heap.items(*tuple) == ids) {
        return Ok(vm.heap.new_ref(tuple));
    }
    ids.iter().for_each(|id| vm.heap.incref(*id));
    let tuple = vm.heap.new_tuple(ids.to_vec());
    let held = vm.heap.new_ref(tuple);
    vm.use_tuples(code, vec![held], is_consts);
    Ok(tuple)
}

fn consts(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let ids = body(vm, id).map(|body| body.consts.clone()).unwrap_or_default();
    if let Some(own) = unit(vm, id).own_consts {
        let ids: Vec<_> = ids.into_iter().take(own as usize).collect();
        ids.iter().for_each(|id| vm.heap.incref(*id));
        return Ok(vm.heap.new_tuple(ids));
    }
    if vm.heap.profile.codes.consts_begin_with_none {
        let ids = old_constants(vm, id, &ids);
        ids.iter().for_each(|id| vm.heap.incref(*id));
        return Ok(vm.heap.new_tuple(ids));
    }
    kept(vm, id, &ids, true)
}

/// The constants as before 3.14: None or the docstring, then those that are loaded, small integers too (FACTS 6).
fn old_constants(vm: &Vm, id: ObjectId, consts: &[ObjectId]) -> Vec<ObjectId> {
    let unit = unit(vm, id);
    let has_docstring = unit.flags & crate::compile::flag::HAS_DOCSTRING != 0;
    let first = consts.first().copied().filter(|_| has_docstring).unwrap_or_else(|| vm.none());
    let mut all = vec![first];
    for instr in &unit.code {
        let loaded = match instr.op {
            op::LOAD_CONST => consts.get(instr.arg as usize).copied(),
            op::LOAD_SMALL_INT => vm.heap.small_int(i64::from(instr.arg)),
            _ => None,
        };
        all.extend(loaded.filter(|constant| !all.contains(constant)));
    }
    all
}

fn names(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let ids = body(vm, id).map(|body| body.names.clone()).unwrap_or_default();
    kept(vm, id, &ids, false)
}

/// Names of the locals of this kind: `_PyCode_GetVarnames` and its like, which keep the tuple (`_co_cached`).
fn locals(vm: &mut Vm, id: ObjectId, kind: u8) -> Result<ObjectId> {
    let unit = unit(vm, id);
    let names = body(vm, id).map(|body| body.locals_plus.clone()).unwrap_or_default();
    let names = names.into_iter().zip(&unit.locals_plus).filter(|(_, local)| local.has(kind));
    let names: Vec<_> = names.map(|(name, _)| name).collect();
    kept(vm, id, &names, false)
}

fn bytes(vm: &mut Vm, id: ObjectId, of: impl Fn(&Unit) -> Vec<u8>) -> Result<ObjectId> {
    let bytes = of(&unit(vm, id));
    Ok(vm.heap.new_bytes(bytes))
}

fn code(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    bytes(vm, id, |unit| unit.code.iter().flat_map(|instr| [instr.op, instr.arg]).collect())
}

fn receiver(vm: &Vm, args: &Args<'_>) -> ObjectId {
    args.get(0).unwrap_or(vm.none())
}

/// A number, or None where it is negative.
fn number_or_none(vm: &mut Vm, number: i64) -> ObjectId {
    if number < 0 { vm.none() } else { vm.heap.new_int(number) }
}

/// An iterator over tuples.
fn iterator_of(vm: &mut Vm, tuples: Vec<ObjectId>) -> Result<Flow> {
    let list = vm.heap.new_list(tuples);
    let iterator = vm.get_iter(list);
    vm.heap.decref(list);
    Ok(iterator?.into())
}

fn co_positions(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let unit = unit(vm, receiver(vm, args));
    let mut tuples = Vec::with_capacity(unit.positions.len());
    for Position { line, end_line, column, end_column } in unit.positions.iter().copied() {
        let items = [line, end_line, column, end_column];
        let items = items.map(|number| number_or_none(vm, i64::from(number)));
        tuples.push(vm.heap.new_tuple(items.to_vec()));
    }
    iterator_of(vm, tuples)
}

/// Start, end (in bytes) and line of each stretch of code with one line.
fn co_lines(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let unit = unit(vm, receiver(vm, args));
    let mut tuples = Vec::new();
    let mut start = 0;
    for alike in unit.positions.chunk_by(|a, b| a.line == b.line) {
        let end = start + 2 * alike.len() as i64;
        let line = alike.first().map_or(-1, |position| i64::from(position.line));
        let items = vec![vm.heap.new_int(start), vm.heap.new_int(end), number_or_none(vm, line)];
        tuples.push(vm.heap.new_tuple(items));
        start = end;
    }
    iterator_of(vm, tuples)
}

fn varname_from_oparg(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let index = vm.small(vm.arg(args, 1)).and_then(|index| usize::try_from(index).ok());
    let name = body(vm, receiver(vm, args))
        .zip(index)
        .and_then(|(body, index)| body.locals_plus.get(index).copied());
    match name {
        Some(name) => Ok(vm.heap.new_ref(name).into()),
        None => Err(vm.raise(crate::vm::Exc::IndexError, "tuple index out of range")),
    }
}

/// `code.replace(**changes)`: a code object like this one, with other values.
fn replace(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let old = receiver(vm, args);
    if !rest(args).pos.is_empty() {
        let message = format!("replace() takes 0 positional arguments ({} given)", args.pos.len() - 1);
        return Err(vm.type_error(&message));
    }
    let Some(body) = body(vm, old) else { return Ok(vm.none().into()) };
    let mut unit = (*unit(vm, old)).clone();
    let mut body = (*body).clone();
    for (name, value) in args.kw {
        change(vm, &mut unit, &mut body, *name, *value)?;
    }
    let state = vm.unit_of(old);
    let (is_program, source) = (state.is_program, Rc::clone(&state.source));
    let number = vm.add_unit(Rc::new(unit), is_program, source);
    Ok(new_code(vm, body, number).into())
}

/// A code object that takes references of its own to what it holds.
fn new_code(vm: &mut Vm, mut body: CodeBody, unit: UnitId) -> ObjectId {
    body.unit = unit;
    body.shares_consts = false;
    body.own_tuples.clear();
    let texts = [body.name, body.qualname, body.filename];
    for id in texts.iter().chain(&body.consts).chain(&body.names).chain(&body.locals_plus) {
        vm.heap.incref(*id);
    }
    vm.heap.new_object(Class::Code.id(), Payload::Code(Rc::new(body)))
}

fn change(vm: &mut Vm, unit: &mut Unit, body: &mut CodeBody, name: ObjectId, value: ObjectId) -> Result<()> {
    let key = vm.string(name).unwrap_or_default();
    let (text, number) = (vm.string(value), vm.small(value).and_then(|number| u32::try_from(number).ok()));
    match (key.as_str(), text, number) {
        ("co_name", Some(text), _) => (unit.name, body.name) = (text.into(), value),
        ("co_qualname", Some(text), _) => (unit.qualname, body.qualname) = (text.into(), value),
        ("co_filename", Some(text), _) => (unit.filename, body.filename) = (text.into(), value),
        ("co_firstlineno", _, Some(number)) => move_lines(unit, number),
        ("co_flags", _, Some(number)) => unit.flags = number,
        ("co_argcount", _, Some(number)) => unit.arg_count = number,
        ("co_posonlyargcount", _, Some(number)) => unit.posonly_arg_count = number,
        ("co_kwonlyargcount", _, Some(number)) => unit.kwonly_arg_count = number,
        ("co_stacksize", _, Some(number)) => unit.stack_size = number,
        ("co_nlocals", _, Some(_)) => {}
        ("co_consts", _, _) if matches!(vm.heap.payload(value), Payload::Tuple(_)) => {
            body.consts = vm.heap.items(value).to_vec();
            unit.loads.clear();
            unit.own_consts = None;
        }
        ("co_names", _, _) if matches!(vm.heap.payload(value), Payload::Tuple(_)) => {
            body.names = vm.heap.items(value).to_vec();
        }
        ("co_varnames", _, _) if matches!(vm.heap.payload(value), Payload::Tuple(_)) => {
            rename_locals(vm, unit, body, value);
        }
        ("co_code", _, _) if matches!(vm.heap.payload(value), Payload::Bytes(_)) => set_code(vm, unit, value),
        ("co_freevars" | "co_cellvars" | "co_linetable" | "co_exceptiontable", _, _) => {
            return Err(vm.not_supported(&format!("code.replace({key}=…)")));
        }
        _ if key.starts_with("co_") => {
            let message = format!("replace() argument '{key}' must not be {}", vm.type_name(value));
            return Err(vm.type_error(&message));
        }
        _ => {
            let message = format!("replace() got an unexpected keyword argument '{key}'");
            return Err(vm.type_error(&message));
        }
    }
    Ok(())
}

/// The location table counts from the first line.
fn move_lines(unit: &mut Unit, first: u32) {
    let by = i32::try_from(i64::from(first) - i64::from(unit.first_line)).unwrap_or(0);
    unit.first_line = first;
    let shift = |line: &mut i32| *line = if *line < 0 { *line } else { *line + by };
    unit.lines.iter_mut().for_each(shift);
    for position in &mut unit.positions {
        shift(&mut position.line);
        shift(&mut position.end_line);
    }
}

fn rename_locals(vm: &Vm, unit: &mut Unit, body: &mut CodeBody, names: ObjectId) {
    for (index, name) in vm.heap.items(names).iter().enumerate() {
        if let (Some(local), Some(slot)) = (unit.locals_plus.get_mut(index), body.locals_plus.get_mut(index))
        {
            local.name = vm.text(*name).unwrap_or_default().into();
            *slot = *name;
        }
    }
}

fn set_code(vm: &Vm, unit: &mut Unit, bytes: ObjectId) {
    let Payload::Bytes(bytes) = vm.heap.payload(bytes) else { return };
    let (pairs, _) = bytes.as_chunks::<2>();
    unit.code = pairs.iter().map(|&[op, arg]| crate::compile::Instr { op, arg }).collect();
    let first = unit.code.iter().position(|instr| instr.op == op::RESUME);
    unit.first_traceable = first.and_then(|at| u32::try_from(at).ok()).unwrap_or(0);
}
