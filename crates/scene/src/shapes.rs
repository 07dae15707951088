//! Short ways to write shapes.

use crate::path::Point;
use crate::{Anchor, Run, Shape};

/// Size of code text, and of keys and values in rows.
pub(crate) const CODE_PX: f32 = 13.0;
pub(crate) const SMALL_PX: f32 = 12.5;
/// Size of words in a picture.
pub(crate) const WORD_PX: f32 = 11.0;

/// A rectangle in px.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Rect {
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) width: f32,
    pub(crate) height: f32,
}

impl Rect {
    pub(crate) fn new(x: f32, y: f32, width: f32, height: f32) -> Self {
        Self { x, y, width, height }
    }

    pub(crate) fn right(&self) -> f32 {
        self.x + self.width
    }

    pub(crate) fn bottom(&self) -> f32 {
        self.y + self.height
    }

    /// Grown by `by` px on every side.
    pub(crate) fn grown(&self, by: f32) -> Self {
        Self::new(self.x - by, self.y - by, self.width + 2.0 * by, self.height + 2.0 * by)
    }

    pub(crate) fn meets(&self, other: &Self) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }

    /// The smallest rectangle around both.
    pub(crate) fn joined(&self, other: &Self) -> Self {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        Self::new(x, y, self.right().max(other.right()) - x, self.bottom().max(other.bottom()) - y)
    }
}

pub(crate) fn rect(class: &str, area: Rect, rx: f32) -> Shape {
    let Rect { x, y, width, height } = area;
    Shape::Rect { class: class.to_owned(), x, y, width, height, rx }
}

pub(crate) fn path(class: &str, d: impl Into<String>) -> Shape {
    Shape::Path { class: class.to_owned(), d: d.into() }
}

pub(crate) fn circle(class: &str, at: Point, r: f32) -> Shape {
    Shape::Circle { class: class.to_owned(), cx: at.0, cy: at.1, r }
}

pub(crate) fn line(class: &str, from: Point, to: Point) -> Shape {
    Shape::Line { class: class.to_owned(), x1: from.0, y1: from.1, x2: to.0, y2: to.1 }
}

/// Text that starts at a point.
pub(crate) fn text(class: &str, at: Point, text: impl Into<String>) -> Shape {
    runs(class, at, Anchor::Start, vec![Run::plain(text)])
}

/// Text in the middle of a point.
pub(crate) fn text_middle(class: &str, at: Point, text: impl Into<String>) -> Shape {
    runs(class, at, Anchor::Middle, vec![Run::plain(text)])
}

/// Text that ends at a point.
pub(crate) fn text_end(class: &str, at: Point, text: impl Into<String>) -> Shape {
    runs(class, at, Anchor::End, vec![Run::plain(text)])
}

pub(crate) fn runs(class: &str, at: Point, anchor: Anchor, runs: Vec<Run>) -> Shape {
    Shape::Text { class: class.to_owned(), x: at.0, y: at.1, anchor, runs }
}

/// A value in a pill whose right end is at `right`, its centre on `y`.
pub(crate) fn pill(right: f32, y: f32, room: f32, value: &str) -> [Shape; 2] {
    let value = crate::text::fit(value, SMALL_PX, room - 20.0);
    let width = crate::text::width(&value, SMALL_PX) + 20.0;
    [
        rect("pill", Rect::new(right - width, y - 11.0, width, 22.0), 11.0),
        text_middle("value", (right - width / 2.0, y + 4.5), value),
    ]
}
