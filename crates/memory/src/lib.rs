//! CPython's memory: object model, reference counts, deallocation, the cyclic collector and pymalloc.
//!
//! It knows no Python syntax, no interpreter and no browser: whoever runs a program tells the [`Heap`] which
//! references come and go, and the heap does what CPython does with them. Where Python code must run in the
//! middle (`__del__`, a callback), deallocation and collector stop and ask for it.
//!
//! Start reading at [`Heap`]; then `object/` (what an object is), `heap/` (what can be done with one),
//! `collector/`, `pymalloc/`, `profile/` (a CPython version's numbers).

#![expect(
    missing_docs,
    reason = "fields and variants that mirror CPython's by name have no comment of their own"
)]

mod ids;
mod pages;

pub mod class;
pub mod collector;
pub mod event;
pub mod heap;
pub mod object;
pub mod profile;
pub mod pymalloc;

pub use class::Class;
pub use event::{Event, EventLog, GcEvent};
pub use heap::{BlockEvent, BlockLog, Domain, Edge, Heap};
pub use ids::{ObjectId, Serial, StackRef};
pub use profile::{Fact, Profile, Unverified};
