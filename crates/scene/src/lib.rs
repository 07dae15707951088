//! From a snapshot to a picture: layout and drawing.
//!
//! Knows neither the interpreter nor the browser: a [`Snapshot`](heapglass_snapshot::Snapshot) comes in, a
//! [`Picture`] goes out. The page makes its nodes of it and [`svg`] a file, so that there is one drawer.
//!
//! Start reading at [`Picture`], then [`graph_picture`].

mod components;
mod fold;
mod graph;
mod memory;
mod path;
mod picture;
mod placement;
mod shapes;
mod style;
mod svg;
mod text;
mod view;
mod words;

pub use fold::{Fold, Hiding};
pub use graph::{GraphOptions, Mode, graph_picture};
pub use memory::{MemoryOptions, arena_picture, blocks_picture, free_list_picture, pool_picture};
pub use picture::{Anchor, Group, Key, Picture, Run, Shape, Source, Subject};
pub use placement::{Beside, Birth, Placement, Places, Walk};
pub use svg::{Theme, svg};
pub use words::{EN, Words, ZH_HANS};

/// The design's tokens: custom properties for both themes. The page imports the same file.
pub const TOKENS: &str = include_str!("tokens.css");
/// The style of pictures, under the class `pic`, in terms of [`TOKENS`].
pub const STYLE: &str = include_str!("picture.css");
