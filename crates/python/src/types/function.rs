//! Functions, methods, cells, descriptors, `super`, modules.

use std::rc::Rc;

use heapglass_memory::object::{FunctionBody, Payload, RecordKind};
use heapglass_memory::{Class, ObjectId};

use crate::vm::{Args, Arity, Flow, GetSet, NativeDef, Result, Vm, def};

pub(crate) const METHOD_GETSETS: &[GetSet] = &[
    GetSet { name: "__func__", get: field_0, set: None },
    GetSet { name: "__self__", get: field_1, set: None },
    GetSet { name: "__doc__", get: method_doc, set: None },
];

pub(crate) const CELL_GETSETS: &[GetSet] =
    &[GetSet { name: "cell_contents", get: cell_contents, set: Some(set_cell_contents) }];

pub(crate) const PROPERTY_METHODS: &[NativeDef] = &[
    def("__init__", Arity::Any, property_init),
    def("__set_name__", Arity::Range(2, 2), property_set_name),
    def("getter", Arity::One, property_getter),
    def("setter", Arity::One, property_setter),
    def("deleter", Arity::One, property_deleter),
];

pub(crate) const WRAPPER_METHODS: &[NativeDef] = &[def("__init__", Arity::Any, wrapper_init)];

pub(crate) const PROPERTY_GETSETS: &[GetSet] = &[
    GetSet { name: "fget", get: field_0, set: None },
    GetSet { name: "fset", get: field_1, set: None },
    GetSet { name: "fdel", get: field_2, set: None },
    GetSet { name: "__isabstractmethod__", get: is_abstract, set: None },
    GetSet { name: "__doc__", get: |vm, id| field(vm, id, 3), set: Some(set_property_doc) },
    GetSet { name: "__name__", get: property_name, set: Some(|vm, id, value| set_field(vm, id, 4, value)) },
];

pub(crate) const WRAPPER_GETSETS: &[GetSet] = &[
    GetSet { name: "__func__", get: field_0, set: None },
    GetSet { name: "__wrapped__", get: field_0, set: None },
    GetSet { name: "__isabstractmethod__", get: is_abstract, set: None },
];

pub(crate) const MODULE_GETSETS: &[GetSet] = &[GetSet { name: "__dict__", get: field_0, set: None }];

/// `module___init__`: `types.ModuleType(name, doc=None)`.
pub(super) fn module_new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = vm.arg(args, 0);
    if class != Class::Module.id() {
        return Err(vm.not_supported("a class derived from types.ModuleType"));
    }
    let found = vm.named_args("module", args, 1, &["name", "doc"], 1)?;
    let name = found.first().copied().flatten().unwrap_or(vm.none());
    if vm.string(name).is_none() {
        let message = format!("module() argument 'name' must be str, not {}", vm.type_name(name));
        return Err(vm.type_error(&message));
    };
    let doc = found.get(1).copied().flatten().unwrap_or(vm.none());
    vm.heap.incref(name);
    let module = vm.heap.new_record(RecordKind::Module, vec![None, Some(name)], [0; 3]);
    let dict = vm.heap.new_dict();
    let none = vm.none();
    for (key, value) in [
        ("__name__", name),
        ("__doc__", doc),
        ("__package__", none),
        ("__loader__", none),
        ("__spec__", none),
    ] {
        let key = vm.heap.intern_immortal(key);
        vm.heap.incref(value);
        vm.namespace_set(dict, key, value);
    }
    vm.heap.set_field(module, 0, Some(dict));
    Ok(module.into())
}

pub(super) fn body(vm: &Vm, id: ObjectId) -> Option<Rc<FunctionBody>> {
    match vm.heap.payload(id) {
        Payload::Function(body) => Some(Rc::clone(body)),
        _ => None,
    }
}

pub(super) fn shown(vm: &mut Vm, value: Option<ObjectId>) -> Result<ObjectId> {
    let value = value.unwrap_or(vm.none());
    Ok(vm.heap.new_ref(value))
}

fn field_0(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let value = vm.heap.field(id, 0);
    shown(vm, value)
}

fn field_1(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let value = vm.heap.field(id, 1);
    shown(vm, value)
}

fn field_2(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let value = vm.heap.field(id, 2);
    shown(vm, value)
}

fn field(vm: &mut Vm, id: ObjectId, index: usize) -> Result<ObjectId> {
    let value = vm.heap.field(id, index);
    shown(vm, value)
}

fn set_field(vm: &mut Vm, id: ObjectId, index: usize, value: Option<ObjectId>) -> Result<()> {
    let value = value.map(|value| vm.heap.new_ref(value));
    let old = vm.heap.set_field(id, index, value);
    vm.heap.xdecref(old);
    Ok(())
}

fn set_property_doc(vm: &mut Vm, id: ObjectId, value: Option<ObjectId>) -> Result<()> {
    set_field(vm, id, 3, value.filter(|value| !vm.is_none(*value)))
}

/// `property_name`: what `__set_name__` has told, else the getter's name.
fn property_name(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    if let Some(name) = vm.heap.field(id, 4) {
        return Ok(vm.heap.new_ref(name));
    }
    let getter = vm.heap.field(id, 0).and_then(|getter| body(vm, getter));
    match getter {
        Some(getter) => Ok(vm.heap.new_ref(getter.name)),
        None => {
            let name = vm.names.name;
            Err(vm.no_attribute(id, name))
        }
    }
}

fn of_function(vm: &mut Vm, id: ObjectId, name: ObjectId) -> Result<ObjectId> {
    match vm.heap.field(id, 0) {
        Some(function) => vm.getattr(function, name),
        None => Ok(vm.none()),
    }
}

fn method_doc(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let name = vm.names.doc;
    of_function(vm, id, name)
}

fn cell_contents(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    match vm.heap.field(id, 0) {
        Some(contents) => Ok(vm.heap.new_ref(contents)),
        None => Err(vm.value_error("Cell is empty")),
    }
}

fn set_cell_contents(vm: &mut Vm, id: ObjectId, value: Option<ObjectId>) -> Result<()> {
    if let Some(value) = value {
        vm.heap.incref(value);
    }
    let old = vm.heap.set_field(id, 0, value);
    vm.heap.xdecref(old);
    Ok(())
}

fn property_set_name(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    set_field(vm, vm.arg(args, 0), 4, args.get(2))?;
    Ok(vm.none().into())
}

/// `property.__init__`, called by a derived class.
fn property_init(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let made = match property_new(vm, args)? {
        Flow::Value(made) => made,
        flow @ Flow::Native(_) => return Ok(flow),
    };
    for index in 0..4 {
        let value = vm.heap.field(made, index);
        set_field(vm, vm.arg(args, 0), index, value)?;
    }
    vm.heap.decref(made);
    Ok(vm.none().into())
}

/// `classmethod.__init__`, `staticmethod.__init__`, called by a derived class.
pub(crate) fn wrapper_init(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (wrapper, function) = (vm.arg(args, 0), args.get(1));
    let dict = function.and_then(|function| wrapped_dict(vm, function));
    set_field(vm, wrapper, 0, function)?;
    let old = vm.heap.set_field(wrapper, 1, dict);
    vm.heap.xdecref(old);
    Ok(vm.none().into())
}

/// `property(fget=None, fset=None, fdel=None, doc=None)`
pub(crate) fn property_new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = match args.get(0) {
        Some(class) if vm.is_class(class) => class,
        _ => Class::Property.id(),
    };
    let given = args.pos.len().saturating_sub(1) + args.kw.len();
    if given > 4 {
        return Err(vm.type_error(&format!("property() takes at most 4 arguments ({given} given)")));
    }
    let mut fields: Vec<Option<ObjectId>> = (1..5).map(|index| args.get(index)).collect();
    for (name, value) in args.kw {
        let index = match vm.text(*name) {
            Some("fget") => 0,
            Some("fset") => 1,
            Some("fdel") => 2,
            Some("doc") => 3,
            other => {
                let message =
                    format!("property() got an unexpected keyword argument '{}'", other.unwrap_or_default());
                return Err(vm.type_error(&message));
            }
        };
        if let Some(slot) = fields.get_mut(index) {
            *slot = Some(*value);
        }
    }
    Ok(make_property(vm, class, &fields, None).into())
}

fn make_property(
    vm: &mut Vm,
    class: ObjectId,
    fields: &[Option<ObjectId>],
    name: Option<ObjectId>,
) -> ObjectId {
    let mut held: Vec<Option<ObjectId>> =
        fields.iter().map(|field| field.filter(|id| !vm.is_none(*id))).collect();
    held.resize(4, None);
    if held.get(3).copied().flatten().is_none()
        && let Some(Some(getter)) = held.first().copied()
        && let Some(doc) = body(vm, getter).and_then(|body| body.doc)
        && let Some(slot) = held.get_mut(3)
    {
        *slot = Some(doc).filter(|doc| !vm.is_none(*doc));
    }
    held.push(name);
    held.iter().flatten().for_each(|id| vm.heap.incref(*id));
    vm.heap.new_record_of(class, RecordKind::Property, held, [0; 3])
}

fn property_copy(vm: &mut Vm, args: &Args<'_>, index: usize) -> Result<Flow> {
    let property = args.get(0).unwrap_or(vm.none());
    let mut fields = vm.heap.record_of(property).map(|record| record.fields.clone()).unwrap_or_default();
    if let Some(slot) = fields.get_mut(index) {
        *slot = args.get(1);
    }
    let name = fields.get(4).copied().flatten();
    fields.truncate(4);
    let class = vm.heap.type_of(property);
    Ok(make_property(vm, class, &fields, name).into())
}

fn property_getter(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    property_copy(vm, args, 0)
}

fn property_setter(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    property_copy(vm, args, 1)
}

fn property_deleter(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    property_copy(vm, args, 2)
}

/// `classmethod(function)` and `staticmethod(function)`
pub(crate) fn wrapper_new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = args.get(0).unwrap_or(Class::StaticMethod.id());
    let name = vm.heap.type_body(class).name.clone();
    vm.no_keywords(&name, args)?;
    if vm.heap.type_body(class).flags.is_heap && args.pos.len() == 1 {
        // `__init__` of the derived class follows.
        let kind = if vm.is_subclass(class, Class::ClassMethod.id()) {
            RecordKind::ClassMethod
        } else {
            RecordKind::StaticMethod
        };
        return Ok(vm.heap.new_record_of(class, kind, vec![None, None], [0; 3]).into());
    }
    let kind = if vm.is_subclass(class, Class::ClassMethod.id()) {
        RecordKind::ClassMethod
    } else {
        RecordKind::StaticMethod
    };
    let Some(function) = args.get(1) else {
        let name = vm.heap.type_body(class).name.clone();
        return Err(vm.type_error(&format!("{name} expected 1 argument, got 0")));
    };
    vm.heap.incref(function);
    let wrapper = vm.heap.new_record_of(class, kind, vec![Some(function), None], [0; 3]);
    let dict = wrapped_dict(vm, function);
    vm.heap.set_field(wrapper, 1, dict);
    Ok(wrapper.into())
}

/// `functools_wraps`: the wrapper's dict takes the function's name, docstring and so on over.
fn wrapped_dict(vm: &mut Vm, function: ObjectId) -> Option<ObjectId> {
    let body = body(vm, function)?;
    let dict = vm.heap.new_dict();
    let (module, name, qualname, doc) = (body.module, body.name, body.qualname, body.doc);
    let names = Rc::clone(&vm.names);
    for (key, value) in
        [(names.module, module), (names.name, Some(name)), (names.qualname, Some(qualname)), (names.doc, doc)]
    {
        if let Some(value) = value {
            vm.heap.incref(value);
            vm.namespace_set(dict, key, value);
        }
    }
    if vm.heap.profile.codes.has_eager_annotations {
        let name = vm.heap.intern_immortal("__annotations__");
        if let Ok(annotations) = vm.getattr(function, name) {
            vm.namespace_set(dict, name, annotations);
        }
    }
    Some(dict)
}

/// What a `super` object is about.
pub(crate) const SUPER_GETSETS: &[GetSet] = &[
    GetSet { name: "__self__", get: field_0, set: None },
    GetSet { name: "__thisclass__", get: field_1, set: None },
    GetSet { name: "__self_class__", get: field_2, set: None },
];

/// `super()` and `super(type, obj)`
pub(crate) fn super_new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    vm.no_keywords("super", args)?;
    vm.check_count("super", args, 1, 0, 2)?;
    if let Some(class) = args.get(1).filter(|class| !vm.is_class(*class)) {
        let message = format!("super() argument 1 must be a type, not {}", vm.type_name(class));
        return Err(vm.type_error(&message));
    }
    if let (Some(class), None) = (args.get(1), args.get(2)) {
        let class = vm.heap.new_ref(class);
        let fields = vec![None, Some(class), None];
        return Ok(vm.heap.new_record(RecordKind::Super, fields, [0; 3]).into());
    }
    if let (Some(class), Some(receiver)) = (args.get(1), args.get(2)) {
        return Ok(vm.new_super(class, receiver)?.into());
    }
    let (class, receiver) = vm.implicit_super()?;
    Ok(vm.new_super(class, receiver)?.into())
}

/// `cell(contents)`
pub(crate) fn cell_new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    vm.check_count("cell", args, 1, 0, 1)?;
    let contents = args.get(1).map(|contents| vm.heap.new_ref(contents));
    Ok(vm.heap.new_record(RecordKind::Cell, vec![contents], [0; 3]).into())
}

/// `method(function, instance)`
pub(crate) fn method_new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    vm.no_keywords("method", args)?;
    vm.check_count("method", args, 1, 2, 2)?;
    let (function, receiver) = (vm.arg(args, 1), vm.arg(args, 2));
    if !vm.is_callable(function) {
        return Err(vm.type_error("first argument must be callable"));
    }
    if vm.is_none(receiver) {
        return Err(vm.type_error("instance must not be None"));
    }
    Ok(vm.new_method(function, receiver).into())
}

/// `property_get___isabstractmethod__`, `cm_get___isabstractmethod__`: whether a function in it is abstract.
fn is_abstract(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let name = vm.heap.intern_immortal("__isabstractmethod__");
    for index in 0..3 {
        let Some(function) = vm.heap.field(id, index).filter(|function| body(vm, *function).is_some()) else {
            continue;
        };
        match vm.getattr(function, name) {
            Ok(flag) => {
                let is_abstract = vm.with_temps(&[flag], |vm| vm.truth(flag));
                vm.heap.decref(flag);
                if is_abstract? {
                    return Ok(vm.heap.bool(true));
                }
            }
            Err(_) => vm.clear_raised(),
        }
    }
    Ok(vm.heap.bool(false))
}
