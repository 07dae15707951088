//! Matches.

use heapglass_memory::ObjectId;
use heapglass_memory::object::Data;

use super::pattern::{number, same, shown};
use super::search::Subject;
use super::{field, substitute};
use crate::vm::{Args, Arity, Exc, Flow, GetSet, NativeDef, Raised, Result, Vm, def};

pub(super) const METHODS: &[NativeDef] = &[
    def("group", Arity::Any, group),
    def("groups", Arity::Any, groups),
    def("groupdict", Arity::Any, groupdict),
    def("start", Arity::Range(0, 1), |vm, args| position(vm, args, Part::Start)),
    def("end", Arity::Range(0, 1), |vm, args| position(vm, args, Part::End)),
    def("span", Arity::Range(0, 1), |vm, args| position(vm, args, Part::Span)),
    def("expand", Arity::One, expand),
    def("__getitem__", Arity::One, get_item),
    def("__repr__", Arity::None, repr),
    def("__copy__", Arity::None, same),
    def("__deepcopy__", Arity::One, same),
];

pub(super) const GETSETS: &[GetSet] = &[
    GetSet { name: "string", get: |vm, id| Ok(shown(vm, id, field::MATCH_STRING)), set: None },
    GetSet { name: "re", get: |vm, id| Ok(shown(vm, id, field::MATCH_PATTERN)), set: None },
    GetSet { name: "pos", get: |vm, id| Ok(number(vm, id, 0)), set: None },
    GetSet { name: "endpos", get: |vm, id| Ok(number(vm, id, 1)), set: None },
    GetSet { name: "lastindex", get: last_index, set: None },
    GetSet { name: "lastgroup", get: last_group, set: None },
    GetSet { name: "regs", get: regs, set: None },
];

#[derive(Clone, Copy)]
enum Part {
    Start,
    End,
    Span,
}

/// Start and end of each group.
pub(super) fn marks(vm: &Vm, id: ObjectId) -> Vec<i64> {
    match vm.heap.record_of(id).map(|record| &record.data) {
        Some(Data::Numbers(marks)) => marks.to_vec(),
        _ => Vec::new(),
    }
}

fn span_of(marks: &[i64], group: usize) -> (i64, i64) {
    let mark = |index: usize| marks.get(index).copied().unwrap_or(-1);
    (mark(2 * group), mark(2 * group + 1))
}

pub(super) fn subject(vm: &mut Vm, id: ObjectId) -> Result<Subject> {
    let none = vm.none();
    let string = vm.heap.field(id, field::MATCH_STRING).unwrap_or(none);
    let pattern = vm.heap.field(id, field::MATCH_PATTERN).unwrap_or(none);
    Subject::of(vm, pattern, string)
}

/// `match_getslice_by_index`: a group, or the default if it took no part. New reference.
pub(super) fn slice(vm: &mut Vm, id: ObjectId, group: usize, default: ObjectId) -> Result<ObjectId> {
    let (start, end) = span_of(&marks(vm, id), group);
    if start < 0 || end < 0 {
        return Ok(vm.heap.new_ref(default));
    }
    let subject = subject(vm, id)?;
    Ok(subject.slice(vm, start as usize, end as usize))
}

/// `match_getindex`: a group by number or name.
fn index_of(vm: &mut Vm, id: ObjectId, key: ObjectId) -> Result<usize> {
    let mut number = None;
    if vm.is_index(key) {
        number = Some(vm.index_i64(key)?);
    } else {
        let pattern = vm.heap.field(id, field::MATCH_PATTERN).unwrap_or(vm.none());
        if let Some(dict) = vm.heap.field(pattern, field::GROUPINDEX)
            && let Some(name) = vm.string(key)
        {
            number = vm.heap.dict_get_text(dict, &name).and_then(|value| vm.small(value));
        }
    }
    let groups = marks(vm, id).len() as i64 / 2;
    match number {
        Some(number) if (0..groups).contains(&number) => Ok(number as usize),
        _ => Err(no_such_group(vm)),
    }
}

fn no_such_group(vm: &mut Vm) -> Raised {
    vm.raise(Exc::IndexError, "no such group")
}

fn group(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    vm.no_keywords("group", args)?;
    let keys = args.pos.get(1..).unwrap_or_default();
    let none = vm.none();
    match keys {
        [] => Ok(slice(vm, id, 0, none)?.into()),
        [key] => {
            let index = index_of(vm, id, *key)?;
            Ok(slice(vm, id, index, none)?.into())
        }
        _ => {
            let indices: Result<Vec<usize>> = keys.iter().map(|key| index_of(vm, id, *key)).collect();
            let items: Result<Vec<ObjectId>> =
                indices?.into_iter().map(|index| slice(vm, id, index, none)).collect();
            let items = items?;
            Ok(vm.heap.new_tuple(items).into())
        }
    }
}

fn get_item(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (id, key) = (vm.arg(args, 0), vm.arg(args, 1));
    let index = index_of(vm, id, key)?;
    let none = vm.none();
    Ok(slice(vm, id, index, none)?.into())
}

fn default(vm: &mut Vm, args: &Args<'_>, name: &str) -> Result<ObjectId> {
    let found = vm.named_args(name, args, 1, &["default"], 0)?;
    Ok(found.first().copied().flatten().unwrap_or(vm.none()))
}

fn groups(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let default = default(vm, args, "groups")?;
    let count = marks(vm, id).len() / 2;
    let items: Result<Vec<ObjectId>> = (1..count).map(|group| slice(vm, id, group, default)).collect();
    let items = items?;
    Ok(vm.heap.new_tuple(items).into())
}

fn groupdict(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let default = default(vm, args, "groupdict")?;
    let result = vm.heap.new_dict();
    let pattern = vm.heap.field(id, field::MATCH_PATTERN).unwrap_or(vm.none());
    let names = vm.heap.field(pattern, field::GROUPINDEX);
    for entry in names.map(|names| vm.heap.dict_items(names)).unwrap_or_default() {
        let Some(group) = vm.small(entry.value) else { continue };
        let value = slice(vm, id, group.max(0) as usize, default)?;
        vm.namespace_set(result, entry.key, value);
    }
    Ok(result.into())
}

fn pair(vm: &mut Vm, (start, end): (i64, i64)) -> ObjectId {
    let items = [start, end].map(|at| vm.heap.new_int(at));
    vm.heap.new_tuple(items.to_vec())
}

fn position(vm: &mut Vm, args: &Args<'_>, part: Part) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let group = match args.get(1) {
        Some(key) => index_of(vm, id, key)?,
        None => 0,
    };
    let (start, end) = span_of(&marks(vm, id), group);
    Ok(match part {
        Part::Start => vm.heap.new_int(start),
        Part::End => vm.heap.new_int(end),
        Part::Span => pair(vm, (start, end)),
    }
    .into())
}

fn last_index(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let last = vm.heap.record_of(id).map_or(-1, |record| record.numbers[2]);
    Ok(if last >= 0 { vm.heap.new_int(last) } else { vm.none() })
}

fn last_group(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let last = vm.heap.record_of(id).map_or(-1, |record| record.numbers[2]);
    let pattern = vm.heap.field(id, field::MATCH_PATTERN).unwrap_or(vm.none());
    let names = vm.heap.field(pattern, field::INDEXGROUP);
    let name = match (names, usize::try_from(last)) {
        (Some(names), Ok(index)) => vm.heap.items(names).get(index).copied(),
        _ => None,
    };
    let name = name.unwrap_or(vm.none());
    Ok(vm.heap.new_ref(name))
}

/// `match_regs`: made once, then kept.
fn regs(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    if let Some(known) = vm.heap.field(id, field::MATCH_REGS) {
        return Ok(vm.heap.new_ref(known));
    }
    let marks = marks(vm, id);
    let items = (0..marks.len() / 2).map(|group| pair(vm, span_of(&marks, group))).collect();
    let tuple = vm.heap.new_tuple(items);
    let kept = vm.heap.new_ref(tuple);
    vm.heap.set_field(id, field::MATCH_REGS, Some(kept));
    Ok(tuple)
}

fn repr(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let (start, end) = span_of(&marks(vm, id), 0);
    let none = vm.none();
    let whole = slice(vm, id, 0, none)?;
    let shown = vm.with_temps(&[whole], |vm| vm.repr(whole));
    vm.heap.decref(whole);
    let text = format!("<re.Match object; span=({start}, {end}), match={}>", shown?);
    Ok(vm.new_str(&text).into())
}

fn expand(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (id, template) = (vm.arg(args, 0), vm.arg(args, 1));
    let pattern = vm.heap.field(id, field::MATCH_PATTERN).unwrap_or(vm.none());
    let compiled = substitute::compile_template(vm, pattern, template)?;
    let result = vm.with_temps(&[compiled], |vm| substitute::expand(vm, compiled, id));
    vm.heap.decref(compiled);
    result.map(Flow::Value)
}
