//! `dict`: compact key tables (FACTS 3.4; CPython 3.14 Objects/dictobject.c).

use crate::ids::{ObjectId, Serial};
use crate::pymalloc::Addr;

/// What an index slot holds: `DKIX_EMPTY`, `DKIX_DUMMY`, or an entry's index.
const EMPTY: i32 = -1;
const DUMMY: i32 = -2;

/// `PERTURB_SHIFT`, Objects/dictobject.c.
const PERTURB_SHIFT: u32 = 5;

/// `PyDictObject`.
#[derive(Clone, Debug, Default)]
pub struct DictBody {
    pub storage: Storage,
    /// The keys of `OrderedDict`'s nodes, in order: each is held once more (Objects/odictobject.c).
    pub nodes: Vec<ObjectId>,
}

/// Where a dict's keys and values are.
#[derive(Clone, Debug, Default)]
pub enum Storage {
    /// `Py_EMPTY_KEYS`: no table.
    #[default]
    Empty,
    /// A table of its own.
    Combined(Keys),
    /// The inline values of this instance, which is alive (`ma_values->embedded`).
    Inline(ObjectId),
}

/// `DICT_KEYS_GENERAL` or `DICT_KEYS_UNICODE`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeysKind {
    General,
    Unicode,
}

/// `PyDictKeysObject` with its values.
#[derive(Clone, Debug)]
pub struct Keys {
    pub kind: KeysKind,
    /// log2 of the number of index slots.
    pub log2_size: u8,
    /// `dk_usable`: entries that can still be added.
    pub usable: u32,
    /// Entries in use (`ma_used`).
    pub used: u32,
    indices: Vec<i32>,
    /// Entries in order of insertion; deleted ones are `None`.
    pub entries: Vec<Option<DictEntry>>,
    pub addr: Addr,
    /// The slots hold keys and values themselves, and a deleted one is used again (CPython 2.7 Objects/dictobject.c).
    is_open: bool,
    /// A split table's values: the block holds these, and the names are those that a class shares.
    pub split: Option<Split>,
}

/// `ma_values` of a dict that was an instance's, or is a copy of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Split {
    /// The class with the table of names, as long as an object of this serial is there.
    pub class: ObjectId,
    pub serial: Serial,
    /// `ma_values->capacity`
    pub capacity: u32,
}

/// One key with its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DictEntry {
    pub hash: i64,
    pub key: ObjectId,
    pub value: ObjectId,
}

/// How far a search for a hash has come in a table: it can go on where Python code has run meanwhile.
#[derive(Clone, Copy, Debug)]
pub struct KeysProbe {
    hash: i64,
    perturb: u64,
    slot: u64,
}

impl KeysProbe {
    /// A search that begins.
    #[must_use]
    pub const fn new(hash: i64) -> Self {
        Self { hash, perturb: hash as u64, slot: hash as u64 }
    }
}

/// `USABLE_FRACTION(n)`: two thirds.
const fn usable_fraction(size: u32) -> u32 {
    (size << 1) / 3
}

#[expect(
    clippy::indexing_slicing,
    reason = "slots are masked by the table's size, entries named by its indices"
)]
impl Keys {
    /// An empty table of `1 << log2_size` index slots; `addr` is its block.
    #[must_use]
    pub fn new(kind: KeysKind, log2_size: u8, addr: Addr) -> Self {
        let usable = usable_fraction(1 << log2_size);
        Self {
            kind,
            log2_size,
            usable,
            used: 0,
            indices: vec![EMPTY; 1 << log2_size],
            entries: Vec::with_capacity(usable as usize),
            addr,
            is_open: false,
            split: None,
        }
    }

    /// An empty table of slots that hold keys and values themselves, whatever the keys are.
    #[must_use]
    pub fn new_open(log2_size: u8, addr: Addr) -> Self {
        Self { is_open: true, ..Self::new(KeysKind::General, log2_size, addr) }
    }

    /// log2 of the size to which an open table grows for one more entry: four times what is in it then, or twice
    /// (CPython 2.7 Objects/dictobject.c, `PyDict_SetItem`).
    #[must_use]
    pub const fn grown_open(&self) -> u8 {
        let rate = if self.used >= 50_000 { 2 } else { 4 };
        Self::log2_at_least((self.used + 1) * rate + 1)
    }

    /// Whether a new key of this hash finds room: a deleted slot on its way is taken again where the table is open.
    #[must_use]
    pub fn has_room(&self, hash: i64) -> bool {
        self.usable > 0 || self.is_open && self.free_slot(hash).1
    }

    /// The slot for a new key, and whether it is a deleted one that is taken again.
    fn free_slot(&self, hash: i64) -> (usize, bool) {
        let mask = (1_u64 << self.log2_size) - 1;
        let mut probe = KeysProbe::new(hash);
        let mut dummy = None;
        loop {
            let slot = (probe.slot & mask) as usize;
            match self.indices[slot] {
                EMPTY => return dummy.map_or((slot, false), |dummy| (dummy, true)),
                DUMMY if !self.is_open => return (slot, false),
                DUMMY => dummy = dummy.or(Some(slot)),
                _ => {}
            }
            self.go_on(&mut probe);
        }
    }

    /// The entries in the order of their slots: that of an open table when one goes through it.
    pub fn by_slots(&self) -> impl Iterator<Item = &DictEntry> {
        let entries = self.indices.iter().filter_map(|index| usize::try_from(*index).ok());
        entries.filter_map(|index| self.entries.get(index)?.as_ref())
    }

    /// The next slot of a search.
    const fn go_on(&self, probe: &mut KeysProbe) {
        let shifted = probe.perturb >> PERTURB_SHIFT;
        let added = if self.is_open { probe.perturb } else { shifted };
        probe.perturb = shifted;
        probe.slot = probe.slot.wrapping_mul(5).wrapping_add(added).wrapping_add(1);
    }

    /// The slot in which an entry's index stands.
    fn slot_of(&self, hash: i64, index: i32) -> usize {
        let mask = (1_u64 << self.log2_size) - 1;
        let mut probe = KeysProbe::new(hash);
        while self.indices[(probe.slot & mask) as usize] != index {
            self.go_on(&mut probe);
        }
        (probe.slot & mask) as usize
    }

    /// Entries without those that are deleted, which an open table would have ever more of.
    fn renumber(&mut self) {
        let entries = std::mem::take(&mut self.entries);
        for (old, entry) in entries.into_iter().enumerate() {
            let Some(entry) = entry else { continue };
            let slot = self.slot_of(entry.hash, old as i32);
            self.indices[slot] = self.entries.len() as i32;
            self.entries.push(Some(entry));
        }
    }

    /// The values of a split table: `addr` is their block.
    #[must_use]
    pub fn new_split(split: Split, addr: Addr) -> Self {
        Self { split: Some(split), ..Self::new(KeysKind::Unicode, Self::LOG_SHARED_SIZE, addr) }
    }

    /// `NEXT_LOG2_KEYS_MAX_SIZE`, Include/internal/pycore_dict.h: slots of a class's table of names.
    pub const LOG_SHARED_SIZE: u8 = 6;

    /// `USABLE_FRACTION` of a table of this size.
    #[must_use]
    pub const fn usable_of(log2_size: u8) -> u32 {
        usable_fraction(1 << log2_size)
    }

    /// log2 of the smallest table with room for `n` entries: `estimate_log2_keysize`.
    #[must_use]
    pub const fn log2_for(n: u32) -> u8 {
        Self::log2_at_least((n * 3).div_ceil(2))
    }

    /// `calculate_log2_keysize`: log2 of the smallest table of at least this many slots, at least 8.
    #[must_use]
    pub const fn log2_at_least(slots: u32) -> u8 {
        let mut log2 = 3;
        while (1 << log2) < slots {
            log2 += 1;
        }
        log2
    }

    /// Bytes of a table: header 32, index slots, entries (FACTS 3.4).
    #[must_use]
    pub const fn bytes_of(kind: KeysKind, log2_size: u8) -> u64 {
        let slots = 1_u64 << log2_size;
        let index_bytes = match log2_size {
            0..8 => slots,
            8..16 => slots * 2,
            16..32 => slots * 4,
            _ => slots * 8,
        };
        let entry_bytes = match kind {
            KeysKind::General => 24,
            KeysKind::Unicode => 16,
        };
        32 + index_bytes + usable_fraction(1 << log2_size) as u64 * entry_bytes
    }

    /// Finds the entry with this hash for which `is_equal` says yes; its index.
    ///
    /// # Errors
    /// Whatever `is_equal` fails with.
    pub fn find<E>(
        &self,
        hash: i64,
        mut is_equal: impl FnMut(&DictEntry) -> Result<bool, E>,
    ) -> Result<Option<u32>, E> {
        let mut probe = KeysProbe::new(hash);
        while let Some((index, entry)) = self.next_match(&mut probe) {
            if is_equal(&entry)? {
                return Ok(Some(index));
            }
        }
        Ok(None)
    }

    /// The next entry with the hash that is searched for, and its index.
    pub fn next_match(&self, probe: &mut KeysProbe) -> Option<(u32, DictEntry)> {
        let mask = (1_u64 << self.log2_size) - 1;
        loop {
            let slot = probe.slot & mask;
            let index = self.indices[slot as usize];
            if index == EMPTY {
                return None;
            }
            self.go_on(probe);
            if index >= 0
                && let Some(entry) = self.entries[index as usize]
                && entry.hash == probe.hash
            {
                return Some((index as u32, entry));
            }
        }
    }

    /// Finds a key by identity: enough where keys are interned.
    #[must_use]
    pub fn find_identical(&self, hash: i64, key: ObjectId) -> Option<u32> {
        self.find::<std::convert::Infallible>(hash, |entry| Ok(entry.key == key)).unwrap_or(None)
    }

    /// The entry with this index.
    #[must_use]
    pub fn entry(&self, index: u32) -> Option<&DictEntry> {
        self.entries.get(index as usize).and_then(Option::as_ref)
    }

    /// Adds an entry; the table must have room (`usable > 0`).
    pub fn push(&mut self, entry: DictEntry) {
        let (slot, is_again) = self.free_slot(entry.hash);
        if is_again && self.entries.len() > 2 * self.indices.len() {
            self.renumber();
        }
        self.indices[slot] = self.entries.len() as i32;
        self.entries.push(Some(entry));
        self.usable -= u32::from(!is_again);
        self.used += 1;
    }

    /// Puts an equal key into an entry and gives the old one.
    pub fn rename(&mut self, index: u32, key: ObjectId) -> Option<ObjectId> {
        let entry = self.entries.get_mut(index as usize)?.as_mut()?;
        Some(std::mem::replace(&mut entry.key, key))
    }

    /// Puts another value into an entry and gives the old one.
    pub fn replace(&mut self, index: u32, value: ObjectId) -> Option<ObjectId> {
        let entry = self.entries.get_mut(index as usize)?.as_mut()?;
        Some(std::mem::replace(&mut entry.value, value))
    }

    /// Takes an entry out; its slot becomes a dummy.
    pub fn remove(&mut self, index: u32) -> Option<DictEntry> {
        let entry = self.entries.get_mut(index as usize)?.take()?;
        let slot = self.slot_of(entry.hash, index as i32);
        self.indices[slot] = DUMMY;
        self.used -= 1;
        if self.split.is_some() {
            self.close_gaps();
        }
        Some(entry)
    }

    /// `delete_index_from_values`: the others move up.
    fn close_gaps(&mut self) {
        let entries = std::mem::take(&mut self.entries);
        self.indices.fill(EMPTY);
        (self.used, self.usable) = (0, Self::usable_of(self.log2_size));
        entries.into_iter().flatten().for_each(|entry| self.push(entry));
    }

    /// Puts the entries into the order of their ranks, as if they had been added so.
    pub fn sort_by_key(&mut self, rank: impl FnMut(&DictEntry) -> usize) {
        let mut entries: Vec<DictEntry> = std::mem::take(&mut self.entries).into_iter().flatten().collect();
        entries.sort_by_key(rank);
        self.indices.fill(EMPTY);
        (self.used, self.usable) = (0, Self::usable_of(self.log2_size));
        entries.into_iter().for_each(|entry| self.push(entry));
    }

    /// Entries that are not deleted, in order of insertion, with their indices.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (u32, &DictEntry)> {
        self.entries
            .iter()
            .enumerate()
            .filter_map(|(index, entry)| entry.as_ref().map(|entry| (index as u32, entry)))
    }
}
