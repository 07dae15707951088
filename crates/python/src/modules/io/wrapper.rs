//! `TextIOWrapper` around a `BytesIO` (CPython 3.14 Modules/_io/textio.c).
//!
//! What has been decoded and not yet been read waits as text in the record, with its line ends as they are; CPython
//! has it as a str, translated.

use std::rc::Rc;

use heapglass_memory::object::{Data, Payload, RecordKind};
use heapglass_memory::{Class, ObjectId};

use super::memory;
use super::text_field::{BUFFER, DECODER, ENCODER, ENCODING, ERRORS, PENDING};
use crate::types::str::{decode, encode};
use crate::vm::{Args, Flow, Raised, Result, Vm};

/// Numbers of a text file around memory; the first is how many bytes wait to be written.
const OPTIONS: usize = 1;
const SEEN: usize = 2;

const LINE_BUFFERING: i64 = 1;
const WRITE_THROUGH: i64 = 2;
/// Above them, which of [`NEWLINES`] is `newline`.
const NEWLINE_SHIFT: i64 = 4;
const NEWLINES: [Option<&str>; 5] = [None, Some(""), Some("\n"), Some("\r"), Some("\r\n")];

/// `SEEN_CR`, `SEEN_LF`, `SEEN_CRLF`, in the order of the attribute `newlines`.
const ENDS: [(i64, &str); 3] = [(1, "\r"), (2, "\n"), (4, "\r\n")];

fn number(vm: &Vm, file: ObjectId, index: usize) -> i64 {
    vm.heap.record_of(file).and_then(|record| record.numbers.get(index).copied()).unwrap_or(0)
}

fn set_number(vm: &mut Vm, file: ObjectId, index: usize, value: i64) {
    if let Some(slot) = vm.heap.record_mut(file).and_then(|record| record.numbers.get_mut(index)) {
        *slot = value;
    }
}

fn newline(vm: &Vm, file: ObjectId) -> Option<&'static str> {
    NEWLINES.get((number(vm, file, OPTIONS) >> NEWLINE_SHIFT) as usize).copied().flatten()
}

/// Whether it is such a file, or was one until `detach`.
pub(super) fn wraps_memory(vm: &Vm, file: ObjectId) -> bool {
    vm.heap.record_of(file).is_some_and(|record| record.kind == RecordKind::TextFile)
        && vm.heap.field(file, BUFFER).is_none_or(|buffer| memory::is_bytes(vm, buffer))
}

/// An optional text argument.
fn option(vm: &mut Vm, name: &str, id: Option<ObjectId>) -> Result<Option<String>> {
    match id.filter(|id| !vm.is_none(*id)) {
        None => Ok(None),
        Some(id) => match vm.string(id) {
            Some(text) => Ok(Some(text)),
            None => {
                let kind = vm.type_name(id).to_owned();
                let message = format!("TextIOWrapper() argument '{name}' must be str or None, not {kind}");
                Err(vm.type_error(&message))
            }
        },
    }
}

/// The place of `newline` among those that there are.
fn newline_index(vm: &mut Vm, id: Option<ObjectId>) -> Result<i64> {
    let text = option(vm, "newline", id)?;
    match NEWLINES.iter().position(|known| *known == text.as_deref()) {
        Some(index) => Ok(index as i64),
        None => Err(vm.value_error(&format!("illegal newline value: {}", text.unwrap_or_default()))),
    }
}

fn flag(vm: &mut Vm, id: Option<ObjectId>, bit: i64) -> Result<i64> {
    match id {
        Some(id) => Ok(if vm.truth_of(id)? { bit } else { 0 }),
        None => Ok(0),
    }
}

/// `TextIOWrapper(buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)`
pub(crate) fn new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let names = ["buffer", "encoding", "errors", "newline", "line_buffering", "write_through"];
    let found = vm.named_args("TextIOWrapper", args, 1, &names, 1)?;
    let given = |index: usize| found.get(index).copied().flatten();
    let buffer = given(0).unwrap_or(vm.heap.constants.none);
    let encoding = option(vm, "encoding", given(1))?;
    option(vm, "errors", given(2))?;
    let options = newline_index(vm, given(3))? << NEWLINE_SHIFT
        | flag(vm, given(4), LINE_BUFFERING)?
        | flag(vm, given(5), WRITE_THROUGH)?;
    encode(vm, "", encoding.as_deref().unwrap_or("utf-8"), "strict")?;
    if !memory::is_bytes(vm, buffer) {
        let name = vm.heap.intern_immortal("readable");
        let method = vm.getattr(buffer, name)?;
        vm.heap.decref(method);
        let what = format!("a TextIOWrapper around a {}", vm.type_name(buffer));
        return Err(vm.not_supported(&what));
    }
    let held = |vm: &mut Vm, id: Option<ObjectId>, default: &str| match id.filter(|id| !vm.is_none(*id)) {
        Some(id) => vm.heap.new_ref(id),
        None => vm.heap.intern_immortal(default),
    };
    let encoding = match encoding.as_deref() {
        None | Some("locale") => vm.heap.intern_immortal("UTF-8"),
        Some(_) => held(vm, given(1), "UTF-8"),
    };
    let errors = held(vm, given(2), "strict");
    let buffer = vm.heap.new_ref(buffer);
    let fields = vec![Some(buffer), Some(encoding), None, None, None, Some(errors), None, None];
    let file = vm.heap.new_record(RecordKind::TextFile, fields, [0, options, 0]);
    let is_translating = matches!(newline(vm, file), None | Some(""));
    let decoder = super::text::decoder(vm, errors, is_translating);
    let encoder = super::text::encoder(vm, errors);
    vm.heap.set_field(file, DECODER, Some(decoder));
    vm.heap.set_field(file, ENCODER, Some(encoder));
    Ok(file.into())
}

/// The `BytesIO`, which must be there.
fn attached(vm: &mut Vm, file: ObjectId) -> Result<ObjectId> {
    match vm.heap.field(file, BUFFER) {
        Some(buffer) => Ok(buffer),
        None => Err(vm.value_error("underlying buffer has been detached")),
    }
}

/// The `BytesIO`, which must be there and open.
fn open(vm: &mut Vm, file: ObjectId) -> Result<ObjectId> {
    let buffer = attached(vm, file)?;
    if memory::is_shut(vm, buffer) {
        return Err(vm.value_error("I/O operation on closed file."));
    }
    Ok(buffer)
}

/// Encoding and error handler.
fn codec(vm: &Vm, file: ObjectId) -> (String, String) {
    let text = |index: usize| vm.heap.field(file, index).and_then(|id| vm.string(id)).unwrap_or_default();
    (text(ENCODING), text(ERRORS))
}

/// What has been decoded and not yet read.
fn waiting(vm: &Vm, file: ObjectId) -> String {
    match vm.heap.record_of(file).map(|record| &record.data) {
        Some(Data::Text(text)) => text.to_string(),
        _ => String::new(),
    }
}

fn set_waiting(vm: &mut Vm, file: ObjectId, text: &str) {
    if let Some(record) = vm.heap.record_mut(file) {
        record.data = if text.is_empty() { Data::None } else { Data::Text(Rc::new(text.to_owned())) };
    }
}

/// Decodes what the buffer still has; all that waits then.
fn fill(vm: &mut Vm, file: ObjectId) -> Result<String> {
    let buffer = open(vm, file)?;
    flush_pending(vm, file);
    let bytes = memory::take_rest(vm, buffer);
    let mut text = waiting(vm, file);
    if bytes.is_empty() {
        return Ok(text);
    }
    let (encoding, errors) = codec(vm, file);
    let new = decode(vm, &bytes, &encoding, &errors)?;
    let crlf = new.matches("\r\n").count();
    let found = |end: char| new.matches(end).count() > crlf;
    let seen = i64::from(found('\r')) | i64::from(found('\n')) << 1 | i64::from(crlf > 0) << 2;
    let before = number(vm, file, SEEN);
    set_number(vm, file, SEEN, before | seen);
    text.push_str(&new);
    set_waiting(vm, file, &text);
    Ok(text)
}

/// The first character as it is read, and its bytes as they are.
fn first_char(text: &str, is_translating: bool) -> Option<(char, usize)> {
    let first = text.chars().next()?;
    Some(match first {
        '\r' if is_translating => ('\n', if text.starts_with("\r\n") { 2 } else { 1 }),
        c => (c, c.len_utf8()),
    })
}

/// Takes up to `limit` characters, no further than where `is_end` holds of what was taken and what comes.
fn take(vm: &mut Vm, file: ObjectId, limit: usize, is_end: impl Fn(&str, &str) -> bool) -> Result<String> {
    let text = fill(vm, file)?;
    let is_translating = newline(vm, file).is_none();
    let (mut rest, mut taken) = (text.as_str(), String::new());
    let mut count = 0;
    while count < limit
        && let Some((c, bytes)) = first_char(rest, is_translating)
    {
        taken.push(c);
        rest = rest.get(bytes..).unwrap_or_default();
        count += 1;
        if is_end(&taken, rest) {
            break;
        }
    }
    set_waiting(vm, file, rest);
    Ok(taken)
}

fn line(vm: &mut Vm, file: ObjectId, limit: usize) -> Result<String> {
    match newline(vm, file) {
        Some("") => take(vm, file, limit, |line, rest| {
            line.ends_with('\n') || line.ends_with('\r') && !rest.starts_with('\n')
        }),
        end => take(vm, file, limit, |line, _| line.ends_with(end.unwrap_or("\n"))),
    }
}

pub(super) fn read(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    attached(vm, vm.arg(args, 0))?;
    let limit = memory::size(vm, args.get(1))?;
    let text = take(vm, vm.arg(args, 0), limit, |_, _| false)?;
    Ok(vm.new_str(&text).into())
}

pub(super) fn readline(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let limit = memory::size(vm, args.get(1))?;
    let text = line(vm, vm.arg(args, 0), limit)?;
    Ok(vm.new_str(&text).into())
}

pub(super) fn readlines(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let limit = memory::size(vm, args.get(1))?;
    let (mut lines, mut total) = (Vec::new(), 0);
    while total < limit.max(1) {
        let text = match line(vm, vm.arg(args, 0), usize::MAX) {
            Ok(text) => text,
            Err(raised) => {
                vm.drop_all(lines);
                return Err(raised);
            }
        };
        if text.is_empty() {
            break;
        }
        total += text.chars().count();
        lines.push(vm.new_str(&text));
    }
    Ok(vm.heap.new_list(lines).into())
}

/// The next line, if there is one. New reference.
pub(super) fn next_line(vm: &mut Vm, file: ObjectId) -> Result<Option<ObjectId>> {
    let text = line(vm, file, usize::MAX)?;
    Ok((!text.is_empty()).then(|| vm.new_str(&text)))
}

pub(super) fn next(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    match next_line(vm, vm.arg(args, 0))? {
        Some(line) => Ok(line.into()),
        None => Err(super::stop(vm)),
    }
}

/// `_textiowrapper_writeflush`: what waits goes to the buffer.
pub(super) fn flush_pending(vm: &mut Vm, file: ObjectId) {
    let Some(pending) = vm.heap.set_field(file, PENDING, None) else { return };
    set_number(vm, file, 0, 0);
    let is_list = vm.heap.is_exactly(pending, Class::List);
    let pieces = if is_list { vm.heap.items(pending).to_vec() } else { vec![pending] };
    let mut bytes = Vec::new();
    for piece in pieces {
        match vm.heap.payload(piece) {
            Payload::Bytes(piece) => bytes.extend_from_slice(piece),
            _ => bytes.extend_from_slice(vm.text(piece).unwrap_or_default().as_bytes()),
        }
    }
    if let Some(buffer) = vm.heap.field(file, BUFFER) {
        memory::put_bytes(vm, buffer, &bytes);
    }
    vm.heap.decref(pending);
}

/// Writes a str; how many characters it has.
pub(super) fn write_text(vm: &mut Vm, file: ObjectId, id: ObjectId, text: &str) -> Result<i64> {
    open(vm, file)?;
    let count = text.chars().count() as i64;
    let written = match newline(vm, file) {
        Some(end @ ("\r" | "\r\n")) => text.replace('\n', end),
        _ => text.to_owned(),
    };
    let (encoding, errors) = codec(vm, file);
    let bytes = encode(vm, &written, &encoding, &errors)?;
    let is_same = text.is_ascii() && bytes == text.as_bytes();
    let piece = if is_same { vm.heap.new_ref(id) } else { vm.heap.new_bytes(bytes) };
    super::text::keep_pending(vm, file, piece);
    let options = number(vm, file, OPTIONS);
    if options & WRITE_THROUGH != 0 || options & LINE_BUFFERING != 0 && text.contains(['\n', '\r']) {
        flush_pending(vm, file);
    }
    set_waiting(vm, file, "");
    Ok(count)
}

pub(super) fn flush(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    open(vm, vm.arg(args, 0))?;
    flush_pending(vm, vm.arg(args, 0));
    Ok(vm.none().into())
}

pub(super) fn close(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let file = vm.arg(args, 0);
    let buffer = attached(vm, file)?;
    if !memory::is_shut(vm, buffer) {
        flush_pending(vm, file);
        memory::shut(vm, buffer);
    }
    Ok(vm.none().into())
}

pub(super) fn detach(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let file = vm.arg(args, 0);
    open(vm, file)?;
    flush_pending(vm, file);
    let buffer = vm.heap.set_field(file, BUFFER, None);
    Ok(buffer.unwrap_or(vm.none()).into())
}

pub(super) fn tell(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let file = vm.arg(args, 0);
    let buffer = open(vm, file)?;
    flush_pending(vm, file);
    let (encoding, errors) = codec(vm, file);
    let text = waiting(vm, file);
    let unread = encode(vm, &text, &encoding, &errors)?.len() as i64;
    let at = memory::place(vm, buffer) - unread;
    Ok(vm.heap.new_int(at).into())
}

pub(super) fn seek(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let file = vm.arg(args, 0);
    let buffer = open(vm, file)?;
    let cookie = vm.index_i64(vm.arg(args, 1))?;
    let whence = match args.get(2) {
        Some(whence) => vm.index_i64(whence)?,
        None => 0,
    };
    match whence {
        0 if cookie < 0 => return Err(vm.value_error(&format!("negative seek position {cookie}"))),
        1 if cookie != 0 => return Err(memory::unsupported(vm, "can't do nonzero cur-relative seeks")),
        2 if cookie != 0 => return Err(memory::unsupported(vm, "can't do nonzero end-relative seeks")),
        0..=2 => {}
        _ => return Err(vm.value_error(&format!("invalid whence ({whence}, should be 0, 1 or 2)"))),
    }
    if whence == 1 {
        return tell(vm, args);
    }
    flush_pending(vm, file);
    set_waiting(vm, file, "");
    let at = if whence == 2 { memory::length(vm, buffer) } else { cookie };
    memory::set_place(vm, buffer, at);
    Ok(vm.heap.new_int(at).into())
}

pub(super) fn truncate(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let file = vm.arg(args, 0);
    let buffer = open(vm, file)?;
    flush_pending(vm, file);
    let mut pos = vec![buffer];
    pos.extend(args.pos.get(1..).unwrap_or_default());
    memory::truncate(vm, &Args { pos: &pos, kw: args.kw })
}

/// `reconfigure(*, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None)`
pub(super) fn reconfigure(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let file = vm.arg(args, 0);
    let names = ["encoding", "errors", "newline", "line_buffering", "write_through"];
    let found = vm.keywords("reconfigure", args, &names)?;
    let given = |index: usize| found.get(index).copied().flatten();
    open(vm, file)?;
    flush_pending(vm, file);
    if let Some(encoding) = option(vm, "encoding", given(0))? {
        encode(vm, "", &encoding, "strict")?;
    }
    option(vm, "errors", given(1))?;
    for (place, index) in [(ENCODING, 0), (ERRORS, 1)] {
        if let Some(value) = given(index).filter(|id| !vm.is_none(*id)) {
            let value = vm.heap.new_ref(value);
            let old = vm.heap.set_field(file, place, Some(value));
            vm.heap.xdecref(old);
        }
    }
    let mut options = number(vm, file, OPTIONS);
    if given(2).is_some() {
        let index = newline_index(vm, given(2))?;
        options = options & (LINE_BUFFERING | WRITE_THROUGH) | index << NEWLINE_SHIFT;
    }
    for (index, bit) in [(3, LINE_BUFFERING), (4, WRITE_THROUGH)] {
        if let Some(value) = given(index).filter(|id| !vm.is_none(*id)) {
            options = options & !bit | flag(vm, Some(value), bit)?;
        }
    }
    set_number(vm, file, OPTIONS, options);
    Ok(vm.none().into())
}

pub(super) fn yes(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    open(vm, vm.arg(args, 0))?;
    Ok(vm.heap.constants.true_.into())
}

pub(super) fn no(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    open(vm, vm.arg(args, 0))?;
    Ok(vm.heap.constants.false_.into())
}

pub(super) fn fileno(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    attached(vm, vm.arg(args, 0))?;
    Err(memory::unsupported(vm, "fileno"))
}

pub(super) fn enter(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let file = vm.arg(args, 0);
    open(vm, file)?;
    Ok(vm.heap.new_ref(file).into())
}

/// `closed`. New reference.
pub(super) fn closed(vm: &mut Vm, file: ObjectId) -> Result<ObjectId> {
    let buffer = attached(vm, file)?;
    let is_shut = memory::is_shut(vm, buffer);
    Ok(vm.heap.bool(is_shut))
}

/// `buffer`, when it was detached; `name` and `mode`, which a `BytesIO` does not have.
pub(super) fn missing(vm: &mut Vm, file: ObjectId, name: &str) -> Raised {
    match attached(vm, file) {
        Ok(buffer) => {
            let message = format!("'{}' object has no attribute '{name}'", vm.type_name(buffer));
            vm.raise(crate::vm::Exc::AttributeError, &message)
        }
        Err(raised) => raised,
    }
}

/// `newlines`. New reference.
pub(super) fn newlines(vm: &mut Vm, file: ObjectId) -> Result<ObjectId> {
    let seen = if matches!(newline(vm, file), None | Some("")) { number(vm, file, SEEN) } else { 0 };
    let found: Vec<&str> = ENDS.iter().filter(|(bit, _)| seen & bit != 0).map(|(_, end)| *end).collect();
    Ok(match found.as_slice() {
        [] => vm.none(),
        [end] => vm.heap.intern_immortal(end),
        all => {
            let items = all.iter().map(|end| vm.new_str(end)).collect();
            vm.heap.new_tuple(items)
        }
    })
}

/// `line_buffering`. New reference.
pub(super) fn line_buffering(vm: &mut Vm, file: ObjectId) -> Result<ObjectId> {
    let is_set = number(vm, file, OPTIONS) & LINE_BUFFERING != 0;
    Ok(vm.heap.bool(is_set))
}

/// `write_through`. New reference.
pub(super) fn write_through(vm: &mut Vm, file: ObjectId) -> Result<ObjectId> {
    let is_set = number(vm, file, OPTIONS) & WRITE_THROUGH != 0;
    Ok(vm.heap.bool(is_set))
}
