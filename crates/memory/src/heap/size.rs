//! Sizes: what is allocated for an object, and what `sys.getsizeof` says (FACTS 3).

use super::Heap;
use crate::class::Class;
use crate::ids::{ObjectId, Serial};
use crate::object::{Flags, Keys, Object, Payload, Storage, Text, TypeBody, Width};
use crate::profile::Instances;
use crate::pymalloc::Addr;

/// `sizeof(PyObject)`: count and type.
const HEAD_BYTES: u64 = 16;
/// Bytes of an int's digit and how many bits it holds (`PyLong_SHIFT`).
const DIGIT_BYTES: u64 = 4;
const DIGIT_BITS: u64 = 30;
/// Smallest request for an int: `sizeof(PyLongObject)` with one digit, rounded to its alignment (FACTS 3.2).
pub(super) const SMALL_INT_BYTES: u64 = 32;
pub(super) const POINTER_BYTES: u64 = 8;
/// `sizeof(PyMemberDef)`, Include/descrobject.h.
const MEMBER_BYTES: u64 = 40;

const fn int_bytes(bits: u64) -> u64 {
    let digits = if bits == 0 { 1 } else { bits.div_ceil(DIGIT_BITS) };
    24 + DIGIT_BYTES * digits
}

impl Heap {
    /// Bytes that the object's own block was asked for, headers included.
    #[must_use]
    pub fn block_bytes(&self, object: &Object) -> u64 {
        let body = self.body_bytes(object);
        let has_digits = object.ty == Class::Int.id()
            && matches!(object.payload, Payload::Int(_) | Payload::BigInt(_))
            && !self.profile.objects.has_word_ints;
        let body = if has_digits {
            body.max(SMALL_INT_BYTES).max(24 + DIGIT_BYTES * u64::from(object.digits()))
        } else {
            body
        };
        self.prefix_bytes(object) + body + self.sentinel_bytes(object) + self.inline_values_bytes(object)
    }

    /// `_PyType_AllocNoTrack` makes room for one item more: instances of classes that derive from tuple, int or bytes.
    fn sentinel_bytes(&self, object: &Object) -> u64 {
        let item_bytes = match &object.payload {
            Payload::Tuple(_) => POINTER_BYTES,
            Payload::Int(_) if self.profile.objects.has_word_ints => return 0,
            Payload::Int(_) | Payload::BigInt(_) => DIGIT_BYTES,
            Payload::Bytes(_) => 1,
            Payload::Free
            | Payload::Dead
            | Payload::Plain
            | Payload::Bool(_)
            | Payload::Float(_)
            | Payload::Complex(_)
            | Payload::Str(_)
            | Payload::ByteArray(_)
            | Payload::List(_)
            | Payload::Dict(_)
            | Payload::Set(_)
            | Payload::Type(_)
            | Payload::Function(_)
            | Payload::Code(_)
            | Payload::Generator(_)
            | Payload::Frame(_)
            | Payload::Weakref(_)
            | Payload::Native(_)
            | Payload::Record(_) => return 0,
        };
        if self.type_body(object.ty).flags.is_heap { item_bytes } else { 0 }
    }

    /// `sys.getsizeof`.
    #[must_use]
    pub fn size_of(&self, object: &Object) -> u64 {
        let own_bytes = match &object.payload {
            Payload::Type(body) => Some(body.size_bytes + self.counted_members(body)),
            Payload::Code(body) => Some(body.size_bytes),
            Payload::Generator(body) => Some(body.size_bytes),
            Payload::Free
            | Payload::Dead
            | Payload::Plain
            | Payload::Bool(_)
            | Payload::Int(_)
            | Payload::BigInt(_)
            | Payload::Float(_)
            | Payload::Complex(_)
            | Payload::Str(_)
            | Payload::Bytes(_)
            | Payload::ByteArray(_)
            | Payload::List(_)
            | Payload::Tuple(_)
            | Payload::Dict(_)
            | Payload::Set(_)
            | Payload::Function(_)
            | Payload::Frame(_)
            | Payload::Weakref(_)
            | Payload::Native(_)
            | Payload::Record(_) => None,
        };
        if let Some(bytes) = own_bytes {
            return bytes;
        }
        let size = self.prefix_bytes(object) + self.body_bytes(object) + self.sizeof_extra(object)
            - self.uncounted_bytes(object);
        let is_sorting =
            matches!(&object.payload, Payload::List(list) if list.is_sorting && list.allocated == 0);
        if is_sorting { size - POINTER_BYTES } else { size }
    }

    /// `long___sizeof__`, and `string_sizeof` of 2.7: fields of derived classes do not count.
    fn uncounted_bytes(&self, object: &Object) -> u64 {
        let layout = &self.profile.objects;
        let class = if matches!(object.payload, Payload::Int(_) | Payload::BigInt(_)) && !layout.has_word_ints
        {
            Class::Int
        } else if matches!(object.payload, Payload::Str(_)) {
            Class::Str
        } else if matches!(object.payload, Payload::Bytes(_)) && layout.has_wide_texts {
            Class::Bytes
        } else {
            return 0;
        };
        let plain = self.type_body(class.id()).basic_bytes;
        self.type_body(object.ty).basic_bytes.saturating_sub(plain)
    }

    /// Members of `__slots__`, where they count.
    fn counted_members(&self, body: &TypeBody) -> u64 {
        if self.profile.objects.counts_members { MEMBER_BYTES * self.own_slots(body) } else { 0 }
    }

    fn own_slots(&self, body: &TypeBody) -> u64 {
        let inherited = body.base.map_or(0, |base| self.type_body(base).slot_names.len());
        body.slot_names.len().saturating_sub(inherited) as u64
    }

    /// The object without its headers and inline values.
    fn body_bytes(&self, object: &Object) -> u64 {
        let basic = self.type_body(object.ty).basic_bytes;
        let layout = &self.profile.objects;
        match &object.payload {
            Payload::Int(_) | Payload::Bool(_) if layout.has_word_ints => basic,
            Payload::Int(value) => {
                basic - 24 + int_bytes(u64::from(64 - value.unsigned_abs().leading_zeros()))
            }
            Payload::BigInt(value) => basic - 24 + int_bytes(value.bits()),
            Payload::Bool(_) => int_bytes(1),
            // `unicode_sizeof`: an instance of a class that derives from str has its characters elsewhere.
            Payload::Str(text) if self.type_body(object.ty).flags.is_heap => {
                basic + (u64::from(text.chars) + u64::from(!layout.has_wide_texts)) * text.width.bytes()
            }
            Payload::Str(text) => {
                let plain = self.type_body(Class::Str.id()).basic_bytes;
                self.text_bytes(text) + basic.saturating_sub(plain)
            }
            Payload::Bytes(bytes) => basic + bytes.len() as u64,
            Payload::Tuple(items) => basic + POINTER_BYTES * items.len() as u64,
            Payload::Plain | Payload::Free | Payload::Dead => basic.max(HEAD_BYTES),
            Payload::Type(body) => {
                let own = body.size_bytes - layout.gc_head_bytes;
                if body.flags.is_heap { self.heap_type_bytes(body, own) } else { own }
            }
            Payload::Code(body) => body.size_bytes,
            Payload::Generator(body) => body.size_bytes - layout.gc_head_bytes,
            // `frame_sizeof`, `_PyFrame_New_NoTrack`: as many slots as the code's frames have.
            Payload::Frame(frame) => {
                let slots =
                    if let Payload::Code(body) = self.payload(frame.code) { body.frame_slots } else { 0 };
                basic + POINTER_BYTES * (u64::from(slots) - u64::from(layout.frame_has_slot && slots > 0))
            }
            Payload::Float(_)
            | Payload::Complex(_)
            | Payload::ByteArray(_)
            | Payload::List(_)
            | Payload::Dict(_)
            | Payload::Set(_)
            | Payload::Function(_)
            | Payload::Weakref(_)
            | Payload::Native(_) => basic,
            Payload::Record(record) => basic + record.item_bytes(),
        }
    }

    /// `type_new_alloc`: a member for each slot and one more behind the class; the shared keys that getsizeof counts are
    /// elsewhere. Measured, `type('A', (object,), {})` (tests/measured/sizes.json).
    fn heap_type_bytes(&self, body: &TypeBody, own_bytes: u64) -> u64 {
        let keys = body.size_bytes.saturating_sub(self.profile.objects.heap_type_bytes);
        own_bytes.saturating_sub(keys) + MEMBER_BYTES * (self.own_slots(body) + 1)
    }

    /// What `getsizeof` adds for buffers and tables that the object owns.
    fn sizeof_extra(&self, object: &Object) -> u64 {
        match &object.payload {
            Payload::List(list) => POINTER_BYTES * u64::from(list.allocated),
            Payload::Dict(dict) => match &dict.storage {
                // `odict_sizeof`: a pointer for each slot of the table, and 32 bytes for each node.
                Storage::Combined(keys) if self.is_ordered(object.ty) => {
                    self.table_bytes(keys.kind, keys.log2_size)
                        + (POINTER_BYTES << keys.log2_size)
                        + 4 * POINTER_BYTES * dict.nodes.len() as u64
                }
                // `_PyDict_SizeOf`: `shared_keys_usable_size` values; the keys are the class's.
                Storage::Combined(Keys { split: Some(split), .. }) => {
                    POINTER_BYTES * u64::from(self.shared_size(*split))
                }
                Storage::Combined(keys) => self.table_bytes(keys.kind, keys.log2_size),
                Storage::Inline(owner) => {
                    let keys = &self.type_body_of(*owner).shared_keys;
                    POINTER_BYTES * (keys.names.len() as u64 + u64::from(keys.usable))
                }
                Storage::Empty => 0,
            },
            Payload::Str(text) if self.has_utf8(object) => text.text.len() as u64 + 1,
            Payload::Set(set) => set.table_bytes(),
            Payload::ByteArray(body) => body.allocated,
            Payload::Record(record) => record.extra_bytes(self.profile.objects.deque_items),
            Payload::Free
            | Payload::Dead
            | Payload::Plain
            | Payload::Bool(_)
            | Payload::Int(_)
            | Payload::BigInt(_)
            | Payload::Float(_)
            | Payload::Complex(_)
            | Payload::Str(_)
            | Payload::Bytes(_)
            | Payload::Tuple(_)
            | Payload::Type(_)
            | Payload::Function(_)
            | Payload::Code(_)
            | Payload::Generator(_)
            | Payload::Frame(_)
            | Payload::Weakref(_)
            | Payload::Native(_) => 0,
        }
    }

    /// Whether a class is `OrderedDict` or derived from it.
    fn is_ordered(&self, class: ObjectId) -> bool {
        let base = |class: &ObjectId| self.type_body(*class).base;
        std::iter::successors(Some(class), base).any(|class| class == Class::OrderedDict.id())
    }

    /// Whether `unicode_sizeof` adds the UTF-8 text: the shared strings of one character behind ASCII come with it
    /// (`_PyUnicode_LATIN1_INIT`, Include/internal/pycore_runtime_init.h), others get it when C asks for it.
    fn has_utf8(&self, object: &Object) -> bool {
        let is_static = object.serial.0 >= Serial::FIRST_STATIC;
        let Payload::Str(text) = &object.payload else { return false };
        object.ty == Class::Str.id()
            && (is_static && text.width == Width::Latin1 && text.chars == 1
                || object.flags.has(Flags::UTF8) && text.width != Width::Ascii)
    }

    /// `PyUnicode_AsUTF8AndSize` of a str: it keeps the UTF-8 text from now on.
    pub fn keep_utf8(&mut self, id: ObjectId) {
        if self.is_exactly(id, Class::Str) {
            self.get_mut(id).flags.set(Flags::UTF8, true);
        }
    }

    /// Bytes of a str's block: FACTS 3.2, row "str".
    #[must_use]
    pub fn text_bytes(&self, text: &Text) -> u64 {
        let layout = &self.profile.objects;
        if layout.has_wide_texts && text.width != Width::Ascii {
            return layout.compact_head_bytes + Width::Ucs4.bytes() * u64::from(text.chars);
        }
        let head =
            if text.width == Width::Ascii { layout.ascii_head_bytes } else { layout.compact_head_bytes };
        head + (u64::from(text.chars) + 1) * text.width.bytes()
    }

    /// Inline values behind an instance: room for `cap` attributes (FACTS 3.5).
    fn inline_values_bytes(&self, object: &Object) -> u64 {
        let is_inline = self.profile.objects.instances == Instances::InlineValues;
        match &object.attrs {
            Some(attrs) if is_inline && self.type_body(object.ty).flags.has_inline_values => {
                self.values_bytes(attrs.values.len() as u64)
            }
            _ => 0,
        }
    }

    /// An instance's values in a block of their own.
    pub(crate) fn values_block(&self, object: &Object) -> Option<(Addr, u64)> {
        let attrs = object.attrs.as_ref().filter(|attrs| attrs.block != Addr::default())?;
        Some((attrs.block, self.values_bytes(attrs.values.len() as u64)))
    }

    /// Bytes of the values for `cap` names: `_PyInlineValuesSize`, or what `new_values` asks for (FACTS 3.5).
    #[must_use]
    pub fn values_bytes(&self, cap: u64) -> u64 {
        match self.profile.objects.instances {
            Instances::InlineValues => cap.next_multiple_of(8) + POINTER_BYTES * (cap + 1),
            Instances::SeparateValues | Instances::OwnDict => {
                (cap + 2).next_multiple_of(8) + POINTER_BYTES * cap
            }
        }
    }

    /// The buffer or table that belongs to an object, with the bytes asked for.
    #[must_use]
    pub fn buffer_block(&self, object: &Object) -> Option<(Addr, u64)> {
        let (addr, bytes) = match &object.payload {
            Payload::List(list) => (list.buffer, POINTER_BYTES * u64::from(list.allocated)),
            Payload::Dict(dict) => match &dict.storage {
                Storage::Combined(Keys { split: Some(split), addr, .. }) => {
                    (*addr, self.values_bytes(u64::from(split.capacity)))
                }
                Storage::Combined(keys) => (keys.addr, self.table_bytes(keys.kind, keys.log2_size)),
                Storage::Empty | Storage::Inline(_) => return None,
            },
            Payload::Set(set) => (set.addr, set.table_bytes()),
            Payload::ByteArray(body) => (body.buffer, body.allocated),
            Payload::Type(body) => (body.shared_keys.addr, 0),
            Payload::Record(record) => record.buffer()?,
            Payload::Free
            | Payload::Dead
            | Payload::Plain
            | Payload::Bool(_)
            | Payload::Int(_)
            | Payload::BigInt(_)
            | Payload::Float(_)
            | Payload::Complex(_)
            | Payload::Str(_)
            | Payload::Bytes(_)
            | Payload::Tuple(_)
            | Payload::Function(_)
            | Payload::Code(_)
            | Payload::Generator(_)
            | Payload::Frame(_)
            | Payload::Weakref(_)
            | Payload::Native(_) => return None,
        };
        (addr != Addr::default()).then_some((addr, bytes))
    }

    /// Bytes of memory that the program uses: blocks in use, whatever their size, with what rounding up costs.
    #[must_use]
    pub fn allocator_bytes(&self) -> u64 {
        self.allocator.used_bytes()
    }
}
