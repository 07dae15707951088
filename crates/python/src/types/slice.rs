//! `slice` (CPython 3.14 Objects/sliceobject.c).

use heapglass_memory::ObjectId;
use heapglass_memory::object::RecordKind;
use malachite_bigint::BigInt;

use super::container;
use crate::vm::{Args, Arity, Flow, GetSet, NativeDef, Result, Vm, def};

pub(crate) const METHODS: &[NativeDef] = &[
    def("indices", Arity::One, indices),
    def("__eq__", Arity::One, container::eq),
    def("__ne__", Arity::One, container::ne),
    def("__lt__", Arity::One, container::lt),
    def("__le__", Arity::One, container::le),
    def("__gt__", Arity::One, container::gt),
    def("__ge__", Arity::One, container::ge),
    def("__repr__", Arity::None, container::repr),
];

/// Attributes that are computed.
pub(crate) const GETSETS: &[GetSet] = &[
    GetSet { name: "start", get: |vm, id| field(vm, id, 0), set: None },
    GetSet { name: "stop", get: |vm, id| field(vm, id, 1), set: None },
    GetSet { name: "step", get: |vm, id| field(vm, id, 2), set: None },
];

fn field(vm: &mut Vm, id: ObjectId, index: usize) -> Result<ObjectId> {
    let value = vm.heap.field(id, index).unwrap_or(vm.none());
    Ok(vm.heap.new_ref(value))
}

/// `slice(stop)`, `slice(start, stop, step)`
pub(crate) fn new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    vm.no_keywords("slice", args)?;
    vm.check_count("slice", args, 1, 1, 3)?;
    let none = vm.none();
    let (start, stop, step) = match args.pos.get(1..).unwrap_or(&[]) {
        [stop] => (none, *stop, none),
        [start, stop] => (*start, *stop, none),
        [start, stop, step, ..] => (*start, *stop, *step),
        [] => (none, none, none),
    };
    let fields = [start, stop, step].map(|id| Some(vm.heap.new_ref(id))).to_vec();
    Ok(vm.heap.new_record(RecordKind::Slice, fields, [0; 3]).into())
}

fn indices(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let slice = vm.arg(args, 0);
    let len = vm.index(vm.arg(args, 1))?;
    let zero = BigInt::from(0);
    if len < zero {
        return Err(vm.value_error("length should not be negative"));
    }
    let step = part(vm, slice, 2)?.unwrap_or(BigInt::from(1));
    if step == zero {
        return Err(vm.value_error("slice step cannot be zero"));
    }
    let is_down = step < zero;
    let (lower, upper) =
        if is_down { (BigInt::from(-1), &len - BigInt::from(1)) } else { (zero.clone(), len.clone()) };
    let clamp = |value: BigInt| {
        if value < zero { (value + &len).max(lower.clone()) } else { value.min(upper.clone()) }
    };
    let start = part(vm, slice, 0)?.map_or(if is_down { upper.clone() } else { lower.clone() }, clamp);
    let stop = part(vm, slice, 1)?.map_or(if is_down { lower.clone() } else { upper.clone() }, clamp);
    let items = [start, stop, step].map(|value| vm.heap.new_big_int(value)).to_vec();
    Ok(vm.heap.new_tuple_tracked(items).into())
}

/// A field as an integer; `None` for None.
fn part(vm: &mut Vm, slice: ObjectId, index: usize) -> Result<Option<BigInt>> {
    match vm.heap.field(slice, index) {
        Some(id) if !vm.is_none(id) => {
            if vm.is_index(id) {
                vm.index(id).map(Some)
            } else {
                Err(vm.type_error("slice indices must be integers or None or have an __index__ method"))
            }
        }
        _ => Ok(None),
    }
}
