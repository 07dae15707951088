//! From cells to px: the boxes of frames and nodes.

use crate::placement::{Arrangement, BEAT, name_rows};
use crate::shapes::Rect;
use crate::view::{FrameView, View};

/// The graph's beat: a frame header, a name, a node header and a slot are one each.
pub(super) const U: f32 = 36.0;
/// Distance of two arrows on a header.
pub(super) const DOCK: f32 = 18.0;
/// Room that an arrow of hidden holders takes above a node.
pub(super) const STUB: f32 = 20.0;

/// Widths of one layout.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Metrics {
    pub(super) left: f32,
    pub(super) top: f32,
    pub(super) frame_width: f32,
    pub(super) node_width: f32,
    /// Between two columns.
    pub(super) gap: f32,
    /// Right of the last column, for references that go round.
    pub(super) right: f32,
    pub(super) is_single: bool,
}

const WIDE: Metrics = Metrics {
    left: 16.0,
    top: 40.0,
    frame_width: 160.0,
    node_width: 206.0,
    gap: 76.0,
    right: 64.0,
    is_single: false,
};
const NARROW: Metrics = Metrics { frame_width: 148.0, node_width: 176.0, gap: 64.0, ..WIDE };
const SINGLE: Metrics = Metrics {
    left: 6.0,
    frame_width: 108.0,
    node_width: 178.0,
    gap: 44.0,
    right: 48.0,
    is_single: true,
    ..WIDE
};

/// Below this room columns would be shrunk under 11 px text (NOTES, "Small widths").
const SINGLE_BELOW: f32 = 600.0;

impl Metrics {
    pub(super) fn choose(hint: Option<f32>, last_column: u32) -> Self {
        let Some(room) = hint else { return WIDE };
        if room >= WIDE.width(last_column) {
            WIDE
        } else if room < SINGLE_BELOW && room < 0.85 * NARROW.width(last_column) {
            SINGLE
        } else {
            // Nodes take the room that there is: their titles are cut where it is short.
            let columns = last_column.max(1) as f32;
            let spare = (room - NARROW.width(last_column)) / columns;
            let node_width = (NARROW.node_width + spare).clamp(NARROW.node_width, WIDE.node_width).floor();
            Metrics { node_width, ..NARROW }
        }
    }

    /// Width of a picture with so many columns.
    pub(super) fn width(&self, columns: u32) -> f32 {
        self.column_x(columns.max(1)) + self.node_width + self.right
    }

    /// Left edge of a column of objects, from 1.
    pub(super) fn column_x(&self, column: u32) -> f32 {
        self.left + self.frame_width + self.gap + (column.max(1) - 1) as f32 * (self.node_width + self.gap)
    }

    /// The strip right of a column; 0 is the frames' column.
    pub(super) fn gap_after(&self, column: u32) -> (f32, f32) {
        let left = match column {
            0 => self.left + self.frame_width,
            _ => self.column_x(column) + self.node_width,
        };
        (left, left + self.gap)
    }
}

/// A node's box.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct NodeBox {
    pub(super) area: Rect,
    pub(super) column: u32,
    pub(super) header: f32,
    /// Room above it for hidden holders' arrow.
    pub(super) has_stub: bool,
}

/// What a node needs besides its rows.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Needs {
    /// Most arrows on one side.
    pub(super) docks: u32,
    /// Those of them that are there only for this step.
    pub(super) passing: u32,
    /// A row for `gc_refs`.
    pub(super) extra_rows: u32,
    pub(super) has_stub: bool,
}

/// The boxes of nodes, in the view's order.
pub(super) fn node_boxes(
    view: &View<'_>,
    arrangement: &Arrangement,
    metrics: &Metrics,
    needs: &[Needs],
) -> Vec<NodeBox> {
    let mut boxes: Vec<NodeBox> = view
        .nodes
        .iter()
        .zip(needs)
        .map(|(node, need)| {
            let cell = arrangement.cells.get(&node.object.serial).copied().unwrap_or_default();
            let rows = node.rows.len() as f32 * U + need.extra_rows as f32 * U;
            let room = cell.height as f32 * U / BEAT as f32 - rows;
            let header = header(need, room);
            let x = metrics.column_x(cell.column);
            let y = metrics.top + cell.top as f32 * U / BEAT as f32;
            let area = Rect::new(x, y, metrics.node_width, header + rows);
            NodeBox { area, column: cell.column.max(1), header, has_stub: need.has_stub }
        })
        .collect();
    push_down(&mut boxes);
    boxes
}

/// A header is as high as its arrows need. Arrows of lost references get room of their own only where there
/// is some: they are gone after this step, and nothing may move for them.
fn header(need: &Needs, room: f32) -> f32 {
    let all = (need.docks as f32 * DOCK).max(U);
    if all <= room { all } else { (need.docks.saturating_sub(need.passing) as f32 * DOCK).max(U) }
}

/// Moves boxes down where the one above has become taller than its cell: only the collector's extra row
/// does that.
fn push_down(boxes: &mut [NodeBox]) {
    let mut order: Vec<usize> = (0..boxes.len()).collect();
    let place = |at: &usize| boxes.get(*at).map(|b| (b.column, b.area.y as i64, *at));
    order.sort_by_key(place);
    let mut last: Option<(u32, f32)> = None;
    for at in order {
        let Some(this) = boxes.get_mut(at) else { continue };
        if let Some((column, bottom)) = last
            && column == this.column
            && this.area.y < bottom + U
        {
            this.area.y = bottom + U;
        }
        last = Some((this.column, this.area.bottom()));
    }
}

/// The boxes of frames, in the view's order.
pub(super) fn frame_boxes(view: &View<'_>, metrics: &Metrics) -> Vec<Rect> {
    let tops = name_rows(view);
    let boxes = view.frames.iter().zip(tops).map(|(frame, top)| {
        let rows = match frame {
            FrameView::Shown { rows, .. } => rows.len(),
            FrameView::LeftOut(_) => 0,
        };
        let y = metrics.top + top as f32 * U;
        Rect::new(metrics.left, y, metrics.frame_width, (rows + 1) as f32 * U)
    });
    boxes.collect()
}
