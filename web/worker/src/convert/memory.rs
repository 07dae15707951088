//! Memory in figures, with the pictures of the free list and of the blocks in focus. The page itself draws pools and
//! blocks from the figures.

use std::collections::BTreeMap;

use heapglass_scene::{MemoryOptions, blocks_picture, free_list_picture};
use heapglass_snapshot::{Arena, Block, BlockState, Memory, Object, Pool, PoolState, Serial, Snapshot};
use heapglass_wire as wire;

use super::names::Names;
use super::object::{count, holder};
use crate::picture::picture;

/// So many large blocks are sent.
const LARGE: usize = 20;

/// The allocator of a moment. `block` is the block that the reader looks at.
pub fn memory(
    memory: &Memory,
    snapshot: &Snapshot,
    names: &Names,
    options: &MemoryOptions<'_>,
    block: Option<u32>,
) -> wire::Memory {
    let large = memory.large.iter().take(LARGE).map(|large| wire::LargeBlock {
        address: large.address,
        bytes: large.bytes,
        object: large.object.map(|object| names.get(object)),
        what: large.what.clone(),
    });
    let free_lists = memory.free_lists.iter().map(|list| wire::FreeList {
        name: list.name.clone(),
        parked: list.parked,
        limit: list.limit,
        is_changed: list.is_changed,
    });
    let private = memory.private.iter().map(|own| wire::PrivateBlocks {
        name: own.name.clone(),
        blocks: own.blocks,
        places: own.places,
        used: own.used,
        is_changed: own.is_changed,
    });
    wire::Memory {
        arena_bytes: memory.arena_bytes,
        pool_bytes: memory.pool_bytes,
        arenas: arenas(memory),
        classes: classes(memory),
        opened: memory.opened.as_ref().map(|pool| opened(pool, snapshot, names, options, block)),
        free_lists: free_lists.collect(),
        private: private.collect(),
        large: large.collect(),
        large_count: memory.large_count,
        large_bytes: memory.large_bytes,
        arenas_freed: memory.arenas_freed,
    }
}

/// Those that are there and those that just went, by their numbers.
fn arenas(memory: &Memory) -> Vec<wire::Arena> {
    let there = memory.arenas.iter().map(|arena| {
        let fate = if arena.is_new { wire::ArenaFate::Taken } else { wire::ArenaFate::Kept };
        self::arena(arena, fate)
    });
    let gone = memory.given_back.iter().map(|arena| self::arena(arena, wire::ArenaFate::GivenBack));
    let mut arenas: Vec<wire::Arena> = gone.chain(there).collect();
    arenas.sort_by_key(|arena| arena.index);
    arenas
}

fn arena(arena: &Arena, fate: wire::ArenaFate) -> wire::Arena {
    let mut pools: Vec<wire::Pools> = Vec::new();
    for pool in arena.pools.iter().map(pool) {
        match pools.last_mut().filter(|last| last.pool == pool) {
            Some(last) => last.count += 1,
            None => pools.push(wire::Pools { count: 1, pool }),
        }
    }
    wire::Arena { index: arena.index, address: arena.address, fate, pools }
}

/// The free list has a card beside it where there is room (styles/memory.css).
fn list_width(width: f32) -> f32 {
    const CARD: f32 = 260.0;
    const SMALL: f32 = 519.0;
    if width > SMALL { width - CARD } else { width }
}

fn pool(pool: &Pool) -> wire::Pool {
    wire::Pool {
        state: match pool.state {
            PoolState::Untouched => wire::PoolState::Untouched,
            PoolState::Used => wire::PoolState::Used,
            PoolState::Full => wire::PoolState::Full,
            PoolState::Free => wire::PoolState::Free,
        },
        block_bytes: pool.block_bytes,
        used: pool.used,
        freed: pool.freed,
        untouched: pool.untouched,
        is_changed: pool.is_changed,
    }
}

/// The pools in use, by the size of their blocks.
fn classes(memory: &Memory) -> Vec<wire::SizeClass> {
    let mut classes: BTreeMap<u32, wire::SizeClass> = BTreeMap::new();
    let pools = memory.arenas.iter().flat_map(|arena| &arena.pools);
    for pool in pools.filter(|pool| matches!(pool.state, PoolState::Used | PoolState::Full)) {
        let class = classes.entry(pool.block_bytes).or_default();
        class.block_bytes = pool.block_bytes;
        class.pools += 1;
        class.used += pool.used;
        class.freed += pool.freed;
        class.untouched += pool.untouched;
    }
    classes.into_values().collect()
}

fn opened(
    pool: &Pool,
    snapshot: &Snapshot,
    names: &Names,
    options: &MemoryOptions<'_>,
    focus: Option<u32>,
) -> wire::OpenPool {
    let objects: BTreeMap<Serial, &Object> =
        snapshot.objects.iter().map(|object| (object.serial, object)).collect();
    let blocks = (0_u64..).zip(&pool.blocks).map(|(index, block)| {
        let address = block_address(pool, index);
        self::block(block, address, names, &objects)
    });
    let beside = MemoryOptions { width_hint: options.width_hint.map(list_width), ..*options };
    let focus = focus.or_else(|| focused(pool, options.selected)).unwrap_or(0);
    wire::OpenPool {
        arena: pool.arena,
        index: pool.index,
        address: pool.address,
        pool: self::pool(pool),
        blocks: blocks.collect(),
        free_order: pool.free_order.clone(),
        free_list: picture(free_list_picture(pool, &beside)),
        enlarged: picture(blocks_picture(pool, focus, &beside)),
    }
}

/// A pool begins with a header of 48 bytes (CPython 3.14 Objects/obmalloc.c, POOL_OVERHEAD; FACTS 1).
fn block_address(pool: &Pool, index: u64) -> u64 {
    const POOL_OVERHEAD: u64 = 48;
    pool.address + POOL_OVERHEAD + index * u64::from(pool.block_bytes)
}

fn block(block: &Block, address: u64, names: &Names, objects: &BTreeMap<Serial, &Object>) -> wire::Block {
    let object = block.object.and_then(|serial| objects.get(&serial));
    wire::Block {
        state: match block.state {
            BlockState::Used => wire::BlockState::Used,
            BlockState::Parked => wire::BlockState::Parked,
            BlockState::Freed => wire::BlockState::Freed,
            BlockState::Untouched => wire::BlockState::Untouched,
        },
        address,
        object: block.object.map(|serial| names.get(serial)),
        what: block.what.clone(),
        value: block.value.clone(),
        asked: block.asked,
        is_changed: block.is_changed,
        held_by: object.and_then(|object| object.holders.first()).map(holder),
        count: object.map(|object| count(object.count)),
    }
}

/// The block that is enlarged unasked: the selected object's, else the next to be served, else one that
/// changed.
fn focused(pool: &Pool, selected: Option<Serial>) -> Option<u32> {
    let find = |is_it: &dyn Fn(&Block) -> bool| {
        pool.blocks.iter().position(is_it).and_then(|index| u32::try_from(index).ok())
    };
    selected
        .and_then(|selected| find(&|block| block.object == Some(selected)))
        .or_else(|| pool.free_order.first().copied())
        .or_else(|| find(&|block| block.is_changed))
}
