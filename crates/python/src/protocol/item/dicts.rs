//! Dict entries by key, with Python's `__hash__` and `__eq__` where a key has them.

use heapglass_memory::object::{KeysProbe, Payload};
use heapglass_memory::{Class, ObjectId};

use crate::protocol::{done, go_on_if};
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
        let class = self.heap.type_of(key);
        let message = format!("cannot use '{}' as {role} ({text})", self.exception_label(class, ""));
        self.heap.decref(raised);
        self.type_error(&message)
    }

    /// The entry of a key: `_Py_dict_lookup`. Where a comparison has changed the table, the search begins again.
    pub(crate) fn dict_lookup(&mut self, dict: ObjectId, key: ObjectId, hash: i64) -> Result<Option<u32>> {
        'again: loop {
            let Some(keys) = self.heap.dict_keys(dict) else { return self.inline_lookup(dict, key, hash) };
            let table = keys.addr;
            let mut probe = KeysProbe::new(hash);
            loop {
                let found = self.heap.dict_keys(dict).and_then(|keys| keys.next_match(&mut probe));
                let Some((index, entry)) = found else { return Ok(None) };
                let known = entry.key;
                match self.plain_eq(known, key) {
                    Some(true) => return Ok(Some(index)),
                    Some(false) => continue,
                    None => {}
                }
                // `compare_generic`: the key in the table is held while it is compared.
                let same = self.with_temps(&[known], |vm| vm.eq(known, key))?;
                let is_unchanged = self.heap.dict_keys(dict).is_some_and(|keys| {
                    keys.addr == table && keys.entry(index).is_some_and(|entry| entry.key == known)
                });
                if !is_unchanged {
                    continue 'again;
                }
                if same {
                    return Ok(Some(index));
                }
            }
        }
    }

    /// The same where an instance's attributes are inline, or there is no table.
    fn inline_lookup(&mut self, dict: ObjectId, key: ObjectId, hash: i64) -> Result<Option<u32>> {
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
        self.heap.incref(key);
        self.heap.incref(value);
        self.dict_set_taking(dict, key, value)
    }

    /// `_PyDict_SetItem_Take2`: steals key and value.
    pub(crate) fn dict_set_taking(&mut self, dict: ObjectId, key: ObjectId, value: ObjectId) -> Result<()> {
        self.temps.extend([key, value]);
        let hash = self.key_hash(key);
        self.temps.truncate(self.temps.len() - 2);
        match hash {
            Ok(hash) => self.dict_insert(dict, key, hash, value),
            Err(Raised) => {
                self.drop_all([key, value]);
                Err(Raised)
            }
        }
    }

    /// The same as [`Self::dict_set`] with a hash that is known.
    pub(crate) fn dict_set_hashed(
        &mut self,
        dict: ObjectId,
        key: ObjectId,
        hash: i64,
        value: ObjectId,
    ) -> Result<()> {
        self.heap.incref(key);
        self.heap.incref(value);
        self.dict_insert(dict, key, hash, value)
    }

    /// `insertdict`: steals key and value, which are held while `__eq__` runs; the key until the old value has died.
    fn dict_insert(&mut self, dict: ObjectId, key: ObjectId, hash: i64, value: ObjectId) -> Result<()> {
        self.temps.extend([key, value]);
        let found = self.dict_lookup(dict, key, hash);
        self.temps.pop();
        let result = match found {
            Ok(found) => {
                let old = self.heap.dict_store(dict, found, key, hash, value);
                self.heap.xdecref(old);
                Ok(())
            }
            Err(Raised) => {
                self.heap.decref(value);
                Err(Raised)
            }
        };
        self.temps.pop();
        self.heap.decref(key);
        result
    }

    /// `PyDict_SetDefaultRef`: the value that is there, or this one, stored. New reference.
    pub(crate) fn dict_set_default(
        &mut self,
        dict: ObjectId,
        key: ObjectId,
        default: ObjectId,
    ) -> Result<ObjectId> {
        let hash = self.key_hash(key)?;
        let found = self.dict_lookup(dict, key, hash)?;
        if let Some(value) = found.and_then(|index| self.heap.dict_value(dict, index)) {
            return Ok(self.heap.new_ref(value));
        }
        // Nothing is compared again.
        self.heap.incref(default);
        self.heap.dict_store(dict, None, key, hash, default);
        Ok(self.heap.new_ref(default))
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

    /// `_PyDict_DelItem_KnownHash`
    pub(crate) fn dict_del_hashed(&mut self, dict: ObjectId, key: ObjectId, hash: i64) -> Result<()> {
        if let Some(index) = self.dict_lookup(dict, key, hash)?
            && let Some((key, value)) = self.heap.dict_remove(dict, index)
        {
            self.heap.xdecref(key);
            self.heap.decref(value);
        }
        Ok(())
    }

    /// `dict_merge` of a dict without Python methods: all of `from` goes into `into`.
    pub(crate) fn dict_merge(&mut self, into: ObjectId, from: ObjectId) -> Result<()> {
        if into == from || self.heap.dict_len(from) == 0 {
            return Ok(());
        }
        if self.heap.dict_begin_merge(into, from) {
            return Ok(());
        }
        let table_len = |vm: &Self| vm.heap.dict_keys(from).map_or(0, |keys| keys.entries.len());
        let begun_with = table_len(self);
        let merged = self.each_of_dict(from, |vm, entry| {
            vm.dict_set_hashed(into, entry.key, entry.hash, entry.value)?;
            if table_len(vm) != begun_with {
                return Err(vm.raise(Exc::RuntimeError, "dict mutated during update"));
            }
            Ok(go_on_if(true))
        });
        done(merged)
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
