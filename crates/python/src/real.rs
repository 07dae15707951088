//! Functions of real numbers as CPython gets them from its C library: glibc 2.43, which rounds most of them correctly
//! and the others by old rules. The browser has no C library and systems have others, so they are made here, and a
//! program prints the same digits everywhere. `tests/conformance/features/module_math_digits.py` compares them.
//!
//! Measured on random numbers against CPython 3.14.10: `pow` differs in 29 of 20,000, `atan2` in 12 of 20,000, the others
//! in 5 of 3,000 or fewer (the `libm` crate alone: `exp` and `pow` in 10 %, `atan2` in 22 %).
//!
//! What rounds correctly comes from `pxfm`. What does not follows glibc's steps (sysdeps/ieee754/dbl-64, the file named
//! beside each), with the correctly rounded functions inside.

pub(crate) use libm::{expm1, log1p};
pub(crate) use pxfm::{
    f_acos as acos, f_acosh as acosh, f_asin as asin, f_asinh as asinh, f_atan as atan, f_atan2 as atan2,
    f_atanh as atanh, f_cos as cos, f_erf as erf, f_erfc as erfc, f_exp as exp, f_exp2 as exp2, f_log as log,
    f_log2 as log2, f_sin as sin, f_tan as tan,
};

/// `pow`, with C's rule for what is 1 whatever the other number is, NaN included.
pub(crate) fn pow(x: f64, y: f64) -> f64 {
    if x == 1.0 || y == 0.0 {
        return 1.0;
    }
    // pxfm 0.1.30 takes the reciprocal of the square or of the root here, which is lost where x is very large.
    if x != 0.0 && x.is_finite() && (y == -2.0 || y == -0.5 && x > 0.0) {
        let (half, exponent) = libm::frexp(x.abs());
        let odd = exponent & 1;
        let part = pxfm::f_pow(half * f64::from(1 + odd), y);
        let even = exponent - odd;
        return libm::ldexp(part, if y == -2.0 { -2 * even } else { -even / 2 });
    }
    pxfm::f_pow(x, y)
}

/// Beyond it `exp` is infinite, but half of it is not.
const LARGEST_EXP: f64 = 709.78;
/// Beyond it the smaller part of `cosh`, `sinh` and `tanh` is lost.
const ONE_SIDED: f64 = 22.0;

/// `exp(x) / 2` of a large number: in two halves where `exp` alone would be infinite.
fn half_exp(x: f64) -> f64 {
    if x < LARGEST_EXP {
        return 0.5 * exp(x);
    }
    let root = exp(0.5 * x);
    0.5 * root * root
}

/// e_cosh.c
pub(crate) fn cosh(x: f64) -> f64 {
    const HALF_LN2: f64 = 0.346_573_829_650_878_9;
    const TINY: f64 = 1.0 / (1_u64 << 55) as f64;
    let size = x.abs();
    if size < TINY {
        1.0
    } else if size < HALF_LN2 {
        let less = expm1(size);
        let whole = 1.0 + less;
        1.0 + (less * less) / (whole + whole)
    } else if size < ONE_SIDED {
        let whole = exp(size);
        0.5 * whole + 0.5 / whole
    } else {
        half_exp(size)
    }
}

/// e_sinh.c
pub(crate) fn sinh(x: f64) -> f64 {
    const TINY: f64 = 1.0 / (1_u64 << 28) as f64;
    let (size, half) = (x.abs(), 0.5_f64.copysign(x));
    if size < TINY {
        x
    } else if size < 1.0 {
        let less = expm1(size);
        half * (2.0 * less - less * less / (less + 1.0))
    } else if size < ONE_SIDED {
        let less = expm1(size);
        half * (less + less / (less + 1.0))
    } else {
        half_exp(size).copysign(x)
    }
}

/// s_tanh.c
pub(crate) fn tanh(x: f64) -> f64 {
    const TINY: f64 = 1.0 / (1_u64 << 55) as f64;
    let size = x.abs();
    let value = if size < TINY {
        return x * (1.0 + x);
    } else if size < 1.0 {
        let less = expm1(-2.0 * size);
        -less / (less + 2.0)
    } else if size < ONE_SIDED {
        1.0 - 2.0 / (expm1(2.0 * size) + 2.0)
    } else if x.is_nan() {
        return x;
    } else {
        1.0
    };
    value.copysign(x)
}

/// e_log10.c: of a positive, finite number.
pub(crate) fn log10(x: f64) -> f64 {
    const LOG10_2_HIGH: f64 = 3.010_299_956_636_117_7e-1;
    const LOG10_2_LOW: f64 = 3.694_239_077_158_931e-13;
    let (half, exponent) = libm::frexp(x);
    // The fraction is from 1 to 2, or from 0.5 to 1 of numbers below 1.
    let exponent = exponent - 1;
    let shift = i32::from(exponent < 0);
    let fraction = half * f64::from(2 - shift);
    let exponent = f64::from(exponent + shift);
    let low = exponent * LOG10_2_LOW + std::f64::consts::LOG10_E * log(fraction);
    low + exponent * LOG10_2_HIGH
}

/// s_cbrt.c: a polynomial for a first value, one step of Halley's method, and the exponent's rest. It is off by one
/// unit in the last place for many cubes: `math.cbrt(27)` is 3.0000000000000004.
pub(crate) fn cbrt(x: f64) -> f64 {
    const ROOT_2: f64 = 1.259_921_049_894_873_2;
    const ROOT_4: f64 = 1.587_401_051_968_199_6;
    const POLYNOMIAL: [f64; 7] = [
        -0.145_263_899_385_486_37,
        0.784_932_344_976_639_2,
        -1.834_692_774_836_130_8,
        2.446_931_225_635_344_4,
        -2.114_994_941_673_713,
        1.508_191_937_815_849,
        0.354_895_765_043_919_84,
    ];
    if x == 0.0 || !x.is_finite() {
        return x;
    }
    let (half, exponent) = libm::frexp(x.abs());
    let first = POLYNOMIAL.iter().fold(0.0, |sum, factor| sum * half + factor);
    let cube = first * first * first;
    let rest = match exponent % 3 {
        -2 => 1.0 / ROOT_4,
        -1 => 1.0 / ROOT_2,
        1 => ROOT_2,
        2 => ROOT_4,
        _ => 1.0,
    };
    let root = first * (cube + 2.0 * half) / (2.0 * cube + half) * rest;
    libm::ldexp(root, exponent / 3).copysign(x)
}
