//! `StringIO` and `BytesIO` (CPython 3.14 Modules/_io/stringio.c, bytesio.c), and `_IOBase`, of which they are.

use std::rc::Rc;

use heapglass_memory::object::{Data, Record, RecordKind};
use heapglass_memory::{Class, ObjectId};

use crate::types::TypeDef;
use crate::vm::{Args, Arity, Exc, Flow, GetSet, NativeDef, Raised, Result, Vm, def};

pub(crate) const TYPES: &[TypeDef] = &[
    TypeDef {
        is_public: true,
        methods: BASE_METHODS,
        getsets: BASE_GETSETS,
        ..TypeDef::of(Class::IoBase, "_io")
    },
    TypeDef::of(Class::RawIoBase, "_io"),
    TypeDef::of(Class::BufferedIoBase, "_io"),
    TypeDef::of(Class::TextIoBase, "_io"),
    TypeDef {
        new: Some(new_string),
        methods: STRING_METHODS,
        getsets: STRING_GETSETS,
        has_dict: true,
        has_weakref: true,
        ..TypeDef::of(Class::StringIo, "_io")
    },
    TypeDef {
        new: Some(new_bytes),
        methods: BYTES_METHODS,
        getsets: GETSETS,
        has_dict: true,
        has_weakref: true,
        ..TypeDef::of(Class::BytesIo, "_io")
    },
];

const BASE_METHODS: &[NativeDef] = &[
    def("__enter__", Arity::None, enter),
    def("__exit__", Arity::Any, |vm, _| Ok(vm.none().into())),
    def("__iter__", Arity::None, enter),
    def("close", Arity::None, |vm, _| Ok(vm.none().into())),
    def("fileno", Arity::None, |vm, _| Err(unsupported(vm, "fileno"))),
    def("flush", Arity::None, |vm, _| Ok(vm.none().into())),
    def("isatty", Arity::None, no),
    def("readable", Arity::None, no),
    def("seekable", Arity::None, no),
    def("writable", Arity::None, no),
    def("detach", Arity::None, |vm, _| Err(unsupported(vm, "detach"))),
];

const BASE_GETSETS: &[GetSet] =
    &[GetSet { name: "closed", get: |vm, _| Ok(vm.heap.constants.false_), set: None }];

macro_rules! methods {
    ($name:ident, $($own:expr),*) => {
        const $name: &[NativeDef] = &[
            def("__enter__", Arity::None, enter),
            def("__exit__", Arity::Any, close),
            def("__iter__", Arity::None, enter),
            def("__next__", Arity::None, next),
            def("__init__", Arity::Any, init),
            def("close", Arity::None, close),
            def("flush", Arity::None, |vm, args| open(vm, args).map(|_| vm.none().into())),
            def("getvalue", Arity::None, getvalue),
            def("isatty", Arity::None, no),
            def("read", Arity::Range(0, 1), read),
            def("readable", Arity::None, yes),
            def("readline", Arity::Range(0, 1), readline),
            def("readlines", Arity::Range(0, 1), readlines),
            def("seek", Arity::Range(1, 2), seek),
            def("seekable", Arity::None, yes),
            def("tell", Arity::None, tell),
            def("truncate", Arity::Range(0, 1), truncate),
            def("writable", Arity::None, yes),
            def("write", Arity::One, write),
            def("writelines", Arity::One, writelines),
            $($own),*
        ];
    };
}

methods!(STRING_METHODS,);
methods!(
    BYTES_METHODS,
    def("read1", Arity::Range(0, 1), read),
    def("readinto", Arity::One, readinto),
    def("readinto1", Arity::One, readinto),
    def("getbuffer", Arity::None, getbuffer)
);

const GETSETS: &[GetSet] = &[GetSet { name: "closed", get: closed, set: None }];

const STRING_GETSETS: &[GetSet] = &[
    GetSet { name: "closed", get: closed, set: None },
    GetSet { name: "encoding", get: |vm, _| Ok(vm.none()), set: None },
    GetSet { name: "errors", get: |vm, _| Ok(vm.none()), set: None },
    GetSet { name: "line_buffering", get: |vm, _| Ok(vm.heap.constants.false_), set: None },
    GetSet { name: "newlines", get: |vm, _| Ok(vm.none()), set: None },
];

/// Numbers of a file in memory. Positions count characters or bytes.
const POSITION: usize = 0;
const IS_CLOSED: usize = 1;
const LENGTH: usize = 2;

fn number(vm: &Vm, file: ObjectId, index: usize) -> i64 {
    vm.heap.record_of(file).and_then(|record| record.numbers.get(index).copied()).unwrap_or(0)
}

fn set_number(vm: &mut Vm, file: ObjectId, index: usize, value: i64) {
    if let Some(slot) = vm.heap.record_mut(file).and_then(|record| record.numbers.get_mut(index)) {
        *slot = value;
    }
}

/// The content, one unit (character or byte) after the other.
fn units(vm: &Vm, file: ObjectId) -> Vec<u32> {
    match vm.heap.record_of(file).map(|record| &record.data) {
        Some(Data::Text(text)) => text.chars().map(u32::from).collect(),
        Some(Data::Bytes(bytes)) => bytes.iter().map(|byte| u32::from(*byte)).collect(),
        Some(Data::None | Data::Numbers(_) | Data::Values(_)) | None => Vec::new(),
    }
}

fn is_text(vm: &Vm, file: ObjectId) -> bool {
    matches!(vm.heap.record_of(file), Some(record) if record.kind == RecordKind::StringIo)
}

/// `str` or `bytes` of units. New reference.
fn object_of(vm: &mut Vm, is_text: bool, units: &[u32]) -> ObjectId {
    if is_text {
        let text: String = units.iter().filter_map(|unit| char::from_u32(*unit)).collect();
        vm.new_str(&text)
    } else {
        let bytes = units.iter().map(|unit| *unit as u8).collect();
        vm.heap.new_bytes(bytes)
    }
}

/// Whether it is a `BytesIO`.
pub(super) fn is_bytes(vm: &Vm, file: ObjectId) -> bool {
    matches!(vm.heap.record_of(file), Some(record) if record.kind == RecordKind::BytesIo)
}

/// `check_exports`: nobody may look at the bytes through a memoryview.
fn check_exports(vm: &mut Vm, file: ObjectId) -> Result<()> {
    let shows = |record: &Record| {
        record.kind == RecordKind::ManagedBuffer
            && record.numbers[0] > 0
            && record.fields.first() == Some(&Some(file))
    };
    let is_shown = vm.heap.objects().any(|(id, _)| vm.heap.record_of(id).is_some_and(shows));
    if is_shown {
        return Err(vm.raise(Exc::BufferError, "Existing exports of data: object cannot be re-sized"));
    }
    Ok(())
}

/// Whether it is closed.
pub(super) fn is_shut(vm: &Vm, file: ObjectId) -> bool {
    number(vm, file, IS_CLOSED) != 0
}

/// Closes it.
pub(super) fn shut(vm: &mut Vm, file: ObjectId) {
    store(vm, file, &[]);
    set_number(vm, file, IS_CLOSED, 1);
}

/// Where it is read and written.
pub(super) fn place(vm: &Vm, file: ObjectId) -> i64 {
    number(vm, file, POSITION)
}

/// Goes there.
pub(super) fn set_place(vm: &mut Vm, file: ObjectId, at: i64) {
    set_number(vm, file, POSITION, at);
}

/// How much it has.
pub(super) fn length(vm: &Vm, file: ObjectId) -> i64 {
    number(vm, file, LENGTH)
}

/// Reads to the end of a `BytesIO`.
pub(super) fn take_rest(vm: &mut Vm, file: ObjectId) -> Vec<u8> {
    let rest: Vec<u8> = units(vm, file).iter().skip(position(vm, file)).map(|unit| *unit as u8).collect();
    let at = place(vm, file) + rest.len() as i64;
    set_place(vm, file, at);
    rest
}

/// Writes to a `BytesIO`.
pub(super) fn put_bytes(vm: &mut Vm, file: ObjectId, bytes: &[u8]) {
    let new: Vec<u32> = bytes.iter().map(|byte| u32::from(*byte)).collect();
    put_units(vm, file, &new);
}

fn store(vm: &mut Vm, file: ObjectId, units: &[u32]) {
    let data = if is_text(vm, file) {
        Data::Text(Rc::new(units.iter().filter_map(|unit| char::from_u32(*unit)).collect()))
    } else {
        Data::Bytes(Rc::new(units.iter().map(|unit| *unit as u8).collect()))
    };
    if let Some(record) = vm.heap.record_mut(file) {
        record.data = data;
    }
    set_number(vm, file, LENGTH, units.len() as i64);
}

fn new_string(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = args.get(0).unwrap_or(Class::StringIo.id());
    let found = vm.named_args("StringIO", args, 1, &["initial_value", "newline"], 0)?;
    let get = |index: usize| found.get(index).copied().flatten();
    let newline = match get(1) {
        None => Some("\n".to_owned()),
        Some(newline) => vm.string(newline),
    };
    let initial = match get(0).filter(|id| !vm.is_none(*id)) {
        None => String::new(),
        Some(id) => match vm.string(id) {
            Some(text) => text,
            None => {
                let message = format!("initial_value must be str or None, not {}", vm.type_name(id));
                return Err(vm.type_error(&message));
            }
        },
    };
    let initial = match newline.as_deref() {
        None => initial.replace("\r\n", "\n").replace('\r', "\n"),
        Some(end @ ("\r" | "\r\n")) => initial.replace('\n', end),
        Some(_) => initial,
    };
    let end = newline.as_deref().map(|end| vm.heap.intern_immortal(end));
    let length = initial.chars().count() as i64;
    let record = Record {
        kind: RecordKind::StringIo,
        fields: vec![end, None],
        numbers: [0, 0, length],
        data: Data::Text(Rc::new(initial)),
    };
    Ok(vm.heap.new_record_with(class, record).into())
}

fn new_bytes(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = args.get(0).unwrap_or(Class::BytesIo.id());
    let found = vm.named_args("BytesIO", args, 1, &["initial_bytes"], 0)?;
    let initial = match found.first().copied().flatten().filter(|id| !vm.is_none(*id)) {
        None => Vec::new(),
        Some(id) => check_bytes_like(vm, id)?,
    };
    let record = Record {
        kind: RecordKind::BytesIo,
        fields: vec![None],
        numbers: [0, 0, initial.len() as i64],
        data: Data::Bytes(Rc::new(initial)),
    };
    Ok(vm.heap.new_record_with(class, record).into())
}

/// The bytes of an object with a buffer.
fn check_bytes_like(vm: &mut Vm, id: ObjectId) -> Result<Vec<u8>> {
    match vm.buffer_bytes(id) {
        Some(bytes) => Ok(bytes),
        None => {
            let message = format!("a bytes-like object is required, not '{}'", vm.type_name(id));
            Err(vm.type_error(&message))
        }
    }
}

fn init(vm: &mut Vm, _: &Args<'_>) -> Result<Flow> {
    Ok(vm.none().into())
}

/// The file, if it is not closed.
fn open(vm: &mut Vm, args: &Args<'_>) -> Result<ObjectId> {
    let file = vm.arg(args, 0);
    if number(vm, file, IS_CLOSED) != 0 {
        let dot = if is_text(vm, file) { "" } else { "." };
        return Err(vm.value_error(&format!("I/O operation on closed file{dot}")));
    }
    Ok(file)
}

/// `io.UnsupportedOperation`
pub(super) fn unsupported(vm: &mut Vm, what: &str) -> Raised {
    let module = vm.module_named("_io").and_then(|module| vm.heap.field(module, 0));
    let class = module.and_then(|dict| vm.heap.dict_get_text(dict, "UnsupportedOperation"));
    let message = vm.new_str(what);
    let class = class.unwrap_or(vm.exc(Exc::OSError));
    let exception = vm.new_exception(class, vec![message]);
    vm.raise_object(exception)
}

fn enter(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let file = open(vm, args)?;
    Ok(vm.heap.new_ref(file).into())
}

fn yes(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    open(vm, args)?;
    Ok(vm.heap.bool(true).into())
}

fn no(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    open(vm, args)?;
    Ok(vm.heap.bool(false).into())
}

fn close(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let file = vm.arg(args, 0);
    check_exports(vm, file)?;
    shut(vm, file);
    // `_io_StringIO_close_impl` lets go of the line end.
    let end = vm.heap.set_field(file, 0, None);
    vm.heap.xdecref(end);
    Ok(vm.none().into())
}

fn closed(vm: &mut Vm, file: ObjectId) -> Result<ObjectId> {
    let is_closed = is_shut(vm, file);
    Ok(vm.heap.bool(is_closed))
}

fn getvalue(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let file = open(vm, args)?;
    let content = match vm.heap.record_of(file).map(|record| &record.data) {
        Some(Data::Text(text)) => Ok(Rc::clone(text)),
        Some(Data::Bytes(bytes)) => Err(bytes.to_vec()),
        Some(Data::None | Data::Numbers(_) | Data::Values(_)) | None => Err(Vec::new()),
    };
    Ok(match content {
        Ok(text) => vm.new_str(&text),
        Err(bytes) => vm.heap.new_bytes(bytes),
    }
    .into())
}

/// Bytes from the position on go into a buffer: how many.
fn readinto(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (file, buffer) = (open(vm, args)?, vm.arg(args, 1));
    let view = crate::types::memoryview::view_of(vm, buffer)?;
    let room = vm.builtin_len(view)?.unwrap_or(0) as usize;
    let all = units(vm, file);
    let start = number(vm, file, POSITION).max(0) as usize;
    let found: Vec<u8> = all.iter().skip(start).take(room).map(|unit| *unit as u8).collect();
    let stored = crate::types::memoryview::fill(vm, view, &found);
    vm.heap.decref(view);
    stored?;
    set_number(vm, file, POSITION, (start + found.len()) as i64);
    Ok(vm.heap.new_int(found.len() as i64).into())
}

fn getbuffer(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let file = vm.arg(args, 0);
    open(vm, args)?;
    crate::types::memoryview::view_of(vm, file).map(Flow::Value)
}

/// An optional size: None and negative mean all.
pub(super) fn size(vm: &mut Vm, id: Option<ObjectId>) -> Result<usize> {
    match id.filter(|id| !vm.is_none(*id)) {
        None => Ok(usize::MAX),
        Some(id) if vm.is_index(id) => Ok(usize::try_from(vm.index_i64(id)?).unwrap_or(usize::MAX)),
        Some(id) => {
            let message = format!("argument should be integer or None, not '{}'", vm.type_name(id));
            Err(vm.type_error(&message))
        }
    }
}

fn position(vm: &Vm, file: ObjectId) -> usize {
    number(vm, file, POSITION).max(0) as usize
}

fn read(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let file = open(vm, args)?;
    let wanted = size(vm, args.get(1))?;
    let (all, at) = (units(vm, file), position(vm, file));
    let end = at.saturating_add(wanted).min(all.len()).max(at);
    set_number(vm, file, POSITION, end as i64);
    let kind = is_text(vm, file);
    Ok(object_of(vm, kind, all.get(at..end).unwrap_or_default()).into())
}

/// The next line, with its end; empty at the end of the file.
fn line(vm: &mut Vm, file: ObjectId, limit: usize) -> Vec<u32> {
    let (all, at) = (units(vm, file), position(vm, file));
    let rest = all.get(at..).unwrap_or_default();
    let length = rest.iter().position(|unit| *unit == u32::from('\n')).map_or(rest.len(), |end| end + 1);
    let line = rest.get(..length.min(limit)).unwrap_or_default().to_vec();
    set_number(vm, file, POSITION, (at + line.len()) as i64);
    line
}

fn readline(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let file = open(vm, args)?;
    let limit = size(vm, args.get(1))?;
    let line = line(vm, file, limit);
    let kind = is_text(vm, file);
    Ok(object_of(vm, kind, &line).into())
}

fn next(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let file = open(vm, args)?;
    let line = line(vm, file, usize::MAX);
    if line.is_empty() {
        return Err(vm.raise_stop_iteration(None));
    }
    let kind = is_text(vm, file);
    Ok(object_of(vm, kind, &line).into())
}

fn readlines(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let file = open(vm, args)?;
    let limit = size(vm, args.get(1))?;
    let kind = is_text(vm, file);
    let (mut lines, mut total) = (Vec::new(), 0);
    loop {
        let line = line(vm, file, usize::MAX);
        if line.is_empty() {
            break;
        }
        total += line.len();
        lines.push(object_of(vm, kind, &line));
        if limit > 0 && total >= limit {
            break;
        }
    }
    Ok(vm.heap.new_list(lines).into())
}

fn tell(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let file = open(vm, args)?;
    let at = number(vm, file, POSITION);
    Ok(vm.heap.new_int(at).into())
}

fn seek(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let file = open(vm, args)?;
    let offset = vm.index_i64(vm.arg(args, 1))?;
    let whence = match args.get(2) {
        Some(whence) => vm.index_i64(whence)?,
        None => 0,
    };
    let kind = is_text(vm, file);
    if !(0..=2).contains(&whence) {
        let message = if kind {
            format!("Invalid whence ({whence}, should be 0, 1 or 2)")
        } else {
            format!("invalid whence ({whence}, should be 0, 1 or 2)")
        };
        return Err(vm.value_error(&message));
    }
    if whence == 0 && offset < 0 {
        let word = if kind { "Negative" } else { "negative" };
        let colon = if kind { "position" } else { "value" };
        return Err(vm.value_error(&format!("{word} seek {colon} {offset}")));
    }
    if kind && whence != 0 && offset != 0 {
        let message = "Can't do nonzero cur-relative seeks";
        return Err(vm.raise(Exc::OSError, message));
    }
    let base = match whence {
        0 => 0,
        1 => number(vm, file, POSITION),
        _ => number(vm, file, LENGTH),
    };
    let at = base.saturating_add(offset).max(0);
    set_number(vm, file, POSITION, at);
    Ok(vm.heap.new_int(at).into())
}

pub(super) fn truncate(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let file = open(vm, args)?;
    let length = match args.get(1).filter(|id| !vm.is_none(*id)) {
        Some(id) => vm.index_i64(id)?,
        None => number(vm, file, POSITION),
    };
    if length < 0 {
        let word = if is_text(vm, file) { "Negative" } else { "negative" };
        return Err(vm.value_error(&format!("{word} size value {length}")));
    }
    check_exports(vm, file)?;
    let mut all = units(vm, file);
    all.truncate(length as usize);
    store(vm, file, &all);
    Ok(vm.heap.new_int(length).into())
}

/// What is written, as units.
fn written(vm: &mut Vm, file: ObjectId, id: ObjectId) -> Result<Vec<u32>> {
    if !is_text(vm, file) {
        return Ok(check_bytes_like(vm, id)?.into_iter().map(u32::from).collect());
    }
    let Some(text) = vm.string(id) else {
        let message = format!("string argument expected, got '{}'", vm.type_name(id));
        return Err(vm.type_error(&message));
    };
    let end = vm.heap.field(file, 0).and_then(|end| vm.string(end));
    let text = match end.as_deref() {
        None => text.replace("\r\n", "\n").replace('\r', "\n"),
        Some(end @ ("\r" | "\r\n")) => text.replace('\n', end),
        Some(_) => text,
    };
    Ok(text.chars().map(u32::from).collect())
}

fn write(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let file = open(vm, args)?;
    let source = vm.arg(args, 1);
    let new = written(vm, file, source)?;
    put_units(vm, file, &new);
    let count = vm.text(source).map_or(new.len(), |text| text.chars().count());
    Ok(vm.heap.new_int(count as i64).into())
}

fn put_units(vm: &mut Vm, file: ObjectId, new: &[u32]) {
    let at = position(vm, file);
    let length = number(vm, file, LENGTH).max(0) as usize;
    if at == length {
        if let Some(record) = vm.heap.record_mut(file) {
            match &mut record.data {
                Data::Text(text) => {
                    Rc::make_mut(text).extend(new.iter().filter_map(|unit| char::from_u32(*unit)));
                }
                Data::Bytes(bytes) => Rc::make_mut(bytes).extend(new.iter().map(|unit| *unit as u8)),
                Data::None | Data::Numbers(_) | Data::Values(_) => {}
            }
        }
        set_number(vm, file, LENGTH, (length + new.len()) as i64);
    } else if !new.is_empty() {
        let mut all = units(vm, file);
        let end = at + new.len();
        all.resize(all.len().max(end), 0);
        if let Some(slots) = all.get_mut(at..end) {
            slots.copy_from_slice(new);
        }
        store(vm, file, &all);
    }
    set_number(vm, file, POSITION, (at + new.len()) as i64);
}

fn writelines(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let file = open(vm, args)?;
    let lines = vm.collect_sync(vm.arg(args, 1))?;
    let mut result = Ok(());
    for line in &lines {
        if result.is_ok() {
            result = written(vm, file, *line).map(|new| put_units(vm, file, &new));
        }
    }
    lines.iter().for_each(|line| vm.heap.decref(*line));
    result.map(|()| vm.none().into())
}

/// The module `_io`.
pub(crate) fn fill(vm: &mut Vm, dict: ObjectId) {
    let put = crate::modules::put;
    crate::modules::put_int(vm, dict, "DEFAULT_BUFFER_SIZE", 131_072);
    let blocking = vm.exc(Exc::BlockingIOError);
    put(vm, dict, "BlockingIOError", blocking);
    for (name, class) in [
        ("FileIO", Class::FileIo),
        ("BufferedReader", Class::BufferedReader),
        ("BufferedWriter", Class::BufferedWriter),
        ("BufferedRandom", Class::BufferedWriter),
        ("BufferedRWPair", Class::BufferedWriter),
        ("TextIOWrapper", Class::TextIo),
        ("IncrementalNewlineDecoder", Class::IncrementalNewlineDecoder),
    ] {
        put(vm, dict, name, class.id());
    }
    let bases = [vm.exc(Exc::OSError), vm.exc(Exc::ValueError)];
    let bases = vm.heap.new_tuple(bases.to_vec());
    let namespace = vm.heap.new_dict();
    crate::modules::put_str(vm, namespace, "__module__", "io");
    let name = vm.heap.intern_immortal("UnsupportedOperation");
    if let Ok(class) = vm.make_class(Class::Type.id(), name, bases, namespace) {
        put(vm, dict, "UnsupportedOperation", class);
    }
    vm.heap.decref(bases);
    vm.heap.decref(namespace);
}

/// `text_encoding(encoding, stacklevel=2)`
pub(crate) fn text_encoding(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    match args.get(0).filter(|id| !vm.is_none(*id)) {
        Some(encoding) => Ok(vm.heap.new_ref(encoding).into()),
        None => Ok(vm.heap.intern_immortal("locale").into()),
    }
}
