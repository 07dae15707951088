//! SVG paths as text: rounded polylines, arrowheads, hatches, zigzags.

use std::fmt::Write;

/// A point in px.
pub(crate) type Point = (f32, f32);

/// A number as short as it can be, to a tenth of a px.
pub(crate) fn num(value: f32) -> String {
    let tenths = (value * 10.0).round() / 10.0;
    // "-0" would be another text than "0" for the same picture.
    if tenths == 0.0 { "0".to_owned() } else { tenths.to_string() }
}

/// An orthogonal line through `points`, its corners rounded by `radius` where there is room.
pub(crate) fn rounded(points: &[Point], radius: f32) -> String {
    let mut d = String::new();
    let [first, .., last] = points else { return d };
    let _ = write!(d, "M{} {}", num(first.0), num(first.1));
    for triple in points.windows(3) {
        let &[a, b, c] = triple else { continue };
        let (before, after) = (length(a, b), length(b, c));
        let r = radius.min(before / 2.0).min(after / 2.0);
        if r < 0.5 {
            let _ = write!(d, "L{} {}", num(b.0), num(b.1));
            continue;
        }
        let (p, q) = (towards(b, a, r / before), towards(b, c, r / after));
        let _ = write!(d, "L{} {}Q{} {} {} {}", num(p.0), num(p.1), num(b.0), num(b.1), num(q.0), num(q.1));
    }
    let _ = write!(d, "L{} {}", num(last.0), num(last.1));
    d
}

fn length(a: Point, b: Point) -> f32 {
    (a.0 - b.0).hypot(a.1 - b.1)
}

fn towards(from: Point, to: Point, share: f32) -> Point {
    (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share)
}

/// The way an arrow points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Heading {
    Left,
    Right,
    Down,
}

/// Length and breadth of an arrowhead.
pub(crate) const HEAD: f32 = 8.0;

/// An arrowhead whose tip is at `tip`.
pub(crate) fn head(tip: Point, heading: Heading) -> String {
    let (x, y) = (num(tip.0), num(tip.1));
    match heading {
        Heading::Left => format!("M{x} {y}l8 -4v8z"),
        Heading::Right => format!("M{x} {y}l-8 -4v8z"),
        Heading::Down => format!("M{x} {y}l-4 -8h8z"),
    }
}

/// Diagonal lines, `step` px apart, that fill a rectangle.
pub(crate) fn hatch(x: f32, y: f32, width: f32, height: f32, step: f32) -> String {
    let mut d = String::new();
    let mut offset = step;
    while offset < width + height {
        // The line x' + y' = offset, cut to the rectangle.
        let (x1, y1) = if offset <= height { (0.0, offset) } else { (offset - height, height) };
        let (x2, y2) = if offset <= width { (offset, 0.0) } else { (width, offset - width) };
        let _ = write!(d, "M{} {}L{} {}", num(x + x1), num(y + y1), num(x + x2), num(y + y2));
        offset += step;
    }
    d
}

/// A rectangle whose edge is a zigzag with teeth of 6 px, 3 px deep.
pub(crate) fn zigzag(x: f32, y: f32, width: f32, height: f32) -> String {
    let mut d = format!("M{} {}", num(x), num(y));
    let sides = [
        (x, y, 1.0, 0.0, width),
        (x + width, y, 0.0, 1.0, height),
        (x + width, y + height, -1.0, 0.0, width),
        (x, y + height, 0.0, -1.0, height),
    ];
    for (x0, y0, dx, dy, along) in sides {
        let teeth = (along / 6.0).round().max(1.0);
        let mut tooth = 0.0;
        while tooth < teeth {
            let (peak, end) = ((tooth + 0.5) / teeth * along, (tooth + 1.0) / teeth * along);
            // (-dy, dx) points inwards, for the sides run clockwise.
            let inner = (x0 + dx * peak - dy * 3.0, y0 + dy * peak + dx * 3.0);
            let outer = (x0 + dx * end, y0 + dy * end);
            let _ = write!(d, "L{} {}L{} {}", num(inner.0), num(inner.1), num(outer.0), num(outer.1));
            tooth += 1.0;
        }
    }
    d.push('Z');
    d
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn corners_are_rounded_where_there_is_room() {
        insta::assert_snapshot!(rounded(&[(0.0, 0.0), (40.0, 0.0), (40.0, 30.0)], 9.0), @"M0 0L31 0Q40 0 40 9L40 30");
        insta::assert_snapshot!(rounded(&[(0.0, 0.0), (40.0, 0.0), (40.0, 8.0), (60.0, 8.0)], 9.0), @"M0 0L36 0Q40 0 40 4L40 4Q40 8 44 8L60 8");
    }

    #[test]
    fn a_hatch_stays_inside() {
        insta::assert_snapshot!(hatch(0.0, 0.0, 12.0, 16.0, 8.0), @"M0 8L8 0M0 16L12 4M8 16L12 12");
    }
}
