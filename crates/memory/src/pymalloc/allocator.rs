//! The allocator's three operations, and usedpools.

use super::arenas::Arenas;
use super::large::Large;
use super::pool::Pool;
use super::{Addr, AllocatorProfile, PoolAt, PoolEvent, PoolLog, SizeClass};

/// pymalloc and the malloc behind it. A clone shares what neither side has changed since.
#[derive(Clone, Debug)]
pub struct Allocator {
    pub(super) profile: AllocatorProfile,
    pub(super) arenas: Arenas,
    /// usedpools: for each class, the first pool with blocks both used and free. The list goes on in the pools.
    pub(super) used_pools: Vec<Option<PoolAt>>,
    pub(super) large: Large,
    /// Bytes of pymalloc's blocks in use.
    pub(super) small_bytes: u64,
}

impl Allocator {
    /// An allocator without any arena.
    pub fn new(profile: AllocatorProfile) -> Self {
        Self {
            arenas: Arenas::new(&profile),
            used_pools: vec![None; profile.classes() as usize],
            large: Large::new(&profile),
            small_bytes: 0,
            profile,
        }
    }

    /// Bytes of all blocks in use, malloc's included.
    #[must_use]
    pub fn used_bytes(&self) -> u64 {
        self.small_bytes + self.large_bytes()
    }

    /// A block for `nbytes` (_PyObject_Malloc): from pymalloc, or from malloc for 0 bytes and for more than 512.
    #[inline]
    pub fn alloc(&mut self, nbytes: u64, log: &mut PoolLog) -> Addr {
        match self.profile.class_of(nbytes) {
            Some(class) => self.alloc_small(class, log),
            None => self.large.alloc(nbytes, log),
        }
    }

    /// Takes a block from malloc, whatever its size.
    pub fn alloc_raw(&mut self, nbytes: u64, log: &mut PoolLog) -> Addr {
        self.large.alloc(nbytes, log)
    }

    /// Takes a block back (_PyObject_Free). The null address is ignored, as in C.
    ///
    /// # Panics
    /// Where `addr` is not the beginning of a block in use.
    #[inline]
    pub fn free(&mut self, addr: Addr, log: &mut PoolLog) {
        match self.arenas.find(&self.profile, addr) {
            Some((at, offset)) => self.free_small(at, offset, log),
            None if addr.is_null() => {}
            None => self.large.free(addr, log),
        }
    }

    /// Makes a block larger or smaller and says where it is then (_PyObject_Realloc).
    ///
    /// A small block stays where the new size fits its class and is more than 3/4 of it; else a new block
    /// is taken before the old one is freed. malloc's blocks stay with malloc (FACTS 1.4).
    ///
    /// # Panics
    /// Where `addr` is neither null nor the beginning of a block in use.
    pub fn realloc(&mut self, addr: Addr, new_nbytes: u64, log: &mut PoolLog) -> Addr {
        if addr.is_null() {
            return self.alloc(new_nbytes, log);
        }
        let Some((at, _)) = self.arenas.find(&self.profile, addr) else {
            return self.large.realloc(addr, new_nbytes, log);
        };
        let size = u64::from(self.pool(at).block_bytes);
        if new_nbytes <= size && 4 * new_nbytes > 3 * size {
            return addr;
        }
        let new = self.alloc(new_nbytes, log);
        self.free(addr, log);
        new
    }

    #[inline]
    fn alloc_small(&mut self, class: SizeClass, log: &mut PoolLog) -> Addr {
        let at = match self.first_used_pool(class) {
            Some(at) => at,
            None => self.take_pool(class, log),
        };
        let arena = self.arenas.get_mut(at.arena);
        let pool_address = arena.first_pool.0 + u64::from(at.pool.0) * self.profile.pool_bytes;
        let pool = &mut arena.pools[at.pool];
        let size_bytes = pool.block_bytes;
        let taken = pool.take();
        self.small_bytes += u64::from(size_bytes);
        if taken.is_full {
            self.unlink_used(at, class);
        }
        log.push(|| PoolEvent::BlockUsed {
            arena: at.arena,
            pool: at.pool,
            block: taken.block,
            size_bytes,
            first_use: taken.first_use,
        });
        Addr(pool_address + u64::from(self.profile.pool_header_bytes + taken.block.0 * size_bytes))
    }

    #[inline]
    fn free_small(&mut self, at: PoolAt, offset: u32, log: &mut PoolLog) {
        let header_bytes = self.profile.pool_header_bytes;
        let pool = self.pool_mut(at);
        let size_bytes = pool.block_bytes;
        assert!(offset >= header_bytes && size_bytes != 0, "freed an address that is no block");
        let block = pool.block_at(offset - header_bytes);
        assert!(header_bytes + block.0 * size_bytes == offset, "freed an address inside a block");
        let class = pool.class;
        let given = pool.give(block);
        self.small_bytes -= u64::from(size_bytes);
        log.push(|| PoolEvent::BlockFreed { arena: at.arena, pool: at.pool, block, size_bytes });
        let Some(class) = class.filter(|_| given.was_full || given.is_empty) else {
            return;
        };
        if given.was_full {
            self.link_used(at, class);
        } else {
            self.unlink_used(at, class);
            log.push(|| PoolEvent::PoolFreed { arena: at.arena, pool: at.pool });
            self.arenas.give_pool(&self.profile, at, log);
        }
    }

    /// Takes a free pool for a class that has none with a free block (allocate_from_new_pool).
    #[cold]
    fn take_pool(&mut self, class: SizeClass, log: &mut PoolLog) -> PoolAt {
        let profile = self.profile;
        let at = self.arenas.take_pool(&profile, log);
        let pool = self.pool_mut(at);
        let is_same_class = pool.class == Some(class);
        pool.serve(&profile, class);
        self.link_used(at, class);
        log.push(|| PoolEvent::PoolTaken {
            arena: at.arena,
            pool: at.pool,
            size_bytes: profile.block_bytes(class),
            is_same_class,
        });
        at
    }

    /// Puts a pool at the front of its class's list, so that it serves next (insert_to_usedpool).
    fn link_used(&mut self, at: PoolAt, class: SizeClass) {
        let next = self.first_used_pool(class);
        self.set_first_used_pool(class, Some(at));
        let pool = self.pool_mut(at);
        pool.next = next;
        pool.prev = None;
        if let Some(next) = next {
            self.pool_mut(next).prev = Some(at);
        }
    }

    fn unlink_used(&mut self, at: PoolAt, class: SizeClass) {
        let pool = self.pool_mut(at);
        let (prev, next) = (pool.prev.take(), pool.next.take());
        match prev {
            Some(prev) => self.pool_mut(prev).next = next,
            None => self.set_first_used_pool(class, next),
        }
        if let Some(next) = next {
            self.pool_mut(next).prev = prev;
        }
    }

    #[inline]
    pub(super) fn first_used_pool(&self, class: SizeClass) -> Option<PoolAt> {
        self.used_pools.get(class.0 as usize).copied().flatten()
    }

    fn set_first_used_pool(&mut self, class: SizeClass, at: Option<PoolAt>) {
        if let Some(first) = self.used_pools.get_mut(class.0 as usize) {
            *first = at;
        }
    }

    #[inline]
    pub(super) fn pool(&self, at: PoolAt) -> &Pool {
        &self.arenas.get(at.arena).pools[at.pool]
    }

    #[inline]
    fn pool_mut(&mut self, at: PoolAt) -> &mut Pool {
        &mut self.arenas.get_mut(at.arena).pools[at.pool]
    }
}
