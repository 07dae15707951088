//! `tp_clear` of every type: which references are taken out of an object, in which order they are dropped
//! (CPython 3.14; which types have one was read off their slots in 3.14.10).
//!
//! A `tp_clear` is a row of parts. What is in one part is taken out at once and then dropped one by one, as
//! `list_clear` does; one `Py_CLEAR` is one part.

use std::rc::Rc;

use super::machine::Progress;
use crate::heap::Heap;
use crate::ids::{ObjectId, StackRef};
use crate::object::{FunctionBody, KeysKind, Payload, Record, RecordKind, Storage};
use crate::pymalloc::Addr;

/// An object's `tp_clear` under way. The machine holds the object and what it took out of it.
#[derive(Clone, Debug)]
pub struct Clearing {
    pub(super) object: ObjectId,
    /// The next part.
    part: u32,
    /// Taken out and still to be dropped, next last.
    drops: Rc<Vec<ObjectId>>,
    /// To be freed when all is dropped.
    buffer: Option<Buffer>,
}

/// A buffer or table that an object has given up.
#[derive(Clone, Copy, Debug)]
enum Buffer {
    Block(Addr),
    Keys(KeysKind, u8, Addr),
}

/// What one part of a `tp_clear` takes out: in the order in which it is dropped.
#[derive(Default)]
struct Part {
    drops: Vec<ObjectId>,
    buffer: Option<Buffer>,
}

impl Clearing {
    pub(super) fn new(object: ObjectId) -> Self {
        Self { object, part: 0, drops: Rc::default(), buffer: None }
    }

    /// References that the machine holds.
    pub(super) fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        visit(self.object);
        self.drops.iter().for_each(|id| visit(*id));
    }

    /// The block that the machine owns.
    pub(super) fn buffer(&self) -> Option<Addr> {
        self.buffer.map(|buffer| match buffer {
            Buffer::Block(addr) | Buffer::Keys(_, _, addr) => addr,
        })
    }
}

impl Part {
    fn of(id: Option<ObjectId>) -> Option<Self> {
        Some(Self { drops: id.into_iter().collect(), buffer: None })
    }
}

impl Heap {
    /// One small step of a `tp_clear`; `None` when it has ended.
    pub(super) fn clear_step(&mut self, clearing: &mut Clearing) -> Option<Progress> {
        if let Some(id) = Rc::make_mut(&mut clearing.drops).pop() {
            self.decref(id);
            return Some(Progress::Shown);
        }
        match clearing.buffer.take() {
            Some(Buffer::Block(addr)) => self.free(addr),
            Some(Buffer::Keys(kind, log2_size, addr)) => self.free_keys(kind, log2_size, addr),
            None => {
                let mut part = self.clear_part(clearing.object, clearing.part)?;
                clearing.part += 1;
                part.drops.reverse();
                clearing.drops = Rc::new(part.drops);
                clearing.buffer = part.buffer;
            }
        }
        Some(Progress::Silent)
    }

    /// Whether the type has a `tp_clear`: every class of Python's has (`subtype_clear`), and some built-in ones.
    #[must_use]
    pub fn has_tp_clear(&self, id: ObjectId) -> bool {
        let is_builtin_with_one = match self.payload(id) {
            Payload::List(_)
            | Payload::Dict(_)
            | Payload::Set(_)
            | Payload::Type(_)
            | Payload::Function(_)
            | Payload::Frame(_)
            | Payload::Weakref(_) => true,
            Payload::Record(record) => record.kind.is_of_module() || !cleared_fields(record.kind).is_empty(),
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
            | Payload::Code(_)
            | Payload::Generator(_)
            | Payload::Native(_) => false,
        };
        is_builtin_with_one || self.type_body_of(id).flags.is_heap
    }

    /// The next part of an object's `tp_clear`: `subtype_clear` (slots, dict), then the built-in base's.
    fn clear_part(&mut self, id: ObjectId, part: u32) -> Option<Part> {
        let slots = self.slot_order(self.type_of(id));
        if let Some(slot) = slots.get(part as usize) {
            return Part::of(self.slot_set(id, *slot as usize, None));
        }
        let is_exception = self.record_of(id).is_some_and(|record| record.kind == RecordKind::Exception);
        match part - slots.len() as u32 {
            // BaseException has the `__dict__` of its subclasses: see `clear_exception`.
            0 if is_exception => Some(Part::default()),
            0 => Some(self.clear_managed_dict(id)),
            part => self.clear_builtin(id, part - 1),
        }
    }

    /// `PyObject_ClearManagedDict`: inline values in the order of their names, or the dict.
    fn clear_managed_dict(&mut self, id: ObjectId) -> Part {
        let Some(attrs) = self.attrs(id) else { return Part::default() };
        if attrs.is_inline && attrs.dict.is_some_and(|dict| self.inline_owner(dict) == Some(id)) {
            self.leave_inline(id);
        }
        let drops = self.take_attrs(id);
        Part { drops, buffer: None }
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "`has_tp_clear` names every payload; a part behind the last is none"
    )]
    fn clear_builtin(&mut self, id: ObjectId, part: u32) -> Option<Part> {
        let (none, empty) = (self.constants.none, self.constants.empty_str);
        match self.payload_mut(id) {
            Payload::List(list) if part == 0 => {
                let body = std::mem::take(list);
                let drops = body.items.iter().rev().copied().collect();
                Some(Part { drops, buffer: block(body.buffer) })
            }
            Payload::Set(set) if part == 0 => {
                let body = Rc::make_mut(set).take();
                let drops = body.iter().map(|(_, entry)| entry.key).collect();
                Some(Part { drops, buffer: block(body.addr) })
            }
            Payload::Dict(_) if part == 0 => Some(self.clear_dict(id)),
            Payload::Function(body) => clear_function(Rc::make_mut(body), part, none, empty),
            Payload::Frame(frame) => {
                let frame = Rc::make_mut(frame);
                let slots = frame.slots.len() as u32;
                match part {
                    part if part < slots => clear_stack_ref(frame.slots.get_mut((slots - 1 - part) as usize)),
                    part if part == slots => Part::of(frame.locals.take()),
                    part if part == slots + 1 => Part::of(frame.snapshot.take()),
                    _ => None,
                }
            }
            Payload::Weakref(_) if part == 0 => {
                self.clear_weakref(id);
                let Payload::Weakref(body) = self.payload_mut(id) else { return None };
                Part::of(body.callback.take())
            }
            Payload::Type(_) => self.clear_type(id, part),
            Payload::Record(record) if record.kind == RecordKind::Exception => self.clear_exception(id, part),
            Payload::Record(record) if record.kind.is_of_module() => {
                ((part as usize) < record.fields.len()).then_some(())?;
                clear_field(Rc::make_mut(record), part as usize)
            }
            Payload::Record(record) => {
                let field = *cleared_fields(record.kind).get(part as usize)?;
                clear_field(Rc::make_mut(record), field)
            }
            _ => None,
        }
    }

    /// `PyDict_Clear`: keys and values in order; the table goes behind them.
    fn clear_dict(&mut self, id: ObjectId) -> Part {
        if let Some(owner) = self.inline_owner(id) {
            return Part { drops: self.take_inline_values(owner), buffer: None };
        }
        let nodes = self.take_nodes(id);
        let Some(keys) = self.dict_keys(id) else { return Part { drops: nodes, buffer: None } };
        let part = Part {
            drops: nodes
                .into_iter()
                .chain(keys.iter().flat_map(|(_, entry)| [entry.key, entry.value]))
                .collect(),
            buffer: Some(Buffer::Keys(keys.kind, keys.log2_size, keys.addr)),
        };
        self.set_storage(id, Storage::Empty);
        part
    }

    /// `type_clear`: what is in the dict, then the mro, a tuple that holds the class itself.
    fn clear_type(&mut self, id: ObjectId, part: u32) -> Option<Part> {
        match part {
            0 => {
                self.type_epoch += 1;
                let dict = self.type_body(id).dict;
                Some(dict.map_or_else(Part::default, |dict| self.clear_dict(dict)))
            }
            1 => Part::of(self.type_body_mut(id)?.mro.take()),
            _ => None,
        }
    }

    /// The type's own fields (`StopIteration_clear` …), then `BaseException_clear`: the dict, and its fields.
    fn clear_exception(&mut self, id: ObjectId, part: u32) -> Option<Part> {
        let base = cleared_fields(RecordKind::Exception);
        let own = self.record_of(id)?.fields.len().saturating_sub(base.len()) as u32;
        match part {
            part if part < own => clear_field(self.record_mut(id)?, base.len() + part as usize),
            part if part == own => Some(self.clear_managed_dict(id)),
            part => clear_field(self.record_mut(id)?, *base.get((part - own - 1) as usize)?),
        }
    }
}

/// The fields that a record's `tp_clear` empties, in its order; none for types without one.
#[expect(clippy::wildcard_enum_match_arm, reason = "most types have no tp_clear")]
const fn cleared_fields(kind: RecordKind) -> &'static [usize] {
    match kind {
        RecordKind::Cell | RecordKind::Module | RecordKind::Namespace | RecordKind::RawFile => &[0],
        RecordKind::MemoryView | RecordKind::ManagedBuffer => &[0],
        RecordKind::Traceback
        | RecordKind::ClassMethod
        | RecordKind::StaticMethod
        | RecordKind::BufferedFile
        | RecordKind::NewlineDecoder
        | RecordKind::Codec => &[0, 1],
        RecordKind::TextFile => &[0, 1, 2, 3, 4, 5, 6, 7],
        // `property_clear` leaves the functions alone.
        RecordKind::Property => &[3],
        RecordKind::Exception => &[0, 1, 2, 3, 4],
        RecordKind::Pattern | RecordKind::Match => &[0, 1, 2],
        _ => &[],
    }
}

/// `func_clear`, field by field. The code stays: a function always has one. Name and qualified name become the empty
/// string; globals and builtins, which CPython makes NULL, become None here.
fn clear_function(body: &mut FunctionBody, part: u32, none: ObjectId, empty: ObjectId) -> Option<Part> {
    let replaced = |field: &mut ObjectId, by: ObjectId| Part::of(Some(std::mem::replace(field, by)));
    match part {
        0 => replaced(&mut body.globals, none),
        1 => replaced(&mut body.builtins, none),
        2 => Part::of(body.module.take()),
        3 => Part::of(body.defaults.take()),
        4 => Part::of(body.kwdefaults.take()),
        5 => Part::of(body.doc.take()),
        6 => Part::of(body.dict.take()),
        7 => Part::of(body.closure.take()),
        8 => Part::of(body.annotations.take()),
        9 => Part::of(body.annotate.take()),
        10 => Part::of(body.typeparams.take()),
        11 => replaced(&mut body.name, empty),
        12 => replaced(&mut body.qualname, empty),
        _ => None,
    }
}

fn clear_field(record: &mut Record, index: usize) -> Option<Part> {
    Part::of(record.fields.get_mut(index).and_then(Option::take))
}

fn clear_stack_ref(slot: Option<&mut StackRef>) -> Option<Part> {
    let old = slot.map_or(StackRef::NULL, |slot| std::mem::replace(slot, StackRef::NULL));
    Part::of(old.counted())
}

fn block(addr: Addr) -> Option<Buffer> {
    (!addr.is_null()).then_some(Buffer::Block(addr))
}
