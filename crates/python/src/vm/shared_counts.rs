//! Counts of shared values where no version of immortality hides them (2.7 and 3.11; FACTS 5.3).
//!
//! The heap keeps None, small integers, static types and names as immortal under every profile, so that nothing needs
//! to count them. Where their counts are real, what is shown is what start-up holds, as measured, and one for each
//! holder that has come since.

use std::collections::BTreeMap;

use heapglass_memory::ObjectId;
use heapglass_memory::object::Payload;
use heapglass_memory::profile::Immortality;

use super::Vm;
use crate::compile::{Const, op};

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
        if self.has_real_counts() && self.heap.is_immortal(id) {
            let now = self.shared_holders(Some(id)).get(&id).copied().unwrap_or_default();
            let holders = self.at_start.holders.get(&id).copied().unwrap_or_default();
            let before = self.at_start.counts.get(&id).copied().unwrap_or(holders);
            return (before + now).saturating_sub(holders);
        }
        self.heap.shown_count(id)
    }

    /// Whether shared values have counts as others do.
    #[must_use]
    pub fn has_real_counts(&self) -> bool {
        self.heap.profile.immortality == Immortality::Counted
    }

    /// How many holders the shared values have, or one of them.
    fn shared_holders(&self, only: Option<ObjectId>) -> BTreeMap<ObjectId, u32> {
        let mut holders = BTreeMap::new();
        let mut hold = |id: ObjectId| {
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
        for name in self.heap.profile.sharing.names_apart.chars() {
            let row = rows.chars.get(name as usize).copied().unwrap_or_default();
            let interned = self.heap.known_interned(name.encode_utf8(&mut [0; 4]));
            counts.extend(interned.map(|id| (id, rows.static_base + u32::from(row))));
        }
        let named: BTreeMap<&str, u32> = rows.named.iter().copied().collect();
        let constants = &self.heap.constants;
        let empty =
            [("()", constants.empty_tuple), ("''", constants.empty_str), ("b''", constants.empty_bytes)];
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
