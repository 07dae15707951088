//! The whole of one moment: frames, names, and the lists of the rest.

use crate::{Collector, Object, Serial};

/// A moment of a run: after `change` changes of step `step`. Step 0 is before the first line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// Number of line events before this moment's line.
    pub step: u32,
    /// Number of changes shown of the step (0 = the step's beginning).
    pub change: u32,
}

/// Everything that is shown at one moment.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Snapshot {
    pub moment: Moment,
    /// The line that has just run; 0 before the first.
    pub ran_line: u32,
    /// The line about to run; 0 when the program has ended.
    pub next_line: u32,
    /// What of the interpreter's end has just been done, and what is next: then the line is 0.
    pub ran_exit: Option<ExitStep>,
    pub next_exit: Option<ExitStep>,
    /// Frames of the program's own code, outermost first.
    pub frames: Vec<Frame>,
    /// Objects that a frame reaches, objects that died in this step, and garbage that is not freed yet.
    /// In order of discovery from the names.
    pub objects: Vec<Object>,
    /// How many objects there are that were left out of `objects`, because there were too many.
    pub left_out: u32,
    /// All that was printed so far, in characters: standard output and error in one string.
    pub printed_chars: u32,
    pub collector: Collector,
    /// Number of references that counted ones have, and their change in this step.
    pub references: u32,
    /// Bytes that the program's objects take.
    pub bytes: u64,
    /// The exception on its way through the frames, as its last traceback line.
    pub exception: Option<String>,
}

/// A step of the interpreter's end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExitStep {
    /// A full collection: the first one, or the last.
    Collection { is_last: bool },
    /// The exception that ended the program goes.
    LastException,
    /// The finalizer of an object that the last collection finds.
    Finalizer { object: Serial, type_name: String },
    /// A name of the module goes.
    Name(String),
}

/// A frame: a call that is under way.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Frame {
    /// Number of the call in the run, the same at every moment of the call.
    pub serial: u32,
    /// `co_qualname`.
    pub function: String,
    /// The line it is at.
    pub line: u32,
    pub names: Vec<Name>,
}

/// A name of a frame and the object that it refers to.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    pub name: String,
    /// `None` where the name was deleted in this step.
    pub target: Option<Serial>,
    pub state: Mark,
    /// The frame's reference is borrowed from a caller and is not counted (CPython 3.14, FACTS 5.1).
    pub is_borrowed: bool,
}

/// What this step did to a name or a slot.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mark {
    #[default]
    Same,
    /// New in this step.
    Gained,
    /// Refers to another object than before the step.
    Rebound,
    /// Gone in this step; shown struck for one step.
    Lost,
}
