//! An arena: pools carved in address order, and a stack of those that became free.

use super::ids::IdVec;
use super::pool::Pool;
use super::{Addr, AllocatorProfile, ArenaId, PoolAt, PoolId};

/// CPython's arena_object (CPython 3.14 Include/internal/pycore_obmalloc.h).
#[derive(Clone, Debug)]
pub(super) struct Arena {
    /// None while the arena object has no memory.
    pub(super) address: Option<Addr>,
    /// First pool-aligned address.
    pub(super) first_pool: Addr,
    /// ntotalpools of them.
    pub(super) pools: IdVec<PoolId, Pool>,
    /// Pools carved so far; stands for pool_address.
    pub(super) carved: u32,
    /// freepools: the pool that was freed last.
    pub(super) free_stack: Option<PoolId>,
    /// nfreepools: freed and never used ones.
    pub(super) free_pools: u32,
    /// nextarena: in usable_arenas, or among the unused arena objects.
    pub(super) next: Option<ArenaId>,
    /// prevarena, while in usable_arenas.
    pub(super) prev: Option<ArenaId>,
}

impl Arena {
    /// An arena object without memory.
    pub(super) fn unused() -> Self {
        Self {
            address: None,
            first_pool: Addr::NULL,
            pools: IdVec::new(Vec::new()),
            carved: 0,
            free_stack: None,
            free_pools: 0,
            next: None,
            prev: None,
        }
    }

    /// A freshly mapped arena.
    pub(super) fn mapped(profile: &AllocatorProfile, address: Addr) -> Self {
        let (first_pool, total) = profile.pools_of_arena(address);
        Self {
            address: Some(address),
            first_pool,
            pools: IdVec::new(vec![Pool::untouched(); total as usize]),
            free_pools: total,
            ..Self::unused()
        }
    }

    pub(super) fn total_pools(&self) -> u32 {
        self.pools.len() as u32
    }

    /// The pool that was freed last, else the next one never used (allocate_from_new_pool).
    pub(super) fn take_pool(&mut self) -> PoolId {
        self.free_pools -= 1;
        match self.free_stack {
            Some(pool) => {
                self.free_stack = self.pools[pool].next.map(|at| at.pool);
                pool
            }
            None => {
                self.carved += 1;
                PoolId(self.carved - 1)
            }
        }
    }

    /// Puts an empty pool on the stack of free pools (insert_to_freepool).
    pub(super) fn give_pool(&mut self, at: PoolAt) {
        self.pools[at.pool].next = self.free_stack.map(|pool| PoolAt { arena: at.arena, pool });
        self.free_stack = Some(at.pool);
        self.free_pools += 1;
    }

    /// Free pools in the order in which they will be taken, without those never used.
    pub(super) fn free_stack(&self) -> impl Iterator<Item = PoolId> {
        let below = |&pool: &PoolId| self.pools.find(pool).and_then(|pool| pool.next).map(|at| at.pool);
        std::iter::successors(self.free_stack, below)
    }
}
