//! Frames: `_PyInterpreterFrame` as plain data, and generators, which embed one.

use crate::ids::{ObjectId, StackRef};
use crate::pymalloc::Addr;

/// What becomes of a frame's result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReturnTo {
    /// Pushed on the caller's evaluation stack.
    Stack,
    /// `EXIT_INIT_CHECK`: must be None; the object below on the caller's stack is the result.
    InitCheck,
    /// Handed to the native frame below.
    Native,
    /// Dropped: a finalizer's, a callback's.
    Drop,
    /// The nested run in Rust that waits for it ends.
    Nested,
    /// The frame is the run's outermost.
    End,
}

/// Who owns a frame's memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FrameOwner {
    Thread,
    /// It belongs to this generator and lives on when it is suspended.
    Generator(ObjectId),
}

/// A call of Python code.
#[derive(Clone, Debug)]
pub struct Frame {
    /// Number of the call in the run.
    pub serial: u32,
    /// `f_executable`
    pub code: ObjectId,
    /// `f_funcobj`: the function; none for a module or `exec`. Counted, unless borrowed from the caller's local.
    pub function: StackRef,
    /// `f_globals`, `f_builtins`: borrowed from the function, or held by the interpreter.
    pub globals: ObjectId,
    pub builtins: ObjectId,
    /// `f_locals` of a module or a class body.
    pub locals: Option<ObjectId>,
    /// The dict in which a function's `locals()` has given its names: `f_locals`, too, before 3.13.
    pub snapshot: Option<ObjectId>,
    /// The exception that was caught last in it, once the clause has ended: the thread's before 3.0.
    pub caught: Option<ObjectId>,
    /// What was shown as the thread's exception before the first was caught here; not counted.
    pub shown_before: Option<Option<ObjectId>>,
    /// The frame object, where one was made.
    pub object: Option<ObjectId>,
    /// `f_back` of a frame object whose frame has ended.
    pub back: Option<ObjectId>,
    pub owner: FrameOwner,
    pub return_to: ReturnTo,
    /// `localsplus`: locals, cells, free variables, then the evaluation stack.
    pub slots: Vec<StackRef>,
    /// Number of slots below the evaluation stack.
    pub locals_plus: u32,
    /// Index of the instruction to execute next.
    pub pc: u32,
    /// Index of the instruction executed last; `u32::MAX` before the first.
    pub last: u32,
    /// The shim of a specialised `A()` counts for recursion.
    pub has_shim: bool,
    /// Whether `globals` counts.
    pub holds_globals: bool,
    /// The frame's block, where it has one, until there is an object of it.
    pub block: Addr,
}

/// `FRAME_CREATED`, `FRAME_SUSPENDED` …
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GeneratorState {
    Created,
    Suspended,
    /// Suspended in a `yield from` or `await`.
    SuspendedYieldFrom,
    Executing,
    Cleared,
}

/// `PyGenObject` and its two cousins.
#[derive(Clone, Debug)]
pub struct GeneratorBody {
    pub state: GeneratorState,
    /// The frame while the generator is created or suspended; the interpreter has it while it runs.
    pub frame: Option<Frame>,
    pub name: ObjectId,
    pub qualname: ObjectId,
    /// `gi_exc_state.exc_value`: what it was handling when it was suspended.
    pub handled: Option<ObjectId>,
    /// `sys.getsizeof`.
    pub size_bytes: u64,
    /// Awaiting frame's origin and hooks are not modelled.
    pub is_coroutine: bool,
    /// The code of a generator that has ended: its frame keeps it (`gen_traverse`).
    pub code: Option<ObjectId>,
    /// `ag_running_async`
    pub is_running_async: bool,
    /// `ag_closed`
    pub is_closed: bool,
}
