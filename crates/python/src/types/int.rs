//! `int` and `bool`: arithmetic, constructor, methods (CPython 3.14 Objects/longobject.c).

mod arithmetic;
mod digits;
mod methods;
mod parse;

pub(crate) use parse::parse_text;

use heapglass_memory::object::Payload;
use heapglass_memory::{Class, ObjectId};
use malachite_bigint::BigInt;

pub(crate) use arithmetic::{binary, binary_small, div_floor, modular_power, ratio};
pub(crate) use methods::{CLASS_METHODS, GETSETS, METHODS};

use super::params;
use crate::protocol::quote;
use crate::vm::{Args, Exc, Flow, Raised, Result, Vm};

/// The same int, or an exact int with the value of a bool or of an instance of a derived class: `long_long`. New reference.
pub(crate) fn exact(vm: &mut Vm, id: ObjectId) -> ObjectId {
    if vm.heap.is_exactly(id, Class::Int) {
        return vm.heap.new_ref(id);
    }
    match vm.big(id) {
        Some(value) => vm.heap.new_big_int(value),
        None => vm.heap.new_ref(id),
    }
}

/// `int(x)` and `int(text, base)`.
pub(crate) fn new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = args.get(0).unwrap_or(Class::Int.id());
    let rest = params::rest(args);
    if rest.pos.len() > 2 {
        let message = format!("int expected at most 2 arguments, got {}", rest.pos.len());
        return Err(vm.type_error(&message));
    }
    let [value, base] = params::bind(vm, "int", &rest, ["", "base"], 0)?;
    let Some(value) = value else {
        if base.is_some() {
            return Err(vm.type_error("int() missing string argument"));
        }
        return of_class(vm, class, BigInt::from(0));
    };
    if let Some(base) = base {
        let base = vm.index_i64(base)?;
        return with_base(vm, class, value, base);
    }
    if class == Class::Int.id() && vm.heap.is_exactly(value, Class::Int) {
        return Ok(vm.heap.new_ref(value).into());
    }
    if let Some(method) = vm.own_method(value, "__int__") {
        if class != Class::Int.id() {
            let result = vm.special_sync(method, value, &[])?;
            let result = check_int(vm, value, result)?;
            let number = vm.big(result).unwrap_or_default();
            vm.heap.decref(result);
            return of_class(vm, class, number);
        }
        return Ok(vm.special_flow("int", method, value, &[], Vec::new(), Some(check_int)));
    }
    let number = convert(vm, value)?;
    of_text(vm, class, value, 10, number)
}

/// `of_class` of a number that was read from a text, if it was.
fn of_text(vm: &mut Vm, class: ObjectId, from: ObjectId, base: u32, number: BigInt) -> Result<Flow> {
    let characters = match vm.heap.payload(from) {
        Payload::Str(text) => digits::in_text(text.text.as_bytes()),
        Payload::Bytes(bytes) => digits::in_text(bytes),
        _ => return of_class(vm, class, number),
    };
    if class == Class::Int.id() {
        return Ok(vm.heap.new_int_for(number, digits::of_text(characters, base)).into());
    }
    of_class(vm, class, number)
}

/// The value of anything that `int()` takes.
fn convert(vm: &mut Vm, value: ObjectId) -> Result<BigInt> {
    if let Some(number) = vm.big(value) {
        return Ok(number);
    }
    match vm.heap.payload(value) {
        Payload::Float(number) => {
            let number = *number;
            super::float::to_big(vm, number)
        }
        Payload::Str(text) => {
            let text = text.text.to_string();
            parse_text(vm, &text, &quote::text(&text), 10)
        }
        Payload::Bytes(bytes) => {
            let bytes = std::rc::Rc::clone(bytes);
            parse_text(vm, &String::from_utf8_lossy(&bytes), &quote::bytes(&bytes), 10)
        }
        _ if vm.is_index(value) => vm.index(value),
        _ => {
            let found = vm.type_name(value);
            let message = format!(
                "int() argument must be a string, a bytes-like object or a real number, not '{found}'"
            );
            Err(vm.type_error(&message))
        }
    }
}

fn with_base(vm: &mut Vm, class: ObjectId, value: ObjectId, base: i64) -> Result<Flow> {
    let (text, shown) = match vm.heap.payload(value) {
        Payload::Str(text) => (text.text.to_string(), quote::text(&text.text)),
        Payload::Bytes(bytes) => (String::from_utf8_lossy(bytes).into_owned(), quote::bytes(bytes)),
        _ => match vm.buffer_bytes(value) {
            Some(bytes) => (String::from_utf8_lossy(&bytes).into_owned(), quote::bytes(&bytes)),
            None => return Err(vm.type_error("int() can't convert non-string with explicit base")),
        },
    };
    match u32::try_from(base) {
        Ok(base) if base == 0 || (2..=36).contains(&base) => {
            let number = parse_text(vm, &text, &shown, base)?;
            of_text(vm, class, value, if base == 0 { 16 } else { base }, number)
        }
        _ => Err(vm.value_error("int() base must be >= 2 and <= 36, or 0")),
    }
}

/// An int of this class: `long_subtype_new` for a derived one. New reference.
fn of_class(vm: &mut Vm, class: ObjectId, value: BigInt) -> Result<Flow> {
    if class == Class::Int.id() {
        return Ok(vm.heap.new_big_int(value).into());
    }
    let payload = match i64::try_from(&value) {
        Ok(small) => Payload::Int(small),
        Err(_) => Payload::BigInt(std::rc::Rc::new(value)),
    };
    Ok(vm.heap.new_instance(class, payload).into())
}

/// `_PyLong_FromNbInt`… what `__int__` answered. Steals it.
fn check_int(vm: &mut Vm, _: ObjectId, result: ObjectId) -> Result<ObjectId> {
    if vm.heap.is_exactly(result, Class::Int) {
        return Ok(result);
    }
    if vm.is_int(result) {
        let value = exact(vm, result);
        vm.heap.decref(result);
        return Ok(value);
    }
    let message = format!("__int__ returned non-int (type {})", vm.type_name(result));
    vm.heap.decref(result);
    Err(vm.type_error(&message))
}

/// `bool(x)`
pub(crate) fn new_bool(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    if !args.kw.is_empty() {
        return Err(vm.type_error("bool() takes no keyword arguments"));
    }
    match args.pos.get(1..).unwrap_or_default() {
        [] => Ok(vm.heap.constants.false_.into()),
        [value] => vm.begin_truth(*value),
        more => {
            let message = format!("bool expected at most 1 argument, got {}", more.len());
            Err(vm.type_error(&message))
        }
    }
}

/// `ZeroDivisionError`
pub(crate) fn division_by_zero(vm: &mut Vm) -> Raised {
    vm.raise(Exc::ZeroDivisionError, "division by zero")
}

/// The receiver's value.
pub(crate) fn value_of(vm: &Vm, args: &Args<'_>) -> BigInt {
    args.get(0).and_then(|id| vm.big(id)).unwrap_or_default()
}
