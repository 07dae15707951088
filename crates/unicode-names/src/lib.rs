//! Characters' Unicode names (`"\N{BULLET}"`, `unicodedata.name`), out of a table that is read when it is first asked for.
//!
//! The table is a megabyte and few programs want it, so it is no part of the engine: the command line has it built in,
//! the page fetches it (`heapglass-library` makes it, see [`install`]). The parser and the compiler ask for names by way
//! of `unicode_names2`; `patches/` puts this crate in its place.
//!
//! Names that follow from the number alone (Hangul syllables, unified ideographs) need no table.

mod rules;
mod table;

pub use rules::by_rule;
pub use table::{Name, Read, character, install, name, take_problem};
