//! The worker: commands in, pictures and facts out.

fn main() {}
