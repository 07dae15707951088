//! The cyclic collector (FACTS 4; CPython 3.14.10 Python/gc.c): generations of tracked objects, and the
//! machine that finds and clears garbage.

mod lists;

pub use lists::{Ends, GcList};

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
    /// A collection is under way.
    pub is_collecting: bool,
    /// Survivors of the last full collection, and of younger ones since (the 25 % rule, FACTS 4.2).
    pub long_lived_total: u32,
    pub long_lived_pending: u32,
}

impl Gc {
    /// The collector as it is when the program starts.
    #[must_use]
    pub fn new(thresholds: [u32; 3], long_lived_total: u32) -> Self {
        Self {
            lists: Ends::all_empty(),
            counts: [0; 3],
            thresholds,
            is_enabled: true,
            is_scheduled: false,
            is_collecting: false,
            long_lived_total,
            long_lived_pending: 0,
        }
    }

    /// `_PyObject_GC_Link`: one more GC object was really allocated (FACTS 4.2).
    pub(crate) fn count_allocation(&mut self) {
        let [young, ..] = &mut self.counts;
        *young += 1;
        let [threshold, ..] = self.thresholds;
        if *young > threshold && self.is_enabled && threshold != 0 && !self.is_collecting {
            self.is_scheduled = true;
        }
    }

    /// `PyObject_GC_Del`: one was really freed.
    pub(crate) fn count_free(&mut self) {
        let [young, ..] = &mut self.counts;
        *young = young.saturating_sub(1);
    }
}
