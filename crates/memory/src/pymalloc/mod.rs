//! pymalloc: CPython's allocator for small blocks, and a modelled malloc for the rest.
//!
//! ```text
//! arena 1 MiB   mapped from the system as a whole, given back as a whole
//!   pool 16 KiB   header of 48 bytes, then blocks of one size class
//!     block         16, 32, … 512 bytes: what an object or a buffer gets
//! ```
//!
//! It knows nothing of objects: only addresses and sizes go in and out. The algorithms are those of
//! CPython 3.14 Objects/obmalloc.c, named after its functions; the numbers are in [`AllocatorProfile`].
//! All of it is plain data that shares structure when cloned, so that a checkpoint costs little.
//!
//! Start reading at [`Allocator::alloc`]; then `pool.rs` (blocks) and `arenas.rs` (which arena serves).

mod allocator;
mod arena;
mod arenas;
mod event;
mod ids;
mod large;
mod large_pages;
mod pool;
mod profile;
mod stats;
mod view;

pub use allocator::Allocator;
pub use event::{PoolEvent, PoolLog};
pub use ids::{Addr, ArenaId, BlockIndex, PoolAt, PoolId, SizeClass};
pub use profile::AllocatorProfile;
pub use stats::{AllocatorStats, ClassStats};
pub use view::{ArenaView, BlockState, BlockView, LargeView, Location, PoolState, PoolView};
