//! `cls.__bases__ = …` (CPython 3.14 Objects/typeobject.c, `type_set_bases`).

use heapglass_memory::ObjectId;
use heapglass_memory::object::Payload;

use crate::vm::{Result, Vm};

/// Gives a class other bases; it and all that derive from it get a new mro.
pub(super) fn set(vm: &mut Vm, class: ObjectId, value: Option<ObjectId>) -> Result<()> {
    let name = vm.heap.type_body(class).name.clone();
    let Some(value) = value else {
        return Err(vm.type_error(&format!("cannot delete '__bases__' attribute of type '{name}'")));
    };
    if !matches!(vm.heap.payload(value), Payload::Tuple(_)) {
        let message = format!("can only assign tuple to {name}.__bases__, not {}", vm.type_name(value));
        return Err(vm.type_error(&message));
    }
    let bases = vm.heap.items(value).to_vec();
    if bases.is_empty() {
        let message = format!("can only assign non-empty tuple to {name}.__bases__, not ()");
        return Err(vm.type_error(&message));
    }
    for base in &bases {
        if !vm.is_class(*base) {
            let message = format!("{name}.__bases__ must be tuple of classes, not '{}'", vm.type_name(*base));
            return Err(vm.type_error(&message));
        }
        if vm.is_subclass(*base, class) {
            return Err(vm.type_error("a __bases__ item causes an inheritance cycle"));
        }
    }
    vm.replace_bases(class, value, &bases)
}
