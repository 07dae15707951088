//! The numbers of a CPython version's allocator.

use super::{Addr, SizeClass};

/// What pymalloc's constants are in one version of CPython (FACTS 1.1).
///
/// `arena_bytes`, `pool_bytes` and `alignment` are powers of two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AllocatorProfile {
    /// ARENA_SIZE.
    pub arena_bytes: u64,
    /// POOL_SIZE.
    pub pool_bytes: u64,
    /// POOL_OVERHEAD: the pool header, before the first block.
    pub pool_header_bytes: u32,
    /// ALIGNMENT: distance from one size class to the next.
    pub alignment: u32,
    /// SMALL_REQUEST_THRESHOLD: what is larger comes from malloc.
    pub small_request_bytes: u32,
    /// PyMem_Malloc is malloc: buffers and tables are not from pymalloc, whatever their size.
    pub has_raw_buffers: bool,
    /// INITIAL_ARENA_OBJECTS: the table of arena objects starts with so many, then doubles.
    pub initial_arena_objects: u32,
    /// The last wholly free arena of the list is not given back (bpo-37257, 3.9).
    pub keeps_one_free_arena: bool,
    /// Where the first arena is mapped; each further one lies `arena_bytes` lower, as mmap grows down.
    /// Where it is not a multiple of `pool_bytes`, each arena loses one pool to alignment.
    pub first_arena_address: Addr,
    /// Where malloc's heap begins; it grows up.
    pub first_large_address: Addr,
    /// What malloc puts before each of its blocks. A model, simpler than any real malloc.
    pub large_header_bytes: u64,
}

impl AllocatorProfile {
    /// CPython 3.14 on 64-bit Linux (FACTS 1.1, column 3.10-3.14; CPython 3.14 Include/internal/pycore_obmalloc.h).
    pub const fn cpython_3_14() -> Self {
        Self {
            arena_bytes: 1 << 20,
            pool_bytes: 1 << 14,
            // FACTS 1.2
            pool_header_bytes: 48,
            alignment: 16,
            small_request_bytes: 512,
            // FACTS 1.3; 4 KiB after a multiple of 16 KiB, so 63 of 64 pools are usable
            has_raw_buffers: false,
            initial_arena_objects: 16,
            keeps_one_free_arena: true,
            first_arena_address: Addr(0x7f3c_5ad9_d000),
            first_large_address: Addr(0x5555_5598_1000),
            large_header_bytes: 16,
        }
    }

    /// CPython 2.7.18 on 64-bit Linux (FACTS 1.1; CPython 2.7 Objects/obmalloc.c).
    pub const fn cpython_2_7() -> Self {
        Self {
            arena_bytes: 1 << 18,
            pool_bytes: 1 << 12,
            has_raw_buffers: true,
            keeps_one_free_arena: false,
            first_arena_address: Addr(0x7f3c_5ad9_c000),
            ..Self::cpython_3_14()
        }
    }

    /// CPython 2.7 before 2.7.7: classes of 8 bytes, up to 256; arenas from malloc, so that each loses a pool to alignment
    /// (FACTS 1.1).
    pub const fn cpython_2_7_6() -> Self {
        Self {
            alignment: 8,
            small_request_bytes: 256,
            first_arena_address: Addr(0x0000_5555_57ad_9010),
            ..Self::cpython_2_7()
        }
    }

    /// Number of size classes.
    pub fn classes(&self) -> u32 {
        self.small_request_bytes / self.alignment
    }

    /// The class that serves a request, or none where malloc does (0 bytes, or too many).
    #[inline]
    pub fn class_of(&self, nbytes: u64) -> Option<SizeClass> {
        let is_small = nbytes != 0 && nbytes <= u64::from(self.small_request_bytes);
        is_small.then(|| SizeClass(((nbytes - 1) >> self.alignment.trailing_zeros()) as u32))
    }

    /// Bytes of a block of this class (INDEX2SIZE).
    #[inline]
    pub fn block_bytes(&self, class: SizeClass) -> u32 {
        (class.0 + 1) * self.alignment
    }

    /// How many blocks a pool of this class has (FACTS 1.2).
    pub fn blocks_per_pool(&self, class: SizeClass) -> u32 {
        (self.pool_bytes as u32 - self.pool_header_bytes) / self.block_bytes(class)
    }

    /// MAX_POOLS_IN_ARENA: what an aligned arena would have.
    pub fn max_pools(&self) -> u32 {
        (self.arena_bytes / self.pool_bytes) as u32
    }

    /// First pool-aligned address at or after an arena's, and how many whole pools follow (new_arena).
    pub(crate) fn pools_of_arena(&self, address: Addr) -> (Addr, u32) {
        let first = Addr(address.0.next_multiple_of(self.pool_bytes));
        let lost = u32::from(first != address);
        (first, self.max_pools() - lost)
    }
}
