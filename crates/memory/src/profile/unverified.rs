//! What a profile says without a recorded measurement: docs/PROFILES.md lists it, and the page shows it.

/// A fact of a profile that no recorded measurement backs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unverified {
    pub fact: Fact,
    /// Why, and what the model does; as in docs/PROFILES.md.
    pub reason: &'static str,
}

/// What is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// The release as a whole.
    Release,
    /// Which blocks an object takes, and when.
    Allocations,
    /// The order in which a dict or a set gives its items.
    DictOrder,
    /// The strings that start-up holds, and how often.
    StartStrings,
    /// The blocks on the free lists when the first line is about to run.
    StartFreeLists,
}

/// FACTS 1.1, 8
const RELEASE: Unverified = Unverified {
    fact: Fact::Release,
    reason: "no 2.7 before 2.7.18 was at hand: limit, alignment and arenas are from documentation and source, all else is 2.7.18's",
};
/// FACTS 4.5, 8
const RELEASE_OF_3_14_2: Unverified = Unverified {
    fact: Fact::Release,
    reason: "no native 3.14.0 to 3.14.4 was at hand: the collector is from source and from a build for wasm32, all else is 3.14.10's",
};
/// FACTS 8
const ALLOCATIONS: Unverified = Unverified {
    fact: Fact::Allocations,
    reason: "2.7 has no allocator hooks: which blocks an object takes is from source and `sys.getsizeof`",
};
const DICT_ORDER: Unverified = Unverified {
    fact: Fact::DictOrder,
    reason: "2.7 orders the items of a dict by hash, the model as they came; a set is as in 2.7 where strings and integers are in it",
};
const START_STRINGS: Unverified = Unverified {
    fact: Fact::StartStrings,
    reason: "the strings that start-up holds were not recorded: none is taken to be held",
};
const HELD_STRINGS: Unverified = Unverified {
    fact: Fact::StartStrings,
    reason: "how often start-up holds strings that are not immortal was recorded for 3.14 only",
};
const FREE_LISTS_OF_2_7: Unverified = Unverified {
    fact: Fact::StartFreeLists,
    reason: "of the free lists at the first line those of lists, dicts, sets and tuples were measured: the others are taken to be empty",
};
const FREE_LISTS_OF_3_14: Unverified = Unverified {
    fact: Fact::StartFreeLists,
    reason: "of the free lists at the first line those that sys._debugmallocstats() prints were measured: for the others 3.14's are taken",
};

pub(super) const OF_2_7: &[Unverified] = &[ALLOCATIONS, DICT_ORDER, START_STRINGS, FREE_LISTS_OF_2_7];
pub(super) const OF_2_7_6: &[Unverified] =
    &[RELEASE, ALLOCATIONS, DICT_ORDER, START_STRINGS, FREE_LISTS_OF_2_7];
pub(super) const OF_3_11: &[Unverified] = &[START_STRINGS];
pub(super) const OF_3_12: &[Unverified] = OF_3_11;
pub(super) const OF_3_13: &[Unverified] = &[HELD_STRINGS];
pub(super) const OF_3_14_2: &[Unverified] = &[RELEASE_OF_3_14_2];
pub(super) const OF_3_15: &[Unverified] = &[HELD_STRINGS, FREE_LISTS_OF_3_14];
