//! What happened, as facts; the page puts them into words.

use serde::{Deserialize, Serialize};

use crate::{Count, Holder, ObjectName, Stream, Verdict};

/// One change of a step.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Change {
    Born { object: ObjectName },
    Refcount { object: ObjectName, from: Count, to: Count, gained: Option<Holder>, lost: Option<Holder> },
    Moved { object: ObjectName, from: Holder, to: Holder },
    Freed { object: ObjectName, by_collector: bool },
    Printed { text: String, stream: Stream },
    Gc(GcEvent),
    Memory(MemoryEvent),
}

/// A small step of the collector.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum GcEvent {
    Started { generation: u8, objects: u32 },
    Copied { object: ObjectName, gc_refs: u32 },
    Subtracted { object: ObjectName, holder: ObjectName, label: String, from: u32, to: u32 },
    Judged { object: ObjectName, from: Verdict, to: Verdict, because: Option<ObjectName> },
    WeakrefCleared { weakref: ObjectName, object: ObjectName, callback: bool },
    Finalized { object: ObjectName },
    Resurrected { object: ObjectName },
    Cleared { object: ObjectName },
    Promoted { objects: u32, to: u8 },
    Ended { generation: u8, collected: u32, uncollectable: u32 },
}

/// A small step of the allocator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum MemoryEvent {
    ArenaNew { arena: u32 },
    ArenaFreed { arena: u32 },
    PoolTaken { arena: u32, pool: u32, size_bytes: u32 },
    PoolFreed { arena: u32, pool: u32 },
    BlockUsed { arena: u32, pool: u32, block: u32, size_bytes: u32, first_use: bool },
    BlockFreed { arena: u32, pool: u32, block: u32, size_bytes: u32 },
    LargeUsed { address: u64, bytes: u64 },
    LargeFreed { address: u64, bytes: u64 },
    Parked { list: String, count: u32 },
    Unparked { list: String, count: u32 },
}
