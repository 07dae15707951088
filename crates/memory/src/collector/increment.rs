//! The incremental collector of 3.14.0 to 3.14.4 (FACTS 4.5; CPython 3.14.2 Python/gc.c): instead of generations a
//! young list and two old ones, of which one holds what this round has visited, the other what it has not. An
//! automatic collection takes a part of what is not visited, with all that can be reached from there.
//!
//! An object's space, which CPython keeps in a bit of its head, is in `gc_refs` here, as a negative number: between
//! collections nobody else needs that.

use super::machine::{Collection, Phase, Progress};
use super::{Gc, GcList};
use crate::event::{Event, GcEvent};
use crate::heap::Heap;
use crate::ids::ObjectId;
use crate::profile::Algorithm;

/// `SCAN_RATE_DIVISOR`, Python/gc.c
const SCAN_RATE_DIVISOR: i64 = 10;

/// What the incremental collector remembers between collections.
#[derive(Clone, Debug, Default)]
pub struct Round {
    /// `visited_space`: 0 or 1.
    visited: u8,
    /// `phase == GC_PHASE_COLLECT`: what the roots reach was marked at the start of this round.
    has_marked: bool,
    /// `work_to_do`, in objects.
    work: i64,
    /// `heap_size`: tracked objects.
    heap_size: i64,
    /// What the interpreter's dicts hold, and what the frames hold: the roots of the collection that is to begin.
    globals: Vec<ObjectId>,
    stacks: Vec<ObjectId>,
}

impl Gc {
    /// The old list of what is visited, and of what is not: `old[visited_space]`.
    pub(super) const fn visited(&self) -> GcList {
        if self.round.visited == 0 { GcList::Generation1 } else { GcList::Generation2 }
    }

    pub(super) const fn pending(&self) -> GcList {
        if self.round.visited == 0 { GcList::Generation2 } else { GcList::Generation1 }
    }

    /// The mark of an object in a space.
    const fn mark_of(is_visited: bool, visited: u8) -> i32 {
        let space = if is_visited { visited } else { visited ^ 1 };
        -1 - space as i32
    }

    /// `gc.get_count()`: of old collections, only those of the young list count.
    pub(super) fn end_young_count(&mut self) {
        let [young, old, _] = &mut self.counts;
        *young = 0;
        *old += 1;
    }
}

impl Heap {
    /// Whether this version collects in increments.
    #[must_use]
    pub fn is_incremental(&self) -> bool {
        self.profile.collector.algorithm == Algorithm::Incremental
    }

    /// The roots that a collection starts at; it takes them only if it is incremental.
    pub fn gc_set_roots(&mut self, globals: Vec<ObjectId>, stacks: Vec<ObjectId>) {
        (self.gc.round.globals, self.gc.round.stacks) = (globals, stacks);
    }

    /// `_PyObject_GC_TRACK`: counts, where tracked objects are counted.
    pub(super) fn count_tracked(&mut self, id: ObjectId) {
        if self.is_incremental() {
            self.get_mut(id).gc.refs = Gc::mark_of(false, self.gc.round.visited);
            self.gc.round.heap_size += 1;
            self.gc.count_young();
        }
    }

    pub(super) fn count_untracked(&mut self) {
        if self.is_incremental() {
            self.gc.round.heap_size -= 1;
            self.gc.count_young_off();
        }
    }

    fn is_unvisited(&self, id: ObjectId) -> bool {
        self.is_tracked(id)
            && !self.is_immortal(id)
            && self.get(id).gc.refs == Gc::mark_of(false, self.gc.round.visited)
    }

    fn set_visited(&mut self, id: ObjectId) {
        self.get_mut(id).gc.refs = Gc::mark_of(true, self.gc.round.visited);
    }

    /// All of a list are visited (or not): `gc_list_set_space`.
    fn set_space(&mut self, list: GcList, is_visited: bool) {
        let mark = Gc::mark_of(is_visited, self.gc.round.visited);
        let members: Vec<ObjectId> = self.gc_list(list).collect();
        members.into_iter().for_each(|id| self.get_mut(id).gc.refs = mark);
    }

    /// An object that a collection leaves alive is old, and visited.
    pub(super) fn gc_keep(&mut self, run: &Collection, id: ObjectId) {
        self.gc_move(id, run.old());
        if self.is_incremental() {
            self.set_visited(id);
        }
    }

    /// Where a collection begins: `gc_collect_young`, `gc_collect_increment`, `gc_collect_full`.
    pub(super) fn begin_increment(&mut self, run: &mut Collection) -> Progress {
        run.into = self.gc.visited();
        match run.generation {
            0 => {
                self.gc.end_young_count();
                self.start_on(run, GcList::Generation0)
            }
            1 => self.take_increment(run),
            _ => {
                let visited = self.gc.visited();
                self.gc_merge(GcList::Generation0, self.gc.pending());
                self.gc_merge(self.gc.pending(), visited);
                self.gc.counts = [0; 3];
                self.start_on(run, visited)
            }
        }
    }

    fn start_on(&mut self, run: &mut Collection, list: GcList) -> Progress {
        run.from = list;
        run.size = self.gc_list_len(list);
        let (generation, objects) = (run.generation, run.size);
        self.log.push(|| Event::Gc(GcEvent::Started { generation, objects }));
        run.phase = Phase::first_of(self.gc_first(list));
        Progress::Shown
    }

    /// `gc_collect_increment`
    fn take_increment(&mut self, run: &mut Collection) -> Progress {
        self.assess_work();
        let roots = (std::mem::take(&mut self.gc.round.globals), std::mem::take(&mut self.gc.round.stacks));
        run.phase = Phase::Finish;
        if self.gc.round.work < 0 {
            self.log.push(|| Event::Gc(GcEvent::Started { generation: 1, objects: 0 }));
            return Progress::Shown;
        }
        if !self.gc.round.has_marked {
            // `mark_at_start`: what the model does not have is reached, too.
            let start = self.gc.interpreter_objects;
            let marked = self.mark(&roots.0) + self.mark(&roots.1) + start;
            self.gc.round.work -= 2 * i64::from(marked);
            self.gc.round.has_marked = true;
            self.log.push(|| Event::Gc(GcEvent::Started { generation: 1, objects: 0 }));
            self.log.push(|| Event::Gc(GcEvent::Promoted { objects: marked - start, to: 2 }));
            return Progress::Shown;
        }
        let marked = self.mark(&roots.1);
        self.gc.round.work -= i64::from(marked);
        self.fill_increment();
        self.start_on(run, GcList::Increment)
    }

    /// `assess_work_to_do`
    fn assess_work(&mut self) {
        let [young, ..] = &mut self.gc.counts;
        let new_objects = i64::from(std::mem::take(young));
        let [_, scale, _] = self.gc.thresholds;
        let heap_size = self.gc.round.heap_size + i64::from(self.gc.interpreter_objects);
        let fraction = heap_size / SCAN_RATE_DIVISOR / i64::from(scale.max(2));
        self.gc.round.work += new_objects + fraction.min(2 * new_objects);
    }

    /// The young objects, and one after the other that is not visited, with all that it reaches, until there is enough.
    fn fill_increment(&mut self) {
        self.set_space(GcList::Generation0, true);
        self.gc_merge(GcList::Generation0, GcList::Increment);
        let mut size = i64::from(self.gc_list_len(GcList::Increment));
        while size < self.gc.round.work {
            let Some(id) = self.gc_first(self.gc.pending()) else { break };
            self.gc_move(id, GcList::Increment);
            self.set_visited(id);
            size += 1 + i64::from(self.reach_into(GcList::Increment, vec![id]));
        }
    }

    /// `mark_all_reachable`: moves what is not visited and can be reached from here to the visited list; how many.
    fn mark(&mut self, roots: &[ObjectId]) -> u32 {
        let visited = self.gc.visited();
        let mut marked = 0;
        for root in roots {
            let is_new = self.is_unvisited(*root);
            if is_new {
                self.gc_move(*root, visited);
                self.set_visited(*root);
                marked += 1;
            }
            if is_new || !self.is_tracked(*root) {
                marked += self.reach_into(visited, vec![*root]);
            }
        }
        marked
    }

    /// `expand_region_transitively_reachable`: the same for what objects of a list reach, the objects not counted.
    fn reach_into(&mut self, list: GcList, mut from: Vec<ObjectId>) -> u32 {
        let mut found = 0;
        while let Some(id) = from.pop() {
            let mut targets = Vec::new();
            self.traverse(id, |_, target| targets.push(target));
            for target in targets {
                if self.is_unvisited(target) {
                    self.gc_move(target, list);
                    self.set_visited(target);
                    found += 1;
                    from.push(target);
                }
            }
        }
        found
    }

    /// Behind a collection's region: what is left of the work, and the end of a round.
    pub(super) fn end_increment(&mut self, run: &Collection) {
        if !self.is_incremental() || run.generation == 0 {
            return;
        }
        self.gc.round.work -= i64::from(run.size);
        let is_over = run.generation == 2 || run.size > 0 && self.gc_first(self.gc.pending()).is_none();
        if is_over {
            self.complete_round();
        }
    }

    /// `completed_scavenge`
    fn complete_round(&mut self) {
        if self.gc_first(GcList::Permanent).is_none() {
            self.gc.round.visited ^= 1;
            self.set_space(GcList::Generation0, false);
        } else {
            self.gc_merge(self.gc.visited(), self.gc.pending());
            self.set_space(self.gc.pending(), false);
        }
        self.gc.round.work = 0;
        self.gc.round.has_marked = false;
    }

    /// The survivors of a region are visited.
    pub(super) fn visit_survivors(&mut self, list: GcList) {
        if self.is_incremental() {
            self.set_space(list, true);
        }
    }
}
