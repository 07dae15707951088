//! Numbers: shared small integers and fresh ones.

use std::rc::Rc;

use malachite_bigint::BigInt;

use super::Heap;
use crate::class::Class;
use crate::ids::ObjectId;
use crate::object::{Data, Payload, Record, RecordKind};

impl Heap {
    /// An int: the shared one if it is small. New reference.
    #[inline]
    pub fn new_int(&mut self, value: i64) -> ObjectId {
        self.small_int(value).unwrap_or_else(|| self.new_object(Class::Int.id(), Payload::Int(value)))
    }

    /// The shared object of a small integer.
    #[inline]
    #[must_use]
    pub fn small_int(&self, value: i64) -> Option<ObjectId> {
        let (low, high) = self.profile.small_ints;
        (low..=high)
            .contains(&value)
            .then(|| ObjectId::from_index(self.constants.first_small_int.index() + (value - low) as u32))
    }

    /// An int of any size. New reference.
    pub fn new_big_int(&mut self, value: BigInt) -> ObjectId {
        match i64::try_from(&value) {
            Ok(small) => self.new_int(small),
            Err(_) => self.new_object(Class::Int.id(), Payload::BigInt(Rc::new(value))),
        }
    }

    /// A float. New reference.
    #[inline]
    pub fn new_float(&mut self, value: f64) -> ObjectId {
        self.new_object(Class::Float.id(), Payload::Float(value))
    }

    /// True or False.
    #[inline]
    #[must_use]
    pub const fn bool(&self, value: bool) -> ObjectId {
        if value { self.constants.true_ } else { self.constants.false_ }
    }

    /// A bytes object; shared if it has no or one byte. New reference.
    pub fn new_bytes(&mut self, bytes: Vec<u8>) -> ObjectId {
        match bytes.as_slice() {
            [] => self.constants.empty_bytes,
            [byte] => ObjectId::from_index(self.constants.first_byte.index() + u32::from(*byte)),
            _ => self.new_object(Class::Bytes.id(), Payload::Bytes(Rc::new(bytes))),
        }
    }

    /// Bytes that are filled in after they are made: of one byte they are shared in some versions only.
    pub fn new_copied_bytes(&mut self, bytes: Vec<u8>) -> ObjectId {
        if bytes.len() == 1 && !self.profile.sharing.copied_byte {
            self.new_bytes_unshared(bytes)
        } else {
            self.new_bytes(bytes)
        }
    }

    /// A bytes object of its own, even of one byte.
    pub fn new_bytes_unshared(&mut self, bytes: Vec<u8>) -> ObjectId {
        self.new_object(Class::Bytes.id(), Payload::Bytes(Rc::new(bytes)))
    }

    /// A record of a built-in class. Steals the fields. Tracked if the class is. New reference.
    pub fn new_record(
        &mut self,
        kind: RecordKind,
        fields: Vec<Option<ObjectId>>,
        numbers: [i64; 3],
    ) -> ObjectId {
        self.new_record_of(Class::of_record(kind).id(), kind, fields, numbers)
    }

    /// A record that takes no memory ([`Heap::new_virtual`]). Steals the fields. New reference.
    pub fn new_virtual_record(&mut self, kind: RecordKind, fields: Vec<Option<ObjectId>>) -> ObjectId {
        let record = Record { kind, fields, numbers: [0; 3], data: Data::None };
        self.new_virtual(Class::of_record(kind).id(), Payload::Record(Rc::new(record)))
    }

    /// The same of another class: exceptions, classes derived from built-in ones.
    pub fn new_record_of(
        &mut self,
        class: ObjectId,
        kind: RecordKind,
        fields: Vec<Option<ObjectId>>,
        numbers: [i64; 3],
    ) -> ObjectId {
        self.new_record_with(class, Record { kind, fields, numbers, data: Data::None })
    }

    /// The same with data. Steals what the fields hold.
    pub fn new_record_with(&mut self, class: ObjectId, record: Record) -> ObjectId {
        let payload = Payload::Record(Rc::new(record));
        let id = if self.type_body(class).flags.is_heap {
            self.new_instance(class, payload)
        } else {
            self.new_object(class, payload)
        };
        self.track(id);
        id
    }

    /// A record's data.
    #[must_use]
    pub fn record_of(&self, id: ObjectId) -> Option<&Record> {
        if let Payload::Record(record) = self.payload(id) { Some(record) } else { None }
    }

    /// A record's data, to be changed; references in it are the caller's affair.
    pub fn record_mut(&mut self, id: ObjectId) -> Option<&mut Record> {
        if let Payload::Record(record) = self.payload_mut(id) { Some(Rc::make_mut(record)) } else { None }
    }

    /// A field of a record.
    #[must_use]
    pub fn field(&self, id: ObjectId, index: usize) -> Option<ObjectId> {
        *self.record_of(id)?.fields.get(index)?
    }

    /// Sets a field. Steals `value`; the old one is the caller's now.
    pub fn set_field(&mut self, id: ObjectId, index: usize, value: Option<ObjectId>) -> Option<ObjectId> {
        let fields = &mut self.record_mut(id)?.fields;
        if index >= fields.len() {
            fields.resize(index + 1, None);
        }
        std::mem::replace(fields.get_mut(index)?, value)
    }
}
