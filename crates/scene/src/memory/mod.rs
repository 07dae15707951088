//! pymalloc's arenas, pools and blocks.

use heapglass_snapshot::{Arena, Pool, Serial};

use crate::{EN, Picture, Words};

/// How to draw memory.
#[derive(Clone, Copy, Debug)]
pub struct MemoryOptions<'a> {
    /// Blocks of this object get a ring.
    pub selected: Option<Serial>,
    /// The opened pool, ringed in its arena.
    pub opened: Option<(u32, u32)>,
    /// The language.
    pub words: &'a Words,
    /// Room in px.
    pub width_hint: Option<f32>,
}

impl Default for MemoryOptions<'_> {
    fn default() -> Self {
        Self { selected: None, opened: None, words: &EN, width_hint: None }
    }
}

/// An arena: 16 columns of pools, each with its block size and how full it is.
#[must_use]
pub fn arena_picture(_arena: &Arena, _options: &MemoryOptions<'_>) -> Picture {
    Picture::default()
}

/// The opened pool, block by block.
#[must_use]
pub fn pool_picture(_pool: &Pool, _options: &MemoryOptions<'_>) -> Picture {
    Picture::default()
}

/// The opened pool's free list, from its head.
#[must_use]
pub fn free_list_picture(_pool: &Pool, _options: &MemoryOptions<'_>) -> Picture {
    Picture::default()
}

/// Six blocks around `block`, enlarged: what is in them, the rounding loss, the free list's links.
#[must_use]
pub fn blocks_picture(_pool: &Pool, _block: u32, _options: &MemoryOptions<'_>) -> Picture {
    Picture::default()
}
