//! Filling containers from iterables: `list(x)`, `set.update(x)`, `dict(pairs)` and the instructions that do so.

use heapglass_memory::heap::ParkedList;
use heapglass_memory::object::{DictEntry, Payload, RecordKind};
use heapglass_memory::{Class, ObjectId};

use super::consume::{Consumer, Wait};
use crate::vm::{Exc, Flow, Raised, Result, Vm};

/// Where the items of an instruction's iterable go; the container is the caller's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sink {
    List(ObjectId),
    Set(ObjectId),
}

/// What is done with each item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    List,
    Set,
    /// Pairs into a dict; how many there were.
    Pairs(u32),
    /// The items replace a slice of this list; the target is a list for them meanwhile.
    SliceOf {
        list: ObjectId,
        slice: (i64, i64, i64),
    },
    /// Keys into a dict, all with this value.
    Keys(ObjectId),
}

/// Fills a container.
#[derive(Clone, Debug)]
pub(crate) struct Collect {
    target: ObjectId,
    /// The target is the result; else it is the caller's, and the result is None.
    is_result: bool,
    kind: Kind,
    /// An item that is being turned into a list.
    item: Option<ObjectId>,
}

impl Collect {
    /// Steals the target, which is the result.
    pub(crate) const fn new(target: ObjectId, kind: Kind) -> Self {
        Self { target, is_result: true, kind, item: None }
    }

    /// The target stays the caller's; the result is None.
    pub(crate) const fn into(target: ObjectId, kind: Kind) -> Self {
        Self { target, is_result: false, kind, item: None }
    }

    /// A key and value from a pair, which it steals.
    fn add_pair(&mut self, vm: &mut Vm, pair: ObjectId) -> Result<()> {
        let Kind::Pairs(number) = &mut self.kind else { return Ok(()) };
        let at = *number;
        *number += 1;
        let result = match vm.heap.items(pair) {
            [key, value] => {
                let (key, value) = (*key, *value);
                vm.with_temps(&[key, value], |vm| vm.dict_set(self.target, key, value))
            }
            other => {
                let count = other.len();
                Err(vm.value_error(&format!(
                    "dictionary update sequence element #{at} has length {count}; 2 is required"
                )))
            }
        };
        vm.heap.decref(pair);
        result
    }
}

impl Consumer for Collect {
    fn name(&self) -> &'static str {
        match self.kind {
            Kind::List | Kind::SliceOf { .. } => "list",
            Kind::Set => "set",
            Kind::Pairs(_) | Kind::Keys(_) => "dict",
        }
    }

    fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        if self.is_result {
            visit(self.target);
        }
        self.item.iter().for_each(|id| visit(*id));
    }

    fn started(&mut self, vm: &mut Vm, iterable: ObjectId) -> Result<()> {
        // `list_extend_iter`: 8 where the length cannot be guessed. A slice's new items come through
        // `PySequence_Fast`, which asks the iterator only.
        let hint = match self.kind {
            Kind::List if self.is_result && vm.is_inline_generator(iterable) => return Ok(()),
            Kind::List => vm.length_hint(iterable, 8)?,
            Kind::SliceOf { .. } => 8,
            Kind::Set | Kind::Pairs(_) | Kind::Keys(_) => return Ok(()),
        };
        vm.list_expect(self.target, hint);
        Ok(())
    }

    fn item(&mut self, vm: &mut Vm, item: ObjectId) -> Result<Wait> {
        let result = match self.kind {
            Kind::List | Kind::SliceOf { .. } => {
                vm.list_push(self.target, item);
                return Ok(Wait::Next);
            }
            Kind::Pairs(_) => {
                if matches!(vm.heap.payload(item), Payload::List(_) | Payload::Tuple(_)) {
                    self.add_pair(vm, item)?;
                    return Ok(Wait::Next);
                }
                self.item = Some(item);
                if !vm.is_iterable(item) {
                    return Err(vm.type_error("object is not iterable"));
                }
                return match vm.begin_list(item)? {
                    Flow::Value(list) => self.answer(vm, list),
                    Flow::Native(kind) => Ok(Wait::Push(kind)),
                };
            }
            Kind::Set => vm.set_add(self.target, item),
            Kind::Keys(value) => vm.dict_set(self.target, item, value),
        };
        vm.heap.decref(item);
        result.map(|()| Wait::Next)
    }

    fn answer(&mut self, vm: &mut Vm, list: ObjectId) -> Result<Wait> {
        vm.heap.xdecref(self.item.take());
        self.add_pair(vm, list)?;
        Ok(Wait::Next)
    }

    fn end(&mut self, vm: &mut Vm) -> Result<Wait> {
        if self.kind == Kind::List {
            vm.list_trim(self.target);
        }
        if let Kind::SliceOf { list, slice } = self.kind {
            let items = vm.heap.list_take_all(self.target);
            vm.heap.decref(self.target);
            self.is_result = false;
            vm.slice_store(list, slice, items)?;
            return Ok(Wait::Done(vm.none()));
        }
        if self.is_result {
            self.is_result = false;
            return Ok(Wait::Done(self.target));
        }
        Ok(Wait::Done(vm.none()))
    }

    fn abandon(&mut self, vm: &mut Vm) {
        if let (Kind::Pairs(at), Some(item)) = (self.kind, self.item.take()) {
            // `merge_from_seq2_lock_held`
            if vm.raised_is(Exc::TypeError) {
                let note = format!("Cannot convert dictionary update sequence element #{at} to a sequence");
                vm.note_raised(Some(&note));
            }
            vm.heap.decref(item);
        }
        if self.is_result {
            self.is_result = false;
            vm.heap.decref(self.target);
        }
    }
}

/// Collects items for a tuple: `PySequence_Tuple`.
#[derive(Clone, Debug)]
pub(crate) struct TupleOf {
    class: ObjectId,
    items: Vec<ObjectId>,
}

impl TupleOf {
    pub(crate) const fn new(class: ObjectId) -> Self {
        Self { class, items: Vec::new() }
    }
}

impl Consumer for TupleOf {
    fn name(&self) -> &'static str {
        "tuple"
    }

    fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        self.items.iter().for_each(|id| visit(*id));
    }

    fn item(&mut self, _: &mut Vm, item: ObjectId) -> Result<Wait> {
        self.items.push(item);
        Ok(Wait::Next)
    }

    fn end(&mut self, vm: &mut Vm) -> Result<Wait> {
        let items = std::mem::take(&mut self.items);
        // Measured on 3.14.10: tracked, whatever is in it.
        Ok(Wait::Done(vm.tuple_of_class(self.class, items, true)))
    }

    fn abandon(&mut self, vm: &mut Vm) {
        vm.drop_all(std::mem::take(&mut self.items));
    }
}

impl Vm {
    /// LIST_EXTEND and SET_UPDATE: the result is None.
    pub(crate) fn begin_collect(&mut self, iterable: ObjectId, sink: Sink) -> Result<Flow> {
        match sink {
            Sink::List(list) => self.begin_list_extend(list, iterable),
            Sink::Set(set) => self.begin_set_update(set, iterable),
        }
    }

    /// `list(x)`. New reference.
    pub(crate) fn begin_list(&mut self, iterable: ObjectId) -> Result<Flow> {
        let list = self.heap.new_list(Vec::new());
        self.begin_list_fill(list, iterable)
    }

    /// Fills a new list, which it steals and which is the result.
    pub(crate) fn begin_list_fill(&mut self, list: ObjectId, iterable: ObjectId) -> Result<Flow> {
        if self.list_extend_at_once(list, iterable) {
            return Ok(Flow::Value(list));
        }
        self.consume(iterable, Collect::new(list, Kind::List))
    }

    /// `list.extend`; the result is None.
    pub(crate) fn begin_list_extend(&mut self, list: ObjectId, iterable: ObjectId) -> Result<Flow> {
        if self.list_extend_at_once(list, iterable) {
            return Ok(Flow::Value(self.none()));
        }
        self.consume(iterable, Collect::into(list, Kind::List))
    }

    /// `_list_extend` of what has its items at hand: no iterator is made.
    fn list_extend_at_once(&mut self, list: ObjectId, source: ObjectId) -> bool {
        if self.finds_methods(source) {
            return false;
        }
        let items: Vec<ObjectId> = match self.heap.payload(source) {
            Payload::List(_) | Payload::Tuple(_) => {
                let items = self.heap.items(source).to_vec();
                items.iter().for_each(|id| self.heap.incref(*id));
                self.heap.list_extend(list, &items);
                return true;
            }
            Payload::Set(_) => self.set_items(source),
            Payload::Dict(_) => self.heap.dict_items(source).iter().map(|entry| entry.key).collect(),
            Payload::Record(record) => {
                let kind = record.kind;
                let Some(entries) = self.view_entries(source, kind) else { return false };
                if kind == RecordKind::DictItems {
                    self.reserve_for(list, entries.len());
                    for entry in entries {
                        let (key, value) = (self.heap.new_ref(entry.key), self.heap.new_ref(entry.value));
                        let pair = self.heap.new_tuple(vec![key, value]);
                        self.list_push(list, pair);
                    }
                    return true;
                }
                let is_keys = kind == RecordKind::DictKeys;
                entries.iter().map(|entry| if is_keys { entry.key } else { entry.value }).collect()
            }
            _ => return false,
        };
        self.reserve_for(list, items.len());
        for item in items {
            let item = self.heap.new_ref(item);
            self.list_push(list, item);
        }
        true
    }

    /// The entries behind a dict view.
    fn view_entries(&self, view: ObjectId, kind: RecordKind) -> Option<Vec<DictEntry>> {
        matches!(kind, RecordKind::DictKeys | RecordKind::DictValues | RecordKind::DictItems)
            .then(|| self.view_dict(view).map(|dict| self.heap.dict_items(dict)).unwrap_or_default())
    }

    fn reserve_for(&mut self, list: ObjectId, more: usize) {
        if more > 0 {
            let len = self.heap.items(list).len();
            self.heap.list_reserve(list, (len + more) as u32);
        }
    }

    /// Room for the items that an iterable is likely to have: `list_extend_iter`.
    fn list_expect(&mut self, list: ObjectId, hint: u64) {
        let Payload::List(body) = self.heap.payload(list) else { return };
        let (len, allocated) = (body.items.len() as u64, body.allocated);
        // A wild guess must not take all memory: it is right only for what really comes.
        let hint = hint.min(1 << 20);
        if hint == 0 {
            return;
        }
        if allocated == 0 {
            self.heap.list_fill_room(list, hint as u32);
        } else if len + hint > u64::from(allocated) {
            self.heap.list_reserve(list, (len + hint) as u32);
        }
    }

    /// Appends an item, which it steals; a list with room is not touched (`_PyList_AppendTakeRef`).
    pub(crate) fn list_push(&mut self, list: ObjectId, item: ObjectId) {
        let Payload::List(body) = self.heap.payload(list) else { return };
        if (body.items.len() as u32) < body.allocated {
            if let Some(items) = self.heap.list_items_mut(list) {
                items.push(item);
            }
            return;
        }
        self.heap.list_append(list, item);
    }

    /// Gives room back that was guessed too large; small buffers stay (3.14.10, FACTS 3.3).
    fn list_trim(&mut self, list: ObjectId) {
        let Payload::List(body) = self.heap.payload(list) else { return };
        let (len, allocated) = (body.items.len() as u32, body.allocated);
        if len < allocated && allocated > self.heap.profile.lists.shrink_above {
            self.heap.list_reserve(list, len);
        }
    }

    /// A tuple of a class. Steals the items. New reference.
    pub(crate) fn tuple_of_class(
        &mut self,
        class: ObjectId,
        items: Vec<ObjectId>,
        is_tracked: bool,
    ) -> ObjectId {
        if self.heap.type_body(class).flags.is_heap {
            return self.alloc(class, Payload::Tuple(std::rc::Rc::new(items)));
        }
        if is_tracked { self.heap.new_tuple_tracked(items) } else { self.heap.new_tuple(items) }
    }

    /// `tuple(x)`. New reference.
    pub(crate) fn begin_tuple(&mut self, class: ObjectId, iterable: ObjectId) -> Result<Flow> {
        let is_plain = !self.heap.type_body(class).flags.is_heap;
        if is_plain && self.heap.is_exactly(iterable, Class::Tuple) {
            return Ok(Flow::Value(self.heap.new_ref(iterable)));
        }
        if !self.finds_methods(iterable)
            && matches!(self.heap.payload(iterable), Payload::List(_) | Payload::Tuple(_))
        {
            let items = self.heap.items(iterable).to_vec();
            items.iter().for_each(|id| self.heap.incref(*id));
            return Ok(Flow::Value(self.tuple_of_class(class, items, false)));
        }
        self.consume(iterable, TupleOf::new(class))
    }

    /// `set_update_internal`; the result is None.
    pub(crate) fn begin_set_update(&mut self, set: ObjectId, iterable: ObjectId) -> Result<Flow> {
        if self.set_update_at_once(set, iterable)? {
            return Ok(Flow::Value(self.none()));
        }
        self.consume(iterable, Collect::into(set, Kind::Set))
    }

    /// Fills a new set, which it steals and which is the result.
    pub(crate) fn begin_set_fill(&mut self, set: ObjectId, iterable: ObjectId) -> Result<Flow> {
        match self.set_update_at_once(set, iterable) {
            Ok(true) => Ok(Flow::Value(set)),
            Ok(false) => self.consume(iterable, Collect::new(set, Kind::Set)),
            Err(Raised) => {
                self.heap.decref(set);
                Err(Raised)
            }
        }
    }

    /// Sets and dicts have hashes at hand.
    fn set_update_at_once(&mut self, set: ObjectId, iterable: ObjectId) -> Result<bool> {
        match self.heap.payload(iterable) {
            Payload::Set(_) => {
                self.set_merge(set, iterable)?;
                Ok(true)
            }
            // `set_update_dict_lock_held`
            Payload::Dict(_) if self.heap.is_exactly(iterable, Class::Dict) => {
                self.set_room_for(set, self.heap.dict_len(iterable));
                let mut position = 0;
                while let Some((next, entry)) = self.heap.dict_next(iterable, position) {
                    position = next;
                    self.set_add_hashed(set, entry.key, entry.hash)?;
                }
                Ok(true)
            }
            _ => Ok(false),
        }
    }

    /// Whether this is a generator expression that is nothing but an argument, in a version whose compiler makes a
    /// loop of it.
    fn is_inline_generator(&self, id: ObjectId) -> bool {
        let Payload::Generator(body) = self.heap.payload(id) else { return false };
        self.heap.profile.codes.lists_generators_inline
            // The argument, and the loop over it.
            && self.heap.get(id).count <= 2
            && self.heap.text(body.name).is_some_and(|name| name == "<genexpr>")
    }

    /// `PyObject_LengthHint`
    pub(crate) fn length_hint(&mut self, id: ObjectId, default: u64) -> Result<u64> {
        if let Payload::Record(record) = self.heap.payload(id)
            && self.iterator_hint(id, record.kind).is_some()
        {
            // `_PyObject_LookupSpecial` binds `__length_hint__`.
            self.heap.touch_parked(ParkedList::Builtin);
        }
        self.length_left(id, default)
    }

    /// The same without what the lookup of `__length_hint__` takes.
    pub(crate) fn length_left(&mut self, id: ObjectId, default: u64) -> Result<u64> {
        if self.finds_methods(id) {
            if let Some(method) = self.python_method(id, self.names.len) {
                return self.python_hint(id, method, default);
            }
            if let Some(method) = self.python_method(id, self.names.length_hint) {
                // `_PyObject_LookupSpecial` binds it: the method holds the object.
                return self.with_temps(&[id], |vm| vm.python_hint(id, method, default));
            }
        }
        if let Payload::Record(record) = self.heap.payload(id) {
            let kind = record.kind;
            // `reversed_len`, `iter_len`: the sequence is asked for its length.
            if let (RecordKind::Reversed | RecordKind::SequenceIterator, Some(sequence)) =
                (kind, record.fields.first().copied().flatten())
            {
                let position = record.numbers[0];
                return match self.python_method(sequence, self.names.len) {
                    Some(method) => {
                        let length = self.python_hint(sequence, method, default)?;
                        let left = if kind == RecordKind::Reversed {
                            position + 1
                        } else {
                            length as i64 - position
                        };
                        Ok(left.max(0) as u64)
                    }
                    None => Ok(self.iterator_hint(id, kind).unwrap_or(default)),
                };
            }
            if let Some(hint) = self.iterator_hint(id, kind) {
                return Ok(hint);
            }
        }
        Ok(self.builtin_len(id)?.unwrap_or(default))
    }

    fn python_hint(&mut self, id: ObjectId, method: ObjectId, default: u64) -> Result<u64> {
        let result = match self.special_sync(method, id, &[]) {
            Ok(result) => result,
            Err(Raised) if self.raised_is(Exc::TypeError) => {
                self.clear_raised();
                return Ok(default);
            }
            Err(Raised) => return Err(Raised),
        };
        if result == self.heap.constants.not_implemented {
            return Ok(default);
        }
        let value = self.small(result);
        self.heap.decref(result);
        match value {
            Some(value) => match u64::try_from(value) {
                Ok(value) => Ok(value),
                Err(_) => Err(self.value_error("__length_hint__() should return >= 0")),
            },
            None => Err(self.type_error("__length_hint__ must be an integer, not something else")),
        }
    }

    /// `__length_hint__` of the built-in iterators that have it.
    pub(crate) fn iterator_hint(&self, id: ObjectId, kind: RecordKind) -> Option<u64> {
        let record = self.heap.record_of(id)?;
        let [position, used, left] = record.numbers;
        let sequence = self.heap.field(id, 0);
        let hint = match kind {
            RecordKind::RangeIterator => left,
            RecordKind::ListIterator | RecordKind::TupleIterator => {
                sequence.map_or(0, |id| self.heap.items(id).len() as i64 - position)
            }
            RecordKind::ListReverseIterator | RecordKind::Reversed => sequence.map_or(0, |_| position + 1),
            RecordKind::StrIterator => sequence.map_or(0, |id| {
                self.text(id)
                    .and_then(|text| text.get(position as usize..))
                    .map_or(0, |rest| rest.chars().count() as i64)
            }),
            RecordKind::BytesIterator | RecordKind::ByteArrayIterator => {
                sequence.map_or(0, |id| match self.heap.payload(id) {
                    Payload::Bytes(data) => data.len() as i64 - position,
                    Payload::ByteArray(body) => body.bytes.len() as i64 - position,
                    _ => 0,
                })
            }
            RecordKind::Repeat if position >= 0 => position,
            RecordKind::DequeIterator | RecordKind::DequeReverseIterator => position,
            RecordKind::SetIterator => {
                sequence.map_or(0, |id| if i64::from(self.set_len(id)) == used { left } else { 0 })
            }
            RecordKind::DictKeyIterator
            | RecordKind::DictValueIterator
            | RecordKind::DictItemIterator
            | RecordKind::DictReverseKeyIterator
            | RecordKind::DictReverseValueIterator
            | RecordKind::DictReverseItemIterator => {
                sequence.map_or(0, |id| if i64::from(self.heap.dict_len(id)) == used { left } else { 0 })
            }
            _ => return None,
        };
        Some(hint.max(0) as u64)
    }
}
