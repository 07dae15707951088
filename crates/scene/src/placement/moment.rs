//! Places for the objects of one moment that have none yet.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use heapglass_snapshot::{Serial, Snapshot};

use super::room::{BEAT, Column};
use super::{Arrangement, Cell, Placement, column_at, header, height};
use crate::view::{FrameView, MAX_ROWS, NodeView, View};

impl Placement {
    /// Gives a place to the objects of a moment that have none. Those placed before keep theirs, unless they
    /// outgrew it and the room under them is taken. Room of objects that are gone is used again.
    pub fn place(&mut self, snapshot: &Snapshot) {
        self.place_view(&View::new(snapshot));
    }

    pub(crate) fn place_view(&mut self, view: &View<'_>) {
        let sights = sights(view);
        let arrows = view.arrows();
        settle(&mut self.columns, view, &sights, &arrows, column_at);
        settle(&mut self.single, view, &sights, &arrows, |_| 1);
    }

    /// Whether every object of the view has room enough.
    pub(crate) fn holds(&self, view: &View<'_>) -> bool {
        let arrows = view.arrows();
        [&self.columns, &self.single].into_iter().all(|arrangement| {
            let serials = view.nodes.iter().map(|node| node.object.serial);
            let columns: BTreeMap<Serial, u32> =
                serials.filter_map(|serial| Some((serial, arrangement.cells.get(&serial)?.column))).collect();
            let docks = docks(&columns, &arrows);
            view.nodes.iter().all(|node| {
                let need = need(node, &docks);
                arrangement.cells.get(&node.object.serial).is_some_and(|cell| cell.height >= need)
            })
        })
    }
}

/// Arrows on the fuller side of each object: from the left what comes from a name or from a column further
/// left, from the right the rest.
pub(super) fn docks(
    columns: &BTreeMap<Serial, u32>,
    arrows: &[(Option<Serial>, Serial)],
) -> BTreeMap<Serial, u32> {
    let mut sides: BTreeMap<Serial, (u32, u32)> = BTreeMap::new();
    for (holder, target) in arrows {
        let from = holder.and_then(|holder| columns.get(&holder)).copied().unwrap_or(0);
        let (left, right) = sides.entry(*target).or_default();
        if columns.get(target).is_some_and(|to| from < *to) {
            *left += 1;
        } else {
            *right += 1;
        }
    }
    sides.into_iter().map(|(object, (left, right))| (object, left.max(right))).collect()
}

fn need(node: &NodeView<'_>, docks: &BTreeMap<Serial, u32>) -> u32 {
    height(docks.get(&node.object.serial).copied().unwrap_or(0), node.rows.len())
}

/// What an object asks for.
struct Wish {
    sight: Sight,
    column: u32,
    /// What it needs now.
    need: u32,
    /// What it would like to have, to grow.
    roomy: u32,
}

/// How an object was found.
#[derive(Clone, Copy)]
pub(super) struct Sight {
    pub(super) object: Serial,
    pub(super) distance: u32,
    pub(super) from: From,
}

#[derive(Clone, Copy)]
pub(super) enum From {
    Nowhere,
    /// Row in the frames' column.
    Name(u32),
    /// A row of an object that was found before.
    Slot {
        holder: Serial,
        row: u32,
    },
}

/// Room for one more row, where an object can grow.
fn roomy(node: &NodeView<'_>, need: u32) -> u32 {
    let can_grow = !node.is_compact() && node.object.type_name != "tuple" && node.rows.len() < MAX_ROWS;
    if can_grow { need + BEAT } else { need }
}

/// Every object of the view in order of discovery: names first, then by distance, then what nothing reaches.
pub(super) fn sights(view: &View<'_>) -> Vec<Sight> {
    let mut found = BTreeSet::new();
    let mut queue: VecDeque<Sight> = VecDeque::new();
    let mut ordered = Vec::with_capacity(view.nodes.len());
    for (row, target) in name_targets(view) {
        if found.insert(target) {
            queue.push_back(Sight { object: target, distance: 1, from: From::Name(row) });
        }
    }
    let mut rest = view.nodes.iter().map(|node| node.object.serial);
    loop {
        while let Some(sight) = queue.pop_front() {
            ordered.push(sight);
            let Some(node) = view.node(sight.object) else { continue };
            for (row, out) in (0..).zip(&node.rows).flat_map(|(at, row)| row.out.iter().map(move |o| (at, o)))
            {
                if found.insert(out.target) {
                    let from = From::Slot { holder: sight.object, row };
                    let distance = sight.distance + 1;
                    queue.push_back(Sight { object: out.target, distance, from });
                }
            }
        }
        let Some(unreached) = rest.find(|serial| found.insert(*serial)) else { break };
        queue.push_back(Sight { object: unreached, distance: 1, from: From::Nowhere });
    }
    ordered
}

fn name_targets<'v>(view: &'v View<'_>) -> impl Iterator<Item = (u32, Serial)> + 'v {
    let tops = name_rows(view);
    view.frames.iter().zip(tops).flat_map(|(frame, top)| match frame {
        FrameView::Shown { rows, .. } => (top + 1..)
            .zip(rows)
            .filter_map(|(row, name)| name.out.as_ref().map(|out| (row, out.target)))
            .collect::<Vec<_>>(),
        FrameView::LeftOut(_) => Vec::new(),
    })
}

/// The row of each frame's header in the frames' column; one row is left free between two frames.
pub(crate) fn name_rows(view: &View<'_>) -> Vec<u32> {
    let mut next = 0;
    let mut tops = Vec::with_capacity(view.frames.len());
    for frame in &view.frames {
        tops.push(next);
        next += 2 + match frame {
            FrameView::Shown { rows, .. } => u32::try_from(rows.len()).unwrap_or(0),
            FrameView::LeftOut(_) => 0,
        };
    }
    tops
}

fn settle(
    arrangement: &mut Arrangement,
    view: &View<'_>,
    sights: &[Sight],
    arrows: &[(Option<Serial>, Serial)],
    column_of: impl Fn(u32) -> u32,
) {
    let column = |sight: &Sight| {
        let known = arrangement.cells.get(&sight.object);
        known.map_or_else(|| column_of(sight.distance), |cell| cell.column)
    };
    let of_objects: BTreeMap<Serial, u32> =
        sights.iter().map(|sight| (sight.object, column(sight))).collect();
    let docks = docks(&of_objects, arrows);
    let wish = |sight: &Sight| {
        let node = view.node(sight.object)?;
        let column = column(sight);
        let need = need(node, &docks);
        Some(Wish { sight: *sight, column, need, roomy: roomy(node, need) })
    };
    let wishes: Vec<Wish> = sights.iter().filter_map(wish).collect();
    let mut columns: BTreeMap<u32, Column> = BTreeMap::new();
    let homeless = keep_known(arrangement, &mut columns, &wishes);
    for wish in wishes.iter().filter(|wish| homeless.contains(&wish.sight.object)) {
        let old = arrangement.cells.get(&wish.sight.object);
        let wanted = old.map_or_else(|| wanted(arrangement, &wish.sight, wish.column), |cell| cell.top);
        let room = columns.entry(wish.column).or_default();
        let top = room.nearest(wanted, wish.roomy);
        room.take(wish.sight.object, top, wish.roomy);
        arrangement.put(wish.sight.object, Cell { column: wish.column, top, height: wish.roomy });
    }
}

/// Takes the rooms of objects that have one, oldest objects first, and lets them grow downwards where they
/// must. Gives back those that need another place.
fn keep_known(
    arrangement: &mut Arrangement,
    columns: &mut BTreeMap<u32, Column>,
    wishes: &[Wish],
) -> BTreeSet<Serial> {
    let mut homeless = BTreeSet::new();
    let mut by_age: Vec<&Wish> = wishes.iter().collect();
    by_age.sort_by_key(|wish| wish.sight.object);
    for wish in &by_age {
        let serial = wish.sight.object;
        let is_kept = arrangement.cells.get(&serial).is_some_and(|cell| {
            let room = columns.entry(cell.column).or_default();
            room.take(serial, cell.top, cell.height)
        });
        if !is_kept {
            homeless.insert(serial);
        }
    }
    for wish in by_age {
        let serial = wish.sight.object;
        let Some(cell) = arrangement.cells.get(&serial).copied() else { continue };
        if homeless.contains(&serial) || cell.height >= wish.need {
            continue;
        }
        let room = columns.entry(cell.column).or_default();
        room.release(serial, cell.top);
        let grown = [wish.roomy, wish.need].into_iter().find(|h| room.take(serial, cell.top, *h));
        match grown {
            Some(height) => arrangement.put(serial, Cell { height, ..cell }),
            None => {
                homeless.insert(serial);
            }
        }
    }
    homeless
}

/// Where a new object would like to be: in line with what refers to it.
fn wanted(arrangement: &Arrangement, sight: &Sight, column: u32) -> u32 {
    match sight.from {
        From::Nowhere => 0,
        From::Name(row) => row * BEAT,
        From::Slot { holder, row } => match arrangement.cells.get(&holder) {
            Some(cell) if cell.column < column => cell.top + header(1) + row * BEAT,
            Some(cell) => cell.top + cell.height,
            None => 0,
        },
    }
}
