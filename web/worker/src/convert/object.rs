//! Objects, their holders, and the table of a moment.

use std::collections::BTreeMap;

use heapglass_snapshot::{
    Change, Count, Holder, InterpreterRef, Mark, Object, ObjectState, Place, Serial, Snapshot,
};
use heapglass_wire as wire;

use super::collector::verdict;
use super::names::Names;
use super::why;

/// So many slots are sent; a list may have a million.
const SLOTS: usize = 200;
const ROW_SLOTS: usize = 12;

pub fn count(count: Count) -> wire::Count {
    match count {
        Count::Immortal => wire::Count::Immortal,
        Count::Counted(count) => wire::Count::Counted(count),
    }
}

pub fn holder(holder: &Holder) -> wire::Holder {
    match holder {
        Holder::Name { frame, function, name } => {
            wire::Holder::Name { frame: *frame, function: function.clone(), name: name.clone() }
        }
        Holder::Slot { object, type_name, label } => {
            wire::Holder::Slot { object: object.0, type_name: type_name.clone(), label: label.clone() }
        }
        Holder::Key { object, type_name, label } => {
            wire::Holder::Key { object: object.0, type_name: type_name.clone(), label: label.clone() }
        }
        Holder::Stack { frame, function, depth } => {
            wire::Holder::Stack { frame: *frame, function: function.clone(), depth: *depth }
        }
        Holder::Constant { code } => wire::Holder::Constant { code: code.clone() },
        Holder::Interpreter(part) => wire::Holder::Interpreter(interpreter(part)),
    }
}

fn interpreter(part: &InterpreterRef) -> wire::InterpreterRef {
    match part {
        InterpreterRef::SyntaxTree => wire::InterpreterRef::SyntaxTree,
        InterpreterRef::Frame { function, field } => {
            wire::InterpreterRef::Frame { function: function.clone(), field: field.clone() }
        }
        InterpreterRef::Exception => wire::InterpreterRef::Exception,
        InterpreterRef::Modules => wire::InterpreterRef::Modules,
        InterpreterRef::Builtin { name } => wire::InterpreterRef::Builtin { name: name.clone() },
        InterpreterRef::Collector => wire::InterpreterRef::Collector,
        InterpreterRef::Other(name) => wire::InterpreterRef::Other(name.clone()),
    }
}

pub fn place(place: Place) -> wire::Place {
    match place {
        Place::Pool { arena, pool, block } => wire::Place::Pool { arena, pool, block },
        Place::Large => wire::Place::Large,
        Place::Static => wire::Place::Static,
        Place::Parked => wire::Place::Parked,
    }
}

fn state(state: ObjectState) -> wire::ObjectState {
    match state {
        ObjectState::Alive => wire::ObjectState::Alive,
        ObjectState::Born => wire::ObjectState::Born,
        ObjectState::Unreachable => wire::ObjectState::Unreachable,
        ObjectState::Freed => wire::ObjectState::Freed,
    }
}

/// All that the inspector says of an object. `changes` tells which of its holders are new.
pub fn facts(
    snapshot: &Snapshot,
    names: &Names,
    serial: Serial,
    changes: &[Change],
) -> Option<wire::ObjectFacts> {
    let object = snapshot.objects.iter().find(|object| object.serial == serial)?;
    let sizes: BTreeMap<Serial, u64> =
        snapshot.objects.iter().map(|object| (object.serial, object.size_bytes)).collect();
    let gained = gained(serial, changes);
    let holders = object
        .holders
        .iter()
        .map(|held| wire::HolderFacts { holder: holder(held), is_new: gained.contains(&held) });
    let slots = object.slots.iter().take(SLOTS).map(|slot| wire::SlotFacts {
        label: slot.label.clone(),
        target: slot.target.map(|target| names.get(target)),
        target_bytes: slot.target.and_then(|target| sizes.get(&target).copied()).unwrap_or(0),
        is_weak: slot.is_weak,
        is_new: matches!(slot.state, Mark::Gained | Mark::Rebound),
        is_lost: slot.state == Mark::Lost,
    });
    let blocks = object.blocks.iter().map(|(what, asked, block)| wire::BlockFacts {
        what: what.clone(),
        asked: *asked,
        block: *block,
    });
    let (path, ring) = match object.state {
        ObjectState::Alive | ObjectState::Born => (why::path(snapshot, serial), Vec::new()),
        ObjectState::Unreachable => (Vec::new(), why::ring(snapshot, serial)),
        ObjectState::Freed => (Vec::new(), Vec::new()),
    };
    Some(wire::ObjectFacts {
        name: names.get(serial),
        state: state(object.state),
        count: count(object.count),
        count_before: count(object.count_before),
        size_bytes: object.size_bytes,
        blocks: blocks.collect(),
        address: object.address,
        place: object.place.map(place),
        generation: object.generation,
        capacity: object.capacity,
        holders: holders.collect(),
        path: path.iter().map(holder).collect(),
        ring: ring.into_iter().map(|serial| names.get(serial)).collect(),
        slots: slots.collect(),
        more_slots: u32::try_from(object.slots.len().saturating_sub(SLOTS)).unwrap_or(u32::MAX),
    })
}

/// The holders that came in these changes.
fn gained(serial: Serial, changes: &[Change]) -> Vec<&Holder> {
    let gained = |change| match change {
        &Change::Refcount { object, ref gained, .. } if object == serial => gained.as_ref(),
        &Change::Moved { object, ref to, .. } if object == serial => Some(to),
        Change::Refcount { .. }
        | Change::Moved { .. }
        | Change::Born { .. }
        | Change::Freed { .. }
        | Change::Printed { .. }
        | Change::Gc(_)
        | Change::Memory(_) => None,
    };
    changes.iter().filter_map(gained).collect()
}

/// Frames and objects in rows.
pub fn table(snapshot: &Snapshot, names: &Names) -> wire::Table {
    let frames = snapshot.frames.iter().map(|frame| wire::FrameRow {
        serial: frame.serial,
        function: frame.function.clone(),
        line: frame.line,
        names: frame
            .names
            .iter()
            .map(|name| wire::NameRow {
                name: name.name.clone(),
                target: name.target.map(|target| names.get(target)),
                is_changed: name.state != Mark::Same,
                is_borrowed: name.is_borrowed,
            })
            .collect(),
    });
    let verdicts: BTreeMap<Serial, wire::Verdict> =
        snapshot.collector.objects.iter().map(|object| (object.object, verdict(object.verdict))).collect();
    let objects =
        snapshot.objects.iter().map(|object| row(object, names, verdicts.get(&object.serial).copied()));
    wire::Table { frames: frames.collect(), objects: objects.collect() }
}

fn row(object: &Object, names: &Names, verdict: Option<wire::Verdict>) -> wire::ObjectRow {
    let targets = object.slots.iter().take(ROW_SLOTS);
    wire::ObjectRow {
        object: names.get(object.serial),
        state: state(object.state),
        count: count(object.count),
        count_before: count(object.count_before),
        size_bytes: object.size_bytes,
        holders: u32::try_from(object.holders.len()).unwrap_or(u32::MAX),
        targets: targets
            .filter_map(|slot| slot.target.map(|target| (slot.label.clone(), names.get(target))))
            .collect(),
        generation: object.generation,
        verdict,
        place: object.place.map(place),
    }
}
