//! CPython 3.15.2 on 64-bit Linux.

use super::immortal_strings_3_14::IMMORTAL_STRINGS;
use super::immortal_strings_3_15::{ADDED, REMOVED};
use super::{
    BorrowRules, CodeRules, CollectorRules, ObjectLayout, Profile, SharingRules, StartStrings, TableRules,
    cpython_3_14, unverified,
};
use crate::class::Class;

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
        codes: CodeRules { has_common_constants: true, loops_have_index: true, ..before.codes },
        // Measured, 3.15.2, with `is`
        sharing: SharingRules { copied_byte: true, ..before.sharing },
        // FACTS 4.6
        tables: TableRules { frozensets_early: true, ..before.tables },
        // FACTS 4.1
        collector: CollectorRules { plain_weakrefs_outlive: true, ..before.collector },
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
