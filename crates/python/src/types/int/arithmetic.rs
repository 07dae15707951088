//! Arithmetic of integers: machine words first, then big ones.

use heapglass_memory::ObjectId;
use malachite_bigint::BigInt;
use num_integer::Integer;
use num_traits::{Signed, ToPrimitive, Zero};

use super::{digits, division_by_zero};
use crate::compile::operand::BinaryOp;
use crate::types::float;
use crate::vm::{Exc, Result, Vm};

/// An operation on ints, bools included; `None` is NotImplemented. New reference.
pub(crate) fn binary(vm: &mut Vm, op: BinaryOp, a: ObjectId, b: ObjectId) -> Result<Option<ObjectId>> {
    if let Some(result) = bool_logic(vm, op, a, b) {
        return Ok(Some(result));
    }
    if let (Some(x), Some(y)) = (vm.small(a), vm.small(b)) {
        return binary_small(vm, op, x, y);
    }
    match (vm.big(a), vm.big(b)) {
        (Some(x), Some(y)) => binary_big(vm, op, &x, &y),
        _ => Ok(None),
    }
}

/// `bool_and`, `bool_or`, `bool_xor`: of two bools a bool.
fn bool_logic(vm: &Vm, op: BinaryOp, a: ObjectId, b: ObjectId) -> Option<ObjectId> {
    let truth = |id: ObjectId| match vm.heap.payload(id) {
        heapglass_memory::object::Payload::Bool(value) => Some(*value),
        _ => None,
    };
    let (x, y) = (truth(a)?, truth(b)?);
    let result = match op {
        BinaryOp::And => x & y,
        BinaryOp::Or => x | y,
        BinaryOp::Xor => x ^ y,
        _ => return None,
    };
    Some(vm.heap.bool(result))
}

/// An operation on ints that fit into a machine word.
#[inline]
pub(crate) fn binary_small(vm: &mut Vm, op: BinaryOp, x: i64, y: i64) -> Result<Option<ObjectId>> {
    let result = match op {
        BinaryOp::Add => x.checked_add(y),
        BinaryOp::Subtract => x.checked_sub(y),
        BinaryOp::Multiply => x.checked_mul(y),
        BinaryOp::And => Some(x & y),
        BinaryOp::Or => Some(x | y),
        BinaryOp::Xor => Some(x ^ y),
        BinaryOp::FloorDivide if y != 0 => x.checked_div_euclid(y).map(|_| Integer::div_floor(&x, &y)),
        BinaryOp::Remainder if y != 0 => x.checked_rem(y).map(|_| Integer::mod_floor(&x, &y)),
        BinaryOp::Rshift if y >= 0 => Some(x >> y.min(63)),
        BinaryOp::Lshift if (0..63).contains(&y) => {
            x.checked_shl(y as u32).filter(|shifted| shifted >> y == x)
        }
        BinaryOp::TrueDivide if y != 0 && is_exact(x) && is_exact(y) => {
            return Ok(Some(vm.heap.new_float(x as f64 / y as f64)));
        }
        _ => None,
    };
    match result {
        Some(value) if digits::is_compact(x) && digits::is_compact(y) => Ok(Some(vm.heap.new_int(value))),
        _ => binary_big(vm, op, &BigInt::from(x), &BigInt::from(y)),
    }
}

/// Whether a float has the same value: up to 2**53.
const fn is_exact(value: i64) -> bool {
    value.unsigned_abs() <= 1 << 53
}

fn binary_big(vm: &mut Vm, op: BinaryOp, x: &BigInt, y: &BigInt) -> Result<Option<ObjectId>> {
    let result = match op {
        BinaryOp::Add => x + y,
        BinaryOp::Subtract => x - y,
        BinaryOp::Multiply => {
            vm.check_bytes(Some((x.bits() + y.bits()) / 8))?;
            x * y
        }
        BinaryOp::And => x & y,
        BinaryOp::Or => x | y,
        BinaryOp::Xor => x ^ y,
        BinaryOp::FloorDivide => div_floor(vm, x, y)?.0,
        BinaryOp::Remainder => div_floor(vm, x, y)?.1,
        BinaryOp::Lshift => return shift_left(vm, x, y).map(Some),
        BinaryOp::Rshift => shift_right(vm, x, y)?,
        BinaryOp::Power => return power(vm, x, y).map(Some),
        BinaryOp::TrueDivide => return true_divide(vm, x, y).map(Some),
        _ => return Ok(None),
    };
    let id = match digits::of_result(op, x, y) {
        Some(count) => vm.heap.new_int_for(result, count),
        None => vm.heap.new_big_int(result),
    };
    // Division makes the other result too.
    if let Some((other, count)) = digits::of_dropped(op, x, y) {
        let other = vm.heap.new_int_for(other, count);
        vm.heap.decref(other);
    }
    Ok(Some(id))
}

/// `divmod`: quotient and remainder, rounded down.
pub(crate) fn div_floor(vm: &mut Vm, x: &BigInt, y: &BigInt) -> Result<(BigInt, BigInt)> {
    if y.is_zero() {
        return Err(division_by_zero(vm));
    }
    Ok(x.div_mod_floor(y))
}

fn shift_left(vm: &mut Vm, x: &BigInt, y: &BigInt) -> Result<ObjectId> {
    if y.is_negative() {
        return Err(vm.value_error("negative shift count"));
    }
    if x.is_zero() {
        return Ok(vm.heap.new_int(0));
    }
    let Some(count) = y.to_u64().filter(|count| *count < 1 << 60) else {
        return Err(vm.raise(Exc::OverflowError, "too many digits in integer"));
    };
    vm.check_bytes(Some(x.bits().saturating_add(count) / 8))?;
    let value = x << count;
    Ok(match digits::of_result(BinaryOp::Lshift, x, y) {
        Some(digits) => vm.heap.new_int_for(value, digits),
        None => vm.heap.new_big_int(value),
    })
}

fn shift_right(vm: &mut Vm, x: &BigInt, y: &BigInt) -> Result<BigInt> {
    if y.is_negative() {
        return Err(vm.value_error("negative shift count"));
    }
    match y.to_u64().filter(|count| *count < x.bits()) {
        Some(count) => Ok(x >> count),
        None if x.is_negative() => Ok(BigInt::from(-1)),
        None => Ok(BigInt::from(0)),
    }
}

/// `long_pow` without a modulus.
fn power(vm: &mut Vm, x: &BigInt, y: &BigInt) -> Result<ObjectId> {
    if y.is_negative() {
        let (x, y) = (float::of_big(vm, x)?, float::of_big(vm, y)?);
        return float::power(vm, x, y);
    }
    let small = x.to_i64().filter(|x| (-1..=1).contains(x));
    let result = match (small, y.to_u32()) {
        (Some(0), _) if y.is_zero() => BigInt::from(1),
        (Some(0), _) => BigInt::from(0),
        (Some(1), _) => BigInt::from(1),
        (Some(_), _) => BigInt::from(if y.is_even() { 1 } else { -1 }),
        (None, Some(exponent)) => {
            vm.check_bytes(x.bits().checked_mul(u64::from(exponent)).map(|bits| bits / 8))?;
            return Ok(power_by_steps(vm, x, exponent));
        }
        (None, None) => {
            vm.check_bytes(None)?;
            BigInt::from(0)
        }
    };
    Ok(vm.heap.new_big_int(result))
}

/// `long_pow` makes an int at each step, from the exponent's highest bit to its lowest.
fn power_by_steps(vm: &mut Vm, x: &BigInt, exponent: u32) -> ObjectId {
    let mut last: Option<(ObjectId, BigInt)> = None;
    let multiply = |vm: &mut Vm, last: &mut Option<(ObjectId, BigInt)>, a: &BigInt, b: &BigInt| {
        let value = a * b;
        let id = match digits::of_result(BinaryOp::Multiply, a, b) {
            Some(count) => vm.heap.new_int_for(value.clone(), count),
            None => vm.heap.new_big_int(value.clone()),
        };
        if let Some((old, _)) = last.replace((id, value)) {
            vm.heap.decref(old);
        }
    };
    if exponent <= 1 {
        let by = if exponent == 0 { BigInt::from(0) } else { x.clone() };
        multiply(vm, &mut last, &by, &BigInt::from(1));
    }
    let mut bit = exponent.checked_ilog2().map_or(0, |bits| (1 << bits) >> 1);
    while bit != 0 {
        let z = last.as_ref().map_or_else(|| x.clone(), |(_, value)| value.clone());
        multiply(vm, &mut last, &z, &z);
        if exponent & bit != 0 {
            let z = last.as_ref().map_or_else(|| x.clone(), |(_, value)| value.clone());
            multiply(vm, &mut last, &z, x);
        }
        bit >>= 1;
    }
    match last {
        Some((id, _)) if exponent > 0 => id,
        _ => vm.heap.new_int(1),
    }
}

/// `pow(x, y, modulus)`.
pub(crate) fn modular_power(vm: &mut Vm, x: &BigInt, y: &BigInt, modulus: &BigInt) -> Result<ObjectId> {
    if modulus.is_zero() {
        return Err(vm.value_error("pow() 3rd argument cannot be 0"));
    }
    let positive = modulus.abs();
    let (base, exponent) = if y.is_negative() {
        match x.mod_floor(&positive).modinv(&positive) {
            Some(inverse) => (inverse, y.abs()),
            None => return Err(vm.value_error("base is not invertible for the given modulus")),
        }
    } else {
        (x.mod_floor(&positive), y.clone())
    };
    let result = base.modpow(&exponent, &positive).mod_floor(modulus);
    Ok(vm.heap.new_big_int(result))
}

/// `long_true_divide`: rounded correctly.
fn true_divide(vm: &mut Vm, x: &BigInt, y: &BigInt) -> Result<ObjectId> {
    if y.is_zero() {
        return Err(division_by_zero(vm));
    }
    match ratio(x, y) {
        Some(result) => Ok(vm.heap.new_float(result)),
        None => Err(vm.raise(Exc::OverflowError, "integer division result too large for a float")),
    }
}

/// Bits of a double's mantissa, and the exponent of the smallest normal one (`DBL_MANT_DIG`, `DBL_MIN_EXP`).
const MANTISSA_BITS: i64 = 53;
const MIN_EXPONENT: i64 = -1021;
const MAX_EXPONENT: i64 = 1024;

/// The double nearest to a quotient, ties to even: `long_true_divide`. `None` if it is too large. `y` is not 0.
pub(crate) fn ratio(x: &BigInt, y: &BigInt) -> Option<f64> {
    let sign = if x.is_negative() == y.is_negative() { 1.0 } else { -1.0 };
    let (a, b) = (x.abs(), y.abs());
    if a.is_zero() {
        return Some(0.0 * sign);
    }
    // Two bits more than needed: one to round by, one that stays if anything is left.
    let difference = a.bits() as i64 - b.bits() as i64;
    let shift = difference.max(MIN_EXPONENT) - (MANTISSA_BITS + 2);
    let (quotient, rest) = if shift <= 0 {
        (a << shift.unsigned_abs()).div_rem(&b)
    } else {
        a.div_rem(&(b << shift.unsigned_abs()))
    };
    let bits = quotient.bits() as i64;
    let mut whole = quotient.to_u64()?;
    let extra = bits.max(MIN_EXPONENT - shift) - MANTISSA_BITS;
    if extra > 0 {
        let half = 1_u64 << (extra - 1);
        let low = whole | u64::from(!rest.is_zero());
        let is_up = low & half != 0 && low & (3 * half - 1) != 0;
        whole = (if is_up { low + half } else { low }) & !(2 * half - 1);
    }
    let length = 64 - i64::from(whole.leading_zeros());
    if whole != 0 && shift + length > MAX_EXPONENT {
        return None;
    }
    // In two steps, each exact: one power of two may be too small for a double.
    let first = shift / 2;
    Some(sign * whole as f64 * 2_f64.powi(first as i32) * 2_f64.powi((shift - first) as i32))
}
