//! English: what the collector and the allocator do.

use heapglass_wire::{GcEvent, Language, MemoryEvent, ObjectName, Verdict};

use super::named;
use crate::text::sentence::{Sentence, changed, code, say, strong};
use crate::text::{number, of};

pub fn generation_name(generation: u8) -> &'static str {
    match generation {
        0 => "the young generation",
        1 => "the middle generation",
        _ => "all generations",
    }
}

pub fn collector(event: &GcEvent) -> Sentence {
    match event {
        GcEvent::Started { generation, objects } => say![
            "The collector starts on ",
            strong(generation_name(*generation)),
            ": ",
            strong(of(Language::English).objects_in_list(*objects)),
            " in its list."
        ],
        GcEvent::Copied { object, gc_refs } => say![
            "gc_refs of ",
            named(object),
            " starts as a copy of its refcount: ",
            changed(gc_refs.to_string()),
            "."
        ],
        GcEvent::Subtracted { object, holder, label, from, to } => say![
            "The reference ",
            code(format!("#{}.{label}", holder.serial)),
            " to ",
            named(object),
            " comes from ",
            strong("inside"),
            " the list: gc_refs of ",
            named(object),
            " goes from ",
            changed(format!("{from} to {to}")),
            ". Its refcount stays."
        ],
        GcEvent::Judged { object, to, because, .. } => judged(object, *to, because.as_ref()),
        GcEvent::WeakrefCleared { object, callback, .. } => say![
            "A weak reference to ",
            named(object),
            if *callback { " is cleared, and its callback called." } else { " is cleared." }
        ],
        GcEvent::Finalized { object } => {
            say!["The finalizer ", code("__del__"), " of ", named(object), " is called."]
        }
        GcEvent::Resurrected { object } => {
            say![named(object), " was reached again by a finalizer: it stays alive."]
        }
        GcEvent::Cleared { object } => {
            say!["The collector clears ", named(object), ": it lets go of all that it holds."]
        }
        GcEvent::Promoted { objects, to } => say![
            strong(of(Language::English).objects_in_list(*objects)),
            " survived and moved to generation ",
            strong(to.to_string()),
            "."
        ],
        GcEvent::Ended { generation, collected, .. } => say![
            "The collection of ",
            strong(generation_name(*generation)),
            " ends: ",
            changed(of(Language::English).objects_in_list(*collected)),
            " found unreachable."
        ],
    }
}

fn judged(object: &ObjectName, to: Verdict, because: Option<&ObjectName>) -> Sentence {
    match (to, because) {
        (Verdict::Reachable, Some(by)) => {
            say![
                named(object),
                " is ",
                changed("reachable"),
                ": ",
                named(by),
                " refers to it, and that is reachable."
            ]
        }
        (Verdict::Reachable, None) => say![
            named(object),
            " is ",
            changed("reachable"),
            ": gc_refs is not 0, so something outside the list refers to it."
        ],
        (Verdict::Candidate, _) => say![
            named(object),
            " is a ",
            changed("candidate"),
            ": gc_refs is 0, all known references come from inside the list."
        ],
        (Verdict::Garbage, _) => {
            say![named(object), " is ", changed("garbage"), ": nothing reachable refers to it."]
        }
        (Verdict::Cleared, _) => say![named(object), " is ", changed("cleared"), "."],
        (Verdict::NotReached, _) => say![named(object), " is not reached yet."],
    }
}

pub fn memory(event: &MemoryEvent) -> Sentence {
    match event {
        MemoryEvent::ArenaNew { arena } => {
            say!["pymalloc takes a new arena from the system: ", changed(format!("arena {arena}")), "."]
        }
        MemoryEvent::ArenaFreed { arena } => {
            say![changed(format!("arena {arena}")), " is empty and goes back to the system."]
        }
        MemoryEvent::PoolTaken { arena, pool, size_bytes } => say![
            changed(format!("Pool {pool}")),
            format!(" of arena {arena} is taken for blocks of {size_bytes} bytes.")
        ],
        MemoryEvent::PoolFreed { arena, pool } => say![
            changed(format!("Pool {pool}")),
            format!(" of arena {arena} is empty: it may serve another size now.")
        ],
        MemoryEvent::BlockUsed { arena, pool, block, size_bytes, first_use } => say![
            changed(format!("Block {block}")),
            format!(" of pool {pool} in arena {arena} is taken, {size_bytes} bytes"),
            if *first_use { ", for the first time." } else { ", from the head of the free list." }
        ],
        MemoryEvent::BlockFreed { arena, pool, block, size_bytes } => say![
            changed(format!("Block {block}")),
            format!(
                " of pool {pool} in arena {arena}, {size_bytes} bytes, goes to the head of the free list."
            )
        ],
        MemoryEvent::LargeUsed { bytes, .. } => {
            say![
                "malloc gives ",
                changed(format!("{} bytes", number(*bytes))),
                ": more than 512, so not pymalloc."
            ]
        }
        MemoryEvent::LargeFreed { bytes, .. } => {
            say![changed(format!("{} bytes", number(*bytes))), " go back to malloc."]
        }
        MemoryEvent::Parked { list, count } => say![
            "The block is parked on the free list of ",
            code(list.as_str()),
            ", which has ",
            changed(count.to_string()),
            " now."
        ],
        MemoryEvent::Unparked { list, count } => say![
            "The block comes from the free list of ",
            code(list.as_str()),
            ", which has ",
            changed(count.to_string()),
            " left."
        ],
    }
}
