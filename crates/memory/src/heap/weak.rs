//! Weak references: which refer to an object, and what happens to them when it dies.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::Heap;
use crate::class::Class;
use crate::ids::ObjectId;
use crate::object::{Flags, Payload, WeakrefBody};

/// The weak references of each object, in the order of CPython's list: one without callback first, then
/// those with callbacks, the newest first.
#[derive(Clone, Debug, Default)]
pub struct Weakrefs {
    of: Rc<BTreeMap<ObjectId, Vec<ObjectId>>>,
}

impl Weakrefs {
    /// The weak references to an object.
    #[must_use]
    pub fn of(&self, referent: ObjectId) -> &[ObjectId] {
        self.of.get(&referent).map_or(&[], Vec::as_slice)
    }
}

impl Heap {
    /// `PyWeakref_NewRef`: one shared reference per object where there is no callback. New reference.
    pub fn new_weakref(
        &mut self,
        class: ObjectId,
        referent: ObjectId,
        callback: Option<ObjectId>,
    ) -> ObjectId {
        self.refer_from_base(referent);
        let is_shared = callback.is_none() && !self.type_body(class).flags.is_heap;
        let is_plain = |heap: &Self, id: ObjectId| {
            !heap.type_body_of(id).flags.is_heap
                && matches!(heap.payload(id), Payload::Weakref(body) if body.callback.is_none())
        };
        let plain: Vec<ObjectId> =
            self.weakrefs.of(referent).iter().copied().take_while(|id| is_plain(self, *id)).collect();
        if is_shared && let Some(shared) = plain.iter().find(|id| self.type_of(**id) == class) {
            return self.new_ref(*shared);
        }
        if let Some(callback) = callback {
            self.incref(callback);
        }
        let attrs = self.new_attrs(class);
        let body = WeakrefBody { referent: Some(referent), callback, hash: None };
        let id = self.new_object_with(class, Payload::Weakref(body), attrs);
        self.track(id);
        let is_reference = is_shared && class == Class::Weakref.id();
        self.note_weakref(referent, id, if is_reference { 0 } else { plain.len() });
        id
    }

    fn note_weakref(&mut self, referent: ObjectId, weakref: ObjectId, place: usize) {
        Rc::make_mut(&mut self.weakrefs.of).entry(referent).or_default().insert(place, weakref);
        self.get_mut(referent).flags.set(Flags::WEAKLY_REFERENCED, true);
    }

    /// A class of the interpreter's own is weakly referenced from start-up on: its base's `tp_subclasses` has a reference
    /// to it (CPython 3.14 Objects/typeobject.c, `add_subclass`). Here it is made when somebody could see it.
    fn refer_from_base(&mut self, referent: ObjectId) {
        let Payload::Type(body) = self.payload(referent) else { return };
        if body.flags.is_heap || body.base.is_none() || !self.weakrefs.of(referent).is_empty() {
            return;
        }
        let body = WeakrefBody { referent: Some(referent), callback: None, hash: None };
        let weakref = self.new_object(Class::Weakref.id(), Payload::Weakref(body));
        self.note_weakref(referent, weakref, 0);
        self.hold_name(weakref);
        self.decref(weakref);
    }

    /// The object that a weak reference refers to; `None` once it is dead.
    #[must_use]
    pub fn referent(&self, weakref: ObjectId) -> Option<ObjectId> {
        if let Payload::Weakref(body) = self.payload(weakref) { body.referent } else { None }
    }

    /// `PyObject_ClearWeakRefs`: kills all references to an object. Gives the callbacks with their references,
    /// both held for the caller, the one to be called first last.
    pub(crate) fn kill_weakrefs(&mut self, referent: ObjectId) -> Vec<(ObjectId, ObjectId)> {
        if !self.get(referent).flags.has(Flags::WEAKLY_REFERENCED) {
            return Vec::new();
        }
        self.get_mut(referent).flags.set(Flags::WEAKLY_REFERENCED, false);
        let list = Rc::make_mut(&mut self.weakrefs.of).remove(&referent).unwrap_or_default();
        let mut callbacks = Vec::new();
        for weakref in list {
            let Payload::Weakref(body) = self.payload_mut(weakref) else { continue };
            body.referent = None;
            let callback = body.callback.take();
            if let Some(callback) = callback {
                // A reference that is dying itself is not called.
                if self.get(weakref).count > 0 {
                    self.incref(weakref);
                    callbacks.push((callback, weakref));
                } else {
                    self.decref_dying(callback);
                }
            }
        }
        callbacks.reverse();
        callbacks
    }

    /// Clears one weak reference without calling its callback: `_PyWeakref_ClearRef`.
    pub(crate) fn clear_weakref(&mut self, weakref: ObjectId) {
        self.forget_weakref(weakref);
        if let Payload::Weakref(body) = self.payload_mut(weakref) {
            body.referent = None;
        }
    }

    /// A weak reference dies: its referent forgets it.
    pub(crate) fn forget_weakref(&mut self, weakref: ObjectId) {
        let Some(referent) = self.referent(weakref) else { return };
        let map = Rc::make_mut(&mut self.weakrefs.of);
        let Some(list) = map.get_mut(&referent) else { return };
        list.retain(|other| *other != weakref);
        if list.is_empty() {
            map.remove(&referent);
            self.get_mut(referent).flags.set(Flags::WEAKLY_REFERENCED, false);
        }
    }
}

impl Heap {
    /// Notes the hash that a weak reference has taken over from its referent.
    pub fn note_weakref_hash(&mut self, weakref: ObjectId, hash: i64) {
        if let Payload::Weakref(body) = self.payload_mut(weakref) {
            body.hash = Some(hash);
        }
    }
}
