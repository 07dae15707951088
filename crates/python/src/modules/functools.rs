//! `_functools` (CPython 3.14 Modules/_functoolsmodule.c).

mod key;
mod lru;
mod partial;
mod reduce;

use heapglass_memory::Class;
use heapglass_memory::ObjectId;

use super::{ModuleDef, put};
use crate::types::{DICT, TypeDef, container};
use crate::vm::{Arity, GetSet, NativeDef, Vm, def};

pub(super) const MODULE: ModuleDef =
    ModuleDef { name: "_functools", functions: FUNCTIONS, types: TYPES, fill };

const FUNCTIONS: &[NativeDef] =
    &[def("cmp_to_key", Arity::Any, key::cmp_to_key), def("reduce", Arity::Any, reduce::reduce)];

const PARTIAL_GETSETS: &[GetSet] = &[
    DICT,
    GetSet { name: "func", get: |vm, id| Ok(partial::part(vm, id, 0)), set: None },
    GetSet { name: "args", get: |vm, id| Ok(partial::part(vm, id, 1)), set: None },
    GetSet { name: "keywords", get: |vm, id| Ok(partial::part(vm, id, 2)), set: None },
];

const TYPES: &[TypeDef] = &[
    TypeDef {
        new: Some(partial::new),
        methods: partial::METHODS,
        class_methods: &[def("__class_getitem__", Arity::One, container::class_item)],
        getsets: PARTIAL_GETSETS,
        has_dict: true,
        has_weakref: true,
        ..TypeDef::of(Class::Partial, "functools")
    },
    TypeDef {
        new: Some(|vm, _| {
            let placeholder = partial::placeholder(vm);
            Ok(vm.heap.new_ref(placeholder).into())
        }),
        methods: partial::PLACEHOLDER_METHODS,
        ..TypeDef::of(Class::Placeholder, "functools")
    },
    TypeDef {
        methods: key::METHODS,
        getsets: &[GetSet { name: "obj", get: |vm, id| Ok(partial::part(vm, id, 1)), set: None }],
        is_hashable: false,
        is_public: false,
        ..TypeDef::of(Class::KeyWrapper, "functools")
    },
    TypeDef {
        new: Some(lru::new),
        methods: lru::METHODS,
        getsets: &[DICT],
        has_dict: true,
        has_weakref: true,
        ..TypeDef::of(Class::LruCache, "functools")
    },
    TypeDef { is_public: false, ..TypeDef::of(Class::LruLink, "functools") },
];

fn fill(vm: &mut Vm, dict: ObjectId) {
    let placeholder = partial::placeholder(vm);
    let placeholder = vm.heap.new_ref(placeholder);
    put(vm, dict, "Placeholder", placeholder);
}
