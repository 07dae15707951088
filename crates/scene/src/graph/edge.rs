//! Drawing references.

use heapglass_snapshot::Serial;

use super::docks::{Ends, Side};
use super::hidden::Hidden;
use super::layout::NodeBox;
use super::references::{Lasting, Reference};
use super::verdict::Subtraction;
use crate::path::{HEAD, Heading, Point, head, rounded};
use crate::shapes::{Rect, path, rect, text, text_middle};
use crate::view::{NodeView, Strength};
use crate::words::{Words, fill};
use crate::{Group, Key, Shape, Source, Subject};

/// Corner radius of a routed reference (`--r-edge`).
const RADIUS: f32 = 9.0;

/// The group of a reference with its way.
pub(super) fn group(
    reference: &Reference,
    ends: &Ends,
    corners: &[Point],
    subtraction: Subtraction,
    badges: &mut Vec<Rect>,
) -> Group {
    let heading = match ends.arrives {
        Side::Left => Heading::Right,
        Side::Right => Heading::Left,
    };
    let points = shortened(corners, heading);
    let badge = badge(reference, subtraction);
    let badge_at = badge.and_then(|_| badge_place(&points, badges));
    let mut shapes = match (reference.change, badge_at) {
        (Lasting::Lost, Some(at)) => broken(&points, at),
        (Lasting::Lost | Lasting::Same | Lasting::Gained, _) => vec![path("line", rounded(&points, RADIUS))],
    };
    shapes.push(path("head", head(ends.end, heading)));
    if let (Some(badge), Some(at)) = (badge, badge_at) {
        let area = badge_area(at);
        shapes.push(rect("badge", area, 9.0));
        shapes.push(text_middle("badge-text", (at.0, at.1 + 4.0), badge));
        badges.push(area);
    }
    let subject = Subject::Reference { from: reference.source, to: reference.target };
    let class = class(reference, subtraction);
    Group {
        key: reference.key.clone(),
        class,
        label: reference.label.clone(),
        subject,
        x: 0.0,
        y: 0.0,
        shapes,
    }
}

fn class(reference: &Reference, subtraction: Subtraction) -> String {
    let strength = match reference.strength {
        Strength::Counted => "",
        Strength::Weak => " is-weak",
        Strength::Borrowed => " is-borrowed",
    };
    let change = match reference.change {
        Lasting::Same => "",
        Lasting::Gained => " is-gained",
        Lasting::Lost => " is-lost",
    };
    let gc = match subtraction {
        Subtraction::None => "",
        Subtraction::Done => " gc-done",
        Subtraction::Now => " gc-now",
    };
    format!("ref{strength}{change}{gc}")
}

fn badge(reference: &Reference, subtraction: Subtraction) -> Option<&'static str> {
    match (subtraction, reference.change, reference.strength) {
        (Subtraction::Done | Subtraction::Now, _, _) => Some("−1"),
        (Subtraction::None, Lasting::Gained, Strength::Counted) => Some("+1"),
        (Subtraction::None, Lasting::Lost, Strength::Counted) => Some("−1"),
        (Subtraction::None, Lasting::Gained | Lasting::Lost | Lasting::Same, _) => None,
    }
}

/// The corners, the last one moved into the arrowhead.
fn shortened(corners: &[Point], heading: Heading) -> Vec<Point> {
    let mut points = corners.to_vec();
    if let Some(last) = points.last_mut() {
        match heading {
            Heading::Right => last.0 -= HEAD - 2.0,
            Heading::Left => last.0 += HEAD - 2.0,
            Heading::Down => last.1 -= HEAD - 2.0,
        }
    }
    points
}

fn badge_area(at: Point) -> Rect {
    Rect::new(at.0 - 12.0, at.1 - 9.0, 24.0, 18.0)
}

/// The middle of the longest stretch where the badge covers no other; vertical ones are preferred, for they
/// are in the gaps between columns.
fn badge_place(points: &[Point], taken: &[Rect]) -> Option<Point> {
    let mut stretches: Vec<(f32, Point, Point)> = points
        .windows(2)
        .filter_map(|pair| match pair {
            &[a, b] => {
                let is_upright = (a.0 - b.0).abs() < 0.5;
                let along = (a.0 - b.0).abs() + (a.1 - b.1).abs();
                Some((if is_upright { along * 3.0 } else { along }, a, b))
            }
            _ => None,
        })
        .collect();
    stretches.sort_by(|a, b| b.0.total_cmp(&a.0));
    let shares = [0.5, 0.35, 0.65, 0.2, 0.8];
    let places = stretches
        .iter()
        .flat_map(|(_, a, b)| shares.map(|share| (a.0 + (b.0 - a.0) * share, a.1 + (b.1 - a.1) * share)));
    let is_clear = |at: &Point| !taken.iter().any(|other| badge_area(*at).grown(1.0).meets(other));
    let middle = stretches.first().map(|(_, a, b)| ((a.0 + b.0) / 2.0, (a.1 + b.1) / 2.0));
    let mut places = places;
    places.find(is_clear).or(middle)
}

/// A line that is interrupted round its badge.
fn broken(points: &[Point], at: Point) -> Vec<Shape> {
    let hole = badge_area(at).grown(4.0);
    let mut parts: Vec<Vec<Point>> = vec![Vec::new()];
    for pair in points.windows(2) {
        let &[a, b] = pair else { continue };
        if let Some(part) = parts.last_mut().filter(|part| part.is_empty()) {
            part.push(a);
        }
        let is_upright = (a.0 - b.0).abs() < 0.5;
        let is_here = if is_upright {
            (a.0 - at.0).abs() < 0.5 && between(a.1, at.1, b.1)
        } else {
            (a.1 - at.1).abs() < 0.5 && between(a.0, at.0, b.0)
        };
        if is_here {
            let (before, after) = if is_upright {
                let (near, far) = if a.1 < b.1 { (hole.y, hole.bottom()) } else { (hole.bottom(), hole.y) };
                ((a.0, near), (a.0, far))
            } else {
                let (near, far) = if a.0 < b.0 { (hole.x, hole.right()) } else { (hole.right(), hole.x) };
                ((near, a.1), (far, a.1))
            };
            if let Some(part) = parts.last_mut() {
                part.push(clamped(before, a, b));
            }
            parts.push(vec![clamped(after, a, b)]);
        }
        if let Some(part) = parts.last_mut() {
            part.push(b);
        }
    }
    parts.iter().filter(|part| part.len() > 1).map(|part| path("line", rounded(part, RADIUS))).collect()
}

fn between(a: f32, value: f32, b: f32) -> bool {
    a.min(b) <= value && value <= a.max(b)
}

fn clamped(point: Point, a: Point, b: Point) -> Point {
    (point.0.clamp(a.0.min(b.0), a.0.max(b.0)), point.1.clamp(a.1.min(b.1), a.1.max(b.1)))
}

/// The arrow for references that have none of their own: from above, with their number and who holds them.
pub(super) fn hidden_group(node: &NodeView<'_>, place: &NodeBox, hidden: &Hidden, words: &Words) -> Group {
    let target: Serial = node.object.serial;
    let (x, y) = (place.area.x + 20.0, place.area.y);
    let kinds = hidden.kinds.join(", ");
    let room = place.area.width - 40.0;
    let full = format!("+{} ({kinds})", hidden.count);
    let caption = if crate::text::sans_width(&full, 11.0) <= room {
        full
    } else {
        format!("+{} ({}…)", hidden.count, hidden.kinds.first().copied().unwrap_or_default())
    };
    let shapes = vec![
        path("line", rounded(&[(x, y - 17.0), (x, y - HEAD + 2.0)], RADIUS)),
        path("head", head((x, y), Heading::Down)),
        text("word", (x + 9.0, y - 7.0), caption),
    ];
    let n = hidden.count.to_string();
    let to = node.full_title();
    Group {
        key: Key(format!("h{}", target.0)),
        class: "ref is-hidden".to_owned(),
        label: fill(words.hidden_label, &[("n", &n), ("to", &to), ("kinds", &kinds)]),
        subject: Subject::Reference { from: Source::Hidden, to: target },
        x: 0.0,
        y: 0.0,
        shapes,
    }
}
