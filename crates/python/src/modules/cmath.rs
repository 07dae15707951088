//! `cmath` (CPython 3.14 Modules/cmathmodule.c), on `pymath`.

use heapglass_memory::ObjectId;
use num_complex::Complex64;
use pymath::cmath;

use super::math::{options, range_or_domain};
use super::{ModuleDef, put};
use crate::types::{complex, float};
use crate::vm::{Args, Arity, Flow, NativeDef, Result, Vm, def};

pub(super) const MODULE: ModuleDef = ModuleDef { name: "cmath", functions: FUNCTIONS, types: &[], fill };

macro_rules! one {
    ($($name:literal $function:path;)*) => {
        &[
            $(def($name, Arity::One, |vm, args| one(vm, args, $function)),)*
            def("isclose", Arity::Any, isclose),
            def("isfinite", Arity::One, |vm, args| asked(vm, args, cmath::isfinite)),
            def("isinf", Arity::One, |vm, args| asked(vm, args, cmath::isinf)),
            def("isnan", Arity::One, |vm, args| asked(vm, args, cmath::isnan)),
            def("log", Arity::Range(1, 2), log),
            def("phase", Arity::One, phase),
            def("polar", Arity::One, polar),
            def("rect", Arity::Range(2, 2), rect),
        ]
    };
}

const FUNCTIONS: &[NativeDef] = one! {
    "acos" cmath::acos;
    "acosh" cmath::acosh;
    "asin" cmath::asin;
    "asinh" cmath::asinh;
    "atan" cmath::atan;
    "atanh" cmath::atanh;
    "cos" cmath::cos;
    "cosh" cmath::cosh;
    "exp" cmath::exp;
    "log10" cmath::log10;
    "sin" cmath::sin;
    "sinh" cmath::sinh;
    "sqrt" cmath::sqrt;
    "tan" cmath::tan;
    "tanh" cmath::tanh;
};

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
    for (name, imag) in [("infj", f64::INFINITY), ("nanj", f64::NAN)] {
        let value = complex::make(vm, 0.0, imag);
        put(vm, dict, name, value);
    }
}

/// A number as `complex` takes it, texts excepted: `PyComplex_AsCComplex`.
fn number(vm: &mut Vm, id: ObjectId) -> Result<Complex64> {
    if complex::is_complex(vm, id) || vm.own_method(id, "__complex__").is_some() {
        let (re, im) = complex::value(vm, id)?;
        return Ok(Complex64::new(re, im));
    }
    Ok(Complex64::new(float::real(vm, id)?, 0.0))
}

fn answer(vm: &mut Vm, value: pymath::Result<Complex64>) -> Result<Flow> {
    match value {
        Ok(value) => Ok(complex::make(vm, value.re, value.im).into()),
        Err(error) => Err(range_or_domain(vm, &error)),
    }
}

fn one(vm: &mut Vm, args: &Args<'_>, work: fn(Complex64) -> pymath::Result<Complex64>) -> Result<Flow> {
    let z = number(vm, vm.arg(args, 0))?;
    answer(vm, work(z))
}

fn asked(vm: &mut Vm, args: &Args<'_>, work: fn(Complex64) -> bool) -> Result<Flow> {
    let z = number(vm, vm.arg(args, 0))?;
    Ok(vm.heap.bool(work(z)).into())
}

fn log(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let z = number(vm, vm.arg(args, 0))?;
    let base = match args.get(1) {
        Some(base) => Some(number(vm, base)?),
        None => None,
    };
    answer(vm, cmath::log(z, base))
}

fn phase(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let z = number(vm, vm.arg(args, 0))?;
    match cmath::phase(z) {
        Ok(phase) => Ok(vm.heap.new_float(phase).into()),
        Err(error) => Err(range_or_domain(vm, &error)),
    }
}

fn polar(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let z = number(vm, vm.arg(args, 0))?;
    match cmath::polar(z) {
        Ok((radius, phase)) => {
            let pair = vec![vm.heap.new_float(radius), vm.heap.new_float(phase)];
            Ok(vm.heap.new_tuple(pair).into())
        }
        Err(error) => Err(range_or_domain(vm, &error)),
    }
}

fn rect(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let radius = float::real(vm, vm.arg(args, 0))?;
    let phase = float::real(vm, vm.arg(args, 1))?;
    answer(vm, cmath::rect(radius, phase))
}

fn isclose(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    if args.pos.len() != 2 {
        let message = format!("isclose() takes exactly 2 positional arguments ({} given)", args.pos.len());
        return Err(vm.type_error(&message));
    }
    let [relative, absolute] = options(vm, "isclose", args, ["rel_tol", "abs_tol"])?;
    let a = number(vm, vm.arg(args, 0))?;
    let b = number(vm, vm.arg(args, 1))?;
    match cmath::isclose(a, b, relative, absolute) {
        Ok(is_close) => Ok(vm.heap.bool(is_close).into()),
        Err(_) => Err(vm.value_error("tolerances must be non-negative")),
    }
}
