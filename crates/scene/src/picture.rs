//! What is drawn: keyed groups of plain shapes with class names, and no colours.
#![expect(missing_docs, reason = "plain data: a field whose name says all has no comment")]

use heapglass_snapshot::Serial;

/// A drawing, `width` by `height` px. Groups are in painting order.
///
/// The page makes one element of each group, [`svg`](crate::svg) one `<g>`; both give the root element the
/// class `pic`, under which [`STYLE`](crate::STYLE) colours it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    pub width: f32,
    pub height: f32,
    /// Accessible name of the whole.
    pub title: String,
    /// One sentence about it; may be empty.
    pub description: String,
    pub groups: Vec<Group>,
}

/// What belongs together: a node, a frame, a reference.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    pub key: Key,
    /// Semantic class names, for example `node is-container is-changed`.
    pub class: String,
    /// Accessible name and tooltip; empty for decoration.
    pub label: String,
    /// What a click on it selects.
    pub subject: Subject,
    /// Offset of the group's own coordinate system.
    pub x: f32,
    pub y: f32,
    pub shapes: Vec<Shape>,
}

/// Names the same thing at every step: `o12` an object, `f1` a frame, `e12:name:3` a reference
/// (object 12's slot `name` to object 3), `ef1:a:3` a frame's name to object 3.
/// Unique in a picture.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(pub String);

/// What a group stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Subject {
    /// Decoration.
    #[default]
    Nothing,
    Object(Serial),
    Frame(u32),
    /// A reference from a frame's name or from an object's slot.
    Reference {
        from: Source,
        to: Serial,
    },
    Pool {
        arena: u32,
        pool: u32,
    },
    Block {
        arena: u32,
        pool: u32,
        block: u32,
        object: Option<Serial>,
    },
}

/// Where a drawn reference starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    Frame(u32),
    Object(Serial),
    /// The evaluation stack, a constant, the interpreter.
    Hidden,
}

/// A shape, in its group's coordinates. `class` may be empty.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    Rect {
        class: String,
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        /// Corner radius.
        rx: f32,
    },
    /// `d` is an SVG path.
    Path {
        class: String,
        d: String,
    },
    /// One line of text; `y` is the baseline.
    Text {
        class: String,
        x: f32,
        y: f32,
        anchor: Anchor,
        runs: Vec<Run>,
    },
    Circle {
        class: String,
        cx: f32,
        cy: f32,
        r: f32,
    },
    Line {
        class: String,
        x1: f32,
        y1: f32,
        x2: f32,
        y2: f32,
    },
}

/// A stretch of text in one style: a `tspan`, or the text itself where it is the only one and has no class.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Run {
    pub class: String,
    pub text: String,
    /// Room before it.
    pub dx: f32,
}

/// Which end of a text `x` is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Anchor {
    #[default]
    Start,
    Middle,
    End,
}

impl Run {
    /// A run without style and room.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// A run of a class.
    #[must_use]
    pub fn styled(class: &str, text: impl Into<String>) -> Self {
        Self { class: class.to_owned(), text: text.into(), dx: 0.0 }
    }
}
