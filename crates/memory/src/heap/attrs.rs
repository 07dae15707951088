//! Attributes of instances: inline values, shared keys, the materialised `__dict__`, slots (FACTS 3.5).

use std::rc::Rc;

use super::{Domain, Heap};
use crate::class::Class;
use crate::ids::ObjectId;
use crate::object::{Attrs, DictEntry, Keys, Payload, SharedKeys, Split, Storage};
use crate::profile::{Instances, Tracking};
use crate::pymalloc::Addr;

/// `SHARED_KEYS_MAX_SIZE`, Include/internal/pycore_dict.h.
const SHARED_KEYS: u32 = 30;
impl Heap {
    /// Bytes of a class's table of shared keys (FACTS 3.5).
    pub const SHARED_KEYS_BYTES: u64 = 768;

    /// A plain instance of a Python class: `PyType_GenericAlloc`. Tracked. New reference.
    pub fn new_instance(&mut self, class: ObjectId, payload: Payload) -> ObjectId {
        let attrs = self.new_attrs(class);
        let id = self.new_object_with(class, payload, attrs);
        self.place_values(id);
        if self.type_body(class).flags.has_gc {
            self.track(id);
        }
        id
    }

    /// Room for the attributes of a new instance: `_PyObject_InitInlineValues`.
    pub fn new_attrs(&mut self, class: ObjectId) -> Option<Rc<Attrs>> {
        let body = self.type_body(class);
        let (flags, slots) = (body.flags, body.slot_names.len());
        if !flags.is_heap {
            return None;
        }
        let mut attrs = Attrs { slots: vec![None; slots], ..Attrs::default() };
        if flags.has_inline_values {
            let (known, usable) = (body.shared_keys.names.len(), body.shared_keys.usable);
            let left = if usable > 1 { usable - 1 } else { usable };
            let room = if self.profile.objects.counts_off_first { left } else { usable };
            attrs.values = vec![None; known + room as usize];
            attrs.capacity = known as u32 + left;
            attrs.is_inline = true;
            if left != usable
                && let Some(body) = self.type_body_mut(class)
            {
                body.shared_keys.usable = left;
            }
        }
        Some(Rc::new(attrs))
    }

    /// A block for the values of a new instance, where they have one of their own (`_PyObject_InitializeDict`).
    pub fn place_values(&mut self, id: ObjectId) {
        if self.profile.objects.instances != Instances::SeparateValues {
            return;
        }
        let Some(room) = self.attrs(id).filter(|attrs| attrs.is_inline).map(|attrs| attrs.values.len())
        else {
            return;
        };
        let block = self.malloc(Domain::Memory, self.values_bytes(room as u64));
        if let Some(attrs) = self.attrs_mut(id) {
            attrs.block = block;
        }
    }

    /// A class's empty table of shared keys: `_PyDict_NewKeysForClass`.
    pub fn new_shared_keys(&mut self) -> SharedKeys {
        SharedKeys {
            names: Vec::new(),
            usable: SHARED_KEYS,
            addr: self.malloc(self.table_domain(), Self::SHARED_KEYS_BYTES),
        }
    }

    /// An instance's attributes.
    #[inline]
    #[must_use]
    pub fn attrs(&self, id: ObjectId) -> Option<&Attrs> {
        self.get(id).attrs.as_deref()
    }

    fn attrs_mut(&mut self, id: ObjectId) -> Option<&mut Attrs> {
        self.get_mut(id).attrs.as_mut().map(Rc::make_mut)
    }

    /// Names of the inline values that are set, with their indices, in the class's order.
    pub(crate) fn inline_names(&self, owner: ObjectId) -> Vec<(u32, ObjectId)> {
        let names = &self.type_body_of(owner).shared_keys.names;
        let Some(attrs) = self.attrs(owner) else { return Vec::new() };
        let set = |index: usize| attrs.values.get(index).is_some_and(Option::is_some);
        names
            .iter()
            .enumerate()
            .filter(|(index, _)| set(*index))
            .map(|(index, name)| (index as u32, *name))
            .collect()
    }

    /// Inline attributes in the order in which they were set.
    pub(crate) fn inline_items(&self, owner: ObjectId) -> Vec<DictEntry> {
        let names = &self.type_body_of(owner).shared_keys.names;
        let Some(attrs) = self.attrs(owner) else { return Vec::new() };
        let entry = |index: &u8| {
            let key = *names.get(*index as usize)?;
            let value = (*attrs.values.get(*index as usize)?)?;
            Some(DictEntry { hash: self.text_hash(key), key, value })
        };
        attrs.order.iter().filter_map(entry).collect()
    }

    /// The item at or behind a position, and the next position, in the order of the table of keys, which for an
    /// instance's dict is that of its class.
    #[must_use]
    pub fn table_next(&self, dict: ObjectId, position: u32) -> Option<(u32, DictEntry)> {
        let Some(owner) = self.inline_owner(dict) else { return self.dict_next(dict, position) };
        let attrs = self.attrs(owner)?;
        let names = self.inline_names(owner);
        names.into_iter().filter(|(index, _)| *index >= position).find_map(|(index, key)| {
            let value = (*attrs.values.get(index as usize)?)?;
            Some((index + 1, DictEntry { hash: self.text_hash(key), key, value }))
        })
    }

    /// The index of a name in the class's shared keys.
    #[inline]
    fn shared_index(&self, class: ObjectId, name: ObjectId) -> Option<usize> {
        let names = &self.type_body(class).shared_keys.names;
        names
            .iter()
            .position(|known| *known == name)
            .or_else(|| names.iter().position(|known| self.same_text(*known, name)))
    }

    /// The value of an instance attribute, not counted for the caller.
    #[inline]
    #[must_use]
    pub fn attr_get(&self, id: ObjectId, name: ObjectId) -> Option<ObjectId> {
        let object = self.get(id);
        let attrs = object.attrs.as_deref()?;
        if attrs.is_inline {
            return *attrs.values.get(self.shared_index(object.ty, name)?)?;
        }
        self.dict_get_str(attrs.dict?, name)
    }

    /// Sets an instance attribute. Steals `value`; the old value is the caller's now.
    /// The instance must have room for a `__dict__`.
    pub fn attr_set(&mut self, id: ObjectId, name: ObjectId, value: ObjectId) -> Option<ObjectId> {
        if self.attrs(id).is_some_and(|attrs| attrs.is_inline) {
            if let Some(old) = self.inline_store(id, name, value) {
                return old;
            }
            self.leave_inline(id);
        }
        let dict = self.instance_dict(id)?;
        let found = self.dict_find_str(dict, name);
        self.dict_store(dict, found, name, self.text_hash(name), value)
    }

    /// Deletes an instance attribute; the value is the caller's now.
    pub fn attr_remove(&mut self, id: ObjectId, name: ObjectId) -> Option<ObjectId> {
        if self.attrs(id)?.is_inline {
            let index = self.shared_index(self.type_of(id), name)?;
            return self.inline_remove(id, index as u32);
        }
        let dict = self.attrs(id)?.dict?;
        let (key, value) = self.dict_remove(dict, self.dict_find_str(dict, name)?)?;
        self.xdecref(key);
        Some(value)
    }

    /// Stores into the inline values: `store_instance_attr_lock_held`. `None` if there is no place for the
    /// name; else the old value. Steals `value` if it stores it.
    pub(crate) fn inline_store(
        &mut self,
        owner: ObjectId,
        name: ObjectId,
        value: ObjectId,
    ) -> Option<Option<ObjectId>> {
        let class = self.type_of(owner);
        let index = match self.shared_index(class, name) {
            Some(index) => index,
            None => self.share_name(class, name)?,
        };
        let attrs = self.attrs_mut(owner)?;
        let slot = attrs.values.get_mut(index)?;
        let old = slot.replace(value);
        if old.is_none() {
            attrs.order.push(index as u8);
        }
        Some(old)
    }

    /// `insert_split_key`: a new name for all instances of the class, if there is room.
    fn share_name(&mut self, class: ObjectId, name: ObjectId) -> Option<usize> {
        if self.type_body(class).shared_keys.usable == 0 || self.text(name).is_none() {
            return None;
        }
        self.incref(name);
        let keys = &mut self.type_body_mut(class)?.shared_keys;
        keys.usable -= 1;
        keys.names.push(name);
        Some(keys.names.len() - 1)
    }

    pub(crate) fn inline_remove(&mut self, owner: ObjectId, index: u32) -> Option<ObjectId> {
        let attrs = self.attrs_mut(owner)?;
        let value = attrs.values.get_mut(index as usize)?.take()?;
        attrs.order.retain(|other| u32::from(*other) != index);
        Some(value)
    }

    /// `obj.__dict__`: the dict that shows the inline values, made on demand. Not counted for the caller.
    pub fn instance_dict(&mut self, id: ObjectId) -> Option<ObjectId> {
        if let Some(dict) = self.attrs(id)?.dict {
            return Some(dict);
        }
        if !self.type_body_of(id).flags.has_dict {
            return None;
        }
        let is_inline = self.attrs(id)?.is_inline;
        let dict = self.new_dict();
        if is_inline {
            self.set_storage(dict, Storage::Inline(id));
            if self.profile.collector.tracking == Tracking::Late {
                for item in self.inline_items(id) {
                    self.maintain_tracking(dict, item.key, item.value);
                }
            }
        } else if let Some(split) = self.shared_of(self.type_of(id)) {
            // `new_dict_with_shared_keys`
            let keys = self.split_table(split, Vec::new());
            self.set_storage(dict, Storage::Combined(keys));
        }
        self.attrs_mut(id)?.dict = Some(dict);
        Some(dict)
    }

    /// `_PyObject_IsInstanceDictEmpty`: without making a dict to see it.
    #[must_use]
    pub fn is_instance_dict_empty(&self, id: ObjectId) -> bool {
        match self.attrs(id) {
            Some(attrs) if attrs.is_inline => attrs.order.is_empty(),
            Some(attrs) => attrs.dict.is_none_or(|dict| self.dict_items(dict).is_empty()),
            None => true,
        }
    }

    /// Replaces an instance's `__dict__`. Steals `dict`; all that the old one held is the caller's now.
    pub fn replace_instance_dict(&mut self, id: ObjectId, dict: Option<ObjectId>) -> Vec<ObjectId> {
        self.leave_inline(id);
        match self.attrs_mut(id) {
            Some(attrs) => std::mem::replace(&mut attrs.dict, dict).into_iter().collect(),
            None => Vec::new(),
        }
    }

    /// `object_set_class_world_stopped`: the object is of another class now, with a dict of its own.
    pub fn change_class(&mut self, id: ObjectId, class: ObjectId) {
        let had_values = self.attrs(id).is_some_and(|attrs| attrs.is_inline);
        if had_values {
            self.leave_inline(id);
        }
        self.incref(class);
        let old = std::mem::replace(&mut self.get_mut(id).ty, class);
        self.decref(old);
    }

    /// What a dict with a split table shares with a class.
    pub(crate) fn split_of(&self, dict: ObjectId) -> Option<Split> {
        let Some(owner) = self.inline_owner(dict) else { return self.dict_keys(dict)?.split };
        let class = self.type_of(owner);
        let capacity = self.attrs(owner)?.capacity;
        Some(Split { class, serial: self.serial(class), capacity })
    }

    /// What a new dict of an instance without inline values shares with its class (`CACHED_KEYS`).
    fn shared_of(&self, class: ObjectId) -> Option<Split> {
        let keys = &self.type_body(class).shared_keys;
        let capacity = keys.names.len() as u32 + keys.usable;
        (keys.addr != Addr::default()).then_some(Split { class, serial: self.serial(class), capacity })
    }

    /// `copy_values`: a block of values for a dict of its own. Takes references to the names.
    pub(crate) fn split_table(&mut self, split: Split, items: Vec<DictEntry>) -> Keys {
        let addr = self.malloc(Domain::Memory, self.values_bytes(u64::from(split.capacity)));
        self.split_table_in(split, items, addr)
    }

    fn split_table_in(&mut self, split: Split, items: Vec<DictEntry>, addr: Addr) -> Keys {
        let mut keys = Keys::new_split(split, addr);
        for entry in items {
            self.incref(entry.key);
            keys.push(entry);
        }
        keys
    }

    /// The class whose names a split table shares, if it lives.
    fn split_class(&self, split: Split) -> Option<ObjectId> {
        let is_it = self.is_alive(split.class) && self.serial(split.class) == split.serial;
        is_it.then_some(split.class)
    }

    /// `shared_keys_usable_size`
    pub(crate) fn shared_size(&self, split: Split) -> u32 {
        self.split_class(split).map_or(split.capacity, |class| {
            let keys = &self.type_body(class).shared_keys;
            keys.names.len() as u32 + keys.usable
        })
    }

    /// Whether a split table has a place for a new name: `insert_split_key`.
    pub(crate) fn share_split_name(&mut self, dict: ObjectId, name: ObjectId) -> bool {
        let split = self.dict_keys(dict).and_then(|keys| keys.split);
        let Some(class) = split.and_then(|split| self.split_class(split)) else { return false };
        self.is_exactly(name, Class::Str)
            && (self.shared_index(class, name).is_some() || self.share_name(class, name).is_some())
    }

    /// Moves the values out of the instance, into a block of the dict's own (`_PyDict_DetachFromObject`): the table stays
    /// a split one.
    pub(crate) fn leave_inline(&mut self, id: ObjectId) {
        if !self.attrs(id).is_some_and(|attrs| attrs.is_inline) {
            return;
        }
        let Some(dict) = self.instance_dict(id) else { return };
        let items = self.inline_items(id);
        if let Some(split) = self.split_of(dict) {
            // Values that have a block of their own go to the dict with it.
            let block = self.attrs_mut(id).map(|attrs| std::mem::take(&mut attrs.block)).unwrap_or_default();
            let keys = if block == Addr::default() {
                self.split_table(split, items)
            } else {
                self.split_table_in(split, items, block)
            };
            self.set_storage(dict, Storage::Combined(keys));
        }
        if let Some(attrs) = self.attrs_mut(id) {
            attrs.values.fill(None);
            attrs.order.clear();
            attrs.is_inline = false;
        }
    }

    /// The owner dies: a `__dict__` that somebody else holds keeps the values (`detach_dict_from_object`).
    pub(crate) fn detach_inline_dict(&mut self, id: ObjectId) {
        let Some(dict) = self.attrs(id).and_then(|attrs| attrs.dict) else { return };
        if self.inline_owner(dict) != Some(id) {
            return;
        }
        if self.get(dict).count > 1 {
            self.leave_inline(id);
        } else {
            // The instance drops the values itself, just before the dict.
            self.set_storage(dict, Storage::Empty);
            if let Some(attrs) = self.attrs_mut(id) {
                attrs.is_inline = false;
            }
        }
    }

    /// Takes the inline values out, in the order of their names; they are the caller's now. The instance keeps room
    /// for them (`clear_embedded_values`).
    pub(crate) fn take_inline_values(&mut self, id: ObjectId) -> Vec<ObjectId> {
        let Some(attrs) = self.attrs_mut(id) else { return Vec::new() };
        attrs.order.clear();
        attrs.values.iter_mut().filter_map(Option::take).collect()
    }

    /// Takes inline values and `__dict__` out of an instance; they are the caller's now. The values are not used
    /// again (`PyObject_ClearManagedDict`).
    pub(crate) fn take_attrs(&mut self, id: ObjectId) -> Vec<ObjectId> {
        let mut taken = self.take_inline_values(id);
        if let Some(attrs) = self.attrs_mut(id) {
            attrs.is_inline = false;
            taken.extend(attrs.dict.take());
        }
        taken
    }

    /// Indices of a class's slots as `subtype_traverse`, `subtype_clear` and `subtype_dealloc` go through them: the
    /// class's own first, then its base's.
    #[must_use]
    pub(crate) fn slot_order(&self, class: ObjectId) -> Vec<u32> {
        let mut order = Vec::new();
        let mut class = Some(class);
        while let Some(body) = class.map(|class| self.type_body(class)) {
            let inherited = body.base.map_or(0, |base| self.type_body(base).slot_names.len());
            let own = inherited..body.slot_names.len();
            order.extend(own.map(|index| index as u32));
            class = body.base.filter(|_| inherited > 0);
        }
        order
    }

    /// A slot's value.
    #[must_use]
    pub fn slot_get(&self, id: ObjectId, index: usize) -> Option<ObjectId> {
        *self.attrs(id)?.slots.get(index)?
    }

    /// Sets or empties a slot. Steals `value`; the old value is the caller's now.
    pub fn slot_set(&mut self, id: ObjectId, index: usize, value: Option<ObjectId>) -> Option<ObjectId> {
        let slot = self.attrs_mut(id)?.slots.get_mut(index)?;
        std::mem::replace(slot, value)
    }
}

impl Heap {
    /// Gives a struct sequence the fields that are no items of it. Steals them.
    pub fn give_hidden(&mut self, id: ObjectId, fields: Vec<ObjectId>) {
        let slots = fields.into_iter().map(Some).collect();
        self.get_mut(id).attrs = Some(Rc::new(Attrs { slots, ..Attrs::default() }));
    }

    /// Gives an object of a built-in class that has room for one (an exception) an empty `__dict__`. Not counted
    /// for the caller.
    pub fn give_dict(&mut self, id: ObjectId) -> Option<ObjectId> {
        if let Some(dict) = self.attrs(id).and_then(|attrs| attrs.dict) {
            return Some(dict);
        }
        let dict = self.new_dict();
        let attrs = Attrs { dict: Some(dict), ..Attrs::default() };
        self.get_mut(id).attrs = Some(Rc::new(attrs));
        Some(dict)
    }
}
