//! `tp_iter` of the built-in types.

use heapglass_memory::object::{Payload, RecordKind};
use heapglass_memory::{Class, ObjectId};

use super::is_iterator_kind;
use crate::vm::{Result, Vm};

impl Vm {
    /// `PyObject_GetIter` of what needs no Python code: built-in containers, iterators, generators, objects with
    /// `__getitem__`. New reference.
    ///
    /// # Errors
    /// `TypeError`
    pub fn get_iter(&mut self, id: ObjectId) -> Result<ObjectId> {
        if let Some(iterator) = self.builtin_iter(id) {
            return Ok(iterator);
        }
        if self.finds_methods(id) {
            let class = self.heap.type_of(id);
            let item = self.names.getitem;
            if let Some(method) = self.python_method(id, self.names.iter) {
                let iterator = self.special_sync(method, id, &[])?;
                if self.is_iterator(iterator) {
                    return Ok(iterator);
                }
                let message = format!("iter() returned non-iterator of type '{}'", self.type_name(iterator));
                self.heap.decref(iterator);
                return Err(self.type_error(&message));
            }
            if self.lookup_in_mro(class, item).is_some() {
                let id = self.heap.new_ref(id);
                return Ok(self.heap.new_record(RecordKind::SequenceIterator, vec![Some(id)], [0; 3]));
            }
        }
        Err(self.not_iterable(id))
    }

    /// Whether a built-in type's `tp_iter` or `tp_as_sequence` makes it iterable.
    pub(crate) fn is_builtin_iterable(&self, id: ObjectId) -> bool {
        match self.heap.payload(id) {
            Payload::List(_)
            | Payload::Tuple(_)
            | Payload::Str(_)
            | Payload::Bytes(_)
            | Payload::ByteArray(_)
            | Payload::Dict(_)
            | Payload::Set(_) => true,
            Payload::Generator(body) => !body.is_coroutine && self.heap.is_exactly(id, Class::Generator),
            Payload::Record(record) => {
                is_iterator_kind(record.kind)
                    || matches!(
                        record.kind,
                        RecordKind::Range
                            | RecordKind::MemoryView
                            | RecordKind::DictKeys
                            | RecordKind::DictValues
                            | RecordKind::DictItems
                            | RecordKind::MappingProxy
                            | RecordKind::GenericAlias
                    )
            }
            _ => false,
        }
    }

    /// The iterator of a built-in type. New reference.
    pub(crate) fn builtin_iter(&mut self, id: ObjectId) -> Option<ObjectId> {
        match self.heap.payload(id) {
            Payload::List(_) => Some(self.iterator_over(RecordKind::ListIterator, id, [0; 3])),
            Payload::Tuple(_) => Some(self.iterator_over(RecordKind::TupleIterator, id, [0; 3])),
            Payload::Str(text) => {
                let is_ascii = text.chars as usize == text.text.len();
                let class = if is_ascii { Class::StrAsciiIterator } else { Class::StrIterator };
                let id = self.heap.new_ref(id);
                Some(self.heap.new_record_of(class.id(), RecordKind::StrIterator, vec![Some(id)], [0; 3]))
            }
            Payload::Bytes(_) => Some(self.iterator_over(RecordKind::BytesIterator, id, [0; 3])),
            Payload::ByteArray(_) => Some(self.iterator_over(RecordKind::ByteArrayIterator, id, [0; 3])),
            Payload::Dict(_) => Some(self.dict_iterator(RecordKind::DictKeyIterator, id)),
            Payload::Set(body) => {
                let used = i64::from(body.used);
                Some(self.iterator_over(RecordKind::SetIterator, id, [0, used, used]))
            }
            Payload::Generator(_) if self.is_builtin_iterable(id) => Some(self.heap.new_ref(id)),
            Payload::Record(record) => {
                let kind = record.kind;
                self.record_iter(id, kind)
            }
            _ => None,
        }
    }

    fn record_iter(&mut self, id: ObjectId, kind: RecordKind) -> Option<ObjectId> {
        let view = match kind {
            RecordKind::Range => return self.range_iterator(id),
            RecordKind::MemoryView => {
                return Some(self.iterator_over(RecordKind::MemoryIterator, id, [0; 3]));
            }
            RecordKind::DictKeys => RecordKind::DictKeyIterator,
            RecordKind::DictValues => RecordKind::DictValueIterator,
            RecordKind::DictItems => RecordKind::DictItemIterator,
            RecordKind::MappingProxy => {
                let mapping = self.heap.field(id, 0)?;
                return self.builtin_iter(mapping);
            }
            kind if is_iterator_kind(kind) => return Some(self.heap.new_ref(id)),
            _ => return None,
        };
        let dict = self.view_dict(id)?;
        Some(self.dict_iterator(view, dict))
    }

    /// An iterator that holds its sequence. New reference.
    pub(crate) fn iterator_over(&mut self, kind: RecordKind, id: ObjectId, numbers: [i64; 3]) -> ObjectId {
        let id = self.heap.new_ref(id);
        self.heap.new_record(kind, vec![Some(id)], numbers)
    }

    /// `dictiter_new`: with the pair that is used again for each item.
    pub(crate) fn dict_iterator(&mut self, kind: RecordKind, dict: ObjectId) -> ObjectId {
        let used = i64::from(self.heap.dict_len(dict));
        let is_reverse = matches!(
            kind,
            RecordKind::DictReverseKeyIterator
                | RecordKind::DictReverseValueIterator
                | RecordKind::DictReverseItemIterator
        );
        let start = match self.heap.dict_keys(dict) {
            _ if !is_reverse => 0,
            Some(keys) => keys.entries.len() as i64 - 1,
            None => used - 1,
        };
        let dict = self.heap.new_ref(dict);
        let numbers = [start, used, used];
        let mut fields = vec![Some(dict)];
        if matches!(kind, RecordKind::DictItemIterator | RecordKind::DictReverseItemIterator) {
            // `PyDict_Items`'s iterator is made before the pair: the block order is that of `dictiter_new`.
            let id = self.heap.new_record(kind, vec![fields.pop().flatten(), None], numbers);
            let pair = self.empty_pair();
            self.heap.set_field(id, 1, Some(pair));
            return id;
        }
        self.heap.new_record(kind, fields, numbers)
    }

    /// A tuple of two Nones, to be used for results.
    pub(crate) fn empty_pair(&mut self) -> ObjectId {
        let none = self.none();
        self.heap.new_tuple(vec![none, none])
    }
}
