//! A drawing: keyed groups of plain shapes with class names, and no colours. The twin of `scene`'s picture.

use serde::{Deserialize, Serialize};

/// A drawing, `width` by `height` CSS pixels. Groups are in painting order.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Picture {
    pub width: f32,
    pub height: f32,
    pub title: String,
    pub description: String,
    pub groups: Vec<Group>,
}

/// Shapes that belong together, under a key that is the same at every moment.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Group {
    pub key: String,
    pub class: String,
    /// Accessible name and tooltip; empty for decoration.
    pub label: String,
    /// What a click on it selects.
    pub subject: Subject,
    pub x: f32,
    pub y: f32,
    pub shapes: Vec<Shape>,
}

/// What a group stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Subject {
    #[default]
    Nothing,
    Object(u32),
    Frame(u32),
    Reference {
        from: Source,
        to: u32,
    },
    Pool {
        arena: u32,
        pool: u32,
    },
    Block {
        arena: u32,
        pool: u32,
        block: u32,
        object: Option<u32>,
    },
}

/// Where a drawn reference starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Source {
    Frame(u32),
    Object(u32),
    Hidden,
}

/// One shape, in its group's coordinates.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Shape {
    Rect { class: String, x: f32, y: f32, width: f32, height: f32, rx: f32 },
    Path { class: String, d: String },
    Text { class: String, x: f32, y: f32, anchor: Anchor, runs: Vec<Run> },
    Circle { class: String, cx: f32, cy: f32, r: f32 },
    Line { class: String, x1: f32, y1: f32, x2: f32, y2: f32 },
}

/// A stretch of text in one style.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Run {
    pub class: String,
    pub text: String,
    /// Room before it.
    pub dx: f32,
}

/// Which end of a text its `x` is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Anchor {
    #[default]
    Start,
    Middle,
    End,
}
