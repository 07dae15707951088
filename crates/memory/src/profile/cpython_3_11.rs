//! CPython 3.11.7 on 64-bit Linux.

use super::start_counts_3_11::START_COUNTS;
use super::{
    CallRules, CodeRules, CollectorRules, Comprehensions, Folding, FreeListLimits, Instances, LibraryEdit,
    ListGrowth, ListRules, ObjectLayout, Profile, SharingRules, SplitRoom, StringHash, TableRules,
    cpython_2_7, unverified,
};
use crate::class::Class;
use crate::heap::ParkedList;
use crate::pymalloc::AllocatorProfile;

pub(super) fn profile() -> Profile {
    let before = cpython_2_7::profile();
    Profile {
        name: "3.11",
        // FACTS 0
        release: [3, 11, 7],
        allocator: AllocatorProfile::cpython_3_14(),
        objects: LAYOUT,
        // FACTS 3.3
        lists: ListRules {
            growth: ListGrowth::EighthOfFour,
            displays_are_exact: false,
            is_even: true,
            split_room: SplitRoom::LimitOrOne,
            ..before.lists
        },
        // FACTS 3.4, 3.1; Python/pyhash.c, Py_HASH_SIPHASH13
        tables: TableRules {
            is_open: false,
            string_hash: StringHash::Sip13,
            is_object_memory: true,
            overshoots_log2: true,
            ..before.tables
        },
        sharing: SHARING,
        absent: &[("sys", "_is_immortal"), ("sys", "_is_interned"), ("sys", "exc_clear")],
        parked_at_start: PARKED_AT_START,
        // FACTS 5.1 and 5.2, "f(*[x])"
        calls: CallRules {
            caller_keeps: false,
            packs: false,
            keeps_caught: false,
            with_binds_enter_first: true,
            ..before.calls
        },
        // Measured, 3.11.7: `sys.getrefcount` of `(1, 2)` and of -1000 in a script, against a text that was compiled
        codes: CodeRules {
            folding: Folding::Tree,
            comprehensions: Comprehensions::Functions,
            tree_holds_folded: true,
            has_eager_annotations: true,
            shares_constants: true,
            has_class_hooks: true,
            // CPython 3.11 Include/cpython/code.h
            has_tuples_of_names: false,
            catches_stop_iteration: false,
            ..before.codes
        },
        library_edits: LIBRARY_EDITS,
        // FACTS 4.1; 7, Shutdown
        collector: CollectorRules {
            debug_flags: DEBUG_FLAGS,
            has_uncollectable: false,
            finalizes_again: false,
            wipes_modules: false,
            // `slice_cache`, Objects/sliceobject.c: not a free list yet
            keeps_parked: &[ParkedList::Slice],
            ..before.collector
        },
        // FACTS 2.1, column 3.11/3.12
        free_lists: FreeListLimits {
            floats: 100,
            dict_keys: 80,
            methods: 0,
            builtins: 0,
            slices: 1,
            sets: 0,
            ..before.free_lists
        },
        // `gc.get_count()` at a script's first line, 3.11.7
        gc_counts_at_start: [256, 0, 2],
        // `gc.get_stats()[0]` at a script's first line, 3.11.7
        gc_collections_at_start: (22, 43),
        // len(gc.get_objects()) after gc.collect() at a script's first line, 3.11.7
        gc_long_lived_at_start: 11095,
        start_counts: START_COUNTS,
        unverified: unverified::OF_3_11,
        ..before
    }
}

/// Measured, 3.11.7, with `is`
const SHARING: SharingRules = SharingRules {
    joined_with_empty: true,
    empty_frozenset: false,
    digits: false,
    copied_byte: false,
    bytes_are_strings: false,
    names_apart: "BCLST_abcdefhijklmnopqrstvwxy",
};

/// FACTS 4.4
const DEBUG_FLAGS: &[(&str, i64)] = &[
    ("DEBUG_STATS", 1),
    ("DEBUG_COLLECTABLE", 2),
    ("DEBUG_UNCOLLECTABLE", 4),
    ("DEBUG_SAVEALL", 32),
    ("DEBUG_LEAK", 38),
];

/// Lib/functools.py, Lib/weakref.py and Lib/dataclasses.py of 3.11 to 3.13.
const LIBRARY_EDITS: &[LibraryEdit] = &[
    LibraryEdit {
        module: "functools",
        from: "'__annotate__', '__type_params__')",
        to: "'__annotations__', '__type_params__')",
    },
    LibraryEdit {
        module: "weakref",
        from: "        self._remove = remove\n        self.data = {}\n",
        to: "        self._remove = remove\n        self._pending_removals = []\n        self._iterating = set()\n        self.data = {}\n",
    },
    LibraryEdit {
        module: "weakref",
        from: "        self._remove = remove\n        if dict",
        to: "        self._remove = remove\n        self._pending_removals = []\n        self._iterating = set()\n        self._dirty_len = False\n        if dict",
    },
    LibraryEdit {
        module: "dataclasses",
        from: "                annotate_fn = _make_annotate_function(cls, name, annotation_fields, return_type)\n                fn.__annotate__ = annotate_fn\n",
        to: "                types = {field: cls.__annotations__[field] for field in annotation_fields if field in cls.__annotations__}\n                fn.__annotations__ = types if return_type is MISSING else types | {'return': return_type}\n",
    },
];

/// FACTS 3.1, 3.2
const LAYOUT: ObjectLayout = ObjectLayout {
    // FACTS 3.1
    gc_head_bytes: 16,
    // FACTS 3.1: values and dict; weak references are a field
    pre_header_bytes: 16,
    has_weakrefs_before: false,
    instances: Instances::SeparateValues,
    // FACTS 3.5
    counts_off_first: true,
    values_are_plain: true,
    always_gc: true,
    embeds_frames: true,
    has_frame_objects: false,
    has_digits: true,
    presets_names: false,
    owns_getsets: true,
    // `sys.getsizeof(int)`, 3.11.7
    static_type_bytes: 424,
    // `sys.getsizeof` of a class with `__slots__ = ()`, 3.11.7
    heap_type_bytes: 920,
    has_word_ints: false,
    // tests/measured/sizes.json, ValueError('x')
    makes_exception_first: false,
    // FACTS 3.2
    ascii_head_bytes: 48,
    // FACTS 3.2
    compact_head_bytes: 72,
    // `sys.getsizeof` of a generator without locals and with a stack of one, 3.11.7: 176
    generator_bytes: 168,
    // `sys.getsizeof(open("/dev/null", "rb"))`, 3.11.7
    file_buffer_bytes: 4096,
    counts_members: false,
    // Modules/_collectionsmodule.c
    deque_items: 64,
    deque_fills_from_end: true,
    has_wide_texts: false,
    // Objects/typeobject.c, type_new_slots
    varying_keeps_dict: true,
    embeds_bytecode: true,
    frame_has_slot: false,
    class_names: &[],
    class_bytes: CLASS_BYTES,
};

/// `T.__basicsize__`, 3.11.7
const CLASS_BYTES: &[(Class, u64)] = &[
    (Class::Type, 904),
    (Class::Str, 80),
    (Class::Tuple, 24),
    (Class::Function, 136),
    (Class::Code, 184),
    (Class::Frame, 120),
    (Class::RangeIterator, 48),
    (Class::LongRangeIterator, 48),
    (Class::Map, 32),
    (Class::TextIo, 192),
    (Class::Lock, 40),
    (Class::RLock, 48),
    (Class::Accumulate, 48),
    (Class::Cycle, 48),
    (Class::GroupBy, 64),
    (Class::Pairwise, 32),
    (Class::Tee, 40),
    (Class::Partial, 64),
    (Class::MethodCaller, 40),
    (Class::StructTime, 24),
];

/// Measured, 3.11.7: `sys._debugmallocstats()` on the second line of a script, and `slice_cache`, Objects/sliceobject.c.
const PARKED_AT_START: &[(ParkedList, u8)] = &[
    (ParkedList::Dict, 8),
    (ParkedList::Float, 4),
    (ParkedList::List, 40),
    (ParkedList::Tuple(1), 4),
    (ParkedList::Tuple(2), 8),
    (ParkedList::Tuple(3), 2),
    (ParkedList::Tuple(4), 2),
    (ParkedList::Tuple(5), 3),
    (ParkedList::Tuple(7), 8),
    (ParkedList::Tuple(8), 6),
    (ParkedList::Tuple(9), 1),
    (ParkedList::Tuple(11), 1),
    (ParkedList::Tuple(12), 3),
    (ParkedList::Tuple(13), 5),
    (ParkedList::Tuple(14), 1),
    (ParkedList::Tuple(15), 2),
    (ParkedList::Tuple(16), 2),
    (ParkedList::Tuple(17), 2),
    (ParkedList::Tuple(18), 3),
    (ParkedList::Tuple(19), 1),
    (ParkedList::Tuple(20), 6),
    (ParkedList::Slice, 1),
];
