//! Attributes: look-up along the mro, descriptors, instances, classes, modules, `super()`.

mod machines;
mod set;
mod super_;

use heapglass_memory::object::{Payload, RecordKind};
use heapglass_memory::{Class, ObjectId};

use self::machines::{CallThen, Fallback, Within};
use crate::vm::{Exc, Flow, NativeKind, Raised, Result, Vm, exception_field};

impl Vm {
    /// `_PyType_Lookup`: what the first class along the mro has under this name. Borrowed.
    pub fn lookup_in_mro(&self, class: ObjectId, name: ObjectId) -> Option<ObjectId> {
        self.mro(class).iter().find_map(|base| self.heap.dict_get_str(self.heap.type_body(*base).dict?, name))
    }

    /// The same, behind `class` in the mro of `start`: what `super()` looks at.
    pub fn lookup_behind(&self, class: ObjectId, start: ObjectId, name: ObjectId) -> Option<ObjectId> {
        let behind = self.mro(start).iter().skip_while(|base| **base != class).skip(1);
        behind.into_iter().find_map(|base| self.heap.dict_get_str(self.heap.type_body(*base).dict?, name))
    }

    /// Whether a class has its own version, in Python, of a special method.
    pub fn has_python_override(&self, class: ObjectId, name: ObjectId) -> bool {
        self.python_method_of(class, name).is_some()
    }

    /// `Py_TPFLAGS_METHOD_DESCRIPTOR`: functions and built-in methods, which take their receiver as first argument.
    pub fn is_method_descriptor(&self, id: ObjectId) -> bool {
        match self.heap.payload(id) {
            Payload::Function(_) => true,
            Payload::Native(_) => {
                self.heap.is_exactly(id, Class::MethodDescriptor)
                    || self.heap.is_exactly(id, Class::WrapperDescriptor)
            }
            _ => false,
        }
    }

    /// Whether an object is a descriptor that also sets.
    pub fn is_data_descriptor(&self, id: ObjectId) -> bool {
        let class = self.heap.type_of(id);
        if self.heap.type_body(class).flags.is_heap {
            return self.lookup_in_mro(class, self.names.set).is_some()
                || self.lookup_in_mro(class, self.names.delete).is_some();
        }
        match self.heap.payload(id) {
            Payload::Record(record) => {
                matches!(
                    record.kind,
                    RecordKind::Property | RecordKind::Member | RecordKind::GetSet | RecordKind::TupleGetter
                )
            }
            _ => false,
        }
    }

    /// The method to call for `owner.name(...)`, where no bound method is needed: `_PyObject_GetMethod`. Borrowed.
    pub fn method_of(&self, owner: ObjectId, name: ObjectId) -> Option<ObjectId> {
        let class = self.heap.type_of(owner);
        if self.is_class(owner)
            || self.is_special_getattr(owner)
            || self.has_python_override(class, self.names.getattribute)
        {
            return None;
        }
        let found = self.lookup_in_mro(class, name)?;
        (self.is_method_descriptor(found) && self.heap.attr_get(owner, name).is_none()).then_some(found)
    }

    /// Objects with a `tp_getattro` of their own.
    fn is_special_getattr(&self, owner: ObjectId) -> bool {
        self.heap.is_exactly(owner, Class::Super)
            || self.heap.is_exactly(owner, Class::Module)
            || self.heap.is_exactly(owner, Class::GenericAlias)
            || self.heap.is_exactly(owner, Class::Method)
    }

    /// `method_getattro`, `ga_getattro`: what a bound method or an alias does not know itself, its function or its origin
    /// is asked for. Borrowed.
    fn delegate(&self, owner: ObjectId, name: ObjectId) -> Option<ObjectId> {
        let is_own = if self.heap.is_exactly(owner, Class::Method) {
            self.lookup_in_mro(Class::Method.id(), name).is_some()
        } else if self.heap.is_exactly(owner, Class::GenericAlias) {
            self.text(name).is_some_and(crate::types::alias::is_own_name)
        } else {
            return None;
        };
        if is_own { None } else { self.heap.field(owner, 0) }
    }

    /// `getattr(obj, name)`. New reference at once, or a machine.
    ///
    /// # Errors
    /// `AttributeError`, and what descriptors raise.
    pub fn begin_getattr(&mut self, owner: ObjectId, name: ObjectId) -> Result<Flow> {
        let owner = self.answers_for(owner, name);
        match self.find_attribute(owner, name)? {
            Some(flow) => Ok(flow),
            None => Err(self.no_attribute(owner, name)),
        }
    }

    /// `PyObject_GetOptionalAttr`: where the attribute is not there, `None`, and no exception was made. (What Python
    /// code or a built-in descriptor raises comes as an error all the same.)
    ///
    /// # Errors
    /// `AttributeError`, and what descriptors raise.
    pub(crate) fn begin_optional_getattr(&mut self, owner: ObjectId, name: ObjectId) -> Result<Option<Flow>> {
        let owner = self.answers_for(owner, name);
        self.find_attribute(owner, name)
    }

    /// The object whose attributes are looked at: of a stand-in, and of a method, another's.
    fn answers_for(&mut self, mut owner: ObjectId, name: ObjectId) -> ObjectId {
        while !self.heap.is_exactly(owner, Class::Super) {
            if let Some(other) = self.delegate(owner, name) {
                owner = other;
            } else if self.heap.is_exactly(owner, Class::Method)
                && self.lookup_in_mro(self.heap.type_of(owner), name).is_none()
            {
                // `method_getattro`: what a method does not have is its function's.
                owner = self.heap.field(owner, 0).unwrap_or(self.heap.constants.none);
            } else {
                break;
            }
        }
        owner
    }

    fn find_attribute(&mut self, owner: ObjectId, name: ObjectId) -> Result<Option<Flow>> {
        let class = self.heap.type_of(owner);
        if self.heap.is_exactly(owner, Class::Super) {
            return self.super_getattr(owner, name).map(Some);
        }
        let getattribute = self.names.getattribute;
        if self.has_python_override(class, getattribute)
            && let Some(method) = self.lookup_in_mro(class, getattribute)
        {
            let inner: NativeKind = Box::new(CallThen {
                callable: Some(method),
                args: vec![owner, name],
                fallback: None,
                held: Vec::new(),
                is_method: true,
            });
            return Ok(Some(self.within(inner, owner, name)));
        }
        let flow = if self.is_class(owner) {
            self.find_in_type(owner, name)
        } else {
            self.find_in_object(owner, name)
        };
        match flow {
            Ok(Some(Flow::Native(kind))) => Ok(Some(self.within(kind, owner, name))),
            Ok(Some(value)) => Ok(Some(value)),
            Ok(None) => match self.getattr_fallback(owner, name) {
                Some(fallback) => Self::fallen_back(fallback, owner, name).map(Some),
                None => Ok(None),
            },
            Err(Raised) if self.raised_is(Exc::AttributeError) => match self.getattr_fallback(owner, name) {
                Some(fallback) => {
                    self.clear_raised();
                    Self::fallen_back(fallback, owner, name).map(Some)
                }
                None => {
                    self.blame_attribute(owner, name);
                    Err(Raised)
                }
            },
            Err(Raised) => Err(Raised),
        }
    }

    /// `__getattr__` is called, since there is no such attribute.
    fn fallen_back(fallback: Fallback, owner: ObjectId, name: ObjectId) -> Result<Flow> {
        let Flow::Native(kind) = fallback.take() else { return Err(Raised) };
        Ok(Flow::Native(Box::new(Within { inner: Some(kind), owner, name, fallback: None })))
    }

    fn within(&mut self, inner: NativeKind, owner: ObjectId, name: ObjectId) -> Flow {
        let fallback = self.getattr_fallback(owner, name);
        Flow::Native(Box::new(Within { inner: Some(inner), owner, name, fallback }))
    }

    /// `_PyObject_SetAttributeErrorContext`: an AttributeError that says nothing of it learns owner and name.
    fn blame_attribute(&mut self, owner: ObjectId, name: ObjectId) {
        if !self.raised_is(Exc::AttributeError) {
            return;
        }
        let Some(raised) = self.raised else { return };
        let fields = [(exception_field::OWN, owner), (exception_field::OWN_2, name)];
        if fields.iter().any(|(field, _)| self.heap.field(raised, *field).is_some()) {
            return;
        }
        for (field, value) in fields {
            self.heap.incref(value);
            self.heap.set_field(raised, field, Some(value));
        }
    }

    /// `__getattr__`, if the class has one: called when the attribute is not found.
    fn getattr_fallback(&mut self, owner: ObjectId, name: ObjectId) -> Option<Fallback> {
        let class = self.heap.type_of(owner);
        if !self.heap.type_body(class).flags.finds_methods() {
            return None;
        }
        let method = self.lookup_in_mro(class, self.names.getattr)?;
        Some(Fallback { method, owner, name })
    }

    /// `PyObject_GenericGetAttr`
    ///
    /// # Errors
    /// `AttributeError`, and what descriptors raise.
    pub(crate) fn generic_getattr(&mut self, owner: ObjectId, name: ObjectId) -> Result<Flow> {
        match self.find_in_object(owner, name)? {
            Some(flow) => Ok(flow),
            None => Err(self.no_attribute(owner, name)),
        }
    }

    /// `_PyObject_GenericGetAttrWithDict`; `None` where there is no such attribute.
    fn find_in_object(&mut self, owner: ObjectId, name: ObjectId) -> Result<Option<Flow>> {
        let class = self.heap.type_of(owner);
        self.note_lookup(class, name);
        let found = self.lookup_in_mro(class, name);
        if let Some(found) = found
            && self.is_data_descriptor(found)
        {
            return self.begin_bind(found, Some(owner), class).map(Some);
        }
        if let Some(value) = self.instance_attribute(owner, name) {
            return Ok(Some(Flow::Value(self.heap.new_ref(value))));
        }
        match found {
            Some(found) => self.begin_bind(found, Some(owner), class).map(Some),
            None => Ok(self.module_getattr(owner, name)),
        }
    }

    /// A module's own `__getattr__` (`_Py_module_getattro_impl`).
    fn module_getattr(&mut self, owner: ObjectId, name: ObjectId) -> Option<Flow> {
        let dict = self.heap.field(owner, 0).filter(|_| self.heap.is_exactly(owner, Class::Module))?;
        let function = self.heap.dict_get_str(dict, self.names.getattr)?;
        let held = vec![self.heap.new_ref(function)];
        let (callable, args) = (Some(function), vec![name]);
        Some(Flow::Native(Box::new(CallThen { callable, args, fallback: None, held, is_method: false })))
    }

    /// `update_cache` (Objects/typeobject.c): the cache of class look-ups, 4096 entries by version and name, holds the
    /// names. Immortal ones are not worth noting.
    pub(crate) fn note_lookup(&mut self, class: ObjectId, name: ObjectId) {
        const ENTRIES: u64 = 1 << 12;
        const MAX_CHARS: u32 = 100;
        let is_cached = match self.heap.payload(name) {
            Payload::Str(text) => text.chars <= MAX_CHARS && self.heap.is_exactly(name, Class::Str),
            _ => false,
        };
        if !is_cached || self.heap.is_immortal(name) {
            return;
        }
        let body = self.heap.type_body(class);
        let version = if body.flags.is_heap { body.version } else { class.index() | 1 << 31 };
        let slot = ((u64::from(version) ^ (self.heap.get(name).addr.0 >> 3)) & (ENTRIES - 1)) as u16;
        if self.type_cache.get(&slot) == Some(&(version, name)) {
            return;
        }
        self.heap.incref(name);
        let old = std::rc::Rc::make_mut(&mut self.type_cache).insert(slot, (version, name));
        self.heap.xdecref(old.map(|(_, name)| name));
    }

    /// What the object's own `__dict__` has under this name. Borrowed.
    fn instance_attribute(&self, owner: ObjectId, name: ObjectId) -> Option<ObjectId> {
        if let Some(value) = self.heap.attr_get(owner, name) {
            return Some(value);
        }
        match self.heap.payload(owner) {
            Payload::Record(record) if matches!(record.kind, RecordKind::Module | RecordKind::Namespace) => {
                self.heap.dict_get_str((*record.fields.first()?)?, name)
            }
            Payload::Record(record)
                if matches!(record.kind, RecordKind::ClassMethod | RecordKind::StaticMethod) =>
            {
                self.heap.dict_get_str(record.fields.get(1).copied().flatten()?, name)
            }
            Payload::Record(record)
                if name == self.names.module
                    && matches!(
                        record.kind,
                        RecordKind::TypeVar | RecordKind::ParamSpec | RecordKind::TypeVarTuple
                    ) =>
            {
                self.heap.field(owner, crate::modules::typing::TYPE_VAR_MODULE)
            }
            Payload::Function(body) => self.heap.dict_get_str(body.dict?, name),
            _ => None,
        }
    }

    /// `type_getattro`
    pub(crate) fn type_getattr(&mut self, class: ObjectId, name: ObjectId) -> Result<Flow> {
        match self.find_in_type(class, name)? {
            Some(flow) => Ok(flow),
            None => Err(self.no_attribute(class, name)),
        }
    }

    /// The same; `None` where there is no such attribute.
    fn find_in_type(&mut self, class: ObjectId, name: ObjectId) -> Result<Option<Flow>> {
        let meta = self.heap.type_of(class);
        self.note_lookup(meta, name);
        self.note_lookup(class, name);
        let in_meta = self.lookup_in_mro(meta, name);
        if let Some(found) = in_meta
            && self.is_data_descriptor(found)
        {
            return self.begin_bind(found, Some(class), meta).map(Some);
        }
        if let Some(found) = self.lookup_in_mro(class, name) {
            return self.begin_bind(found, None, class).map(Some);
        }
        match in_meta {
            Some(found) => self.begin_bind(found, Some(class), meta).map(Some),
            None => Ok(None),
        }
    }

    /// What a descriptor gives for an instance (or for the class itself): `tp_descr_get`.
    ///
    /// # Errors
    /// What the descriptor raises.
    pub fn begin_bind(&mut self, found: ObjectId, owner: Option<ObjectId>, class: ObjectId) -> Result<Flow> {
        if self.python_method(found, self.names.get).is_some() {
            return self.bind_python(found, owner, class);
        }
        self.bind_builtin(found, owner, class)
    }

    /// The same for a built-in descriptor, whatever a class that derives from it says.
    pub(crate) fn bind_builtin(
        &mut self,
        found: ObjectId,
        owner: Option<ObjectId>,
        class: ObjectId,
    ) -> Result<Flow> {
        match self.heap.payload(found) {
            Payload::Function(_) => Ok(Flow::Value(match owner {
                Some(owner) => self.new_method(found, owner),
                None => self.heap.new_ref(found),
            })),
            Payload::Native(native) => {
                let native = *native;
                Ok(Flow::Value(self.bind_native(found, native, owner, class)))
            }
            Payload::Record(record) => {
                let (kind, first) = (record.kind, record.fields.first().copied().flatten());
                let numbers = record.numbers;
                self.bind_record(found, kind, first, numbers, owner, class)
            }
            _ => Ok(Flow::Value(self.heap.new_ref(found))),
        }
    }

    /// The same where no Python code can be needed, or within Rust. New reference.
    ///
    /// # Errors
    /// What the descriptor raises.
    pub fn bind_descriptor(
        &mut self,
        found: ObjectId,
        owner: Option<ObjectId>,
        class: ObjectId,
    ) -> Result<ObjectId> {
        let flow = self.begin_bind(found, owner, class)?;
        self.wait(flow)
    }

    fn bind_native(
        &mut self,
        found: ObjectId,
        native: heapglass_memory::object::NativeBody,
        owner: Option<ObjectId>,
        class: ObjectId,
    ) -> ObjectId {
        if self.heap.is_exactly(found, Class::ClassMethodDescriptor) {
            return self.new_builtin(native.id, Some(class));
        }
        match owner {
            Some(owner) if self.is_method_descriptor(found) => {
                if self.heap.is_exactly(found, Class::WrapperDescriptor) {
                    self.heap.incref(found);
                    self.heap.incref(owner);
                    return self.heap.new_record(
                        RecordKind::MethodWrapper,
                        vec![Some(found), Some(owner)],
                        [0; 3],
                    );
                }
                self.new_builtin(native.id, Some(owner))
            }
            _ => self.heap.new_ref(found),
        }
    }

    /// A built-in function object, bound or not. New reference.
    pub fn new_builtin(
        &mut self,
        id: heapglass_memory::object::NativeId,
        receiver: Option<ObjectId>,
    ) -> ObjectId {
        if let Some(receiver) = receiver {
            self.heap.incref(receiver);
        }
        let native = heapglass_memory::object::NativeBody { id, receiver, class: None };
        let builtin = self.heap.new_object(Class::Builtin.id(), Payload::Native(native));
        self.heap.track(builtin);
        builtin
    }

    fn bind_record(
        &mut self,
        found: ObjectId,
        kind: RecordKind,
        first: Option<ObjectId>,
        numbers: [i64; 3],
        owner: Option<ObjectId>,
        class: ObjectId,
    ) -> Result<Flow> {
        match (kind, owner) {
            (RecordKind::Property, Some(owner)) => match first {
                Some(getter) if !self.is_none(getter) => Ok(Flow::Native(Box::new(CallThen {
                    callable: Some(getter),
                    args: vec![owner],
                    fallback: None,
                    held: Vec::new(),
                    is_method: false,
                }))),
                _ => {
                    let label = self.property_label(found, owner);
                    let message = format!("property {label} has no getter");
                    Err(self.raise(Exc::AttributeError, &message))
                }
            },
            (RecordKind::TupleGetter, owner) => {
                crate::modules::collections::tuplegetter_get(self, found, owner).map(Flow::Value)
            }
            (RecordKind::Partial | RecordKind::LruCache, Some(owner)) => {
                Ok(Flow::Value(self.new_method(found, owner)))
            }
            (RecordKind::ClassMethod, _) => match first {
                Some(function) => Ok(Flow::Value(self.new_method(function, class))),
                None => Ok(Flow::Value(self.none())),
            },
            (RecordKind::StaticMethod, _) => {
                let function = first.unwrap_or(self.heap.constants.none);
                Ok(Flow::Value(self.heap.new_ref(function)))
            }
            (RecordKind::Member, Some(owner)) if numbers[1] != 0 => {
                match crate::modules::standin::get(self, owner, numbers[0]) {
                    Some(value) => Ok(Flow::Value(value)),
                    None => {
                        let name = self.heap.field(found, 1).unwrap_or(self.heap.constants.empty_str);
                        Err(self.no_attribute(owner, name))
                    }
                }
            }
            (RecordKind::Member, Some(owner)) => match self.heap.slot_get(owner, numbers[0] as usize) {
                Some(value) => Ok(Flow::Value(self.heap.new_ref(value))),
                None => {
                    let name = self.heap.field(found, 1).unwrap_or(self.heap.constants.empty_str);
                    Err(self.no_attribute(owner, name))
                }
            },
            (RecordKind::GetSet, Some(owner)) => match self.getsets.get(numbers[0] as usize).copied() {
                Some(getset) => Ok(Flow::Value((getset.get)(self, owner)?)),
                None => Ok(Flow::Value(self.none())),
            },
            _ => Ok(Flow::Value(self.heap.new_ref(found))),
        }
    }

    /// A descriptor written in Python.
    fn bind_python(&mut self, found: ObjectId, owner: Option<ObjectId>, class: ObjectId) -> Result<Flow> {
        let Some(get) = self.lookup_in_mro(self.heap.type_of(found), self.names.get) else {
            return Ok(Flow::Value(self.heap.new_ref(found)));
        };
        let owner = owner.unwrap_or(self.heap.constants.none);
        let args = vec![found, owner, class];
        // `_PyObject_GenericGetAttrWithDict`, `type_getattro` hold the descriptor, `slot_tp_descr_get` its method.
        let held = vec![self.heap.new_ref(found), self.heap.new_ref(get)];
        Ok(Flow::Native(Box::new(CallThen {
            callable: Some(get),
            args,
            fallback: None,
            held,
            is_method: false,
        })))
    }

    fn property_label(&mut self, property: ObjectId, owner: ObjectId) -> String {
        // `property_name`: as `__set_name__` has told it, else the getter's.
        let getter = self.heap.field(property, 0).and_then(|getter| match self.heap.payload(getter) {
            Payload::Function(body) => Some(body.name),
            _ => None,
        });
        let name = self
            .heap
            .field(property, 4)
            .or(getter)
            .and_then(|name| self.string(name))
            .map(|name| format!("'{name}' "));
        let class = self.heap.type_body_of(owner);
        let qualname =
            class.qualname_object.and_then(|id| self.string(id)).unwrap_or_else(|| class.name.to_string());
        format!("{}of '{qualname}' object", name.unwrap_or_default())
    }

    /// `AttributeError` for an object without this attribute.
    pub fn no_attribute(&mut self, owner: ObjectId, name: ObjectId) -> Raised {
        let text = self.string(name).unwrap_or_default();
        let message = if self.heap.is_exactly(owner, Class::Module) {
            let module = self.heap.field(owner, 1).and_then(|id| self.string(id)).unwrap_or_default();
            format!("module '{module}' has no attribute '{text}'")
        } else if self.is_class(owner) {
            format!("type object '{}' has no attribute '{text}'", self.heap.type_body(owner).name)
        } else {
            format!("'{}' object has no attribute '{text}'", self.type_name(owner))
        };
        self.attribute_error(owner, name, &message)
    }

    fn attribute_error(&mut self, owner: ObjectId, name: ObjectId, message: &str) -> Raised {
        let message = self.new_str(message);
        let exception = self.new_exception(self.exc(Exc::AttributeError), vec![message]);
        let (owner, name) = (self.heap.new_ref(owner), self.heap.new_ref(name));
        self.heap.set_field(exception, exception_field::OWN, Some(owner));
        self.heap.set_field(exception, exception_field::OWN_2, Some(name));
        self.raise_object(exception)
    }

    /// `getattr(obj, name)` within Rust. New reference.
    ///
    /// # Errors
    /// `AttributeError`, and what descriptors raise.
    pub fn getattr(&mut self, owner: ObjectId, name: ObjectId) -> Result<ObjectId> {
        let flow = self.begin_getattr(owner, name)?;
        self.wait(flow)
    }

    /// Runs a machine within Rust until it has its value. New reference.
    ///
    /// # Errors
    /// What the machine raises.
    pub fn wait(&mut self, flow: Flow) -> Result<ObjectId> {
        match flow {
            Flow::Value(value) => Ok(value),
            Flow::Native(kind) => self.run_machine(kind),
        }
    }
}
