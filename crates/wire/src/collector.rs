//! The cyclic collector at one moment.

use serde::{Deserialize, Serialize};

use crate::{Count, ObjectName};

/// The collector: at rest, or in the middle of a collection.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Collector {
    pub is_enabled: bool,
    pub generations: Vec<Generation>,
    pub phase: Option<GcPhase>,
    pub collecting: u8,
    pub objects: Vec<GcObject>,
    /// Objects of the list beyond those in `objects`.
    pub left_out: u32,
    /// Index in `objects` of the object that the collector looks at.
    pub cursor: Option<u32>,
    /// Each cycle's objects.
    pub cycles: Vec<Vec<u32>>,
    pub collections: u32,
    pub collected: u32,
    pub uncollectable: u32,
    /// The references from inside still to be taken off, in the collector's order: holder, label, object,
    /// and the object's gc_refs as it will be then.
    pub next: Vec<NextSubtraction>,
    /// Objects that the collections of this step found unreachable.
    pub found_in_step: u32,
}

/// A reference that the collector has still to take off.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NextSubtraction {
    pub holder: ObjectName,
    pub label: String,
    pub object: ObjectName,
    pub from: u32,
}

/// A generation's gauge.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Generation {
    pub count: u32,
    /// The count at the step's beginning.
    pub count_before: u32,
    pub threshold: u32,
    pub objects: u32,
}

/// The phases in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum GcPhase {
    YoungList,
    CopyCounts,
    SubtractInner,
    MoveUnreachable,
    Finalize,
    Clear,
    Promote,
}

/// An object in the list that is collected.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GcObject {
    pub object: ObjectName,
    pub count: Count,
    pub start: u32,
    /// Holder's serial and label of each reference taken off so far.
    pub subtracted: Vec<(u32, String)>,
    pub gc_refs: u32,
    pub verdict: Verdict,
    /// This change is about it.
    pub is_now: bool,
}

/// What the collector thinks of an object.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Verdict {
    #[default]
    NotReached,
    Candidate,
    Reachable,
    Garbage,
    Cleared,
}
