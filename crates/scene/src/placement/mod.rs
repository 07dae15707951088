//! Where objects are, so that they stay there.
//!
//! There are two arrangements of the same objects: in columns by distance from a name, and all in one column
//! for narrow pages. Each is a set of cells; the drawing works out px from them.

mod births;
mod log;
mod moment;
mod room;
mod run;

use std::collections::BTreeMap;

use heapglass_snapshot::Serial;

pub use births::{Beside, Birth};
pub(crate) use moment::name_rows;
pub(crate) use room::BEAT;
pub use run::{Places, Walk};

use crate::view::MAX_ROWS;

/// Columns before a chain goes on at the left again, as text does.
const MAX_COLUMNS: u32 = 4;

/// The place of every object seen so far: a fold over births and deaths, not over one moment.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Placement {
    pub(crate) columns: Arrangement,
    pub(crate) single: Arrangement,
}

/// Cells of one arrangement.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Arrangement {
    pub(crate) cells: BTreeMap<Serial, Cell>,
    /// The right-most column ever used.
    pub(crate) last_column: u32,
    /// First unit below everything ever placed.
    pub(crate) bottom: u32,
}

/// An object's room: a column from 1, and units of a quarter beat (9 px).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Cell {
    pub(crate) column: u32,
    pub(crate) top: u32,
    pub(crate) height: u32,
}

impl Arrangement {
    fn put(&mut self, serial: Serial, cell: Cell) {
        self.last_column = self.last_column.max(cell.column);
        self.bottom = self.bottom.max(cell.top + cell.height);
        self.cells.insert(serial, cell);
    }
}

/// The column at a distance from a name: a chain goes on at the left when it reaches the right end.
fn column_at(distance: u32) -> u32 {
    distance.saturating_sub(1) % MAX_COLUMNS + 1
}

/// Units that a node takes: references dock on the header, half a beat apart.
pub(crate) fn height(references: u32, rows: usize) -> u32 {
    let rows = u32::try_from(rows.min(MAX_ROWS)).unwrap_or(BEAT);
    header(references) + rows * BEAT
}

/// Units of a header.
pub(crate) fn header(references: u32) -> u32 {
    (references * BEAT / 2).max(BEAT)
}
