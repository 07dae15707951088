//! `float`: arithmetic, constructor, methods (CPython 3.14 Objects/floatobject.c).

mod methods;

use heapglass_memory::object::Payload;
use heapglass_memory::{Class, ObjectId};
use malachite_bigint::BigInt;
use num_traits::FromPrimitive;
use rustpython_common::float_ops;
use rustpython_common::str::transform_decimal_and_space_to_ascii;

pub(crate) use methods::{CLASS_METHODS, GETSETS, METHODS};

use super::{complex, int};
use crate::compile::operand::BinaryOp;
use crate::protocol::quote;
use crate::vm::{Args, Exc, Flow, Result, Vm};

/// The same float, or an exact float with the value of an instance of a derived class. New reference.
pub(crate) fn exact(vm: &mut Vm, id: ObjectId, value: f64) -> ObjectId {
    if vm.heap.is_exactly(id, Class::Float) { vm.heap.new_ref(id) } else { vm.heap.new_float(value) }
}

/// An operand of float arithmetic: a float or an int; `None` for anything else.
pub(crate) fn operand(vm: &mut Vm, id: ObjectId) -> Result<Option<f64>> {
    match vm.heap.payload(id) {
        Payload::Float(value) => Ok(Some(*value)),
        Payload::Int(value) => Ok(Some(*value as f64)),
        Payload::Bool(value) => Ok(Some(f64::from(u8::from(*value)))),
        Payload::BigInt(value) => {
            let value = std::rc::Rc::clone(value);
            of_big(vm, &value).map(Some)
        }
        _ => Ok(None),
    }
}

/// An int as a float: `PyLong_AsDouble`.
pub(crate) fn of_big(vm: &mut Vm, value: &BigInt) -> Result<f64> {
    match int::ratio(value, &BigInt::from(1)).filter(|float| float.is_finite()) {
        Some(float) => Ok(float),
        None => Err(vm.raise(Exc::OverflowError, "int too large to convert to float")),
    }
}

/// A float without its fraction: `PyLong_FromDouble`.
pub(crate) fn to_big(vm: &mut Vm, value: f64) -> Result<BigInt> {
    if value.is_nan() {
        return Err(vm.value_error("cannot convert float NaN to integer"));
    }
    match BigInt::from_f64(value.trunc()) {
        Some(big) if value.is_finite() => Ok(big),
        _ => Err(vm.raise(Exc::OverflowError, "cannot convert float infinity to integer")),
    }
}

/// An operation on floats; `None` is NotImplemented. New reference.
#[inline]
pub(crate) fn binary(vm: &mut Vm, op: BinaryOp, x: f64, y: f64) -> Result<Option<ObjectId>> {
    let result = match op {
        BinaryOp::Add => Some(x + y),
        BinaryOp::Subtract => Some(x - y),
        BinaryOp::Multiply => Some(x * y),
        BinaryOp::TrueDivide => float_ops::div(x, y),
        BinaryOp::FloorDivide => float_ops::floordiv(x, y),
        BinaryOp::Remainder => float_ops::mod_(x, y),
        BinaryOp::Power => return power(vm, x, y).map(Some),
        _ => return Ok(None),
    };
    match result {
        Some(value) => Ok(Some(vm.heap.new_float(value))),
        None => Err(int::division_by_zero(vm)),
    }
}

/// `float_pow`. New reference.
pub(crate) fn power(vm: &mut Vm, x: f64, y: f64) -> Result<ObjectId> {
    if x == 0.0 && y < 0.0 && y.is_finite() {
        return Err(vm.raise(Exc::ZeroDivisionError, "zero to a negative power"));
    }
    if x < 0.0 && x.is_finite() && y.is_finite() && y != y.floor() {
        return complex::power(vm, (x, 0.0), (y, 0.0));
    }
    let result = crate::real::pow(x, y);
    if result.is_infinite() && x.is_finite() && y.is_finite() {
        return Err(out_of_range(vm));
    }
    Ok(vm.heap.new_float(result))
}

/// `OverflowError(34, 'Numerical result out of range')`: errno's ERANGE.
fn out_of_range(vm: &mut Vm) -> crate::vm::Raised {
    let (number, text) = (vm.heap.new_int(34), vm.new_str("Numerical result out of range"));
    vm.raise_with(Exc::OverflowError, vec![number, text])
}

/// `divmod(a, b)` of numbers; `None` is NotImplemented. New reference.
pub(crate) fn divmod(vm: &mut Vm, a: ObjectId, b: ObjectId) -> Result<Option<ObjectId>> {
    let (quotient, rest) = if let (Some(x), Some(y)) = (vm.big(a), vm.big(b)) {
        let (quotient, rest) = int::div_floor(vm, &x, &y)?;
        (vm.heap.new_big_int(quotient), vm.heap.new_big_int(rest))
    } else {
        let (Some(x), Some(y)) = (operand(vm, a)?, operand(vm, b)?) else { return Ok(None) };
        let Some((quotient, rest)) = float_ops::divmod(x, y) else { return Err(int::division_by_zero(vm)) };
        (vm.heap.new_float(quotient), vm.heap.new_float(rest))
    };
    Ok(Some(vm.heap.new_tuple_tracked(vec![quotient, rest])))
}

/// `float(x)`
pub(crate) fn new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = args.get(0).unwrap_or(Class::Float.id());
    if !args.kw.is_empty() {
        return Err(vm.type_error("float() takes no keyword arguments"));
    }
    let value = match args.pos.get(1..).unwrap_or_default() {
        [] => 0.0,
        [value] => {
            let value = *value;
            if class == Class::Float.id() && vm.heap.is_exactly(value, Class::Float) {
                return Ok(vm.heap.new_ref(value).into());
            }
            if let Some(method) = vm.own_method(value, "__float__") {
                if class == Class::Float.id() {
                    return Ok(vm.special_flow("float", method, value, &[], Vec::new(), Some(check_float)));
                }
                let result = vm.special_sync(method, value, &[])?;
                let result = check_float(vm, value, result)?;
                let number = vm.double(result).unwrap_or_default();
                vm.heap.decref(result);
                number
            } else {
                convert(vm, value)?
            }
        }
        more => {
            let message = format!("float expected at most 1 argument, got {}", more.len());
            return Err(vm.type_error(&message));
        }
    };
    if class == Class::Float.id() {
        return Ok(vm.heap.new_float(value).into());
    }
    Ok(vm.heap.new_instance(class, Payload::Float(value)).into())
}

/// The value of a text; `None` if it is no number.
pub(crate) fn parse(text: &str) -> Option<f64> {
    rustpython_literal::float::parse_str(&transform_decimal_and_space_to_ascii(text))
}

/// The value of anything that `float()` takes.
fn convert(vm: &mut Vm, id: ObjectId) -> Result<f64> {
    if let Some(value) = operand(vm, id)? {
        return Ok(value);
    }
    let (text, shown) = match vm.heap.payload(id) {
        Payload::Str(text) => (text.text.to_string(), quote::text(&text.text)),
        Payload::Bytes(bytes) => (String::from_utf8_lossy(bytes).into_owned(), quote::bytes(bytes)),
        _ if vm.is_index(id) => {
            let value = vm.index(id)?;
            return of_big(vm, &value);
        }
        _ => {
            let message =
                format!("float() argument must be a string or a real number, not '{}'", vm.type_name(id));
            return Err(vm.type_error(&message));
        }
    };
    match parse(&text) {
        Some(value) => Ok(value),
        None => Err(vm.value_error(&format!("could not convert string to float: {shown}"))),
    }
}

/// A real number where one is needed: `PyFloat_AsDouble`.
pub(crate) fn real(vm: &mut Vm, id: ObjectId) -> Result<f64> {
    if let Some(value) = operand(vm, id)? {
        return Ok(value);
    }
    if let Some(method) = vm.own_method(id, "__float__") {
        let result = vm.special_sync(method, id, &[])?;
        let result = check_float(vm, id, result)?;
        let value = vm.double(result).unwrap_or_default();
        vm.heap.decref(result);
        return Ok(value);
    }
    if vm.is_index(id) {
        let value = vm.index(id)?;
        return of_big(vm, &value);
    }
    let message = format!("must be real number, not {}", vm.type_name(id));
    Err(vm.type_error(&message))
}

/// What `__float__` answered. Steals it.
fn check_float(vm: &mut Vm, receiver: ObjectId, result: ObjectId) -> Result<ObjectId> {
    if vm.double(result).is_some() {
        return Ok(result);
    }
    let message =
        format!("{}.__float__ returned non-float (type {})", vm.type_name(receiver), vm.type_name(result));
    vm.heap.decref(result);
    Err(vm.type_error(&message))
}
