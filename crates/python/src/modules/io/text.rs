//! `TextIOWrapper`: `sys.stdout`, `sys.stderr`, and text files (CPython 3.14 Modules/_io/textio.c).

use heapglass_memory::object::{Payload, RecordKind};
use heapglass_memory::{Class, ObjectId};

use super::text_field::{BUFFER, DECODER, DICT, ENCODER, ENCODING, ERRORS, PENDING, RAW};
use super::{READABLE, WRITABLE, can, check_open, check_size, close, enter, isatty, seekable};
use crate::vm::{Args, Arity, Flow, GetSet, NativeDef, Result, Stream, Vm, def};

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
    def("read", Arity::Range(0, 1), read),
    def("readable", Arity::None, readable),
    def("readline", Arity::Range(0, 1), readline),
    def("readlines", Arity::Range(0, 1), readlines),
    def("reconfigure", Arity::Any, |vm, _| Err(vm.not_supported("reconfigure()"))),
    def("seek", Arity::Range(1, 2), position),
    def("seekable", Arity::None, seekable),
    def("tell", Arity::None, position),
    def("writable", Arity::None, writable),
    def("write", Arity::One, write),
    def("writelines", Arity::One, writelines),
];

pub(crate) const GETSETS: &[GetSet] = &[
    GetSet { name: "buffer", get: |vm, file| field(vm, file, BUFFER), set: None },
    GetSet { name: "closed", get: super::closed_of, set: None },
    GetSet { name: "encoding", get: |vm, file| field(vm, file, ENCODING), set: None },
    GetSet { name: "errors", get: |vm, file| field(vm, file, ERRORS), set: None },
    GetSet { name: "line_buffering", get: |vm, _| Ok(vm.heap.constants.false_), set: None },
    GetSet { name: "mode", get: mode, set: None },
    GetSet { name: "name", get: name, set: None },
    GetSet { name: "newlines", get: |vm, _| Ok(vm.none()), set: None },
    GetSet { name: "write_through", get: |vm, _| Ok(vm.heap.constants.false_), set: None },
];

/// `_CHUNK_SIZE`: so many bytes wait at most until they go to the buffer.
const CHUNK_BYTES: u64 = 8192;

/// The text file around a buffered one, which it steals: `TextIOWrapper.__init__`, as `open` calls it. New reference.
pub(super) fn wrap(vm: &mut Vm, buffered: ObjectId, is_reading: bool, mode: &str) -> ObjectId {
    let encoding = vm.heap.intern_immortal("utf-8");
    let errors = vm.heap.intern_immortal("strict");
    let fields = vec![Some(buffered), Some(encoding), None, None, None, Some(errors), None, None];
    let file = vm.heap.new_record(RecordKind::TextFile, fields, [0; 3]);
    // `codec_makeincrementalcodec` makes its own str of the name of the error handler.
    let own_errors = vm.new_str("strict");
    if is_reading {
        let rest = vm.heap.constants.empty_bytes;
        let decoder = vm.heap.new_record(RecordKind::Codec, vec![Some(own_errors), Some(rest)], [0; 3]);
        let newlines =
            vm.heap.new_record(RecordKind::NewlineDecoder, vec![Some(decoder), Some(errors)], [0; 3]);
        vm.heap.set_field(file, DECODER, Some(newlines));
    } else {
        let rest = vm.heap.constants.empty_str;
        let class = Class::IncrementalEncoder.id();
        let encoder =
            vm.heap.new_record_of(class, RecordKind::Codec, vec![Some(own_errors), Some(rest)], [0; 3]);
        vm.heap.set_field(file, ENCODER, Some(encoder));
    }
    let raw = super::raw_of(vm, buffered).map(|raw| vm.heap.new_ref(raw));
    vm.heap.set_field(file, RAW, raw);
    let dict = vm.heap.new_dict();
    let mode = vm.new_str(mode);
    crate::modules::put(vm, dict, "mode", mode);
    vm.heap.set_field(file, DICT, Some(dict));
    file
}

fn field(vm: &mut Vm, file: ObjectId, index: usize) -> Result<ObjectId> {
    match (vm.heap.field(file, index), vm.stream_of(file), index) {
        (Some(value), _, _) => Ok(vm.heap.new_ref(value)),
        (None, _, ENCODING) => Ok(vm.heap.intern_immortal("utf-8")),
        (None, None, ERRORS) => Ok(vm.heap.intern_immortal("strict")),
        (None, Some(Stream::Out), ERRORS) => Ok(vm.heap.intern_immortal("strict")),
        (None, Some(Stream::Err), ERRORS) => Ok(vm.heap.intern_immortal("backslashreplace")),
        (None, _, _) => Err(vm.not_supported("the buffer of a standard stream")),
    }
}

fn mode(vm: &mut Vm, file: ObjectId) -> Result<ObjectId> {
    let key = vm.heap.intern_immortal("mode");
    match vm.heap.field(file, DICT).and_then(|dict| vm.heap.dict_get_str(dict, key)) {
        Some(mode) => Ok(vm.heap.new_ref(mode)),
        None if vm.is_stdin(file) => Ok(vm.new_str("r")),
        None => Ok(vm.new_str("w")),
    }
}

fn name(vm: &mut Vm, file: ObjectId) -> Result<ObjectId> {
    match vm.stream_of(file) {
        Some(Stream::Out) => Ok(vm.new_str("<stdout>")),
        Some(Stream::Err) => Ok(vm.new_str("<stderr>")),
        None if vm.is_stdin(file) => Ok(vm.new_str("<stdin>")),
        None => super::name_of(vm, file),
    }
}

/// What `repr` says of a text file or stream.
pub(super) fn repr_of(vm: &mut Vm, file: ObjectId) -> Result<String> {
    let mut parts = Vec::new();
    for get in [name, mode, |vm: &mut Vm, file| field(vm, file, ENCODING)] {
        let id = get(vm, file)?;
        let text = vm.repr(id);
        vm.heap.decref(id);
        parts.push(text?);
    }
    let [name, mode, encoding] = parts.as_slice() else { return Ok(String::new()) };
    Ok(format!("<_io.TextIOWrapper name={name} mode={mode} encoding={encoding}>"))
}

fn repr(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let text = repr_of(vm, vm.arg(args, 0))?;
    Ok(vm.new_str(&text).into())
}

fn fileno(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    if vm.is_stdin(vm.arg(args, 0)) {
        return Ok(vm.heap.new_int(0).into());
    }
    match vm.stream_of(vm.arg(args, 0)) {
        Some(stream) => Ok(vm.heap.new_int(if stream == Stream::Err { 2 } else { 1 }).into()),
        None => super::fileno(vm, args),
    }
}

fn readable(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    if vm.is_stdin(vm.arg(args, 0)) {
        return Ok(vm.heap.constants.true_.into());
    }
    super::readable(vm, args)
}

fn writable(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    match vm.stream_of(vm.arg(args, 0)) {
        Some(_) => Ok(vm.heap.constants.true_.into()),
        None => super::writable(vm, args),
    }
}

/// That a file can be read and is open, and that the argument is a size.
fn check_reading(vm: &mut Vm, args: &Args<'_>) -> Result<()> {
    let file = vm.arg(args, 0);
    check_size(vm, args)?;
    check_open(vm, file, "I/O operation on closed file.")?;
    if can(vm, file, READABLE) { Ok(()) } else { Err(super::unsupported_operation(vm, "not readable")) }
}

fn read(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    if vm.is_stdin(vm.arg(args, 0)) {
        return super::stdin::read(vm, args);
    }
    check_reading(vm, args)?;
    Ok(vm.heap.constants.empty_str.into())
}

fn readline(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    if vm.is_stdin(vm.arg(args, 0)) { super::stdin::readline(vm, args) } else { read(vm, args) }
}

fn readlines(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    if vm.is_stdin(vm.arg(args, 0)) {
        return super::stdin::readlines(vm);
    }
    check_reading(vm, args)?;
    Ok(vm.heap.new_list(Vec::new()).into())
}

fn next(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    if vm.is_stdin(vm.arg(args, 0)) {
        return match super::stdin::next(vm) {
            Some(line) => Ok(line.into()),
            None => Err(super::stop(vm)),
        };
    }
    check_reading(vm, args)?;
    Err(super::stop(vm))
}

fn position(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let file = vm.arg(args, 0);
    check_open(vm, file, "I/O operation on closed file.")?;
    if vm.stream_of(file).is_some() {
        return Err(super::unsupported_operation(vm, "underlying stream is not seekable"));
    }
    Ok(vm.heap.new_int(0).into())
}

/// What waits goes to the buffer, which swallows it.
fn flush_pending(vm: &mut Vm, file: ObjectId) {
    let pending = vm.heap.set_field(file, PENDING, None);
    if let Some(record) = vm.heap.record_mut(file) {
        record.numbers[0] = 0;
    }
    vm.heap.xdecref(pending);
}

fn flush(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let file = vm.arg(args, 0);
    check_open(vm, file, "I/O operation on closed file.")?;
    if vm.stream_of(file).is_none() {
        flush_pending(vm, file);
    }
    Ok(vm.none().into())
}

fn write(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let count = write_text(vm, vm.arg(args, 0), vm.arg(args, 1))?;
    Ok(vm.heap.new_int(count).into())
}

/// Writes a str; how many characters it has.
fn write_text(vm: &mut Vm, file: ObjectId, text: ObjectId) -> Result<i64> {
    let Some(copy) = vm.string(text) else {
        let message = format!("write() argument must be str, not {}", vm.type_name(text));
        return Err(vm.type_error(&message));
    };
    let count = copy.chars().count() as i64;
    if let Some(stream) = vm.stream_of(file) {
        vm.print(stream, &copy);
        return Ok(count);
    }
    check_open(vm, file, "I/O operation on closed file.")?;
    if !can(vm, file, WRITABLE) {
        return Err(super::unsupported_operation(vm, "not writable"));
    }
    let piece = if copy.is_ascii() { vm.heap.new_ref(text) } else { vm.heap.new_bytes(copy.into_bytes()) };
    keep_pending(vm, file, piece);
    Ok(count)
}

/// `_io_TextIOWrapper_write_impl`: what is written waits, alone or in a list, until there is a chunk of it. Steals.
fn keep_pending(vm: &mut Vm, file: ObjectId, piece: ObjectId) {
    let bytes = match vm.heap.payload(piece) {
        Payload::Bytes(bytes) => bytes.len() as u64,
        _ => vm.text(piece).map_or(0, str::len) as u64,
    };
    let waiting = vm.heap.record_of(file).map_or(0, |record| record.numbers[0] as u64);
    match vm.heap.field(file, PENDING) {
        Some(_) if waiting + bytes > CHUNK_BYTES => {
            flush_pending(vm, file);
            vm.heap.set_field(file, PENDING, Some(piece));
        }
        Some(list) if vm.heap.is_exactly(list, Class::List) => vm.heap.list_append(list, piece),
        Some(first) => {
            let list = vm.heap.new_list(vec![first, piece]);
            vm.heap.set_field(file, PENDING, Some(list));
        }
        None => {
            vm.heap.set_field(file, PENDING, Some(piece));
        }
    }
    let mut is_full = false;
    if let Some(record) = vm.heap.record_mut(file) {
        record.numbers[0] += bytes as i64;
        is_full = record.numbers[0] as u64 >= CHUNK_BYTES;
    }
    if is_full {
        flush_pending(vm, file);
    }
}

fn writelines(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (file, lines) = (vm.arg(args, 0), vm.arg(args, 1));
    check_open(vm, file, "I/O operation on closed file.")?;
    if !matches!(vm.heap.payload(lines), Payload::List(_) | Payload::Tuple(_)) {
        return Err(vm.not_supported("writelines() of anything but a list or tuple"));
    }
    for line in vm.heap.items(lines).to_vec() {
        write_text(vm, file, line)?;
    }
    Ok(vm.none().into())
}
