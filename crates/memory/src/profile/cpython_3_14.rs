//! CPython 3.14.10 on 64-bit Linux.

use super::held_strings_3_14::HELD_STRINGS;
use super::immortal_strings_3_14::IMMORTAL_STRINGS;
use super::{
    Algorithm, BorrowRules, CallRules, CodeRules, CollectorRules, DeathOrder, Folding, FreeListLimits,
    Immortality, InitCalls, ListRules, ObjectLayout, Profile, StartStrings, Tracking, cpython_3_13,
    unverified,
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
            values_are_plain: false,
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
        calls: CallRules {
            with_binds: false,
            // Python/specialize.c, get_init_for_simple_managed_python_class
            init_calls: InitCalls::All,
            locals_die: DeathOrder::LastFirst,
            ..before.calls
        },
        // Measured, 3.14.10: `sys.getrefcount` of `(1, 2)` in a script
        codes: CodeRules {
            folding: Folding::Graph,
            tree_holds_folded: false,
            has_eager_annotations: false,
            consts_begin_with_none: false,
            marks_ends_of_loops: false,
            returns_constants: false,
            ..before.codes
        },
        library_edits: &[],
        // 2.7 alone has it
        absent: &[("sys", "exc_clear")],
        // FACTS 5.3
        immortality: Immortality::Shown { count: IMMORTAL, has_interned: false },
        // FACTS 4.6
        collector: CollectorRules {
            // Measured, 3.14.10: collections while an uncaught exception is shown, and `gc.get_count()` behind them
            display_allocates: 8569,
            tracking: Tracking::Early,
            keeps_parked: &[],
            ..before.collector
        },
        // FACTS 2.1, column 3.14
        free_lists: free_lists(before.free_lists),
        parked_at_start: PARKED_AT_START,
        counts_compiler: true,
        blocks_at_start: BLOCKS_AT_START,
        // Measured, 3.14.10: `sys.getallocatedblocks()` there, less the blocks of pymalloc
        large_blocks_at_start: 430,
        // Measured, 3.14.10, like the free lists, where a script is about to be parsed and the usual environment variables
        // are set; without some of them there are up to 25 more.
        gc_counts_at_start: [1877, 2, 0],
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

/// CPython 3.14.0 to 3.14.4, as of 3.14.2: the incremental collector.
pub(super) fn incremental() -> Profile {
    let after = profile();
    Profile {
        name: "3.14.2",
        // FACTS 0
        release: [3, 14, 2],
        // FACTS 3.3: the rule for small lists is younger
        lists: ListRules { shrink_above: 0, ..after.lists },
        // FACTS 4.5
        collector: CollectorRules { algorithm: Algorithm::Incremental, ..after.collector },
        // FACTS 4.1
        gc_thresholds: [2000, 10, 0],
        unverified: unverified::OF_3_14_2,
        ..after
    }
}

/// FACTS 2.1, column 3.14
const fn free_lists(before: FreeListLimits) -> FreeListLimits {
    FreeListLimits {
        ints: 100,
        methods: 20,
        builtins: 16,
        list_iterators: 10,
        tuple_iterators: 10,
        ranges: 6,
        range_iterators: 6,
        // Include/internal/pycore_freelist_state.h
        unicode_writers: 1,
        ..before
    }
}

/// Measured, 3.14.10, where a script is about to be parsed: the sizes in `interp->object_state.freelists`, read by a
/// library that was loaded with the interpreter.
const PARKED_AT_START: &[(ParkedList, u8)] = &[
    (ParkedList::Int, 6),
    (ParkedList::Float, 3),
    (ParkedList::List, 10),
    (ParkedList::Dict, 3),
    (ParkedList::DictKeys, 2),
    (ParkedList::Method, 2),
    (ParkedList::Builtin, 1),
    (ParkedList::Slice, 1),
    (ParkedList::ListIterator, 4),
    (ParkedList::TupleIterator, 2),
    (ParkedList::Range, 1),
    (ParkedList::RangeIterator, 1),
    (ParkedList::Tuple(1), 5),
    (ParkedList::Tuple(2), 7),
    (ParkedList::Tuple(3), 7),
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

#[rustfmt::skip]
/// Measured, 3.14.10: what `sys._debugmallocstats()` says on a script's second line, less what the model's own objects
/// take there.
const BLOCKS_AT_START: &[(u16, u16, u16)] = &[
    (1, 27, 994), (2, 599, 421), (7, 2276, 104), (23, 5689, 176), (19, 3857, 19), (3, 486, 24),
    (2, 227, 63), (3, 353, 28), (1, 72, 41), (2, 134, 70), (7, 614, 30), (1, 46, 39),
    (2, 120, 36), (3, 171, 45), (2, 80, 56), (2, 88, 38), (2, 96, 24), (2, 63, 49),
    (1, 32, 21), (2, 55, 47), (2, 51, 45), (1, 16, 30), (1, 30, 14), (1, 24, 18),
    (4, 140, 20), (1, 18, 21), (1, 15, 22), (1, 13, 23), (1, 10, 25), (1, 15, 19),
    (1, 13, 19), (1, 20, 11),
];
