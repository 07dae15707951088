//! `type`: making classes, and what a class shows of itself.

use heapglass_memory::object::{Layout, RecordKind};
use heapglass_memory::{Class, ObjectId};

use crate::vm::{Args, Arity, Flow, GetSet, NativeDef, NewClass, Result, Vm, def};

pub(crate) const METHODS: &[NativeDef] = &[
    def("mro", Arity::None, mro),
    def("__subclasses__", Arity::None, subclasses),
    def("__call__", Arity::Any, call),
    def("__instancecheck__", Arity::One, instancecheck),
    def("__subclasscheck__", Arity::One, subclasscheck),
    def("__dir__", Arity::None, dir),
    def("__init__", Arity::Any, init),
    def("__getattribute__", Arity::One, getattribute),
    def("__setattr__", Arity::Range(2, 2), |vm, args| change(vm, args, args.get(2))),
    def("__delattr__", Arity::One, |vm, args| change(vm, args, None)),
];

pub(crate) const CLASS_METHODS: &[NativeDef] = &[def("__prepare__", Arity::Any, prepare)];

pub(crate) const GETSETS: &[GetSet] = &[
    GetSet { name: "__name__", get: get_name, set: Some(set_name) },
    GetSet { name: "__qualname__", get: get_qualname, set: Some(set_qualname) },
    GetSet { name: "__bases__", get: get_bases, set: Some(super::bases::set) },
    GetSet { name: "__base__", get: get_base, set: None },
    GetSet { name: "__mro__", get: get_mro, set: None },
    GetSet { name: "__module__", get: get_module, set: Some(set_module) },
    GetSet { name: "__dict__", get: get_dict, set: None },
    GetSet { name: "__doc__", get: get_doc, set: Some(set_doc) },
    GetSet { name: "__basicsize__", get: get_basicsize, set: None },
    GetSet { name: "__itemsize__", get: get_itemsize, set: None },
    GetSet { name: "__flags__", get: get_flags, set: None },
    GetSet { name: "__dictoffset__", get: get_dictoffset, set: None },
    GetSet { name: "__weakrefoffset__", get: get_weakrefoffset, set: None },
    GetSet { name: "__text_signature__", get: |vm, _| Ok(vm.none()), set: None },
    GetSet { name: "__abstractmethods__", get: get_abstract_methods, set: Some(set_abstract_methods) },
];

/// `type(name, bases, dict, **kwds)`; `type(x)` is the interpreter's.
pub(crate) fn new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let meta = args.get(0).unwrap_or(Class::Type.id());
    if args.pos.len() == 2 && meta == Class::Type.id() {
        let class = args.get(1).map_or(meta, |id| vm.heap.type_of(id));
        return Ok(vm.heap.new_ref(class).into());
    }
    let (Some(name), Some(bases), Some(namespace), 4) =
        (args.get(1), args.get(2), args.get(3), args.pos.len())
    else {
        if meta == Class::Type.id() {
            return Err(vm.type_error("type() takes 1 or 3 arguments"));
        }
        let given = args.pos.len() - 1;
        return Err(vm.type_error(&format!("type.__new__() takes exactly 3 arguments ({given} given)")));
    };
    if vm.text(name).is_none() {
        let message = format!("type.__new__() argument 1 must be str, not {}", vm.argument_type(name));
        return Err(vm.type_error(&message));
    }
    for (position, id, class) in [(2, bases, Class::Tuple), (3, namespace, Class::Dict)] {
        if !vm.is_a(id, class) {
            let wanted = vm.heap.type_body(class.id()).name.to_string();
            let message =
                format!("type.__new__() argument {position} must be {wanted}, not {}", vm.type_name(id));
            return Err(vm.type_error(&message));
        }
    }
    let winner = winner(vm, meta, bases)?;
    if winner != meta
        && let Some(found) = vm.python_method_of(winner, vm.names.new)
    {
        let function = vm.heap.field(found, 0).unwrap_or(found);
        let pos = args.pos.get(1..).unwrap_or_default();
        return Ok(vm.prepend_flow(function, winner, &Args { pos, kw: args.kw }));
    }
    let class = vm.make_class(winner, name, bases, namespace)?;
    let (copy, set_names) = names_to_set(vm, class);
    Ok(Flow::Native(Box::new(NewClass {
        class: Some(class),
        copy,
        set_names,
        kw: args.kw.to_vec(),
        method: None,
        has_inited: false,
        note: None,
    })))
}

/// `_PyType_CalculateMetaclass`: the most derived metaclass of the bases.
fn winner(vm: &mut Vm, meta: ObjectId, bases: ObjectId) -> Result<ObjectId> {
    let mut winner = meta;
    for base in vm.heap.items(bases).to_vec() {
        let meta = vm.heap.type_of(base);
        if vm.is_subclass(meta, winner) {
            winner = meta;
        } else if !vm.is_subclass(winner, meta) {
            return Err(vm.type_error("metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases"));
        }
    }
    Ok(winner)
}

/// `type_new_set_names` goes through a copy of the class's dict, which holds all attributes meanwhile: the copy, if any
/// attribute has a `__set_name__` in Python, and those attributes with their names, next last. New reference.
fn names_to_set(vm: &mut Vm, class: ObjectId) -> (Option<ObjectId>, Vec<(ObjectId, ObjectId)>) {
    let Some(dict) = vm.heap.type_body(class).dict else { return (None, Vec::new()) };
    let copy = vm.heap.dict_copy(dict);
    let mut set_names = Vec::new();
    for entry in vm.heap.dict_items(copy) {
        let kind = vm.heap.type_of(entry.value);
        if vm.heap.type_body(kind).flags.is_heap && vm.lookup_in_mro(kind, vm.names.set_name).is_some() {
            set_names.push((entry.key, entry.value));
        } else if vm.heap.is_exactly(entry.value, Class::Property) {
            // property.__set_name__
            let name = vm.heap.new_ref(entry.key);
            let old = vm.heap.set_field(entry.value, 4, Some(name));
            vm.heap.xdecref(old);
        }
    }
    set_names.reverse();
    if set_names.is_empty() {
        vm.heap.decref(copy);
        return (None, set_names);
    }
    (Some(copy), set_names)
}

fn receiver(vm: &Vm, args: &Args<'_>) -> ObjectId {
    args.get(0).unwrap_or(vm.none())
}

pub(crate) fn call(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = receiver(vm, args);
    vm.begin_class_call(class, &Args { pos: args.pos.get(1..).unwrap_or_default(), kw: args.kw })
}

fn mro(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let classes = vm.mro(receiver(vm, args)).to_vec();
    classes.iter().for_each(|id| vm.heap.incref(*id));
    Ok(vm.heap.new_list(classes).into())
}

fn subclasses(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = receiver(vm, args);
    let alive = vm.heap.subclasses(class);
    alive.iter().for_each(|id| vm.heap.incref(*id));
    Ok(vm.heap.new_list(alive).into())
}

fn instancecheck(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (class, object) = (receiver(vm, args), args.get(1).unwrap_or(vm.none()));
    let is_instance = vm.is_subclass(vm.heap.type_of(object), class);
    Ok(vm.heap.bool(is_instance).into())
}

fn subclasscheck(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (class, other) = (receiver(vm, args), args.get(1).unwrap_or(vm.none()));
    let is_subclass = vm.is_class(other) && vm.is_subclass(other, class);
    Ok(vm.heap.bool(is_subclass).into())
}

fn prepare(vm: &mut Vm, _: &Args<'_>) -> Result<Flow> {
    Ok(vm.heap.new_dict().into())
}

fn get_name(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let body = vm.heap.type_body(id);
    match body.name_object {
        Some(name) => Ok(vm.heap.new_ref(name)),
        None => {
            // `type_name` of a built-in class: `PyUnicode_FromString`, each time.
            let name = vm.renamed(id).unwrap_or(body.short_name()).to_owned();
            Ok(vm.fresh_str(&name))
        }
    }
}

fn set_name(vm: &mut Vm, id: ObjectId, value: Option<ObjectId>) -> Result<()> {
    let text = value.and_then(|value| vm.string(value));
    let (Some(value), Some(text)) = (value, text) else {
        return Err(vm.type_error("can only assign string to type.__name__"));
    };
    vm.heap.incref(value);
    let old = vm.heap.type_body_mut(id).and_then(|body| {
        body.name = text.into_boxed_str();
        body.name_object.replace(value)
    });
    vm.heap.xdecref(old);
    Ok(())
}

fn get_qualname(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    match vm.heap.type_body(id).qualname_object {
        Some(name) => Ok(vm.heap.new_ref(name)),
        None => get_name(vm, id),
    }
}

fn set_qualname(vm: &mut Vm, id: ObjectId, value: Option<ObjectId>) -> Result<()> {
    let Some(value) = value.filter(|value| vm.text(*value).is_some()) else {
        return Err(vm.type_error("can only assign string to type.__qualname__"));
    };
    vm.heap.incref(value);
    let old = vm.heap.type_body_mut(id).and_then(|body| body.qualname_object.replace(value));
    vm.heap.xdecref(old);
    Ok(())
}

fn field(vm: &mut Vm, value: Option<ObjectId>) -> ObjectId {
    let value = value.unwrap_or(vm.none());
    vm.heap.new_ref(value)
}

fn get_bases(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let bases = vm.heap.type_body(id).bases;
    Ok(field(vm, bases))
}

fn get_base(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let base = vm.heap.type_body(id).base;
    Ok(field(vm, base))
}

fn get_mro(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let mro = vm.heap.type_body(id).mro;
    Ok(field(vm, mro))
}

/// What the class's own dict has under a name.
fn own(vm: &Vm, id: ObjectId, name: ObjectId) -> Option<ObjectId> {
    vm.heap.dict_get_str(vm.heap.type_body(id).dict?, name)
}

fn get_module(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let name = vm.names.module;
    // `type`'s own dict has this very attribute.
    match own(vm, id, name).filter(|module| !vm.heap.is_exactly(*module, Class::GetSet)) {
        Some(module) => Ok(vm.heap.new_ref(module)),
        None => {
            // `type_module`: what stands before the last dot of `tp_name`.
            let name = vm.heap.type_body(id).name.to_string();
            Ok(vm.heap.new_interned(name.rsplit_once('.').map_or("builtins", |(module, _)| module)))
        }
    }
}

fn set_own(vm: &mut Vm, id: ObjectId, name: ObjectId, value: Option<ObjectId>) -> Result<()> {
    let (Some(value), Some(dict)) = (value, vm.heap.type_body(id).dict) else { return Ok(()) };
    vm.heap.incref(value);
    vm.namespace_set(dict, name, value);
    vm.type_modified(id);
    Ok(())
}

fn set_module(vm: &mut Vm, id: ObjectId, value: Option<ObjectId>) -> Result<()> {
    let name = vm.names.module;
    set_own(vm, id, name, value)
}

fn get_doc(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let name = vm.names.doc;
    let doc = own(vm, id, name);
    Ok(field(vm, doc))
}

fn set_doc(vm: &mut Vm, id: ObjectId, value: Option<ObjectId>) -> Result<()> {
    let name = vm.names.doc;
    set_own(vm, id, name, value)
}

fn get_dict(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let dict = vm.heap.type_body(id).dict;
    let dict = field(vm, dict);
    Ok(vm.heap.new_record(RecordKind::MappingProxy, vec![Some(dict)], [0; 3]))
}

/// `type.__dir__`: the names in the dicts of the class and its bases.
fn dir(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let names = vm.attribute_names(receiver(vm, args));
    let items = names.iter().map(|name| vm.heap.new_interned(name)).collect();
    Ok(vm.heap.new_list(items).into())
}

/// `type_init`: what there is to do `__new__` has done.
fn init(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let given = args.pos.len().saturating_sub(1);
    if given == 1 && !args.kw.is_empty() {
        return Err(vm.type_error("type.__init__() takes no keyword arguments"));
    }
    if given != 1 && given != 3 {
        return Err(vm.type_error("type.__init__() takes 1 or 3 arguments"));
    }
    Ok(vm.none().into())
}

fn getattribute(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let name = vm.arg(args, 1);
    vm.type_getattr(receiver(vm, args), name)
}

fn change(vm: &mut Vm, args: &Args<'_>, value: Option<ObjectId>) -> Result<Flow> {
    let name = vm.arg(args, 1);
    match vm.generic_setattr(receiver(vm, args), name, value)? {
        Some(flow) => Ok(flow),
        None => Ok(vm.none().into()),
    }
}

/// `tp_itemsize` of the types whose instances vary in size.
fn get_itemsize(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let bytes = match vm.heap.layout(id) {
        Layout::Int | Layout::Bool => 4,
        Layout::Tuple => 8,
        Layout::Bytes => 1,
        Layout::Type => 40,
        _ => 0,
    };
    Ok(vm.heap.new_int(bytes))
}

/// `tp_flags`, as far as they are known here (Include/object.h).
fn get_flags(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let body = vm.heap.type_body(id);
    let flags = body.flags;
    let layout = match body.layout {
        Layout::Int | Layout::Bool => 24,
        Layout::List => 25,
        Layout::Tuple => 26,
        Layout::Bytes => 27,
        Layout::Str => 28,
        Layout::Dict => 29,
        Layout::Exception => 30,
        Layout::Type => 31,
        _ => 0,
    };
    let bits = [
        (flags.has_inline_values, 2),
        (flags.has_preheader && flags.has_weakref, 3),
        (flags.has_preheader && flags.has_dict, 4),
        (!flags.is_heap || flags.is_immutable, 8),
        (flags.is_heap, 9),
        (flags.is_base, 10),
        (true, 12),
        (flags.has_gc, 14),
        (flags.is_abstract, 20),
        (layout != 0, layout),
    ];
    let value = bits.iter().filter(|(is_set, _)| *is_set).fold(0, |all, (_, bit)| all | 1 << bit);
    Ok(vm.heap.new_int(value))
}

/// Where the dict is: -1 before the object, which is where CPython keeps a managed one.
fn get_dictoffset(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let body = vm.heap.type_body(id);
    let offset = match (body.flags.has_dict, body.layout) {
        (false, _) => 0,
        (true, Layout::Exception) => 16,
        (true, Layout::Type) => 264,
        (true, _) => -1,
    };
    Ok(vm.heap.new_int(offset))
}

fn get_weakrefoffset(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let flags = vm.heap.type_body(id).flags;
    Ok(vm.heap.new_int(if flags.has_weakref && flags.has_preheader { -32 } else { 0 }))
}

fn get_basicsize(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let bytes = vm.heap.type_body(id).basic_bytes as i64;
    Ok(vm.heap.new_int(bytes))
}

/// `type_abstractmethods`
fn get_abstract_methods(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    match vm.abstract_methods(id) {
        Some(names) => Ok(vm.heap.new_ref(names)),
        None => {
            let message = "__abstractmethods__";
            Err(vm.raise(crate::vm::Exc::AttributeError, message))
        }
    }
}

/// `type_set_abstractmethods`
fn set_abstract_methods(vm: &mut Vm, id: ObjectId, value: Option<ObjectId>) -> Result<()> {
    let is_abstract = match value {
        Some(value) => vm.truth(value)?,
        None => false,
    };
    let name = vm.heap.intern_immortal("__abstractmethods__");
    set_own(vm, id, name, value)?;
    if let Some(body) = vm.heap.type_body_mut(id) {
        body.flags.is_abstract = is_abstract;
    }
    Ok(())
}

impl Vm {
    /// The class's own `__abstractmethods__`. Borrowed.
    pub(crate) fn abstract_methods(&self, class: ObjectId) -> Option<ObjectId> {
        self.heap.dict_get_text(self.heap.type_body(class).dict?, "__abstractmethods__")
    }

    /// `object_new`: a class with abstract methods has no instances.
    ///
    /// # Errors
    /// `TypeError`, with the names.
    pub(crate) fn check_concrete(&mut self, class: ObjectId) -> Result<()> {
        if !self.heap.type_body(class).flags.is_abstract {
            return Ok(());
        }
        let names = self.abstract_methods(class);
        let mut names: Vec<String> = match names.and_then(|names| self.heap.set_body(names)) {
            Some(set) => set.iter().filter_map(|(_, entry)| self.string(entry.key)).collect(),
            None => Vec::new(),
        };
        names.sort();
        let s = if names.len() > 1 { "s" } else { "" };
        let message = format!(
            "Can't instantiate abstract class {} without an implementation for abstract method{s} '{}'",
            self.heap.type_body(class).name,
            names.join("', '")
        );
        Err(self.type_error(&message))
    }
}
