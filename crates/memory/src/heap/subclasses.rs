//! `tp_subclasses`: which classes derive from a class (CPython 3.14 Objects/typeobject.c, `add_subclass`).

use std::convert::Infallible;

use super::Heap;
use crate::class::Class;
use crate::ids::ObjectId;
use crate::object::Payload;

impl Heap {
    /// Notes that `class` derives from `base`: a weak reference in the base's dict, under the class's address.
    pub fn add_subclass(&mut self, base: ObjectId, class: ObjectId) {
        let dict = match self.type_body(base).subclasses {
            Some(dict) => dict,
            None => {
                let dict = if self.is_immortal(base) {
                    self.new_static(Class::Dict.id(), Payload::Dict(std::rc::Rc::default()))
                } else {
                    self.new_dict()
                };
                if let Some(body) = self.type_body_mut(base) {
                    body.subclasses = Some(dict);
                }
                dict
            }
        };
        let address = self.get(class).addr.0 as i64;
        let key = self.new_int(address);
        let weakref = self.new_weakref(Class::Weakref.id(), class, None);
        let found = self.find_address(dict, address);
        // Start-up has derived classes from nearly all built-in ones, so that the dict is there and has room.
        let was_start_up = self.set_start_up(self.is_immortal(base));
        let old = self.dict_store(dict, found, key, address, weakref);
        self.set_start_up(was_start_up);
        self.xdecref(old);
        self.decref(key);
    }

    /// Where an address is a key of such a dict. An address is below 2**61 - 1, so that it is its own hash.
    fn find_address(&self, dict: ObjectId, address: i64) -> Option<u32> {
        let is_equal = |key: ObjectId| {
            Ok::<bool, Infallible>(matches!(self.payload(key), Payload::Int(value) if *value == address))
        };
        self.dict_find(dict, address, is_equal).unwrap_or(None)
    }

    /// `remove_all_subclasses`: a class dies, its bases forget it.
    pub fn forget_subclass(&mut self, class: ObjectId) {
        let Payload::Type(body) = self.payload(class) else { return };
        let Some(bases) = body.bases else { return };
        let address = self.get(class).addr.0 as i64;
        for base in self.items(bases).to_vec() {
            let Some(dict) = self.type_body(base).subclasses else { continue };
            let Some(index) = self.find_address(dict, address) else { continue };
            if let Some((key, weakref)) = self.dict_remove(dict, index) {
                self.xdecref(key);
                self.decref(weakref);
            }
        }
    }

    /// The classes that derive from a class directly, in the order in which they were made.
    #[must_use]
    pub fn subclasses(&self, class: ObjectId) -> Vec<ObjectId> {
        let Some(dict) = self.type_body(class).subclasses else { return Vec::new() };
        self.dict_items(dict).iter().filter_map(|entry| self.referent(entry.value)).collect()
    }
}
