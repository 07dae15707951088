//! `str`: operators, constructor, methods (CPython 3.14 Objects/unicodeobject.c).

mod ask;
mod case;
mod codec;
mod escape_codec;
mod join;
mod new;
mod pad;
mod search;
mod split;

use std::rc::Rc;

use heapglass_memory::object::{Payload, Text};
use heapglass_memory::{Class, ObjectId};

pub(crate) use codec::{decode, encode, text_or};
pub(crate) use new::new;
pub(crate) use search::bounds;

use super::{container, dunder};
use crate::vm::{Args, Arity, Flow, NativeDef, Result, Vm, def};

/// Methods of str.
pub(crate) const METHODS: &[NativeDef] = &[
    def("capitalize", Arity::None, case::capitalize),
    def("casefold", Arity::None, case::casefold),
    def("center", Arity::Range(1, 2), pad::center),
    def("count", Arity::Range(1, 3), search::count),
    def("encode", Arity::Any, codec::encode_method),
    def("endswith", Arity::Range(1, 3), search::endswith),
    def("expandtabs", Arity::Any, pad::expandtabs),
    def("find", Arity::Range(1, 3), search::find),
    def("format", Arity::Any, format),
    def("format_map", Arity::One, format_map),
    def("index", Arity::Range(1, 3), search::index),
    def("isalnum", Arity::None, ask::isalnum),
    def("isalpha", Arity::None, ask::isalpha),
    def("isascii", Arity::None, ask::isascii),
    def("isdecimal", Arity::None, ask::isdecimal),
    def("isdigit", Arity::None, ask::isdigit),
    def("isidentifier", Arity::None, ask::isidentifier),
    def("islower", Arity::None, ask::islower),
    def("isnumeric", Arity::None, ask::isnumeric),
    def("isprintable", Arity::None, ask::isprintable),
    def("isspace", Arity::None, ask::isspace),
    def("istitle", Arity::None, ask::istitle),
    def("isupper", Arity::None, ask::isupper),
    def("join", Arity::One, join::join),
    def("ljust", Arity::Range(1, 2), pad::ljust),
    def("lower", Arity::None, case::lower),
    def("lstrip", Arity::Range(0, 1), pad::lstrip),
    def("partition", Arity::One, split::partition),
    def("removeprefix", Arity::One, pad::removeprefix),
    def("removesuffix", Arity::One, pad::removesuffix),
    def("replace", Arity::Any, search::replace),
    def("rfind", Arity::Range(1, 3), search::rfind),
    def("rindex", Arity::Range(1, 3), search::rindex),
    def("rjust", Arity::Range(1, 2), pad::rjust),
    def("rpartition", Arity::One, split::rpartition),
    def("rsplit", Arity::Any, split::rsplit),
    def("rstrip", Arity::Range(0, 1), pad::rstrip),
    def("split", Arity::Any, split::split),
    def("splitlines", Arity::Any, split::splitlines),
    def("startswith", Arity::Range(1, 3), search::startswith),
    def("strip", Arity::Range(0, 1), pad::strip),
    def("swapcase", Arity::None, case::swapcase),
    def("title", Arity::None, case::title),
    def("translate", Arity::One, search::translate),
    def("upper", Arity::None, case::upper),
    def("zfill", Arity::One, pad::zfill),
    def("__add__", Arity::One, dunder_add),
    def("__hash__", Arity::None, dunder::hash),
    def("__repr__", Arity::None, dunder::repr),
    def("__format__", Arity::One, dunder::format),
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
];

/// Static methods of str.
pub(crate) const STATIC_METHODS: &[NativeDef] = &[def("maketrans", Arity::Range(1, 3), search::maketrans)];

/// The text of a str or of an instance of a derived class.
pub(crate) fn text_of(vm: &Vm, id: ObjectId) -> Option<Rc<Text>> {
    match vm.heap.payload(id) {
        Payload::Str(text) => Some(Rc::clone(text)),
        _ => None,
    }
}

/// The receiver and its text.
fn receiver(vm: &Vm, args: &Args<'_>) -> (ObjectId, Rc<Text>) {
    let id = args.get(0).unwrap_or(vm.heap.constants.empty_str);
    (id, text_of(vm, id).unwrap_or_else(|| Rc::new(Text::new("", vm.heap.profile.tables.string_hash))))
}

/// The receiver itself, or a copy if its class is derived: `unicode_result_unchanged`. New reference.
pub(crate) fn unchanged(vm: &mut Vm, id: ObjectId) -> ObjectId {
    if vm.heap.is_exactly(id, Class::Str) {
        return vm.heap.new_ref(id);
    }
    // `_PyUnicode_Copy` makes a new object even of one character.
    let text = vm.string(id).unwrap_or_default();
    vm.fresh_str(&text)
}

/// A part of the receiver's text: itself if it is all of it. New reference.
fn part(vm: &mut Vm, id: ObjectId, whole: &str, part: &str) -> ObjectId {
    if part.len() == whole.len() { unchanged(vm, id) } else { vm.new_str(part) }
}

/// `PyUnicode_Concat`. New reference.
pub(crate) fn concat(vm: &mut Vm, a: ObjectId, b: ObjectId) -> Result<ObjectId> {
    let (Some(left), Some(right)) = (text_of(vm, a), text_of(vm, b)) else {
        let message = format!("can only concatenate str (not \"{}\") to str", vm.type_name(b));
        return Err(vm.type_error(&message));
    };
    if left.text.is_empty() {
        return Ok(unchanged(vm, b));
    }
    if right.text.is_empty() {
        return Ok(unchanged(vm, a));
    }
    let mut text = String::with_capacity(left.text.len() + right.text.len());
    text.push_str(&left.text);
    text.push_str(&right.text);
    Ok(vm.heap.new_str(&text))
}

/// `unicode_repeat`. New reference.
pub(crate) fn repeat(vm: &mut Vm, id: ObjectId, times: i64) -> Result<ObjectId> {
    let Some(text) = text_of(vm, id) else { return Ok(vm.heap.constants.empty_str) };
    if times <= 0 || text.text.is_empty() {
        return Ok(vm.heap.constants.empty_str);
    }
    if times == 1 {
        return Ok(unchanged(vm, id));
    }
    vm.check_bytes((text.text.len() as u64).checked_mul(times as u64))?;
    let text = text.text.repeat(times as usize);
    Ok(vm.heap.new_str(&text))
}

fn dunder_add(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let none = vm.heap.constants.none;
    concat(vm, args.get(0).unwrap_or(none), args.get(1).unwrap_or(none)).map(Flow::Value)
}

fn format(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (id, text) = receiver(vm, args);
    let rest = super::params::rest(args);
    // A field alone that is a str gives this str.
    if &*text.text == "{}"
        && let Some(only) = rest.pos.first().copied()
        && vm.heap.is_exactly(only, Class::Str)
    {
        return Ok(vm.heap.new_ref(only).into());
    }
    // A METH_VARARGS function: the arguments lie in a tuple meanwhile.
    rest.pos.iter().for_each(|id| vm.heap.incref(*id));
    let tuple = vm.heap.new_tuple(rest.pos.to_vec());
    let held: Vec<ObjectId> = vm.dict_of_keywords(rest.kw).into_iter().chain([tuple]).collect();
    let result = vm.with_owned(&held, |vm| super::format::str_format(vm, &text.text, &rest));
    vm.drop_all(held);
    let (result, writer) = result?;
    if result == *text.text {
        return Ok(unchanged(vm, id).into());
    }
    Ok(writer.finish(vm, &result, &text.text).into())
}

fn format_map(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (_, text) = receiver(vm, args);
    let mapping = args.get(1).unwrap_or(vm.heap.constants.none);
    let (result, writer) = super::format::str_format_map(vm, &text.text, mapping)?;
    Ok(writer.finish(vm, &result, &text.text).into())
}

/// The byte positions of a range of characters.
fn byte_range(text: &Text, start: usize, end: usize) -> std::ops::Range<usize> {
    if text.text.len() == text.chars as usize {
        return start.min(text.text.len())..end.min(text.text.len());
    }
    let at = |index: usize| text.text.char_indices().nth(index).map_or(text.text.len(), |(at, _)| at);
    let start_byte = at(start);
    if end >= text.chars as usize {
        return start_byte..text.text.len();
    }
    start_byte..at(end)
}

/// The characters from `start` to `end`.
pub(crate) fn char_slice(text: &Text, start: usize, end: usize) -> &str {
    if start >= end {
        return "";
    }
    text.text.get(byte_range(text, start, end)).unwrap_or_default()
}

/// An argument that must be a str.
fn expect_text(vm: &mut Vm, id: ObjectId, function: &str, which: &str) -> Result<Rc<Text>> {
    match text_of(vm, id) {
        Some(text) => Ok(text),
        None => {
            let message = format!("{function}() argument{which} must be str, not {}", vm.argument_type(id));
            Err(vm.type_error(&message))
        }
    }
}
