//! The cyclic collector at one moment.

use crate::{Count, Serial};

/// The collector: at rest, or in the middle of a collection.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Collector {
    pub is_enabled: bool,
    /// Youngest first.
    pub generations: Vec<Generation>,
    /// The phase under way; `None` at rest.
    pub phase: Option<GcPhase>,
    /// Generation that is collected.
    pub collecting: u8,
    /// The list that is collected, in the collector's own order.
    pub objects: Vec<GcObject>,
    /// Index in `objects` of the object that the collector looks at.
    pub cursor: Option<u32>,
    /// Strongly connected components of the candidates, largest first.
    pub cycles: Vec<Cycle>,
    /// Collections finished so far, objects they freed, and how many could not be.
    pub collections: u32,
    pub collected: u32,
    pub uncollectable: u32,
}

/// A generation's gauge.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Generation {
    pub count: u32,
    pub threshold: u32,
    /// Tracked objects in it, the interpreter's own left out.
    pub objects: u32,
}

/// The phases in order (FACTS 4.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum GcPhase {
    /// Merging the younger generations into one list.
    YoungList,
    /// Copying refcounts into gc_refs.
    CopyCounts,
    /// Subtracting the references that come from inside the list.
    SubtractInner,
    /// Moving what has gc_refs 0 to the unreachable list, and back what is found reachable.
    MoveUnreachable,
    /// Weak references, finalizers, and what they resurrected.
    Finalize,
    /// Clearing the garbage.
    Clear,
    /// Promoting the survivors.
    Promote,
}

/// An object in the list that is collected.
#[derive(Clone, Debug, PartialEq)]
pub struct GcObject {
    pub object: Serial,
    pub type_name: String,
    pub count: Count,
    /// The refcount that was copied.
    pub start: u32,
    /// What each reference from inside took off, in order: holder and label.
    pub subtracted: Vec<(Serial, String)>,
    pub gc_refs: u32,
    pub verdict: Verdict,
}

/// What the collector thinks of an object.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Verdict {
    #[default]
    NotReached,
    /// gc_refs is 0: tentatively unreachable.
    Candidate,
    Reachable,
    Garbage,
    Cleared,
}

/// Objects that reach one another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cycle {
    pub objects: Vec<Serial>,
}
