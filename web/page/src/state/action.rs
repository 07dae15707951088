//! What can happen to the state.

use heapglass_wire::{Ask, Direction, Language, Moment, Reply, SeekTarget, Shown, View};

use super::{Grain, Notice, Theme, Zoom};

/// One thing that happened: the reader did it, the worker said it, or a timer rang.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    // The program
    Typed(String),
    /// A file of the reader's own.
    Open {
        name: String,
        text: String,
    },
    /// What the program is to read.
    Input(String),
    Breakpoints(Vec<u32>),
    /// Whose memory management, by name.
    Python(String),
    /// The Python that the program is also run under, beside the first; none: no longer.
    Compare(Option<String>),
    /// Whether the interpreter's end is part of the run.
    ShowExit(bool),
    Run,
    RunExample(usize),
    Stop,
    Further,
    /// The text has rested: compile it, to mark an error.
    Rested,

    // Where in the run
    Go(Moment),
    Jump(Jump),
    Seek(SeekTarget, Direction),
    Grain(Grain),
    /// Step through the collection of this step.
    EnterCollection,
    Play(bool),
    /// The next moment of playing is due.
    Tick,
    Speed,

    // What is shown
    View(View),
    Select(Option<u32>),
    /// Folds an object's subtree away in the graph, or unfolds it.
    Fold(u32),
    /// Shows only an object's neighbourhood in the graph.
    Focus(u32),
    /// Nothing is folded, and no object looked at alone.
    ShowAll,
    OpenPool(u32, u32),
    FocusBlock(u32),
    /// Show the pool of the selected object.
    ShowBlock,
    StageWidth(u32),
    TrackWidth(u32),
    Zoom(Zoom),

    // The page
    Language(Language),
    Theme(Theme),
    Help(bool),
    SingleKeys(bool),
    Notify(Notice),
    Dismiss,

    // The worker
    Reply(Box<Reply>),
    /// The worker's answer to a question, and the question.
    Shown {
        run: u32,
        ask: Ask,
        shown: Box<Shown>,
    },
    /// The worker was ended and another started.
    EngineGone {
        message: Option<String>,
    },
    /// No worker could be started.
    EngineFailed(String),
}

/// A jump that needs no look-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Jump {
    First,
    Previous,
    Next,
    Last,
    PreviousChange,
    NextChange,
    /// So many steps on, or back.
    By(i32),
}
