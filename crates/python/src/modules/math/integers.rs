//! Functions of whole numbers of any size.

use malachite_bigint::{BigInt, Sign};
use num_integer::Integer;
use num_traits::Zero;
use pymath::math;

use crate::vm::{Args, Exc, Flow, Result, Vm};

fn is_negative(value: &BigInt) -> bool {
    value.sign() == Sign::Minus
}

pub(super) fn factorial(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let value = vm.index(vm.arg(args, 0))?;
    if is_negative(&value) {
        return Err(vm.value_error("factorial() not defined for negative values"));
    }
    let Ok(value) = i64::try_from(&value) else {
        let message = "factorial() argument should not exceed 9223372036854775807";
        return Err(vm.raise(Exc::OverflowError, message));
    };
    match math::integer::factorial(value) {
        Ok(product) => Ok(vm.heap.new_big_int(product.into()).into()),
        Err(_) => Err(vm.value_error("factorial() not defined for negative values")),
    }
}

/// `n` and `k`, which must not be negative.
fn counts(vm: &mut Vm, args: &Args<'_>) -> Result<(BigInt, BigInt)> {
    let n = vm.index(vm.arg(args, 0))?;
    let k = vm.index(vm.arg(args, 1))?;
    if is_negative(&n) {
        return Err(vm.value_error("n must be a non-negative integer"));
    }
    if is_negative(&k) {
        return Err(vm.value_error("k must be a non-negative integer"));
    }
    Ok((n, k))
}

pub(super) fn comb(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (n, k) = counts(vm, args)?;
    if k > n {
        return Ok(vm.heap.new_int(0).into());
    }
    let k = (&n - &k).min(k);
    let Ok(k) = u64::try_from(&k) else {
        let message = "min(n - k, k) must not exceed 9223372036854775807";
        return Err(vm.raise(Exc::OverflowError, message));
    };
    Ok(vm.heap.new_big_int(math::comb_bigint(&n, k).into()).into())
}

pub(super) fn perm(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    if args.get(1).is_none_or(|k| vm.is_none(k)) {
        return factorial(vm, args);
    }
    let (n, k) = counts(vm, args)?;
    if k > n {
        return Ok(vm.heap.new_int(0).into());
    }
    let Ok(k) = u64::try_from(&k) else {
        return Err(vm.raise(Exc::OverflowError, "k must not exceed 9223372036854775807"));
    };
    Ok(vm.heap.new_big_int(math::perm_bigint(&n, k).into()).into())
}

pub(super) fn isqrt(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let value = vm.index(vm.arg(args, 0))?;
    match math::integer::isqrt(&value) {
        Ok(root) => Ok(vm.heap.new_big_int(root).into()),
        Err(_) => Err(vm.value_error("isqrt() argument must be nonnegative")),
    }
}

fn fold(
    vm: &mut Vm,
    name: &str,
    args: &Args<'_>,
    start: i64,
    work: fn(&BigInt, &BigInt) -> BigInt,
) -> Result<Flow> {
    vm.no_keywords(&format!("math.{name}"), args)?;
    let mut result = BigInt::from(start);
    for id in args.pos {
        let value = vm.index(*id)?;
        result = work(&result, &value);
    }
    let result = if is_negative(&result) { -result } else { result };
    Ok(vm.heap.new_big_int(result).into())
}

pub(super) fn gcd(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    fold(vm, "gcd", args, 0, |a, b| a.gcd(b))
}

pub(super) fn lcm(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    fold(vm, "lcm", args, 1, |a, b| if a.is_zero() || b.is_zero() { BigInt::from(0) } else { a.lcm(b) })
}
