//! Sums over pools, as plain data.

use heapglass_wire::{Arena, ArenaFate, BlockState, Memory, OpenPool, Pool, PoolState};

/// A block is a multiple of 16 bytes (FACTS 1.1), at most 512: 32 size classes in five bands of colour.
const ALIGNMENT: u32 = 16;
const CLASSES: u32 = 32;
const BANDS: u32 = 5;

/// An arena with each of its pools.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ArenaCells {
    pub index: u32,
    pub fate: ArenaFate,
    pub pools: Vec<Pool>,
}

impl ArenaCells {
    /// Not one that has just gone.
    pub fn is_there(&self) -> bool {
        self.fate != ArenaFate::GivenBack
    }
}

/// All arenas, pool by pool.
pub fn cells(memory: &Memory) -> Vec<ArenaCells> {
    let cells = |arena: &Arena| ArenaCells {
        index: arena.index,
        fate: arena.fate,
        pools: arena.pools.iter().flat_map(|run| (0..run.count).map(|_| run.pool)).collect(),
    };
    memory.arenas.iter().map(cells).collect()
}

/// Pools of which blocks are in use.
pub fn pools_in_use(pools: &[Pool]) -> u32 {
    u32::try_from(pools.iter().filter(|pool| is_in_use(pool)).count()).unwrap_or(u32::MAX)
}

/// Whether blocks of a pool are in use.
pub fn is_in_use(pool: &Pool) -> bool {
    matches!(pool.state, PoolState::Used | PoolState::Full)
}

/// Which of the five bands a size of block is in.
pub fn band(block_bytes: u32) -> usize {
    let class = (block_bytes / ALIGNMENT).saturating_sub(1).min(CLASSES - 1);
    usize::try_from(class * BANDS / CLASSES).unwrap_or(0)
}

/// The sizes of a band: its smallest and its largest.
pub fn band_sizes(band: u32) -> (u32, u32) {
    let first = |band: u32| (band * CLASSES).div_ceil(BANDS);
    ((first(band) + 1) * ALIGNMENT, first(band + 1) * ALIGNMENT)
}

/// All arenas together.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Totals {
    pub arenas: u32,
    pub pools_used: u32,
    pub pools: u32,
    pub bytes_in_blocks: u64,
    /// Hundredths.
    pub utilisation: f64,
    /// What of the pools in use is in freed blocks and in such as were never used, in hundredths.
    pub fragmentation: f64,
    /// Arenas that the system gave so far.
    pub taken: u32,
}

/// Adds up.
pub fn totals(memory: &Memory) -> Totals {
    let mut totals = Totals::default();
    let mut bytes_not_used = 0;
    for arena in memory.arenas.iter().filter(|arena| arena.fate != ArenaFate::GivenBack) {
        totals.arenas += 1;
        for run in &arena.pools {
            totals.pools += run.count;
            if is_in_use(&run.pool) {
                let Pool { block_bytes, used, freed, untouched, .. } = run.pool;
                let bytes = |blocks: u32| u64::from(run.count) * u64::from(blocks) * u64::from(block_bytes);
                totals.pools_used += run.count;
                totals.bytes_in_blocks += bytes(used);
                bytes_not_used += bytes(freed + untouched);
            }
        }
    }
    let all = u64::from(totals.arenas) * u64::from(memory.arena_bytes);
    let in_use = u64::from(totals.pools_used) * u64::from(memory.pool_bytes);
    totals.utilisation = percent(totals.bytes_in_blocks, all);
    totals.fragmentation = percent(bytes_not_used, in_use);
    totals.taken = totals.arenas + memory.arenas_freed;
    totals
}

fn percent(part: u64, all: u64) -> f64 {
    if all == 0 { 0.0 } else { part as f64 * 100.0 / all as f64 }
}

/// The block that is looked at: the chosen one, else the selected object's, else the next to be served.
pub fn block_in_focus(opened: &OpenPool, chosen: Option<u32>, selected: Option<u32>) -> Option<u32> {
    let find = |is_it: &dyn Fn(&heapglass_wire::Block) -> bool| {
        opened.blocks.iter().position(is_it).and_then(|index| u32::try_from(index).ok())
    };
    let of_selected = || {
        let selected = selected?;
        find(&|block| block.object.as_ref().is_some_and(|object| object.serial == selected))
    };
    chosen
        .or_else(of_selected)
        .or_else(|| opened.free_order.first().copied())
        .or_else(|| find(&|block| block.is_changed))
        .or_else(|| find(&|block| block.state == BlockState::Used))
}

/// The next block to be taken where the free list is empty.
pub fn first_untouched(opened: &OpenPool) -> Option<u32> {
    let index = opened.blocks.iter().position(|block| block.state == BlockState::Untouched)?;
    u32::try_from(index).ok()
}

#[cfg(test)]
mod tests {
    use heapglass_wire::{
        Arena, ArenaFate, Block, BlockState, Memory, ObjectName, OpenPool, Pool, PoolState, Pools,
    };

    use super::{band, band_sizes, block_in_focus, cells, first_untouched, pools_in_use, totals};

    fn block(state: BlockState, serial: Option<u32>) -> Block {
        let object = serial.map(|serial| ObjectName { serial, ..ObjectName::default() });
        Block { state, object, ..Block::default() }
    }

    #[test]
    fn the_selected_objects_block_is_looked_at() {
        let blocks = vec![
            block(BlockState::Used, Some(4)),
            block(BlockState::Freed, None),
            block(BlockState::Used, Some(9)),
            block(BlockState::Untouched, None),
        ];
        let opened = OpenPool { blocks, free_order: vec![1], ..OpenPool::default() };
        assert_eq!(block_in_focus(&opened, None, Some(9)), Some(2));
        assert_eq!(block_in_focus(&opened, Some(0), Some(9)), Some(0));
        assert_eq!(block_in_focus(&opened, None, None), Some(1));
        assert_eq!(first_untouched(&opened), Some(3));
    }

    /// One arena of two pools, one of them in use, and one that has just gone.
    fn memory() -> Memory {
        let pool = Pool { state: PoolState::Used, block_bytes: 64, used: 100, freed: 5, ..Pool::default() };
        let pools = vec![Pools { count: 1, pool }, Pools { count: 1, pool: Pool::default() }];
        let gone = Arena { index: 1, fate: ArenaFate::GivenBack, pools: pools.clone(), ..Arena::default() };
        let arenas = vec![Arena { pools, ..Arena::default() }, gone];
        Memory { arena_bytes: 64_000, pool_bytes: 6_400, arenas, arenas_freed: 3, ..Memory::default() }
    }

    #[test]
    fn only_used_bytes_of_arenas_that_are_there_count() {
        let totals = totals(&memory());
        assert_eq!((totals.pools_used, totals.pools, totals.bytes_in_blocks), (1, 2, 6400));
        assert!((totals.utilisation - 10.0).abs() < 1e-9);
        assert!((totals.fragmentation - 5.0).abs() < 1e-9, "5 freed blocks of 64 bytes in 6,400");
        assert_eq!((totals.arenas, totals.taken), (1, 4));
    }

    #[test]
    fn equal_neighbours_are_pools_of_their_own_again() {
        let pools = vec![
            Pools { count: 3, pool: Pool { state: PoolState::Full, ..Pool::default() } },
            Pools { count: 60, pool: Pool::default() },
        ];
        let memory = Memory { arenas: vec![Arena { pools, ..Arena::default() }], ..Memory::default() };
        let cells = cells(&memory);
        let pools = &cells.first().expect("an arena").pools;
        assert_eq!((pools.len(), pools_in_use(pools)), (63, 3));
    }

    #[test]
    fn every_size_is_in_its_band() {
        let sizes: Vec<_> = (0..5).map(band_sizes).collect();
        assert_eq!(sizes, [(16, 112), (128, 208), (224, 320), (336, 416), (432, 512)]);
        for (number, (smallest, largest)) in sizes.into_iter().enumerate() {
            assert_eq!((band(smallest), band(largest)), (number, number));
        }
    }
}
