//! What happened, as facts, with old and new value. Written only while somebody looks.

use crate::ids::{ObjectId, Serial};
use crate::pymalloc::PoolEvent;

/// One fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// An object was made, with count 1.
    Born {
        id: ObjectId,
        serial: Serial,
    },
    /// A count changed.
    CountChanged {
        id: ObjectId,
        serial: Serial,
        from: u32,
        to: u32,
    },
    /// An object's deallocation ended: its slot and memory are free.
    Freed {
        id: ObjectId,
        serial: Serial,
    },
    /// A block went to its type's free list, or came from it; the number parked after it.
    Parked {
        list: &'static str,
        count: u32,
    },
    Unparked {
        list: &'static str,
        count: u32,
    },
    Pool(PoolEvent),
    Gc(GcEvent),
}

/// Facts of the cyclic collector (FACTS 4.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GcEvent {
    Started {
        generation: u8,
        objects: u32,
    },
    Copied {
        object: Serial,
        refs: i32,
    },
    /// The collector looks at what this object refers to.
    Traversed {
        object: Serial,
    },
    Subtracted {
        object: Serial,
        holder: Serial,
        from: i32,
        to: i32,
    },
    /// Moved to the unreachable list: gc_refs is 0.
    BecameCandidate {
        object: Serial,
    },
    /// Known to be reachable: referred to from outside, or from `because`, which is reachable.
    BecameReachable {
        object: Serial,
        because: Option<Serial>,
    },
    WeakrefCleared {
        weakref: Serial,
        object: Serial,
        has_callback: bool,
    },
    Finalized {
        object: Serial,
    },
    Resurrected {
        object: Serial,
    },
    /// It has a `__del__`, or is reachable from such, where that is not collected.
    SetAside {
        object: Serial,
    },
    Cleared {
        object: Serial,
    },
    /// It has no `tp_clear`: it dies when those that hold it are cleared.
    LeftAlone {
        object: Serial,
    },
    /// `DEBUG_SAVEALL`: put into `gc.garbage` instead of being cleared.
    Saved {
        object: Serial,
    },
    /// A tuple of objects that are never tracked needs no collector.
    Untracked {
        object: Serial,
    },
    Promoted {
        objects: u32,
        to: u8,
    },
    Ended {
        generation: u8,
        collected: u32,
        uncollectable: u32,
    },
}

/// The events since somebody began to look; a no-op while nobody does.
#[derive(Clone, Debug, Default)]
pub struct EventLog {
    pub is_on: bool,
    pub events: Vec<Event>,
}

impl EventLog {
    /// Writes an event down, if somebody looks.
    #[inline]
    pub fn push(&mut self, make: impl FnOnce() -> Event) {
        if self.is_on {
            self.events.push(make());
        }
    }
}
