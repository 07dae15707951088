//! Pictures of hand-made moments, and what holds for every picture.
#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm,
    reason = "tests: a panic is a failure"
)]

mod dump;
mod pictures;
mod properties;
#[path = "../../samples/mod.rs"]
mod samples;
