//! Reference counts: up and down by one, and what zero means.

use super::Heap;
use crate::event::Event;
use crate::ids::{ObjectId, StackRef};
use crate::profile::Immortality;

/// From here on a count is immortal (CPython 3.14 Include/refcount.h, `_Py_IMMORTAL_INITIAL_REFCNT`: 3 << 30;
/// `_Py_IsImmortal` asks for 2**31 or more).
pub const IMMORTAL: u32 = 3 << 30;

impl Heap {
    /// Whether the count never changes.
    #[inline]
    #[must_use]
    pub fn is_immortal(&self, id: ObjectId) -> bool {
        self.get(id).count >= IMMORTAL
    }

    /// `sys.getrefcount`: the count, or what this version says of an immortal object.
    #[must_use]
    pub fn shown_count(&self, id: ObjectId) -> u32 {
        let count = self.get(id).count;
        match self.profile.immortality {
            Immortality::Shown { count: shown, .. } if count >= IMMORTAL => shown,
            Immortality::Shown { .. } | Immortality::Counted => count,
        }
    }

    /// `Py_INCREF`.
    #[inline]
    pub fn incref(&mut self, id: ObjectId) {
        if self.get(id).count >= IMMORTAL {
            return;
        }
        let object = self.get_mut(id);
        object.count += 1;
        let (serial, to) = (object.serial, object.count);
        self.references += 1;
        self.log.push(|| Event::CountChanged { id, serial, from: to - 1, to });
    }

    /// `Py_INCREF`, giving the reference on: reads well where a new reference is made.
    #[inline]
    pub fn new_ref(&mut self, id: ObjectId) -> ObjectId {
        self.incref(id);
        id
    }

    /// `Py_DECREF`. At zero the object's deallocation runs at once, as far as it needs no Python code;
    /// what is dropped behind it then waits until that has run.
    #[inline]
    pub fn decref(&mut self, id: ObjectId) {
        if self.get(id).count >= IMMORTAL {
            return;
        }
        if self.is_dealloc_waiting() {
            self.drop_later(id);
        } else if self.lower(id) == 0 {
            self.deallocate(id);
        }
    }

    /// `Py_XDECREF`.
    #[inline]
    pub fn xdecref(&mut self, id: Option<ObjectId>) {
        if let Some(id) = id {
            self.decref(id);
        }
    }

    /// Takes one off a count that is not immortal; the new count.
    #[inline]
    pub(crate) fn lower(&mut self, id: ObjectId) -> u32 {
        let object = self.get_mut(id);
        debug_assert!(object.count > 0, "a reference that nobody counted was dropped: {object:?}");
        object.count = object.count.saturating_sub(1);
        let (serial, to) = (object.serial, object.count);
        self.references -= 1;
        self.log.push(|| Event::CountChanged { id, serial, from: to + 1, to });
        to
    }

    /// `PyStackRef_CLOSE`.
    #[inline]
    pub fn close(&mut self, reference: StackRef) {
        if let Some(id) = reference.counted() {
            self.decref(id);
        }
    }

    /// `PyStackRef_DUP`: another reference to the same object; a borrowed one stays borrowed.
    #[inline]
    pub fn dup(&mut self, reference: StackRef) -> StackRef {
        if let Some(id) = reference.counted() {
            self.incref(id);
        }
        reference
    }

    /// `PyStackRef_AsPyObjectSteal`: a counted reference, whatever it was.
    #[inline]
    pub fn steal(&mut self, reference: StackRef) -> Option<ObjectId> {
        let id = reference.get()?;
        if reference.is_borrowed() {
            self.incref(id);
        }
        Some(id)
    }

    /// `PyStackRef_MakeHeapSafe`: the same reference, counted.
    #[inline]
    pub fn make_heap_safe(&mut self, reference: StackRef) -> StackRef {
        if reference.as_number().is_some() {
            return reference;
        }
        self.steal(reference).map_or(StackRef::NULL, StackRef::owned)
    }
}

impl Heap {
    /// Whether the object's references were taken out of it already: deallocation is dropping them.
    #[must_use]
    pub fn is_dead(&self, id: ObjectId) -> bool {
        matches!(self.get(id).payload, crate::object::Payload::Dead)
    }
}
