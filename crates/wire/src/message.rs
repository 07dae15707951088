//! What the page asks and what the worker answers.

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::{Diagnostic, Ending, History, Lanes, Moment, Printed, Python, RunOptions, Shown};

/// The version of this protocol: the worker says it first, and a page of another version reloads.
pub const VERSION: u16 = 5;

/// Which of two runs that stand side by side a message is about; it goes before each command and each reply.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Pane {
    #[default]
    First,
    Second,
}

/// What the page asks of the worker. `run` numbers the run that is meant.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Command {
    /// Compile and run; replaces the run before.
    Run { run: u32, source: String, options: RunOptions },
    /// End the run where it is; its steps stay.
    Stop { run: u32 },
    /// After the step limit: run so many steps more.
    Further { run: u32, steps: u32 },
    /// Show one moment. `ask` numbers the question.
    Show { run: u32, ask: u32, what: Ask },
    /// The timeline's lanes over these steps, in at most so many buckets.
    Lanes { run: u32, from: u32, to: u32, buckets: u32 },
    /// An object's count over time and since when each of its present holders holds it; replaces the
    /// history asked for before.
    History { run: u32, object: u32, at: Moment },
    /// Look for the next step of a kind.
    Seek { run: u32, from: Moment, target: SeekTarget, direction: Direction },
    /// Only compile.
    Check { check: u32, source: String },
    /// The run is no longer looked at.
    Close,
}

/// What the worker answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Reply {
    /// The first message: the worker listens.
    Ready {
        version: u16,
    },
    /// The program does not compile.
    Refused {
        run: u32,
        diagnostic: Diagnostic,
    },
    /// How far the run is. `printed` is what was printed since the last progress.
    Progress {
        run: u32,
        steps: u32,
        printed: Vec<Printed>,
        ending: Option<Ending>,
    },
    Shown {
        run: u32,
        ask: u32,
        shown: Box<Shown>,
    },
    Lanes {
        run: u32,
        lanes: Lanes,
    },
    History {
        run: u32,
        history: History,
    },
    /// `None`: there is no such step in that direction.
    Found {
        run: u32,
        target: SeekTarget,
        moment: Option<Moment>,
    },
    Checked {
        check: u32,
        diagnostic: Option<Diagnostic>,
    },
    /// The engine hit a fault of its own and is gone.
    Crashed {
        message: String,
    },
    /// Behind `Ready`: the Pythons to choose from.
    Pythons {
        pythons: Vec<Python>,
    },
}

/// What to show of a moment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ask {
    pub moment: Moment,
    /// Of the second run: show the moment that corresponds to this one instead, and compare them.
    pub beside: Option<Beside>,
    pub view: View,
    /// The language of the few words in the picture.
    pub language: Language,
    /// CSS pixels that the picture may take across; where the layered graph would be too small, one column is drawn.
    pub width: u32,
    /// Objects that are drawn without what they hold.
    pub folded: Vec<u32>,
    /// Only this object's neighbourhood is drawn, if it is there.
    pub focus: Option<u32>,
    /// The object whose facts the inspector shows.
    pub selected: Option<u32>,
    /// Arena and pool to show block by block; `None`: the selected object's, or the one that changed last.
    pub open_pool: Option<(u32, u32)>,
    /// The block that is shown enlarged, where the reader chose one.
    pub block: Option<u32>,
}

/// A moment of the first run, and the object that is selected in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beside {
    pub run: u32,
    pub moment: Moment,
    pub selected: Option<u32>,
}

/// The views of a moment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum View {
    #[default]
    Graph,
    Collector,
    Memory,
    Table,
}

/// The languages of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Language {
    #[default]
    English,
    Chinese,
}

/// What a seek looks for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum SeekTarget {
    /// The object's count changes.
    ChangeOf(u32),
    /// A collection runs.
    Collection,
    /// One of these lines is about to run.
    Lines(Vec<u32>),
    /// What corresponds to this moment of the other run; the direction says nothing.
    Counterpart(Moment),
}

/// Which way a seek goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Direction {
    Forwards,
    Backwards,
}

/// A message that is not of this version.
pub type DecodeError = postcard::Error;

/// A message as bytes.
pub fn encode<T: Serialize>(message: &T) -> Vec<u8> {
    // Only a type that serde cannot represent fails here, and ours are plain data.
    postcard::to_allocvec(message).unwrap_or_default()
}

/// A message from bytes.
///
/// # Errors
/// When the bytes are no message of this version.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, DecodeError> {
    postcard::from_bytes(bytes)
}

#[cfg(test)]
mod tests {
    use super::{Command, Reply, decode, encode};
    use crate::{Moment, RunOptions, SeekTarget};

    #[test]
    fn a_command_comes_back_as_it_was() {
        let command =
            Command::Run { run: 7, source: "a = []\n# 循环\n".into(), options: RunOptions::default() };
        assert_eq!(decode::<Command>(&encode(&command)), Ok(command));
    }

    #[test]
    fn a_reply_comes_back_as_it_was() {
        let reply = Reply::Found {
            run: 2,
            target: SeekTarget::Lines(vec![3, 9]),
            moment: Some(Moment { step: 4, change: Some(2) }),
        };
        assert_eq!(decode::<Reply>(&encode(&reply)), Ok(reply));
    }

    #[test]
    fn half_a_message_is_an_error() {
        let bytes = encode(&Reply::Crashed { message: "index out of range".into() });
        assert!(decode::<Reply>(&bytes[..bytes.len() / 2]).is_err());
    }
}
