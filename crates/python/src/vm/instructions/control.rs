//! Jumps, returns, yields, `send` and `await`.

use heapglass_memory::StackRef;
use heapglass_memory::object::ReturnTo;

use crate::compile::op;
use crate::protocol::Truth;
use crate::vm::native::{Outcome, Then};
use crate::vm::run::Next;
use crate::vm::{Exc, Flow, Raised, Result, Vm};

impl Vm {
    pub(super) fn op_control(&mut self, code: u8, arg: u32) -> Result<Next> {
        match code {
            // CHECK_PERIODIC_IF_NOT_YIELD_FROM
            op::RESUME if arg & 3 < 2 => return self.check_eval_breaker(),
            op::RESUME => {}
            op::JUMP_FORWARD => self.frame.pc += arg,
            op::JUMP_BACKWARD_NO_INTERRUPT => self.frame.pc -= arg,
            op::JUMP_BACKWARD => {
                self.frame.pc -= arg;
                let unit = &self.unit_state().unit;
                let (from, to) = (self.frame.last as usize, self.frame.pc as usize);
                let is_test = unit.code.get(to).is_some_and(|first| first.op != op::FOR_ITER);
                if unit.tests_at_end && is_test && unit.lines.get(from) == unit.lines.get(to) {
                    self.old_events.came_back = Some(self.frame.serial);
                }
                return self.check_eval_breaker();
            }
            _ => {
                let top = self.pop();
                let none = self.none();
                let jumps = match code {
                    op::POP_JUMP_IF_NONE => top.get() == Some(none),
                    op::POP_JUMP_IF_NOT_NONE => top.get() != Some(none),
                    op::POP_JUMP_IF_TRUE => top.get() == Some(self.heap.constants.true_),
                    _ => top.get() == Some(self.heap.constants.false_),
                };
                self.heap.close(top);
                if jumps {
                    self.frame.pc += arg;
                    self.old_events.came_back = None;
                }
            }
        }
        Ok(Next::Go)
    }

    pub(super) fn op_leave(&mut self, code: u8, arg: u32) -> Result<Next> {
        match code {
            op::RETURN_VALUE => {
                let value = self.pop_owned();
                self.return_value(value)
            }
            op::RETURN_GENERATOR => self.return_generator(),
            op::YIELD_VALUE => {
                let value = self.pop_owned();
                self.yield_value(value, arg)
            }
            op::SEND => self.send(arg),
            op::END_SEND => {
                // value, receiver → value: the receiver below goes.
                let value = self.pop();
                let receiver = self.pop();
                self.push_ref(value);
                self.heap.close(receiver);
                Ok(Next::Go)
            }
            _ => self.cleanup_throw(),
        }
    }

    /// SEND: receiver and value are on the stack; a value of the receiver is pushed in place of the one sent,
    /// and when it has ended the jump leads behind the loop.
    fn send(&mut self, arg: u32) -> Result<Next> {
        let end = self.frame.pc + arg;
        let begun = self.begin_send()?;
        self.send_outcome(begun, end)
    }

    fn send_outcome(&mut self, begun: Option<Outcome>, end: u32) -> Result<Next> {
        match begun {
            None => Ok(Next::Switch),
            Some(Outcome::Value(value)) => {
                self.push(value);
                Ok(Next::Go)
            }
            Some(Outcome::Exhausted(value)) => {
                let value = value.unwrap_or(self.heap.constants.none);
                self.push(value);
                self.frame.pc = end;
                Ok(Next::Go)
            }
            Some(Outcome::Raised) => Err(Raised),
        }
    }

    /// CLEANUP_THROW: sub-iterator, last sent value, exception → value, if it is StopIteration.
    fn cleanup_throw(&mut self) -> Result<Next> {
        let exception = self.pop_owned();
        if !self.is_subclass(self.heap.type_of(exception), self.exc(Exc::StopIteration)) {
            self.is_reraise = true;
            return Err(self.set_raised(exception));
        }
        let value =
            self.heap.field(exception, crate::vm::exception_field::OWN).unwrap_or(self.heap.constants.none);
        self.heap.incref(value);
        self.heap.decref(exception);
        self.drop_stack(2);
        let none = self.none();
        self.push(none);
        self.push(value);
        Ok(Next::Go)
    }

    pub(super) fn op_await(&mut self, code: u8, arg: u32) -> Result<Next> {
        match code {
            op::GET_YIELD_FROM_ITER => {
                let id = self.peek_id(0);
                if self.is_generator(id) {
                    return Ok(Next::Go);
                }
                let flow = self.begin_iter(id)?;
                self.conclude(flow, 1)
            }
            op::GET_AWAITABLE => self.get_awaitable(arg),
            op::GET_AITER => self.get_aiter(),
            op::GET_ANEXT => self.get_anext(),
            _ => self.end_async_for(),
        }
    }

    /// RETURN_VALUE: the frame ends, its value goes where it is wanted. Steals it.
    fn return_value(&mut self, value: heapglass_memory::ObjectId) -> Result<Next> {
        let is_generator = self.frame_is_generator();
        let return_to = self.frame.return_to;
        let ended = self.frame.serial;
        self.leave();
        if is_generator {
            return self.generator_returned(value, return_to);
        }
        match return_to {
            ReturnTo::Stack => self.push(value),
            ReturnTo::InitCheck => {
                self.shims = self.shims.saturating_sub(1);
                if !self.is_none(value) {
                    let message = format!("__init__() should return None, not '{}'", self.type_name(value));
                    self.heap.decref(value);
                    return Err(self.type_error(&message));
                }
            }
            ReturnTo::Native => self.inbox = Some(Outcome::Value(value)),
            ReturnTo::Drop => self.heap.decref(value),
            ReturnTo::Nested => self.nested_result = Some(Outcome::Value(value)),
            ReturnTo::End => {
                self.heap.decref(value);
                self.end_finished();
            }
        }
        let _ = ended;
        Ok(Next::Switch)
    }

    /// The truth of the top, for instructions that jump on it.
    pub(super) fn op_to_bool(&mut self) -> Result<Next> {
        let id = self.peek_id(0);
        match self.quick_truth(id) {
            Truth::Known(value) => {
                let top = self.pop();
                self.heap.close(top);
                let value = self.heap.bool(value);
                self.push(value);
                Ok(Next::Go)
            }
            Truth::Ask => {
                let flow = self.begin_truth(id)?;
                self.conclude(flow, 1)
            }
        }
    }

    /// UNARY_NOT
    pub(super) fn unary_not(&mut self) -> Result<Next> {
        let top = self.pop();
        let value = self.heap.bool(top.get() == Some(self.heap.constants.false_));
        self.heap.close(top);
        self.push_ref(StackRef::owned(value));
        Ok(Next::Go)
    }

    /// A machine's or built-in's answer that goes nowhere.
    pub(super) fn conclude_dropping(&mut self, flow: Option<Flow>, pops: u32) -> Result<Next> {
        match flow {
            None => {
                self.drop_stack(pops);
                Ok(Next::Go)
            }
            Some(flow) => self.conclude_with(flow, pops, Then::Drop),
        }
    }
}
