//! Hashes: `PyObject_Hash`, exactly as CPython computes them with `PYTHONHASHSEED=0`.

use heapglass_memory::ObjectId;
use heapglass_memory::object::{Layout, Payload, RecordKind, hash_bytes_by};
use rustpython_common::hash::{FrozenSetHash, fix_sentinel, hash_bigint, hash_float, hash_tuple, mod_int};

use crate::vm::{Exc, Raised, Result, Vm};

/// `hash(None)` (CPython 3.14 Objects/object.c, `none_hash`).
const NONE_HASH: i64 = 0xfca8_6420;
/// `_PyHASH_IMAG`, Include/cpython/pyhash.h.
const IMAG: u64 = 1_000_003;
/// Deeper nesting of tuples than this ends in a RecursionError, not in an overflow of the stack.
const MAX_DEPTH: u32 = 500;
/// `_PyTuple_HASH_XXPRIME_1`, `_2`, `_5` (Include/internal/pycore_tuple.h).
const XXPRIMES: [u64; 3] =
    [11_400_714_785_074_694_791, 14_029_467_366_897_019_727, 2_870_177_450_012_600_261];

impl Vm {
    /// `hash(x)`. A Python `__hash__` runs within Rust.
    ///
    /// # Errors
    /// `TypeError` if the object is not hashable, or what `__hash__` raises.
    #[inline]
    pub fn hash_of(&mut self, id: ObjectId) -> Result<i64> {
        match self.heap.payload(id) {
            Payload::Str(text) if !self.heap.type_body_of(id).flags.is_heap => Ok(text.hash),
            Payload::Int(value) if !self.heap.type_body_of(id).flags.is_heap => {
                Ok(fix_sentinel(mod_int(*value)))
            }
            _ => self.hash_at(id, 0),
        }
    }

    fn hash_at(&mut self, id: ObjectId, depth: u32) -> Result<i64> {
        if self.finds_methods(id) {
            let class = self.heap.type_of(id);
            let found = self.lookup_in_mro(class, self.names.hash);
            if found.is_some_and(|found| self.is_none(found)) {
                return Err(self.unhashable_type(id));
            }
            if let Some(method) = self.python_method(id, self.names.hash) {
                let result = self.special_sync(method, id, &[])?;
                return self.hash_result(result);
            }
        }
        self.plain_hash(id, depth)
    }

    /// `slot_tp_hash`: what `__hash__` answered. Steals it.
    fn hash_result(&mut self, result: ObjectId) -> Result<i64> {
        let hash = match self.heap.payload(result) {
            Payload::Int(value) => Some(fix_sentinel(*value)),
            Payload::Bool(value) => Some(i64::from(*value)),
            Payload::BigInt(value) => Some(hash_bigint(value)),
            _ => None,
        };
        self.heap.decref(result);
        match hash {
            Some(hash) => Ok(hash),
            None => Err(self.type_error("__hash__ method should return an integer")),
        }
    }

    fn unhashable_type(&mut self, id: ObjectId) -> Raised {
        let message = format!("unhashable type: '{}'", self.type_name(id));
        self.type_error(&message)
    }

    /// The hash of what a built-in type is.
    pub(crate) fn plain_hash(&mut self, id: ObjectId, depth: u32) -> Result<i64> {
        if self.is_none(id) {
            return Ok(NONE_HASH);
        }
        let hash = match self.heap.payload(id) {
            Payload::Bool(value) => i64::from(*value),
            Payload::Int(value) => fix_sentinel(mod_int(*value)),
            Payload::BigInt(value) => hash_bigint(value),
            Payload::Float(value) => self.double_hash(id, *value),
            Payload::Complex(value) => {
                let re = self.double_hash(id, value.0) as u64;
                let im = self.double_hash(id, value.1) as u64;
                fix_sentinel(re.wrapping_add(IMAG.wrapping_mul(im)) as i64)
            }
            Payload::Str(text) => text.hash,
            Payload::Bytes(bytes) => hash_bytes_by(bytes, self.heap.profile.tables.string_hash),
            Payload::Tuple(items) => {
                let items = std::rc::Rc::clone(items);
                self.check_depth(depth)?;
                return hash_tuple(items.iter().map(|item| self.hash_at(*item, depth + 1)));
            }
            Payload::Set(set) if self.heap.layout(self.heap.type_of(id)) == Layout::FrozenSet => {
                if let Some(hash) = set.hash {
                    return Ok(hash);
                }
                let finger = set.finger;
                let mut folded = FrozenSetHash::new(set.used as usize);
                set.iter().for_each(|(_, entry)| folded.add(entry.hash));
                let hash = folded.finish();
                self.heap.set_note(id, Some(hash), finger);
                hash
            }
            Payload::Set(_) | Payload::List(_) | Payload::Dict(_) | Payload::ByteArray(_) => {
                return Err(self.unhashable_type(id));
            }
            Payload::Record(_) => return self.record_hash(id, depth),
            Payload::Weakref(weakref) => match (weakref.hash, weakref.referent) {
                (Some(hash), _) => return Ok(hash),
                (None, Some(referent)) => {
                    let hash = self.hash_at(referent, depth)?;
                    self.heap.note_weakref_hash(id, hash);
                    return Ok(hash);
                }
                (None, None) => return Err(self.type_error("weak object has gone away")),
            },
            Payload::Free
            | Payload::Dead
            | Payload::Plain
            | Payload::Type(_)
            | Payload::Function(_)
            | Payload::Code(_)
            | Payload::Generator(_)
            | Payload::Frame(_)
            | Payload::Native(_) => self.address_hash(id),
        };
        Ok(hash)
    }

    fn record_hash(&mut self, id: ObjectId, depth: u32) -> Result<i64> {
        let Some(record) = self.heap.record_of(id) else { return Ok(self.address_hash(id)) };
        let field = |index: usize| record.fields.get(index).copied().flatten();
        match record.kind {
            RecordKind::Slice => {
                let parts = [field(0), field(1), field(2)];
                self.slice_hash(parts, depth)
            }
            RecordKind::Range => {
                // range_hash: (length, start, step), with None where it does not count.
                let none = self.heap.constants.none;
                let parts = match field(0).and_then(|len| self.small(len)) {
                    Some(0) => [field(0), Some(none), Some(none)],
                    Some(1) => [field(0), field(1), Some(none)],
                    _ => [field(0), field(1), field(3)],
                };
                hash_tuple(parts.iter().flatten().map(|part| self.hash_at(*part, depth + 1)))
            }
            RecordKind::MemoryView => crate::types::memoryview::hash(self, id),
            RecordKind::Method => {
                let (function, receiver) = (field(0), field(1));
                let function = function.map_or(Ok(0), |function| self.hash_at(function, depth + 1))?;
                let receiver = receiver.map_or(0, |receiver| self.address_hash(receiver));
                Ok(fix_sentinel(function ^ receiver))
            }
            RecordKind::MappingProxy => match field(0) {
                Some(mapping) => self.hash_at(mapping, depth + 1),
                None => Ok(self.address_hash(id)),
            },
            RecordKind::DictKeys | RecordKind::DictItems | RecordKind::Namespace => {
                Err(self.unhashable_type(id))
            }
            RecordKind::Union => field(1).map_or(Ok(0), |set| self.hash_at(set, depth + 1)),
            RecordKind::GenericAlias => {
                let (origin, args) = (field(0), field(1));
                let origin = origin.map_or(Ok(0), |origin| self.hash_at(origin, depth + 1))?;
                let args = args.map_or(Ok(0), |args| self.hash_at(args, depth + 1))?;
                Ok(fix_sentinel(origin ^ args))
            }
            _ => Ok(self.address_hash(id)),
        }
    }

    /// `slicehash` (Objects/sliceobject.c): as a tuple's, without its length.
    fn slice_hash(&mut self, parts: [Option<ObjectId>; 3], depth: u32) -> Result<i64> {
        let [prime_1, prime_2, prime_5] = XXPRIMES;
        let mut folded = prime_5;
        for part in parts.into_iter().flatten() {
            let lane = self.hash_at(part, depth + 1)? as u64;
            folded = folded.wrapping_add(lane.wrapping_mul(prime_2)).rotate_left(31).wrapping_mul(prime_1);
        }
        Ok(if folded as i64 == -1 { 1_546_275_796 } else { folded as i64 })
    }

    fn check_depth(&mut self, depth: u32) -> Result<()> {
        if depth < MAX_DEPTH {
            Ok(())
        } else {
            Err(self.raise(Exc::RecursionError, "maximum recursion depth exceeded while hashing a tuple"))
        }
    }

    /// `_Py_HashDouble`: NaN hashes by identity.
    fn double_hash(&self, id: ObjectId, value: f64) -> i64 {
        hash_float(value).unwrap_or_else(|| self.address_hash(id))
    }

    /// `Py_HashPointer`: the address, rotated by four bits.
    pub(crate) fn address_hash(&self, id: ObjectId) -> i64 {
        fix_sentinel(self.heap.get(id).addr.0.rotate_right(4) as i64)
    }
}
