//! `_standin`: classes of the library in Python that stand for classes in C. An instance looks as C's does: its size,
//! its name in messages, and what is no object in C is none here (a decimal's digits, a context's precision).

use std::rc::Rc;

use heapglass_memory::ObjectId;
use heapglass_memory::object::{Data, Layout, Payload, Plain, Record, RecordKind};

use super::ModuleDef;
use crate::vm::{Args, Arity, Flow, NativeDef, Result, Vm, def};

pub(super) const MODULE: ModuleDef =
    ModuleDef { name: "_standin", functions: FUNCTIONS, types: &[], fill: |_, _| {} };

const FUNCTIONS: &[NativeDef] = &[
    def("adopt", Arity::Range(4, 4), adopt),
    def("new", Arity::One, new),
    def("seal", Arity::Range(2, 2), seal),
    def("add_bytes", Arity::Range(2, 2), add_bytes),
];

/// `adopt(cls, name, basicsize, names)`: instances of a class of `__slots__` lie in memory as a struct of this size
/// whose members of these names are no objects. `name` is `tp_name`, as error messages give it.
fn adopt(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = vm.arg(args, 0);
    let name = vm.string(vm.arg(args, 1)).unwrap_or_default();
    let bytes = vm.small(vm.arg(args, 2)).unwrap_or_default();
    let names = vm.heap.items(vm.arg(args, 3)).to_vec();
    if !vm.is_class(class) || !vm.heap.type_body(class).flags.is_heap {
        return Err(vm.type_error("adopt() takes a class"));
    }
    let Some(dict) = vm.heap.type_body(class).dict else { return Ok(vm.none().into()) };
    for (index, name) in names.iter().enumerate() {
        let text = vm.string(*name).unwrap_or_default();
        let name = vm.heap.intern_immortal(&text);
        vm.heap.incref(class);
        let numbers = [index as i64, names.len() as i64, 0];
        let member = vm.heap.new_record(RecordKind::Member, vec![Some(class), Some(name)], numbers);
        vm.namespace_set(dict, name, member);
    }
    if let Some(body) = vm.heap.type_body_mut(class) {
        body.name = name.into_boxed_str();
        body.basic_bytes = bytes as u64;
        body.layout = Layout::Record;
    }
    vm.type_modified(class);
    Ok(vm.none().into())
}

/// `seal(cls, is_base)`: nothing of the class can be changed any more, nor derived from it unless `is_base`.
fn seal(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let is_base = vm.truth_of(vm.arg(args, 1))?;
    if let Some(body) = vm.heap.type_body_mut(vm.arg(args, 0)) {
        body.flags.is_immutable = true;
        body.flags.is_base = is_base;
    }
    Ok(vm.none().into())
}

/// `new(cls)`: an instance of an adopted class or one derived from it, whose members are not set.
fn new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = vm.arg(args, 0);
    if !vm.is_class(class) || vm.heap.layout(class) != Layout::Record {
        return Err(vm.type_error("new() takes an adopted class"));
    }
    let record =
        Record { data: Data::Values(Rc::default()), ..Record::new(RecordKind::StandIn, Vec::new(), [0; 3]) };
    Ok(vm.alloc(class, Payload::Record(Rc::new(record))).into())
}

/// `add_bytes(object, count)`: what `__sizeof__` adds to the struct.
fn add_bytes(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let count = vm.small(vm.arg(args, 1)).unwrap_or_default();
    if let Some(record) =
        vm.heap.record_mut(vm.arg(args, 0)).filter(|record| record.kind == RecordKind::StandIn)
    {
        record.numbers[0] = count;
    }
    Ok(vm.none().into())
}

/// A member that is no object in C, as a new object.
pub(crate) fn get(vm: &mut Vm, owner: ObjectId, index: i64) -> Option<ObjectId> {
    let Data::Values(values) = &vm.heap.record_of(owner)?.data else { return None };
    match values.get(index as usize)?.clone() {
        Plain::Unset => None,
        Plain::None => Some(vm.none()),
        Plain::Bool(value) => Some(vm.heap.bool(value)),
        Plain::Int(value) => Some(vm.heap.new_int(value)),
        Plain::BigInt(value) => Some(vm.heap.new_big_int((*value).clone())),
        Plain::Text(text) => Some(vm.heap.new_str(&text)),
    }
}

/// Sets such a member.
pub(crate) fn set(vm: &mut Vm, owner: ObjectId, index: i64, value: Option<ObjectId>) -> Result<()> {
    let plain = match value.map(|value| vm.heap.payload(value)) {
        None => Plain::Unset,
        Some(Payload::Bool(value)) => Plain::Bool(*value),
        Some(Payload::Int(value)) => Plain::Int(*value),
        Some(Payload::BigInt(value)) => Plain::BigInt(Rc::clone(value)),
        Some(Payload::Str(text)) => Plain::Text(Rc::from(&*text.text)),
        Some(_) if value.is_some_and(|value| vm.is_none(value)) => Plain::None,
        Some(_) => return Err(vm.type_error("a member that is no object takes int, str, bool and None")),
    };
    if let Some(values) = vm.heap.record_mut(owner).and_then(Record::values_mut) {
        let index = index as usize;
        if values.len() <= index {
            values.resize(index + 1, Plain::Unset);
        }
        if let Some(place) = values.get_mut(index) {
            *place = plain;
        }
    }
    Ok(())
}
