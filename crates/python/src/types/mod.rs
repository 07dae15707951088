//! The built-in types' methods: one file per type, each with its tables; here they meet their classes.

use heapglass_memory::object::CollectionKind;
use heapglass_memory::{Class, ObjectId};

use crate::modules::io;
use crate::vm::{Args, Flow, GetSet, NativeDef, NativeFn, Result, Vm};

pub(crate) mod alias;
mod annotations;
mod bases;
pub(crate) mod bytearray;
pub(crate) mod bytes;
mod code;
pub(crate) mod complex;
pub(crate) mod container;
mod descriptor;
pub(crate) mod dict;
mod docs;
pub(crate) mod dunder;
mod exception;
mod exception_group;
pub(crate) mod float;
pub(crate) mod format;
pub(crate) mod frame;
mod function;
mod function_object;
pub(crate) mod generator;
pub(crate) mod int;
mod iterator_state;
pub(crate) mod iterators;
pub(crate) mod list;
mod mapping_proxy;
pub(crate) mod memoryview;
mod named;
mod namespace;
mod object;
pub(crate) mod params;
pub(crate) mod range;
pub(crate) mod set;
pub(crate) mod slice;
mod slots;
pub(crate) mod str;
pub(crate) mod structseq;
mod syntax_error;
pub(crate) mod tuple;
mod type_;

pub(crate) use descriptor::{GET as DESCRIPTOR_GET, GET_SET as DESCRIPTOR_GET_SET, GIVING, SETTABLE};
pub(crate) use exception::{
    OWN_GETSETS as EXCEPTION_GETSETS, new as exception_new, own_argument as exception_argument,
    own_text as exception_text, set_exception_args,
};
pub(crate) use exception_group::{
    GETSETS as EXCEPTION_GROUP_GETSETS, METHODS as EXCEPTION_GROUP_METHODS, repr as exception_group_repr,
    text as exception_group_text,
};
pub(crate) use object::new as object_new;
pub(crate) use syntax_error::{
    GETSETS as SYNTAX_ERROR_GETSETS, raise as raise_syntax_error, shown as shown_syntax_error,
    text as syntax_error_text,
};
pub(crate) use type_::call as type_call;

/// A class that a library module brings: its tables, in the module's file.
pub(crate) struct TypeDef {
    pub class: Class,
    /// `__module__`
    pub module: &'static str,
    /// Whether it is a name of the module.
    pub is_public: bool,
    /// `__hash__` is not None.
    pub is_hashable: bool,
    /// Constructor; the first argument is the class.
    pub new: Option<NativeFn>,
    pub methods: &'static [NativeDef],
    pub class_methods: &'static [NativeDef],
    pub getsets: &'static [GetSet],
    pub static_methods: &'static [NativeDef],
    /// `tp_dictoffset`, `tp_weaklistoffset`
    pub has_dict: bool,
    pub has_weakref: bool,
    /// Fields that are kept as slots: those of a type whose payload has no room for them.
    pub slots: &'static [&'static str],
    /// Special methods are found by name in `methods`; else the protocols know the type.
    pub asks_methods: bool,
}

impl TypeDef {
    /// A class with nothing of its own, for the rest of a row.
    pub(crate) const fn of(class: Class, module: &'static str) -> Self {
        Self {
            class,
            module,
            is_public: true,
            is_hashable: true,
            new: None,
            methods: &[],
            class_methods: &[],
            getsets: &[],
            static_methods: &[],
            has_dict: false,
            has_weakref: false,
            slots: &[],
            asks_methods: true,
        }
    }
}

/// Methods.
pub(crate) const METHODS: &[(Class, &[NativeDef])] = &[
    (Class::Object, object::METHODS),
    (Class::Type, type_::METHODS),
    (Class::Int, int::METHODS),
    (Class::Float, float::METHODS),
    (Class::Complex, complex::METHODS),
    (Class::Str, str::METHODS),
    (Class::Bytes, bytes::SHARED_METHODS),
    (Class::Bytes, bytes::METHODS),
    (Class::ByteArray, bytes::SHARED_METHODS),
    (Class::ByteArray, bytearray::METHODS),
    (Class::MemoryView, memoryview::METHODS),
    (Class::GenericAlias, alias::ALIAS_METHODS),
    (Class::Union, alias::UNION_METHODS),
    (Class::ByteArrayIterator, iterators::SIZED_METHODS),
    (Class::MemoryIterator, iterators::METHODS),
    (Class::List, list::METHODS),
    (Class::Tuple, tuple::METHODS),
    (Class::Dict, dict::METHODS),
    (Class::Set, set::METHODS),
    (Class::FrozenSet, set::FROZEN_METHODS),
    (Class::Range, range::METHODS),
    (Class::Slice, slice::METHODS),
    (Class::DictKeys, dict::KEYS_METHODS),
    (Class::DictItems, dict::ITEMS_METHODS),
    (Class::Reversed, iterators::SIZED_METHODS),
    (Class::SetIterator, iterators::SIZED_METHODS),
    (Class::DictReverseItemIterator, iterators::SIZED_METHODS),
    (Class::DictReverseValueIterator, iterators::SIZED_METHODS),
    (Class::DictReverseKeyIterator, iterators::SIZED_METHODS),
    (Class::DictItemIterator, iterators::SIZED_METHODS),
    (Class::DictValueIterator, iterators::SIZED_METHODS),
    (Class::DictKeyIterator, iterators::SIZED_METHODS),
    (Class::BytesIterator, iterators::SIZED_METHODS),
    (Class::StrAsciiIterator, iterators::SIZED_METHODS),
    (Class::StrIterator, iterators::SIZED_METHODS),
    (Class::TupleIterator, iterators::SIZED_METHODS),
    (Class::ListReverseIterator, iterators::SIZED_METHODS),
    (Class::ListIterator, iterators::SIZED_METHODS),
    (Class::RangeIterator, iterators::SIZED_METHODS),
    (Class::LongRangeIterator, iterators::METHODS),
    (Class::MappingProxy, mapping_proxy::METHODS),
    (Class::Filter, iterators::METHODS),
    (Class::Map, iterators::METHODS),
    (Class::Zip, iterators::METHODS),
    (Class::Enumerate, iterators::METHODS),
    (Class::CallIterator, iterators::METHODS),
    (Class::SequenceIterator, iterators::METHODS),
    (Class::TextIo, io::TEXT_IO_METHODS),
    (Class::BufferedReader, io::BINARY_METHODS),
    (Class::BufferedWriter, io::BINARY_METHODS),
    (Class::FileIo, io::BINARY_METHODS),
    (Class::Weakref, crate::modules::WEAKREF_METHODS),
    (Class::DictValues, dict::VALUES_METHODS),
    (Class::Property, function::PROPERTY_METHODS),
    (Class::ClassMethod, function::WRAPPER_METHODS),
    (Class::StaticMethod, function::WRAPPER_METHODS),
    (Class::Namespace, namespace::METHODS),
    (Class::Generator, generator::METHODS),
    (Class::Coroutine, generator::COROUTINE_METHODS),
    (Class::CoroutineWrapper, generator::WRAPPER_METHODS),
    (Class::AsyncGenerator, generator::ASYNC_GENERATOR_METHODS),
    (Class::AsyncGenASend, generator::AWAITABLE_METHODS),
    (Class::AsyncGenAThrow, generator::AWAITABLE_METHODS),
    (Class::AnextAwaitable, generator::AWAITABLE_METHODS),
    (Class::BaseException, exception::METHODS),
    (Class::Builtin, named::REDUCE),
    (Class::MethodDescriptor, named::REDUCE),
    (Class::WrapperDescriptor, named::REDUCE),
    (Class::ClassMethodDescriptor, named::REDUCE),
    (Class::MethodWrapper, named::REDUCE),
    (Class::Member, named::REDUCE),
    (Class::GetSet, named::REDUCE),
    (Class::Method, named::REDUCE),
    (Class::Code, code::METHODS),
    (Class::Frame, frame::METHODS),
];

/// Methods that get the class first.
pub(crate) const CLASS_METHODS: &[(Class, &[NativeDef])] = &[
    (Class::MappingProxy, mapping_proxy::CLASS_METHODS),
    (Class::Object, object::CLASS_METHODS),
    (Class::Type, type_::CLASS_METHODS),
    (Class::Int, int::CLASS_METHODS),
    (Class::Float, float::CLASS_METHODS),
    (Class::Complex, complex::CLASS_METHODS),
    (Class::Bytes, bytes::CLASS_METHODS),
    (Class::ByteArray, bytearray::CLASS_METHODS),
    (Class::MemoryView, memoryview::CLASS_METHODS),
    (Class::Union, alias::UNION_CLASS_METHODS),
    (Class::Dict, dict::CLASS_METHODS),
    (Class::FrozenSet, set::CLASS_METHODS),
    (Class::Set, set::CLASS_METHODS),
    (Class::Tuple, tuple::CLASS_METHODS),
    (Class::List, list::CLASS_METHODS),
];

/// Methods that get nothing first.
pub(crate) const STATIC_METHODS: &[(Class, &[NativeDef])] = &[
    (Class::Object, object::STATIC_METHODS),
    (Class::Str, str::STATIC_METHODS),
    (Class::Bytes, bytes::STATIC_METHODS),
    (Class::ByteArray, bytes::STATIC_METHODS),
];

/// Attributes that are computed.
pub(crate) const GETSETS: &[(Class, &[GetSet])] = &[
    (Class::Object, object::GETSETS),
    (Class::Type, type_::GETSETS),
    (Class::Type, annotations::TYPE_GETSETS),
    (Class::Module, annotations::MODULE_GETSETS),
    (Class::Int, int::GETSETS),
    (Class::Float, float::GETSETS),
    (Class::Complex, complex::GETSETS),
    (Class::Range, range::GETSETS),
    (Class::MemoryView, memoryview::GETSETS),
    (Class::GenericAlias, alias::ALIAS_GETSETS),
    (Class::Namespace, namespace::GETSETS),
    (Class::Union, alias::UNION_GETSETS),
    (Class::Slice, slice::GETSETS),
    (Class::Weakref, crate::modules::WEAKREF_GETSETS),
    (Class::TextIo, io::TEXT_IO_GETSETS),
    (Class::BufferedReader, io::BINARY_GETSETS),
    (Class::BufferedWriter, io::BINARY_GETSETS),
    (Class::FileIo, io::RAW_GETSETS),
    (Class::DictItems, dict::VIEW_GETSETS),
    (Class::DictValues, dict::VIEW_GETSETS),
    (Class::DictKeys, dict::VIEW_GETSETS),
    (Class::Function, function_object::GETSETS),
    (Class::Method, function::METHOD_GETSETS),
    (Class::Builtin, named::BUILTIN_GETSETS),
    (Class::MethodDescriptor, named::DESCRIPTOR_GETSETS),
    (Class::WrapperDescriptor, named::DESCRIPTOR_GETSETS),
    (Class::ClassMethodDescriptor, named::DESCRIPTOR_GETSETS),
    (Class::MethodWrapper, named::DESCRIPTOR_GETSETS),
    (Class::MethodWrapper, named::BOUND_GETSETS),
    (Class::Member, named::DESCRIPTOR_GETSETS),
    (Class::GetSet, named::DESCRIPTOR_GETSETS),
    (Class::Super, function::SUPER_GETSETS),
    (Class::Cell, function::CELL_GETSETS),
    (Class::Code, code::GETSETS),
    (Class::Frame, frame::GETSETS),
    (Class::Property, function::PROPERTY_GETSETS),
    (Class::ClassMethod, function::WRAPPER_GETSETS),
    (Class::StaticMethod, function::WRAPPER_GETSETS),
    (Class::Module, function::MODULE_GETSETS),
    (Class::Generator, generator::GETSETS),
    (Class::Coroutine, generator::COROUTINE_GETSETS),
    (Class::Coroutine, generator::ORIGIN_GETSETS),
    (Class::AsyncGenerator, generator::ASYNC_GENERATOR_GETSETS),
    (Class::BaseException, exception::GETSETS),
    (Class::Traceback, frame::TRACEBACK_GETSETS),
];

pub(crate) use docs::{members, of as doc};
pub(crate) use iterator_state::{
    CONTAINERS as REDUCIBLE_CONTAINERS, REDUCE as ITERATOR_REDUCE, REDUCE_CONTAINER,
    REDUCIBLE as REDUCIBLE_ITERATORS, SET_STATE as ITERATOR_SET_STATE, SETTABLE as SETTABLE_ITERATORS,
};
pub(crate) use slots::METHODS as SLOT_METHODS;

/// Constructors; the first argument is the class.
pub(crate) const NEW: &[(Class, NativeFn)] = &[
    (Class::Object, object::new),
    (Class::MappingProxy, mapping_proxy::new),
    (Class::Type, type_::new),
    (Class::Int, int::new),
    (Class::Bool, int::new_bool),
    (Class::Float, float::new),
    (Class::Complex, complex::new),
    (Class::Str, str::new),
    (Class::Bytes, bytes::new),
    (Class::NoneType, |vm, _| Ok(vm.none().into())),
    (Class::ByteArray, bytearray::new),
    (Class::MemoryView, memoryview::new),
    (Class::BaseException, exception::new),
    (Class::EllipsisType, |vm, _| Ok(vm.heap.constants.ellipsis.into())),
    (Class::NotImplementedType, |vm, _| Ok(vm.heap.constants.not_implemented.into())),
    (Class::GenericAlias, alias::new_alias),
    (Class::Namespace, namespace::new),
    (Class::List, list::new),
    (Class::Tuple, tuple::new),
    (Class::Dict, dict::new),
    (Class::Set, set::new),
    (Class::FrozenSet, set::new_frozen),
    (Class::Range, range::new),
    (Class::Slice, slice::new),
    (Class::Enumerate, iterators::new_enumerate),
    (Class::Zip, iterators::new_zip),
    (Class::Map, iterators::new_map),
    (Class::Filter, iterators::new_filter),
    (Class::Reversed, iterators::new_reversed),
    (Class::Property, function::property_new),
    (Class::ClassMethod, function::wrapper_new),
    (Class::StaticMethod, function::wrapper_new),
    (Class::Super, function::super_new),
    (Class::Weakref, crate::modules::new_weakref),
    (Class::Function, function_object::new),
    (Class::Cell, function::cell_new),
    (Class::Module, function::module_new),
    (Class::Method, function::method_new),
    (Class::Traceback, frame::traceback_new),
    (Class::TextIo, io::new_text),
];

/// Constructors as `__new__` of classes whose `__init__` does the rest: they look at the class only (`PyType_GenericNew`).
pub(crate) const BARE_NEW: &[(Class, NativeFn)] = &[
    (Class::List, |vm, args| list::new(vm, &first(args))),
    (Class::Dict, |vm, args| dict::new(vm, &first(args))),
    (Class::Set, |vm, args| set::new(vm, &first(args))),
    (Class::ByteArray, |vm, args| bytearray::new(vm, &first(args))),
    (Class::Namespace, |vm, args| namespace::new(vm, &first(args))),
    (Class::Property, |vm, args| function::property_new(vm, &first(args))),
    (Class::ClassMethod, |vm, args| function::wrapper_new(vm, &first(args))),
    (Class::StaticMethod, |vm, args| function::wrapper_new(vm, &first(args))),
];

/// `tp_new_wrapper`: the class that it is of, then the class that is wanted.
pub(crate) fn new_wrapper(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = vm.arg(args, 0);
    let name = vm.heap.type_body(class).name.to_string();
    let Some(wanted) = args.get(1) else {
        return Err(vm.type_error(&format!("{name}.__new__(): not enough arguments")));
    };
    if !vm.is_class(wanted) {
        let found = vm.type_name(wanted).to_owned();
        return Err(vm.type_error(&format!("{name}.__new__(X): X is not a type object ({found})")));
    }
    let wanted_name = vm.heap.type_body(wanted).name.to_string();
    if !vm.is_subclass(wanted, class) {
        let message = format!("{name}.__new__({wanted_name}): {wanted_name} is not a subtype of {name}");
        return Err(vm.type_error(&message));
    }
    let mut base = wanted;
    while let Some(next) = vm.heap.type_body(base).base.filter(|_| vm.heap.type_body(base).flags.is_heap) {
        base = next;
    }
    let (own, new) = (vm.builtin_new(base), vm.builtin_new(class));
    let is_same = match (own, new) {
        (Some(own), Some(new)) => std::ptr::fn_addr_eq(own, new),
        _ => false,
    };
    if !is_same {
        let base = vm.heap.type_body(base).name.to_string();
        let message = format!("{name}.__new__({wanted_name}) is not safe, use {base}.__new__()");
        return Err(vm.type_error(&message));
    }
    let rest = Args { pos: args.pos.get(1..).unwrap_or_default(), kw: args.kw };
    let bare = BARE_NEW.iter().find(|row| row.0.id() == class).map(|row| row.1);
    match bare.or(new) {
        Some(new) => {
            let flow = new(vm, &rest)?;
            if matches!(flow, Flow::Value(_)) {
                return Ok(flow);
            }
            // All arguments are in a tuple, all but the class in a part of it.
            let behind = rest.pos.iter().skip(1);
            Ok(vm.holding(flow, rest.pos.iter().chain(behind).copied()))
        }
        None => Err(vm.type_error(&format!("cannot create '{name}' instances"))),
    }
}

/// Attributes that are members of the struct (`tp_members`): their descriptors are of another class, and setting what is
/// only read has other words.
const MEMBERS: &[(Class, &[&str])] = &[
    (Class::Slice, &["start", "stop", "step"]),
    (Class::Range, &["start", "stop", "step"]),
    (Class::Complex, &["real", "imag"]),
    (Class::Method, &["__func__", "__self__"]),
    (Class::Property, &["fget", "fset", "fdel", "__doc__"]),
    (Class::ClassMethod, &["__func__", "__wrapped__"]),
    (Class::StaticMethod, &["__func__", "__wrapped__"]),
    (Class::Super, &["__self__", "__thisclass__", "__self_class__"]),
    (Class::Function, &["__closure__", "__globals__", "__builtins__"]),
    (Class::MethodDescriptor, &["__name__", "__objclass__"]),
    (Class::WrapperDescriptor, &["__name__", "__objclass__"]),
    (Class::ClassMethodDescriptor, &["__name__", "__objclass__"]),
    (Class::Member, &["__name__", "__objclass__"]),
    (Class::GetSet, &["__name__", "__objclass__"]),
    (
        Class::Type,
        &["__basicsize__", "__itemsize__", "__flags__", "__weakrefoffset__", "__base__", "__dictoffset__"],
    ),
    (Class::Namespace, &["__dict__"]),
    (Class::Module, &["__dict__"]),
];

/// Whether an attribute of a built-in class is a member of its struct.
pub(crate) fn is_member(class: ObjectId, name: &str) -> bool {
    MEMBERS.iter().any(|(of, names)| of.id() == class && names.contains(&name))
}

/// The first argument alone.
fn first<'a>(args: &Args<'a>) -> Args<'a> {
    Args { pos: args.pos.get(..1).unwrap_or_default(), kw: &[] }
}

/// Built-in classes that are names in `builtins`.
pub(crate) const BUILTIN_NAMES: &[Class] = &[
    Class::Object,
    Class::Type,
    Class::Int,
    Class::Bool,
    Class::Float,
    Class::Complex,
    Class::Str,
    Class::Bytes,
    Class::ByteArray,
    Class::MemoryView,
    Class::List,
    Class::Tuple,
    Class::Dict,
    Class::Set,
    Class::FrozenSet,
    Class::Range,
    Class::Slice,
    Class::Enumerate,
    Class::Zip,
    Class::Map,
    Class::Filter,
    Class::Reversed,
    Class::Property,
    Class::ClassMethod,
    Class::StaticMethod,
    Class::Super,
];

/// Whether one of two operands is a mapping proxy.
pub(crate) fn is_proxy_pair(vm: &Vm, a: ObjectId, b: ObjectId) -> bool {
    mapping_proxy::unwrapped(vm, a).or_else(|| mapping_proxy::unwrapped(vm, b)).is_some()
}

/// Operands, with the mappings in place of their proxies.
pub(crate) fn unwrapped(vm: &Vm, a: ObjectId, b: ObjectId) -> (ObjectId, ObjectId) {
    (mapping_proxy::unwrapped(vm, a).unwrap_or(a), mapping_proxy::unwrapped(vm, b).unwrap_or(b))
}

/// Whether a special method is one that a slot of the type makes (`slotdefs`, CPython 3.14 Objects/typeobject.c), not one
/// of its table of methods (`tp_methods`).
pub(crate) fn is_slot(class: ObjectId, name: &str) -> bool {
    let is_own = match name {
        "__getitem__" => [Class::List, Class::Dict].map(Class::id).contains(&class),
        "__contains__" => [Class::Dict, Class::Set, Class::FrozenSet].map(Class::id).contains(&class),
        "__class_getitem__" | "__init_subclass__" | "__subclasshook__" | "__getformat__" | "__set_name__"
        | "__reduce__" | "__reduce_ex__" | "__sizeof__" | "__format__" | "__dir__" | "__getstate__"
        | "__setstate__" | "__getnewargs__" | "__reversed__" | "__length_hint__" | "__copy__"
        | "__deepcopy__" | "__round__" | "__trunc__" | "__floor__" | "__ceil__" | "__complex__"
        | "__bytes__" | "__enter__" | "__exit__" | "__instancecheck__" | "__subclasscheck__"
        | "__subclasses__" | "__mro_entries__" | "__prepare__" | "__alloc__" | "__missing__"
        | "__replace__" => true,
        _ => false,
    };
    name.starts_with("__") && !is_own
}

/// What patterns of `match` take for sequences and mappings (`Py_TPFLAGS_SEQUENCE`, `Py_TPFLAGS_MAPPING`).
const COLLECTIONS: &[(Class, CollectionKind)] = &[
    (Class::List, CollectionKind::Sequence),
    (Class::Tuple, CollectionKind::Sequence),
    (Class::Range, CollectionKind::Sequence),
    (Class::MemoryView, CollectionKind::Sequence),
    (Class::Deque, CollectionKind::Sequence),
    (Class::Dict, CollectionKind::Mapping),
    (Class::MappingProxy, CollectionKind::Mapping),
];

/// What stands there of a class.
pub(crate) fn collection_kind(class: ObjectId) -> Option<CollectionKind> {
    COLLECTIONS.iter().find(|row| row.0.id() == class).map(|row| row.1)
}

/// Classes with `__hash__ = None`.
pub(crate) const UNHASHABLE: &[Class] =
    &[Class::DictKeys, Class::DictItems, Class::List, Class::Dict, Class::Set, Class::ByteArray];

/// The number of the descriptor of an instance's `__dict__` or `__weakref__`: its two rows come last in the table.
pub(crate) fn instance_getset(is_dict: bool) -> i64 {
    let rows: usize = GETSETS.iter().map(|row| row.1.len()).sum();
    rows as i64 + i64::from(!is_dict)
}

/// The descriptors of every instance, behind those of the built-in classes.
pub(crate) const INSTANCE_GETSETS: [GetSet; 2] = [
    GetSet { name: "__dict__", get: instance_dict, set: Some(set_instance_dict) },
    GetSet { name: "__weakref__", get: instance_weakref, set: None },
];

/// `__dict__` of a built-in type that has one.
pub(crate) const DICT: GetSet = GetSet { name: "__dict__", get: instance_dict, set: Some(set_instance_dict) };

fn instance_dict(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    if vm.heap.attrs(id).is_none() && vm.heap.type_body_of(id).flags.has_dict {
        vm.heap.give_dict(id);
    }
    match vm.heap.instance_dict(id) {
        Some(dict) => Ok(vm.heap.new_ref(dict)),
        None => {
            let name = vm.names.dict;
            Err(vm.no_attribute(id, name))
        }
    }
}

fn set_instance_dict(vm: &mut Vm, id: ObjectId, value: Option<ObjectId>) -> Result<()> {
    let Some(value) = value.filter(|value| vm.is_a(*value, Class::Dict)) else {
        let found = value.map(|value| vm.type_name(value).to_owned()).unwrap_or_default();
        return Err(vm.type_error(&format!("__dict__ must be set to a dictionary, not a '{found}'")));
    };
    if vm.heap.attrs(id).is_none() {
        vm.heap.give_dict(id);
    }
    vm.heap.incref(value);
    for old in vm.heap.replace_instance_dict(id, Some(value)) {
        vm.heap.decref(old);
    }
    Ok(())
}

fn instance_weakref(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let first = vm.heap.weakrefs.of(id).first().copied().unwrap_or(vm.none());
    Ok(vm.heap.new_ref(first))
}
