//! The second run's moment beside the first's: what belongs together, and what differs.

use serde::{Deserialize, Serialize};

use crate::{Count, Holder, ObjectName, Place};

/// A moment of the second run, compared with the first's.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Compared {
    /// The line that the first has just run has a step of its own here, too; else the step before is shown.
    pub has_own_step: bool,
    /// Objects that belong together: the first's number, the second's.
    pub pairs: Vec<(u32, u32)>,
    /// What differs, what tells most first, and how many differences were left out.
    pub differences: Vec<Difference>,
    pub more: u32,
}

/// Something that differs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Difference {
    pub what: What,
    /// The object in the first and in the second, where it is there.
    pub first: Option<ObjectName>,
    pub second: Option<ObjectName>,
    pub way: Option<Way>,
    /// So many more objects of its type differ in the same.
    pub like: u32,
}

/// How an object is come to: a name of a frame, and slots from there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Way {
    pub function: String,
    /// The name first, then the slots' labels.
    pub labels: Vec<String>,
}

/// What differs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum What {
    /// Counts, and the holders that only one has.
    Count { first: Count, second: Count, more_in_first: Vec<Holder>, more_in_second: Vec<Holder> },
    /// Alive in one, freed or never made in the other.
    Lives { is_in_first: bool },
    /// A name's reference is counted in one and borrowed in the other.
    Borrowed { name: String, function: String, is_in_first: bool },
    /// Two names refer to one object in one, and to two in the other.
    Shared { name: String, with: Way, is_in_first: bool },
    /// Another kind of place, and the bytes that were asked for there. `None` is a block that only its type uses.
    Place { first: Option<Place>, second: Option<Place>, asked: (u64, u64) },
    /// `sys.getsizeof` of the selected object.
    Size { first: u64, second: u64 },
}
