//! Per-type free lists: dead objects whose blocks wait for the next of their type (FACTS 2).
//!
//! Only exact built-in types are parked. A parked block stays in use for pymalloc.

use std::rc::Rc;

use super::dicts::LOG_MIN_SIZE;
use super::size::{POINTER_BYTES, SMALL_INT_BYTES};
use super::{Domain, Heap};
use crate::class::Class;
use crate::object::{KeysKind, Object, Payload, RecordKind};
use crate::profile::FreeListLimits;
use crate::pymalloc::Addr;

/// One free list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ParkedList {
    Int,
    Float,
    List,
    Dict,
    DictKeys,
    /// By number of items, 1 to 20.
    Tuple(u8),
    Method,
    Builtin,
    Slice,
    ListIterator,
    TupleIterator,
    Range,
    RangeIterator,
    /// `PyUnicodeWriter`, with which containers make their text: no object, and one is kept.
    UnicodeWriter,
    /// Sets and frozensets.
    Set,
}

/// Largest tuple that is parked (`PyTuple_MAXSAVESIZE`, FACTS 2.1).
const MAX_TUPLE: usize = 20;
const LISTS: usize = 14;

impl ParkedList {
    /// The list on which an object of this type goes.
    #[must_use]
    pub fn of(object: &Object) -> Option<Self> {
        let class = Class::of(object.ty)?;
        match &object.payload {
            // Compact exact ints: one digit of 30 bits.
            Payload::Int(value) if class == Class::Int && value.unsigned_abs() < 1 << 30 => Some(Self::Int),
            Payload::Float(_) if class == Class::Float => Some(Self::Float),
            Payload::List(_) if class == Class::List => Some(Self::List),
            Payload::Dict(_) if class == Class::Dict => Some(Self::Dict),
            Payload::Tuple(items) if class == Class::Tuple => Self::of_tuple(items.len()),
            Payload::Set(_) if matches!(class, Class::Set | Class::FrozenSet) => Some(Self::Set),
            Payload::Native(_) if class == Class::Builtin => Some(Self::Builtin),
            Payload::Record(record) => Self::of_record(record.kind),
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
            | Payload::Type(_)
            | Payload::Function(_)
            | Payload::Code(_)
            | Payload::Generator(_)
            | Payload::Frame(_)
            | Payload::Weakref(_)
            | Payload::Native(_) => None,
        }
    }

    fn of_tuple(items: usize) -> Option<Self> {
        (1..=MAX_TUPLE).contains(&items).then_some(Self::Tuple(items as u8))
    }

    /// The list that records of a kind are parked on.
    #[expect(clippy::wildcard_enum_match_arm, reason = "few types have a free list")]
    const fn of_record(kind: RecordKind) -> Option<Self> {
        match kind {
            RecordKind::Method => Some(Self::Method),
            RecordKind::Slice => Some(Self::Slice),
            RecordKind::ListIterator => Some(Self::ListIterator),
            RecordKind::TupleIterator => Some(Self::TupleIterator),
            RecordKind::Range => Some(Self::Range),
            RecordKind::RangeIterator => Some(Self::RangeIterator),
            _ => None,
        }
    }

    /// How it is called on the page.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Int => "int",
            Self::Float => "float",
            Self::List => "list",
            Self::Dict => "dict",
            Self::DictKeys => "dict keys",
            Self::Tuple(_) => "tuple",
            Self::Method => "method",
            Self::Builtin => "builtin_function_or_method",
            Self::Slice => "slice",
            Self::ListIterator => "list_iterator",
            Self::TupleIterator => "tuple_iterator",
            Self::Range => "range",
            Self::RangeIterator => "range_iterator",
            Self::UnicodeWriter => "text writer",
            Self::Set => "set",
        }
    }

    /// How many it takes.
    #[must_use]
    pub const fn limit(self, limits: &FreeListLimits) -> u32 {
        match self {
            Self::Int => limits.ints,
            Self::Float => limits.floats,
            Self::List => limits.lists,
            Self::Dict => limits.dicts,
            Self::DictKeys => limits.dict_keys,
            Self::Tuple(_) => limits.tuples_per_size,
            Self::Method => limits.methods,
            Self::Builtin => limits.builtins,
            Self::Slice => limits.slices,
            Self::ListIterator => limits.list_iterators,
            Self::TupleIterator => limits.tuple_iterators,
            Self::Range => limits.ranges,
            Self::RangeIterator => limits.range_iterators,
            Self::UnicodeWriter => limits.unicode_writers,
            Self::Set => limits.sets,
        }
    }

    const fn index(self) -> usize {
        match self {
            Self::Int => 0,
            Self::Float => 1,
            Self::List => 2,
            Self::Dict => 3,
            Self::DictKeys => 4,
            Self::Method => 5,
            Self::Builtin => 11,
            Self::UnicodeWriter => 12,
            Self::Set => 13,
            Self::Slice => 6,
            Self::ListIterator => 7,
            Self::TupleIterator => 8,
            Self::Range => 9,
            Self::RangeIterator => 10,
            Self::Tuple(size) => LISTS + size as usize - 1,
        }
    }

    /// Whether its objects have a GC header, so that freeing one is counted (FACTS 4.2).
    #[must_use]
    pub const fn is_gc(self) -> bool {
        !matches!(
            self,
            Self::Int
                | Self::Float
                | Self::DictKeys
                | Self::Range
                | Self::RangeIterator
                | Self::UnicodeWriter
        )
    }

    fn in_clearing_order() -> impl Iterator<Item = Self> {
        let before = [Self::Float];
        let tuples = (1..=MAX_TUPLE as u8).map(Self::Tuple);
        let behind = [
            Self::List,
            Self::ListIterator,
            Self::TupleIterator,
            Self::Dict,
            Self::DictKeys,
            Self::Slice,
            Self::Range,
            Self::RangeIterator,
            Self::UnicodeWriter,
            Self::Int,
            Self::Builtin,
            Self::Method,
        ];
        before.into_iter().chain(tuples).chain(behind)
    }

    /// All lists, tuples by size.
    pub fn all() -> impl Iterator<Item = Self> {
        [
            Self::Int,
            Self::Float,
            Self::List,
            Self::Dict,
            Self::DictKeys,
            Self::Method,
            Self::Builtin,
            Self::Slice,
            Self::ListIterator,
            Self::TupleIterator,
            Self::Range,
            Self::RangeIterator,
            Self::UnicodeWriter,
            Self::Set,
        ]
        .into_iter()
        .chain((1..=MAX_TUPLE as u8).map(Self::Tuple))
    }
}

/// The blocks parked on each list, last parked last.
#[derive(Clone, Debug)]
pub struct FreeLists {
    /// Nothing is taken or parked.
    pub(crate) is_off: bool,
    lists: Vec<Rc<Vec<Addr>>>,
}

impl Default for FreeLists {
    fn default() -> Self {
        Self { is_off: false, lists: vec![Rc::default(); LISTS + MAX_TUPLE] }
    }
}

impl FreeLists {
    /// Takes the block that was parked last.
    pub fn take(&mut self, list: ParkedList) -> Option<Addr> {
        let list = self.lists.get_mut(list.index()).filter(|_| !self.is_off)?;
        if list.is_empty() { None } else { Rc::make_mut(list).pop() }
    }

    /// Parks a block unless `limit` are parked already.
    pub fn put(&mut self, list: ParkedList, block: Addr, limit: u32) -> bool {
        let Some(list) = self.lists.get_mut(list.index()) else { return false };
        if self.is_off || list.len() >= limit as usize {
            return false;
        }
        Rc::make_mut(list).push(block);
        true
    }

    /// How many are parked.
    #[must_use]
    pub fn len(&self, list: ParkedList) -> u32 {
        self.lists.get(list.index()).map_or(0, |list| list.len() as u32)
    }

    /// Blocks parked on a list, last parked last.
    #[must_use]
    pub fn parked(&self, list: ParkedList) -> &[Addr] {
        self.lists.get(list.index()).map_or(&[], |list| list.as_slice())
    }

    /// All parked blocks.
    pub fn blocks(&self) -> impl Iterator<Item = Addr> {
        self.lists.iter().flat_map(|list| list.iter().copied())
    }

    /// Takes all blocks off all lists, in the order of `_PyObject_ClearFreeLists` (CPython 3.14 Objects/object.c).
    pub fn drain(&mut self, is_cleared: impl Fn(ParkedList) -> bool) -> Vec<(ParkedList, Addr)> {
        let mut drained = Vec::new();
        for list in ParkedList::in_clearing_order().filter(|list| is_cleared(*list)) {
            while let Some(block) = self.take(list) {
                drained.push((list, block));
            }
        }
        drained
    }
}

impl Heap {
    /// Bytes of a block on a free list, GC head included.
    fn parked_bytes(&self, list: ParkedList) -> u64 {
        let class = match list {
            ParkedList::Int => return SMALL_INT_BYTES,
            // `PyUnicodeWriter`, Objects/unicode_writer.c
            ParkedList::UnicodeWriter => return 56,
            ParkedList::DictKeys => return self.table_bytes(KeysKind::Unicode, LOG_MIN_SIZE),
            ParkedList::Tuple(items) => return self.tuple_block_bytes(items.into()),
            ParkedList::Float => Class::Float,
            ParkedList::List => Class::List,
            ParkedList::Dict => Class::Dict,
            ParkedList::Set => Class::Set,
            ParkedList::Method => Class::Method,
            ParkedList::Builtin => Class::Builtin,
            ParkedList::Slice => Class::Slice,
            ParkedList::ListIterator => Class::ListIterator,
            ParkedList::TupleIterator => Class::TupleIterator,
            ParkedList::Range => Class::Range,
            ParkedList::RangeIterator => Class::RangeIterator,
        };
        let gc_head = if list.is_gc() { self.profile.objects.gc_head_bytes } else { 0 };
        gc_head + self.type_body(class.id()).basic_bytes
    }

    fn tuple_block_bytes(&self, items: usize) -> u64 {
        let head = self.type_body(Class::Tuple.id()).basic_bytes;
        self.profile.objects.gc_head_bytes + head + POINTER_BYTES * items as u64
    }

    /// What a moment's object of a type with a free list does to the blocks: one is taken, and given back.
    pub fn touch_parked(&mut self, list: ParkedList) {
        let block = self.take_parked(list);
        self.give_parked(list, block);
    }

    /// `PyErr_GivenExceptionMatches` asks the class's `__subclasscheck__`: a bound function and a tuple of one for a moment
    /// (CPython 2.7 Python/errors.c).
    pub fn touch_exception_match(&mut self) {
        let method = self.take_parked(ParkedList::Builtin);
        self.touch_parked(ParkedList::Tuple(1));
        self.give_parked(ParkedList::Builtin, method);
    }

    /// A block for an object of a type with a free list: a parked one, or a new one.
    pub fn take_parked(&mut self, list: ParkedList) -> Addr {
        if let Some(block) = self.free_lists.take(list) {
            return block;
        }
        if list.is_gc() {
            self.gc.count_allocation();
        }
        self.malloc(Domain::Object, self.parked_bytes(list))
    }

    /// Parks such a block, or gives it back.
    pub fn give_parked(&mut self, list: ParkedList, block: Addr) {
        let limit = list.limit(&self.profile.free_lists);
        if !self.free_lists.put(list, block, limit) {
            if list.is_gc() {
                self.gc.count_free();
            }
            self.free(block);
        }
    }

    /// Parks blocks that never held an object, as far as the list has room.
    pub fn park_blocks(&mut self, list: ParkedList, count: u32) {
        let limit = list.limit(&self.profile.free_lists);
        for _ in 0..count.min(limit.saturating_sub(self.free_lists.len(list))) {
            let block = self.malloc(Domain::Object, self.parked_bytes(list));
            self.free_lists.put(list, block, limit);
        }
    }

    /// The block of a tuple that lives for the length of a call and that nobody sees, parked or new.
    pub fn take_tuple_block(&mut self, items: usize) -> Addr {
        if let Some(list) = ParkedList::of_tuple(items) {
            return self.take_parked(list);
        }
        self.gc.count_allocation();
        self.malloc(Domain::Object, self.tuple_block_bytes(items))
    }

    /// Gives it back.
    pub fn give_tuple_block(&mut self, items: usize, block: Addr) {
        if let Some(list) = ParkedList::of_tuple(items) {
            return self.give_parked(list, block);
        }
        self.gc.count_free();
        self.free(block);
    }
}
