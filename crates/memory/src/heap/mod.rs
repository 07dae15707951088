//! The heap: all objects, their counts, and the operations that change them.
//!
//! References are counted by hand, as in CPython: a function that takes over a reference says "steals", one
//! that gives one says "new reference". `holders` enumerates who holds what and never sets a count.

mod alloc;
mod attrs;
mod block_log;
mod bytearrays;
mod check;
mod counts;
mod dealloc;
mod dicts;
mod frame_blocks;
mod free_lists;
mod intern;
mod lists;
mod numbers;
mod private_blocks;
mod sets;
mod size;
mod start;
mod start_blocks;
mod subclasses;
mod traverse;
mod verdict;
mod weak;

use std::rc::Rc;

pub use alloc::Blocks;
pub use block_log::{BlockEvent, BlockLog, Domain};
pub use counts::IMMORTAL;
pub use dealloc::{Call, Dealloc, DeallocStep};
pub use frame_blocks::FrameBlocks;
pub use free_lists::{FreeLists, ParkedList};
pub use intern::InternTable;
pub use private_blocks::{Private, PrivateBlocks};
pub use traverse::{Edge, visit_frame, visit_frame_referents};
pub use weak::Weakrefs;

use crate::class::Class;
use crate::collector::Gc;
use crate::event::EventLog;
use crate::ids::{ObjectId, Serial};
use crate::object::{Object, Payload, TypeBody};
use crate::pages::Pages;
use crate::profile::Profile;
use crate::pymalloc::{Allocator, PoolLog};

/// CPython's memory at one moment. A clone is a checkpoint: it shares what neither side has changed.
#[derive(Clone, Debug)]
pub struct Heap {
    pub(crate) objects: Pages<Object>,
    /// First unused slot; the next ones hang on its `gc.next`.
    free_slot: Option<ObjectId>,
    next_container: u32,
    next_atom: u32,
    next_static: u32,
    static_addr: u64,
    pub(crate) start: start_blocks::StartBlocks,
    pub allocator: Allocator,
    pub(crate) pool_log: PoolLog,
    pub log: EventLog,
    /// What is asked of the allocator, while somebody wants to know.
    pub block_log: BlockLog,
    /// The block of the next object, where it is taken before.
    next_block: Option<crate::pymalloc::Addr>,
    pub free_lists: FreeLists,
    pub gc: Gc,
    pub dealloc: Dealloc,
    pub weakrefs: Weakrefs,
    /// Blocks that only integers or only floats use, where there are such.
    pub private: PrivateBlocks,
    /// Blocks of calls' frames, where each has one.
    pub frame_blocks: FrameBlocks,
    pub interned: InternTable,
    pub profile: Rc<Profile>,
    pub constants: Constants,
    /// Counts up whenever a class changes, so that caches of look-ups know that they are stale.
    pub type_epoch: u32,
    /// Objects that live, for the timeline.
    pub live_objects: u32,
    /// Sum of all counts that are not immortal.
    pub references: i64,
}

/// Objects that are always there.
#[derive(Clone, Debug)]
pub struct Constants {
    pub none: ObjectId,
    pub true_: ObjectId,
    pub false_: ObjectId,
    pub ellipsis: ObjectId,
    pub not_implemented: ObjectId,
    pub empty_tuple: ObjectId,
    /// Where there is only one.
    pub empty_frozenset: Option<ObjectId>,
    pub empty_str: ObjectId,
    pub empty_bytes: ObjectId,
    /// Small integers lie one after the other; this is the first.
    pub first_small_int: ObjectId,
    /// The 256 one-character strings likewise, and the one-byte bytes.
    pub first_char: ObjectId,
    pub first_byte: ObjectId,
}

impl Constants {
    /// Those that builtins has names for.
    #[must_use]
    pub const fn named(&self) -> [(&'static str, ObjectId); 5] {
        [
            ("None", self.none),
            ("True", self.true_),
            ("False", self.false_),
            ("Ellipsis", self.ellipsis),
            ("NotImplemented", self.not_implemented),
        ]
    }
}

impl Heap {
    /// The object of an id. The id must be that of a live object: the heap never forgets a holder.
    #[inline]
    #[must_use]
    pub fn get(&self, id: ObjectId) -> &Object {
        self.objects.get(id)
    }

    /// The same, to be changed.
    #[inline]
    pub(crate) fn get_mut(&mut self, id: ObjectId) -> &mut Object {
        self.objects.get_mut(id)
    }

    /// The payload, to be changed without changing which references are held.
    #[inline]
    pub fn payload_mut(&mut self, id: ObjectId) -> &mut Payload {
        &mut self.objects.get_mut(id).payload
    }

    /// The payload.
    #[inline]
    #[must_use]
    pub fn payload(&self, id: ObjectId) -> &Payload {
        &self.objects.get(id).payload
    }

    /// The object's class.
    #[inline]
    #[must_use]
    pub fn type_of(&self, id: ObjectId) -> ObjectId {
        self.objects.get(id).ty
    }

    /// The object's class as a type.
    #[inline]
    #[must_use]
    pub fn type_body_of(&self, id: ObjectId) -> &TypeBody {
        self.type_body(self.type_of(id))
    }

    /// What a class is; every class's payload is a [`TypeBody`].
    #[inline]
    #[must_use]
    pub fn type_body(&self, ty: ObjectId) -> &TypeBody {
        if let Payload::Type(body) = &self.objects.get(ty).payload {
            body
        } else {
            self.type_body(Class::Object.id())
        }
    }

    /// The class, to be changed without changing which references are held.
    pub fn type_body_mut(&mut self, ty: ObjectId) -> Option<&mut TypeBody> {
        if let Payload::Type(body) = &mut self.objects.get_mut(ty).payload {
            Some(Rc::make_mut(body))
        } else {
            None
        }
    }

    /// Changes a code object's body.
    pub fn code_body_mut(&mut self, code: ObjectId) -> Option<&mut crate::object::CodeBody> {
        if let Payload::Code(body) = &mut self.objects.get_mut(code).payload {
            Some(Rc::make_mut(body))
        } else {
            None
        }
    }

    /// Whether the slot holds an object.
    #[must_use]
    pub fn is_alive(&self, id: ObjectId) -> bool {
        (id.index() as usize) < self.objects.len() && !matches!(self.objects.get(id).payload, Payload::Free)
    }

    /// All objects, dying ones included.
    pub fn objects(&self) -> impl Iterator<Item = (ObjectId, &Object)> {
        self.objects.iter().filter(|(_, object)| !matches!(object.payload, Payload::Free))
    }

    /// The objects that may differ between this state and another one of the same run, in order: all others, and
    /// what they hold, are the same. Takes time by what differs, not by the size of the heap.
    #[must_use]
    pub fn changed_since(&self, before: &Self) -> Vec<ObjectId> {
        let in_both = |id: &ObjectId| {
            let index = id.index() as usize;
            index < self.objects.len() && index < before.objects.len()
        };
        let mut changed: Vec<ObjectId> = self
            .objects
            .changed(&before.objects)
            .filter(|id| !in_both(id) || !self.get(*id).is_unchanged(before.get(*id)))
            .collect();
        // A dict that shows an instance's inline values changes with the instance.
        let dicts: Vec<ObjectId> = changed
            .iter()
            .flat_map(|id| [self, before].map(|heap| (heap, *id)))
            .filter(|(heap, id)| heap.is_alive(*id))
            .filter_map(|(heap, id)| heap.get(id).attrs.as_ref()?.dict)
            .collect();
        changed.extend(dicts);
        changed.sort_unstable();
        changed.dedup();
        changed
    }

    /// The serial number of an object.
    #[must_use]
    pub fn serial(&self, id: ObjectId) -> Serial {
        self.get(id).serial
    }

    /// Whether `type(object)` is exactly this built-in class.
    #[inline]
    #[must_use]
    pub fn is_exactly(&self, id: ObjectId, class: Class) -> bool {
        self.get(id).ty == class.id()
    }

    /// Switches the writing of events on or off.
    pub fn record(&mut self, is_on: bool) {
        self.log.is_on = is_on;
        self.pool_log.on = is_on;
    }

    /// Events since the last call.
    pub fn take_events(&mut self) -> Vec<crate::event::Event> {
        self.flush_pool_events();
        std::mem::take(&mut self.log.events)
    }

    /// Puts the allocator's events behind those of the heap, to keep their order.
    pub(crate) fn flush_pool_events(&mut self) {
        if self.log.is_on {
            self.log.events.extend(self.pool_log.events.drain(..).map(crate::event::Event::Pool));
        }
    }
}
