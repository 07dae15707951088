//! `date` (CPython 3.14 Modules/_datetimemodule.c, `date_…`), and what `isocalendar()` gives.

use std::rc::Rc;

use heapglass_memory::object::{Payload, RecordKind};
use heapglass_memory::{Class, ObjectId};

use super::calendar::{self, IsoProblem, MAX_ORDINAL, MAX_YEAR, MIN_YEAR};
use super::{
    c_int, call_class, compare_method, delta, expect_str, from_module, int_or, is_class_of_python, is_date,
    is_moment, iso, op_method, ordinal, pack, pickled, raw, reduced, state_bytes, strptime, ymd, zone,
};
use crate::modules::strftime::{self, EPOCH_ORDINAL, Moment, day_name, month_name};
use crate::protocol::CompareOp;
use crate::types::params::rest;
use crate::vm::{Args, Arity, Exc, Flow, GetSet, NativeDef, Raised, Result, Vm, def, packed};

pub(super) const METHODS: &[NativeDef] = &[
    def("__add__", Arity::One, |vm, args| op_method(vm, args, |vm, a, b| moved(vm, a, b, 1))),
    def("__radd__", Arity::One, |vm, args| op_method(vm, args, |vm, a, b| moved(vm, a, b, 1))),
    def("__sub__", Arity::One, |vm, args| op_method(vm, args, difference)),
    def("__rsub__", Arity::One, |vm, args| op_method(vm, args, |vm, a, b| difference(vm, b, a))),
    def("__lt__", Arity::One, |vm, args| compare_method(vm, args, CompareOp::Lt, compare)),
    def("__le__", Arity::One, |vm, args| compare_method(vm, args, CompareOp::Le, compare)),
    def("__eq__", Arity::One, |vm, args| compare_method(vm, args, CompareOp::Eq, compare)),
    def("__ne__", Arity::One, |vm, args| compare_method(vm, args, CompareOp::Ne, compare)),
    def("__gt__", Arity::One, |vm, args| compare_method(vm, args, CompareOp::Gt, compare)),
    def("__ge__", Arity::One, |vm, args| compare_method(vm, args, CompareOp::Ge, compare)),
    def("__hash__", Arity::None, |vm, args| {
        let bytes = state_bytes(vm, vm.arg(args, 0));
        Ok(vm.heap.new_int(delta::hash_of_bytes(&bytes)).into())
    }),
    def("__repr__", Arity::None, |vm, args| {
        let id = vm.arg(args, 0);
        let (year, month, day) = ymd(vm, id);
        let text = format!("{}({year}, {month}, {day})", vm.type_name(id));
        Ok(vm.new_str(&text).into())
    }),
    def("__str__", Arity::None, |vm, args| call_isoformat(vm, vm.arg(args, 0))),
    packed(def("__format__", Arity::One, format)),
    def("__reduce__", Arity::None, |vm, args| {
        let id = vm.arg(args, 0);
        let state = state_bytes(vm, id);
        let state = vm.heap.new_bytes(state);
        let state = vm.heap.new_tuple(vec![state]);
        Ok(reduced(vm, id, state).into())
    }),
    def("__replace__", Arity::Any, replace),
    def("replace", Arity::Any, replace),
    def("ctime", Arity::None, |vm, args| {
        let text = ctime(vm, vm.arg(args, 0), [0; 3]);
        Ok(vm.new_str(&text).into())
    }),
    def("isoformat", Arity::None, |vm, args| {
        let text = date_text(ymd(vm, vm.arg(args, 0)));
        Ok(vm.new_str(&text).into())
    }),
    packed(def("strftime", Arity::Any, strftime)),
    def("timetuple", Arity::None, |vm, args| time_tuple(vm, vm.arg(args, 0), -1)),
    def("toordinal", Arity::None, |vm, args| {
        let ordinal = ordinal(vm, vm.arg(args, 0));
        Ok(vm.heap.new_int(ordinal).into())
    }),
    def("weekday", Arity::None, |vm, args| {
        let (year, month, day) = ymd(vm, vm.arg(args, 0));
        Ok(vm.heap.new_int(calendar::weekday(year, month, day)).into())
    }),
    def("isoweekday", Arity::None, |vm, args| {
        let (year, month, day) = ymd(vm, vm.arg(args, 0));
        Ok(vm.heap.new_int(calendar::weekday(year, month, day) + 1).into())
    }),
    def("isocalendar", Arity::None, iso_calendar),
];

pub(super) const CLASS_METHODS: &[NativeDef] = &[
    packed(def("fromisocalendar", Arity::Any, from_iso_calendar)),
    def("fromisoformat", Arity::One, from_iso_format),
    packed(def("fromordinal", Arity::Any, from_ordinal)),
    def("fromtimestamp", Arity::One, from_timestamp),
    packed(def("strptime", Arity::Any, |vm, args| strptime(vm, args, "_strptime_datetime_date"))),
    def("today", Arity::None, |vm, args| {
        let now = vm.time_ns().div_euclid(1_000_000_000);
        of_timestamp(vm, vm.arg(args, 0), now)
    }),
];

pub(super) const GETSETS: &[GetSet] = &[
    GetSet { name: "year", get: |vm, id| Ok(part(vm, ymd(vm, id).0)), set: None },
    GetSet { name: "month", get: |vm, id| Ok(part(vm, ymd(vm, id).1)), set: None },
    GetSet { name: "day", get: |vm, id| Ok(part(vm, ymd(vm, id).2)), set: None },
];

pub(super) const ISO_METHODS: &[NativeDef] = &[
    def("__repr__", Arity::None, |vm, args| {
        let id = vm.arg(args, 0);
        let parts: Vec<String> = vm
            .heap
            .items(id)
            .iter()
            .zip(["year", "week", "weekday"])
            .map(|(part, name)| format!("{name}={}", vm.small(*part).unwrap_or(0)))
            .collect();
        let text = format!("{}({})", vm.type_name(id), parts.join(", "));
        Ok(vm.new_str(&text).into())
    }),
    def("__reduce__", Arity::None, |vm, args| {
        let items = vm.heap.items(vm.arg(args, 0)).to_vec();
        items.iter().for_each(|item| vm.heap.incref(*item));
        let state = vm.heap.new_tuple(items);
        let state = vm.heap.new_tuple(vec![state]);
        let class = vm.heap.new_ref(Class::Tuple.id());
        Ok(vm.heap.new_tuple(vec![class, state]).into())
    }),
];

pub(super) const ISO_GETSETS: &[GetSet] = &[
    GetSet { name: "year", get: |vm, id| Ok(iso_part(vm, id, 0)), set: None },
    GetSet { name: "week", get: |vm, id| Ok(iso_part(vm, id, 1)), set: None },
    GetSet { name: "weekday", get: |vm, id| Ok(iso_part(vm, id, 2)), set: None },
];

fn iso_part(vm: &mut Vm, id: ObjectId, index: usize) -> ObjectId {
    let part = vm.heap.items(id).get(index).copied().unwrap_or(vm.heap.constants.none);
    vm.heap.new_ref(part)
}

pub(super) fn part(vm: &mut Vm, value: i64) -> ObjectId {
    vm.heap.new_int(value)
}

/// `check_date_args`
pub(super) fn check(vm: &mut Vm, (year, month, day): (i64, i64, i64)) -> Result<()> {
    if !(MIN_YEAR..=MAX_YEAR).contains(&year) {
        return Err(bad_year(vm, year));
    }
    if !(1..=12).contains(&month) {
        return Err(vm.value_error(&format!("month must be in 1..12, not {month}")));
    }
    let days = calendar::days_in_month(year, month);
    if !(1..=days).contains(&day) {
        let message = format!("day {day} must be in range 1..{days} for month {month} in year {year}");
        return Err(vm.value_error(&message));
    }
    Ok(())
}

fn bad_year(vm: &mut Vm, year: i64) -> Raised {
    vm.value_error(&format!("year must be in {MIN_YEAR}..{MAX_YEAR}, not {year}"))
}

pub(super) fn out_of_range(vm: &mut Vm) -> Raised {
    vm.raise(Exc::OverflowError, "date value out of range")
}

/// `new_date_subclass_ex`: a class written in Python is called. New reference.
pub(super) fn make(vm: &mut Vm, class: ObjectId, date: (i64, i64, i64)) -> Result<ObjectId> {
    if !is_class_of_python(vm, class) && class != Class::DateTime.id() {
        check(vm, date)?;
        return Ok(raw(vm, class, RecordKind::Date, None, [pack(date), 0, 0]));
    }
    let args = [date.0, date.1, date.2].map(|part| vm.heap.new_int(part)).to_vec();
    call_class(vm, class, args)
}

pub(super) fn new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = args.get(0).unwrap_or(Class::Date.id());
    if let Some([high, low, month @ 1..=12, day]) = pickled(vm, args, 4).as_deref() {
        let date = (i64::from(*high) << 8 | i64::from(*low), i64::from(*month), i64::from(*day));
        return Ok(raw(vm, class, RecordKind::Date, None, [pack(date), 0, 0]).into());
    }
    let found = vm.named_args("", &rest(args), 0, &["year", "month", "day"], 3)?;
    let date = date_of(vm, &found, (0, 0, 0))?;
    check(vm, date)?;
    Ok(raw(vm, class, RecordKind::Date, None, [pack(date), 0, 0]).into())
}

/// The first three arguments.
pub(super) fn date_of(
    vm: &mut Vm,
    found: &[Option<ObjectId>],
    other: (i64, i64, i64),
) -> Result<(i64, i64, i64)> {
    let get = |index: usize| found.get(index).copied().flatten();
    let year = int_or(vm, get(0), other.0)?;
    let month = int_or(vm, get(1), other.1)?;
    Ok((year, month, int_or(vm, get(2), other.2)?))
}

fn replace(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let found = vm.named_args("replace", args, 1, &["year", "month", "day"], 0)?;
    let date = date_of(vm, &found, ymd(vm, id))?;
    check(vm, date)?;
    let class = vm.heap.type_of(id);
    make(vm, class, date).map(Flow::Value)
}

/// `add_date_timedelta`: the days of the timedelta.
fn moved(vm: &mut Vm, a: ObjectId, b: ObjectId, sign: i64) -> Result<Option<ObjectId>> {
    let (date, days) = if is_date(vm, a) { (a, b) } else { (b, a) };
    if !delta::is_delta(vm, days) || !is_date(vm, date) {
        return Ok(None);
    }
    let days = delta::micros(vm, days).div_euclid(86_400_000_000) as i64;
    let ordinal = ordinal(vm, date) + sign * days;
    if !(1..=MAX_ORDINAL).contains(&ordinal) {
        return Err(out_of_range(vm));
    }
    let class = vm.heap.type_of(date);
    make(vm, class, calendar::of_ordinal(ordinal)).map(Some)
}

fn difference(vm: &mut Vm, a: ObjectId, b: ObjectId) -> Result<Option<ObjectId>> {
    if !is_date(vm, a) || is_moment(vm, a) {
        return Ok(None);
    }
    if is_date(vm, b) && !is_moment(vm, b) {
        let days = ordinal(vm, a) - ordinal(vm, b);
        return delta::make(vm, i128::from(days) * 86_400_000_000).map(Some);
    }
    if delta::is_delta(vm, b) { moved(vm, a, b, -1) } else { Ok(None) }
}

fn compare(vm: &mut Vm, a: ObjectId, b: ObjectId, op: CompareOp) -> Result<Option<ObjectId>> {
    if !is_date(vm, b) || is_moment(vm, b) {
        return Ok(None);
    }
    let holds = op.holds(ymd(vm, a).cmp(&ymd(vm, b)));
    Ok(Some(vm.heap.bool(holds)))
}

pub(super) fn date_text((year, month, day): (i64, i64, i64)) -> String {
    format!("{year:04}-{month:02}-{day:02}")
}

/// `date_str`: asks the object's own `isoformat`.
fn call_isoformat(vm: &mut Vm, id: ObjectId) -> Result<Flow> {
    let class = vm.heap.type_of(id);
    if class == Class::Date.id() {
        let text = date_text(ymd(vm, id));
        return Ok(vm.new_str(&text).into());
    }
    super::super::calls::call_method(vm, id, "isoformat", &[]).map(Flow::Value)
}

pub(super) fn ctime(vm: &Vm, id: ObjectId, [hour, minute, second]: [i64; 3]) -> String {
    let (year, month, day) = ymd(vm, id);
    let name = day_name(calendar::weekday(year, month, day)).get(..3).unwrap_or_default();
    let month = month_name(month).get(..3).unwrap_or_default();
    format!("{name} {month} {day:2} {hour:02}:{minute:02}:{second:02} {year:04}")
}

/// `date_format`: an empty format is `str()`.
pub(super) fn format(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (id, spec) = (vm.arg(args, 0), vm.arg(args, 1));
    if expect_str(vm, "__format__", 1, spec)?.is_empty() {
        return vm.begin_str(id);
    }
    let name = vm.heap.intern_immortal("strftime");
    let method = vm.getattr(id, name)?;
    Ok(vm.plain_call("format", method, vec![spec], Vec::new(), vec![method]))
}

/// `date.strftime`, `datetime.strftime`.
fn strftime(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let found = vm.named_args("strftime", args, 1, &["format"], 1)?;
    let format = found.first().copied().flatten().unwrap_or(vm.none());
    let format = expect_str(vm, "strftime", 1, format)?;
    formatted(vm, id, ymd(vm, id), &format)
}

/// `wrap_strftime`
pub(super) fn formatted(
    vm: &mut Vm,
    id: ObjectId,
    (year, month, day): (i64, i64, i64),
    format: &str,
) -> Result<Flow> {
    let [hour, minute, second, micro] = super::clock(super::of_day(vm, id));
    let (mut zone, mut offset, mut with_colons) = (String::new(), String::new(), String::new());
    if format.contains('%') && super::zone_of(vm, id).is_some() {
        let wants_offset = format.contains("%z") || format.contains("%:z");
        if wants_offset && let Some(value) = zone::offset_of(vm, id)? {
            offset = zone::offset_text(value, "");
            with_colons = zone::offset_text(value, ":");
        }
        if format.contains("%Z") {
            zone = zone::name_of(vm, id)?.unwrap_or_default();
        }
    }
    let mut own = String::new();
    let mut rest = format;
    while let Some(at) = rest.find('%') {
        let (before, directive) = rest.split_at(at);
        own.push_str(before);
        let (text, length) = match directive.as_bytes() {
            [_, b'f', ..] => (format!("{micro:06}"), 2),
            [_, b'z', ..] => (offset.clone(), 2),
            [_, b'Z', ..] => (zone.replace('%', "%%"), 2),
            [_, b':', b'z', ..] => (with_colons.clone(), 3),
            [_, b'%', ..] => ("%%".to_owned(), 2),
            _ => ("%".to_owned(), 1),
        };
        own.push_str(&text);
        rest = directive.get(length..).unwrap_or_default();
    }
    own.push_str(rest);
    let moment = Moment { year, month, day, hour, minute, second, zone, offset };
    let text = strftime::format(&own, &moment);
    Ok(vm.new_str(&text).into())
}

/// `time.struct_time` of a date.
pub(super) fn time_tuple(vm: &mut Vm, id: ObjectId, is_dst: i64) -> Result<Flow> {
    let (year, month, day) = ymd(vm, id);
    let [hour, minute, second, _] = super::clock(super::of_day(vm, id));
    struct_time(vm, (year, month, day), [hour, minute, second], is_dst)
}

pub(super) fn struct_time(
    vm: &mut Vm,
    (year, month, day): (i64, i64, i64),
    [hour, minute, second]: [i64; 3],
    is_dst: i64,
) -> Result<Flow> {
    let weekday = calendar::weekday(year, month, day);
    let of_year = calendar::days_before_month(year, month) + day;
    let parts = [year, month, day, hour, minute, second, weekday, of_year, is_dst];
    let class = from_module(vm, "time", "struct_time")?;
    let parts = parts.map(|part| vm.heap.new_int(part)).to_vec();
    let parts = vm.heap.new_tuple(parts);
    let result = call_class(vm, class, vec![parts]);
    vm.heap.decref(class);
    result.map(Flow::Value)
}

fn iso_calendar(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (year, month, day) = ymd(vm, vm.arg(args, 0));
    let (year, week, day) = calendar::iso_calendar(year, month, day);
    let parts = [year, week, day].map(|part| vm.heap.new_int(part)).to_vec();
    Ok(vm.alloc(Class::IsoCalendarDate.id(), Payload::Tuple(Rc::new(parts))).into())
}

fn from_iso_calendar(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = vm.arg(args, 0);
    let found = vm.named_args("fromisocalendar", args, 1, &["year", "week", "day"], 3)?;
    let (year, week, day) = date_of(vm, &found, (0, 0, 0))?;
    match calendar::of_iso(year, week, day) {
        Ok(date) => make(vm, class, date).map(Flow::Value),
        Err(IsoProblem::Year) => Err(bad_year(vm, year)),
        Err(IsoProblem::Week) => Err(vm.value_error(&format!("Invalid week: {week}"))),
        Err(IsoProblem::Day) => Err(vm.value_error(&format!("Invalid weekday: {day} (range is [1, 7])"))),
    }
}

fn from_iso_format(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (class, given) = (vm.arg(args, 0), vm.arg(args, 1));
    let Some(text) = vm.string(given) else {
        return Err(vm.type_error("fromisoformat: argument must be str"));
    };
    match iso::date(&text).filter(|_| matches!(text.len(), 7 | 8 | 10)) {
        Some(date) => {
            check(vm, date)?;
            make(vm, class, date).map(Flow::Value)
        }
        None => Err(invalid(vm, &text)),
    }
}

pub(super) fn invalid(vm: &mut Vm, text: &str) -> Raised {
    let shown = crate::protocol::quote::text(text);
    vm.value_error(&format!("Invalid isoformat string: {shown}"))
}

fn from_ordinal(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = vm.arg(args, 0);
    vm.no_keywords("fromordinal", args)?;
    let given = args.pos.len().saturating_sub(1);
    if given != 1 {
        return Err(vm.type_error(&format!("fromordinal() takes exactly 1 argument ({given} given)")));
    }
    let ordinal = c_int(vm, vm.arg(args, 1))?;
    if ordinal < 1 {
        return Err(vm.value_error("ordinal must be >= 1"));
    }
    let date = calendar::of_ordinal(ordinal);
    if date.0 > MAX_YEAR {
        return Err(bad_year(vm, date.0));
    }
    make(vm, class, date).map(Flow::Value)
}

fn from_timestamp(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (class, given) = (vm.arg(args, 0), vm.arg(args, 1));
    let seconds = match vm.double(given) {
        Some(value) if value.is_nan() => {
            return Err(vm.value_error("Invalid value NaN (not a number)"));
        }
        Some(value) => (value.abs() < 1e18).then(|| value.floor() as i64),
        None => i64::try_from(&vm.index(given)?).ok(),
    };
    match seconds {
        Some(seconds) => of_timestamp(vm, class, seconds),
        None => Err(vm.raise(Exc::OverflowError, "timestamp out of range for platform time_t")),
    }
}

fn of_timestamp(vm: &mut Vm, class: ObjectId, seconds: i64) -> Result<Flow> {
    let date = calendar::of_ordinal(seconds.div_euclid(86_400) + EPOCH_ORDINAL);
    if !(MIN_YEAR..=MAX_YEAR).contains(&date.0) {
        return Err(bad_year(vm, date.0));
    }
    make(vm, class, date).map(Flow::Value)
}
