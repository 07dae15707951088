//! CPython 3.13.18 on 64-bit Linux.

use super::immortal_strings_3_13::{ADDED, REMOVED};
use super::immortal_strings_3_14::IMMORTAL_STRINGS;
use super::{
    CallRules, CodeRules, CollectorRules, Immortality, InitCalls, Instances, ListRules, ObjectLayout,
    Profile, SharingRules, StartStrings, TableRules, cpython_3_12, unverified,
};
use crate::class::Class;
use crate::heap::ParkedList;

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
        tables: TableRules { is_object_memory: false, overshoots_log2: false, ..before.tables },
        // Measured, 3.13.18, with `is`
        sharing: SharingRules { names_apart: "", ..before.sharing },
        absent: &[("sys", "_is_immortal"), ("sys", "exc_clear")],
        // Python/ceval.c, _PyEval_GetFrameLocals
        calls: CallRules {
            locals_by_proxy: true,
            // Python/specialize.c, get_init_for_simple_managed_python_class
            init_calls: InitCalls::WithInlineValues,
            ..before.calls
        },
        // Objects/listobject.c, list_ass_subscript_lock_held
        lists: ListRules { dels_are_slices: false, ..before.lists },
        // Python/compile.c, compiler_class_body
        codes: CodeRules { has_class_details: true, ..before.codes },
        collector: CollectorRules {
            // Measured, 3.13.18: collections while an uncaught exception is shown, and `gc.get_count()` behind them
            display_allocates: 6204,
            ..before.collector
        },
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
        parked_at_start: PARKED_AT_START,
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
    (Class::Partial, 64),
    (Class::StructTime, 40),
];

/// Measured, 3.13.18: `sys._debugmallocstats()` on the second line of a script, and `slice_cache`, Objects/sliceobject.c.
const PARKED_AT_START: &[(ParkedList, u8)] = &[
    (ParkedList::Dict, 9),
    (ParkedList::Float, 3),
    (ParkedList::List, 9),
    (ParkedList::Tuple(1), 5),
    (ParkedList::Tuple(2), 8),
    (ParkedList::Tuple(3), 10),
    (ParkedList::Tuple(4), 1),
    (ParkedList::Tuple(6), 3),
    (ParkedList::Tuple(7), 3),
    (ParkedList::Tuple(8), 3),
    (ParkedList::Tuple(9), 3),
    (ParkedList::Tuple(10), 5),
    (ParkedList::Tuple(11), 2),
    (ParkedList::Tuple(12), 8),
    (ParkedList::Tuple(13), 3),
    (ParkedList::Tuple(14), 1),
    (ParkedList::Tuple(15), 2),
    (ParkedList::Tuple(16), 2),
    (ParkedList::Tuple(17), 1),
    (ParkedList::Tuple(18), 3),
    (ParkedList::Tuple(19), 1),
    (ParkedList::Slice, 1),
];
