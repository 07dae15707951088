//! Addresses, the ids of arenas, pools and blocks, and a vector that is indexed by such an id.

use std::fmt;
use std::marker::PhantomData;
use std::ops::{Index, IndexMut};

/// A modelled address: what `id()` shows. Never a real pointer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Addr(pub u64);

impl Addr {
    /// C's null pointer: no block.
    pub const NULL: Self = Self(0);

    /// Whether this is no address at all.
    pub fn is_null(self) -> bool {
        self == Self::NULL
    }

    /// The address `bytes` further up.
    pub fn offset(self, bytes: u64) -> Self {
        Self(self.0 + bytes)
    }
}

/// As Python prints it: `0x7f3c5ad9d040`.
impl fmt::Display for Addr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:#x}", self.0)
    }
}

/// An id that stands for a place in an [`IdVec`].
pub(super) trait Id: Copy {
    fn index(self) -> usize;
    fn from_index(index: usize) -> Self;
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl Id for $name {
            fn index(self) -> usize {
                self.0 as usize
            }

            fn from_index(index: usize) -> Self {
                Self(index as u32)
            }
        }
    )*};
}

ids! {
    /// An arena object's place in CPython's `allarenas`; used again once its arena is given back.
    ArenaId;
    /// A pool's place in its arena, in address order.
    PoolId;
    /// A block's place in its pool, in address order.
    BlockIndex;
    /// A size class (`szidx`): blocks of `alignment * (class + 1)` bytes.
    SizeClass;
}

/// One pool of all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PoolAt {
    /// Its arena.
    pub arena: ArenaId,
    /// Its place there.
    pub pool: PoolId,
}

/// A vector that only its own kind of id can index. An id out of range is a fault of ours and panics.
#[derive(Clone, Debug)]
pub(super) struct IdVec<I, T> {
    items: Vec<T>,
    id: PhantomData<I>,
}

impl<I: Id, T> IdVec<I, T> {
    pub(super) fn new(items: Vec<T>) -> Self {
        Self { items, id: PhantomData }
    }

    pub(super) fn len(&self) -> usize {
        self.items.len()
    }

    pub(super) fn push(&mut self, item: T) {
        self.items.push(item);
    }

    /// The item, if the id is in range.
    pub(super) fn find(&self, id: I) -> Option<&T> {
        self.items.get(id.index())
    }

    pub(super) fn iter(&self) -> impl DoubleEndedIterator<Item = (I, &T)> + ExactSizeIterator {
        self.items.iter().enumerate().map(|(index, item)| (I::from_index(index), item))
    }
}

impl<I: Id, T> Index<I> for IdVec<I, T> {
    type Output = T;

    #[expect(
        clippy::indexing_slicing,
        reason = "the one place where ids index; an id is made by its own table"
    )]
    fn index(&self, id: I) -> &T {
        &self.items[id.index()]
    }
}

impl<I: Id, T> IndexMut<I> for IdVec<I, T> {
    #[expect(
        clippy::indexing_slicing,
        reason = "the one place where ids index; an id is made by its own table"
    )]
    fn index_mut(&mut self, id: I) -> &mut T {
        &mut self.items[id.index()]
    }
}
