//! The model answers 480,000 random requests with the same addresses as a real CPython 3.14.
//!
//! `pymalloc_oracle/oracle.c` asked CPython, `pymalloc_oracle/record.py` wrote down what it said.

#![expect(clippy::indexing_slicing, reason = "a test fails where these would")]

use heapglass_memory::pymalloc::{Addr, Allocator, AllocatorProfile, PoolLog};

const RECORD: &str = include_str!("pymalloc_oracle/cpython-3.14.txt");
const MAX_LIVE: usize = 1 << 16;

/// The same numbers as `below` in oracle.c.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as u32 as usize % bound
    }

    fn request(&mut self, phase: usize) -> u64 {
        let class = (phase * 5 + self.below(3) * 7) % 32;
        (class * 16 + 1 + self.below(16)) as u64
    }
}

/// What `run` in oracle.c does, on the model.
struct Run {
    allocator: Allocator,
    log: PoolLog,
    random: Random,
    live: Vec<Addr>,
}

impl Run {
    fn operation(&mut self, phase: usize) -> Addr {
        let (random, live, log) = (&mut self.random, &mut self.live, &mut self.log);
        let kind = random.below(100);
        let grows = match phase % 4 {
            0 | 2 => 85,
            1 => 0,
            _ => 15,
        };
        if live.is_empty() || (kind < grows && live.len() < MAX_LIVE) {
            live.push(self.allocator.alloc(random.request(phase), log));
            return live[live.len() - 1];
        }
        if kind >= 95 {
            let pick = random.below(live.len());
            live[pick] = self.allocator.realloc(live[pick], random.request(phase), log);
            return live[pick];
        }
        let is_near = random.below(100) < if phase % 4 == 1 { 98 } else { 25 };
        let pick = if is_near {
            live.len() - 1 - random.below(live.len().min(50))
        } else {
            random.below(live.len())
        };
        let block = live.swap_remove(pick);
        self.allocator.free(block, log);
        block
    }
}

#[test]
fn addresses_are_those_of_cpython() {
    let mut lines = RECORD.lines();
    let operations: usize = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
    let profile = AllocatorProfile::cpython_3_14();
    // The first pool of an arena above the first one: what oracle.c calls `end`.
    let first_pool = profile.first_arena_address.0.next_multiple_of(profile.pool_bytes);
    let end = first_pool + profile.arena_bytes;
    let mut run = Run {
        allocator: Allocator::new(profile),
        log: PoolLog::default(),
        random: Random(1),
        live: Vec::new(),
    };
    let mut digest: u64 = 0xcbf2_9ce4_8422_2325;
    for index in 0..operations {
        let distance = end - run.operation(index / 30_000).0;
        digest = (digest ^ distance).wrapping_mul(0x100_0000_01b3);
        if (index + 1) % 2000 == 0 {
            let expected = lines.next().unwrap();
            assert_eq!(format!("{digest:016x}"), expected, "in the 2,000 operations up to {}", index + 1);
        }
    }
    assert_eq!(lines.next(), None);
    // The sequence gets as far as giving arenas back and mapping others in their place.
    let stats = run.allocator.stats();
    assert!(stats.arenas_reclaimed > 10, "{stats:?}");
    assert!(stats.arenas_total > stats.arenas_high_water + 10, "{stats:?}");
}
