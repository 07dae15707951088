//! Random requests: the allocator keeps its books, and a clone is not touched by what happens to the original.

#![expect(clippy::panic, clippy::expect_used, reason = "a test fails where these would")]

use std::collections::BTreeMap;

use heapglass_memory::pymalloc::{
    Addr, Allocator, AllocatorProfile, BlockState, Location, PoolLog, PoolState, PoolView, SizeClass,
};
use proptest::prelude::*;

/// A request; the number picks one of the live blocks.
#[derive(Clone, Debug)]
enum Request {
    Alloc(u64),
    Free(usize),
    Realloc(usize, u64),
    /// As many blocks of a size, so that pools fill and arenas are mapped.
    AllocMany(u64, usize),
    /// All blocks in a range of addresses, so that pools and arenas empty.
    FreeMany(usize, usize),
}

fn size() -> impl Strategy<Value = u64> {
    prop_oneof![6 => 1..=512_u64, 4 => Just(512), 2 => 0..3000_u64]
}

fn requests() -> impl Strategy<Value = Vec<Request>> {
    let request = prop_oneof![
        6 => size().prop_map(Request::Alloc),
        6 => any::<usize>().prop_map(Request::Free),
        3 => (any::<usize>(), size()).prop_map(|(pick, nbytes)| Request::Realloc(pick, nbytes)),
        2 => (size(), 1..1500_usize).prop_map(|(nbytes, count)| Request::AllocMany(nbytes, count)),
        2 => (any::<usize>(), 1..2000_usize).prop_map(|(pick, count)| Request::FreeMany(pick, count)),
    ];
    proptest::collection::vec(request, 1..60)
}

/// The allocator beside a naive account of it: live blocks by address, with the bytes asked for.
#[derive(Clone)]
struct Checked {
    allocator: Allocator,
    live: BTreeMap<Addr, u64>,
}

impl Checked {
    fn new() -> Self {
        // Small arenas, so that many come and go.
        let profile = AllocatorProfile { arena_bytes: 1 << 17, ..AllocatorProfile::cpython_3_14() };
        Self { allocator: Allocator::new(profile), live: BTreeMap::new() }
    }

    fn apply(&mut self, request: &Request) {
        match *request {
            Request::Alloc(nbytes) => self.alloc(nbytes),
            Request::AllocMany(nbytes, count) => (0..count).for_each(|_| self.alloc(nbytes)),
            Request::Free(pick) => {
                let picked = self.pick(pick);
                picked.into_iter().for_each(|addr| self.free(addr));
            }
            Request::FreeMany(pick, count) => {
                let first = self.pick(pick).unwrap_or_default();
                let picked: Vec<Addr> = self.live.range(first..).map(|(&addr, _)| addr).take(count).collect();
                picked.into_iter().for_each(|addr| self.free(addr));
            }
            Request::Realloc(pick, nbytes) => {
                let Some(old) = self.pick(pick) else { return };
                self.live.remove(&old);
                let new = self.allocator.realloc(old, nbytes, &mut PoolLog::default());
                self.insert(new, nbytes);
            }
        }
    }

    fn alloc(&mut self, nbytes: u64) {
        let addr = self.allocator.alloc(nbytes, &mut PoolLog::default());
        self.insert(addr, nbytes);
    }

    fn free(&mut self, addr: Addr) {
        self.live.remove(&addr);
        self.allocator.free(addr, &mut PoolLog::default());
    }

    fn insert(&mut self, addr: Addr, nbytes: u64) {
        assert_eq!(addr.0 % 16, 0);
        let before = self.live.range(..=addr).next_back();
        assert!(before.is_none_or(|(start, asked)| start.offset(*asked) <= addr && *start != addr), "{addr}");
        let after = self.live.range(addr..).next();
        assert!(after.is_none_or(|(&next, _)| addr.offset(nbytes) <= next), "{addr}");
        self.live.insert(addr, nbytes);
    }

    fn pick(&self, pick: usize) -> Option<Addr> {
        let index = pick.checked_rem(self.live.len())?;
        self.live.keys().nth(index).copied()
    }

    fn check(&self) {
        self.check_blocks();
        self.check_pools();
        self.check_lists();
        let stats = self.allocator.stats();
        assert_eq!(stats.total_bytes(), stats.arena_bytes, "{stats:?}");
        assert_eq!(self.allocator.allocated_blocks() as usize, self.live.len());
    }

    /// Every live block is where the allocator says, and no other is in use.
    fn check_blocks(&self) {
        let mut small = 0;
        for (&addr, &asked) in &self.live {
            match self.allocator.locate(addr) {
                Some(Location::Block { block, size_bytes, .. }) => {
                    assert_eq!((block.address, block.state), (addr, BlockState::Used));
                    assert!(asked <= u64::from(size_bytes));
                    small += 1;
                }
                Some(Location::Large(block)) => assert_eq!((block.address, block.bytes), (addr, asked)),
                None => panic!("{addr} is nowhere"),
            }
        }
        let used: u32 = self.allocator.arenas().flat_map(|arena| arena.pools()).map(|pool| pool.used()).sum();
        assert_eq!(used, small);
        assert_eq!(self.allocator.large_blocks().count(), self.live.len() - small as usize);
        let bytes: u64 = self.allocator.large_blocks().map(|block| block.bytes).sum();
        assert_eq!(self.allocator.large_bytes(), bytes);
    }

    fn check_pools(&self) {
        for arena in self.allocator.arenas() {
            let free: Vec<_> = arena.free_pool_order().collect();
            let mut untouched = 0;
            for pool in arena.pools() {
                check_pool(pool);
                untouched += u32::from(pool.state() == PoolState::Untouched);
                assert_eq!(free.contains(&pool.id), pool.state() == PoolState::Free);
            }
            assert_eq!(arena.free_pools(), free.len() as u32 + untouched);
        }
    }

    fn check_lists(&self) {
        let free_pools: Vec<u32> = self
            .allocator
            .usable_arenas()
            .map(|id| self.allocator.arena(id).expect("usable_arenas holds mapped ones").free_pools())
            .collect();
        assert!(free_pools.is_sorted(), "{free_pools:?}");
        let with_free = self.allocator.arenas().filter(|arena| arena.free_pools() > 0).count();
        assert_eq!(free_pools.len(), with_free);
        let all_free = self.allocator.arenas().filter(|arena| arena.free_pools() == arena.total_pools());
        assert!(all_free.count() <= 1);
        for class in (0..32).map(SizeClass) {
            let mut listed: Vec<_> = self.allocator.used_pools(class).collect();
            listed.sort();
            let pools = self.allocator.arenas().flat_map(|arena| arena.pools());
            let used = pools.filter(|pool| pool.class() == Some(class) && pool.state() == PoolState::Used);
            assert!(listed.iter().map(|at| (at.arena, at.pool)).eq(used.map(|pool| (pool.arena, pool.id))));
        }
    }
}

fn check_pool(pool: PoolView<'_>) {
    let count = |state| pool.blocks().filter(|block| block.state == state).count() as u32;
    let counts = [BlockState::Used, BlockState::Freed, BlockState::Untouched].map(count);
    assert_eq!(counts, [pool.used(), pool.freed(), pool.untouched()]);
    assert_eq!(counts.iter().sum::<u32>(), pool.capacity());
    let free: Vec<_> = pool.free_list().collect();
    assert!(free.iter().all(|&index| pool.block(index).is_some_and(|block| block.state != BlockState::Used)));
    // The freed blocks, and one that was never used while there is one.
    let one_ahead = u32::from(pool.untouched() > 0);
    assert_eq!(free.len() as u32, pool.freed() + one_ahead);
    let mut each_once = free;
    each_once.sort();
    each_once.dedup();
    assert_eq!(each_once.len() as u32, pool.freed() + one_ahead);
}

/// Everything that can be seen of an allocator.
fn picture(allocator: &Allocator) -> String {
    let pools = allocator.arenas().flat_map(|arena| arena.pools()).map(|pool| {
        format!("{:?} {:?} {:?}", pool.class(), pool.free_list().collect::<Vec<_>>(), pool.state())
    });
    let large = allocator.large_blocks().map(|block| format!("{block:?}"));
    let usable = allocator.usable_arenas().map(|arena| format!("{arena:?}"));
    pools
        .chain(large)
        .chain(usable)
        .chain([format!("{:?}", allocator.stats())])
        .collect::<Vec<_>>()
        .join("\n")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn books_are_kept(requests in requests()) {
        let mut memory = Checked::new();
        for request in &requests {
            memory.apply(request);
            memory.check();
        }
        while let Some((&addr, _)) = memory.live.first_key_value() {
            memory.free(addr);
        }
        memory.check();
        prop_assert!(memory.allocator.stats().arenas_current <= 1);
    }

    #[test]
    fn a_clone_goes_its_own_way(before in requests(), one in requests(), other in requests()) {
        let mut memory = Checked::new();
        before.iter().for_each(|request| memory.apply(request));
        let checkpoint = memory.clone();
        let seen = picture(&checkpoint.allocator);

        one.iter().for_each(|request| memory.apply(request));
        prop_assert_eq!(picture(&checkpoint.allocator), seen);
        let mut second = checkpoint.clone();
        other.iter().for_each(|request| second.apply(request));
        memory.check();
        second.check();

        // The same requests from the checkpoint lead to the same place.
        let mut again = checkpoint;
        one.iter().for_each(|request| again.apply(request));
        prop_assert_eq!(picture(&again.allocator), picture(&memory.allocator));
        prop_assert_eq!(again.live, memory.live);
    }
}
