//! CPython 3.12.1 on 64-bit Linux.

use super::{
    CallRules, CodeRules, CollectorRules, Comprehensions, Immortality, ListRules, ObjectLayout, Profile,
    SharingRules, SplitRoom, Trigger, cpython_3_11, unverified,
};
use crate::class::Class;
use crate::heap::ParkedList;

pub(super) fn profile() -> Profile {
    let before = cpython_3_11::profile();
    Profile {
        name: "3.12",
        // FACTS 0
        release: [3, 12, 1],
        objects: ObjectLayout {
            has_weakrefs_before: true,
            // `sys.getsizeof(int)`, 3.12.1
            static_type_bytes: 432,
            // `sys.getsizeof` of a class with `__slots__ = ()`, 3.12.1
            heap_type_bytes: 936,
            // FACTS 3.2
            ascii_head_bytes: 40,
            // FACTS 3.2
            compact_head_bytes: 56,
            // `sys.getsizeof` of a generator without locals and with a stack of two, 3.12.1
            generator_bytes: 160,
            // Objects/typeobject.c, type_new_slots
            varying_keeps_dict: false,
            class_bytes: CLASS_BYTES,
            ..before.objects
        },
        // Objects/listobject.c, list_pop_impl; Objects/stringlib/split.h
        lists: ListRules { pop_clears: true, split_room: SplitRoom::Length, ..before.lists },
        // FACTS 5.2, "f(*[x])"
        calls: CallRules { caller_keeps_unpacked: false, ..before.calls },
        // Measured, 3.12.1, with `is`
        sharing: SharingRules { names_apart: "_abcdenprsx", ..before.sharing },
        // Python/compile.c, wrap_in_stopiteration_handler; RETURN_CONST
        codes: CodeRules {
            catches_stop_iteration: true,
            returns_constants: true,
            // PEP 709
            comprehensions: Comprehensions::Inline,
            ..before.codes
        },
        // FACTS 5.3
        immortality: Immortality::Shown { count: u32::MAX, has_interned: true },
        // FACTS 4.1
        collector: CollectorRules { trigger: Trigger::EvalBreaker, ..before.collector },
        // `gc.get_count()` at a script's first line, 3.12.1
        gc_counts_at_start: [0, 5, 0],
        // `gc.get_stats()[0]` at a script's first line, 3.12.1
        gc_collections_at_start: (5, 24),
        // len(gc.get_objects()) after gc.collect() at a script's first line, 3.12.1
        gc_long_lived_at_start: 4977,
        unverified: unverified::OF_3_12,
        parked_at_start: PARKED_AT_START,
        ..before
    }
}

/// `T.__basicsize__`, 3.12.1
const CLASS_BYTES: &[(Class, u64)] = &[
    (Class::Type, 920),
    (Class::Str, 64),
    (Class::Tuple, 24),
    (Class::Function, 144),
    (Class::Code, 192),
    (Class::Generator, 144),
    (Class::Coroutine, 144),
    (Class::AsyncGenerator, 144),
    (Class::Frame, 120),
    (Class::Map, 32),
    (Class::Lock, 40),
    (Class::RLock, 48),
    (Class::StringIo, 168),
    (Class::Batched, 32),
    (Class::Cycle, 48),
    (Class::Pairwise, 32),
    (Class::Partial, 64),
    (Class::MethodCaller, 40),
    (Class::StructTime, 40),
];

/// Measured, 3.12.1: `sys._debugmallocstats()` on the second line of a script, and `slice_cache`, Objects/sliceobject.c.
const PARKED_AT_START: &[(ParkedList, u8)] = &[
    (ParkedList::Dict, 14),
    (ParkedList::Float, 3),
    (ParkedList::List, 9),
    (ParkedList::Tuple(1), 5),
    (ParkedList::Tuple(2), 8),
    (ParkedList::Tuple(3), 3),
    (ParkedList::Tuple(4), 1),
    (ParkedList::Tuple(5), 1),
    (ParkedList::Tuple(6), 1),
    (ParkedList::Tuple(9), 2),
    (ParkedList::Tuple(11), 1),
    (ParkedList::Tuple(13), 1),
    (ParkedList::Tuple(14), 1),
    (ParkedList::Tuple(17), 1),
    (ParkedList::Tuple(18), 2),
    (ParkedList::Slice, 1),
];
