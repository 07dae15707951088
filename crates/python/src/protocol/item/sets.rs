//! Set items, with Python's `__hash__` and `__eq__` where an item has them.

use heapglass_memory::object::{Payload, SetBody, SetEntry, SetProbe};
use heapglass_memory::{Class, ObjectId};

use crate::vm::{Raised, Result, Vm};

/// How a search in a set's table ended.
enum Search {
    Found(u32),
    Missing,
    /// The comparison said yes, and has taken the item out or made a new table.
    EqualButGone,
    /// The comparison said no, and has changed the table so.
    Changed,
}

impl Vm {
    /// An item's hash; the error of an unhashable one says that it is a set's element.
    pub(crate) fn element_hash(&mut self, item: ObjectId) -> Result<i64> {
        self.hash_for(item, "a set element")
    }

    /// The slot of an item: `set_lookkey`. Where a comparison has changed the table, the search begins again.
    pub(crate) fn set_lookup(&mut self, set: ObjectId, key: ObjectId, hash: i64) -> Result<Option<u32>> {
        loop {
            match self.set_search(set, key, hash)? {
                Search::Found(slot) => return Ok(Some(slot)),
                Search::Missing => return Ok(None),
                Search::EqualButGone | Search::Changed => {}
            }
        }
    }

    /// Whether an item equal to this one was met: what `set_add_entry` asks, which believes a yes whatever the
    /// comparison did to the table.
    fn set_meets(&mut self, set: ObjectId, key: ObjectId, hash: i64) -> Result<bool> {
        loop {
            match self.set_search(set, key, hash)? {
                Search::Found(_) | Search::EqualButGone => return Ok(true),
                Search::Missing => return Ok(false),
                Search::Changed => {}
            }
        }
    }

    fn set_search(&mut self, set: ObjectId, key: ObjectId, hash: i64) -> Result<Search> {
        let Some(table) = self.heap.set_body(set).map(|body| body.addr) else { return Ok(Search::Missing) };
        let mut probe = SetProbe::new(hash);
        loop {
            let found = self.heap.set_body(set).and_then(|body| body.next_match(&mut probe));
            let Some((slot, SetEntry { key: known, .. })) = found else { return Ok(Search::Missing) };
            match self.plain_eq(known, key) {
                Some(true) => return Ok(Search::Found(slot)),
                Some(false) => continue,
                None => {}
            }
            let same = self.with_temps(&[known], |vm| vm.eq(known, key))?;
            let is_unchanged = self.heap.set_body(set).is_some_and(|body| {
                body.addr == table && body.at(slot as usize).is_some_and(|entry| entry.key == known)
            });
            match (same, is_unchanged) {
                (true, true) => return Ok(Search::Found(slot)),
                (true, false) => return Ok(Search::EqualButGone),
                (false, false) => return Ok(Search::Changed),
                (false, true) => {}
            }
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
        let added = self.element_hash(item).and_then(|hash| self.set_add_held(set, item, hash));
        self.temps.pop();
        self.heap.decref(item);
        added
    }

    /// The same as [`Self::set_add`] with a hash that is known.
    ///
    /// # Errors
    /// As [`Self::set_add`].
    pub fn set_add_hashed(&mut self, set: ObjectId, item: ObjectId, hash: i64) -> Result<()> {
        // `set_add_entry`: the item is held while `__eq__` runs.
        self.with_temps(&[item], |vm| vm.set_add_held(set, item, hash))
    }

    fn set_add_held(&mut self, set: ObjectId, item: ObjectId, hash: i64) -> Result<()> {
        if !self.set_meets(set, item, hash)? {
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
        self.set_drop_slot(set, slot);
        Ok(true)
    }

    /// `set_discard_entry`: the same with a hash that is known.
    pub(crate) fn set_discard_hashed(&mut self, set: ObjectId, item: ObjectId, hash: i64) -> Result<bool> {
        let Some(slot) = self.set_lookup(set, item, hash)? else { return Ok(false) };
        self.set_drop_slot(set, slot);
        Ok(true)
    }

    fn set_drop_slot(&mut self, set: ObjectId, slot: u32) {
        let key = self.heap.set_remove(set, slot);
        self.heap.xdecref(key);
    }

    /// Number of items of a set.
    pub(crate) fn set_len(&self, set: ObjectId) -> u32 {
        self.heap.set_body(set).map_or(0, |body| body.used)
    }

    /// Items in slot order; not counted.
    pub(crate) fn set_items(&self, set: ObjectId) -> Vec<ObjectId> {
        self.heap
            .set_body(set)
            .map(|body| body.iter().map(|(_, entry)| entry.key).collect())
            .unwrap_or_default()
    }

    /// An empty set of a class, derived ones included. New reference.
    pub(crate) fn new_set_of(&mut self, class: ObjectId) -> ObjectId {
        let empty = self.heap.empty_set();
        self.alloc(class, empty)
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
        let more = self.set_len(from);
        if into == from || more == 0 {
            return Ok(());
        }
        let fill = self.heap.set_body(into).map_or(0, SetBody::fill);
        self.set_room_for(into, more);
        if fill == 0 {
            self.set_take_over(into, from);
            return Ok(());
        }
        let mut position = 0;
        while let Some((next, entry)) = self.heap.set_item_at(from, position) {
            position = next;
            self.set_add_hashed(into, entry.key, entry.hash)?;
        }
        Ok(())
    }

    /// An empty set gets the items of another, which are different from each other: nothing is compared.
    fn set_take_over(&mut self, into: ObjectId, from: ObjectId) {
        let Some(other) = self.heap.set_body(from).cloned() else { return };
        let slots = self.heap.set_body(into).map_or(0, SetBody::slots);
        let is_open = self.heap.profile.tables.is_open;
        if !is_open && slots == other.slots() && other.fill() == other.used as usize {
            self.heap.set_copy_table(into, &other);
            return;
        }
        for (_, entry) in other.iter() {
            self.heap.set_add_new(into, entry.key, entry.hash);
        }
    }

    /// One big resize before this many items come: `set_merge_lock_held`, `set_update_dict_lock_held`.
    pub(crate) fn set_room_for(&mut self, set: ObjectId, more: u32) {
        let Some(body) = self.heap.set_body(set) else { return };
        if body.is_full_with(more as usize) {
            let slots = SetBody::slots_for(((body.used + more) * 2) as usize);
            self.heap.set_resize(set, slots);
        }
    }
}
