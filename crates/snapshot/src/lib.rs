//! Plain data: what a run looks like at one moment, and what changed on the way to it.
//!
//! No logic and no dependencies: `session` fills these types, `scene` draws them, `wire` has twins that
//! cross to the page. An object is named by its [`Serial`], which is never used again in a run, so
//! that the same object has the same name at every moment.
//!
//! Start reading at [`Snapshot`].

#![expect(missing_docs, reason = "plain data: a field whose name says all has no comment")]

mod change;
mod collector;
mod memory;
mod object;

mod snapshot;

pub use change::{Change, GcEvent, MemoryEvent, StepChanges};
pub use collector::{Collector, Cycle, GcObject, GcPhase, Generation, Verdict};
pub use memory::{Arena, Block, BlockState, FreeList, LargeBlock, Memory, Pool, PoolState, PrivateBlocks};
pub use object::{Count, Holder, InterpreterRef, Object, ObjectState, Place, Role, Serial, Slot};
pub use snapshot::{ExitStep, Frame, Mark, Moment, Name, Snapshot};
