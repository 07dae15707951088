//! Struct sequences: tuples whose items have names too (CPython 3.14 Objects/structseq.c).

use std::rc::Rc;

use heapglass_memory::object::Payload;
use heapglass_memory::{Class, ObjectId};

use crate::vm::{Args, Arity, Flow, GetSet, NativeDef, Result, Vm, def};

pub(crate) const METHODS: &[NativeDef] =
    &[def("__repr__", Arity::None, repr), def("__reduce__", Arity::None, reduce)];

/// The attribute of the item at an index.
macro_rules! item {
    ($name:literal, $index:literal) => {
        crate::vm::GetSet {
            name: $name,
            get: |vm, id| Ok($crate::types::structseq::item_of(vm, id, $index)),
            set: None,
        }
    };
}
pub(crate) use item;

/// New reference.
pub(crate) fn item_of(vm: &mut Vm, id: ObjectId, index: usize) -> ObjectId {
    let item = vm.heap.items(id).get(index).copied().unwrap_or(vm.none());
    vm.heap.new_ref(item)
}

/// A struct sequence. Steals the items. New reference.
pub(crate) fn make(vm: &mut Vm, class: Class, items: Vec<ObjectId>) -> ObjectId {
    let id = vm.heap.new_object(class.id(), Payload::Tuple(Rc::new(items)));
    vm.heap.track(id);
    id
}

/// The names of the items, as the class's attributes stand in its table.
fn names(vm: &Vm, id: ObjectId) -> &'static [GetSet] {
    let class = vm.heap.type_of(id);
    crate::modules::types().find(|row| row.class.id() == class).map_or(&[], |row| row.getsets)
}

/// `structseq_repr`
fn repr(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let class = vm.heap.type_of(id);
    let mut text = format!("{}(", vm.full_name(class));
    let items = vm.heap.items(id).to_vec();
    for (index, (item, row)) in items.into_iter().zip(names(vm, id)).enumerate() {
        let comma = if index == 0 { "" } else { ", " };
        let shown = vm.repr(item)?;
        text.push_str(&format!("{comma}{}={shown}", row.name));
    }
    text.push(')');
    Ok(vm.new_str(&text).into())
}

/// `structseq_reduce`: class and (tuple, {}).
fn reduce(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let items = vm.heap.items(id).to_vec();
    items.iter().for_each(|item| vm.heap.incref(*item));
    let tuple = vm.heap.new_tuple(items);
    let dict = vm.heap.new_dict();
    let arguments = vm.heap.new_tuple(vec![tuple, dict]);
    let class = vm.heap.type_of(id);
    let class = vm.heap.new_ref(class);
    Ok(vm.heap.new_tuple(vec![class, arguments]).into())
}
