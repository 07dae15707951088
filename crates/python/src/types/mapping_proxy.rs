//! `mappingproxy`: a read-only view of a mapping, which does all the work (CPython 3.14 Objects/descrobject.c).

use heapglass_memory::object::RecordKind;
use heapglass_memory::{Class, ObjectId};

use super::container;
use crate::compile::operand::BinaryOp;
use crate::vm::{Args, Arity, Flow, NativeDef, Result, Vm, def};

pub(crate) const METHODS: &[NativeDef] = &[
    def("keys", Arity::None, |vm, args| hand_on(vm, args, "keys")),
    def("values", Arity::None, |vm, args| hand_on(vm, args, "values")),
    def("items", Arity::None, |vm, args| hand_on(vm, args, "items")),
    def("copy", Arity::None, |vm, args| hand_on(vm, args, "copy")),
    def("get", Arity::Range(1, 2), |vm, args| hand_on(vm, args, "get")),
    def("__getitem__", Arity::One, |vm, args| hand_on(vm, args, "__getitem__")),
    def("__contains__", Arity::One, |vm, args| hand_on(vm, args, "__contains__")),
    def("__len__", Arity::None, |vm, args| hand_on(vm, args, "__len__")),
    def("__iter__", Arity::None, |vm, args| hand_on(vm, args, "__iter__")),
    def("__reversed__", Arity::None, |vm, args| hand_on(vm, args, "__reversed__")),
    def("__or__", Arity::One, or),
    def("__ror__", Arity::One, ror),
    def("__ior__", Arity::One, ior),
];

pub(crate) const CLASS_METHODS: &[NativeDef] = &[def("__class_getitem__", Arity::One, container::class_item)];

/// `types.MappingProxyType(mapping)`
pub(crate) fn new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let found = vm.named_args("mappingproxy", args, 1, &["mapping"], 1)?;
    let mapping = found.first().copied().flatten().unwrap_or(vm.none());
    if !vm.is_mapping(mapping) || vm.is_a(mapping, Class::List) || vm.is_a(mapping, Class::Tuple) {
        let message = format!("mappingproxy() argument must be a mapping, not {}", vm.type_name(mapping));
        return Err(vm.type_error(&message));
    }
    let mapping = vm.heap.new_ref(mapping);
    Ok(vm.heap.new_record(RecordKind::MappingProxy, vec![Some(mapping)], [0; 3]).into())
}

/// What it shows. Borrowed.
fn mapping(vm: &Vm, id: ObjectId) -> ObjectId {
    match vm.heap.record_of(id) {
        Some(record) if record.kind == RecordKind::MappingProxy => {
            record.fields.first().copied().flatten().unwrap_or(vm.none())
        }
        _ => id,
    }
}

/// The mapping's own method of this name.
fn hand_on(vm: &mut Vm, args: &Args<'_>, name: &str) -> Result<Flow> {
    let mapping = mapping(vm, vm.arg(args, 0));
    let name = vm.heap.intern_immortal(name);
    let method = vm.getattr(mapping, name)?;
    let result = vm.with_temps(&[method], |vm| vm.call_sync(method, args.pos.get(1..).unwrap_or_default()));
    vm.heap.decref(method);
    result.map(Flow::Value)
}

fn or(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (left, right) = (mapping(vm, vm.arg(args, 0)), mapping(vm, vm.arg(args, 1)));
    vm.begin_binary(left, right, BinaryOp::Or)
}

fn ror(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (left, right) = (mapping(vm, vm.arg(args, 1)), mapping(vm, vm.arg(args, 0)));
    vm.begin_binary(left, right, BinaryOp::Or)
}

fn ior(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let other = vm.arg(args, 1);
    let message = format!("'|=' is not supported by {}; use '|' instead", vm.type_name(vm.arg(args, 0)));
    let _ = other;
    Err(vm.type_error(&message))
}

/// The mapping that a proxy shows. Borrowed; `None` of anything else.
pub(crate) fn unwrapped(vm: &Vm, id: ObjectId) -> Option<ObjectId> {
    if vm.heap.is_exactly(id, Class::MappingProxy) { vm.heap.field(id, 0) } else { None }
}
