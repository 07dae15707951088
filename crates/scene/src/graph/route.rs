//! The ways of references: corridors across columns, channels between them.

use std::collections::BTreeMap;

use super::docks::{Ends, Side};
use super::layout::{Metrics, NodeBox, STUB};
use crate::path::Point;

/// Clear space between a corridor and a node (a halo is 5 px wide), and between two corridors.
const CLEAR: f32 = 9.0;
const BETWEEN: f32 = 9.0;
/// Channels are this far apart where there is room (NOTES: 10 to 28 px).
const CHANNEL: f32 = 18.0;

/// Finds a height for each reference that has to cross columns.
pub(super) fn corridors(ends: &mut [Ends], nodes: &[NodeBox]) {
    let mut blocked_between: BTreeMap<(u32, u32), Vec<(f32, f32)>> = BTreeMap::new();
    let mut used = Used::default();
    for end in ends.iter_mut() {
        let columns = (end.start_column.min(end.end_column), end.start_column.max(end.end_column));
        if columns.1 - columns.0 < 2 {
            continue;
        }
        let blocked =
            blocked_between.entry(columns).or_insert_with(|| blocked(nodes, columns.0 + 1, columns.1 - 1));
        let y = corridor(end, blocked, &used, columns);
        used.add(y, columns);
        end.corridor = Some(y);
    }
}

/// Corridors that are taken, by height in tenths of a px, with the columns that they join.
#[derive(Default)]
struct Used(BTreeMap<i32, Vec<(u32, u32)>>);

impl Used {
    fn add(&mut self, y: f32, columns: (u32, u32)) {
        self.0.entry((y * 10.0) as i32).or_default().push(columns);
    }

    fn is_near(&self, y: f32, columns: (u32, u32)) -> bool {
        let (from, to) = (((y - BETWEEN) * 10.0) as i32 + 1, ((y + BETWEEN) * 10.0) as i32);
        let mut near = self.0.range(from..to).flat_map(|(_, all)| all);
        near.any(|(low, high)| *low < columns.1 && columns.0 < *high)
    }
}

/// The heights that nodes of these columns take, merged and sorted.
fn blocked(nodes: &[NodeBox], low: u32, high: u32) -> Vec<(f32, f32)> {
    let mut spans: Vec<(f32, f32)> = nodes
        .iter()
        .filter(|node| (low..=high).contains(&node.column))
        .map(|node| {
            let above = if node.has_stub { STUB } else { CLEAR };
            (node.area.y - above, node.area.bottom() + CLEAR)
        })
        .collect();
    spans.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut merged: Vec<(f32, f32)> = Vec::with_capacity(spans.len());
    for span in spans {
        match merged.last_mut() {
            Some(last) if span.0 <= last.1 => last.1 = last.1.max(span.1),
            Some(_) | None => merged.push(span),
        }
    }
    merged
}

fn corridor(end: &Ends, blocked: &[(f32, f32)], used: &Used, columns: (u32, u32)) -> f32 {
    let is_blocked = |y: f32| {
        let at = blocked.partition_point(|span| span.1 <= y);
        blocked.get(at).is_some_and(|span| span.0 < y)
    };
    let edges = blocked.iter().flat_map(|span| [span.0, span.1]);
    let beside = [0.0, BETWEEN, -BETWEEN, 2.0 * BETWEEN, -2.0 * BETWEEN];
    let candidates =
        [end.start.1, end.end.1].into_iter().chain(edges.flat_map(|edge| beside.map(|off| edge + off)));
    // The way up and down, and a corner more where it does not leave straight.
    let cost = |y: f32| {
        let corner = if y == end.start.1 { 0.0 } else { 8.0 };
        (y - end.start.1).abs() + (y - end.end.1).abs() + corner
    };
    let mut ranked: Vec<(f32, f32)> = candidates.map(|y| (cost(y), y)).collect();
    ranked.sort_by(|a, b| a.0.total_cmp(&b.0));
    let best = ranked.iter().map(|(_, y)| *y).find(|y| !is_blocked(*y) && !used.is_near(*y, columns));
    // Everything near is full: below it all there always is room.
    best.unwrap_or_else(|| {
        let bottom = blocked.last().map_or(end.start.1, |span| span.1);
        let mut below = (1..).map(|times| bottom + BETWEEN * times as f32);
        below.find(|y| !used.is_near(*y, columns)).unwrap_or(bottom)
    })
}

/// A vertical stretch of a reference in the gap right of a column.
struct Run {
    reference: usize,
    from: f32,
    to: f32,
    from_side: Side,
    to_side: Side,
}

impl Run {
    fn low(&self) -> f32 {
        self.from.min(self.to)
    }

    fn high(&self) -> f32 {
        self.from.max(self.to)
    }

    fn ends(&self) -> [(f32, Side); 2] {
        [(self.from, self.from_side), (self.to, self.to_side)]
    }

    fn overlaps(&self, other: &Self, margin: f32) -> bool {
        self.low() < other.high() + margin && other.low() < self.high() + margin
    }
}

/// The corners of every reference, its ends included.
pub(super) fn routes(ends: &[Ends], metrics: &Metrics, last_column: u32) -> Vec<Vec<Point>> {
    let mut gaps: BTreeMap<u32, Vec<Run>> = BTreeMap::new();
    for (reference, end) in ends.iter().enumerate() {
        for (gap, run) in runs(reference, end) {
            gaps.entry(gap).or_default().push(run);
        }
    }
    let mut corners: Vec<Vec<Point>> = ends.iter().map(|end| vec![end.start]).collect();
    let mut channels: BTreeMap<(usize, u32), f32> = BTreeMap::new();
    for (gap, runs) in &gaps {
        let is_last = *gap >= last_column;
        for (run, x) in channels_of(runs, metrics, *gap, is_last) {
            channels.insert((run, *gap), x);
        }
    }
    for (reference, (end, path)) in ends.iter().zip(&mut corners).enumerate() {
        for (gap, run) in runs(reference, end) {
            if let Some(x) = channels.get(&(reference, gap)) {
                path.extend([(*x, run.from), (*x, run.to)]);
            }
        }
        path.push(end.end);
    }
    corners
}

/// The vertical stretches of a reference, in its direction, with the gaps that they are in.
fn runs(reference: usize, end: &Ends) -> Vec<(u32, Run)> {
    let out_gap = match end.leaves {
        Side::Right => end.start_column,
        Side::Left => end.start_column.saturating_sub(1),
    };
    let in_gap = match end.arrives {
        Side::Left => end.end_column.saturating_sub(1),
        Side::Right => end.end_column,
    };
    // A run that comes from a box right of the gap is attached to its right.
    let from_side = opposite(end.leaves);
    let to_side = opposite(end.arrives);
    let run = |from, to, from_side, to_side| Run { reference, from, to, from_side, to_side };
    let all = match end.corridor {
        Some(y) => vec![
            (out_gap, run(end.start.1, y, from_side, opposite(from_side))),
            (in_gap, run(y, end.end.1, opposite(to_side), to_side)),
        ],
        None => vec![(in_gap, run(end.start.1, end.end.1, from_side, to_side))],
    };
    let is_loop = from_side == to_side;
    all.into_iter().filter(|(_, run)| is_loop || (run.from - run.to).abs() >= 0.5).collect()
}

fn opposite(side: Side) -> Side {
    match side {
        Side::Left => Side::Right,
        Side::Right => Side::Left,
    }
}

/// An x for every run of a gap: ordered so that few cross, and side by side only where they must be.
fn channels_of(runs: &[Run], metrics: &Metrics, gap: u32, is_last: bool) -> Vec<(usize, f32)> {
    let ordered = order(runs);
    let tracks = tracks(&ordered);
    let count = tracks.iter().max().map_or(0, |last| last + 1);
    let (left, right) = metrics.gap_after(gap);
    let (low, high) =
        if is_last { (left + 16.0, left + metrics.right - 16.0) } else { (left + 12.0, right - 22.0) };
    let pitch = if count > 1 { CHANNEL.min((high - low) / (count - 1) as f32) } else { 0.0 };
    let spread = pitch * count.saturating_sub(1) as f32;
    let first = if is_last { low } else { (low + high - spread) / 2.0 };
    ordered.iter().zip(tracks).map(|(run, track)| (run.reference, first + track as f32 * pitch)).collect()
}

/// Runs of one gap that are put in order with care; beyond that nobody can follow them anyway, and the work
/// grows with their square.
const MOST_ORDERED: usize = 200;

/// Left to right, each run put where it adds the fewest crossings.
fn order(runs: &[Run]) -> Vec<&Run> {
    let mut ordered: Vec<&Run> = Vec::with_capacity(runs.len());
    for run in runs {
        if ordered.len() >= MOST_ORDERED {
            ordered.push(run);
            continue;
        }
        let mut cost: u32 = ordered.iter().map(|other| crossings(run, other)).sum();
        let (mut best, mut best_cost) = (0, cost);
        for (at, other) in ordered.iter().enumerate() {
            cost = cost + crossings(other, run) - crossings(run, other);
            if cost <= best_cost {
                (best, best_cost) = (at + 1, cost);
            }
        }
        ordered.insert(best, run);
    }
    ordered
}

/// What it costs when `left` is left of `right`: crossings, and lines that would lie on one another.
fn crossings(left: &Run, right: &Run) -> u32 {
    let crossing = |y: f32, other: &Run| {
        let is_at_end = other.ends().iter().any(|(end, _)| (end - y).abs() < 4.0);
        let is_inside = other.low() < y && y < other.high();
        if is_at_end { 4 } else { u32::from(is_inside) }
    };
    let rightwards = left.ends().into_iter().filter(|(_, side)| *side == Side::Right);
    let leftwards = right.ends().into_iter().filter(|(_, side)| *side == Side::Left);
    rightwards.map(|(y, _)| crossing(y, right)).sum::<u32>()
        + leftwards.map(|(y, _)| crossing(y, left)).sum::<u32>()
}

/// The leftmost track for each run, in order, beside those that it overlaps.
fn tracks(ordered: &[&Run]) -> Vec<usize> {
    let mut tracks: Vec<usize> = Vec::with_capacity(ordered.len());
    for (at, run) in ordered.iter().enumerate() {
        let beside = ordered.iter().take(at).zip(&tracks).filter(|(other, _)| run.overlaps(other, 8.0));
        let track = beside.map(|(_, track)| track + 1).max().unwrap_or(0);
        tracks.push(track);
    }
    tracks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rightwards(reference: usize, from: f32, to: f32) -> Run {
        Run { reference, from, to, from_side: Side::Left, to_side: Side::Right }
    }

    #[test]
    fn the_farther_below_a_source_is_the_farther_right_its_channel() {
        let runs = [rightwards(0, 200.0, 30.0), rightwards(1, 100.0, 10.0)];
        let order: Vec<usize> = order(&runs).iter().map(|run| run.reference).collect();
        assert_eq!(order, [1, 0]);
    }

    #[test]
    fn runs_that_do_not_meet_share_a_track() {
        let runs = [rightwards(0, 10.0, 40.0), rightwards(1, 100.0, 140.0), rightwards(2, 20.0, 120.0)];
        let refs: Vec<&Run> = runs.iter().collect();
        assert_eq!(tracks(&refs), [0, 0, 1]);
    }
}
