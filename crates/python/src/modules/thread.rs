//! `_thread`, of a program with one thread: locks that are never waited for (CPython 3.14 Modules/_threadmodule.c).

use heapglass_memory::object::RecordKind;
use heapglass_memory::{Class, ObjectId};

use super::{ModuleDef, put, put_int};
use crate::types::TypeDef;
use crate::vm::{Args, Arity, Exc, Flow, NativeDef, Result, Vm, def};

pub(super) const MODULE: ModuleDef = ModuleDef { name: "_thread", functions: FUNCTIONS, types: TYPES, fill };

/// The one thread's number.
const MAIN_THREAD: i64 = 1;

const FUNCTIONS: &[NativeDef] = &[
    def("allocate_lock", Arity::None, |vm, _| Ok(new_lock(vm, RecordKind::Lock).into())),
    def("get_ident", Arity::None, |vm, _| Ok(vm.heap.new_int(MAIN_THREAD).into())),
    def("get_native_id", Arity::None, |vm, _| Ok(vm.heap.new_int(MAIN_THREAD).into())),
    def("_get_main_thread_ident", Arity::None, |vm, _| Ok(vm.heap.new_int(MAIN_THREAD).into())),
    def("_count", Arity::None, |vm, _| Ok(vm.heap.new_int(0).into())),
    def("start_new_thread", Arity::Any, |vm, _| Err(vm.not_supported("threads"))),
    def("start_joinable_thread", Arity::Any, |vm, _| Err(vm.not_supported("threads"))),
];

const TYPES: &[TypeDef] = &[
    TypeDef {
        new: Some(|vm, _| Ok(new_lock(vm, RecordKind::Lock).into())),
        methods: METHODS,
        ..TypeDef::of(Class::Lock, "_thread")
    },
    TypeDef {
        new: Some(|vm, _| Ok(new_lock(vm, RecordKind::RLock).into())),
        methods: METHODS,
        ..TypeDef::of(Class::RLock, "_thread")
    },
];

const METHODS: &[NativeDef] = &[
    def("acquire", Arity::Any, acquire),
    def("release", Arity::None, release),
    def("locked", Arity::None, locked),
    def("__enter__", Arity::None, acquire),
    def("__exit__", Arity::Any, release),
    def("__repr__", Arity::None, repr),
];

fn fill(vm: &mut Vm, dict: ObjectId) {
    put(vm, dict, "LockType", Class::Lock.id());
    put_int(vm, dict, "TIMEOUT_MAX", 9_223_372_036);
    let error = vm.exc(Exc::RuntimeError);
    put(vm, dict, "error", error);
}

fn new_lock(vm: &mut Vm, kind: RecordKind) -> ObjectId {
    vm.heap.new_record(kind, Vec::new(), [0; 3])
}

fn held(vm: &Vm, lock: ObjectId) -> i64 {
    vm.heap.record_of(lock).map_or(0, |record| record.numbers[0])
}

fn set_held(vm: &mut Vm, lock: ObjectId, count: i64) {
    if let Some(record) = vm.heap.record_mut(lock) {
        record.numbers[0] = count;
    }
}

fn acquire(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let lock = vm.arg(args, 0);
    let count = held(vm, lock);
    if vm.heap.is_exactly(lock, Class::Lock) && count > 0 {
        let is_blocking = match args.get(1) {
            Some(blocking) => vm.truth(blocking)?,
            None => true,
        };
        if is_blocking && args.kw.is_empty() && args.get(2).is_none() {
            return Err(vm.not_supported("waiting for a lock that the only thread holds"));
        }
        return Ok(vm.heap.bool(false).into());
    }
    set_held(vm, lock, count + 1);
    Ok(vm.heap.bool(true).into())
}

fn release(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let lock = vm.arg(args, 0);
    let count = held(vm, lock);
    if count == 0 {
        let message = if vm.heap.is_exactly(lock, Class::Lock) {
            "release unlocked lock"
        } else {
            "cannot release un-acquired lock"
        };
        return Err(vm.raise(Exc::RuntimeError, message));
    }
    set_held(vm, lock, count - 1);
    Ok(vm.none().into())
}

fn locked(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let is_held = held(vm, vm.arg(args, 0)) > 0;
    Ok(vm.heap.bool(is_held).into())
}

fn repr(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let lock = vm.arg(args, 0);
    let count = held(vm, lock);
    let state = if count > 0 { "locked" } else { "unlocked" };
    let addr = vm.heap.get(lock).addr.0;
    let text = if vm.heap.is_exactly(lock, Class::Lock) {
        format!("<{state} _thread.lock object at 0x{addr:x}>")
    } else {
        let owner = if count > 0 { MAIN_THREAD } else { 0 };
        format!("<{state} _thread.RLock object owner={owner} count={count} at 0x{addr:x}>")
    };
    Ok(vm.new_str(&text).into())
}
