//! Special methods that many built-in classes have alike, as `add_operators` (CPython 3.14 Objects/typeobject.c) makes
//! them of a type's slots.

use heapglass_memory::Class;

use super::{container, dunder};
use crate::vm::{Args, Arity, Flow, NativeDef, Result, Vm, def};

const fn compare() -> [NativeDef; 6] {
    [
        def("__eq__", Arity::One, container::eq),
        def("__ne__", Arity::One, container::ne),
        def("__lt__", Arity::One, container::lt),
        def("__le__", Arity::One, container::le),
        def("__gt__", Arity::One, container::gt),
        def("__ge__", Arity::One, container::ge),
    ]
}

const COMPARE: &[NativeDef] = &compare();
const HASH: &[NativeDef] = &[def("__hash__", Arity::None, dunder::hash)];
const REPR: &[NativeDef] = &[def("__repr__", Arity::None, container::repr)];
const BOOL: &[NativeDef] = &[def("__bool__", Arity::None, dunder::bool)];
const CALL: &[NativeDef] = &[def("__call__", Arity::Any, call)];
const GET: &[NativeDef] = &[def("__get__", Arity::Range(1, 2), get)];
const SIZEOF: &[NativeDef] = &[def("__sizeof__", Arity::None, container::sizeof)];
const STR: &[NativeDef] = &[def("__str__", Arity::None, str)];
const NUMBER_ARGS: &[NativeDef] = &[def("__getnewargs__", Arity::None, newargs)];
const BITS: &[NativeDef] = &[
    def("__and__", Arity::One, dunder::and),
    def("__rand__", Arity::One, dunder::rand),
    def("__or__", Arity::One, dunder::or),
    def("__ror__", Arity::One, dunder::ror),
    def("__xor__", Arity::One, dunder::xor),
    def("__rxor__", Arity::One, dunder::rxor),
    def("__invert__", Arity::None, dunder::invert),
];
const DIVMOD: &[NativeDef] = &[def("__rdivmod__", Arity::One, dunder::rdivmod)];
const RMOD: &[NativeDef] = &[def("__rmod__", Arity::One, dunder::rmod)];
const VIEW: &[NativeDef] = &[
    def("__rand__", Arity::One, dunder::rand),
    def("__ror__", Arity::One, dunder::ror),
    def("__rxor__", Arity::One, dunder::rxor),
    def("__rsub__", Arity::One, dunder::rsub),
    // A class with `__eq__` and no hash.
];
const OR: &[NativeDef] = &[def("__or__", Arity::One, dunder::or), def("__ror__", Arity::One, dunder::ror)];
const NAME_OF_ITSELF: &[NativeDef] = &[def("__reduce__", Arity::None, own_name)];

/// Special methods of built-in classes, beside those in the classes' own files.
pub(crate) const METHODS: &[(Class, &[NativeDef])] = &[
    (Class::Type, REPR),
    (Class::Type, OR),
    (Class::Type, SIZEOF),
    (Class::Int, NUMBER_ARGS),
    (Class::Int, DIVMOD),
    (Class::Int, SIZEOF),
    (Class::Bool, BITS),
    (Class::Bool, REPR),
    (Class::Float, NUMBER_ARGS),
    (Class::Float, DIVMOD),
    (Class::Complex, NUMBER_ARGS),
    (Class::Complex, COMPARE),
    (Class::Str, NUMBER_ARGS),
    (Class::Str, RMOD),
    (Class::Str, SIZEOF),
    (Class::Str, STR),
    (Class::Bytes, NUMBER_ARGS),
    (Class::Tuple, HASH),
    (Class::FrozenSet, HASH),
    (Class::Range, HASH),
    (Class::Range, BOOL),
    (Class::Slice, HASH),
    (Class::NoneType, COMPARE),
    (Class::NoneType, HASH),
    (Class::NoneType, BOOL),
    (Class::NoneType, REPR),
    (Class::EllipsisType, REPR),
    (Class::EllipsisType, NAME_OF_ITSELF),
    (Class::NotImplementedType, REPR),
    (Class::NotImplementedType, BOOL),
    (Class::NotImplementedType, NAME_OF_ITSELF),
    (Class::DictKeys, VIEW),
    (Class::DictItems, VIEW),
    (Class::Generator, REPR),
    (Class::Generator, SIZEOF),
    (Class::Coroutine, REPR),
    (Class::Coroutine, SIZEOF),
    (Class::AsyncGenerator, REPR),
    (Class::AsyncGenerator, SIZEOF),
    (Class::Function, CALL),
    (Class::Function, REPR),
    (Class::Method, CALL),
    (Class::Method, REPR),
    (Class::Method, COMPARE),
    (Class::Method, HASH),
    (Class::Builtin, CALL),
    (Class::Builtin, REPR),
    (Class::Builtin, COMPARE),
    (Class::Builtin, HASH),
    (Class::MethodDescriptor, CALL),
    (Class::MethodDescriptor, REPR),
    (Class::WrapperDescriptor, CALL),
    (Class::WrapperDescriptor, REPR),
    (Class::ClassMethodDescriptor, CALL),
    (Class::ClassMethodDescriptor, REPR),
    (Class::MethodWrapper, CALL),
    (Class::MethodWrapper, REPR),
    (Class::MethodWrapper, COMPARE),
    (Class::MethodWrapper, HASH),
    (Class::Member, REPR),
    (Class::GetSet, REPR),
    (Class::ClassMethod, REPR),
    (Class::StaticMethod, REPR),
    (Class::StaticMethod, CALL),
    (Class::Super, GET),
    (Class::Super, REPR),
    (Class::Code, COMPARE),
    (Class::Code, HASH),
    (Class::Code, REPR),
    (Class::Code, SIZEOF),
    (Class::Cell, COMPARE),
    (Class::Cell, REPR),
    (Class::Module, REPR),
    (Class::Frame, REPR),
    (Class::GenericAlias, COMPARE),
    (Class::GenericAlias, HASH),
    (Class::GenericAlias, REPR),
    (Class::Union, COMPARE),
    (Class::Union, HASH),
    (Class::Union, REPR),
    (Class::MappingProxy, COMPARE),
    (Class::MappingProxy, HASH),
    (Class::MappingProxy, REPR),
    (Class::Namespace, COMPARE),
    (Class::Namespace, REPR),
];

/// `f.__call__(…)`
fn call(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let callable = vm.arg(args, 0);
    let rest = Args { pos: args.pos.get(1..).unwrap_or_default(), kw: args.kw };
    Ok(vm.call_flow(callable, &rest))
}

/// `wrap_descr_get`
fn get(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let descriptor = vm.arg(args, 0);
    let owner = args.get(1).filter(|owner| !vm.is_none(*owner));
    let class = args.get(2).filter(|class| !vm.is_none(*class));
    let class = match (owner, class) {
        (_, Some(class)) => class,
        (Some(owner), None) => vm.heap.type_of(owner),
        (None, None) => return Err(vm.type_error("__get__(None, None) is invalid")),
    };
    vm.bind_builtin(descriptor, owner, class)
}

fn str(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    if vm.heap.is_exactly(id, Class::Str) {
        return Ok(vm.heap.new_ref(id).into());
    }
    let text = vm.plain_str(id)?;
    Ok(vm.new_str(&text).into())
}

/// `__getnewargs__` of numbers and texts: the value as an object of the built-in class itself.
fn newargs(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    use heapglass_memory::object::Payload;
    let id = vm.arg(args, 0);
    if let Payload::Complex(value) = vm.heap.payload(id) {
        let (re, im) = **value;
        let parts = vec![vm.heap.new_float(re), vm.heap.new_float(im)];
        return Ok(vm.heap.new_tuple(parts).into());
    }
    let payload = vm.heap.payload(id).clone();
    let class = match payload {
        Payload::Float(_) => Class::Float,
        Payload::Str(_) => Class::Str,
        Payload::Bytes(_) => Class::Bytes,
        _ => Class::Int,
    };
    let value = if vm.heap.is_exactly(id, class) {
        vm.heap.new_ref(id)
    } else {
        match vm.big(id) {
            Some(value) => vm.heap.new_big_int(value),
            None => vm.heap.new_object(class.id(), payload),
        }
    };
    Ok(vm.heap.new_tuple(vec![value]).into())
}

fn own_name(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let text = vm.plain_repr(vm.arg(args, 0))?;
    Ok(vm.new_str(&text).into())
}
