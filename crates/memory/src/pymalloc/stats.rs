//! What `sys._debugmallocstats()` reports (_PyObject_DebugMallocStats).

use super::{Allocator, PoolState, SizeClass};

/// One line of the table per class.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ClassStats {
    /// Bytes of a block.
    pub size_bytes: u32,
    /// Pools that serve this class, free ones not counted.
    pub pools: u32,
    /// "blocks in use".
    pub used_blocks: u32,
    /// "avail blocks": freed and untouched ones.
    pub available_blocks: u32,
}

/// The whole report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AllocatorStats {
    /// By class, smallest first.
    pub classes: Vec<ClassStats>,
    /// "arenas allocated total": ever mapped.
    pub arenas_total: u32,
    /// "arenas reclaimed": given back.
    pub arenas_reclaimed: u32,
    /// "arenas highwater mark".
    pub arenas_high_water: u32,
    /// "arenas allocated current".
    pub arenas_current: u32,
    /// Bytes of all mapped arenas.
    pub arena_bytes: u64,
    /// "bytes in allocated blocks".
    pub used_bytes: u64,
    /// "bytes in available blocks".
    pub available_bytes: u64,
    /// "unused pools": free and untouched ones.
    pub unused_pools: u32,
    /// Bytes of them.
    pub unused_pool_bytes: u64,
    /// "bytes lost to pool headers".
    pub header_bytes: u64,
    /// "bytes lost to quantization": behind the last block of each pool.
    pub quantization_bytes: u64,
    /// "bytes lost to arena alignment".
    pub alignment_bytes: u64,
}

impl AllocatorStats {
    /// "Total": what all parts sum up to, which is `arena_bytes` (FACTS 1.6).
    pub fn total_bytes(&self) -> u64 {
        self.used_bytes
            + self.available_bytes
            + self.unused_pool_bytes
            + self.header_bytes
            + self.quantization_bytes
            + self.alignment_bytes
    }
}

impl Allocator {
    /// Counts everything, pool by pool, as CPython does.
    pub fn stats(&self) -> AllocatorStats {
        let mut stats = AllocatorStats {
            classes: self.class_stats(),
            arenas_total: self.arenas.times_mapped,
            arenas_reclaimed: self.arenas.times_mapped - self.arenas.mapped,
            arenas_high_water: self.arenas.high_water,
            arenas_current: self.arenas.mapped,
            arena_bytes: u64::from(self.arenas.mapped) * self.profile.arena_bytes,
            ..AllocatorStats::default()
        };
        for arena in self.arenas() {
            let lost_pools = u64::from(self.profile.max_pools() - arena.total_pools());
            stats.unused_pools += arena.free_pools();
            stats.alignment_bytes += lost_pools * self.profile.pool_bytes;
        }
        stats.unused_pool_bytes = u64::from(stats.unused_pools) * self.profile.pool_bytes;
        let pool_bytes = self.profile.pool_bytes - u64::from(self.profile.pool_header_bytes);
        for class in &stats.classes {
            let (pools, size) = (u64::from(class.pools), u64::from(class.size_bytes));
            stats.used_bytes += u64::from(class.used_blocks) * size;
            stats.available_bytes += u64::from(class.available_blocks) * size;
            stats.header_bytes += pools * u64::from(self.profile.pool_header_bytes);
            stats.quantization_bytes += pools * pool_bytes.checked_rem(size).unwrap_or_default();
        }
        stats
    }

    /// Blocks and pools by class, smallest first.
    pub fn class_stats(&self) -> Vec<ClassStats> {
        let mut classes: Vec<ClassStats> = (0..self.profile.classes())
            .map(|class| self.profile.block_bytes(SizeClass(class)))
            .map(|size_bytes| ClassStats { size_bytes, ..ClassStats::default() })
            .collect();
        for pool in self.arenas().flat_map(|arena| arena.pools()) {
            let is_serving = matches!(pool.state(), PoolState::Used | PoolState::Full);
            let class = pool.class().filter(|_| is_serving);
            if let Some(class) = class.and_then(|class| classes.get_mut(class.0 as usize)) {
                class.pools += 1;
                class.used_blocks += pool.used();
                class.available_blocks += pool.capacity() - pool.used();
            }
        }
        classes
    }

    /// Blocks in use, of pymalloc's and of those that it passed on to malloc.
    pub fn allocated_blocks(&self) -> u32 {
        self.class_stats().iter().map(|class| class.used_blocks).sum::<u32>() + self.large_count()
    }
}
