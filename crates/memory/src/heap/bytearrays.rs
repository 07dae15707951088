//! Byte arrays: their buffers and how they grow (CPython 3.14 Objects/bytearrayobject.c).

use std::rc::Rc;

use super::Heap;
use crate::ids::ObjectId;
use crate::object::{ByteArrayBody, Payload, RecordKind};
use crate::pymalloc::Addr;

impl Heap {
    /// `PyByteArray_FromStringAndSize`, of this class. New reference.
    pub fn new_bytearray(&mut self, class: ObjectId, bytes: Vec<u8>) -> ObjectId {
        let body = Payload::ByteArray(Rc::default());
        let is_heap = self.type_body(class).flags.is_heap;
        let id = if is_heap { self.new_instance(class, body) } else { self.new_object(class, body) };
        let allocated = if bytes.is_empty() { 0 } else { bytes.len() as u64 + 1 };
        let buffer =
            if allocated > 0 { self.malloc(self.table_domain(), allocated) } else { Addr::default() };
        if let Some(body) = self.bytearray_mut(id) {
            *body = ByteArrayBody { bytes: Rc::new(bytes), allocated, buffer, ..ByteArrayBody::default() };
        }
        id
    }

    /// What a bytearray holds.
    #[must_use]
    pub fn bytearray(&self, id: ObjectId) -> Option<&ByteArrayBody> {
        if let Payload::ByteArray(body) = self.payload(id) { Some(body) } else { None }
    }

    /// The same, to be changed; sizes are the caller's affair.
    pub fn bytearray_mut(&mut self, id: ObjectId) -> Option<&mut ByteArrayBody> {
        if let Payload::ByteArray(body) = self.payload_mut(id) { Some(Rc::make_mut(body)) } else { None }
    }

    /// Takes bytes off the front: the buffer stays, what is in it begins later (`bytearray_setslice_linear`).
    pub fn bytearray_skip(&mut self, id: ObjectId, count: u64) {
        if let Some(body) = self.bytearray_mut(id) {
            body.start += count;
        }
    }

    /// New contents. Where the size is another, the buffer becomes what `PyByteArray_Resize` makes of it.
    pub fn bytearray_set(&mut self, id: ObjectId, bytes: Vec<u8>) {
        let Some(body) = self.bytearray(id) else { return };
        let size = bytes.len() as u64;
        let (is_same, allocated, start, old) =
            (body.bytes.len() as u64 == size, body.allocated, body.start, body.buffer);
        let room = if is_same { None } else { new_room(size, allocated, start) };
        let buffer = match room {
            None => old,
            Some(room) if start > 0 => {
                let buffer = self.malloc(self.table_domain(), room);
                self.free(old);
                buffer
            }
            Some(room) => self.realloc(self.table_domain(), old, room),
        };
        if let Some(body) = self.bytearray_mut(id) {
            body.bytes = Rc::new(bytes);
            if let Some(room) = room {
                (body.allocated, body.start, body.buffer) = (room, 0, buffer);
            }
        }
    }

    /// A buffer that somebody looks at is there (or gone): the exporter's count of them.
    pub fn bytearray_export(&mut self, id: ObjectId, is_there: bool) {
        if let Some(body) = self.bytearray_mut(id) {
            body.exports = if is_there { body.exports + 1 } else { body.exports.saturating_sub(1) };
        }
    }

    /// `mbuf_dealloc` gives the buffer back.
    pub(super) fn forget_export(&mut self, id: ObjectId) {
        let is_open_view = self
            .record_of(id)
            .is_some_and(|record| record.kind == RecordKind::MemoryView && record.numbers[2] & 2 == 0);
        if is_open_view
            && let Some(buffer) = self.field(id, 0)
            && let Some(record) = self.record_mut(buffer)
        {
            record.numbers[0] -= 1;
        }
        if self.record_of(id).is_some_and(|record| record.kind == RecordKind::ManagedBuffer)
            && let Some(exporter) = self.field(id, 0)
        {
            self.bytearray_export(exporter, false);
        }
    }
}

/// `PyByteArray_Resize`: the buffer's new size; `None` if it stays.
fn new_room(size: u64, allocated: u64, start: u64) -> Option<u64> {
    if size + start < allocated {
        // A major downsize is exact, a minor one leaves the buffer alone.
        (size < allocated / 2).then_some(size + 1)
    } else if size as f64 <= allocated as f64 * 1.125 {
        Some(size + (size >> 3) + if size < 9 { 3 } else { 6 })
    } else {
        Some(size + 1)
    }
}
