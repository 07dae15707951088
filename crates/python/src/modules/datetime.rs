//! `_datetime` (CPython 3.14 Modules/_datetimemodule.c), of a computer whose local time is UTC.
//!
//! A date is packed into its record's first number, the time of day is the microseconds since midnight in the second,
//! `fold` the third; `tzinfo` is the only field. A timedelta is days, seconds and microseconds.

pub(crate) mod calendar;
mod date;
mod delta;
mod iso;
mod methods;
mod moment;
mod time;
mod zone;

use heapglass_memory::object::{Payload, Record, RecordKind};
use heapglass_memory::{Class, ObjectId};

use super::calls::{call_class, call_method, from_module};
use super::{ModuleDef, put, put_int};
use crate::protocol::CompareOp;
use crate::types::TypeDef;
use crate::vm::{Args, Exc, Flow, Result, Vm};

pub(super) const MODULE: ModuleDef = ModuleDef { name: "_datetime", functions: &[], types: TYPES, fill };

const TYPES: &[TypeDef] = &[
    TypeDef {
        new: Some(date::new),
        methods: date::METHODS,
        class_methods: date::CLASS_METHODS,
        getsets: date::GETSETS,
        ..TypeDef::of(Class::Date, "datetime")
    },
    TypeDef {
        new: Some(moment::new),
        methods: methods::METHODS,
        class_methods: methods::CLASS_METHODS,
        getsets: methods::GETSETS,
        ..TypeDef::of(Class::DateTime, "datetime")
    },
    TypeDef {
        new: Some(time::new),
        methods: time::METHODS,
        class_methods: time::CLASS_METHODS,
        getsets: time::GETSETS,
        ..TypeDef::of(Class::Time, "datetime")
    },
    TypeDef {
        new: Some(delta::new),
        methods: delta::METHODS,
        getsets: delta::GETSETS,
        ..TypeDef::of(Class::TimeDelta, "datetime")
    },
    TypeDef {
        new: Some(zone::new_info),
        methods: zone::INFO_METHODS,
        ..TypeDef::of(Class::TzInfo, "datetime")
    },
    TypeDef { new: Some(zone::new), methods: zone::METHODS, ..TypeDef::of(Class::TimeZone, "datetime") },
    TypeDef {
        is_public: false,
        methods: date::ISO_METHODS,
        getsets: date::ISO_GETSETS,
        asks_methods: true,
        ..TypeDef::of(Class::IsoCalendarDate, "datetime")
    },
];

fn fill(vm: &mut Vm, dict: ObjectId) {
    put_int(vm, dict, "MINYEAR", calendar::MIN_YEAR);
    put_int(vm, dict, "MAXYEAR", calendar::MAX_YEAR);
    let utc = zone::utc(vm);
    put(vm, dict, "UTC", utc);
    let day = 86_400_000_000_i128;
    let largest = i128::from(delta::MAX_DAYS) * day;
    for (name, micros) in [("resolution", 1), ("min", -largest), ("max", largest + day - 1)] {
        let value = delta::make(vm, micros);
        attribute(vm, Class::TimeDelta, name, value);
    }
    for class in [Class::Date, Class::DateTime, Class::Time] {
        let value = delta::make(vm, if class == Class::Date { day } else { 1 });
        attribute(vm, class, "resolution", value);
    }
    let last = day as i64 - 1;
    for (name, date, micros) in [("min", (1, 1, 1), 0), ("max", (9999, 12, 31), last)] {
        let packed = pack(date);
        let day = raw(vm, Class::Date.id(), RecordKind::Date, None, [packed, 0, 0]);
        attribute(vm, Class::Date, name, Ok(day));
        let moment = raw(vm, Class::DateTime.id(), RecordKind::Date, None, [packed, micros, 0]);
        attribute(vm, Class::DateTime, name, Ok(moment));
        let time = raw(vm, Class::Time.id(), RecordKind::Time, None, [0, micros, 0]);
        attribute(vm, Class::Time, name, Ok(time));
    }
    for (name, minutes) in [("min", -1439), ("max", 1439)] {
        let offset = delta::make(vm, minutes * 60_000_000);
        let value = offset.map(|offset| zone::make(vm, offset, None));
        attribute(vm, Class::TimeZone, name, value);
    }
}

/// An attribute of a class. Steals the value.
fn attribute(vm: &mut Vm, class: Class, name: &str, value: Result<ObjectId>) {
    if let (Some(dict), Ok(value)) = (vm.heap.type_body(class.id()).dict, value) {
        put(vm, dict, name, value);
    }
}

const fn pack((year, month, day): (i64, i64, i64)) -> i64 {
    year << 16 | month << 8 | day
}

/// A date or a time as it is. Steals the time zone. New reference.
fn raw(
    vm: &mut Vm,
    class: ObjectId,
    kind: RecordKind,
    zone: Option<ObjectId>,
    numbers: [i64; 3],
) -> ObjectId {
    vm.heap.new_record_of(class, kind, zone.into_iter().map(Some).collect(), numbers)
}

fn kind(vm: &Vm, id: ObjectId) -> Option<RecordKind> {
    vm.heap.record_of(id).map(|record| record.kind)
}

fn numbers(vm: &Vm, id: ObjectId) -> [i64; 3] {
    vm.heap.record_of(id).map_or([0; 3], |record: &Record| record.numbers)
}

/// `PyDate_Check`: datetimes are dates.
fn is_date(vm: &Vm, id: ObjectId) -> bool {
    vm.is_a(id, Class::Date)
}

fn is_moment(vm: &Vm, id: ObjectId) -> bool {
    vm.is_a(id, Class::DateTime)
}

fn is_time(vm: &Vm, id: ObjectId) -> bool {
    kind(vm, id) == Some(RecordKind::Time)
}

/// Year, month, day.
fn ymd(vm: &Vm, id: ObjectId) -> (i64, i64, i64) {
    let [packed, ..] = numbers(vm, id);
    (packed >> 16, packed >> 8 & 255, packed & 255)
}

fn ordinal(vm: &Vm, id: ObjectId) -> i64 {
    let (year, month, day) = ymd(vm, id);
    calendar::ordinal(year, month, day)
}

/// Microseconds since midnight.
fn of_day(vm: &Vm, id: ObjectId) -> i64 {
    numbers(vm, id)[1]
}

/// Hour, minute, second, microsecond.
const fn clock(of_day: i64) -> [i64; 4] {
    let seconds = of_day / 1_000_000;
    [seconds / 3600, seconds / 60 % 60, seconds % 60, of_day % 1_000_000]
}

fn fold(vm: &Vm, id: ObjectId) -> i64 {
    numbers(vm, id)[2]
}

/// `tzinfo`; borrowed.
fn zone_of(vm: &Vm, id: ObjectId) -> Option<ObjectId> {
    vm.heap.field(id, 0)
}

fn is_class_of_python(vm: &Vm, class: ObjectId) -> bool {
    vm.heap.type_body(class).flags.is_heap
}

/// An operator's method: NotImplemented where there is no answer.
fn op_method(
    vm: &mut Vm,
    args: &Args<'_>,
    work: fn(&mut Vm, ObjectId, ObjectId) -> Result<Option<ObjectId>>,
) -> Result<Flow> {
    let answer = work(vm, vm.arg(args, 0), vm.arg(args, 1))?;
    Ok(answer.unwrap_or(vm.heap.constants.not_implemented).into())
}

type Comparison = fn(&mut Vm, ObjectId, ObjectId, CompareOp) -> Result<Option<ObjectId>>;

fn compare_method(vm: &mut Vm, args: &Args<'_>, op: CompareOp, work: Comparison) -> Result<Flow> {
    let answer = work(vm, vm.arg(args, 0), vm.arg(args, 1), op)?;
    Ok(answer.unwrap_or(vm.heap.constants.not_implemented).into())
}

fn answer_not_implemented(vm: &mut Vm, _: &Args<'_>) -> Result<Flow> {
    Ok(vm.heap.constants.not_implemented.into())
}

/// `(type, state)`. Steals the state.
fn reduced(vm: &mut Vm, id: ObjectId, state: ObjectId) -> ObjectId {
    let class = vm.heap.type_of(id);
    let class = vm.heap.new_ref(class);
    vm.heap.new_tuple(vec![class, state])
}

/// An argument with format `i`: a C int.
fn c_int(vm: &mut Vm, id: ObjectId) -> Result<i64> {
    let value = vm.index(id)?;
    let Ok(value) = i64::try_from(&value) else {
        return Err(vm.raise(Exc::OverflowError, "Python int too large to convert to C long"));
    };
    let problem = match value {
        _ if i32::try_from(value).is_ok() => return Ok(value),
        0.. => "signed integer is greater than maximum",
        _ => "signed integer is less than minimum",
    };
    Err(vm.raise(Exc::OverflowError, problem))
}

/// The same where there is an argument, or what stands for it.
fn int_or(vm: &mut Vm, id: Option<ObjectId>, other: i64) -> Result<i64> {
    id.map_or(Ok(other), |id| c_int(vm, id))
}

/// The bytes that `__reduce__` keeps.
fn state_bytes(vm: &Vm, id: ObjectId) -> Vec<u8> {
    let (year, month, day) = ymd(vm, id);
    let date = [(year >> 8) as u8, year as u8, month as u8, day as u8];
    let [hour, minute, second, micro] = clock(of_day(vm, id));
    let time = [hour as u8, minute as u8, second as u8, (micro >> 16) as u8, (micro >> 8) as u8, micro as u8];
    match kind(vm, id) {
        Some(RecordKind::Time) => time.to_vec(),
        _ if is_moment(vm, id) => [date.as_slice(), &time].concat(),
        _ => date.to_vec(),
    }
}

/// `strptime`: the library's `_strptime` does it. `name` is its function for the class.
fn strptime(vm: &mut Vm, args: &Args<'_>, function: &str) -> Result<Flow> {
    let given = args.pos.len().saturating_sub(1);
    vm.no_keywords("strptime", args)?;
    if given != 2 {
        return Err(vm.type_error(&format!("strptime() takes exactly 2 arguments ({given} given)")));
    }
    for (index, id) in args.pos.iter().skip(1).enumerate() {
        expect_str(vm, "strptime", index + 1, *id)?;
    }
    let function = from_module(vm, "_strptime", function)?;
    Ok(vm.plain_call("strptime", function, args.pos.to_vec(), Vec::new(), vec![function]))
}

/// The text of an argument that must be a str.
fn expect_str(vm: &mut Vm, function: &str, index: usize, id: ObjectId) -> Result<String> {
    match vm.string(id) {
        Some(text) => Ok(text),
        None => {
            let found = vm.type_name(id).to_owned();
            Err(vm.type_error(&format!("{function}() argument {index} must be str, not {found}")))
        }
    }
}

/// The bytes of a pickled state, if that is what a constructor got.
fn pickled(vm: &Vm, args: &Args<'_>, length: usize) -> Option<Vec<u8>> {
    match vm.heap.payload(args.get(1)?) {
        Payload::Bytes(bytes) if bytes.len() == length && args.pos.len() <= 3 => Some(bytes.to_vec()),
        _ => None,
    }
}
