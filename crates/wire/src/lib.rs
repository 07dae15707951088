//! What crosses a boundary: the messages between the page and the worker, and the twins of the engine's types
//! that they carry.
//!
//! Depends on nothing of ours. A type here is plain data with serde; the conversion from the engine's type
//! stands where it is used (`web/worker`). The page words and draws what it finds here, and asks for nothing else.
//!
//! Start reading at [`Command`] and [`Reply`].

#![expect(missing_docs, reason = "plain data: a field whose name says all has no comment")]

mod change;
mod collector;
mod compare;
mod memory;
mod message;
mod object;
mod picture;
mod python;
mod run;
mod shown;
mod timeline;

pub use change::{Change, GcEvent, MemoryEvent};
pub use collector::{Collector, GcObject, GcPhase, Generation, NextSubtraction, Verdict};
pub use compare::{Compared, Difference, Way, What};
pub use memory::{
    Arena, Block, BlockState, FreeList, LargeBlock, Memory, OpenPool, Pool, PoolState, PrivateBlocks,
    SizeClass,
};
pub use message::{
    Ask, Beside, Command, DecodeError, Direction, Language, Pane, Reply, SeekTarget, VERSION, View, decode,
    encode,
};
pub use object::{
    BlockFacts, Count, Holder, HolderFacts, InterpreterRef, ObjectFacts, ObjectName, ObjectState, Place,
    Role, SlotFacts,
};
pub use picture::{Anchor, Group, Picture, Run, Shape, Source, Subject};
pub use python::{DEFAULT_PYTHON, Python, Unverified};
pub use run::{Diagnostic, Ending, Printed, RunOptions, Stream};
pub use shown::{Collection, ExitStep, FrameRow, Moment, NameRow, ObjectRow, Shown, Table};
pub use timeline::{Bucket, CountAt, Death, History, Lanes, Since};
