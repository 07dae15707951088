//! Counts of shared values where no version of immortality hides them (2.7 and 3.11; FACTS 5.3).
//!
//! The heap keeps None, small integers, static types and names as immortal under every profile, so that nothing needs
//! to count them. Where their counts are real, what is shown is what start-up holds, as measured, and one for each
//! holder that has come since.

use std::collections::BTreeMap;

use heapglass_memory::ObjectId;
use heapglass_memory::object::{Flags, Payload};
use heapglass_memory::profile::Immortality;

use super::Vm;
use crate::compile::{Const, Local, op};

/// What the shared values' counts are at a script's first line.
#[derive(Clone, Debug, Default)]
pub(super) struct AtStart {
    /// As CPython shows them.
    counts: BTreeMap<ObjectId, u32>,
    /// The model's own holders.
    holders: BTreeMap<ObjectId, u32>,
}

impl Vm {
    /// `sys.getrefcount(object)`, without the reference that an argument is.
    #[must_use]
    pub fn shown_count(&self, id: ObjectId) -> u32 {
        let id = self.counted_as(id);
        if self.has_real_counts() && self.heap.is_immortal(id) {
            let now = self.shared_holders(Some(id)).get(&id).copied().unwrap_or_default();
            let holders = self.at_start.holders.get(&id).copied().unwrap_or_default();
            let before = self.at_start.counts.get(&id).copied().or_else(|| self.name_count(id));
            let before = before.unwrap_or(holders);
            return (before + now).saturating_sub(holders);
        }
        self.heap.shown_count(id)
    }

    /// Whether shared values have counts as others do.
    #[must_use]
    pub fn has_real_counts(&self) -> bool {
        self.heap.profile.immortality == Immortality::Counted
    }

    /// How often start-up holds an interned string.
    fn name_count(&self, id: ObjectId) -> Option<u32> {
        let text = self.heap.text(id).filter(|_| self.heap.get(id).flags.has(Flags::INTERNED))?;
        let is_it = |row: &&(&str, u32)| {
            row.0.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\'')).is_some_and(|name| name == text)
        };
        self.heap.profile.start_counts.named.iter().find(is_it).map(|row| row.1)
    }

    /// The object that an object is one with: bytes of none or one and the string, where `bytes` is `str`.
    fn counted_as(&self, id: ObjectId) -> ObjectId {
        let constants = &self.heap.constants;
        if !self.heap.profile.sharing.bytes_are_strings {
            return id;
        }
        if id == constants.empty_bytes {
            return constants.empty_str;
        }
        match id.index().checked_sub(constants.first_byte.index()) {
            Some(byte) if byte < 256 => ObjectId::from_index(constants.first_char.index() + byte),
            _ => id,
        }
    }

    /// How many holders the shared values have, or one of them.
    fn shared_holders(&self, only: Option<ObjectId>) -> BTreeMap<ObjectId, u32> {
        let mut holders = BTreeMap::new();
        let mut hold = |id: ObjectId| {
            let id = self.counted_as(id);
            if only.is_none_or(|only| only == id) && self.heap.is_immortal(id) {
                *holders.entry(id).or_default() += 1;
            }
        };
        for (_, object) in self.heap.objects() {
            self.heap.visit_object(object, &mut |_, child| hold(child));
            if let Payload::Code(body) = &object.payload {
                self.old_constants(body.unit.0 as usize, &mut hold);
            }
        }
        self.visit_roots(&mut |_, id| hold(id));
        holders
    }

    /// What is among a code's constants in these versions, and not in 3.14: small integers, and None in first place
    /// (FACTS 6).
    fn old_constants(&self, unit: usize, hold: &mut dyn FnMut(ObjectId)) {
        let Some(state) = self.units.get(unit) else { return };
        let unit = &state.unit;
        if self.heap.profile.codes.has_tuples_of_names {
            let is_of = |kind: u8| unit.locals_plus.iter().any(|local| local.kind & kind != 0);
            let are_there =
                [!unit.names.is_empty(), is_of(Local::LOCAL), is_of(Local::CELL), is_of(Local::FREE)];
            are_there.into_iter().filter(|there| !there).for_each(|_| hold(self.heap.constants.empty_tuple));
        }
        if unit.own_consts.is_some() {
            return;
        }
        let mut numbers: Vec<u8> =
            unit.code.iter().filter(|instr| instr.op == op::LOAD_SMALL_INT).map(|instr| instr.arg).collect();
        numbers.sort_unstable();
        numbers.dedup();
        for number in numbers {
            self.heap.small_int(i64::from(number)).into_iter().for_each(&mut *hold);
        }
        if !unit.consts.iter().any(|constant| matches!(constant, Const::None)) {
            hold(self.heap.constants.none);
        }
    }

    /// Notes the counts of the shared values before the first line.
    pub(super) fn note_shared_counts(&mut self) {
        if !self.has_real_counts() {
            return;
        }
        let rows = self.heap.profile.start_counts;
        let mut counts = BTreeMap::new();
        let first_int = self.heap.constants.first_small_int.index();
        let first_char = self.heap.constants.first_char.index();
        for (first, column) in [(first_int, rows.small_ints), (first_char, rows.chars)] {
            for (index, row) in (0_u32..).zip(column) {
                counts.insert(ObjectId::from_index(first + index), rows.static_base + u32::from(*row));
            }
        }
        let first_byte = self.heap.constants.first_byte.index();
        for byte in 0..256 {
            counts.insert(ObjectId::from_index(first_byte + byte), rows.static_base);
        }
        let named: BTreeMap<&str, u32> = rows.named.iter().copied().collect();
        let constants = &self.heap.constants;
        let empty =
            [("()", constants.empty_tuple), ("''", constants.empty_str), ("b''", constants.empty_bytes)];
        let empty = empty.into_iter().chain(constants.empty_frozenset.map(|id| ("frozenset()", id)));
        for (name, id) in constants.named().into_iter().chain(empty) {
            counts.extend(named.get(name).map(|count| (id, *count)));
        }
        for (id, object) in self.heap.objects() {
            if let Payload::Type(body) = &object.payload
                && self.heap.is_immortal(id)
            {
                counts.extend(named.get(&*body.name).map(|count| (id, *count)));
            }
        }
        self.at_start = std::rc::Rc::new(AtStart { counts, holders: self.shared_holders(None) });
    }
}
