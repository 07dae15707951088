//! Sums over pools, as plain data.

use heapglass_wire::{BlockState, Memory, OpenPool, Pool, PoolState};

/// All arenas together.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Totals {
    pub pools_used: u32,
    pub pools: u32,
    pub bytes_in_blocks: u64,
    /// Hundredths.
    pub utilisation: f64,
}

/// Adds up.
pub fn totals(memory: &Memory) -> Totals {
    let pools = || memory.arenas.iter().flat_map(|arena| &arena.pools);
    let bytes: u64 = pools().map(|pool| u64::from(pool.used) * u64::from(pool.block_bytes)).sum();
    let all = memory.arenas.len() as u64 * u64::from(memory.arena_bytes);
    let is_used = |pool: &&Pool| matches!(pool.state, PoolState::Used | PoolState::Full);
    Totals {
        pools_used: u32::try_from(pools().filter(is_used).count()).unwrap_or(0),
        pools: u32::try_from(pools().count()).unwrap_or(0),
        bytes_in_blocks: bytes,
        utilisation: if all == 0 { 0.0 } else { bytes as f64 * 100.0 / all as f64 },
    }
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
    use heapglass_wire::{Arena, Block, BlockState, Memory, ObjectName, OpenPool, Pool, PoolState};

    use super::{block_in_focus, first_untouched, totals};

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

    #[test]
    fn only_used_bytes_count() {
        let pool = Pool { state: PoolState::Used, block_bytes: 64, used: 100, freed: 5, ..Pool::default() };
        let arena = Arena { pools: vec![pool, Pool::default()], ..Arena::default() };
        let memory = Memory { arena_bytes: 64_000, arenas: vec![arena], ..Memory::default() };
        let totals = totals(&memory);
        assert_eq!((totals.pools_used, totals.pools, totals.bytes_in_blocks), (1, 2, 6400));
        assert!((totals.utilisation - 10.0).abs() < 1e-9);
    }
}
