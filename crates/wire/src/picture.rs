//! A drawing: keyed groups of shapes. The twin of `scene`'s picture.

use serde::{Deserialize, Serialize};

/// A drawing in its own coordinates.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Picture {
    pub width: f32,
    pub height: f32,
    pub groups: Vec<Group>,
}

/// Shapes that belong together, under a key that is the same at every moment.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Group {
    pub key: String,
    pub class: String,
    /// What a screen reader says of it; empty for decoration.
    pub label: String,
    /// The object that a click selects.
    pub object: Option<u32>,
    pub shapes: Vec<Shape>,
}

/// One shape. `class` says what it means; colours are the style sheet's.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Shape {
    Rect { class: String, x: f32, y: f32, width: f32, height: f32, radius: f32 },
    Circle { class: String, x: f32, y: f32, radius: f32 },
    Path { class: String, d: String },
    Text { class: String, x: f32, y: f32, anchor: String, spans: Vec<Span> },
}

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Span {
    pub class: String,
    pub text: String,
    /// Distance from the piece before.
    pub dx: f32,
}
