//! `str(object)` and `str(bytes, encoding, errors)`.

use std::rc::Rc;

use heapglass_memory::object::Payload;
use heapglass_memory::{Class, ObjectId};

use super::codec;
use crate::types::params;
use crate::vm::{Args, Flow, Result, Vm};

/// The constructor: `unicode_new`.
pub(crate) fn new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = args.get(0).unwrap_or(Class::Str.id());
    let [object, encoding, errors] =
        params::bind(vm, "str", &params::rest(args), ["object", "encoding", "errors"], 0)?;
    let encoding = encoding.map(|id| text_argument(vm, id, "encoding")).transpose()?;
    let errors = errors.map(|id| text_argument(vm, id, "errors")).transpose()?;
    let Some(object) = object else { return Ok(of_class(vm, class, "").into()) };
    if encoding.is_none() && errors.is_none() {
        if class == Class::Str.id() {
            return vm.begin_str(object);
        }
        let text = vm.str(object)?;
        return Ok(of_class(vm, class, &text).into());
    }
    let bytes = match vm.heap.payload(object) {
        Payload::Bytes(bytes) => Rc::clone(bytes),
        Payload::Str(_) => return Err(vm.type_error("decoding str is not supported")),
        _ => {
            let message =
                format!("decoding to str: need a bytes-like object, {} found", vm.type_name(object));
            return Err(vm.type_error(&message));
        }
    };
    let encoding = encoding.unwrap_or_else(|| "utf-8".to_owned());
    let text = codec::decode(vm, &bytes, &encoding, &errors.unwrap_or_else(|| "strict".to_owned()))?;
    Ok(of_class(vm, class, &text).into())
}

/// A str of this class: `unicode_subtype_new` for a derived one. New reference.
fn of_class(vm: &mut Vm, class: ObjectId, text: &str) -> ObjectId {
    if class == Class::Str.id() {
        return vm.new_str(text);
    }
    let text = vm.heap.str_payload(text);
    vm.heap.new_instance(class, text)
}

fn text_argument(vm: &mut Vm, id: ObjectId, name: &str) -> Result<String> {
    match vm.string(id) {
        Some(text) => Ok(text),
        None => {
            let message = format!("str() argument '{name}' must be str, not {}", vm.argument_type(id));
            Err(vm.type_error(&message))
        }
    }
}
