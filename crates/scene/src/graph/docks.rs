//! Which side of a node a reference arrives at, and at what height.

use std::collections::BTreeMap;

use super::layout::{DOCK, NodeBox, U};
use super::references::{Lasting, Reference};
use crate::Source;
use crate::path::Point;
use crate::shapes::Rect;

/// A side of a box.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Side {
    Left,
    Right,
}

/// A reference's two ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ends {
    pub(super) start: Point,
    pub(super) start_column: u32,
    pub(super) leaves: Side,
    pub(super) end: Point,
    pub(super) end_column: u32,
    pub(super) arrives: Side,
    /// Its way across the columns between, where there are some.
    pub(super) corridor: Option<f32>,
}

/// Left and right side of a reference between two columns: rightwards it arrives at the left, else at the
/// right; within a column it goes round on the right.
pub(super) fn sides(start_column: u32, end_column: u32) -> (Side, Side) {
    match start_column.cmp(&end_column) {
        std::cmp::Ordering::Less => (Side::Right, Side::Left),
        std::cmp::Ordering::Equal => (Side::Right, Side::Right),
        std::cmp::Ordering::Greater => (Side::Left, Side::Right),
    }
}

/// The column that a reference starts in; frames are column 0.
pub(super) fn start_column(reference: &Reference, columns: &[u32]) -> u32 {
    match reference.source {
        Source::Frame(_) | Source::Hidden => 0,
        Source::Object(_) => columns.get(reference.from).copied().unwrap_or(1),
    }
}

/// Arrows on the fuller side of each node, and how many of them are lost ones.
pub(super) fn count(references: &[Reference], columns: &[u32]) -> Vec<(u32, u32)> {
    let mut counts: BTreeMap<(usize, Side), (u32, u32)> = BTreeMap::new();
    for reference in references {
        let end = columns.get(reference.to).copied().unwrap_or(1);
        let (_, side) = sides(start_column(reference, columns), end);
        let (all, lost) = counts.entry((reference.to, side)).or_default();
        *all += 1;
        *lost += u32::from(reference.change == Lasting::Lost);
    }
    let on = |node, side| counts.get(&(node, side)).copied().unwrap_or_default();
    (0..columns.len())
        .map(|node| {
            let (left, right) = (on(node, Side::Left), on(node, Side::Right));
            if left.0 >= right.0 { left } else { right }
        })
        .collect()
}

/// Both ends of each reference, the end still in the middle of the header.
pub(super) fn ends(references: &[Reference], nodes: &[NodeBox], frames: &[Rect]) -> Vec<Ends> {
    let columns: Vec<u32> = nodes.iter().map(|node| node.column).collect();
    references
        .iter()
        .map(|reference| {
            let start_column = start_column(reference, &columns);
            let target = nodes.get(reference.to).map_or(Rect::default(), |node| node.area);
            let header = nodes.get(reference.to).map_or(U, |node| node.header);
            let end_column = columns.get(reference.to).copied().unwrap_or(1);
            let (leaves, arrives) = sides(start_column, end_column);
            let end = (edge(&target, arrives), target.y + header / 2.0);
            let start = start(reference, nodes, frames, leaves);
            Ends { start, start_column, leaves, end, end_column, arrives, corridor: None }
        })
        .collect()
}

fn edge(area: &Rect, side: Side) -> f32 {
    match side {
        Side::Left => area.x,
        Side::Right => area.right(),
    }
}

/// The port that a reference leaves from: on its row's centre, 14 px inside the box.
fn start(reference: &Reference, nodes: &[NodeBox], frames: &[Rect], leaves: Side) -> Point {
    let (area, header) = match reference.source {
        Source::Frame(_) | Source::Hidden => (frames.get(reference.from).copied().unwrap_or_default(), U),
        Source::Object(_) => {
            nodes.get(reference.from).map_or((Rect::default(), U), |node| (node.area, node.header))
        }
    };
    let x = match (leaves, reference.change) {
        // A lost reference has no port any more: it starts at the edge.
        (_, Lasting::Lost) => edge(&area, leaves),
        (Side::Left, _) => area.x + 14.0,
        (Side::Right, _) => area.right() - 14.0,
    };
    let y = match reference.row {
        Some(row) => area.y + header + row as f32 * U + U / 2.0,
        None => area.y + U / 2.0,
    };
    // Where the row refers to something else now, the new reference leaves from the port.
    let beside = if reference.change == Lasting::Lost && reference.shares_row { 7.0 } else { 0.0 };
    (x, y + beside)
}

/// Gives every reference its own height on the header, so that arrows can be counted.
pub(super) fn dock(references: &[Reference], ends: &mut [Ends], nodes: &[NodeBox]) {
    let mut arriving: BTreeMap<(usize, Side), Vec<usize>> = BTreeMap::new();
    for (at, (reference, end)) in references.iter().zip(ends.iter()).enumerate() {
        arriving.entry((reference.to, end.arrives)).or_default().push(at);
    }
    for ((node, side), mut group) in arriving {
        let Some(node) = nodes.get(node) else { continue };
        let middle = node.area.y + node.header / 2.0;
        group.sort_by_key(|at| ends.get(*at).map(|end| (rank(end, side, middle), *at)));
        let lone = group.len() == 1;
        let pitch = DOCK.min(node.header / group.len() as f32);
        let first = middle - (group.len() - 1) as f32 / 2.0 * pitch;
        for (place, at) in group.into_iter().enumerate() {
            let Some(end) = ends.get_mut(at) else { continue };
            let from = end.corridor.unwrap_or(end.start.1);
            // A lone reference goes straight where it can.
            let is_straight = lone && side == Side::Left && (from - middle).abs() <= node.header / 2.0 - 9.0;
            end.end.1 = if is_straight { from } else { first + place as f32 * pitch };
        }
    }
}

/// The order from top to bottom in which references cross least. On the right side, where they come round
/// from the same column, nearer sources above the node go first and nearer ones below it last.
fn rank(end: &Ends, side: Side, middle: f32) -> (i32, i32) {
    let from = end.corridor.unwrap_or(end.start.1);
    let from_tenths = (from * 10.0) as i32;
    match side {
        Side::Left => (0, from_tenths),
        Side::Right if end.start_column > end.end_column => (1, from_tenths),
        Side::Right if from < middle => (0, -from_tenths),
        Side::Right => (2, -from_tenths),
    }
}
