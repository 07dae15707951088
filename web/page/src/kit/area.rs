//! Places on a canvas, and the keys that lead from one to another.

/// A rectangle in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Area {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

impl Area {
    /// So much larger on every side.
    pub fn grown(self, by: f64) -> Self {
        Area {
            x: self.x - by,
            y: self.y - by,
            width: (self.width + 2.0 * by).max(0.0),
            height: (self.height + 2.0 * by).max(0.0),
        }
    }
}

/// A way to go from cell to cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrow {
    Left,
    Right,
    Up,
    Down,
    First,
    Last,
}

impl Arrow {
    /// What a key means.
    pub fn of(key: &str) -> Option<Self> {
        match key {
            "ArrowLeft" => Some(Arrow::Left),
            "ArrowRight" => Some(Arrow::Right),
            "ArrowUp" => Some(Arrow::Up),
            "ArrowDown" => Some(Arrow::Down),
            "Home" => Some(Arrow::First),
            "End" => Some(Arrow::Last),
            _ => None,
        }
    }
}
