//! What every object can be asked: attributes, items, iteration, comparison, hash, text, truth, numbers.
//!
//! Each asks the built-in types first (`types/`), then what a Python class defines. Where a class's method is
//! written in Python the answer comes through a machine (`begin_…`, or `Flow::Native`); the plain forms call it
//! within Rust and are for use inside one container operation only.

mod attribute;
mod compare;
mod each;
mod hash;
mod item;
mod iterate;
mod number;
pub(crate) mod special;
mod suggest;
mod text;
mod truth;

pub use compare::CompareOp;
pub(crate) use each::{Step, done, go_on_if};
pub(crate) use item::slices;
pub(crate) use iterate::is_iterator_kind;
pub use number::Unary;
pub use suggest::suggest;
pub(crate) use text::quote;
pub use truth::Truth;
