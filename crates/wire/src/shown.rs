//! One moment, as the page shows it.

use serde::{Deserialize, Serialize};

use crate::{
    Change, Collector, Compared, Count, Memory, ObjectFacts, ObjectName, ObjectState, Picture, Place, Verdict,
};

/// A moment of a run. Step 0 is before the first line; step n is after n lines have run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Moment {
    pub step: u32,
    /// After so many changes of the step; `None`: after all of them.
    pub change: Option<u32>,
}

/// What is shown of a moment.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Shown {
    /// As asked, with the change brought into its range.
    pub moment: Moment,
    /// How many changes the step has.
    pub changes: u32,
    /// Where the step's first collection is in its changes.
    pub collection: Option<Collection>,
    /// The line that has just run; 0 before the first.
    pub ran_line: u32,
    /// The line about to run; 0 when the program has ended.
    pub next_line: u32,
    /// What of the interpreter's end has just been done, and what is next: then the line is 0.
    pub ran_exit: Option<ExitStep>,
    pub next_exit: Option<ExitStep>,
    pub references: u32,
    pub references_before: u32,
    pub bytes: u64,
    /// Objects at this moment, and how many of them are not shown.
    pub objects: u32,
    pub left_out: u32,
    /// Objects that are not drawn because the reader has folded them away or looks at another.
    pub hidden: u32,
    pub printed_chars: u32,
    pub exception: Option<String>,
    /// The change that is looked at; for a whole step, those that last beyond it, largest first.
    pub said: Vec<Change>,
    pub picture: Option<Picture>,
    pub table: Option<Table>,
    pub collector: Collector,
    pub memory: Option<Memory>,
    pub selected: Option<ObjectFacts>,
    /// Of the second run, where it was asked for beside the first.
    pub compared: Option<Compared>,
}

/// A step of the interpreter's end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ExitStep {
    /// A full collection: the first one, or the last.
    Collection { is_last: bool },
    /// The exception that ended the program goes.
    LastException,
    /// The finalizer of an object that the last collection finds.
    Finalizer(ObjectName),
    /// A name of the module goes.
    Name(String),
}

/// Where a collection is in the changes of its step, which count from 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Collection {
    pub first: u32,
    pub last: u32,
    /// The first change of each phase of the page's stepper, where the phase has any.
    pub phases: [Option<u32>; 6],
}

/// Frames and objects in rows: all that the graph shows, in text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Table {
    pub frames: Vec<FrameRow>,
    pub objects: Vec<ObjectRow>,
}

/// A frame's row.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FrameRow {
    pub serial: u32,
    pub function: String,
    pub line: u32,
    pub names: Vec<NameRow>,
}

/// A name of a frame.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NameRow {
    pub name: String,
    pub target: Option<ObjectName>,
    pub is_changed: bool,
    pub is_borrowed: bool,
}

/// An object's row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ObjectRow {
    pub object: ObjectName,
    pub state: ObjectState,
    pub count: Count,
    pub count_before: Count,
    pub size_bytes: u64,
    pub holders: u32,
    pub targets: Vec<(String, ObjectName)>,
    pub generation: Option<u8>,
    pub verdict: Option<Verdict>,
    pub place: Option<Place>,
}
