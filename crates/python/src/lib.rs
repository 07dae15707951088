//! Compiles Python and runs its bytecode on `heapglass-memory`.
//!
//! It knows nothing of how a run is shown. Start reading at [`vm`]: the interpreter; `compile/` makes code objects
//! of source text, `types/`, `builtins/` and `modules/` are the built-in library, `protocol/` what every object
//! can be asked.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "objects have many layouts; a function asks for the few that it is about"
)]
#![expect(missing_docs, reason = "names of CPython's own tables have no comment of their own")]

pub mod compile;
pub mod library;
pub mod vm;

mod builtins;
mod modules;
mod protocol;
mod real;
mod types;

pub use modules::unsupported;
pub use vm::{Ending, ExitStep, Limits, Stop, Vm, Watch};
