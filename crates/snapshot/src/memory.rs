//! pymalloc at one moment: arenas of pools of blocks (FACTS 1).

use crate::Serial;

/// The allocator's state. `pools` of an arena carry figures only; one pool is `opened` block by block.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Memory {
    pub arena_bytes: u32,
    pub pool_bytes: u32,
    pub arenas: Vec<Arena>,
    /// Arenas that went back to the system in this step, as they were before it.
    pub given_back: Vec<Arena>,
    /// The pool that was asked for, with its blocks.
    pub opened: Option<Pool>,
    pub free_lists: Vec<FreeList>,
    /// Integers' and floats' own blocks, where a Python has such.
    pub private: Vec<PrivateBlocks>,
    pub large: Vec<LargeBlock>,
    pub large_count: u32,
    pub large_bytes: u64,
    /// Arenas given back to the system so far.
    pub arenas_freed: u32,
}

/// An arena: mapped from the system as a whole, and given back as a whole.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Arena {
    pub index: u32,
    pub address: u64,
    /// Every pool, in address order; one lost to alignment is not in the list.
    pub pools: Vec<Pool>,
    pub is_changed: bool,
    /// Taken from the system in this step.
    pub is_new: bool,
}

/// A pool: serves one size of block.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pool {
    pub arena: u32,
    pub index: u32,
    pub address: u64,
    pub state: PoolState,
    /// Bytes of a block; 0 where the pool was never used.
    pub block_bytes: u32,
    pub used: u32,
    pub freed: u32,
    pub untouched: u32,
    /// Something in it changed in this step.
    pub is_changed: bool,
    /// Only in `Memory::opened`, in address order.
    pub blocks: Vec<Block>,
    /// Only in `Memory::opened`: indices of free blocks, next to be served first.
    pub free_order: Vec<u32>,
}

/// What a pool is for now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PoolState {
    /// Never used since the arena was mapped.
    #[default]
    Untouched,
    /// Blocks used and blocks left: in `usedpools`.
    Used,
    Full,
    /// All blocks free: in its arena's `freepools`.
    Free,
}

/// A block of the opened pool.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Block {
    pub state: BlockState,
    /// The object whose block it is, or to which the buffer belongs.
    pub object: Option<Serial>,
    /// What is in it: `list`, `list items`, `dict keys`, with a short repr where there is one.
    pub what: String,
    pub value: String,
    /// Bytes asked for.
    pub asked: u32,
    pub is_changed: bool,
}

/// A block's state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BlockState {
    Used,
    /// Used, by an object that waits on its type's free list.
    Parked,
    Freed,
    #[default]
    Untouched,
}

/// A type's own free list (FACTS 2).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FreeList {
    pub name: String,
    pub parked: u32,
    pub limit: u32,
    pub is_changed: bool,
}

/// The blocks that one type shares with no other: CPython 2.7's integers and floats.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PrivateBlocks {
    pub name: String,
    /// Blocks from malloc.
    pub blocks: u32,
    /// Objects that have room in them, and those that are there.
    pub places: u32,
    pub used: u32,
    pub is_changed: bool,
}

/// A block from malloc.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LargeBlock {
    pub address: u64,
    pub bytes: u64,
    pub object: Option<Serial>,
    pub what: String,
}
