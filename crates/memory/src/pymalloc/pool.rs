//! A pool: blocks of one size class, and which of them are free.
//!
//! CPython threads the free list through the free blocks themselves. Here `links` has one entry per block:
//!
//! ```text
//! block   0     1     2     3     4     5 …
//!        USED   3   USED   END  FRESH FRESH     free_head = 1: the list is 1, 3
//!                           └ listed = 4: the next virgin block to be put on the list
//! ```
//!
//! Blocks are put on the list for the first time one by one, in address order, each when the list
//! runs empty (pymalloc_pool_extend): so block `touched` and those after it were never handed out.

use std::rc::Rc;

use super::{AllocatorProfile, BlockIndex, BlockState, PoolAt, PoolState, SizeClass};

/// In `links`: the block is in use. (A pool has fewer than 1,100 blocks, so no index looks like these.)
const USED: u16 = u16::MAX;
/// In `links`: the block was never on the free list.
const FRESH: u16 = u16::MAX - 1;
/// In `links` and `free_head`: the list ends.
const END: u16 = u16::MAX - 2;

/// A pool's header (pool_header in CPython 3.14 Include/internal/pycore_obmalloc.h) and its blocks.
///
/// `used + length of the free list + (capacity - listed) = capacity`, `listed - 1 <= touched <= listed`.
#[derive(Clone, Debug)]
pub(super) struct Pool {
    /// szidx: none while the pool never served any class (DUMMY_SIZE_IDX). Kept while the pool is free.
    pub(super) class: Option<SizeClass>,
    pub(super) block_bytes: u32,
    /// 2^32 / block_bytes, rounded up: a division would be a quarter of the time of freeing a block.
    reciprocal: u32,
    /// Blocks of this class in a pool; stands for maxnextoffset.
    pub(super) capacity: u16,
    /// ref.count: blocks in use.
    pub(super) used: u16,
    /// Blocks ever put on the free list; stands for nextoffset.
    pub(super) listed: u16,
    /// Blocks ever handed out.
    pub(super) touched: u16,
    /// freeblock.
    free_head: u16,
    /// Copied on the first write after a clone.
    links: Rc<[u16]>,
    /// nextpool: the next pool of the same class in usedpools, or the next on the arena's stack of free pools.
    pub(super) next: Option<PoolAt>,
    /// prevpool, while in usedpools.
    pub(super) prev: Option<PoolAt>,
}

/// What a pool handed out.
pub(super) struct Taken {
    pub(super) block: BlockIndex,
    pub(super) first_use: bool,
    /// No free block is left: the pool must leave usedpools.
    pub(super) is_full: bool,
}

/// What a pool is like after a block came back.
pub(super) struct Given {
    pub(super) was_full: bool,
    pub(super) is_empty: bool,
}

impl Pool {
    /// A pool of a new arena, not yet carved.
    pub(super) fn untouched() -> Self {
        Self {
            class: None,
            block_bytes: 0,
            reciprocal: 0,
            capacity: 0,
            used: 0,
            listed: 0,
            touched: 0,
            free_head: END,
            links: Rc::default(),
            next: None,
            prev: None,
        }
    }

    /// Makes an empty pool ready for `class`; the free list is kept if it is the class that it served before.
    /// (allocate_from_new_pool; taking the first block then puts the second on the list, as there.)
    pub(super) fn serve(&mut self, profile: &AllocatorProfile, class: SizeClass) {
        if self.class == Some(class) {
            return;
        }
        let capacity = profile.blocks_per_pool(class) as u16;
        self.class = Some(class);
        self.block_bytes = profile.block_bytes(class);
        self.reciprocal = (1_u64 << 32).div_ceil(u64::from(self.block_bytes)) as u32;
        self.capacity = capacity;
        self.links = std::iter::repeat_n(FRESH, usize::from(capacity)).collect();
        self.touched = 0;
        self.list_one_more(0);
    }

    /// Takes the first block of the free list (pymalloc_alloc).
    #[inline]
    pub(super) fn take(&mut self) -> Taken {
        let block = self.free_head;
        self.free_head = self.set_link(block, USED);
        self.used += 1;
        let first_use = block >= self.touched;
        if first_use {
            self.touched = block + 1;
        }
        if self.free_head == END && self.listed < self.capacity {
            self.list_one_more(self.listed);
        }
        Taken { block: BlockIndex(u32::from(block)), first_use, is_full: self.free_head == END }
    }

    /// Puts a block at the front of the free list (pymalloc_free).
    #[inline]
    pub(super) fn give(&mut self, block: BlockIndex) -> Given {
        let block = block.0 as u16;
        let was_full = self.free_head == END;
        let link = self.set_link(block, self.free_head);
        assert!(link == USED, "freed a block that is not in use");
        self.free_head = block;
        self.used -= 1;
        Given { was_full, is_empty: self.used == 0 }
    }

    /// The block so many bytes behind the header. Exact, as bytes of a pool times bytes of a block are below 2^32.
    #[inline]
    pub(super) fn block_at(&self, bytes: u32) -> BlockIndex {
        BlockIndex(((u64::from(bytes) * u64::from(self.reciprocal)) >> 32) as u32)
    }

    /// Puts a virgin block on the empty free list (pymalloc_pool_extend).
    fn list_one_more(&mut self, block: u16) {
        self.set_link(block, END);
        self.free_head = block;
        self.listed = block + 1;
    }

    #[inline]
    #[expect(clippy::indexing_slicing, reason = "a block's index is below its pool's capacity")]
    fn set_link(&mut self, block: u16, link: u16) -> u16 {
        std::mem::replace(&mut Rc::make_mut(&mut self.links)[usize::from(block)], link)
    }

    /// What the pool is for now.
    pub(super) fn state(&self) -> PoolState {
        match (self.class, self.used) {
            (None, _) => PoolState::Untouched,
            (Some(_), 0) => PoolState::Free,
            (Some(_), _) if self.free_head == END => PoolState::Full,
            (Some(_), _) => PoolState::Used,
        }
    }

    /// State of a block; none where the pool has no such block.
    pub(super) fn block_state(&self, block: BlockIndex) -> Option<BlockState> {
        let link = *self.links.get(block.0 as usize)?;
        Some(if link == USED {
            BlockState::Used
        } else if block.0 >= u32::from(self.touched) {
            BlockState::Untouched
        } else {
            BlockState::Freed
        })
    }

    /// The free list, next to be served first. Its last block may be one that was never used.
    pub(super) fn free_list(&self) -> impl Iterator<Item = BlockIndex> {
        let following =
            |&block: &u16| self.links.get(usize::from(block)).copied().filter(|&next| next != END);
        let first = Some(self.free_head).filter(|&head| head != END);
        std::iter::successors(first, following).map(|block| BlockIndex(u32::from(block)))
    }
}
