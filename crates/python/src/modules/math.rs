//! `math` (CPython 3.14 Modules/mathmodule.c), on `pymath`.

mod integers;
mod sums;

use heapglass_memory::ObjectId;
use heapglass_memory::object::Payload;
use malachite_bigint::BigInt;
use num_traits::ToPrimitive as _;
use pymath::math;

use super::{ModuleDef, put};
use crate::protocol::quote;
use crate::real;
use crate::types::float;
use crate::vm::{Args, Arity, Exc, Flow, NativeDef, Raised, Result, Vm, def};

pub(super) const MODULE: ModuleDef = ModuleDef { name: "math", functions: FUNCTIONS, types: &[], fill };

/// A function of one number, and what CPython says of an argument outside of its domain.
macro_rules! one {
    ($name:literal, $function:path, $domain:expr) => {
        def($name, Arity::One, |vm, args| one(vm, args, |x| checked(x, $function(x), false), $domain))
    };
}

/// The same of one whose result may be too large.
macro_rules! growing {
    ($name:literal, $function:path) => {
        def($name, Arity::One, |vm, args| one(vm, args, |x| checked(x, $function(x), true), ""))
    };
}

macro_rules! two {
    ($name:literal, $function:path) => {
        def($name, Arity::Range(2, 2), |vm, args| two(vm, args, $function))
    };
}

const FINITE: &str = "expected a finite input";
const UNIT: &str = "expected a number in range from -1 up to 1";
const GAMMA: &str = "expected a noninteger or positive integer";

const FUNCTIONS: &[NativeDef] = &[
    one!("acos", real::acos, UNIT),
    one!("acosh", real::acosh, "expected argument value not less than 1"),
    one!("asin", real::asin, UNIT),
    one!("asinh", real::asinh, ""),
    one!("atan", real::atan, ""),
    def("atan2", Arity::Range(2, 2), |vm, args| two(vm, args, |y, x| Ok(real::atan2(y, x)))),
    one!("atanh", real::atanh, "expected a number between -1 and 1"),
    one!("cbrt", real::cbrt, ""),
    def("ceil", Arity::One, |vm, args| rounded(vm, args, "__ceil__", f64::ceil)),
    def("comb", Arity::Range(2, 2), integers::comb),
    two!("copysign", math::copysign),
    one!("cos", real::cos, FINITE),
    growing!("cosh", real::cosh),
    def("degrees", Arity::One, |vm, args| one(vm, args, |x| Ok(x * (180.0 / std::f64::consts::PI)), "")),
    def("dist", Arity::Range(2, 2), sums::dist),
    one!("erf", real::erf, ""),
    one!("erfc", real::erfc, ""),
    growing!("exp", real::exp),
    growing!("exp2", real::exp2),
    growing!("expm1", real::expm1),
    one!("fabs", f64::abs, ""),
    def("factorial", Arity::One, integers::factorial),
    def("floor", Arity::One, |vm, args| rounded(vm, args, "__floor__", f64::floor)),
    def("fma", Arity::Range(3, 3), fma),
    two!("fmod", math::fmod),
    def("frexp", Arity::One, frexp),
    def("fsum", Arity::One, sums::fsum),
    def("gamma", Arity::One, |vm, args| one(vm, args, math::gamma, GAMMA)),
    def("gcd", Arity::Any, integers::gcd),
    def("hypot", Arity::Any, sums::hypot),
    def("isclose", Arity::Any, isclose),
    def("isfinite", Arity::One, |vm, args| asked(vm, args, f64::is_finite)),
    def("isinf", Arity::One, |vm, args| asked(vm, args, f64::is_infinite)),
    def("isnan", Arity::One, |vm, args| asked(vm, args, f64::is_nan)),
    def("isqrt", Arity::One, integers::isqrt),
    def("lcm", Arity::Any, integers::lcm),
    def("ldexp", Arity::Range(2, 2), ldexp),
    def("lgamma", Arity::One, |vm, args| one(vm, args, math::lgamma, GAMMA)),
    def("log", Arity::Range(1, 2), log),
    one!("log1p", real::log1p, "expected argument value > -1"),
    def("log10", Arity::One, |vm, args| log_one(vm, args, real::log10, math::log10_bigint)),
    def("log2", Arity::One, |vm, args| log_one(vm, args, real::log2, math::log2_bigint)),
    def("modf", Arity::One, modf),
    def("nextafter", Arity::Any, nextafter),
    def("perm", Arity::Range(1, 2), integers::perm),
    two!("pow", pow),
    def("prod", Arity::Any, sums::prod),
    def("radians", Arity::One, |vm, args| one(vm, args, |x| Ok(x * (std::f64::consts::PI / 180.0)), "")),
    two!("remainder", math::remainder),
    one!("sin", real::sin, FINITE),
    growing!("sinh", real::sinh),
    one!("sqrt", f64::sqrt, "expected a nonnegative input"),
    def("sumprod", Arity::Range(2, 2), sums::sumprod),
    one!("tan", real::tan, FINITE),
    one!("tanh", real::tanh, ""),
    def("trunc", Arity::One, trunc),
    def("ulp", Arity::One, |vm, args| one(vm, args, |x| Ok(math::ulp(x)), "")),
];

fn fill(vm: &mut Vm, dict: ObjectId) {
    for (name, value) in [
        ("pi", std::f64::consts::PI),
        ("e", std::f64::consts::E),
        ("tau", std::f64::consts::TAU),
        ("inf", f64::INFINITY),
        ("nan", f64::NAN),
    ] {
        let value = vm.heap.new_float(value);
        put(vm, dict, name, value);
    }
}

/// What went wrong, for functions that say no more.
pub(super) fn range_or_domain(vm: &mut Vm, error: &pymath::Error) -> Raised {
    match error {
        pymath::Error::EDOM => vm.value_error("math domain error"),
        pymath::Error::ERANGE => vm.raise(Exc::OverflowError, "math range error"),
    }
}

fn result(vm: &mut Vm, value: pymath::Result<f64>) -> Result<Flow> {
    match value {
        Ok(value) => Ok(vm.heap.new_float(value).into()),
        Err(error) => Err(range_or_domain(vm, &error)),
    }
}

/// `math_1`: what a result that is no number, or infinite, says about the argument.
fn checked(x: f64, value: f64, can_overflow: bool) -> pymath::Result<f64> {
    if value.is_nan() && !x.is_nan() {
        Err(pymath::Error::EDOM)
    } else if value.is_infinite() && x.is_finite() {
        Err(if can_overflow { pymath::Error::ERANGE } else { pymath::Error::EDOM })
    } else {
        Ok(value)
    }
}

/// `math_pow_impl`
fn pow(x: f64, y: f64) -> pymath::Result<f64> {
    let value = real::pow(x, y);
    if !x.is_finite() || !y.is_finite() || value.is_finite() {
        Ok(value)
    } else if value.is_nan() || x == 0.0 {
        Err(pymath::Error::EDOM)
    } else {
        Err(pymath::Error::ERANGE)
    }
}

fn one(vm: &mut Vm, args: &Args<'_>, work: fn(f64) -> pymath::Result<f64>, domain: &str) -> Result<Flow> {
    let x = float::real(vm, vm.arg(args, 0))?;
    match work(x) {
        Err(pymath::Error::EDOM) if !domain.is_empty() => {
            Err(vm.value_error(&format!("{domain}, got {}", quote::float(x))))
        }
        value => result(vm, value),
    }
}

fn two(vm: &mut Vm, args: &Args<'_>, work: fn(f64, f64) -> pymath::Result<f64>) -> Result<Flow> {
    let x = float::real(vm, vm.arg(args, 0))?;
    let y = float::real(vm, vm.arg(args, 1))?;
    result(vm, work(x, y))
}

fn asked(vm: &mut Vm, args: &Args<'_>, work: fn(f64) -> bool) -> Result<Flow> {
    let x = float::real(vm, vm.arg(args, 0))?;
    Ok(vm.heap.bool(work(x)).into())
}

/// `floor` and `ceil`: a float's, else what the method says, else of `float(x)`.
fn rounded(vm: &mut Vm, args: &Args<'_>, method: &'static str, work: fn(f64) -> f64) -> Result<Flow> {
    let id = vm.arg(args, 0);
    if vm.is_int(id) && !vm.is_heap_instance(id) {
        return Ok(crate::types::int::exact(vm, id).into());
    }
    if let Some(found) = vm.own_method(id, method) {
        return vm.bound_special_flow(method, found, id, Vec::new(), None);
    }
    if vm.is_int(id) {
        return Ok(crate::types::int::exact(vm, id).into());
    }
    let x = float::real(vm, id)?;
    let whole = float::to_big(vm, work(x))?;
    Ok(vm.heap.new_big_int(whole).into())
}

fn trunc(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    if let Some(found) = vm.own_method(id, "__trunc__") {
        return vm.bound_special_flow("__trunc__", found, id, Vec::new(), None);
    }
    match vm.heap.payload(id) {
        Payload::Float(value) => {
            let value = *value;
            let whole = float::to_big(vm, value)?;
            Ok(vm.heap.new_big_int(whole).into())
        }
        _ if vm.is_int(id) => Ok(crate::types::int::exact(vm, id).into()),
        _ => {
            let message = format!("type {} doesn't define __trunc__ method", vm.type_name(id));
            Err(vm.type_error(&message))
        }
    }
}

/// `loghelper`: of an int of any size, or of a float.
fn log_of(
    vm: &mut Vm,
    id: ObjectId,
    work: fn(f64) -> f64,
    big: fn(&BigInt) -> pymath::Result<f64>,
) -> Result<f64> {
    if let Some(value) = vm.big(id) {
        return match value.to_f64() {
            Some(x) if x.is_finite() && x > 0.0 => Ok(work(x)),
            _ => big(&value).map_err(|_| vm.value_error("expected a positive input")),
        };
    }
    let x = float::real(vm, id)?;
    if x > 0.0 && x.is_finite() {
        Ok(work(x))
    } else if x > 0.0 || x.is_nan() {
        Ok(x)
    } else {
        Err(vm.value_error(&format!("expected a positive input, got {}", quote::float(x))))
    }
}

fn log_one(
    vm: &mut Vm,
    args: &Args<'_>,
    work: fn(f64) -> f64,
    big: fn(&BigInt) -> pymath::Result<f64>,
) -> Result<Flow> {
    let value = log_of(vm, vm.arg(args, 0), work, big)?;
    Ok(vm.heap.new_float(value).into())
}

fn log(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let natural = |vm: &mut Vm, id| log_of(vm, id, real::log, |value| math::log_bigint(value, None));
    let number = natural(vm, vm.arg(args, 0))?;
    let Some(base) = args.get(1) else { return Ok(vm.heap.new_float(number).into()) };
    let base = natural(vm, base)?;
    if base == 0.0 {
        return Err(vm.raise(Exc::ZeroDivisionError, "division by zero"));
    }
    Ok(vm.heap.new_float(number / base).into())
}

fn fma(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let x = float::real(vm, vm.arg(args, 0))?;
    let y = float::real(vm, vm.arg(args, 1))?;
    let z = float::real(vm, vm.arg(args, 2))?;
    match math::fma(x, y, z) {
        Ok(value) => Ok(vm.heap.new_float(value).into()),
        Err(pymath::Error::EDOM) => Err(vm.value_error("invalid operation in fma")),
        Err(pymath::Error::ERANGE) => Err(vm.raise(Exc::OverflowError, "overflow in fma")),
    }
}

fn pair(vm: &mut Vm, a: ObjectId, b: ObjectId) -> Result<Flow> {
    Ok(vm.heap.new_tuple(vec![a, b]).into())
}

fn frexp(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let x = float::real(vm, vm.arg(args, 0))?;
    let (mantissa, exponent) = math::frexp(x);
    let mantissa = vm.heap.new_float(mantissa);
    let exponent = vm.heap.new_int(i64::from(exponent));
    pair(vm, mantissa, exponent)
}

fn modf(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let x = float::real(vm, vm.arg(args, 0))?;
    let (fraction, whole) = math::modf(x);
    let fraction = vm.heap.new_float(fraction);
    let whole = vm.heap.new_float(whole);
    pair(vm, fraction, whole)
}

fn ldexp(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let x = float::real(vm, vm.arg(args, 0))?;
    let Some(exponent) = vm.big(vm.arg(args, 1)) else {
        return Err(vm.type_error("Expected an int as second argument to ldexp."));
    };
    result(vm, math::ldexp_bigint(x, &exponent))
}

/// Keyword-only numbers.
pub(super) fn options<const N: usize>(
    vm: &mut Vm,
    function: &str,
    args: &Args<'_>,
    names: [&str; N],
) -> Result<[Option<f64>; N]> {
    let found = vm.keywords(function, args, &names)?;
    let mut values = [None; N];
    for (value, given) in values.iter_mut().zip(found) {
        if let Some(given) = given {
            *value = Some(float::real(vm, given)?);
        }
    }
    Ok(values)
}

fn isclose(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    if args.pos.len() != 2 {
        let message = format!("isclose() takes exactly 2 positional arguments ({} given)", args.pos.len());
        return Err(vm.type_error(&message));
    }
    let [relative, absolute] = options(vm, "isclose", args, ["rel_tol", "abs_tol"])?;
    let a = float::real(vm, vm.arg(args, 0))?;
    let b = float::real(vm, vm.arg(args, 1))?;
    match math::isclose(a, b, relative, absolute) {
        Ok(is_close) => Ok(vm.heap.bool(is_close).into()),
        Err(_) => Err(vm.value_error("tolerances must be non-negative")),
    }
}

fn nextafter(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    if args.pos.len() != 2 {
        let message = format!("nextafter() takes exactly 2 positional arguments ({} given)", args.pos.len());
        return Err(vm.type_error(&message));
    }
    let steps = vm.keywords("nextafter", args, &["steps"])?.first().copied().flatten();
    let x = float::real(vm, vm.arg(args, 0))?;
    let y = float::real(vm, vm.arg(args, 1))?;
    let steps = match steps.filter(|steps| !vm.is_none(*steps)) {
        Some(steps) => match u64::try_from(&vm.index(steps)?) {
            Ok(steps) => Some(steps),
            Err(_) => return Err(vm.value_error("steps must be a non-negative integer")),
        },
        None => None,
    };
    Ok(vm.heap.new_float(math::nextafter(x, y, steps)).into())
}
