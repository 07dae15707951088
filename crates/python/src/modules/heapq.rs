//! `_heapq` (CPython 3.14 Modules/_heapqmodule.c).

use heapglass_memory::ObjectId;
use heapglass_memory::object::Payload;

use super::ModuleDef;
use crate::vm::{Args, Arity, Exc, Flow, NativeDef, Result, Vm, def};

pub(super) const MODULE: ModuleDef =
    ModuleDef { name: "_heapq", functions: FUNCTIONS, types: &[], fill: |_, _| {} };

const FUNCTIONS: &[NativeDef] = &[
    def("heapify", Arity::One, |vm, args| heapify(vm, args, false)),
    def("heapify_max", Arity::One, |vm, args| heapify(vm, args, true)),
    def("heappop", Arity::One, |vm, args| pop(vm, args, false)),
    def("heappop_max", Arity::One, |vm, args| pop(vm, args, true)),
    def("heappush", Arity::Range(2, 2), |vm, args| push(vm, args, false)),
    def("heappush_max", Arity::Range(2, 2), |vm, args| push(vm, args, true)),
    def("heappushpop", Arity::Range(2, 2), |vm, args| pushpop(vm, args, false)),
    def("heappushpop_max", Arity::Range(2, 2), |vm, args| pushpop(vm, args, true)),
    def("heapreplace", Arity::Range(2, 2), |vm, args| replace(vm, args, false)),
    def("heapreplace_max", Arity::Range(2, 2), |vm, args| replace(vm, args, true)),
];

fn name(base: &str, is_max: bool) -> String {
    if is_max { format!("{base}_max") } else { base.to_owned() }
}

/// The heap: a list.
fn heap_of(vm: &mut Vm, args: &Args<'_>, function: &str, number: &str) -> Result<ObjectId> {
    let heap = vm.arg(args, 0);
    if matches!(vm.heap.payload(heap), Payload::List(_)) {
        return Ok(heap);
    }
    let message = format!("{function}() argument{number} must be list, not {}", vm.type_name(heap));
    Err(vm.type_error(&message))
}

fn at(vm: &Vm, heap: ObjectId, index: usize) -> ObjectId {
    vm.heap.items(heap).get(index).copied().unwrap_or(vm.heap.constants.none)
}

fn len(vm: &Vm, heap: ObjectId) -> usize {
    vm.heap.items(heap).len()
}

/// Whether one item goes before another. Both are held meanwhile; the list must not change.
fn before(vm: &mut Vm, heap: ObjectId, a: ObjectId, b: ObjectId, is_max: bool) -> Result<bool> {
    let size = len(vm, heap);
    let is_before = vm.with_temps(&[a, b], |vm| if is_max { vm.less(b, a) } else { vm.less(a, b) })?;
    if size != len(vm, heap) {
        return Err(vm.raise(Exc::RuntimeError, "list changed size during iteration"));
    }
    Ok(is_before)
}

fn swap(vm: &mut Vm, heap: ObjectId, a: usize, b: usize) {
    if let Some(items) = vm.heap.list_items_mut(heap) {
        items.swap(a, b);
    }
}

/// `siftdown`: towards the root.
fn sift_down(vm: &mut Vm, heap: ObjectId, start: usize, mut place: usize, is_max: bool) -> Result<()> {
    if place >= len(vm, heap) {
        return Err(vm.raise(Exc::IndexError, "index out of range"));
    }
    while place > start {
        let parent = (place - 1) >> 1;
        let (item, above) = (at(vm, heap, place), at(vm, heap, parent));
        if !before(vm, heap, item, above, is_max)? {
            break;
        }
        swap(vm, heap, place, parent);
        place = parent;
    }
    Ok(())
}

/// `siftup`: to a leaf along the smaller children, then towards where it began.
fn sift_up(vm: &mut Vm, heap: ObjectId, mut place: usize, is_max: bool) -> Result<()> {
    let (start, end) = (place, len(vm, heap));
    if place >= end {
        return Err(vm.raise(Exc::IndexError, "index out of range"));
    }
    while place < end >> 1 {
        let mut child = 2 * place + 1;
        if child + 1 < end {
            let (left, right) = (at(vm, heap, child), at(vm, heap, child + 1));
            if !before(vm, heap, left, right, is_max)? {
                child += 1;
            }
        }
        swap(vm, heap, child, place);
        place = child;
    }
    sift_down(vm, heap, start, place, is_max)
}

fn heapify(vm: &mut Vm, args: &Args<'_>, is_max: bool) -> Result<Flow> {
    let heap = heap_of(vm, args, &name("heapify", is_max), "")?;
    for place in (0..len(vm, heap) >> 1).rev() {
        sift_up(vm, heap, place, is_max)?;
    }
    Ok(vm.none().into())
}

fn push(vm: &mut Vm, args: &Args<'_>, is_max: bool) -> Result<Flow> {
    let heap = heap_of(vm, args, &name("heappush", is_max), " 1")?;
    let item = vm.arg(args, 1);
    let item = vm.heap.new_ref(item);
    vm.list_push(heap, item);
    sift_down(vm, heap, 0, len(vm, heap) - 1, is_max)?;
    Ok(vm.none().into())
}

fn pop(vm: &mut Vm, args: &Args<'_>, is_max: bool) -> Result<Flow> {
    let heap = heap_of(vm, args, &name("heappop", is_max), "")?;
    let size = len(vm, heap);
    if size == 0 {
        return Err(vm.raise(Exc::IndexError, "index out of range"));
    }
    // `list_ass_slice`: a list that becomes empty gives its buffer back.
    let mut removed = match size {
        1 => vm.heap.list_take_all(heap),
        _ => vm.heap.list_remove(heap, size - 1..size),
    };
    let last = removed.pop().unwrap_or(vm.none());
    if size == 1 {
        return Ok(last.into());
    }
    let first = vm.heap.list_set(heap, 0, last).unwrap_or(vm.none());
    vm.temps.push(first);
    let sifted = sift_up(vm, heap, 0, is_max);
    vm.temps.pop();
    match sifted {
        Ok(()) => Ok(first.into()),
        Err(raised) => {
            vm.heap.decref(first);
            Err(raised)
        }
    }
}

/// Puts an item in the root's place; the old root is the caller's.
fn exchange(vm: &mut Vm, heap: ObjectId, item: ObjectId, is_max: bool) -> Result<ObjectId> {
    let item = vm.heap.new_ref(item);
    let first = vm.heap.list_set(heap, 0, item).unwrap_or(vm.none());
    vm.temps.push(first);
    let sifted = sift_up(vm, heap, 0, is_max);
    vm.temps.pop();
    match sifted {
        Ok(()) => Ok(first),
        Err(raised) => {
            vm.heap.decref(first);
            Err(raised)
        }
    }
}

fn replace(vm: &mut Vm, args: &Args<'_>, is_max: bool) -> Result<Flow> {
    let heap = heap_of(vm, args, &name("heapreplace", is_max), " 1")?;
    if len(vm, heap) == 0 {
        return Err(vm.raise(Exc::IndexError, "index out of range"));
    }
    exchange(vm, heap, vm.arg(args, 1), is_max).map(Flow::Value)
}

fn pushpop(vm: &mut Vm, args: &Args<'_>, is_max: bool) -> Result<Flow> {
    let heap = heap_of(vm, args, &name("heappushpop", is_max), " 1")?;
    let item = vm.arg(args, 1);
    if len(vm, heap) == 0 {
        return Ok(vm.heap.new_ref(item).into());
    }
    let root = at(vm, heap, 0);
    let is_before =
        vm.with_temps(&[root], |vm| if is_max { vm.less(item, root) } else { vm.less(root, item) })?;
    if !is_before {
        return Ok(vm.heap.new_ref(item).into());
    }
    if len(vm, heap) == 0 {
        return Err(vm.raise(Exc::IndexError, "index out of range"));
    }
    exchange(vm, heap, item, is_max).map(Flow::Value)
}
