//! Filling a [`Snapshot`] from the interpreter's state.

use std::collections::{BTreeMap, BTreeSet};

use heapglass_memory::collector::GcList;
use heapglass_memory::heap::Edge;
use heapglass_memory::object::Payload;
use heapglass_memory::pymalloc::Location;
use heapglass_memory::{Class, ObjectId, Serial};
use heapglass_python::Vm;
use heapglass_snapshot::{
    Count, Frame, Mark, Name, Object, ObjectState, Place, Role, Serial as ShownSerial, Slot, Snapshot,
};

use crate::frames;
use crate::graph;
use crate::holders::{Finder, Holders, Namespaces, shown_holder, shown_serial};
use crate::id_set::IdSet;

/// Objects that a snapshot shows at most.
const MAX_OBJECTS: usize = 400;

/// The objects of a moment, and what they were.
pub struct Filled {
    pub frames: Vec<Frame>,
    pub objects: Vec<Object>,
    pub left_out: u32,
}

/// How much is wanted of a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// Everything.
    Whole,
    /// What is needed to say where things are and what differs from another moment: no holders, no generations,
    /// and nothing of objects beyond those that are shown. In a large heap that is far less work.
    Outline,
}

/// Frames and objects of one moment, without comparison with another.
#[must_use]
pub fn fill(vm: &mut Vm, is_end: bool, extent: Extent) -> Filled {
    let shown = if is_end || vm.is_exiting() { frames::with_ended_module(vm) } else { frames::frames(vm) };
    let is_whole = extent == Extent::Whole;
    let mut found = Found::default();
    found.add(shown.iter().flat_map(|frame| &frame.names).map(|bound| bound.target));
    found.explore(vm, is_whole);
    let reachable = found.order.len();
    // Garbage comes last: where there is no more room, it need not be looked for.
    let has_room = is_whole || reachable < MAX_OBJECTS;
    let Unreachable { garbage, reached } = if has_room { unreachable(vm) } else { Unreachable::default() };
    found.add(garbage);
    found.explore(vm, is_whole);
    let mut order = found.order;
    let is_garbage = |vm: &Vm, index: usize, id: ObjectId| {
        index >= reachable && !reached.contains(id) && !vm.heap.is_immortal(id)
    };
    let left_out = order.len().saturating_sub(MAX_OBJECTS) as u32;
    order.truncate(MAX_OBJECTS);
    let (holders, namespaces, generations) = if is_whole {
        let wanted: IdSet = order.iter().copied().collect();
        let holders = Holders::find(vm, |id| wanted.contains(id));
        (holders, Namespaces::find(vm), generations(vm, &wanted))
    } else {
        (Holders::default(), Namespaces::default(), BTreeMap::new())
    };
    let objects = order
        .iter()
        .enumerate()
        .map(|(index, id)| {
            let state =
                if is_garbage(vm, index, *id) { ObjectState::Unreachable } else { ObjectState::Alive };
            let generation = generations.get(id).copied();
            Object { generation, ..object(vm, *id, state, &holders, &namespaces) }
        })
        .collect();
    let frames = shown.into_iter().map(|frame| shown_frame(vm, frame)).collect();
    Filled { frames, objects, left_out }
}

/// Objects in the order in which they are found.
#[derive(Default)]
struct Found {
    order: Vec<ObjectId>,
    known: IdSet,
    /// So many of them were asked what they refer to.
    explored: usize,
}

impl Found {
    fn add(&mut self, objects: impl IntoIterator<Item = ObjectId>) {
        for id in objects {
            if self.known.insert(id) {
                self.order.push(id);
            }
        }
    }

    /// Adds all that they lead to, or as much as is shown.
    fn explore(&mut self, vm: &mut Vm, is_whole: bool) {
        while let Some(id) = self.order.get(self.explored).copied()
            && (is_whole || self.order.len() < MAX_OBJECTS)
        {
            self.add(graph::references(vm, id).into_iter().map(|reference| reference.target));
            self.explored += 1;
        }
    }
}

fn shown_frame(vm: &Vm, frame: frames::Shown) -> Frame {
    let names = frame
        .names
        .into_iter()
        .map(|bound| Name {
            target: Some(shown_serial(vm.heap.serial(bound.target))),
            name: bound.name,
            state: Mark::Same,
            is_borrowed: bound.is_borrowed,
        })
        .collect();
    Frame { serial: frame.serial, function: frame.function, line: frame.line, names }
}

/// What is garbage, and what is not.
#[derive(Default)]
struct Unreachable {
    /// Objects that the collector knows.
    garbage: BTreeSet<ObjectId>,
    reached: IdSet,
}

/// Objects of the program that nothing outside of them reaches: garbage that waits for the collector.
fn unreachable(vm: &Vm) -> Unreachable {
    let mut reached = IdSet::default();
    let mut work = Vec::new();
    vm.visit_roots(&mut |root, id| {
        if root != heapglass_python::vm::Root::Machine && reached.insert(id) {
            work.push(id);
        }
    });
    for frame in vm.running() {
        for id in frame.slots.iter().filter_map(|slot| slot.get()).chain([frame.globals, frame.builtins]) {
            if reached.insert(id) {
                work.push(id);
            }
        }
    }
    for (id, object) in vm.heap.objects() {
        // The program's module is held by the interpreter when its frame is gone, too. A class of the library that is
        // garbage (collections makes an OrderedDict and takes the one in C) is the library's matter, with what it holds.
        let is_of_library = matches!(object.payload, Payload::Type(_)) && graph::is_library(vm, id);
        let is_held = object.serial.0 >= Serial::FIRST_STATIC || vm.is_main_namespace(id) || is_of_library;
        if is_held && reached.insert(id) {
            work.push(id);
        }
    }
    while let Some(id) = work.pop() {
        vm.heap.visit(id, &mut |_, child| {
            if reached.insert(child) {
                work.push(child);
            }
        });
    }
    let is_garbage = |id: ObjectId| {
        vm.heap.is_tracked(id)
            && !reached.contains(id)
            && !matches!(vm.heap.payload(id), Payload::Dead)
            && graph::is_in_scope(vm, id)
            && !vm.heap.is_immortal(id)
    };
    let garbage = vm.heap.objects().map(|(id, _)| id).filter(|id| is_garbage(*id)).collect();
    Unreachable { garbage, reached }
}

/// One object.
fn object(
    vm: &mut Vm,
    id: ObjectId,
    state: ObjectState,
    holders: &Holders,
    namespaces: &Namespaces,
) -> Object {
    let held_by = holders.of(id).to_vec();
    let count = count_of(vm, id);
    let holders = if count == Count::Immortal {
        Vec::new()
    } else {
        held_by.into_iter().map(|holder| shown_holder(vm, namespaces, holder)).collect()
    };
    let is_named = matches!(vm.heap.payload(id), Payload::Type(_) | Payload::Function(_));
    let value = graph::value(vm, id).unwrap_or_default();
    let slots = slots(vm, id);
    let blocks = blocks(vm, id);
    let object = vm.heap.get(id);
    let capacity = if let Payload::List(list) = &object.payload { Some(list.allocated) } else { None };
    Object {
        serial: shown_serial(object.serial),
        type_name: vm.short_type_name(id).to_owned(),
        own_name: if is_named { value.clone() } else { String::new() },
        role: if graph::is_atom(vm, id) { Role::Atom } else { Role::Container },
        state,
        value: if is_named { String::new() } else { value },
        count,
        count_before: count,
        size_bytes: vm.heap.size_of(object),
        blocks,
        address: object.addr.0,
        place: place(vm, id),
        generation: None,
        slots,
        holders,
        capacity,
    }
}

/// The count as shown.
#[must_use]
pub fn count_of(vm: &Vm, id: ObjectId) -> Count {
    let is_counted = vm.has_real_counts() || !vm.heap.is_immortal(id);
    if is_counted { Count::Counted(vm.shown_count(id)) } else { Count::Immortal }
}

fn place(vm: &Vm, id: ObjectId) -> Option<Place> {
    let object = vm.heap.get(id);
    if object.serial.0 >= Serial::FIRST_STATIC {
        return Some(Place::Static);
    }
    match vm.heap.allocator.locate(object.addr)? {
        Location::Block { arena, pool, block, .. } => {
            Some(Place::Pool { arena: arena.0, pool: pool.0, block: block.index.0 })
        }
        Location::Large(_) => Some(Place::Large),
    }
}

/// In which generation each tracked object is.
fn generations(vm: &Vm, wanted: &IdSet) -> BTreeMap<ObjectId, u8> {
    (0..3_u8)
        .flat_map(|number| vm.heap.gc_list(GcList::generation(number)).map(move |id| (id, number)))
        .filter(|(id, _)| wanted.contains(*id))
        .collect()
}

fn blocks(vm: &Vm, id: ObjectId) -> Vec<(String, u64, u64)> {
    let object = vm.heap.get(id);
    let blocks = vm.heap.blocks(object);
    let rounded = |bytes: u64| if bytes <= 512 { bytes.next_multiple_of(16) } else { bytes };
    let buffer_name = graph::buffer_name(&object.payload);
    let mut all = Vec::new();
    if let Some((_, bytes)) = blocks.own {
        let name = if blocks.buffer.is_some() { "head" } else { "object" };
        all.push((name.to_owned(), bytes, rounded(bytes)));
    }
    if let Some((_, bytes)) = blocks.buffer {
        all.push((buffer_name.to_owned(), bytes, rounded(bytes)));
    }
    all
}

/// The slots that the page shows of an object.
fn slots(vm: &mut Vm, id: ObjectId) -> Vec<Slot> {
    if let (Payload::Dict(_), true) = (vm.heap.payload(id), vm.heap.is_exactly(id, Class::Dict)) {
        return dict_slots(vm, id);
    }
    let slot = |vm: &mut Vm, reference: graph::Reference| Slot {
        label: graph::shown_label(vm, id, reference.edge),
        target: Some(shown_serial(vm.heap.serial(reference.target))),
        key: None,
        is_weak: false,
        state: Mark::Same,
    };
    let references = graph::references(vm, id);
    let mut slots: Vec<Slot> = references.into_iter().map(|reference| slot(vm, reference)).collect();
    if let Some(referent) = vm.heap.referent(id) {
        let target = Some(shown_serial(vm.heap.serial(referent)));
        slots.push(Slot {
            label: "referent".to_owned(),
            target,
            key: None,
            is_weak: true,
            state: Mark::Same,
        });
    }
    slots
}

fn dict_slots(vm: &mut Vm, id: ObjectId) -> Vec<Slot> {
    let mut slots = Vec::new();
    for (index, entry) in vm.heap.dict_items(id).into_iter().enumerate() {
        if !graph::is_in_scope(vm, entry.value) {
            continue;
        }
        let is_atom = graph::is_scalar(vm, entry.key);
        let label = if is_atom {
            graph::short(vm, entry.key)
        } else {
            graph::shown_label(vm, id, Edge::Value(index as u32))
        };
        slots.push(Slot {
            label,
            target: Some(shown_serial(vm.heap.serial(entry.value))),
            key: (!is_atom).then(|| shown_serial(vm.heap.serial(entry.key))),
            is_weak: false,
            state: Mark::Same,
        });
    }
    slots
}

/// Marks in a snapshot what is new since `before`, and keeps what went for one step.
pub fn compare(now: &mut Snapshot, before: &Snapshot) {
    let old: BTreeMap<_, _> =
        before.objects.iter().filter(|o| o.state != ObjectState::Freed).map(|o| (o.serial, o)).collect();
    for object in &mut now.objects {
        match old.get(&object.serial) {
            Some(was) => {
                object.count_before = was.count;
                mark_slots(&mut object.slots, &was.slots);
            }
            None => {
                if object.state == ObjectState::Alive && is_dynamic(object) {
                    object.state = ObjectState::Born;
                }
                object.count_before =
                    if object.state == ObjectState::Born { Count::Counted(0) } else { object.count };
                if object.state == ObjectState::Born {
                    object.slots.iter_mut().for_each(|slot| slot.state = Mark::Gained);
                }
            }
        }
    }
    for frame in &mut now.frames {
        let was = before.frames.iter().find(|old| {
            old.serial == frame.serial || old.function == "<module>" && frame.function == "<module>"
        });
        mark_names(frame, was);
    }
}

fn is_dynamic(object: &Object) -> bool {
    object.place != Some(Place::Static)
}

fn mark_slots(slots: &mut Vec<Slot>, was: &[Slot]) {
    // A list can have thousands of slots, nearly all of them the same and in the same place.
    let is_same = |slot: &Slot, old: &Slot| {
        old.state != Mark::Lost && old.target == slot.target && old.label == slot.label
    };
    let same = slots.iter().zip(was).take_while(|(slot, old)| is_same(slot, old)).count();
    slots.iter_mut().take(same).for_each(|slot| slot.state = Mark::Same);
    let was = was.get(same..).unwrap_or_default();
    let mut old_slots: BTreeMap<&str, &Slot> = BTreeMap::new();
    for old in was.iter().rev().filter(|old| old.state != Mark::Lost) {
        old_slots.insert(&old.label, old);
    }
    for slot in slots.iter_mut().skip(same) {
        slot.state = match old_slots.remove(slot.label.as_str()) {
            None => Mark::Gained,
            Some(old) if old.target == slot.target => Mark::Same,
            Some(_) => Mark::Rebound,
        };
    }
    let is_left =
        |old: &&Slot| old_slots.get(old.label.as_str()).is_some_and(|left| std::ptr::eq(*left, *old));
    let lost = was.iter().filter(is_left).map(|old| Slot { target: None, state: Mark::Lost, ..old.clone() });
    slots.extend(lost);
}

fn mark_names(frame: &mut Frame, was: Option<&Frame>) {
    let Some(was) = was else {
        frame.names.iter_mut().for_each(|name| name.state = Mark::Gained);
        return;
    };
    for name in &mut frame.names {
        name.state = match was.names.iter().find(|old| old.name == name.name && old.target.is_some()) {
            None => Mark::Gained,
            Some(old) if old.target == name.target => Mark::Same,
            Some(_) => Mark::Rebound,
        };
    }
    for (index, old) in was.names.iter().enumerate() {
        if old.target.is_some() && !frame.names.iter().any(|name| name.name == old.name) {
            let gone = Name { target: None, state: Mark::Lost, ..old.clone() };
            frame.names.insert(index.min(frame.names.len()), gone);
        }
    }
}

/// Objects of `shown` that were freed between two moments: ghosts for one step. What they held and is not freed is
/// shown with them, where nothing that is shown now leads to it: `is_shown`.
#[must_use]
pub fn ghosts(
    before: &Vm,
    now: &Vm,
    shown: &Snapshot,
    is_shown: impl Fn(ShownSerial) -> bool,
) -> Vec<Object> {
    let is_freed = |id: &ObjectId| {
        before.heap.is_alive(*id)
            && !(now.heap.is_alive(*id) && now.heap.serial(*id) == before.heap.serial(*id))
    };
    let differing = now.heap.changed_since(&before.heap);
    let freed: BTreeSet<u32> =
        differing.into_iter().filter(is_freed).map(|id| before.heap.serial(id).0).collect();
    let is_gone = |object: &&Object| {
        object.state != ObjectState::Freed && is_dynamic(object) && freed.contains(&object.serial.0)
    };
    let ghost = |object: &Object| Object {
        state: ObjectState::Freed,
        count_before: object.count,
        count: Count::Counted(0),
        holders: Vec::new(),
        ..object.clone()
    };
    let mut ghosts: Vec<Object> = shown.objects.iter().filter(is_gone).map(ghost).collect();
    let held: BTreeSet<ShownSerial> =
        ghosts.iter().flat_map(|ghost| &ghost.slots).filter_map(|slot| slot.target).collect();
    let is_left = |object: &&Object| {
        held.contains(&object.serial) && !freed.contains(&object.serial.0) && !is_shown(object.serial)
    };
    let mut finder = Finder::default();
    let survivor = |object: &Object| {
        let count = finder.find(now, object.serial.0).map_or(object.count, |id| count_of(now, id));
        Object { count, count_before: object.count, ..object.clone() }
    };
    let left: Vec<Object> = shown.objects.iter().filter(is_left).map(survivor).collect();
    ghosts.extend(left);
    ghosts
}
