//! Who holds an object: every counted reference to it, found by going through the heap and the frames.

use std::collections::{BTreeMap, BTreeSet};

use heapglass_memory::heap::Edge;
use heapglass_memory::object::{Object, Payload};
use heapglass_memory::{ObjectId, Serial};
use heapglass_python::Vm;
use heapglass_python::vm::Root;
use heapglass_snapshot as shown;

use crate::frames::MODULE_FRAME;
use crate::graph;

/// A holder of one reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HolderRef {
    Root(Root),
    Object(ObjectId, Edge),
}

/// Finds objects by their serial numbers, many of them in one pass over the heap.
#[derive(Clone, Debug, Default)]
pub struct Finder {
    known: BTreeMap<u32, ObjectId>,
}

impl Finder {
    /// The object with this serial number, if it is there.
    pub fn find(&mut self, vm: &Vm, serial: u32) -> Option<ObjectId> {
        let is_there = |id: &ObjectId| vm.heap.is_alive(*id) && vm.heap.serial(*id).0 == serial;
        if let Some(id) = self.known.get(&serial).copied().filter(is_there) {
            return Some(id);
        }
        self.known = vm.heap.objects().map(|(id, object)| (object.serial.0, id)).collect();
        self.known.get(&serial).copied()
    }
}

/// The holders of some objects.
#[derive(Clone, Debug, Default)]
pub struct Holders {
    of: BTreeMap<ObjectId, Vec<HolderRef>>,
}

impl Holders {
    /// Finds all holders of the objects that `is_wanted` names.
    #[must_use]
    pub fn find(vm: &Vm, is_wanted: impl Fn(ObjectId) -> bool) -> Self {
        Self::among(vm, vm.heap.objects().map(|(id, _)| id), is_wanted)
    }

    /// Finds those in the interpreter and among some objects.
    fn among(vm: &Vm, holders: impl Iterator<Item = ObjectId>, is_wanted: impl Fn(ObjectId) -> bool) -> Self {
        let mut of: BTreeMap<ObjectId, Vec<HolderRef>> = BTreeMap::new();
        vm.visit_roots(&mut |root, id| {
            if is_wanted(id) {
                of.entry(id).or_default().push(HolderRef::Root(root));
            }
        });
        for holder in holders.filter(|id| vm.heap.is_alive(*id)) {
            vm.heap.visit(holder, &mut |edge, id| {
                if is_wanted(id) {
                    of.entry(id).or_default().push(HolderRef::Object(holder, edge));
                }
            });
        }
        Self { of }
    }

    /// The holders that some objects lost and gained between two moments of a run. `changed` are the objects that
    /// may differ between them: whatever else held an object holds it still.
    #[must_use]
    pub fn lost_and_gained(
        before: &Vm,
        now: &Vm,
        changed: &[ObjectId],
        touched: &BTreeSet<ObjectId>,
    ) -> (Self, Self) {
        let find = |vm: &Vm| Self::among(vm, changed.iter().copied(), |id| touched.contains(&id));
        let (mut lost, mut gained) = (find(before), find(now));
        for id in touched {
            let is_same = before.heap.is_alive(*id)
                && now.heap.is_alive(*id)
                && before.heap.serial(*id) == now.heap.serial(*id);
            if let (true, Some(was), Some(is)) = (is_same, lost.of.get_mut(id), gained.of.get_mut(id)) {
                cancel(before, now, was, is);
            }
        }
        (lost, gained)
    }

    /// The holders of one object.
    #[must_use]
    pub fn of(&self, id: ObjectId) -> &[HolderRef] {
        self.of.get(&id).map_or(&[], Vec::as_slice)
    }
}

/// Takes out of both what is in both: a holder that holds at both moments.
fn cancel(before: &Vm, now: &Vm, was: &mut Vec<HolderRef>, is: &mut Vec<HolderRef>) {
    // An object's place in the heap can be another object's by now.
    let key = |vm: &Vm, holder: HolderRef| match holder {
        HolderRef::Object(id, _) => (holder, Some(vm.heap.serial(id))),
        HolderRef::Root(_) => (holder, None),
    };
    let mut stay: BTreeMap<(HolderRef, Option<Serial>), u32> = BTreeMap::new();
    for holder in was.iter() {
        *stay.entry(key(before, *holder)).or_default() += 1;
    }
    let mut take = |key| match stay.get_mut(&key) {
        Some(count) if *count > 0 => {
            *count -= 1;
            true
        }
        _ => false,
    };
    is.retain(|holder| !take(key(now, *holder)));
    was.retain(|holder| take(key(before, *holder)));
}

/// What namespaces belong to: dicts that are a frame's names or a class's attributes.
#[derive(Clone, Debug, Default)]
pub struct Namespaces {
    frames: BTreeMap<ObjectId, (u32, String)>,
    classes: BTreeMap<ObjectId, ObjectId>,
    instances: BTreeMap<ObjectId, ObjectId>,
}

impl Namespaces {
    /// Finds them.
    #[must_use]
    pub fn find(vm: &Vm) -> Self {
        let mut all = Self { frames: frames(vm), ..Self::default() };
        for (id, object) in vm.heap.objects() {
            all.add(id, object);
        }
        all
    }

    fn add(&mut self, id: ObjectId, object: &Object) {
        if let Payload::Type(body) = &object.payload
            && let Some(dict) = body.dict
        {
            self.classes.insert(dict, id);
        }
        if let Some(dict) = object.attrs.as_ref().and_then(|attrs| attrs.dict) {
            self.instances.insert(dict, id);
        }
    }

    /// Goes on from one moment to another, between which no objects but these differ.
    pub fn go_on(&mut self, before: &Vm, now: &Vm, changed: &[ObjectId]) {
        for id in changed.iter().filter(|id| before.heap.is_alive(**id)) {
            let object = before.heap.get(*id);
            if let Payload::Type(body) = &object.payload
                && let Some(dict) = body.dict
            {
                self.classes.remove(&dict);
            }
            if let Some(dict) = object.attrs.as_ref().and_then(|attrs| attrs.dict) {
                self.instances.remove(&dict);
            }
        }
        for id in changed.iter().filter(|id| now.heap.is_alive(**id)) {
            self.add(*id, now.heap.get(*id));
        }
        self.frames = frames(now);
    }
}

/// The dicts of names of the running frames.
fn frames(vm: &Vm) -> BTreeMap<ObjectId, (u32, String)> {
    let mut frames = BTreeMap::new();
    for frame in vm.running() {
        if let Some(locals) = frame.locals {
            let name = || vm.unit_of(frame.code).unit.qualname.to_string();
            frames.entry(locals).or_insert_with(|| (frame.serial, name()));
        }
    }
    frames
}

/// A holder as the page shows it.
#[must_use]
pub fn shown_holder(vm: &mut Vm, namespaces: &Namespaces, holder: HolderRef) -> shown::Holder {
    match holder {
        HolderRef::Root(root) => shown_root(vm, root),
        HolderRef::Object(id, edge) => shown_slot(vm, namespaces, id, edge),
    }
}

fn shown_root(vm: &Vm, root: Root) -> shown::Holder {
    use shown::{Holder, InterpreterRef};
    match root {
        Root::Frame { index, edge } => {
            let Some(frame) = vm.running().nth(index as usize) else {
                return Holder::Interpreter(InterpreterRef::Other("frame".to_owned()));
            };
            let function = vm.unit_of(frame.code).unit.qualname.to_string();
            match edge {
                Edge::Local(local) => Holder::Name {
                    frame: frame.serial,
                    function,
                    name: graph::local_name(vm, frame.code, local),
                },
                Edge::Stack(depth) => Holder::Stack { frame: frame.serial, function, depth },
                Edge::Field(field) => {
                    Holder::Interpreter(InterpreterRef::Frame { function, field: field.to_owned() })
                }
                Edge::Item(_)
                | Edge::Key(_)
                | Edge::KeyUntraversed(_)
                | Edge::Value(_)
                | Edge::Attr(_)
                | Edge::Slot(_)
                | Edge::Const(_)
                | Edge::Type
                | Edge::Untraversed(_) => {
                    Holder::Interpreter(InterpreterRef::Frame { function, field: String::new() })
                }
            }
        }
        Root::Native(name) => Holder::Interpreter(InterpreterRef::Builtin { name: name.to_owned() }),
        Root::Exception => Holder::Interpreter(InterpreterRef::Exception),
        Root::Interpreter("syntax tree") => Holder::Interpreter(InterpreterRef::SyntaxTree),
        Root::Interpreter("modules" | "sys.modules") => Holder::Interpreter(InterpreterRef::Modules),
        Root::Interpreter(name) => Holder::Interpreter(InterpreterRef::Other(name.to_owned())),
        Root::Machine => Holder::Interpreter(InterpreterRef::Collector),
        Root::StartUp => Holder::Interpreter(InterpreterRef::Other("start-up and modules".to_owned())),
    }
}

fn shown_slot(vm: &mut Vm, namespaces: &Namespaces, id: ObjectId, edge: Edge) -> shown::Holder {
    use shown::Holder;
    let label = graph::shown_label(vm, id, edge);
    // When the program has ended its frame is gone, and its names are still names.
    let ended = || vm.is_main_namespace(id).then(|| (MODULE_FRAME, "<module>".to_owned()));
    if let Edge::Value(_) = edge
        && let Some((frame, function)) = namespaces.frames.get(&id).cloned().or_else(ended)
    {
        return Holder::Name { frame, function, name: label.trim_matches('\'').to_owned() };
    }
    if let Edge::Const(_) = edge {
        let code = vm.unit_of(id).unit.qualname.to_string();
        return Holder::Constant { code };
    }
    let owner = if let Edge::Value(_) = edge {
        namespaces.classes.get(&id).or_else(|| namespaces.instances.get(&id)).copied()
    } else {
        None
    };
    let label = if owner.is_some() { label.trim_matches('\'').to_owned() } else { label };
    let object = owner.unwrap_or(id);
    let type_name = vm.short_type_name(object).to_owned();
    let object = shown_serial(vm.heap.serial(object));
    if let Edge::Key(_) | Edge::KeyUntraversed(_) = edge {
        return Holder::Key { object, type_name, label };
    }
    Holder::Slot { object, type_name, label }
}

/// A serial number as the page knows it.
#[must_use]
pub const fn shown_serial(serial: Serial) -> shown::Serial {
    shown::Serial(serial.0)
}
