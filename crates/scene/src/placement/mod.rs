//! Where objects are, so that they stay there.

use heapglass_snapshot::{Serial, Snapshot};

/// The place of every object seen so far: a fold over births and deaths, not over one moment.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Placement {}

/// An object's life, as far as it matters to its place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Birth {
    /// Which object.
    pub serial: Serial,
    /// Step of its birth.
    pub born: u32,
    /// Step of its death; `None` where it outlives the run.
    pub died: Option<u32>,
    /// Its distance from a name at first sight, from 1.
    pub column: u32,
    /// What held it first: it is put beside that.
    pub beside: Beside,
    /// The most slots it ever has.
    pub slots: u32,
    /// The most references it ever has.
    pub references: u32,
}

/// What an object is put beside.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Beside {
    /// Nothing: the first free room.
    #[default]
    Nothing,
    /// Row of a name, counted over all frames; 0 is the first name of the first frame.
    Name(u32),
    /// An object born before it.
    Object(Serial),
}

impl Placement {
    /// The places of a whole run, from its birth log: the same by whatever road a moment is reached.
    #[must_use]
    pub fn from_births(_births: &[Birth]) -> Self {
        Self::default()
    }

    /// Gives a place to the objects of a moment that have none; those placed before keep theirs.
    pub fn place(&mut self, _snapshot: &Snapshot) {}
}
