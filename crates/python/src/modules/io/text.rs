//! `TextIOWrapper`: `sys.stdout`, `sys.stderr`, and text files (CPython 3.14 Modules/_io/textio.c).

use heapglass_memory::object::{Payload, RecordKind};
use heapglass_memory::{Class, ObjectId};

use super::text_field::{BUFFER, DECODER, DICT, ENCODER, ENCODING, ERRORS, PENDING, RAW};
use super::wrapper;
use super::{READABLE, WRITABLE, can, check_open, check_size, close, enter, isatty, seekable};
use crate::vm::{Args, Arity, Flow, GetSet, NativeDef, Result, Stream, Vm, def};

/// A method of files around memory, and of others.
macro_rules! either {
    ($memory:path, $other:expr) => {
        |vm, args| {
            if wrapper::wraps_memory(vm, vm.arg(args, 0)) { $memory(vm, args) } else { $other(vm, args) }
        }
    };
}

pub(crate) const METHODS: &[NativeDef] = &[
    def("__enter__", Arity::None, either!(wrapper::enter, enter)),
    def("__exit__", Arity::Any, either!(wrapper::close, close)),
    def("__iter__", Arity::None, either!(wrapper::enter, enter)),
    def("__next__", Arity::None, either!(wrapper::next, next)),
    def("__repr__", Arity::None, repr),
    def("close", Arity::None, either!(wrapper::close, close)),
    def("detach", Arity::None, either!(wrapper::detach, |vm: &mut Vm, _| Err(vm.not_supported("detach()")))),
    def("fileno", Arity::None, either!(wrapper::fileno, fileno)),
    def("flush", Arity::None, either!(wrapper::flush, flush)),
    def("isatty", Arity::None, either!(wrapper::no, isatty)),
    def("read", Arity::Range(0, 1), either!(wrapper::read, read)),
    def("readable", Arity::None, either!(wrapper::yes, readable)),
    def("readline", Arity::Range(0, 1), either!(wrapper::readline, readline)),
    def("readlines", Arity::Range(0, 1), either!(wrapper::readlines, readlines)),
    def(
        "reconfigure",
        Arity::Any,
        either!(wrapper::reconfigure, |vm: &mut Vm, _| Err(vm.not_supported("reconfigure()"))),
    ),
    def("seek", Arity::Range(1, 2), either!(wrapper::seek, position)),
    def("seekable", Arity::None, either!(wrapper::yes, seekable)),
    def("tell", Arity::None, either!(wrapper::tell, position)),
    def("truncate", Arity::Range(0, 1), either!(wrapper::truncate, position)),
    def("writable", Arity::None, either!(wrapper::yes, writable)),
    def("write", Arity::One, write),
    def("writelines", Arity::One, writelines),
];

pub(crate) const GETSETS: &[GetSet] = &[
    GetSet { name: "buffer", get: buffer, set: None },
    GetSet { name: "closed", get: closed, set: None },
    GetSet { name: "encoding", get: |vm, file| field(vm, file, ENCODING), set: None },
    GetSet { name: "errors", get: |vm, file| field(vm, file, ERRORS), set: None },
    GetSet { name: "line_buffering", get: wrapper::line_buffering, set: None },
    GetSet { name: "mode", get: mode, set: None },
    GetSet { name: "name", get: name, set: None },
    GetSet { name: "newlines", get: wrapper::newlines, set: None },
    GetSet { name: "write_through", get: wrapper::write_through, set: None },
];

fn buffer(vm: &mut Vm, file: ObjectId) -> Result<ObjectId> {
    if wrapper::wraps_memory(vm, file) && vm.heap.field(file, BUFFER).is_none() {
        return Err(wrapper::missing(vm, file, "buffer"));
    }
    field(vm, file, BUFFER)
}

fn closed(vm: &mut Vm, file: ObjectId) -> Result<ObjectId> {
    if wrapper::wraps_memory(vm, file) { wrapper::closed(vm, file) } else { super::closed_of(vm, file) }
}

/// `_CHUNK_SIZE`: so many bytes wait at most until they go to the buffer.
const CHUNK_BYTES: u64 = 8192;

/// The text file around a buffered one, which it steals: `TextIOWrapper.__init__`, as `open` calls it. New reference.
pub(super) fn wrap(vm: &mut Vm, buffered: ObjectId, is_reading: bool, mode: &str) -> ObjectId {
    let encoding = vm.heap.intern_immortal("utf-8");
    let errors = vm.heap.intern_immortal("strict");
    let fields = vec![Some(buffered), Some(encoding), None, None, None, Some(errors), None, None];
    let file = vm.heap.new_record(RecordKind::TextFile, fields, [0; 3]);
    if is_reading {
        let decoder = decoder(vm, errors, true);
        vm.heap.set_field(file, DECODER, Some(decoder));
    } else {
        let encoder = encoder(vm, errors);
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

/// The codec's own str of the name of the error handler (`codec_makeincrementalcodec`).
fn own_errors(vm: &mut Vm, errors: ObjectId) -> ObjectId {
    let text = vm.string(errors).unwrap_or_default();
    vm.new_str(&text)
}

/// An incremental decoder, in one that translates the ends of lines if `is_translating`. New reference.
pub(super) fn decoder(vm: &mut Vm, errors: ObjectId, is_translating: bool) -> ObjectId {
    let own = own_errors(vm, errors);
    let rest = vm.heap.constants.empty_bytes;
    let decoder = vm.heap.new_record(RecordKind::Codec, vec![Some(own), Some(rest)], [0; 3]);
    if !is_translating {
        return decoder;
    }
    let strict = vm.heap.intern_immortal("strict");
    vm.heap.new_record(RecordKind::NewlineDecoder, vec![Some(decoder), Some(strict)], [0; 3])
}

/// An incremental encoder. New reference.
pub(super) fn encoder(vm: &mut Vm, errors: ObjectId) -> ObjectId {
    let own = own_errors(vm, errors);
    let rest = vm.heap.constants.empty_str;
    let class = Class::IncrementalEncoder.id();
    vm.heap.new_record_of(class, RecordKind::Codec, vec![Some(own), Some(rest)], [0; 3])
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
    if wrapper::wraps_memory(vm, file) {
        return Err(wrapper::missing(vm, file, "mode"));
    }
    let key = vm.heap.intern_immortal("mode");
    match vm.heap.field(file, DICT).and_then(|dict| vm.heap.dict_get_str(dict, key)) {
        Some(mode) => Ok(vm.heap.new_ref(mode)),
        None if vm.is_stdin(file) => Ok(vm.new_str("r")),
        None => Ok(vm.new_str("w")),
    }
}

fn name(vm: &mut Vm, file: ObjectId) -> Result<ObjectId> {
    if wrapper::wraps_memory(vm, file) {
        return Err(wrapper::missing(vm, file, "name"));
    }
    match vm.stream_of(file) {
        Some(Stream::Out) => Ok(vm.new_str("<stdout>")),
        Some(Stream::Err) => Ok(vm.new_str("<stderr>")),
        None if vm.is_stdin(file) => Ok(vm.new_str("<stdin>")),
        None => super::name_of(vm, file),
    }
}

/// What `repr` says of a text file or stream.
pub(super) fn repr_of(vm: &mut Vm, file: ObjectId) -> Result<String> {
    if wrapper::wraps_memory(vm, file) {
        let encoding = vm.heap.field(file, ENCODING).unwrap_or(vm.heap.constants.none);
        return Ok(format!("<_io.TextIOWrapper encoding={}>", vm.repr(encoding)?));
    }
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
    if wrapper::wraps_memory(vm, file) {
        return wrapper::flush_pending(vm, file);
    }
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
    if wrapper::wraps_memory(vm, file) {
        return wrapper::write_text(vm, file, text, &copy);
    }
    let count = copy.chars().count() as i64;
    if let Some(stream) = vm.stream_of(file) {
        vm.print_encoded(stream, &copy)?;
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
pub(super) fn keep_pending(vm: &mut Vm, file: ObjectId, piece: ObjectId) {
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
    if !wrapper::wraps_memory(vm, file) {
        check_open(vm, file, "I/O operation on closed file.")?;
    }
    if !matches!(vm.heap.payload(lines), Payload::List(_) | Payload::Tuple(_)) {
        return Err(vm.not_supported("writelines() of anything but a list or tuple"));
    }
    for line in vm.heap.items(lines).to_vec() {
        write_text(vm, file, line)?;
    }
    Ok(vm.none().into())
}
