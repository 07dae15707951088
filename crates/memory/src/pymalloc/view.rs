//! The allocator as one sees it: arenas, pools and blocks, for views and tests.

use super::arena::Arena;
use super::pool::Pool;
use super::{Addr, Allocator, AllocatorProfile, ArenaId, BlockIndex, PoolAt, PoolId, SizeClass};

/// What a pool is for now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PoolState {
    /// Never used since its arena was mapped.
    Untouched,
    /// Some blocks in use and some left: in usedpools.
    Used,
    /// All blocks in use: in no list.
    Full,
    /// No block in use: on its arena's stack of free pools. Remembers its class and free list.
    Free,
}

/// What a block is for now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockState {
    /// Handed out.
    Used,
    /// Handed out before, now on the pool's free list.
    Freed,
    /// Never handed out since the pool serves this class. The first of these is at the end of the free list.
    Untouched,
}

/// A block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BlockView {
    /// Its place in the pool.
    pub index: BlockIndex,
    /// Where it begins.
    pub address: Addr,
    /// Whether it is in use.
    pub state: BlockState,
}

/// A block of malloc's, in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LargeView {
    /// Where it begins.
    pub address: Addr,
    /// Bytes asked for.
    pub bytes: u64,
}

/// What lies at an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Location {
    /// A block of pymalloc's, in use or not.
    Block {
        /// Its arena.
        arena: ArenaId,
        /// Its pool.
        pool: PoolId,
        /// The block, with address and state.
        block: BlockView,
        /// Bytes of the block.
        size_bytes: u32,
    },
    /// A block of malloc's, in use.
    Large(LargeView),
}

/// An arena.
#[derive(Clone, Copy, Debug)]
pub struct ArenaView<'a> {
    /// Its place in CPython's table of arena objects.
    pub id: ArenaId,
    /// Where it begins.
    pub address: Addr,
    profile: &'a AllocatorProfile,
    arena: &'a Arena,
}

impl<'a> ArenaView<'a> {
    /// Pools that can be used.
    pub fn total_pools(&self) -> u32 {
        self.arena.total_pools()
    }

    /// Pools that are free or untouched.
    pub fn free_pools(&self) -> u32 {
        self.arena.free_pools
    }

    /// Its pools, in address order, untouched ones too.
    pub fn pools(&self) -> impl ExactSizeIterator<Item = PoolView<'a>> + use<'a> {
        let view = *self;
        self.arena.pools.iter().map(move |(id, pool)| view.pool_view(id, pool))
    }

    /// One pool; none where the arena has no such pool.
    pub fn pool(&self, id: PoolId) -> Option<PoolView<'a>> {
        self.arena.pools.find(id).map(|pool| self.pool_view(id, pool))
    }

    /// Free pools, next to be taken first, without the untouched ones, which come after them in address order.
    pub fn free_pool_order(&self) -> impl Iterator<Item = PoolId> + use<'a> {
        self.arena.free_stack()
    }

    fn pool_view(&self, id: PoolId, pool: &'a Pool) -> PoolView<'a> {
        PoolView {
            arena: self.id,
            id,
            address: self.arena.first_pool.offset(u64::from(id.0) * self.profile.pool_bytes),
            header_bytes: self.profile.pool_header_bytes,
            pool,
        }
    }
}

/// A pool.
#[derive(Clone, Copy, Debug)]
pub struct PoolView<'a> {
    /// Its arena.
    pub arena: ArenaId,
    /// Its place there.
    pub id: PoolId,
    /// Where its header begins.
    pub address: Addr,
    header_bytes: u32,
    pool: &'a Pool,
}

impl<'a> PoolView<'a> {
    /// What it is for now.
    pub fn state(&self) -> PoolState {
        self.pool.state()
    }

    /// The class it serves, or served last; none while it is untouched.
    pub fn class(&self) -> Option<SizeClass> {
        self.pool.class
    }

    /// Bytes of a block; 0 while it is untouched.
    pub fn block_bytes(&self) -> u32 {
        self.pool.block_bytes
    }

    /// Blocks in all: used, freed and untouched.
    pub fn capacity(&self) -> u32 {
        u32::from(self.pool.capacity)
    }

    /// Blocks in use.
    pub fn used(&self) -> u32 {
        u32::from(self.pool.used)
    }

    /// Blocks that were in use before.
    pub fn freed(&self) -> u32 {
        u32::from(self.pool.touched - self.pool.used)
    }

    /// Blocks that were never in use since the pool serves this class.
    pub fn untouched(&self) -> u32 {
        u32::from(self.pool.capacity - self.pool.touched)
    }

    /// nextoffset of the header: where the first block begins that was never on the free list.
    pub fn next_offset(&self) -> u32 {
        self.header_bytes + u32::from(self.pool.listed) * self.pool.block_bytes
    }

    /// Its blocks, in address order.
    pub fn blocks(&self) -> impl Iterator<Item = BlockView> + use<'a> {
        let view = *self;
        (0..self.capacity()).filter_map(move |index| view.block(BlockIndex(index)))
    }

    /// One block; none where the pool has no such block.
    pub fn block(&self, index: BlockIndex) -> Option<BlockView> {
        let state = self.pool.block_state(index)?;
        let offset = self.header_bytes + index.0 * self.pool.block_bytes;
        Some(BlockView { index, address: self.address.offset(u64::from(offset)), state })
    }

    /// The free list, next to be served first. It ends with an untouched block while there is one.
    pub fn free_list(&self) -> impl Iterator<Item = BlockIndex> + use<'a> {
        self.pool.free_list()
    }
}

impl Allocator {
    /// The numbers it works by.
    pub fn profile(&self) -> &AllocatorProfile {
        &self.profile
    }

    /// Mapped arenas, by id.
    pub fn arenas(&self) -> impl Iterator<Item = ArenaView<'_>> {
        self.arenas.table.iter().filter_map(|(id, arena)| self.arena_view(id, arena))
    }

    /// One arena; none where it is not mapped.
    pub fn arena(&self, id: ArenaId) -> Option<ArenaView<'_>> {
        self.arenas.table.find(id).and_then(|arena| self.arena_view(id, arena))
    }

    /// Size of CPython's table of arena objects, mapped or not.
    pub fn arena_objects(&self) -> u32 {
        self.arenas.table.len() as u32
    }

    /// usable_arenas: arenas with a free pool, in the order in which they will serve.
    pub fn usable_arenas(&self) -> impl Iterator<Item = ArenaId> {
        self.arenas.usable()
    }

    /// usedpools of a class: pools with a free block, in the order in which they will serve.
    pub fn used_pools(&self, class: SizeClass) -> impl Iterator<Item = PoolAt> {
        std::iter::successors(self.first_used_pool(class), |&at| self.pool(at).next)
    }

    /// Blocks of malloc's in use, in address order.
    pub fn large_blocks(&self) -> impl Iterator<Item = LargeView> {
        self.large.blocks()
    }

    /// How many of them there are.
    pub fn large_count(&self) -> u32 {
        self.large.used_blocks
    }

    /// Bytes asked for by them.
    pub fn large_bytes(&self) -> u64 {
        self.large.used_bytes
    }

    /// The block that an address lies in, beginning or not; none in headers and outside of any block.
    pub fn locate(&self, addr: Addr) -> Option<Location> {
        let Some((at, offset)) = self.arenas.find(&self.profile, addr) else {
            return self.large.find(addr).map(Location::Large);
        };
        let pool = self.arena(at.arena)?.pool(at.pool)?;
        let index = offset.checked_sub(self.profile.pool_header_bytes)?.checked_div(pool.block_bytes())?;
        let block = pool.block(BlockIndex(index))?;
        Some(Location::Block { arena: at.arena, pool: at.pool, block, size_bytes: pool.block_bytes() })
    }

    fn arena_view<'a>(&'a self, id: ArenaId, arena: &'a Arena) -> Option<ArenaView<'a>> {
        arena.address.map(|address| ArenaView { id, address, profile: &self.profile, arena })
    }
}
