//! CPython 3.14.10 on 64-bit Linux.

use super::held_strings_3_14::HELD_STRINGS;
use super::immortal_strings_3_14::IMMORTAL_STRINGS;
use super::{
    BorrowRules, CallRules, CodeRules, CollectorRules, DeathOrder, FreeListLimits, Immortality, ListRules,
    ObjectLayout, Profile, StartStrings, Tracking, cpython_3_13,
};
use crate::heap::{IMMORTAL, ParkedList};
use crate::pymalloc::AllocatorProfile;

pub(super) fn profile() -> Profile {
    let before = cpython_3_13::profile();
    Profile {
        name: "3.14",
        // FACTS 0
        release: [3, 14, 10],
        allocator: AllocatorProfile::cpython_3_14(),
        objects: ObjectLayout {
            // Objects/dictobject.c, _PyDict_NewKeysForClass
            presets_names: true,
            // Objects/exceptions.c, BaseException_vectorcall
            makes_exception_first: true,
            // `sys.getsizeof(int)`, 3.14.10
            static_type_bytes: 416,
            // `sys.getsizeof` of a class with `__slots__ = ()`, 3.14.10
            heap_type_bytes: 952,
            // `gen.__basicsize__` and a GC head, 3.14.10; FACTS 3.2: 192 with one local and a stack of two
            generator_bytes: 168,
            // `sys.getsizeof(open("/dev/null", "rb"))`, 3.14.10
            file_buffer_bytes: 131_072,
            class_bytes: &[],
            ..before.objects
        },
        // FACTS 3.3, gh-158592
        lists: ListRules { shrink_above: 32, ..before.lists },
        // FACTS 5.1
        borrows: BorrowRules { locals: true, constants: false },
        // FACTS 7; Python/bytecodes.c, LOAD_SPECIAL
        calls: CallRules { with_binds: false, locals_die: DeathOrder::LastFirst, ..before.calls },
        // Measured, 3.14.10: `sys.getrefcount` of `(1, 2)` in a script
        codes: CodeRules {
            tree_holds_folded: false,
            has_eager_annotations: false,
            marks_ends_of_loops: false,
            ..before.codes
        },
        library_edits: &[],
        // FACTS 5.3
        immortality: Immortality::Shown { count: IMMORTAL, has_interned: false },
        // FACTS 4.6
        collector: CollectorRules { tracking: Tracking::Early, ..before.collector },
        // FACTS 2.1, column 3.14
        free_lists: FreeListLimits {
            ints: 100,
            methods: 20,
            builtins: 16,
            list_iterators: 10,
            tuple_iterators: 10,
            ranges: 6,
            range_iterators: 6,
            ..before.free_lists
        },
        parked_at_start: PARKED_AT_START,
        // Measured, 3.14.10: `import gc; print(gc.get_count())` says (1904, 2, 0) where the usual environment variables
        // are set, and up to 25 more without them; 19 of it are the program's own.
        gc_counts_at_start: [1885, 2, 0],
        // `gc.get_stats()[0]` at a script's first line, 3.14.10
        gc_collections_at_start: (2, 23),
        // len(gc.get_objects()) after gc.collect() at a script's first line, 3.14.10
        gc_long_lived_at_start: 5341,
        immortal_strings: StartStrings { base: IMMORTAL_STRINGS, added: &[], removed: &[] },
        held_strings: HELD_STRINGS,
        unverified: &[],
        ..before
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
