//! `BufferedReader`, `BufferedWriter` and `FileIO` (CPython 3.14 Modules/_io/bufferedio.c, fileio.c).

use heapglass_memory::ObjectId;
use heapglass_memory::object::{Payload, RecordKind};

use super::{
    READABLE, WRITABLE, can, check_open, check_size, close, enter, fileno, isatty, readable, seekable,
    writable,
};
use crate::vm::{Args, Arity, Flow, GetSet, NativeDef, Result, Vm, def};

pub(crate) const METHODS: &[NativeDef] = &[
    def("__enter__", Arity::None, enter),
    def("__exit__", Arity::Any, close),
    def("__iter__", Arity::None, enter),
    def("__next__", Arity::None, next),
    def("__repr__", Arity::None, repr),
    def("close", Arity::None, close),
    def("detach", Arity::None, |vm, _| Err(vm.not_supported("detach()"))),
    def("fileno", Arity::None, fileno),
    def("flush", Arity::None, flush),
    def("isatty", Arity::None, isatty),
    def("peek", Arity::Range(0, 1), read),
    def("read", Arity::Range(0, 1), read),
    def("read1", Arity::Range(0, 1), read),
    def("readable", Arity::None, readable),
    def("readline", Arity::Range(0, 1), readline),
    def("readlines", Arity::Range(0, 1), readlines),
    def("seek", Arity::Range(1, 2), position),
    def("seekable", Arity::None, seekable),
    def("tell", Arity::None, position),
    def("writable", Arity::None, writable),
    def("write", Arity::One, write),
];

pub(crate) const GETSETS: &[GetSet] = &[
    GetSet { name: "closed", get: super::closed_of, set: None },
    GetSet { name: "mode", get: mode, set: None },
    GetSet { name: "name", get: super::name_of, set: None },
    GetSet { name: "raw", get: raw, set: None },
];

pub(crate) const RAW_GETSETS: &[GetSet] = &[
    GetSet { name: "closed", get: super::closed_of, set: None },
    GetSet { name: "closefd", get: |vm, _| Ok(vm.heap.constants.true_), set: None },
    GetSet { name: "mode", get: mode, set: None },
    GetSet { name: "name", get: super::name_of, set: None },
];

fn raw(vm: &mut Vm, file: ObjectId) -> Result<ObjectId> {
    let raw = vm.heap.field(file, 0).unwrap_or(vm.none());
    Ok(vm.heap.new_ref(raw))
}

/// `mode_string` of Modules/_io/fileio.c, as far as these files go.
fn mode(vm: &mut Vm, file: ObjectId) -> Result<ObjectId> {
    let is_appending = super::raw_of(vm, file)
        .and_then(|raw| vm.heap.record_of(raw))
        .is_some_and(|record| record.numbers[2] != 0);
    let mode = match (can(vm, file, READABLE), is_appending) {
        (true, _) => "rb",
        (false, true) => "ab",
        (false, false) => "wb",
    };
    Ok(vm.new_str(mode))
}

/// `BufferedReader` says who it is with its name only, `FileIO` with its mode.
pub(super) fn repr_of(vm: &mut Vm, file: ObjectId) -> Result<String> {
    let class = vm.type_name(file).to_owned();
    let name = super::name_of(vm, file)?;
    let text = vm.repr(name);
    vm.heap.decref(name);
    let text = text?;
    if vm.heap.record_of(file).is_some_and(|record| record.kind == RecordKind::BufferedFile) {
        return Ok(format!("<_io.{class} name={text}>"));
    }
    if super::is_closed(vm, file) {
        return Ok(format!("<_io.{class} [closed]>"));
    }
    let mode = mode(vm, file)?;
    let mode_text = vm.string(mode).unwrap_or_default();
    vm.heap.decref(mode);
    Ok(format!("<_io.{class} name={text} mode='{mode_text}' closefd=True>"))
}

fn repr(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let text = repr_of(vm, vm.arg(args, 0))?;
    Ok(vm.new_str(&text).into())
}

/// The file, if it can be read and is open.
fn check_reading(vm: &mut Vm, args: &Args<'_>, closed: &str) -> Result<()> {
    let file = vm.arg(args, 0);
    if !can(vm, file, READABLE) {
        return Err(super::unsupported_operation(vm, "read"));
    }
    check_open(vm, file, closed)?;
    check_size(vm, args)
}

fn read(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    check_reading(vm, args, "read of closed file")?;
    Ok(vm.heap.constants.empty_bytes.into())
}

fn readline(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    check_reading(vm, args, "readline of closed file")?;
    Ok(vm.heap.constants.empty_bytes.into())
}

fn readlines(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    check_reading(vm, args, "I/O operation on closed file.")?;
    Ok(vm.heap.new_list(Vec::new()).into())
}

fn next(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    check_reading(vm, args, "readline of closed file")?;
    Err(super::stop(vm))
}

fn flush(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let file = vm.arg(args, 0);
    let message =
        if can(vm, file, WRITABLE) { "flush of closed file" } else { "I/O operation on closed file." };
    check_open(vm, file, message)?;
    Ok(vm.none().into())
}

fn position(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    check_open(vm, vm.arg(args, 0), "I/O operation on closed file")?;
    Ok(vm.heap.new_int(0).into())
}

fn write(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (file, data) = (vm.arg(args, 0), vm.arg(args, 1));
    if !can(vm, file, WRITABLE) {
        return Err(super::unsupported_operation(vm, "write"));
    }
    let Payload::Bytes(bytes) = vm.heap.payload(data) else {
        let message = format!("a bytes-like object is required, not '{}'", vm.type_name(data));
        return Err(vm.type_error(&message));
    };
    let count = bytes.len() as i64;
    check_open(vm, file, "write to closed file")?;
    Ok(vm.heap.new_int(count).into())
}
