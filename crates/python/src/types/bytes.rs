//! `bytes`: operators, constructor, methods (CPython 3.14 Objects/bytesobject.c).

mod more;
mod new;
mod pieces;
mod search;

use std::rc::Rc;

use heapglass_memory::object::Payload;
use heapglass_memory::{Class, ObjectId};

pub(crate) use new::{from_items, new};

use super::{container, dunder, params, str};
use crate::vm::{Args, Arity, Flow, NativeDef, Result, Vm, def};

/// Methods that bytes and bytearray have alike.
pub(crate) const SHARED_METHODS: &[NativeDef] = &[
    def("capitalize", Arity::None, capitalize),
    def("center", Arity::Range(1, 2), pieces::center),
    def("count", Arity::Range(1, 3), search::count),
    def("decode", Arity::Any, decode),
    def("endswith", Arity::Range(1, 3), search::endswith),
    def("find", Arity::Range(1, 3), search::find),
    def("hex", Arity::Any, hex),
    def("index", Arity::Range(1, 3), search::index),
    def("isalnum", Arity::None, isalnum),
    def("isalpha", Arity::None, isalpha),
    def("isascii", Arity::None, isascii),
    def("isdigit", Arity::None, isdigit),
    def("islower", Arity::None, islower),
    def("isspace", Arity::None, isspace),
    def("istitle", Arity::None, istitle),
    def("isupper", Arity::None, isupper),
    def("join", Arity::One, pieces::join),
    def("ljust", Arity::Range(1, 2), pieces::ljust),
    def("lower", Arity::None, lower),
    def("lstrip", Arity::Range(0, 1), pieces::lstrip),
    def("partition", Arity::One, pieces::partition),
    def("removeprefix", Arity::One, pieces::removeprefix),
    def("removesuffix", Arity::One, pieces::removesuffix),
    def("replace", Arity::Range(2, 3), search::replace),
    def("rfind", Arity::Range(1, 3), search::rfind),
    def("rindex", Arity::Range(1, 3), search::rindex),
    def("rjust", Arity::Range(1, 2), pieces::rjust),
    def("rpartition", Arity::One, pieces::rpartition),
    def("rstrip", Arity::Range(0, 1), pieces::rstrip),
    def("split", Arity::Any, pieces::split),
    def("startswith", Arity::Range(1, 3), search::startswith),
    def("strip", Arity::Range(0, 1), pieces::strip),
    def("swapcase", Arity::None, swapcase),
    def("title", Arity::None, title),
    def("upper", Arity::None, upper),
    def("zfill", Arity::One, pieces::zfill),
    def("expandtabs", Arity::Any, more::expandtabs),
    def("rsplit", Arity::Any, more::rsplit),
    def("splitlines", Arity::Any, more::splitlines),
    def("translate", Arity::Any, more::translate),
    def("__add__", Arity::One, dunder_add),
    def("__repr__", Arity::None, dunder::repr),
    def("__str__", Arity::None, dunder::repr),
    def("__eq__", Arity::One, container::eq),
    def("__ne__", Arity::One, container::ne),
    def("__lt__", Arity::One, container::lt),
    def("__le__", Arity::One, container::le),
    def("__gt__", Arity::One, container::gt),
    def("__ge__", Arity::One, container::ge),
    def("__len__", Arity::None, container::len),
    def("__getitem__", Arity::One, container::get_item),
    def("__contains__", Arity::One, container::contains),
    def("__iter__", Arity::None, container::iter),
    def("__mul__", Arity::One, dunder::mul),
    def("__rmul__", Arity::One, dunder::mul),
    def("__mod__", Arity::One, dunder::modulo),
    def("__rmod__", Arity::One, dunder::rmod),
    def("__buffer__", Arity::One, more::buffer),
];

/// Methods of bytes.
pub(crate) const METHODS: &[NativeDef] =
    &[def("__hash__", Arity::None, dunder::hash), def("__bytes__", Arity::None, more::bytes)];

/// Static methods of both.
pub(crate) const STATIC_METHODS: &[NativeDef] = &[def("maketrans", Arity::Range(2, 2), more::maketrans)];

/// Class methods of bytes.
pub(crate) const CLASS_METHODS: &[NativeDef] = &[def("fromhex", Arity::One, fromhex)];

/// The bytes of a bytes-like object.
pub(crate) fn bytes_of(vm: &Vm, id: ObjectId) -> Option<Rc<Vec<u8>>> {
    match vm.heap.payload(id) {
        Payload::Bytes(bytes) => Some(Rc::clone(bytes)),
        Payload::ByteArray(body) => Some(Rc::clone(&body.bytes)),
        Payload::Record(_) => super::memoryview::contents(vm, id).map(Rc::new),
        _ => None,
    }
}

/// The receiver and its bytes.
fn receiver(vm: &Vm, args: &Args<'_>) -> (ObjectId, Rc<Vec<u8>>) {
    let id = args.get(0).unwrap_or(vm.heap.constants.empty_bytes);
    (id, bytes_of(vm, id).unwrap_or_default())
}

/// Bytes, or a bytearray if the receiver is one. New reference.
pub(crate) fn like(vm: &mut Vm, id: ObjectId, bytes: Vec<u8>) -> ObjectId {
    match vm.heap.payload(id) {
        Payload::ByteArray(_) => vm.heap.new_bytearray(Class::ByteArray.id(), bytes),
        _ => vm.heap.new_bytes(bytes),
    }
}

/// The receiver itself, or exact bytes if its class is derived; of a bytearray always a copy. New reference.
fn unchanged(vm: &mut Vm, id: ObjectId) -> ObjectId {
    if vm.heap.is_exactly(id, Class::Bytes) {
        return vm.heap.new_ref(id);
    }
    let bytes = bytes_of(vm, id).unwrap_or_default();
    like(vm, id, (*bytes).clone())
}

/// A part of the receiver: itself if it is all of it. New reference.
fn part(vm: &mut Vm, id: ObjectId, whole: &[u8], part: &[u8]) -> ObjectId {
    if part.len() == whole.len() { unchanged(vm, id) } else { like(vm, id, part.to_vec()) }
}

/// Bytes of an object of their own, as `_Py_bytes_upper` makes them, one byte included. New reference.
fn fresh(vm: &mut Vm, id: ObjectId, bytes: Vec<u8>) -> ObjectId {
    if matches!(vm.heap.payload(id), Payload::ByteArray(_)) {
        return like(vm, id, bytes);
    }
    if bytes.is_empty() {
        return vm.heap.constants.empty_bytes;
    }
    vm.heap.new_object(Class::Bytes.id(), Payload::Bytes(Rc::new(bytes)))
}

/// An argument that must be bytes.
fn expect_bytes(vm: &mut Vm, id: ObjectId) -> Result<Rc<Vec<u8>>> {
    match bytes_of(vm, id) {
        Some(bytes) => Ok(bytes),
        None => {
            let message = format!("a bytes-like object is required, not '{}'", vm.type_name(id));
            Err(vm.type_error(&message))
        }
    }
}

/// `bytes_concat`. New reference.
pub(crate) fn concat(vm: &mut Vm, a: ObjectId, b: ObjectId) -> Result<ObjectId> {
    let (Some(left), Some(right)) = (bytes_of(vm, a), bytes_of(vm, b)) else {
        let message = format!("can't concat {} to {}", vm.type_name(b), vm.type_name(a));
        return Err(vm.type_error(&message));
    };
    if left.is_empty() && vm.heap.is_exactly(b, Class::Bytes) {
        return Ok(vm.heap.new_ref(b));
    }
    if right.is_empty() && vm.heap.is_exactly(a, Class::Bytes) {
        return Ok(vm.heap.new_ref(a));
    }
    let mut bytes = (*left).clone();
    bytes.extend_from_slice(&right);
    Ok(like(vm, a, bytes))
}

/// `bytes_repeat`. New reference.
pub(crate) fn repeat(vm: &mut Vm, id: ObjectId, times: i64) -> Result<ObjectId> {
    let bytes = bytes_of(vm, id).unwrap_or_default();
    let times = times.max(0) as u64;
    if times == 1 {
        return Ok(unchanged(vm, id));
    }
    vm.check_bytes((bytes.len() as u64).checked_mul(times))?;
    Ok(like(vm, id, bytes.repeat(times as usize)))
}

fn dunder_add(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let none = vm.heap.constants.none;
    concat(vm, args.get(0).unwrap_or(none), args.get(1).unwrap_or(none)).map(Flow::Value)
}

fn decode(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (_, bytes) = receiver(vm, args);
    let [encoding, errors] = params::bind(vm, "decode", &params::rest(args), ["encoding", "errors"], 0)?;
    let encoding = str::text_or(vm, encoding, "decode", "encoding", "utf-8")?;
    let errors = str::text_or(vm, errors, "decode", "errors", "strict")?;
    let text = str::decode(vm, &bytes, &encoding, &errors)?;
    Ok(vm.new_str(&text).into())
}

pub(crate) fn hex(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (_, bytes) = receiver(vm, args);
    let [separator, group] = params::bind(vm, "hex", &params::rest(args), ["sep", "bytes_per_sep"], 0)?;
    let group = group.map_or(Ok(1), |group| vm.index_i64(group))?;
    let separator = match separator.map(|separator| vm.string(separator)) {
        None => String::new(),
        Some(Some(text)) if text.chars().count() == 1 => text,
        Some(_) => return Err(vm.value_error("sep must be length 1.")),
    };
    let size = group.unsigned_abs() as usize;
    let mut text = String::with_capacity(bytes.len() * 2);
    for (index, byte) in bytes.iter().enumerate() {
        // Groups are counted from the right, from the left if the size is negative.
        let place = if group < 0 { index } else { bytes.len() - index };
        if index > 0 && size > 0 && place % size == 0 {
            text.push_str(&separator);
        }
        text.push_str(&format!("{byte:02x}"));
    }
    Ok(vm.new_str(&text).into())
}

fn fromhex(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let bytes = hex_bytes(vm, args)?;
    let class = args.get(0).unwrap_or(Class::Bytes.id());
    let made = vm.heap.new_bytes(bytes);
    if class == Class::Bytes.id() {
        return Ok(made.into());
    }
    // A class that is derived is called with the bytes.
    let flow = vm.begin_class_call(class, &Args::positional(&[made]));
    let result = flow.and_then(|flow| vm.with_temps(&[made], |vm| vm.wait(flow)));
    vm.heap.decref(made);
    result.map(Flow::Value)
}

/// `_PyBytes_FromHex`
pub(super) fn hex_bytes(vm: &mut Vm, args: &Args<'_>) -> Result<Vec<u8>> {
    let text = args.get(1).and_then(|id| match vm.string(id) {
        Some(text) => Some(text),
        None => bytes_of(vm, id).map(|bytes| bytes.iter().map(|byte| char::from(*byte)).collect()),
    });
    let Some(text) = text else {
        let found = args.get(1).map(|id| vm.type_name(id).to_owned()).unwrap_or_default();
        return Err(vm.type_error(&format!("fromhex() argument must be str or bytes-like, not {found}")));
    };
    let mut bytes = Vec::with_capacity(text.len() / 2);
    let mut high: Option<(usize, u8)> = None;
    for (position, c) in text.chars().enumerate() {
        let digit = c.to_digit(16).filter(|_| c.is_ascii()).map(|digit| digit as u8);
        match (high.take(), digit) {
            (None, Some(digit)) => high = Some((position, digit)),
            (Some((_, first)), Some(digit)) => bytes.push(first << 4 | digit),
            (None, None) if c.is_ascii_whitespace() => {}
            (_, None) => {
                let message = format!("non-hexadecimal number found in fromhex() arg at position {position}");
                return Err(vm.value_error(&message));
            }
        }
    }
    if high.is_some() {
        return Err(vm.value_error("fromhex() arg must contain an even number of hexadecimal digits"));
    }
    Ok(bytes)
}

fn changed(vm: &mut Vm, args: &Args<'_>, mut change: impl FnMut(usize, u8) -> u8) -> Result<Flow> {
    let (id, bytes) = receiver(vm, args);
    let bytes = bytes.iter().enumerate().map(|(index, byte)| change(index, *byte)).collect();
    Ok(fresh(vm, id, bytes).into())
}

fn upper(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    changed(vm, args, |_, byte| byte.to_ascii_uppercase())
}

fn lower(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    changed(vm, args, |_, byte| byte.to_ascii_lowercase())
}

fn capitalize(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    changed(
        vm,
        args,
        |index, byte| if index == 0 { byte.to_ascii_uppercase() } else { byte.to_ascii_lowercase() },
    )
}

fn swapcase(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    changed(vm, args, |_, byte| {
        if byte.is_ascii_uppercase() { byte.to_ascii_lowercase() } else { byte.to_ascii_uppercase() }
    })
}

fn title(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let mut is_in_word = false;
    changed(vm, args, |_, byte| {
        let was_in_word = std::mem::replace(&mut is_in_word, byte.is_ascii_alphabetic());
        if was_in_word { byte.to_ascii_lowercase() } else { byte.to_ascii_uppercase() }
    })
}

/// `_Py_bytes_istitle`: capitals only at the beginning of words, and at least one.
fn istitle(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (_, bytes) = receiver(vm, args);
    let (mut is_in_word, mut has_capital) = (false, false);
    for byte in bytes.iter() {
        if byte.is_ascii_uppercase() == is_in_word && byte.is_ascii_alphabetic() {
            return Ok(vm.heap.bool(false).into());
        }
        is_in_word = byte.is_ascii_alphabetic();
        has_capital |= byte.is_ascii_uppercase();
    }
    Ok(vm.heap.bool(has_capital).into())
}

fn all(vm: &mut Vm, args: &Args<'_>, test: impl Fn(&u8) -> bool) -> Result<Flow> {
    let (_, bytes) = receiver(vm, args);
    Ok(vm.heap.bool(!bytes.is_empty() && bytes.iter().all(test)).into())
}

fn isalnum(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    all(vm, args, u8::is_ascii_alphanumeric)
}

fn isalpha(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    all(vm, args, u8::is_ascii_alphabetic)
}

fn isdigit(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    all(vm, args, u8::is_ascii_digit)
}

fn isspace(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    all(vm, args, |byte| pieces::is_space(*byte))
}

fn isascii(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (_, bytes) = receiver(vm, args);
    Ok(vm.heap.bool(bytes.is_ascii()).into())
}

fn isupper(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (_, bytes) = receiver(vm, args);
    let answer = bytes.iter().any(u8::is_ascii_uppercase) && !bytes.iter().any(u8::is_ascii_lowercase);
    Ok(vm.heap.bool(answer).into())
}

fn islower(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (_, bytes) = receiver(vm, args);
    let answer = bytes.iter().any(u8::is_ascii_lowercase) && !bytes.iter().any(u8::is_ascii_uppercase);
    Ok(vm.heap.bool(answer).into())
}
