//! All arenas: which one serves the next pool, when one is mapped and when one is given back.
//!
//! `usable_arenas` links the arenas with a free pool, fewest free pools first: the next pool comes from
//! its head, so that nearly empty arenas get a chance to become empty (FACTS 1.5).

use std::rc::Rc;

use super::arena::Arena;
use super::ids::IdVec;
use super::{Addr, AllocatorProfile, ArenaId, PoolAt, PoolEvent, PoolId, PoolLog};

#[derive(Clone, Debug)]
pub(super) struct Arenas {
    /// allarenas. Each is copied on the first write after a clone.
    pub(super) table: IdVec<ArenaId, Rc<Arena>>,
    /// unused_arena_objects: the one whose arena was given back last comes first.
    unused: Option<ArenaId>,
    /// usable_arenas.
    pub(super) usable: Option<ArenaId>,
    /// nfp2lasta: for each number of free pools, the last of usable_arenas that has as many.
    last_with: Vec<Option<ArenaId>>,
    /// Which arena lies at each place of the address space, from the first address downwards.
    places: Vec<Option<ArenaId>>,
    /// ntimes_arena_allocated.
    pub(super) times_mapped: u32,
    /// narenas_currently_allocated.
    pub(super) mapped: u32,
    /// narenas_highwater.
    pub(super) high_water: u32,
}

impl Arenas {
    pub(super) fn new(profile: &AllocatorProfile) -> Self {
        Self {
            table: IdVec::new(Vec::new()),
            unused: None,
            usable: None,
            last_with: vec![None; profile.max_pools() as usize + 1],
            places: Vec::new(),
            times_mapped: 0,
            mapped: 0,
            high_water: 0,
        }
    }

    #[inline]
    pub(super) fn get(&self, arena: ArenaId) -> &Arena {
        &self.table[arena]
    }

    #[inline]
    pub(super) fn get_mut(&mut self, arena: ArenaId) -> &mut Arena {
        Rc::make_mut(&mut self.table[arena])
    }

    /// The pool that an address lies in, and how far from the pool's beginning (address_in_range).
    #[inline]
    pub(super) fn find(&self, profile: &AllocatorProfile, addr: Addr) -> Option<(PoolAt, u32)> {
        let last_byte = profile.first_arena_address.0 + profile.arena_bytes - 1;
        let place = last_byte.checked_sub(addr.0)? >> profile.arena_bytes.trailing_zeros();
        let arena = (*self.places.get(place as usize)?)?;
        let in_pools = addr.0.checked_sub(self.get(arena).first_pool.0)?;
        let pool = PoolId((in_pools >> profile.pool_bytes.trailing_zeros()) as u32);
        let offset = (in_pools & (profile.pool_bytes - 1)) as u32;
        (pool.0 < self.get(arena).total_pools()).then_some((PoolAt { arena, pool }, offset))
    }

    /// Takes a free pool from the first usable arena, mapping one if there is none (allocate_from_new_pool).
    pub(super) fn take_pool(&mut self, profile: &AllocatorProfile, log: &mut PoolLog) -> PoolAt {
        let arena = match self.usable {
            Some(arena) => arena,
            None => self.map_only_usable(profile, log),
        };
        // It has the fewest free pools of all, so that one fewer leaves it where it is.
        let free = self.get(arena).free_pools;
        if self.last_with(free) == Some(arena) {
            self.set_last_with(free, None);
        }
        if free > 1 {
            self.set_last_with(free - 1, Some(arena));
        }
        let pool = self.get_mut(arena).take_pool();
        if free == 1 {
            self.unlink(arena);
        }
        PoolAt { arena, pool }
    }

    /// Takes back an empty pool; may give back its arena (insert_to_freepool, cases 1 to 4).
    pub(super) fn give_pool(&mut self, profile: &AllocatorProfile, at: PoolAt, log: &mut PoolLog) {
        let id = at.arena;
        let arena = self.get_mut(id);
        arena.give_pool(at);
        let (free, total, next, prev) = (arena.free_pools, arena.total_pools(), arena.next, arena.prev);
        let last_of_old = self.last_with(free - 1);
        if last_of_old == Some(id) {
            let left = prev.filter(|&prev| self.get(prev).free_pools == free - 1);
            self.set_last_with(free - 1, left);
        }
        if free == total && (next.is_some() || !profile.keeps_one_free_arena) {
            return self.unmap(profile, id, log);
        }
        if self.last_with(free).is_none() {
            self.set_last_with(free, Some(id));
        }
        if free == 1 {
            return self.link_first(id);
        }
        if let Some(last) = last_of_old.filter(|&last| last != id) {
            self.unlink(id);
            self.link_after(id, last);
        }
    }

    /// Arenas in the order in which they will serve.
    pub(super) fn usable(&self) -> impl Iterator<Item = ArenaId> {
        std::iter::successors(self.usable, |&arena| self.table.find(arena).and_then(|arena| arena.next))
    }

    /// Maps an arena while no other is usable (new_arena).
    fn map_only_usable(&mut self, profile: &AllocatorProfile, log: &mut PoolLog) -> ArenaId {
        let id = self.unused_object(profile);
        let address = self.map_place(profile, id);
        let arena = Arena::mapped(profile, address);
        self.set_last_with(arena.free_pools, Some(id));
        self.table[id] = Rc::new(arena);
        self.usable = Some(id);
        self.times_mapped += 1;
        self.mapped += 1;
        self.high_water = self.high_water.max(self.mapped);
        log.push(|| PoolEvent::ArenaMapped { arena: id, address });
        id
    }

    /// The arena object given back last, else the next of the table, which doubles when there is none (FACTS 1.3).
    fn unused_object(&mut self, profile: &AllocatorProfile) -> ArenaId {
        if self.unused.is_none() {
            let old = self.table.len() as u32;
            let new = if old == 0 { profile.initial_arena_objects } else { old * 2 };
            for index in old..new {
                let next = Some(ArenaId(index + 1)).filter(|next| next.0 < new);
                self.table.push(Rc::new(Arena { next, ..Arena::unused() }));
            }
            self.unused = Some(ArenaId(old));
        }
        let id = self.unused.unwrap_or_default();
        self.unused = self.get(id).next;
        id
    }

    /// The highest place that is free, as Linux's mmap chooses.
    fn map_place(&mut self, profile: &AllocatorProfile, id: ArenaId) -> Addr {
        let gap = self.places.iter_mut().enumerate().find(|(_, place)| place.is_none());
        let place = match gap {
            Some((index, place)) => {
                *place = Some(id);
                index
            }
            None => {
                self.places.push(Some(id));
                self.places.len() - 1
            }
        };
        Addr(profile.first_arena_address.0 - place as u64 * profile.arena_bytes)
    }

    /// Gives a wholly free arena back to the system (insert_to_freepool, case 1).
    fn unmap(&mut self, profile: &AllocatorProfile, id: ArenaId, log: &mut PoolLog) {
        self.unlink(id);
        let address = self.get(id).address.unwrap_or_default();
        self.table[id] = Rc::new(Arena { next: self.unused, ..Arena::unused() });
        self.unused = Some(id);
        let index = (profile.first_arena_address.0 - address.0) / profile.arena_bytes;
        if let Some(place) = self.places.get_mut(index as usize) {
            *place = None;
        }
        self.mapped -= 1;
        log.push(|| PoolEvent::ArenaUnmapped { arena: id, address });
    }

    fn link_first(&mut self, id: ArenaId) {
        let next = self.usable.replace(id);
        let arena = self.get_mut(id);
        arena.next = next;
        arena.prev = None;
        if let Some(next) = next {
            self.get_mut(next).prev = Some(id);
        }
    }

    fn link_after(&mut self, id: ArenaId, left: ArenaId) {
        let right = self.get_mut(left).next.replace(id);
        let arena = self.get_mut(id);
        arena.prev = Some(left);
        arena.next = right;
        if let Some(right) = right {
            self.get_mut(right).prev = Some(id);
        }
    }

    /// Takes an arena out of usable_arenas.
    fn unlink(&mut self, id: ArenaId) {
        let arena = self.get_mut(id);
        let (prev, next) = (arena.prev.take(), arena.next.take());
        match prev {
            Some(prev) => self.get_mut(prev).next = next,
            None => self.usable = next,
        }
        if let Some(next) = next {
            self.get_mut(next).prev = prev;
        }
    }

    fn last_with(&self, free_pools: u32) -> Option<ArenaId> {
        self.last_with.get(free_pools as usize).copied().flatten()
    }

    fn set_last_with(&mut self, free_pools: u32, arena: Option<ArenaId>) {
        if let Some(last) = self.last_with.get_mut(free_pools as usize) {
            *last = arena;
        }
    }
}
