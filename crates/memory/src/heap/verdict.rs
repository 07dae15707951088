//! The collector's verdict, held against a plain search for what can be reached: for tests.

use std::collections::BTreeSet;

use super::Heap;
use crate::collector::{GcList, GcPhase};
use crate::ids::ObjectId;
use crate::object::{Payload, RecordKind};

impl Heap {
    /// While a collection has just told garbage from the rest: that its list of unreachable objects is what a plain
    /// search does not find. The search begins at everything outside of the generations that are collected, for CPython
    /// sees those references from outside: frames and machines (`outside`), older generations, and objects that are
    /// not tracked. `None` at any other moment.
    ///
    /// # Errors
    /// The first object about which the two differ.
    #[must_use]
    pub fn check_verdict(&self, outside: impl Iterator<Item = ObjectId>) -> Option<Result<(), String>> {
        let collection = self
            .gc
            .collection()
            .filter(|run| matches!(run.phase, GcPhase::UntrackTuples | GcPhase::Promote))?;
        let unreachable: BTreeSet<ObjectId> = self.gc_list(GcList::Unreachable).collect();
        let survivors = self.gc_list(collection.list);
        let members: BTreeSet<ObjectId> = survivors.chain(unreachable.iter().copied()).collect();
        let mut found: Vec<ObjectId> = outside.collect();
        for (id, object) in self.objects() {
            if !members.contains(&id) {
                let is_link =
                    matches!(&object.payload, Payload::Record(body) if body.kind == RecordKind::LruLink);
                if !is_link {
                    self.visit(id, &mut |_, child| found.push(child));
                }
            } else {
                self.visit(id, &mut |edge, child| {
                    if !edge.is_traversed() {
                        found.push(child);
                    }
                });
            }
        }
        let reached = self.reach(found, &members);
        let differs = members.iter().find(|id| reached.contains(id) == unreachable.contains(id));
        Some(match differs {
            None => Ok(()),
            Some(id) if unreachable.contains(id) => Err(format!("{id:?} can be reached, but is to be freed")),
            Some(id) => Err(format!("{id:?} cannot be reached, but is kept")),
        })
    }

    /// Objects of garbage that are alive still, though nothing leads to them: a collection that has ended leaves none.
    /// `outside` is what frames and machines hold.
    #[must_use]
    pub fn left_over(
        &self,
        garbage: &[ObjectId],
        outside: impl Iterator<Item = ObjectId>,
    ) -> Option<ObjectId> {
        let candidates: BTreeSet<ObjectId> =
            garbage.iter().copied().filter(|id| self.is_alive(*id)).collect();
        let mut found: Vec<ObjectId> = outside.collect();
        self.visit_held_names(&mut |id| found.push(id));
        self.visit_gc_refs(&mut |id| found.push(id));
        self.dealloc.visit(&mut |id| found.push(id));
        found.extend(self.objects().map(|(id, _)| id).filter(|id| self.is_immortal(*id)));
        let all = self.objects().map(|(id, _)| id).collect();
        let reached = self.reach(found, &all);
        candidates.into_iter().find(|id| !reached.contains(id))
    }

    /// Those of `among` that something leads to, step by step within `among`.
    fn reach(&self, mut found: Vec<ObjectId>, among: &BTreeSet<ObjectId>) -> BTreeSet<ObjectId> {
        let mut reached = BTreeSet::new();
        while let Some(id) = found.pop() {
            if among.contains(&id) && reached.insert(id) {
                self.visit(id, &mut |_, child| found.push(child));
                self.traverse(id, |_, child| found.push(child));
            }
        }
        reached
    }
}
