//! One program under one profile and one set of limits: running it, going to any moment of it, and saying what
//! changed and why. It knows no layout and no browser.
//!
//! Start reading at [`Session`].

#![expect(
    missing_docs,
    reason = "fields that are named as in FORMAT.md and in the snapshot have no comment of their own"
)]

mod changes;
mod check;
mod collector_events;
mod collector_view;
mod fill;
mod frames;
mod graph;
mod holders;
mod id_set;
mod memory_view;
mod record;
mod session;
mod view;
mod walk;

pub use check::{Findings, check_invariants, watch_invariants};
pub use heapglass_memory::{BlockEvent, Domain, Fact, Profile, Unverified};
pub use heapglass_python::compile::SyntaxProblem;
pub use heapglass_python::vm::{Piece, Stream};
pub use heapglass_python::{Ending, ExitStep, Limits, Stop, Vm};
pub use heapglass_python::{library, unsupported};
pub use heapglass_snapshot::Moment;
pub use record::{FrameRow, ObjectRow, Record, record};
pub use session::{Progress, Session};
pub use view::{CountAt, History};
