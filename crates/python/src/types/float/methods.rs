//! Methods of `float`.

use heapglass_memory::{Class, ObjectId};
use rustpython_common::float_ops::{self, HexFloatError};
use rustpython_common::int::float_to_ratio;

use super::{exact, to_big};
use crate::types::{container, dunder};
use crate::vm::{Args, Arity, Exc, Flow, GetSet, NativeDef, Result, Vm, def};

/// Methods of float.
pub(crate) const METHODS: &[NativeDef] = &[
    def("is_integer", Arity::None, is_integer),
    def("as_integer_ratio", Arity::None, as_integer_ratio),
    def("conjugate", Arity::None, same),
    def("hex", Arity::None, hex),
    def("__float__", Arity::None, same),
    def("__int__", Arity::None, trunc),
    def("__trunc__", Arity::None, trunc),
    def("__floor__", Arity::None, floor),
    def("__ceil__", Arity::None, ceil),
    def("__round__", Arity::Range(0, 1), round),
    def("__divmod__", Arity::One, dunder::divmod),
    def("__bool__", Arity::None, dunder::bool),
    def("__hash__", Arity::None, dunder::hash),
    def("__repr__", Arity::None, dunder::repr),
    def("__format__", Arity::One, dunder::format),
    def("__eq__", Arity::One, container::eq),
    def("__ne__", Arity::One, container::ne),
    def("__lt__", Arity::One, container::lt),
    def("__le__", Arity::One, container::le),
    def("__gt__", Arity::One, container::gt),
    def("__ge__", Arity::One, container::ge),
    def("__add__", Arity::One, dunder::add),
    def("__radd__", Arity::One, dunder::radd),
    def("__sub__", Arity::One, dunder::sub),
    def("__rsub__", Arity::One, dunder::rsub),
    def("__mul__", Arity::One, dunder::mul),
    def("__rmul__", Arity::One, dunder::rmul),
    def("__truediv__", Arity::One, dunder::truediv),
    def("__rtruediv__", Arity::One, dunder::rtruediv),
    def("__floordiv__", Arity::One, dunder::floordiv),
    def("__rfloordiv__", Arity::One, dunder::rfloordiv),
    def("__mod__", Arity::One, dunder::modulo),
    def("__rmod__", Arity::One, dunder::rmod),
    def("__pow__", Arity::Range(1, 2), dunder::pow),
    def("__rpow__", Arity::One, dunder::rpow),
    def("__neg__", Arity::None, dunder::neg),
    def("__pos__", Arity::None, dunder::pos),
    def("__abs__", Arity::None, dunder::abs),
];

/// Attributes that are computed.
pub(crate) const GETSETS: &[GetSet] =
    &[GetSet { name: "real", get: real, set: None }, GetSet { name: "imag", get: imag, set: None }];

/// Class methods of float.
pub(crate) const CLASS_METHODS: &[NativeDef] = &[
    def("fromhex", Arity::One, from_hex),
    def("from_number", Arity::One, from_number),
    def("__getformat__", Arity::One, getformat),
];

/// `float.from_number(x)`: as the constructor, but texts are refused.
fn from_number(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (class, value) = (vm.arg(args, 0), vm.arg(args, 1));
    if vm.heap.is_exactly(value, Class::Float) && class == Class::Float.id() {
        return Ok(vm.heap.new_ref(value).into());
    }
    let is_number =
        vm.double(value).is_some() || vm.is_index(value) || vm.python_method(value, vm.names.float).is_some();
    if !is_number {
        let message = format!("must be real number, not {}", vm.type_name(value));
        return Err(vm.type_error(&message));
    }
    super::new(vm, &Args::positional(&[class, value]))
}

/// `float.__getformat__(kind)`
fn getformat(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    match vm.string(vm.arg(args, 1)).as_deref() {
        Some("double" | "float") => Ok(vm.new_str("IEEE, little-endian").into()),
        Some(_) => Err(vm.value_error("__getformat__() argument 1 must be 'double' or 'float'")),
        None => {
            let message =
                format!("__getformat__() argument must be str, not {}", vm.argument_type(vm.arg(args, 1)));
            Err(vm.type_error(&message))
        }
    }
}

fn receiver(vm: &Vm, args: &Args<'_>) -> (ObjectId, f64) {
    let id = args.get(0).unwrap_or(vm.heap.constants.none);
    (id, vm.double(id).unwrap_or_default())
}

fn same(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (id, value) = receiver(vm, args);
    Ok(exact(vm, id, value).into())
}

fn real(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let value = vm.double(id).unwrap_or_default();
    Ok(exact(vm, id, value))
}

fn imag(vm: &mut Vm, _: ObjectId) -> Result<ObjectId> {
    Ok(vm.heap.new_float(0.0))
}

fn is_integer(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (_, value) = receiver(vm, args);
    Ok(vm.heap.bool(value.is_finite() && value.fract() == 0.0).into())
}

fn as_integer_ratio(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (_, value) = receiver(vm, args);
    if value.is_infinite() {
        return Err(vm.raise(Exc::OverflowError, "cannot convert Infinity to integer ratio"));
    }
    let Some((numerator, denominator)) = float_to_ratio(value) else {
        return Err(vm.value_error("cannot convert NaN to integer ratio"));
    };
    let (numerator, denominator) = (vm.heap.new_big_int(numerator), vm.heap.new_big_int(denominator));
    Ok(vm.heap.new_tuple(vec![numerator, denominator]).into())
}

fn hex(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (_, value) = receiver(vm, args);
    let text = rustpython_literal::float::to_hex(value);
    Ok(vm.new_str(&text).into())
}

fn from_hex(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let Some(text) = args.get(1).and_then(|id| vm.string(id)) else {
        let found = args.get(1).map(|id| vm.type_name(id).to_owned()).unwrap_or_default();
        return Err(vm.type_error(&format!("bad argument type for built-in operation: {found}")));
    };
    match float_ops::from_hex(&text) {
        Ok(value) => Ok(vm.heap.new_float(value).into()),
        Err(HexFloatError::Overflow) => {
            Err(vm.raise(Exc::OverflowError, "hexadecimal value too large to represent as a float"))
        }
        Err(_) => Err(vm.value_error("invalid hexadecimal floating-point string")),
    }
}

fn whole(vm: &mut Vm, value: f64) -> Result<Flow> {
    let big = to_big(vm, value)?;
    Ok(vm.heap.new_big_int(big).into())
}

fn trunc(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (_, value) = receiver(vm, args);
    whole(vm, value)
}

fn floor(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (_, value) = receiver(vm, args);
    whole(vm, value.floor())
}

fn ceil(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (_, value) = receiver(vm, args);
    whole(vm, value.ceil())
}

/// `float___round___impl`: ties to even.
fn round(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (id, value) = receiver(vm, args);
    let Some(digits) = args.get(1).filter(|digits| !vm.is_none(*digits)) else {
        return whole(vm, value.round_ties_even());
    };
    let digits = vm.index_i64(digits)?;
    if !value.is_finite() {
        return Ok(exact(vm, id, value).into());
    }
    let digits = digits.clamp(i64::from(i32::MIN), i64::from(i32::MAX)) as i32;
    match float_ops::round_float_digits(value, digits) {
        Some(rounded) => Ok(vm.heap.new_float(rounded).into()),
        None => Err(vm.raise(Exc::OverflowError, "rounded value too large to represent")),
    }
}
