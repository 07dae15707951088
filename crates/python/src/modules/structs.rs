//! `_struct` (CPython 3.14 Modules/_struct.c): numbers as bytes. What a format means is in `format`, values in `values`.

mod format;
mod values;

use std::rc::Rc;

use heapglass_memory::object::{Data, Record, RecordKind};
use heapglass_memory::{Class, ObjectId};

use self::format::{Format, parse};
use super::{ModuleDef, put_exception};
use crate::types::TypeDef;
use crate::types::memoryview;
use crate::vm::{Args, Arity, Exc, Flow, GetSet, NativeDef, Raised, Result, Vm, def};

pub(super) const MODULE: ModuleDef = ModuleDef { name: "_struct", functions: FUNCTIONS, types: TYPES, fill };

const FUNCTIONS: &[NativeDef] = &[
    def("_clearcache", Arity::None, |vm, _| Ok(vm.none().into())),
    def("calcsize", Arity::One, |vm, args| {
        let size = given(vm, args)?.size;
        Ok(vm.heap.new_int(size as i64).into())
    }),
    def("iter_unpack", Arity::Range(2, 2), |vm, args| {
        let format = given(vm, args)?;
        let made = object(vm, Class::Struct.id(), &format);
        iterator(vm, made, vm.arg(args, 1))
    }),
    def("pack", Arity::Any, |vm, args| {
        if args.pos.is_empty() {
            return Err(vm.type_error("missing format argument"));
        }
        let format = given(vm, args)?;
        pack(vm, &format, args.pos.get(1..).unwrap_or_default())
    }),
    def("pack_into", Arity::Any, |vm, args| {
        if args.pos.is_empty() {
            return Err(vm.type_error("missing format argument"));
        }
        let format = given(vm, args)?;
        pack_into(vm, &format, args.pos.get(1..).unwrap_or_default())
    }),
    def("unpack", Arity::Range(2, 2), |vm, args| {
        let format = given(vm, args)?;
        unpack(vm, &format, vm.arg(args, 1))
    }),
    def("unpack_from", Arity::Any, |vm, args| {
        let found = vm.named_args("unpack_from", args, 0, &["", "buffer", "offset"], 2)?;
        let format = given(vm, args)?;
        unpack_from(vm, &format, found.get(1..).unwrap_or_default())
    }),
];

const TYPES: &[TypeDef] = &[
    TypeDef {
        new: Some(new),
        methods: METHODS,
        getsets: GETSETS,
        has_weakref: true,
        ..TypeDef::of(Class::Struct, "_struct")
    },
    TypeDef {
        is_public: false,
        methods: ITERATOR_METHODS,
        asks_methods: false,
        ..TypeDef::of(Class::UnpackIterator, "_struct")
    },
];

const METHODS: &[NativeDef] = &[
    def("iter_unpack", Arity::One, |vm, args| {
        let made = vm.heap.new_ref(vm.arg(args, 0));
        iterator(vm, made, vm.arg(args, 1))
    }),
    def("pack", Arity::Any, |vm, args| {
        let format = own(vm, vm.arg(args, 0))?;
        pack(vm, &format, args.pos.get(1..).unwrap_or_default())
    }),
    def("pack_into", Arity::Any, |vm, args| {
        let format = own(vm, vm.arg(args, 0))?;
        pack_into(vm, &format, args.pos.get(1..).unwrap_or_default())
    }),
    def("unpack", Arity::One, |vm, args| {
        let format = own(vm, vm.arg(args, 0))?;
        unpack(vm, &format, vm.arg(args, 1))
    }),
    def("unpack_from", Arity::Any, |vm, args| {
        let found = vm.named_args("unpack_from", args, 1, &["buffer", "offset"], 1)?;
        let format = own(vm, vm.arg(args, 0))?;
        unpack_from(vm, &format, &found)
    }),
    def("__repr__", Arity::None, |vm, args| {
        let id = vm.arg(args, 0);
        let shown = crate::protocol::quote::text(&text_of(vm, id));
        let text = format!("{}({shown})", vm.heap.type_body_of(id).short_name());
        Ok(vm.new_str(&text).into())
    }),
];

const GETSETS: &[GetSet] = &[
    GetSet {
        name: "format",
        get: |vm, id| {
            let text = text_of(vm, id);
            Ok(vm.new_str(&text))
        },
        set: None,
    },
    GetSet {
        name: "size",
        get: |vm, id| {
            let size = own(vm, id)?.size;
            Ok(vm.heap.new_int(size as i64))
        },
        set: None,
    },
];

const ITERATOR_METHODS: &[NativeDef] = &[
    def("__iter__", Arity::None, |vm, args| {
        let id = vm.arg(args, 0);
        Ok(vm.heap.new_ref(id).into())
    }),
    def("__next__", Arity::None, |vm, args| match next(vm, vm.arg(args, 0))? {
        Some(item) => Ok(item.into()),
        None => Err(vm.raise_stop_iteration(None)),
    }),
    def("__length_hint__", Arity::None, |vm, args| {
        let id = vm.arg(args, 0);
        let size = vm.heap.field(id, 0).map_or(Ok(1), |made| own(vm, made).map(|format| format.size))?;
        let bytes = vm.heap.field(id, 1).and_then(|buffer| bytes_of(vm, buffer)).unwrap_or_default();
        let left = bytes.len().saturating_sub(position(vm, id)) / size.max(1);
        Ok(vm.heap.new_int(left as i64).into())
    }),
];

fn fill(vm: &mut Vm, dict: ObjectId) {
    put_exception(vm, dict, "struct", "error", Exc::Exception);
}

/// `struct.error`
fn error(vm: &mut Vm, message: &str) -> Raised {
    let module = vm.module_named("_struct").and_then(|module| vm.heap.field(module, 0));
    let class = module.and_then(|dict| vm.heap.dict_get_text(dict, "error"));
    let message = vm.new_str(message);
    let exception = vm.new_exception(class.unwrap_or(vm.exc(Exc::ValueError)), vec![message]);
    vm.raise_object(exception)
}

fn bytes_of(vm: &Vm, id: ObjectId) -> Option<Vec<u8>> {
    vm.buffer_bytes(id).or_else(|| memoryview::contents(vm, id))
}

/// The bytes of an object with a buffer.
pub(super) fn bytes_like(vm: &mut Vm, id: ObjectId) -> Result<Vec<u8>> {
    match bytes_of(vm, id) {
        Some(bytes) => Ok(bytes),
        None => {
            let message = format!("a bytes-like object is required, not '{}'", vm.type_name(id));
            Err(vm.type_error(&message))
        }
    }
}

/// The format that is the first argument.
fn given(vm: &mut Vm, args: &Args<'_>) -> Result<Format> {
    let id = vm.arg(args, 0);
    format_of(vm, id)
}

fn format_of(vm: &mut Vm, id: ObjectId) -> Result<Format> {
    let bytes = vm.buffer_bytes(id).map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    let Some(text) = vm.string(id).or(bytes) else {
        let found = vm.type_name(id).to_owned();
        return Err(vm.type_error(&format!("Struct() argument 1 must be a str or bytes object, not {found}")));
    };
    parse(&text).map_err(|message| error(vm, message))
}

fn text_of(vm: &Vm, id: ObjectId) -> String {
    match vm.heap.record_of(id).map(|record| &record.data) {
        Some(Data::Text(text)) => text.to_string(),
        Some(Data::None | Data::Numbers(_) | Data::Values(_) | Data::Bytes(_)) | None => String::new(),
    }
}

/// The format of a `Struct`.
fn own(vm: &mut Vm, id: ObjectId) -> Result<Format> {
    let text = text_of(vm, id);
    parse(&text).map_err(|message| error(vm, message))
}

fn object(vm: &mut Vm, class: ObjectId, format: &Format) -> ObjectId {
    let bytes = vm.heap.new_bytes(format.text.clone().into_bytes());
    let record = Record {
        kind: RecordKind::Struct,
        fields: vec![Some(bytes)],
        numbers: [format.codes.len() as i64, 0, 0],
        data: Data::Text(Rc::new(format.text.clone())),
    };
    vm.heap.new_record_with(class, record)
}

fn new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = args.get(0).unwrap_or(Class::Struct.id());
    let found = vm.named_args("Struct", args, 1, &["format"], 1)?;
    let format = format_of(vm, found.first().copied().flatten().unwrap_or(vm.none()))?;
    Ok(object(vm, class, &format).into())
}

fn packed(vm: &mut Vm, format: &Format, what: &str, items: &[ObjectId]) -> Result<Vec<u8>> {
    let wanted = format.items();
    if items.len() != wanted {
        let given = items.len();
        return Err(error(vm, &format!("{what} expected {wanted} items for packing (got {given})")));
    }
    values::pack(vm, format, items)
}

fn pack(vm: &mut Vm, format: &Format, items: &[ObjectId]) -> Result<Flow> {
    let bytes = packed(vm, format, "pack", items)?;
    Ok(vm.heap.new_bytes(bytes).into())
}

fn unpack(vm: &mut Vm, format: &Format, buffer: ObjectId) -> Result<Flow> {
    let bytes = bytes_like(vm, buffer)?;
    if bytes.len() != format.size {
        return Err(error(vm, &format!("unpack requires a buffer of {} bytes", format.size)));
    }
    Ok(values::unpack(vm, format, &bytes).into())
}

/// Where a struct begins in a buffer; `short` says what is wrong near its end.
fn begin(
    vm: &mut Vm,
    format: &Format,
    offset: i64,
    length: usize,
    (what, doing, short): (&str, &str, &str),
) -> Result<usize> {
    let (size, signed) = (format.size, length as i64);
    let mut at = offset;
    if offset < 0 {
        if offset + size as i64 > 0 {
            return Err(error(vm, &format!("{short} {size} bytes at offset {offset}")));
        }
        if offset + signed < 0 {
            return Err(error(vm, &format!("offset {offset} out of range for {length}-byte buffer")));
        }
        at = offset + signed;
    }
    if signed - at < size as i64 {
        let message = format!(
            "{what} requires a buffer of at least {} bytes for {doing} {size} bytes at offset {at} (actual buffer size is {length})",
            size as i64 + at
        );
        return Err(error(vm, &message));
    }
    Ok(usize::try_from(at).unwrap_or(0))
}

fn unpack_from(vm: &mut Vm, format: &Format, found: &[Option<ObjectId>]) -> Result<Flow> {
    let get = |index: usize| found.get(index).copied().flatten();
    let bytes = bytes_like(vm, get(0).unwrap_or(vm.none()))?;
    let offset = get(1).map_or(Ok(0), |offset| vm.index_i64(offset))?;
    let words = ("unpack_from", "unpacking", "not enough data to unpack");
    let at = begin(vm, format, offset, bytes.len(), words)?;
    Ok(values::unpack(vm, format, bytes.get(at..at + format.size).unwrap_or_default()).into())
}

fn pack_into(vm: &mut Vm, format: &Format, args: &[ObjectId]) -> Result<Flow> {
    let (buffer, offset, items) = match args {
        [] => return Err(error(vm, "pack_into expected buffer argument")),
        [_] => return Err(error(vm, "pack_into expected offset argument")),
        [buffer, offset, items @ ..] => (*buffer, *offset, items),
    };
    let wanted = format.items();
    if items.len() != wanted {
        let given = items.len();
        return Err(error(vm, &format!("pack_into expected {wanted} items for packing (got {given})")));
    }
    let Some(body) = vm.heap.bytearray(buffer) else {
        let found = vm.type_name(buffer).to_owned();
        return Err(vm.type_error(&format!("argument must be read-write bytes-like object, not {found}")));
    };
    let mut all = body.bytes.to_vec();
    let offset = vm.index_i64(offset)?;
    let words = ("pack_into", "packing", "no space to pack");
    let at = begin(vm, format, offset, all.len(), words)?;
    let bytes = packed(vm, format, "pack_into", items)?;
    if let Some(part) = all.get_mut(at..at + bytes.len()) {
        part.copy_from_slice(&bytes);
    }
    if let Some(body) = vm.heap.bytearray_mut(buffer) {
        body.bytes = Rc::new(all);
    }
    Ok(vm.none().into())
}

/// `unpack_iterator`. Steals the struct.
fn iterator(vm: &mut Vm, made: ObjectId, buffer: ObjectId) -> Result<Flow> {
    let checked = own(vm, made).and_then(|format| {
        if format.size == 0 {
            return Err(error(vm, "cannot iteratively unpack with a struct of length 0"));
        }
        if bytes_like(vm, buffer)?.len() % format.size != 0 {
            let size = format.size;
            let message = format!("iterative unpacking requires a buffer of a multiple of {size} bytes");
            return Err(error(vm, &message));
        }
        Ok(())
    });
    if let Err(raised) = checked {
        vm.heap.decref(made);
        return Err(raised);
    }
    let buffer = vm.heap.new_ref(buffer);
    Ok(vm.heap.new_record(RecordKind::UnpackIterator, vec![Some(made), Some(buffer)], [0; 3]).into())
}

fn position(vm: &Vm, id: ObjectId) -> usize {
    vm.heap.record_of(id).map_or(0, |record| usize::try_from(record.numbers[0]).unwrap_or(0))
}

/// `unpackiter_iternext`
pub(super) fn next(vm: &mut Vm, id: ObjectId) -> Result<Option<ObjectId>> {
    let (Some(made), Some(buffer)) = (vm.heap.field(id, 0), vm.heap.field(id, 1)) else { return Ok(None) };
    let format = own(vm, made)?;
    let at = position(vm, id);
    let bytes = bytes_of(vm, buffer).unwrap_or_default();
    let Some(bytes) = bytes.get(at..at + format.size) else {
        for index in [0, 1] {
            let old = vm.heap.set_field(id, index, None);
            vm.heap.xdecref(old);
        }
        return Ok(None);
    };
    let item = values::unpack(vm, &format, bytes);
    if let Some(record) = vm.heap.record_mut(id) {
        record.numbers[0] = (at + format.size) as i64;
    }
    Ok(Some(item))
}
