//! `memoryview` in one dimension (CPython 3.14 Objects/memoryobject.c).
//!
//! ```text
//! memoryview ── buffer ──► managedbuffer ── obj ──► bytes, bytearray
//!   numbers: first byte, items, layout (stride, format, flags packed)
//! ```

use std::rc::Rc;

use heapglass_memory::object::{Data, RecordKind};
use heapglass_memory::{Class, ObjectId};
use malachite_bigint::BigInt;

use super::{bytes, container, params};
use crate::vm::{Args, Arity, Exc, Flow, GetSet, NativeDef, Result, Vm, def};

pub(crate) const METHODS: &[NativeDef] = &[
    def("tobytes", Arity::Any, tobytes),
    def("tolist", Arity::None, tolist),
    def("cast", Arity::Any, cast),
    def("release", Arity::None, release),
    def("toreadonly", Arity::None, toreadonly),
    def("hex", Arity::Any, hex),
    def("count", Arity::One, count),
    def("index", Arity::Range(1, 3), index),
    def("__enter__", Arity::None, enter),
    def("__exit__", Arity::Any, exit),
    def("__len__", Arity::None, container::len),
    def("__getitem__", Arity::One, container::get_item),
    def("__setitem__", Arity::Range(2, 2), container::set_item),
    def("__delitem__", Arity::One, container::del_item),
    def("__iter__", Arity::None, container::iter),
    def("__eq__", Arity::One, container::eq),
    def("__ne__", Arity::One, container::ne),
    def("__lt__", Arity::One, container::lt),
    def("__le__", Arity::One, container::le),
    def("__gt__", Arity::One, container::gt),
    def("__ge__", Arity::One, container::ge),
    def("__hash__", Arity::None, super::dunder::hash),
    def("__repr__", Arity::None, container::repr),
];

pub(crate) const CLASS_METHODS: &[NativeDef] = &[def("__class_getitem__", Arity::One, container::class_item)];

pub(crate) const GETSETS: &[GetSet] = &[
    GetSet { name: "obj", get: get_obj, set: None },
    GetSet { name: "nbytes", get: |vm, id| number(vm, id, |view| view.count * view.item()), set: None },
    GetSet { name: "itemsize", get: |vm, id| number(vm, id, |view| view.item()), set: None },
    GetSet { name: "ndim", get: |vm, id| number(vm, id, |_| 1), set: None },
    GetSet { name: "readonly", get: |vm, id| flag(vm, id, |view| view.is_readonly), set: None },
    GetSet { name: "contiguous", get: |vm, id| flag(vm, id, View::is_contiguous), set: None },
    GetSet { name: "c_contiguous", get: |vm, id| flag(vm, id, View::is_contiguous), set: None },
    GetSet { name: "f_contiguous", get: |vm, id| flag(vm, id, View::is_contiguous), set: None },
    GetSet { name: "format", get: get_format, set: None },
    GetSet { name: "shape", get: |vm, id| single(vm, id, |view| view.count), set: None },
    GetSet { name: "strides", get: |vm, id| single(vm, id, |view| view.stride), set: None },
    GetSet { name: "suboffsets", get: get_suboffsets, set: None },
];

/// What a memoryview's numbers say.
#[derive(Clone, Copy, Debug)]
struct View {
    start: i64,
    count: i64,
    stride: i64,
    format: u8,
    is_readonly: bool,
    is_released: bool,
}

/// Numbers of a byte's worth: the stride comes above them.
const FORMAT_BITS: u32 = 8;
const FLAG_BITS: u32 = 8;

impl View {
    fn of(vm: &Vm, id: ObjectId) -> Option<Self> {
        let record = vm.heap.record_of(id).filter(|record| record.kind == RecordKind::MemoryView)?;
        let [start, count, packed] = record.numbers;
        Some(Self {
            start,
            count,
            stride: packed >> (FORMAT_BITS + FLAG_BITS),
            format: (packed >> FLAG_BITS & 0xff) as u8,
            is_readonly: packed & 1 != 0,
            is_released: packed & 2 != 0,
        })
    }

    const fn numbers(self) -> [i64; 3] {
        let packed = (self.stride << (FORMAT_BITS + FLAG_BITS))
            | ((self.format as i64) << FLAG_BITS)
            | self.is_readonly as i64
            | (self.is_released as i64) << 1;
        [self.start, self.count, packed]
    }

    fn item(&self) -> i64 {
        item_size(self.format).unwrap_or(1)
    }

    fn is_contiguous(&self) -> bool {
        self.count < 2 || self.stride == self.item()
    }

    fn at(&self, index: i64) -> usize {
        (self.start + index * self.stride) as usize
    }
}

/// `get_native_fmtchar`
const fn item_size(format: u8) -> Option<i64> {
    Some(match format {
        b'c' | b'b' | b'B' | b'?' => 1,
        b'h' | b'H' | b'e' => 2,
        b'i' | b'I' | b'f' => 4,
        b'l' | b'L' | b'q' | b'Q' | b'n' | b'N' | b'P' | b'd' => 8,
        _ => return None,
    })
}

/// The object whose bytes are shown. Borrowed.
fn exporter(vm: &Vm, id: ObjectId) -> Option<ObjectId> {
    vm.heap.field(vm.heap.field(id, 0)?, 0)
}

/// A file in memory, whose content `getbuffer` shows.
fn is_file(vm: &Vm, object: ObjectId) -> bool {
    vm.heap.record_of(object).is_some_and(|record| record.kind == RecordKind::BytesIo)
}

/// The bytes of what a buffer is of.
fn exported(vm: &Vm, object: ObjectId) -> Option<Rc<Vec<u8>>> {
    match vm.heap.record_of(object).filter(|_| is_file(vm, object)).map(|record| &record.data) {
        Some(Data::Bytes(bytes)) => Some(Rc::clone(bytes)),
        _ => bytes::bytes_of(vm, object),
    }
}

/// The view, if it was not released.
fn view(vm: &mut Vm, id: ObjectId) -> Result<View> {
    match View::of(vm, id) {
        Some(view) if !view.is_released => Ok(view),
        _ => Err(vm.value_error("operation forbidden on released memoryview object")),
    }
}

/// What the view shows, byte by byte.
pub(crate) fn contents(vm: &Vm, id: ObjectId) -> Option<Vec<u8>> {
    let view = View::of(vm, id).filter(|view| !view.is_released)?;
    let data = exported(vm, exporter(vm, id)?)?;
    let item = view.item() as usize;
    let items = (0..view.count).filter_map(|index| data.get(view.at(index)..view.at(index) + item));
    Some(items.flatten().copied().collect())
}

/// `memoryview(object)`
pub(crate) fn new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let [object] = params::bind(vm, "memoryview", &params::rest(args), ["object"], 1)?;
    let object = object.unwrap_or(vm.none());
    if is_file(vm, object) {
        let found = vm.type_name(object).to_owned();
        return Err(vm.type_error(&format!("memoryview: a bytes-like object is required, not '{found}'")));
    }
    view_of(vm, object).map(Flow::Value)
}

/// `PyMemoryView_FromObject`. New reference.
pub(crate) fn view_of(vm: &mut Vm, object: ObjectId) -> Result<ObjectId> {
    if View::of(vm, object).is_some() {
        let view = view(vm, object)?;
        return Ok(another(vm, object, view));
    }
    let Some(data) = exported(vm, object) else {
        let found = vm.type_name(object).to_owned();
        return Err(vm.type_error(&format!("memoryview: a bytes-like object is required, not '{found}'")));
    };
    let is_readonly = vm.heap.bytearray(object).is_none() && !is_file(vm, object);
    let held = vm.heap.new_ref(object);
    vm.heap.bytearray_export(object, true);
    let buffer = vm.heap.new_record(RecordKind::ManagedBuffer, vec![Some(held)], [1, 0, 0]);
    let count = data.len() as i64;
    let view = View { start: 0, count, stride: 1, format: b'B', is_readonly, is_released: false };
    Ok(vm.heap.new_record(RecordKind::MemoryView, vec![Some(buffer)], view.numbers()))
}

/// Another view of the same buffer. New reference.
fn another(vm: &mut Vm, id: ObjectId, view: View) -> ObjectId {
    let buffer = vm.heap.field(id, 0);
    if let Some(record) = buffer.and_then(|buffer| vm.heap.record_mut(buffer)) {
        record.numbers[0] += 1;
    }
    let buffer = buffer.map(|buffer| vm.heap.new_ref(buffer));
    vm.heap.new_record(RecordKind::MemoryView, vec![buffer], view.numbers())
}

fn release(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let Some(mut view) = View::of(vm, id).filter(|view| !view.is_released) else {
        return Ok(vm.none().into());
    };
    view.is_released = true;
    if let Some(record) = vm.heap.record_mut(id) {
        record.numbers = view.numbers();
    }
    let Some(buffer) = vm.heap.field(id, 0) else { return Ok(vm.none().into()) };
    let left = vm.heap.record_mut(buffer).map_or(0, |record| {
        record.numbers[0] -= 1;
        record.numbers[0]
    });
    if left <= 0
        && let Some(object) = vm.heap.set_field(buffer, 0, None)
    {
        vm.heap.bytearray_export(object, false);
        vm.heap.decref(object);
    }
    Ok(vm.none().into())
}

fn enter(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    view(vm, id)?;
    Ok(vm.heap.new_ref(id).into())
}

fn exit(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    release(vm, args)
}

fn tobytes(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    view(vm, id)?;
    let data = contents(vm, id).unwrap_or_default();
    Ok(vm.heap.new_copied_bytes(data).into())
}

fn hex(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let data = tobytes(vm, args)?;
    let Flow::Value(data) = data else { return Ok(data) };
    let mut pos = vec![data];
    pos.extend_from_slice(args.pos.get(1..).unwrap_or_default());
    let text = bytes::hex(vm, &Args { pos: &pos, kw: args.kw });
    vm.heap.decref(data);
    text
}

fn tolist(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let view = view(vm, id)?;
    let items = (0..view.count).map(|index| unpack(vm, id, view, index)).collect();
    Ok(vm.heap.new_list(items).into())
}

/// `unpack_single`. New reference.
fn unpack(vm: &mut Vm, id: ObjectId, view: View, index: i64) -> ObjectId {
    let data = exporter(vm, id).and_then(|object| exported(vm, object)).unwrap_or_default();
    let (at, size) = (view.at(index), view.item() as usize);
    let raw = data.get(at..at + size).unwrap_or_default();
    let mut word = [0; 8];
    word.iter_mut().zip(raw).for_each(|(to, from)| *to = *from);
    let value = u64::from_le_bytes(word);
    match view.format {
        b'c' => vm.heap.new_bytes(raw.to_vec()),
        b'?' => vm.heap.bool(value != 0),
        b'b' => vm.heap.new_int(i64::from(value as i8)),
        b'h' => vm.heap.new_int(i64::from(value as i16)),
        b'i' => vm.heap.new_int(i64::from(value as i32)),
        b'l' | b'q' | b'n' => vm.heap.new_int(value as i64),
        b'f' => vm.heap.new_float(f64::from(f32::from_bits(value as u32))),
        b'd' => vm.heap.new_float(f64::from_bits(value)),
        _ => vm.heap.new_big_int(BigInt::from(value)),
    }
}

/// `memory_subscript`. New reference.
pub(crate) fn item(vm: &mut Vm, id: ObjectId, key: ObjectId) -> Result<ObjectId> {
    let view = view(vm, id)?;
    if vm.is_slice(key) {
        let bounds = vm.slice_bounds(key, view.count as usize)?;
        let start = view.start + bounds.start * view.stride;
        let part = View { start, count: bounds.count as i64, stride: view.stride * bounds.step, ..view };
        return Ok(another(vm, id, part));
    }
    let at = position(vm, view, key)?;
    Ok(unpack(vm, id, view, at))
}

fn position(vm: &mut Vm, view: View, key: ObjectId) -> Result<i64> {
    if !vm.is_index(key) {
        return Err(vm.type_error("memoryview: invalid slice key"));
    }
    let index = vm.index_or(key, Exc::IndexError)?;
    let at = if index < 0 { index + view.count } else { index };
    if (0..view.count).contains(&at) {
        return Ok(at);
    }
    Err(vm.raise(Exc::IndexError, "index out of bounds on dimension 1"))
}

/// `memory_ass_sub`
pub(crate) fn store(vm: &mut Vm, id: ObjectId, key: ObjectId, value: ObjectId) -> Result<()> {
    let view = view(vm, id)?;
    if view.is_readonly {
        return Err(vm.type_error("cannot modify read-only memory"));
    }
    let size = view.item() as usize;
    if vm.is_slice(key) {
        let bounds = vm.slice_bounds(key, view.count as usize)?;
        let Some(new) = bytes::bytes_of(vm, value) else {
            let found = vm.type_name(value).to_owned();
            return Err(vm.type_error(&format!("a bytes-like object is required, not '{found}'")));
        };
        let is_same = View::of(vm, value).map_or(view.format == b'B', |other| other.format == view.format);
        if !is_same || new.len() != bounds.count * size {
            let words = "memoryview assignment: lvalue and rvalue have different structures";
            return Err(vm.value_error(words));
        }
        for (position, raw) in bounds.positions().zip(new.chunks(size)) {
            write(vm, id, view.at(position as i64), raw);
        }
        return Ok(());
    }
    let at = position(vm, view, key)?;
    let raw = pack(vm, view.format, value)?;
    write(vm, id, view.at(at), raw.get(..size).unwrap_or_default());
    Ok(())
}

/// Puts bytes at the beginning of what a view shows: `readinto`.
pub(crate) fn fill(vm: &mut Vm, id: ObjectId, bytes: &[u8]) -> Result<()> {
    let view = view(vm, id)?;
    if view.is_readonly {
        let message = "readinto() argument must be read-write bytes-like object, not bytes";
        return Err(vm.type_error(message));
    }
    write(vm, id, view.start as usize, bytes);
    Ok(())
}

fn write(vm: &mut Vm, id: ObjectId, at: usize, raw: &[u8]) {
    let Some(object) = exporter(vm, id) else { return };
    let is_file = is_file(vm, object);
    let bytes = match vm.heap.record_mut(object).filter(|_| is_file).map(|record| &mut record.data) {
        Some(Data::Bytes(bytes)) => bytes,
        _ => match vm.heap.bytearray_mut(object) {
            Some(body) => &mut body.bytes,
            None => return,
        },
    };
    let data = Rc::make_mut(bytes);
    if let Some(slots) = data.get_mut(at..at + raw.len()) {
        slots.copy_from_slice(raw);
    }
}

/// `pack_single`
fn pack(vm: &mut Vm, format: u8, value: ObjectId) -> Result<[u8; 8]> {
    let letter = char::from(format);
    if matches!(format, b'f' | b'd') {
        let Some(double) = super::float::operand(vm, value)? else {
            return Err(vm.type_error(&format!("memoryview: invalid type for format '{letter}'")));
        };
        let bits = if format == b'f' { u64::from((double as f32).to_bits()) } else { double.to_bits() };
        return Ok(bits.to_le_bytes());
    }
    if format == b'?' {
        return Ok(u64::from(vm.truth(value)?).to_le_bytes());
    }
    if !vm.is_index(value) {
        return Err(vm.type_error(&format!("memoryview: invalid type for format '{letter}'")));
    }
    let number = vm.index(value)?;
    let bits = 8 * item_size(format).unwrap_or(1) as u32;
    let is_signed = format.is_ascii_lowercase();
    let one = BigInt::from(1);
    let (low, high) = if is_signed {
        (-(one.clone() << (bits - 1)), (one << (bits - 1)) - 1)
    } else {
        (BigInt::from(0), (one << bits) - 1)
    };
    if number < low || number > high {
        return Err(vm.value_error(&format!("memoryview: invalid value for format '{letter}'")));
    }
    let word =
        i64::try_from(&number).map_or_else(|_| u64::try_from(&number).unwrap_or(0), |word| word as u64);
    Ok(word.to_le_bytes())
}

/// `memoryview.cast(format)`
fn cast(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let [format, shape] = params::bind(vm, "cast", &params::rest(args), ["format", "shape"], 1)?;
    let view = view(vm, id)?;
    if shape.is_some() {
        return Err(vm.not_supported("a memoryview of more than one dimension"));
    }
    if !view.is_contiguous() {
        return Err(vm.type_error("memoryview: casts are restricted to C-contiguous views"));
    }
    let format = format.unwrap_or(vm.none());
    let Some(text) = vm.string(format) else {
        let message = format!("cast() argument 'format' must be str, not {}", vm.argument_type(format));
        return Err(vm.type_error(&message));
    };
    let letter = text.strip_prefix('@').unwrap_or(&text).as_bytes().first().copied().unwrap_or(b'\0');
    let Some(size) = item_size(letter).filter(|_| text.trim_start_matches('@').len() == 1) else {
        let words = "memoryview: destination format must be a native single character format prefixed with an optional '@'";
        return Err(vm.value_error(words));
    };
    let is_byte = |format: u8| matches!(format, b'c' | b'b' | b'B');
    if !is_byte(view.format) && !is_byte(letter) {
        let words = "memoryview: cannot cast between two non-byte formats";
        return Err(vm.type_error(words));
    }
    let bytes = view.count * view.item();
    if bytes % size != 0 {
        return Err(vm.type_error("memoryview: length is not a multiple of itemsize"));
    }
    let other = View { count: bytes / size, stride: size, format: letter, ..view };
    Ok(another(vm, id, other).into())
}

fn toreadonly(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let view = view(vm, id)?;
    Ok(another(vm, id, View { is_readonly: true, ..view }).into())
}

/// Items one by one, compared with `==`.
fn positions(vm: &mut Vm, id: ObjectId, wanted: ObjectId) -> Result<Vec<i64>> {
    let view = view(vm, id)?;
    let mut found = Vec::new();
    for index in 0..view.count {
        let item = unpack(vm, id, view, index);
        let is_same = vm.with_temps(&[item], |vm| vm.eq(item, wanted));
        vm.heap.decref(item);
        if is_same? {
            found.push(index);
        }
    }
    Ok(found)
}

fn count(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let found = positions(vm, vm.arg(args, 0), vm.arg(args, 1))?;
    Ok(vm.heap.new_int(found.len() as i64).into())
}

fn index(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let found = positions(vm, vm.arg(args, 0), vm.arg(args, 1))?;
    match found.first() {
        Some(at) => Ok(vm.heap.new_int(*at).into()),
        None => Err(vm.value_error("memoryview.index(x): x not found")),
    }
}

/// `memory_richcompare`: by the items' values.
pub(crate) fn equal(vm: &Vm, a: ObjectId, b: ObjectId) -> bool {
    let is_released = |id| View::of(vm, id).is_some_and(|view| view.is_released);
    if is_released(a) || is_released(b) {
        return a == b;
    }
    match (bytes::bytes_of(vm, a), bytes::bytes_of(vm, b)) {
        (Some(x), Some(y)) => x == y,
        _ => false,
    }
}

/// `memory_hash`
pub(crate) fn hash(vm: &mut Vm, id: ObjectId) -> Result<i64> {
    let view = view(vm, id)?;
    if !view.is_readonly {
        return Err(vm.value_error("cannot hash writable memoryview object"));
    }
    if !matches!(view.format, b'B' | b'b' | b'c') {
        return Err(vm.value_error("memoryview: hashing is restricted to formats 'B', 'b' or 'c'"));
    }
    Ok(heapglass_memory::object::hash_bytes(&contents(vm, id).unwrap_or_default()))
}

/// `memory_length`
pub(crate) fn length(vm: &mut Vm, id: ObjectId) -> Result<i64> {
    view(vm, id).map(|view| view.count)
}

/// The next item of an iterator. New reference.
pub(crate) fn next(vm: &mut Vm, iterator: ObjectId) -> Result<Option<ObjectId>> {
    let Some(id) = vm.heap.field(iterator, 0) else { return Ok(None) };
    let view = view(vm, id)?;
    let at = vm.advance_position(iterator, 1);
    if at < view.count {
        return Ok(Some(unpack(vm, id, view, at)));
    }
    vm.let_go(iterator);
    Ok(None)
}

fn number(vm: &mut Vm, id: ObjectId, read: fn(&View) -> i64) -> Result<ObjectId> {
    let value = read(&view(vm, id)?);
    Ok(vm.heap.new_int(value))
}

fn flag(vm: &mut Vm, id: ObjectId, read: fn(&View) -> bool) -> Result<ObjectId> {
    let value = read(&view(vm, id)?);
    Ok(vm.heap.bool(value))
}

fn single(vm: &mut Vm, id: ObjectId, read: fn(&View) -> i64) -> Result<ObjectId> {
    let value = number(vm, id, read)?;
    Ok(vm.heap.new_tuple(vec![value]))
}

fn get_obj(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    view(vm, id)?;
    let object = exporter(vm, id).unwrap_or(vm.none());
    Ok(vm.heap.new_ref(object))
}

fn get_format(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let format = view(vm, id)?.format;
    Ok(vm.new_str(char::from(format).encode_utf8(&mut [0; 4])))
}

fn get_suboffsets(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    view(vm, id)?;
    Ok(vm.heap.constants.empty_tuple)
}

impl Vm {
    /// `memory_repr`
    pub(crate) fn memoryview_repr(&self, id: ObjectId) -> String {
        let is_released = View::of(self, id).is_some_and(|view| view.is_released);
        let word = if is_released { "released memory" } else { "memory" };
        debug_assert!(self.heap.is_exactly(id, Class::MemoryView));
        format!("<{word} at {}>", self.address(id))
    }
}
