//! Dict entries by key, with Python's `__hash__` and `__eq__` where a key has them.

use heapglass_memory::object::Payload;
use heapglass_memory::{Class, ObjectId};

use crate::vm::{Exc, Raised, Result, Vm};

impl Vm {
    /// A key's hash; the error of an unhashable one says that it is a key: `dict_unhashable_type`.
    pub(crate) fn key_hash(&mut self, key: ObjectId) -> Result<i64> {
        self.hash_for(key, "a dict key")
    }

    /// The hash of what is to go into a container.
    pub(crate) fn hash_for(&mut self, key: ObjectId, role: &str) -> Result<i64> {
        if self.heap.is_exactly(key, Class::Str) {
            return Ok(self.heap.text_hash(key));
        }
        match self.hash_of(key) {
            Ok(hash) => Ok(hash),
            Err(Raised) => Err(self.unhashable(key, role)),
        }
    }

    fn unhashable(&mut self, key: ObjectId, role: &str) -> Raised {
        let Some(raised) = self.take_raised() else { return Raised };
        if self.heap.type_of(raised) != self.exc(Exc::TypeError) {
            return self.set_raised(raised);
        }
        self.temps.push(raised);
        let text = self.str(raised).unwrap_or_default();
        self.temps.pop();
        let message = format!("cannot use '{}' as {role} ({text})", self.type_name(key));
        self.heap.decref(raised);
        self.type_error(&message)
    }

    /// The entry of a key: `_Py_dict_lookup`.
    pub(crate) fn dict_lookup(&mut self, dict: ObjectId, key: ObjectId, hash: i64) -> Result<Option<u32>> {
        let mut different: Vec<ObjectId> = Vec::new();
        loop {
            let found = self.heap.dict_find(dict, hash, |known| match self.plain_eq(known, key) {
                Some(same) => Ok(same),
                None if different.contains(&known) => Ok(false),
                None => Err(known),
            });
            let asked = match found {
                Ok(found) => return Ok(found),
                Err(asked) => asked,
            };
            let same = self.with_temps(&[asked], |vm| vm.eq(asked, key))?;
            if !same {
                different.push(asked);
                continue;
            }
            // The dict may have changed meanwhile: then the search begins again.
            let still = self.heap.dict_find(dict, hash, |known| Ok::<bool, Raised>(known == asked))?;
            if still.is_some() {
                return Ok(still);
            }
            different.clear();
        }
    }

    /// The value of a key; borrowed.
    ///
    /// # Errors
    /// What the key's `__hash__` or `__eq__` raise.
    pub fn dict_get(&mut self, dict: ObjectId, key: ObjectId) -> Result<Option<ObjectId>> {
        let hash = self.key_hash(key)?;
        let found = self.dict_lookup(dict, key, hash)?;
        Ok(found.and_then(|index| self.heap.dict_value(dict, index)))
    }

    /// `PyDict_SetItem`: takes references of its own.
    ///
    /// # Errors
    /// As [`Self::dict_get`].
    pub fn dict_set(&mut self, dict: ObjectId, key: ObjectId, value: ObjectId) -> Result<()> {
        // `_PyDict_SetItem_Take2` gets references of its own before it asks for the hash. The value's goes into the
        // dict before the old value dies, the key's is dropped after it (`insertdict`).
        self.with_temps(&[key], |vm| {
            let (found, hash) = vm.with_temps(&[value], |vm| {
                let hash = vm.key_hash(key)?;
                Ok((vm.dict_lookup(dict, key, hash)?, hash))
            })?;
            vm.dict_put(dict, found, key, hash, value);
            Ok(())
        })
    }

    /// `_PyDict_SetItem_Take2` of references that are there: MAP_ADD's.
    pub(crate) fn dict_set_taking(&mut self, dict: ObjectId, key: ObjectId, value: ObjectId) -> Result<()> {
        let hash = self.key_hash(key)?;
        let found = self.dict_lookup(dict, key, hash)?;
        self.dict_put(dict, found, key, hash, value);
        Ok(())
    }

    /// Stores a value where the key was found, or as a new entry; the old value dies.
    fn dict_put(&mut self, dict: ObjectId, found: Option<u32>, key: ObjectId, hash: i64, value: ObjectId) {
        self.heap.incref(value);
        let old = self.heap.dict_store(dict, found, key, hash, value);
        self.heap.xdecref(old);
    }

    /// The same with a hash that is known.
    pub(crate) fn dict_set_hashed(
        &mut self,
        dict: ObjectId,
        key: ObjectId,
        hash: i64,
        value: ObjectId,
    ) -> Result<()> {
        // `_PyDict_SetItem_Take2`: both are held while `__eq__` runs.
        self.with_temps(&[key], |vm| {
            let found = vm.with_temps(&[value], |vm| vm.dict_lookup(dict, key, hash))?;
            vm.dict_put(dict, found, key, hash, value);
            Ok(())
        })
    }

    /// `PyDict_DelItem`; whether the key was there.
    ///
    /// # Errors
    /// As [`Self::dict_get`].
    pub fn dict_del(&mut self, dict: ObjectId, key: ObjectId) -> Result<bool> {
        let value = self.dict_pop(dict, key)?;
        let was_there = value.is_some();
        self.heap.xdecref(value);
        Ok(was_there)
    }

    /// Takes a key out; the value is the caller's now.
    pub(crate) fn dict_pop(&mut self, dict: ObjectId, key: ObjectId) -> Result<Option<ObjectId>> {
        let hash = self.key_hash(key)?;
        let Some(index) = self.dict_lookup(dict, key, hash)? else { return Ok(None) };
        let Some((key, value)) = self.heap.dict_remove(dict, index) else { return Ok(None) };
        self.heap.xdecref(key);
        Ok(Some(value))
    }

    /// `dict_merge` of a dict without Python methods: all of `from` goes into `into`.
    pub(crate) fn dict_merge(&mut self, into: ObjectId, from: ObjectId) -> Result<()> {
        if into == from || self.heap.dict_len(from) == 0 {
            return Ok(());
        }
        if self.heap.dict_begin_merge(into, from) {
            return Ok(());
        }
        let mut position = 0;
        let used = self.heap.dict_len(from);
        while let Some((next, entry)) = self.heap.dict_next(from, position) {
            position = next;
            self.with_temps(&[entry.key, entry.value], |vm| {
                vm.dict_set_hashed(into, entry.key, entry.hash, entry.value)
            })?;
            if self.heap.dict_len(from) != used {
                return Err(self.raise(Exc::RuntimeError, "dict mutated during update"));
            }
        }
        Ok(())
    }

    /// Whether it is a dict, also of a class derived from it.
    pub(crate) fn is_dict(&self, id: ObjectId) -> bool {
        matches!(self.heap.payload(id), Payload::Dict(_))
    }

    /// The dict of a view.
    pub(crate) fn view_dict(&self, view: ObjectId) -> Option<ObjectId> {
        self.heap.field(view, 0)
    }
}
