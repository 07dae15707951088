//! `datetime`: making, moving and comparing (CPython 3.14 Modules/_datetimemodule.c, `datetime_…`). Its methods are in
//! `methods`.

use heapglass_memory::object::RecordKind;
use heapglass_memory::{Class, ObjectId};

use super::calendar::{self, MAX_ORDINAL};
use super::{
    call_class, clock, date, delta, fold, int_or, is_class_of_python, is_moment, of_day, ordinal, pack,
    pickled, raw, time, ymd, zone, zone_of,
};
use crate::protocol::CompareOp;
use crate::types::params::rest;
use crate::vm::{Args, Flow, Result, Vm};

pub(super) const NAMES: [&str; 9] =
    ["year", "month", "day", "hour", "minute", "second", "microsecond", "tzinfo", "fold"];
const DAY: i128 = 86_400_000_000;

/// What a datetime is made of; the zone is borrowed.
#[derive(Clone, Copy)]
pub(super) struct Parts {
    pub date: (i64, i64, i64),
    pub of_day: i64,
    pub zone: Option<ObjectId>,
    pub fold: i64,
}

pub(super) fn parts(vm: &Vm, id: ObjectId) -> Parts {
    Parts { date: ymd(vm, id), of_day: of_day(vm, id), zone: zone_of(vm, id), fold: fold(vm, id) }
}

pub(super) fn new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = args.get(0).unwrap_or(Class::DateTime.id());
    if let Some(parts) = unpickled(vm, args)? {
        return Ok(exactly(vm, class, parts).into());
    }
    let found = vm.named_args("", &rest(args), 0, &NAMES, 3)?;
    time::check_positional(vm, args, "", 8)?;
    let nothing = Parts { date: (0, 0, 0), of_day: 0, zone: None, fold: 0 };
    let parts = of_arguments(vm, &found, nothing)?;
    Ok(exactly(vm, class, parts).into())
}

/// Nine arguments by parameter; what is not there is as in `other`.
pub(super) fn of_arguments(vm: &mut Vm, found: &[Option<ObjectId>], other: Parts) -> Result<Parts> {
    let get = |index: usize| found.get(index).copied().flatten();
    let date = date::date_of(vm, found, other.date)?;
    let clock = time::clock_of(vm, found.get(3..7).unwrap_or_default(), clock(other.of_day))?;
    let fold = int_or(vm, get(8), other.fold)?;
    let zone = match get(7) {
        Some(zone) => zone::argument(vm, Some(zone))?,
        None => other.zone,
    };
    date::check(vm, date)?;
    let of_day = time::check(vm, clock, fold)?;
    Ok(Parts { date, of_day, zone, fold })
}

fn unpickled(vm: &mut Vm, args: &Args<'_>) -> Result<Option<Parts>> {
    let Some(bytes) = pickled(vm, args, 10) else { return Ok(None) };
    let numbers: Vec<i64> = bytes.iter().map(|byte| i64::from(*byte)).collect();
    let [high, low, month, day, hour, minute, second, first, middle, last] = numbers.as_slice() else {
        return Ok(None);
    };
    let (fold, month) = (month >> 7, month & 127);
    let date = (high << 8 | low, month, *day);
    date::check(vm, date)?;
    let micro = first << 16 | middle << 8 | last;
    let of_day = time::check(vm, [*hour, *minute, *second, micro], fold)?;
    let zone = zone::argument(vm, args.get(2))?;
    Ok(Some(Parts { date, of_day, zone, fold }))
}

/// An object of this very class, whatever its `__new__`. New reference.
fn exactly(vm: &mut Vm, class: ObjectId, parts: Parts) -> ObjectId {
    let zone = parts.zone.map(|zone| vm.heap.new_ref(zone));
    raw(vm, class, RecordKind::Date, zone, [pack(parts.date), parts.of_day, parts.fold])
}

/// `new_datetime_subclass_fold_ex`: a class written in Python is called. New reference.
pub(super) fn make(vm: &mut Vm, class: ObjectId, parts: Parts) -> Result<ObjectId> {
    if !is_class_of_python(vm, class) {
        return Ok(exactly(vm, class, parts));
    }
    let (year, month, day) = parts.date;
    let [hour, minute, second, micro] = clock(parts.of_day);
    let numbers = [year, month, day, hour, minute, second, micro];
    let mut args = numbers.map(|part| vm.heap.new_int(part)).to_vec();
    args.push(parts.zone.map_or(vm.none(), |zone| vm.heap.new_ref(zone)));
    let moment = call_class(vm, class, args)?;
    if let Some(record) = vm.heap.record_mut(moment).filter(|record| record.kind == RecordKind::Date) {
        record.numbers[2] = parts.fold;
    }
    Ok(moment)
}

/// Microseconds since the beginning of the calendar, by its own clock.
pub(super) fn absolute(vm: &Vm, id: ObjectId) -> i128 {
    i128::from(ordinal(vm, id)) * DAY + i128::from(of_day(vm, id))
}

/// Day and time of such a number.
pub(super) fn of_absolute(vm: &mut Vm, micros: i128, zone: Option<ObjectId>) -> Result<Parts> {
    match i64::try_from(micros.div_euclid(DAY)) {
        Ok(ordinal @ 1..=MAX_ORDINAL) => {
            let of_day = micros.rem_euclid(DAY) as i64;
            Ok(Parts { date: calendar::of_ordinal(ordinal), of_day, zone, fold: 0 })
        }
        _ => Err(date::out_of_range(vm)),
    }
}

/// A datetime that many microseconds later. New reference.
pub(super) fn moved_by(vm: &mut Vm, id: ObjectId, micros: i128) -> Result<ObjectId> {
    let micros = absolute(vm, id) + micros;
    let parts = of_absolute(vm, micros, zone_of(vm, id))?;
    let class = vm.heap.type_of(id);
    make(vm, class, parts)
}

pub(super) fn sum(vm: &mut Vm, a: ObjectId, b: ObjectId) -> Result<Option<ObjectId>> {
    let (moment, delta) = if is_moment(vm, a) { (a, b) } else { (b, a) };
    if !is_moment(vm, moment) || !delta::is_delta(vm, delta) {
        return Ok(None);
    }
    let micros = delta::micros(vm, delta);
    moved_by(vm, moment, micros).map(Some)
}

pub(super) fn difference(vm: &mut Vm, a: ObjectId, b: ObjectId) -> Result<Option<ObjectId>> {
    if !is_moment(vm, a) {
        return Ok(None);
    }
    if delta::is_delta(vm, b) {
        let micros = delta::micros(vm, b);
        return moved_by(vm, a, -micros).map(Some);
    }
    if !is_moment(vm, b) {
        return Ok(None);
    }
    let offsets = offsets(vm, a, b)?;
    let (x, y) = (absolute(vm, a), absolute(vm, b));
    match offsets {
        (Some(offset_a), Some(offset_b)) => delta::make(vm, (x - offset_a) - (y - offset_b)).map(Some),
        (None, None) => delta::make(vm, x - y).map(Some),
        _ => Err(vm.type_error("can't subtract offset-naive and offset-aware datetimes")),
    }
}

/// The offsets of two; both zero where they have the same zone.
fn offsets(vm: &mut Vm, a: ObjectId, b: ObjectId) -> Result<(Option<i128>, Option<i128>)> {
    if zone_of(vm, a) == zone_of(vm, b) {
        return Ok((Some(0), Some(0)));
    }
    let first = zone::offset_of(vm, a)?;
    Ok((first, zone::offset_of(vm, b)?))
}

pub(super) fn compare(vm: &mut Vm, a: ObjectId, b: ObjectId, op: CompareOp) -> Result<Option<ObjectId>> {
    if !is_moment(vm, b) {
        return Ok(None);
    }
    let (x, y) = (absolute(vm, a), absolute(vm, b));
    let ordering = match offsets(vm, a, b)? {
        (Some(offset_a), Some(offset_b)) => (x - offset_a).cmp(&(y - offset_b)),
        (None, None) => x.cmp(&y),
        _ => match op {
            CompareOp::Eq => return Ok(Some(vm.heap.bool(false))),
            CompareOp::Ne => return Ok(Some(vm.heap.bool(true))),
            CompareOp::Lt | CompareOp::Le | CompareOp::Gt | CompareOp::Ge => {
                return Err(vm.type_error("can't compare offset-naive and offset-aware datetimes"));
            }
        },
    };
    Ok(Some(vm.heap.bool(op.holds(ordering))))
}
