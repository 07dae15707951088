//! `tp_iternext` of the built-in iterators over built-in things.

use std::rc::Rc;

use heapglass_memory::ObjectId;
use heapglass_memory::object::{Payload, RecordKind};
use malachite_bigint::BigInt;

use crate::vm::{Exc, Result, Vm};

/// The next item (a new reference); `None` at the end.
type Item = Result<Option<ObjectId>>;

impl Vm {
    /// Whether iterating over it needs no Python code, of an iterable.
    pub(crate) fn has_pure_iter(&self, id: ObjectId) -> bool {
        if self.finds_methods(id) {
            return false;
        }
        match self.heap.payload(id) {
            Payload::List(_)
            | Payload::Tuple(_)
            | Payload::Str(_)
            | Payload::Bytes(_)
            | Payload::Dict(_)
            | Payload::Set(_) => true,
            Payload::Record(record) => match record.kind {
                RecordKind::Range | RecordKind::DictKeys | RecordKind::DictValues | RecordKind::DictItems => {
                    true
                }
                _ => self.is_pure_iter(id),
            },
            _ => false,
        }
    }

    /// Whether an iterator's next item needs no Python code.
    pub(crate) fn is_pure_iter(&self, id: ObjectId) -> bool {
        let Some(record) = self.heap.record_of(id) else { return false };
        match record.kind {
            RecordKind::RangeIterator
            | RecordKind::LongRangeIterator
            | RecordKind::StandardInput
            | RecordKind::ListIterator
            | RecordKind::ListReverseIterator
            | RecordKind::TupleIterator
            | RecordKind::StrIterator
            | RecordKind::BytesIterator
            | RecordKind::ByteArrayIterator
            | RecordKind::MemoryIterator
            | RecordKind::DictKeyIterator
            | RecordKind::DictValueIterator
            | RecordKind::DictItemIterator
            | RecordKind::DictReverseKeyIterator
            | RecordKind::DictReverseValueIterator
            | RecordKind::DictReverseItemIterator
            | RecordKind::SetIterator
            | RecordKind::TextFile
            | RecordKind::BufferedFile => true,
            RecordKind::Enumerate => self.heap.field(id, 0).is_some_and(|iter| self.is_pure_iter(iter)),
            RecordKind::Zip => match self.heap.field(id, 0) {
                Some(iterators) => self.heap.items(iterators).iter().all(|iter| self.is_pure_iter(*iter)),
                None => true,
            },
            RecordKind::Reversed | RecordKind::SequenceIterator => match self.heap.field(id, 0) {
                Some(sequence) => !self.finds_methods(sequence),
                None => true,
            },
            _ => false,
        }
    }

    /// The next item of an iterator for which [`Self::is_pure_iter`] holds.
    pub(crate) fn pure_next(&mut self, id: ObjectId) -> Item {
        let Some(record) = self.heap.record_of(id) else { return Ok(None) };
        match record.kind {
            RecordKind::TextFile | RecordKind::BufferedFile => crate::modules::io::next_line(self, id),
            RecordKind::RangeIterator => Ok(self.range_next(id)),
            RecordKind::StandardInput => Ok(crate::modules::io::next_input(self)),
            RecordKind::LongRangeIterator => Ok(self.long_range_next(id)),
            RecordKind::ListIterator | RecordKind::TupleIterator => Ok(self.forward_next(id)),
            RecordKind::ListReverseIterator => Ok(self.backward_next(id)),
            RecordKind::StrIterator => Ok(self.str_next(id)),
            RecordKind::BytesIterator | RecordKind::ByteArrayIterator => Ok(self.bytes_next(id)),
            RecordKind::MemoryIterator => crate::types::memoryview::next(self, id),
            RecordKind::SetIterator => self.set_next(id),
            RecordKind::Enumerate => self.enumerate_next(id),
            RecordKind::Zip => self.zip_next(id),
            RecordKind::Reversed => self.reversed_next(id),
            RecordKind::SequenceIterator => self.sequence_next(id),
            RecordKind::DictKeyIterator
            | RecordKind::DictValueIterator
            | RecordKind::DictItemIterator
            | RecordKind::DictReverseKeyIterator
            | RecordKind::DictReverseValueIterator
            | RecordKind::DictReverseItemIterator => self.dict_next(id),
            _ => Ok(None),
        }
    }

    /// The first number of a record, which is its position; counts it up.
    pub(crate) fn advance_position(&mut self, id: ObjectId, by: i64) -> i64 {
        match self.heap.record_mut(id) {
            Some(record) => {
                let [position, ..] = &mut record.numbers;
                let old = *position;
                *position += by;
                old
            }
            None => 0,
        }
    }

    /// An iterator is exhausted: it lets its sequence go.
    pub(crate) fn let_go(&mut self, id: ObjectId) {
        let sequence = self.heap.set_field(id, 0, None);
        self.heap.xdecref(sequence);
    }

    fn forward_next(&mut self, id: ObjectId) -> Option<ObjectId> {
        let sequence = self.heap.field(id, 0)?;
        let at = self.advance_position(id, 1);
        match self.heap.items(sequence).get(at as usize).copied() {
            Some(item) => Some(self.heap.new_ref(item)),
            None => {
                self.let_go(id);
                None
            }
        }
    }

    /// `listreviter_next`: unlike the others it keeps its list at the end (measured on 3.14.10).
    fn backward_next(&mut self, id: ObjectId) -> Option<ObjectId> {
        let list = self.heap.field(id, 0)?;
        let at = self.heap.record_of(id).map_or(-1, |record| record.numbers[0]);
        let item = usize::try_from(at).ok().and_then(|at| self.heap.items(list).get(at).copied());
        if let Some(record) = self.heap.record_mut(id) {
            record.numbers[0] = if item.is_some() { at - 1 } else { -1 };
        }
        item.map(|item| self.heap.new_ref(item))
    }

    fn str_next(&mut self, id: ObjectId) -> Option<ObjectId> {
        let string = self.heap.field(id, 0)?;
        let Payload::Str(text) = self.heap.payload(string) else { return None };
        let text = Rc::clone(text);
        // Positions count bytes here: nobody sees them.
        let at = self.heap.record_of(id).map_or(0, |record| record.numbers[0]) as usize;
        match text.text.get(at..).and_then(|rest| rest.chars().next()) {
            Some(char) => {
                self.advance_position(id, char.len_utf8() as i64);
                let mut buffer = [0; 4];
                Some(self.new_str(char.encode_utf8(&mut buffer)))
            }
            None => {
                self.let_go(id);
                None
            }
        }
    }

    fn bytes_next(&mut self, id: ObjectId) -> Option<ObjectId> {
        let bytes = self.heap.field(id, 0)?;
        let at = self.advance_position(id, 1);
        let byte = match self.heap.payload(bytes) {
            Payload::Bytes(data) => data.get(at as usize).copied(),
            Payload::ByteArray(body) => body.bytes.get(at as usize).copied(),
            _ => None,
        };
        match byte {
            Some(byte) => Some(self.heap.new_int(i64::from(byte))),
            None => {
                self.let_go(id);
                None
            }
        }
    }

    fn range_next(&mut self, id: ObjectId) -> Option<ObjectId> {
        let record = self.heap.record_mut(id)?;
        let [next, step, left] = &mut record.numbers;
        if *left <= 0 {
            return None;
        }
        let value = *next;
        *next = next.wrapping_add(*step);
        *left -= 1;
        Some(self.heap.new_int(value))
    }

    fn set_next(&mut self, id: ObjectId) -> Item {
        let Some(set) = self.heap.field(id, 0) else { return Ok(None) };
        let (at, used) = match self.heap.record_of(id) {
            Some(record) => (record.numbers[0], record.numbers[1]),
            None => return Ok(None),
        };
        if used != i64::from(self.set_len(set)) {
            if let Some(record) = self.heap.record_mut(id) {
                record.numbers[1] = -1;
            }
            return Err(self.raise(Exc::RuntimeError, "Set changed size during iteration"));
        }
        let found = self.heap.set_body(set).and_then(|body| {
            (at as usize..body.slots()).find_map(|slot| body.at(slot).map(|entry| (slot, entry.key)))
        });
        match found {
            Some((slot, key)) => {
                if let Some(record) = self.heap.record_mut(id) {
                    record.numbers[0] = slot as i64 + 1;
                    record.numbers[2] -= 1;
                }
                Ok(Some(self.heap.new_ref(key)))
            }
            None => {
                self.let_go(id);
                Ok(None)
            }
        }
    }

    fn dict_next(&mut self, id: ObjectId) -> Item {
        let Some(record) = self.heap.record_of(id) else { return Ok(None) };
        let (kind, [at, used, left]) = (record.kind, record.numbers);
        let Some(dict) = self.heap.field(id, 0) else { return Ok(None) };
        if used != i64::from(self.heap.dict_len(dict)) {
            if let Some(record) = self.heap.record_mut(id) {
                record.numbers[1] = -1;
            }
            return Err(self.raise(Exc::RuntimeError, "dictionary changed size during iteration"));
        }
        let is_reverse = matches!(
            kind,
            RecordKind::DictReverseKeyIterator
                | RecordKind::DictReverseValueIterator
                | RecordKind::DictReverseItemIterator
        );
        let found = if is_reverse {
            // The table may have become shorter.
            if (0..self.heap.dict_entries_len(dict)).contains(&at) {
                self.heap.dict_previous(dict, at)
            } else {
                None
            }
        } else {
            self.heap.dict_next(dict, at as u32).map(|(next, entry)| (i64::from(next), entry))
        };
        let Some((next, entry)) = found else {
            self.let_go(id);
            return Ok(None);
        };
        if left <= 0 {
            self.let_go(id);
            return Err(self.raise(Exc::RuntimeError, "dictionary keys changed during iteration"));
        }
        if let Some(record) = self.heap.record_mut(id) {
            record.numbers[0] = next;
            record.numbers[2] -= 1;
        }
        Ok(Some(match kind {
            RecordKind::DictKeyIterator | RecordKind::DictReverseKeyIterator => self.heap.new_ref(entry.key),
            RecordKind::DictValueIterator | RecordKind::DictReverseValueIterator => {
                self.heap.new_ref(entry.value)
            }
            _ => {
                let (key, value) = (self.heap.new_ref(entry.key), self.heap.new_ref(entry.value));
                self.pair_of(id, 1, vec![key, value])
            }
        }))
    }

    /// The result tuple that an iterator uses again while nobody else has it. Steals the items. New reference.
    pub(crate) fn pair_of(&mut self, iterator: ObjectId, field: usize, items: Vec<ObjectId>) -> ObjectId {
        let Some(pair) = self.heap.field(iterator, field) else { return self.heap.new_tuple_tracked(items) };
        if self.heap.get(pair).count != 1 {
            return self.heap.new_tuple_tracked(items);
        }
        self.heap.incref(pair);
        let old = match self.heap.payload_mut(pair) {
            Payload::Tuple(body) => std::mem::replace(Rc::make_mut(body), items),
            _ => items,
        };
        self.drop_all(old);
        self.heap.track(pair);
        pair
    }

    /// The result tuple of a zip, if nobody else has it: `zip_next` fills it item by item, and what it has when one is
    /// missing stays in it. New reference.
    pub(crate) fn zip_result(&mut self, zip: ObjectId) -> Option<ObjectId> {
        let result = self.heap.field(zip, 1).filter(|result| self.heap.get(*result).count == 1)?;
        Some(self.heap.new_ref(result))
    }

    /// Puts an item, which it steals, into the result tuple of a zip: the old one goes before the next input is asked.
    pub(crate) fn zip_put(&mut self, result: ObjectId, index: usize, item: ObjectId) {
        let old = match self.heap.payload_mut(result) {
            Payload::Tuple(body) => {
                Rc::make_mut(body).get_mut(index).map(|slot| std::mem::replace(slot, item))
            }
            _ => None,
        };
        self.heap.xdecref(old);
    }

    /// What `zip_next` gives: its own tuple, filled, or a new one. Steals all.
    pub(crate) fn zip_done(&mut self, result: Option<ObjectId>, items: Vec<ObjectId>) -> ObjectId {
        match result {
            Some(result) => {
                self.heap.track(result);
                result
            }
            None => self.heap.new_tuple_tracked(items),
        }
    }

    fn enumerate_next(&mut self, id: ObjectId) -> Item {
        let Some(iterator) = self.heap.field(id, 0) else { return Ok(None) };
        match self.pure_next(iterator)? {
            Some(item) => Ok(Some(self.enumerate_result(id, item))),
            None => Ok(None),
        }
    }

    /// `enum_next`, once it has the item, which it steals.
    pub(crate) fn enumerate_result(&mut self, id: ObjectId, item: ObjectId) -> ObjectId {
        let is_last = self.heap.record_of(id).is_some_and(|record| record.numbers[0] == i64::MAX);
        if is_last && self.heap.field(id, 2).is_none() {
            let long = self.heap.new_int(i64::MAX);
            self.heap.set_field(id, 2, Some(long));
        }
        let index = match self.heap.field(id, 2) {
            // `enum_next_long`
            Some(long) => self.advance_long(id, long),
            None => {
                let index = self.advance_position(id, 1);
                self.heap.new_int(index)
            }
        };
        self.pair_of(id, 1, vec![index, item])
    }

    /// An index beyond 64 bits: it, which is the caller's now, and the next one in its place.
    fn advance_long(&mut self, id: ObjectId, long: ObjectId) -> ObjectId {
        let next = match self.heap.payload(long) {
            Payload::BigInt(value) => BigInt::clone(value) + 1,
            _ => BigInt::from(i64::MAX) + 1,
        };
        let next = self.heap.new_big_int(next);
        self.heap.set_field(id, 2, Some(next)).unwrap_or(long)
    }

    fn zip_next(&mut self, id: ObjectId) -> Item {
        let Some(iterators) = self.heap.field(id, 0) else { return Ok(None) };
        let iterators = self.heap.items(iterators).to_vec();
        if iterators.is_empty() {
            return Ok(None);
        }
        let result = self.zip_result(id);
        let mut items = Vec::new();
        for (index, iterator) in iterators.iter().enumerate() {
            match (self.pure_next(*iterator), result) {
                (Ok(Some(item)), Some(result)) => self.zip_put(result, index, item),
                (Ok(Some(item)), None) => items.push(item),
                (ended, _) => {
                    self.drop_all(items);
                    self.heap.xdecref(result);
                    return match ended {
                        Ok(_) => self.zip_ended(id, "zip", &iterators, index),
                        Err(raised) => Err(raised),
                    };
                }
            }
        }
        Ok(Some(self.zip_done(result, items)))
    }

    /// An input has ended; with `strict` all must. Only the first may end, then the others are asked.
    fn zip_ended(&mut self, id: ObjectId, function: &str, iterators: &[ObjectId], index: usize) -> Item {
        let is_strict = self.heap.record_of(id).is_some_and(|record| record.numbers[0] != 0);
        if !is_strict {
            return Ok(None);
        }
        if index > 0 {
            return Err(self.zip_error(function, index, "shorter"));
        }
        for (index, iterator) in iterators.iter().enumerate().skip(1) {
            if let Some(item) = self.pure_next(*iterator)? {
                self.heap.decref(item);
                return Err(self.zip_error(function, index, "longer"));
            }
        }
        Ok(None)
    }

    /// "zip() argument 2 is shorter than argument 1"
    pub(crate) fn zip_error(&mut self, function: &str, index: usize, how: &str) -> crate::vm::Raised {
        let others = if index == 1 { "argument 1".to_owned() } else { format!("arguments 1-{index}") };
        let message = format!("{function}() argument {} is {how} than {others}", index + 1);
        self.value_error(&message)
    }

    /// `reversed_next` over a built-in sequence.
    fn reversed_next(&mut self, id: ObjectId) -> Item {
        let Some(sequence) = self.heap.field(id, 0) else { return Ok(None) };
        let at = self.advance_position(id, -1);
        self.sequence_item_or_end(id, sequence, at)
    }

    fn sequence_next(&mut self, id: ObjectId) -> Item {
        let Some(sequence) = self.heap.field(id, 0) else { return Ok(None) };
        let at = self.advance_position(id, 1);
        self.sequence_item_or_end(id, sequence, at)
    }

    fn sequence_item_or_end(&mut self, id: ObjectId, sequence: ObjectId, at: i64) -> Item {
        if at >= 0 && self.builtin_len(sequence)?.is_some_and(|len| (at as u64) < len) {
            let index = self.heap.new_int(at);
            let item = match self.builtin_get_item(sequence, index) {
                Ok(Some(flow)) => self.wait(flow).map(Some),
                Ok(None) => Ok(None),
                Err(raised) => Err(raised),
            };
            self.heap.decref(index);
            return item;
        }
        self.let_go(id);
        Ok(None)
    }
}
