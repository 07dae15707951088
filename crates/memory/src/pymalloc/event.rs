//! What the allocator did, as facts in order.

use super::{Addr, ArenaId, BlockIndex, PoolId};

/// One small step of the allocator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PoolEvent {
    /// No arena had a free pool: a new one came from the system.
    ArenaMapped {
        /// The arena.
        arena: ArenaId,
        /// Where it begins.
        address: Addr,
    },
    /// All its pools were free: the arena went back to the system.
    ArenaUnmapped {
        /// The arena; its id may be used again.
        arena: ArenaId,
        /// Where it began.
        address: Addr,
    },
    /// A pool began to serve a size class.
    PoolTaken {
        /// The pool's arena.
        arena: ArenaId,
        /// The pool.
        pool: PoolId,
        /// Bytes of a block.
        size_bytes: u32,
        /// It served this class before: its free list was kept as it was.
        is_same_class: bool,
    },
    /// A pool's last used block was freed: the pool may serve any class now.
    PoolFreed {
        /// The pool's arena.
        arena: ArenaId,
        /// The pool.
        pool: PoolId,
    },
    /// A block was handed out.
    BlockUsed {
        /// The pool's arena.
        arena: ArenaId,
        /// The pool.
        pool: PoolId,
        /// The block.
        block: BlockIndex,
        /// Bytes of the block.
        size_bytes: u32,
        /// It was never handed out since its pool serves this class.
        first_use: bool,
    },
    /// A block went to the front of its pool's free list.
    BlockFreed {
        /// The pool's arena.
        arena: ArenaId,
        /// The pool.
        pool: PoolId,
        /// The block.
        block: BlockIndex,
        /// Bytes of the block.
        size_bytes: u32,
    },
    /// malloc handed out a block.
    LargeUsed {
        /// Where it begins.
        address: Addr,
        /// Bytes asked for.
        bytes: u64,
    },
    /// realloc made malloc's block smaller or larger where it is.
    LargeResized {
        /// Where it begins.
        address: Addr,
        /// Bytes asked for before.
        from: u64,
        /// Bytes asked for now.
        to: u64,
    },
    /// malloc got a block back.
    LargeFreed {
        /// Where it began.
        address: Addr,
        /// Bytes that had been asked for.
        bytes: u64,
    },
}

/// Collects events while it is on; costs one branch while it is off.
#[derive(Clone, Debug, Default)]
pub struct PoolLog {
    /// Whether anybody wants to know.
    pub on: bool,
    /// What happened, oldest first.
    pub events: Vec<PoolEvent>,
}

impl PoolLog {
    /// A log that is on.
    pub fn recording() -> Self {
        Self { on: true, events: Vec::new() }
    }

    /// Adds the event, which is only made while the log is on.
    #[inline]
    pub fn push(&mut self, make: impl FnOnce() -> PoolEvent) {
        if self.on {
            self.events.push(make());
        }
    }
}
