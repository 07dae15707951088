//! CPython 3.14.10 on 64-bit Linux.

use super::held_strings_3_14::HELD_STRINGS;
use super::immortal_strings_3_14::IMMORTAL_STRINGS;
use super::{FreeListLimits, Profile};
use crate::heap::ParkedList;
use crate::pymalloc::AllocatorProfile;

pub(super) fn profile() -> Profile {
    Profile {
        name: "3.14",
        allocator: AllocatorProfile::cpython_3_14(),
        // FACTS 2.1, column 3.14
        free_lists: FreeListLimits {
            ints: 100,
            floats: 100,
            lists: 80,
            dicts: 80,
            dict_keys: 80,
            tuples_per_size: 2000,
            methods: 20,
            builtins: 16,
            slices: 1,
            list_iterators: 10,
            tuple_iterators: 10,
            ranges: 6,
            range_iterators: 6,
        },
        parked_at_start: PARKED_AT_START,
        // FACTS 4.1, column 3.14.5+
        gc_thresholds: [2000, 10, 10],
        // Measured, 3.14.10: `import gc; print(gc.get_count())` says (1904, 2, 0) where the usual environment variables
        // are set, and up to 25 more without them; 19 of it are the program's own.
        gc_counts_at_start: [1885, 2, 0],
        // `gc.get_stats()[0]` at a script's first line, 3.14.10
        gc_collections_at_start: (2, 23),
        // len(gc.get_objects()) after gc.collect() at a script's first line, 3.14.10
        gc_long_lived_at_start: 5341,
        // FACTS 6
        small_ints: (-5, 256),
        // FACTS 3.3, gh-158592
        list_shrink_above: 32,
        immortal_strings: IMMORTAL_STRINGS,
        held_strings: HELD_STRINGS,
    }
}

/// Measured, 3.14.10: 150 objects of each kind are made and kept at the beginning of scripts without and with functions
/// and a class; `sys._debugmallocstats()` says how many blocks less than 150 came into use.
const PARKED_AT_START: &[(ParkedList, u8)] = &[
    (ParkedList::Int, 6),
    (ParkedList::Float, 1),
    (ParkedList::List, 6),
    (ParkedList::Dict, 9),
    (ParkedList::DictKeys, 1),
    (ParkedList::Method, 2),
    (ParkedList::Slice, 1),
    (ParkedList::ListIterator, 4),
    (ParkedList::TupleIterator, 2),
    (ParkedList::Range, 1),
    (ParkedList::RangeIterator, 1),
    (ParkedList::Tuple(2), 10),
    (ParkedList::Tuple(3), 6),
    (ParkedList::Tuple(4), 1),
    (ParkedList::Tuple(5), 2),
    (ParkedList::Tuple(6), 2),
    (ParkedList::Tuple(7), 4),
    (ParkedList::Tuple(8), 1),
    (ParkedList::Tuple(9), 3),
    (ParkedList::Tuple(10), 1),
    (ParkedList::Tuple(11), 4),
    (ParkedList::Tuple(12), 4),
    (ParkedList::Tuple(13), 9),
    (ParkedList::Tuple(14), 1),
    (ParkedList::Tuple(15), 2),
    (ParkedList::Tuple(16), 3),
    (ParkedList::Tuple(18), 6),
    (ParkedList::Tuple(19), 1),
];
