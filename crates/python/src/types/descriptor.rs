//! `__get__`, `__set__` and `__delete__` of built-in descriptors, called by name (CPython 3.14 Objects/typeobject.c,
//! `wrap_descr_get`, `wrap_descr_set`).

use heapglass_memory::object::RecordKind;
use heapglass_memory::{Class, ObjectId};

use crate::vm::{Args, Arity, Flow, NativeDef, Result, Vm, def};

/// What a descriptor that only gives has.
pub(crate) const GET: &[NativeDef] = &[def("__get__", Arity::Range(1, 2), get)];

/// What one that is set has too.
pub(crate) const GET_SET: &[NativeDef] = &[
    def("__get__", Arity::Range(1, 2), get),
    def("__set__", Arity::Range(2, 2), set),
    def("__delete__", Arity::One, delete),
];

/// Built-in descriptors that only give.
pub(crate) const GIVING: &[Class] = &[
    Class::Function,
    Class::Method,
    Class::ClassMethod,
    Class::StaticMethod,
    Class::MethodDescriptor,
    Class::WrapperDescriptor,
    Class::ClassMethodDescriptor,
];

/// Built-in descriptors that are set too.
pub(crate) const SETTABLE: &[Class] = &[Class::Property, Class::Member, Class::GetSet];

fn receiver(vm: &Vm, args: &Args<'_>) -> ObjectId {
    args.get(0).unwrap_or(vm.none())
}

fn get(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let found = receiver(vm, args);
    let owner = args.get(1).filter(|id| !vm.is_none(*id));
    let class = args.get(2).filter(|id| !vm.is_none(*id));
    if owner.is_none() && class.is_none() {
        return Err(vm.type_error("__get__(None, None) is invalid"));
    }
    if vm.heap.is_exactly(found, Class::Method) {
        return Ok(vm.heap.new_ref(found).into());
    }
    let class = match (class, owner) {
        (Some(class), _) => class,
        (None, Some(owner)) => vm.heap.type_of(owner),
        (None, None) => Class::Object.id(),
    };
    if let Some(owner) = owner {
        check(vm, found, owner)?;
    }
    vm.bind_builtin(found, owner, class)
}

/// `descr_check`: members and getsets are for instances of their class.
fn check(vm: &mut Vm, found: ObjectId, owner: ObjectId) -> Result<()> {
    let is_of_class = vm
        .heap
        .record_of(found)
        .is_some_and(|record| matches!(record.kind, RecordKind::Member | RecordKind::GetSet));
    let Some(class) = vm.heap.field(found, 0).filter(|_| is_of_class) else { return Ok(()) };
    if vm.is_subclass(vm.heap.type_of(owner), class) {
        return Ok(());
    }
    let name = vm.heap.field(found, 1).and_then(|name| vm.string(name)).unwrap_or_default();
    let class = vm.heap.type_body(class).name.to_string();
    let message = format!(
        "descriptor '{name}' for '{class}' objects doesn't apply to a '{}' object",
        vm.type_name(owner)
    );
    Err(vm.type_error(&message))
}

fn set(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    store(vm, args, args.get(2))
}

fn delete(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    store(vm, args, None)
}

fn store(vm: &mut Vm, args: &Args<'_>, value: Option<ObjectId>) -> Result<Flow> {
    let (found, owner) = (receiver(vm, args), vm.arg(args, 1));
    let name = vm.heap.field(found, 1).filter(|name| vm.text(*name).is_some());
    let name = name.unwrap_or(vm.heap.constants.empty_str);
    check(vm, found, owner)?;
    if let Some(flow) = vm.set_through_builtin(found, owner, name, value)? {
        let done = vm.wait(flow)?;
        vm.heap.decref(done);
    }
    Ok(vm.none().into())
}
