//! The object graph and the collector's view of it.
//!
//! The order of work: what is drawn ([`View`]), its references, boxes, ends and ways of references, groups.

mod cycles;
mod docks;
mod edge;
mod frame;
mod hidden;
mod hull;
mod layout;
mod node;
mod options;
mod references;
mod route;
mod verdict;

use std::borrow::Cow;
use std::collections::BTreeSet;

use heapglass_snapshot::{Collector, Snapshot};
pub use options::{GraphOptions, Mode};

use self::docks::Ends;
use self::hidden::Hidden;
use self::hull::Hull;
use self::layout::{Metrics, Needs, NodeBox};
use self::references::Reference;
use self::verdict::{Examination, Subtraction};
use crate::path::Point;
use crate::shapes::{Rect, path, text};
use crate::view::View;
use crate::words::fill_n;
use crate::{Group, Key, Picture, Placement, Source, Subject};

/// Draws a moment. Objects without a place, or with too small a one, are placed for this picture only: call
/// [`Placement::place`] before, so that they stay where they are.
#[must_use]
pub fn graph_picture(snapshot: &Snapshot, placement: &Placement, options: &GraphOptions<'_>) -> Picture {
    let view = View::without(snapshot, options.hiding);
    let placement = if placement.holds(&view) {
        Cow::Borrowed(placement)
    } else {
        let mut own = placement.clone();
        own.place_view(&view);
        Cow::Owned(own)
    };
    let gc = Examination::new(&snapshot.collector, options);
    let scene = Scene::new(&view, &placement, &gc, options);
    let number = snapshot.moment.step;
    let title = match options.mode {
        Mode::Graph => fill_n(options.words.graph_title, number),
        Mode::Collector => options.words.collector_title.to_owned(),
    };
    let (width, height) = scene.size(&placement);
    Picture { width, height, title, description: String::new(), groups: scene.groups(&snapshot.collector) }
}

/// Everything worked out, ready to be drawn.
struct Scene<'a> {
    view: &'a View<'a>,
    gc: &'a Examination<'a>,
    options: &'a GraphOptions<'a>,
    metrics: Metrics,
    references: Vec<Reference>,
    hidden: Vec<Hidden>,
    nodes: Vec<NodeBox>,
    frames: Vec<Rect>,
    ends: Vec<Ends>,
    ways: Vec<Vec<Point>>,
}

impl<'a> Scene<'a> {
    fn new(
        view: &'a View<'a>,
        placement: &Placement,
        gc: &'a Examination<'a>,
        options: &'a GraphOptions<'a>,
    ) -> Self {
        let metrics = Metrics::choose(options.width_hint, placement.columns.last_column);
        let arrangement = if metrics.is_single { &placement.single } else { &placement.columns };
        let references = references::references(view, options.changes, options.words);
        let hidden = hidden::hidden(view, &references, options.words);
        let columns: Vec<u32> = view
            .nodes
            .iter()
            .map(|node| arrangement.cells.get(&node.object.serial).map_or(1, |cell| cell.column))
            .collect();
        let needs: Vec<Needs> = docks::count(&references, &columns)
            .into_iter()
            .zip(view.nodes.iter().zip(&hidden))
            .map(|((docks, passing), (node, hidden))| Needs {
                docks,
                passing,
                extra_rows: u32::from(gc.get(node.object.serial).is_some()),
                has_stub: hidden.count > 0,
            })
            .collect();
        let nodes = layout::node_boxes(view, arrangement, &metrics, &needs);
        let frames = layout::frame_boxes(view, &metrics);
        let mut ends = docks::ends(&references, &nodes, &frames);
        route::corridors(&mut ends, &nodes);
        docks::dock(&references, &mut ends, &nodes);
        let last_column = arrangement.last_column.max(1);
        let ways = route::routes(&ends, &metrics, last_column);
        Self { view, gc, options, metrics, references, hidden, nodes, frames, ends, ways }
    }

    /// As large as everything that was ever placed, so that the picture does not jump between steps.
    fn size(&self, placement: &Placement) -> (f32, f32) {
        let arrangement = if self.metrics.is_single { &placement.single } else { &placement.columns };
        let width = self.metrics.width(arrangement.last_column);
        let placed = self.metrics.top + arrangement.bottom as f32 * 9.0;
        let boxes = self.nodes.iter().map(|node| node.area.bottom());
        let bottom = boxes.chain(self.frames.iter().map(Rect::bottom)).fold(placed, f32::max);
        let note = if self.view.left_out > 0 { 32.0 } else { 0.0 };
        (width, bottom + 28.0 + note)
    }

    fn groups(&self, collector: &Collector) -> Vec<Group> {
        let mut groups = self.hulls(collector);
        let frames = self.view.frames.iter().zip(&self.frames);
        groups.extend(frames.map(|(frame, area)| frame::group(frame, *area, self.options.words)));
        groups.extend((0..self.view.nodes.len()).filter_map(|at| self.node(at)));
        let hidden = self.view.nodes.iter().zip(&self.nodes).zip(&self.hidden);
        groups.extend(
            hidden
                .filter(|(_, hidden)| hidden.count > 0)
                .map(|((node, place), hidden)| edge::hidden_group(node, place, hidden, self.options.words)),
        );
        groups.extend(self.edges());
        groups.extend(self.selection());
        groups.extend(self.left_out());
        groups
    }

    fn node(&self, at: usize) -> Option<Group> {
        let node = self.view.nodes.get(at)?;
        let gc = self.gc.get(node.object.serial);
        let mut ports = vec![Vec::new(); node.rows.len()];
        for (reference, ends) in self.references.iter().zip(&self.ends) {
            let is_here = reference.from == at && matches!(reference.source, Source::Object(_));
            let has_port = reference.change != references::Lasting::Lost;
            let row = reference.row.filter(|_| is_here && has_port);
            if let Some(sides) = row.and_then(|row| ports.get_mut(row))
                && !sides.contains(&ends.leaves)
            {
                sides.push(ends.leaves);
            }
        }
        let drawing = node::NodeDrawing {
            node,
            place: self.nodes.get(at).copied()?,
            ports,
            gc,
            is_now: gc.is_some() && self.gc.now.object == Some(node.object.serial),
            words: self.options.words,
        };
        Some(drawing.group())
    }

    fn edges(&self) -> Vec<Group> {
        let mut badges = Vec::new();
        let ways = self.references.iter().zip(&self.ends).zip(&self.ways);
        ways.map(|((reference, ends), way)| {
            let subtraction = self.subtraction(reference);
            edge::group(reference, ends, way, subtraction, &mut badges)
        })
        .collect()
    }

    fn subtraction(&self, reference: &Reference) -> Subtraction {
        match reference.source {
            Source::Object(holder) => self.gc.subtraction(holder, &reference.slot, reference.target),
            Source::Frame(_) | Source::Hidden => Subtraction::None,
        }
    }

    /// The collector's own cycles where it has found some, else those that the drawn references make.
    fn hulls(&self, collector: &Collector) -> Vec<Group> {
        let found: Vec<Vec<usize>> = match self.options.mode {
            Mode::Collector if !collector.cycles.is_empty() => collector
                .cycles
                .iter()
                .map(|cycle| cycle.objects.iter().filter_map(|o| self.view.index.get(o).copied()).collect())
                .collect(),
            Mode::Collector | Mode::Graph => cycles::cycles(self.view),
        };
        (1..)
            .zip(&found)
            .filter_map(|(number, members)| {
                let is_member = |at: usize| members.contains(&at);
                let others: Vec<Rect> = self
                    .nodes
                    .iter()
                    .enumerate()
                    .filter(|(at, _)| !is_member(*at))
                    .map(|(_, node)| node.area)
                    .chain(self.frames.iter().copied())
                    .collect();
                let inner = self.inner_ways(members);
                let has_title = self.options.mode == Mode::Collector;
                let hull = Hull { number, members, has_title, inner };
                hull.group(self.view, &self.nodes, &others, self.options.words)
            })
            .collect()
    }

    fn inner_ways(&self, members: &[usize]) -> Vec<&[Point]> {
        let members: BTreeSet<usize> = members.iter().copied().collect();
        let inner = |reference: &Reference| {
            let is_object = matches!(reference.source, Source::Object(_));
            is_object && members.contains(&reference.from) && members.contains(&reference.to)
        };
        let ways = self.references.iter().zip(&self.ways);
        ways.filter(|(reference, _)| inner(reference)).map(|(_, way)| way.as_slice()).collect()
    }

    /// Four ticks outside the selected node; the border belongs to its state.
    fn selection(&self) -> Option<Group> {
        let selected = self.options.selected?;
        let place = self.view.index.get(&selected).and_then(|at| self.nodes.get(*at))?;
        let (w, h, out, tick) = (place.area.width, place.area.height, 10.0, 9.0);
        let (a, b, c, d) = (-out, -out, w + out, h + out);
        let ticks = format!(
            "M{a} {}V{b}H{}M{} {b}H{c}V{}M{c} {}V{d}H{}M{} {d}H{a}V{}",
            b + tick,
            a + tick,
            c - tick,
            b + tick,
            d - tick,
            c - tick,
            a + tick,
            d - tick
        );
        Some(Group {
            key: Key("selection".to_owned()),
            class: "selection".to_owned(),
            x: place.area.x,
            y: place.area.y,
            shapes: vec![path("ticks", ticks)],
            ..Group::default()
        })
    }

    fn left_out(&self) -> Option<Group> {
        if self.view.left_out == 0 {
            return None;
        }
        let bottom = self.nodes.iter().map(|node| node.area.bottom());
        let y = bottom.chain(self.frames.iter().map(Rect::bottom)).fold(0.0, f32::max) + 36.0;
        let note = fill_n(self.options.words.left_out, crate::text::grouped(u64::from(self.view.left_out)));
        Some(Group {
            key: Key("left-out".to_owned()),
            class: "note".to_owned(),
            label: note.clone(),
            subject: Subject::Nothing,
            x: 0.0,
            y: 0.0,
            shapes: vec![text("word", (self.metrics.left, y), note)],
        })
    }
}
