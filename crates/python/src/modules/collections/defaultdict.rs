//! `defaultdict`: a dict with one slot, for the factory.

use heapglass_memory::heap::ParkedList;
use heapglass_memory::object::Payload;
use heapglass_memory::{Class, ObjectId};

use crate::types::{TypeDef, container, dict};
use crate::vm::{Args, Arity, Exc, Flow, GetSet, NativeDef, Raised, Result, Vm, def};

pub(super) const TYPE: TypeDef = TypeDef {
    new: Some(new),
    methods: METHODS,
    class_methods: &[def("__class_getitem__", Arity::One, container::class_item)],
    getsets: &[GetSet { name: "default_factory", get: factory_of, set: Some(set_factory) }],
    is_hashable: false,
    slots: &["default_factory"],
    ..TypeDef::of(Class::DefaultDict, "collections")
};

const METHODS: &[NativeDef] = &[
    def("__init__", Arity::Any, init),
    def("__missing__", Arity::One, missing),
    def("copy", Arity::None, copy),
    def("__copy__", Arity::None, copy),
    def("__reduce__", Arity::None, reduce),
    def("__repr__", Arity::None, repr),
    def("__or__", Arity::One, |vm, args| or(vm, args, false)),
    def("__ror__", Arity::One, |vm, args| or(vm, args, true)),
];

fn factory(vm: &Vm, id: ObjectId) -> ObjectId {
    vm.heap.slot_get(id, 0).unwrap_or(vm.heap.constants.none)
}

fn factory_of(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let factory = factory(vm, id);
    Ok(vm.heap.new_ref(factory))
}

fn set_factory(vm: &mut Vm, id: ObjectId, value: Option<ObjectId>) -> Result<()> {
    let value = value.map(|value| vm.heap.new_ref(value));
    let old = vm.heap.slot_set(id, 0, value);
    vm.heap.xdecref(old);
    Ok(())
}

fn make(vm: &mut Vm, class: ObjectId) -> ObjectId {
    vm.alloc_with_slots(class, Payload::Dict(std::rc::Rc::default()))
}

fn new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = vm.arg(args, 0);
    let id = make(vm, class);
    fill(vm, id, args, id)
}

fn init(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let none = vm.none();
    fill(vm, vm.arg(args, 0), args, none)
}

/// `defdict_init`. `result` is what comes of it.
fn fill(vm: &mut Vm, id: ObjectId, args: &Args<'_>, result: ObjectId) -> Result<Flow> {
    let failed = |vm: &mut Vm| {
        if result == id {
            vm.heap.decref(id);
        }
    };
    if let Some(given) = args.get(1) {
        if !vm.is_none(given) && !vm.is_callable(given) {
            failed(vm);
            return Err(vm.type_error("first argument must be callable or None"));
        }
        let given = vm.heap.new_ref(given);
        let old = vm.heap.slot_set(id, 0, Some(given));
        vm.heap.xdecref(old);
        // `PySequence_GetSlice`: the other arguments, by a slice.
        vm.heap.touch_parked(ParkedList::Slice);
    }
    let pos: Vec<ObjectId> = std::iter::once(id).chain(args.pos.iter().skip(2).copied()).collect();
    vm.temps.push(id);
    let filled = dict::init(vm, &Args { pos: &pos, kw: args.kw }).and_then(|flow| vm.wait(flow));
    vm.temps.pop();
    match filled {
        Ok(none) => {
            vm.heap.decref(none);
            Ok(result.into())
        }
        Err(Raised) => {
            failed(vm);
            Err(Raised)
        }
    }
}

/// `defdict_missing`
fn missing(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (id, key) = (vm.arg(args, 0), vm.arg(args, 1));
    let factory = factory(vm, id);
    if vm.is_none(factory) {
        return Err(vm.key_error(key));
    }
    let value = vm.call_sync(factory, &[])?;
    let stored = vm.with_temps(&[value], |vm| vm.dict_set_default(id, key, value));
    vm.heap.decref(value);
    stored.map(Flow::Value)
}

/// `new_defdict`: the same class, factory and items.
fn copy_of(vm: &mut Vm, id: ObjectId, items: ObjectId) -> Result<ObjectId> {
    let class = vm.heap.type_of(id);
    let copy = make(vm, class);
    let factory = factory(vm, id);
    let factory = vm.heap.new_ref(factory);
    vm.heap.slot_set(copy, 0, Some(factory));
    vm.dict_merge(copy, items)?;
    Ok(copy)
}

fn copy(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    copy_of(vm, id, id).map(Flow::Value)
}

fn or(vm: &mut Vm, args: &Args<'_>, is_reflected: bool) -> Result<Flow> {
    let (id, other) = (vm.arg(args, 0), vm.arg(args, 1));
    if !vm.is_dict(other) {
        return Ok(vm.heap.constants.not_implemented.into());
    }
    let (left, right) = if is_reflected { (other, id) } else { (id, other) };
    let result = copy_of(vm, id, left)?;
    match vm.dict_merge(result, right) {
        Ok(()) => Ok(result.into()),
        Err(Raised) => {
            vm.heap.decref(result);
            Err(Raised)
        }
    }
}

fn reduce(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let factory = factory(vm, id);
    let arguments = if vm.is_none(factory) {
        vm.heap.constants.empty_tuple
    } else {
        let factory = vm.heap.new_ref(factory);
        vm.heap.new_tuple_tracked(vec![factory])
    };
    let items = vm.dict_iterator(heapglass_memory::object::RecordKind::DictItemIterator, id);
    let class = vm.heap.type_of(id);
    let class = vm.heap.new_ref(class);
    let none = vm.none();
    Ok(vm.heap.new_tuple_tracked(vec![class, arguments, none, none, items]).into())
}

fn repr(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let factory = factory(vm, id);
    let items = vm.dict_repr(id)?;
    let made = if vm.is_none(factory) {
        "None".to_owned()
    } else {
        if !vm.repr_enter(factory)? {
            return Err(vm.raise(Exc::RuntimeError, "..."));
        }
        let text = vm.repr(factory);
        vm.repr_leave();
        text?
    };
    let name = vm.heap.type_body_of(id).short_name().to_owned();
    Ok(vm.new_str(&format!("{name}({made}, {items})")).into())
}
