//! pymalloc's arenas, pools and blocks.

mod arena;
mod blocks;
mod free_list;
mod pool;

pub use arena::arena_picture;
pub use blocks::blocks_picture;
pub use free_list::free_list_picture;
use heapglass_snapshot::{Block, BlockState, Serial};
pub use pool::pool_picture;

use crate::{EN, Words};

/// How to draw memory.
#[derive(Clone, Copy, Debug)]
pub struct MemoryOptions<'a> {
    /// Blocks of this object get a ring.
    pub selected: Option<Serial>,
    /// Arena and index of the opened pool, which gets a ring in its arena.
    pub opened: Option<(u32, u32)>,
    /// Pools with blocks of this size stand out.
    pub block_bytes: Option<u32>,
    /// The language.
    pub words: &'a Words,
    /// Room in px.
    pub width_hint: Option<f32>,
}

impl Default for MemoryOptions<'_> {
    fn default() -> Self {
        Self { selected: None, opened: None, block_bytes: None, words: &EN, width_hint: None }
    }
}

/// The class that colours a block.
fn state_class(block: &Block) -> &'static str {
    match block.state {
        BlockState::Used => "is-used",
        BlockState::Parked => "is-parked",
        BlockState::Freed => "is-freed",
        BlockState::Untouched => "is-untouched",
    }
}

/// `float 1456.5`, `list items`.
fn content(block: &Block) -> String {
    if block.value.is_empty() { block.what.clone() } else { format!("{} {}", block.what, block.value) }
}

/// An index as a `usize`, to look into a list.
fn at(index: u32) -> usize {
    usize::try_from(index).unwrap_or(usize::MAX)
}
