//! `tzinfo` and `timezone`, and what dates ask them (CPython 3.14 Modules/_datetimemodule.c).

use heapglass_memory::object::{Payload, Record, RecordKind};
use heapglass_memory::{Class, ObjectId};

use super::{call_method, compare_method, delta, is_moment, kind, moment, zone_of};
use crate::protocol::CompareOp;
use crate::types::params::rest;
use crate::vm::{Args, Arity, Exc, Flow, NativeDef, Raised, Result, Vm, def};

const DAY: i128 = 86_400_000_000;

pub(super) const INFO_METHODS: &[NativeDef] = &[
    def("utcoffset", Arity::One, |vm, _| Err(abstract_method(vm, "utcoffset"))),
    def("tzname", Arity::One, |vm, _| Err(abstract_method(vm, "tzname"))),
    def("dst", Arity::One, |vm, _| Err(abstract_method(vm, "dst"))),
    def("fromutc", Arity::One, info_from_utc),
    def("__reduce__", Arity::None, reduce),
];

pub(super) const METHODS: &[NativeDef] = &[
    def("utcoffset", Arity::One, |vm, args| {
        check_argument(vm, args, "utcoffset")?;
        let offset = offset(vm, vm.arg(args, 0));
        Ok(vm.heap.new_ref(offset).into())
    }),
    def("tzname", Arity::One, |vm, args| {
        check_argument(vm, args, "tzname")?;
        own_name(vm, vm.arg(args, 0))
    }),
    def("dst", Arity::One, |vm, args| {
        check_argument(vm, args, "dst")?;
        Ok(vm.none().into())
    }),
    def("fromutc", Arity::One, from_utc),
    def("__getinitargs__", Arity::None, |vm, args| Ok(init_args(vm, vm.arg(args, 0)).into())),
    def("__repr__", Arity::None, repr),
    def("__str__", Arity::None, |vm, args| own_name(vm, vm.arg(args, 0))),
    def("__hash__", Arity::None, |vm, args| {
        let offset = offset(vm, vm.arg(args, 0));
        let hash = delta::hash(vm, offset);
        Ok(vm.heap.new_int(hash).into())
    }),
    def("__lt__", Arity::One, super::answer_not_implemented),
    def("__le__", Arity::One, super::answer_not_implemented),
    def("__gt__", Arity::One, super::answer_not_implemented),
    def("__ge__", Arity::One, super::answer_not_implemented),
    def("__eq__", Arity::One, |vm, args| compare_method(vm, args, CompareOp::Eq, compare)),
    def("__ne__", Arity::One, |vm, args| compare_method(vm, args, CompareOp::Ne, compare)),
];

fn abstract_method(vm: &mut Vm, name: &str) -> Raised {
    let message = format!("a tzinfo subclass must implement {name}()");
    vm.raise(Exc::NotImplementedError, &message)
}

pub(super) fn new_info(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = args.get(0).unwrap_or(Class::TzInfo.id());
    Ok(vm.heap.new_record_of(class, RecordKind::TzInfo, Vec::new(), [0; 3]).into())
}

/// A fixed zone. Steals both. New reference.
pub(super) fn make(vm: &mut Vm, offset: ObjectId, name: Option<ObjectId>) -> ObjectId {
    vm.heap.new_record(RecordKind::TimeZone, vec![Some(offset), name], [0; 3])
}

/// `timezone.utc`: immortal, made when the module is.
pub(super) fn utc(vm: &mut Vm) -> ObjectId {
    let dict = vm.heap.type_body(Class::TimeZone.id()).dict;
    if let Some(found) = dict.and_then(|dict| vm.heap.dict_get_text(dict, "utc")) {
        return found;
    }
    let nothing = Payload::Record(std::rc::Rc::new(Record::new(RecordKind::TimeDelta, Vec::new(), [0; 3])));
    let zero = vm.heap.new_static(Class::TimeDelta.id(), nothing);
    let zone = Record::new(RecordKind::TimeZone, vec![Some(zero), None], [0; 3]);
    let utc = vm.heap.new_static(Class::TimeZone.id(), Payload::Record(std::rc::Rc::new(zone)));
    super::attribute(vm, Class::TimeZone, "utc", Ok(utc));
    utc
}

/// `new_timezone`: zero without a name is `utc`. Steals both. New reference.
fn fixed(vm: &mut Vm, offset: ObjectId, name: Option<ObjectId>) -> Result<ObjectId> {
    let micros = delta::micros(vm, offset);
    if name.is_none() && micros == 0 {
        vm.heap.decref(offset);
        return Ok(utc(vm));
    }
    if micros.abs() >= DAY {
        let raised = bad_offset(vm, offset);
        vm.heap.decref(offset);
        vm.heap.xdecref(name);
        return Err(raised);
    }
    Ok(make(vm, offset, name))
}

fn bad_offset(vm: &mut Vm, offset: ObjectId) -> Raised {
    let shown = delta::repr(vm, offset);
    let message = format!(
        "offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not {shown}"
    );
    vm.value_error(&message)
}

/// The zone with an offset in microseconds. New reference.
pub(super) fn of_micros(vm: &mut Vm, micros: i64) -> Result<ObjectId> {
    let offset = delta::make(vm, i128::from(micros))?;
    fixed(vm, offset, None)
}

pub(super) fn new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let found = vm.named_args("timezone", &rest(args), 0, &["offset", "name"], 1)?;
    let get = |index: usize| found.get(index).copied().flatten();
    let offset = get(0).unwrap_or(vm.none());
    let expected = |vm: &mut Vm, index: u8, what: &str, id: ObjectId| {
        let message = format!("timezone() argument {index} must be {what}, not {}", vm.type_name(id));
        vm.type_error(&message)
    };
    if !delta::is_delta(vm, offset) {
        return Err(expected(vm, 1, "datetime.timedelta", offset));
    }
    if let Some(name) = get(1).filter(|name| vm.text(*name).is_none()) {
        return Err(expected(vm, 2, "str", name));
    }
    let offset = vm.heap.new_ref(offset);
    let name = get(1).map(|name| vm.heap.new_ref(name));
    fixed(vm, offset, name).map(Flow::Value)
}

/// A `tzinfo` argument: None, or one. Borrowed.
pub(super) fn argument(vm: &mut Vm, id: Option<ObjectId>) -> Result<Option<ObjectId>> {
    let Some(id) = id.filter(|id| !vm.is_none(*id)) else { return Ok(None) };
    if vm.is_a(id, Class::TzInfo) {
        return Ok(Some(id));
    }
    let message =
        format!("tzinfo argument must be None or of a tzinfo subclass, not type '{}'", vm.type_name(id));
    Err(vm.type_error(&message))
}

fn offset(vm: &Vm, zone: ObjectId) -> ObjectId {
    vm.heap.field(zone, 0).unwrap_or(vm.none())
}

fn check_argument(vm: &mut Vm, args: &Args<'_>, name: &str) -> Result<()> {
    let id = vm.arg(args, 1);
    if vm.is_none(id) || is_moment(vm, id) {
        return Ok(());
    }
    let found = vm.type_name(id).to_owned();
    let message = format!("{name}(dt) argument must be a datetime instance or None, not {found}");
    Err(vm.type_error(&message))
}

/// `+05:30`, with what stands between.
pub(super) fn offset_text(micros: i128, colon: &str) -> String {
    let sign = if micros < 0 { '-' } else { '+' };
    let value = micros.abs();
    let (seconds, micros) = (value / 1_000_000, value % 1_000_000);
    let mut text = format!("{sign}{:02}{colon}{:02}", seconds / 3600, seconds / 60 % 60);
    if seconds % 60 != 0 || micros != 0 {
        text.push_str(&format!("{colon}{:02}", seconds % 60));
    }
    if micros != 0 {
        text.push_str(&format!(".{micros:06}"));
    }
    text
}

fn name_text(vm: &Vm, zone: ObjectId) -> String {
    if let Some(name) = vm.heap.field(zone, 1).and_then(|name| vm.string(name)) {
        return name;
    }
    match delta::micros(vm, offset(vm, zone)) {
        0 => "UTC".to_owned(),
        micros => format!("UTC{}", offset_text(micros, ":")),
    }
}

/// `timezone_str`
fn own_name(vm: &mut Vm, zone: ObjectId) -> Result<Flow> {
    if let Some(name) = vm.heap.field(zone, 1) {
        return Ok(vm.heap.new_ref(name).into());
    }
    let text = name_text(vm, zone);
    Ok(vm.new_str(&text).into())
}

fn repr(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let zone = vm.arg(args, 0);
    let class = vm.type_name(zone).to_owned();
    if zone == utc(vm) {
        return Ok(vm.new_str(&format!("{class}.utc")).into());
    }
    let offset = delta::repr(vm, offset(vm, zone));
    let text = match vm.heap.field(zone, 1) {
        Some(name) => format!("{class}({offset}, {})", vm.repr(name)?),
        None => format!("{class}({offset})"),
    };
    Ok(vm.new_str(&text).into())
}

fn compare(vm: &mut Vm, a: ObjectId, b: ObjectId, op: CompareOp) -> Result<Option<ObjectId>> {
    if kind(vm, b) != Some(RecordKind::TimeZone) {
        return Ok(None);
    }
    let holds = op.holds(delta::micros(vm, offset(vm, a)).cmp(&delta::micros(vm, offset(vm, b))));
    Ok(Some(vm.heap.bool(holds)))
}

fn init_args(vm: &mut Vm, zone: ObjectId) -> ObjectId {
    let parts: Vec<ObjectId> = [0, 1].into_iter().filter_map(|index| vm.heap.field(zone, index)).collect();
    parts.iter().for_each(|part| vm.heap.incref(*part));
    vm.heap.new_tuple(parts)
}

/// `tzinfo_reduce`: the arguments from `__getinitargs__`, if there is one.
fn reduce(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let zone = vm.arg(args, 0);
    let has_args = vm.own_method(zone, "__getinitargs__").is_some();
    let init =
        if has_args { call_method(vm, zone, "__getinitargs__", &[])? } else { vm.heap.constants.empty_tuple };
    vm.temps.push(init);
    let state = call_method(vm, zone, "__getstate__", &[]);
    vm.temps.pop();
    let class = vm.heap.type_of(zone);
    let class = vm.heap.new_ref(class);
    Ok(vm.heap.new_tuple(vec![class, init, state?]).into())
}

/// What `utcoffset` and `dst` say, in microseconds: `call_tzinfo_method`.
pub(super) fn ask(vm: &mut Vm, zone: Option<ObjectId>, name: &str, about: ObjectId) -> Result<Option<i128>> {
    let Some(zone) = zone else { return Ok(None) };
    if kind(vm, zone) == Some(RecordKind::TimeZone) {
        return Ok((name == "utcoffset").then(|| delta::micros(vm, offset(vm, zone))));
    }
    let answer = call_method(vm, zone, name, &[about])?;
    let result = if vm.is_none(answer) {
        Ok(None)
    } else if !delta::is_delta(vm, answer) {
        let found = vm.type_name(answer).to_owned();
        Err(vm.type_error(&format!("tzinfo.{name}() must return None or timedelta, not '{found}'")))
    } else {
        match delta::micros(vm, answer) {
            micros if micros.abs() < DAY => Ok(Some(micros)),
            _ => Err(bad_offset(vm, answer)),
        }
    };
    vm.heap.decref(answer);
    result
}

/// `utcoffset()` of a datetime or a time, which asks with None.
pub(super) fn offset_of(vm: &mut Vm, id: ObjectId) -> Result<Option<i128>> {
    let about = about(vm, id);
    ask(vm, zone_of(vm, id), "utcoffset", about)
}

/// What a zone is asked about: times of day ask with None.
fn about(vm: &Vm, id: ObjectId) -> ObjectId {
    if is_moment(vm, id) { id } else { vm.none() }
}

/// `utcoffset()` or `dst()` as an object. New reference.
pub(super) fn answer(vm: &mut Vm, id: ObjectId, name: &str) -> Result<Flow> {
    let about = about(vm, id);
    let Some(zone) = zone_of(vm, id) else { return Ok(vm.none().into()) };
    if name == "utcoffset" && kind(vm, zone) == Some(RecordKind::TimeZone) {
        let offset = offset(vm, zone);
        return Ok(vm.heap.new_ref(offset).into());
    }
    match ask(vm, Some(zone), name, about)? {
        Some(micros) => delta::make(vm, micros).map(Flow::Value),
        None => Ok(vm.none().into()),
    }
}

/// `tzname()` as an object: `call_tzname`. New reference.
pub(super) fn name_object(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let about = about(vm, id);
    let Some(zone) = zone_of(vm, id) else { return Ok(vm.none()) };
    let name = call_method(vm, zone, "tzname", &[about])?;
    if vm.is_none(name) || vm.text(name).is_some() {
        return Ok(name);
    }
    let found = vm.type_name(name).to_owned();
    vm.heap.decref(name);
    Err(vm.type_error(&format!("tzinfo.tzname() must return None or a string, not '{found}'")))
}

/// The same as a text.
pub(super) fn name_of(vm: &mut Vm, id: ObjectId) -> Result<Option<String>> {
    let name = name_object(vm, id)?;
    let text = vm.string(name);
    vm.heap.decref(name);
    Ok(text)
}

/// The moment that `fromutc` got.
fn checked_moment(vm: &mut Vm, args: &Args<'_>) -> Result<ObjectId> {
    let (zone, id) = (vm.arg(args, 0), vm.arg(args, 1));
    if !is_moment(vm, id) {
        return Err(vm.type_error("fromutc: argument must be a datetime"));
    }
    if zone_of(vm, id) != Some(zone) {
        return Err(vm.value_error("fromutc: dt.tzinfo is not self"));
    }
    Ok(id)
}

fn from_utc(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = checked_moment(vm, args)?;
    let micros = delta::micros(vm, offset(vm, vm.arg(args, 0)));
    moment::moved_by(vm, id, micros).map(Flow::Value)
}

/// `tzinfo_fromutc`
fn info_from_utc(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = checked_moment(vm, args)?;
    let zone = Some(vm.arg(args, 0));
    let needed = |vm: &mut Vm, value: Option<i128>, name: &str| match value {
        Some(value) => Ok(value),
        None => Err(vm.value_error(&format!("fromutc: non-None {name}() result required"))),
    };
    let offset = ask(vm, zone, "utcoffset", id)?;
    let offset = needed(vm, offset, "utcoffset")?;
    let dst = ask(vm, zone, "dst", id)?;
    let dst = needed(vm, dst, "dst")?;
    let local = moment::moved_by(vm, id, offset - dst)?;
    vm.temps.push(local);
    let dst = ask(vm, zone, "dst", local);
    vm.temps.pop();
    let result = match dst {
        Ok(Some(0)) => return Ok(local.into()),
        Ok(Some(dst)) => moment::moved_by(vm, local, dst),
        Ok(None) => Err(vm.value_error("fromutc: tz.dst() gave inconsistent results; cannot convert")),
        Err(raised) => Err(raised),
    };
    vm.heap.decref(local);
    result.map(Flow::Value)
}
