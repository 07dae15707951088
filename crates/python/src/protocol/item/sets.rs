//! Set items, with Python's `__hash__` and `__eq__` where an item has them.

use std::rc::Rc;

use heapglass_memory::object::{Payload, SetBody, SetEntry};
use heapglass_memory::{Class, ObjectId};

use crate::vm::{Raised, Result, Vm};

impl Vm {
    /// An item's hash; the error of an unhashable one says that it is a set's element.
    pub(crate) fn element_hash(&mut self, item: ObjectId) -> Result<i64> {
        self.hash_for(item, "a set element")
    }

    /// The slot of an item: `set_lookkey`.
    pub(crate) fn set_lookup(&mut self, set: ObjectId, key: ObjectId, hash: i64) -> Result<Option<u32>> {
        let mut different: Vec<ObjectId> = Vec::new();
        loop {
            let Some(body) = self.heap.set_body(set) else { return Ok(None) };
            let found = body.find(hash, |entry| match self.plain_eq(entry.key, key) {
                Some(same) => Ok(same),
                None if different.contains(&entry.key) => Ok(false),
                None => Err(entry.key),
            });
            let asked = match found {
                Ok(found) => return Ok(found),
                Err(asked) => asked,
            };
            let same = self.with_temps(&[asked], |vm| vm.eq(asked, key))?;
            if !same {
                different.push(asked);
                continue;
            }
            let still = self
                .heap
                .set_body(set)
                .map_or(Ok(None), |body| body.find(hash, |entry| Ok::<bool, Raised>(entry.key == asked)))?;
            if still.is_some() {
                return Ok(still);
            }
            different.clear();
        }
    }

    /// `PySet_Add`: takes a reference of its own.
    ///
    /// # Errors
    /// What the item's `__hash__` or `__eq__` raise.
    pub fn set_add(&mut self, set: ObjectId, item: ObjectId) -> Result<()> {
        let hash = self.element_hash(item)?;
        self.set_add_hashed(set, item, hash)
    }

    /// `_PySet_AddTakeRef`: steals the item.
    pub(crate) fn set_add_taking(&mut self, set: ObjectId, item: ObjectId) -> Result<()> {
        self.temps.push(item);
        let added = self.element_hash(item).and_then(|hash| {
            if self.set_lookup(set, item, hash)?.is_none() {
                self.heap.set_add_new(set, item, hash);
            }
            Ok(())
        });
        self.temps.pop();
        self.heap.decref(item);
        added
    }

    /// The same with a hash that is known.
    ///
    /// # Errors
    /// As [`Self::set_add`].
    pub fn set_add_hashed(&mut self, set: ObjectId, item: ObjectId, hash: i64) -> Result<()> {
        // `set_add_entry_takeref`: the item is held while `__eq__` runs.
        let found = self.with_temps(&[item], |vm| vm.set_lookup(set, item, hash))?;
        if found.is_none() {
            self.heap.set_add_new(set, item, hash);
        }
        Ok(())
    }

    /// Whether an item is in the set. A set that cannot be hashed is looked for as a frozenset.
    ///
    /// # Errors
    /// As [`Self::set_add`].
    pub fn set_contains(&mut self, set: ObjectId, item: ObjectId) -> Result<bool> {
        Ok(self.set_find(set, item)?.is_some())
    }

    /// The slot of an item that may itself be a set: `set_contains_lock_held`, `set_remove`.
    pub(crate) fn set_find(&mut self, set: ObjectId, item: ObjectId) -> Result<Option<u32>> {
        let is_set = matches!(self.heap.payload(item), Payload::Set(_)) && !self.is_a(item, Class::FrozenSet);
        match self.element_hash(item) {
            Ok(hash) => self.set_lookup(set, item, hash),
            Err(Raised) if is_set => {
                self.clear_raised();
                let frozen = self.set_copy_as(Class::FrozenSet.id(), item);
                self.temps.push(frozen);
                let result = self.element_hash(frozen).and_then(|hash| self.set_lookup(set, frozen, hash));
                self.temps.pop();
                self.heap.decref(frozen);
                result
            }
            Err(Raised) => Err(Raised),
        }
    }

    /// Takes an item out; whether it was there.
    ///
    /// # Errors
    /// As [`Self::set_add`].
    pub fn set_discard(&mut self, set: ObjectId, item: ObjectId) -> Result<bool> {
        let Some(slot) = self.set_find(set, item)? else { return Ok(false) };
        let key = self.heap.set_remove(set, slot);
        self.heap.xdecref(key);
        Ok(true)
    }

    /// Number of items of a set.
    pub(crate) fn set_len(&self, set: ObjectId) -> u32 {
        self.heap.set_body(set).map_or(0, |body| body.used)
    }

    /// Items with their hashes, in slot order; not counted.
    pub(crate) fn set_entries(&self, set: ObjectId) -> Vec<(ObjectId, i64)> {
        self.heap
            .set_body(set)
            .map(|body| body.iter().map(|(_, entry)| (entry.key, entry.hash)).collect())
            .unwrap_or_default()
    }

    /// Whether an item that was seen in a set is still there: comparing another one may have run Python code.
    pub(crate) fn still_has(&self, set: ObjectId, key: ObjectId, hash: i64) -> bool {
        let is_it = |entry: &SetEntry| Ok::<bool, std::convert::Infallible>(entry.key == key);
        self.heap.set_body(set).is_some_and(|body| body.find(hash, is_it).unwrap_or(None).is_some())
    }

    /// An empty set of a class, derived ones included. New reference.
    pub(crate) fn new_set_of(&mut self, class: ObjectId) -> ObjectId {
        self.alloc(class, Payload::Set(Rc::default()))
    }

    /// A set of this class with the items of another: `make_new_set`. New reference.
    pub(crate) fn set_copy_as(&mut self, class: ObjectId, from: ObjectId) -> ObjectId {
        let set = self.new_set_of(class);
        // Items of a set are different from each other: nothing is compared, nothing fails.
        let _ = self.set_merge(set, from);
        set
    }

    /// `set_merge_lock_held`: all items of a set go into another.
    pub(crate) fn set_merge(&mut self, into: ObjectId, from: ObjectId) -> Result<()> {
        let Some(other) = self.heap.set_body(from) else { return Ok(()) };
        if into == from || other.used == 0 {
            return Ok(());
        }
        let other = other.clone();
        let (fill, slots, used) = match self.heap.set_body(into) {
            Some(body) => (body.fill(), body.slots(), body.used),
            None => return Ok(()),
        };
        if (fill + other.used as usize) * 5 >= (slots - 1) * 3 {
            let slots = SetBody::slots_for(((used + other.used) * 2) as usize);
            self.heap.set_resize(into, slots);
        }
        let slots = self.heap.set_body(into).map_or(0, SetBody::slots);
        if fill == 0 && slots == other.slots() && other.fill() == other.used as usize {
            self.heap.set_copy_table(into, &other);
            return Ok(());
        }
        for (_, entry) in other.iter() {
            if fill == 0 {
                self.heap.set_add_new(into, entry.key, entry.hash);
            } else if self.still_has(from, entry.key, entry.hash) {
                self.with_temps(&[entry.key], |vm| vm.set_add_hashed(into, entry.key, entry.hash))?;
            }
        }
        Ok(())
    }

    /// Makes room for the keys of a dict: `set_update_dict_lock_held`.
    pub(crate) fn set_room_for(&mut self, set: ObjectId, more: u32) {
        let Some(body) = self.heap.set_body(set) else { return };
        if (body.fill() + more as usize) * 5 >= (body.slots() - 1) * 3 {
            let slots = SetBody::slots_for(((body.used + more) * 2) as usize);
            self.heap.set_resize(set, slots);
        }
    }
}
