//! `_typing`: type variables and aliases (CPython 3.14 Modules/_typingmodule.c, Objects/typevarobject.c). What is rare
//! is Python code in `typing`, as in CPython.

mod alias;
mod generic;
mod variables;

use heapglass_memory::object::Payload;
use heapglass_memory::{Class, ObjectId};

use super::{ModuleDef, put};
use crate::types::TypeDef;
use crate::vm::{Args, Arity, Flow, NativeDef, Result, Vm, def};

pub(crate) use alias::new_of_intrinsic as new_type_alias;
pub(crate) use generic::subscript as subscript_generic;
pub(crate) use variables::{
    MODULE as TYPE_VAR_MODULE, new_param_spec, new_type_var, new_type_var_tuple,
    set_default as set_type_param_default,
};

pub(super) const MODULE: ModuleDef = ModuleDef { name: "_typing", functions: FUNCTIONS, types: TYPES, fill };

const FUNCTIONS: &[NativeDef] = &[def("_idfunc", Arity::One, idfunc)];

const TYPES: &[TypeDef] = &[
    TypeDef {
        new: Some(variables::type_var),
        methods: variables::TYPE_VAR_METHODS,
        getsets: variables::TYPE_VAR_GETSETS,
        ..TypeDef::of(Class::TypeVar, "typing")
    },
    TypeDef {
        new: Some(variables::param_spec),
        methods: variables::PARAM_SPEC_METHODS,
        getsets: variables::PARAM_SPEC_GETSETS,
        ..TypeDef::of(Class::ParamSpec, "typing")
    },
    TypeDef {
        new: Some(variables::type_var_tuple),
        methods: variables::TYPE_VAR_TUPLE_METHODS,
        getsets: variables::TYPE_VAR_TUPLE_GETSETS,
        ..TypeDef::of(Class::TypeVarTuple, "typing")
    },
    TypeDef {
        new: Some(generic::param_spec_part),
        methods: generic::PART_METHODS,
        getsets: generic::PART_GETSETS,
        ..TypeDef::of(Class::ParamSpecArgs, "typing")
    },
    TypeDef {
        new: Some(generic::param_spec_part),
        methods: generic::PART_METHODS,
        getsets: generic::PART_GETSETS,
        ..TypeDef::of(Class::ParamSpecKwargs, "typing")
    },
    TypeDef {
        new: Some(alias::type_alias),
        methods: alias::METHODS,
        getsets: alias::GETSETS,
        ..TypeDef::of(Class::TypeAliasType, "typing")
    },
    TypeDef { class_methods: generic::GENERIC_METHODS, ..TypeDef::of(Class::Generic, "typing") },
    TypeDef {
        is_public: false,
        methods: generic::NO_DEFAULT_METHODS,
        ..TypeDef::of(Class::NoDefaultType, "typing")
    },
];

fn fill(vm: &mut Vm, dict: ObjectId) {
    put(vm, dict, "Union", Class::Union.id());
    let none = vm.no_default();
    put(vm, dict, "NoDefault", none);
}

fn idfunc(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let value = vm.arg(args, 0);
    Ok(vm.heap.new_ref(value).into())
}

/// A field of a record, or None. New reference.
fn field(vm: &mut Vm, id: ObjectId, index: usize) -> Result<ObjectId> {
    let value = vm.heap.field(id, index).unwrap_or(vm.none());
    Ok(vm.heap.new_ref(value))
}

impl Vm {
    /// `typing.NoDefault`, an immortal object.
    pub(crate) fn no_default(&self) -> ObjectId {
        self.typing_no_default
    }

    /// Calls a function of `typing`, which is imported if it has not been. New reference.
    fn call_typing(
        &mut self,
        name: &str,
        args: &[ObjectId],
        kw: &[(ObjectId, ObjectId)],
    ) -> Result<ObjectId> {
        let function = self.typing_attribute(name)?;
        let flow = self.call_flow(function, &Args { pos: args, kw });
        let result = self.with_temps(&[function], |vm| vm.wait(flow));
        self.heap.decref(function);
        result
    }

    /// `typing.NAME`. New reference.
    fn typing_attribute(&mut self, name: &str) -> Result<ObjectId> {
        super::calls::from_module(self, "typing", name)
    }

    /// `typing.Unpack[variable]`. New reference.
    fn unpacked(&mut self, variable: ObjectId) -> Result<ObjectId> {
        let unpack = self.typing_attribute("Unpack")?;
        let flow = self.begin_get_item(unpack, variable);
        let result = flow.and_then(|flow| self.with_temps(&[unpack], |vm| vm.wait(flow)));
        self.heap.decref(unpack);
        result
    }

    /// Classes that CPython makes of a specification: heap types whose instances have a dict.
    pub(crate) fn shape_typing_classes(&mut self) {
        for class in [Class::TypeVar, Class::ParamSpec, Class::TypeVarTuple] {
            if let Some(body) = self.heap.type_body_mut(class.id()) {
                let flags = &mut body.flags;
                (flags.is_heap, flags.has_dict, flags.has_weakref, flags.has_preheader) =
                    (true, true, true, true);
                flags.asks_methods = true;
            }
        }
        if let Some(body) = self.heap.type_body_mut(Class::Generic.id()) {
            body.flags.is_heap = true;
        }
        let names = ["value", "expression", "conversion", "format_spec"];
        let names = names.map(|name| self.heap.intern_immortal(name)).to_vec();
        let names = self.heap.new_static(Class::Tuple.id(), Payload::Tuple(std::rc::Rc::new(names)));
        if let Some(dict) = self.heap.type_body(Class::Interpolation.id()).dict {
            put(self, dict, "__match_args__", names);
        }
        self.typing_no_default = self.heap.new_static(Class::NoDefaultType.id(), Payload::Plain);
    }
}
