//! `type`: making classes, and what a class shows of itself.

use heapglass_memory::object::RecordKind;
use heapglass_memory::{Class, ObjectId};

use crate::vm::{Args, Arity, Flow, GetSet, NativeDef, NewClass, Result, Vm, def};

pub(crate) const METHODS: &[NativeDef] = &[
    def("mro", Arity::None, mro),
    def("__subclasses__", Arity::None, subclasses),
    def("__call__", Arity::Any, call),
    def("__instancecheck__", Arity::One, instancecheck),
    def("__subclasscheck__", Arity::One, subclasscheck),
];

pub(crate) const CLASS_METHODS: &[NativeDef] = &[def("__prepare__", Arity::Any, prepare)];

pub(crate) const GETSETS: &[GetSet] = &[
    GetSet { name: "__name__", get: get_name, set: Some(set_name) },
    GetSet { name: "__qualname__", get: get_qualname, set: Some(set_qualname) },
    GetSet { name: "__bases__", get: get_bases, set: None },
    GetSet { name: "__base__", get: get_base, set: None },
    GetSet { name: "__mro__", get: get_mro, set: None },
    GetSet { name: "__module__", get: get_module, set: Some(set_module) },
    GetSet { name: "__dict__", get: get_dict, set: None },
    GetSet { name: "__doc__", get: get_doc, set: Some(set_doc) },
    GetSet { name: "__basicsize__", get: get_basicsize, set: None },
    GetSet { name: "__abstractmethods__", get: get_abstract_methods, set: Some(set_abstract_methods) },
];

/// `type(name, bases, dict, **kwds)`; `type(x)` is the interpreter's.
pub(crate) fn new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let meta = args.get(0).unwrap_or(Class::Type.id());
    if args.pos.len() == 2 {
        let class = args.get(1).map_or(meta, |id| vm.heap.type_of(id));
        return Ok(vm.heap.new_ref(class).into());
    }
    let (Some(name), Some(bases), Some(namespace), 4) =
        (args.get(1), args.get(2), args.get(3), args.pos.len())
    else {
        return Err(vm.type_error("type() takes 1 or 3 arguments"));
    };
    if vm.text(name).is_none() {
        let message = format!("type.__new__() argument 1 must be str, not {}", vm.type_name(name));
        return Err(vm.type_error(&message));
    }
    let winner = winner(vm, meta, bases);
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
fn winner(vm: &Vm, meta: ObjectId, bases: ObjectId) -> ObjectId {
    let metas = vm.heap.items(bases).iter().map(|base| vm.heap.type_of(*base));
    metas.fold(meta, |winner, meta| if vm.is_subclass(meta, winner) { meta } else { winner })
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
            let name = body.short_name().to_owned();
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
    match own(vm, id, name) {
        Some(module) => Ok(vm.heap.new_ref(module)),
        None => Ok(vm.heap.new_interned("builtins")),
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
