//! The object's head and the sum of all payloads.

use std::rc::Rc;

use malachite_bigint::BigInt;

use super::{
    CodeBody, DictBody, Frame, FunctionBody, GeneratorBody, NativeBody, Record, SetBody, Text, TypeBody,
};
use crate::ids::{ObjectId, Serial};
use crate::pymalloc::Addr;

/// A link of a GC list: an object, or the list's head.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Link {
    /// In no list.
    #[default]
    None,
    /// The list's own head.
    Head(u8),
    Object(ObjectId),
}

/// A link packed into four bytes.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct GcLink(u32);

const HEAD: u32 = 1 << 31;

impl GcLink {
    /// Packs a link.
    #[must_use]
    pub const fn pack(link: Link) -> Self {
        match link {
            Link::None => Self(0),
            Link::Head(list) => Self(HEAD | list as u32),
            Link::Object(id) => Self(id.raw()),
        }
    }

    /// Unpacks it.
    #[must_use]
    pub const fn unpack(self) -> Link {
        if self.0 & HEAD != 0 {
            return Link::Head((self.0 & 0xff) as u8);
        }
        match ObjectId::from_raw(self.0) {
            Some(id) => Link::Object(id),
            None => Link::None,
        }
    }
}

impl std::fmt::Debug for GcLink {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.unpack().fmt(f)
    }
}

/// `PyGC_Head`: the links of the list that the object is in, and the collector's working count.
#[derive(Clone, Copy, Debug, Default)]
pub struct GcHead {
    pub prev: GcLink,
    pub next: GcLink,
    /// CPython keeps `gc_refs` in `_gc_prev` while it collects; here it has its own word.
    pub refs: i32,
}

/// Bits of an object.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flags(pub u8);

impl Flags {
    /// Has a GC header (`Py_TPFLAGS_HAVE_GC`, or a tuple that is tracked or may be).
    pub const GC: u8 = 1;
    /// `_PyGC_FINALIZED`: its `__del__` has run.
    pub const FINALIZED: u8 = 2;
    /// Of an exact str, which has no `__del__`: its UTF-8 text is kept with it (`PyUnicode_AsUTF8AndSize`).
    pub const UTF8: u8 = 2;
    /// In the intern table.
    pub const INTERNED: u8 = 4;
    /// `PREV_MASK_COLLECTING`: in the list that is being collected, not yet known to be reachable.
    pub const COLLECTING: u8 = 8;
    /// `NEXT_MASK_UNREACHABLE`: tentatively unreachable.
    pub const UNREACHABLE: u8 = 16;
    /// Has a weak reference to it.
    pub const WEAKLY_REFERENCED: u8 = 32;
    /// Its deallocation is under way.
    pub const DYING: u8 = 64;
    /// Its gc_refs was raised because a reachable object holds it, not because of a reference from outside. CPython
    /// does not need to know; the picture does.
    pub const REACHED: u8 = 128;

    /// Whether a bit is set.
    #[must_use]
    pub const fn has(self, bit: u8) -> bool {
        self.0 & bit != 0
    }

    /// Sets or clears a bit.
    pub const fn set(&mut self, bit: u8, on: bool) {
        if on {
            self.0 |= bit;
        } else {
            self.0 &= !bit;
        }
    }
}

/// One object.
#[derive(Clone, Debug)]
pub struct Object {
    /// The count; [`crate::heap::IMMORTAL`] and above for immortal objects.
    pub count: u32,
    pub serial: Serial,
    pub flags: Flags,
    pub ty: ObjectId,
    /// What `id()` gives: the address behind GC header and pre-header.
    pub addr: Addr,
    pub gc: GcHead,
    /// `__dict__`, inline values and slots of an instance of a Python class; none for the rest.
    pub attrs: Option<Rc<Attrs>>,
    pub payload: Payload,
}

impl Object {
    /// Digits that an int's block was made for, where these are more than its value has: results are made for the
    /// largest that may come out (Objects/longobject.c, `x_add`, `x_mul`, …). Kept where the collector has its word.
    #[must_use]
    pub fn digits(&self) -> u32 {
        let is_int = matches!(self.payload, Payload::Int(_) | Payload::BigInt(_));
        if is_int { self.gc.refs.unsigned_abs() } else { 0 }
    }

    /// Whether count, class and what it holds are surely those of an earlier state of it.
    #[must_use]
    pub fn is_unchanged(&self, before: &Self) -> bool {
        let same_attrs = match (&self.attrs, &before.attrs) {
            (None, None) => true,
            (Some(now), Some(then)) => Rc::ptr_eq(now, then),
            _ => false,
        };
        (self.serial, self.count, self.ty) == (before.serial, before.count, before.ty)
            && same_attrs
            && self.payload.is_shared(&before.payload)
    }
}

impl Payload {
    /// Whether both surely hold the same: what is behind an `Rc` is compared by its address.
    fn is_shared(&self, before: &Self) -> bool {
        match (self, before) {
            (Self::Free, Self::Free) | (Self::Dead, Self::Dead) | (Self::Plain, Self::Plain) => true,
            (Self::Bool(now), Self::Bool(then)) => now == then,
            (Self::Int(now), Self::Int(then)) => now == then,
            (Self::Float(now), Self::Float(then)) => now.to_bits() == then.to_bits(),
            (Self::BigInt(now), Self::BigInt(then)) => Rc::ptr_eq(now, then),
            (Self::Complex(now), Self::Complex(then)) => Rc::ptr_eq(now, then),
            (Self::Str(now), Self::Str(then)) => Rc::ptr_eq(now, then),
            (Self::Bytes(now), Self::Bytes(then)) => Rc::ptr_eq(now, then),
            (Self::ByteArray(now), Self::ByteArray(then)) => Rc::ptr_eq(now, then),
            (Self::List(now), Self::List(then)) => {
                now.allocated == then.allocated && Rc::ptr_eq(&now.items, &then.items)
            }
            (Self::Tuple(now), Self::Tuple(then)) => Rc::ptr_eq(now, then),
            (Self::Dict(now), Self::Dict(then)) => Rc::ptr_eq(now, then),
            (Self::Set(now), Self::Set(then)) => Rc::ptr_eq(now, then),
            (Self::Type(now), Self::Type(then)) => Rc::ptr_eq(now, then),
            (Self::Function(now), Self::Function(then)) => Rc::ptr_eq(now, then),
            (Self::Code(now), Self::Code(then)) => Rc::ptr_eq(now, then),
            (Self::Generator(now), Self::Generator(then)) => Rc::ptr_eq(now, then),
            (Self::Frame(now), Self::Frame(then)) => Rc::ptr_eq(now, then),
            (Self::Record(now), Self::Record(then)) => Rc::ptr_eq(now, then),
            (
                Self::Free
                | Self::Dead
                | Self::Plain
                | Self::Bool(_)
                | Self::Int(_)
                | Self::BigInt(_)
                | Self::Float(_)
                | Self::Complex(_)
                | Self::Str(_)
                | Self::Bytes(_)
                | Self::ByteArray(_)
                | Self::List(_)
                | Self::Tuple(_)
                | Self::Dict(_)
                | Self::Set(_)
                | Self::Type(_)
                | Self::Function(_)
                | Self::Code(_)
                | Self::Generator(_)
                | Self::Frame(_)
                | Self::Weakref(_)
                | Self::Native(_)
                | Self::Record(_),
                _,
            ) => false,
        }
    }
}

/// What kind of thing it is, with what it holds.
#[derive(Clone, Debug)]
pub enum Payload {
    /// The slot is unused.
    Free,
    /// Its references were taken out of it: deallocation drops them one by one.
    Dead,
    /// Nothing inside: None, Ellipsis, NotImplemented, `object()`, an instance of a Python class (see [`Object::attrs`]).
    Plain,
    Bool(bool),
    Int(i64),
    BigInt(Rc<BigInt>),
    Float(f64),
    Complex(Rc<(f64, f64)>),
    Str(Rc<Text>),
    Bytes(Rc<Vec<u8>>),
    ByteArray(Rc<ByteArrayBody>),
    List(ListBody),
    Tuple(Rc<Vec<ObjectId>>),
    Dict(Rc<DictBody>),
    Set(Rc<SetBody>),
    Type(Rc<TypeBody>),
    Function(Rc<FunctionBody>),
    Code(Rc<CodeBody>),
    /// Generators, coroutines and async generators.
    Generator(Rc<GeneratorBody>),
    /// A frame object; the running frame itself is in the interpreter.
    Frame(Rc<Frame>),
    Weakref(WeakrefBody),
    /// A built-in function or method, bound or not.
    Native(NativeBody),
    /// Every other built-in: some fields and some numbers, see [`RecordKind`](super::RecordKind).
    Record(Rc<Record>),
}

/// `PyByteArrayObject`.
#[derive(Clone, Debug, Default)]
pub struct ByteArrayBody {
    pub bytes: Rc<Vec<u8>>,
    /// `ob_alloc`: bytes that the buffer has room for, the NUL at its end included.
    pub allocated: u64,
    /// `ob_start - ob_bytes`: bytes that were deleted at the front.
    pub start: u64,
    /// `ob_exports`: while there are any, the size cannot change.
    pub exports: u32,
    /// The buffer; 0 where there is none.
    pub buffer: Addr,
}

/// `PyListObject`: `ob_item` and `allocated`.
#[derive(Clone, Debug, Default)]
pub struct ListBody {
    pub items: Rc<Vec<ObjectId>>,
    /// Items that the buffer has room for.
    pub allocated: u32,
    /// The item buffer; 0 where there is none.
    pub buffer: Addr,
    /// `list.sort()` has taken the items: `allocated` is -1 meanwhile, and `list.__sizeof__` believes it.
    pub is_sorting: bool,
}

/// `PyWeakReference`.
#[derive(Clone, Copy, Debug)]
pub struct WeakrefBody {
    /// `wr_object`; `None` once it is dead.
    pub referent: Option<ObjectId>,
    pub callback: Option<ObjectId>,
    /// The referent's hash, once somebody asked for it.
    pub hash: Option<i64>,
}

/// What an instance of a Python class has besides its payload (FACTS 3.5).
#[derive(Clone, Debug, Default)]
pub struct Attrs {
    /// Inline values, by the index of their name in the class's shared keys.
    pub values: Vec<Option<ObjectId>>,
    /// `PyDictValues.capacity`: what a block of its own has room for.
    pub capacity: u32,
    /// Indices in `values` in the order in which the attributes were set.
    pub order: Vec<u8>,
    /// Whether the inline values are in use (`PyDictValues.valid`); else all is in `dict`.
    pub is_inline: bool,
    /// The materialised `__dict__`.
    pub dict: Option<ObjectId>,
    /// `__slots__`, sorted by name.
    pub slots: Vec<Option<ObjectId>>,
    /// The block of the values, where they are not behind the object.
    pub block: Addr,
}
