//! `dict` and its views (CPython 3.14 Objects/dictobject.c).

mod update;
mod views;

use heapglass_memory::object::{KeysKind, Payload, RecordKind};
use heapglass_memory::{Class, ObjectId};

pub(crate) use views::{GETSETS as VIEW_GETSETS, ITEMS_METHODS, KEYS_METHODS, VALUES_METHODS};

use super::container;
use crate::builtins::collect::{Collect, Kind};
use crate::protocol::go_on_if;
use crate::vm::{Args, Arity, Exc, Flow, NativeDef, Raised, Result, Vm, def, packed};

pub(crate) const METHODS: &[NativeDef] = &[
    def("clear", Arity::None, clear),
    def("copy", Arity::None, copy),
    def("get", Arity::Range(1, 2), get),
    def("items", Arity::None, |vm, args| view(vm, args, RecordKind::DictItems)),
    def("keys", Arity::None, |vm, args| view(vm, args, RecordKind::DictKeys)),
    def("pop", Arity::Range(1, 2), pop),
    def("popitem", Arity::None, popitem),
    def("setdefault", Arity::Range(1, 2), setdefault),
    packed(def("update", Arity::Any, update)),
    def("values", Arity::None, |vm, args| view(vm, args, RecordKind::DictValues)),
    def("__init__", Arity::Any, init),
    def("__reversed__", Arity::None, reversed),
    def("__getitem__", Arity::One, container::get_item),
    def("__setitem__", Arity::Range(2, 2), container::set_item),
    def("__delitem__", Arity::One, container::del_item),
    def("__contains__", Arity::One, container::contains),
    def("__len__", Arity::None, container::len),
    def("__iter__", Arity::None, container::iter),
    def("__sizeof__", Arity::None, container::sizeof),
    def("__eq__", Arity::One, container::eq),
    def("__ne__", Arity::One, container::ne),
    def("__lt__", Arity::One, container::lt),
    def("__le__", Arity::One, container::le),
    def("__gt__", Arity::One, container::gt),
    def("__ge__", Arity::One, container::ge),
    def("__or__", Arity::One, |vm, args| operator(vm, args, false, or)),
    def("__ror__", Arity::One, |vm, args| operator(vm, args, true, or)),
    def("__ior__", Arity::One, |vm, args| operator(vm, args, false, inplace_or)),
    def("__repr__", Arity::None, container::repr),
];

pub(crate) const CLASS_METHODS: &[NativeDef] = &[
    def("fromkeys", Arity::Range(1, 2), fromkeys),
    def("__class_getitem__", Arity::One, container::class_item),
];

/// `dict(x, **kw)`
pub(crate) fn new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = args.get(0).unwrap_or(Class::Dict.id());
    vm.check_count("dict", args, 1, 0, 1)?;
    let dict = vm.alloc(class, Payload::Dict(std::rc::Rc::default()));
    let filled = match args.get(1) {
        Some(source) => vm.begin_update_arg(dict, source),
        None => Ok(Flow::Value(vm.none())),
    };
    match filled {
        Ok(Flow::Value(_)) => match set_keywords(vm, dict, args) {
            Ok(()) => Ok(dict.into()),
            Err(Raised) => {
                vm.heap.decref(dict);
                Err(Raised)
            }
        },
        Ok(Flow::Native(kind)) => Ok(update::then_keywords(kind, dict, args.kw.to_vec(), true)),
        Err(Raised) => {
            vm.heap.decref(dict);
            Err(Raised)
        }
    }
}

fn set_keywords(vm: &mut Vm, dict: ObjectId, args: &Args<'_>) -> Result<()> {
    for (name, value) in args.kw {
        vm.dict_set(dict, *name, *value)?;
    }
    Ok(())
}

pub(crate) fn init(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    vm.check_count("dict", args, 1, 0, 1)?;
    update_from(vm, args)
}

fn update(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    vm.check_count("update", args, 1, 0, 1)?;
    update_from(vm, args)
}

fn update_from(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let dict = vm.arg(args, 0);
    if let Some(source) = args.get(1)
        && let Flow::Native(kind) = vm.begin_update_arg(dict, source)?
    {
        return Ok(update::then_keywords(kind, dict, args.kw.to_vec(), false));
    }
    set_keywords(vm, dict, args)?;
    Ok(vm.none().into())
}

fn this(vm: &Vm, args: &Args<'_>) -> ObjectId {
    vm.arg(args, 0)
}

fn clear(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let dict = this(vm, args);
    let old = vm.heap.dict_take_all(dict);
    vm.drop_all(old);
    Ok(vm.none().into())
}

fn copy(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let dict = this(vm, args);
    Ok(vm.heap.dict_copy(dict).into())
}

fn get(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (dict, key, default) = (this(vm, args), vm.arg(args, 1), vm.arg(args, 2));
    let value = vm.dict_get(dict, key)?.unwrap_or(default);
    Ok(vm.heap.new_ref(value).into())
}

fn view(vm: &mut Vm, args: &Args<'_>, kind: RecordKind) -> Result<Flow> {
    let dict = this(vm, args);
    let dict = vm.heap.new_ref(dict);
    Ok(vm.heap.new_record(kind, vec![Some(dict)], [0; 3]).into())
}

fn pop(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (dict, key) = (this(vm, args), vm.arg(args, 1));
    // An empty dict does not even ask for the hash (`_PyDict_Pop_KnownHash`'s caller).
    let value = if vm.heap.dict_len(dict) == 0 { None } else { vm.dict_pop(dict, key)? };
    match (value, args.get(2)) {
        (Some(value), _) => Ok(value.into()),
        (None, Some(default)) => Ok(vm.heap.new_ref(default).into()),
        (None, None) => Err(vm.key_error(key)),
    }
}

fn popitem(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let dict = this(vm, args);
    let Some((_, last)) = vm.heap.dict_previous(dict, i64::MAX) else {
        return Err(vm.raise(Exc::KeyError, "popitem(): dictionary is empty"));
    };
    let found = vm.heap.dict_find(dict, last.hash, |key| Ok::<bool, Raised>(key == last.key))?;
    let Some((key, value)) = found.and_then(|index| vm.heap.dict_pop_last(dict, index)) else {
        return Err(vm.raise(Exc::KeyError, "popitem(): dictionary is empty"));
    };
    let key = match key {
        Some(key) => key,
        None => vm.heap.new_ref(last.key),
    };
    Ok(vm.heap.new_tuple_tracked(vec![key, value]).into())
}

fn setdefault(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (dict, key, default) = (this(vm, args), vm.arg(args, 1), vm.arg(args, 2));
    vm.dict_set_default(dict, key, default).map(Flow::Value)
}

fn reversed(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let dict = this(vm, args);
    Ok(vm.dict_iterator(RecordKind::DictReverseKeyIterator, dict).into())
}

/// `_PyDict_FromKeys`
fn fromkeys(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (class, iterable, value) = (vm.arg(args, 0), vm.arg(args, 1), vm.arg(args, 2));
    if class != Class::Dict.id() {
        return fromkeys_of(vm, class, iterable, value);
    }
    let dict = vm.heap.new_dict();
    let filled = match vm.heap.payload(iterable) {
        Payload::Dict(_) if vm.heap.is_exactly(iterable, Class::Dict) => {
            keys_of_dict(vm, dict, iterable, value)
        }
        Payload::Set(_) if !vm.is_heap_instance(iterable) => keys_of_set(vm, dict, iterable, value),
        _ => return vm.consume(iterable, Collect::new(dict, Kind::Keys(value))),
    };
    match filled {
        Ok(()) => Ok(dict.into()),
        Err(Raised) => {
            vm.heap.decref(dict);
            Err(Raised)
        }
    }
}

/// `dict_dict_fromkeys`
fn keys_of_dict(vm: &mut Vm, dict: ObjectId, from: ObjectId, value: ObjectId) -> Result<()> {
    let kind = vm.heap.dict_keys(from).map_or(KeysKind::Unicode, |keys| keys.kind);
    vm.heap.dict_presize(dict, vm.heap.dict_len(from), kind);
    let mut position = 0;
    while let Some((next, entry)) = vm.heap.dict_next(from, position) {
        position = next;
        vm.temps.push(dict);
        let stored = vm.dict_set_hashed(dict, entry.key, entry.hash, value);
        vm.temps.pop();
        stored?;
    }
    Ok(())
}

/// `dict_set_fromkeys`
fn keys_of_set(vm: &mut Vm, dict: ObjectId, from: ObjectId, value: ObjectId) -> Result<()> {
    let len = vm.set_len(from);
    vm.heap.dict_presize(dict, len, KeysKind::General);
    let mut position = 0;
    while let Some((next, entry)) = vm.heap.set_item_at(from, position) {
        position = next;
        vm.temps.push(dict);
        let stored = vm.dict_set_hashed(dict, entry.key, entry.hash, value);
        vm.temps.pop();
        stored?;
    }
    Ok(())
}

/// The same for a class derived from dict, which is called, and asked to set each item.
fn fromkeys_of(vm: &mut Vm, class: ObjectId, iterable: ObjectId, value: ObjectId) -> Result<Flow> {
    let dict = vm.call_sync(class, &[])?;
    vm.temps.push(dict);
    let result = vm.each_item(iterable, |vm, key| {
        let flow = vm.begin_set_item(dict, key, value)?;
        let none = vm.wait(flow)?;
        vm.heap.decref(none);
        Ok(go_on_if(true))
    });
    vm.temps.pop();
    match result {
        Ok(_) => Ok(dict.into()),
        Err(Raised) => {
            vm.heap.decref(dict);
            Err(Raised)
        }
    }
}

type Operator = fn(&mut Vm, ObjectId, ObjectId) -> Result<Option<ObjectId>>;

fn operator(vm: &mut Vm, args: &Args<'_>, is_swapped: bool, work: Operator) -> Result<Flow> {
    let (a, b) = (vm.arg(args, 0), vm.arg(args, 1));
    let result = if is_swapped { work(vm, b, a) } else { work(vm, a, b) };
    Ok(result?.unwrap_or(vm.heap.constants.not_implemented).into())
}

/// `dict_or`; `None` is NotImplemented.
pub(crate) fn or(vm: &mut Vm, a: ObjectId, b: ObjectId) -> Result<Option<ObjectId>> {
    if !vm.is_dict(a) || !vm.is_dict(b) {
        return Ok(None);
    }
    let result = vm.heap.dict_copy(a);
    match vm.dict_merge(result, b) {
        Ok(()) => Ok(Some(result)),
        Err(Raised) => {
            vm.heap.decref(result);
            Err(Raised)
        }
    }
}

/// `dict_ior`: `a |= b` with any mapping or pairs. New reference to `a`.
pub(crate) fn inplace_or(vm: &mut Vm, a: ObjectId, b: ObjectId) -> Result<Option<ObjectId>> {
    if !vm.is_dict(a) {
        return Ok(None);
    }
    let flow = vm.begin_update_arg(a, b)?;
    let none = vm.wait(flow)?;
    vm.heap.decref(none);
    Ok(Some(vm.heap.new_ref(a)))
}
