//! Events of collector and allocator in the page's types.

use heapglass_memory::event::GcEvent;
use heapglass_memory::pymalloc::PoolEvent;
use heapglass_python::Vm;
use heapglass_snapshot as shown;
use heapglass_snapshot::Verdict;

use crate::graph;
use crate::holders::{Finder, shown_serial};

/// A fact of the collector. `before` is the state before it, to name the reference that was subtracted.
#[must_use]
pub fn gc(before: &mut Vm, finder: &mut Finder, event: GcEvent) -> Option<shown::GcEvent> {
    Some(match event {
        GcEvent::Started { generation, objects } => shown::GcEvent::Started { generation, objects },
        GcEvent::Copied { object, refs } => {
            shown::GcEvent::Copied { object: shown_serial(object), gc_refs: refs.max(0) as u32 }
        }
        GcEvent::Subtracted { object, holder, from, to } => shown::GcEvent::Subtracted {
            object: shown_serial(object),
            holder: shown_serial(holder),
            label: label_between(before, finder, holder.0, object.0),
            from: from.max(0) as u32,
            to: to.max(0) as u32,
        },
        GcEvent::BecameCandidate { object } => shown::GcEvent::Judged {
            object: shown_serial(object),
            from: Verdict::NotReached,
            to: Verdict::Candidate,
            because: None,
        },
        GcEvent::BecameReachable { object, because } => shown::GcEvent::Judged {
            object: shown_serial(object),
            from: Verdict::NotReached,
            to: Verdict::Reachable,
            because: because.map(shown_serial),
        },
        GcEvent::WeakrefCleared { weakref, object, has_callback } => shown::GcEvent::WeakrefCleared {
            weakref: shown_serial(weakref),
            object: shown_serial(object),
            callback: has_callback,
        },
        GcEvent::Finalized { object } => shown::GcEvent::Finalized { object: shown_serial(object) },
        GcEvent::Resurrected { object } => shown::GcEvent::Resurrected { object: shown_serial(object) },
        GcEvent::Cleared { object } => shown::GcEvent::Cleared { object: shown_serial(object) },
        GcEvent::Promoted { objects, to } => shown::GcEvent::Promoted { objects, to },
        GcEvent::Ended { generation, collected, uncollectable } => {
            shown::GcEvent::Ended { generation, collected, uncollectable }
        }
        GcEvent::Traversed { .. }
        | GcEvent::LeftAlone { .. }
        | GcEvent::Saved { .. }
        | GcEvent::SetAside { .. }
        | GcEvent::Untracked { .. } => return None,
    })
}

/// How the reference from one object to another is called.
fn label_between(vm: &mut Vm, finder: &mut Finder, holder: u32, object: u32) -> String {
    let (Some(holder), Some(object)) = (finder.find(vm, holder), finder.find(vm, object)) else {
        return String::new();
    };
    let mut found = None;
    vm.heap.visit(holder, &mut |edge, target| {
        if target == object && found.is_none() {
            found = Some(edge);
        }
    });
    found.map(|edge| graph::shown_label(vm, holder, edge)).unwrap_or_default()
}

/// A fact of the allocator.
#[must_use]
pub fn pool(event: PoolEvent) -> Option<shown::MemoryEvent> {
    use shown::MemoryEvent;
    Some(match event {
        PoolEvent::ArenaMapped { arena, .. } => MemoryEvent::ArenaNew { arena: arena.0 },
        PoolEvent::ArenaUnmapped { arena, .. } => MemoryEvent::ArenaFreed { arena: arena.0 },
        PoolEvent::PoolTaken { arena, pool, size_bytes, .. } => {
            MemoryEvent::PoolTaken { arena: arena.0, pool: pool.0, size_bytes }
        }
        PoolEvent::PoolFreed { arena, pool } => MemoryEvent::PoolFreed { arena: arena.0, pool: pool.0 },
        PoolEvent::BlockUsed { arena, pool, block, size_bytes, first_use } => {
            MemoryEvent::BlockUsed { arena: arena.0, pool: pool.0, block: block.0, size_bytes, first_use }
        }
        PoolEvent::BlockFreed { arena, pool, block, size_bytes } => {
            MemoryEvent::BlockFreed { arena: arena.0, pool: pool.0, block: block.0, size_bytes }
        }
        PoolEvent::LargeUsed { address, bytes } => MemoryEvent::LargeUsed { address: address.0, bytes },
        PoolEvent::LargeFreed { address, bytes } => MemoryEvent::LargeFreed { address: address.0, bytes },
        PoolEvent::LargeResized { .. } => return None,
    })
}
