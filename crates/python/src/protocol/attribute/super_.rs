//! `super()`: look-up behind a class in another's mro.

use heapglass_memory::ObjectId;
use heapglass_memory::object::RecordKind;

use crate::vm::{Flow, Result, Vm};

impl Vm {
    /// A new `super` object, after `super_init`'s checks. New reference.
    pub(crate) fn new_super(&mut self, class: ObjectId, receiver: ObjectId) -> Result<ObjectId> {
        let start = self.super_check(class, receiver)?;
        for id in [receiver, class, start] {
            self.heap.incref(id);
        }
        Ok(self.heap.new_record(RecordKind::Super, vec![Some(receiver), Some(class), Some(start)], [0; 3]))
    }

    /// `supercheck`: the class whose mro `super()` walks.
    pub(crate) fn super_check(&mut self, class: ObjectId, receiver: ObjectId) -> Result<ObjectId> {
        if self.is_class(receiver) && self.is_subclass(receiver, class) {
            return Ok(receiver);
        }
        let own = self.heap.type_of(receiver);
        if self.is_subclass(own, class) {
            return Ok(own);
        }
        let message = format!(
            "super(type, obj): obj ({} {}) is not an instance or subtype of type ({}).",
            if self.is_class(receiver) { "type" } else { "instance of" },
            if self.is_class(receiver) {
                self.heap.type_body(receiver).name.to_string()
            } else {
                self.type_name(receiver).to_owned()
            },
            self.heap.type_body(class).name
        );
        Err(self.type_error(&message))
    }

    pub(super) fn super_getattr(&mut self, object: ObjectId, name: ObjectId) -> Result<Flow> {
        let (receiver, class, start) =
            (self.heap.field(object, 0), self.heap.field(object, 1), self.heap.field(object, 2));
        match (receiver, class, start) {
            (Some(receiver), Some(class), Some(start)) if name != self.names.class => {
                self.begin_super_getattr(class, receiver, start, name)
            }
            _ => self.generic_getattr(object, name),
        }
    }

    /// `do_super_lookup`
    pub(crate) fn begin_super_getattr(
        &mut self,
        class: ObjectId,
        receiver: ObjectId,
        start: ObjectId,
        name: ObjectId,
    ) -> Result<Flow> {
        match self.lookup_behind(class, start, name) {
            Some(found) => {
                let owner = if receiver == start { None } else { Some(receiver) };
                self.begin_bind(found, owner, start)
            }
            None => {
                for id in [receiver, class, start] {
                    self.heap.incref(id);
                }
                let fields = vec![Some(receiver), Some(class), Some(start)];
                let object = self.heap.new_record(RecordKind::Super, fields, [0; 3]);
                let found = self.generic_getattr(object, name);
                self.heap.decref(object);
                found
            }
        }
    }
}
