//! What was measured of CPython's pymalloc, as cases (FACTS 1), and random requests against a naive account.

#![expect(clippy::panic, clippy::unwrap_used, reason = "a test fails where these would")]

use heapglass_memory::pymalloc::{
    Addr, Allocator, AllocatorProfile, ArenaId, BlockIndex, BlockState, Location, PoolAt, PoolEvent, PoolId,
    PoolLog, PoolState, SizeClass,
};

/// An allocator with a log that is on.
struct Memory {
    allocator: Allocator,
    log: PoolLog,
}

impl Memory {
    fn new() -> Self {
        Self::with(AllocatorProfile::cpython_3_14())
    }

    fn with(profile: AllocatorProfile) -> Self {
        Self { allocator: Allocator::new(profile), log: PoolLog::recording() }
    }

    fn alloc(&mut self, nbytes: u64) -> Addr {
        self.allocator.alloc(nbytes, &mut self.log)
    }

    fn alloc_many(&mut self, nbytes: u64, count: usize) -> Vec<Addr> {
        (0..count).map(|_| self.alloc(nbytes)).collect()
    }

    fn free(&mut self, addr: Addr) {
        self.allocator.free(addr, &mut self.log);
    }

    fn free_all(&mut self, blocks: impl IntoIterator<Item = Addr>) {
        blocks.into_iter().for_each(|block| self.free(block));
    }

    fn realloc(&mut self, addr: Addr, nbytes: u64) -> Addr {
        self.allocator.realloc(addr, nbytes, &mut self.log)
    }

    /// What was logged since the last call.
    fn events(&mut self) -> Vec<PoolEvent> {
        std::mem::take(&mut self.log.events)
    }

    fn pool_of(&self, addr: Addr) -> PoolAt {
        match self.allocator.locate(addr) {
            Some(Location::Block { arena, pool, .. }) => PoolAt { arena, pool },
            other => panic!("{addr} is {other:?}"),
        }
    }

    fn state_of(&self, at: PoolAt) -> PoolState {
        self.allocator.arena(at.arena).unwrap().pool(at.pool).unwrap().state()
    }

    fn arenas(&self) -> u32 {
        self.allocator.stats().arenas_current
    }

    /// Fills `count` pools of 512-byte blocks, and says which blocks each has.
    fn fill_pools(&mut self, count: usize) -> Vec<Vec<Addr>> {
        (0..count).map(|_| self.alloc_many(512, 31)).collect()
    }
}

fn pool(arena: u32, pool: u32) -> PoolAt {
    PoolAt { arena: ArenaId(arena), pool: PoolId(pool) }
}

fn is_large(memory: &Memory, addr: Addr) -> bool {
    matches!(memory.allocator.locate(addr), Some(Location::Large(_)))
}

#[test]
fn blocks_per_pool() {
    // FACTS 1.2, 16 KiB pools
    let expected = [
        1021, 510, 340, 255, 204, 170, 145, 127, 113, 102, 92, 85, 78, 72, 68, 63, 60, 56, 53, 51, 48, 46,
        44, 42, 40, 39, 37, 36, 35, 34, 32, 31,
    ];
    let profile = AllocatorProfile::cpython_3_14();
    assert_eq!(profile.classes(), 32);
    for (class, blocks) in expected.into_iter().enumerate() {
        let class = SizeClass(class as u32);
        assert_eq!(profile.blocks_per_pool(class), blocks, "{class:?}");
        let mut memory = Memory::new();
        let filled = memory.alloc_many(u64::from(profile.block_bytes(class)), blocks as usize);
        assert_eq!(memory.state_of(pool(0, 0)), PoolState::Full, "{class:?}");
        assert!(filled.iter().all(|&block| memory.pool_of(block) == pool(0, 0)), "{class:?}");
    }
}

#[test]
fn blocks_per_small_pool() {
    // FACTS 1.2, 4 KiB pools of 3.8 and 3.9
    let expected = [
        253, 126, 84, 63, 50, 42, 36, 31, 28, 25, 23, 21, 19, 18, 16, 15, 14, 14, 13, 12, 12, 11, 11, 10, 10,
        9, 9, 9, 8, 8, 8, 7,
    ];
    let profile = AllocatorProfile { pool_bytes: 4096, ..AllocatorProfile::cpython_3_14() };
    let actual: Vec<u32> = (0..32).map(|class| profile.blocks_per_pool(SizeClass(class))).collect();
    assert_eq!(actual, expected);
}

#[test]
fn which_class_serves_a_request() {
    let class_of = |nbytes| AllocatorProfile::cpython_3_14().class_of(nbytes).map(|class| class.0);
    let cases = [(0, None), (1, Some(0)), (16, Some(0)), (17, Some(1)), (496, Some(30)), (497, Some(31))];
    for (nbytes, class) in cases.into_iter().chain([(512, Some(31)), (513, None)]) {
        assert_eq!(class_of(nbytes), class, "{nbytes}");
    }
    let mut memory = Memory::new();
    for (nbytes, large) in [(0, true), (1, false), (512, false), (513, true)] {
        let block = memory.alloc(nbytes);
        assert_eq!(is_large(&memory, block), large, "{nbytes}");
    }
}

#[test]
fn first_request_maps_an_arena_and_takes_a_pool() {
    let mut memory = Memory::new();
    let first = memory.alloc(40);
    let (arena, pool, address) = (ArenaId(0), PoolId(0), Addr(0x7f3c_5ad9_d000));
    // 0x7f3c5ada0000 is the first multiple of 16 KiB.
    assert_eq!(first, Addr(0x7f3c_5ada_0030));
    let used = |block, first_use| PoolEvent::BlockUsed {
        arena,
        pool,
        block: BlockIndex(block),
        size_bytes: 48,
        first_use,
    };
    assert_eq!(
        memory.events(),
        [
            PoolEvent::ArenaMapped { arena, address },
            PoolEvent::PoolTaken { arena, pool, size_bytes: 48, is_same_class: false },
            used(0, true),
        ]
    );
    assert_eq!(memory.allocator.arena(arena).unwrap().total_pools(), 63);
    let second = memory.alloc(48);
    memory.free(first);
    memory.alloc(33);
    assert_eq!(second, first.offset(48));
    let events = memory.events();
    assert_eq!((events[0], events[2]), (used(1, true), used(0, false)));
}

#[test]
fn a_log_that_is_off_stays_empty() {
    let mut memory = Memory::new();
    memory.log.on = false;
    let blocks = [memory.alloc(16), memory.alloc(1000)];
    memory.free_all(blocks);
    assert_eq!(memory.events(), []);
}

#[test]
fn a_fresh_pool_serves_in_ascending_order() {
    let mut memory = Memory::new();
    let blocks = memory.alloc_many(64, 255);
    assert!(blocks.windows(2).all(|pair| pair[1] == pair[0].offset(64)));
}

#[test]
fn freed_blocks_come_back_last_freed_first() {
    let mut memory = Memory::new();
    let blocks = memory.alloc_many(512, 31);
    memory.free_all([blocks[2], blocks[7], blocks[4]]);
    assert_eq!(memory.alloc_many(512, 3), [blocks[4], blocks[7], blocks[2]]);
}

#[test]
fn a_pool_that_was_full_serves_next() {
    let mut memory = Memory::new();
    let pools = memory.fill_pools(3);
    memory.free(pools[0][5]);
    memory.free(pools[1][6]);
    // Emptier still, but no longer full: its place stays.
    memory.free(pools[0][7]);
    assert_eq!(memory.allocator.used_pools(SizeClass(31)).collect::<Vec<_>>(), [pool(0, 1), pool(0, 0)]);
    assert_eq!(memory.alloc_many(512, 3), [pools[1][6], pools[0][7], pools[0][5]]);
}

#[test]
fn an_emptied_pool_serves_another_class() {
    let mut memory = Memory::new();
    let blocks = memory.alloc_many(496, 32);
    memory.free_all(blocks.iter().copied());
    assert_eq!(memory.state_of(pool(0, 0)), PoolState::Free);
    let other = memory.alloc(480);
    assert_eq!((other, memory.state_of(pool(0, 0))), (blocks[0], PoolState::Used));
    let arena = memory.allocator.arena(ArenaId(0)).unwrap();
    let view = arena.pool(PoolId(0)).unwrap();
    assert_eq!((view.used(), view.freed(), view.untouched()), (1, 0, 33));
    assert_eq!(view.next_offset(), 48 + 2 * 480);
}

#[test]
fn an_emptied_pool_keeps_its_free_list_for_its_class() {
    let mut memory = Memory::new();
    let blocks = memory.alloc_many(496, 32);
    memory.free_all(blocks.iter().copied());
    memory.events();
    let again = memory.alloc_many(496, 32);
    assert!(again.iter().eq(blocks.iter().rev()));
    let taken = memory.events()[0];
    let is_same = matches!(taken, PoolEvent::PoolTaken { is_same_class: true, .. });
    assert!(is_same, "{taken:?}");
}

#[test]
fn the_pool_freed_last_is_taken_first() {
    let mut memory = Memory::new();
    let pools = memory.fill_pools(4);
    for index in [2, 0, 1] {
        memory.free_all(pools[index].iter().copied());
    }
    let free: Vec<u32> =
        memory.allocator.arena(ArenaId(0)).unwrap().free_pool_order().map(|pool| pool.0).collect();
    assert_eq!(free, [1, 0, 2]);
    // Then those never used.
    let taken: Vec<PoolAt> = [16, 32, 48, 64]
        .into_iter()
        .map(|size| {
            let block = memory.alloc(size);
            memory.pool_of(block)
        })
        .collect();
    assert_eq!(taken, [pool(0, 1), pool(0, 0), pool(0, 2), pool(0, 4)]);
}

#[test]
fn realloc_of_small_blocks() {
    // FACTS 1.4: from, to, stays
    let cases = [
        (512, 385, true),
        (512, 384, false),
        (64, 49, true),
        (64, 48, false),
        (16, 12, false),
        (16, 13, true),
        (33, 48, true),
        (48, 49, false),
        (512, 513, false),
        (64, 0, false),
    ];
    for (from, to, stays) in cases {
        let mut memory = Memory::new();
        let block = memory.alloc(from);
        memory.events();
        assert_eq!(memory.realloc(block, to) == block, stays, "{from} -> {to}");
        assert_eq!(memory.events().is_empty(), stays, "{from} -> {to}");
    }
}

#[test]
fn realloc_has_both_blocks_for_a_moment() {
    let mut memory = Memory::new();
    let block = memory.alloc(16);
    memory.events();
    // The same class, since 12 of 16 bytes is not more than 3/4: a new block all the same.
    assert_eq!(memory.realloc(block, 12), block.offset(16));
    let kinds: Vec<bool> =
        memory.events().iter().map(|event| matches!(event, PoolEvent::BlockUsed { .. })).collect();
    assert_eq!(kinds, [true, false]);
    assert_eq!(memory.realloc(Addr::NULL, 16), block);
}

#[test]
fn malloc_keeps_its_blocks() {
    let mut memory = Memory::new();
    let block = memory.alloc(600);
    assert_eq!(memory.realloc(block, 16), block);
    assert_eq!((memory.allocator.large_count(), memory.allocator.large_bytes()), (1, 16));
    memory.free(block);
    assert_eq!((memory.allocator.large_count(), memory.allocator.large_bytes()), (0, 0));
}

#[test]
fn malloc_uses_chunks_of_the_same_size_again() {
    let mut memory = Memory::new();
    let blocks = memory.alloc_many(1000, 4);
    assert!(blocks.iter().all(|block| block.0 % 16 == 0));
    assert_eq!(blocks[1], blocks[0].offset(1024));
    memory.free_all([blocks[0], blocks[2], blocks[1]]);
    assert_eq!(memory.alloc(2000), blocks[3].offset(1024));
    assert_eq!(memory.alloc_many(1001, 3), [blocks[1], blocks[2], blocks[0]]);
}

#[test]
fn malloc_grows_its_last_block_in_place() {
    let mut memory = Memory::new();
    let blocks = memory.alloc_many(600, 2);
    assert_eq!(memory.realloc(blocks[1], 900_000), blocks[1]);
    let moved = memory.realloc(blocks[0], 900);
    assert!(moved > blocks[1].offset(900_000));
    let inside = memory.allocator.locate(blocks[1].offset(899_999));
    assert_eq!(inside, memory.allocator.locate(blocks[1]));
    assert!(inside.is_some());
    assert_eq!(memory.allocator.locate(blocks[1].offset(900_000)), None);
}

#[test]
fn arenas_lie_one_below_the_other() {
    let mut memory = Memory::new();
    memory.fill_pools(63 * 2 + 1);
    let addresses: Vec<u64> = memory.allocator.arenas().map(|arena| arena.address.0).collect();
    let first = 0x7f3c_5ad9_d000;
    assert_eq!(addresses, [first, first - (1 << 20), first - (2 << 20)]);
}

#[test]
fn pools_come_from_the_arena_with_fewest_free() {
    // FACTS 1.5: A, B, C made to have 3, 1, 2 free pools serve B, C, C, A, A, A.
    let mut memory = Memory::new();
    let pools = memory.fill_pools(63 * 3);
    for index in [3, 63 + 4, 126 + 5, 7, 126 + 9, 11] {
        memory.free_all(pools[index].iter().copied());
    }
    let usable: Vec<u32> = memory.allocator.usable_arenas().map(|arena| arena.0).collect();
    assert_eq!(usable, [1, 2, 0]);
    let taken: Vec<PoolAt> = memory.fill_pools(6).iter().map(|blocks| memory.pool_of(blocks[0])).collect();
    assert_eq!(taken, [pool(1, 4), pool(2, 9), pool(2, 5), pool(0, 11), pool(0, 7), pool(0, 3)]);
    assert_eq!(memory.allocator.usable_arenas().count(), 0);
    assert_eq!(memory.arenas(), 3);
}

#[test]
fn an_arena_moves_right_before_its_equals() {
    let mut memory = Memory::new();
    let pools = memory.fill_pools(63 * 4);
    // Arenas 0 to 2 have two free pools each, 3 has one and gets a second.
    for index in [0, 1, 63, 64, 126, 127, 189] {
        memory.free_all(pools[index].iter().copied());
    }
    let order = |memory: &Memory| memory.allocator.usable_arenas().map(|arena| arena.0).collect::<Vec<_>>();
    let before = order(&memory);
    assert_eq!(before[0], 3);
    memory.free_all(pools[190].iter().copied());
    assert_eq!(order(&memory), before);
    // Its third brings it behind all of them.
    memory.free_all(pools[191].iter().copied());
    assert_eq!(order(&memory), [&before[1..], &[3]].concat());
}

/// Blocks of class 448 as p01b took them, on three arenas that another class has filled.
fn sixty_thousand(memory: &mut Memory) -> Vec<Addr> {
    memory.fill_pools(63 * 3);
    memory.alloc_many(448, 60_000)
}

#[test]
fn all_but_one_free_arena_go_back() {
    let mut memory = Memory::new();
    let blocks = sixty_thousand(&mut memory);
    assert_eq!(memory.arenas(), 3 + 27);
    memory.free_all(blocks);
    assert_eq!(memory.arenas(), 3 + 1);
    let stats = memory.allocator.stats();
    assert_eq!((stats.arenas_total, stats.arenas_reclaimed, stats.arenas_high_water), (30, 26, 30));
    assert_eq!(memory.allocator.arena_objects(), 32);
}

#[test]
fn before_3_9_all_free_arenas_go_back() {
    let profile = AllocatorProfile { keeps_one_free_arena: false, ..AllocatorProfile::cpython_3_14() };
    let mut memory = Memory::with(profile);
    let blocks = sixty_thousand(&mut memory);
    memory.free_all(blocks);
    assert_eq!(memory.arenas(), 3);
}

#[test]
fn every_other_block_keeps_all_arenas() {
    let mut memory = Memory::new();
    let blocks = sixty_thousand(&mut memory);
    memory.free_all(blocks.into_iter().step_by(2));
    assert_eq!(memory.arenas(), 30);
    memory.alloc_many(432, 5000);
    assert!(memory.arenas() > 30);
}

#[test]
fn an_arena_object_is_used_again() {
    let mut memory = Memory::new();
    let pools = memory.fill_pools(63 * 5 + 1);
    memory.events();
    for arena in [1, 3] {
        memory.free_all(pools[63 * arena..63 * (arena + 1)].concat());
    }
    let moved = |event: &PoolEvent| match *event {
        PoolEvent::ArenaMapped { arena, address } => Some((arena.0, address, true)),
        PoolEvent::ArenaUnmapped { arena, address } => Some((arena.0, address, false)),
        PoolEvent::PoolTaken { .. }
        | PoolEvent::PoolFreed { .. }
        | PoolEvent::BlockUsed { .. }
        | PoolEvent::BlockFreed { .. }
        | PoolEvent::LargeUsed { .. }
        | PoolEvent::LargeResized { .. }
        | PoolEvent::LargeFreed { .. } => None,
    };
    let base = 0x7f3c_5ad9_d000;
    let (one, three) = (Addr(base - (1 << 20)), Addr(base - (3 << 20)));
    let unmapped: Vec<_> = memory.events().iter().filter_map(moved).collect();
    // Both had a next arena at that moment: number 5, with 62 free pools.
    assert_eq!(unmapped, [(1, one, false), (3, three, false)]);
    memory.fill_pools(62 + 63 + 1);
    let mapped: Vec<_> = memory.events().iter().filter_map(moved).collect();
    // The object given back last comes first, at the highest free address.
    assert_eq!(mapped, [(3, one, true), (1, three, true)]);
}

#[test]
fn locate_knows_what_lies_where() {
    let mut memory = Memory::new();
    let blocks = memory.alloc_many(100, 3);
    memory.free(blocks[1]);
    let state = |addr| match memory.allocator.locate(addr) {
        Some(Location::Block { block, size_bytes: 112, .. }) => Some((block.index.0, block.state)),
        _ => None,
    };
    assert_eq!(state(blocks[0].offset(16)), Some((0, BlockState::Used)));
    assert_eq!(state(blocks[1]), Some((1, BlockState::Freed)));
    assert_eq!(state(blocks[2].offset(112)), Some((3, BlockState::Untouched)));
    let outside = [Addr(blocks[0].0 - 1), blocks[0].offset(145 * 112), Addr(0x7f3c_5ad9_d000), Addr::NULL];
    assert_eq!(outside.map(|addr| memory.allocator.locate(addr)), [None; 4]);
}
