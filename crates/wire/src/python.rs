//! The Pythons whose memory management the engine has.

use serde::{Deserialize, Serialize};

/// The name of the one that is taken where none is asked for.
pub const DEFAULT_PYTHON: &str = "3.14";

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Python {
    /// As in [`crate::RunOptions::python`]: "3.14".
    pub name: String,
    /// The release that was measured: 3, 14, 10.
    pub release: [u8; 3],
    /// What of it no recorded measurement backs.
    pub unverified: Vec<Unverified>,
}

/// A fact that no recorded measurement backs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unverified {
    /// The release as a whole.
    Release,
    /// Which blocks an object takes.
    Allocations,
    /// The order of a dict's and a set's items.
    DictOrder,
    /// The strings that start-up holds.
    StartStrings,
    /// The blocks on the free lists at the first line.
    StartFreeLists,
}
