//! `OrderedDict`: a dict with a list of nodes, each of which holds its key.

use heapglass_memory::object::Payload;
use heapglass_memory::{Class, ObjectId};

use super::odict_views;
use crate::protocol::{done, go_on_if};
use crate::types::params::bind;
use crate::types::{DICT, TypeDef, container};
use crate::vm::{Args, Arity, Exc, Flow, NativeDef, Raised, Result, Vm, def};

pub(super) const TYPE: TypeDef = TypeDef {
    new: Some(new),
    methods: METHODS,
    class_methods: &[
        def("fromkeys", Arity::Any, fromkeys),
        def("__class_getitem__", Arity::One, container::class_item),
    ],
    getsets: &[DICT],
    has_dict: true,
    has_weakref: true,
    is_hashable: false,
    ..TypeDef::of(Class::OrderedDict, "collections")
};

const METHODS: &[NativeDef] = &[
    def("__init__", Arity::Any, |vm, args| {
        update_from(vm, args, "OrderedDict")?;
        Ok(vm.none().into())
    }),
    def("__delitem__", Arity::One, del_item),
    def("__eq__", Arity::One, |vm, args| equal(vm, args, true)),
    def("__ne__", Arity::One, |vm, args| equal(vm, args, false)),
    def("__ior__", Arity::One, ior),
    def("__iter__", Arity::None, odict_views::iter),
    def("__or__", Arity::One, |vm, args| or(vm, args, false)),
    def("__ror__", Arity::One, |vm, args| or(vm, args, true)),
    def("__reduce__", Arity::None, odict_views::reduce),
    def("__repr__", Arity::None, repr),
    def("__reversed__", Arity::None, odict_views::reversed),
    def("__setitem__", Arity::Range(2, 2), set_item),
    def("__sizeof__", Arity::None, container::sizeof),
    def("clear", Arity::None, |vm, args| {
        let id = vm.arg(args, 0);
        clear(vm, id);
        Ok(vm.none().into())
    }),
    def("copy", Arity::None, copy),
    def("items", Arity::None, odict_views::items),
    def("keys", Arity::None, odict_views::keys),
    def("move_to_end", Arity::Any, move_to_end),
    def("pop", Arity::Any, pop),
    def("popitem", Arity::Any, popitem),
    def("setdefault", Arity::Any, setdefault),
    def("update", Arity::Any, |vm, args| {
        update_from(vm, args, "update")?;
        Ok(vm.none().into())
    }),
    def("values", Arity::None, odict_views::values),
];

fn new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = vm.arg(args, 0);
    let id = vm.alloc(class, Payload::Dict(std::rc::Rc::default()));
    let pos: Vec<ObjectId> = std::iter::once(id).chain(args.pos.iter().skip(1).copied()).collect();
    vm.temps.push(id);
    let filled = update_from(vm, &Args { pos: &pos, kw: args.kw }, "OrderedDict");
    vm.temps.pop();
    match filled {
        Ok(_) => Ok(id.into()),
        Err(Raised) => {
            vm.heap.decref(id);
            Err(Raised)
        }
    }
}

/// The arguments behind the receiver.
fn rest<'a>(args: &Args<'a>) -> Args<'a> {
    Args { pos: args.pos.get(1..).unwrap_or_default(), kw: args.kw }
}

/// `PyODict_SetItem`, as a class derived from it defines it.
fn store(vm: &mut Vm, id: ObjectId, key: ObjectId, value: ObjectId) -> Result<()> {
    let flow = vm.begin_set_item(id, key, value)?;
    let none = vm.wait(flow)?;
    vm.heap.decref(none);
    Ok(())
}

/// `mutablemapping_update`
fn update_from(vm: &mut Vm, args: &Args<'_>, name: &str) -> Result<()> {
    let id = vm.arg(args, 0);
    vm.check_count(name, args, 1, 0, 1)?;
    if let Some(other) = args.get(1) {
        update_with(vm, id, other)?;
    }
    for (key, value) in args.kw {
        store(vm, id, *key, *value)?;
    }
    Ok(())
}

fn update_with(vm: &mut Vm, id: ObjectId, other: ObjectId) -> Result<()> {
    if vm.heap.is_exactly(other, Class::Dict) {
        done(vm.each_of_dict(other, |vm, entry| {
            store(vm, id, entry.key, entry.value)?;
            Ok(go_on_if(true))
        }))?;
        return Ok(());
    }
    let name = vm.names.keys;
    let keys = match vm.getattr(other, name) {
        Ok(method) => {
            let keys = vm.call_held(method, &[], &[method]);
            vm.heap.decref(method);
            keys?
        }
        Err(Raised) if vm.raised_is(Exc::AttributeError) => {
            vm.clear_raised();
            done(vm.each_item(other, |vm, pair| {
                store_pair(vm, id, pair)?;
                Ok(go_on_if(true))
            }))?;
            return Ok(());
        }
        Err(Raised) => return Err(Raised),
    };
    vm.temps.push(keys);
    let result = vm.each_item(keys, |vm, key| {
        let flow = vm.begin_get_item(other, key)?;
        let value = vm.wait(flow)?;
        vm.temps.push(value);
        let stored = store(vm, id, key, value);
        vm.temps.pop();
        vm.heap.decref(value);
        stored?;
        Ok(go_on_if(true))
    });
    vm.temps.pop();
    vm.heap.decref(keys);
    done(result)
}

/// `mutablemapping_add_pairs`
fn store_pair(vm: &mut Vm, id: ObjectId, pair: ObjectId) -> Result<()> {
    let items = vm.collect_sync(pair)?;
    let stored = match items.as_slice() {
        [key, value] => {
            let (key, value) = (*key, *value);
            vm.with_temps(&[key, value], |vm| store(vm, id, key, value))
        }
        [] | [_] => {
            let s = if items.len() == 1 { "" } else { "s" };
            let message = format!("need more than {} value{s} to unpack", items.len());
            Err(vm.value_error(&message))
        }
        _ => Err(vm.value_error("too many values to unpack (expected 2)")),
    };
    vm.drop_all(items);
    stored
}

fn set_item(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (id, key, value) = (vm.arg(args, 0), vm.arg(args, 1), vm.arg(args, 2));
    let hash = vm.key_hash(key)?;
    let is_new = vm.with_temps(&[key, value], |vm| vm.dict_lookup(id, key, hash))?.is_none();
    vm.dict_set_hashed(id, key, hash, value)?;
    if is_new {
        add_node(vm, id, key);
    }
    Ok(vm.none().into())
}

fn add_node(vm: &mut Vm, id: ObjectId, key: ObjectId) {
    let key = vm.heap.new_ref(key);
    if let Some(nodes) = vm.heap.dict_nodes_mut(id) {
        nodes.push(key);
    }
}

/// The key object of an entry.
fn entry_key(vm: &Vm, id: ObjectId, index: u32) -> Option<ObjectId> {
    let entry = vm.heap.dict_keys(id)?.entries.get(index as usize)?.as_ref()?;
    Some(entry.key)
}

/// Takes the node of a key away.
fn drop_node(vm: &mut Vm, id: ObjectId, key: ObjectId) {
    let at = vm.heap.dict_nodes(id).iter().position(|known| *known == key);
    let removed = at.and_then(|at| vm.heap.dict_nodes_mut(id).map(|nodes| nodes.remove(at)));
    vm.heap.xdecref(removed);
}

/// Takes an entry out; the value is the caller's.
fn take(vm: &mut Vm, id: ObjectId, key: ObjectId) -> Result<Option<ObjectId>> {
    let hash = vm.key_hash(key)?;
    let Some(index) = vm.dict_lookup(id, key, hash)? else { return Ok(None) };
    let Some(known) = entry_key(vm, id, index) else { return Ok(None) };
    drop_node(vm, id, known);
    let Some((key, value)) = vm.heap.dict_remove(id, index) else { return Ok(None) };
    vm.heap.xdecref(key);
    Ok(Some(value))
}

fn del_item(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (id, key) = (vm.arg(args, 0), vm.arg(args, 1));
    match take(vm, id, key)? {
        Some(value) => {
            vm.heap.decref(value);
            Ok(vm.none().into())
        }
        None => Err(vm.key_error(key)),
    }
}

fn clear(vm: &mut Vm, id: ObjectId) {
    let nodes = vm.heap.take_nodes(id);
    let old = vm.heap.dict_take_all(id);
    vm.drop_all(old);
    vm.drop_all(nodes);
}

fn pop(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let [key, default] = bind(vm, "pop", &rest(args), ["key", "default"], 1)?;
    let key = key.unwrap_or(vm.none());
    match (take(vm, id, key)?, default) {
        (Some(value), _) => Ok(value.into()),
        (None, Some(default)) => Ok(vm.heap.new_ref(default).into()),
        (None, None) => Err(vm.key_error(key)),
    }
}

fn popitem(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let [last] = bind(vm, "popitem", &rest(args), ["last"], 0)?;
    let is_last = match last {
        Some(last) => vm.truth(last)?,
        None => true,
    };
    let nodes = vm.heap.dict_nodes(id);
    let Some(key) = if is_last { nodes.last() } else { nodes.first() }.copied() else {
        return Err(vm.raise(Exc::KeyError, "dictionary is empty"));
    };
    let key = vm.heap.new_ref(key);
    match take(vm, id, key)? {
        Some(value) => Ok(vm.heap.new_tuple_tracked(vec![key, value]).into()),
        None => {
            vm.heap.decref(key);
            Err(vm.raise(Exc::KeyError, "dictionary is empty"))
        }
    }
}

fn setdefault(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let [key, default] = bind(vm, "setdefault", &rest(args), ["key", "default"], 1)?;
    let (key, default) = (key.unwrap_or(vm.none()), default.unwrap_or(vm.none()));
    if let Some(value) = vm.dict_get(id, key)? {
        return Ok(vm.heap.new_ref(value).into());
    }
    store(vm, id, key, default)?;
    Ok(vm.heap.new_ref(default).into())
}

fn move_to_end(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let [key, last] = bind(vm, "move_to_end", &rest(args), ["key", "last"], 1)?;
    let key = key.unwrap_or(vm.none());
    let is_last = match last {
        Some(last) => vm.truth(last)?,
        None => true,
    };
    let hash = vm.key_hash(key)?;
    let known = vm.dict_lookup(id, key, hash)?.and_then(|index| entry_key(vm, id, index));
    let Some(known) = known else { return Err(vm.key_error(key)) };
    if let Some(nodes) = vm.heap.dict_nodes_mut(id)
        && let Some(at) = nodes.iter().position(|node| *node == known)
    {
        let node = nodes.remove(at);
        nodes.insert(if is_last { nodes.len() } else { 0 }, node);
    }
    Ok(vm.none().into())
}

/// The keys in order, each with its value; borrowed.
pub(super) fn pairs(vm: &Vm, id: ObjectId) -> Vec<(ObjectId, ObjectId)> {
    let entries = vm.heap.dict_items(id);
    let of = |key: ObjectId| entries.iter().find(|entry| entry.key == key).map(|entry| (key, entry.value));
    let nodes = vm.heap.dict_nodes(id);
    if nodes.iter().zip(&entries).all(|(node, entry)| *node == entry.key) {
        return entries.iter().map(|entry| (entry.key, entry.value)).collect();
    }
    nodes.iter().filter_map(|key| of(*key)).collect()
}

/// Keys and values of pairs, to be held together.
fn flat(pairs: &[(ObjectId, ObjectId)]) -> Vec<ObjectId> {
    pairs.iter().flat_map(|(key, value)| [*key, *value]).collect()
}

/// `odict_copy`: an instance of a derived class is made by calling it.
fn copy_of(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let class = vm.heap.type_of(id);
    let copy = if class == Class::OrderedDict.id() {
        vm.alloc(class, Payload::Dict(std::rc::Rc::default()))
    } else {
        vm.call_sync(class, &[])?
    };
    let pairs = pairs(vm, id);
    vm.temps.push(copy);
    let stored = vm.with_temps(&flat(&pairs), |vm| {
        pairs.iter().try_for_each(|(key, value)| store(vm, copy, *key, *value))
    });
    vm.temps.pop();
    if stored.is_err() {
        vm.heap.decref(copy);
        return Err(Raised);
    }
    Ok(copy)
}

fn copy(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    copy_of(vm, id).map(Flow::Value)
}

fn fromkeys(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = vm.arg(args, 0);
    let [iterable, value] = bind(vm, "fromkeys", &rest(args), ["iterable", "value"], 1)?;
    let value = value.unwrap_or(vm.none());
    let id = vm.call_sync(class, &[])?;
    vm.temps.push(id);
    let filled = vm.each_item(iterable.unwrap_or(vm.none()), |vm, key| {
        store(vm, id, key, value)?;
        Ok(go_on_if(true))
    });
    vm.temps.pop();
    match filled {
        Ok(_) => Ok(id.into()),
        Err(Raised) => {
            vm.heap.decref(id);
            Err(Raised)
        }
    }
}

fn or(vm: &mut Vm, args: &Args<'_>, is_reflected: bool) -> Result<Flow> {
    let (id, other) = (vm.arg(args, 0), vm.arg(args, 1));
    if !vm.is_dict(other) {
        return Ok(vm.heap.constants.not_implemented.into());
    }
    let (left, right) = if is_reflected { (other, id) } else { (id, other) };
    let class = vm.heap.type_of(id);
    let result = vm.call_sync(class, &[left])?;
    vm.temps.push(result);
    let updated = update_with(vm, result, right);
    vm.temps.pop();
    match updated {
        Ok(()) => Ok(result.into()),
        Err(Raised) => {
            vm.heap.decref(result);
            Err(Raised)
        }
    }
}

fn ior(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    update_with(vm, id, vm.arg(args, 1))?;
    Ok(vm.heap.new_ref(id).into())
}

/// `odict_richcompare`: of two of them the order counts too.
fn equal(vm: &mut Vm, args: &Args<'_>, wanted: bool) -> Result<Flow> {
    let (a, b) = (vm.arg(args, 0), vm.arg(args, 1));
    if !vm.is_dict(b) {
        return Ok(vm.heap.constants.not_implemented.into());
    }
    let same = vm.compare_builtin(a, b, crate::protocol::CompareOp::Eq, 0)?;
    let mut is_equal = same == Some(vm.heap.constants.true_);
    if is_equal && vm.is_a(b, Class::OrderedDict) {
        let keys: Vec<(ObjectId, ObjectId)> =
            vm.heap.dict_nodes(a).iter().copied().zip(vm.heap.dict_nodes(b).iter().copied()).collect();
        is_equal = vm.with_temps(&flat(&keys), |vm| {
            for (x, y) in &keys {
                if !vm.eq(*x, *y)? {
                    return Ok(false);
                }
            }
            Ok(true)
        })?;
    }
    Ok(vm.heap.bool(is_equal == wanted).into())
}

fn repr(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let name = vm.heap.type_body_of(id).short_name().to_owned();
    if vm.heap.dict_len(id) == 0 {
        return Ok(vm.new_str(&format!("{name}()")).into());
    }
    if !vm.repr_enter(id)? {
        return Ok(vm.new_str("...").into());
    }
    let pairs = pairs(vm, id);
    let texts: Result<Vec<String>> = vm.with_temps(&flat(&pairs), |vm| {
        pairs.iter().map(|(key, value)| Ok(format!("{}: {}", vm.repr(*key)?, vm.repr(*value)?))).collect()
    });
    vm.repr_leave();
    let texts = texts?;
    Ok(vm.new_str(&format!("{name}({{{}}})", texts.join(", "))).into())
}
