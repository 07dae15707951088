//! `object`, and what every class inherits of it.

mod reduce;

pub(crate) use reduce::state as state_of;

use heapglass_memory::object::{Layout, Payload};
use heapglass_memory::{Class, ObjectId};

use crate::vm::{Args, Arity, Exc, Flow, GetSet, NativeDef, Result, Vm, def};

pub(crate) const METHODS: &[NativeDef] = &[
    def("__init__", Arity::Any, init),
    def("__repr__", Arity::None, repr),
    def("__str__", Arity::None, str),
    def("__eq__", Arity::One, eq),
    def("__ne__", Arity::One, ne),
    def("__lt__", Arity::One, not_implemented),
    def("__le__", Arity::One, not_implemented),
    def("__gt__", Arity::One, not_implemented),
    def("__ge__", Arity::One, not_implemented),
    def("__hash__", Arity::None, hash),
    def("__format__", Arity::One, format),
    def("__getattribute__", Arity::One, getattribute),
    def("__setattr__", Arity::Range(2, 2), setattr),
    def("__delattr__", Arity::One, delattr),
    def("__dir__", Arity::None, dir),
    def("__sizeof__", Arity::None, sizeof),
    def("__reduce__", Arity::None, reduce::reduce),
    def("__reduce_ex__", Arity::One, reduce::reduce_ex),
    def("__getstate__", Arity::None, reduce::getstate),
];

pub(crate) const STATIC_METHODS: &[NativeDef] = &[def("__new__", Arity::Any, new)];

pub(crate) const CLASS_METHODS: &[NativeDef] = &[
    def("__init_subclass__", Arity::Any, init_subclass),
    def("__subclasshook__", Arity::Any, not_implemented),
];

pub(crate) const GETSETS: &[GetSet] = &[GetSet { name: "__class__", get: get_class, set: Some(set_class) }];

/// `object.__new__`
pub(crate) fn new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let Some(class) = args.get(0) else {
        return Err(vm.type_error("object.__new__(): not enough arguments"));
    };
    if !vm.is_class(class) {
        let message = format!("object.__new__(X): X is not a type object ({})", vm.type_name(class));
        return Err(vm.type_error(&message));
    }
    if vm.heap.type_body(class).flags.is_heap {
        if args.pos.len() > 1 || !args.kw.is_empty() {
            if is_own(vm, class, vm.names.new) {
                let words = "object.__new__() takes exactly one argument (the type to instantiate)";
                return Err(vm.type_error(words));
            }
            if !is_own(vm, class, vm.names.init) {
                let name = vm.heap.type_body(class).name.clone();
                return Err(vm.type_error(&format!("{name}() takes no arguments")));
            }
        }
        if vm.heap.layout(class) != Layout::Object {
            let name = vm.heap.type_body(class).name.clone();
            let base = vm
                .heap
                .type_body(class)
                .base
                .map(|base| vm.heap.type_body(base).name.to_string())
                .unwrap_or_default();
            return Err(vm.type_error(&format!("object.__new__({name}) is not safe, use {base}.__new__()")));
        }
        vm.check_concrete(class)?;
        return Ok(vm.heap.new_instance(class, Payload::Plain).into());
    }
    if class != Class::Object.id() {
        let name = vm.heap.type_body(class).name.to_string();
        return Err(vm.type_error(&format!("object.__new__({name}) is not safe, use {name}.__new__()")));
    }
    if args.pos.len() > 1 || !args.kw.is_empty() {
        return Err(vm.type_error("object() takes no arguments"));
    }
    Ok(vm.heap.new_object(Class::Object.id(), Payload::Plain).into())
}

fn not_implemented(vm: &mut Vm, _: &Args<'_>) -> Result<Flow> {
    Ok(vm.heap.constants.not_implemented.into())
}

/// Whether a class's special method is written in Python.
fn is_own(vm: &Vm, class: ObjectId, name: ObjectId) -> bool {
    vm.lookup_in_mro(class, name).is_some_and(|found| !matches!(vm.heap.payload(found), Payload::Native(_)))
}

/// `object_init`
fn init(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = args.get(0).map_or(Class::Object.id(), |id| vm.heap.type_of(id));
    let is_plain = vm.heap.layout(class) == Layout::Object;
    if is_plain && (args.pos.len() > 1 || !args.kw.is_empty()) {
        let name = vm.heap.type_body(class).name.clone();
        if is_own(vm, class, vm.names.init) {
            let words = "object.__init__() takes exactly one argument (the instance to initialize)";
            return Err(vm.type_error(words));
        }
        if !is_own(vm, class, vm.names.new) {
            let words = format!("{name}.__init__() takes exactly one argument (the instance to initialize)");
            return Err(vm.type_error(&words));
        }
    }
    if let (Some(exception), true) = (args.get(0), vm.heap.layout(class) == Layout::Exception) {
        crate::types::set_exception_args(vm, exception, args.pos.get(1..).unwrap_or_default());
    }
    Ok(vm.none().into())
}

fn receiver(vm: &Vm, args: &Args<'_>) -> ObjectId {
    args.get(0).unwrap_or(vm.none())
}

fn repr(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let text = vm.plain_repr(receiver(vm, args))?;
    Ok(vm.new_str(&text).into())
}

fn str(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    vm.begin_repr(receiver(vm, args))
}

fn eq(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let same = args.get(0) == args.get(1);
    Ok(if same { vm.heap.bool(true) } else { vm.heap.constants.not_implemented }.into())
}

/// `object_richcompare`: the opposite of what `__eq__` says.
fn ne(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (object, other) = (receiver(vm, args), vm.arg(args, 1));
    let result = match vm.python_method(object, vm.names.eq) {
        Some(method) => {
            vm.with_temps(&[object, other, other], |vm| vm.special_sync(method, object, &[other]))?
        }
        None => match vm.compare_builtin(object, other, crate::protocol::CompareOp::Eq, 0)? {
            Some(result) => result,
            None if object == other => vm.heap.constants.true_,
            None => vm.heap.constants.not_implemented,
        },
    };
    if result == vm.heap.constants.not_implemented {
        return Ok(result.into());
    }
    let truth = vm.truth_of(result)?;
    Ok(vm.heap.bool(!truth).into())
}

fn hash(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    // `_Py_HashPointer`: the address, rotated by four bits.
    let hash = vm.heap.get(receiver(vm, args)).addr.0.rotate_right(4) as i64;
    Ok(vm.heap.new_int(hash).into())
}

fn format(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let given = vm.arg(args, 1);
    let Some(spec) = vm.string(given) else {
        let message = format!("__format__() argument must be str, not {}", vm.argument_type(given));
        return Err(vm.type_error(&message));
    };
    if !spec.is_empty() {
        let message =
            format!("unsupported format string passed to {}.__format__", vm.type_name(receiver(vm, args)));
        return Err(vm.type_error(&message));
    }
    vm.begin_str(receiver(vm, args))
}

fn getattribute(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let name = args.get(1).unwrap_or(vm.none());
    if vm.text(name).is_none() {
        let message = format!("attribute name must be string, not '{}'", vm.type_name(name));
        return Err(vm.type_error(&message));
    }
    vm.generic_getattr(receiver(vm, args), name)
}

fn setattr(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (Some(name), value) = (args.get(1), args.get(2)) else {
        return Err(vm.raise(Exc::TypeError, "expected 2 arguments, got 0"));
    };
    done(vm, args, name, value)
}

fn delattr(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let name = args.get(1).unwrap_or(vm.none());
    done(vm, args, name, None)
}

fn done(vm: &mut Vm, args: &Args<'_>, name: ObjectId, value: Option<ObjectId>) -> Result<Flow> {
    match vm.generic_setattr(receiver(vm, args), name, value)? {
        Some(flow) => Ok(flow),
        None => Ok(vm.none().into()),
    }
}

fn dir(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let names = vm.attribute_names(receiver(vm, args));
    let items = names.iter().map(|name| vm.heap.new_interned(name)).collect();
    Ok(vm.heap.new_list(items).into())
}

fn sizeof(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = receiver(vm, args);
    let bytes = vm.heap.size_of(vm.heap.get(id));
    let head = if vm.heap.get(id).flags.has(heapglass_memory::object::Flags::GC) { 16 } else { 0 };
    Ok(vm.heap.new_int((bytes - head) as i64).into())
}

fn init_subclass(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = receiver(vm, args);
    let name = if vm.is_class(class) { vm.heap.type_body(class).name.to_string() } else { String::new() };
    vm.no_keywords(&format!("{name}.__init_subclass__"), args)?;
    let given = args.pos.len().saturating_sub(1);
    if given > 0 {
        let message = format!("{name}.__init_subclass__() takes no arguments ({given} given)");
        return Err(vm.type_error(&message));
    }
    Ok(vm.none().into())
}

fn get_class(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let class = vm.heap.type_of(id);
    Ok(vm.heap.new_ref(class))
}

/// `object_set_class`: the layouts must be the same.
fn set_class(vm: &mut Vm, id: ObjectId, value: Option<ObjectId>) -> Result<()> {
    let Some(new) = value else { return Err(vm.type_error("can't delete __class__ attribute")) };
    if !vm.is_class(new) {
        let message = format!("__class__ must be set to a class, not '{}' object", vm.type_name(new));
        return Err(vm.type_error(&message));
    }
    let old = vm.heap.type_of(id);
    let (from, to) = (vm.heap.type_body(old), vm.heap.type_body(new));
    if !from.flags.is_heap || !to.flags.is_heap {
        let words = "__class__ assignment only supported for mutable types or ModuleType subclasses";
        return Err(vm.type_error(words));
    }
    let is_same = from.layout == to.layout
        && from.slot_names == to.slot_names
        && from.flags.has_dict == to.flags.has_dict
        && from.flags.has_weakref == to.flags.has_weakref;
    if !is_same {
        let message =
            format!("__class__ assignment: '{}' object layout differs from '{}'", to.name, from.name);
        return Err(vm.type_error(&message));
    }
    vm.heap.change_class(id, new);
    Ok(())
}
