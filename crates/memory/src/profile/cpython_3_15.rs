//! CPython 3.15.2 on 64-bit Linux.

use super::immortal_strings_3_14::IMMORTAL_STRINGS;
use super::immortal_strings_3_15::{ADDED, REMOVED};
use super::{
    BorrowRules, CodeRules, CollectorRules, ObjectLayout, Profile, SharingRules, StartStrings, TableRules,
    cpython_3_14, unverified,
};
use crate::class::Class;
use crate::heap::ParkedList;

pub(super) fn profile() -> Profile {
    let before = cpython_3_14::profile();
    Profile {
        name: "3.15",
        // FACTS 0
        release: [3, 15, 2],
        objects: ObjectLayout {
            // FACTS 5.2, "class A(object): pass; rc(A)"
            owns_getsets: false,
            // `sys.getsizeof(int)`, 3.15.2
            static_type_bytes: 424,
            // `sys.getsizeof` of a class with `__slots__ = ()`, 3.15.2
            heap_type_bytes: 960,
            class_bytes: CLASS_BYTES,
            ..before.objects
        },
        // FACTS 5.1
        borrows: BorrowRules { constants: true, ..before.borrows },
        // Lib/opcode.py, _common_constants; Python/bytecodes.c, GET_ITER: 3.15.2
        codes: CodeRules {
            has_common_constants: true,
            loops_have_index: true,
            // Python/codegen.c, maybe_optimize_function_call
            lists_generators_inline: true,
            ..before.codes
        },
        // Measured, 3.15.2, with `is`
        sharing: SharingRules { copied_byte: true, ..before.sharing },
        // FACTS 4.6
        tables: TableRules { frozensets_early: true, ..before.tables },
        // FACTS 4.1
        collector: CollectorRules {
            // Measured, 3.15.2: collections while an uncaught exception is shown, and `gc.get_count()` behind them
            display_allocates: 9358,
            plain_weakrefs_outlive: true,
            ..before.collector
        },
        counts_compiler: false,
        // `gc.get_count()` at a script's first line, 3.15.2
        gc_counts_at_start: [0, 3, 0],
        // `gc.get_stats()[0]` at a script's first line, 3.15.2
        gc_collections_at_start: (3, 23),
        // len(gc.get_objects()) after gc.collect() at a script's first line, 3.15.2
        gc_long_lived_at_start: 5402,
        // FACTS 6, gh-133059
        small_ints: (-5, 1024),
        immortal_strings: StartStrings { base: IMMORTAL_STRINGS, added: ADDED, removed: REMOVED },
        unverified: unverified::OF_3_15,
        parked_at_start: PARKED_AT_START,
        ..before
    }
}

/// `T.__basicsize__`, 3.15.2
const CLASS_BYTES: &[(Class, u64)] = &[
    (Class::Type, 944),
    (Class::ByteArray, 64),
    (Class::Module, 104),
    (Class::Struct, 64),
    (Class::TypeAliasType, 64),
];

/// Measured, 3.15.2: `sys._debugmallocstats()` on the second line of a script;
/// lists that it does not print are as in 3.14.
const PARKED_AT_START: &[(ParkedList, u8)] = &[
    (ParkedList::Dict, 9),
    (ParkedList::Float, 3),
    (ParkedList::List, 10),
    (ParkedList::Tuple(1), 4),
    (ParkedList::Tuple(2), 7),
    (ParkedList::Tuple(3), 5),
    (ParkedList::Tuple(4), 1),
    (ParkedList::Tuple(5), 2),
    (ParkedList::Tuple(6), 2),
    (ParkedList::Tuple(8), 1),
    (ParkedList::Tuple(9), 3),
    (ParkedList::Tuple(10), 1),
    (ParkedList::Tuple(11), 6),
    (ParkedList::Tuple(12), 4),
    (ParkedList::Tuple(13), 10),
    (ParkedList::Tuple(15), 2),
    (ParkedList::Tuple(16), 1),
    (ParkedList::Tuple(17), 2),
    (ParkedList::Tuple(18), 4),
    (ParkedList::Tuple(19), 1),
    (ParkedList::Tuple(20), 1),
    (ParkedList::Int, 6),
    (ParkedList::Method, 2),
    (ParkedList::Builtin, 1),
    (ParkedList::Slice, 1),
    (ParkedList::ListIterator, 4),
    (ParkedList::TupleIterator, 2),
    (ParkedList::Range, 1),
    (ParkedList::RangeIterator, 1),
];
