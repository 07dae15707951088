//! Items and slices of list, tuple, str, bytes and range.

use std::rc::Rc;

use heapglass_memory::ObjectId;
use heapglass_memory::object::Payload;

use super::slices::{Bounds, adjust};
use crate::builtins::collect::{Collect, Kind};
use crate::vm::{Exc, Flow, Result, Vm};

impl Vm {
    /// An index in a sequence of `len` items, negative ones counted from the end.
    pub(crate) fn sequence_index(&mut self, key: ObjectId, len: usize, range_error: &str) -> Result<usize> {
        let index = self.index_or(key, Exc::IndexError)?;
        let at = if index < 0 { index.saturating_add(len as i64) } else { index };
        match usize::try_from(at) {
            Ok(at) if at < len => Ok(at),
            _ => Err(self.raise(Exc::IndexError, range_error)),
        }
    }

    /// "list indices must be integers or slices, not str"
    pub(crate) fn check_index(&mut self, sequence: &str, key: ObjectId) -> Result<()> {
        if self.is_index(key) {
            return Ok(());
        }
        let message = format!("{sequence} indices must be integers or slices, not {}", self.type_name(key));
        Err(self.type_error(&message))
    }

    /// `list_subscript`. New reference.
    pub(crate) fn list_item(&mut self, list: ObjectId, key: ObjectId) -> Result<ObjectId> {
        if self.is_slice(key) {
            let len = self.heap.items(list).len();
            let bounds = self.slice_bounds(key, len)?;
            let items = self.picked(list, bounds);
            return Ok(self.heap.new_list(items));
        }
        self.check_index("list", key)?;
        let len = self.heap.items(list).len();
        let index = self.index_or(key, Exc::IndexError)?;
        let at = if index < 0 { index.saturating_add(len as i64) } else { index };
        match usize::try_from(at) {
            Ok(at) if at < len => self.item_ref(list, at),
            _ => {
                // `_Py_STR(list_err)`: a string of start-up (CPython 3.14 Objects/listobject.c, `list_item`).
                let was_start_up = self.heap.set_start_up(true);
                let message = self.heap.intern_immortal("list index out of range");
                self.heap.set_start_up(was_start_up);
                Err(self.raise_with(Exc::IndexError, vec![message]))
            }
        }
    }

    /// `tuple_subscript`. New reference.
    pub(crate) fn tuple_item(&mut self, tuple: ObjectId, key: ObjectId) -> Result<ObjectId> {
        let len = self.heap.items(tuple).len();
        if self.is_slice(key) {
            let bounds = self.slice_bounds(key, len)?;
            let is_whole = bounds.count == len && bounds.step == 1;
            if is_whole && self.heap.is_exactly(tuple, heapglass_memory::Class::Tuple) {
                return Ok(self.heap.new_ref(tuple));
            }
            let items = self.picked(tuple, bounds);
            return Ok(self.heap.new_tuple_tracked(items));
        }
        self.check_index("tuple", key)?;
        let at = self.sequence_index(key, len, "tuple index out of range")?;
        self.item_ref(tuple, at)
    }

    fn item_ref(&mut self, sequence: ObjectId, at: usize) -> Result<ObjectId> {
        match self.heap.items(sequence).get(at).copied() {
            Some(item) => Ok(self.heap.new_ref(item)),
            None => Err(self.raise(Exc::IndexError, "index out of range")),
        }
    }

    /// References to the items of a slice.
    fn picked(&mut self, sequence: ObjectId, bounds: Bounds) -> Vec<ObjectId> {
        let items = self.heap.items(sequence);
        let picked: Vec<_> = bounds.positions().filter_map(|at| items.get(at).copied()).collect();
        picked.iter().for_each(|id| self.heap.incref(*id));
        picked
    }

    /// `unicode_subscript`. New reference.
    pub(crate) fn str_item(&mut self, string: ObjectId, key: ObjectId) -> Result<ObjectId> {
        let Payload::Str(text) = self.heap.payload(string) else { return Ok(self.none()) };
        let text = Rc::clone(text);
        let len = text.chars as usize;
        let is_ascii = text.text.len() == len;
        if self.is_slice(key) {
            let bounds = self.slice_bounds(key, len)?;
            if bounds.count == len && bounds.step == 1 && !self.is_heap_instance(string) {
                return Ok(self.heap.new_ref(string));
            }
            let piece = slice_text(&text.text, bounds, is_ascii);
            // With a step the result is filled in place: one of one character is not the shared one.
            return Ok(if bounds.step != 1 && bounds.count == 1 {
                self.heap.new_own_str(&piece)
            } else {
                self.new_str(&piece)
            });
        }
        if !self.is_index(key) {
            let message = format!("string indices must be integers, not '{}'", self.type_name(key));
            return Err(self.type_error(&message));
        }
        let at = self.sequence_index(key, len, "string index out of range")?;
        let char = if is_ascii {
            text.text.as_bytes().get(at).map(|byte| char::from(*byte))
        } else {
            text.text.chars().nth(at)
        };
        let mut buffer = [0; 4];
        let piece = char.map_or("", |char| char.encode_utf8(&mut buffer));
        Ok(self.new_str(piece))
    }

    /// `bytes_subscript`. New reference.
    pub(crate) fn bytes_item(&mut self, bytes: ObjectId, key: ObjectId) -> Result<ObjectId> {
        let Payload::Bytes(data) = self.heap.payload(bytes) else { return Ok(self.none()) };
        let data = Rc::clone(data);
        if self.is_slice(key) {
            let bounds = self.slice_bounds(key, data.len())?;
            if bounds.count == data.len() && bounds.step == 1 && !self.is_heap_instance(bytes) {
                return Ok(self.heap.new_ref(bytes));
            }
            let piece = bounds.positions().filter_map(|at| data.get(at).copied()).collect();
            return Ok(if bounds.step != 1 && bounds.count == 1 {
                self.heap.new_bytes_unshared(piece)
            } else {
                self.heap.new_bytes(piece)
            });
        }
        self.check_index("byte", key)?;
        let at = self.sequence_index(key, data.len(), "index out of range")?;
        Ok(self.heap.new_int(i64::from(data.get(at).copied().unwrap_or(0))))
    }

    /// `list_ass_subscript` with a value.
    pub(crate) fn list_store(&mut self, list: ObjectId, key: ObjectId, value: ObjectId) -> Result<Flow> {
        if self.is_slice(key) {
            return self.begin_slice_store(list, key, value);
        }
        self.check_index("list", key)?;
        let len = self.heap.items(list).len();
        let at = self.sequence_index(key, len, "list assignment index out of range")?;
        let value = self.heap.new_ref(value);
        let old = self.heap.list_set(list, at, value);
        self.heap.xdecref(old);
        Ok(Flow::Value(self.none()))
    }

    /// The value may be any iterable: what is no list or tuple is collected first.
    fn begin_slice_store(&mut self, list: ObjectId, key: ObjectId, value: ObjectId) -> Result<Flow> {
        let slice = self.slice_unpack(key)?;
        let is_sequence = matches!(self.heap.payload(value), Payload::List(_) | Payload::Tuple(_))
            && !self.is_heap_instance(value);
        if is_sequence {
            let items = self.heap.items(value).to_vec();
            items.iter().for_each(|id| self.heap.incref(*id));
            self.slice_store(list, slice, items)?;
            return Ok(Flow::Value(self.none()));
        }
        if !self.is_iterable(value) {
            return Err(self.type_error("must assign iterable to extended slice"));
        }
        let fresh = self.heap.new_list(Vec::new());
        self.consume(value, Collect::new(fresh, Kind::SliceOf { list, slice }))
    }

    /// Puts items in the place of a slice (start, stop, step). Steals them.
    pub(crate) fn slice_store(
        &mut self,
        list: ObjectId,
        (start, stop, step): (i64, i64, i64),
        items: Vec<ObjectId>,
    ) -> Result<()> {
        let bounds = adjust(start, stop, step, self.heap.items(list).len());
        if bounds.step == 1 {
            let stop = bounds.stop.max(bounds.start);
            self.list_splice(list, bounds.start as usize..stop as usize, items);
            return Ok(());
        }
        if items.len() != bounds.count {
            let message = format!(
                "attempt to assign sequence of size {} to extended slice of size {}",
                items.len(),
                bounds.count
            );
            self.drop_all(items);
            return Err(self.value_error(&message));
        }
        let mut old = Vec::new();
        for (at, item) in bounds.positions().zip(items) {
            old.extend(self.heap.list_set(list, at, item));
        }
        self.drop_all(old);
        Ok(())
    }

    /// `list_ass_slice`: the replaced items die from the last to the first. Steals the new ones.
    pub(crate) fn list_splice(
        &mut self,
        list: ObjectId,
        range: std::ops::Range<usize>,
        items: Vec<ObjectId>,
    ) {
        let len = self.heap.items(list).len();
        // Python code may have made the list shorter since the range was worked out.
        let start = range.start.min(len);
        let range = start..range.end.clamp(start, len);
        let new_len = len - range.len() + items.len();
        if new_len == 0 {
            let old = self.heap.list_take_all(list);
            self.drop_backwards(old);
            return;
        }
        let old = if items.len() <= range.len() {
            let end = range.start + items.len();
            let replaced: Vec<_> = match self.heap.list_items_mut(list) {
                Some(all) => all.splice(range.start..end, items).collect(),
                None => Vec::new(),
            };
            let removed =
                if end < range.end { self.heap.list_remove(list, end..range.end) } else { Vec::new() };
            replaced.into_iter().chain(removed).collect()
        } else {
            self.heap.list_reserve(list, new_len as u32);
            match self.heap.list_items_mut(list) {
                Some(all) => all.splice(range, items).collect(),
                None => Vec::new(),
            }
        };
        self.drop_backwards(old);
    }

    /// Drops references from the last to the first.
    pub(crate) fn drop_backwards(&mut self, ids: Vec<ObjectId>) {
        self.drop_all(ids.into_iter().rev());
    }

    /// `list_ass_subscript` without a value: `del list[key]`.
    pub(crate) fn list_delete(&mut self, list: ObjectId, key: ObjectId) -> Result<()> {
        if !self.is_slice(key) {
            self.check_index("list", key)?;
            let len = self.heap.items(list).len();
            let at = self.sequence_index(key, len, "list assignment index out of range")?;
            if self.heap.profile.lists.dels_are_slices {
                self.list_splice(list, at..at + 1, Vec::new());
                return Ok(());
            }
            // `list_ass_item_lock_held`: the list keeps its room, even where this was the last item.
            let old = self.heap.list_items_mut(list).map(|items| items.remove(at));
            self.heap.xdecref(old);
            return Ok(());
        }
        let len = self.heap.items(list).len();
        let bounds = self.slice_bounds(key, len)?;
        if bounds.step == 1 {
            let stop = bounds.stop.max(bounds.start);
            if stop > bounds.start {
                self.list_splice(list, bounds.start as usize..stop as usize, Vec::new());
            }
            return Ok(());
        }
        self.delete_positions(list, bounds, len);
        Ok(())
    }

    /// Every nth item goes; garbage is collected from the lowest position up and dropped in that order.
    fn delete_positions(&mut self, list: ObjectId, bounds: Bounds, len: usize) {
        if bounds.count == 0 {
            return;
        }
        let mut gone = vec![false; len];
        for at in bounds.positions() {
            if let Some(flag) = gone.get_mut(at) {
                *flag = true;
            }
        }
        let Some(items) = self.heap.list_items_mut(list) else { return };
        let mut garbage = Vec::with_capacity(bounds.count);
        let mut kept = Vec::with_capacity(len);
        for (item, gone) in items.drain(..).zip(&gone) {
            if *gone { garbage.push(item) } else { kept.push(item) }
        }
        let new_len = kept.len() as u32;
        *items = kept;
        self.heap.list_reserve(list, new_len);
        self.drop_all(garbage);
    }
}

/// The characters of a slice.
fn slice_text(text: &str, bounds: Bounds, is_ascii: bool) -> String {
    if is_ascii && bounds.step == 1 {
        let range = bounds.start as usize..bounds.start as usize + bounds.count;
        return text.get(range).unwrap_or("").to_owned();
    }
    let chars: Vec<char> = text.chars().collect();
    bounds.positions().filter_map(|at| chars.get(at)).collect()
}
