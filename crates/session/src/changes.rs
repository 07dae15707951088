//! What changed in a step, and why: the step is run again instruction by instruction with somebody looking, and
//! after each instruction the holders of what changed are compared with those before it.

use std::collections::{BTreeMap, BTreeSet};

use heapglass_memory::{Event, ObjectId, Serial};
use heapglass_python::vm::{Piece, Stream};
use heapglass_python::{Stop, Vm};
use heapglass_snapshot::{Change, Count, Holder, MemoryEvent, StepChanges};

use crate::collector_events;
use crate::graph;
use crate::holders::{HolderRef, Holders, Namespaces, shown_holder, shown_serial};

/// Instructions of one step that are explained one by one; a longer step is told as a whole.
const MAX_INSTRUCTIONS: u64 = 20_000;
/// Changes of one step that are kept.
const MAX_CHANGES: usize = 5_000;

/// A step in detail: its changes, and the state after any number of them.
#[derive(Clone, Debug)]
pub struct Detail {
    pub changes: StepChanges,
    /// States after instructions that changed something: number of changes so far, and the interpreter.
    pub states: Vec<(u32, Vm)>,
}

/// Runs one step from the state before it, looking.
#[must_use]
pub fn detail(start: &Vm, end: &Vm, step: u32, line: u32) -> Detail {
    let mut vm = start.clone();
    vm.out.clear();
    vm.limits.is_fine = true;
    vm.heap.record(true);
    vm.heap.take_events();
    let target = start.steps + 1;
    let until = vm.instructions + MAX_INSTRUCTIONS;
    let mut looker = Looker { changes: Vec::new(), states: Vec::new() };
    let mut before = vm.clone();
    while vm.ending.is_none() && vm.instructions < until && looker.changes.len() < MAX_CHANGES {
        let stop = vm.run_to(target, 1);
        if !vm.captured.is_empty() {
            // The next line is inside of this instruction.
            looker.look(&mut vm.captured.swap_remove(0), &mut before);
            break;
        }
        looker.look(&mut vm, &mut before);
        if matches!(stop, Stop::Line | Stop::Ended) {
            break;
        }
    }
    looker.tell(start, end, step, line)
}

/// The same of a step that begins while Rust waits for Python code, which cannot be run by itself: the instruction
/// around it is run as far as the step's beginning and again as far as its end, and what came in between is told as a
/// whole. `around` is the state before that instruction.
#[must_use]
pub fn detail_inside(around: &Vm, start: &Vm, end: &Vm, step: u32, line: u32) -> Detail {
    let run = |target: u32| {
        let mut vm = around.clone();
        vm.out.clear();
        vm.heap.record(true);
        vm.heap.take_events();
        vm.run_to(target, MAX_INSTRUCTIONS);
        if vm.captured.is_empty() { vm } else { vm.captured.swap_remove(0) }
    };
    let (mut before, mut vm) = (run(start.steps), run(start.steps + 1));
    let mut looker = Looker { changes: Vec::new(), states: Vec::new() };
    let known = before.heap.take_events().len();
    let events = vm.heap.take_events().split_off(known);
    vm.out = printed_since(&before, &vm);
    looker.look_at(events, &mut vm, &mut before);
    looker.tell(start, end, step, line)
}

/// What was printed between two moments of one run whose output was not taken.
fn printed_since(before: &Vm, now: &Vm) -> Vec<Piece> {
    let new = |(index, piece): (usize, &Piece)| {
        let known = before.out.get(index).map_or(0, |piece| piece.text.len());
        let text = piece.text.get(known..).filter(|text| !text.is_empty())?;
        Some(Piece { text: text.to_owned(), ..piece.clone() })
    };
    now.out.iter().enumerate().filter_map(new).collect()
}

struct Looker {
    changes: Vec<Change>,
    states: Vec<(u32, Vm)>,
}

impl Looker {
    /// All that was seen of a step.
    fn tell(self, start: &Vm, end: &Vm, step: u32, line: u32) -> Detail {
        let net = net_changes(&mut start.clone(), &mut end.clone());
        Detail { changes: StepChanges { step, line, changes: self.changes, net }, states: self.states }
    }

    /// Turns what an instruction did into changes.
    fn look(&mut self, vm: &mut Vm, before: &mut Vm) {
        let events = vm.heap.take_events();
        self.look_at(events, vm, before);
    }

    fn look_at(&mut self, events: Vec<Event>, vm: &mut Vm, before: &mut Vm) {
        for piece in std::mem::take(&mut vm.out) {
            self.changes.push(Change::Printed { text: piece.text, is_error: piece.stream == Stream::Err });
        }
        if events.is_empty() && self.changes.len() as u32 == self.states.last().map_or(0, |state| state.0) {
            *before = vm.clone();
            return;
        }
        let touched: BTreeSet<ObjectId> = events.iter().filter_map(counted).collect();
        let old = Holders::find(before, |id| touched.contains(&id));
        let new = Holders::find(vm, |id| touched.contains(&id));
        let mut reasons = Reasons::new(before, vm, &touched, &old, &new);
        for event in events {
            if let Some(change) = reasons.explain(before, vm, event) {
                self.changes.push(change);
            }
        }
        *before = vm.clone();
        self.states.push((self.changes.len() as u32, vm.clone()));
    }
}

/// The object whose count an event changes.
fn counted(event: &Event) -> Option<ObjectId> {
    match event {
        Event::CountChanged { id, .. } | Event::Born { id, .. } | Event::Freed { id, .. } => Some(*id),
        _ => None,
    }
}

/// References that came and went during one instruction, for each object.
struct Reasons {
    gained: BTreeMap<u32, Vec<Holder>>,
    lost: BTreeMap<u32, Vec<Holder>>,
}

impl Reasons {
    fn new(
        before: &mut Vm,
        now: &mut Vm,
        touched: &BTreeSet<ObjectId>,
        old: &Holders,
        new: &Holders,
    ) -> Self {
        let mut reasons = Self { gained: BTreeMap::new(), lost: BTreeMap::new() };
        let (old_names, new_names) = (Namespaces::find(before), Namespaces::find(now));
        for id in touched {
            let is_same = before.heap.is_alive(*id)
                && now.heap.is_alive(*id)
                && before.heap.serial(*id) == now.heap.serial(*id);
            let mut was: Vec<HolderRef> = old.of(*id).to_vec();
            let mut is: Vec<HolderRef> = new.of(*id).to_vec();
            if is_same {
                was.retain(|holder| {
                    match is.iter().position(|other| same_holder(before, now, *holder, *other)) {
                        Some(at) => {
                            is.remove(at);
                            false
                        }
                        None => true,
                    }
                });
            }
            if now.heap.is_alive(*id) {
                let serial = now.heap.serial(*id).0;
                reasons.gained.insert(
                    serial,
                    is.into_iter().map(|holder| shown_holder(now, &new_names, holder)).collect(),
                );
            }
            if before.heap.is_alive(*id) {
                let serial = before.heap.serial(*id).0;
                reasons.lost.insert(
                    serial,
                    was.into_iter().map(|holder| shown_holder(before, &old_names, holder)).collect(),
                );
            }
        }
        reasons
    }

    fn explain(&mut self, before: &mut Vm, now: &mut Vm, event: Event) -> Option<Change> {
        match event {
            Event::Born { id, serial } if is_told(serial) => {
                let (type_name, value) = label(now, before, id, serial);
                Some(Change::Born { object: shown_serial(serial), type_name, value })
            }
            Event::CountChanged { id, serial, from, to } if is_told(serial) => {
                let (type_name, value) = label(now, before, id, serial);
                let gained = if to > from { self.gained.get_mut(&serial.0).and_then(Vec::pop) } else { None };
                let lost = if to < from { self.lost.get_mut(&serial.0).and_then(Vec::pop) } else { None };
                let (from, to) = (Count::Counted(from), Count::Counted(to));
                Some(Change::Refcount {
                    object: shown_serial(serial),
                    type_name,
                    value,
                    from,
                    to,
                    gained,
                    lost,
                })
            }
            Event::Freed { id, serial } if is_told(serial) => {
                let (type_name, value) = label(now, before, id, serial);
                let by_collector = now.heap.gc.is_collecting;
                Some(Change::Freed { object: shown_serial(serial), type_name, value, by_collector })
            }
            Event::Born { .. } | Event::CountChanged { .. } | Event::Freed { .. } => None,
            Event::Parked { list, count } => {
                Some(Change::Memory(MemoryEvent::Parked { list: list.to_owned(), count }))
            }
            Event::Unparked { list, count } => {
                Some(Change::Memory(MemoryEvent::Unparked { list: list.to_owned(), count }))
            }
            Event::Pool(event) => collector_events::pool(event).map(Change::Memory),
            Event::Gc(event) => collector_events::gc(before, event).map(Change::Gc),
        }
    }
}

/// Whether two holders are the same one at two moments.
fn same_holder(before: &Vm, now: &Vm, a: HolderRef, b: HolderRef) -> bool {
    match (a, b) {
        (HolderRef::Root(a), HolderRef::Root(b)) => a == b,
        (HolderRef::Object(a, a_edge), HolderRef::Object(b, b_edge)) => {
            a == b
                && a_edge == b_edge
                && before.heap.is_alive(a)
                && now.heap.is_alive(b)
                && before.heap.serial(a) == now.heap.serial(b)
        }
        _ => false,
    }
}

/// Whether a reader is told of changes of an object: not of what start-up made.
const fn is_told(serial: Serial) -> bool {
    serial.0 < Serial::FIRST_STATIC
}

fn label(now: &mut Vm, before: &mut Vm, id: ObjectId, serial: Serial) -> (String, String) {
    for vm in [now, before] {
        if vm.heap.is_alive(id) && vm.heap.serial(id) == serial && !vm.heap.is_dead(id) {
            return (vm.type_name(id).to_owned(), graph::value(vm, id).unwrap_or_default());
        }
    }
    (String::new(), String::new())
}

/// The changes that last beyond the step: objects that are shown, with the references that came and went.
fn net_changes(start: &mut Vm, end: &mut Vm) -> Vec<Change> {
    let is_wanted = |vm: &Vm, id: ObjectId| {
        is_told(vm.heap.serial(id)) && !vm.heap.is_immortal(id) && graph::is_in_scope(vm, id)
    };
    let mut changed: BTreeSet<ObjectId> = BTreeSet::new();
    let mut born = Vec::new();
    let mut freed = Vec::new();
    let counts: BTreeMap<ObjectId, (u32, u32)> =
        start.heap.objects().map(|(id, object)| (id, (object.serial.0, object.count))).collect();
    for (id, object) in end.heap.objects() {
        if !is_wanted(end, id) {
            continue;
        }
        match counts.get(&id) {
            Some((serial, count)) if *serial == object.serial.0 => {
                if *count != object.count {
                    changed.insert(id);
                }
            }
            _ => born.push(id),
        }
    }
    for (id, (serial, _)) in &counts {
        let is_gone = !end.heap.is_alive(*id) || end.heap.serial(*id).0 != *serial;
        if is_gone && is_wanted(start, *id) {
            freed.push(*id);
        }
    }
    let mut net = Vec::new();
    explain_changed(start, end, &changed, &mut net);
    for id in born {
        let (type_name, value) = (end.type_name(id).to_owned(), graph::value(end, id).unwrap_or_default());
        net.push(Change::Born { object: shown_serial(end.heap.serial(id)), type_name, value });
    }
    let by_collector = end.heap.gc.collections() > start.heap.gc.collections();
    for id in freed {
        let (type_name, value) =
            (start.type_name(id).to_owned(), graph::value(start, id).unwrap_or_default());
        net.push(Change::Freed {
            object: shown_serial(start.heap.serial(id)),
            type_name,
            value,
            by_collector,
        });
    }
    net.sort_by_key(weight);
    net
}

/// Containers first, and among them what is referred to anew.
fn weight(change: &Change) -> (u8, u8) {
    let of = |serial: u32| u8::from(serial >= Serial::FIRST_ATOM);
    match change {
        Change::Refcount { object, gained, .. } => (of(object.0), u8::from(gained.is_none())),
        Change::Freed { object, .. } => (of(object.0), 2),
        Change::Born { object, .. } => (of(object.0), 3),
        Change::Moved { object, .. } => (of(object.0), 4),
        Change::Printed { .. } | Change::Gc(_) | Change::Memory(_) => (2, 0),
    }
}

fn explain_changed(start: &mut Vm, end: &mut Vm, changed: &BTreeSet<ObjectId>, net: &mut Vec<Change>) {
    let old = Holders::find(start, |id| changed.contains(&id));
    let new = Holders::find(end, |id| changed.contains(&id));
    let reasons = Reasons::new(start, end, changed, &old, &new);
    for id in changed {
        let serial = end.heap.serial(*id);
        let (type_name, value) = (end.type_name(*id).to_owned(), graph::value(end, *id).unwrap_or_default());
        let (from, to) = (start.heap.get(*id).count, end.heap.get(*id).count);
        let gained = reasons.gained.get(&serial.0).cloned().unwrap_or_default();
        let lost = reasons.lost.get(&serial.0).cloned().unwrap_or_default();
        let mut count = from;
        let mut push = |gained: Option<Holder>, lost: Option<Holder>, next: u32| {
            net.push(Change::Refcount {
                object: shown_serial(serial),
                type_name: type_name.clone(),
                value: value.clone(),
                from: Count::Counted(count),
                to: Count::Counted(next),
                gained,
                lost,
            });
            count = next;
        };
        let mut at = from;
        for holder in lost.into_iter().filter(lasts) {
            at = at.saturating_sub(1);
            push(None, Some(holder), at);
        }
        for holder in gained.into_iter().filter(lasts) {
            at += 1;
            push(Some(holder), None, at);
        }
        let _ = to;
    }
}

/// Whether a holder is more than the evaluation stack.
const fn lasts(holder: &Holder) -> bool {
    !matches!(holder, Holder::Stack { .. })
}
