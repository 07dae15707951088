//! `for` and unpacking.

use heapglass_memory::object::{Payload, RecordKind};
use heapglass_memory::{Class, ObjectId, StackRef};

use crate::compile::op;
use crate::vm::native::{Outcome, Then};
use crate::vm::run::Next;
use crate::vm::{Raised, Result, Vm};

impl Vm {
    pub(super) fn op_iterate(&mut self, code: u8, arg: u32) -> Result<Next> {
        match code {
            op::GET_ITER => {
                let iterable = self.peek_id(0);
                if self.heap.profile.codes.loops_have_index
                    && let Some(virtual_iterator) = self.virtual_iterator(iterable)
                {
                    self.drop_stack(1);
                    self.push(virtual_iterator);
                    return Ok(Next::Go);
                }
                if self.is_late_loop(0) && self.is_before_comprehension() {
                    return Ok(Next::Go);
                }
                let flow = self.begin_iter(iterable)?;
                self.conclude(flow, 1)
            }
            op::FOR_ITER => self.for_iter(arg),
            op::END_FOR => {
                // Reached by falling through only; FOR_ITER jumps behind it.
                self.drop_stack(1);
                Ok(Next::Go)
            }
            op::POP_ITER => {
                self.drop_stack(1);
                Ok(Next::Go)
            }
            op::UNPACK_SEQUENCE => self.unpack_sequence(arg),
            _ => self.unpack_ex(arg),
        }
    }

    /// Whether a comprehension through this word of the stack makes its iterator behind the list, set or dict.
    fn is_late_loop(&self, depth: usize) -> bool {
        let class = Class::of(self.heap.type_of(self.peek_id(depth)));
        let is_plain = matches!(
            class,
            Some(Class::Range | Class::Dict | Class::Set | Class::FrozenSet | Class::Str | Class::Bytes)
        );
        self.heap.profile.codes.loops_have_index && is_plain
    }

    /// Whether the next instruction saves a variable for a comprehension.
    fn is_before_comprehension(&self) -> bool {
        let next = self.unit_state().unit.code.get(self.frame.pc as usize);
        next.is_some_and(|next| next.op == op::LOAD_FAST_AND_CLEAR)
    }

    /// Behind the BUILD_LIST, BUILD_SET or BUILD_MAP of `count` items: if it is a comprehension's whose loop has not
    /// begun, that is done now.
    pub(super) fn begin_late_loop(&mut self, count: u32) -> Result<Next> {
        if count > 0 || !self.heap.profile.codes.loops_have_index {
            return Ok(Next::Go);
        }
        let is_behind = |distance: u32, wanted: &[u8]| {
            let at = self.frame.last.checked_sub(distance);
            let instr = at.and_then(|at| self.unit_state().unit.code.get(at as usize));
            instr.is_some_and(|instr| wanted.contains(&instr.op))
        };
        let saves = [op::LOAD_FAST_AND_CLEAR, op::MAKE_CELL];
        let is_comprehension = is_behind(1, &[op::SWAP]) && is_behind(2, &saves);
        if !is_comprehension || !self.is_late_loop(1) {
            return Ok(Next::Go);
        }
        let flow = self.begin_iter(self.peek_id(1))?;
        let iterator = self.wait(flow)?;
        let iterable = self.peek(1);
        self.poke(1, StackRef::owned(iterator));
        self.heap.close(iterable);
        Ok(Next::Go)
    }

    /// Where a loop goes through a list or tuple by index: an iterator that is none of CPython's objects.
    fn virtual_iterator(&mut self, iterable: ObjectId) -> Option<ObjectId> {
        let kind = match Class::of(self.heap.type_of(iterable))? {
            Class::List => RecordKind::ListIterator,
            Class::Tuple => RecordKind::TupleIterator,
            _ => return None,
        };
        self.heap.incref(iterable);
        Some(self.heap.new_virtual_record(kind, vec![Some(iterable)]))
    }

    /// FOR_ITER: the next item is pushed; at the end the jump leads behind END_FOR, to POP_ITER.
    fn for_iter(&mut self, arg: u32) -> Result<Next> {
        let end = self.frame.pc + arg + 1;
        let iterator = self.peek_id(0);
        let waits = !self.is_pure_iter(iterator);
        if waits {
            self.push_native(Box::new(crate::vm::call::Waiting), 0, Then::ForIter(end));
        }
        match self.begin_next(iterator) {
            Ok(Some(outcome)) => {
                if waits {
                    self.natives.pop();
                }
                match outcome {
                    Outcome::Value(value) => self.push(value),
                    Outcome::Exhausted(value) => {
                        self.heap.xdecref(value);
                        self.frame.pc = end;
                    }
                    Outcome::Raised => return Err(Raised),
                }
                Ok(Next::Go)
            }
            Ok(None) => Ok(Next::Switch),
            Err(Raised) => {
                if waits {
                    self.natives.pop();
                }
                Err(Raised)
            }
        }
    }

    /// UNPACK_SEQUENCE: items are pushed from the last, so that the first is on top.
    /// `PyStackRef_AsPyObjectSteal`: what is unpacked is held, even where it was borrowed.
    fn own_unpacked(&mut self) {
        let sequence = self.peek(0);
        let sequence = self.heap.make_heap_safe(sequence);
        self.poke(0, sequence);
    }

    fn unpack_sequence(&mut self, count: u32) -> Result<Next> {
        self.own_unpacked();
        let sequence = self.peek_id(0);
        let items = self.sequence_items(sequence, count)?;
        if items.len() != count as usize {
            let message = self.wrong_unpack(sequence, count, items.len());
            items.into_iter().for_each(|item| self.heap.decref(item));
            return Err(self.value_error(&message));
        }
        let source = self.pop();
        for item in items.into_iter().rev() {
            self.push(item);
        }
        self.heap.close(source);
        Ok(Next::Go)
    }

    fn wrong_unpack(&self, sequence: ObjectId, want: u32, got: usize) -> String {
        let is_sized =
            matches!(self.heap.payload(sequence), Payload::Tuple(_) | Payload::List(_) | Payload::Dict(_));
        if got < want as usize {
            format!("not enough values to unpack (expected {want}, got {got})")
        } else if is_sized {
            format!("too many values to unpack (expected {want}, got {got})")
        } else {
            format!("too many values to unpack (expected {want})")
        }
    }

    /// The items of what is unpacked. New references.
    fn sequence_items(&mut self, sequence: ObjectId, count: u32) -> Result<Vec<ObjectId>> {
        if matches!(self.heap.payload(sequence), Payload::Tuple(_) | Payload::List(_)) {
            let items = self.heap.items(sequence).to_vec();
            items.iter().for_each(|item| self.heap.incref(*item));
            return Ok(items);
        }
        // One more is asked for, to see that there is none.
        self.unpack_iterable(sequence, |vm, iterator| vm.take_items(iterator, count as usize + 1))
    }

    /// `_PyEval_UnpackIterableStackRef`: what `take` makes of an iterator.
    fn unpack_iterable<T>(
        &mut self,
        iterable: ObjectId,
        take: impl FnOnce(&mut Self, ObjectId) -> Result<T>,
    ) -> Result<T> {
        if !self.is_iterable(iterable) {
            let message = format!("cannot unpack non-iterable {} object", self.type_name(iterable));
            return Err(self.type_error(&message));
        }
        let iterator = self.get_iter(iterable)?;
        // The operand is the instruction's own meanwhile, a borrowed one too (`PyStackRef_AsPyObjectSteal`).
        let source = self.peek(0).is_borrowed().then(|| self.heap.new_ref(iterable));
        let held = self.temps.len();
        self.temps.extend(source.into_iter().chain([iterator]));
        let taken = take(self, iterator);
        self.temps.truncate(held);
        self.heap.decref(iterator);
        self.heap.xdecref(source);
        taken
    }

    /// At most so many items, which are held meanwhile. New references.
    fn take_items(&mut self, iterator: ObjectId, most: usize) -> Result<Vec<ObjectId>> {
        let bottom = self.temps.len();
        while self.temps.len() - bottom < most {
            match self.next_sync(iterator) {
                Ok(Some(item)) => self.temps.push(item),
                Ok(None) => break,
                Err(Raised) => {
                    let taken = self.temps.split_off(bottom);
                    self.drop_all(taken);
                    return Err(Raised);
                }
            }
        }
        Ok(self.temps.split_off(bottom))
    }

    /// The first items, and a list of all others: `PySequence_List` of the iterator.
    fn take_rest(&mut self, iterator: ObjectId, before: usize) -> Result<(Vec<ObjectId>, Option<ObjectId>)> {
        let items = self.take_items(iterator, before)?;
        if items.len() < before {
            return Ok((items, None));
        }
        self.temps.extend(&items);
        let list = self.begin_list(iterator).and_then(|flow| self.wait(flow));
        self.temps.truncate(self.temps.len() - items.len());
        match list {
            Ok(list) => Ok((items, Some(list))),
            Err(Raised) => {
                self.drop_all(items);
                Err(Raised)
            }
        }
    }

    /// UNPACK_EX: `before` items, a list of the middle, `after` items.
    fn unpack_ex(&mut self, arg: u32) -> Result<Next> {
        let (before, after) = ((arg & 0xff) as usize, (arg >> 8) as usize);
        self.own_unpacked();
        let sequence = self.peek_id(0);
        let (first, list) = self.unpack_iterable(sequence, |vm, iterator| vm.take_rest(iterator, before))?;
        let rest = list.map_or(0, |list| self.heap.items(list).len());
        let Some(list) = list.filter(|_| rest >= after) else {
            let (want, got) = (before + after, first.len() + rest);
            self.heap.xdecref(list);
            self.drop_all(first);
            let message = format!("not enough values to unpack (expected at least {want}, got {got})");
            return Err(self.value_error(&message));
        };
        // What comes after the rest is cut off; the list keeps its room.
        let last = match self.heap.list_items_mut(list) {
            Some(items) => items.split_off(rest - after),
            None => Vec::new(),
        };
        let source = self.pop();
        for item in last.into_iter().rev() {
            self.push(item);
        }
        self.push(list);
        for item in first.into_iter().rev() {
            self.push(item);
        }
        self.heap.close(source);
        Ok(Next::Go)
    }
}
