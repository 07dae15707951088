//! A picture as a standalone SVG file.

use crate::{Picture, Words};

/// Which colours a file has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// What the reader's system prefers.
    #[default]
    Auto,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

/// The picture as a file of its own: style embedded with all values worked out, system fonts, title and
/// description for assistive technology.
#[must_use]
pub fn svg(_picture: &Picture, _theme: Theme, _words: &Words) -> String {
    String::new()
}
