//! `partial`, and the placeholder for arguments that are still to come. Number: how many placeholders there are.

use heapglass_memory::object::{Payload, Record, RecordKind};
use heapglass_memory::{Class, ObjectId};

use crate::vm::{Args, Arity, Flow, NativeDef, Result, Vm, def};

pub(super) const METHODS: &[NativeDef] = &[
    def("__call__", Arity::Any, call),
    def("__get__", Arity::Range(1, 2), |vm, args| {
        let (id, owner) = (vm.arg(args, 0), vm.arg(args, 1));
        Ok(if vm.is_none(owner) { vm.heap.new_ref(id) } else { vm.new_method(id, owner) }.into())
    }),
    def("__reduce__", Arity::None, reduce),
    def("__repr__", Arity::None, repr),
    def("__setstate__", Arity::One, |vm, _| Err(vm.not_supported("partial.__setstate__()"))),
];

pub(super) const PLACEHOLDER_METHODS: &[NativeDef] = &[
    def("__repr__", Arity::None, |vm, _| Ok(vm.new_str("Placeholder").into())),
    def("__reduce__", Arity::None, |vm, _| Ok(vm.new_str("Placeholder").into())),
];

/// What the singleton is called among the references that the interpreter holds.
const HELD: &str = "functools.Placeholder";

/// `functools.Placeholder`, which the module holds. Borrowed.
pub(super) fn placeholder(vm: &mut Vm) -> ObjectId {
    if let Some((known, _)) = vm.held.iter().find(|(_, name)| *name == HELD) {
        return *known;
    }
    let id = vm.heap.new_record(RecordKind::Placeholder, Vec::new(), [0; 3]);
    std::rc::Rc::make_mut(&mut vm.held).push((id, HELD));
    id
}

/// A field. New reference.
pub(super) fn part(vm: &mut Vm, id: ObjectId, index: usize) -> ObjectId {
    let part = vm.heap.field(id, index).unwrap_or(vm.none());
    vm.heap.new_ref(part)
}

fn items_of(vm: &Vm, id: ObjectId, index: usize) -> Vec<ObjectId> {
    vm.heap.field(id, index).map(|tuple| vm.heap.items(tuple).to_vec()).unwrap_or_default()
}

fn keywords_of(vm: &Vm, id: ObjectId) -> Vec<(ObjectId, ObjectId)> {
    let entries = vm.heap.field(id, 2).map(|dict| vm.heap.dict_items(dict)).unwrap_or_default();
    entries.iter().map(|entry| (entry.key, entry.value)).collect()
}

/// Arguments with the given ones in the places of the placeholders, the rest behind.
fn filled(known: Vec<ObjectId>, given: &[ObjectId], placeholder: ObjectId) -> Vec<ObjectId> {
    let mut given = given.iter().copied();
    let mut all: Vec<ObjectId> = known
        .into_iter()
        .map(|id| if id == placeholder { given.next().unwrap_or(placeholder) } else { id })
        .collect();
    all.extend(given);
    all
}

/// `partial_new`
pub(super) fn new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = vm.arg(args, 0);
    let Some(function) = args.get(1) else {
        return Err(vm.type_error("type 'partial' takes at least one argument"));
    };
    if !vm.is_callable(function) {
        return Err(vm.type_error("the first argument must be callable"));
    }
    let placeholder = placeholder(vm);
    let given = args.pos.get(2..).unwrap_or_default();
    if given.last() == Some(&placeholder) {
        return Err(vm.type_error("trailing Placeholders are not allowed"));
    }
    if args.kw.iter().any(|(_, value)| *value == placeholder) {
        return Err(vm.type_error("Placeholder cannot be passed as a keyword argument"));
    }
    // A partial of a partial is one, unless it has attributes of its own.
    let is_flat = vm.heap.record_of(function).is_some_and(|record| record.kind == RecordKind::Partial)
        && vm.heap.is_exactly(function, Class::Partial)
        && vm.heap.attrs(function).is_none();
    let (inner, known, keywords) = if is_flat {
        let inner = vm.heap.field(function, 0).unwrap_or(function);
        (inner, items_of(vm, function, 1), keywords_of(vm, function))
    } else {
        (function, Vec::new(), Vec::new())
    };
    let mut all = filled(known, given, placeholder);
    while all.last() == Some(&placeholder) {
        all.pop();
    }
    let places = all.iter().filter(|id| **id == placeholder).count() as i64;
    all.iter().for_each(|id| vm.heap.incref(*id));
    let inner = vm.heap.new_ref(inner);
    let tuple = vm.heap.new_tuple(all);
    let dict = vm.heap.new_dict();
    for (name, value) in keywords.iter().chain(args.kw) {
        vm.dict_set(dict, *name, *value)?;
    }
    let fields = vec![Some(inner), Some(tuple), Some(dict)];
    let record = Record::new(RecordKind::Partial, fields, [places, 0, 0]);
    Ok(vm.alloc(class, Payload::Record(std::rc::Rc::new(record))).into())
}

/// `partial_vectorcall`
fn call(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let given = args.pos.get(1..).unwrap_or_default();
    let places = vm.heap.record_of(id).map_or(0, |record| record.numbers[0]) as usize;
    if given.len() < places {
        let message = format!(
            "missing positional arguments in 'partial' call; expected at least {places}, got {}",
            given.len()
        );
        return Err(vm.type_error(&message));
    }
    let placeholder = placeholder(vm);
    let known = items_of(vm, id, 1);
    let all = filled(known.clone(), given, placeholder);
    let mut keywords = keywords_of(vm, id);
    let has_keywords = !keywords.is_empty();
    for (name, value) in args.kw {
        let text = vm.string(*name);
        match keywords.iter_mut().find(|(known, _)| vm.string(*known) == text) {
            Some(known) => known.1 = *value,
            None => keywords.push((*name, *value)),
        }
    }
    let function = vm.heap.field(id, 0).unwrap_or(vm.none());
    let mut held = if has_keywords { held(vm, &known, given, &all, &keywords)? } else { Vec::new() };
    if has_keywords && given.is_empty() && !known.is_empty() {
        // Nothing to concatenate: the tuple itself.
        held.push(part(vm, id, 1));
    }
    if has_keywords && !args.kw.is_empty() {
        held.push(dict_of(vm, args.kw)?);
    }
    Ok(vm.plain_call("partial", function, all, keywords, held))
}

fn dict_of(vm: &mut Vm, keywords: &[(ObjectId, ObjectId)]) -> Result<ObjectId> {
    let dict = vm.heap.new_dict();
    for (name, value) in keywords {
        vm.dict_set(dict, *name, *value)?;
    }
    Ok(dict)
}

/// What `partial_call` holds during the call, which runs instead of `partial_vectorcall` where there are keywords: a
/// tuple of the arguments, one of all, a dict of the keywords, and both once more on the stack of `PyObject_Call`. The
/// keywords of the call itself are in one more dict.
fn held(
    vm: &mut Vm,
    known: &[ObjectId],
    given: &[ObjectId],
    all: &[ObjectId],
    keywords: &[(ObjectId, ObjectId)],
) -> Result<Vec<ObjectId>> {
    let tuple = |vm: &mut Vm, ids: &[ObjectId]| {
        ids.iter().for_each(|id| vm.heap.incref(*id));
        vm.heap.new_tuple(ids.to_vec())
    };
    let mut held = vec![tuple(vm, given)];
    if !known.is_empty() && !given.is_empty() {
        held.push(tuple(vm, all));
    }
    held.push(dict_of(vm, keywords)?);
    let stack = all.iter().copied().chain(keywords.iter().flat_map(|(name, value)| [*name, *value]));
    for id in stack {
        held.push(vm.heap.new_ref(id));
    }
    Ok(held)
}

fn reduce(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let class = vm.heap.type_of(id);
    let class = vm.heap.new_ref(class);
    let function = part(vm, id, 0);
    let arguments = vm.heap.new_tuple_tracked(vec![function]);
    let dict = match vm.heap.attrs(id).and_then(|attrs| attrs.dict) {
        Some(dict) => vm.heap.new_ref(dict),
        None => vm.none(),
    };
    let state = vec![part(vm, id, 0), part(vm, id, 1), part(vm, id, 2), dict];
    let state = vm.heap.new_tuple_tracked(state);
    Ok(vm.heap.new_tuple_tracked(vec![class, arguments, state]).into())
}

/// `functools.partial(f, 1, a=2)`
fn repr(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let name = vm.full_type_name(id);
    if !vm.repr_enter(id)? {
        return Ok(vm.new_str("...").into());
    }
    let text = inside(vm, id);
    vm.repr_leave();
    Ok(vm.new_str(&format!("{name}({})", text?)).into())
}

fn inside(vm: &mut Vm, id: ObjectId) -> Result<String> {
    let function = vm.heap.field(id, 0).unwrap_or(vm.none());
    let mut parts = vec![vm.repr(function)?];
    for item in items_of(vm, id, 1) {
        parts.push(vm.repr(item)?);
    }
    for (name, value) in keywords_of(vm, id) {
        parts.push(format!("{}={}", vm.str(name)?, vm.repr(value)?));
    }
    Ok(parts.join(", "))
}
