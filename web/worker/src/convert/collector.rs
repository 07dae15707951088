//! The collector.

use std::collections::{BTreeMap, BTreeSet};

use heapglass_snapshot::{Change, Collector, GcEvent, GcObject, GcPhase, Serial, Snapshot, Verdict};
use heapglass_wire as wire;

use super::names::Names;
use super::object::count;

/// So many objects of the list are sent.
const OBJECTS: usize = 400;
/// So many references still to be taken off are named.
const NEXT: usize = 6;

pub fn verdict(verdict: Verdict) -> wire::Verdict {
    match verdict {
        Verdict::NotReached => wire::Verdict::NotReached,
        Verdict::Candidate => wire::Verdict::Candidate,
        Verdict::Reachable => wire::Verdict::Reachable,
        Verdict::Garbage => wire::Verdict::Garbage,
        Verdict::Cleared => wire::Verdict::Cleared,
    }
}

fn phase(phase: GcPhase) -> wire::GcPhase {
    match phase {
        GcPhase::YoungList => wire::GcPhase::YoungList,
        GcPhase::CopyCounts => wire::GcPhase::CopyCounts,
        GcPhase::SubtractInner => wire::GcPhase::SubtractInner,
        GcPhase::MoveUnreachable => wire::GcPhase::MoveUnreachable,
        GcPhase::Finalize => wire::GcPhase::Finalize,
        GcPhase::Clear => wire::GcPhase::Clear,
        GcPhase::Promote => wire::GcPhase::Promote,
    }
}

/// The collector of a moment. `now` is the change that is looked at, `before` the collector at the step's beginning,
/// `changes` all changes of the step.
pub fn collector(
    snapshot: &Snapshot,
    names: &Names,
    now: Option<&Change>,
    before: &Collector,
    changes: &[Change],
) -> wire::Collector {
    let Collector { is_enabled, generations, collecting, objects, cursor, cycles, .. } = &snapshot.collector;
    let looked_at = now.and_then(|change| match change {
        Change::Gc(event) => looked_at(event),
        Change::Born { .. }
        | Change::Refcount { .. }
        | Change::Moved { .. }
        | Change::Freed { .. }
        | Change::Printed { .. }
        | Change::Memory(_) => None,
    });
    let generations = generations.iter().enumerate().map(|(index, generation)| wire::Generation {
        count: generation.count,
        count_before: before.generations.get(index).map_or(generation.count, |before| before.count),
        threshold: generation.threshold,
        objects: generation.objects,
    });
    // Where the list is long, the part around the cursor is sent.
    let at = cursor.and_then(|cursor| usize::try_from(cursor).ok()).unwrap_or(0);
    let from = if objects.len() > OBJECTS { at.saturating_sub(OBJECTS / 2) } else { 0 };
    let sent = objects.iter().skip(from).take(OBJECTS);
    wire::Collector {
        is_enabled: *is_enabled,
        generations: generations.collect(),
        phase: snapshot.collector.phase.map(phase),
        collecting: *collecting,
        left_out: u32::try_from(objects.len().saturating_sub(OBJECTS)).unwrap_or(u32::MAX),
        objects: sent.map(|object| gc_object(object, names, looked_at)).collect(),
        cursor: cursor.map(|cursor| cursor.saturating_sub(u32::try_from(from).unwrap_or(0))),
        cycles: cycles.iter().map(|cycle| cycle.objects.iter().map(|serial| serial.0).collect()).collect(),
        collections: snapshot.collector.collections,
        collected: snapshot.collector.collected,
        uncollectable: snapshot.collector.uncollectable,
        next: next(snapshot, names),
        found_in_step: changes.iter().filter_map(found).sum(),
    }
}

fn gc_object(object: &GcObject, names: &Names, looked_at: Option<Serial>) -> wire::GcObject {
    wire::GcObject {
        object: names.get(object.object),
        count: count(object.count),
        start: object.start,
        subtracted: object.subtracted.iter().map(|(by, label)| (by.0, label.clone())).collect(),
        gc_refs: object.gc_refs,
        verdict: verdict(object.verdict),
        is_now: looked_at == Some(object.object),
    }
}

/// The object that an event of the collector is about.
pub fn looked_at(event: &GcEvent) -> Option<Serial> {
    match event {
        GcEvent::Copied { object, .. }
        | GcEvent::Subtracted { object, .. }
        | GcEvent::Judged { object, .. }
        | GcEvent::Finalized { object }
        | GcEvent::Resurrected { object }
        | GcEvent::Cleared { object }
        | GcEvent::WeakrefCleared { object, .. } => Some(*object),
        GcEvent::Started { .. } | GcEvent::Promoted { .. } | GcEvent::Ended { .. } => None,
    }
}

fn found(change: &Change) -> Option<u32> {
    match change {
        Change::Gc(GcEvent::Ended { collected, .. }) => Some(*collected),
        Change::Gc(_)
        | Change::Born { .. }
        | Change::Refcount { .. }
        | Change::Moved { .. }
        | Change::Freed { .. }
        | Change::Printed { .. }
        | Change::Memory(_) => None,
    }
}

/// While inner references are taken off: those that come next, from the cursor's object on.
fn next(snapshot: &Snapshot, names: &Names) -> Vec<wire::NextSubtraction> {
    let collector = &snapshot.collector;
    if collector.phase != Some(GcPhase::SubtractInner) {
        return Vec::new();
    }
    let from = collector.cursor.and_then(|cursor| usize::try_from(cursor).ok()).unwrap_or(0);
    let listed: BTreeMap<Serial, &GcObject> =
        collector.objects.iter().map(|object| (object.object, object)).collect();
    let done: BTreeSet<(Serial, &str, Serial)> = collector
        .objects
        .iter()
        .flat_map(|object| object.subtracted.iter().map(|(by, label)| (*by, label.as_str(), object.object)))
        .collect();
    let mut left: BTreeMap<Serial, u32> = BTreeMap::new();
    let mut next = Vec::new();
    for holder in collector.objects.iter().skip(from).map(|object| object.object) {
        let Some(object) = snapshot.objects.iter().find(|object| object.serial == holder) else { continue };
        for slot in object.slots.iter().filter(|slot| !slot.is_weak) {
            let Some(target) = slot.target else { continue };
            let Some(known) = listed.get(&target) else { continue };
            if done.contains(&(holder, slot.label.as_str(), target)) {
                continue;
            }
            let refs = left.entry(target).or_insert(known.gc_refs);
            next.push(wire::NextSubtraction {
                holder: names.get(holder),
                label: slot.label.clone(),
                object: names.get(target),
                from: *refs,
            });
            *refs = refs.saturating_sub(1);
            if next.len() >= NEXT {
                return next;
            }
        }
    }
    next
}
