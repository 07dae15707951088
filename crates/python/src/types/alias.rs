//! `list[int]` and `int | str`: `types.GenericAlias`, `typing.Union` (CPython 3.14 Objects/genericaliasobject.c,
//! Objects/unionobject.c).

use heapglass_memory::object::{Payload, RecordKind};
use heapglass_memory::{Class, ObjectId};

use super::dunder;
use crate::vm::{Args, Arity, Exc, Flow, GetSet, NativeDef, Raised, Result, Vm, def};

pub(crate) const ALIAS_METHODS: &[NativeDef] = &[
    def("__call__", Arity::Any, call),
    def("__getitem__", Arity::One, |vm, args| {
        subscript(vm, vm.arg(args, 0), vm.arg(args, 1)).map(Flow::Value)
    }),
    def("__mro_entries__", Arity::One, mro_entries),
    def("__instancecheck__", Arity::One, |vm, _| refuse(vm, "isinstance")),
    def("__subclasscheck__", Arity::One, |vm, _| refuse(vm, "issubclass")),
    def("__reduce__", Arity::None, reduce),
    def("__or__", Arity::One, dunder::or),
    def("__ror__", Arity::One, dunder::ror),
];

pub(crate) const ALIAS_GETSETS: &[GetSet] = &[
    GetSet { name: "__origin__", get: |vm, id| field(vm, id, 0), set: None },
    GetSet { name: "__args__", get: |vm, id| field(vm, id, 1), set: None },
    GetSet { name: "__parameters__", get: alias_parameters, set: None },
    GetSet { name: "__unpacked__", get: |vm, _| Ok(vm.heap.bool(false)), set: None },
    GetSet { name: "__typing_unpacked_tuple_args__", get: |vm, _| Ok(vm.none()), set: None },
];

pub(crate) const UNION_METHODS: &[NativeDef] = &[
    def("__getitem__", Arity::One, |vm, args| {
        subscript(vm, vm.arg(args, 0), vm.arg(args, 1)).map(Flow::Value)
    }),
    def("__or__", Arity::One, dunder::or),
    def("__ror__", Arity::One, dunder::ror),
    def("__mro_entries__", Arity::One, |vm, args| {
        let text = vm.repr(vm.arg(args, 0))?;
        Err(vm.type_error(&format!("Cannot subclass {text}")))
    }),
];

pub(crate) const UNION_CLASS_METHODS: &[NativeDef] = &[def("__class_getitem__", Arity::One, union_of)];

pub(crate) const UNION_GETSETS: &[GetSet] = &[
    GetSet { name: "__name__", get: |vm, _| Ok(vm.heap.new_interned("Union")), set: None },
    GetSet { name: "__qualname__", get: |vm, _| Ok(vm.heap.new_interned("Union")), set: None },
    GetSet { name: "__origin__", get: |vm, _| Ok(vm.heap.new_ref(Class::Union.id())), set: None },
    GetSet { name: "__args__", get: |vm, id| field(vm, id, 0), set: None },
    GetSet { name: "__parameters__", get: union_parameters, set: None },
];

fn field(vm: &mut Vm, id: ObjectId, index: usize) -> Result<ObjectId> {
    let value = vm.heap.field(id, index).unwrap_or(vm.none());
    Ok(vm.heap.new_ref(value))
}

fn refuse(vm: &mut Vm, function: &str) -> Result<Flow> {
    Err(vm.type_error(&format!("{function}() argument 2 cannot be a parameterized generic")))
}

/// `types.GenericAlias(origin, args)`
pub(crate) fn new_alias(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    vm.no_keywords("GenericAlias", args)?;
    vm.check_count("GenericAlias", args, 1, 2, 2)?;
    vm.generic_alias(vm.arg(args, 1), vm.arg(args, 2)).map(Flow::Value)
}

/// Names that an alias answers itself; all others are its origin's (`attr_exceptions`, `attr_blocked`).
pub(crate) fn is_own_name(name: &str) -> bool {
    matches!(
        name,
        "__class__"
            | "__origin__"
            | "__args__"
            | "__unpacked__"
            | "__parameters__"
            | "__typing_unpacked_tuple_args__"
            | "__mro_entries__"
            | "__reduce_ex__"
            | "__reduce__"
            | "__copy__"
            | "__deepcopy__"
            | "__bases__"
    )
}

/// `ga_call`: the origin is called, the result is told of the alias.
fn call(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let alias = vm.arg(args, 0);
    let origin = vm.heap.field(alias, 0).unwrap_or(vm.none());
    let rest = Args { pos: args.pos.get(1..).unwrap_or_default(), kw: args.kw };
    let flow = vm.call_flow(origin, &rest);
    let object = vm.wait(flow)?;
    if vm.is_heap_instance(object) {
        let name = vm.heap.intern_immortal("__orig_class__");
        let set = vm.begin_setattr(object, name, alias);
        let done = match set {
            Ok(Some(flow)) => vm.with_temps(&[object], |vm| vm.wait(flow)).map(|done| vm.heap.decref(done)),
            Ok(None) => Ok(()),
            Err(Raised) => Err(Raised),
        };
        if done.is_err() {
            if !vm.raised_is(Exc::AttributeError) && !vm.raised_is(Exc::TypeError) {
                vm.heap.decref(object);
                return Err(Raised);
            }
            vm.clear_raised();
        }
    }
    Ok(object.into())
}

fn mro_entries(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let origin = field(vm, vm.arg(args, 0), 0)?;
    Ok(vm.heap.new_tuple(vec![origin]).into())
}

fn reduce(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let alias = vm.arg(args, 0);
    let parts = vec![field(vm, alias, 0)?, field(vm, alias, 1)?];
    let parts = vm.heap.new_tuple(parts);
    let class = vm.heap.new_ref(Class::GenericAlias.id());
    Ok(vm.heap.new_tuple(vec![class, parts]).into())
}

fn alias_parameters(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    parameters_of(vm, id, 1)
}

fn union_parameters(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    parameters_of(vm, id, 0)
}

/// The field of both kinds with the type variables, once somebody has asked for them.
const PARAMETERS: usize = 2;

/// `ga_parameters`, `union_parameters`: made when they are first asked for. New reference.
fn parameters_of(vm: &mut Vm, id: ObjectId, args_field: usize) -> Result<ObjectId> {
    if let Some(known) = vm.heap.field(id, PARAMETERS) {
        return Ok(vm.heap.new_ref(known));
    }
    let made = make_parameters(vm, id, args_field)?;
    let kept = vm.heap.new_ref(made);
    let old = vm.heap.set_field(id, PARAMETERS, Some(kept));
    vm.heap.xdecref(old);
    Ok(made)
}

/// `_Py_make_parameters`: the type variables in an alias. New reference.
fn make_parameters(vm: &mut Vm, id: ObjectId, args_field: usize) -> Result<ObjectId> {
    let args = vm.heap.field(id, args_field).map(|args| vm.heap.items(args).to_vec()).unwrap_or_default();
    let mut found: Vec<ObjectId> = Vec::new();
    for arg in args {
        for parameter in parameters_in(vm, arg)? {
            if found.contains(&parameter) {
                vm.heap.decref(parameter);
            } else {
                found.push(parameter);
            }
        }
    }
    Ok(vm.heap.new_tuple(found))
}

/// An attribute, if it is there. New reference.
fn optional(vm: &mut Vm, id: ObjectId, name: &str) -> Result<Option<ObjectId>> {
    let name = vm.heap.intern_immortal(name);
    match vm.getattr(id, name) {
        Ok(value) => Ok(Some(value)),
        Err(Raised) if vm.raised_is(Exc::AttributeError) => {
            vm.clear_raised();
            Ok(None)
        }
        Err(Raised) => Err(Raised),
    }
}

/// The type variables of one argument; counted.
fn parameters_in(vm: &mut Vm, arg: ObjectId) -> Result<Vec<ObjectId>> {
    if vm.is_class(arg) {
        return Ok(Vec::new());
    }
    if let Payload::List(_) | Payload::Tuple(_) = vm.heap.payload(arg) {
        let mut all = Vec::new();
        for item in vm.heap.items(arg).to_vec() {
            all.extend(parameters_in(vm, item)?);
        }
        return Ok(all);
    }
    if let Some(subst) = optional(vm, arg, "__typing_subst__")? {
        vm.heap.decref(subst);
        return Ok(vec![vm.heap.new_ref(arg)]);
    }
    let Some(inner) = optional(vm, arg, "__parameters__")? else { return Ok(Vec::new()) };
    let items = match vm.heap.payload(inner) {
        Payload::Tuple(items) => items.to_vec(),
        _ => Vec::new(),
    };
    items.iter().for_each(|id| vm.heap.incref(*id));
    vm.heap.decref(inner);
    Ok(items)
}

/// `alias[item]`: type variables are replaced (`_Py_subs_parameters`). New reference.
pub(crate) fn subscript(vm: &mut Vm, alias: ObjectId, item: ObjectId) -> Result<ObjectId> {
    let is_union = vm.heap.record_of(alias).is_some_and(|record| record.kind == RecordKind::Union);
    let parameters = parameters_of(vm, alias, usize::from(!is_union))?;
    let result = substituted(vm, alias, is_union, parameters, item);
    vm.heap.decref(parameters);
    result
}

fn substituted(
    vm: &mut Vm,
    alias: ObjectId,
    is_union: bool,
    parameters: ObjectId,
    item: ObjectId,
) -> Result<ObjectId> {
    let parameters = vm.heap.items(parameters).to_vec();
    if parameters.is_empty() {
        let text = vm.repr(alias)?;
        return Err(vm.type_error(&format!("{text} is not a generic class")));
    }
    let given = match vm.heap.payload(item) {
        Payload::Tuple(items) => items.to_vec(),
        _ => vec![item],
    };
    if given.len() != parameters.len() {
        let how = if given.len() > parameters.len() { "many" } else { "few" };
        let text = vm.repr(alias)?;
        let message =
            format!("Too {how} arguments for {text}; actual {}, expected {}", given.len(), parameters.len());
        return Err(vm.type_error(&message));
    }
    let args = vm.heap.field(alias, usize::from(!is_union));
    let args = args.map(|args| vm.heap.items(args).to_vec()).unwrap_or_default();
    let mut new = Vec::new();
    for arg in args {
        match replaced(vm, arg, &parameters, &given) {
            Ok(arg) => new.push(arg),
            Err(Raised) => {
                vm.drop_all(new);
                return Err(Raised);
            }
        }
    }
    if is_union {
        let result = make_union(vm, &new);
        vm.drop_all(new);
        return result;
    }
    let origin = vm.heap.field(alias, 0).unwrap_or(vm.none());
    let tuple = vm.heap.new_tuple(new);
    let result = vm.generic_alias(origin, tuple);
    vm.heap.decref(tuple);
    result
}

/// One argument with its type variables replaced. New reference.
fn replaced(vm: &mut Vm, arg: ObjectId, parameters: &[ObjectId], given: &[ObjectId]) -> Result<ObjectId> {
    if vm.is_class(arg) {
        return Ok(vm.heap.new_ref(arg));
    }
    let value_of = |parameter: &ObjectId| {
        parameters.iter().position(|known| known == parameter).and_then(|at| given.get(at).copied())
    };
    if let Some(subst) = optional(vm, arg, "__typing_subst__")? {
        let value = value_of(&arg).unwrap_or(arg);
        let result = vm.with_temps(&[subst], |vm| vm.call_sync(subst, &[value]));
        vm.heap.decref(subst);
        return result;
    }
    let inner = parameters_in(vm, arg)?;
    if inner.is_empty() {
        return Ok(vm.heap.new_ref(arg));
    }
    let values: Vec<ObjectId> =
        inner.iter().map(|parameter| value_of(parameter).unwrap_or(*parameter)).collect();
    values.iter().for_each(|id| vm.heap.incref(*id));
    vm.drop_all(inner);
    let tuple = vm.heap.new_tuple(values);
    let flow = vm.begin_get_item(arg, tuple);
    let result = flow.and_then(|flow| vm.with_temps(&[tuple], |vm| vm.wait(flow)));
    vm.heap.decref(tuple);
    result
}

/// `is_unionable`
fn is_unionable(vm: &Vm, id: ObjectId) -> bool {
    vm.is_none(id)
        || vm.is_class(id)
        || vm.heap.record_of(id).is_some_and(|record| {
            matches!(
                record.kind,
                RecordKind::GenericAlias
                    | RecordKind::Union
                    | RecordKind::TypeVar
                    | RecordKind::ParamSpec
                    | RecordKind::TypeAliasType
            )
        })
}

/// `_Py_union_type_or`; `None` is NotImplemented. New reference.
pub(crate) fn or(vm: &mut Vm, a: ObjectId, b: ObjectId) -> Result<Option<ObjectId>> {
    if !is_unionable(vm, a) || !is_unionable(vm, b) || vm.is_none(a) && vm.is_none(b) {
        return Ok(None);
    }
    make_union(vm, &[a, b]).map(Some)
}

/// `Union[int, str]`
fn union_of(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let item = vm.arg(args, 1);
    let parts = match vm.heap.payload(item) {
        Payload::Tuple(items) => items.to_vec(),
        _ => vec![item],
    };
    if parts.is_empty() {
        return Err(vm.type_error("Cannot take a Union of no types."));
    }
    make_union(vm, &parts).map(Flow::Value)
}

/// A union of these, flattened and each once; the only one itself. New reference.
fn make_union(vm: &mut Vm, parts: &[ObjectId]) -> Result<ObjectId> {
    let mut flat = Vec::new();
    for part in parts {
        match vm.heap.record_of(*part).map(|record| record.kind) {
            Some(RecordKind::Union) => {
                let args = vm.heap.field(*part, 0).map(|args| vm.heap.items(args).to_vec());
                flat.extend(args.unwrap_or_default());
            }
            _ if vm.is_none(*part) => flat.push(Class::NoneType.id()),
            _ => flat.push(*part),
        }
    }
    let mut unique: Vec<ObjectId> = Vec::new();
    for part in flat {
        let mut is_new = true;
        for known in &unique {
            is_new &= !vm.eq(*known, part)?;
        }
        if is_new {
            unique.push(part);
        }
    }
    if let [only] = unique.as_slice() {
        return Ok(vm.heap.new_ref(*only));
    }
    let set = vm.heap.new_set(Class::FrozenSet.id());
    for part in &unique {
        let hash = vm.hash_of(*part)?;
        vm.heap.set_add_new(set, *part, hash);
    }
    unique.iter().for_each(|id| vm.heap.incref(*id));
    let args = vm.heap.new_tuple(unique);
    Ok(vm.heap.new_record(RecordKind::Union, vec![Some(args), Some(set), None], [0; 3]))
}
