//! CPython 3.14.10 on 64-bit Linux.

use super::immortal_strings_3_14::IMMORTAL_STRINGS;
use super::{FreeListLimits, Profile};
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
        // FACTS 4.1, column 3.14.5+
        gc_thresholds: [2000, 10, 10],
        // Measured, 3.14.10: `import gc; print(gc.get_count())` says (1904, 2, 0) where the usual environment variables
        // are set, and up to 25 more without them; 22 of it are the program's own.
        gc_counts_at_start: [1882, 2, 0],
        // `gc.get_stats()[0]` at a script's first line, 3.14.10
        gc_collections_at_start: (2, 23),
        // len(gc.get_objects()) after gc.collect() at a script's first line, 3.14.10
        gc_long_lived_at_start: 5341,
        // FACTS 6
        small_ints: (-5, 256),
        // FACTS 3.3, gh-158592
        list_shrink_above: 32,
        immortal_strings: IMMORTAL_STRINGS,
    }
}
