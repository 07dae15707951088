//! The cyclic collector (FACTS 4; CPython 3.14.10 Python/gc.c): generations of tracked objects, and the
//! machine that finds and clears garbage.
//!
//! Start reading at `machine.rs`; then `deduce.rs` (what is unreachable), `garbage.rs` (what happens to it),
//! `clear.rs` (every type's `tp_clear`) and `inspect.rs` (what Python's `gc` module asks).

mod clear;
mod deduce;
mod garbage;
mod increment;
mod inspect;
mod lists;
mod machine;
mod state;

pub use clear::Clearing;
pub use increment::Round;
pub use lists::{Ends, GcList};
pub use machine::{CollectionView, GcCall, GcPhase, GcResult, GcStep};
pub use state::{Gc, GcStats};
