//! What was asked of the allocator, in order and with the bytes asked for: what hooks of `PyMem_SetAllocator` see in
//! CPython.

use crate::pymalloc::Addr;

/// Whose allocator was asked (`PyMemAllocatorDomain`, Include/cpython/pymem.h).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Domain {
    /// `PyMem_Malloc`: buffers and tables.
    Memory,
    /// `PyObject_Malloc`: objects.
    Object,
}

/// One request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockEvent {
    /// A block was taken.
    Taken {
        /// Whose.
        domain: Domain,
        /// Where it begins.
        addr: Addr,
        /// Bytes asked for.
        bytes: u64,
    },
    /// A block was made larger or smaller.
    Resized {
        /// Whose.
        domain: Domain,
        /// Where it began.
        from: Addr,
        /// Where it begins now.
        to: Addr,
        /// Bytes asked for.
        bytes: u64,
    },
    /// A block was given back.
    Given {
        /// Where it began.
        addr: Addr,
    },
}

/// Collects requests while it is on.
#[derive(Clone, Debug, Default)]
pub struct BlockLog {
    /// Whether anybody wants to know.
    pub is_on: bool,
    /// What was asked, oldest first.
    pub events: Vec<BlockEvent>,
}

impl BlockLog {
    /// Adds the request, which is only described while the log is on.
    #[inline]
    pub(crate) fn push(&mut self, make: impl FnOnce() -> BlockEvent) {
        if self.is_on {
            self.events.push(make());
        }
    }
}
