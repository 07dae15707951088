//! `_abc`: abstract base classes (CPython 3.14 Modules/_abc.c).

use heapglass_memory::object::{CollectionKind, Payload, RecordKind};
use heapglass_memory::{Class, ObjectId};

use super::ModuleDef;
use crate::types::TypeDef;
use crate::vm::{Args, Arity, Exc, Flow, NativeDef, Raised, Result, Vm, def};

pub(super) const MODULE: ModuleDef =
    ModuleDef { name: "_abc", functions: FUNCTIONS, types: TYPES, fill: |_, _| {} };

const TYPES: &[TypeDef] = &[TypeDef { is_public: false, ..TypeDef::of(Class::AbcData, "_abc") }];

const FUNCTIONS: &[NativeDef] = &[
    def("get_cache_token", Arity::None, get_cache_token),
    def("_abc_init", Arity::One, init),
    def("_abc_register", Arity::Range(2, 2), register),
    def("_abc_instancecheck", Arity::Range(2, 2), instancecheck),
    def("_abc_subclasscheck", Arity::Range(2, 2), subclasscheck),
    def("_get_dump", Arity::One, get_dump),
    def("_reset_registry", Arity::One, |vm, args| reset(vm, args, &[REGISTRY])),
    def("_reset_caches", Arity::One, |vm, args| reset(vm, args, &[CACHE, NEGATIVE])),
];

/// Fields of an `_abc_data`: lists of weak references.
const REGISTRY: usize = 0;
const CACHE: usize = 1;
const NEGATIVE: usize = 2;

/// `abc_invalidation_counter`: how many classes were registered so far.
fn invalidations(vm: &Vm) -> i64 {
    vm.abc_invalidations
}

fn get_cache_token(vm: &mut Vm, _: &Args<'_>) -> Result<Flow> {
    let count = invalidations(vm);
    Ok(vm.heap.new_int(count).into())
}

/// `_abc__abc_init`
fn init(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = vm.arg(args, 0);
    compute_abstract_methods(vm, class)?;
    take_collection_flag(vm, class);
    let version = invalidations(vm);
    let data = vm.heap.new_record(RecordKind::AbcData, vec![None; 3], [version, 0, 0]);
    let name = vm.heap.intern_immortal("_abc_impl");
    let begun = vm.begin_setattr(class, name, data);
    let result = finish(vm, begun);
    vm.heap.decref(data);
    result.map(|()| vm.none().into())
}

fn finish(vm: &mut Vm, begun: Result<Option<Flow>>) -> Result<()> {
    if let Some(flow) = begun? {
        let value = vm.wait(flow)?;
        vm.heap.decref(value);
    }
    Ok(())
}

/// `compute_abstract_methods`: names of the class's own dict, then what its bases leave abstract.
fn compute_abstract_methods(vm: &mut Vm, class: ObjectId) -> Result<()> {
    let mut names: Vec<ObjectId> = Vec::new();
    let dict = vm.heap.type_body(class).dict;
    let own = dict.map(|dict| vm.heap.dict_items(dict)).unwrap_or_default();
    for entry in own {
        if is_abstract(vm, entry.value)? && !names.contains(&entry.key) {
            names.push(entry.key);
        }
    }
    let bases = vm.heap.type_body(class).bases.map(|bases| vm.heap.items(bases).to_vec()).unwrap_or_default();
    for base in bases {
        let Some(abstracts) = vm.abstract_methods(base) else { continue };
        let inherited: Vec<ObjectId> = match vm.heap.set_body(abstracts) {
            Some(set) => set.iter().map(|(_, entry)| entry.key).collect(),
            None => Vec::new(),
        };
        for name in inherited {
            let value = match vm.getattr(class, name) {
                Ok(value) => value,
                Err(Raised) if vm.raised_is(Exc::AttributeError) => {
                    vm.clear_raised();
                    continue;
                }
                Err(Raised) => return Err(Raised),
            };
            let is_abstract = vm.with_temps(&[value], |vm| is_abstract(vm, value));
            vm.heap.decref(value);
            if is_abstract? && !names.contains(&name) {
                names.push(name);
            }
        }
    }
    let set = vm.heap.new_set(Class::FrozenSet.id());
    for name in names {
        let hash = vm.hash_of(name)?;
        vm.set_add_hashed(set, name, hash)?;
    }
    let name = vm.heap.intern_immortal("__abstractmethods__");
    let begun = vm.begin_setattr(class, name, set);
    let result = finish(vm, begun);
    vm.heap.decref(set);
    result
}

/// `_PyObject_IsAbstract`
fn is_abstract(vm: &mut Vm, value: ObjectId) -> Result<bool> {
    let name = vm.heap.intern_immortal("__isabstractmethod__");
    match vm.getattr(value, name) {
        Ok(flag) => {
            let result = vm.with_temps(&[flag], |vm| vm.truth(flag));
            vm.heap.decref(flag);
            result
        }
        Err(Raised) if vm.raised_is(Exc::AttributeError) => {
            vm.clear_raised();
            Ok(false)
        }
        Err(Raised) => Err(Raised),
    }
}

/// `__abc_tpflags__`: `collections.abc` says which classes are sequences and mappings for `match`.
fn take_collection_flag(vm: &mut Vm, class: ObjectId) {
    let Some(dict) = vm.heap.type_body(class).dict else { return };
    let name = vm.heap.intern_immortal("__abc_tpflags__");
    let Some(index) = vm.heap.dict_find_str(dict, name) else { return };
    let flags = vm.heap.dict_value(dict, index).and_then(|value| vm.small(value));
    let collection = match flags {
        Some(TPFLAGS_SEQUENCE) => CollectionKind::Sequence,
        Some(TPFLAGS_MAPPING) => CollectionKind::Mapping,
        Some(_) | None => return,
    };
    if let Some((key, value)) = vm.heap.dict_remove(dict, index) {
        vm.heap.xdecref(key);
        vm.heap.decref(value);
    }
    if let Some(body) = vm.heap.type_body_mut(class) {
        body.flags.collection = collection;
    }
}

/// `Py_TPFLAGS_SEQUENCE` and `Py_TPFLAGS_MAPPING` (Include/object.h).
const TPFLAGS_SEQUENCE: i64 = 1 << 5;
const TPFLAGS_MAPPING: i64 = 1 << 6;

/// `_PyType_SetFlagsRecursive`: the class and all that derive from it, except built-in ones.
fn hand_on_collection(vm: &mut Vm, class: ObjectId, collection: CollectionKind) {
    let flags = vm.heap.type_body(class).flags;
    if !flags.is_heap || flags.collection == collection {
        return;
    }
    if let Some(body) = vm.heap.type_body_mut(class) {
        body.flags.collection = collection;
    }
    for child in vm.heap.subclasses(class) {
        hand_on_collection(vm, child, collection);
    }
}

/// `_get_impl`: the class's `_abc_impl`. Borrowed.
fn data_of(vm: &mut Vm, class: ObjectId) -> Result<ObjectId> {
    let name = vm.heap.intern_immortal("_abc_impl");
    let found = vm.getattr(class, name)?;
    vm.heap.decref(found);
    if !vm.heap.is_exactly(found, Class::AbcData) {
        return Err(vm.type_error("_abc_impl is set to a wrong type"));
    }
    Ok(found)
}

/// `_in_weak_set`
fn is_in(vm: &Vm, data: ObjectId, field: usize, class: ObjectId) -> bool {
    referents(vm, data, field).contains(&class)
}

fn referents(vm: &Vm, data: ObjectId, field: usize) -> Vec<ObjectId> {
    let Some(list) = vm.heap.field(data, field) else { return Vec::new() };
    vm.heap.items(list).iter().filter_map(|weakref| vm.heap.referent(*weakref)).collect()
}

/// `_add_to_weak_set`
fn add_to(vm: &mut Vm, data: ObjectId, field: usize, class: ObjectId) {
    if is_in(vm, data, field, class) {
        return;
    }
    let weakref = vm.heap.new_weakref(Class::Weakref.id(), class, None);
    match vm.heap.field(data, field) {
        Some(list) => vm.list_push(list, weakref),
        None => {
            let list = vm.heap.new_list(vec![weakref]);
            vm.heap.set_field(data, field, Some(list));
        }
    }
}

fn reset(vm: &mut Vm, args: &Args<'_>, fields: &[usize]) -> Result<Flow> {
    let data = data_of(vm, vm.arg(args, 0))?;
    for field in fields {
        let old = vm.heap.set_field(data, *field, None);
        vm.heap.xdecref(old);
    }
    Ok(vm.none().into())
}

/// `_abc__abc_register`
fn register(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (class, subclass) = (vm.arg(args, 0), vm.arg(args, 1));
    if !vm.is_class(subclass) {
        return Err(vm.type_error("Can only register classes"));
    }
    if vm.ask_subclass(subclass, class)? {
        return Ok(vm.heap.new_ref(subclass).into());
    }
    if vm.ask_subclass(class, subclass)? {
        return Err(vm.raise(Exc::RuntimeError, "Refusing to create an inheritance cycle"));
    }
    let data = data_of(vm, class)?;
    add_to(vm, data, REGISTRY, subclass);
    vm.abc_invalidations += 1;
    let collection = vm.heap.type_body(class).flags.collection;
    if collection != CollectionKind::None {
        hand_on_collection(vm, subclass, collection);
    }
    Ok(vm.heap.new_ref(subclass).into())
}

/// `_abc__abc_instancecheck_impl`
fn instancecheck(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (class, instance) = (vm.arg(args, 0), vm.arg(args, 1));
    let data = data_of(vm, class)?;
    let name = vm.names.class;
    let subclass = vm.getattr(instance, name)?;
    let result = vm.with_owned(&[subclass], |vm| instance_of(vm, class, instance, subclass, data));
    vm.heap.decref(subclass);
    result.map(|is_it| vm.heap.bool(is_it).into())
}

fn instance_of(
    vm: &mut Vm,
    class: ObjectId,
    instance: ObjectId,
    subclass: ObjectId,
    data: ObjectId,
) -> Result<bool> {
    if is_in(vm, data, CACHE, subclass) {
        return Ok(true);
    }
    let ty = vm.heap.type_of(instance);
    if ty == subclass {
        let is_valid = vm.heap.record_of(data).is_some_and(|record| record.numbers[0] == invalidations(vm));
        if is_valid && is_in(vm, data, NEGATIVE, subclass) {
            return Ok(false);
        }
        return check_method(vm, class, subclass);
    }
    Ok(check_method(vm, class, subclass)? || check_method(vm, class, ty)?)
}

/// `cls.__subclasscheck__(subclass)`
fn check_method(vm: &mut Vm, class: ObjectId, subclass: ObjectId) -> Result<bool> {
    let name = vm.names.subclasscheck;
    let method = vm.getattr(class, name)?;
    let result = vm.with_owned(&[method], |vm| vm.call_sync(method, &[subclass]));
    vm.heap.decref(method);
    let result = result?;
    vm.truth_of(result)
}

/// `_abc__abc_subclasscheck_impl`
fn subclasscheck(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (class, subclass) = (vm.arg(args, 0), vm.arg(args, 1));
    if !vm.is_class(subclass) {
        return Err(vm.type_error("issubclass() arg 1 must be a class"));
    }
    let data = data_of(vm, class)?;
    let is_it = if is_in(vm, data, CACHE, subclass) {
        true
    } else if forget_negatives(vm, data) && is_in(vm, data, NEGATIVE, subclass) {
        false
    } else {
        let found = subclass_of(vm, class, subclass, data)?;
        add_to(vm, data, if found { CACHE } else { NEGATIVE }, subclass);
        found
    };
    Ok(vm.heap.bool(is_it).into())
}

/// The negative cache is for one state of all registries. Whether it still holds.
fn forget_negatives(vm: &mut Vm, data: ObjectId) -> bool {
    let now = invalidations(vm);
    let is_valid = vm.heap.record_of(data).is_some_and(|record| record.numbers[0] >= now);
    if !is_valid {
        let old = vm.heap.set_field(data, NEGATIVE, None);
        vm.heap.xdecref(old);
        if let Some(record) = vm.heap.record_mut(data) {
            record.numbers[0] = now;
        }
    }
    is_valid
}

/// What `__subclasshook__`, the mro, the registry and the subclasses say.
fn subclass_of(vm: &mut Vm, class: ObjectId, subclass: ObjectId, data: ObjectId) -> Result<bool> {
    let name = vm.heap.intern_immortal("__subclasshook__");
    let hook = vm.getattr(class, name)?;
    let answer = vm.with_owned(&[hook], |vm| vm.call_sync(hook, &[subclass]));
    vm.heap.decref(hook);
    let answer = answer?;
    if answer != vm.heap.constants.not_implemented {
        return match vm.heap.payload(answer) {
            Payload::Bool(value) => Ok(*value),
            _ => {
                vm.heap.decref(answer);
                let message = "__subclasshook__ must return either False, True, or NotImplemented";
                Err(vm.raise(Exc::AssertionError, message))
            }
        };
    }
    if vm.is_subclass(subclass, class) {
        return Ok(true);
    }
    for registered in referents(vm, data, REGISTRY) {
        if vm.ask_subclass(subclass, registered)? {
            return Ok(true);
        }
    }
    for child in vm.heap.subclasses(class) {
        if vm.ask_subclass(subclass, child)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// `_abc__get_dump`: registry, cache, negative cache and its version.
fn get_dump(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let data = data_of(vm, vm.arg(args, 0))?;
    let mut items = Vec::new();
    for field in [REGISTRY, CACHE, NEGATIVE] {
        let list = vm.heap.field(data, field);
        let weakrefs = list.map(|list| vm.heap.items(list).to_vec()).unwrap_or_default();
        let set = vm.heap.new_set(Class::Set.id());
        for weakref in weakrefs {
            let hash = vm.hash_of(weakref)?;
            vm.set_add_hashed(set, weakref, hash)?;
        }
        items.push(set);
    }
    let version = vm.heap.record_of(data).map_or(0, |record| record.numbers[0]);
    items.push(vm.heap.new_int(version));
    Ok(vm.heap.new_tuple(items).into())
}
