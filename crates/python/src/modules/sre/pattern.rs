//! Patterns and scanners.

use std::rc::Rc;

use heapglass_memory::object::{Data, Record, RecordKind};
use heapglass_memory::{Class, ObjectId};

use super::search::{Compiled, Found, How, Subject};
use super::{field, substitute};
use crate::types::container;
use crate::vm::{Args, Arity, Flow, GetSet, NativeDef, Result, Vm, def};

pub(super) const METHODS: &[NativeDef] = &[
    def("match", Arity::Any, |vm, args| once(vm, args, "match", How::Match)),
    def("fullmatch", Arity::Any, |vm, args| once(vm, args, "fullmatch", How::FullMatch)),
    def("search", Arity::Any, |vm, args| once(vm, args, "search", How::Search)),
    def("findall", Arity::Any, findall),
    def("finditer", Arity::Any, finditer),
    def("split", Arity::Any, split),
    def("sub", Arity::Any, |vm, args| substitute::sub(vm, args, "sub", false)),
    def("subn", Arity::Any, |vm, args| substitute::sub(vm, args, "subn", true)),
    def("scanner", Arity::Any, scanner),
    def("__repr__", Arity::None, repr),
    def("__eq__", Arity::One, eq),
    def("__hash__", Arity::None, hash),
    def("__copy__", Arity::None, same),
    def("__deepcopy__", Arity::One, same),
];

pub(super) const CLASS_METHODS: &[NativeDef] = &[def("__class_getitem__", Arity::One, container::class_item)];

pub(super) const GETSETS: &[GetSet] = &[
    GetSet { name: "pattern", get: |vm, id| Ok(shown(vm, id, field::PATTERN)), set: None },
    GetSet { name: "flags", get: |vm, id| Ok(number(vm, id, 0)), set: None },
    GetSet { name: "groups", get: |vm, id| Ok(number(vm, id, 1)), set: None },
    GetSet { name: "groupindex", get: groupindex, set: None },
];

pub(super) const SCANNER_METHODS: &[NativeDef] = &[
    def("match", Arity::None, |vm, args| scan(vm, args, How::Match)),
    def("search", Arity::None, |vm, args| scan(vm, args, How::Search)),
];

pub(super) const SCANNER_GETSETS: &[GetSet] =
    &[GetSet { name: "pattern", get: |vm, id| Ok(shown(vm, id, field::SCANNER_PATTERN)), set: None }];

pub(super) fn shown(vm: &mut Vm, id: ObjectId, index: usize) -> ObjectId {
    let value = vm.heap.field(id, index).unwrap_or(vm.none());
    vm.heap.new_ref(value)
}

pub(super) fn number(vm: &mut Vm, id: ObjectId, index: usize) -> ObjectId {
    let value = vm.heap.record_of(id).and_then(|record| record.numbers.get(index).copied()).unwrap_or(0);
    vm.heap.new_int(value)
}

pub(super) fn same(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    Ok(vm.heap.new_ref(id).into())
}

fn groupindex(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let dict = match vm.heap.field(id, field::GROUPINDEX) {
        Some(dict) => vm.heap.new_ref(dict),
        None => vm.heap.new_dict(),
    };
    Ok(vm.heap.new_record(RecordKind::MappingProxy, vec![Some(dict)], [0; 3]))
}

/// A pattern's arguments: what is searched, from where, to where.
pub(super) struct Task {
    pub pattern: Compiled,
    pub subject: Subject,
    pub start: usize,
    pub end: usize,
}

impl Task {
    /// `string, pos=0, endpos=sys.maxsize`
    fn of(vm: &mut Vm, args: &Args<'_>, name: &str) -> Result<Self> {
        let found = vm.named_args(name, args, 1, &["string", "pos", "endpos"], 1)?;
        let get = |index: usize| found.get(index).copied().flatten();
        let position = |vm: &mut Vm, id: Option<ObjectId>, default| match id {
            Some(id) => vm.slice_position(id),
            None => Ok(default),
        };
        let start = position(vm, get(1), 0)?;
        let end = position(vm, get(2), i64::MAX)?;
        let pattern = Compiled::of(vm, vm.arg(args, 0));
        let string = get(0).unwrap_or(vm.none());
        let subject = Subject::of(vm, pattern.id, string)?;
        let len = subject.len() as i64;
        let (start, end) = (start.clamp(0, len) as usize, end.clamp(0, len) as usize);
        Ok(Self { pattern, subject, start, end })
    }

    /// All matches, one after the other; stops where `each` says so.
    fn each(&self, vm: &mut Vm, mut each: impl FnMut(&mut Vm, &Found) -> bool) {
        let (mut at, mut must_advance) = (self.start, false);
        while at <= self.end {
            let found = self.pattern.find(&self.subject, at, self.end, How::Search, must_advance);
            let Some(found) = found else { break };
            must_advance = found.end() == found.start();
            at = found.end();
            if !each(vm, &found) {
                break;
            }
        }
    }
}

/// `pattern_new_match`: a match object, or None.
pub(super) fn new_match(
    vm: &mut Vm,
    pattern: ObjectId,
    string: ObjectId,
    bounds: (usize, usize),
    found: Option<Found>,
) -> ObjectId {
    let Some(found) = found else { return vm.none() };
    let fields = vec![Some(vm.heap.new_ref(string)), None, Some(vm.heap.new_ref(pattern))];
    let numbers = [bounds.0 as i64, bounds.1 as i64, found.last_index];
    let data = Data::Numbers(Rc::new(found.marks));
    vm.heap.new_record_with(Class::Match.id(), Record { kind: RecordKind::Match, fields, numbers, data })
}

fn once(vm: &mut Vm, args: &Args<'_>, name: &str, how: How) -> Result<Flow> {
    let task = Task::of(vm, args, name)?;
    let found = task.pattern.find(&task.subject, task.start, task.end, how, false);
    Ok(new_match(vm, task.pattern.id, task.subject.id, (task.start, task.end), found).into())
}

fn findall(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let task = Task::of(vm, args, "findall")?;
    let mut items = Vec::new();
    task.each(vm, |vm, found| {
        let item = found_item(vm, &task, found);
        items.push(item);
        true
    });
    Ok(appended(vm, items).into())
}

/// The whole match, the only group, or a tuple of the groups.
fn found_item(vm: &mut Vm, task: &Task, found: &Found) -> ObjectId {
    match task.pattern.groups {
        0 => task.subject.slice(vm, found.start(), found.end()),
        1 => part(vm, &task.subject, found, 1),
        groups => {
            let items = (1..=groups).map(|group| part(vm, &task.subject, found, group)).collect();
            vm.heap.new_tuple(items)
        }
    }
}

/// `state_getslice` with `empty`: a group that took no part is empty.
fn part(vm: &mut Vm, subject: &Subject, found: &Found, group: usize) -> ObjectId {
    let mark = |index: usize| found.marks.get(index).and_then(|at| usize::try_from(*at).ok());
    match (mark(2 * group), mark(2 * group + 1)) {
        (Some(start), Some(end)) => subject.slice(vm, start, end),
        _ => subject.slice(vm, 0, 0),
    }
}

fn split(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let found = vm.named_args("split", args, 1, &["string", "maxsplit"], 1)?;
    let get = |index: usize| found.get(index).copied().flatten();
    let limit = match get(1) {
        Some(limit) => vm.index_i64(limit)?,
        None => 0,
    };
    let string = get(0).unwrap_or(vm.none());
    let pos = [vm.arg(args, 0), string];
    let task = Task::of(vm, &Args { pos: &pos, kw: &[] }, "split")?;
    let mut items = Vec::new();
    let (mut last, mut count) = (task.start, 0);
    task.each(vm, |vm, found| {
        if limit != 0 && count >= limit {
            return false;
        }
        items.push(task.subject.slice(vm, last, found.start()));
        for group in 1..=task.pattern.groups {
            let took_part = found.marks.get(2 * group).is_some_and(|at| *at >= 0);
            let item = if took_part { part(vm, &task.subject, found, group) } else { vm.none() };
            items.push(item);
        }
        count += 1;
        last = found.end();
        true
    });
    items.push(task.subject.slice(vm, last, task.end));
    Ok(appended(vm, items).into())
}

fn new_scanner(vm: &mut Vm, task: &Task) -> ObjectId {
    let fields = vec![Some(vm.heap.new_ref(task.pattern.id)), Some(vm.heap.new_ref(task.subject.id))];
    vm.heap.new_record(RecordKind::Scanner, fields, [task.start as i64, task.end as i64, 0])
}

fn scanner(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let task = Task::of(vm, args, "scanner")?;
    Ok(new_scanner(vm, &task).into())
}

/// `iter(scanner.search, None)`
fn finditer(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let task = Task::of(vm, args, "finditer")?;
    let scanner = new_scanner(vm, &task);
    let name = vm.heap.intern_immortal("search");
    let search = vm.getattr(scanner, name);
    vm.heap.decref(scanner);
    let fields = vec![Some(search?), Some(vm.none())];
    Ok(vm.heap.new_record(RecordKind::CallIterator, fields, [0; 3]).into())
}

/// The scanner's next match.
fn scan(vm: &mut Vm, args: &Args<'_>, how: How) -> Result<Flow> {
    let scanner = vm.arg(args, 0);
    let none = vm.none();
    let part = |vm: &Vm, index| vm.heap.field(scanner, index).unwrap_or(none);
    let (pattern, string) = (part(vm, field::SCANNER_PATTERN), part(vm, field::SCANNER_STRING));
    let [start, end, must_advance] = vm.heap.record_of(scanner).map_or([0; 3], |record| record.numbers);
    if start < 0 {
        return Ok(none.into());
    }
    let subject = Subject::of(vm, pattern, string)?;
    let compiled = Compiled::of(vm, pattern);
    let found = compiled.find(&subject, start as usize, end as usize, how, must_advance != 0);
    let next = match &found {
        Some(found) => [found.end() as i64, end, i64::from(found.end() == found.start())],
        None => [-1, end, 0],
    };
    if let Some(record) = vm.heap.record_mut(scanner) {
        record.numbers = next;
    }
    Ok(new_match(vm, pattern, string, (start as usize, end as usize), found).into())
}

/// `pattern_repr`: names of flags that are not implied.
fn repr(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let source = vm.heap.field(id, field::PATTERN).unwrap_or(vm.none());
    let is_text = vm.text(source).is_some();
    let mut flags = vm.heap.record_of(id).map_or(0, |record| record.numbers[0]);
    if is_text && flags & (FLAG_LOCALE | FLAG_UNICODE | FLAG_ASCII) == FLAG_UNICODE {
        flags &= !FLAG_UNICODE;
    }
    let mut names = Vec::new();
    for (name, bit) in FLAG_NAMES {
        if flags & bit != 0 {
            names.push((*name).to_owned());
            flags &= !bit;
        }
    }
    if flags != 0 {
        names.push(format!("0x{flags:x}"));
    }
    let source: String = vm.repr(source)?.chars().take(REPR_CHARS).collect();
    let flags = if names.is_empty() { String::new() } else { format!(", {}", names.join("|")) };
    Ok(vm.new_str(&format!("re.compile({source}{flags})")).into())
}

/// `%.200R`
const REPR_CHARS: usize = 200;
const FLAG_LOCALE: i64 = 4;
const FLAG_UNICODE: i64 = 32;
const FLAG_ASCII: i64 = 256;
/// `flag_names` of `pattern_repr` (Modules/_sre/sre_constants.h has the bits).
const FLAG_NAMES: &[(&str, i64)] = &[
    ("re.IGNORECASE", 2),
    ("re.MULTILINE", 8),
    ("re.DOTALL", 16),
    ("re.VERBOSE", 64),
    ("re.DEBUG", 128),
    ("re.ASCII", FLAG_ASCII),
    ("re.LOCALE", FLAG_LOCALE),
    ("re.UNICODE", FLAG_UNICODE),
];

/// `pattern_richcompare`: same flags, code and pattern.
fn eq(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (a, b) = (vm.arg(args, 0), vm.arg(args, 1));
    let (Some(left), Some(right)) = (vm.heap.record_of(a), vm.heap.record_of(b)) else {
        return Ok(vm.heap.constants.not_implemented.into());
    };
    if right.kind != RecordKind::Pattern {
        return Ok(vm.heap.constants.not_implemented.into());
    }
    let is_alike = left.numbers == right.numbers && left.data == right.data;
    let sources = (vm.heap.field(a, field::PATTERN), vm.heap.field(b, field::PATTERN));
    let is_equal = match sources {
        (Some(left), Some(right)) if is_alike => vm.eq(left, right)?,
        _ => false,
    };
    Ok(vm.heap.bool(is_equal).into())
}

fn hash(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let source = vm.heap.field(id, field::PATTERN).unwrap_or(vm.none());
    let flags = vm.heap.record_of(id).map_or(0, |record| record.numbers[0]);
    let hash = vm.hash_of(source)? ^ flags;
    Ok(vm.heap.new_int(hash).into())
}

/// A list that grew item by item: `PyList_Append`. Steals the items.
fn appended(vm: &mut Vm, items: Vec<ObjectId>) -> ObjectId {
    let list = vm.heap.new_list(Vec::new());
    for item in items {
        vm.list_push(list, item);
    }
    list
}
