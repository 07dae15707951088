//! What must be true of a heap at every moment: for tests, and for finding our own faults.

use std::collections::BTreeSet;

use super::{Edge, Heap, Private};
use crate::collector::GcList;
use crate::ids::{ObjectId, Serial};
use crate::object::{Flags, Link, Payload};
use crate::pymalloc::{Addr, BlockState, Location};

/// What is wrong, in words.
type Check = Result<(), String>;

impl Heap {
    /// Checks counts, blocks and GC lists. `extra_holders` are the references that somebody outside of the heap
    /// holds and counts: frames and the interpreter, each as often as it holds one.
    ///
    /// # Errors
    /// What is wrong, in words.
    pub fn heap_invariants(&self, extra_holders: impl Iterator<Item = ObjectId>) -> Check {
        self.heap_invariants_with(extra_holders, std::iter::empty())
    }

    /// The same, where somebody outside of the heap also owns blocks of its allocator.
    ///
    /// # Errors
    /// What is wrong, in words.
    pub fn heap_invariants_with(
        &self,
        extra_holders: impl Iterator<Item = ObjectId>,
        extra_blocks: impl Iterator<Item = Addr>,
    ) -> Check {
        self.check_counts(extra_holders)?;
        self.check_blocks(extra_blocks)?;
        self.check_arenas()?;
        self.check_lists()
    }

    /// Each pool's blocks are used, freed or untouched; all parts of the arenas sum up to them (FACTS 1.6).
    fn check_arenas(&self) -> Check {
        for pool in self.allocator.arenas().flat_map(|arena| arena.pools()) {
            let parts = pool.used() + pool.freed() + pool.untouched();
            if parts != pool.capacity() {
                return Err(format!("a pool of {} blocks has {parts} in all states", pool.capacity()));
            }
            // One untouched block is on the free list ahead of its first use, while there is one (FACTS 1.2).
            let listed = pool.free_list().count() as u32;
            if listed != pool.freed() + pool.untouched().min(1) {
                return Err(format!(
                    "a pool with {} freed blocks has {listed} on its free list",
                    pool.freed()
                ));
            }
            let mut free = BTreeSet::new();
            for block in pool.free_list().filter_map(|index| pool.block(index)) {
                if block.state == BlockState::Used || !free.insert(block.address) {
                    return Err(format!(
                        "the block at {} is on a free list, and used or twice there",
                        block.address
                    ));
                }
            }
        }
        let stats = self.allocator.stats();
        if stats.total_bytes() != stats.arena_bytes {
            let (found, all) = (stats.total_bytes(), stats.arena_bytes);
            return Err(format!("what is in the arenas sums up to {found} bytes, not to {all}"));
        }
        Ok(())
    }

    /// Every count that can change is the number of its holders.
    fn check_counts(&self, extra_holders: impl Iterator<Item = ObjectId>) -> Check {
        // By slot: this is asked after every instruction.
        let mut holders: Vec<u32> = Vec::new();
        let mut free = None;
        let mut hold = |id: ObjectId, holder: Option<(ObjectId, Edge)>| {
            let slot = id.index() as usize;
            if holders.len() <= slot {
                holders.resize(slot + 1, 0);
            }
            if let Some(count) = holders.get_mut(slot) {
                *count += 1;
            }
            if !self.is_alive(id) && free.is_none() {
                free = Some(match holder {
                    Some((holder, edge)) => format!("{id:?} is free, but {holder:?} holds it ({edge:?})"),
                    None => format!("{id:?} is free, but a machine or somebody outside holds it"),
                });
            }
        };
        for (id, object) in self.objects() {
            self.visit_object(object, &mut |edge, child| hold(child, Some((id, edge))));
        }
        self.dealloc.visit(&mut |id| hold(id, None));
        self.visit_gc_refs(&mut |id| hold(id, None));
        self.visit_held_names(&mut |id| hold(id, None));
        extra_holders.for_each(|id| hold(id, None));
        if let Some(free) = free {
            return Err(free);
        }
        let mut sum = 0;
        for (id, object) in self.objects().filter(|(id, _)| !self.is_immortal(*id)) {
            let found = holders.get(id.index() as usize).copied().unwrap_or_default();
            if found != object.count {
                return Err(format!("{id:?} has count {}, but {found} holders: {object:?}", object.count));
            }
            sum += i64::from(object.count);
        }
        if sum != self.references {
            return Err(format!("the counts sum up to {sum}, not to {}", self.references));
        }
        Ok(())
    }

    /// Every block in use has one owner, and every owner's block is in use.
    fn check_blocks(&self, extra_blocks: impl Iterator<Item = Addr>) -> Check {
        let mut owned = BTreeSet::new();
        let mut own = |addr: Addr, owner: &dyn std::fmt::Debug| {
            if !owned.insert(addr) {
                return Err(format!("the block at {addr} has two owners, one of them {owner:?}"));
            }
            let is_used = match self.allocator.locate(addr) {
                Some(Location::Block { block, .. }) => {
                    block.state == BlockState::Used && block.address == addr
                }
                Some(Location::Large(large)) => large.address == addr,
                None => self.start_bytes(addr).is_some(),
            };
            if is_used { Ok(()) } else { Err(format!("{addr} is no block in use, but {owner:?} owns it")) }
        };
        for (id, object) in self.objects().filter(|(_, object)| !matches!(object.payload, Payload::Dead)) {
            let blocks = self.blocks(object);
            for (addr, _) in blocks.iter() {
                own(addr, &id)?;
            }
        }
        for blocks in self.dealloc.remaining_blocks() {
            for (addr, _) in blocks.iter() {
                own(addr, &"a dying object")?;
            }
        }
        self.free_lists.blocks().try_for_each(|addr| own(addr, &"a free list"))?;
        self.frame_blocks.blocks().try_for_each(|addr| own(addr, &"a frame"))?;
        for (whose, _) in Private::ALL {
            self.private.blocks(whose).0.iter().try_for_each(|addr| own(*addr, &whose))?;
        }
        self.gc.blocks().try_for_each(|addr| own(addr, &"the collector"))?;
        let extra: Vec<Addr> = extra_blocks.collect();
        extra.into_iter().try_for_each(|addr| own(addr, &"somebody outside"))?;
        let pools = self.allocator.arenas().flat_map(|arena| arena.pools());
        let used: u32 = pools.map(|pool| pool.used()).sum::<u32>() + self.allocator.large_count();
        let used = used as usize + self.start_block_count();
        if used != owned.len() {
            return Err(format!("{used} blocks are in use, but {} are owned", owned.len()));
        }
        Ok(())
    }

    /// The GC lists are linked well and hold every tracked object once; while nothing is collected, no object has a
    /// mark of the collector and only generations have members.
    fn check_lists(&self) -> Check {
        let mut members = BTreeSet::new();
        for list in GcList::ALL {
            let mut before = Link::Head(list as u8);
            for id in self.gc_list(list) {
                if !members.insert(id) {
                    return Err(format!("{id:?} is twice in GC lists, once in {list:?}"));
                }
                let object = self.get(id);
                if object.gc.prev.unpack() != before {
                    return Err(format!("{id:?} in {list:?} is not linked back to {before:?}"));
                }
                if object.count == 0 || matches!(object.payload, Payload::Free | Payload::Dead) {
                    return Err(format!("{id:?} in {list:?} is dead: {object:?}"));
                }
                before = Link::Object(id);
            }
            if self.gc_last(list) != before {
                return Err(format!("{list:?} does not end with {before:?}"));
            }
            if !self.gc.is_collecting && !list.is_permanent() && before != Link::Head(list as u8) {
                return Err(format!("{list:?} has members, though nothing is collected"));
            }
        }
        self.objects().try_for_each(|(id, object)| self.check_marks(id, object.flags, members.contains(&id)))
    }

    fn check_marks(&self, id: ObjectId, flags: Flags, is_member: bool) -> Check {
        let marks = Flags::COLLECTING | Flags::UNREACHABLE | Flags::REACHED;
        if self.is_tracked(id) != is_member {
            return Err(format!("{id:?} is in no GC list, but linked as if it were: {:?}", self.get(id)));
        }
        if flags.has(marks) && (!self.gc.is_collecting || !is_member) {
            return Err(format!("{id:?} has a mark of a collection: {:?}", self.get(id)));
        }
        if self.serial(id).0 >= Serial::FIRST_STATIC && is_member {
            return Err(format!("{id:?} was there before the program, but is in a GC list"));
        }
        Ok(())
    }
}
