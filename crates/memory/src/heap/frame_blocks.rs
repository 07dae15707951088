//! Frames that are objects of the collector's, as in 2.7: a code object keeps the block of its last frame, others are
//! parked (CPython 2.7 Objects/frameobject.c, `PyFrame_New` and `frame_dealloc`).

use std::collections::BTreeMap;
use std::rc::Rc;

use super::{Domain, Heap};
use crate::class::Class;
use crate::ids::{ObjectId, Serial};
use crate::object::{GeneratorState, Payload};
use crate::pymalloc::Addr;

/// `PyFrame_MAXFREELIST`
const MOST_PARKED: usize = 200;
/// A slot of `f_localsplus`.
const SLOT_BYTES: u64 = 8;

/// The blocks of frames that are no objects of the model: those of calls under way, and those that wait for one.
#[derive(Clone, Debug, Default)]
pub struct FrameBlocks(Rc<Blocks>);

#[derive(Clone, Debug, Default)]
struct Blocks {
    /// Each with how many slots it has room for.
    slots: BTreeMap<Addr, u32>,
    /// `co_zombieframe`, by the code.
    of_codes: BTreeMap<ObjectId, Addr>,
    /// Next one last.
    parked: Vec<Addr>,
}

impl FrameBlocks {
    /// All blocks.
    pub fn blocks(&self) -> impl Iterator<Item = Addr> {
        self.0.slots.keys().copied()
    }
}

/// What becomes of a frame object's block.
#[derive(Clone, Copy, Debug)]
pub(crate) struct FrameRemains {
    code: (ObjectId, Serial),
    slots: u32,
}

impl Heap {
    /// `PyFrame_New`: the block of a call's frame; none where frames lie on a stack of their own.
    pub fn take_frame_block(&mut self, code: ObjectId) -> Addr {
        if !self.profile.objects.has_frame_objects {
            return Addr::default();
        }
        let slots = self.frame_slots(code);
        let blocks = Rc::make_mut(&mut self.frame_blocks.0);
        if let Some(kept) = blocks.of_codes.remove(&code) {
            return kept;
        }
        let parked = blocks.parked.pop().map(|addr| (addr, blocks.slots.get(&addr).copied().unwrap_or(0)));
        let addr = match parked {
            Some((addr, room)) if room >= slots => return addr,
            Some((addr, _)) => {
                blocks.slots.remove(&addr);
                self.realloc(Domain::Object, addr, self.frame_bytes(slots))
            }
            None => {
                self.gc.count_allocation();
                self.collect_at_allocation();
                self.malloc(Domain::Object, self.frame_bytes(slots))
            }
        };
        Rc::make_mut(&mut self.frame_blocks.0).slots.insert(addr, slots);
        addr
    }

    /// `frame_dealloc`: the code keeps the block if it has none, else it is parked.
    pub fn give_frame_block(&mut self, code: ObjectId, addr: Addr) {
        if addr == Addr::default() {
            return;
        }
        let blocks = Rc::make_mut(&mut self.frame_blocks.0);
        if let std::collections::btree_map::Entry::Vacant(entry) = blocks.of_codes.entry(code) {
            entry.insert(addr);
        } else {
            self.park_frame(addr);
        }
    }

    fn park_frame(&mut self, addr: Addr) {
        let blocks = Rc::make_mut(&mut self.frame_blocks.0);
        if blocks.parked.len() < MOST_PARKED {
            blocks.parked.push(addr);
        } else {
            self.free_frame(addr);
        }
    }

    fn free_frame(&mut self, addr: Addr) {
        Rc::make_mut(&mut self.frame_blocks.0).slots.remove(&addr);
        self.gc.count_free();
        self.free(addr);
    }

    /// The frame object that is made next has this block, which is the call's no longer. One that began before the
    /// program has none yet.
    pub fn lend_frame_block(&mut self, code: ObjectId, addr: Addr) {
        if !self.profile.objects.has_frame_objects {
            return;
        }
        let known = Rc::make_mut(&mut self.frame_blocks.0).slots.remove(&addr);
        self.next_block = Some(match known {
            Some(_) => addr,
            None => self.malloc(Domain::Object, self.frame_bytes(self.frame_slots(code))),
        });
    }

    /// A code object dies with the block that it has kept, a generator that has not ended gives its frame's back.
    pub(crate) fn drop_frame_block(&mut self, id: ObjectId) {
        if !self.profile.objects.has_frame_objects {
            return;
        }
        if let Payload::Generator(body) = self.payload(id) {
            if body.state == GeneratorState::Created {
                // `gen_close`: what is thrown into it comes out again, and is looked at.
                self.touch_exception_match();
            }
            let Payload::Generator(body) = self.payload(id) else { return };
            let frame = body.frame.as_ref().map(|frame| (frame.code, frame.block));
            frame.into_iter().for_each(|(code, addr)| self.give_frame_block(code, addr));
        } else if matches!(self.payload(id), Payload::Code(_)) {
            let kept = Rc::make_mut(&mut self.frame_blocks.0).of_codes.remove(&id);
            kept.into_iter().for_each(|addr| self.free_frame(addr));
        }
    }

    /// `PyFrame_ClearFreeList`
    pub(crate) fn clear_parked_frames(&mut self) {
        let parked = std::mem::take(&mut Rc::make_mut(&mut self.frame_blocks.0).parked);
        parked.into_iter().for_each(|addr| self.free_frame(addr));
    }

    /// What to do with the block of an object that is a frame.
    pub(crate) fn frame_remains(&self, id: ObjectId) -> Option<FrameRemains> {
        if !self.profile.objects.has_frame_objects {
            return None;
        }
        let Payload::Frame(frame) = self.payload(id) else { return None };
        let code = (frame.code, self.serial(frame.code));
        Some(FrameRemains { code, slots: self.frame_slots(frame.code) })
    }

    /// The block of a frame object that is no more.
    pub(crate) fn give_frame_object(&mut self, remains: FrameRemains, addr: Addr) {
        let (code, serial) = remains.code;
        Rc::make_mut(&mut self.frame_blocks.0).slots.insert(addr, remains.slots);
        if self.is_alive(code) && self.serial(code) == serial {
            self.give_frame_block(code, addr);
        } else {
            self.park_frame(addr);
        }
    }

    fn frame_slots(&self, code: ObjectId) -> u32 {
        if let Payload::Code(body) = self.payload(code) { body.frame_slots } else { 0 }
    }

    fn frame_bytes(&self, slots: u32) -> u64 {
        let head = self.type_body(Class::Frame.id()).basic_bytes;
        self.profile.objects.gc_head_bytes + head + SLOT_BYTES * u64::from(slots)
    }
}
