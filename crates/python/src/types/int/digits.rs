//! How many digits CPython makes an int's block for: those of the largest result that may come out, not of the one that
//! does (CPython 3.14 Objects/longobject.c). Where all is compact, of one digit, the block is exact.

use malachite_bigint::BigInt;
use num_integer::Integer;
use num_traits::{Signed, ToPrimitive};

use crate::compile::operand::BinaryOp;

/// `PyLong_SHIFT`
const BITS: u64 = 30;

/// Digits of a value; none for 0.
fn count(value: &BigInt) -> u64 {
    value.bits().div_ceil(BITS)
}

/// `_PyLong_IsCompact`
pub(super) const fn is_compact(value: i64) -> bool {
    value.unsigned_abs() < 1 << BITS
}

/// Digits that a result is made for; `None` where its block is exact.
pub(super) fn of_result(op: BinaryOp, x: &BigInt, y: &BigInt) -> Option<u64> {
    let (a, b) = (count(x), count(y));
    let are_compact = a <= 1 && b <= 1;
    match op {
        BinaryOp::Lshift => shifted_left(a, y),
        BinaryOp::Rshift if a > 1 => Some(a.saturating_sub(y.to_u64()? / BITS)).filter(|digits| *digits > 0),
        _ if are_compact => None,
        BinaryOp::Add => Some(sum(x, y, x.is_negative() == y.is_negative())),
        BinaryOp::Subtract => Some(sum(x, y, x.is_negative() != y.is_negative())),
        BinaryOp::Multiply if a.min(b) == 0 => None,
        BinaryOp::Multiply => Some(a + b),
        BinaryOp::And | BinaryOp::Or | BinaryOp::Xor => Some(bitwise(op, x, y)),
        BinaryOp::FloorDivide if b == 1 => Some(a),
        BinaryOp::FloorDivide if is_smaller(x, y) => None,
        BinaryOp::FloorDivide => Some(quotient(x, y)),
        BinaryOp::Remainder if b == 1 || is_smaller(x, y) => None,
        BinaryOp::Remainder => Some(a + 1),
        _ => None,
    }
}

/// What a division makes and drops: the remainder of `//`, the quotient of `%` (`x_divrem`).
pub(super) fn of_dropped(op: BinaryOp, x: &BigInt, y: &BigInt) -> Option<(BigInt, u64)> {
    if count(y) <= 1 || is_smaller(x, y) {
        return None;
    }
    match op {
        BinaryOp::FloorDivide => Some((x % y, count(x) + 1)),
        BinaryOp::Remainder => Some((x / y, quotient(x, y))),
        _ => None,
    }
}

fn is_smaller(x: &BigInt, y: &BigInt) -> bool {
    x.abs() < y.abs()
}

/// `x_add`, or `x_sub` where the signs differ.
fn sum(x: &BigInt, y: &BigInt, is_sum: bool) -> u64 {
    let (a, b) = (count(x), count(y));
    if is_sum {
        a.max(b) + 1
    } else if a == b {
        // Down to the highest digit that differs.
        count(&(x.abs() ^ y.abs()))
    } else {
        a.max(b)
    }
}

/// `long_bitwise`
fn bitwise(op: BinaryOp, x: &BigInt, y: &BigInt) -> u64 {
    let (large, small) = if count(x) < count(y) { (y, x) } else { (x, y) };
    let (a, b) = (large.is_negative(), small.is_negative());
    let (is_negative, digits) = match op {
        BinaryOp::And => (a && b, if b { count(large) } else { count(small) }),
        BinaryOp::Or => (a || b, if b { count(small) } else { count(large) }),
        _ => (a != b, count(large)),
    };
    digits + u64::from(is_negative)
}

/// `long_lshift1`
fn shifted_left(a: u64, by: &BigInt) -> Option<u64> {
    let (words, bits) = by.to_u64()?.div_rem(&BITS);
    if a <= 1 && words == 0 { None } else { Some(a + words + u64::from(bits != 0)) }
}

/// `x_divrem`: both are shifted until the divisor's highest bit is a digit's highest.
fn quotient(x: &BigInt, y: &BigInt) -> u64 {
    let (a, b) = (count(x), count(y));
    let shift = b * BITS - y.bits();
    let (x, y) = (x.abs() << shift, y.abs() << shift);
    let top = |value: &BigInt, digits: u64| value >> ((digits - 1) * BITS);
    let is_longer = count(&x) > a || top(&x, a) >= top(&y, b);
    a + u64::from(is_longer) - b
}

/// Digits of a text, whatever their base.
pub(super) fn in_text(text: &[u8]) -> u64 {
    text.iter().filter(|byte| byte.is_ascii_alphanumeric()).count() as u64
}

/// `long_from_string_base`: for so many characters of a base.
pub(super) fn of_text(characters: u64, base: u32) -> u64 {
    if base.is_power_of_two() {
        (characters * u64::from(base.ilog2())).div_ceil(BITS)
    } else {
        let digits =
            characters as f64 * (f64::from(base).ln() / (BITS as f64 * std::f64::consts::LN_2)) + 1.0;
        digits as u64
    }
}
