//! Methods of `datetime` (CPython 3.14 Modules/_datetimemodule.c, `datetime_…`).

use heapglass_memory::object::RecordKind;
use heapglass_memory::{Class, ObjectId};

use super::date::{self, date_text, invalid, part, struct_time};
use super::moment::{self, NAMES, Parts, absolute, compare, difference, make, of_absolute, parts, sum};
use super::time::{self, clock_part, clock_text, offset_tail, repr_seconds, repr_tail, tzinfo};
use super::{
    call_method, clock, compare_method, delta, fold, is_date, is_time, iso, of_day, op_method, raw,
    state_bytes, strptime, ymd, zone, zone_of,
};
use crate::modules::strftime::EPOCH_ORDINAL;
use crate::protocol::CompareOp;
use crate::vm::{Args, Arity, Exc, Flow, GetSet, NativeDef, Result, Vm, def, packed};

const DAY: i128 = 86_400_000_000;
const EPOCH: i128 = EPOCH_ORDINAL as i128 * DAY;

pub(super) const METHODS: &[NativeDef] = &[
    def("__add__", Arity::One, |vm, args| op_method(vm, args, sum)),
    def("__radd__", Arity::One, |vm, args| op_method(vm, args, sum)),
    def("__sub__", Arity::One, |vm, args| op_method(vm, args, difference)),
    def("__rsub__", Arity::One, |vm, args| op_method(vm, args, |vm, a, b| difference(vm, b, a))),
    def("__lt__", Arity::One, |vm, args| compare_method(vm, args, CompareOp::Lt, compare)),
    def("__le__", Arity::One, |vm, args| compare_method(vm, args, CompareOp::Le, compare)),
    def("__eq__", Arity::One, |vm, args| compare_method(vm, args, CompareOp::Eq, compare)),
    def("__ne__", Arity::One, |vm, args| compare_method(vm, args, CompareOp::Ne, compare)),
    def("__gt__", Arity::One, |vm, args| compare_method(vm, args, CompareOp::Gt, compare)),
    def("__ge__", Arity::One, |vm, args| compare_method(vm, args, CompareOp::Ge, compare)),
    def("__hash__", Arity::None, hash),
    def("__repr__", Arity::None, repr),
    def("__str__", Arity::None, |vm, args| {
        let id = vm.arg(args, 0);
        let space = vm.new_str(" ");
        let text = call_method(vm, id, "isoformat", &[space]);
        vm.heap.decref(space);
        text.map(Flow::Value)
    }),
    def("__reduce__", Arity::None, |vm, args| Ok(time::pickle(vm, vm.arg(args, 0), false).into())),
    def("__reduce_ex__", Arity::One, |vm, args| {
        let protocol = vm.index_i64(vm.arg(args, 1))?;
        Ok(time::pickle(vm, vm.arg(args, 0), protocol > 3).into())
    }),
    def("__replace__", Arity::Any, replace),
    def("replace", Arity::Any, replace),
    packed(def("astimezone", Arity::Any, as_time_zone)),
    def("ctime", Arity::None, |vm, args| {
        let id = vm.arg(args, 0);
        let [hour, minute, second, _] = clock(of_day(vm, id));
        let text = date::ctime(vm, id, [hour, minute, second]);
        Ok(vm.new_str(&text).into())
    }),
    def("date", Arity::None, |vm, args| {
        let date = ymd(vm, vm.arg(args, 0));
        date::make(vm, Class::Date.id(), date).map(Flow::Value)
    }),
    def("time", Arity::None, |vm, args| {
        let id = vm.arg(args, 0);
        let numbers = [0, of_day(vm, id), fold(vm, id)];
        Ok(raw(vm, Class::Time.id(), RecordKind::Time, None, numbers).into())
    }),
    def("timetz", Arity::None, |vm, args| {
        let id = vm.arg(args, 0);
        let zone = zone_of(vm, id).map(|zone| vm.heap.new_ref(zone));
        let numbers = [0, of_day(vm, id), fold(vm, id)];
        Ok(raw(vm, Class::Time.id(), RecordKind::Time, zone, numbers).into())
    }),
    packed(def("isoformat", Arity::Any, iso_format)),
    def("timestamp", Arity::None, timestamp),
    def("timetuple", Arity::None, |vm, args| {
        let id = vm.arg(args, 0);
        let dst = zone::ask(vm, zone_of(vm, id), "dst", id)?;
        date::time_tuple(vm, id, dst.map_or(-1, |dst| i64::from(dst != 0)))
    }),
    def("utctimetuple", Arity::None, |vm, args| {
        let id = vm.arg(args, 0);
        let offset = zone::offset_of(vm, id)?.unwrap_or(0);
        let micros = absolute(vm, id) - offset;
        let Parts { date, of_day, .. } = of_absolute(vm, micros, None)?;
        let [hour, minute, second, _] = clock(of_day);
        struct_time(vm, date, [hour, minute, second], 0)
    }),
    def("utcoffset", Arity::None, |vm, args| zone::answer(vm, vm.arg(args, 0), "utcoffset")),
    def("dst", Arity::None, |vm, args| zone::answer(vm, vm.arg(args, 0), "dst")),
    def("tzname", Arity::None, |vm, args| zone::name_object(vm, vm.arg(args, 0)).map(Flow::Value)),
];

pub(super) const CLASS_METHODS: &[NativeDef] = &[
    packed(def("combine", Arity::Any, combine)),
    def("fromisoformat", Arity::One, from_iso_format),
    packed(def("fromtimestamp", Arity::Any, |vm, args| {
        let found = vm.named_args("fromtimestamp", args, 1, &["timestamp", "tz"], 1)?;
        let get = |index: usize| found.get(index).copied().flatten();
        let zone = zone::argument(vm, get(1))?;
        let micros = micros_of(vm, get(0).unwrap_or(vm.none()))?;
        of_utc(vm, vm.arg(args, 0), micros, zone)
    })),
    def("now", Arity::Any, |vm, args| {
        let found = vm.named_args("now", args, 1, &["tz"], 0)?;
        let zone = zone::argument(vm, found.first().copied().flatten())?;
        let micros = now(vm);
        of_utc(vm, vm.arg(args, 0), micros, zone)
    }),
    packed(def("strptime", Arity::Any, |vm, args| strptime(vm, args, "_strptime_datetime_datetime"))),
    def("today", Arity::None, |vm, args| {
        let micros = now(vm);
        of_utc(vm, vm.arg(args, 0), micros, None)
    }),
    packed(def("utcfromtimestamp", Arity::Any, |vm, args| {
        vm.no_keywords("utcfromtimestamp", args)?;
        let micros = micros_of(vm, vm.arg(args, 1))?;
        of_utc(vm, vm.arg(args, 0), micros, None)
    })),
    def("utcnow", Arity::None, |vm, args| {
        let micros = now(vm);
        of_utc(vm, vm.arg(args, 0), micros, None)
    }),
];

pub(super) const GETSETS: &[GetSet] = &[
    GetSet { name: "hour", get: |vm, id| Ok(clock_part(vm, id, 0)), set: None },
    GetSet { name: "minute", get: |vm, id| Ok(clock_part(vm, id, 1)), set: None },
    GetSet { name: "second", get: |vm, id| Ok(clock_part(vm, id, 2)), set: None },
    GetSet { name: "microsecond", get: |vm, id| Ok(clock_part(vm, id, 3)), set: None },
    GetSet { name: "tzinfo", get: tzinfo, set: None },
    GetSet { name: "fold", get: |vm, id| Ok(part(vm, fold(vm, id))), set: None },
];

/// Microseconds since 1970.
fn now(vm: &Vm) -> i128 {
    i128::from(vm.time_ns().div_euclid(1000))
}

/// `datetime_from_timet_and_us`: in a zone it is turned by the zone's own `fromutc`. The zone is borrowed.
fn of_utc(vm: &mut Vm, class: ObjectId, micros: i128, zone: Option<ObjectId>) -> Result<Flow> {
    // gmtime: the year does not fit into an int.
    if micros.abs() > 67_767_976_233_532_799_000_000 {
        let number = vm.heap.new_int(75);
        let text = vm.new_str("Value too large for defined data type");
        return Err(vm.raise_with(Exc::OSError, vec![number, text]));
    }
    let absolute = micros + EPOCH;
    let year = calendar_year(absolute);
    let parts = match of_absolute(vm, absolute, zone) {
        Ok(parts) => parts,
        Err(crate::vm::Raised) => {
            vm.clear_raised();
            return Err(vm.value_error(&format!("year must be in 1..9999, not {year}")));
        }
    };
    let made = make(vm, class, parts)?;
    let Some(zone) = zone else { return Ok(made.into()) };
    let result = call_method(vm, zone, "fromutc", &[made]);
    vm.heap.decref(made);
    result.map(Flow::Value)
}

/// The year, also where no datetime has it.
fn calendar_year(absolute: i128) -> i64 {
    super::calendar::of_ordinal(i64::try_from(absolute.div_euclid(DAY)).unwrap_or(0)).0
}

/// A timestamp in microseconds, rounded half to even: `_PyTime_ObjectToTimeval`.
fn micros_of(vm: &mut Vm, id: ObjectId) -> Result<i128> {
    let Some(value) = vm.double(id) else {
        if !vm.is_index(id) {
            let found = vm.type_name(id).to_owned();
            return Err(vm.type_error(&format!("argument must be int or float, not {found}")));
        }
        let value = vm.index(id)?;
        return match i64::try_from(&value) {
            Ok(value) => Ok(i128::from(value) * 1_000_000),
            Err(_) => Err(vm.raise(Exc::OverflowError, "timestamp out of range for platform time_t")),
        };
    };
    if value.is_nan() {
        return Err(vm.value_error("Invalid value NaN (not a number)"));
    }
    if value.abs() >= 9.2e18 {
        return Err(vm.raise(Exc::OverflowError, "timestamp out of range for platform time_t"));
    }
    let (whole, fraction) = (value.trunc(), value.fract());
    Ok(whole as i128 * 1_000_000 + (fraction * 1e6).round_ties_even() as i128)
}

fn timestamp(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let offset = zone::offset_of(vm, id)?.unwrap_or(0);
    let micros = absolute(vm, id) - offset - EPOCH;
    if zone_of(vm, id).is_some() {
        let delta = delta::make(vm, micros)?;
        let seconds = call_method(vm, delta, "total_seconds", &[]);
        vm.heap.decref(delta);
        return seconds.map(Flow::Value);
    }
    // local_to_seconds and microseconds are added as doubles.
    let seconds = (micros - micros.rem_euclid(1_000_000)) / 1_000_000;
    let value = seconds as f64 + micros.rem_euclid(1_000_000) as f64 / 1e6;
    Ok(vm.heap.new_float(value).into())
}

fn hash(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let hash = match zone::offset_of(vm, id)? {
        Some(offset) => delta::hash_of_micros(absolute(vm, id) - offset),
        None => delta::hash_of_bytes(&state_bytes(vm, id)),
    };
    Ok(vm.heap.new_int(hash).into())
}

fn repr(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let (year, month, day) = ymd(vm, id);
    let [hour, minute, second, micro] = clock(of_day(vm, id));
    let seconds = repr_seconds(second, micro);
    let mut text = format!("{}({year}, {month}, {day}, {hour}, {minute}{seconds}", vm.type_name(id));
    text.push_str(&repr_tail(vm, id)?);
    text.push(')');
    Ok(vm.new_str(&text).into())
}

fn replace(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let found = vm.named_args("replace", args, 1, &NAMES, 0)?;
    time::check_positional(vm, args, "replace", 8)?;
    let parts = moment::of_arguments(vm, &found, parts(vm, id))?;
    let class = vm.heap.type_of(id);
    make(vm, class, parts).map(Flow::Value)
}

fn iso_format(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let found = vm.named_args("isoformat", args, 1, &["sep", "timespec"], 0)?;
    let get = |index: usize| found.get(index).copied().flatten();
    let separator = match get(0) {
        Some(given) => separator(vm, given)?,
        None => "T".to_owned(),
    };
    let clock = clock_text(vm, clock(of_day(vm, id)), get(1), 2)?;
    let date = date_text(ymd(vm, id));
    let text = format!("{date}{separator}{clock}{}", offset_tail(vm, id)?);
    Ok(vm.new_str(&text).into())
}

fn separator(vm: &mut Vm, given: ObjectId) -> Result<String> {
    let found = match vm.string(given) {
        Some(text) if text.chars().count() == 1 => return Ok(text),
        Some(text) => format!("a string of length {}", text.chars().count()),
        None => vm.type_name(given).to_owned(),
    };
    let message = format!("isoformat() argument 1 must be a unicode character, not {found}");
    Err(vm.type_error(&message))
}

fn as_time_zone(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let found = vm.named_args("astimezone", args, 1, &["tz"], 0)?;
    let target = zone::argument(vm, found.first().copied().flatten())?;
    if target.is_some() && zone_of(vm, id) == target {
        return Ok(vm.heap.new_ref(id).into());
    }
    let offset = zone::offset_of(vm, id)?.unwrap_or(0);
    let micros = absolute(vm, id) - offset;
    // The local zone has no offset, and is called UTC.
    let target = match target {
        Some(target) => vm.heap.new_ref(target),
        None => {
            let (nothing, name) = (delta::make(vm, 0)?, vm.new_str("UTC"));
            zone::make(vm, nothing, Some(name))
        }
    };
    let made = of_absolute(vm, micros, Some(target)).and_then(|parts| {
        let class = vm.heap.type_of(id);
        make(vm, class, parts)
    });
    let result = made.and_then(|made| {
        let result = vm.with_temps(&[target], |vm| call_method(vm, target, "fromutc", &[made]));
        vm.heap.decref(made);
        result
    });
    vm.heap.decref(target);
    result.map(Flow::Value)
}

fn combine(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let found = vm.named_args("combine", args, 1, &["date", "time", "tzinfo"], 2)?;
    let get = |index: usize| found.get(index).copied().flatten();
    let (date, time) = (get(0).unwrap_or(vm.none()), get(1).unwrap_or(vm.none()));
    let (date_fits, time_fits) = (is_date(vm, date), is_time(vm, time));
    for (index, id, fits, name) in [(1, date, date_fits, "date"), (2, time, time_fits, "time")] {
        if !fits {
            let found = vm.type_name(id).to_owned();
            let message = format!("combine() argument {index} must be datetime.{name}, not {found}");
            return Err(vm.type_error(&message));
        }
    }
    let zone = match get(2) {
        Some(zone) => zone::argument(vm, Some(zone))?,
        None => zone_of(vm, time),
    };
    let parts = Parts { date: ymd(vm, date), of_day: of_day(vm, time), zone, fold: fold(vm, time) };
    make(vm, vm.arg(args, 0), parts).map(Flow::Value)
}

fn from_iso_format(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (class, given) = (vm.arg(args, 0), vm.arg(args, 1));
    let Some(text) = vm.string(given) else {
        return Err(vm.type_error("fromisoformat: argument must be str"));
    };
    let length = iso::date_length(text.as_bytes());
    let Some(date) = text.get(..length).filter(|date| date.len() >= 7).and_then(iso::date) else {
        return Err(invalid(vm, &text));
    };
    let rest = text.get(length..).unwrap_or_default();
    let mut chars = rest.chars();
    let clock_text = chars.next().map(|_| chars.as_str());
    let found = match clock_text.map(iso::time) {
        None => iso::Time { clock: [0; 4], offset: None },
        Some(Some(found)) => found,
        Some(None) => return Err(invalid(vm, &text)),
    };
    let (mut date, mut clock) = (date, found.clock);
    date::check(vm, date)?;
    if let [24, rest @ ..] = clock {
        if rest != [0; 3] {
            return Err(time::bad_midnight(vm));
        }
        clock = [0; 4];
        let (year, month, day) = date;
        date = super::calendar::of_ordinal(super::calendar::ordinal(year, month, day) + 1);
    }
    let of_day = time::check(vm, clock, 0)?;
    let zone = found.offset.map(|offset| zone::of_micros(vm, offset)).transpose()?;
    let result = make(vm, class, Parts { date, of_day, zone, fold: 0 });
    vm.heap.xdecref(zone);
    result.map(Flow::Value)
}
