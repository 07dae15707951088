//! Random Python programs over what Heapglass knows: names, containers, functions, classes, cycles, `del`, exceptions.
//!
//! [`program`] makes the same text of the same seed for ever. Programs mostly run to their end; some end in an
//! uncaught exception. Nothing here knows Python or the engine: `cargo xtask random` writes programs and what a real
//! CPython did with them, tests run them. Start reading at [`program`], then `statement.rs`
//! and `template.rs`, whose scenes are text.

mod definition;
mod expression;
mod rng;
mod scene;
mod statement;
mod template;
mod writer;

use writer::Writer;

/// The program of a seed: some 15 to 60 lines.
///
/// ```
/// assert_eq!(heapglass_random::program(7), heapglass_random::program(7));
/// assert_ne!(heapglass_random::program(7), heapglass_random::program(8));
/// ```
pub fn program(seed: u64) -> String {
    let mut w = Writer::new(seed);
    if w.rng.chance(30) {
        let name = w.fresh("main");
        w.function(format!("def {name}():"), Vec::new(), body);
        w.line(format!("{name}()"));
        if w.rng.chance(30) {
            w.line("print(gc.collect())");
        }
    } else {
        body(&mut w);
    }
    w.text()
}

/// What stands in the module, or in its one function.
fn body(w: &mut Writer) {
    let length = w.rng.between(14, 42);
    statement::some(w, 1, 3);
    while w.length() < length {
        match w.rng.below(12) {
            0 => definition::function(w),
            1 if w.classes.len() < 3 => definition::class(w),
            2 => scene::scene(w),
            3..=6 => template::scene(w),
            _ => statement::one(w),
        }
    }
    if w.rng.chance(6) {
        statement::fail(w);
    }
}
