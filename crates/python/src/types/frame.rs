//! `frame` and `traceback`, and `sys._getframe` (CPython 3.14 Objects/frameobject.c, Python/traceback.c).

use std::rc::Rc;

use heapglass_memory::object::{Frame, FrameOwner, GeneratorState, Payload, RecordKind};
use heapglass_memory::{Class, ObjectId};

use crate::compile::Local;
use crate::vm::{Args, Arity, Exc, Flow, GetSet, NativeDef, Result, Vm, def};

pub(crate) const METHODS: &[NativeDef] = &[def("clear", Arity::None, clear)];

pub(crate) const GETSETS: &[GetSet] = &[
    GetSet { name: "f_back", get: back, set: None },
    GetSet { name: "f_locals", get: locals, set: None },
    GetSet { name: "f_lineno", get: lineno, set: None },
    GetSet { name: "f_trace", get: |vm, _| Ok(vm.none()), set: None },
    GetSet { name: "f_globals", get: |vm, id| part(vm, id, |frame| Some(frame.globals)), set: None },
    GetSet { name: "f_builtins", get: |vm, id| part(vm, id, |frame| Some(frame.builtins)), set: None },
    GetSet { name: "f_code", get: |vm, id| part(vm, id, |frame| Some(frame.code)), set: None },
    GetSet { name: "f_lasti", get: lasti, set: None },
    GetSet { name: "f_trace_opcodes", get: |vm, _| Ok(vm.heap.constants.false_), set: None },
    GetSet { name: "f_trace_lines", get: |vm, _| Ok(vm.heap.constants.true_), set: None },
    GetSet { name: "f_generator", get: generator, set: None },
];

pub(crate) const TRACEBACK_GETSETS: &[GetSet] = &[
    GetSet { name: "tb_next", get: |vm, id| super::exception::get(vm, id, 0), set: Some(set_next) },
    GetSet {
        name: "tb_frame",
        get: |vm, id| super::exception::get(vm, id, 1),
        set: Some(super::function_object::readonly),
    },
    GetSet { name: "tb_lineno", get: |vm, id| number(vm, id, 0), set: None },
    GetSet { name: "tb_lasti", get: |vm, id| number(vm, id, 1), set: Some(super::function_object::readonly) },
];

fn number(vm: &mut Vm, id: ObjectId, index: usize) -> Result<ObjectId> {
    let numbers = vm.heap.record_of(id).map(|record| record.numbers);
    let number = numbers.and_then(|numbers| numbers.get(index).copied()).unwrap_or_default();
    // `tb_lasti` counts bytes, two per instruction.
    Ok(vm.heap.new_int(if index == 1 { number * 2 } else { number }))
}

/// `tb_next_set`
fn set_next(vm: &mut Vm, id: ObjectId, value: Option<ObjectId>) -> Result<()> {
    let Some(value) = value else { return Err(vm.type_error("can't delete tb_next attribute")) };
    let next = Some(value).filter(|value| !vm.is_none(*value));
    if let Some(value) = next.filter(|value| !vm.heap.is_exactly(*value, Class::Traceback)) {
        let message = format!("expected traceback object, got '{}'", vm.type_name(value));
        return Err(vm.type_error(&message));
    }
    let mut at = next;
    while let Some(traceback) = at {
        if traceback == id {
            return Err(vm.value_error("traceback loop detected"));
        }
        at = vm.heap.field(traceback, 0);
    }
    super::exception::set_member(vm, id, 0, next)
}

/// `traceback(tb_next, tb_frame, tb_lasti, tb_lineno)`
pub(crate) fn traceback_new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let found = vm.named_args("traceback", args, 1, &["tb_next", "tb_frame", "tb_lasti", "tb_lineno"], 4)?;
    let none = vm.heap.constants.none;
    let [next, frame, lasti, line] =
        [0, 1, 2, 3].map(|at: usize| found.get(at).copied().flatten().unwrap_or(none));
    let next = Some(next).filter(|next| !vm.is_none(*next));
    if let Some(next) = next.filter(|next| !vm.heap.is_exactly(*next, Class::Traceback)) {
        let message = format!("expected traceback object or None, got '{}'", vm.type_name(next));
        return Err(vm.type_error(&message));
    }
    if !vm.heap.is_exactly(frame, Class::Frame) {
        let message = format!("traceback() argument 'tb_frame' must be frame, not {}", vm.type_name(frame));
        return Err(vm.type_error(&message));
    }
    let code = of(vm, frame, |frame| frame.code).map_or(0, |code| i64::from(code.index()));
    let numbers = [vm.small(line).unwrap_or(0), vm.small(lasti).unwrap_or(0) / 2, code];
    let next = next.map(|next| vm.heap.new_ref(next));
    let frame = vm.heap.new_ref(frame);
    Ok(vm.heap.new_record(RecordKind::Traceback, vec![next, Some(frame)], numbers).into())
}

/// Something of the frame that a frame object stands for.
fn of<T>(vm: &Vm, id: ObjectId, read: impl Fn(&Frame) -> T) -> Option<T> {
    if let Some(frame) = vm.running().find(|frame| frame.object == Some(id)) {
        return Some(read(frame));
    }
    let Payload::Frame(own) = vm.heap.payload(id) else { return None };
    if let FrameOwner::Generator(generator) = own.owner
        && let Some(frame) = vm.generator(generator).and_then(|body| body.frame.as_ref())
    {
        return Some(read(frame));
    }
    Some(read(own))
}

fn part(vm: &mut Vm, id: ObjectId, read: impl Fn(&Frame) -> Option<ObjectId>) -> Result<ObjectId> {
    let value = of(vm, id, read).flatten();
    super::function::shown(vm, value)
}

fn generator(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    part(vm, id, |frame| match frame.owner {
        FrameOwner::Generator(generator) => Some(generator),
        FrameOwner::Thread => None,
    })
}

/// The instruction executed last; that of a frame whose turn has not come yet is its first.
fn last(frame: &Frame) -> i64 {
    if frame.last == u32::MAX { -1 } else { i64::from(frame.last) }
}

fn lasti(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let last = of(vm, id, last).unwrap_or(-1);
    Ok(vm.heap.new_int(if last < 0 { last } else { last * 2 }))
}

/// The line of a frame, if it has one.
pub(crate) fn line_of(vm: &Vm, id: ObjectId) -> Option<i64> {
    let (code, last) = of(vm, id, |frame| (frame.code, last(frame)))?;
    let unit = &vm.unit_of(code).unit;
    match usize::try_from(last) {
        Ok(at) => unit.lines.get(at).map(|line| i64::from(*line)).filter(|line| *line >= 0),
        Err(_) => Some(i64::from(unit.first_line)),
    }
}

fn lineno(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    match line_of(vm, id) {
        Some(line) => Ok(vm.heap.new_int(line)),
        None => Ok(vm.none()),
    }
}

/// `PyFrame_GetBack`
fn back(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let at = vm.running().position(|frame| frame.object == Some(id));
    let back = match at {
        Some(0) => None,
        Some(at) => vm.frame_object_at(at - 1),
        None => of(vm, id, |frame| frame.back).flatten(),
    };
    super::function::shown(vm, back)
}

/// `frame.f_locals`: the namespace of a module or class body, else what the names are bound to now.
fn locals(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let Some(frame) = of(vm, id, Frame::clone) else { return Ok(vm.none()) };
    let locals = vm.locals_of(&frame)?;
    if vm.keeps_locals(&frame) {
        vm.heap.incref(locals);
        let kept = Some(locals);
        let at = vm.running().position(|frame| frame.object == Some(id));
        let generator =
            if let FrameOwner::Generator(generator) = frame.owner { Some(generator) } else { None };
        match (at, generator) {
            (Some(at), _) => vm.running_mut(at).into_iter().for_each(|frame| frame.snapshot = kept),
            (None, Some(generator)) => {
                vm.suspended_mut(generator).into_iter().for_each(|frame| frame.snapshot = kept)
            }
            (None, None) => {
                if let Payload::Frame(own) = vm.heap.payload_mut(id) {
                    Rc::make_mut(own).snapshot = kept;
                }
            }
        }
    }
    Ok(locals)
}

fn clear(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = args.get(0).unwrap_or(vm.none());
    if vm.running().any(|frame| frame.object == Some(id)) {
        return Err(vm.raise(Exc::RuntimeError, "cannot clear an executing frame"));
    }
    let owner = if let Payload::Frame(own) = vm.heap.payload(id) { Some(own.owner) } else { None };
    if let Some(FrameOwner::Generator(generator)) = owner {
        match vm.generator(generator).filter(|body| body.frame.is_some()).map(|body| body.state) {
            Some(GeneratorState::Suspended | GeneratorState::SuspendedYieldFrom) => {
                return Err(vm.raise(Exc::RuntimeError, "cannot clear a suspended frame"));
            }
            // `_PyGen_Finalize`: it has not begun, and never will.
            Some(GeneratorState::Created) => return vm.begin_close(generator),
            Some(GeneratorState::Executing | GeneratorState::Cleared) | None => {}
        }
    }
    let slots = match vm.heap.payload_mut(id) {
        Payload::Frame(frame) => std::mem::take(&mut Rc::make_mut(frame).slots),
        _ => Vec::new(),
    };
    slots.into_iter().rev().for_each(|slot| vm.heap.close(slot));
    Ok(vm.none().into())
}

/// `sys._getframe(depth=0)`
pub(crate) fn getframe(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let depth = args.get(0).map_or(Ok(0), |depth| vm.index_or(depth, Exc::OverflowError))?;
    let depth = usize::try_from(depth).unwrap_or(0);
    let count = vm.running().count();
    let found = count.checked_sub(depth + 1).and_then(|at| vm.frame_object_at(at));
    match found {
        Some(frame) => Ok(vm.heap.new_ref(frame).into()),
        None => Err(vm.value_error("call stack is not deep enough")),
    }
}

/// `sys._getframemodulename(depth=0)`
pub(crate) fn getframemodulename(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let depth = args.get(0).or_else(|| args.kw.first().map(|(_, value)| *value));
    let depth =
        depth.and_then(|depth| vm.small(depth)).and_then(|depth| usize::try_from(depth).ok()).unwrap_or(0);
    let count = vm.running().count();
    let frame = count.checked_sub(depth + 1).and_then(|at| vm.running().nth(at));
    let Some(frame) = frame else { return Ok(vm.none().into()) };
    let module = match frame.function.get().map(|function| vm.heap.payload(function)) {
        Some(Payload::Function(body)) => body.module,
        _ => vm.heap.dict_get_str(frame.globals, vm.names.name),
    };
    let module = module.unwrap_or(vm.none());
    Ok(vm.heap.new_ref(module).into())
}

impl Vm {
    /// `frame.f_locals` and `locals()`: a new reference.
    pub(crate) fn locals_of(&mut self, frame: &Frame) -> Result<ObjectId> {
        if let Some(locals) = frame.locals {
            return Ok(self.heap.new_ref(locals));
        }
        let bound = self.bound_locals(frame);
        let dict = match frame.snapshot {
            Some(kept) => {
                self.drop_unbound(frame, kept, &bound)?;
                self.heap.new_ref(kept)
            }
            None => self.heap.new_dict(),
        };
        for (name, value) in bound {
            self.dict_set(dict, name, value)?;
        }
        Ok(dict)
    }

    /// `map_to_dict`: names that are bound no more leave the dict.
    fn drop_unbound(&mut self, frame: &Frame, dict: ObjectId, bound: &[(ObjectId, ObjectId)]) -> Result<()> {
        let unit = Rc::clone(&self.unit_of(frame.code).unit);
        for local in &unit.locals_plus {
            let name = self.heap.intern_immortal(&local.name);
            if bound.iter().all(|(known, _)| *known != name) && self.dict_get(dict, name)?.is_some() {
                self.dict_del(dict, name)?;
            }
        }
        Ok(())
    }

    /// Whether a function's frame keeps the dict of its names from now on: `_PyFrame_FastToLocals`.
    pub(crate) fn keeps_locals(&self, frame: &Frame) -> bool {
        frame.locals.is_none() && frame.snapshot.is_none() && !self.heap.profile.calls.locals_by_proxy
    }

    /// Names of a function's frame that are bound, and what they are bound to; borrowed.
    pub(crate) fn bound_locals(&mut self, frame: &Frame) -> Vec<(ObjectId, ObjectId)> {
        let unit = Rc::clone(&self.unit_of(frame.code).unit);
        let mut bound = Vec::new();
        for (local, slot) in unit.locals_plus.iter().zip(&frame.slots) {
            let Some(mut value) = slot.get() else { continue };
            if local.kind & (Local::CELL | Local::FREE) != 0 && self.heap.is_exactly(value, Class::Cell) {
                match self.heap.field(value, 0) {
                    Some(contents) => value = contents,
                    None => continue,
                }
            }
            if local.name.starts_with('.') {
                continue;
            }
            let name = self.heap.intern_immortal(&local.name);
            bound.push((name, value));
        }
        bound
    }

    /// `frame_repr`
    pub(crate) fn frame_repr(&self, id: ObjectId) -> String {
        let Some(code) = of(self, id, |frame| frame.code) else { return String::new() };
        let unit = &self.unit_of(code).unit;
        let line = line_of(self, id).unwrap_or(0);
        format!("<frame at {}, file '{}', line {line}, code {}>", self.address(id), unit.filename, unit.name)
    }
}
