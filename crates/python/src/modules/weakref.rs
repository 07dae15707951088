//! `_weakref` (CPython 3.14 Modules/_weakref.c, Objects/weakrefobject.c).

mod proxy;

use heapglass_memory::object::{Layout, Payload, RecordKind};
use heapglass_memory::{Class, ObjectId};

use super::{ModuleDef, put};
use crate::vm::{Args, Arity, Flow, GetSet, NativeDef, Result, Vm, def};

pub(super) const MODULE: ModuleDef =
    ModuleDef { name: "_weakref", functions: FUNCTIONS, types: proxy::TYPES, fill };

const FUNCTIONS: &[NativeDef] = &[
    def("_remove_dead_weakref", Arity::Range(2, 2), remove_dead),
    def("getweakrefcount", Arity::One, getweakrefcount),
    def("getweakrefs", Arity::One, getweakrefs),
    def("proxy", Arity::Range(1, 2), proxy::new),
];

/// Methods of `ReferenceType`.
pub(crate) const METHODS: &[NativeDef] =
    &[def("__call__", Arity::None, call), def("__init__", Arity::Any, init)];

/// `_PyDict_DelItemIf` of a weak reference that is dead.
fn remove_dead(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (dict, key) = (vm.arg(args, 0), vm.arg(args, 1));
    let known = vm.dict_get(dict, key)?;
    let is_dead = known.is_some_and(
        |known| matches!(vm.heap.payload(known), Payload::Weakref(body) if body.referent.is_none()),
    );
    if is_dead {
        vm.dict_del(dict, key)?;
    }
    Ok(vm.none().into())
}

fn fill(vm: &mut Vm, dict: ObjectId) {
    for name in ["ref", "ReferenceType"] {
        put(vm, dict, name, Class::Weakref.id());
    }
}

/// `weakref.ref(object, callback)`
pub(crate) fn new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = args.get(0).unwrap_or(Class::Weakref.id());
    if class == Class::Weakref.id() {
        vm.no_keywords("ref", args)?;
    }
    vm.check_count("__new__", args, 1, 1, 2)?;
    let referent = vm.arg(args, 1);
    check_referent(vm, referent)?;
    let callback = args.get(2).filter(|callback| !vm.is_none(*callback));
    Ok(vm.heap.new_weakref(class, referent, callback).into())
}

fn check_referent(vm: &mut Vm, referent: ObjectId) -> Result<()> {
    if can_be_referenced(vm, referent) {
        return Ok(());
    }
    let message = format!("cannot create weak reference to '{}' object", vm.type_name(referent));
    Err(vm.type_error(&message))
}

/// `tp_weaklistoffset` of the built-in types; Python classes say for themselves.
fn can_be_referenced(vm: &Vm, id: ObjectId) -> bool {
    let ty = vm.heap.type_body_of(id);
    if ty.flags.is_heap {
        let is_referable_layout = matches!(ty.layout, Layout::Set | Layout::FrozenSet | Layout::Type);
        return ty.flags.has_weakref || is_referable_layout;
    }
    if ty.flags.has_weakref {
        return true;
    }
    match vm.heap.payload(id) {
        Payload::Set(_)
        | Payload::Type(_)
        | Payload::Function(_)
        | Payload::Code(_)
        | Payload::Generator(_)
        | Payload::Weakref(_)
        | Payload::Native(_) => true,
        Payload::Record(record) => {
            matches!(record.kind, RecordKind::Method | RecordKind::Module | RecordKind::GenericAlias)
        }
        _ => false,
    }
}

fn init(vm: &mut Vm, _: &Args<'_>) -> Result<Flow> {
    Ok(vm.none().into())
}

fn call(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let referent = vm.heap.referent(vm.arg(args, 0)).unwrap_or(vm.none());
    Ok(vm.heap.new_ref(referent).into())
}

/// Attributes of `ReferenceType`.
pub(crate) const GETSETS: &[GetSet] = &[GetSet { name: "__callback__", get: callback, set: None }];

fn callback(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let callback = match vm.heap.payload(id) {
        Payload::Weakref(body) => body.callback,
        _ => None,
    };
    Ok(vm.heap.new_ref(callback.unwrap_or(vm.heap.constants.none)))
}

fn getweakrefcount(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let count = vm.heap.weakrefs.of(vm.arg(args, 0)).len();
    Ok(vm.heap.new_int(count as i64).into())
}

fn getweakrefs(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let refs = vm.heap.weakrefs.of(vm.arg(args, 0)).to_vec();
    let refs = refs.into_iter().map(|id| vm.heap.new_ref(id)).collect();
    Ok(vm.heap.new_list(refs).into())
}
