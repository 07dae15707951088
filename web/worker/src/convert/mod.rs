//! The engine's facts as the wire's twins.

mod change;
mod collector;
mod compare;
mod exit;
mod memory;
mod names;
mod object;
mod why;

pub use change::change;
pub use collector::{collector, looked_at};
pub use compare::differences;
pub use exit::exit_step;
pub use memory::memory;
pub use names::Names;
pub use object::{count, facts, holder, table};
pub use why::owner;
