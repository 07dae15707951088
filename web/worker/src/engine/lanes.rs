//! The timeline's lanes from the engine's figures of each step.

use heapglass_session::Session;
use heapglass_snapshot::{Change, GcEvent};
use heapglass_wire::{Bucket, Lanes};

/// So many collections are looked at for the generation that they collected; a look replays a step.
const LOOKS: usize = 8;

/// The lanes of the steps from `from` to `to`, in at most so many buckets.
pub fn lanes(session: &mut Session, from: u32, to: u32, buckets: u32) -> Lanes {
    let to = to.min(session.done_steps());
    let count = to.saturating_sub(from) + 1;
    let size = count.div_ceil(buckets.max(1)).max(1);
    let mut lanes = Lanes { from, to, buckets: Vec::new() };
    let mut start = from;
    while start <= to {
        let end = start.saturating_add(size - 1).min(to);
        lanes.buckets.push(bucket(session, start, end));
        start = end + 1;
    }
    name_generations(session, &mut lanes);
    lanes
}

fn bucket(session: &Session, from: u32, to: u32) -> Bucket {
    let before = from.checked_sub(1).map(|step| session.lane_after(step)).unwrap_or_default();
    let after = session.lane_after(to);
    let collections = after.collections.saturating_sub(before.collections);
    let is_first = from == 0;
    Bucket {
        from,
        to,
        line: session.line_of(to),
        references: if is_first { 0 } else { i64::from(after.references) - i64::from(before.references) },
        collections: if is_first { 0 } else { collections },
        generation: (!is_first && collections > 0).then_some(0),
        bytes: u64::from(after.bytes),
        has_printed: after.printed > before.printed,
        has_exception: false,
    }
}

/// Says of the first few collections how old the oldest generation was, where a bucket is one step.
fn name_generations(session: &mut Session, lanes: &mut Lanes) {
    let single = lanes.buckets.iter_mut().filter(|bucket| bucket.from == bucket.to && bucket.collections > 0);
    for bucket in single.take(LOOKS) {
        let generations = session.changes(bucket.to).changes.into_iter().filter_map(|change| match change {
            Change::Gc(GcEvent::Started { generation, .. }) => Some(generation),
            Change::Gc(_)
            | Change::Born { .. }
            | Change::Refcount { .. }
            | Change::Moved { .. }
            | Change::Freed { .. }
            | Change::Printed { .. }
            | Change::Memory(_) => None,
        });
        bucket.generation = generations.max().or(bucket.generation);
    }
}
