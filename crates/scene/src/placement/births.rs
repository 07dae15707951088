//! Places for a whole run, from its birth log.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

use heapglass_snapshot::Serial;

use super::room::{BEAT, Column};
use super::{Arrangement, Cell, Placement, column_at, height};
use crate::view::MAX_ROWS;

/// More objects at once than this get no place ahead of time; those that are drawn get one when they are seen.
const MAX_AT_ONCE: usize = 2000;

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
    /// The most references it ever has that are drawn as arrows.
    pub references: u32,
}

/// What an object is put beside.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Beside {
    /// Nothing: the first free room.
    #[default]
    Nothing,
    /// A name, by its row in the frames' column, where a frame's header and the space between two frames are
    /// rows too: the first name of the first frame is row 1.
    Name(u32),
    /// An object born before it.
    Object(Serial),
}

impl Placement {
    /// The places of a whole run: the same by whatever road a moment is reached. Room is used again by
    /// objects born after the death of the one that had it.
    #[must_use]
    pub fn from_births(births: &[Birth]) -> Self {
        let mut ordered: Vec<&Birth> = births.iter().collect();
        // Within a step the log's order decides.
        ordered.sort_by_key(|birth| birth.born);
        let mut placement = Self::default();
        fold(&mut placement.columns, &ordered, |birth| column_at(birth.column));
        fold(&mut placement.single, &ordered, |_| 1);
        placement
    }
}

fn fold(arrangement: &mut Arrangement, births: &[&Birth], column_of: impl Fn(&Birth) -> u32) {
    let mut columns: BTreeMap<u32, Column> = BTreeMap::new();
    // The next to die first.
    let mut alive: BinaryHeap<Reverse<(u32, Serial)>> = BinaryHeap::new();
    let mut immortal = 0_usize;
    for birth in births {
        while let Some(Reverse((died, serial))) = alive.peek().copied() {
            if died >= birth.born {
                break;
            }
            alive.pop();
            if let Some(cell) = arrangement.cells.get(&serial) {
                columns.entry(cell.column).or_default().release(serial, cell.top);
            }
        }
        if alive.len() + immortal >= MAX_AT_ONCE {
            continue;
        }
        let cell = cell(arrangement, &mut columns, birth, column_of(birth));
        arrangement.put(birth.serial, cell);
        match birth.died {
            Some(died) => alive.push(Reverse((died, birth.serial))),
            None => immortal += 1,
        }
    }
}

fn cell(arrangement: &Arrangement, columns: &mut BTreeMap<u32, Column>, birth: &Birth, column: u32) -> Cell {
    let slots = usize::try_from(birth.slots).unwrap_or(MAX_ROWS);
    let height = height(birth.references, slots);
    let wanted = match birth.beside {
        Beside::Nothing => 0,
        // With one reference the arrow meets the header's middle; with several, the first of them.
        Beside::Name(row) => row * BEAT + u32::from(birth.references > 1),
        Beside::Object(holder) => beside_object(arrangement, holder, column),
    };
    let room = columns.entry(column).or_default();
    let top = room.nearest(wanted, height);
    room.take(birth.serial, top, height);
    Cell { column, top, height }
}

fn beside_object(arrangement: &Arrangement, holder: Serial, column: u32) -> u32 {
    match arrangement.cells.get(&holder) {
        // On the holder's first slot.
        Some(cell) if cell.column < column => cell.top + BEAT,
        Some(cell) => cell.top + cell.height,
        None => 0,
    }
}
