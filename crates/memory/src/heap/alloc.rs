//! Making and releasing objects: blocks, free lists, serial numbers.

use malachite_bigint::BigInt;

use super::block_log::{BlockEvent, Domain};
use super::frame_blocks::FrameRemains;
use super::{Heap, IMMORTAL, ParkedList, Private};
use crate::class::Class;
use crate::event::Event;
use crate::ids::{ObjectId, Serial};
use crate::object::{Attrs, Flags, GcHead, GcLink, KeysKind, Link, Object, Payload};
use crate::pymalloc::Addr;

/// The blocks of an object: its own, and a buffer or table that belongs to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Blocks {
    /// Start and bytes asked for of the object's own block; none for what start-up made.
    pub own: Option<(Addr, u64)>,
    /// Item buffer of a list, key table of a dict, big table of a set.
    pub buffer: Option<(Addr, u64)>,
    /// An instance's values, where they are not in its own block.
    pub values: Option<(Addr, u64)>,
}

impl Blocks {
    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = (Addr, u64)> {
        [self.own, self.buffer, self.values].into_iter().flatten()
    }
}

/// What deallocation still has to give back of an object.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Remains {
    id: ObjectId,
    blocks: Blocks,
    list: Option<ParkedList>,
    is_heap: bool,
    /// Its place in a private block.
    private: Option<(Private, Addr)>,
    /// What to do with a frame's block: that of a frame object.
    frame: Option<FrameRemains>,
    /// What the buffer is, for a dict's key table.
    keys: Option<(KeysKind, u8)>,
}

impl Remains {
    /// The blocks that are still to be given back.
    pub(crate) const fn blocks(&self) -> Blocks {
        self.blocks
    }
}

/// Where a new object's block comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Room {
    /// The type's free list, or the allocator.
    Any,
    /// The allocator.
    Unparked,
    /// There is none.
    None,
}

impl Heap {
    /// Makes an object with count 1, untracked: `_PyObject_New`, `PyObject_GC_New`. New reference.
    ///
    /// `payload` steals the references in it.
    pub fn new_object(&mut self, ty: ObjectId, payload: Payload) -> ObjectId {
        self.new_object_with(ty, payload, None)
    }

    /// The same with instance attributes.
    pub fn new_object_with(
        &mut self,
        ty: ObjectId,
        payload: Payload,
        attrs: Option<std::rc::Rc<Attrs>>,
    ) -> ObjectId {
        self.make_object(ty, payload, attrs, Room::Any)
    }

    /// What this version does without: an object for the model's sake, which takes no memory and is not counted.
    pub fn new_virtual(&mut self, ty: ObjectId, payload: Payload) -> ObjectId {
        self.make_object(ty, payload, None, Room::None)
    }

    fn make_object(
        &mut self,
        ty: ObjectId,
        payload: Payload,
        attrs: Option<std::rc::Rc<Attrs>>,
        room: Room,
    ) -> ObjectId {
        let is_heap = self.type_body(ty).flags.is_heap;
        let has_gc = self.type_body(ty).flags.has_gc && room != Room::None;
        if is_heap {
            self.incref(ty);
        }
        let object = Object { attrs, ..self.unplaced(ty, payload, has_gc) };
        self.allocate(object, room)
    }

    /// An object with count 1 that has no block yet.
    fn unplaced(&mut self, ty: ObjectId, payload: Payload, has_gc: bool) -> Object {
        Object {
            count: 1,
            serial: self.next_serial(has_gc),
            flags: Flags(if has_gc { Flags::GC } else { 0 }),
            ty,
            addr: Addr::default(),
            gc: GcHead::default(),
            attrs: None,
            payload,
        }
    }

    /// The same from the allocator, whatever is parked: `PyType_GenericAlloc`, of `list()` and `dict()`. Untracked.
    pub fn new_object_unparked(&mut self, ty: ObjectId, payload: Payload) -> ObjectId {
        self.make_object(ty, payload, None, Room::Unparked)
    }

    /// An int whose block is made for so many digits, where its value may have fewer: `long_alloc`, then
    /// `long_normalize`. A small one gives the block back for the shared int. New reference.
    pub fn new_int_for(&mut self, value: BigInt, digits: u64) -> ObjectId {
        let payload = match i64::try_from(&value) {
            Ok(small) => Payload::Int(small),
            Err(_) => Payload::BigInt(std::rc::Rc::new(value)),
        };
        let shared = if let Payload::Int(small) = &payload { self.small_int(*small) } else { None };
        let gc = GcHead { refs: i32::try_from(digits).unwrap_or(i32::MAX), ..GcHead::default() };
        let object = Object { gc, ..self.unplaced(Class::Int.id(), payload, false) };
        let id = self.allocate(object, Room::Any);
        match shared {
            Some(shared) => {
                self.decref(id);
                shared
            }
            None => id,
        }
    }

    /// Gives a new object its block.
    fn allocate(&mut self, mut object: Object, room: Room) -> ObjectId {
        let has_gc = object.flags.has(Flags::GC);
        let prefix = self.prefix_bytes(&object);
        let private = self.private_of(&object);
        let parked = self.next_block.take();
        let parked = if room == Room::Any { parked.or_else(|| self.unpark(&object)) } else { parked };
        let block = match parked {
            Some(block) => block,
            None if let Some(whose) = private => self.take_private(whose),
            None if room == Room::None => Addr::default(),
            None => {
                if has_gc {
                    self.gc.count_allocation();
                    self.collect_at_allocation();
                }
                let bytes = self.block_bytes(&object);
                self.malloc(Domain::Object, bytes)
            }
        };
        object.addr = if room == Room::None { block } else { Addr(block.0 + prefix) };
        self.references += 1;
        self.live_objects += 1;
        let id = self.put(object);
        let serial = self.serial(id);
        self.log.push(|| Event::Born { id, serial });
        id
    }

    /// Makes an object that was there before the program: immortal, and not from the allocator.
    pub fn new_static(&mut self, ty: ObjectId, payload: Payload) -> ObjectId {
        let serial = Serial(Serial::FIRST_STATIC + self.next_static);
        self.next_static += 1;
        let has_gc = (ty.index() as usize) < self.objects.len() && self.type_body(ty).flags.has_gc;
        let mut object = Object {
            count: IMMORTAL,
            serial,
            flags: Flags(if has_gc { Flags::GC } else { 0 }),
            ty,
            addr: Addr(self.static_addr),
            gc: GcHead::default(),
            attrs: None,
            payload,
        };
        object.flags.set(Flags::GC, has_gc);
        self.static_addr += self.block_bytes(&object).next_multiple_of(16);
        self.put(object)
    }

    /// The next object is placed in this block.
    pub fn place_next(&mut self, block: Addr) {
        self.next_block = Some(block);
    }

    fn next_serial(&mut self, is_container: bool) -> Serial {
        if is_container {
            self.next_container += 1;
            Serial(self.next_container)
        } else {
            self.next_atom += 1;
            Serial(Serial::FIRST_ATOM + self.next_atom)
        }
    }

    fn put(&mut self, object: Object) -> ObjectId {
        match self.free_slot {
            Some(id) => {
                let slot = self.objects.get_mut(id);
                self.free_slot = match slot.gc.next.unpack() {
                    Link::Object(next) => Some(next),
                    Link::None | Link::Head(_) => None,
                };
                *slot = object;
                id
            }
            None => self.objects.push(object),
        }
    }

    /// What is left of an object when its references are gone.
    pub(crate) fn remains(&self, id: ObjectId) -> Remains {
        let object = self.get(id);
        Remains {
            id,
            blocks: self.blocks(object),
            list: ParkedList::of(object),
            private: self
                .private_of(object)
                .filter(|_| object.serial.0 < Serial::FIRST_STATIC)
                .map(|whose| (whose, object.addr)),
            is_heap: self.type_body(object.ty).flags.is_heap,
            frame: self.frame_remains(id),
            keys: self.dict_keys(id).map(|keys| (keys.kind, keys.log2_size)),
        }
    }

    /// Gives an object's memory back, or parks it: the end of every `tp_dealloc`.
    pub(crate) fn release(&mut self, remains: Remains) {
        let Remains { id, blocks, list, private, is_heap, frame, keys } = remains;
        if let Some((whose, place)) = private {
            self.give_private(whose, place);
        }
        let (ty, serial, flags) = (self.get(id).ty, self.get(id).serial, self.get(id).flags);
        if let Some((buffer, _)) = blocks.buffer {
            match keys {
                Some((kind, log2_size)) => self.free_keys(kind, log2_size, buffer),
                None => self.free(buffer),
            }
        }
        if let Some((values, _)) = blocks.values {
            self.free(values);
        }
        if let Some((frame, (own, _))) = frame.zip(blocks.own) {
            self.give_frame_object(frame, own);
        } else if let Some((own, _)) = blocks.own
            && !list.is_some_and(|list| self.park(list, own))
        {
            if flags.has(Flags::GC) {
                self.gc.count_free();
            }
            self.free(own);
        }
        self.live_objects -= 1;
        self.log.push(|| Event::Freed { id, serial });
        let next = self.free_slot.map_or(Link::None, Link::Object);
        let slot = self.get_mut(id);
        slot.payload = Payload::Free;
        slot.flags = Flags::default();
        slot.gc.next = GcLink::pack(next);
        self.free_slot = Some(id);
        if is_heap {
            self.decref(ty);
        }
    }

    /// `PyObject_Malloc` or `PyMem_Malloc`: both are pymalloc (FACTS 3.1).
    pub fn malloc(&mut self, domain: Domain, bytes: u64) -> Addr {
        if let Some(addr) = self.start_malloc(bytes) {
            self.block_log.push(|| BlockEvent::Taken { domain, addr, bytes });
            return addr;
        }
        let is_raw = domain == Domain::Memory && self.profile.allocator.has_raw_buffers;
        let addr = if is_raw {
            self.allocator.alloc_raw(bytes, &mut self.pool_log)
        } else {
            self.allocator.alloc(bytes, &mut self.pool_log)
        };
        self.block_log.push(|| BlockEvent::Taken { domain, addr, bytes });
        self.flush_pool_events();
        addr
    }

    /// An object that is there for a moment, and that nobody sees.
    pub fn touch(&mut self, bytes: u64, has_gc: bool) {
        if has_gc {
            let block = self.take_moment(bytes);
            return self.give_moment(block);
        }
        let block = self.malloc(Domain::Object, bytes);
        self.free(block);
    }

    /// A block for an object with a GC head that is there for a moment, and that nobody sees.
    pub fn take_moment(&mut self, bytes: u64) -> Addr {
        self.gc.count_allocation();
        self.malloc(Domain::Object, bytes)
    }

    /// Gives it back.
    pub fn give_moment(&mut self, block: Addr) {
        self.gc.count_free();
        self.free(block);
    }

    /// `PyObject_Free`.
    pub fn free(&mut self, addr: Addr) {
        self.block_log.push(|| BlockEvent::Given { addr });
        if self.start_free(addr) {
            return;
        }
        self.allocator.free(addr, &mut self.pool_log);
        self.flush_pool_events();
    }

    /// `PyObject_Realloc`.
    pub fn realloc(&mut self, domain: Domain, from: Addr, bytes: u64) -> Addr {
        if from == Addr::default() {
            return self.malloc(domain, bytes);
        }
        if let Some(old) = self.start_bytes(from) {
            // In place while the block does for it, as `pymalloc_realloc` decides (FACTS 1.4).
            let room = old.max(1).next_multiple_of(16);
            if bytes <= room && 4 * bytes > 3 * room {
                self.block_log.push(|| BlockEvent::Resized { domain, from, to: from, bytes });
                return from;
            }
            let to = self.malloc(domain, bytes);
            self.free(from);
            return to;
        }
        let to = self.allocator.realloc(from, bytes, &mut self.pool_log);
        self.block_log.push(|| BlockEvent::Resized { domain, from, to, bytes });
        self.flush_pool_events();
        to
    }

    /// Bytes between the start of the block and what `id()` shows.
    #[must_use]
    pub fn prefix_bytes(&self, object: &Object) -> u64 {
        let layout = &self.profile.objects;
        let gc = if object.flags.has(Flags::GC) { layout.gc_head_bytes } else { 0 };
        let pre = if self.type_body(object.ty).flags.has_preheader { layout.pre_header_bytes } else { 0 };
        gc + pre
    }

    /// The blocks that belong to an object.
    #[must_use]
    pub fn blocks(&self, object: &Object) -> Blocks {
        let is_own = object.serial.0 < Serial::FIRST_STATIC
            && object.addr != Addr::default()
            && self.private_of(object).is_none();
        let own = is_own.then(|| (Addr(object.addr.0 - self.prefix_bytes(object)), self.block_bytes(object)));
        Blocks { own, buffer: self.buffer_block(object), values: self.values_block(object) }
    }

    /// Takes a parked block for this object, if its type has a free list with one.
    fn unpark(&mut self, object: &Object) -> Option<Addr> {
        // `long_alloc` looks there for one digit only.
        let list = ParkedList::of(object).filter(|_| object.digits() <= 1)?;
        let block = self.free_lists.take(list)?;
        let count = self.free_lists.len(list);
        self.log.push(|| Event::Unparked { list: list.name(), count });
        Some(block)
    }

    /// Parks a block on a free list, if there is room.
    fn park(&mut self, list: ParkedList, block: Addr) -> bool {
        let limit = list.limit(&self.profile.free_lists);
        if !self.free_lists.put(list, block, limit) {
            return false;
        }
        let count = self.free_lists.len(list);
        self.log.push(|| Event::Parked { list: list.name(), count });
        true
    }

    /// Empties all free lists: what a full collection does (FACTS 2.1).
    pub fn clear_free_lists(&mut self) {
        let kept = self.profile.collector.keeps_parked;
        for (list, block) in self.free_lists.drain(|list| !kept.contains(&list)) {
            if list.is_gc() {
                self.gc.count_free();
            }
            self.free(block);
        }
        self.clear_parked_frames();
        self.clear_private();
    }

    /// Whether a class is a built-in one and exactly this.
    #[must_use]
    pub fn is_class(&self, ty: ObjectId, class: Class) -> bool {
        ty == class.id()
    }
}
