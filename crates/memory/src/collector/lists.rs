//! The collector's doubly linked lists, threaded through the objects' heads.

use crate::class::Class;
use crate::heap::Heap;
use crate::ids::ObjectId;
use crate::object::{Flags, GcHead, GcLink, Link, Payload};

/// A list of tracked objects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum GcList {
    Generation0,
    Generation1,
    Generation2,
    /// The part that an increment collects (the incremental collector only).
    Increment,
    /// `gc.freeze()`.
    Permanent,
    /// Found unreachable by the collection that runs.
    Unreachable,
    /// Still unreachable after the finalizers.
    FinalUnreachable,
    /// Has a legacy finalizer, or is reachable from one.
    Finalizers,
    /// For moves within a phase.
    Scratch,
}

impl GcList {
    /// Number of lists.
    pub const COUNT: usize = 9;

    /// All lists.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Generation0,
        Self::Generation1,
        Self::Generation2,
        Self::Increment,
        Self::Permanent,
        Self::Unreachable,
        Self::FinalUnreachable,
        Self::Finalizers,
        Self::Scratch,
    ];

    /// Whether it has members between collections.
    #[must_use]
    pub const fn is_permanent(self) -> bool {
        matches!(self, Self::Generation0 | Self::Generation1 | Self::Generation2 | Self::Permanent)
    }

    /// The list of a generation; the oldest for numbers beyond.
    #[must_use]
    pub const fn generation(number: u8) -> Self {
        match number {
            0 => Self::Generation0,
            1 => Self::Generation1,
            _ => Self::Generation2,
        }
    }

    const fn head(self) -> Link {
        Link::Head(self as u8)
    }
}

/// First and last object of a list.
#[derive(Clone, Copy, Debug, Default)]
pub struct Ends {
    pub(crate) first: GcLink,
    pub(crate) last: GcLink,
}

impl Ends {
    /// One empty list of each kind.
    #[must_use]
    pub fn all_empty() -> [Self; GcList::COUNT] {
        std::array::from_fn(|list| {
            let head = GcLink::pack(Link::Head(list as u8));
            Self { first: head, last: head }
        })
    }
}

#[expect(
    clippy::indexing_slicing,
    reason = "lists are named by GcList, which has as many variants as there are lists"
)]
impl Heap {
    fn set_next(&mut self, at: Link, next: Link) {
        let next = GcLink::pack(next);
        match at {
            Link::Head(list) => self.gc.lists[list as usize].first = next,
            Link::Object(id) => self.get_mut(id).gc.next = next,
            Link::None => {}
        }
    }

    fn set_prev(&mut self, at: Link, prev: Link) {
        let prev = GcLink::pack(prev);
        match at {
            Link::Head(list) => self.gc.lists[list as usize].last = prev,
            Link::Object(id) => self.get_mut(id).gc.prev = prev,
            Link::None => {}
        }
    }

    /// Whether the object is in one of the collector's lists: `gc.is_tracked`.
    #[inline]
    #[must_use]
    pub fn is_tracked(&self, id: ObjectId) -> bool {
        let object = self.get(id);
        object.flags.has(Flags::GC) && object.gc.next != GcLink::default()
    }

    /// `_PyObject_IS_GC`: whether it takes part in collections. Classes that are no heap types do not (`type_is_gc`).
    #[must_use]
    pub fn is_gc(&self, id: ObjectId) -> bool {
        let object = self.get(id);
        object.flags.has(Flags::GC) && !matches!(&object.payload, Payload::Type(body) if !body.flags.is_heap)
    }

    /// `_PyObject_GC_MAY_BE_TRACKED`: whether a tuple that holds it must stay tracked.
    #[must_use]
    pub fn maybe_tracked(&self, id: ObjectId) -> bool {
        self.is_gc(id) && (!self.is_exactly(id, Class::Tuple) || self.is_tracked(id))
    }

    /// `PyObject_GC_Track`: into the youngest generation, at its end.
    #[inline]
    pub fn track(&mut self, id: ObjectId) {
        if self.get(id).flags.has(Flags::GC) && !self.is_tracked(id) && !self.is_immortal(id) {
            self.gc_append(GcList::Generation0, id);
            self.count_tracked(id);
        }
    }

    /// `PyObject_GC_UnTrack`.
    #[inline]
    pub fn untrack(&mut self, id: ObjectId) {
        if self.is_tracked(id) {
            self.gc_remove(id);
            self.count_untracked();
            let flags = &mut self.get_mut(id).flags;
            flags.set(Flags::COLLECTING, false);
            flags.set(Flags::UNREACHABLE, false);
        }
    }

    /// `gc_list_append`: the object must be in no list.
    pub(crate) fn gc_append(&mut self, list: GcList, id: ObjectId) {
        let last = self.gc.lists[list as usize].last.unpack();
        self.set_next(last, Link::Object(id));
        let head = &mut self.get_mut(id).gc;
        (head.prev, head.next) = (GcLink::pack(last), GcLink::pack(list.head()));
        self.gc.lists[list as usize].last = GcLink::pack(Link::Object(id));
    }

    /// `gc_list_remove`, from whichever list it is in.
    pub(crate) fn gc_remove(&mut self, id: ObjectId) {
        let GcHead { prev, next, .. } = self.get(id).gc;
        let (prev, next) = (prev.unpack(), next.unpack());
        self.set_next(prev, next);
        self.set_prev(next, prev);
        let head = &mut self.get_mut(id).gc;
        (head.prev, head.next) = (GcLink::default(), GcLink::default());
    }

    /// `gc_list_move`: to the end of another list.
    pub(crate) fn gc_move(&mut self, id: ObjectId, to: GcList) {
        self.gc_remove(id);
        self.gc_append(to, id);
    }

    /// `gc_list_merge`: appends all of `from` to `to`.
    pub(crate) fn gc_merge(&mut self, from: GcList, to: GcList) {
        let Ends { first, last, .. } = self.gc.lists[from as usize];
        if first.unpack() == from.head() {
            return;
        }
        let end = self.gc.lists[to as usize].last.unpack();
        self.set_next(end, first.unpack());
        self.set_prev(first.unpack(), end);
        self.set_next(last.unpack(), to.head());
        self.gc.lists[to as usize].last = last;
        let head = GcLink::pack(from.head());
        self.gc.lists[from as usize] = Ends { first: head, last: head };
    }

    /// The first object of a list.
    #[must_use]
    pub fn gc_first(&self, list: GcList) -> Option<ObjectId> {
        match self.gc.lists[list as usize].first.unpack() {
            Link::Object(id) => Some(id),
            Link::None | Link::Head(_) => None,
        }
    }

    /// The last link of a list: its head where it is empty.
    pub(crate) fn gc_last(&self, list: GcList) -> Link {
        self.gc.lists[list as usize].last.unpack()
    }

    /// The object behind this one in its list.
    #[must_use]
    pub fn gc_next(&self, id: ObjectId) -> Option<ObjectId> {
        match self.get(id).gc.next.unpack() {
            Link::Object(next) => Some(next),
            Link::None | Link::Head(_) => None,
        }
    }

    /// `gc_list_size`.
    #[must_use]
    pub fn gc_list_len(&self, list: GcList) -> u32 {
        self.gc_list(list).count() as u32
    }

    /// All objects of a list, in order.
    pub fn gc_list(&self, list: GcList) -> impl Iterator<Item = ObjectId> + '_ {
        std::iter::successors(self.gc_first(list), |id| self.gc_next(*id))
    }
}
