//! The interpreter: frames as data, instructions on the heap, and native frames for built-ins that call Python.
//!
//! `frame` is the Python frame under way, `frames` its callers. A built-in that must call Python in the middle is
//! a machine on `natives` ([`native::NativeCall`]); it goes on when the Python frame above it has returned.
//! Start reading at [`run`](Vm::run_to), then `instructions/`.

mod adaptive;
mod async_generators;
mod bind;
mod call;
mod carets;
mod caught;
mod class_bases;
mod class_calls;
mod class_machines;
mod classes;
mod clock;
mod collection;
mod comprehensions;
mod exceptions;
mod exit;
mod finalize;
mod generator_machines;
mod generators;
mod group_text;
mod import;
mod instructions;
mod load;
mod module_clear;
mod native;
mod old_constants;
mod packed;
mod prepend;
mod roots;
mod run;
mod shared_counts;
mod stand_ins;
mod start;
mod start_lists;
mod start_scopes;
mod text_io;
mod traceback;
mod values;
mod warn;

use std::rc::Rc;

use heapglass_memory::object::Frame;
use heapglass_memory::{Heap, ObjectId};

pub(crate) use async_generators::Passed;
pub use call::Args;
pub(crate) use class_machines::NewClass;
pub use collection::Collection;
pub use exceptions::{Exc, field as exception_field};
pub(crate) use generator_machines::Throw;
pub(crate) use load::Origin;
pub use load::UnitState;
pub use native::{Machine, NativeCall, NativeKind, NativeStep, Outcome, Then};
pub use roots::Root;
pub use run::{Limits, Stop, Watch};
pub use text_io::{Piece, Stream};

/// An exception is on its way; it is in [`Vm::raised`]. Made by the `raise_…` functions only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Raised;

/// What Python code answers in Rust.
pub type Result<T> = std::result::Result<T, Raised>;

/// What a built-in function answers.
#[derive(Debug)]
pub enum Flow {
    /// A result: a new reference.
    Value(ObjectId),
    /// It goes on as a machine, because it has to call Python.
    Native(NativeKind),
}

impl From<ObjectId> for Flow {
    fn from(id: ObjectId) -> Self {
        Self::Value(id)
    }
}

/// A built-in function: arguments are borrowed, the result is a new reference.
pub type NativeFn = fn(&mut Vm, &Args<'_>) -> Result<Flow>;

/// How many positional arguments a built-in takes; decides CPython's words where they are wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arity {
    /// METH_NOARGS
    None,
    /// METH_O
    One,
    /// `PyArg_UnpackTuple`, `_PyArg_CheckPositional`: from, to.
    Range(u8, u8),
    /// It checks for itself; keywords are allowed.
    Any,
}

/// A built-in function or method.
#[derive(Clone, Copy)]
pub struct NativeDef {
    pub name: &'static str,
    pub arity: Arity,
    pub call: NativeFn,
    /// The module of a function.
    pub module: Option<&'static str>,
    /// `METH_VARARGS`: CPython 3.14 makes a tuple of its arguments, and a dict of those with a keyword.
    pub is_packed: bool,
}

impl std::fmt::Debug for NativeDef {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name)
    }
}

/// A row of a type's or module's table of functions.
#[must_use]
pub const fn def(name: &'static str, arity: Arity, call: NativeFn) -> NativeDef {
    NativeDef { name, arity, call, module: None, is_packed: false }
}

/// The same for a function with the flag `METH_VARARGS` (`ml_flags` of CPython 3.14.10, read from the running program).
#[must_use]
pub const fn packed(def: NativeDef) -> NativeDef {
    NativeDef { is_packed: true, ..def }
}

/// Sets an attribute, or deletes it where there is no value.
pub type Setter = fn(&mut Vm, ObjectId, Option<ObjectId>) -> Result<()>;

/// An attribute of a built-in type: how to read it, and how to set (`Some`) or delete (`None`) it.
#[derive(Clone, Copy)]
pub struct GetSet {
    pub name: &'static str,
    pub get: fn(&mut Vm, ObjectId) -> Result<ObjectId>,
    pub set: Option<Setter>,
}

impl std::fmt::Debug for GetSet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name)
    }
}

/// The interpreter at one moment: plain data. A clone is a checkpoint.
#[derive(Clone, Debug)]
pub struct Vm {
    pub heap: Heap,
    /// The Python frame under way.
    pub frame: Frame,
    /// Its callers, outermost first.
    pub frames: Vec<Frame>,
    /// Built-ins that wait for Python code, with the number of frames that were there when each began.
    pub natives: Vec<NativeCall>,
    /// What the native on top is to be told next.
    inbox: Option<Outcome>,
    /// The compiled code, by `UnitId`.
    pub(crate) units: Rc<Vec<Rc<UnitState>>>,
    /// Inline counters and specialised forms, by unit.
    pub(crate) adaptive: Rc<Vec<Rc<adaptive::Sites>>>,
    /// Every built-in function, by `NativeId`.
    pub(crate) defs: Rc<Vec<NativeDef>>,
    /// `tstate->current_exception`.
    pub(crate) raised: Option<ObjectId>,
    /// `exc_info`: what is being handled, one entry more for each running generator.
    pub(crate) handled: Vec<Option<ObjectId>>,
    /// `sys.exc_value`, where what was caught is shown there.
    pub(crate) shown_exception: Option<ObjectId>,
    /// Built-in exception classes by name.
    pub(crate) exceptions: Rc<Vec<ObjectId>>,
    /// Names that the interpreter itself looks up.
    pub(crate) names: Rc<values::Names>,
    /// Names in the cache of class look-ups, by the entry's number, with the class's version.
    pub(crate) type_cache: Rc<std::collections::BTreeMap<u16, (u32, ObjectId)>>,
    /// References that the interpreter holds: the syntax tree's constants, modules, hooks.
    pub(crate) held: Rc<Vec<(ObjectId, &'static str)>>,
    /// References that Rust code holds while it calls Python (nested runs only).
    pub(crate) temps: Vec<ObjectId>,
    /// Blocks that Rust code owns meanwhile.
    pub(crate) temp_blocks: Vec<heapglass_memory::pymalloc::Addr>,
    /// The call that is about to be made has its arguments in a tuple already.
    pub(crate) has_tuple: bool,
    /// Containers whose text is being made (`Py_ReprEnter`). Not counted: whoever makes it holds them.
    pub(crate) reprs: Vec<ObjectId>,
    /// `Py_ReprEnter` has made its list.
    pub(crate) has_repr_list: bool,
    /// The program's text, for tracebacks.
    pub source: Rc<str>,
    /// Attributes of built-in types, by the number in their descriptors.
    pub(crate) getsets: Rc<Vec<GetSet>>,
    pub(crate) builtins: ObjectId,
    pub(crate) main_dict: ObjectId,
    /// `sys.modules`
    pub(crate) modules: ObjectId,
    /// What was printed since somebody last took it.
    pub out: Vec<Piece>,
    pub printed_chars: u32,
    /// `abc_invalidation_counter`: classes that were registered with an abstract one.
    pub(crate) abc_invalidations: i64,
    /// `typing.NoDefault`
    pub(crate) typing_no_default: ObjectId,
    /// Line events so far: the number of the step that begins now.
    pub steps: u32,
    /// Instructions executed so far.
    pub instructions: u64,
    /// Bytes of the input that were read.
    pub(crate) input_at: usize,
    /// Nanoseconds that the program has slept.
    slept_ns: i64,
    /// How many classes were made or changed: the next version tag.
    next_version: u32,
    next_frame: u32,
    pub limits: Limits,
    /// The exception on its way was raised before in this frame: no new traceback entry.
    is_reraise: bool,
    /// Shim frames of specialised calls of classes, for the recursion limit.
    shims: u32,
    /// Rust recursion: runs within runs.
    nested: u32,
    nested_result: Option<Outcome>,
    /// The line event at which to stop.
    target: u32,
    /// A line event has just been counted; its line has not begun to run.
    at_line: bool,
    /// The line of the event that was counted last.
    pub line: u32,
    /// Moments inside a run within Rust: the one that somebody asked for, or all where they are recorded.
    pub captured: Vec<Vm>,
    /// Who looks at every moment: after each instruction and each step of a machine.
    pub watch: Option<Watch>,
    /// How the program ended.
    pub ending: Option<Ending>,
    exit: exit_state::Exit,
    /// For every step so far: the timeline.
    pub lanes: Rc<Vec<Lane>>,
    pub is_recording_lanes: bool,
    /// Something is not supported: named, with its line.
    pub unsupported: Option<String>,
    /// Counts of shared values at the first line, where they are real.
    at_start: Rc<shared_counts::AtStart>,
    old_events: OldEvents,
}

/// What the line events of older versions need to know.
#[derive(Clone, Copy, Debug, Default)]
struct OldEvents {
    /// How many events the instruction at hand has had before its own.
    told: u32,
    /// The frame whose loop has jumped back to its test, where the event waits for what the test says.
    came_back: Option<u32>,
}

pub(crate) mod exit_state {
    /// How far the interpreter's end has come.
    #[derive(Clone, Debug, Default)]
    pub struct Exit {
        pub has_begun: bool,
        pub has_ended: bool,
        /// How the program has ended, while the interpreter ends in steps that are shown.
        pub ending: Option<super::Ending>,
        /// What the step that begins is about.
        pub now: Option<super::ExitStep>,
    }
}

/// The timeline's figures at the beginning of a step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lane {
    pub line: u32,
    pub references: u32,
    pub objects: u32,
    pub collections: u32,
    pub bytes: u32,
    pub printed: u32,
}

/// A step of the interpreter's end (FACTS 7, Shutdown).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExitStep {
    /// A full collection: the first one, or the last.
    Collection { is_last: bool },
    /// `sys.last_exc` goes, the exception that ended the program.
    LastException,
    /// The finalizer of an object that the last collection finds.
    Finalizer(ObjectId),
    /// A name of the module goes.
    Name(String),
}

/// How a run ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The program's last line has run.
    Finished,
    /// An exception that nobody caught: what stands on standard error, its last line, and of traced runs
    /// type and text alone.
    Uncaught { traceback: String, summary: String, message: String },
    /// `sys.exit`: the status.
    Exit(i32),
    /// Something that Heapglass does not know yet.
    Unsupported { what: String, line: u32 },
    /// A limit of the run was reached.
    Limit { what: &'static str, line: u32 },
}
