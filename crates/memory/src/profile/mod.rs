//! A CPython version's numbers and choices: one file per version, written as a difference from the one before.
//!
//! A number is data, an algorithm that changed is a variant that a profile chooses: nothing tests a version.

mod cpython_2_7;
mod cpython_3_11;
mod cpython_3_12;
mod cpython_3_13;
mod cpython_3_14;
mod cpython_3_15;
mod held_strings_3_14;
mod immortal_strings_3_13;
mod immortal_strings_3_14;
mod immortal_strings_3_15;
mod layout;
mod rules;
mod start_counts_2_7;
mod start_counts_3_11;
mod unverified;

pub use layout::{Instances, ObjectLayout};
pub use rules::{
    Algorithm, BorrowRules, CallRules, CodeRules, CollectorRules, Comprehensions, DeathOrder, Folding,
    Immortality, InitCalls, LibraryEdit, ListGrowth, ListRules, SharingRules, SplitRoom, StartCounts,
    StartStrings, StringHash, TableRules, Tracking, Trigger,
};
pub use unverified::{Fact, Unverified};

use crate::heap::ParkedList;
use crate::pymalloc::AllocatorProfile;

/// How many objects each type's free list takes (FACTS 2.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "named by type")]
pub struct FreeListLimits {
    pub ints: u32,
    pub floats: u32,
    pub lists: u32,
    pub dicts: u32,
    pub dict_keys: u32,
    pub tuples_per_size: u32,
    pub methods: u32,
    pub builtins: u32,
    pub slices: u32,
    pub list_iterators: u32,
    pub tuple_iterators: u32,
    pub ranges: u32,
    pub range_iterators: u32,
    pub unicode_writers: u32,
    pub sets: u32,
}

/// What a version's memory manager is made of.
#[derive(Clone, Debug)]
pub struct Profile {
    /// As shown: "3.14".
    pub name: &'static str,
    /// The release that was measured: `sys.version_info[:3]`.
    pub release: [u8; 3],
    pub allocator: AllocatorProfile,
    pub objects: ObjectLayout,
    pub lists: ListRules,
    pub tables: TableRules,
    pub sharing: SharingRules,
    /// Functions that the version does not have: module and name.
    pub absent: &'static [(&'static str, &'static str)],
    pub borrows: BorrowRules,
    pub calls: CallRules,
    pub codes: CodeRules,
    /// What the library has otherwise than 3.14's, in the places where objects show it.
    pub library_edits: &'static [LibraryEdit],
    pub immortality: Immortality,
    pub collector: CollectorRules,
    pub free_lists: FreeListLimits,
    /// Blocks on the free lists when a script is about to be parsed: what start-up has freed. The compiler takes of
    /// them and adds to them.
    pub parked_at_start: &'static [(ParkedList, u8)],
    /// Whether what is at the start was measured before the program was parsed, so that the compiler is followed through
    /// what it takes of the free lists and leaves there. Otherwise it is what a first line finds.
    pub counts_compiler: bool,
    /// What start-up has of each size class of pymalloc where a script is about to be parsed: pools, blocks in use, and
    /// blocks that are available in these pools.
    pub blocks_at_start: &'static [(u16, u16, u16)],
    /// Larger ones, from malloc.
    pub large_blocks_at_start: u32,
    /// `gc.get_threshold()`.
    pub gc_thresholds: [u32; 3],
    /// `gc.get_count()` when a script is about to be compiled: what start-up has left.
    pub gc_counts_at_start: [u32; 3],
    /// Collections that start-up has had, and what they collected, of the young generation (`gc.get_stats()`).
    pub gc_collections_at_start: (u32, u32),
    /// Objects of the interpreter that survived the last full collection before the program.
    pub gc_long_lived_at_start: u32,
    /// Smallest and largest shared integer.
    pub small_ints: (i64, i64),
    /// How often start-up holds shared values, where that is counted.
    pub start_counts: StartCounts,
    /// Strings that are immortal from start-up (tests/measured/immortal_strings.json).
    pub immortal_strings: StartStrings,
    /// Sorted: other strings that start-up has interned, and how often it holds them (tests/measured/held_strings.json).
    pub held_strings: &'static [(&'static str, u8)],
    /// What of this no recorded measurement backs; nothing is inherited.
    pub unverified: &'static [Unverified],
}

/// What makes a version's profile.
type Make = fn() -> Profile;

/// The registry: every version with its name, oldest first, and variants of one behind it.
const REGISTRY: &[(&str, Make)] = &[
    ("2.7", cpython_2_7::profile),
    ("2.7.6", cpython_2_7::before_2_7_7),
    ("3.11", cpython_3_11::profile),
    ("3.12", cpython_3_12::profile),
    ("3.13", cpython_3_13::profile),
    ("3.14", cpython_3_14::profile),
    ("3.14.2", cpython_3_14::incremental),
    ("3.15", cpython_3_15::profile),
];

impl Profile {
    /// CPython 3.14, as of 3.14.10: the default.
    #[must_use]
    pub fn cpython_3_14() -> Self {
        cpython_3_14::profile()
    }

    /// The version with this name: "2.7", "3.14" …
    #[must_use]
    pub fn by_name(name: &str) -> Option<Self> {
        REGISTRY.iter().find(|row| row.0 == name).map(|row| (row.1)())
    }

    /// The names of all versions, oldest first.
    pub fn names() -> impl Iterator<Item = &'static str> {
        REGISTRY.iter().map(|row| row.0)
    }

    /// Whether a string with this text is immortal from start-up.
    #[must_use]
    pub fn is_immortal_string(&self, text: &str) -> bool {
        self.immortal_strings.has(text)
    }

    /// How often start-up holds a mortal string with this text, if it does.
    #[must_use]
    pub fn held_at_start(&self, text: &str) -> Option<u32> {
        let index = self.held_strings.binary_search_by_key(&text, |row| row.0).ok()?;
        self.held_strings.get(index).map(|row| u32::from(row.1))
    }
}
