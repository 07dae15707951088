//! pymalloc at a moment, with what is in each block of the pool that was asked for.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use heapglass_memory::ObjectId;
use heapglass_memory::heap::{ParkedList, Private};
use heapglass_memory::pymalloc::{
    Addr, ArenaId, ArenaView, BlockState as HeapBlock, PoolId, PoolState as HeapPool, PoolView,
};
use heapglass_python::Vm;
use heapglass_snapshot::{
    Arena, Block, BlockState, FreeList, LargeBlock, Memory, Pool, PoolState, PrivateBlocks,
};

use crate::graph;
use crate::holders::shown_serial;

/// Large blocks that are listed one by one.
const MAX_LARGE: usize = 100;
/// More bytes than a block ever has before its object: the collector's head, and the pointers before that (FACTS 3).
const MOST_BEFORE: u64 = 64;

/// The allocator's view. `choose` names the pool that is opened, when it has seen the figures.
#[must_use]
pub fn memory(
    vm: &mut Vm,
    before: Option<&Vm>,
    choose: impl FnOnce(&Memory) -> Option<(u32, u32)>,
) -> Memory {
    let allocator = &vm.heap.allocator;
    let profile = allocator.profile();
    let stats = allocator.stats();
    let mut view = Memory {
        arena_bytes: profile.arena_bytes as u32,
        pool_bytes: profile.pool_bytes as u32,
        arenas: arenas(vm, before),
        given_back: before.map_or_else(Vec::new, |before| given_back(vm, before)),
        free_lists: free_lists(vm, before),
        private: private(vm, before),
        large_count: allocator.large_count(),
        large_bytes: allocator.large_bytes(),
        arenas_freed: stats.arenas_reclaimed,
        ..Memory::default()
    };
    let open = choose(&view);
    let pool = open.and_then(|(arena, pool)| vm.heap.allocator.arena(ArenaId(arena))?.pool(PoolId(pool)));
    let inside = pool.map_or(0..0, |pool| pool.address.0..pool.address.0 + u64::from(view.pool_bytes));
    let large: BTreeSet<Addr> =
        vm.heap.allocator.large_blocks().take(MAX_LARGE).map(|block| block.address).collect();
    let owners = owners(vm, inside, &large);
    view.large = self::large(vm, &owners);
    if let Some((arena, pool)) = open {
        view.opened = opened(vm, before, &owners, arena, pool);
    }
    view
}

fn arenas(vm: &Vm, before: Option<&Vm>) -> Vec<Arena> {
    let mut all = Vec::new();
    for arena in vm.heap.allocator.arenas() {
        let old = before.and_then(|vm| vm.heap.allocator.arena(arena.id));
        let old = old.filter(|old| old.address == arena.address);
        let pools: Vec<Pool> = arena
            .pools()
            .map(|pool| {
                let mut shown = plain_pool(&pool);
                let was = old.as_ref().and_then(|arena| arena.pool(pool.id));
                shown.is_changed = match was {
                    Some(was) => figures(&plain_pool(&was)) != figures(&shown),
                    None => before.is_some() && shown.used > 0,
                };
                shown
            })
            .collect();
        all.push(Arena {
            index: arena.id.0,
            address: arena.address.0,
            is_changed: pools.iter().any(|pool| pool.is_changed),
            is_new: before.is_some() && old.is_none(),
            pools,
        });
    }
    all
}

/// The arenas that were there before and are no more. Another one may have got the same number since.
fn given_back(vm: &Vm, before: &Vm) -> Vec<Arena> {
    let is_gone = |old: &ArenaView<'_>| {
        vm.heap.allocator.arena(old.id).is_none_or(|arena| arena.address != old.address)
    };
    let gone = before.heap.allocator.arenas().filter(is_gone).map(|arena| Arena {
        index: arena.id.0,
        address: arena.address.0,
        pools: arena.pools().map(|pool| plain_pool(&pool)).collect(),
        is_changed: true,
        is_new: false,
    });
    gone.collect()
}

const fn figures(pool: &Pool) -> (PoolState, u32, u32, u32, u32) {
    (pool.state, pool.block_bytes, pool.used, pool.freed, pool.untouched)
}

fn plain_pool(pool: &PoolView<'_>) -> Pool {
    let state = match pool.state() {
        HeapPool::Untouched => PoolState::Untouched,
        HeapPool::Used => PoolState::Used,
        HeapPool::Full => PoolState::Full,
        HeapPool::Free => PoolState::Free,
    };
    Pool {
        arena: pool.arena.0,
        index: pool.id.0,
        address: pool.address.0,
        state,
        block_bytes: pool.block_bytes(),
        used: pool.used(),
        freed: pool.freed(),
        untouched: pool.untouched(),
        is_changed: false,
        blocks: Vec::new(),
        free_order: Vec::new(),
    }
}

/// What lies at an address.
#[derive(Clone)]
struct Owner {
    id: Option<ObjectId>,
    what: &'static str,
    bytes: u64,
}

/// The owners of the blocks of a pool and of large blocks, by address. There can be millions of objects: what their
/// own blocks are is only worked out for those that begin in one of these.
fn owners(vm: &Vm, inside: Range<u64>, large: &BTreeSet<Addr>) -> BTreeMap<Addr, Owner> {
    let is_wanted = |addr: Addr| inside.contains(&addr.0) || large.contains(&addr);
    let end = |last: Option<&Addr>| last.map_or(0, |addr| addr.0 + MOST_BEFORE);
    let around_pool = inside.start..inside.end + MOST_BEFORE;
    let around_large = large.first().map_or(0, |addr| addr.0)..end(large.last());
    let is_near = |addr: Addr| around_pool.contains(&addr.0) || around_large.contains(&addr.0);
    let mut all = BTreeMap::new();
    for (id, object) in vm.heap.objects() {
        if is_near(object.addr)
            && let Some((addr, bytes)) = vm.heap.blocks(object).own.filter(|(addr, _)| is_wanted(*addr))
        {
            all.insert(addr, Owner { id: Some(id), what: "", bytes });
        }
        if let Some((addr, bytes)) = vm.heap.buffer_block(object).filter(|(addr, _)| is_wanted(*addr)) {
            let what = graph::buffer_name(&object.payload);
            all.insert(addr, Owner { id: Some(id), what, bytes });
        }
    }
    for list in ParkedList::all() {
        for addr in vm.heap.free_lists.parked(list).iter().filter(|addr| is_wanted(**addr)) {
            all.insert(*addr, Owner { id: None, what: list.name(), bytes: 0 });
        }
    }
    all
}

fn free_lists(vm: &Vm, before: Option<&Vm>) -> Vec<FreeList> {
    let mut all: Vec<FreeList> = Vec::new();
    for list in ParkedList::all() {
        let parked = vm.heap.free_lists.len(list);
        let was = before.map_or(parked, |vm| vm.heap.free_lists.len(list));
        let limit = list.limit(&vm.heap.profile.free_lists);
        match all.iter_mut().find(|known| known.name == list.name()) {
            Some(known) => {
                known.parked += parked;
                known.limit += limit;
                known.is_changed |= parked != was;
            }
            None => {
                all.push(FreeList { name: list.name().to_owned(), parked, limit, is_changed: parked != was })
            }
        }
    }
    all
}

/// Nothing where integers lie in pools.
fn private(vm: &Vm, before: Option<&Vm>) -> Vec<PrivateBlocks> {
    if !vm.heap.profile.objects.has_word_ints {
        return Vec::new();
    }
    let of = |vm: &Vm, whose| {
        let (blocks, free) = vm.heap.private.blocks(whose);
        let places = vm.heap.private.places(whose);
        (blocks.len() as u32, places, places.saturating_sub(free))
    };
    Private::ALL
        .into_iter()
        .map(|(whose, name)| {
            let now @ (blocks, places, used) = of(vm, whose);
            let is_changed = before.is_some_and(|vm| of(vm, whose) != now);
            PrivateBlocks { name: name.to_owned(), blocks, places, used, is_changed }
        })
        .collect()
}

fn large(vm: &mut Vm, owners: &BTreeMap<Addr, Owner>) -> Vec<LargeBlock> {
    let blocks: Vec<(Addr, u64)> =
        vm.heap.allocator.large_blocks().take(MAX_LARGE).map(|block| (block.address, block.bytes)).collect();
    let mut all = Vec::new();
    for (addr, bytes) in blocks {
        let owner = owners.get(&addr);
        let id = owner.and_then(|owner| owner.id);
        let what = id.map(|id| what(vm, id, owner.map_or("", |owner| owner.what))).unwrap_or_default();
        all.push(LargeBlock {
            address: addr.0,
            bytes,
            object: id.map(|id| shown_serial(vm.heap.serial(id))),
            what,
        });
    }
    all
}

/// What a block is for: `list`, `list items`.
fn what(vm: &Vm, id: ObjectId, part: &str) -> String {
    let name = vm.short_type_name(id);
    if part.is_empty() { name.to_owned() } else { format!("{name} {part}") }
}

fn opened(
    vm: &mut Vm,
    before: Option<&Vm>,
    owners: &BTreeMap<Addr, Owner>,
    arena: u32,
    pool: u32,
) -> Option<Pool> {
    let (arena, pool) = (ArenaId(arena), PoolId(pool));
    let view = vm.heap.allocator.arena(arena)?.pool(pool)?;
    let mut shown = plain_pool(&view);
    shown.free_order = view.free_list().map(|block| block.0).collect();
    let blocks: Vec<_> = view.blocks().collect();
    let old: Vec<HeapBlock> = before
        .and_then(|vm| vm.heap.allocator.arena(arena))
        .and_then(|arena| arena.pool(pool))
        .filter(|was| was.block_bytes() == shown.block_bytes)
        .map(|pool| pool.blocks().map(|block| block.state).collect())
        .unwrap_or_default();
    for (index, block) in blocks.into_iter().enumerate() {
        let owner = owners.get(&block.address).cloned();
        let mut shown_block = Block {
            state: match block.state {
                HeapBlock::Used => BlockState::Used,
                HeapBlock::Freed => BlockState::Freed,
                HeapBlock::Untouched => BlockState::Untouched,
            },
            is_changed: before.is_some()
                && old.get(index).copied().unwrap_or(HeapBlock::Untouched) != block.state,
            ..Block::default()
        };
        if let Some(owner) = owner.filter(|_| block.state == HeapBlock::Used) {
            shown_block.asked = owner.bytes as u32;
            match owner.id {
                Some(id) => {
                    shown_block.object = Some(shown_serial(vm.heap.serial(id)));
                    shown_block.what = what(vm, id, owner.what);
                    shown_block.value = graph::value(vm, id).unwrap_or_default();
                }
                None => {
                    shown_block.state = BlockState::Parked;
                    shown_block.what = owner.what.to_owned();
                }
            }
        }
        shown.blocks.push(shown_block);
    }
    Some(shown)
}
