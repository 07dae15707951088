//! The program's frames and their names, as `frame.f_locals` gives them.

use heapglass_memory::object::{Frame, RecordKind};
use heapglass_memory::{Class, ObjectId};
use heapglass_python::Vm;
use heapglass_python::compile::{Local, flag};

use crate::graph::is_in_scope;

/// The program's own frame is the first that a run makes; its names are shown after it is gone, too.
pub const MODULE_FRAME: u32 = 1;

/// A name with what it refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bound {
    pub name: String,
    pub target: ObjectId,
    /// The frame's reference is borrowed and not counted.
    pub is_borrowed: bool,
}

/// A frame of the program's own code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    pub serial: u32,
    pub function: String,
    pub line: u32,
    pub names: Vec<Bound>,
}

/// All frames of the program, outermost first.
#[must_use]
pub fn frames(vm: &Vm) -> Vec<Shown> {
    let mut all = Vec::new();
    for (index, frame) in vm.running().enumerate() {
        if frame.code == vm.heap.constants.none {
            // Below the module's frame, when that has ended.
            continue;
        }
        let state = vm.unit_of(frame.code);
        if state.is_program {
            all.push(Shown {
                serial: frame.serial,
                function: state.unit.qualname.to_string(),
                line: line_of(vm, frame, index + 1 == vm.frames.len() + 1),
                names: names(vm, frame, index == 0),
            });
        }
    }
    all
}

/// The same when the program's own frame is gone: in its place stand the names of its module, as long as there are any.
#[must_use]
pub fn with_ended_module(vm: &Vm) -> Vec<Shown> {
    let names = namespace_names(vm);
    let mut all = vec![Shown { serial: MODULE_FRAME, function: "<module>".to_owned(), line: 0, names }];
    all.extend(frames(vm));
    all
}

/// `f_lineno`: the line of the instruction under way; before the frame's next instruction runs, of that one.
fn line_of(vm: &Vm, frame: &Frame, is_top: bool) -> u32 {
    if is_top && vm.is_before_line() {
        return vm.line;
    }
    let unit = &vm.unit_of(frame.code).unit;
    unit.lines.get(frame.last as usize).copied().unwrap_or(0).max(0) as u32
}

/// The names of a frame.
#[must_use]
pub fn names(vm: &Vm, frame: &Frame, is_module: bool) -> Vec<Bound> {
    let unit = &vm.unit_of(frame.code).unit;
    let mut all = Vec::new();
    match frame.locals {
        Some(locals) if unit.flags & flag::OPTIMIZED == 0 => {
            let hidden = fast_names(vm, frame, true);
            if hidden.is_empty() || is_module {
                all.extend(vm.heap.dict_items(locals).into_iter().filter_map(|entry| {
                    let name = vm.string(entry.key)?;
                    Some(Bound { name, target: entry.value, is_borrowed: false })
                }));
            }
            all.extend(hidden);
        }
        _ => all.extend(fast_names(vm, frame, false)),
    }
    all.retain(|bound| is_shown(&bound.name) && is_in_scope(vm, bound.target));
    all
}

/// Names like `__this__` and the compiler's own are left out.
fn is_shown(name: &str) -> bool {
    !(name.starts_with("__") && name.ends_with("__")) && !name.starts_with('.')
}

/// Fast locals, cells and free variables that are bound; with `is_hidden_only` only a comprehension's.
fn fast_names(vm: &Vm, frame: &Frame, is_hidden_only: bool) -> Vec<Bound> {
    let unit = &vm.unit_of(frame.code).unit;
    if is_hidden_only {
        let bound = |(local, slot): (&Local, &heapglass_memory::StackRef)| {
            local.has(Local::HIDDEN) && contents(vm, local, *slot).is_some()
        };
        if !unit.locals_plus.iter().zip(&frame.slots).any(bound) {
            return Vec::new();
        }
    }
    let bind = |(local, slot): (&Local, &heapglass_memory::StackRef)| {
        let target = contents(vm, local, *slot).filter(|id| !vm.is_of_comprehension(*id))?;
        Some(Bound { name: local.name.to_string(), target, is_borrowed: slot.is_borrowed() })
    };
    unit.locals_plus.iter().zip(&frame.slots).filter_map(bind).collect()
}

/// What a local shows: a cell shows its content.
fn contents(vm: &Vm, local: &Local, slot: heapglass_memory::StackRef) -> Option<ObjectId> {
    let id = slot.get()?;
    let is_cell = local.has(Local::CELL) || local.has(Local::FREE);
    if is_cell
        && vm.heap.is_exactly(id, Class::Cell)
        && vm.heap.record_of(id).is_some_and(|record| record.kind == RecordKind::Cell)
    {
        return vm.heap.field(id, 0);
    }
    Some(id)
}

/// What a name of a frame refers to; nothing where the frame or the name is not there.
#[must_use]
pub fn bound(vm: &Vm, frame: u32, name: &str) -> Option<ObjectId> {
    let of = |names: Vec<Bound>| names.into_iter().find(|bound| bound.name == name).map(|bound| bound.target);
    let running = vm.running().enumerate().find(|(_, running)| running.serial == frame);
    match running {
        Some((index, running)) if running.code != vm.heap.constants.none => {
            of(names(vm, running, index == 0))
        }
        Some(_) | None if frame == MODULE_FRAME => of(namespace_names(vm)),
        Some(_) | None => None,
    }
}

/// The names of the program's namespace, whatever runs.
#[must_use]
pub fn namespace_names(vm: &Vm) -> Vec<Bound> {
    let mut all: Vec<Bound> = vm
        .main_items()
        .into_iter()
        .filter_map(|entry| {
            Some(Bound { name: vm.string(entry.key)?, target: entry.value, is_borrowed: false })
        })
        .collect();
    all.retain(|bound| is_shown(&bound.name) && is_in_scope(vm, bound.target));
    all
}
