//! One program under two Pythons: which steps of the two runs belong together, which objects, and what differs.
//!
//! Knows plain data only: sequences of lines, and two [`heapglass_snapshot::Snapshot`]s. How a run is made, and how a
//! difference is worded, is not known here.
//!
//! Start reading at [`Alignment`] and [`differences`].

#![expect(missing_docs, reason = "plain data: a field whose name says all has no comment")]

mod align;
mod differ;
mod holders;
mod pair;
mod step;

pub use align::{Alignment, Counterpart};
pub use differ::{Difference, What, differences};
pub use pair::{Pairs, Way};
pub use step::{Key, key};
