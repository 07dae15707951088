//! `_tuplegetter`: the descriptor of a named tuple's field. Number: the index.

use heapglass_memory::object::{Payload, RecordKind};
use heapglass_memory::{Class, ObjectId};

use crate::types::TypeDef;
use crate::vm::{Args, Arity, Exc, Flow, GetSet, NativeDef, Result, Vm, def};

pub(super) const TYPE: TypeDef = TypeDef {
    new: Some(new),
    methods: METHODS,
    getsets: &[GetSet { name: "__doc__", get: doc, set: Some(set_doc) }],
    ..TypeDef::of(Class::TupleGetter, "collections")
};

const METHODS: &[NativeDef] = &[
    def("__get__", Arity::Range(1, 2), |vm, args| {
        let (getter, owner) = (vm.arg(args, 0), vm.arg(args, 1));
        let owner = (!vm.is_none(owner)).then_some(owner);
        get(vm, getter, owner).map(Flow::Value)
    }),
    def("__set__", Arity::Range(2, 2), |vm, _| Err(vm.raise(Exc::AttributeError, "can't set attribute"))),
    def("__delete__", Arity::One, |vm, _| Err(vm.raise(Exc::AttributeError, "can't delete attribute"))),
    def("__reduce__", Arity::None, reduce),
    def("__repr__", Arity::None, repr),
];

fn new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    vm.check_count("_tuplegetter", args, 1, 2, 2)?;
    let index = vm.index_i64(vm.arg(args, 1))?;
    let doc = vm.arg(args, 2);
    let doc = vm.heap.new_ref(doc);
    Ok(vm.heap.new_record(RecordKind::TupleGetter, vec![Some(doc)], [index, 0, 0]).into())
}

fn index(vm: &Vm, getter: ObjectId) -> i64 {
    vm.heap.record_of(getter).map_or(0, |record| record.numbers[0])
}

/// `tuplegetter_descr_get`. New reference.
pub(crate) fn get(vm: &mut Vm, getter: ObjectId, owner: Option<ObjectId>) -> Result<ObjectId> {
    let Some(owner) = owner else { return Ok(vm.heap.new_ref(getter)) };
    let index = index(vm, getter);
    if !matches!(vm.heap.payload(owner), Payload::Tuple(_)) {
        let message = format!(
            "descriptor for index '{index}' for tuple subclasses doesn't apply to '{}' object",
            vm.type_name(owner)
        );
        return Err(vm.type_error(&message));
    }
    match vm.heap.items(owner).get(index as usize).copied() {
        Some(item) => Ok(vm.heap.new_ref(item)),
        None => Err(vm.raise(Exc::IndexError, "tuple index out of range")),
    }
}

fn doc(vm: &mut Vm, getter: ObjectId) -> Result<ObjectId> {
    let doc = vm.heap.field(getter, 0).unwrap_or(vm.none());
    Ok(vm.heap.new_ref(doc))
}

fn set_doc(vm: &mut Vm, getter: ObjectId, value: Option<ObjectId>) -> Result<()> {
    let value = value.map(|value| vm.heap.new_ref(value));
    let old = vm.heap.set_field(getter, 0, value);
    vm.heap.xdecref(old);
    Ok(())
}

fn reduce(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let getter = vm.arg(args, 0);
    let class = Class::TupleGetter.id();
    let index = index(vm, getter);
    let parts = vec![vm.heap.new_int(index), doc(vm, getter)?];
    let arguments = vm.heap.new_tuple_tracked(parts);
    Ok(vm.heap.new_tuple_tracked(vec![class, arguments]).into())
}

fn repr(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let getter = vm.arg(args, 0);
    let index = index(vm, getter);
    let doc = vm.heap.field(getter, 0).unwrap_or(vm.none());
    let doc = vm.repr(doc)?;
    Ok(vm.new_str(&format!("_tuplegetter({index}, {doc})")).into())
}
