//! Memory that start-up takes: what is there before a program's first line lies apart from the program's blocks.
//!
//! CPython's start-up makes some 15,000 blocks, of which the model has few as objects. Those that it has, be it from
//! the beginning or made when the program first asks for them (a module that start-up has imported), get addresses of
//! their own, take nothing from free lists and are not counted by the collector. How many blocks of each size start-up
//! holds in all is measured (`Profile::blocks_at_start`); what the program gives back of them is counted here.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::Heap;
use crate::pymalloc::{Addr, AllocatorStats};

/// Start-up's blocks that are objects of the model.
#[derive(Clone, Debug)]
pub(crate) struct StartBlocks {
    /// Where the next one lies.
    next: u64,
    /// Whether what is made now belongs to start-up.
    is_on: bool,
    /// Bytes of each block in use.
    used: Rc<BTreeMap<Addr, u64>>,
    /// Blocks given back, by the bytes that were asked for.
    freed: Rc<BTreeMap<u64, u32>>,
}

/// Where they lie: below start-up's static objects.
const FIRST: u64 = 0x0000_5555_4000_0000;

impl Default for StartBlocks {
    fn default() -> Self {
        Self { next: FIRST, is_on: false, used: Rc::default(), freed: Rc::default() }
    }
}

impl Heap {
    /// From now on what is made belongs to start-up, or no longer. The answer is how it was.
    pub fn set_start_up(&mut self, is_on: bool) -> bool {
        self.free_lists.is_off = is_on;
        self.gc.is_start_up = is_on;
        std::mem::replace(&mut self.start.is_on, is_on)
    }

    /// A block of start-up's, while it lasts.
    pub(crate) fn start_malloc(&mut self, bytes: u64) -> Option<Addr> {
        if !self.start.is_on {
            return None;
        }
        let addr = Addr(self.start.next);
        self.start.next += bytes.max(1).next_multiple_of(16);
        Rc::make_mut(&mut self.start.used).insert(addr, bytes);
        Some(addr)
    }

    /// Gives a block back if it is start-up's.
    pub(crate) fn start_free(&mut self, addr: Addr) -> bool {
        let Some(bytes) = self.start_bytes(addr) else { return false };
        Rc::make_mut(&mut self.start.used).remove(&addr);
        if !self.start.is_on {
            *Rc::make_mut(&mut self.start.freed).entry(bytes).or_default() += 1;
        }
        true
    }

    /// How many bytes a block of start-up's has.
    pub(crate) fn start_bytes(&self, addr: Addr) -> Option<u64> {
        if addr.0 < self.start.next { self.start.used.get(&addr).copied() } else { None }
    }

    /// How many of start-up's blocks there are as objects and buffers of the model.
    pub(crate) fn start_block_count(&self) -> usize {
        self.start.used.len()
    }

    /// What `sys._debugmallocstats()` reports: the program's memory, and start-up's in arenas of its own. In CPython the
    /// program's first blocks lie in start-up's pools, so that blocks in use are the same here, pools are some more.
    #[must_use]
    pub fn malloc_stats(&self) -> AllocatorStats {
        let mut stats = self.allocator.stats();
        let profile = self.allocator.profile();
        let (mut pools, header) = (0, u64::from(profile.pool_header_bytes));
        for (class, (more, used, free)) in stats.classes.iter_mut().zip(self.profile.blocks_at_start) {
            let (more, used, free) = (u32::from(*more), u32::from(*used), u32::from(*free));
            let freed = self.start_freed(class.size_bytes).min(used);
            class.pools += more;
            class.used_blocks += used - freed;
            class.available_blocks += free + freed;
            let size = u64::from(class.size_bytes);
            stats.used_bytes += u64::from(used - freed) * size;
            stats.available_bytes += u64::from(free + freed) * size;
            stats.header_bytes += u64::from(more) * header;
            stats.quantization_bytes += u64::from(more) * ((profile.pool_bytes - header) % size.max(1));
            pools += more;
        }
        let (_, usable) = profile.pools_of_arena(profile.first_arena_address);
        let arenas = pools.div_ceil(usable.max(1));
        for count in [&mut stats.arenas_total, &mut stats.arenas_high_water, &mut stats.arenas_current] {
            *count += arenas;
        }
        stats.arena_bytes += u64::from(arenas) * profile.arena_bytes;
        stats.alignment_bytes += u64::from(arenas * (profile.max_pools() - usable)) * profile.pool_bytes;
        stats.unused_pools += arenas * usable - pools;
        stats.unused_pool_bytes += u64::from(arenas * usable - pools) * profile.pool_bytes;
        stats
    }

    /// Blocks of a size class that the program has given back of start-up's.
    fn start_freed(&self, size_bytes: u32) -> u32 {
        let step = u64::from(self.allocator.profile().alignment);
        let of_class = |bytes: &u64| (*bytes).max(1).next_multiple_of(step) == u64::from(size_bytes);
        self.start.freed.iter().filter(|row| of_class(row.0)).map(|row| row.1).sum()
    }

    /// `sys.getallocatedblocks()`: blocks of pymalloc's in use, and those that it passed on to malloc
    /// (`_Py_GetGlobalAllocatedBlocks`, `raw_allocated_blocks`).
    #[must_use]
    pub fn allocated_blocks(&self) -> u32 {
        let used: u32 = self.malloc_stats().classes.iter().map(|class| class.used_blocks).sum();
        used + self.allocator.large_count() + self.profile.large_blocks_at_start
    }
}
