//! Compiles Python and runs its bytecode on `heapglass-memory`.

pub mod compile;
