//! Integers and floats in blocks of their own, as in 2.7 (FACTS 2.2; CPython 2.7 Objects/intobject.c, `fill_free_list`).

use std::rc::Rc;

use super::Heap;
use crate::class::Class;
use crate::object::{Object, Payload};
use crate::pymalloc::Addr;

/// `BLOCK_SIZE`: what is asked of malloc at once, "1K less typical malloc overhead".
const BLOCK_BYTES: u64 = 1000;
/// `BHEAD_SIZE`: the link to the next block.
const LINK_BYTES: u64 = 8;
/// `sizeof(PyIntObject)`, `sizeof(PyFloatObject)`.
const OBJECT_BYTES: u64 = 24;
/// `N_INTOBJECTS`
const OBJECTS: u64 = (BLOCK_BYTES - LINK_BYTES) / OBJECT_BYTES;

/// Whose blocks they are: nobody else can use them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Private {
    Ints,
    Floats,
}

/// The blocks of one type.
#[derive(Clone, Debug, Default)]
struct Blocks {
    blocks: Vec<Addr>,
    /// Places for an object, the next one last.
    free: Vec<Addr>,
}

/// All of them.
#[derive(Clone, Debug, Default)]
pub struct PrivateBlocks {
    ints: Rc<Blocks>,
    floats: Rc<Blocks>,
}

impl Private {
    /// Both, with the name of the type.
    pub const ALL: [(Self, &'static str); 2] = [(Self::Ints, "int"), (Self::Floats, "float")];
}

impl PrivateBlocks {
    const fn of(&self, whose: Private) -> &Rc<Blocks> {
        match whose {
            Private::Ints => &self.ints,
            Private::Floats => &self.floats,
        }
    }

    fn of_mut(&mut self, whose: Private) -> &mut Blocks {
        Rc::make_mut(match whose {
            Private::Ints => &mut self.ints,
            Private::Floats => &mut self.floats,
        })
    }

    /// The blocks, with how many objects are free in all of them.
    #[must_use]
    pub fn blocks(&self, whose: Private) -> (&[Addr], u32) {
        let blocks = self.of(whose);
        (&blocks.blocks, blocks.free.len() as u32)
    }

    /// Objects that have room in the blocks of a type.
    #[must_use]
    pub fn places(&self, whose: Private) -> u32 {
        self.of(whose).blocks.len() as u32 * OBJECTS as u32
    }
}

impl Heap {
    /// Whether an object lies in a private block.
    #[must_use]
    pub fn private_of(&self, object: &Object) -> Option<Private> {
        if !self.profile.objects.has_word_ints {
            return None;
        }
        if matches!(object.payload, Payload::Int(_)) && object.ty == Class::Int.id() {
            Some(Private::Ints)
        } else if matches!(object.payload, Payload::Float(_)) && object.ty == Class::Float.id() {
            Some(Private::Floats)
        } else {
            None
        }
    }

    /// A place for an object: the one that was given back last, else the highest of a new block.
    pub(crate) fn take_private(&mut self, whose: Private) -> Addr {
        if let Some(place) = self.private.of_mut(whose).free.pop() {
            return place;
        }
        let block = self.malloc(super::Domain::Memory, BLOCK_BYTES);
        let blocks = self.private.of_mut(whose);
        blocks.blocks.push(block);
        blocks.free.extend((0..OBJECTS).map(|index| Addr(block.0 + LINK_BYTES + index * OBJECT_BYTES)));
        blocks.free.pop().unwrap_or(block)
    }

    /// A place is free again.
    pub(crate) fn give_private(&mut self, whose: Private, place: Addr) {
        self.private.of_mut(whose).free.push(place);
    }

    /// `PyInt_ClearFreeList`, `PyFloat_ClearFreeList`: blocks without an object go back to malloc.
    pub(crate) fn clear_private(&mut self) {
        for (whose, _) in Private::ALL {
            let blocks = self.private.of_mut(whose);
            let is_in = |block: Addr, place: &Addr| (block.0..block.0 + BLOCK_BYTES).contains(&place.0);
            let free = std::mem::take(&mut blocks.free);
            let (empty, kept): (Vec<Addr>, Vec<Addr>) =
                std::mem::take(&mut blocks.blocks).into_iter().partition(|block| {
                    free.iter().filter(|place| is_in(*block, place)).count() as u64 == OBJECTS
                });
            let is_kept = |place: &Addr| kept.iter().any(|block| is_in(*block, place));
            blocks.free = free.into_iter().filter(is_kept).collect();
            blocks.blocks = kept;
            for block in empty {
                self.free(block);
            }
        }
    }
}
