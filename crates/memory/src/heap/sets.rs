//! Sets: adding, removing, growing (CPython 3.14 Objects/setobject.c).

use std::rc::Rc;

use super::{Domain, Heap};
use crate::class::Class;
use crate::ids::ObjectId;
use crate::object::{Payload, SetBody, SetEntry};
use crate::pymalloc::Addr;

impl Heap {
    /// An empty set or frozenset of this class. New reference, tracked.
    pub fn new_set(&mut self, class: ObjectId) -> ObjectId {
        let body = self.empty_set();
        let id = self.new_object(class, body);
        if !(self.profile.tables.frozensets_early && class == Class::FrozenSet.id()) {
            self.track(id);
        }
        id
    }

    /// A set without items.
    #[must_use]
    pub fn empty_set(&self) -> Payload {
        Payload::Set(Rc::new(SetBody::new(self.profile.tables.is_open)))
    }

    /// The set's table.
    #[must_use]
    pub fn set_body(&self, id: ObjectId) -> Option<&SetBody> {
        if let Payload::Set(body) = self.payload(id) { Some(body) } else { None }
    }

    /// The item at or behind a position, and the next position; not counted: `set_next`.
    #[must_use]
    pub fn set_item_at(&self, id: ObjectId, position: u32) -> Option<(u32, SetEntry)> {
        self.set_body(id)?.next_from(position)
    }

    fn set_body_mut(&mut self, id: ObjectId) -> Option<&mut SetBody> {
        if let Payload::Set(body) = self.payload_mut(id) { Some(Rc::make_mut(body)) } else { None }
    }

    /// Adds an item that is not in the set. Takes a reference to it.
    pub fn set_add_new(&mut self, id: ObjectId, key: ObjectId, hash: i64) {
        self.incref(key);
        if self.profile.tables.frozensets_early && !self.is_tracked(id) && self.maybe_tracked(key) {
            self.track(id);
        }
        let Some(body) = self.set_body_mut(id) else { return };
        if body.push(SetEntry { hash, key }) {
            let slots = body.grown_slots();
            self.set_resize(id, slots);
        }
    }

    /// `set_table_resize`.
    pub fn set_resize(&mut self, id: ObjectId, slots: usize) {
        let Some(body) = self.set_body(id) else { return };
        let old = body.addr;
        let addr = if slots > 8 { self.malloc(Domain::Memory, 16 * slots as u64) } else { Addr::default() };
        if let Some(body) = self.set_body_mut(id) {
            body.resize(slots, addr);
        }
        if old != Addr::default() {
            self.free(old);
        }
    }

    /// Takes the item of a slot out; it is the caller's now.
    pub fn set_remove(&mut self, id: ObjectId, slot: u32) -> Option<ObjectId> {
        self.set_body_mut(id)?.remove(slot).map(|entry| entry.key)
    }

    /// `set_clear_internal`: all items are the caller's now.
    pub fn set_take_all(&mut self, id: ObjectId) -> Vec<ObjectId> {
        let Some(body) = self.set_body_mut(id) else { return Vec::new() };
        let old = body.take();
        if old.addr != Addr::default() {
            self.free(old.addr);
        }
        old.iter().map(|(_, entry)| entry.key).collect()
    }

    /// Gives an empty set the same slots as another without dummies: `set_merge_lock_held` copies them as they are.
    /// Takes references to the items.
    pub fn set_copy_table(&mut self, id: ObjectId, other: &SetBody) {
        for (_, entry) in other.iter() {
            self.incref(entry.key);
        }
        if let Some(body) = self.set_body_mut(id) {
            body.copy_slots(other);
        }
    }

    /// Exchanges the tables of two sets: `set_swap_bodies`.
    pub fn set_swap(&mut self, a: ObjectId, b: ObjectId) {
        let (Some(x), Some(y)) = (self.set_body(a).cloned(), self.set_body(b).cloned()) else { return };
        if let Some(body) = self.set_body_mut(a) {
            *body = y;
        }
        if let Some(body) = self.set_body_mut(b) {
            *body = x;
        }
    }

    /// Remembers a frozenset's hash, or where `pop` looks next.
    pub fn set_note(&mut self, id: ObjectId, hash: Option<i64>, finger: u32) {
        if let Some(body) = self.set_body_mut(id) {
            (body.hash, body.finger) = (hash, finger);
        }
    }
}
