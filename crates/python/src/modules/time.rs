//! `time`, on the run's own clock, in UTC (CPython 3.14 Modules/timemodule.c).

use heapglass_memory::object::RecordKind;
use heapglass_memory::{Class, ObjectId};
use num_traits::ToPrimitive;

use super::datetime::calendar::{days_before_month, of_ordinal, ordinal, weekday};
use super::strftime::{self, DAYS, EPOCH_ORDINAL, MONTHS, Moment};
use super::{ModuleDef, calls, put, put_int};
use crate::types::TypeDef;
use crate::types::structseq::{self, item};
use crate::vm::{Args, Arity, Exc, Flow, GetSet, NativeDef, Result, Vm, def, packed};

pub(super) const MODULE: ModuleDef = ModuleDef { name: "time", functions: FUNCTIONS, types: TYPES, fill };

const NS_PER_S: i64 = 1_000_000_000;
const S_PER_DAY: i64 = 86_400;

const FUNCTIONS: &[NativeDef] = &[
    def("time", Arity::None, |vm, _| seconds(vm, Vm::time_ns)),
    def("time_ns", Arity::None, |vm, _| nanoseconds(vm, Vm::time_ns)),
    def("monotonic", Arity::None, |vm, _| seconds(vm, Vm::monotonic_ns)),
    def("monotonic_ns", Arity::None, |vm, _| nanoseconds(vm, Vm::monotonic_ns)),
    def("perf_counter", Arity::None, |vm, _| seconds(vm, Vm::monotonic_ns)),
    def("perf_counter_ns", Arity::None, |vm, _| nanoseconds(vm, Vm::monotonic_ns)),
    def("process_time", Arity::None, |vm, _| seconds(vm, Vm::monotonic_ns)),
    def("process_time_ns", Arity::None, |vm, _| nanoseconds(vm, Vm::monotonic_ns)),
    def("thread_time", Arity::None, |vm, _| seconds(vm, Vm::monotonic_ns)),
    def("thread_time_ns", Arity::None, |vm, _| nanoseconds(vm, Vm::monotonic_ns)),
    def("sleep", Arity::One, sleep),
    packed(def("get_clock_info", Arity::One, get_clock_info)),
    packed(def("gmtime", Arity::Range(0, 1), |vm, args| broken_down(vm, args, "GMT"))),
    packed(def("localtime", Arity::Range(0, 1), |vm, args| broken_down(vm, args, "UTC"))),
    def("mktime", Arity::One, mktime),
    packed(def("asctime", Arity::Range(0, 1), asctime)),
    packed(def("ctime", Arity::Range(0, 1), ctime)),
    packed(def("strftime", Arity::Range(1, 2), strftime_of)),
    packed(def("strptime", Arity::Range(1, 2), strptime)),
    def("tzset", Arity::None, |vm, _| Ok(vm.none().into())),
];

/// `time.get_clock_info(name)`
fn get_clock_info(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let name = vm.string(vm.arg(args, 0)).unwrap_or_default();
    let (implementation, is_adjustable) = match name.as_str() {
        "time" => ("clock_gettime(CLOCK_REALTIME)", true),
        "monotonic" | "perf_counter" => ("clock_gettime(CLOCK_MONOTONIC)", false),
        "process_time" => ("clock_gettime(CLOCK_PROCESS_CPUTIME_ID)", false),
        "thread_time" => ("clock_gettime(CLOCK_THREAD_CPUTIME_ID)", false),
        _ => return Err(vm.value_error("unknown clock")),
    };
    let dict = vm.heap.new_dict();
    super::put_str(vm, dict, "implementation", implementation);
    for (name, value) in [("monotonic", name != "time"), ("adjustable", is_adjustable)] {
        let value = vm.heap.bool(value);
        put(vm, dict, name, value);
    }
    let resolution = vm.heap.new_float(1e-9);
    put(vm, dict, "resolution", resolution);
    Ok(vm.heap.new_record(RecordKind::Namespace, vec![Some(dict)], [0; 3]).into())
}

const TYPES: &[TypeDef] = &[TypeDef {
    new: Some(new),
    methods: structseq::METHODS,
    getsets: FIELDS,
    ..TypeDef::of(Class::StructTime, "time")
}];

const FIELDS: &[GetSet] = &[
    item!("tm_year", 0),
    item!("tm_mon", 1),
    item!("tm_mday", 2),
    item!("tm_hour", 3),
    item!("tm_min", 4),
    item!("tm_sec", 5),
    item!("tm_wday", 6),
    item!("tm_yday", 7),
    item!("tm_isdst", 8),
    GetSet { name: "tm_zone", get: |vm, id| Ok(hidden(vm, id, 0)), set: None },
    GetSet { name: "tm_gmtoff", get: |vm, id| Ok(hidden(vm, id, 1)), set: None },
];

fn fill(vm: &mut Vm, dict: ObjectId) {
    for name in ["timezone", "altzone", "daylight"] {
        put_int(vm, dict, name, 0);
    }
    let names = ["UTC", "UTC"].map(|name| vm.new_str(name));
    let tuple = vm.heap.new_tuple(names.to_vec());
    put(vm, dict, "tzname", tuple);
    put_int(vm, dict, "_STRUCT_TM_ITEMS", 11);
}

fn seconds(vm: &mut Vm, clock: fn(&Vm) -> i64) -> Result<Flow> {
    let ns = clock(vm);
    Ok(vm.heap.new_float(ns as f64 / NS_PER_S as f64).into())
}

fn nanoseconds(vm: &mut Vm, clock: fn(&Vm) -> i64) -> Result<Flow> {
    let ns = clock(vm);
    Ok(vm.heap.new_int(ns).into())
}

/// Nanoseconds of a number of seconds: `_PyTime_FromSecondsObject`.
fn sleep(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let seconds = match vm.double(id) {
        Some(seconds) => seconds,
        None if vm.is_index(id) => vm.index(id)?.to_f64().unwrap_or(f64::INFINITY),
        None => {
            let message =
                format!("'{}' object cannot be interpreted as an integer or float", vm.type_name(id));
            return Err(vm.type_error(&message));
        }
    };
    if seconds.is_nan() {
        return Err(vm.value_error("Invalid value NaN (not a number)"));
    }
    if seconds < 0.0 {
        return Err(vm.value_error("sleep length must be non-negative"));
    }
    vm.sleep_ns((seconds * NS_PER_S as f64) as i64);
    Ok(vm.none().into())
}

/// Whole seconds since 1970: the argument's, or now.
fn timestamp(vm: &mut Vm, args: &Args<'_>) -> Result<i64> {
    let Some(id) = args.get(0).filter(|id| !vm.is_none(*id)) else {
        return Ok(vm.time_ns().div_euclid(NS_PER_S));
    };
    let seconds = match vm.double(id) {
        Some(seconds) => seconds.floor(),
        None => vm.index(id)?.to_f64().unwrap_or(f64::INFINITY),
    };
    // Years of four digits and more, as far as the calendar goes.
    if seconds.abs() < 67_768_036_191_676_799.0 {
        Ok(seconds as i64)
    } else {
        Err(vm.raise(Exc::OverflowError, "timestamp out of range for platform time_t"))
    }
}

/// The nine numbers of `struct tm`, of seconds since 1970.
fn fields_of(timestamp: i64) -> [i64; 9] {
    let days = timestamp.div_euclid(S_PER_DAY) + EPOCH_ORDINAL;
    let of_day = timestamp.rem_euclid(S_PER_DAY);
    let (year, month, day) = of_ordinal(days);
    let in_year = days_before_month(year, month) + day;
    [year, month, day, of_day / 3600, of_day / 60 % 60, of_day % 60, weekday(year, month, day), in_year, 0]
}

fn struct_time(vm: &mut Vm, fields: [i64; 9], zone: &str) -> ObjectId {
    let items = fields.iter().map(|field| vm.heap.new_int(*field)).collect();
    let id = structseq::make(vm, Class::StructTime, items);
    let (zone, offset) = (vm.new_str(zone), vm.heap.new_int(0));
    vm.heap.give_hidden(id, vec![zone, offset]);
    id
}

fn broken_down(vm: &mut Vm, args: &Args<'_>, zone: &str) -> Result<Flow> {
    let timestamp = timestamp(vm, args)?;
    Ok(struct_time(vm, fields_of(timestamp), zone).into())
}

/// A field that is no item. New reference.
fn hidden(vm: &mut Vm, id: ObjectId, index: usize) -> ObjectId {
    let value = vm.heap.slot_get(id, index).unwrap_or(vm.none());
    vm.heap.new_ref(value)
}

/// `time.struct_time(sequence)`
fn new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let items = vm.collect_sync(vm.arg(args, 1))?;
    let count = items.len();
    if !(9..=11).contains(&count) {
        items.iter().for_each(|item| vm.heap.decref(*item));
        let (how, bound) = if count < 9 { ("at least", 9) } else { ("at most", 11) };
        let message = format!("time.struct_time() takes an {how} {bound}-sequence ({count}-sequence given)");
        return Err(vm.type_error(&message));
    }
    let (kept, hidden) = items.split_at(9);
    let (kept, mut hidden) = (kept.to_vec(), hidden.to_vec());
    hidden.resize(2, vm.none());
    let id = structseq::make(vm, Class::StructTime, kept);
    vm.heap.give_hidden(id, hidden);
    Ok(id.into())
}

/// `gettmarg`: nine numbers of a tuple.
fn read_fields(vm: &mut Vm, id: ObjectId, function: &str) -> Result<[i64; 9]> {
    if !vm.is_a(id, Class::Tuple) {
        return Err(vm.type_error("Tuple or struct_time argument required"));
    }
    let items = vm.heap.items(id).to_vec();
    let mut fields = [0; 9];
    if items.len() != fields.len() {
        return Err(vm.type_error(&format!("{function}(): illegal time tuple argument")));
    }
    for (slot, item) in fields.iter_mut().zip(items) {
        *slot = vm.index_i64(item)?;
    }
    Ok(fields)
}

/// `checktm`
fn check(vm: &mut Vm, fields: &mut [i64; 9]) -> Result<()> {
    let [_, month, day, hour, minute, second, weekday, in_year, _] = fields;
    *month = if *month == 0 { 1 } else { *month };
    *day = if *day == 0 { 1 } else { *day };
    *in_year = if *in_year == 0 { 1 } else { *in_year };
    for (is_right, message) in [
        ((1..=12).contains(month), "month out of range"),
        ((1..=31).contains(day), "day of month out of range"),
        ((0..=23).contains(hour), "hour out of range"),
        ((0..=59).contains(minute), "minute out of range"),
        ((0..=61).contains(second), "seconds out of range"),
        (*weekday >= 0, "day of week out of range"),
        ((1..=366).contains(in_year), "day of year out of range"),
    ] {
        if !is_right {
            return Err(vm.value_error(message));
        }
    }
    Ok(())
}

fn mktime(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let [year, month, day, hour, minute, second, ..] = read_fields(vm, vm.arg(args, 0), "mktime")?;
    let months = year * 12 + month - 1;
    let days = ordinal(months.div_euclid(12), months.rem_euclid(12) + 1, 1) + day - 1 - EPOCH_ORDINAL;
    let seconds = days * S_PER_DAY + hour * 3600 + minute * 60 + second;
    Ok(vm.heap.new_float(seconds as f64).into())
}

fn ascii(fields: [i64; 9]) -> String {
    let [year, month, day, hour, minute, second, weekday, ..] = fields;
    let short = |names: &[&'static str], index: i64| {
        let name = usize::try_from(index).ok().and_then(|index| names.get(index).copied());
        name.and_then(|name| name.get(..3)).unwrap_or_default()
    };
    let (weekday, month) = (short(&DAYS, weekday.rem_euclid(7)), short(&MONTHS, month - 1));
    format!("{weekday} {month}{day:>3} {hour:02}:{minute:02}:{second:02} {year}")
}

fn asctime(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let mut fields = match args.get(0) {
        Some(id) => read_fields(vm, id, "asctime")?,
        None => fields_of(timestamp(vm, args)?),
    };
    check(vm, &mut fields)?;
    Ok(vm.new_str(&ascii(fields)).into())
}

fn ctime(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let timestamp = timestamp(vm, args)?;
    Ok(vm.new_str(&ascii(fields_of(timestamp))).into())
}

fn strftime_of(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let Some(format) = vm.string(id) else {
        let message = format!("strftime() argument 1 must be str, not {}", vm.type_name(id));
        return Err(vm.type_error(&message));
    };
    let mut fields = match args.get(1) {
        Some(id) => read_fields(vm, id, "strftime")?,
        None => fields_of(vm.time_ns().div_euclid(NS_PER_S)),
    };
    check(vm, &mut fields)?;
    let [year, month, day, hour, minute, second, ..] = fields;
    let (zone, offset) = ("UTC".to_owned(), "+0000".to_owned());
    let moment = Moment { year, month, day, hour, minute, second, zone, offset };
    Ok(vm.new_str(&strftime::format(&format, &moment)).into())
}

/// `_strptime._strptime_time(text, format)`
fn strptime(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    calls::call_from_module(vm, "_strptime", "_strptime_time", args.pos).map(Flow::Value)
}
