//! `for` and unpacking.

use heapglass_memory::ObjectId;
use heapglass_memory::object::Payload;

use crate::compile::op;
use crate::vm::native::{Outcome, Then};
use crate::vm::run::Next;
use crate::vm::{Raised, Result, Vm};

impl Vm {
    pub(super) fn op_iterate(&mut self, code: u8, arg: u32) -> Result<Next> {
        match code {
            op::GET_ITER => {
                let iterable = self.peek_id(0);
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
    fn unpack_sequence(&mut self, count: u32) -> Result<Next> {
        let sequence = self.peek_id(0);
        let items = self.sequence_items(sequence)?;
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
    fn sequence_items(&mut self, sequence: ObjectId) -> Result<Vec<ObjectId>> {
        if matches!(self.heap.payload(sequence), Payload::Tuple(_) | Payload::List(_)) {
            let items = self.heap.items(sequence).to_vec();
            items.iter().for_each(|item| self.heap.incref(*item));
            return Ok(items);
        }
        if !self.is_iterable(sequence) {
            let message = format!("cannot unpack non-iterable {} object", self.type_name(sequence));
            return Err(self.type_error(&message));
        }
        self.collect_sync(sequence)
    }

    /// UNPACK_EX: `before` items, a list of the middle, `after` items.
    fn unpack_ex(&mut self, arg: u32) -> Result<Next> {
        let (before, after) = ((arg & 0xff) as usize, (arg >> 8) as usize);
        let sequence = self.peek_id(0);
        let mut items = self.sequence_items(sequence)?;
        if items.len() < before + after {
            let message = format!(
                "not enough values to unpack (expected at least {}, got {})",
                before + after,
                items.len()
            );
            items.into_iter().for_each(|item| self.heap.decref(item));
            return Err(self.value_error(&message));
        }
        let last = items.split_off(items.len() - after);
        let middle = items.split_off(before);
        // `unpack_iterable`: the rest is read by PySequence_List, then what comes after is cut off.
        let all = middle.len() + last.len();
        let list = self.heap.new_list(Vec::new());
        self.heap.list_extend(list, &middle);
        let room = self.list_room_of(all);
        self.heap.list_set_room(list, room);
        let source = self.pop();
        for item in last.into_iter().rev() {
            self.push(item);
        }
        self.push(list);
        for item in items.into_iter().rev() {
            self.push(item);
        }
        self.heap.close(source);
        Ok(Next::Go)
    }

    /// Room of a list that was made of a sized iterable with so many items (FACTS 3.3: rounded up to even).
    fn list_room_of(&self, count: usize) -> u32 {
        (count as u32 + 1) & !1
    }
}
