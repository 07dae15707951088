//! pymalloc at one moment, in figures; one pool block by block.

use serde::{Deserialize, Serialize};

use crate::{Count, Holder, ObjectName, Picture};

/// The allocator's state.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Memory {
    pub arena_bytes: u32,
    pub pool_bytes: u32,
    /// By their numbers; with those that went in this step.
    pub arenas: Vec<Arena>,
    pub classes: Vec<SizeClass>,
    pub opened: Option<OpenPool>,
    pub free_lists: Vec<FreeList>,
    /// Integers' and floats' own blocks, where a Python has such.
    pub private: Vec<PrivateBlocks>,
    pub large: Vec<LargeBlock>,
    pub large_count: u32,
    pub large_bytes: u64,
    pub arenas_freed: u32,
}

/// An arena and its pools, in address order.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Arena {
    pub index: u32,
    pub address: u64,
    pub fate: ArenaFate,
    pub pools: Vec<Pools>,
}

/// What the step did with an arena.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ArenaFate {
    #[default]
    Kept,
    /// It is new from the system.
    Taken,
    /// It went back to the system, and is no more.
    GivenBack,
}

/// Neighbouring pools with the same figures: there can be tens of thousands of pools, most of them full.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pools {
    pub count: u32,
    pub pool: Pool,
}

/// A pool's figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pool {
    pub state: PoolState,
    pub block_bytes: u32,
    pub used: u32,
    pub freed: u32,
    pub untouched: u32,
    pub is_changed: bool,
}

/// What a pool is for now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum PoolState {
    #[default]
    Untouched,
    Used,
    Full,
    Free,
}

/// All pools of one size.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SizeClass {
    pub block_bytes: u32,
    pub pools: u32,
    pub used: u32,
    pub freed: u32,
    pub untouched: u32,
}

/// A pool, block by block.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct OpenPool {
    pub arena: u32,
    pub index: u32,
    pub address: u64,
    pub pool: Pool,
    pub blocks: Vec<Block>,
    /// Free blocks, next to be served first.
    pub free_order: Vec<u32>,
    /// The free list; the blocks around the one in focus.
    pub free_list: Picture,
    pub enlarged: Picture,
}

/// A block of the opened pool.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Block {
    pub state: BlockState,
    pub address: u64,
    pub object: Option<ObjectName>,
    pub what: String,
    pub value: String,
    pub asked: u32,
    pub is_changed: bool,
    pub held_by: Option<Holder>,
    pub count: Option<Count>,
}

/// A block's state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum BlockState {
    Used,
    Parked,
    Freed,
    #[default]
    Untouched,
}

/// A type's own free list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FreeList {
    pub name: String,
    pub parked: u32,
    pub limit: u32,
    pub is_changed: bool,
}

/// The blocks that one type shares with no other: CPython 2.7's integers and floats.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LargeBlock {
    pub address: u64,
    pub bytes: u64,
    pub object: Option<ObjectName>,
    pub what: String,
}
