//! Which objects are unreachable: update_refs, subtract_refs, move_unreachable (CPython 3.14.10 Python/gc.c,
//! deduce_unreachable), and what becomes of the others.

use super::GcList;
use super::machine::{Collection, Pass, Phase, Progress};
use crate::class::Class;
use crate::event::{Event, GcEvent};
use crate::heap::Heap;
use crate::ids::ObjectId;
use crate::object::Flags;
use crate::profile::Tracking;

impl Heap {
    /// gc_refs of the next object becomes its count. Immortal objects leave the list.
    pub(super) fn update_refs(&mut self, run: &mut Collection, pass: Pass, at: Option<ObjectId>) -> Progress {
        let Some(id) = at else {
            run.phase = Phase::SubtractRefs(pass, self.gc_first(run.base(pass)));
            return Progress::Silent;
        };
        run.phase = Phase::UpdateRefs(pass, self.gc_next(id));
        if self.is_immortal(id) {
            self.untrack(id);
            self.log_untracked(id);
            return Progress::Shown;
        }
        let object = self.get_mut(id);
        object.flags.set(Flags::COLLECTING, true);
        object.flags.set(Flags::UNREACHABLE, false);
        object.gc.refs = i32::try_from(object.count).unwrap_or(i32::MAX);
        let (object, refs) = (object.serial, object.gc.refs);
        self.log.push(|| Event::Gc(GcEvent::Copied { object, refs }));
        Progress::Shown
    }

    /// Every reference from the next object to one that is being collected takes one off that one's gc_refs.
    pub(super) fn subtract_refs(
        &mut self,
        run: &mut Collection,
        pass: Pass,
        at: Option<ObjectId>,
    ) -> Progress {
        let Some(id) = at else {
            run.phase = Phase::MoveUnreachable(pass, self.gc_first(run.base(pass)));
            return Progress::Silent;
        };
        run.phase = Phase::SubtractRefs(pass, self.gc_next(id));
        let holder = self.serial(id);
        self.log.push(|| Event::Gc(GcEvent::Traversed { object: holder }));
        let targets = self.take_collecting_targets(id);
        for target in &targets {
            let object = self.get_mut(*target);
            debug_assert!(object.gc.refs > 0, "more references from inside than there are: {object:?}");
            object.gc.refs -= 1;
            let (object, to) = (object.serial, object.gc.refs);
            self.log.push(|| Event::Gc(GcEvent::Subtracted { object, holder, from: to + 1, to }));
        }
        self.gc.targets = targets;
        Progress::Shown
    }

    /// The next object is reachable if its gc_refs is not 0, and then so is all it refers to; else it goes to the
    /// unreachable list for now.
    pub(super) fn move_unreachable(
        &mut self,
        run: &mut Collection,
        pass: Pass,
        at: Option<ObjectId>,
    ) -> Progress {
        let Some(id) = at else {
            run.phase = match pass {
                Pass::First => Phase::UntrackTuples(self.gc_first(run.base(pass))),
                Pass::Second => Phase::Resurrect,
            };
            return Progress::Silent;
        };
        if self.get(id).gc.refs == 0 {
            run.phase = Phase::MoveUnreachable(pass, self.gc_next(id));
            self.get_mut(id).flags.set(Flags::UNREACHABLE, true);
            self.gc_move(id, pass.unreachable());
            let object = self.serial(id);
            self.log.push(|| Event::Gc(GcEvent::BecameCandidate { object }));
        } else {
            self.scan_reachable(id, run.base(pass));
            // The scan may have put objects behind this one.
            run.phase = Phase::MoveUnreachable(pass, self.gc_next(id));
        }
        Progress::Shown
    }

    fn scan_reachable(&mut self, id: ObjectId, base: GcList) {
        let object = self.serial(id);
        let is_root = !self.get(id).flags.has(Flags::REACHED);
        self.log.push(|| match is_root {
            true => Event::Gc(GcEvent::BecameReachable { object, because: None }),
            false => Event::Gc(GcEvent::Traversed { object }),
        });
        let targets = self.take_collecting_targets(id);
        for target in &targets {
            self.visit_reachable(*target, id, base);
        }
        self.gc.targets = targets;
        let flags = &mut self.get_mut(id).flags;
        flags.set(Flags::COLLECTING, false);
        flags.set(Flags::REACHED, false);
    }

    /// visit_reachable: `id` is held by an object that is reachable.
    fn visit_reachable(&mut self, id: ObjectId, holder: ObjectId, base: GcList) {
        let is_moved = self.get(id).flags.has(Flags::UNREACHABLE);
        if !is_moved && self.get(id).gc.refs != 0 {
            return;
        }
        if is_moved {
            self.gc_move(id, base);
        }
        let target = self.get_mut(id);
        target.flags.set(Flags::UNREACHABLE, false);
        target.flags.set(Flags::REACHED, true);
        target.gc.refs = 1;
        let (object, because) = (self.serial(id), Some(self.serial(holder)));
        self.log.push(|| Event::Gc(GcEvent::BecameReachable { object, because }));
    }

    /// What an object refers to among the objects being collected, in the order of its `tp_traverse`. The caller
    /// gives the vector back to `gc.targets`.
    fn take_collecting_targets(&mut self, id: ObjectId) -> Vec<ObjectId> {
        let mut targets = std::mem::take(&mut self.gc.targets);
        targets.clear();
        self.traverse(id, |_, target| {
            if self.get(target).flags.has(Flags::COLLECTING) {
                targets.push(target);
            }
        });
        targets
    }

    /// untrack_tuples: a survivor whose items will never be tracked needs no collector (`_PyTuple_MaybeUntrack`).
    pub(super) fn untrack_tuples(&mut self, run: &mut Collection, at: Option<ObjectId>) -> Progress {
        let Some(id) = at else {
            run.phase = Phase::Promote;
            return Progress::Silent;
        };
        run.phase = Phase::UntrackTuples(self.gc_next(id));
        let is_tuple = self.is_exactly(id, Class::Tuple);
        let has_nothing = if is_tuple {
            !self.items(id).iter().any(|item| self.maybe_tracked(*item))
        } else {
            // untrack_dicts
            run.generation == 2
                && self.profile.collector.tracking == Tracking::Late
                && self.is_untrackable_dict(id)
        };
        if !has_nothing {
            return Progress::Silent;
        }
        self.untrack(id);
        self.log_untracked(id);
        Progress::Shown
    }

    /// `_PyDict_MaybeUntrack`
    fn is_untrackable_dict(&self, id: ObjectId) -> bool {
        self.is_exactly(id, Class::Dict)
            && self.inline_owner(id).is_none()
            && !self
                .dict_items(id)
                .iter()
                .any(|item| self.maybe_tracked(item.key) || self.maybe_tracked(item.value))
    }

    fn log_untracked(&mut self, id: ObjectId) {
        let object = self.serial(id);
        self.log.push(|| Event::Gc(GcEvent::Untracked { object }));
    }

    /// "Move reachable objects to next generation", and the counters of the 25 % rule.
    pub(super) fn promote(&mut self, run: &mut Collection) -> Progress {
        let base = run.base(Pass::First);
        let (objects, to) = (self.gc_list_len(base), (run.generation + 1).min(2));
        match run.generation {
            0 => {}
            1 => self.gc.long_lived_pending += objects,
            _ => {
                self.gc.long_lived_pending = 0;
                self.gc.long_lived_total = self.gc.interpreter_objects + objects;
            }
        }
        self.visit_survivors(base);
        if base != run.old() {
            self.gc_merge(base, run.old());
        }
        self.log.push(|| Event::Gc(GcEvent::Promoted { objects, to }));
        let first = self.gc_first(GcList::Unreachable);
        run.phase = match self.profile.collector.has_uncollectable {
            true => Phase::MoveFinalizers(first),
            false => Phase::ClearWeakrefs(first),
        };
        Progress::Shown
    }
}

impl Pass {
    /// Where a pass puts what it does not reach.
    const fn unreachable(self) -> GcList {
        match self {
            Self::First => GcList::Unreachable,
            Self::Second => GcList::FinalUnreachable,
        }
    }
}
