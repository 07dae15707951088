//! What library modules call by name: methods, classes and other modules' functions, within Rust.

use heapglass_memory::ObjectId;

use crate::vm::{Result, Vm};

/// Calls a method by its name, within Rust. New reference.
pub(crate) fn call_method(vm: &mut Vm, object: ObjectId, name: &str, args: &[ObjectId]) -> Result<ObjectId> {
    let name = vm.heap.intern_immortal(name);
    let method = vm.getattr(object, name)?;
    let result = vm.with_temps(args, |vm| {
        vm.temps.push(method);
        let result = vm.call_sync(method, args);
        vm.temps.pop();
        result
    });
    vm.heap.decref(method);
    result
}

/// Calls a class with arguments, which it steals. New reference.
pub(super) fn call_class(vm: &mut Vm, class: ObjectId, args: Vec<ObjectId>) -> Result<ObjectId> {
    let before = vm.temps.len();
    vm.temps.extend(&args);
    let result = vm.call_sync(class, &args);
    vm.temps.truncate(before);
    vm.drop_all(args);
    result
}

/// An attribute of a module that is imported for it. New reference.
pub(crate) fn from_module(vm: &mut Vm, module: &str, name: &str) -> Result<ObjectId> {
    let text = vm.heap.intern_immortal(module);
    let globals = vm.main_dict;
    let flow = vm.begin_import(text, globals, None, 0)?;
    let module = vm.wait(flow)?;
    let name = vm.heap.intern_immortal(name);
    let value = vm.getattr(module, name);
    vm.heap.decref(module);
    value
}

/// Calls a function of a module that is imported for it. New reference.
pub(crate) fn call_from_module(vm: &mut Vm, module: &str, name: &str, args: &[ObjectId]) -> Result<ObjectId> {
    let function = from_module(vm, module, name)?;
    let result = vm.with_temps(&[function], |vm| vm.call_sync(function, args));
    vm.heap.decref(function);
    result
}
