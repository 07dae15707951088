//! `sys` (CPython 3.14 Python/sysmodule.c).

mod hooks;
mod info;
mod malloc_stats;
mod settings;

use heapglass_memory::heap::ParkedList;
use heapglass_memory::object::{Flags, Payload, RecordKind};
use heapglass_memory::{Class, ObjectId};

use super::{ModuleDef, put};
use crate::vm::{Args, Arity, Exc, Flow, NativeDef, Result, Vm, def, exception_field, packed};

pub(super) const MODULE: ModuleDef =
    ModuleDef { name: "sys", functions: FUNCTIONS, types: info::TYPES, fill };

const FUNCTIONS: &[NativeDef] = &[
    def("_debugmallocstats", Arity::None, malloc_stats::print),
    def("_getframe", Arity::Range(0, 1), crate::types::frame::getframe),
    def("_getframemodulename", Arity::Any, crate::types::frame::getframemodulename),
    def("exc_clear", Arity::None, exc_clear),
    def("exc_info", Arity::None, exc_info),
    def("exception", Arity::None, exception),
    def("exit", Arity::Range(0, 1), exit),
    def("getallocatedblocks", Arity::None, getallocatedblocks),
    def("getdefaultencoding", Arity::None, |vm, _| Ok(vm.new_str("utf-8").into())),
    def("getrecursionlimit", Arity::None, getrecursionlimit),
    def("getrefcount", Arity::One, getrefcount),
    packed(def("getsizeof", Arity::Any, getsizeof)),
    def("intern", Arity::One, intern),
    def("is_finalizing", Arity::None, |vm, _| Ok(vm.heap.constants.false_.into())),
    def("_is_interned", Arity::One, is_interned),
    def("_is_immortal", Arity::One, is_immortal),
    def("setrecursionlimit", Arity::One, setrecursionlimit),
];

fn fill(vm: &mut Vm, dict: ObjectId) {
    info::fill(vm, dict);
    super::put_functions(vm, dict, "sys", settings::FUNCTIONS);
    super::put_functions(vm, dict, "sys", hooks::FUNCTIONS);
    for (name, number) in [("stdout", 1), ("stderr", 2), ("__stdout__", 1), ("__stderr__", 2)] {
        let known = name.strip_prefix("__").and_then(|rest| rest.strip_suffix("__"));
        let file = match known {
            Some(known) => {
                let known = vm.heap.intern_immortal(known);
                let file = vm.heap.dict_get_str(dict, known).unwrap_or(vm.none());
                vm.heap.new_ref(file)
            }
            None => vm.heap.new_record_of(Class::TextIo.id(), RecordKind::Opaque, Vec::new(), [number, 0, 0]),
        };
        put(vm, dict, name, file);
    }
    for name in ["stdin", "__stdin__"] {
        let file = match vm.heap.dict_get_text(dict, "stdin") {
            Some(file) => vm.heap.new_ref(file),
            None => vm.new_stdin(),
        };
        put(vm, dict, name, file);
    }
    hooks::fill(vm, dict);
}

/// The count as it is: a borrowed argument adds nothing (FACTS 5.1).
fn getrefcount(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let count = vm.shown_count(vm.arg(args, 0));
    Ok(vm.heap.new_int(i64::from(count)).into())
}

fn getsizeof(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let found = vm.named_args("getsizeof", args, 0, &["object", "default"], 1)?;
    let id = found.first().copied().flatten().unwrap_or(vm.none());
    let name = vm.names.sizeof;
    if let Some(method) = vm.python_method(id, name) {
        return Ok(vm.bound_flow("getsizeof", method, id, &[], true, Some(with_header)));
    }
    if !vm.heap.profile.calls.packs {
        // `_PyObject_LookupSpecial`: the built-in method, bound.
        vm.heap.touch_parked(ParkedList::Builtin);
    }
    let bytes = vm.heap.size_of(vm.heap.get(id));
    Ok(vm.heap.new_int(bytes as i64).into())
}

/// What `__sizeof__` says, with the headers before the object: `_PySys_GetSizeOf`.
fn with_header(vm: &mut Vm, receiver: ObjectId, result: ObjectId) -> Result<ObjectId> {
    let bytes = vm.index_i64(result);
    vm.heap.decref(result);
    let bytes = bytes?;
    if bytes < 0 {
        return Err(vm.value_error("__sizeof__() should return >= 0"));
    }
    let header = vm.heap.prefix_bytes(vm.heap.get(receiver));
    Ok(vm.heap.new_int(bytes + header as i64))
}

fn intern(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    if !vm.heap.is_exactly(id, Class::Str) {
        let message = if vm.text(id).is_some() {
            format!("can't intern {}", vm.type_name(id))
        } else {
            format!("intern() argument must be str, not {}", vm.type_name(id))
        };
        return Err(vm.type_error(&message));
    }
    let id = vm.heap.new_ref(id);
    Ok(vm.heap.intern_mortal(id).into())
}

fn is_interned(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let text = vm.arg(args, 0);
    // Static strings are interned, the empty one too (`_PyUnicode_InitGlobalObjects`).
    let is_interned = vm.heap.get(text).flags.has(Flags::INTERNED) || text == vm.heap.constants.empty_str;
    Ok(vm.heap.bool(is_interned).into())
}

fn is_immortal(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let is_immortal = vm.heap.is_immortal(vm.arg(args, 0));
    Ok(vm.heap.bool(is_immortal).into())
}

fn getrecursionlimit(vm: &mut Vm, _: &Args<'_>) -> Result<Flow> {
    let limit = vm.limits.recursion;
    Ok(vm.heap.new_int(i64::from(limit)).into())
}

fn setrecursionlimit(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let limit = vm.index_i64(vm.arg(args, 0))?;
    if limit < 1 {
        return Err(vm.value_error("recursion limit must be greater or equal than 1"));
    }
    vm.limits.recursion = limit.min(i64::from(u32::MAX)) as u32;
    Ok(vm.none().into())
}

fn exit(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let Some(status) = args.get(0) else { return Err(vm.raise_with(Exc::SystemExit, Vec::new())) };
    // `_PyErr_CreateException`: the status is the argument; a tuple is all of them.
    let class = vm.exc(Exc::SystemExit);
    if matches!(vm.heap.payload(status), Payload::Tuple(_)) && vm.heap.items(status).len() > 1 {
        // The tuple itself is `args`, and the code.
        let exception = vm.new_exception(class, Vec::new());
        for index in [exception_field::ARGS, exception_field::OWN] {
            let status = vm.heap.new_ref(status);
            let old = vm.heap.set_field(exception, index, Some(status));
            vm.heap.xdecref(old);
        }
        return Err(vm.raise_object(exception));
    }
    let all = match vm.heap.payload(status) {
        Payload::Tuple(_) => vm.heap.items(status).to_vec(),
        _ if vm.is_none(status) => Vec::new(),
        _ => vec![status],
    };
    let exception = vm.call_sync(class, &all)?;
    Err(vm.raise_object(exception))
}

fn exception(vm: &mut Vm, _: &Args<'_>) -> Result<Flow> {
    let handled = vm.handled_now().unwrap_or(vm.none());
    Ok(vm.heap.new_ref(handled).into())
}

/// 2.7's alone.
fn exc_clear(vm: &mut Vm, _: &Args<'_>) -> Result<Flow> {
    vm.forget_caught();
    Ok(vm.none().into())
}

fn exc_info(vm: &mut Vm, _: &Args<'_>) -> Result<Flow> {
    let none = vm.none();
    let items = match vm.handled_now() {
        Some(exception) => {
            let traceback = vm.traceback(exception).unwrap_or(none);
            vec![vm.heap.type_of(exception), exception, traceback]
        }
        None => vec![none; 3],
    };
    items.iter().for_each(|id| vm.heap.incref(*id));
    Ok(vm.heap.new_tuple(items).into())
}

fn getallocatedblocks(vm: &mut Vm, _: &Args<'_>) -> Result<Flow> {
    let blocks = vm.heap.allocated_blocks();
    Ok(vm.heap.new_int(i64::from(blocks)).into())
}
