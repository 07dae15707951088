//! Integers against floats, exactly: `float_richcompare` (CPython 3.14 Objects/floatobject.c).

use std::cmp::Ordering;

use malachite_bigint::BigInt;

/// Integers up to here are exact as floats.
const EXACT: i64 = 1 << 53;

/// An integer against a float; `None` for a NaN.
pub(crate) fn compare_int_float(int: &BigInt, float: f64) -> Option<Ordering> {
    if float.is_nan() {
        return None;
    }
    if float.is_infinite() {
        return Some(if float > 0.0 { Ordering::Less } else { Ordering::Greater });
    }
    let whole = float.floor();
    let ordering = int.cmp(&big_of_whole(whole));
    Some(if ordering.is_eq() && whole < float { Ordering::Less } else { ordering })
}

/// The same for an integer that fits.
pub(crate) fn compare_small_float(int: i64, float: f64) -> Option<Ordering> {
    if (-EXACT..=EXACT).contains(&int) {
        return (int as f64).partial_cmp(&float);
    }
    compare_int_float(&BigInt::from(int), float)
}

/// A float without a fraction as an integer.
fn big_of_whole(float: f64) -> BigInt {
    if float.abs() < 9e15 {
        return BigInt::from(float as i64);
    }
    let bits = float.to_bits();
    let exponent = ((bits >> 52) & 0x7ff) as i64 - 1075;
    let mantissa = (bits & ((1 << 52) - 1)) | (1 << 52);
    let magnitude = BigInt::from(mantissa) << exponent.max(0) as u64;
    if float < 0.0 { BigInt::from(0) - magnitude } else { magnitude }
}
