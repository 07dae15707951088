//! `open` and file objects (CPython 3.14 Modules/_io).
//!
//! There is no file system here. `/dev/null` can be opened, because a program may want a file object to look at:
//! reading it gives nothing, and what is written to it is gone.

mod binary;
mod memory;
mod stdin;
mod text;
mod wrapper;

use heapglass_memory::object::RecordKind;
use heapglass_memory::{Class, Domain, ObjectId};

pub(crate) use binary::{GETSETS as BINARY_GETSETS, METHODS as BINARY_METHODS, RAW_GETSETS};
pub(crate) use stdin::{input, next as next_input};
pub(crate) use text::{GETSETS as TEXT_IO_GETSETS, METHODS as TEXT_IO_METHODS};
pub(crate) use wrapper::new as new_text;

use super::ModuleDef;
use crate::vm::{Args, Arity, Exc, Flow, Raised, Result, Vm, def};

/// `_io`
pub(super) const MODULE: ModuleDef = ModuleDef {
    name: "_io",
    functions: &[
        def("open", Arity::Any, open),
        def("open_code", Arity::Any, open),
        def("text_encoding", Arity::Range(1, 2), memory::text_encoding),
    ],
    types: memory::TYPES,
    fill: memory::fill,
};

/// The only file there is.
const NULL_DEVICE: &str = "/dev/null";
/// The buffer of a file: `max(min(st_blksize, 8192 * 1024), DEFAULT_BUFFER_SIZE)` of `_io_open_impl`, measured of
/// The first file descriptor behind those of the standard streams.
const FIRST_DESCRIPTOR: i64 = 3;

/// Bits in a `FileIO`'s second number.
const READABLE: i64 = 1;
const WRITABLE: i64 = 2;

/// Fields of a text file, in the order of [`RecordKind::field_names`].
pub(crate) mod text_field {
    pub(crate) const BUFFER: usize = 0;
    pub(crate) const ENCODING: usize = 1;
    pub(crate) const ENCODER: usize = 2;
    pub(crate) const DECODER: usize = 3;
    pub(crate) const PENDING: usize = 4;
    pub(crate) const ERRORS: usize = 5;
    pub(crate) const RAW: usize = 6;
    pub(crate) const DICT: usize = 7;
}

/// What `mode` asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Mode {
    action: char,
    is_binary: bool,
    is_updating: bool,
}

/// Reads `mode` as `_io_open_impl` and `FileIO` do.
fn parse_mode(vm: &mut Vm, mode: &str) -> Result<Mode> {
    let count = |wanted: char| mode.chars().filter(|c| *c == wanted).count();
    if mode.chars().any(|c| !"xrwab+t".contains(c) || count(c) > 1) {
        return Err(vm.value_error(&format!("invalid mode: '{mode}'")));
    }
    let is_binary = count('b') == 1;
    if is_binary && count('t') == 1 {
        return Err(vm.value_error("can't have text and binary mode at once"));
    }
    let actions: Vec<char> = mode.chars().filter(|c| "xrwa".contains(*c)).collect();
    match actions.as_slice() {
        [action] => Ok(Mode { action: *action, is_binary, is_updating: count('+') == 1 }),
        [] => {
            Err(vm.value_error("Must have exactly one of create/read/write/append mode and at most one plus"))
        }
        _ => Err(vm.value_error("must have exactly one of create/read/write/append mode")),
    }
}

/// `open(file, mode='r', …)`
pub(crate) fn open(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let names = ["file", "mode", "buffering", "encoding", "errors", "newline", "closefd", "opener"];
    let found = vm.named_args("open", args, 0, &names, 1)?;
    let option = |index: usize| found.get(index).copied().flatten();
    let text = match option(1).map(|mode| (mode, vm.string(mode))) {
        None => "r".to_owned(),
        Some((_, Some(text))) => text,
        Some((mode, None)) => {
            let message = format!("open() argument 'mode' must be str, not {}", vm.type_name(mode));
            return Err(vm.type_error(&message));
        }
    };
    let mode = parse_mode(vm, &text)?;
    let file = option(0).unwrap_or(vm.none());
    if let Some(method) = vm.python_method(file, vm.names.fspath) {
        // `_io_open_impl`: `PyOS_FSPath`
        let path = vm.with_temps(&[file], |vm| vm.special_sync(method, file, &[]))?;
        let rest = args.pos.get(1..).unwrap_or_default();
        let all: Vec<ObjectId> = [path].into_iter().chain(rest.iter().copied()).collect();
        let opened = vm.with_temps(&[path], |vm| open(vm, &Args { pos: &all, kw: args.kw }));
        vm.heap.decref(path);
        return opened;
    }
    let Some(path) = vm.string(file) else { return Err(no_path(vm, file)) };
    if path != NULL_DEVICE && mode.action == 'r' {
        return Err(no_such_file(vm, file));
    }
    if path != NULL_DEVICE {
        let what = format!("open('{path}') (there is no file system here, only '{NULL_DEVICE}')");
        return Err(vm.not_supported(&what));
    }
    if mode.is_updating || mode.action == 'x' {
        return Err(vm.not_supported(&format!("open() with mode '{text}'")));
    }
    if let Some(index) = (2..names.len()).find(|index| option(*index).is_some_and(|id| !vm.is_none(id))) {
        let name = names.get(index).copied().unwrap_or_default();
        return Err(vm.not_supported(&format!("open() with '{name}'")));
    }
    let buffered = open_buffered(vm, file, mode);
    Ok(if mode.is_binary { buffered } else { text::wrap(vm, buffered, mode.action == 'r', &text) }.into())
}

/// An empty file system has nothing to read.
fn no_such_file(vm: &mut Vm, file: ObjectId) -> Raised {
    let errno = vm.heap.new_int(2);
    let text = vm.new_str("No such file or directory");
    let class = vm.exc(Exc::OSError);
    let made = vm.call_sync(class, &[errno, text, file]);
    vm.drop_all([errno, text]);
    match made {
        Ok(exception) => vm.raise_object(exception),
        Err(raised) => raised,
    }
}

fn no_path(vm: &mut Vm, file: ObjectId) -> Raised {
    if vm.is_int(file) {
        return vm.not_supported("open() of a file descriptor");
    }
    let message = format!("expected str, bytes or os.PathLike object, not {}", vm.type_name(file));
    vm.type_error(&message)
}

/// The `FileIO` and the buffer around it. New reference.
fn open_buffered(vm: &mut Vm, path: ObjectId, mode: Mode) -> ObjectId {
    let used: Vec<i64> = vm.heap.objects().filter_map(|(id, _)| descriptor(vm, id)).collect();
    let fd = (FIRST_DESCRIPTOR..).find(|fd| !used.contains(fd)).unwrap_or(FIRST_DESCRIPTOR);
    let is_reading = mode.action == 'r';
    let abilities = if is_reading { READABLE } else { WRITABLE };
    let raw =
        vm.heap.new_record(RecordKind::RawFile, vec![None], [fd, abilities, i64::from(mode.action == 'a')]);
    let dict = vm.heap.new_dict();
    let path = vm.heap.new_ref(path);
    super::put(vm, dict, "name", path);
    vm.heap.set_field(raw, 0, Some(dict));
    let class = if is_reading { Class::BufferedReader } else { Class::BufferedWriter };
    let buffered = vm.heap.new_record_of(class.id(), RecordKind::BufferedFile, vec![Some(raw), None], [0; 3]);
    let bytes = vm.heap.profile.objects.file_buffer_bytes;
    let buffer = vm.heap.malloc(Domain::Memory, bytes);
    if let Some(record) = vm.heap.record_mut(buffered) {
        record.numbers = [buffer.0 as i64, bytes as i64, 0];
    }
    buffered
}

/// The file descriptor of an open `FileIO`.
fn descriptor(vm: &Vm, id: ObjectId) -> Option<i64> {
    let record = vm.heap.record_of(id).filter(|record| record.kind == RecordKind::RawFile)?;
    Some(record.numbers[0]).filter(|fd| *fd >= 0)
}

/// The `FileIO` of any file object; `None` for a standard stream.
fn raw_of(vm: &Vm, file: ObjectId) -> Option<ObjectId> {
    match vm.heap.record_of(file)?.kind {
        RecordKind::RawFile => Some(file),
        RecordKind::BufferedFile => vm.heap.field(file, 0),
        RecordKind::TextFile => vm.heap.field(file, text_field::RAW),
        _ => None,
    }
}

/// Whether a file can be read or written, as its `FileIO` says.
fn can(vm: &Vm, file: ObjectId, ability: i64) -> bool {
    let numbers = raw_of(vm, file).and_then(|raw| vm.heap.record_of(raw)).map(|record| record.numbers);
    numbers.is_some_and(|[_, abilities, _]| abilities & ability != 0)
}

fn is_closed(vm: &Vm, file: ObjectId) -> bool {
    raw_of(vm, file).is_some_and(|raw| descriptor(vm, raw).is_none())
}

/// A `ValueError` with these words if the file is closed.
fn check_open(vm: &mut Vm, file: ObjectId, message: &str) -> Result<()> {
    if is_closed(vm, file) { Err(vm.value_error(message)) } else { Ok(()) }
}

/// `io.UnsupportedOperation`, a class that is not there yet.
fn unsupported_operation(vm: &mut Vm, message: &str) -> Raised {
    vm.not_supported(&format!("io.UnsupportedOperation ('{message}')"))
}

/// Closes what is open of a file: `iobase_close` leaves its mark in the dict of the `FileIO`, the buffer goes.
fn close_file(vm: &mut Vm, file: ObjectId) {
    let Some(raw) = raw_of(vm, file).filter(|raw| descriptor(vm, *raw).is_some()) else { return };
    let buffered = match vm.heap.record_of(file).map(|record| record.kind) {
        Some(RecordKind::TextFile) => {
            let pending = vm.heap.set_field(file, text_field::PENDING, None);
            vm.heap.xdecref(pending);
            vm.heap.field(file, text_field::BUFFER)
        }
        Some(RecordKind::BufferedFile) => Some(file),
        _ => None,
    };
    if let Some(dict) = vm.heap.field(raw, 0) {
        let yes = vm.heap.constants.true_;
        super::put(vm, dict, "__IOBase_closed", yes);
    }
    if let Some(record) = vm.heap.record_mut(raw) {
        record.numbers[0] = -1;
    }
    if let Some((addr, _)) = buffered.and_then(|id| vm.heap.record_of(id)).and_then(|record| record.buffer())
    {
        vm.heap.free(addr);
        if let Some(record) = buffered.and_then(|id| vm.heap.record_mut(id)) {
            record.numbers = [0; 3];
        }
    }
}

/// `name` of any file: what the `FileIO` was opened with. New reference.
fn name_of(vm: &mut Vm, file: ObjectId) -> Result<ObjectId> {
    let dict = raw_of(vm, file).and_then(|raw| vm.heap.field(raw, 0));
    let key = vm.heap.intern_immortal("name");
    let name = dict.and_then(|dict| vm.heap.dict_get_str(dict, key)).unwrap_or(vm.none());
    Ok(vm.heap.new_ref(name))
}

/// `closed` of any file. New reference.
fn closed_of(vm: &mut Vm, file: ObjectId) -> Result<ObjectId> {
    Ok(vm.heap.bool(is_closed(vm, file)))
}

/// The argument of `read` and the like: an int or None.
fn check_size(vm: &mut Vm, args: &Args<'_>) -> Result<()> {
    match args.get(1) {
        Some(size) if !vm.is_none(size) && !vm.is_int(size) => {
            let message = format!("argument should be integer or None, not '{}'", vm.type_name(size));
            Err(vm.type_error(&message))
        }
        _ => Ok(()),
    }
}

/// `__enter__`: `iobase_enter`.
fn enter(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let file = vm.arg(args, 0);
    check_open(vm, file, "I/O operation on closed file.")?;
    Ok(vm.heap.new_ref(file).into())
}

/// What `repr` says of a file.
pub(crate) fn repr_of(vm: &mut Vm, file: ObjectId) -> Result<String> {
    if vm.heap.is_exactly(file, Class::TextIo) { text::repr_of(vm, file) } else { binary::repr_of(vm, file) }
}

/// `close` and `__exit__`: `iobase_exit`.
fn close(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let file = vm.arg(args, 0);
    close_file(vm, file);
    Ok(vm.none().into())
}

fn fileno(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let file = vm.arg(args, 0);
    check_open(vm, file, "I/O operation on closed file")?;
    let fd = raw_of(vm, file).and_then(|raw| descriptor(vm, raw)).unwrap_or(1);
    Ok(vm.heap.new_int(fd).into())
}

fn isatty(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    check_open(vm, vm.arg(args, 0), "I/O operation on closed file")?;
    Ok(vm.heap.constants.false_.into())
}

/// `/dev/null` is a character device that can be sought in.
fn seekable(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let file = vm.arg(args, 0);
    check_open(vm, file, "I/O operation on closed file")?;
    Ok(vm.heap.bool(raw_of(vm, file).is_some()).into())
}

fn readable(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    ability(vm, args, READABLE)
}

fn writable(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    ability(vm, args, WRITABLE)
}

/// A `FileIO` that is closed answers for what it cannot do, and complains about what it could do.
fn ability(vm: &mut Vm, args: &Args<'_>, wanted: i64) -> Result<Flow> {
    let file = vm.arg(args, 0);
    let can = can(vm, file, wanted);
    if can {
        check_open(vm, file, "I/O operation on closed file")?;
    }
    Ok(vm.heap.bool(can).into())
}

/// `tp_iternext` of a file: nothing comes, if it can be read at all.
pub(crate) fn next_line(vm: &mut Vm, file: ObjectId) -> Result<Option<ObjectId>> {
    if wrapper::wraps_memory(vm, file) {
        return wrapper::next_line(vm, file);
    }
    check_open(vm, file, "I/O operation on closed file.")?;
    if can(vm, file, READABLE) { Ok(None) } else { Err(unsupported_operation(vm, "not readable")) }
}

/// `__next__` of a file that gives nothing.
fn stop(vm: &mut Vm) -> Raised {
    vm.raise_with(Exc::StopIteration, Vec::new())
}
