//! CPython 3.13.18 on 64-bit Linux.

use super::immortal_strings_3_13::{ADDED, REMOVED};
use super::immortal_strings_3_14::IMMORTAL_STRINGS;
use super::{
    Immortality, Instances, ObjectLayout, Profile, SharingRules, StartStrings, TableRules, cpython_3_12,
    unverified,
};
use crate::class::Class;

pub(super) fn profile() -> Profile {
    let before = cpython_3_12::profile();
    Profile {
        name: "3.13",
        // FACTS 0
        release: [3, 13, 18],
        objects: ObjectLayout {
            // FACTS 3.5
            instances: Instances::InlineValues,
            counts_off_first: false,
            // `sys.getsizeof(int)`, 3.13.18
            static_type_bytes: 416,
            // `sys.getsizeof` of a class with `__slots__ = ()`, 3.13.18
            heap_type_bytes: 944,
            class_bytes: CLASS_BYTES,
            ..before.objects
        },
        // FACTS 3.1
        tables: TableRules { is_object_memory: false, ..before.tables },
        // Measured, 3.13.18, with `is`
        sharing: SharingRules { names_apart: "", ..before.sharing },
        absent: &[("sys", "_is_immortal")],
        // FACTS 5.3
        immortality: Immortality::Shown { count: u32::MAX, has_interned: false },
        // FACTS 4.1
        gc_thresholds: [2000, 10, 10],
        // `gc.get_count()` at a script's first line, 3.13.18
        gc_counts_at_start: [0, 3, 0],
        // `gc.get_stats()[0]` at a script's first line, 3.13.18
        gc_collections_at_start: (3, 23),
        // len(gc.get_objects()) after gc.collect() at a script's first line, 3.13.18
        gc_long_lived_at_start: 5031,
        immortal_strings: StartStrings { base: IMMORTAL_STRINGS, added: ADDED, removed: REMOVED },
        unverified: unverified::OF_3_13,
        ..before
    }
}

/// `T.__basicsize__`, 3.13.18
const CLASS_BYTES: &[(Class, u64)] = &[
    (Class::Type, 928),
    (Class::Str, 64),
    (Class::Tuple, 24),
    (Class::Function, 144),
    (Class::Code, 200),
    (Class::Generator, 144),
    (Class::Coroutine, 144),
    (Class::AsyncGenerator, 144),
    (Class::Frame, 136),
    (Class::Map, 32),
    (Class::RLock, 48),
    (Class::MemoryView, 144),
    (Class::Partial, 64),
    (Class::StructTime, 40),
];
