//! What an object holds: every counted reference in it, with what it is called.
//!
//! One enumeration serves the collector (`tp_traverse`), deallocation, `gc.get_referents` and the views.

use super::Heap;
use crate::class::Class;
use crate::ids::{ObjectId, StackRef};
use crate::object::{
    Attrs, CodeBody, Frame, FunctionBody, GeneratorBody, KeysKind, Object, Payload, Record, RecordKind,
    Storage, TypeBody,
};

/// Where in its holder a reference is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Edge {
    /// An item of a list, tuple or set.
    Item(u32),
    /// Key and value of a dict's entry, by entry index. `KeyUntraversed`: `dict_traverse` leaves str keys out.
    Key(u32),
    KeyUntraversed(u32),
    Value(u32),
    /// An inline value, by the index of its name in the class's shared keys.
    Attr(u32),
    /// A slot of `__slots__`, by index.
    Slot(u32),
    /// A field of the C struct.
    Field(&'static str),
    /// A local, cell or free variable of a frame, by index.
    Local(u32),
    /// The evaluation stack of a frame, by depth.
    Stack(u32),
    /// A constant of a code object.
    Const(u32),
    /// `ob_type`.
    Type,
    /// A field that `tp_traverse` does not visit.
    Untraversed(&'static str),
}

impl Edge {
    /// Whether `tp_traverse` visits it.
    #[must_use]
    pub const fn is_traversed(self) -> bool {
        !matches!(self, Self::KeyUntraversed(_) | Self::Untraversed(_) | Self::Const(_))
    }
}

/// Calls back for each reference.
type Visit<'a> = &'a mut dyn FnMut(Edge, ObjectId);

impl Heap {
    /// Every counted reference that an object holds, in the order of its `tp_traverse`; what that leaves out comes last.
    pub fn visit(&self, id: ObjectId, visit: Visit<'_>) {
        self.visit_object(self.get(id), visit);
    }

    /// What `gc.get_referents` answers with: the same, and what a waiting generator has borrowed on its evaluation stack,
    /// which `gen_traverse` visits and only the collector's own counting leaves out (`_PyGC_VisitStackRef`).
    pub fn visit_referents(&self, id: ObjectId, visit: Visit<'_>) {
        let frame = if let Payload::Generator(body) = self.payload(id) { body.frame.as_ref() } else { None };
        self.traverse_links(id, visit);
        match frame {
            Some(frame) => with_borrowed(frame, visit, |visit| self.visit(id, visit)),
            None => self.visit(id, visit),
        }
    }

    /// The same for an object that is not in its slot.
    pub fn visit_object(&self, object: &Object, visit: Visit<'_>) {
        let is_exception =
            matches!(&object.payload, Payload::Record(record) if record.kind == RecordKind::Exception);
        // A built-in type's own `__dict__` comes behind its fields: `partial_traverse`, `lru_cache_tp_traverse`.
        let is_dict_last = matches!(&object.payload, Payload::Record(_))
            && !is_exception
            && !self.type_body(object.ty).flags.has_preheader;
        if let Some(attrs) = &object.attrs {
            self.visit_slots(object.ty, attrs, visit);
            if !is_exception && !is_dict_last {
                visit_managed_dict(attrs, visit);
            }
        }
        if self.type_body(object.ty).flags.is_heap {
            visit(Edge::Type, object.ty);
        }
        if let Some(attrs) = object.attrs.as_ref().filter(|_| is_exception) {
            visit_exception(object, attrs, visit);
            return;
        }
        match &object.payload {
            Payload::List(list) => visit_backwards(&list.items, visit),
            // `structseq_traverse`: forwards, and the fields that are no items.
            Payload::Tuple(items) if object.ty == Class::StructTime.id() => {
                let hidden = object.attrs.iter().flat_map(|attrs| attrs.slots.iter().flatten());
                for (index, id) in items.iter().chain(hidden).enumerate() {
                    visit(Edge::Item(index as u32), *id);
                }
            }
            Payload::Tuple(items) => visit_backwards(items, visit),
            Payload::Dict(dict) => {
                dict.nodes.iter().for_each(|key| visit(Edge::Field("node"), *key));
                self.visit_dict(&dict.storage, visit);
            }
            Payload::Set(set) => set.iter().for_each(|(slot, entry)| visit(Edge::Item(slot), entry.key)),
            Payload::Type(body) => visit_type(body, visit),
            Payload::Function(body) => visit_function(body, visit),
            Payload::Code(body) => visit_code(body, visit),
            Payload::Generator(body) => visit_generator(body, visit),
            Payload::Frame(frame) => visit_frame(frame, visit),
            Payload::Weakref(weakref) => visit_some("callback", weakref.callback, visit),
            Payload::Native(native) => {
                visit_some("self", native.receiver, visit);
                if let Some(class) = native.class {
                    visit(Edge::Untraversed("__objclass__"), class);
                }
            }
            Payload::Record(record) => visit_record(record, visit),
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
            | Payload::ByteArray(_) => {}
        }
        if let Some(attrs) = object.attrs.as_ref().filter(|_| is_dict_last) {
            visit_managed_dict(attrs, visit);
        }
    }

    /// `traverse_slots` of the class, then of its bases.
    fn visit_slots(&self, class: ObjectId, attrs: &Attrs, visit: Visit<'_>) {
        if attrs.slots.is_empty() {
            return;
        }
        for index in self.slot_order(class) {
            if let Some(Some(id)) = attrs.slots.get(index as usize) {
                visit(Edge::Slot(index), *id);
            }
        }
    }

    /// `dict_traverse`, values before their keys: also the inline values that the dict shows, by the index of their names.
    fn visit_dict(&self, storage: &Storage, visit: Visit<'_>) {
        let keys = match storage {
            Storage::Combined(keys) => keys,
            Storage::Inline(owner) => {
                let values = self.attrs(*owner).map_or(&[][..], |attrs| &attrs.values);
                visit_values(values, Edge::Value, visit);
                return;
            }
            Storage::Empty => return,
        };
        for (index, entry) in keys.iter() {
            visit(Edge::Value(index), entry.value);
            match keys.kind {
                KeysKind::General => visit(Edge::Key(index), entry.key),
                KeysKind::Unicode => visit(Edge::KeyUntraversed(index), entry.key),
            }
        }
    }

    /// What `tp_traverse` visits.
    pub fn traverse(&self, id: ObjectId, mut visit: impl FnMut(Edge, ObjectId)) {
        self.traverse_links(id, &mut visit);
        self.visit(id, &mut |edge, child| {
            if edge.is_traversed() {
                visit(edge, child);
            }
        });
    }
}

impl Heap {
    /// `lru_cache_tp_traverse` visits what its links hold: they have no traverse of their own.
    fn traverse_links(&self, id: ObjectId, visit: Visit<'_>) {
        let Payload::Record(record) = self.payload(id) else { return };
        if record.kind != RecordKind::LruCache {
            return;
        }
        for link in record.fields.iter().skip(RecordKind::LruCache.field_names().len()).flatten() {
            for index in 0..2 {
                visit_some("link", self.field(*link, index), visit);
            }
        }
    }
}

/// The borrowed references on a frame's evaluation stack, with their slots.
fn borrowed_slots(frame: &Frame) -> impl Iterator<Item = (u32, Edge, ObjectId)> {
    let slots = frame.slots.iter().enumerate().skip(frame.locals_plus as usize);
    slots.filter(|(_, slot)| slot.is_borrowed()).filter_map(|(index, slot)| {
        let index = index as u32;
        Some((index, Edge::Stack(index - frame.locals_plus), slot.get()?))
    })
}

/// Puts what a frame has borrowed on its evaluation stack between the counted references that `go` visits.
fn with_borrowed(frame: &Frame, visit: Visit<'_>, go: impl FnOnce(Visit<'_>)) {
    let mut borrowed = borrowed_slots(frame).peekable();
    go(&mut |edge, target| {
        let place = if let Edge::Local(index) = edge {
            index
        } else if let Edge::Stack(depth) = edge {
            frame.locals_plus + depth
        } else if edge == Edge::Field("gi_exc_state") {
            u32::MAX
        } else {
            0
        };
        while let Some((_, edge, id)) = borrowed.next_if(|(index, ..)| *index < place) {
            visit(edge, id);
        }
        visit(edge, target);
    });
    borrowed.for_each(|(_, edge, id)| visit(edge, id));
}

/// The same with what it has borrowed on its evaluation stack.
pub fn visit_frame_referents(frame: &Frame, visit: Visit<'_>) {
    with_borrowed(frame, visit, |visit| visit_frame(frame, visit));
}

/// Every counted reference of a frame: `_PyFrame_Traverse`, then the evaluation stack.
pub fn visit_frame(frame: &Frame, visit: Visit<'_>) {
    visit_some("f_back", frame.back, visit);
    visit_some("frame", frame.object, visit);
    visit_some("f_locals", frame.locals, visit);
    visit_some("f_locals", frame.snapshot, visit);
    visit_some("f_exc_value", frame.caught, visit);
    if let Some(function) = frame.function.counted() {
        visit(Edge::Field("f_funcobj"), function);
    }
    if frame.holds_globals {
        visit(Edge::Field("f_globals"), frame.globals);
    }
    visit(Edge::Field("f_code"), frame.code);
    for (index, slot) in frame.slots.iter().enumerate() {
        if let Some(id) = StackRef::counted(*slot) {
            let index = index as u32;
            visit(
                if index < frame.locals_plus {
                    Edge::Local(index)
                } else {
                    Edge::Stack(index - frame.locals_plus)
                },
                id,
            );
        }
    }
}

fn visit_some(name: &'static str, id: Option<ObjectId>, visit: Visit<'_>) {
    if let Some(id) = id {
        visit(Edge::Field(name), id);
    }
}

/// `list_traverse`, `tuple_traverse`: from the last item to the first.
fn visit_backwards(items: &[ObjectId], visit: Visit<'_>) {
    for (index, id) in items.iter().enumerate().rev() {
        visit(Edge::Item(index as u32), *id);
    }
}

/// `PyObject_VisitManagedDict`: the inline values, or the dict, which then visits them (gh-130327; seen in 3.14.10
/// with `gc.get_referents`).
fn visit_managed_dict(attrs: &Attrs, visit: Visit<'_>) {
    if attrs.dict.is_none() || !attrs.is_inline {
        visit_values(&attrs.values, Edge::Attr, visit);
    }
    visit_some("__dict__", attrs.dict, visit);
}

fn visit_values(values: &[Option<ObjectId>], edge: impl Fn(u32) -> Edge, visit: Visit<'_>) {
    for (index, value) in values.iter().enumerate() {
        if let Some(id) = value {
            visit(edge(index as u32), *id);
        }
    }
}

/// `StopIteration_traverse` … visit the type's own fields, `BaseException_traverse` the dict and then its fields.
fn visit_exception(object: &Object, attrs: &Attrs, visit: Visit<'_>) {
    let Payload::Record(record) = &object.payload else { return };
    let own = RecordKind::Exception.field_names().len();
    visit_fields(record, own..record.fields.len(), visit);
    visit_managed_dict(attrs, visit);
    visit_fields(record, 0..own, visit);
}

/// `type_traverse`: `tp_dict`, `tp_mro`, `tp_bases`, `tp_base`; names and shared keys are not visited.
fn visit_type(body: &TypeBody, visit: Visit<'_>) {
    visit_some("tp_dict", body.dict, visit);
    visit_some("tp_mro", body.mro, visit);
    visit_some("tp_bases", body.bases, visit);
    visit_some("tp_base", body.base, visit);
    for (name, id) in [
        ("ht_name", body.name_object),
        ("ht_qualname", body.qualname_object),
        ("ht_slots", body.slots_object),
        ("tp_subclasses", body.subclasses),
    ] {
        if let Some(id) = id {
            visit(Edge::Untraversed(name), id);
        }
    }
    for name in &body.shared_keys.names {
        visit(Edge::Untraversed("ht_cached_keys"), *name);
    }
}

/// `func_traverse`, Objects/funcobject.c.
fn visit_function(body: &FunctionBody, visit: Visit<'_>) {
    visit(Edge::Field("__code__"), body.code);
    visit(Edge::Field("__globals__"), body.globals);
    visit(Edge::Field("__builtins__"), body.builtins);
    visit_some("__module__", body.module, visit);
    visit_some("__defaults__", body.defaults, visit);
    visit_some("__kwdefaults__", body.kwdefaults, visit);
    visit_some("__doc__", body.doc, visit);
    visit(Edge::Field("__name__"), body.name);
    visit_some("__dict__", body.dict, visit);
    visit_some("__closure__", body.closure, visit);
    visit_some("__annotations__", body.annotations, visit);
    visit_some("__annotate__", body.annotate, visit);
    visit_some("__type_params__", body.typeparams, visit);
    visit(Edge::Field("__qualname__"), body.qualname);
}

fn visit_code(body: &CodeBody, visit: Visit<'_>) {
    if !body.shares_consts {
        for (index, id) in body.consts.iter().enumerate() {
            visit(Edge::Const(index as u32), *id);
        }
    }
    let texts = [
        ("co_names", &body.names),
        ("co_localsplusnames", &body.locals_plus),
        ("co_consts", &body.own_tuples),
    ];
    for (name, ids) in texts {
        for id in ids {
            visit(Edge::Untraversed(name), *id);
        }
    }
    for (name, id) in [("co_name", body.name), ("co_qualname", body.qualname), ("co_filename", body.filename)]
    {
        visit(Edge::Untraversed(name), id);
    }
}

/// `gen_traverse`: names, the frame while it is not finished, then what it was handling.
fn visit_generator(body: &GeneratorBody, visit: Visit<'_>) {
    visit(Edge::Field("gi_name"), body.name);
    visit(Edge::Field("gi_qualname"), body.qualname);
    if let Some(frame) = &body.frame {
        visit_frame(frame, visit);
    }
    visit_some("f_code", body.code, visit);
    visit_some("gi_exc_state", body.handled, visit);
}

fn visit_record(record: &Record, visit: Visit<'_>) {
    let all = record.fields.len();
    let base =
        if record.kind == RecordKind::Exception { record.kind.field_names().len().min(all) } else { all };
    visit_fields(record, base..all, visit);
    visit_fields(record, 0..base, visit);
}

fn visit_fields(record: &Record, fields: std::ops::Range<usize>, visit: Visit<'_>) {
    for index in fields {
        let Some(Some(id)) = record.fields.get(index).copied() else { continue };
        if record.kind == RecordKind::Deque {
            visit(Edge::Item(index as u32), id);
            continue;
        }
        let name = record.kind.field_name(index);
        let is_traversed = !matches!(
            (record.kind, index),
            (RecordKind::Range | RecordKind::LruLink, _)
                | (RecordKind::Member | RecordKind::GetSet, 1)
                | (RecordKind::LruCache, 4..)
                | (RecordKind::Time | RecordKind::Date | RecordKind::TimeZone, _)
        );
        visit(if is_traversed { Edge::Field(name) } else { Edge::Untraversed(name) }, id);
    }
}
