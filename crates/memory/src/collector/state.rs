//! The collector's state between collections: counters, thresholds, statistics.

use super::machine::{Collection, GcResult, GcStep};
use super::{Ends, GcList};
use crate::heap::Heap;
use crate::ids::ObjectId;
use crate::profile::Trigger;

/// `gc.get_stats()` of one generation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GcStats {
    pub collections: u32,
    pub collected: u32,
    pub uncollectable: u32,
}

/// The collector's state between collections and while one runs.
#[derive(Clone, Debug)]
pub struct Gc {
    /// Ends of each list, by [`GcList`].
    pub(crate) lists: [Ends; GcList::COUNT],
    /// `gcstate->generations[i].count`.
    pub counts: [u32; 3],
    pub thresholds: [u32; 3],
    pub is_enabled: bool,
    /// `_PY_GC_SCHEDULED_BIT`: a collection is to run at the next check of the eval breaker.
    pub is_scheduled: bool,
    /// Start-up is at work: nothing counts.
    pub(crate) is_start_up: bool,
    /// A collection is under way.
    pub is_collecting: bool,
    /// An allocation has begun it, and Python code must run before it can go on.
    pub is_left_behind: bool,
    /// Survivors of the last full collection, and of younger ones since (the 25 % rule, FACTS 4.2).
    pub long_lived_total: u32,
    pub long_lived_pending: u32,
    /// Objects of the interpreter that are not modelled, but which CPython counts among the survivors.
    pub interpreter_objects: u32,
    /// Whether these are in the permanent list, too.
    pub(super) has_frozen_start: bool,
    /// `gc.get_debug()`.
    pub debug: u8,
    /// What `gc.get_stats()` says, youngest first, without start-up.
    pub stats: [GcStats; 3],
    /// `gc.garbage` and `gc.callbacks`: lists that the collector holds a reference to.
    pub(super) garbage: Option<ObjectId>,
    pub(super) callbacks: Option<ObjectId>,
    /// The collection under way.
    pub(super) collection: Option<Collection>,
    /// What the last collection found.
    pub last_result: GcResult,
    /// The incremental collector's round.
    pub(super) round: super::Round,
    /// Whether objects are counted where they are tracked, not where they are allocated.
    pub(crate) counts_tracked: bool,
    /// Room for the targets of one object's references; empty between steps.
    pub(super) targets: Vec<ObjectId>,
}

impl Gc {
    /// `gc.callbacks`, once the interpreter has made it.
    #[must_use]
    pub const fn callbacks(&self) -> Option<ObjectId> {
        self.callbacks
    }

    /// `gc.get_stats()`: with what start-up had collected of the young generation before the program began.
    #[must_use]
    pub fn stats_with_start(&self, (collections, collected): (u32, u32)) -> [GcStats; 3] {
        let mut all = self.stats;
        let [young, ..] = &mut all;
        young.collections += collections;
        young.collected += collected;
        all
    }

    /// Collections since the program began, of every generation.
    #[must_use]
    pub fn collections(&self) -> u32 {
        self.stats.iter().map(|stats| stats.collections).sum()
    }

    /// `gc.DEBUG_SAVEALL` (FACTS 4.4).
    pub const DEBUG_SAVEALL: u8 = 32;

    /// The collector as it is when the program starts. No full collection has run by then, so that nothing counts
    /// as long-lived (`gc.get_stats()[2]` at a script's first line, 3.14.10: no collections).
    #[must_use]
    pub fn new(thresholds: [u32; 3], interpreter_objects: u32) -> Self {
        Self {
            lists: Ends::all_empty(),
            counts: [0; 3],
            thresholds,
            is_enabled: true,
            is_scheduled: false,
            is_start_up: false,
            is_collecting: false,
            is_left_behind: false,
            long_lived_total: 0,
            long_lived_pending: 0,
            interpreter_objects,
            has_frozen_start: false,
            debug: 0,
            stats: [GcStats::default(); 3],
            garbage: None,
            callbacks: None,
            collection: None,
            last_result: GcResult::default(),
            round: super::Round::default(),
            counts_tracked: false,
            targets: Vec::new(),
        }
    }

    /// `_PyObject_GC_Link`: one more GC object was really allocated (FACTS 4.2).
    pub(crate) fn count_allocation(&mut self) {
        if !self.counts_tracked {
            self.count_young();
        }
    }

    /// One more in the young list's count.
    pub(super) fn count_young(&mut self) {
        if self.is_start_up {
            return;
        }
        let [young, ..] = &mut self.counts;
        *young += 1;
        let [threshold, ..] = self.thresholds;
        if *young > threshold && self.is_enabled && threshold != 0 && !self.is_collecting {
            self.is_scheduled = true;
        }
    }

    /// The counters as start-up leaves them, and then the compiler, which has allocated so many objects that it keeps
    /// or has parked.
    pub fn start(&mut self, counts: [u32; 3], allocated: u32) {
        self.counts = counts;
        (0..allocated).for_each(|_| self.count_young());
    }

    /// A module's `__spec__` and what comes with it, which the model does not have: two objects for a built-in module
    /// (measured, 3.14.10: `import gc`, `import math`).
    pub fn count_module_spec(&mut self) {
        (0..2).for_each(|_| self.count_allocation());
    }

    /// `PyObject_GC_Del`: one was really freed.
    pub(crate) fn count_free(&mut self) {
        if !self.counts_tracked {
            self.count_young_off();
        }
    }

    pub(super) fn count_young_off(&mut self) {
        let [young, ..] = &mut self.counts;
        *young = young.saturating_sub(u32::from(!self.is_start_up));
    }

    /// The counters as a collection of this generation leaves them: gc_collect_main, "update collection and
    /// allocation counters".
    pub(super) fn reset_counts(&mut self, generation: u8) {
        for (index, count) in self.counts.iter_mut().enumerate() {
            match index.cmp(&(usize::from(generation) + 1)) {
                std::cmp::Ordering::Less => *count = 0,
                std::cmp::Ordering::Equal => *count += 1,
                std::cmp::Ordering::Greater => {}
            }
        }
    }
}

impl Heap {
    /// The generation that an automatic collection takes: the oldest whose count is above its threshold; the oldest
    /// of all only if enough has survived since its last collection (gc_select_generation; FACTS 4.2).
    #[must_use]
    pub fn gc_choose_generation(&self) -> Option<u8> {
        if self.is_incremental() {
            let is_due = self.gc.counts.first() > self.gc.thresholds.first();
            return is_due.then_some(1);
        }
        let is_due = |index: usize| self.gc.counts.get(index) > self.gc.thresholds.get(index);
        let is_worth_it = self.gc.long_lived_pending >= self.gc.long_lived_total / 4;
        (0..3_u8).rev().find(|index| is_due(usize::from(*index)) && (*index < 2 || is_worth_it))
    }

    /// `_Py_RunGC` at a check of the eval breaker: takes the request back, and says which generation to collect
    /// if a collection is to run now.
    pub fn gc_take_scheduled(&mut self) -> Option<u8> {
        let is_scheduled = std::mem::take(&mut self.gc.is_scheduled);
        let may_run = is_scheduled && self.gc.is_enabled && !self.gc.is_collecting;
        if may_run { self.gc_choose_generation() } else { None }
    }

    /// Where an allocation itself collects, before its object is tracked (`_PyObject_GC_Alloc`, CPython 3.11
    /// Modules/gcmodule.c). What needs Python code to run waits for the interpreter's next look.
    pub(crate) fn collect_at_allocation(&mut self) {
        if !self.gc.is_scheduled || self.profile.collector.trigger == Trigger::EvalBreaker {
            return;
        }
        if self.is_dealloc_waiting() || !self.dealloc.is_idle() {
            return;
        }
        let Some(generation) = self.gc_take_scheduled() else { return };
        if self.gc_begin(generation) {
            self.gc.is_left_behind = !matches!(self.gc_run(), GcStep::Done(_));
        }
    }

    /// Whether a collection waits for the interpreter to go on with it; it is the caller's now.
    pub fn gc_take_left_behind(&mut self) -> bool {
        std::mem::take(&mut self.gc.is_left_behind)
    }

    /// The lists `gc.garbage` and `gc.callbacks`. The collector takes a reference to each.
    pub fn gc_set_lists(&mut self, garbage: ObjectId, callbacks: ObjectId) {
        self.incref(garbage);
        self.incref(callbacks);
        let old = [self.gc.garbage.replace(garbage), self.gc.callbacks.replace(callbacks)];
        old.into_iter().for_each(|list| self.xdecref(list));
    }
}
