//! `combinations`, `permutations`, `product`: a pool, indices into it, and a result that is used again where nobody
//! else holds it.

use heapglass_memory::ObjectId;
use heapglass_memory::object::Data;

use super::{number, set_number};
use crate::vm::{Result, Vm};

type Item = Result<Option<ObjectId>>;

fn indices(vm: &Vm, id: ObjectId) -> Vec<i64> {
    vm.heap.record_of(id).map(|record| record.extra().to_vec()).unwrap_or_default()
}

fn set_indices(vm: &mut Vm, id: ObjectId, indices: Vec<i64>) {
    if let Some(record) = vm.heap.record_mut(id) {
        record.data = Data::Numbers(indices.into());
    }
}

/// The result tuple with these items of the pool. New reference.
fn result(vm: &mut Vm, id: ObjectId, items: Vec<ObjectId>) -> ObjectId {
    items.iter().for_each(|item| vm.heap.incref(*item));
    let known = vm.heap.field(id, 1);
    if known.is_some_and(|known| vm.heap.get(known).count == 1) {
        return vm.pair_of(id, 1, items);
    }
    let tuple = vm.heap.new_tuple_tracked(items);
    let kept = vm.heap.new_ref(tuple);
    let old = vm.heap.set_field(id, 1, Some(kept));
    vm.heap.xdecref(old);
    tuple
}

/// The items of the pool at the first `r` of these indices, as the result.
fn chosen(vm: &mut Vm, id: ObjectId, indices: &[i64], r: usize) -> ObjectId {
    let pool = vm.heap.field(id, 0).map(|pool| vm.heap.items(pool).to_vec()).unwrap_or_default();
    let items = indices.iter().take(r).filter_map(|index| pool.get(*index as usize).copied()).collect();
    result(vm, id, items)
}

/// What the three have in common: whether it is over, and the first result.
fn begin(vm: &mut Vm, id: ObjectId) -> Option<bool> {
    if number(vm, id, 1) != 0 {
        return None;
    }
    let is_first = number(vm, id, 2) == 0;
    set_number(vm, id, 2, 1);
    Some(is_first)
}

fn end(vm: &mut Vm, id: ObjectId) -> Item {
    set_number(vm, id, 1, 1);
    Ok(None)
}

fn pool_len(vm: &Vm, id: ObjectId) -> i64 {
    vm.heap.field(id, 0).map_or(0, |pool| vm.heap.items(pool).len() as i64)
}

pub(super) fn combinations(vm: &mut Vm, id: ObjectId) -> Item {
    let Some(is_first) = begin(vm, id) else { return Ok(None) };
    let mut indices = indices(vm, id);
    let (n, r) = (pool_len(vm, id), indices.len());
    if !is_first {
        let found =
            (0..r).rev().find(|at| indices.get(*at).is_some_and(|index| *index != *at as i64 + n - r as i64));
        let Some(at) = found else { return end(vm, id) };
        let start = indices.get(at).copied().unwrap_or(0) + 1;
        for (offset, index) in indices.iter_mut().skip(at).enumerate() {
            *index = start + offset as i64;
        }
        set_indices(vm, id, indices.clone());
    }
    Ok(Some(chosen(vm, id, &indices, r)))
}

pub(super) fn with_replacement(vm: &mut Vm, id: ObjectId) -> Item {
    let Some(is_first) = begin(vm, id) else { return Ok(None) };
    let mut indices = indices(vm, id);
    let (n, r) = (pool_len(vm, id), indices.len());
    if !is_first {
        let found = (0..r).rev().find(|at| indices.get(*at).is_some_and(|index| *index != n - 1));
        let Some(at) = found else { return end(vm, id) };
        let value = indices.get(at).copied().unwrap_or(0) + 1;
        indices.iter_mut().skip(at).for_each(|index| *index = value);
        set_indices(vm, id, indices.clone());
    }
    Ok(Some(chosen(vm, id, &indices, r)))
}

pub(super) fn permutations(vm: &mut Vm, id: ObjectId) -> Item {
    let Some(is_first) = begin(vm, id) else { return Ok(None) };
    let n = pool_len(vm, id) as usize;
    let r = number(vm, id, 0) as usize;
    let mut all = indices(vm, id);
    if !is_first {
        let mut cycles = all.split_off(n);
        if !advance_cycles(&mut all, &mut cycles, r) {
            return end(vm, id);
        }
        let joined = all.iter().chain(&cycles).copied().collect();
        set_indices(vm, id, joined);
    }
    Ok(Some(chosen(vm, id, &all, r)))
}

/// The next permutation of the indices; false if there is none.
fn advance_cycles(indices: &mut [i64], cycles: &mut [i64], r: usize) -> bool {
    let n = indices.len();
    for at in (0..r).rev() {
        let Some(cycle) = cycles.get_mut(at) else { return false };
        *cycle -= 1;
        if *cycle == 0 {
            if let Some(tail) = indices.get_mut(at..) {
                tail.rotate_left(1);
            }
            *cycle = (n - at) as i64;
        } else {
            let other = n - *cycle as usize;
            indices.swap(at, other);
            return true;
        }
    }
    false
}

pub(super) fn product(vm: &mut Vm, id: ObjectId) -> Item {
    let Some(is_first) = begin(vm, id) else { return Ok(None) };
    let pools = vm.heap.field(id, 0).map(|pools| vm.heap.items(pools).to_vec()).unwrap_or_default();
    let mut indices = indices(vm, id);
    if !is_first {
        let mut is_over = true;
        for (index, pool) in indices.iter_mut().zip(&pools).rev() {
            *index += 1;
            if *index < vm.heap.items(*pool).len() as i64 {
                is_over = false;
                break;
            }
            *index = 0;
        }
        if is_over {
            return end(vm, id);
        }
        set_indices(vm, id, indices.clone());
    }
    let items =
        indices.iter().zip(&pools).filter_map(|(at, pool)| vm.heap.items(*pool).get(*at as usize).copied());
    let items = items.collect();
    Ok(Some(result(vm, id, items)))
}
