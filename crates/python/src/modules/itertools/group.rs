//! `groupby` and its groups.

use heapglass_memory::ObjectId;
use heapglass_memory::object::RecordKind;

use super::{clear, number, replace, set_number};
use crate::vm::{Result, Vm};

type Item = Result<Option<ObjectId>>;

const IT: usize = 0;
const KEYFUNC: usize = 1;
const TGTKEY: usize = 2;
const CURRKEY: usize = 3;
const CURRVALUE: usize = 4;

/// `groupby_step`: the next value and its key; false at the end.
fn step(vm: &mut Vm, id: ObjectId) -> Result<bool> {
    let (Some(it), Some(function)) = (vm.heap.field(id, IT), vm.heap.field(id, KEYFUNC)) else {
        return Ok(false);
    };
    let Some(value) = vm.next_item(it)? else { return Ok(false) };
    let key = if vm.is_none(function) {
        vm.heap.new_ref(value)
    } else {
        match vm.call_held(function, &[value], &[value]) {
            Ok(key) => key,
            Err(raised) => {
                vm.heap.decref(value);
                return Err(raised);
            }
        }
    };
    replace(vm, id, CURRVALUE, value);
    replace(vm, id, CURRKEY, key);
    Ok(true)
}

pub(super) fn groupby(vm: &mut Vm, id: ObjectId) -> Item {
    set_number(vm, id, 0, 0);
    loop {
        if let Some(current) = vm.heap.field(id, CURRKEY) {
            let Some(target) = vm.heap.field(id, TGTKEY) else { break };
            if !vm.with_temps(&[target, current], |vm| vm.eq(target, current))? {
                break;
            }
        }
        if !step(vm, id)? {
            return Ok(None);
        }
    }
    let Some(key) = vm.heap.field(id, CURRKEY) else { return Ok(None) };
    let target = vm.heap.new_ref(key);
    replace(vm, id, TGTKEY, target);
    let fields = vec![Some(vm.heap.new_ref(id)), Some(vm.heap.new_ref(target))];
    let group = vm.heap.new_record(RecordKind::Grouper, fields, [0; 3]);
    let serial = vm.heap.serial(group).0 as i64;
    set_number(vm, id, 0, serial);
    let key = vm.heap.new_ref(key);
    Ok(Some(vm.heap.new_tuple_tracked(vec![key, group])))
}

pub(super) fn grouper(vm: &mut Vm, id: ObjectId) -> Item {
    let (Some(parent), Some(target)) = (vm.heap.field(id, 0), vm.heap.field(id, 1)) else { return Ok(None) };
    if number(vm, parent, 0) != vm.heap.serial(id).0 as i64 {
        return Ok(None);
    }
    if vm.heap.field(parent, CURRVALUE).is_none() && !step(vm, parent)? {
        return Ok(None);
    }
    let Some(current) = vm.heap.field(parent, CURRKEY) else { return Ok(None) };
    if !vm.with_temps(&[target, current], |vm| vm.eq(target, current))? {
        return Ok(None);
    }
    let value = vm.heap.set_field(parent, CURRVALUE, None);
    clear(vm, parent, CURRKEY);
    Ok(value)
}
