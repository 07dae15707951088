//! CPython's memory: object model, reference counts, deallocation, the cyclic collector and pymalloc.

pub mod pymalloc;
