//! What changed in a step, and why: the step is run again instruction by instruction with somebody looking, and
//! after each instruction the holders of what changed are compared with those before it.

use std::collections::{BTreeMap, BTreeSet};

use heapglass_memory::{Event, ObjectId, Serial};
use heapglass_python::vm::{Piece, Stream};
use heapglass_python::{Stop, Vm};
use heapglass_snapshot::{Change, Count, Holder, MemoryEvent, StepChanges};

use crate::collector_events;
use crate::graph;
use crate::holders::{Finder, Holders, Namespaces, shown_holder, shown_serial};

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
    let mut before = vm.clone();
    let mut looker = Looker::new(start);
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
    let mut looker = Looker::new(&before);
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
    /// As at the moment that was looked at last.
    names: Namespaces,
    /// As at the beginning.
    first_names: Namespaces,
    finder: Finder,
}

impl Looker {
    fn new(start: &Vm) -> Self {
        let names = Namespaces::find(start);
        Self {
            changes: Vec::new(),
            states: Vec::new(),
            first_names: names.clone(),
            names,
            finder: Finder::default(),
        }
    }

    /// All that was seen of a step.
    fn tell(self, start: &Vm, end: &Vm, step: u32, line: u32) -> Detail {
        let net = net_changes(&mut start.clone(), &mut end.clone(), self.first_names);
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
        let changed = vm.heap.changed_since(&before.heap);
        let mut reasons = Reasons::find(before, vm, &touched, &changed, &mut self.names);
        for event in events {
            if let Some(change) = reasons.explain(before, vm, &mut self.finder, event) {
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
        Event::Parked { .. } | Event::Unparked { .. } | Event::Pool(_) | Event::Gc(_) => None,
    }
}

/// References that came and went during one instruction, for each object.
struct Reasons {
    gained: BTreeMap<u32, Vec<Holder>>,
    lost: BTreeMap<u32, Vec<Holder>>,
}

impl Reasons {
    /// `names` goes on from `before` to `now`. `changed` are the objects that may differ between the two.
    fn find(
        before: &mut Vm,
        now: &mut Vm,
        touched: &BTreeSet<ObjectId>,
        changed: &[ObjectId],
        names: &mut Namespaces,
    ) -> Self {
        let (lost, gained) = Holders::lost_and_gained(before, now, changed, touched);
        let shown = |vm: &mut Vm, names: &Namespaces, holders: &Holders| -> BTreeMap<u32, Vec<Holder>> {
            let alive: Vec<ObjectId> = touched.iter().copied().filter(|id| vm.heap.is_alive(*id)).collect();
            alive
                .into_iter()
                .map(|id| {
                    let all = holders.of(id).iter().map(|holder| shown_holder(vm, names, *holder)).collect();
                    (vm.heap.serial(id).0, all)
                })
                .collect()
        };
        let lost = shown(before, names, &lost);
        names.go_on(before, now, changed);
        let gained = shown(now, names, &gained);
        Self { gained, lost }
    }

    fn explain(
        &mut self,
        before: &mut Vm,
        now: &mut Vm,
        finder: &mut Finder,
        event: Event,
    ) -> Option<Change> {
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
            Event::Gc(event) => collector_events::gc(before, finder, event).map(Change::Gc),
        }
    }
}

/// Whether a reader is told of changes of an object: not of what start-up made.
const fn is_told(serial: Serial) -> bool {
    serial.0 < Serial::FIRST_STATIC
}

fn label(now: &mut Vm, before: &mut Vm, id: ObjectId, serial: Serial) -> (String, String) {
    for vm in [now, before] {
        if vm.heap.is_alive(id) && vm.heap.serial(id) == serial && !vm.heap.is_dead(id) {
            return (vm.short_type_name(id).to_owned(), graph::value(vm, id).unwrap_or_default());
        }
    }
    (String::new(), String::new())
}

/// The changes that last beyond the step: objects that are shown, with the references that came and went.
fn net_changes(start: &mut Vm, end: &mut Vm, names: Namespaces) -> Vec<Change> {
    let is_wanted = |vm: &Vm, id: ObjectId| {
        is_told(vm.heap.serial(id)) && !vm.heap.is_immortal(id) && graph::is_in_scope(vm, id)
    };
    let differing = end.heap.changed_since(&start.heap);
    let mut changed: BTreeSet<ObjectId> = BTreeSet::new();
    let mut born = Vec::new();
    let mut freed = Vec::new();
    for id in &differing {
        let was = start.heap.is_alive(*id).then(|| start.heap.get(*id));
        let is = end.heap.is_alive(*id).then(|| end.heap.get(*id));
        match (was, is) {
            (Some(was), Some(is)) if was.serial == is.serial => {
                if was.count != is.count && is_wanted(end, *id) {
                    changed.insert(*id);
                }
            }
            _ => {
                if is.is_some() && is_wanted(end, *id) {
                    born.push(*id);
                }
                if was.is_some() && is_wanted(start, *id) {
                    freed.push(*id);
                }
            }
        }
    }
    let mut net = Vec::new();
    explain_changed(start, end, &changed, &differing, names, &mut net);
    for id in born {
        let (type_name, value) =
            (end.short_type_name(id).to_owned(), graph::value(end, id).unwrap_or_default());
        net.push(Change::Born { object: shown_serial(end.heap.serial(id)), type_name, value });
    }
    let by_collector = end.heap.gc.collections() > start.heap.gc.collections();
    for id in freed {
        let (type_name, value) =
            (start.short_type_name(id).to_owned(), graph::value(start, id).unwrap_or_default());
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

fn explain_changed(
    start: &mut Vm,
    end: &mut Vm,
    changed: &BTreeSet<ObjectId>,
    differing: &[ObjectId],
    mut names: Namespaces,
    net: &mut Vec<Change>,
) {
    let reasons = Reasons::find(start, end, changed, differing, &mut names);
    for id in changed {
        let serial = end.heap.serial(*id);
        let (type_name, value) =
            (end.short_type_name(*id).to_owned(), graph::value(end, *id).unwrap_or_default());
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
