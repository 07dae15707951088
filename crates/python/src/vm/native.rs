//! Native frames: built-ins that wait for Python code, as machines of plain data.

use heapglass_memory::ObjectId;
use heapglass_memory::pymalloc::Addr;

use super::{Result, Vm};

/// What a call ended with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A value: a new reference.
    Value(ObjectId),
    /// An iterator has no more items; a generator's return value with it, if it returned one.
    Exhausted(Option<ObjectId>),
    /// An exception, in [`Vm::raised`].
    Raised,
}

/// What a machine wants after a step.
#[derive(Clone, Debug)]
pub enum NativeStep {
    /// It is done: a new reference.
    Done(ObjectId),
    /// It is done: an iterator without further items.
    Exhausted,
    /// Call this (references are the machine's own; the callee takes its own), then step again with the outcome.
    Call { callable: ObjectId, args: Vec<ObjectId> },
    /// The same with keywords: name and value.
    CallKw { callable: ObjectId, args: Vec<ObjectId>, kw: Vec<(ObjectId, ObjectId)> },
    /// Take the next item of an iterator, then step again with the outcome.
    Next(ObjectId),
    /// It is done: an iterator that ends with this value (`StopIteration.value`).
    Ended(ObjectId),
    /// Throw this exception, a new reference, into a generator, then step again with the outcome.
    Resume { generator: ObjectId, exception: ObjectId },
    /// Pass this value, borrowed, to a generator, then step again with the outcome.
    Send { generator: ObjectId, value: ObjectId },
    /// Run this machine first; its outcome comes with the next step.
    Push(NativeKind),
    /// Step again: nothing to wait for, the outcome is None.
    More,
}

/// A built-in under way.
#[derive(Clone, Debug)]
pub struct NativeCall {
    pub kind: NativeKind,
    /// Number of `frames` when it began: it is on top when there are as many again.
    pub depth: u32,
    /// Entries of the caller's evaluation stack that go away when it ends.
    pub pops: u32,
    pub then: Then,
}

/// What becomes of a machine's result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// Pushed on the evaluation stack of the frame below.
    Push,
    /// Pushed; the left of two operands goes first: BINARY_OP, whose result takes its place.
    PushOver,
    /// Dropped.
    Drop,
    /// Pushed, and NULL above it: LOAD_ATTR for a call.
    PushThenNull,
    /// Handed to the machine below.
    Native,
    /// Pushed; when exhausted, the loop ends: FOR_ITER, with the offset of the loop's end.
    ForIter(u32),
    /// Pushed in place of the value sent; when exhausted, the value is pushed and SEND's loop ends at this offset.
    Send(u32),
    /// The nested run in Rust that waits for it ends.
    Nested,
}

/// Which built-in, with its state. References in it are counted; `visit` names them all.
pub type NativeKind = Box<dyn Machine>;

/// A built-in that calls Python in the middle.
///
/// Plain data: a clone is part of a checkpoint.
pub trait Machine: std::fmt::Debug {
    /// What it is called in "who holds it": the built-in's name.
    fn name(&self) -> &'static str;
    /// Every reference that it holds.
    fn visit(&self, visit: &mut dyn FnMut(ObjectId));
    /// Every block of the allocator that it owns besides.
    fn visit_blocks(&self, _visit: &mut dyn FnMut(Addr)) {}
    /// One step. `outcome` is that of what it asked for last. On an error or at the end it has dropped what it held.
    ///
    /// # Errors
    /// An exception ends the machine.
    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep>;
    /// A copy for a checkpoint.
    fn boxed_clone(&self) -> NativeKind;
}

impl Clone for NativeKind {
    fn clone(&self) -> Self {
        self.boxed_clone()
    }
}
