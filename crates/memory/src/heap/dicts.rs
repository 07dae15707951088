//! Dicts: storing, deleting, resizing (FACTS 3.4; CPython 3.14 Objects/dictobject.c).
//!
//! Who looks a key up answers for its equality: [`Heap::dict_find`] takes it as a closure, so that the
//! interpreter can call `__eq__`. Everything else works on entry indices.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::{Domain, Heap, ParkedList};
use crate::class::Class;
use crate::ids::ObjectId;
use crate::object::{DictBody, DictEntry, Keys, KeysKind, Payload, Storage};
use crate::profile::Tracking;
use crate::pymalloc::Addr;

/// `PyDict_LOG_MINSIZE`.
pub(super) const LOG_MIN_SIZE: u8 = 3;
/// `USABLE_FRACTION(PyDict_MINSIZE)`: entries of the smallest table.
const MIN_USABLE: u32 = 5;

impl Heap {
    /// An empty dict without a table. Tracked from the start where tracking is early (FACTS 4.6). New reference.
    pub fn new_dict(&mut self) -> ObjectId {
        self.new_dict_of(Class::Dict.id())
    }

    /// The same of a class derived from dict.
    pub fn new_dict_of(&mut self, class: ObjectId) -> ObjectId {
        let id = self.new_object(class, Payload::Dict(Rc::default()));
        if self.profile.collector.tracking == Tracking::Early || class != Class::Dict.id() {
            self.track(id);
        }
        id
    }

    /// `MAINTAIN_TRACKING`: a dict is tracked as soon as something in it can be in a cycle.
    pub(crate) fn maintain_tracking(&mut self, id: ObjectId, key: ObjectId, value: ObjectId) {
        let is_late = self.profile.collector.tracking == Tracking::Late;
        if is_late && !self.is_tracked(id) && (self.maybe_tracked(key) || self.maybe_tracked(value)) {
            self.track(id);
        }
    }

    /// A dict that was filled at once, with what another one has, is tracked if that one is.
    fn track_like(&mut self, id: ObjectId, other: ObjectId) {
        if self.is_tracked(other) && !self.is_tracked(id) {
            self.track(id);
        }
    }

    /// A dict with room for `n` entries: `dict_new_presized`. New reference.
    pub fn new_dict_presized(&mut self, n: u32, kind: KeysKind) -> ObjectId {
        // The table comes first.
        let log2_size = self.log2_for(n);
        let keys = (n > MIN_USABLE).then(|| self.new_keys(kind, log2_size));
        let id = self.new_dict();
        if let Some(keys) = keys {
            self.set_storage(id, Storage::Combined(keys));
        }
        id
    }

    fn dict_body(&self, id: ObjectId) -> Option<&DictBody> {
        if let Payload::Dict(body) = self.payload(id) { Some(body) } else { None }
    }

    /// The dict's own table.
    #[must_use]
    pub fn dict_keys(&self, id: ObjectId) -> Option<&Keys> {
        match &self.dict_body(id)?.storage {
            Storage::Combined(keys) => Some(keys),
            Storage::Empty | Storage::Inline(_) => None,
        }
    }

    pub(crate) fn dict_keys_mut(&mut self, id: ObjectId) -> Option<&mut Keys> {
        let Payload::Dict(body) = self.payload_mut(id) else { return None };
        match &mut Rc::make_mut(body).storage {
            Storage::Combined(keys) => Some(keys),
            Storage::Empty | Storage::Inline(_) => None,
        }
    }

    pub(crate) fn set_storage(&mut self, id: ObjectId, storage: Storage) {
        if let Payload::Dict(body) = self.payload_mut(id) {
            Rc::make_mut(body).storage = storage;
        }
    }

    /// The instance whose inline values this dict shows.
    #[must_use]
    pub fn inline_owner(&self, id: ObjectId) -> Option<ObjectId> {
        match self.dict_body(id)?.storage {
            Storage::Inline(owner) => Some(owner),
            Storage::Empty | Storage::Combined(_) => None,
        }
    }

    pub(crate) fn new_keys(&mut self, kind: KeysKind, log2_size: u8) -> Keys {
        let is_small = kind == KeysKind::Unicode && log2_size == LOG_MIN_SIZE;
        let parked = if is_small { self.free_lists.take(ParkedList::DictKeys) } else { None };
        let addr = parked.unwrap_or_else(|| self.new_table(kind, log2_size));
        if self.profile.tables.is_open {
            Keys::new_open(log2_size, addr)
        } else {
            Keys::new(kind, log2_size, addr)
        }
    }

    /// Whom a dict's table and a bytearray's buffer are asked of.
    pub(super) fn table_domain(&self) -> Domain {
        if self.profile.tables.is_object_memory { Domain::Object } else { Domain::Memory }
    }

    /// The block of a table; none for the slots inside of an open dict.
    fn new_table(&mut self, kind: KeysKind, log2_size: u8) -> Addr {
        match self.table_bytes(kind, log2_size) {
            0 => Addr::default(),
            bytes => self.malloc(self.table_domain(), bytes),
        }
    }

    /// Bytes of a dict's table outside of the dict.
    #[must_use]
    pub fn table_bytes(&self, kind: KeysKind, log2_size: u8) -> u64 {
        match self.profile.tables.is_open {
            true if log2_size == LOG_MIN_SIZE => 0,
            // `PyDictEntry`, CPython 2.7 Include/dictobject.h
            true => 24 << log2_size,
            false => Keys::bytes_of(kind, log2_size),
        }
    }

    /// `calculate_log2_keysize`
    fn log2_at_least(&self, slots: u32) -> u8 {
        if self.profile.tables.overshoots_log2 {
            let bits = ((slots | 8) - 1) | 7;
            return (u32::BITS - bits.leading_zeros()) as u8;
        }
        Keys::log2_at_least(slots)
    }

    /// log2 of the size of a table that shall take `n` entries at once.
    fn log2_for(&self, n: u32) -> u8 {
        if self.profile.tables.is_open {
            Keys::log2_at_least(n + 1)
        } else {
            self.log2_at_least((n * 3).div_ceil(2))
        }
    }

    /// `free_keys_object`: small str tables are parked (FACTS 2.1).
    pub(crate) fn free_keys(&mut self, kind: KeysKind, log2_size: u8, addr: Addr) {
        let is_small = kind == KeysKind::Unicode && log2_size == LOG_MIN_SIZE;
        let limit = self.profile.free_lists.dict_keys;
        if addr != Addr::default() && !(is_small && self.free_lists.put(ParkedList::DictKeys, addr, limit)) {
            self.free(addr);
        }
    }

    /// Number of items.
    #[must_use]
    pub fn dict_len(&self, id: ObjectId) -> u32 {
        match self.dict_body(id).map(|body| &body.storage) {
            Some(Storage::Combined(keys)) => keys.used,
            Some(Storage::Inline(owner)) => self.attrs(*owner).map_or(0, |attrs| attrs.order.len() as u32),
            Some(Storage::Empty) | None => 0,
        }
    }

    /// Items in order: key, hash and value, none of them counted for the caller.
    #[must_use]
    pub fn dict_items(&self, id: ObjectId) -> Vec<DictEntry> {
        match self.dict_body(id).map(|body| &body.storage) {
            Some(Storage::Combined(keys)) => keys.iter().map(|(_, entry)| *entry).collect(),
            Some(Storage::Inline(owner)) => self.inline_items(*owner),
            Some(Storage::Empty) | None => Vec::new(),
        }
    }

    /// The item at or behind an iterator's position, and the next position: `_PyDict_Next`.
    #[must_use]
    pub fn dict_next(&self, id: ObjectId, position: u32) -> Option<(u32, DictEntry)> {
        match &self.dict_body(id)?.storage {
            Storage::Combined(keys) => {
                let rest = keys.entries.get(position as usize..)?;
                let offset = rest.iter().position(Option::is_some)?;
                let entry = *rest.get(offset)?.as_ref()?;
                Some((position + offset as u32 + 1, entry))
            }
            Storage::Inline(owner) => {
                self.inline_items(*owner).get(position as usize).map(|entry| (position + 1, *entry))
            }
            Storage::Empty => None,
        }
    }

    /// Number of entries of the table, deleted ones too: `dk_nentries`.
    #[must_use]
    pub fn dict_entries_len(&self, id: ObjectId) -> i64 {
        match self.dict_keys(id) {
            Some(keys) => keys.entries.len() as i64,
            None => i64::from(self.dict_len(id)),
        }
    }

    /// The item at or before a position, counted down: for reversed iteration. Gives the next position.
    #[must_use]
    pub fn dict_previous(&self, id: ObjectId, position: i64) -> Option<(i64, DictEntry)> {
        match &self.dict_body(id)?.storage {
            Storage::Combined(keys) => {
                let mut at = position.min(keys.entries.len() as i64 - 1);
                while at >= 0 {
                    if let Some(Some(entry)) = keys.entries.get(at as usize) {
                        return Some((at - 1, *entry));
                    }
                    at -= 1;
                }
                None
            }
            Storage::Inline(owner) => {
                let items = self.inline_items(*owner);
                let at = position.min(items.len() as i64 - 1);
                usize::try_from(at).ok().and_then(|index| items.get(index)).map(|entry| (at - 1, *entry))
            }
            Storage::Empty => None,
        }
    }

    /// Finds a key; its entry index, for the functions below.
    ///
    /// # Errors
    /// Whatever `is_equal` fails with. It is asked for keys with the same hash only.
    pub fn dict_find<E>(
        &self,
        id: ObjectId,
        hash: i64,
        mut is_equal: impl FnMut(ObjectId) -> Result<bool, E>,
    ) -> Result<Option<u32>, E> {
        match self.dict_body(id).map(|body| &body.storage) {
            Some(Storage::Combined(keys)) => keys.find(hash, |entry| is_equal(entry.key)),
            Some(Storage::Inline(owner)) => {
                for (index, name) in self.inline_names(*owner) {
                    if self.text_hash(name) == hash && is_equal(name)? {
                        return Ok(Some(index));
                    }
                }
                Ok(None)
            }
            Some(Storage::Empty) | None => Ok(None),
        }
    }

    /// Finds a str key by identity or text.
    #[must_use]
    pub fn dict_find_str(&self, id: ObjectId, name: ObjectId) -> Option<u32> {
        let hash = self.text_hash(name);
        let same =
            |key: ObjectId| Ok::<bool, std::convert::Infallible>(key == name || self.same_text(key, name));
        self.dict_find(id, hash, same).unwrap_or(None)
    }

    /// Puts an equal object in the place of a key.
    pub fn dict_rename(&mut self, id: ObjectId, name: ObjectId) {
        let Some(index) = self.dict_find_str(id, name) else { return };
        let old = self.dict_keys_mut(id).and_then(|keys| keys.rename(index, name));
        if old.is_some() {
            self.incref(name);
        }
        self.xdecref(old);
    }

    /// The value of a str key.
    #[inline]
    #[must_use]
    pub fn dict_get_str(&self, id: ObjectId, name: ObjectId) -> Option<ObjectId> {
        self.dict_value(id, self.dict_find_str(id, name)?)
    }

    /// The value of a str key, by its text.
    #[must_use]
    pub fn dict_get_text(&self, id: ObjectId, text: &str) -> Option<ObjectId> {
        if let Some(name) = self.interned.get(text) {
            return self.dict_get_str(id, name);
        }
        let is_it =
            |entry: &&DictEntry| matches!(self.payload(entry.key), Payload::Str(key) if &*key.text == text);
        self.dict_items(id).iter().find(is_it).map(|entry| entry.value)
    }

    /// The value of an entry.
    #[must_use]
    pub fn dict_value(&self, id: ObjectId, index: u32) -> Option<ObjectId> {
        match &self.dict_body(id)?.storage {
            Storage::Combined(keys) => keys.entry(index).map(|entry| entry.value),
            Storage::Inline(owner) => *self.attrs(*owner)?.values.get(index as usize)?,
            Storage::Empty => None,
        }
    }

    /// Stores a value under a key that [`Self::dict_find`] found at `found`, or that is new. Takes a reference to
    /// the key if it is new, steals `value`, and gives the old value, which is the caller's now.
    pub fn dict_store(
        &mut self,
        id: ObjectId,
        found: Option<u32>,
        key: ObjectId,
        hash: i64,
        value: ObjectId,
    ) -> Option<ObjectId> {
        self.maintain_tracking(id, key, value);
        if let Some(owner) = self.inline_owner(id) {
            if self.is_exactly(key, Class::Str)
                && let Some(old) = self.inline_store(owner, key, value)
            {
                return old;
            }
            self.leave_inline(owner);
            let found = self.dict_find_str(id, key);
            return self.dict_store(id, found, key, hash, value);
        }
        if let Some(index) = found {
            return self.dict_keys_mut(id).and_then(|keys| keys.replace(index, value));
        }
        if !self.share_split_name(id, key) {
            self.make_room(id, key, hash);
        }
        self.incref(key);
        if let Some(keys) = self.dict_keys_mut(id) {
            keys.push(DictEntry { hash, key, value });
        }
        None
    }

    /// `insert_to_emptydict` and `insertion_resize`: a table that takes this key.
    fn make_room(&mut self, id: ObjectId, key: ObjectId, hash: i64) {
        let is_str = self.is_exactly(key, Class::Str);
        let Some(keys) = self.dict_keys(id) else {
            let kind = if is_str { KeysKind::Unicode } else { KeysKind::General };
            let keys = self.new_keys(kind, LOG_MIN_SIZE);
            self.set_storage(id, Storage::Combined(keys));
            return;
        };
        let must_convert = keys.kind == KeysKind::Unicode && !is_str;
        if keys.has_room(hash) && !must_convert && keys.split.is_none() {
            return;
        }
        let kind = if must_convert { KeysKind::General } else { keys.kind };
        // GROWTH_RATE: used * 3
        let log2_size = match self.profile.tables.is_open {
            true => keys.grown_open(),
            false => self.log2_at_least(keys.used * 3),
        };
        self.dict_resize(id, kind, log2_size);
    }

    /// `dictresize`.
    fn dict_resize(&mut self, id: ObjectId, kind: KeysKind, log2_size: u8) {
        let mut new = self.new_keys(kind, log2_size);
        let Some(old) = self.dict_keys(id) else { return };
        let freed = (old.kind, old.log2_size, old.addr);
        for (_, entry) in old.iter() {
            new.push(*entry);
        }
        self.set_storage(id, Storage::Combined(new));
        self.free_keys(freed.0, freed.1, freed.2);
    }

    /// Puts a dict's entries into the order of their names' ranks.
    pub fn dict_sort(&mut self, id: ObjectId, rank: impl Fn(&str) -> usize) {
        let ranks: BTreeMap<ObjectId, usize> = self
            .dict_items(id)
            .iter()
            .map(|entry| (entry.key, self.text(entry.key).map_or(usize::MAX, &rank)))
            .collect();
        if let Some(keys) = self.dict_keys_mut(id) {
            keys.sort_by_key(|entry| ranks.get(&entry.key).copied().unwrap_or(usize::MAX));
        }
    }

    /// Takes an entry out: key (where it was counted) and value are the caller's now.
    pub fn dict_remove(&mut self, id: ObjectId, index: u32) -> Option<(Option<ObjectId>, ObjectId)> {
        if let Some(owner) = self.inline_owner(id) {
            return self.inline_remove(owner, index).map(|value| (None, value));
        }
        let entry = self.dict_keys_mut(id)?.remove(index)?;
        Some((Some(entry.key), entry.value))
    }

    /// `PyDict_PopItem`: takes the last entry out; its place among the entries is free again.
    pub fn dict_pop_last(&mut self, id: ObjectId, index: u32) -> Option<(Option<ObjectId>, ObjectId)> {
        let mut index = index;
        if self.inline_owner(id).is_some() || self.split_of(id).is_some() {
            // "Convert split table to combined table", with the size of the class's names.
            index = self.dict_len(id).checked_sub(1)?;
            self.inline_owner(id).into_iter().for_each(|owner| self.leave_inline(owner));
            self.dict_resize(id, KeysKind::Unicode, Keys::LOG_SHARED_SIZE);
        }
        let taken = self.dict_remove(id, index)?;
        if let Some(keys) = self.dict_keys_mut(id) {
            keys.entries.truncate(index as usize);
        }
        Some(taken)
    }

    /// `PyDict_Clear`: all keys and values are the caller's now, in order.
    pub fn dict_take_all(&mut self, id: ObjectId) -> Vec<ObjectId> {
        if let Some(owner) = self.inline_owner(id) {
            return self.take_inline_values(owner);
        }
        let Some(keys) = self.dict_keys(id) else { return Vec::new() };
        let freed = (keys.kind, keys.log2_size, keys.addr);
        let taken = keys.iter().flat_map(|(_, entry)| [entry.key, entry.value]).collect();
        self.set_storage(id, Storage::Empty);
        self.free_keys(freed.0, freed.1, freed.2);
        taken
    }

    /// What `dict_merge` does first: an empty dict takes a copy of a clean table over, else there is one big
    /// resize. True if all is done.
    pub fn dict_begin_merge(&mut self, into: ObjectId, from: ObjectId) -> bool {
        let from_keys = self.dict_keys(from).filter(|keys| keys.split.is_none());
        let from_kind = from_keys.map_or(KeysKind::Unicode, |keys| keys.kind);
        let more = self.dict_len(from);
        if self.inline_owner(into).is_some() {
            return false;
        }
        let used = self.dict_len(into);
        if let Some(keys) = from_keys
            && !self.profile.tables.is_open
            && used == 0
            && keys.used as usize == keys.entries.len()
            && (keys.log2_size == LOG_MIN_SIZE || Keys::usable_of(keys.log2_size - 1) < keys.used)
        {
            let log2_size = keys.log2_size;
            let freed = self.dict_keys(into).map(|old| (old.kind, old.log2_size, old.addr));
            let mut copy = self.new_keys(from_kind, log2_size);
            for entry in self.dict_items(from) {
                self.incref(entry.key);
                self.incref(entry.value);
                copy.push(entry);
            }
            self.set_storage(into, Storage::Combined(copy));
            self.track_like(into, from);
            if let Some((kind, log2_size, addr)) = freed {
                self.free_keys(kind, log2_size, addr);
            }
            return true;
        }
        if self.profile.tables.is_open {
            // `PyDict_Merge`: if both together are more than two thirds of the slots.
            let slots = self.dict_keys(into).map_or(8, |keys| 1 << keys.log2_size);
            if (used + more) * 3 >= slots * 2 {
                self.dict_presize(into, (used + more) * 2, from_kind);
            }
            return false;
        }
        let usable = self.dict_keys(into).map_or(0, |keys| Keys::usable_of(keys.log2_size));
        if usable < more {
            self.dict_presize(into, used + more, from_kind);
        }
        false
    }

    /// `dictresize` to `estimate_log2_keysize(n)`.
    pub fn dict_presize(&mut self, id: ObjectId, n: u32, kind: KeysKind) {
        if self.inline_owner(id).is_some() {
            return;
        }
        match self.dict_keys(id) {
            Some(keys) => {
                let kind = if keys.kind == KeysKind::General { KeysKind::General } else { kind };
                self.dict_resize(id, kind, self.log2_for(n));
            }
            None => {
                let keys = self.new_keys(kind, self.log2_for(n));
                self.set_storage(id, Storage::Combined(keys));
            }
        }
    }

    /// `PyDict_Copy`: a split table stays one; else a table of the same size if it is at least two thirds full, or a
    /// fresh one. New reference.
    pub fn dict_copy(&mut self, id: ObjectId) -> ObjectId {
        let items = self.dict_items(id);
        if items.is_empty() {
            return self.new_dict();
        }
        if let Some(split) = self.split_of(id) {
            items.iter().for_each(|entry| self.incref(entry.value));
            let keys = self.split_table(split, items);
            return self.new_copy(id, keys);
        }
        let (kind, log2_size, is_clone) = match self.dict_keys(id) {
            // `PyDict_Copy`: clone_combined_dict_keys, if `used >= (keys->dk_nentries * 2) / 3`
            Some(keys) if self.profile.tables.is_open => {
                let is_small = keys.used * 3 < 16;
                (keys.kind, if is_small { LOG_MIN_SIZE } else { self.log2_for(keys.used * 2) }, false)
            }
            Some(keys) if keys.used as usize >= keys.entries.len() * 2 / 3 => {
                (keys.kind, keys.log2_size, true)
            }
            Some(keys) => (keys.kind, self.log2_for(keys.used), false),
            None => (KeysKind::Unicode, self.log2_for(items.len() as u32), false),
        };
        let mut keys = if is_clone {
            // A clone's table never comes from the free list.
            let addr = self.new_table(kind, log2_size);
            Keys::new(kind, log2_size, addr)
        } else {
            self.new_keys(kind, log2_size)
        };
        for entry in items {
            self.incref(entry.key);
            self.incref(entry.value);
            keys.push(entry);
        }
        // `clone_combined_dict_keys` copies what was deleted, too.
        if let Some(source) = self.dict_keys(id).filter(|_| is_clone) {
            keys.usable = source.usable;
        }
        self.new_copy(id, keys)
    }

    /// The copy of a dict, whose table is there already. New reference.
    fn new_copy(&mut self, of: ObjectId, keys: Keys) -> ObjectId {
        let copy = self.new_dict();
        self.track_like(copy, of);
        self.set_storage(copy, Storage::Combined(keys));
        copy
    }

    /// The hash of a str.
    #[inline]
    #[must_use]
    pub fn text_hash(&self, id: ObjectId) -> i64 {
        if let Payload::Str(text) = self.payload(id) { text.hash } else { 0 }
    }

    /// The text of a str.
    #[inline]
    #[must_use]
    pub fn text(&self, id: ObjectId) -> Option<&str> {
        if let Payload::Str(text) = self.payload(id) { Some(&text.text) } else { None }
    }

    /// Whether both are str with the same text.
    #[must_use]
    pub fn same_text(&self, a: ObjectId, b: ObjectId) -> bool {
        match (self.payload(a), self.payload(b)) {
            (Payload::Str(a), Payload::Str(b)) => a.text == b.text,
            _ => false,
        }
    }
}

impl Heap {
    /// The keys of an `OrderedDict`'s nodes, in order.
    #[must_use]
    pub fn dict_nodes(&self, id: ObjectId) -> &[ObjectId] {
        if let Payload::Dict(body) = self.payload(id) { &body.nodes } else { &[] }
    }

    /// The same to be changed: references in it are the caller's affair.
    pub fn dict_nodes_mut(&mut self, id: ObjectId) -> Option<&mut Vec<ObjectId>> {
        if let Payload::Dict(body) = self.payload_mut(id) {
            Some(&mut Rc::make_mut(body).nodes)
        } else {
            None
        }
    }

    /// Takes all nodes away; their references are the caller's now.
    pub fn take_nodes(&mut self, id: ObjectId) -> Vec<ObjectId> {
        if self.dict_nodes(id).is_empty() {
            return Vec::new();
        }
        self.dict_nodes_mut(id).map(std::mem::take).unwrap_or_default()
    }
}
