//! What happened between two moments, as facts; the page puts them into words.

use crate::{Count, Holder, Serial, Verdict};

/// All changes of one step, in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StepChanges {
    pub step: u32,
    /// The line that ran.
    pub line: u32,
    pub changes: Vec<Change>,
    /// The whole step in short: the changes that last beyond it, largest first (references moved
    /// between evaluation stack and names cancel out).
    pub net: Vec<Change>,
}

/// One change.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// An object was made. `value` is its short repr.
    Born {
        object: Serial,
        type_name: String,
        value: String,
    },
    /// A count changed: one holder came or went.
    Refcount {
        object: Serial,
        type_name: String,
        value: String,
        from: Count,
        to: Count,
        gained: Option<Holder>,
        lost: Option<Holder>,
    },
    /// A reference moved from one holder to another; the count stayed.
    Moved {
        object: Serial,
        type_name: String,
        value: String,
        from: Holder,
        to: Holder,
    },
    /// The count fell to zero, or the collector cleared it: the object was freed.
    Freed {
        object: Serial,
        type_name: String,
        value: String,
        by_collector: bool,
    },
    /// Text was printed.
    Printed {
        text: String,
        is_error: bool,
    },
    Gc(GcEvent),
    Memory(MemoryEvent),
}

/// A small step of the collector (FACTS 4.3).
#[derive(Clone, Debug, PartialEq)]
pub enum GcEvent {
    Started {
        generation: u8,
        objects: u32,
    },
    /// gc_refs set to the refcount.
    Copied {
        object: Serial,
        gc_refs: u32,
    },
    /// `holder` refers to `object` from inside the list.
    Subtracted {
        object: Serial,
        holder: Serial,
        label: String,
        from: u32,
        to: u32,
    },
    /// The object's verdict changed.
    Judged {
        object: Serial,
        from: Verdict,
        to: Verdict,
        because: Option<Serial>,
    },
    /// A weak reference was cleared, its callback called or not.
    WeakrefCleared {
        weakref: Serial,
        object: Serial,
        callback: bool,
    },
    Finalized {
        object: Serial,
    },
    Resurrected {
        object: Serial,
    },
    /// tp_clear.
    Cleared {
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

/// A small step of the allocator (FACTS 1).
#[derive(Clone, Debug, PartialEq)]
pub enum MemoryEvent {
    ArenaNew {
        arena: u32,
    },
    /// Given back to the system.
    ArenaFreed {
        arena: u32,
    },
    PoolTaken {
        arena: u32,
        pool: u32,
        size_bytes: u32,
    },
    PoolFreed {
        arena: u32,
        pool: u32,
    },
    BlockUsed {
        arena: u32,
        pool: u32,
        block: u32,
        size_bytes: u32,
        first_use: bool,
    },
    BlockFreed {
        arena: u32,
        pool: u32,
        block: u32,
        size_bytes: u32,
    },
    LargeUsed {
        address: u64,
        bytes: u64,
    },
    LargeFreed {
        address: u64,
        bytes: u64,
    },
    /// Put on, or taken from, a type's own free list.
    Parked {
        list: String,
        count: u32,
    },
    Unparked {
        list: String,
        count: u32,
    },
}
