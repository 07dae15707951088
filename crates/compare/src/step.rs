//! What a change within a step is, so that it can be told from others in another run: no numbers and no counts.

use heapglass_snapshot::{Change, GcEvent, MemoryEvent};

/// A change without what differs between two runs anyhow.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key(&'static str, String);

/// The key of a change.
#[must_use]
pub fn key(change: &Change) -> Key {
    match change {
        Change::Born { type_name, value, .. } => Key("born", of(type_name, value)),
        Change::Refcount { type_name, value, gained, .. } => {
            Key(if gained.is_some() { "gained" } else { "lost" }, of(type_name, value))
        }
        Change::Moved { type_name, value, .. } => Key("moved", of(type_name, value)),
        Change::Freed { type_name, value, .. } => Key("freed", of(type_name, value)),
        Change::Printed { .. } => Key("printed", String::new()),
        Change::Gc(event) => Key(collector(event), String::new()),
        Change::Memory(event) => Key(memory(event), String::new()),
    }
}

fn of(type_name: &str, value: &str) -> String {
    format!("{type_name} {value}")
}

fn collector(event: &GcEvent) -> &'static str {
    match event {
        GcEvent::Started { .. } => "collection",
        GcEvent::Copied { .. } => "copied",
        GcEvent::Subtracted { .. } => "subtracted",
        GcEvent::Judged { .. } => "judged",
        GcEvent::WeakrefCleared { .. } => "weakref",
        GcEvent::Finalized { .. } => "finalized",
        GcEvent::Resurrected { .. } => "resurrected",
        GcEvent::Cleared { .. } => "cleared",
        GcEvent::Promoted { .. } => "promoted",
        GcEvent::Ended { .. } => "collected",
    }
}

fn memory(event: &MemoryEvent) -> &'static str {
    match event {
        MemoryEvent::ArenaNew { .. } => "arena",
        MemoryEvent::ArenaFreed { .. } => "arena freed",
        MemoryEvent::PoolTaken { .. } => "pool",
        MemoryEvent::PoolFreed { .. } => "pool freed",
        MemoryEvent::BlockUsed { .. } => "block",
        MemoryEvent::BlockFreed { .. } => "block freed",
        MemoryEvent::LargeUsed { .. } => "large",
        MemoryEvent::LargeFreed { .. } => "large freed",
        MemoryEvent::Parked { .. } => "parked",
        MemoryEvent::Unparked { .. } => "unparked",
    }
}
