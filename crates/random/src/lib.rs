//! Random Python programs over what Heapglass knows: names, containers, functions, classes, cycles, `del`, exceptions.
//!
//! [`program`] makes the same text of the same seed for ever. Programs mostly run to their end; some end in an
//! uncaught exception. Nothing here knows Python or the engine: `cargo xtask random` writes programs and what a real
//! CPython did with them, tests run them. Start reading at [`program`], then `statement.rs`.

mod definition;
mod expression;
mod rng;
mod scene;
mod statement;
mod writer;

use writer::Writer;

/// The program of a seed: some 10 to 50 lines.
///
/// ```
/// assert_eq!(heapglass_random::program(7), heapglass_random::program(7));
/// assert_ne!(heapglass_random::program(7), heapglass_random::program(8));
/// ```
pub fn program(seed: u64) -> String {
    let mut w = Writer::new(seed);
    w.line("import gc, sys, weakref");
    let length = w.rng.between(10, 36);
    statement::some(&mut w, 1, 3);
    while w.length() < length {
        match w.rng.below(10) {
            0 | 1 => definition::function(&mut w),
            2 if w.classes.len() < 3 => definition::class(&mut w),
            3 => scene::scene(&mut w),
            _ => statement::one(&mut w),
        }
    }
    if w.rng.chance(12) {
        statement::fail(&mut w);
    }
    w.text()
}
