//! Lists: item buffers and how they grow (FACTS 3.3; CPython 3.14 Objects/listobject.c).

use std::rc::Rc;

use super::{Domain, Heap};
use crate::class::Class;
use crate::ids::ObjectId;
use crate::object::{Flags, ListBody, Payload};
use crate::profile::{ListGrowth, ListRules, Tracking};
use crate::pymalloc::Addr;

const ITEM_BYTES: u64 = 8;

/// `list_resize`: room for `new_len` items when there are `len` now.
const fn grown(growth: ListGrowth, new_len: u32, len: u32) -> u32 {
    let room = match growth {
        ListGrowth::Eighth => {
            let more = if new_len < 9 { 3 } else { 6 };
            return if new_len == 0 { 0 } else { new_len + (new_len >> 3) + more };
        }
        ListGrowth::EighthOfFour => (new_len + (new_len >> 3) + 6) & !3,
    };
    if new_len == 0 {
        0
    } else if new_len as i64 - len as i64 > room as i64 - new_len as i64 {
        (new_len + 3) & !3
    } else {
        room
    }
}

impl Heap {
    /// A list with exactly as much room as items: a display `[a, b, c]`. Steals the items. New reference, tracked.
    pub fn new_list(&mut self, items: Vec<ObjectId>) -> ObjectId {
        self.new_list_of(Class::List.id(), items)
    }

    /// The same of a class derived from list.
    pub fn new_list_of(&mut self, class: ObjectId, items: Vec<ObjectId>) -> ObjectId {
        let id = self.new_object(class, Payload::List(ListBody::default()));
        let count = items.len() as u32;
        if count > 0 {
            let buffer = self.malloc(Domain::Memory, ITEM_BYTES * u64::from(count));
            if let Payload::List(list) = self.payload_mut(id) {
                *list = ListBody { items: Rc::new(items), allocated: count, buffer, is_sorting: false };
            }
        }
        self.track(id);
        id
    }

    /// The items of a list or tuple.
    #[must_use]
    pub fn items(&self, id: ObjectId) -> &[ObjectId] {
        let payload = self.payload(id);
        if let Payload::List(list) = payload {
            return &list.items;
        }
        if let Payload::Tuple(items) = payload { items } else { &[] }
    }

    /// `list_resize`, for the length that the list is about to have.
    pub fn list_reserve(&mut self, id: ObjectId, new_len: u32) {
        let Payload::List(list) = self.payload(id) else { return };
        let (allocated, len) = (list.allocated, list.items.len() as u32);
        if allocated >= new_len && new_len >= allocated / 2 {
            return;
        }
        // 3.14.10 leaves small buffers alone (gh-158592, FACTS 3.3).
        if new_len < allocated && new_len > 0 && allocated <= self.profile.lists.shrink_above {
            return;
        }
        self.list_set_room(id, grown(self.profile.lists.growth, new_len, len));
    }

    /// Makes room for exactly this many items (`list_preallocate_exact`, `list_resize`'s realloc).
    pub fn list_set_room(&mut self, id: ObjectId, room: u32) {
        let Payload::List(list) = self.payload(id) else { return };
        let old = list.buffer;
        let buffer = if room == 0 {
            if old != Addr::default() {
                self.free(old);
            }
            Addr::default()
        } else {
            self.realloc(Domain::Memory, old, ITEM_BYTES * u64::from(room))
        };
        if let Payload::List(list) = self.payload_mut(id) {
            (list.buffer, list.allocated) = (buffer, room);
        }
    }

    /// `_PyList_AppendTakeRef`: steals the item.
    pub fn list_append(&mut self, id: ObjectId, item: ObjectId) {
        let len = self.items(id).len() as u32;
        self.list_reserve(id, len + 1);
        if let Some(items) = self.list_items_mut(id) {
            items.push(item);
        }
    }

    /// Puts an item before position `at`. Steals it.
    pub fn list_insert(&mut self, id: ObjectId, at: usize, item: ObjectId) {
        let len = self.items(id).len();
        self.list_reserve(id, len as u32 + 1);
        if let Some(items) = self.list_items_mut(id) {
            items.insert(at.min(len), item);
        }
    }

    /// Adds items at the end: `list_extend` of a list or tuple. Steals them.
    pub fn list_extend(&mut self, id: ObjectId, more: &[ObjectId]) {
        let Payload::List(list) = self.payload(id) else { return };
        let (len, fresh) = (list.items.len() as u32, list.buffer == Addr::default());
        let new_len = len + more.len() as u32;
        if more.is_empty() {
            return;
        }
        if fresh {
            self.list_fill_room(id, new_len);
        } else {
            self.list_reserve(id, new_len);
        }
        if let Some(items) = self.list_items_mut(id) {
            items.extend_from_slice(more);
        }
    }

    /// Room for so many items in a list without a buffer: `list_preallocate_exact`, `list_resize` before there was that.
    pub fn list_fill_room(&mut self, id: ObjectId, count: u32) {
        let ListRules { is_even, growth, .. } = self.profile.lists;
        let room = if is_even { (count + 1) & !1 } else { grown(growth, count, 0) };
        self.list_set_room(id, room);
    }

    /// Replaces an item and gives the old one, which is the caller's now. Steals `item`.
    pub fn list_set(&mut self, id: ObjectId, at: usize, item: ObjectId) -> Option<ObjectId> {
        let slot = self.list_items_mut(id)?.get_mut(at)?;
        Some(std::mem::replace(slot, item))
    }

    /// Takes items out; they are the caller's now. The buffer shrinks as `list_resize` says.
    pub fn list_remove(&mut self, id: ObjectId, range: std::ops::Range<usize>) -> Vec<ObjectId> {
        let len = self.items(id).len();
        let range = range.start.min(len)..range.end.min(len);
        let new_len = (len - range.len()) as u32;
        let taken: Vec<_> = match self.list_items_mut(id) {
            Some(items) => items.drain(range).collect(),
            None => Vec::new(),
        };
        self.list_reserve(id, new_len);
        taken
    }

    /// Takes all items out and frees the buffer: `list_clear`.
    pub fn list_take_all(&mut self, id: ObjectId) -> Vec<ObjectId> {
        let taken = self.list_items_mut(id).map(std::mem::take).unwrap_or_default();
        self.list_set_room(id, 0);
        taken
    }

    /// The items, to be changed in place by the caller, who answers for the references.
    pub fn list_items_mut(&mut self, id: ObjectId) -> Option<&mut Vec<ObjectId>> {
        if let Payload::List(list) = self.payload_mut(id) {
            Some(Rc::make_mut(&mut list.items))
        } else {
            None
        }
    }

    /// A tuple. Steals the items. Where tracking is early, it is tracked only if an item is of a GC type (FACTS 4.6).
    /// New reference.
    pub fn new_tuple(&mut self, items: Vec<ObjectId>) -> ObjectId {
        let is_tracked = match self.profile.collector.tracking {
            Tracking::Late => true,
            Tracking::Early => items.iter().any(|item| self.get(*item).flags.has(Flags::GC)),
        };
        self.make_tuple(items, is_tracked)
    }

    /// A tuple that is tracked whatever is in it: results of zip, dict items, slices, `t + t` (FACTS 4.6).
    pub fn new_tuple_tracked(&mut self, items: Vec<ObjectId>) -> ObjectId {
        self.make_tuple(items, true)
    }

    fn make_tuple(&mut self, items: Vec<ObjectId>, is_tracked: bool) -> ObjectId {
        if items.is_empty() {
            return self.constants.empty_tuple;
        }
        let id = self.new_object(Class::Tuple.id(), Payload::Tuple(Rc::new(items)));
        if is_tracked {
            self.track(id);
        }
        id
    }
}
