//! Changes.

use heapglass_snapshot::{Change, GcEvent, MemoryEvent};
use heapglass_wire as wire;

use super::collector::verdict;
use super::names::Names;
use super::object::{count, holder};

/// The twin, with every object's name in it.
pub fn change(change: &Change, names: &Names) -> wire::Change {
    match change {
        Change::Born { object, type_name, value } => {
            wire::Change::Born { object: names.with(*object, type_name, value) }
        }
        Change::Refcount { object, type_name, value, from, to, gained, lost } => wire::Change::Refcount {
            object: names.with(*object, type_name, value),
            from: count(*from),
            to: count(*to),
            gained: gained.as_ref().map(holder),
            lost: lost.as_ref().map(holder),
        },
        Change::Moved { object, type_name, value, from, to } => wire::Change::Moved {
            object: names.with(*object, type_name, value),
            from: holder(from),
            to: holder(to),
        },
        Change::Freed { object, type_name, value, by_collector } => {
            wire::Change::Freed { object: names.with(*object, type_name, value), by_collector: *by_collector }
        }
        Change::Printed { text, is_error } => {
            let stream = if *is_error { wire::Stream::Error } else { wire::Stream::Output };
            wire::Change::Printed { text: text.clone(), stream }
        }
        Change::Gc(event) => wire::Change::Gc(gc(event, names)),
        Change::Memory(event) => wire::Change::Memory(memory(event)),
    }
}

fn gc(event: &GcEvent, names: &Names) -> wire::GcEvent {
    match event {
        GcEvent::Started { generation, objects } => {
            wire::GcEvent::Started { generation: *generation, objects: *objects }
        }
        GcEvent::Copied { object, gc_refs } => {
            wire::GcEvent::Copied { object: names.get(*object), gc_refs: *gc_refs }
        }
        GcEvent::Subtracted { object, holder, label, from, to } => wire::GcEvent::Subtracted {
            object: names.get(*object),
            holder: names.get(*holder),
            label: label.clone(),
            from: *from,
            to: *to,
        },
        GcEvent::Judged { object, from, to, because } => wire::GcEvent::Judged {
            object: names.get(*object),
            from: verdict(*from),
            to: verdict(*to),
            because: because.map(|because| names.get(because)),
        },
        GcEvent::WeakrefCleared { weakref, object, callback } => wire::GcEvent::WeakrefCleared {
            weakref: names.get(*weakref),
            object: names.get(*object),
            callback: *callback,
        },
        GcEvent::Finalized { object } => wire::GcEvent::Finalized { object: names.get(*object) },
        GcEvent::Resurrected { object } => wire::GcEvent::Resurrected { object: names.get(*object) },
        GcEvent::Cleared { object } => wire::GcEvent::Cleared { object: names.get(*object) },
        GcEvent::Promoted { objects, to } => wire::GcEvent::Promoted { objects: *objects, to: *to },
        GcEvent::Ended { generation, collected, uncollectable } => wire::GcEvent::Ended {
            generation: *generation,
            collected: *collected,
            uncollectable: *uncollectable,
        },
    }
}

fn memory(event: &MemoryEvent) -> wire::MemoryEvent {
    use MemoryEvent as From;
    use wire::MemoryEvent as To;
    match event.clone() {
        From::ArenaNew { arena } => To::ArenaNew { arena },
        From::ArenaFreed { arena } => To::ArenaFreed { arena },
        From::PoolTaken { arena, pool, size_bytes } => To::PoolTaken { arena, pool, size_bytes },
        From::PoolFreed { arena, pool } => To::PoolFreed { arena, pool },
        From::BlockUsed { arena, pool, block, size_bytes, first_use } => {
            To::BlockUsed { arena, pool, block, size_bytes, first_use }
        }
        From::BlockFreed { arena, pool, block, size_bytes } => {
            To::BlockFreed { arena, pool, block, size_bytes }
        }
        From::LargeUsed { address, bytes } => To::LargeUsed { address, bytes },
        From::LargeFreed { address, bytes } => To::LargeFreed { address, bytes },
        From::Parked { list, count } => To::Parked { list, count },
        From::Unparked { list, count } => To::Unparked { list, count },
    }
}
