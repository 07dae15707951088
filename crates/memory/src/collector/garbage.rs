//! What happens to garbage: weak references, finalizers, resurrection, clearing (CPython 3.14.10 Python/gc.c,
//! handle_weakrefs, finalize_garbage, handle_resurrected_objects, delete_garbage).

use super::clear::Clearing;
use super::machine::{Collection, GcCall, Pass, Phase, Progress};
use super::{Gc, GcList};
use crate::event::{Event, GcEvent};
use crate::heap::Heap;
use crate::ids::ObjectId;
use crate::object::{Flags, Payload};

impl Heap {
    /// handle_weakrefs: the next garbage object's weak references die. Those that are no garbage and have a callback
    /// go to the scratch list, held until it was called.
    pub(super) fn clear_weakrefs(&mut self, run: &mut Collection, at: Option<ObjectId>) -> Progress {
        let Some(id) = at else {
            run.phase = Phase::WeakrefCallbacks;
            return Progress::Silent;
        };
        run.phase = Phase::ClearWeakrefs(self.gc_next(id));
        let cleared = self.clear_weakrefs_of(id, !self.profile.collector.plain_weakrefs_outlive);
        for weakref in &cleared {
            let is_called = self.callback(*weakref).is_some()
                && !self.get(*weakref).flags.has(Flags::COLLECTING)
                && *weakref != id;
            if is_called {
                self.incref(*weakref);
                self.untrack(*weakref);
                self.gc_append(GcList::Scratch, *weakref);
            }
        }
        if cleared.is_empty() { Progress::Silent } else { Progress::Shown }
    }

    /// The second time, after the finalizers: no callbacks.
    pub(super) fn clear_late_weakrefs(&mut self, run: &mut Collection, at: Option<ObjectId>) -> Progress {
        let Some(id) = at else {
            run.collected += self.gc_list_len(GcList::FinalUnreachable);
            run.phase = Phase::Delete;
            return Progress::Silent;
        };
        run.phase = Phase::ClearLateWeakrefs(self.gc_next(id));
        if self.clear_weakrefs_of(id, true).is_empty() { Progress::Silent } else { Progress::Shown }
    }

    /// The weak references of what the interpreter's last collection finds die; no callback is called, since all of
    /// them are found with it.
    pub fn forget_weakrefs_of(&mut self, objects: &[ObjectId]) {
        for id in objects {
            self.clear_weakrefs_of(*id, true);
        }
    }

    /// Clears an object's weak references, and the object itself if it is one: what it refers to may die at any time,
    /// and its callback must not be called then. References without a callback only if `has_plain`. Gives what was
    /// cleared.
    fn clear_weakrefs_of(&mut self, id: ObjectId, has_plain: bool) -> Vec<ObjectId> {
        let mut weakrefs = self.weakrefs.of(id).to_vec();
        weakrefs.retain(|weakref| has_plain || self.callback(*weakref).is_some());
        if self.referent(id).is_some() {
            weakrefs.insert(0, id);
        }
        for weakref in &weakrefs {
            let Some(object) = self.referent(*weakref) else { continue };
            let (object, has_callback) = (self.serial(object), self.callback(*weakref).is_some());
            self.clear_weakref(*weakref);
            let weakref = self.serial(*weakref);
            self.log.push(|| Event::Gc(GcEvent::WeakrefCleared { weakref, object, has_callback }));
        }
        weakrefs
    }

    fn callback(&self, weakref: ObjectId) -> Option<ObjectId> {
        let Payload::Weakref(body) = self.payload(weakref) else { return None };
        body.callback
    }

    pub(super) fn next_weakref_callback(&mut self, run: &mut Collection) -> Progress {
        let Some(weakref) = self.gc_first(GcList::Scratch) else {
            run.phase =
                if self.profile.collector.has_uncollectable { Phase::Condemn } else { Phase::Finalize };
            return Progress::Silent;
        };
        match self.callback(weakref) {
            Some(callback) => run.ask(GcCall::WeakrefCallback { callback, weakref }),
            None => self.end_weakref_callback(run, weakref),
        }
        Progress::Silent
    }

    /// A callback has returned: the weak reference lives on in the older generation, or is one more object freed.
    pub(super) fn end_weakref_callback(&mut self, run: &mut Collection, weakref: ObjectId) {
        self.decref(weakref);
        if self.gc_first(GcList::Scratch) == Some(weakref) {
            self.gc_keep(run, weakref);
        } else {
            run.collected += 1;
        }
    }

    /// finalize_garbage: the first object is finalized if it never was. Whatever happens, it is in no danger: the
    /// lists lose what dies.
    pub(super) fn finalize_next(&mut self, run: &mut Collection) -> Progress {
        let Some(id) = self.gc_first(GcList::Unreachable) else {
            self.gc_merge(GcList::Scratch, GcList::Unreachable);
            run.phase = Phase::UpdateRefs(Pass::Second, self.gc_first(GcList::Unreachable));
            return Progress::Silent;
        };
        self.gc_move(id, GcList::Scratch);
        if !self.has_finalizer(id) || self.get(id).flags.has(Flags::FINALIZED) {
            return Progress::Silent;
        }
        if self.claim_finalizer(id) {
            run.ask(GcCall::Finalizer(id));
        }
        let object = self.serial(id);
        self.log.push(|| Event::Gc(GcEvent::Finalized { object }));
        Progress::Shown
    }

    /// Marks an object as finalized. True if its finalizer has Python code to run: then the object is held for it.
    pub fn claim_finalizer(&mut self, id: ObjectId) -> bool {
        if !self.has_finalizer(id) || self.get(id).flags.has(Flags::FINALIZED) {
            return false;
        }
        let needs_call = self.needs_finalizer(id);
        self.get_mut(id).flags.set(Flags::FINALIZED, true);
        if needs_call {
            self.incref(id);
        }
        needs_call
    }

    /// Whether the type has a `tp_finalize`.
    fn has_finalizer(&self, id: ObjectId) -> bool {
        matches!(self.payload(id), Payload::Generator(_)) || self.type_body_of(id).flags.has_finalizer
    }

    /// handle_resurrected_objects: what the second pass left behind is reachable, and grows old.
    pub(super) fn resurrect_next(&mut self, run: &mut Collection) -> Progress {
        let Some(id) = self.gc_first(GcList::Unreachable) else {
            run.phase = Phase::ClearLateWeakrefs(self.gc_first(GcList::FinalUnreachable));
            return Progress::Silent;
        };
        self.gc_keep(run, id);
        let object = self.serial(id);
        self.log.push(|| Event::Gc(GcEvent::Resurrected { object }));
        Progress::Shown
    }

    /// delete_garbage: the first object of what is left.
    pub(super) fn delete_next(&mut self, run: &mut Collection) -> Progress {
        let Some(id) = self.gc_first(GcList::FinalUnreachable) else {
            run.phase = Phase::KeepUncollectable;
            return Progress::Silent;
        };
        let object = self.serial(id);
        if self.gc.debug & Gc::DEBUG_SAVEALL != 0 {
            self.save_garbage(id);
            self.keep_garbage(run, id);
            self.log.push(|| Event::Gc(GcEvent::Saved { object }));
        } else if self.has_tp_clear(id) {
            self.incref(id);
            run.phase = Phase::Clear(Clearing::new(id));
            self.log.push(|| Event::Gc(GcEvent::Cleared { object }));
        } else {
            self.keep_garbage(run, id);
            self.log.push(|| Event::Gc(GcEvent::LeftAlone { object }));
        }
        Progress::Shown
    }

    /// `tp_clear` has ended: the collector lets go of the object.
    pub(super) fn end_clearing(&mut self, run: &mut Collection) -> Progress {
        let Phase::Clear(Clearing { object, .. }) = run.phase else { return Progress::Silent };
        run.phase = Phase::Delete;
        self.decref(object);
        if self.gc_first(GcList::FinalUnreachable) == Some(object) {
            self.keep_garbage(run, object);
        }
        Progress::Shown
    }

    /// "Object is still alive, move it, it may die later."
    fn keep_garbage(&mut self, run: &Collection, id: ObjectId) {
        let flags = &mut self.get_mut(id).flags;
        flags.set(Flags::COLLECTING, false);
        flags.set(Flags::UNREACHABLE, false);
        self.gc_keep(run, id);
    }

    /// An unreachable object with a `__del__` is not collected (`has_finalizer`, CPython 2.7 Modules/gcmodule.c).
    pub(super) fn move_finalizers(&mut self, run: &mut Collection, at: Option<ObjectId>) -> Progress {
        let Some(id) = at else {
            run.phase = Phase::MoveFinalizerReachable(self.gc_first(GcList::Finalizers));
            return Progress::Silent;
        };
        run.phase = Phase::MoveFinalizers(self.gc_next(id));
        let needs_closing = matches!(self.payload(id), Payload::Generator(_)) && self.needs_finalizer(id);
        if !needs_closing && !self.type_body_of(id).flags.has_finalizer {
            return Progress::Silent;
        }
        self.set_aside(id);
        Progress::Shown
    }

    pub(super) fn move_finalizer_reachable(
        &mut self,
        run: &mut Collection,
        at: Option<ObjectId>,
    ) -> Progress {
        let Some(id) = at else {
            run.phase = Phase::ClearWeakrefs(self.gc_first(GcList::Unreachable));
            return Progress::Silent;
        };
        let mut reached = Vec::new();
        self.traverse(id, |_, target| {
            if self.get(target).flags.has(Flags::UNREACHABLE) {
                reached.push(target);
            }
        });
        for target in reached {
            if self.get(target).flags.has(Flags::UNREACHABLE) {
                self.set_aside(target);
            }
        }
        run.phase = Phase::MoveFinalizerReachable(self.gc_next(id));
        Progress::Silent
    }

    fn set_aside(&mut self, id: ObjectId) {
        self.get_mut(id).flags.set(Flags::UNREACHABLE, false);
        self.gc_move(id, GcList::Finalizers);
        let object = self.serial(id);
        self.log.push(|| Event::Gc(GcEvent::SetAside { object }));
    }

    /// There are no finalizers to run: what is left is to be deleted.
    pub(super) fn condemn(&mut self, run: &mut Collection) -> Progress {
        run.collected += self.gc_list_len(GcList::Unreachable);
        self.gc_merge(GcList::Unreachable, GcList::FinalUnreachable);
        run.phase = Phase::Delete;
        Progress::Silent
    }

    pub(super) fn keep_uncollectable(&mut self, run: &mut Collection) -> Progress {
        let Some(id) = self.gc_first(GcList::Finalizers) else {
            run.phase = Phase::Finish;
            return Progress::Silent;
        };
        run.uncollectable += 1;
        if self.type_body_of(id).flags.has_finalizer || self.gc.debug & Gc::DEBUG_SAVEALL != 0 {
            self.save_garbage(id);
            let object = self.serial(id);
            self.log.push(|| Event::Gc(GcEvent::Saved { object }));
        }
        self.keep_garbage(run, id);
        Progress::Shown
    }

    fn save_garbage(&mut self, id: ObjectId) {
        if let Some(garbage) = self.gc.garbage {
            self.incref(id);
            self.list_append(garbage, id);
        }
    }
}
