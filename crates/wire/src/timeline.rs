//! A run over time: the lanes under the slider, and one object's history.

use serde::{Deserialize, Serialize};

use crate::{Count, Holder};

/// The lanes of a stretch of steps, in equal buckets.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Lanes {
    pub from: u32,
    pub to: u32,
    pub buckets: Vec<Bucket>,
}

/// Some steps of the run taken together.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Bucket {
    /// First and last step of it.
    pub from: u32,
    pub to: u32,
    /// The line that ran in the last one.
    pub line: u32,
    /// By how much the number of references changed.
    pub references: i64,
    pub collections: u32,
    /// The oldest generation collected.
    pub generation: Option<u8>,
    /// Bytes at the end.
    pub bytes: u64,
    pub has_printed: bool,
    pub has_exception: bool,
}

/// An object's count over time. Comes in pieces, each replacing the one before.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct History {
    pub object: u32,
    /// Each change of the count: from this step on it was so.
    pub counts: Vec<CountAt>,
    /// The step in which it was made, once that is known.
    pub born_at: Option<u32>,
    pub death: Option<Death>,
    /// Since when each holder of the moment that was asked for holds it.
    pub since: Vec<Since>,
    /// Known up to this step.
    pub up_to: u32,
    pub is_complete: bool,
}

/// How an object was freed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Death {
    pub step: u32,
    /// The reference that went last, if the step's changes tell.
    pub last: Option<Holder>,
    /// The collector cleared it; only its own cycle still held it.
    pub by_collector: bool,
}

/// A count, from a step on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountAt {
    pub step: u32,
    pub count: Count,
}

/// A holder and the step since which it holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Since {
    pub holder: Holder,
    pub step: u32,
}
