//! `OrderedDict`'s views and iterators. Numbers of an iterator: what it gives, the place of the current key, how
//! many there were.

use heapglass_memory::object::RecordKind;
use heapglass_memory::{Class, ObjectId};

use super::odict::pairs;
use crate::types::TypeDef;
use crate::types::iterators::METHODS;
use crate::vm::{Args, Arity, Exc, Flow, NativeDef, Result, Vm, def};

const KEYS_OF: i64 = 1;
const VALUES_OF: i64 = 2;
const ITEMS_OF: i64 = 3;
const REVERSED: i64 = 4;

pub(super) const ITERATOR: TypeDef = TypeDef {
    methods: METHODS,
    asks_methods: false,
    is_public: false,
    ..TypeDef::of(Class::OdictIterator, "builtins")
};

const fn view(class: Class, methods: &'static [NativeDef]) -> TypeDef {
    TypeDef { methods, is_public: false, ..TypeDef::of(class, "builtins") }
}

macro_rules! view {
    ($name:ident $class:ident $what:ident) => {
        pub(super) const $name: TypeDef = view(
            Class::$class,
            &[
                def("__iter__", Arity::None, |vm, args| of_view(vm, args, $what)),
                def("__reversed__", Arity::None, |vm, args| of_view(vm, args, $what | REVERSED)),
                def("__repr__", Arity::None, |vm, args| repr(vm, args, $what)),
            ],
        );
    };
}

view!(KEYS OdictKeys KEYS_OF);
view!(VALUES OdictValues VALUES_OF);
view!(ITEMS OdictItems ITEMS_OF);

fn make_view(vm: &mut Vm, args: &Args<'_>, class: Class, kind: RecordKind) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let id = vm.heap.new_ref(id);
    Ok(vm.heap.new_record_of(class.id(), kind, vec![Some(id)], [0; 3]).into())
}

pub(super) fn keys(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    make_view(vm, args, Class::OdictKeys, RecordKind::DictKeys)
}

pub(super) fn values(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    make_view(vm, args, Class::OdictValues, RecordKind::DictValues)
}

pub(super) fn items(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    make_view(vm, args, Class::OdictItems, RecordKind::DictItems)
}

/// `odictiter_new`
fn iterator(vm: &mut Vm, id: ObjectId, what: i64) -> ObjectId {
    let nodes = vm.heap.dict_nodes(id);
    let count = nodes.len() as i64;
    let at = if what & REVERSED == 0 { 0 } else { count - 1 };
    let current = nodes.get(at as usize).copied().map(|key| vm.heap.new_ref(key));
    let pair = (what & !REVERSED == ITEMS_OF).then(|| vm.empty_pair());
    let id = vm.heap.new_ref(id);
    vm.heap.new_record(RecordKind::OdictIterator, vec![Some(id), current, pair], [what, at, count])
}

pub(super) fn iter(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    Ok(iterator(vm, id, KEYS_OF).into())
}

pub(super) fn reversed(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    Ok(iterator(vm, id, KEYS_OF | REVERSED).into())
}

fn of_view(vm: &mut Vm, args: &Args<'_>, what: i64) -> Result<Flow> {
    let dict = vm.view_dict(vm.arg(args, 0)).unwrap_or(vm.none());
    Ok(iterator(vm, dict, what).into())
}

/// `odictiter_iternext`
pub(super) fn next(vm: &mut Vm, id: ObjectId) -> Result<Option<ObjectId>> {
    let (Some(dict), Some(key)) = (vm.heap.field(id, 0), vm.heap.field(id, 1)) else { return Ok(None) };
    let [what, at, count] = vm.heap.record_of(id).map_or([0; 3], |record| record.numbers);
    let nodes = vm.heap.dict_nodes(dict);
    if nodes.get(at as usize) != Some(&key) || nodes.len() as i64 != count {
        return Err(vm.raise(Exc::RuntimeError, "OrderedDict mutated during iteration"));
    }
    let after = if what & REVERSED == 0 { at + 1 } else { at - 1 };
    let following = usize::try_from(after).ok().and_then(|after| nodes.get(after).copied());
    let following = following.map(|key| vm.heap.new_ref(key));
    // The reference to the current key is the caller's now.
    vm.heap.set_field(id, 1, following);
    if let Some(record) = vm.heap.record_mut(id) {
        record.numbers[1] = after;
    }
    if following.is_none() {
        let old = vm.heap.set_field(id, 0, None);
        let item = give(vm, id, dict, key, what & !REVERSED);
        vm.heap.xdecref(old);
        return item;
    }
    give(vm, id, dict, key, what & !REVERSED)
}

/// Key, value or both. Steals the key.
fn give(vm: &mut Vm, id: ObjectId, dict: ObjectId, key: ObjectId, what: i64) -> Result<Option<ObjectId>> {
    if what == KEYS_OF {
        return Ok(Some(key));
    }
    let value = vm.dict_get(dict, key)?;
    let Some(value) = value else { return Err(vm.key_error(key)) };
    let value = vm.heap.new_ref(value);
    if what == VALUES_OF {
        vm.heap.decref(key);
        return Ok(Some(value));
    }
    Ok(Some(vm.pair_of(id, 2, vec![key, value])))
}

/// `odict_keys(['a'])`
fn repr(vm: &mut Vm, args: &Args<'_>, what: i64) -> Result<Flow> {
    let view = vm.arg(args, 0);
    let Some(dict) = vm.view_dict(view) else { return Ok(vm.new_str("").into()) };
    let name = vm.type_name(view).to_owned();
    if !vm.repr_enter(view)? {
        return Ok(vm.new_str("...").into());
    }
    let mut texts: Result<Vec<String>> = Ok(Vec::new());
    for (key, value) in pairs(vm, dict) {
        let text = vm.with_temps(&[key, value], |vm| match what {
            KEYS_OF => vm.repr(key),
            VALUES_OF => vm.repr(value),
            _ => Ok(format!("({}, {})", vm.repr(key)?, vm.repr(value)?)),
        });
        texts = texts.and_then(|mut all| {
            all.push(text?);
            Ok(all)
        });
    }
    vm.repr_leave();
    let text = format!("{name}([{}])", texts?.join(", "));
    Ok(vm.new_str(&text).into())
}

/// `(class, (), state, None, iterator over items)`
pub(super) fn reduce(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let class = vm.heap.type_of(id);
    let class = vm.heap.new_ref(class);
    let state = match vm.heap.instance_dict(id).filter(|dict| vm.heap.dict_len(*dict) > 0) {
        Some(dict) => vm.heap.new_ref(dict),
        None => vm.none(),
    };
    let (empty, none) = (vm.heap.constants.empty_tuple, vm.none());
    let items = iterator(vm, id, ITEMS_OF);
    Ok(vm.heap.new_tuple_tracked(vec![class, empty, state, none, items]).into())
}
