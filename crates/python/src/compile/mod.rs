//! Compiles Python as CPython 3.14 does, instruction by instruction, into plain data.
//!
//! The only place that names the compiler's crates. It knows nothing of the heap and of running: the interpreter
//! makes objects of the constants. Start with [`compile`] and [`Unit`]; [`op`] has the opcodes, [`operand`] what their
//! arguments mean.

#[expect(clippy::wildcard_enum_match_arm, reason = "the parser's enums, of which few variants matter here")]
mod anchors;
#[expect(clippy::wildcard_enum_match_arm, reason = "the parser's enums, of which few variants matter here")]
mod blame;
mod blame_text;
mod const_key;
mod convert;
#[expect(clippy::wildcard_enum_match_arm, reason = "the parser's enums, of which few variants matter here")]
mod depth;
mod escapes;
mod hidden;
mod literals;
mod marks;
#[expect(clippy::wildcard_enum_match_arm, reason = "the parser's enums, of which few variants matter here")]
pub mod old_consts;
#[expect(clippy::wildcard_enum_match_arm, reason = "the parser's enums, of which few variants matter here")]
pub mod old_lines;
pub mod op;
pub mod operand;
mod peg;
mod place;
mod problem;
mod source;
mod spelling;
#[expect(clippy::wildcard_enum_match_arm, reason = "the parser's enums, in parts")]
mod syntax_tree;
mod table;
mod tabs;
#[expect(clippy::wildcard_enum_match_arm, reason = "the parser's enums, of which few variants matter here")]
mod tokens;
mod typo;
mod unit;

pub use anchors::{Anchors, anchors, needs_no_marks};
pub use const_key::ConstKey;
pub use problem::{Hint, ProblemKind, SyntaxProblem};
pub use source::{TextMode, compile, compile_text, tree_json};
pub use typo::hint;
pub use unit::{Const, Handler, Instr, Local, Module, Position, SyntaxNotice, Unit, flag};
