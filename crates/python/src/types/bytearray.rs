//! `bytearray` (CPython 3.14 Objects/bytearrayobject.c): what changes it; the rest it shares with bytes.

use std::rc::Rc;

use heapglass_memory::object::Payload;
use heapglass_memory::{Class, ObjectId};

use super::{bytes, container, params, str};
use crate::protocol::slices::Bounds;
use crate::vm::{Args, Arity, Exc, Flow, NativeDef, Raised, Result, Vm, def};

/// Methods that only bytearray has.
pub(crate) const METHODS: &[NativeDef] = &[
    def("__init__", Arity::Any, init),
    def("append", Arity::One, append),
    def("clear", Arity::None, clear),
    def("copy", Arity::None, copy),
    def("extend", Arity::One, extend),
    def("insert", Arity::Range(2, 2), insert),
    def("pop", Arity::Range(0, 1), pop),
    def("remove", Arity::One, remove),
    def("resize", Arity::One, resize),
    def("reverse", Arity::None, reverse),
    def("__setitem__", Arity::Range(2, 2), container::set_item),
    def("__delitem__", Arity::One, container::del_item),
    def("__iadd__", Arity::One, iadd),
    def("__imul__", Arity::One, imul),
    def("__sizeof__", Arity::None, container::sizeof),
    def("__alloc__", Arity::None, alloc),
    def("__release_buffer__", Arity::One, |vm, _| Ok(vm.none().into())),
    def("__reduce__", Arity::None, reduce),
];

/// Class methods of bytearray.
pub(crate) const CLASS_METHODS: &[NativeDef] = &[def("fromhex", Arity::One, fromhex)];

/// `bytearray(source, encoding, errors)`
pub(crate) fn new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = args.get(0).unwrap_or(Class::ByteArray.id());
    let array = vm.heap.new_bytearray(class, Vec::new());
    match fill(vm, array, &params::rest(args)) {
        Ok(()) => Ok(array.into()),
        Err(Raised) => {
            vm.heap.decref(array);
            Err(Raised)
        }
    }
}

fn init(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let array = vm.arg(args, 0);
    set(vm, array, Vec::new())?;
    fill(vm, array, &params::rest(args))?;
    Ok(vm.none().into())
}

/// `bytearray___init___impl`
fn fill(vm: &mut Vm, array: ObjectId, args: &Args<'_>) -> Result<()> {
    let names = ["source", "encoding", "errors"];
    let [source, encoding, errors] = params::bind(vm, "bytearray", args, names, 0)?;
    let has_codec = encoding.is_some() || errors.is_some();
    let Some(source) = source else {
        let wrong = "encoding or errors without a string argument";
        return if has_codec { Err(vm.type_error(wrong)) } else { Ok(()) };
    };
    if let Some(text) = vm.string(source) {
        if encoding.is_none() {
            return Err(vm.type_error("string argument without an encoding"));
        }
        let encoding = str::text_or(vm, encoding, "bytearray", "encoding", "utf-8")?;
        let errors = str::text_or(vm, errors, "bytearray", "errors", "strict")?;
        let encoded = str::encode(vm, &text, &encoding, &errors)?;
        return set(vm, array, encoded);
    }
    if has_codec {
        return Err(vm.type_error("encoding or errors without a string argument"));
    }
    if let Some(source) = bytes::bytes_of(vm, source) {
        return set(vm, array, (*source).clone());
    }
    if vm.is_index(source) {
        let count = vm.index_i64(source)?;
        let Ok(count) = u64::try_from(count) else { return Err(vm.value_error("negative count")) };
        vm.check_bytes(Some(count))?;
        return set(vm, array, vec![0; count as usize]);
    }
    fill_from_items(vm, array, source)
}

/// Item by item: the buffer grows as it does for `append`. It is made for all at once where a list or tuple has only
/// ints of a byte's size (measured, 3.14.10: `sys.getsizeof(bytearray([1, 2, 3]))` and of `range(3)`).
fn fill_from_items(vm: &mut Vm, array: ObjectId, source: ObjectId) -> Result<()> {
    if let Some(bytes) = byte_items(vm, source) {
        return set(vm, array, bytes);
    }
    let items = match vm.collect_sync(source) {
        Ok(items) => items,
        Err(Raised) if vm.raised_is(Exc::TypeError) && !vm.is_iterable(source) => {
            vm.clear_raised();
            let message = format!("cannot convert '{}' object to bytearray", vm.type_name(source));
            return Err(vm.type_error(&message));
        }
        Err(Raised) => return Err(Raised),
    };
    let mut result = Ok(());
    for item in &items {
        result = byte(vm, *item, "byte must be in range(0, 256)")
            .and_then(|byte| change(vm, array, |bytes| bytes.push(byte)));
        if result.is_err() {
            break;
        }
    }
    vm.drop_all(items);
    result
}

/// What a list or tuple of small ints holds.
fn byte_items(vm: &Vm, source: ObjectId) -> Option<Vec<u8>> {
    if !vm.heap.is_exactly(source, Class::List) && !vm.heap.is_exactly(source, Class::Tuple) {
        return None;
    }
    let value = |item: &ObjectId| match vm.heap.payload(*item) {
        Payload::Int(value) if vm.heap.is_exactly(*item, Class::Int) => u8::try_from(*value).ok(),
        _ => None,
    };
    vm.heap.items(source).iter().map(value).collect()
}

/// `_getbytevalue`
fn byte(vm: &mut Vm, item: ObjectId, words: &str) -> Result<u8> {
    let value = vm.index(item)?;
    u8::try_from(&value).map_err(|_| vm.value_error(words))
}

const RANGE: &str = "byte must be in range(0, 256)";

fn contents(vm: &Vm, array: ObjectId) -> Rc<Vec<u8>> {
    vm.heap.bytearray(array).map(|body| Rc::clone(&body.bytes)).unwrap_or_default()
}

/// `_canresize`
fn check_exports(vm: &mut Vm, array: ObjectId) -> Result<()> {
    if vm.heap.bytearray(array).is_some_and(|body| body.exports > 0) {
        return Err(vm.raise(Exc::BufferError, "Existing exports of data: object cannot be re-sized"));
    }
    Ok(())
}

/// New contents; refused where the size would change under a memoryview.
fn set(vm: &mut Vm, array: ObjectId, new: Vec<u8>) -> Result<()> {
    if contents(vm, array).len() != new.len() {
        check_exports(vm, array)?;
    }
    vm.heap.bytearray_set(array, new);
    Ok(())
}

fn change(vm: &mut Vm, array: ObjectId, work: impl FnOnce(&mut Vec<u8>)) -> Result<()> {
    let mut new = (*contents(vm, array)).clone();
    work(&mut new);
    set(vm, array, new)
}

/// `bytearray_setslice_linear`: what is deleted at the front only moves the beginning.
fn replace(vm: &mut Vm, array: ObjectId, range: std::ops::Range<usize>, with: Vec<u8>) -> Result<()> {
    let shrinks = range.len().saturating_sub(with.len());
    let is_front = range.start == 0 && shrinks > 0;
    if shrinks > 0 {
        check_exports(vm, array)?;
    }
    if is_front {
        vm.heap.bytearray_skip(array, shrinks as u64);
    }
    change(vm, array, |bytes| {
        bytes.splice(range, with);
    })
}

fn append(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let byte = byte(vm, vm.arg(args, 1), RANGE)?;
    change(vm, vm.arg(args, 0), |bytes| bytes.push(byte))?;
    Ok(vm.none().into())
}

fn clear(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    set(vm, vm.arg(args, 0), Vec::new())?;
    Ok(vm.none().into())
}

fn copy(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let bytes = contents(vm, vm.arg(args, 0));
    Ok(vm.heap.new_bytearray(Class::ByteArray.id(), (*bytes).clone()).into())
}

fn extend(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (array, source) = (vm.arg(args, 0), vm.arg(args, 1));
    let more = match bytes::bytes_of(vm, source) {
        Some(bytes) => (*bytes).clone(),
        None => extension(vm, source)?,
    };
    let end = contents(vm, array).len();
    replace(vm, array, end..end, more)?;
    Ok(vm.none().into())
}

fn extension(vm: &mut Vm, source: ObjectId) -> Result<Vec<u8>> {
    if !vm.is_iterable(source) {
        let message = format!("can't extend bytearray with {}", vm.type_name(source));
        return Err(vm.type_error(&message));
    }
    let items = vm.collect_sync(source)?;
    if vm.text(source).is_some() && !items.is_empty() {
        vm.drop_all(items);
        return Err(vm.type_error("expected iterable of integers; got: 'str'"));
    }
    let bytes = items.iter().map(|item| byte(vm, *item, RANGE)).collect();
    vm.drop_all(items);
    bytes
}

fn insert(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let array = vm.arg(args, 0);
    let at = vm.index_i64(vm.arg(args, 1))?;
    let byte = byte(vm, vm.arg(args, 2), RANGE)?;
    let len = contents(vm, array).len() as i64;
    let at = if at < 0 { (at + len).max(0) } else { at.min(len) } as usize;
    change(vm, array, |bytes| bytes.insert(at, byte))?;
    Ok(vm.none().into())
}

fn pop(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let array = vm.arg(args, 0);
    let index = args.get(1).map_or(Ok(-1), |index| vm.index_i64(index))?;
    let bytes = contents(vm, array);
    if bytes.is_empty() {
        return Err(vm.raise(Exc::IndexError, "pop from empty bytearray"));
    }
    let at = if index < 0 { index + bytes.len() as i64 } else { index };
    let Some(byte) = usize::try_from(at).ok().and_then(|at| bytes.get(at).copied()) else {
        return Err(vm.raise(Exc::IndexError, "pop index out of range"));
    };
    change(vm, array, |bytes| {
        bytes.remove(at as usize);
    })?;
    Ok(vm.heap.new_int(i64::from(byte)).into())
}

fn remove(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let array = vm.arg(args, 0);
    let byte = byte(vm, vm.arg(args, 1), RANGE)?;
    match contents(vm, array).iter().position(|known| *known == byte) {
        Some(at) => change(vm, array, |bytes| {
            bytes.remove(at);
        })?,
        None => return Err(vm.value_error("value not found in bytearray")),
    }
    Ok(vm.none().into())
}

fn resize(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let size = vm.index_i64(vm.arg(args, 1))?;
    let Ok(size) = usize::try_from(size) else {
        let message = format!("bytearray.resize(): new size must be >= 0, got {size}");
        return Err(vm.value_error(&message));
    };
    vm.check_bytes(Some(size as u64))?;
    change(vm, vm.arg(args, 0), |bytes| bytes.resize(size, 0))?;
    Ok(vm.none().into())
}

fn reverse(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    change(vm, vm.arg(args, 0), |bytes| bytes.reverse())?;
    Ok(vm.none().into())
}

fn alloc(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let room = vm.heap.bytearray(vm.arg(args, 0)).map_or(0, |body| body.allocated);
    Ok(vm.heap.new_int(room as i64).into())
}

fn fromhex(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let bytes = bytes::hex_bytes(vm, args)?;
    Ok(vm.heap.new_bytearray(vm.arg(args, 0), bytes).into())
}

/// `_common_reduce` with protocol 2: as Latin-1 text.
fn reduce(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let array = vm.arg(args, 0);
    let text: String = contents(vm, array).iter().map(|byte| char::from(*byte)).collect();
    let class = vm.heap.type_of(array);
    let items =
        if text.is_empty() { Vec::new() } else { vec![vm.new_str(&text), vm.heap.new_interned("latin-1")] };
    let (class, items, none) = (vm.heap.new_ref(class), vm.heap.new_tuple(items), vm.none());
    Ok(vm.heap.new_tuple(vec![class, items, none]).into())
}

/// `bytearray_iconcat`. New reference.
pub(crate) fn inplace_concat(vm: &mut Vm, array: ObjectId, other: ObjectId) -> Result<ObjectId> {
    let Some(more) = bytes::bytes_of(vm, other) else {
        let message = format!("can't concat {} to {}", vm.type_name(other), vm.type_name(array));
        return Err(vm.type_error(&message));
    };
    change(vm, array, |bytes| bytes.extend_from_slice(&more))?;
    Ok(vm.heap.new_ref(array))
}

/// `bytearray_irepeat`. New reference.
pub(crate) fn inplace_repeat(vm: &mut Vm, array: ObjectId, times: i64) -> Result<ObjectId> {
    let bytes = contents(vm, array);
    let times = times.max(0) as u64;
    vm.check_bytes((bytes.len() as u64).checked_mul(times))?;
    set(vm, array, bytes.repeat(times as usize))?;
    Ok(vm.heap.new_ref(array))
}

fn iadd(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    inplace_concat(vm, vm.arg(args, 0), vm.arg(args, 1)).map(Flow::Value)
}

fn imul(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let times = vm.index_i64(vm.arg(args, 1))?;
    inplace_repeat(vm, vm.arg(args, 0), times).map(Flow::Value)
}

/// `bytearray_subscript`. New reference.
pub(crate) fn item(vm: &mut Vm, array: ObjectId, key: ObjectId) -> Result<ObjectId> {
    let bytes = contents(vm, array);
    if vm.is_slice(key) {
        let bounds = vm.slice_bounds(key, bytes.len())?;
        let piece = bounds.positions().filter_map(|at| bytes.get(at).copied()).collect();
        return Ok(vm.heap.new_bytearray(Class::ByteArray.id(), piece));
    }
    vm.check_index("bytearray", key)?;
    let at = vm.sequence_index(key, bytes.len(), "bytearray index out of range")?;
    Ok(vm.heap.new_int(i64::from(bytes.get(at).copied().unwrap_or(0))))
}

/// `bytearray_ass_subscript`; without a value it deletes.
pub(crate) fn store(vm: &mut Vm, array: ObjectId, key: ObjectId, value: Option<ObjectId>) -> Result<()> {
    let len = contents(vm, array).len();
    if vm.is_slice(key) {
        let new = match value {
            Some(value) => slice_value(vm, value)?,
            None => Vec::new(),
        };
        let bounds = vm.slice_bounds(key, len)?;
        return store_slice(vm, array, bounds, new, value.is_none());
    }
    vm.check_index("bytearray", key)?;
    let at = vm.sequence_index(key, len, "bytearray index out of range")?;
    match value {
        None => replace(vm, array, at..at + 1, Vec::new()),
        Some(value) => {
            let byte = byte(vm, value, RANGE)?;
            change(vm, array, |bytes| {
                if let Some(slot) = bytes.get_mut(at) {
                    *slot = byte;
                }
            })
        }
    }
}

/// What a slice is set to: anything that `bytearray()` takes, but no number and no text.
fn slice_value(vm: &mut Vm, value: ObjectId) -> Result<Vec<u8>> {
    if let Some(bytes) = bytes::bytes_of(vm, value) {
        return Ok((*bytes).clone());
    }
    if vm.is_int(value) || vm.text(value).is_some() {
        return Err(vm.type_error("can assign only bytes, buffers, or iterables of ints in range(0, 256)"));
    }
    let array = vm.heap.new_bytearray(Class::ByteArray.id(), Vec::new());
    let filled = fill_from_items(vm, array, value);
    let bytes = contents(vm, array);
    vm.heap.decref(array);
    filled.map(|()| (*bytes).clone())
}

fn store_slice(vm: &mut Vm, array: ObjectId, bounds: Bounds, new: Vec<u8>, deletes: bool) -> Result<()> {
    if bounds.step == 1 {
        let start = bounds.start as usize;
        return replace(vm, array, start..start + bounds.count, new);
    }
    if deletes {
        let gone: Vec<usize> = bounds.positions().collect();
        let bytes = contents(vm, array);
        let kept = bytes.iter().enumerate().filter(|(at, _)| !gone.contains(at)).map(|(_, byte)| *byte);
        let kept = kept.collect();
        return set(vm, array, kept);
    }
    if new.len() != bounds.count {
        let message = format!(
            "attempt to assign bytes of size {} to extended slice of size {}",
            new.len(),
            bounds.count
        );
        return Err(vm.value_error(&message));
    }
    change(vm, array, |bytes| {
        for (at, byte) in bounds.positions().zip(new) {
            if let Some(slot) = bytes.get_mut(at) {
                *slot = byte;
            }
        }
    })
}
