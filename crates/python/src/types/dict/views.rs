//! Views of a dict: keys, values and items.

use heapglass_memory::ObjectId;
use heapglass_memory::object::RecordKind;

use super::super::{container, set};
use crate::vm::{Args, Arity, Flow, GetSet, NativeDef, Result, Vm, def};

macro_rules! set_like {
    ($name:ident, $reverse:ident) => {
        pub(crate) const $name: &[NativeDef] = &[
            def("__len__", Arity::None, container::len),
            def("__iter__", Arity::None, container::iter),
            def("__contains__", Arity::One, container::contains),
            def("__reversed__", Arity::None, |vm, args| reversed(vm, args, RecordKind::$reverse)),
            def("isdisjoint", Arity::One, set::isdisjoint_view),
            def("__eq__", Arity::One, container::eq),
            def("__ne__", Arity::One, container::ne),
            def("__lt__", Arity::One, container::lt),
            def("__le__", Arity::One, container::le),
            def("__gt__", Arity::One, container::gt),
            def("__ge__", Arity::One, container::ge),
            def("__and__", Arity::One, super::super::dunder::and),
            def("__or__", Arity::One, super::super::dunder::or),
            def("__sub__", Arity::One, super::super::dunder::sub),
            def("__xor__", Arity::One, super::super::dunder::xor),
            def("__repr__", Arity::None, container::repr),
        ];
    };
}

set_like!(KEYS_METHODS, DictReverseKeyIterator);
set_like!(ITEMS_METHODS, DictReverseItemIterator);

pub(crate) const VALUES_METHODS: &[NativeDef] = &[
    def("__len__", Arity::None, container::len),
    def("__iter__", Arity::None, container::iter),
    def("__reversed__", Arity::None, |vm, args| reversed(vm, args, RecordKind::DictReverseValueIterator)),
    def("__repr__", Arity::None, container::repr),
];

/// Attributes that are computed.
pub(crate) const GETSETS: &[GetSet] = &[GetSet { name: "mapping", get: mapping, set: None }];

fn mapping(vm: &mut Vm, view: ObjectId) -> Result<ObjectId> {
    let dict = vm.view_dict(view).unwrap_or(vm.none());
    let dict = vm.heap.new_ref(dict);
    Ok(vm.heap.new_record(RecordKind::MappingProxy, vec![Some(dict)], [0; 3]))
}

fn reversed(vm: &mut Vm, args: &Args<'_>, kind: RecordKind) -> Result<Flow> {
    let dict = vm.view_dict(vm.arg(args, 0)).unwrap_or(vm.none());
    Ok(vm.dict_iterator(kind, dict).into())
}
