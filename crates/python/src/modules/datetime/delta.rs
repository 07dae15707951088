//! `timedelta` (CPython 3.14 Modules/_datetimemodule.c, `delta_…`).

use heapglass_memory::object::{RecordKind, hash_bytes};
use heapglass_memory::{Class, ObjectId};
use malachite_bigint::BigInt;
use rustpython_common::hash::hash_tuple;

use super::{answer_not_implemented, compare_method, op_method};
use crate::compile::operand::BinaryOp;
use crate::protocol::CompareOp;
use crate::types::params::rest;
use crate::vm::{Args, Arity, Exc, Flow, GetSet, NativeDef, Raised, Result, Vm, def};

const SECOND: i128 = 1_000_000;
const DAY: i128 = 86_400 * SECOND;
/// `MAX_DELTA_DAYS`
pub(super) const MAX_DAYS: i64 = 999_999_999;

pub(super) const METHODS: &[NativeDef] = &[
    def("__add__", Arity::One, |vm, args| op_method(vm, args, sum)),
    def("__radd__", Arity::One, |vm, args| op_method(vm, args, sum)),
    def("__sub__", Arity::One, |vm, args| op_method(vm, args, difference)),
    def("__rsub__", Arity::One, |vm, args| op_method(vm, args, |vm, a, b| difference(vm, b, a))),
    def("__mul__", Arity::One, |vm, args| op_method(vm, args, product)),
    def("__rmul__", Arity::One, |vm, args| op_method(vm, args, product)),
    def("__truediv__", Arity::One, |vm, args| op_method(vm, args, quotient)),
    def("__rtruediv__", Arity::One, answer_not_implemented),
    def("__floordiv__", Arity::One, |vm, args| op_method(vm, args, floor)),
    def("__rfloordiv__", Arity::One, answer_not_implemented),
    def("__mod__", Arity::One, |vm, args| op_method(vm, args, remainder)),
    def("__rmod__", Arity::One, answer_not_implemented),
    def("__divmod__", Arity::One, |vm, args| op_method(vm, args, both)),
    def("__rdivmod__", Arity::One, answer_not_implemented),
    def("__neg__", Arity::None, |vm, args| one(vm, args, |value| -value)),
    def("__pos__", Arity::None, |vm, args| one(vm, args, |value| value)),
    def("__abs__", Arity::None, |vm, args| one(vm, args, i128::abs)),
    def("__bool__", Arity::None, |vm, args| {
        let truth = micros(vm, vm.arg(args, 0)) != 0;
        Ok(vm.heap.bool(truth).into())
    }),
    def("__hash__", Arity::None, |vm, args| {
        let hash = hash(vm, vm.arg(args, 0));
        Ok(vm.heap.new_int(hash).into())
    }),
    def("__lt__", Arity::One, |vm, args| compare_method(vm, args, CompareOp::Lt, compare)),
    def("__le__", Arity::One, |vm, args| compare_method(vm, args, CompareOp::Le, compare)),
    def("__eq__", Arity::One, |vm, args| compare_method(vm, args, CompareOp::Eq, compare)),
    def("__ne__", Arity::One, |vm, args| compare_method(vm, args, CompareOp::Ne, compare)),
    def("__gt__", Arity::One, |vm, args| compare_method(vm, args, CompareOp::Gt, compare)),
    def("__ge__", Arity::One, |vm, args| compare_method(vm, args, CompareOp::Ge, compare)),
    def("__repr__", Arity::None, |vm, args| {
        let text = repr(vm, vm.arg(args, 0));
        Ok(vm.new_str(&text).into())
    }),
    def("__str__", Arity::None, |vm, args| {
        let text = text(parts(vm, vm.arg(args, 0)));
        Ok(vm.new_str(&text).into())
    }),
    def("__reduce__", Arity::None, reduce),
    def("total_seconds", Arity::None, total_seconds),
];

pub(super) const GETSETS: &[GetSet] = &[
    GetSet { name: "days", get: |vm, id| Ok(number(vm, id, 0)), set: Some(readonly) },
    GetSet { name: "seconds", get: |vm, id| Ok(number(vm, id, 1)), set: Some(readonly) },
    GetSet { name: "microseconds", get: |vm, id| Ok(number(vm, id, 2)), set: Some(readonly) },
];

fn number(vm: &mut Vm, id: ObjectId, index: usize) -> ObjectId {
    let value = parts(vm, id).get(index).copied().unwrap_or(0);
    vm.heap.new_int(value)
}

fn readonly(vm: &mut Vm, _: ObjectId, _: Option<ObjectId>) -> Result<()> {
    Err(vm.raise(Exc::AttributeError, "readonly attribute"))
}

pub(super) fn is_delta(vm: &Vm, id: ObjectId) -> bool {
    vm.heap.record_of(id).is_some_and(|record| record.kind == RecordKind::TimeDelta)
}

/// Days, seconds, microseconds.
fn parts(vm: &Vm, id: ObjectId) -> [i64; 3] {
    vm.heap.record_of(id).map_or([0; 3], |record| record.numbers)
}

/// All of it in microseconds.
pub(super) fn micros(vm: &Vm, id: ObjectId) -> i128 {
    let [days, seconds, micros] = parts(vm, id);
    i128::from(days) * DAY + i128::from(seconds) * SECOND + i128::from(micros)
}

/// `microseconds_to_delta_ex`: new reference.
pub(super) fn make(vm: &mut Vm, value: i128) -> Result<ObjectId> {
    make_of(vm, Class::TimeDelta.id(), value)
}

fn too_large(vm: &mut Vm) -> Raised {
    vm.raise(Exc::OverflowError, "Python int too large to convert to C int")
}

fn make_of(vm: &mut Vm, class: ObjectId, value: i128) -> Result<ObjectId> {
    let Ok(days) = i32::try_from(value.div_euclid(DAY)) else { return Err(too_large(vm)) };
    let days = i64::from(days);
    if !(-MAX_DAYS..=MAX_DAYS).contains(&days) {
        let message = format!("days={days}; must have magnitude <= {MAX_DAYS}");
        return Err(vm.raise(Exc::OverflowError, &message));
    }
    let rest = value.rem_euclid(DAY);
    let numbers = [days, (rest / SECOND) as i64, (rest % SECOND) as i64];
    Ok(vm.heap.new_record_of(class, RecordKind::TimeDelta, Vec::new(), numbers))
}

fn make_big(vm: &mut Vm, value: &BigInt) -> Result<ObjectId> {
    match i128::try_from(value) {
        Ok(value) => make(vm, value),
        Err(_) => Err(too_large(vm)),
    }
}

/// `delta_new`
pub(super) fn new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = args.get(0).unwrap_or(Class::TimeDelta.id());
    let names = ["days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks"];
    let found = vm.named_args("__new__", &rest(args), 0, &names, 0)?;
    let factors = [
        (2, "microseconds", 1),
        (3, "milliseconds", 1000),
        (1, "seconds", SECOND),
        (4, "minutes", 60 * SECOND),
        (5, "hours", 3600 * SECOND),
        (0, "days", DAY),
        (6, "weeks", 7 * DAY),
    ];
    let (mut total, mut left) = (0_i128, 0.0_f64);
    for (index, name, factor) in factors {
        let Some(value) = found.get(index).copied().flatten() else { continue };
        let more = accumulate(vm, value, name, factor, &mut left)?;
        total = more.and_then(|more| total.checked_add(more)).ok_or_else(|| too_large(vm))?;
    }
    if left != 0.0 {
        let mut whole = left.round();
        if (whole - left).abs() == 0.5 {
            let odd = if total & 1 == 1 { 1.0 } else { 0.0 };
            whole = 2.0 * ((left + odd) * 0.5).round() - odd;
        }
        total += whole as i128;
    }
    make_of(vm, class, total).map(Flow::Value)
}

/// `accum`: `None` where it is far too large.
fn accumulate(
    vm: &mut Vm,
    value: ObjectId,
    name: &str,
    factor: i128,
    left: &mut f64,
) -> Result<Option<i128>> {
    if let Some(value) = vm.big(value) {
        return Ok(i128::try_from(&value).ok().and_then(|value| value.checked_mul(factor)));
    }
    let Some(value) = vm.double(value) else {
        let found = vm.type_name(value).to_owned();
        return Err(vm.type_error(&format!("unsupported type for timedelta {name} component: {found}")));
    };
    if value.is_nan() {
        return Err(vm.value_error("cannot convert float NaN to integer"));
    }
    if value.is_infinite() {
        return Err(vm.raise(Exc::OverflowError, "cannot convert float infinity to integer"));
    }
    let (whole, fraction) = (value.trunc(), value.fract());
    if whole.abs() > 1e30 {
        return Ok(None);
    }
    let exact = (whole as i128).checked_mul(factor);
    let scaled = factor as f64 * fraction;
    *left += scaled.fract();
    Ok(exact.and_then(|exact| exact.checked_add(scaled.trunc() as i128)))
}

fn one(vm: &mut Vm, args: &Args<'_>, work: fn(i128) -> i128) -> Result<Flow> {
    let value = micros(vm, vm.arg(args, 0));
    make(vm, work(value)).map(Flow::Value)
}

type Answer = Result<Option<ObjectId>>;

fn sum(vm: &mut Vm, a: ObjectId, b: ObjectId) -> Answer {
    if !is_delta(vm, a) || !is_delta(vm, b) {
        return Ok(None);
    }
    let value = micros(vm, a) + micros(vm, b);
    make(vm, value).map(Some)
}

fn difference(vm: &mut Vm, a: ObjectId, b: ObjectId) -> Answer {
    if !is_delta(vm, a) || !is_delta(vm, b) {
        return Ok(None);
    }
    let value = micros(vm, a) - micros(vm, b);
    make(vm, value).map(Some)
}

fn product(vm: &mut Vm, a: ObjectId, b: ObjectId) -> Answer {
    let value = BigInt::from(micros(vm, a));
    if let Some(times) = vm.big(b) {
        return make_big(vm, &(value * times)).map(Some);
    }
    let Some(times) = vm.double(b) else { return Ok(None) };
    let (top, bottom) = ratio(vm, times)?;
    let nearest = divide_nearest(vm, &(value * top), &bottom)?;
    make_big(vm, &nearest).map(Some)
}

/// `float.as_integer_ratio`
fn ratio(vm: &mut Vm, value: f64) -> Result<(BigInt, BigInt)> {
    if value.is_nan() {
        return Err(vm.value_error("cannot convert NaN to integer ratio"));
    }
    if value.is_infinite() {
        return Err(vm.raise(Exc::OverflowError, "cannot convert Infinity to integer ratio"));
    }
    let (mut top, mut exponent) = (value, 0_u32);
    while top != top.trunc() {
        top *= 2.0;
        exponent += 1;
    }
    let top = crate::types::float::to_big(vm, top)?;
    Ok((top, BigInt::from(1) << exponent))
}

/// `divide_nearest`: half to even.
fn divide_nearest(vm: &mut Vm, top: &BigInt, bottom: &BigInt) -> Result<BigInt> {
    let zero = BigInt::from(0);
    if *bottom == zero {
        return Err(crate::types::int::division_by_zero(vm));
    }
    let (top, bottom) =
        if *bottom < zero { (-top.clone(), -bottom.clone()) } else { (top.clone(), bottom.clone()) };
    let mut whole = &top / &bottom;
    let mut left = top - &whole * &bottom;
    if left < zero {
        left += &bottom;
        whole -= 1;
    }
    let twice = left * 2;
    let is_odd = &whole % 2 != zero;
    if twice > bottom || twice == bottom && is_odd {
        whole += 1;
    }
    Ok(whole)
}

fn quotient(vm: &mut Vm, a: ObjectId, b: ObjectId) -> Answer {
    let value = micros(vm, a);
    if is_delta(vm, b) {
        let other = micros(vm, b);
        return ints(vm, BinaryOp::TrueDivide, value, other).map(Some);
    }
    let value = BigInt::from(value);
    if let Some(by) = vm.big(b) {
        let nearest = divide_nearest(vm, &value, &by)?;
        return make_big(vm, &nearest).map(Some);
    }
    let Some(by) = vm.double(b) else { return Ok(None) };
    let (top, bottom) = ratio(vm, by)?;
    let nearest = divide_nearest(vm, &(value * bottom), &top)?;
    make_big(vm, &nearest).map(Some)
}

/// An operation of ints. New reference.
fn ints(vm: &mut Vm, op: BinaryOp, a: i128, b: i128) -> Result<ObjectId> {
    let (a, b) = (vm.heap.new_big_int(BigInt::from(a)), vm.heap.new_big_int(BigInt::from(b)));
    let result = vm.native_number(op, a, b);
    vm.heap.decref(a);
    vm.heap.decref(b);
    match result? {
        Some(Flow::Value(value)) => Ok(value),
        _ => Ok(vm.none()),
    }
}

fn floor(vm: &mut Vm, a: ObjectId, b: ObjectId) -> Answer {
    let value = micros(vm, a);
    if is_delta(vm, b) {
        let other = micros(vm, b);
        return ints(vm, BinaryOp::FloorDivide, value, other).map(Some);
    }
    let Some(by) = vm.big(b) else { return Ok(None) };
    match i128::try_from(&by) {
        Ok(0) => Err(crate::types::int::division_by_zero(vm)),
        Ok(by) => make(vm, value.div_euclid(by) - i128::from(by < 0 && value.rem_euclid(by) != 0)).map(Some),
        Err(_) => make(vm, if (value < 0) == (by < BigInt::from(0)) { 0 } else { -1 }).map(Some),
    }
}

/// Floor division and its remainder.
fn divided(vm: &mut Vm, a: ObjectId, b: ObjectId) -> Result<Option<(i128, i128)>> {
    if !is_delta(vm, b) {
        return Ok(None);
    }
    let (value, by) = (micros(vm, a), micros(vm, b));
    if by == 0 {
        return Err(crate::types::int::division_by_zero(vm));
    }
    let whole = value.div_euclid(by) - i128::from(by < 0 && value.rem_euclid(by) != 0);
    Ok(Some((whole, value - whole * by)))
}

fn remainder(vm: &mut Vm, a: ObjectId, b: ObjectId) -> Answer {
    match divided(vm, a, b)? {
        Some((_, left)) => make(vm, left).map(Some),
        None => Ok(None),
    }
}

fn both(vm: &mut Vm, a: ObjectId, b: ObjectId) -> Answer {
    let Some((whole, left)) = divided(vm, a, b)? else { return Ok(None) };
    let left = make(vm, left)?;
    let whole = vm.heap.new_big_int(BigInt::from(whole));
    Ok(Some(vm.heap.new_tuple(vec![whole, left])))
}

fn compare(vm: &mut Vm, a: ObjectId, b: ObjectId, op: CompareOp) -> Answer {
    if !is_delta(vm, b) {
        return Ok(None);
    }
    let holds = op.holds(micros(vm, a).cmp(&micros(vm, b)));
    Ok(Some(vm.heap.bool(holds)))
}

/// `delta_hash`: that of the tuple of its numbers.
pub(super) fn hash(vm: &Vm, id: ObjectId) -> i64 {
    hash_of(parts(vm, id))
}

fn hash_of(parts: [i64; 3]) -> i64 {
    let hashes = parts.into_iter().map(|part| Ok::<i64, ()>(if part == -1 { -2 } else { part }));
    hash_tuple(hashes).unwrap_or_default()
}

/// The hash of a timedelta of so many microseconds.
pub(super) fn hash_of_micros(value: i128) -> i64 {
    let rest = value.rem_euclid(DAY);
    hash_of([value.div_euclid(DAY) as i64, (rest / SECOND) as i64, (rest % SECOND) as i64])
}

/// `generic_hash`
pub(super) fn hash_of_bytes(bytes: &[u8]) -> i64 {
    hash_bytes(bytes)
}

pub(super) fn repr(vm: &Vm, id: ObjectId) -> String {
    let [days, seconds, micros] = parts(vm, id);
    let mut all = Vec::new();
    for (name, value) in [("days", days), ("seconds", seconds), ("microseconds", micros)] {
        if value != 0 {
            all.push(format!("{name}={value}"));
        }
    }
    let all = if all.is_empty() { "0".to_owned() } else { all.join(", ") };
    format!("{}({all})", vm.type_name(id))
}

fn text([days, seconds, micros]: [i64; 3]) -> String {
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    let mut text = match days {
        0 => String::new(),
        1 | -1 => format!("{days} day, "),
        _ => format!("{days} days, "),
    };
    text.push_str(&format!("{hours}:{minutes:02}:{seconds:02}"));
    if micros != 0 {
        text.push_str(&format!(".{micros:06}"));
    }
    text
}

fn reduce(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let state = parts(vm, id).map(|part| vm.heap.new_int(part)).to_vec();
    let state = vm.heap.new_tuple(state);
    Ok(super::reduced(vm, id, state).into())
}

fn total_seconds(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let value = micros(vm, vm.arg(args, 0));
    ints(vm, BinaryOp::TrueDivide, value, SECOND).map(Flow::Value)
}
