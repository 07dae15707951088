//! `complex` (CPython 3.14 Objects/complexobject.c).

use std::rc::Rc;

use heapglass_memory::object::Payload;
use heapglass_memory::{Class, ObjectId};

use super::{container, dunder, float, params};
use crate::compile::operand::BinaryOp;
use crate::real;
use crate::vm::{Args, Arity, Exc, Flow, GetSet, NativeDef, Result, Vm, def};

/// Methods of complex.
pub(crate) const METHODS: &[NativeDef] = &[
    def("conjugate", Arity::None, conjugate),
    def("__complex__", Arity::None, same),
    def("__bool__", Arity::None, dunder::bool),
    def("__hash__", Arity::None, dunder::hash),
    def("__repr__", Arity::None, dunder::repr),
    def("__format__", Arity::One, dunder::format),
    def("__eq__", Arity::One, container::eq),
    def("__ne__", Arity::One, container::ne),
    def("__add__", Arity::One, dunder::add),
    def("__radd__", Arity::One, dunder::radd),
    def("__sub__", Arity::One, dunder::sub),
    def("__rsub__", Arity::One, dunder::rsub),
    def("__mul__", Arity::One, dunder::mul),
    def("__rmul__", Arity::One, dunder::rmul),
    def("__truediv__", Arity::One, dunder::truediv),
    def("__rtruediv__", Arity::One, dunder::rtruediv),
    def("__pow__", Arity::Range(1, 2), dunder::pow),
    def("__rpow__", Arity::One, dunder::rpow),
    def("__neg__", Arity::None, dunder::neg),
    def("__pos__", Arity::None, dunder::pos),
    def("__abs__", Arity::None, dunder::abs),
];

/// Class methods of complex.
pub(crate) const CLASS_METHODS: &[NativeDef] = &[def("from_number", Arity::One, from_number)];

/// `complex.from_number(x)`: as the constructor, but texts are refused.
fn from_number(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (class, value) = (vm.arg(args, 0), vm.arg(args, 1));
    if vm.heap.is_exactly(value, Class::Complex) && class == Class::Complex.id() {
        return Ok(vm.heap.new_ref(value).into());
    }
    let is_number = is_complex(vm, value)
        || vm.double(value).is_some()
        || vm.is_index(value)
        || ["__complex__", "__float__"].iter().any(|name| vm.own_method(value, name).is_some());
    if !is_number {
        let message = format!("must be real number, not {}", vm.type_name(value));
        return Err(vm.type_error(&message));
    }
    new(vm, &Args::positional(&[class, value]))
}

/// Attributes that are computed.
pub(crate) const GETSETS: &[GetSet] =
    &[GetSet { name: "real", get: real, set: None }, GetSet { name: "imag", get: imag, set: None }];

/// A complex number. New reference.
pub(crate) fn make(vm: &mut Vm, re: f64, im: f64) -> ObjectId {
    vm.heap.new_object(Class::Complex.id(), Payload::Complex(Rc::new((re, im))))
}

/// Whether it is a complex number.
pub(crate) fn is_complex(vm: &Vm, id: ObjectId) -> bool {
    matches!(vm.heap.payload(id), Payload::Complex(_))
}

/// An operand: with an imaginary part, or real.
#[derive(Clone, Copy)]
enum Part {
    Complex(f64, f64),
    Real(f64),
}

fn part(vm: &mut Vm, id: ObjectId) -> Result<Option<Part>> {
    if let Payload::Complex(value) = vm.heap.payload(id) {
        return Ok(Some(Part::Complex(value.0, value.1)));
    }
    Ok(float::operand(vm, id)?.map(Part::Real))
}

/// An operation of which one operand is complex; `None` is NotImplemented. New reference.
/// Real operands stay real (3.14, gh-69639).
pub(crate) fn binary(vm: &mut Vm, op: BinaryOp, a: ObjectId, b: ObjectId) -> Result<Option<ObjectId>> {
    let (Some(a), Some(b)) = (part(vm, a)?, part(vm, b)?) else { return Ok(None) };
    let whole = |part: Part| match part {
        Part::Complex(re, im) => (re, im),
        Part::Real(re) => (re, 0.0),
    };
    let (x, y) = (whole(a), whole(b));
    let result = match (op, a, b) {
        (BinaryOp::Add, _, Part::Real(real)) => (x.0 + real, x.1),
        (BinaryOp::Add, Part::Real(real), _) => (real + y.0, y.1),
        (BinaryOp::Add, ..) => (x.0 + y.0, x.1 + y.1),
        (BinaryOp::Subtract, _, Part::Real(real)) => (x.0 - real, x.1),
        (BinaryOp::Subtract, Part::Real(real), _) => (real - y.0, -y.1),
        (BinaryOp::Subtract, ..) => (x.0 - y.0, x.1 - y.1),
        (BinaryOp::Multiply, _, Part::Real(real)) => (x.0 * real, x.1 * real),
        (BinaryOp::Multiply, Part::Real(real), _) => (real * y.0, real * y.1),
        (BinaryOp::Multiply, ..) => (x.0 * y.0 - x.1 * y.1, x.0 * y.1 + x.1 * y.0),
        (BinaryOp::TrueDivide, _, Part::Real(real)) if real != 0.0 => (x.0 / real, x.1 / real),
        (BinaryOp::TrueDivide, ..) => match quotient(x, y) {
            Some(result) => result,
            None => return Err(super::int::division_by_zero(vm)),
        },
        (BinaryOp::Power, ..) => return power(vm, x, y).map(Some),
        _ => return Ok(None),
    };
    Ok(Some(make(vm, result.0, result.1)))
}

/// `_Py_c_quot`: Smith's method.
fn quotient(a: (f64, f64), b: (f64, f64)) -> Option<(f64, f64)> {
    let (re, im) = (b.0.abs(), b.1.abs());
    if re >= im {
        if re == 0.0 {
            return None;
        }
        let ratio = b.1 / b.0;
        let divisor = b.0 + b.1 * ratio;
        Some(((a.0 + a.1 * ratio) / divisor, (a.1 - a.0 * ratio) / divisor))
    } else if im >= re {
        let ratio = b.0 / b.1;
        let divisor = b.0 * ratio + b.1;
        Some(((a.0 * ratio + a.1) / divisor, (a.1 * ratio - a.0) / divisor))
    } else {
        Some((f64::NAN, f64::NAN))
    }
}

/// `complex_pow`. New reference.
pub(crate) fn power(vm: &mut Vm, a: (f64, f64), b: (f64, f64)) -> Result<ObjectId> {
    // `complex_pow`: small integer exponents are multiplied out.
    let result = if b.1 == 0.0 && b.0 == b.0.floor() && b.0.abs() <= 100.0 {
        integer_power(a, b.0 as i32)
    } else {
        general_power(a, b)
    };
    match result {
        None => Err(vm.raise(Exc::ZeroDivisionError, "zero to a negative or complex power")),
        Some((re, im)) if re.is_infinite() || im.is_infinite() => {
            Err(vm.raise(Exc::OverflowError, "complex exponentiation"))
        }
        Some((re, im)) => Ok(make(vm, re, im)),
    }
}

/// `c_powi`
fn integer_power(base: (f64, f64), exponent: i32) -> Option<(f64, f64)> {
    if exponent < 0 {
        let (re, im) = integer_power(base, -exponent)?;
        return quotient((1.0, 0.0), (re, im));
    }
    let times = |a: (f64, f64), b: (f64, f64)| (a.0 * b.0 - a.1 * b.1, a.0 * b.1 + a.1 * b.0);
    let (mut result, mut square, mut mask) = ((1.0, 0.0), base, 1);
    while mask > 0 && exponent >= mask {
        if exponent & mask != 0 {
            result = times(result, square);
        }
        mask <<= 1;
        square = times(square, square);
    }
    Some(result)
}

/// `_Py_c_pow`
fn general_power(a: (f64, f64), b: (f64, f64)) -> Option<(f64, f64)> {
    if b == (0.0, 0.0) {
        return Some((1.0, 0.0));
    }
    if a == (0.0, 0.0) {
        return if b.1 != 0.0 || b.0 < 0.0 { None } else { Some((0.0, 0.0)) };
    }
    let size = a.0.hypot(a.1);
    let mut length = real::pow(size, b.0);
    let angle = real::atan2(a.1, a.0);
    let mut phase = angle * b.0;
    if b.1 != 0.0 {
        length *= real::exp(-angle * b.1);
        phase += b.1 * real::log(size);
    }
    Some((length * real::cos(phase), length * real::sin(phase)))
}

/// `abs()`
pub(crate) fn absolute(vm: &mut Vm, re: f64, im: f64) -> Result<ObjectId> {
    let value = re.hypot(im);
    if value.is_infinite() && re.is_finite() && im.is_finite() {
        return Err(vm.raise(Exc::OverflowError, "absolute value too large"));
    }
    Ok(vm.heap.new_float(value))
}

fn value_of(vm: &Vm, args: &Args<'_>) -> (f64, f64) {
    args.get(0).map_or((0.0, 0.0), |id| parts(vm, id))
}

fn parts(vm: &Vm, id: ObjectId) -> (f64, f64) {
    match vm.heap.payload(id) {
        Payload::Complex(value) => **value,
        _ => (0.0, 0.0),
    }
}

fn conjugate(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (re, im) = value_of(vm, args);
    Ok(make(vm, re, -im).into())
}

fn same(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = args.get(0).unwrap_or(vm.heap.constants.none);
    if vm.heap.is_exactly(id, Class::Complex) {
        return Ok(vm.heap.new_ref(id).into());
    }
    let (re, im) = value_of(vm, args);
    Ok(make(vm, re, im).into())
}

fn real(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let (re, _) = parts(vm, id);
    Ok(vm.heap.new_float(re))
}

fn imag(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let (_, im) = parts(vm, id);
    Ok(vm.heap.new_float(im))
}

/// `complex(real, imag)`
pub(crate) fn new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = args.get(0).unwrap_or(Class::Complex.id());
    let rest = Args { pos: args.pos.get(1..).unwrap_or_default(), kw: args.kw };
    let [real, imag] = params::bind(vm, "complex", &rest, ["real", "imag"], 0)?;
    let (re, im) = match (real, imag) {
        (None, None) => (0.0, 0.0),
        (Some(only), None) => {
            if class == Class::Complex.id() && vm.heap.is_exactly(only, Class::Complex) {
                return Ok(vm.heap.new_ref(only).into());
            }
            single(vm, only)?
        }
        (real, Some(imag)) => {
            let real = real.map_or(Ok(Part::Real(0.0)), |real| argument(vm, real, "real"))?;
            match (real, argument(vm, imag, "imag")?) {
                (Part::Real(re), Part::Real(im)) => (re, im),
                (Part::Complex(re, more), Part::Real(im)) => (re, im + more),
                (Part::Real(re), Part::Complex(im, less)) => (re - less, im),
                (Part::Complex(re, more), Part::Complex(im, less)) => (re - less, im + more),
            }
        }
    };
    if class == Class::Complex.id() {
        return Ok(make(vm, re, im).into());
    }
    Ok(vm.heap.new_instance(class, Payload::Complex(Rc::new((re, im)))).into())
}

/// The value of a complex number, or what `__complex__` gives.
pub(crate) fn value(vm: &mut Vm, id: ObjectId) -> Result<(f64, f64)> {
    single(vm, id)
}

/// The only argument: a number or a text.
fn single(vm: &mut Vm, id: ObjectId) -> Result<(f64, f64)> {
    if let Payload::Str(text) = vm.heap.payload(id) {
        let ascii = rustpython_common::str::transform_decimal_and_space_to_ascii(&text.text);
        return match rustpython_literal::complex::parse_str(&ascii) {
            Some(value) => Ok(value),
            None => Err(vm.value_error("complex() arg is a malformed string")),
        };
    }
    if let Some(method) = vm.own_method(id, "__complex__") {
        let result = vm.with_temps(&[id], |vm| vm.bound_special_sync(method, id, &[]))?;
        let value = part(vm, result);
        vm.heap.decref(result);
        return match value? {
            Some(Part::Complex(re, im)) => Ok((re, im)),
            _ => Err(vm.type_error("__complex__ returned non-complex")),
        };
    }
    match part(vm, id)? {
        Some(Part::Complex(re, im)) => Ok((re, im)),
        Some(Part::Real(re)) => Ok((re, 0.0)),
        None if vm.own_method(id, "__float__").is_some() || vm.is_index(id) => {
            Ok((float::real(vm, id)?, 0.0))
        }
        None => {
            let message =
                format!("complex() argument must be a string or a number, not {}", vm.type_name(id));
            Err(vm.type_error(&message))
        }
    }
}

fn argument(vm: &mut Vm, id: ObjectId, name: &str) -> Result<Part> {
    match part(vm, id)? {
        Some(part) => Ok(part),
        None if vm.own_method(id, "__float__").is_some() || vm.is_index(id) => {
            Ok(Part::Real(float::real(vm, id)?))
        }
        None => {
            let message =
                format!("complex() argument '{name}' must be a real number, not {}", vm.type_name(id));
            Err(vm.type_error(&message))
        }
    }
}
