//! `bytes(source, encoding, errors)`.

use std::rc::Rc;

use heapglass_memory::object::Payload;
use heapglass_memory::{Class, ObjectId};

use crate::types::{params, str};
use crate::vm::{Args, Exc, Flow, Result, Vm};

/// The constructor: `bytes_new_impl`.
pub(crate) fn new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = args.get(0).unwrap_or(Class::Bytes.id());
    let names = ["source", "encoding", "errors"];
    let [source, encoding, errors] = params::bind(vm, "bytes", &params::rest(args), names, 0)?;
    let has_codec = encoding.is_some() || errors.is_some();
    let Some(source) = source else {
        if has_codec {
            return Err(vm.type_error("encoding without a string argument"));
        }
        return Ok(of_class(vm, class, Vec::new()).into());
    };
    let text = vm.string(source);
    let bytes = match text {
        Some(text) if encoding.is_some() => {
            let encoding = str::text_or(vm, encoding, "bytes", "encoding", "utf-8")?;
            let errors = str::text_or(vm, errors, "bytes", "errors", "strict")?;
            str::encode(vm, &text, &encoding, &errors)?
        }
        Some(_) if errors.is_some() => return Err(vm.type_error("string argument without an encoding")),
        None if has_codec => return Err(vm.type_error("encoding without a string argument")),
        Some(_) | None => match source_bytes(vm, class, source)? {
            Source::Same => return Ok(vm.heap.new_ref(source).into()),
            // `_PyBytes_FromSize`: of one zero, too, it is an object of its own.
            Source::Zeros(1) if class == Class::Bytes.id() => {
                return Ok(vm.heap.new_bytes_unshared(vec![0]).into());
            }
            // `_PyBytes_FromBuffer`, `_PyBytes_FromTuple`
            Source::Copied(bytes) if class == Class::Bytes.id() => {
                return Ok(vm.heap.new_copied_bytes(bytes).into());
            }
            Source::Zeros(count) => vec![0; count],
            Source::Bytes(bytes) | Source::Copied(bytes) => bytes,
        },
    };
    Ok(of_class(vm, class, bytes).into())
}

/// What the only argument gives.
enum Source {
    /// Bytes already: the same object.
    Same,
    Bytes(Vec<u8>),
    /// From a buffer or a tuple.
    Copied(Vec<u8>),
    Zeros(usize),
}

fn source_bytes(vm: &mut Vm, class: ObjectId, source: ObjectId) -> Result<Source> {
    if let Some(method) = vm.python_method(source, vm.names.bytes) {
        // In a tuple, and bound (`_PyObject_LookupSpecial`).
        let result = vm.with_temps(&[source], |vm| vm.bound_special_sync(method, source, &[]))?;
        let bytes = super::bytes_of(vm, result).filter(|_| vm.is_a(result, Class::Bytes));
        let found = vm.type_name(result).to_owned();
        vm.heap.decref(result);
        return match bytes {
            Some(bytes) => Ok(Source::Bytes((*bytes).clone())),
            None => Err(vm.type_error(&format!("__bytes__ returned non-bytes (type {found})"))),
        };
    }
    if let Some(bytes) = super::bytes_of(vm, source) {
        let is_same = class == Class::Bytes.id() && vm.heap.is_exactly(source, Class::Bytes);
        return Ok(if is_same { Source::Same } else { Source::Copied((*bytes).clone()) });
    }
    if vm.text(source).is_some() {
        return Err(vm.type_error("string argument without an encoding"));
    }
    if vm.is_index(source) {
        let count = vm.index_i64(source)?;
        return match u64::try_from(count) {
            Ok(count) => {
                vm.check_bytes(Some(count))?;
                Ok(Source::Zeros(count as usize))
            }
            Err(_) => Err(vm.value_error("negative count")),
        };
    }
    let is_tuple = matches!(vm.heap.payload(source), Payload::Tuple(_));
    from_items(vm, source).map(if is_tuple { Source::Copied } else { Source::Bytes })
}

/// Bytes from an iterable of ints; a Python iterator runs within Rust.
pub(crate) fn from_items(vm: &mut Vm, source: ObjectId) -> Result<Vec<u8>> {
    let items = match vm.heap.payload(source) {
        Payload::List(_) | Payload::Tuple(_) => {
            let items = vm.heap.items(source).to_vec();
            items.iter().for_each(|item| vm.heap.incref(*item));
            items
        }
        _ => match vm.collect_sync(source) {
            Ok(items) => items,
            Err(raised) => {
                if !vm.raised_is(Exc::TypeError) {
                    return Err(raised);
                }
                vm.clear_raised();
                let message = format!("cannot convert '{}' object to bytes", vm.type_name(source));
                return Err(vm.type_error(&message));
            }
        },
    };
    let bytes = items.iter().map(|item| byte(vm, *item)).collect();
    for item in items {
        vm.heap.decref(item);
    }
    bytes
}

/// `_getbytevalue`
fn byte(vm: &mut Vm, item: ObjectId) -> Result<u8> {
    let value = vm.index(item)?;
    u8::try_from(&value).map_err(|_| vm.value_error("bytes must be in range(0, 256)"))
}

/// Bytes of this class. New reference.
fn of_class(vm: &mut Vm, class: ObjectId, bytes: Vec<u8>) -> ObjectId {
    if class == Class::Bytes.id() {
        return vm.heap.new_bytes(bytes);
    }
    vm.heap.new_instance(class, Payload::Bytes(Rc::new(bytes)))
}
