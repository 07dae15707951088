//! A run: how it is asked for, what it prints, how it ends.

use serde::{Deserialize, Serialize};

use crate::DEFAULT_PYTHON;

/// The limits of a run, and what it reads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunOptions {
    pub max_steps: u32,
    /// Whose memory management: a [`crate::Python`]'s name.
    pub python: String,
    /// What `input()` and `sys.stdin` give, line by line.
    pub input: String,
    /// Whether the interpreter's end is run in steps, too.
    pub shows_exit: bool,
}

impl Default for RunOptions {
    fn default() -> Self {
        RunOptions {
            max_steps: 1_000_000,
            python: DEFAULT_PYTHON.to_owned(),
            input: String::new(),
            shows_exit: false,
        }
    }
}

/// A user's problem with the program: where, what, and what to do next.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// From 1.
    pub line: u32,
    /// In characters, from 1.
    pub column: u32,
    pub end_line: u32,
    pub end_column: u32,
    pub message: String,
    pub hint: String,
}

/// How a run ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ending {
    /// The last line has run.
    Finished,
    /// An exception that nothing caught; `text` is the traceback's last line.
    Exception { text: String, line: u32 },
    /// Something that is not known yet.
    Unsupported { what: String, line: u32 },
    /// The limit of steps.
    StepLimit { steps: u32, line: u32 },
    /// The limit of memory.
    MemoryLimit { bytes: u64, line: u32 },
    /// The reader stopped it.
    Stopped { line: u32 },
}

/// A piece of text that was printed by one step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Printed {
    pub stream: Stream,
    pub text: String,
    pub step: u32,
}

/// Where a text was printed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stream {
    Output,
    Error,
}
