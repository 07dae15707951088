//! Iteration: `iter(x)` and the next item of any iterator.
//!
//! A built-in iterator over built-in things answers at once ([`Vm::pure_next`]); generators, Python classes and
//! what stands on them (map, zip …) go on as frames and machines.

mod get;
mod machines;
mod next;

use heapglass_memory::ObjectId;
use heapglass_memory::object::{Payload, RecordKind};

use crate::builtins::special::as_iterator;
use crate::vm::{Flow, NativeKind, Outcome, Result, Then, Vm};

use machines::{CallNext, EnumerateNext, FilterNext, ItemNext, MapNext, MethodNext, ZipNext};

impl Vm {
    /// `PyObject_GetIter`. The iterable stays with the caller.
    ///
    /// # Errors
    /// `TypeError`, or what `__iter__` raises.
    pub fn begin_iter(&mut self, id: ObjectId) -> Result<Flow> {
        if self.finds_methods(id) {
            let (class, name) = (self.heap.type_of(id), self.names.iter);
            if let Some(method) = self.lookup_in_mro(class, name) {
                if self.is_none(method) {
                    return Err(self.not_iterable(id));
                }
                if !self.is_native_method(method) {
                    return Ok(self.method_flow("iter", method, id, &[], Some(as_iterator)));
                }
            }
        }
        self.get_iter(id).map(Flow::Value)
    }

    /// Whether `iter(x)` is possible.
    pub(crate) fn is_iterable(&mut self, id: ObjectId) -> bool {
        if self.finds_methods(id) {
            let (class, iter, item) = (self.heap.type_of(id), self.names.iter, self.names.getitem);
            if let Some(method) = self.lookup_in_mro(class, iter) {
                return !self.is_none(method);
            }
            if self.lookup_in_mro(class, item).is_some() {
                return true;
            }
        }
        self.is_builtin_iterable(id)
    }

    /// Whether it has `__next__`.
    pub(crate) fn is_iterator(&mut self, id: ObjectId) -> bool {
        let name = self.names.next;
        match self.heap.payload(id) {
            Payload::Generator(_) => true,
            Payload::Record(record) if is_iterator_kind(record.kind) => true,
            _ => {
                let class = self.heap.type_of(id);
                self.finds_methods(id) && self.lookup_in_mro(class, name).is_some()
            }
        }
    }

    /// The next item of any iterator: at once, or as the outcome of what was pushed.
    ///
    /// # Errors
    /// What the iterator raises at once.
    pub fn begin_next(&mut self, iterator: ObjectId) -> Result<Option<Outcome>> {
        let name = self.names.next;
        if let Some(method) = self.python_method(iterator, name) {
            self.push_machine(Box::new(MethodNext::new(iterator, method)));
            return Ok(None);
        }
        if self.is_pure_iter(iterator) {
            return Ok(Some(match self.pure_next(iterator)? {
                Some(item) => Outcome::Value(item),
                None => Outcome::Exhausted(None),
            }));
        }
        match self.heap.payload(iterator) {
            Payload::Generator(_) => {
                let none = self.none();
                return self.resume_generator(iterator, none);
            }
            Payload::Record(record) => match record.kind {
                RecordKind::Map => self.push_machine(Box::new(MapNext::new(iterator))),
                RecordKind::Filter => self.push_machine(Box::new(FilterNext::new(iterator))),
                RecordKind::Zip => self.push_machine(Box::new(ZipNext::new(iterator))),
                RecordKind::Enumerate => self.push_machine(Box::new(EnumerateNext::new(iterator))),
                RecordKind::SequenceIterator | RecordKind::Reversed => {
                    self.push_machine(Box::new(ItemNext::new(iterator)));
                }
                RecordKind::CallIterator => self.push_machine(Box::new(CallNext::new(iterator))),
                kind => return self.module_next(iterator, kind),
            },
            _ => return Err(self.not_an_iterator(iterator)),
        }
        Ok(None)
    }

    /// An iterator of a library module.
    fn module_next(&mut self, iterator: ObjectId, kind: RecordKind) -> Result<Option<Outcome>> {
        let Some(next) = crate::modules::next_of(kind) else { return Err(self.not_an_iterator(iterator)) };
        Ok(Some(next(self, iterator)?.map_or(Outcome::Exhausted(None), Outcome::Value)))
    }

    fn push_machine(&mut self, kind: NativeKind) {
        self.push_native(kind, 0, Then::Native);
    }

    fn not_an_iterator(&mut self, id: ObjectId) -> crate::vm::Raised {
        let message = format!("'{}' object is not an iterator", self.type_name(id));
        self.type_error(&message)
    }

    pub(crate) fn not_iterable(&mut self, id: ObjectId) -> crate::vm::Raised {
        let message = format!("'{}' object is not iterable", self.type_name(id));
        self.type_error(&message)
    }
}

/// Records that are iterators.
pub(crate) const fn is_iterator_kind(kind: RecordKind) -> bool {
    matches!(
        kind,
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
            | RecordKind::SequenceIterator
            | RecordKind::CallIterator
            | RecordKind::Enumerate
            | RecordKind::Zip
            | RecordKind::Map
            | RecordKind::Filter
            | RecordKind::Reversed
            | RecordKind::CoroutineWrapper
            | RecordKind::TextFile
            | RecordKind::BufferedFile
    ) || crate::modules::next_of(kind).is_some()
}
