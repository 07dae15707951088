//! `_types`: names of the interpreter's types (CPython 3.14 Modules/_typesmodule.c).

use heapglass_memory::Class;

use super::{ModuleDef, put};

pub(super) const MODULE: ModuleDef = ModuleDef {
    name: "_types",
    functions: &[],
    types: &[],
    fill: |vm, dict| {
        for (name, class) in NAMES {
            put(vm, dict, name, class.id());
        }
    },
};

const NAMES: &[(&str, Class)] = &[
    ("AsyncGeneratorType", Class::AsyncGenerator),
    ("BuiltinFunctionType", Class::Builtin),
    ("BuiltinMethodType", Class::Builtin),
    ("CapsuleType", Class::Opaque),
    ("CellType", Class::Cell),
    ("ClassMethodDescriptorType", Class::ClassMethodDescriptor),
    ("CodeType", Class::Code),
    ("CoroutineType", Class::Coroutine),
    ("EllipsisType", Class::EllipsisType),
    ("FrameType", Class::Frame),
    ("FunctionType", Class::Function),
    ("GeneratorType", Class::Generator),
    ("GenericAlias", Class::GenericAlias),
    ("GetSetDescriptorType", Class::GetSet),
    ("LambdaType", Class::Function),
    ("MappingProxyType", Class::MappingProxy),
    ("MemberDescriptorType", Class::Member),
    ("MethodDescriptorType", Class::MethodDescriptor),
    ("MethodType", Class::Method),
    ("MethodWrapperType", Class::MethodWrapper),
    ("ModuleType", Class::Module),
    ("NoneType", Class::NoneType),
    ("NotImplementedType", Class::NotImplementedType),
    ("SimpleNamespace", Class::Namespace),
    ("TracebackType", Class::Traceback),
    ("UnionType", Class::Union),
    ("WrapperDescriptorType", Class::WrapperDescriptor),
];
