//! `set` and `frozenset`: open addressing with linear probes (CPython 3.14 Objects/setobject.c).

use crate::ids::ObjectId;
use crate::pymalloc::Addr;

/// `PySet_MINSIZE`: the table inside the object.
const MIN_SIZE: usize = 8;
/// `LINEAR_PROBES`, Objects/setobject.c.
const LINEAR_PROBES: usize = 9;
/// `PERTURB_SHIFT`, Objects/setobject.c.
const PERTURB_SHIFT: u32 = 5;

/// One item with its hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SetEntry {
    pub hash: i64,
    pub key: ObjectId,
}

/// How far a search for a hash has come in a table: it can go on where Python code has run meanwhile.
#[derive(Clone, Copy, Debug)]
pub struct SetProbe {
    hash: i64,
    perturb: u64,
    /// First slot of the run of linear probes, and how many of the run have been looked at.
    base: usize,
    looked_at: usize,
}

impl SetProbe {
    /// A search that begins.
    #[must_use]
    pub const fn new(hash: i64) -> Self {
        Self { hash, perturb: hash as u64, base: hash as u64 as usize, looked_at: 0 }
    }
}

/// A table slot.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Slot {
    #[default]
    Empty,
    Dummy,
    Used(SetEntry),
}

/// `PySetObject`.
#[derive(Clone, Debug)]
pub struct SetBody {
    table: Vec<Slot>,
    /// Used slots and dummies.
    fill: usize,
    pub used: u32,
    /// The table's block; 0 while the 8 slots inside the object are enough.
    pub addr: Addr,
    /// A frozenset's hash, once computed.
    pub hash: Option<i64>,
    /// `set.finger`: where `pop` looks first.
    pub finger: u32,
    /// Searches as a dict with open slots does: no linear probes (CPython 2.7 Objects/setobject.c, `set_lookkey`).
    is_open: bool,
}

impl Default for SetBody {
    fn default() -> Self {
        Self {
            table: vec![Slot::Empty; MIN_SIZE],
            fill: 0,
            used: 0,
            addr: Addr::default(),
            hash: None,
            finger: 0,
            is_open: false,
        }
    }
}

#[expect(clippy::indexing_slicing, reason = "slots are masked by the table's size")]
impl SetBody {
    /// An empty one.
    #[must_use]
    pub fn new(is_open: bool) -> Self {
        Self { is_open, ..Self::default() }
    }

    /// `set_clear_internal`: an empty one in its place. Gives the old one.
    pub fn take(&mut self) -> Self {
        std::mem::replace(self, Self::new(self.is_open))
    }

    /// How many slots behind one are looked at before the search jumps.
    const fn linear_probes(&self, slot: usize) -> usize {
        if !self.is_open && slot + LINEAR_PROBES < self.table.len() { LINEAR_PROBES } else { 0 }
    }

    /// Where the search jumps to.
    const fn jump(&self, slot: usize, perturb: &mut u64) -> usize {
        let shifted = *perturb >> PERTURB_SHIFT;
        let added = if self.is_open { *perturb } else { shifted };
        *perturb = shifted;
        slot.wrapping_mul(5).wrapping_add(1).wrapping_add(added as usize)
    }

    /// Number of slots.
    #[must_use]
    pub fn slots(&self) -> usize {
        self.table.len()
    }

    /// Used slots and dummies.
    #[must_use]
    pub const fn fill(&self) -> usize {
        self.fill
    }

    /// Takes over the slots of a set of the same size.
    pub fn copy_slots(&mut self, other: &Self) {
        self.table.clone_from(&other.table);
        (self.fill, self.used) = (other.fill, other.used);
    }

    /// Bytes of the table that lies outside of the object; 0 for the small one.
    #[must_use]
    pub fn table_bytes(&self) -> u64 {
        if self.table.len() > MIN_SIZE { 16 * self.table.len() as u64 } else { 0 }
    }

    /// Finds the slot of an item for which `is_equal` says yes: `set_lookkey`.
    ///
    /// # Errors
    /// Whatever `is_equal` fails with.
    pub fn find<E>(
        &self,
        hash: i64,
        mut is_equal: impl FnMut(&SetEntry) -> Result<bool, E>,
    ) -> Result<Option<u32>, E> {
        let mut probe = SetProbe::new(hash);
        while let Some((slot, entry)) = self.next_match(&mut probe) {
            if is_equal(&entry)? {
                return Ok(Some(slot));
            }
        }
        Ok(None)
    }

    /// The next item with the hash that is searched for, and its slot.
    pub fn next_match(&self, probe: &mut SetProbe) -> Option<(u32, SetEntry)> {
        let mask = self.table.len() - 1;
        loop {
            let base = probe.base & mask;
            let probes = self.linear_probes(base);
            while probe.looked_at <= probes {
                let slot = base + probe.looked_at;
                probe.looked_at += 1;
                match self.table[slot] {
                    Slot::Empty => return None,
                    Slot::Used(entry) if entry.hash == probe.hash => return Some((slot as u32, entry)),
                    Slot::Used(_) | Slot::Dummy => {}
                }
            }
            probe.base = self.jump(base, &mut probe.perturb);
            probe.looked_at = 0;
        }
    }

    /// Adds an item that is not in it: `set_add_entry`'s end, without the resize. True if the table must grow now.
    ///
    /// A dummy on the way is used again, the last one of several; then nothing grows (measured on 3.14.10). It grows from
    /// three fifths on, or from two thirds.
    pub fn push(&mut self, entry: SetEntry) -> bool {
        let (slot, is_dummy) = self.free_slot(entry.hash);
        self.table[slot] = Slot::Used(entry);
        self.used += 1;
        self.hash = None;
        if is_dummy {
            return false;
        }
        self.fill += 1;
        self.is_full_with(0)
    }

    /// Whether so many items more are too many for the table: three fifths, or two thirds.
    #[must_use]
    pub fn is_full_with(&self, more: usize) -> bool {
        let fill = self.fill + more;
        if self.is_open { fill * 3 >= self.table.len() * 2 } else { fill * 5 >= (self.table.len() - 1) * 3 }
    }

    /// Whether so many slots are dummies that they are swept away: more than a quarter, or from a fifth on
    /// (`set_difference_update_internal`; measured, 2.7.18).
    #[must_use]
    pub fn has_many_dummies(&self) -> bool {
        let (dummies, mask) = (self.fill - self.used as usize, self.table.len() - 1);
        if self.is_open { dummies * 5 >= mask } else { dummies > mask / 4 }
    }

    /// Where an item with this hash goes, and whether a dummy is there.
    fn free_slot(&self, hash: i64) -> (usize, bool) {
        let mask = self.table.len() - 1;
        let mut perturb = hash as u64;
        let mut i = perturb as usize & mask;
        let mut dummy = None;
        loop {
            for slot in i..=i + self.linear_probes(i) {
                match self.table[slot] {
                    Slot::Empty => return dummy.map_or((slot, false), |dummy| (dummy, true)),
                    Slot::Dummy if self.is_open => dummy = dummy.or(Some(slot)),
                    Slot::Dummy => dummy = Some(slot),
                    Slot::Used(_) => {}
                }
            }
            i = self.jump(i, &mut perturb) & mask;
        }
    }

    /// Number of slots after growing: `set_add_entry` asks for used * 4, above 50,000 items used * 2.
    #[must_use]
    pub fn grown_slots(&self) -> usize {
        let used = self.used as usize;
        Self::slots_for(if used > 50_000 { used * 2 } else { used * 4 })
    }

    /// `set_table_resize`: the smallest power of two above `min_used`, at least 8.
    #[must_use]
    pub fn slots_for(min_used: usize) -> usize {
        let mut slots = MIN_SIZE;
        while slots <= min_used {
            slots <<= 1;
        }
        slots
    }

    /// Puts all items into a table of another size, whose block is `addr`.
    pub fn resize(&mut self, slots: usize, addr: Addr) {
        let old = std::mem::replace(&mut self.table, vec![Slot::Empty; slots]);
        self.addr = addr;
        self.fill = self.used as usize;
        for slot in old {
            if let Slot::Used(entry) = slot {
                let (free, _) = self.free_slot(entry.hash);
                self.table[free] = Slot::Used(entry);
            }
        }
    }

    /// Takes the item of a slot out.
    pub fn remove(&mut self, slot: u32) -> Option<SetEntry> {
        let place = self.table.get_mut(slot as usize)?;
        let Slot::Used(entry) = *place else { return None };
        *place = Slot::Dummy;
        self.used -= 1;
        self.hash = None;
        Some(entry)
    }

    /// The item of a slot.
    #[must_use]
    pub fn at(&self, slot: usize) -> Option<&SetEntry> {
        match self.table.get(slot) {
            Some(Slot::Used(entry)) => Some(entry),
            _ => None,
        }
    }

    /// The item in this slot or behind it, and the slot after it: `set_next`.
    #[must_use]
    pub fn next_from(&self, slot: u32) -> Option<(u32, SetEntry)> {
        let rest = self.table.get(slot as usize..)?;
        rest.iter().zip(slot + 1..).find_map(|(found, next)| match found {
            Slot::Used(entry) => Some((next, *entry)),
            Slot::Empty | Slot::Dummy => None,
        })
    }

    /// Items in slot order, with their slots.
    pub fn iter(&self) -> impl Iterator<Item = (u32, &SetEntry)> {
        self.table.iter().enumerate().filter_map(|(index, slot)| match slot {
            Slot::Used(entry) => Some((index as u32, entry)),
            Slot::Empty | Slot::Dummy => None,
        })
    }
}
