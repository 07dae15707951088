//! `tee`: iterators that read one source through a chain of blocks.

use heapglass_memory::object::RecordKind;
use heapglass_memory::{Class, ObjectId};

use super::{number, set_number};
use crate::types::container;
use crate::vm::{Args, Arity, Flow, NativeDef, Result, Vm, def};

pub(super) const METHODS: &[NativeDef] = &[
    def("__iter__", Arity::None, container::iter),
    def("__next__", Arity::None, container::next),
    def("__copy__", Arity::None, |vm, args| {
        let id = vm.arg(args, 0);
        Ok(copy(vm, id).into())
    }),
];

/// `LINKCELLS`
const CELLS: i64 = 57;

/// A tee at the same place.
fn copy(vm: &mut Vm, id: ObjectId) -> ObjectId {
    let data = vm.heap.field(id, 0).map(|data| vm.heap.new_ref(data));
    let at = number(vm, id, 0);
    vm.heap.new_record(RecordKind::Tee, vec![data], [at, 0, 0])
}

/// `tee_fromiterable`
fn of_iterable(vm: &mut Vm, iterable: ObjectId) -> Result<ObjectId> {
    let it = vm.get_iter(iterable)?;
    if vm.heap.is_exactly(it, Class::Tee) {
        let tee = copy(vm, it);
        vm.heap.decref(it);
        return Ok(tee);
    }
    let data = vm.heap.new_record(RecordKind::TeeData, vec![Some(it)], [0; 3]);
    Ok(vm.heap.new_record(RecordKind::Tee, vec![Some(data)], [0; 3]))
}

pub(super) fn new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    vm.no_keywords("_tee", args)?;
    vm.check_count("_tee", args, 1, 1, 1)?;
    of_iterable(vm, vm.arg(args, 1)).map(Flow::Value)
}

pub(super) fn tee(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let count = match args.get(1) {
        Some(count) => vm.index_i64(count)?,
        None => 2,
    };
    if count < 0 {
        return Err(vm.value_error("n must be >= 0"));
    }
    if count == 0 {
        return Ok(vm.heap.constants.empty_tuple.into());
    }
    let first = of_iterable(vm, vm.arg(args, 0))?;
    let mut all = vec![first];
    for _ in 1..count {
        all.push(copy(vm, first));
    }
    Ok(vm.heap.new_tuple_tracked(all).into())
}

/// `teedataobject_getitem`
fn item(vm: &mut Vm, data: ObjectId, at: i64) -> Result<Option<ObjectId>> {
    if at < number(vm, data, 0) {
        let value = vm.heap.field(data, 1 + at as usize);
        return Ok(value.map(|value| vm.heap.new_ref(value)));
    }
    let Some(it) = vm.heap.field(data, 0) else { return Ok(None) };
    let Some(value) = vm.next_item(it)? else { return Ok(None) };
    let kept = vm.heap.new_ref(value);
    vm.heap.set_field(data, 1 + at as usize, Some(kept));
    set_number(vm, data, 0, at + 1);
    Ok(Some(value))
}

pub(super) fn next(vm: &mut Vm, id: ObjectId) -> Result<Option<ObjectId>> {
    let Some(mut data) = vm.heap.field(id, 0) else { return Ok(None) };
    if number(vm, id, 0) >= CELLS {
        let link = 1 + CELLS as usize;
        let next = match vm.heap.field(data, link) {
            Some(next) => next,
            None => {
                let it = vm.heap.field(data, 0).map(|it| vm.heap.new_ref(it));
                let next = vm.heap.new_record(RecordKind::TeeData, vec![it], [0; 3]);
                vm.heap.set_field(data, link, Some(next));
                next
            }
        };
        let next = vm.heap.new_ref(next);
        let old = vm.heap.set_field(id, 0, Some(next));
        vm.heap.xdecref(old);
        set_number(vm, id, 0, 0);
        data = next;
    }
    let at = number(vm, id, 0);
    let value = vm.with_temps(&[data], |vm| item(vm, data, at))?;
    if value.is_some() {
        set_number(vm, id, 0, at + 1);
    }
    Ok(value)
}
