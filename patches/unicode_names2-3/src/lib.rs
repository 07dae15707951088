//! Stands in for `unicode_names2` 3.1.0 (`[patch.crates-io]` of the workspace): the same two functions, but the table
//! of names is no part of the program. See `heapglass-unicode-names`.

pub use heapglass_unicode_names::{Name, character, name};
