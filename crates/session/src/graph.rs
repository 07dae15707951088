//! The graph that a reader sees: what is shown of the heap, and which references lead from each object to others.
//!
//! The rules are those of the conformance records (tests/conformance/FORMAT.md), so that page and record agree.

use std::fmt;

use heapglass_memory::heap::Edge;
use heapglass_memory::object::{Frame, FrameOwner, Layout, Payload, RecordKind, ReturnTo};
use heapglass_memory::{Class, ObjectId};
use heapglass_python::Vm;

/// How the record labels a reference: `0`, `k0`, `v0`, `closure`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    Index(u32),
    Key(u32),
    Value(u32),
    Name(&'static str),
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Index(index) => write!(f, "{index}"),
            Self::Key(index) => write!(f, "k{index}"),
            Self::Value(index) => write!(f, "v{index}"),
            Self::Name(name) => f.write_str(name),
        }
    }
}

/// A reference from a shown object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reference {
    pub label: Label,
    pub target: ObjectId,
    pub edge: Edge,
}

/// Whether an object is ever shown: no modules, built-in functions, code, descriptors, nor the namespaces themselves.
#[must_use]
pub fn is_in_scope(vm: &Vm, id: ObjectId) -> bool {
    // Most objects are told by what they are made of, without going through the bases of their class.
    match vm.heap.payload(id) {
        Payload::Bool(_)
        | Payload::Int(_)
        | Payload::BigInt(_)
        | Payload::Float(_)
        | Payload::Complex(_)
        | Payload::Str(_)
        | Payload::Bytes(_)
        | Payload::ByteArray(_)
        | Payload::List(_)
        | Payload::Tuple(_)
        | Payload::Set(_)
        | Payload::Type(_) => return true,
        Payload::Function(body) => return !vm.stands_for_c(body.code),
        Payload::Dict(_) => return !vm.is_namespace(id),
        Payload::Free
        | Payload::Dead
        | Payload::Plain
        | Payload::Code(_)
        | Payload::Generator(_)
        | Payload::Frame(_)
        | Payload::Weakref(_)
        | Payload::Native(_)
        | Payload::Record(_) => {}
    }
    let opaque = [
        Class::Module,
        Class::Builtin,
        Class::Code,
        Class::Member,
        Class::GetSet,
        Class::MethodDescriptor,
        Class::WrapperDescriptor,
        Class::ClassMethodDescriptor,
    ];
    let class = vm.heap.type_of(id);
    !opaque.iter().any(|known| vm.is_subclass(class, known.id())) && !vm.is_namespace(id)
}

/// Classes and functions that are not the program's: shown by name only.
#[must_use]
pub fn is_library(vm: &Vm, id: ObjectId) -> bool {
    let payload = vm.heap.payload(id);
    if let Payload::Type(body) = payload {
        let module = body.dict.and_then(|dict| vm.heap.dict_get_text(dict, "__module__"));
        return !body.flags.is_heap || module.and_then(|id| vm.text(id)) != Some("__main__");
    }
    matches!(payload, Payload::Function(body) if !vm.is_main_namespace(body.globals))
}

/// What the second block of an object is called, besides its head.
#[must_use]
pub const fn buffer_name(payload: &Payload) -> &'static str {
    match payload {
        Payload::List(_) => "items",
        Payload::Dict(_) => "keys",
        Payload::Set(_) => "table",
        Payload::Type(_) => "shared keys",
        Payload::Free
        | Payload::Dead
        | Payload::Plain
        | Payload::Bool(_)
        | Payload::Int(_)
        | Payload::BigInt(_)
        | Payload::Float(_)
        | Payload::Complex(_)
        | Payload::Str(_)
        | Payload::Bytes(_)
        | Payload::ByteArray(_)
        | Payload::Tuple(_)
        | Payload::Function(_)
        | Payload::Code(_)
        | Payload::Generator(_)
        | Payload::Frame(_)
        | Payload::Weakref(_)
        | Payload::Native(_)
        | Payload::Record(_) => "buffer",
    }
}

/// Values that are shown by their repr alone.
#[must_use]
pub fn is_scalar(vm: &Vm, id: ObjectId) -> bool {
    let scalars = [
        Class::Int,
        Class::Float,
        Class::Bool,
        Class::Str,
        Class::Bytes,
        Class::Complex,
        Class::NoneType,
        Class::EllipsisType,
        Class::NotImplementedType,
        Class::Range,
    ];
    scalars.iter().any(|class| vm.heap.is_exactly(id, *class))
}

/// Whether the item's hash is the same in every run: the order of a set of such items can be compared.
fn is_stable(vm: &Vm, id: ObjectId) -> bool {
    let stable = [Class::Int, Class::Float, Class::Str, Class::Bytes, Class::Bool, Class::NoneType];
    stable.iter().any(|class| vm.heap.is_exactly(id, *class))
        || vm.heap.is_exactly(id, Class::Tuple) && vm.heap.items(id).iter().all(|item| is_stable(vm, *item))
}

/// A set with items whose order depends on addresses: its length.
#[must_use]
pub fn unordered(vm: &Vm, id: ObjectId) -> Option<u32> {
    let is_set = vm.heap.is_exactly(id, Class::Set) || vm.heap.is_exactly(id, Class::FrozenSet);
    let Payload::Set(set) = vm.heap.payload(id) else { return None };
    (is_set && !set.iter().all(|(_, entry)| is_stable(vm, entry.key))).then_some(set.used)
}

/// The references of an object, in the order and with the labels of the record.
#[must_use]
pub fn references(vm: &Vm, id: ObjectId) -> Vec<Reference> {
    let class = Class::of(vm.heap.type_of(id));
    if is_scalar(vm, id) || matches!(vm.heap.payload(id), Payload::Type(_)) || is_library(vm, id) {
        return Vec::new();
    }
    let all = match (vm.heap.payload(id), class) {
        (Payload::List(_) | Payload::Tuple(_), Some(Class::List | Class::Tuple)) => items(vm, id),
        (Payload::Dict(_), Some(Class::Dict)) => entries(vm, id),
        (Payload::Set(_), Some(Class::Set | Class::FrozenSet)) => match unordered(vm, id) {
            Some(_) => Vec::new(),
            None => set_items(vm, id),
        },
        (Payload::Function(_), _) => fields(
            vm,
            id,
            &[("__defaults__", "defaults"), ("__kwdefaults__", "kwdefaults"), ("__closure__", "closure")],
        ),
        (Payload::Record(record), _) if record.kind == RecordKind::Cell => {
            fields(vm, id, &[("cell_contents", "contents")])
        }
        (Payload::Record(record), _) if record.kind == RecordKind::Method => {
            fields(vm, id, &[("__func__", "function"), ("__self__", "self")])
        }
        _ => return others(vm, id),
    };
    all.into_iter().filter(|reference| is_in_scope(vm, reference.target)).collect()
}

fn items(vm: &Vm, id: ObjectId) -> Vec<Reference> {
    let reference = |(index, target): (usize, &ObjectId)| Reference {
        label: Label::Index(index as u32),
        target: *target,
        edge: Edge::Item(index as u32),
    };
    vm.heap.items(id).iter().enumerate().map(reference).collect()
}

fn entries(vm: &Vm, id: ObjectId) -> Vec<Reference> {
    let mut all = Vec::new();
    for (index, entry) in vm.heap.dict_items(id).into_iter().enumerate() {
        all.push(Reference {
            label: Label::Key(index as u32),
            target: entry.key,
            edge: Edge::Key(index as u32),
        });
        all.push(Reference {
            label: Label::Value(index as u32),
            target: entry.value,
            edge: Edge::Value(index as u32),
        });
    }
    all
}

fn set_items(vm: &Vm, id: ObjectId) -> Vec<Reference> {
    let Some(set) = vm.heap.set_body(id) else { return Vec::new() };
    let reference = |(index, (slot, entry)): (usize, (u32, &heapglass_memory::object::SetEntry))| Reference {
        label: Label::Index(index as u32),
        target: entry.key,
        edge: Edge::Item(slot),
    };
    set.iter().enumerate().map(reference).collect()
}

/// Named fields, with the record's words for them.
fn fields(vm: &Vm, id: ObjectId, wanted: &[(&str, &'static str)]) -> Vec<Reference> {
    let mut all = Vec::new();
    vm.heap.visit(id, &mut |edge, target| {
        if let Edge::Field(name) = edge
            && let Some((_, label)) = wanted.iter().find(|(field, _)| *field == name)
        {
            all.push(Reference { label: Label::Name(label), target, edge });
        }
    });
    all
}

/// The references that a record shows. A running generator visits its frame (`gen_traverse`), which is among the
/// running ones here: the page draws what it holds there, once.
#[must_use]
pub fn recorded_references(vm: &Vm, id: ObjectId) -> Vec<Reference> {
    match vm.running().find(|frame| frame.owner == FrameOwner::Generator(id)) {
        Some(frame) => numbered(vm, true, |visit| {
            // The frame comes behind both names.
            let mut edges = 0;
            vm.heap.visit(id, &mut |edge, target| {
                visit(edge, target);
                edges += 1;
                if edges == 2 {
                    let made = made_by_shim(vm, frame);
                    heapglass_memory::heap::visit_frame_referents(frame, &mut |edge, target| {
                        if Some(edge) != made {
                            visit(edge, target);
                        }
                    });
                }
            });
            if let Some(handled) = vm.handled_by(id) {
                visit(Edge::Field("gi_exc_state"), handled);
            }
        }),
        None if matches!(vm.heap.payload(id), Payload::Generator(_)) => {
            numbered(vm, true, |visit| vm.heap.visit_referents(id, visit))
        }
        None => references(vm, id),
    }
}

/// While `__init__` of a specialised call runs, its shim holds the new object: here that is on top of the caller's stack.
fn made_by_shim(vm: &Vm, frame: &Frame) -> Option<Edge> {
    let callee = vm.running().skip_while(|other| other.serial != frame.serial).nth(1)?;
    let top = (frame.slots.len() as u32).checked_sub(frame.locals_plus + 1)?;
    (callee.return_to == ReturnTo::InitCheck).then_some(Edge::Stack(top))
}

/// Everything else: what `tp_traverse` visits, without classes and machinery, numbered.
fn others(vm: &Vm, id: ObjectId) -> Vec<Reference> {
    let runs = matches!(vm.heap.payload(id), Payload::Generator(_) | Payload::Frame(_));
    numbered(vm, runs, |visit| vm.heap.traverse(id, visit))
}

fn numbered(vm: &Vm, runs: bool, go: impl FnOnce(&mut dyn FnMut(Edge, ObjectId))) -> Vec<Reference> {
    let mut all: Vec<Reference> = Vec::new();
    go(&mut |edge, target| {
        if !edge.is_traversed() {
            return;
        }
        let payload = vm.heap.payload(target);
        let is_machinery = runs && matches!(payload, Payload::Function(_) | Payload::Frame(_));
        if !matches!(payload, Payload::Type(_)) && is_in_scope(vm, target) && !is_machinery {
            let label = Label::Index(all.len() as u32);
            all.push(Reference { label, target, edge });
        }
    });
    all
}

/// How a reference is called on the page: `items`, `'today'`, `0`.
#[must_use]
pub fn shown_label(vm: &mut Vm, holder: ObjectId, edge: Edge) -> String {
    match edge {
        Edge::Item(index) => index.to_string(),
        Edge::Key(index) | Edge::KeyUntraversed(index) | Edge::Value(index) => key_label(vm, holder, index),
        Edge::Attr(index) => {
            let name = vm.heap.type_body_of(holder).shared_keys.names.get(index as usize).copied();
            name.and_then(|name| vm.string(name)).unwrap_or_default()
        }
        Edge::Slot(index) => vm
            .heap
            .type_body_of(holder)
            .slot_names
            .get(index as usize)
            .map(ToString::to_string)
            .unwrap_or_default(),
        Edge::Local(index) => match frame_code(vm, holder) {
            Some(code) => local_name(vm, code, index),
            None => String::new(),
        },
        Edge::Stack(depth) => format!("stack {depth}"),
        Edge::Const(index) => format!("const {index}"),
        Edge::Field(name) | Edge::Untraversed(name) => name.to_owned(),
        Edge::Type => "class".to_owned(),
    }
}

/// The code of a generator that has not ended, or of a frame object.
fn frame_code(vm: &Vm, holder: ObjectId) -> Option<ObjectId> {
    let payload = vm.heap.payload(holder);
    if let Payload::Generator(body) = payload {
        return body.frame.as_ref().map(|frame| frame.code);
    }
    if let Payload::Frame(frame) = payload { Some(frame.code) } else { None }
}

/// The name of a local of a code object.
#[must_use]
pub fn local_name(vm: &Vm, code: ObjectId, index: u32) -> String {
    vm.unit_of(code)
        .unit
        .locals_plus
        .get(index as usize)
        .map(|local| local.name.to_string())
        .unwrap_or_default()
}

/// A dict's key as its slot's label: the repr of an atom, else `type #serial`.
fn key_label(vm: &mut Vm, dict: ObjectId, index: u32) -> String {
    let key = match vm.heap.dict_keys(dict) {
        Some(keys) => keys.entries.get(index as usize).copied().flatten().map(|entry| entry.key),
        None => vm.heap.dict_items(dict).get(index as usize).map(|entry| entry.key),
    };
    match key {
        Some(key) => short(vm, key),
        None => index.to_string(),
    }
}

/// A short text for an object: the repr of an atom, else its type and number.
#[must_use]
pub fn short(vm: &mut Vm, id: ObjectId) -> String {
    if is_scalar(vm, id) {
        return value(vm, id).unwrap_or_default();
    }
    format!("{} #{}", vm.short_type_name(id), vm.heap.serial(id).0)
}

/// `repr` of a scalar cut at 60 characters, a class's or function's name; `None` for the rest.
#[must_use]
pub fn value(vm: &mut Vm, id: ObjectId) -> Option<String> {
    let payload = vm.heap.payload(id);
    if let Payload::Type(body) = payload {
        return Some(body.short_name().to_owned());
    }
    if let Payload::Function(body) = payload {
        return vm.string(body.name);
    }
    if let Payload::BigInt(value) = payload
        && value.bits() > 1000
    {
        return Some(cut(&format!("{:#x}", **value)));
    }
    if !is_scalar(vm, id) {
        return None;
    }
    vm.repr(id).ok().map(|text| cut(&text))
}

/// FORMAT.md: at most 60 characters, then an ellipsis.
fn cut(text: &str) -> String {
    const LIMIT: usize = 60;
    match text.char_indices().nth(LIMIT) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// Whether an object is drawn inside its holder.
#[must_use]
pub fn is_atom(vm: &Vm, id: ObjectId) -> bool {
    is_scalar(vm, id) && vm.heap.layout(vm.heap.type_of(id)) != Layout::Record
        || vm.heap.is_exactly(id, Class::Range)
}
