//! Methods of `int`.

use heapglass_memory::ObjectId;
use heapglass_memory::object::Payload;
use malachite_bigint::{BigInt, Sign};
use num_integer::Integer;
use num_traits::{Signed, ToPrimitive, Zero};

use super::{exact, value_of};
use crate::types::{container, dunder, params};
use crate::vm::{Args, Arity, Exc, Flow, GetSet, NativeDef, Result, Vm, def};

/// Methods of int; bool inherits them.
pub(crate) const METHODS: &[NativeDef] = &[
    def("bit_length", Arity::None, bit_length),
    def("bit_count", Arity::None, bit_count),
    def("conjugate", Arity::None, same),
    def("as_integer_ratio", Arity::None, as_integer_ratio),
    def("is_integer", Arity::None, is_integer),
    def("to_bytes", Arity::Any, to_bytes),
    def("__int__", Arity::None, same),
    def("__index__", Arity::None, same),
    def("__trunc__", Arity::None, same),
    def("__floor__", Arity::None, same),
    def("__ceil__", Arity::None, same),
    def("__round__", Arity::Range(0, 1), round),
    def("__float__", Arity::None, to_float),
    def("__pow__", Arity::Range(1, 2), pow),
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
    def("__rpow__", Arity::One, dunder::rpow),
    def("__lshift__", Arity::One, dunder::lshift),
    def("__rlshift__", Arity::One, dunder::rlshift),
    def("__rshift__", Arity::One, dunder::rshift),
    def("__rrshift__", Arity::One, dunder::rrshift),
    def("__and__", Arity::One, dunder::and),
    def("__rand__", Arity::One, dunder::rand),
    def("__or__", Arity::One, dunder::or),
    def("__ror__", Arity::One, dunder::ror),
    def("__xor__", Arity::One, dunder::xor),
    def("__rxor__", Arity::One, dunder::rxor),
    def("__neg__", Arity::None, dunder::neg),
    def("__pos__", Arity::None, dunder::pos),
    def("__abs__", Arity::None, dunder::abs),
    def("__invert__", Arity::None, dunder::invert),
];

/// Attributes that are computed: `int.real` …
pub(crate) const GETSETS: &[GetSet] = &[
    GetSet { name: "real", get: real, set: None },
    GetSet { name: "imag", get: zero, set: None },
    GetSet { name: "numerator", get: real, set: None },
    GetSet { name: "denominator", get: one, set: None },
];

/// Class methods of int.
pub(crate) const CLASS_METHODS: &[NativeDef] = &[def("from_bytes", Arity::Any, from_bytes)];

/// Int itself: `long_long`.
fn same(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = args.get(0).unwrap_or(vm.heap.constants.none);
    Ok(exact(vm, id).into())
}

fn real(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    Ok(exact(vm, id))
}

fn zero(vm: &mut Vm, _: ObjectId) -> Result<ObjectId> {
    Ok(vm.heap.new_int(0))
}

fn one(vm: &mut Vm, _: ObjectId) -> Result<ObjectId> {
    Ok(vm.heap.new_int(1))
}

fn bit_length(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let bits = value_of(vm, args).bits();
    Ok(vm.heap.new_int(bits as i64).into())
}

fn bit_count(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let ones: u64 = value_of(vm, args).iter_u64_digits().map(|digit| u64::from(digit.count_ones())).sum();
    Ok(vm.heap.new_int(ones as i64).into())
}

fn as_integer_ratio(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = args.get(0).unwrap_or(vm.heap.constants.none);
    let (numerator, denominator) = (exact(vm, id), vm.heap.new_int(1));
    Ok(vm.heap.new_tuple(vec![numerator, denominator]).into())
}

fn is_integer(vm: &mut Vm, _: &Args<'_>) -> Result<Flow> {
    Ok(vm.heap.constants.true_.into())
}

fn to_float(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let value = value_of(vm, args);
    let value = crate::types::float::of_big(vm, &value)?;
    Ok(vm.heap.new_float(value).into())
}

/// `int___round___impl`: to a multiple of a power of ten, ties to even.
fn round(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = args.get(0).unwrap_or(vm.heap.constants.none);
    let Some(digits) = args.get(1).filter(|digits| !vm.is_none(*digits)) else {
        return Ok(exact(vm, id).into());
    };
    let digits = vm.index(digits)?;
    if !digits.is_negative() {
        return Ok(exact(vm, id).into());
    }
    let value = value_of(vm, args);
    let Some(places) = digits.abs().to_u32().filter(|places| u64::from(*places) <= value.bits() / 3 + 1)
    else {
        return Ok(vm.heap.new_int(0).into());
    };
    let unit = BigInt::from(10).pow(places);
    let (quotient, rest) = value.div_mod_floor(&unit);
    let twice = &rest * BigInt::from(2);
    let up = twice > unit || (twice == unit && quotient.is_odd());
    let rounded = if up { &value - &rest + &unit } else { &value - &rest };
    Ok(vm.heap.new_big_int(rounded).into())
}

fn pow(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    match args.get(2).filter(|modulus| !vm.is_none(*modulus)) {
        None => dunder::pow(vm, &Args::positional(args.pos.get(..2).unwrap_or_default())),
        Some(modulus) => match (args.get(1).and_then(|id| vm.big(id)), vm.big(modulus)) {
            (Some(exponent), Some(modulus)) => {
                let base = value_of(vm, args);
                super::modular_power(vm, &base, &exponent, &modulus).map(Flow::Value)
            }
            _ => Ok(vm.heap.constants.not_implemented.into()),
        },
    }
}

fn is_little(vm: &mut Vm, order: Option<ObjectId>, function: &str) -> Result<bool> {
    match order.map(|order| (order, vm.string(order))) {
        None => Ok(false),
        Some((_, Some(text))) if text == "little" => Ok(true),
        Some((_, Some(text))) if text == "big" => Ok(false),
        Some((_, Some(_))) => Err(vm.value_error("byteorder must be either 'little' or 'big'")),
        Some((order, None)) => {
            let message =
                format!("{function}() argument 'byteorder' must be str, not {}", vm.argument_type(order));
            Err(vm.type_error(&message))
        }
    }
}

fn to_bytes(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let value = value_of(vm, args);
    let rest = Args { pos: args.pos.get(1..).unwrap_or_default(), kw: args.kw };
    let [length, order, signed] = params::bind(vm, "to_bytes", &rest, ["length", "byteorder", "signed"], 0)?;
    let length = length.map_or(Ok(1), |length| vm.index_i64(length))?;
    let little = is_little(vm, order, "to_bytes")?;
    let signed = signed.map_or(Ok(false), |signed| vm.truth(signed))?;
    let Ok(length) = usize::try_from(length) else {
        return Err(vm.value_error("length argument must be non-negative"));
    };
    vm.check_bytes(Some(length as u64))?;
    if value.is_negative() && !signed {
        return Err(vm.raise(Exc::OverflowError, "can't convert negative int to unsigned"));
    }
    let mut bytes = if signed { value.to_signed_bytes_le() } else { value.to_bytes_le().1 };
    if value.is_zero() {
        bytes.clear();
    }
    if bytes.len() > length {
        return Err(vm.raise(Exc::OverflowError, "int too big to convert"));
    }
    bytes.resize(length, if value.is_negative() { 0xff } else { 0 });
    if !little {
        bytes.reverse();
    }
    Ok(vm.heap.new_copied_bytes(bytes).into())
}

fn from_bytes(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let rest = Args { pos: args.pos.get(1..).unwrap_or_default(), kw: args.kw };
    let [bytes, order, signed] = params::bind(vm, "from_bytes", &rest, ["bytes", "byteorder", "signed"], 1)?;
    let little = is_little(vm, order, "from_bytes")?;
    let signed = signed.map_or(Ok(false), |signed| vm.truth(signed))?;
    let source = bytes.unwrap_or(vm.heap.constants.none);
    let mut bytes = match vm.heap.payload(source) {
        Payload::Bytes(bytes) => (**bytes).clone(),
        _ => crate::types::bytes::from_items(vm, source)?,
    };
    if !little {
        bytes.reverse();
    }
    let value =
        if signed { BigInt::from_signed_bytes_le(&bytes) } else { BigInt::from_bytes_le(Sign::Plus, &bytes) };
    Ok(vm.heap.new_big_int(value).into())
}
