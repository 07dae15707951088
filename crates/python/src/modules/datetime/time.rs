//! `time`, a time of day (CPython 3.14 Modules/_datetimemodule.c, `time_…`).

use heapglass_memory::object::RecordKind;
use heapglass_memory::{Class, ObjectId};

use super::date::{format, formatted, invalid, part};
use super::{
    call_class, clock, compare_method, delta, expect_str, fold, int_or, is_class_of_python, is_time, iso,
    of_day, pickled, raw, reduced, state_bytes, strptime, zone, zone_of,
};
use crate::protocol::CompareOp;
use crate::types::params::rest;
use crate::vm::{Args, Arity, Flow, GetSet, NativeDef, Result, Vm, def, packed};

pub(super) const METHODS: &[NativeDef] = &[
    def("__lt__", Arity::One, |vm, args| compare_method(vm, args, CompareOp::Lt, compare)),
    def("__le__", Arity::One, |vm, args| compare_method(vm, args, CompareOp::Le, compare)),
    def("__eq__", Arity::One, |vm, args| compare_method(vm, args, CompareOp::Eq, compare)),
    def("__ne__", Arity::One, |vm, args| compare_method(vm, args, CompareOp::Ne, compare)),
    def("__gt__", Arity::One, |vm, args| compare_method(vm, args, CompareOp::Gt, compare)),
    def("__ge__", Arity::One, |vm, args| compare_method(vm, args, CompareOp::Ge, compare)),
    def("__hash__", Arity::None, |vm, args| {
        let id = vm.arg(args, 0);
        let hash = match zone::offset_of(vm, id)? {
            Some(offset) => delta::hash_of_micros(i128::from(of_day(vm, id)) - offset),
            None => delta::hash_of_bytes(&state_bytes(vm, id)),
        };
        Ok(vm.heap.new_int(hash).into())
    }),
    def("__repr__", Arity::None, repr),
    def("__str__", Arity::None, |vm, args| {
        super::super::calls::call_method(vm, vm.arg(args, 0), "isoformat", &[]).map(Flow::Value)
    }),
    packed(def("__format__", Arity::One, format)),
    def("__reduce__", Arity::None, |vm, args| Ok(pickle(vm, vm.arg(args, 0), false).into())),
    def("__reduce_ex__", Arity::One, |vm, args| {
        let protocol = vm.index_i64(vm.arg(args, 1))?;
        Ok(pickle(vm, vm.arg(args, 0), protocol > 3).into())
    }),
    def("__replace__", Arity::Any, replace),
    def("replace", Arity::Any, replace),
    packed(def("isoformat", Arity::Any, iso_format)),
    packed(def("strftime", Arity::Any, strftime)),
    def("utcoffset", Arity::None, |vm, args| zone::answer(vm, vm.arg(args, 0), "utcoffset")),
    def("dst", Arity::None, |vm, args| zone::answer(vm, vm.arg(args, 0), "dst")),
    def("tzname", Arity::None, |vm, args| zone::name_object(vm, vm.arg(args, 0)).map(Flow::Value)),
];

pub(super) const CLASS_METHODS: &[NativeDef] = &[
    def("fromisoformat", Arity::One, from_iso_format),
    packed(def("strptime", Arity::Any, |vm, args| strptime(vm, args, "_strptime_datetime_time"))),
];

pub(super) const GETSETS: &[GetSet] = &[
    GetSet { name: "hour", get: |vm, id| Ok(clock_part(vm, id, 0)), set: None },
    GetSet { name: "minute", get: |vm, id| Ok(clock_part(vm, id, 1)), set: None },
    GetSet { name: "second", get: |vm, id| Ok(clock_part(vm, id, 2)), set: None },
    GetSet { name: "microsecond", get: |vm, id| Ok(clock_part(vm, id, 3)), set: None },
    GetSet { name: "tzinfo", get: tzinfo, set: None },
    GetSet { name: "fold", get: |vm, id| Ok(part(vm, fold(vm, id))), set: None },
];

pub(super) fn clock_part(vm: &mut Vm, id: ObjectId, index: usize) -> ObjectId {
    let value = clock(of_day(vm, id)).get(index).copied().unwrap_or(0);
    vm.heap.new_int(value)
}

pub(super) fn tzinfo(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let zone = zone_of(vm, id).unwrap_or(vm.none());
    Ok(vm.heap.new_ref(zone))
}

/// `check_time_args`: the microseconds since midnight.
pub(super) fn check(vm: &mut Vm, clock: [i64; 4], fold: i64) -> Result<i64> {
    let limits = [("hour", 23), ("minute", 59), ("second", 59), ("microsecond", 999_999)];
    for (value, (name, last)) in clock.into_iter().zip(limits) {
        if !(0..=last).contains(&value) {
            return Err(vm.value_error(&format!("{name} must be in 0..{last}, not {value}")));
        }
    }
    if !(0..=1).contains(&fold) {
        return Err(vm.value_error(&format!("fold must be either 0 or 1, not {fold}")));
    }
    let [hour, minute, second, micro] = clock;
    Ok(((hour * 60 + minute) * 60 + second) * 1_000_000 + micro)
}

/// Hour, minute, second and microsecond from four arguments.
pub(super) fn clock_of(vm: &mut Vm, found: &[Option<ObjectId>], other: [i64; 4]) -> Result<[i64; 4]> {
    let mut clock = other;
    for (slot, id) in clock.iter_mut().zip(found) {
        *slot = int_or(vm, *id, *slot)?;
    }
    Ok(clock)
}

/// `$`: what may not be given by position.
pub(super) fn check_positional(vm: &mut Vm, args: &Args<'_>, name: &str, most: usize) -> Result<()> {
    let given = args.pos.len().saturating_sub(1);
    if given <= most {
        return Ok(());
    }
    let name = if name.is_empty() { "function".to_owned() } else { format!("{name}()") };
    let message = format!("{name} takes at most {most} positional arguments ({given} given)");
    Err(vm.type_error(&message))
}

pub(super) fn new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = args.get(0).unwrap_or(Class::Time.id());
    if let Some(bytes) = pickled(vm, args, 6)
        && let [hour, minute, second, high, middle, low] = bytes.as_slice()
    {
        let micro = i64::from(*high) << 16 | i64::from(*middle) << 8 | i64::from(*low);
        let (fold, hour) = (i64::from(*hour >> 7), i64::from(*hour & 127));
        let micros = check(vm, [hour, i64::from(*minute), i64::from(*second), micro], fold)?;
        let zone = zone::argument(vm, args.get(2))?.map(|zone| vm.heap.new_ref(zone));
        return Ok(raw(vm, class, RecordKind::Time, zone, [0, micros, fold]).into());
    }
    let names = ["hour", "minute", "second", "microsecond", "tzinfo", "fold"];
    let found = vm.named_args("", &rest(args), 0, &names, 0)?;
    check_positional(vm, args, "", 5)?;
    let get = |index: usize| found.get(index).copied().flatten();
    let clock = clock_of(vm, &found, [0; 4])?;
    let fold = int_or(vm, get(5), 0)?;
    let zone = zone::argument(vm, get(4))?;
    let micros = check(vm, clock, fold)?;
    let zone = zone.map(|zone| vm.heap.new_ref(zone));
    Ok(raw(vm, class, RecordKind::Time, zone, [0, micros, fold]).into())
}

/// `new_time_subclass_fold_ex`. The zone is borrowed. New reference.
fn make(vm: &mut Vm, class: ObjectId, micros: i64, zone: Option<ObjectId>, fold: i64) -> Result<ObjectId> {
    if !is_class_of_python(vm, class) {
        let zone = zone.map(|zone| vm.heap.new_ref(zone));
        return Ok(raw(vm, class, RecordKind::Time, zone, [0, micros, fold]));
    }
    let mut args = clock(micros).map(|part| vm.heap.new_int(part)).to_vec();
    args.push(zone.map_or(vm.none(), |zone| vm.heap.new_ref(zone)));
    let time = call_class(vm, class, args)?;
    if let Some(record) = vm.heap.record_mut(time) {
        record.numbers[2] = fold;
    }
    Ok(time)
}

fn replace(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let names = ["hour", "minute", "second", "microsecond", "tzinfo", "fold"];
    let found = vm.named_args("replace", args, 1, &names, 0)?;
    check_positional(vm, args, "replace", 5)?;
    let get = |index: usize| found.get(index).copied().flatten();
    let clock = clock_of(vm, &found, clock(of_day(vm, id)))?;
    let zone = match get(4) {
        Some(zone) => zone::argument(vm, Some(zone))?,
        None => zone_of(vm, id),
    };
    let fold = int_or(vm, get(5), fold(vm, id))?;
    let micros = check(vm, clock, fold)?;
    let class = vm.heap.type_of(id);
    make(vm, class, micros, zone, fold).map(Flow::Value)
}

fn compare(vm: &mut Vm, a: ObjectId, b: ObjectId, op: CompareOp) -> Result<Option<ObjectId>> {
    if !is_time(vm, b) {
        return Ok(None);
    }
    let (mut offset_a, mut offset_b) = (Some(0), Some(0));
    if zone_of(vm, a) != zone_of(vm, b) {
        offset_a = zone::offset_of(vm, a)?;
        offset_b = zone::offset_of(vm, b)?;
    }
    let (x, y) = (i128::from(of_day(vm, a)), i128::from(of_day(vm, b)));
    let ordering = match (offset_a, offset_b) {
        (Some(offset_a), Some(offset_b)) => (x - offset_a).cmp(&(y - offset_b)),
        (None, None) => x.cmp(&y),
        _ => match op {
            CompareOp::Eq => return Ok(Some(vm.heap.bool(false))),
            CompareOp::Ne => return Ok(Some(vm.heap.bool(true))),
            CompareOp::Lt | CompareOp::Le | CompareOp::Gt | CompareOp::Ge => {
                return Err(vm.type_error("can't compare offset-naive and offset-aware times"));
            }
        },
    };
    Ok(Some(vm.heap.bool(op.holds(ordering))))
}

/// What `repr` writes behind the numbers.
pub(super) fn repr_tail(vm: &mut Vm, id: ObjectId) -> Result<String> {
    let mut tail = String::new();
    if fold(vm, id) != 0 {
        tail.push_str(", fold=1");
    }
    if let Some(zone) = zone_of(vm, id) {
        tail.push_str(&format!(", tzinfo={}", vm.repr(zone)?));
    }
    Ok(tail)
}

/// What `repr` shows of seconds and microseconds: nothing that is zero and last.
pub(super) fn repr_seconds(second: i64, micro: i64) -> String {
    match (second, micro) {
        (0, 0) => String::new(),
        (_, 0) => format!(", {second}"),
        _ => format!(", {second}, {micro}"),
    }
}

fn repr(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let [hour, minute, second, micro] = clock(of_day(vm, id));
    let mut text = format!("{}({hour}, {minute}{}", vm.type_name(id), repr_seconds(second, micro));
    text.push_str(&repr_tail(vm, id)?);
    text.push(')');
    Ok(vm.new_str(&text).into())
}

/// `__reduce__`, in whose first or third byte the fold is from protocol 4 on.
pub(super) fn pickle(vm: &mut Vm, id: ObjectId, keeps_fold: bool) -> ObjectId {
    let mut bytes = state_bytes(vm, id);
    let at = if is_time(vm, id) { 0 } else { 2 };
    if let Some(byte) = bytes.get_mut(at).filter(|_| keeps_fold && fold(vm, id) != 0) {
        *byte |= 128;
    }
    let mut state = vec![vm.heap.new_bytes(bytes)];
    state.extend(zone_of(vm, id).map(|zone| vm.heap.new_ref(zone)));
    let state = vm.heap.new_tuple(state);
    reduced(vm, id, state)
}

/// The time of day in ISO 8601 as `timespec` says.
pub(super) fn clock_text(
    vm: &mut Vm,
    [hour, minute, second, micro]: [i64; 4],
    spec: Option<ObjectId>,
    index: usize,
) -> Result<String> {
    let spec = match spec {
        Some(spec) => expect_str(vm, "isoformat", index, spec)?,
        None => "auto".to_owned(),
    };
    let seconds = format!("{hour:02}:{minute:02}:{second:02}");
    Ok(match spec.as_str() {
        "auto" if micro == 0 => seconds,
        "auto" | "microseconds" => format!("{seconds}.{micro:06}"),
        "seconds" => seconds,
        "milliseconds" => format!("{seconds}.{:03}", micro / 1000),
        "minutes" => format!("{hour:02}:{minute:02}"),
        "hours" => format!("{hour:02}"),
        _ => return Err(vm.value_error("Unknown timespec value")),
    })
}

/// The offset behind it, if there is one.
pub(super) fn offset_tail(vm: &mut Vm, id: ObjectId) -> Result<String> {
    Ok(zone::offset_of(vm, id)?.map(|offset| zone::offset_text(offset, ":")).unwrap_or_default())
}

fn iso_format(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let found = vm.named_args("isoformat", args, 1, &["timespec"], 0)?;
    let mut text = clock_text(vm, clock(of_day(vm, id)), found.first().copied().flatten(), 1)?;
    text.push_str(&offset_tail(vm, id)?);
    Ok(vm.new_str(&text).into())
}

fn strftime(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let found = vm.named_args("strftime", args, 1, &["format"], 1)?;
    let format = found.first().copied().flatten().unwrap_or(vm.none());
    let format = expect_str(vm, "strftime", 1, format)?;
    formatted(vm, id, (1900, 1, 1), &format)
}

fn from_iso_format(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (class, given) = (vm.arg(args, 0), vm.arg(args, 1));
    let Some(text) = vm.string(given) else {
        return Err(vm.type_error("fromisoformat: argument must be str"));
    };
    let own = text.strip_prefix('T').unwrap_or(&text);
    let Some(found) = iso::time(own) else { return Err(invalid(vm, &text)) };
    let mut clock = found.clock;
    if let [24, rest @ ..] = clock {
        if rest != [0; 3] {
            return Err(bad_midnight(vm));
        }
        clock = [0; 4];
    }
    let zone = found.offset.map(|offset| zone::of_micros(vm, offset)).transpose()?;
    let result =
        check(vm, clock, 0).and_then(|micros| vm.with_temps(&[], |vm| make(vm, class, micros, zone, 0)));
    vm.heap.xdecref(zone);
    result.map(Flow::Value)
}

pub(super) fn bad_midnight(vm: &mut Vm) -> crate::vm::Raised {
    vm.value_error("minute, second, and microsecond must be 0 when hour is 24")
}
