//! Classes: making them, changing them (CPython 3.14 Objects/typeobject.c, Python/bltinmodule.c).

use std::rc::Rc;

use heapglass_memory::object::{
    CollectionKind, Layout, Payload, RecordKind, SharedKeys, TypeBody, TypeFlags,
};
use heapglass_memory::{Class, Heap, ObjectId, StackRef};

use super::class_machines::BuildClass;
use super::{Args, Flow, Raised, Result, Vm};

/// An instance's first slot comes behind its head of 16 bytes.
const HEAD_BYTES: u64 = 16;

impl Vm {
    /// `type_new`: a class of name, bases and namespace. New reference, tracked.
    pub(crate) fn make_class(
        &mut self,
        meta: ObjectId,
        name: ObjectId,
        bases: ObjectId,
        namespace: ObjectId,
    ) -> Result<ObjectId> {
        let mut base_list = self.heap.items(bases).to_vec();
        let bases = if base_list.is_empty() {
            base_list.push(Class::Object.id());
            self.heap.new_tuple_tracked(base_list.clone())
        } else {
            self.heap.new_ref(bases)
        };
        let made = self.best_base(&base_list).and_then(|base| Ok((base, self.linearise(&base_list)?)));
        let (base, rest) = match made {
            Ok(made) => made,
            Err(Raised) => {
                self.heap.decref(bases);
                return Err(Raised);
            }
        };
        let dict = self.heap.dict_copy(namespace);
        let slots = match self.read_slots(name, dict, base) {
            Ok(slots) => slots,
            Err(Raised) => {
                self.heap.decref(bases);
                self.heap.decref(dict);
                return Err(Raised);
            }
        };
        let class = self.new_class_object(meta, name, base, bases, dict, &slots);
        self.finish_class(class, base, dict, &slots, rest, &base_list);
        Ok(class)
    }

    /// `__slots__`, sorted as `type_new_slots_impl` does.
    fn read_slots(&mut self, name: ObjectId, dict: ObjectId, base: ObjectId) -> Result<Slots> {
        let flags = self.heap.type_body(base).flags;
        let Some(found) = self.heap.dict_get_str(dict, self.names.slots) else {
            let layout = self.heap.layout(base);
            // `may_add_weak`: only where instances all have one size.
            let varies = self.heap.profile.objects.varies(layout);
            return Ok(Slots {
                names: Vec::new(),
                object: None,
                adds_dict: !flags.has_dict && layout != Layout::Type,
                adds_weakref: !flags.has_weakref && !varies,
            });
        };
        let items: Vec<ObjectId> = match self.heap.payload(found) {
            Payload::Str(_) => vec![self.heap.new_ref(found)],
            // `PySequence_Tuple` gives a tuple itself back.
            Payload::Tuple(items) if self.heap.is_exactly(found, Class::Tuple) => {
                let items = items.to_vec();
                items.iter().for_each(|id| self.heap.incref(*id));
                items
            }
            _ => self.collect_sync(found)?,
        };
        let slots = self.slots_of((name, dict), base, found, &items);
        self.drop_all(items);
        slots
    }

    fn slots_of(
        &mut self,
        (name, dict): (ObjectId, ObjectId),
        base: ObjectId,
        found: ObjectId,
        items: &[ObjectId],
    ) -> Result<Slots> {
        let flags = self.heap.type_body(base).flags;
        let layout = self.heap.layout(base);
        let varies = self.heap.profile.objects.varies(layout);
        if varies && !items.is_empty() {
            let name = self.heap.type_body(base).name.clone();
            return Err(self.type_error(&format!("nonempty __slots__ not supported for subtype of '{name}'")));
        }
        let mut slots = Slots { names: Vec::new(), object: None, adds_dict: false, adds_weakref: false };
        for item in items {
            let Some(text) = self.string(*item) else {
                let message = format!("__slots__ items must be strings, not '{}'", self.type_name(*item));
                return Err(self.type_error(&message));
            };
            match text.as_str() {
                "__dict__" if flags.has_dict || slots.adds_dict => {
                    return Err(self.type_error("__dict__ slot disallowed: we already got one"));
                }
                "__weakref__" if flags.has_weakref || slots.adds_weakref => {
                    return Err(self.type_error("__weakref__ slot disallowed: we already got one"));
                }
                "__dict__" => slots.adds_dict = true,
                "__weakref__" => slots.adds_weakref = true,
                _ if !is_identifier(&text) => {
                    return Err(self.type_error("__slots__ must be identifiers"));
                }
                _ => {
                    let text = mangled(self.text(name).unwrap_or_default(), &text);
                    let known = self.heap.intern_immortal(&text);
                    if self.heap.dict_get_str(dict, known).is_some() {
                        return Err(
                            self.value_error(&format!("'{text}' in __slots__ conflicts with class variable"))
                        );
                    }
                    slots.names.push(text.into_boxed_str());
                }
            }
        }
        slots.names.sort();
        slots.object = Some(found);
        Ok(slots)
    }

    /// `ht_slots`: the names, mangled and sorted, in a tuple of their own (`type_new_slots_impl`). New reference.
    fn slots_tuple(&mut self, names: &[Box<str>]) -> ObjectId {
        let names: Vec<ObjectId> = names.iter().map(|name| self.heap.intern_immortal(name)).collect();
        // They are sorted in a list.
        names.iter().for_each(|id| self.heap.incref(*id));
        let list = self.heap.new_list(names.clone());
        let tuple = self.heap.new_tuple(names);
        self.heap.decref(list);
        tuple
    }

    /// The class object itself: `type_new_alloc` and what follows it. Steals `bases` and `dict`.
    fn new_class_object(
        &mut self,
        meta: ObjectId,
        name: ObjectId,
        base: ObjectId,
        bases: ObjectId,
        dict: ObjectId,
        slots: &Slots,
    ) -> ObjectId {
        let parent = self.heap.type_body(base);
        let (layout, inherited) = (parent.layout, parent.flags);
        let mut slot_names = parent.slot_names.clone();
        let rules = self.heap.profile.objects;
        let is_field = |adds: bool, is_before: bool| u64::from(adds && !is_before);
        // What is not in the pre-header is a field of the instance.
        let is_dict_before = rules.has_dict_before(layout);
        let fields = is_field(slots.adds_dict, is_dict_before)
            + is_field(slots.adds_weakref, rules.has_weakrefs_before);
        let basic_bytes = parent.basic_bytes + 8 * (slots.names.len() as u64 + fields);
        slot_names.extend(slots.names.iter().cloned());
        let has_dict = inherited.has_dict || slots.adds_dict;
        let has_weakref = inherited.has_weakref || slots.adds_weakref;
        // What a built-in base has at an offset of its own stays there.
        let is_managed = |adds: bool| adds || inherited.has_preheader;
        let managed_dict = has_dict
            && is_dict_before
            && !matches!(layout, Layout::Exception | Layout::Function | Layout::Type)
            && is_managed(slots.adds_dict);
        // `type_ready_managed_dict`: where instances all have one size.
        let varies = matches!(layout, Layout::Int | Layout::Tuple | Layout::Bytes);
        let has_inline_values = managed_dict
            && !varies
            && rules.takes_values(layout == Layout::Object, slot_names.is_empty())
            && (slots.adds_dict || inherited.has_inline_values);
        let managed_weakref = has_weakref
            && rules.has_weakrefs_before
            && !matches!(layout, Layout::Set | Layout::FrozenSet | Layout::Type)
            && is_managed(slots.adds_weakref);
        let flags = TypeFlags {
            is_heap: true,
            // `type_new_alloc`: every class that is made by a call.
            has_gc: rules.always_gc || inherited.has_gc || has_dict || !slot_names.is_empty(),
            has_dict,
            has_weakref,
            has_inline_values,
            is_base: true,
            has_finalizer: false,
            has_preheader: managed_dict || managed_weakref,
            is_immutable: false,
            asks_methods: inherited.asks_methods,
            is_abstract: false,
            collection: inherited.collection,
        };
        let qualname = self.take_qualname(dict).unwrap_or_else(|| self.heap.new_ref(name));
        self.heap.keep_utf8(name);
        self.heap.incref(name);
        self.heap.incref(base);
        let slots_object = slots.object.map(|_| self.slots_tuple(&slots.names));
        let body = TypeBody {
            name: self.string(name).unwrap_or_default().into_boxed_str(),
            name_object: Some(name),
            qualname_object: Some(qualname),
            layout,
            flags,
            base: Some(base),
            bases: Some(bases),
            mro: None,
            dict: Some(dict),
            subclasses: None,
            size_bytes: rules.heap_type_bytes + if managed_dict { Heap::SHARED_KEYS_BYTES } else { 0 },
            shared_keys: SharedKeys::default(),
            basic_bytes: basic_bytes.max(HEAD_BYTES),
            slot_names,
            slots_object,
            version: self.next_type_version(),
        };
        let class = self.heap.new_object(meta, Payload::Type(Rc::new(body)));
        self.heap.track(class);
        class
    }

    /// `__qualname__`, taken out of a class's namespace.
    fn take_qualname(&mut self, dict: ObjectId) -> Option<ObjectId> {
        let index = self.heap.dict_find_str(dict, self.names.qualname)?;
        let (key, value) = self.heap.dict_remove(dict, index)?;
        self.heap.xdecref(key);
        Some(value)
    }

    /// `_PyDict_NewKeysForClass`: the names that the class's methods set on `self` are shared from the start.
    fn class_keys(&mut self, dict: ObjectId) -> SharedKeys {
        let mut keys = self.heap.new_shared_keys();
        let is_known = self.heap.profile.objects.presets_names;
        let known = self.heap.dict_get_str(dict, self.names.static_attributes).filter(|_| is_known);
        for name in known.map(|tuple| self.heap.items(tuple).to_vec()).unwrap_or_default() {
            if keys.usable > 0 && self.text(name).is_some() {
                keys.usable -= 1;
                keys.names.push(self.heap.new_ref(name));
            }
        }
        keys
    }

    fn next_type_version(&mut self) -> u32 {
        self.next_version += 1;
        self.next_version
    }

    /// What `type_new` puts into the class's dict, its mro, and its bases' lists of subclasses.
    fn finish_class(
        &mut self,
        class: ObjectId,
        base: ObjectId,
        dict: ObjectId,
        slots: &Slots,
        rest: Vec<ObjectId>,
        bases: &[ObjectId],
    ) {
        if self.heap.dict_get_str(dict, self.names.module).is_none()
            && let Some(module) = self.heap.dict_get_str(self.frame.globals, self.names.name)
        {
            self.heap.incref(module);
            self.namespace_set(dict, self.names.module, module);
        }
        self.wrap_special(dict, self.names.new, RecordKind::StaticMethod);
        self.wrap_special(dict, self.names.init_subclass, RecordKind::ClassMethod);
        self.wrap_special(dict, self.names.class_getitem, RecordKind::ClassMethod);
        self.set_class_cells(class, dict);
        // `type_new_set_attrs`
        let are_shared = !self.heap.profile.objects.owns_getsets;
        if are_shared {
            self.add_getsets(class, dict, slots);
        }
        self.set_mro(class, rest);
        let first = self.heap.type_body(base).slot_names.len();
        for (offset, text) in slots.names.iter().enumerate() {
            let name = self.heap.intern_immortal(text);
            self.heap.incref(class);
            let member = self.heap.new_record(
                RecordKind::Member,
                vec![Some(class), Some(name)],
                [(first + offset) as i64, 0, 0],
            );
            self.touch_name(name);
            self.namespace_set(dict, name, member);
        }
        if !are_shared {
            self.add_getsets(class, dict, slots);
        }
        if self.heap.dict_get_str(dict, self.names.doc).is_none() {
            let none = self.none();
            self.namespace_set(dict, self.names.doc, none);
        }
        if self.heap.dict_get_str(dict, self.names.eq).is_some()
            && self.heap.dict_get_str(dict, self.names.hash).is_none()
        {
            let none = self.none();
            self.namespace_set(dict, self.names.hash, none);
        }
        let has_finalizer = self.lookup_in_mro(class, self.names.del).is_some();
        if let Some(body) = self.heap.type_body_mut(class) {
            body.flags.has_finalizer = has_finalizer;
        }
        if are_shared {
            self.add_shared_keys(class, dict);
        }
        for base in bases {
            self.heap.add_subclass(*base, class);
        }
        if !are_shared {
            self.add_shared_keys(class, dict);
        }
    }

    /// `type_ready_managed_dict`
    fn add_shared_keys(&mut self, class: ObjectId, dict: ObjectId) {
        if self.heap.type_body(class).size_bytes > self.heap.profile.objects.heap_type_bytes {
            let keys = self.class_keys(dict);
            if let Some(body) = self.heap.type_body_mut(class) {
                body.shared_keys = keys;
            }
        }
    }

    /// The descriptors of `__dict__` and `__weakref__`.
    fn add_getsets(&mut self, class: ObjectId, dict: ObjectId, slots: &Slots) {
        for (wanted, name) in [(slots.adds_dict, self.names.dict), (slots.adds_weakref, self.names.weakref)] {
            if wanted {
                let getset = match self.shared_getset(name) {
                    Some(shared) => self.heap.new_ref(shared),
                    None => {
                        let number = crate::types::instance_getset(name == self.names.dict);
                        let owner = self.heap.new_ref(class);
                        let fields = vec![Some(owner), Some(name)];
                        self.heap.new_record(RecordKind::GetSet, fields, [number, 0, 0])
                    }
                };
                self.touch_name(name);
                self.namespace_set(dict, name, getset);
            }
        }
    }

    /// The descriptor of `__dict__` or `__weakref__` that all classes share, where they do.
    fn shared_getset(&self, name: ObjectId) -> Option<ObjectId> {
        if self.heap.profile.objects.owns_getsets {
            return None;
        }
        let is_it = |id: ObjectId| {
            matches!(self.heap.payload(id), Payload::Record(record) if record.kind == RecordKind::GetSet)
                && self.heap.field(id, 1) == Some(name)
        };
        self.held.iter().map(|(id, _)| *id).find(|id| is_it(*id))
    }

    /// Makes these descriptors: `type_add_common_getset`, Objects/typeobject.c.
    pub(super) fn make_shared_getsets(&mut self) {
        if self.heap.profile.objects.owns_getsets {
            return;
        }
        // `sys.getrefcount(vars(A)['__dict__'])` and of `__weakref__`, 3.15.2, without those of the script
        for (name, holders) in [(self.names.dict, 31), (self.names.weakref, 41)] {
            let number = crate::types::instance_getset(name == self.names.dict);
            let fields = vec![Some(Class::Object.id()), Some(name)];
            let getset = self.heap.new_record(RecordKind::GetSet, fields, [number, 0, 0]);
            (1..holders).for_each(|_| self.heap.incref(getset));
            let held = std::iter::repeat_n((getset, "built-in classes"), holders);
            Rc::make_mut(&mut self.held).extend(held);
        }
    }

    /// `PyUnicode_InternFromString` of a descriptor's name: a str for a moment, since there is one already.
    fn touch_name(&mut self, name: ObjectId) {
        if self.heap.profile.objects.owns_getsets {
            let bytes = self.heap.block_bytes(self.heap.get(name));
            self.heap.touch(bytes, false);
        }
    }

    /// `type_ready_mro`.
    fn set_mro(&mut self, class: ObjectId, rest: Vec<ObjectId>) {
        let mut mro = vec![class];
        mro.extend(rest);
        mro.iter().for_each(|id| self.heap.incref(*id));
        let mro = self.heap.new_tuple_tracked(mro);
        // `inherit_patma_flags`: the first class in the mro that says what it is.
        let inherited =
            self.heap.items(mro).iter().skip(1).map(|id| self.heap.type_body(*id).flags.collection);
        let collection = inherited.into_iter().find(|kind| *kind != CollectionKind::None).unwrap_or_default();
        if let Some(body) = self.heap.type_body_mut(class) {
            body.mro = Some(mro);
            body.flags.collection = collection;
        }
    }

    /// A plain function under this name becomes a static or class method.
    fn wrap_special(&mut self, dict: ObjectId, name: ObjectId, kind: RecordKind) {
        let Some(function) = self.heap.dict_get_str(dict, name) else { return };
        if matches!(self.heap.payload(function), Payload::Function(_)) {
            self.heap.incref(function);
            let wrapped = self.heap.new_record(kind, vec![Some(function), None], [0; 3]);
            self.namespace_set(dict, name, wrapped);
        }
    }

    /// `__classcell__` and `__classdictcell__`: filled, and taken out of the dict.
    fn set_class_cells(&mut self, class: ObjectId, dict: ObjectId) {
        for (name, contents) in [(self.names.classcell, class), (self.names.classdictcell, dict)] {
            let Some(index) = self.heap.dict_find_str(dict, name) else { continue };
            if let Some((key, cell)) = self.heap.dict_remove(dict, index) {
                self.heap.incref(contents);
                let old = self.heap.set_field(cell, 0, Some(contents));
                self.heap.xdecref(old);
                self.heap.xdecref(key);
                self.heap.decref(cell);
            }
        }
    }

    /// `PyType_Modified`: the class and all that derive from it have new version tags.
    pub(crate) fn type_modified(&mut self, class: ObjectId) {
        let mut work = vec![class];
        while let Some(at) = work.pop() {
            let version = self.next_type_version();
            let has_finalizer = self.lookup_in_mro(at, self.names.del).is_some();
            let Some(body) = self.heap.type_body_mut(at) else { continue };
            body.version = version;
            body.flags.has_finalizer = has_finalizer && body.flags.is_heap;
            work.extend(self.heap.subclasses(at));
        }
        self.heap.type_epoch += 1;
    }

    /// `__build_class__(func, name, *bases, metaclass=..., **kwds)`
    pub(crate) fn build_class(&mut self, args: &Args<'_>) -> Result<Flow> {
        let (Some(function), Some(name)) = (args.get(0), args.get(1)) else {
            return Err(self.type_error("__build_class__: not enough arguments"));
        };
        if !matches!(self.heap.payload(function), Payload::Function(_)) {
            return Err(self.type_error("__build_class__: func must be a function"));
        }
        if self.text(name).is_none() {
            return Err(self.type_error("__build_class__: name is not a string"));
        }
        let given = args.pos.get(2..).unwrap_or_default();
        let mut meta = None;
        let mut kw = Vec::new();
        for (key, value) in args.kw {
            if *key == self.names.metaclass {
                meta = Some(*value);
            } else {
                kw.push((*key, *value));
            }
        }
        given.iter().for_each(|base| self.heap.incref(*base));
        let original = self.heap.new_tuple(given.to_vec());
        let bases = match self.update_bases(original) {
            Ok(bases) => bases,
            Err(Raised) => {
                self.heap.decref(original);
                return Err(Raised);
            }
        };
        let winner = match self.pick_metaclass(meta, bases.unwrap_or(original)) {
            Ok(winner) => winner,
            Err(Raised) => {
                self.heap.xdecref(bases);
                self.heap.decref(original);
                return Err(Raised);
            }
        };
        self.heap.incref(winner);
        let (bases, original) = match bases {
            Some(bases) => (bases, Some(original)),
            None => (original, None),
        };
        Ok(Flow::Native(Box::new(BuildClass::new(function, name, winner, (bases, original), kw))))
    }

    /// `_PyType_CalculateMetaclass`: the most derived metaclass; one that is no class is taken as it is.
    fn pick_metaclass(&mut self, meta: Option<ObjectId>, bases: ObjectId) -> Result<ObjectId> {
        let bases = self.heap.items(bases).to_vec();
        let first = bases.first().map_or(Class::Type.id(), |base| self.heap.type_of(*base));
        let mut winner = meta.unwrap_or(first);
        if !self.is_class(winner) {
            return Ok(winner);
        }
        for base in bases {
            let ty = self.heap.type_of(base);
            if self.is_subclass(ty, winner) {
                winner = ty;
            } else if !self.is_subclass(winner, ty) {
                return Err(self.type_error("metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases"));
            }
        }
        Ok(winner)
    }

    /// The frame of a class's body.
    pub(super) fn enter_class_body(&mut self, function: ObjectId, namespace: ObjectId) -> Result<()> {
        let Payload::Function(body) = self.heap.payload(function) else { return Err(Raised) };
        let body = Rc::clone(body);
        self.heap.incref(function);
        self.heap.incref(namespace);
        let frame = self.make_frame(
            body.code,
            StackRef::owned(function),
            body.globals,
            body.builtins,
            Some(namespace),
            Vec::new(),
            heapglass_memory::object::ReturnTo::Native,
        );
        self.enter(frame)
    }
}

/// `str.isidentifier` of a slot's name.
fn is_identifier(text: &str) -> bool {
    let is_name = |char: char| char == '_' || char.is_alphanumeric();
    text.chars().all(is_name) && !text.starts_with(|char: char| char.is_numeric()) && !text.is_empty()
}

/// `_Py_Mangle`: private names get the class's name in front.
fn mangled(class: &str, text: &str) -> String {
    let class = class.trim_start_matches('_');
    if text.starts_with("__") && !text.ends_with("__") && !class.is_empty() && !text.contains('.') {
        format!("_{class}{text}")
    } else {
        text.to_owned()
    }
}

/// What `__slots__` says.
struct Slots {
    names: Vec<Box<str>>,
    object: Option<ObjectId>,
    adds_dict: bool,
    adds_weakref: bool,
}

impl Vm {
    /// Calls a class from a built-in: the result at once, or the machine that makes it.
    pub(crate) fn begin_class_call(&mut self, class: ObjectId, args: &Args<'_>) -> Result<Flow> {
        match self.type_call(class, args)? {
            Some(value) => Ok(Flow::Value(value)),
            None => match self.natives.pop() {
                Some(native) => Ok(Flow::Native(native.kind)),
                None => Err(Raised),
            },
        }
    }
}

impl Vm {
    /// `super()` without arguments: the class of the `__class__` cell and the first argument of the frame.
    ///
    /// # Errors
    /// `RuntimeError`, in `super_init_without_args`' words.
    pub(crate) fn implicit_super(&mut self) -> Result<(ObjectId, ObjectId)> {
        let unit = Rc::clone(&self.unit_state().unit);
        let no = |vm: &mut Self, words: &str| Err(vm.raise(super::Exc::RuntimeError, words));
        if unit.arg_count == 0 {
            return no(self, "super(): no arguments");
        }
        let is_cell = unit.locals_plus.first().is_some_and(|local| local.has(crate::compile::Local::CELL));
        let first = self.local(0).get();
        let first = if is_cell { first.and_then(|cell| self.heap.field(cell, 0)) } else { first };
        let Some(receiver) = first else { return no(self, "super(): arg[0] deleted") };
        let index = unit.locals_plus.iter().position(|local| &*local.name == "__class__");
        let Some(cell) = index.and_then(|index| self.local(index as u32).get()) else {
            return no(self, "super(): __class__ cell not found");
        };
        let Some(class) = self.heap.field(cell, 0) else {
            return no(self, "super(): empty __class__ cell");
        };
        if !self.is_class(class) {
            let words = format!("super(): __class__ is not a type ({})", self.type_name(class));
            return no(self, &words);
        }
        Ok((class, receiver))
    }
}
