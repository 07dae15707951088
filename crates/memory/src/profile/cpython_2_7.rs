//! CPython 2.7.18 on 64-bit Linux: the Python of the article, but for its limit of 256 bytes, which 2.7.6 has.

use super::start_counts_2_7::START_COUNTS;
use super::{
    Algorithm, BorrowRules, CallRules, CodeRules, CollectorRules, Comprehensions, DeathOrder, Folding,
    FreeListLimits, Immortality, InitCalls, Instances, ListGrowth, ListRules, ObjectLayout, Profile,
    SharingRules, SplitRoom, StartStrings, StringHash, TableRules, Tracking, Trigger, unverified,
};
use crate::class::Class;
use crate::heap::ParkedList;
use crate::pymalloc::AllocatorProfile;

pub(super) fn profile() -> Profile {
    Profile {
        name: "2.7",
        // FACTS 0
        release: [2, 7, 18],
        allocator: AllocatorProfile::cpython_2_7(),
        objects: LAYOUT,
        // FACTS 3.3
        lists: ListRules {
            growth: ListGrowth::Eighth,
            shrink_above: 0,
            displays_are_exact: true,
            is_even: false,
            // Objects/listobject.c, listpop, list_ass_slice
            pop_clears: false,
            dels_are_slices: true,
            split_room: SplitRoom::Limit,
        },
        // FACTS 3.4, 3.1; Objects/stringobject.c, `string_hash`
        tables: TableRules {
            is_open: true,
            string_hash: StringHash::Multiplied,
            is_object_memory: false,
            overshoots_log2: false,
            frozensets_early: false,
        },
        // Measured, 2.7.18, with `is`
        sharing: SharingRules {
            joined_with_empty: false,
            empty_frozenset: true,
            digits: true,
            copied_byte: true,
            bytes_are_strings: true,
            names_apart: "",
        },
        absent: ABSENT,
        // FACTS 5.1
        borrows: BorrowRules { locals: false, constants: false },
        calls: CALLS,
        codes: CODES,
        library_edits: &[],
        immortality: Immortality::Counted,
        // FACTS 4.1, 4.6
        collector: CollectorRules {
            algorithm: Algorithm::Generations,
            display_allocates: 0,
            trigger: Trigger::Allocation,
            tracking: Tracking::Late,
            plain_weakrefs_outlive: false,
            keeps_parked: &[ParkedList::List, ParkedList::Dict, ParkedList::Set],
            // FACTS 7, Shutdown
            wipes_modules: true,
            finalizes_again: true,
            debug_flags: DEBUG_FLAGS,
            has_uncollectable: true,
        },
        // FACTS 2.1, column 2.7; integers and floats have blocks of their own
        free_lists: FREE_LISTS,
        parked_at_start: PARKED_AT_START,
        counts_compiler: false,
        blocks_at_start: &[],
        // unverified: sys.getallocatedblocks() came with 3.4 (FACTS 1.6)
        large_blocks_at_start: 0,
        // FACTS 4.1
        gc_thresholds: [700, 10, 10],
        // FACTS 4.2; `gc.get_count()` at a script's first line of 2.7.18
        gc_counts_at_start: [526, 8, 0],
        // 2.7 has no statistics: FACTS 4.4
        gc_collections_at_start: (0, 0),
        // FACTS 4.2; len(gc.get_objects()) after gc.collect() at a script's first line, 2.7.18
        gc_long_lived_at_start: 3478,
        // FACTS 6
        small_ints: (-5, 256),
        start_counts: START_COUNTS,
        immortal_strings: StartStrings { base: &[], added: &[], removed: &[] },
        held_strings: &[],
        unverified: unverified::OF_2_7,
    }
}

/// CPython 2.7 before 2.7.7: the limit of 256 bytes, classes of 8 bytes (FACTS 1.1).
pub(super) fn before_2_7_7() -> Profile {
    Profile {
        name: "2.7.6",
        release: [2, 7, 6],
        allocator: AllocatorProfile::cpython_2_7_6(),
        unverified: unverified::OF_2_7_6,
        ..profile()
    }
}

/// FACTS 5.1, 5.2
const CALLS: CallRules = CallRules {
    caller_keeps: true,
    caller_keeps_unpacked: true,
    // Python/ceval.c, `call_function`; Objects/classobject.c, `instancemethod_call`; Objects/typeobject.c, `call_method`
    packs: true,
    // Python/ceval.c, `set_exc_info`
    keeps_caught: true,
    with_binds: true,
    with_binds_enter_first: false,
    locals_by_proxy: false,
    init_calls: InitCalls::None,
    locals_die: DeathOrder::FirstFirst,
};

/// FACTS 6: constants are folded behind the syntax tree
const CODES: CodeRules = CodeRules {
    folding: Folding::Code,
    comprehensions: Comprehensions::FunctionsButLists,
    tree_holds_folded: false,
    has_common_constants: false,
    has_eager_annotations: false,
    marks_ends_of_loops: true,
    has_class_hooks: false,
    // CPython 2.7 Include/code.h
    has_tuples_of_names: true,
    has_class_details: false,
    lists_generators_inline: false,
    shares_constants: false,
    catches_stop_iteration: false,
    returns_constants: false,
    consts_begin_with_none: true,
    loops_have_index: false,
};

/// FACTS 4.4: what `sys` and `gc` have since.
const ABSENT: &[(&str, &str)] = &[
    ("sys", "_is_immortal"),
    ("sys", "_is_interned"),
    ("gc", "callbacks"),
    ("gc", "freeze"),
    ("gc", "unfreeze"),
    ("gc", "get_freeze_count"),
    ("gc", "get_stats"),
    ("gc", "is_finalized"),
];

/// FACTS 4.4; Modules/gcmodule.c
const DEBUG_FLAGS: &[(&str, i64)] = &[
    ("DEBUG_STATS", 1),
    ("DEBUG_COLLECTABLE", 2),
    ("DEBUG_UNCOLLECTABLE", 4),
    ("DEBUG_INSTANCES", 8),
    ("DEBUG_OBJECTS", 16),
    ("DEBUG_SAVEALL", 32),
    ("DEBUG_LEAK", 62),
];

/// FACTS 2.1, column 2.7
const FREE_LISTS: FreeListLimits = FreeListLimits {
    // FACTS 2.1
    ints: 0,
    floats: 0,
    lists: 80,
    dicts: 80,
    dict_keys: 0,
    tuples_per_size: 2000,
    methods: 256,
    builtins: 256,
    slices: 0,
    list_iterators: 0,
    tuple_iterators: 0,
    ranges: 0,
    range_iterators: 0,
    unicode_writers: 0,
    // Objects/setobject.c, PySet_MAXFREELIST; no collection empties it
    sets: 80,
};

/// FACTS 3.1, 3.2
const LAYOUT: ObjectLayout = ObjectLayout {
    // FACTS 3.1: three words, rounded up to the alignment of 16
    gc_head_bytes: 32,
    // FACTS 3.1: `__dict__` and weak references are fields
    pre_header_bytes: 0,
    has_weakrefs_before: false,
    instances: Instances::OwnDict,
    counts_off_first: false,
    values_are_plain: true,
    always_gc: false,
    embeds_frames: false,
    // Objects/frameobject.c, `PyFrame_New`
    has_frame_objects: true,
    has_digits: false,
    presets_names: false,
    owns_getsets: true,
    // `sys.getsizeof(int)`, 2.7.18
    static_type_bytes: 872,
    // `sys.getsizeof` of a class with `__slots__ = ()`, 2.7.18
    heap_type_bytes: 904,
    has_word_ints: true,
    // tests/measured/sizes.json, ValueError('x')
    makes_exception_first: false,
    // FACTS 3.2: a str of n characters is 37 + n bytes
    ascii_head_bytes: 36,
    // FACTS 3.2: 52 + 4n
    compact_head_bytes: 52,
    // `sys.getsizeof` of a generator, 2.7.18: its frame is an object of its own
    generator_bytes: 80,
    // `sys.getsizeof(open("/dev/null", "rb"))`, 3.11.7
    file_buffer_bytes: 4096,
    // Objects/typeobject.c, type_sizeof: there is none
    counts_members: true,
    // Modules/_collectionsmodule.c
    deque_items: 62,
    deque_fills_from_end: false,
    has_wide_texts: true,
    varying_keeps_dict: true,
    embeds_bytecode: false,
    // Objects/frameobject.c, frame_sizeof
    frame_has_slot: true,
    class_names: CLASS_NAMES,
    class_bytes: CLASS_BYTES,
};

/// `T.__name__`, 2.7.18
const CLASS_NAMES: &[(Class, &str)] = &[
    (Class::Bytes, "str"),
    (Class::Method, "instancemethod"),
    (Class::ListIterator, "listiterator"),
    (Class::ListReverseIterator, "listreverseiterator"),
    (Class::TupleIterator, "tupleiterator"),
    (Class::RangeIterator, "rangeiterator"),
    (Class::StrIterator, "iterator"),
    (Class::StrAsciiIterator, "iterator"),
    (Class::BytesIterator, "iterator"),
    (Class::SetIterator, "setiterator"),
    (Class::CallIterator, "callable-iterator"),
    (Class::DictKeyIterator, "dictionary-keyiterator"),
    (Class::DictValueIterator, "dictionary-valueiterator"),
    (Class::DictItemIterator, "dictionary-itemiterator"),
    (Class::MappingProxy, "dictproxy"),
    (Class::Weakref, "weakref"),
    (Class::WeakProxy, "weakproxy"),
    (Class::WeakCallableProxy, "weakcallableproxy"),
];

/// `T.__basicsize__`, 2.7.18
// FACTS 3.2, row "generator"
const CLASS_BYTES: &[(Class, u64)] = &[
    (Class::Type, 872),
    (Class::Str, 37),
    (Class::Bytes, 37),
    (Class::ByteArray, 48),
    (Class::Tuple, 24),
    (Class::Dict, 248),
    (Class::Function, 88),
    (Class::Code, 128),
    (Class::Generator, 48),
    (Class::Coroutine, 48),
    (Class::AsyncGenerator, 48),
    (Class::Frame, 384),
    (Class::Weakref, 56),
    (Class::Builtin, 40),
    (Class::MethodDescriptor, 40),
    (Class::WrapperDescriptor, 48),
    (Class::ClassMethodDescriptor, 40),
    (Class::RangeIterator, 32),
    (Class::Enumerate, 48),
    (Class::Property, 56),
    (Class::ClassMethod, 24),
    (Class::StaticMethod, 24),
    (Class::Member, 40),
    (Class::GetSet, 40),
    (Class::Module, 24),
    (Class::TextIo, 176),
    (Class::FileIo, 40),
    (Class::Pattern, 88),
    (Class::StringIo, 96),
    (Class::MemoryView, 120),
    (Class::Cycle, 40),
    (Class::GroupBy, 56),
    (Class::Tee, 40),
    (Class::Deque, 80),
    (Class::Partial, 56),
    (Class::ItemGetter, 32),
    (Class::AttrGetter, 32),
    (Class::MethodCaller, 40),
    (Class::Random, 5016),
    (Class::DefaultDict, 256),
    (Class::OrderedDict, 264),
    (Class::WeakProxy, 56),
    (Class::WeakCallableProxy, 56),
    (Class::StructTime, 96),
    (Class::BaseException, 40),
];

/// FACTS 2.1. Measured, 2.7.18: how many objects of each kind a script makes behind `import gc` until `gc.get_count()` changes. It is
/// 600 at least of tuples of two. Others were not looked at.
const PARKED_AT_START: &[(ParkedList, u8)] = &[
    (ParkedList::List, 5),
    (ParkedList::Dict, 5),
    (ParkedList::Set, 2),
    (ParkedList::Tuple(1), 2),
    (ParkedList::Tuple(2), 255),
    (ParkedList::Tuple(4), 2),
    (ParkedList::Tuple(5), 3),
    (ParkedList::Tuple(8), 2),
    (ParkedList::Tuple(9), 1),
    (ParkedList::Tuple(10), 3),
    (ParkedList::Tuple(12), 1),
];
