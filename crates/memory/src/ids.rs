//! Newtypes for what is counted or numbered.

use std::num::NonZeroU32;

/// A slot of the heap. Slots are used again; an object's identity through time is its [`Serial`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ObjectId(NonZeroU32);

impl ObjectId {
    /// The slot with this index.
    #[must_use]
    pub const fn from_index(index: u32) -> Self {
        match NonZeroU32::new(index.wrapping_add(1)) {
            Some(id) => Self(id),
            None => Self(NonZeroU32::MAX),
        }
    }

    /// The slot's index, from 0.
    #[must_use]
    pub const fn index(self) -> u32 {
        self.0.get() - 1
    }

    /// The number inside, never 0: for packing an id with flags.
    #[must_use]
    pub const fn raw(self) -> u32 {
        self.0.get()
    }

    /// The id whose [`Self::raw`] is this; `None` for 0.
    #[must_use]
    pub const fn from_raw(raw: u32) -> Option<Self> {
        match NonZeroU32::new(raw) {
            Some(id) => Some(Self(id)),
            None => None,
        }
    }
}

impl std::fmt::Debug for ObjectId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "@{}", self.index())
    }
}

/// An object's identity through a whole run: numbers are never used again.
///
/// Containers and atoms are numbered apart, so that the containers of a program have small numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Serial(pub u32);

impl Serial {
    /// First number of an atom (int, str …).
    pub const FIRST_ATOM: u32 = 1 << 30;
    /// First number of what start-up made.
    pub const FIRST_STATIC: u32 = 1 << 31;
}

/// A reference on the evaluation stack or in a local: counted, or borrowed from another holder
/// (CPython 3.14 Include/internal/pycore_stackref.h, `_PyStackRef`; FACTS 5.1).
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct StackRef(u32);

const BORROWED: u32 = 1 << 31;
/// With [`BORROWED`]: no reference, but a number (`PyStackRef_TagInt`).
const NUMBER: u32 = 1 << 30;

impl StackRef {
    /// No reference: an unbound local, `PyStackRef_NULL`.
    pub const NULL: Self = Self(0);

    /// A counted reference.
    #[must_use]
    pub const fn owned(id: ObjectId) -> Self {
        Self(id.raw())
    }

    /// A reference that is not counted.
    #[must_use]
    pub const fn borrowed(id: ObjectId) -> Self {
        Self(id.raw() | BORROWED)
    }

    /// A small number in place of a reference: `PyStackRef_TagInt`.
    #[must_use]
    pub const fn number(value: u32) -> Self {
        Self(BORROWED | NUMBER | value)
    }

    /// The number, if it is one.
    #[must_use]
    pub const fn as_number(self) -> Option<u32> {
        if self.0 & (BORROWED | NUMBER) == BORROWED | NUMBER { Some(self.0 & (NUMBER - 1)) } else { None }
    }

    /// The object, if there is one.
    #[must_use]
    pub const fn get(self) -> Option<ObjectId> {
        if self.as_number().is_some() { None } else { ObjectId::from_raw(self.0 & !BORROWED) }
    }

    /// Whether there is no reference.
    #[must_use]
    pub const fn is_null(self) -> bool {
        self.0 == 0
    }

    /// Whether the reference is not counted.
    #[must_use]
    pub const fn is_borrowed(self) -> bool {
        self.0 & BORROWED != 0
    }

    /// The object, if the reference is counted.
    #[must_use]
    pub const fn counted(self) -> Option<ObjectId> {
        if self.is_borrowed() { None } else { ObjectId::from_raw(self.0) }
    }
}

impl std::fmt::Debug for StackRef {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.get() {
            None => write!(f, "-"),
            Some(id) if self.is_borrowed() => write!(f, "&{id:?}"),
            Some(id) => write!(f, "{id:?}"),
        }
    }
}
