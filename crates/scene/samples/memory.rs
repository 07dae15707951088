//! Pool 57 of the mock-up: 3,000 floats, every other one deleted (CPython 3.14.10).

use heapglass_snapshot::{Arena, Block, BlockState, Pool, PoolState, Serial};

/// 510 blocks of 32 bytes: 0 to 217 alternate between used and freed, the rest was never used.
pub fn pool() -> Pool {
    let blocks: Vec<Block> = (0..510_u32).map(block).collect();
    let mut free_order: Vec<u32> = (0..108).map(|n| 215 - 2 * n).collect();
    free_order.push(217);
    Pool {
        arena: 1,
        index: 57,
        address: 0x7fae_8412_4000,
        state: PoolState::Used,
        block_bytes: 32,
        used: 109,
        freed: 109,
        untouched: 292,
        is_changed: true,
        blocks,
        free_order,
    }
}

fn block(at: u32) -> Block {
    match (at, at % 2) {
        (0..=217, 0) => Block {
            state: BlockState::Used,
            object: Some(Serial(at + 1)),
            what: "float".into(),
            value: format!("{:.1}", 1391.5 + f64::from(at) / 2.0),
            asked: 24,
            is_changed: false,
        },
        (0..=217, _) => Block { state: BlockState::Freed, is_changed: at != 217, ..Block::default() },
        (_, _) => Block::default(),
    }
}

/// An arena with pools of many sizes; (size, used, all) as in the mock-up's second arena, in part.
pub fn arena() -> Arena {
    let figures: [(u32, u32, u32); 24] = [
        (64, 255, 255),
        (48, 340, 340),
        (400, 40, 40),
        (176, 92, 92),
        (208, 78, 78),
        (80, 204, 204),
        (64, 255, 255),
        (64, 255, 255),
        (128, 127, 127),
        (32, 493, 510),
        (80, 204, 204),
        (64, 255, 255),
        (128, 76, 127),
        (80, 204, 204),
        (16, 66, 1021),
        (48, 340, 340),
        (208, 76, 78),
        (224, 69, 72),
        (512, 20, 31),
        (464, 12, 35),
        (320, 51, 51),
        (288, 55, 56),
        (32, 255, 510),
        (32, 1, 510),
    ];
    let pools =
        (0..63_u32).map(|index| pool_figures(index, figures.get(index as usize % 29).copied())).collect();
    Arena { index: 1, address: 0x7fae_8404_0000, pools, is_changed: true, is_new: false }
}

fn pool_figures(index: u32, figures: Option<(u32, u32, u32)>) -> Pool {
    let state = match figures {
        _ if index >= 58 => PoolState::Untouched,
        None => PoolState::Free,
        Some((_, used, all)) if used == all => PoolState::Full,
        Some(_) => PoolState::Used,
    };
    let (block_bytes, used, all) = if index >= 58 { (0, 0, 0) } else { figures.unwrap_or_default() };
    Pool {
        arena: 1,
        index,
        state,
        block_bytes,
        used,
        freed: all - used,
        is_changed: block_bytes == 32,
        ..Pool::default()
    }
}
