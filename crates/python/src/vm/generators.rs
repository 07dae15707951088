//! Generators, coroutines and async generators: frames that outlive their calls.

use std::rc::Rc;

use heapglass_memory::object::{Flags, Frame, FrameOwner, GeneratorBody, GeneratorState, Payload, ReturnTo};
use heapglass_memory::{Class, ObjectId};

use super::native::{Machine, NativeStep, Outcome, Then};
use super::run::Next;
use super::{Args, Exc, Flow, NativeKind, Raised, Result, Vm};
use crate::compile::flag;

impl Vm {
    /// RETURN_GENERATOR: the frame goes into a generator object, which is the call's result.
    pub(super) fn return_generator(&mut self) -> Result<Next> {
        let unit = Rc::clone(&self.unit_state().unit);
        let class = match unit.flags & (flag::GENERATOR | flag::COROUTINE | flag::ASYNC_GENERATOR) {
            flags if flags & flag::COROUTINE != 0 => Class::Coroutine,
            flags if flags & flag::ASYNC_GENERATOR != 0 => Class::AsyncGenerator,
            _ => Class::Generator,
        };
        // `_Py_MakeCoro` takes name and qualified name of the function.
        let (name, qualname) = match self.frame.function.get().map(|function| self.heap.payload(function)) {
            Some(Payload::Function(body)) => (body.name, body.qualname),
            _ => (self.heap.constants.empty_str, self.heap.constants.empty_str),
        };
        self.heap.incref(name);
        self.heap.incref(qualname);
        let slots = u64::from(self.frame.locals_plus) + u64::from(unit.stack_size);
        let body = GeneratorBody {
            state: GeneratorState::Created,
            frame: None,
            name,
            qualname,
            handled: None,
            // 16 GC + 152 + 8 per slot (`gen.__basicsize__`, `__itemsize__`, 3.14.10; FACTS 3.2: 192 for 1 local, stack 2).
            size_bytes: 16 + 152 + 8 * slots,
            is_coroutine: class == Class::Coroutine,
        };
        let generator = self.heap.new_object(class.id(), Payload::Generator(Rc::new(body)));
        let return_to = self.frame.return_to;
        let caller = self.frames.pop();
        let mut frame = match caller {
            Some(caller) => std::mem::replace(&mut self.frame, caller),
            None => return Err(self.raise(Exc::SystemError, "a generator without a caller")),
        };
        frame.owner = FrameOwner::Generator(generator);
        // A suspended frame must not borrow from its caller: `_PyFrame_Copy` makes all heap-safe.
        let slots = std::mem::take(&mut frame.slots);
        frame.slots = slots.into_iter().map(|slot| self.heap.make_heap_safe(slot)).collect();
        frame.function = self.heap.make_heap_safe(frame.function);
        self.store_generator_frame(generator, frame, GeneratorState::Created);
        self.heap.track(generator);
        self.hand_over(generator, return_to)
    }

    fn hand_over(&mut self, value: ObjectId, return_to: ReturnTo) -> Result<Next> {
        match return_to {
            ReturnTo::Stack | ReturnTo::InitCheck | ReturnTo::End => self.push(value),
            ReturnTo::Native => self.inbox = Some(Outcome::Value(value)),
            ReturnTo::Drop => self.heap.decref(value),
            ReturnTo::Nested => self.nested_result = Some(Outcome::Value(value)),
        }
        Ok(Next::Switch)
    }

    fn store_generator_frame(&mut self, generator: ObjectId, frame: Frame, state: GeneratorState) {
        if let Some(body) = self.generator_mut(generator) {
            body.frame = Some(frame);
            body.state = state;
        }
    }

    fn generator_mut(&mut self, generator: ObjectId) -> Option<&mut GeneratorBody> {
        match self.heap.payload_mut(generator) {
            Payload::Generator(body) => Some(Rc::make_mut(body)),
            _ => None,
        }
    }

    /// A generator's body.
    pub(crate) fn generator(&self, id: ObjectId) -> Option<&GeneratorBody> {
        match self.heap.payload(id) {
            Payload::Generator(body) => Some(body),
            _ => None,
        }
    }

    /// Whether it is a generator or coroutine.
    pub(super) fn is_generator(&self, id: ObjectId) -> bool {
        self.generator(id).is_some()
    }

    pub(super) fn frame_is_generator(&self) -> bool {
        matches!(self.frame.owner, FrameOwner::Generator(_))
    }

    pub(super) fn frame_is_coroutine(&self) -> bool {
        self.unit_state().unit.flags & flag::COROUTINE != 0
    }

    /// Resumes a generator with a value, which is borrowed. `None`: its frame is on top now, its outcome goes to
    /// the machine below. At once only if it has ended already.
    ///
    /// # Errors
    /// `ValueError` if it is running.
    pub fn resume_generator(&mut self, generator: ObjectId, value: ObjectId) -> Result<Option<Outcome>> {
        let value = self.heap.new_ref(value);
        self.resume_with(generator, Some(value))
    }

    /// Resumes a generator: with a value, which it steals, or with the exception in `raised`.
    pub(super) fn resume_with(
        &mut self,
        generator: ObjectId,
        value: Option<ObjectId>,
    ) -> Result<Option<Outcome>> {
        let state = self.generator(generator).map_or(GeneratorState::Cleared, |body| body.state);
        match state {
            GeneratorState::Executing => {
                self.heap.xdecref(value);
                let kind = self.type_name(generator).replace('_', " ");
                return Err(self.value_error(&format!("{kind} already executing")));
            }
            GeneratorState::Cleared => {
                self.heap.xdecref(value);
                return if self.raised.is_some() { Err(Raised) } else { Ok(Some(Outcome::Exhausted(None))) };
            }
            GeneratorState::Created if value.is_some_and(|value| !self.is_none(value)) => {
                self.heap.xdecref(value);
                let kind = self.type_name(generator).replace('_', " ");
                return Err(self.type_error(&format!("can't send non-None value to a just-started {kind}")));
            }
            GeneratorState::Created | GeneratorState::Suspended | GeneratorState::SuspendedYieldFrom => {}
        }
        let Some(body) = self.generator_mut(generator) else { return Ok(None) };
        let (frame, handled) = (body.frame.take(), body.handled.take());
        body.state = GeneratorState::Executing;
        let Some(mut frame) = frame else { return Ok(Some(Outcome::Exhausted(None))) };
        frame.return_to = ReturnTo::Native;
        self.handled.push(handled);
        // While it runs the frame is held by the interpreter: the caller must hold the generator.
        self.enter(frame)?;
        match value {
            Some(value) => self.push(value),
            None => {
                self.chain_to_handled();
                if state == GeneratorState::Created {
                    self.frame.last = 0;
                }
                self.unwind_thrown();
            }
        }
        Ok(None)
    }

    /// `_PyErr_ChainStackItem`: what the generator is handling is the context of what is thrown into it.
    fn chain_to_handled(&mut self) {
        let handled = self.handled.last().copied().flatten();
        if handled.is_some_and(|id| !self.is_none(id))
            && let Some(raised) = self.raised.take()
        {
            self.raise_object(raised);
        }
    }

    /// An exception thrown into the frame that has just been resumed.
    fn unwind_thrown(&mut self) {
        if self.frame.last == u32::MAX {
            self.frame.last = 0;
        }
        // `instr_ptr` of a suspended frame is the RESUME behind its YIELD_VALUE: any marked handler begins a line.
        let (depth, resume) = (self.frames.len(), self.frame.pc);
        self.unwind();
        if self.frames.len() == depth && self.raised.is_none() {
            self.frame.last = resume;
        }
    }

    /// YIELD_VALUE: back to whoever resumed the generator. Steals the value.
    pub(super) fn yield_value(&mut self, value: ObjectId, arg: u32) -> Result<Next> {
        let FrameOwner::Generator(generator) = self.frame.owner else {
            return Err(self.raise(Exc::SystemError, "yield outside of a generator"));
        };
        let Some(caller) = self.frames.pop() else {
            return Err(self.raise(Exc::SystemError, "a generator without a caller"));
        };
        let frame = std::mem::replace(&mut self.frame, caller);
        let handled = self.handled.pop().flatten();
        let state = if arg == 0 { GeneratorState::Suspended } else { GeneratorState::SuspendedYieldFrom };
        if let Some(body) = self.generator_mut(generator) {
            body.handled = handled;
        }
        self.store_generator_frame(generator, frame, state);
        self.inbox = Some(Outcome::Value(value));
        Ok(Next::Switch)
    }

    /// A generator's frame has returned. Steals the value.
    pub(super) fn generator_returned(&mut self, value: ObjectId, return_to: ReturnTo) -> Result<Next> {
        let value = if self.is_none(value) { None } else { Some(value) };
        match return_to {
            ReturnTo::Nested => self.nested_result = Some(Outcome::Exhausted(value)),
            _ => self.inbox = Some(Outcome::Exhausted(value)),
        }
        Ok(Next::Switch)
    }

    /// Marks the generator whose frame has ended.
    pub(super) fn end_generator(&mut self, generator: ObjectId) {
        let handled = self.handled.pop().flatten();
        self.heap.xdecref(handled);
        if let Some(body) = self.generator_mut(generator) {
            body.state = GeneratorState::Cleared;
        }
    }

    /// SEND: passes a value to the receiver on top of the stack. Steals it.
    pub(super) fn begin_send(&mut self, receiver: ObjectId, value: ObjectId) -> Result<Option<Outcome>> {
        let end = self.send_end();
        if self.is_generator(receiver) && !self.heap.is_exactly(receiver, Class::AsyncGenerator) {
            self.push_native(Box::new(super::call::Waiting), 0, Then::Send(end));
            return self.settle(|vm| vm.resume_with(receiver, Some(value)));
        }
        if let Some(inner) = self.wrapped_coroutine(receiver) {
            self.push_native(Box::new(super::call::Waiting), 0, Then::Send(end));
            return self.settle(|vm| vm.resume_with(inner, Some(value)));
        }
        if self.heap.is_exactly(receiver, Class::AsyncGenASend) {
            return self.send_to_asend(receiver, value, end);
        }
        self.push_native(Box::new(super::call::Waiting), 0, Then::Send(end));
        if self.is_none(value) {
            return self.settle(|vm| vm.begin_next(receiver));
        }
        let begun = self.settle(|vm| {
            let name = vm.names.send;
            let method = vm.getattr(receiver, name)?;
            let begun = vm.begin_call(method, &Args::positional(&[value]));
            vm.heap.decref(method);
            Ok(begun?.map(Outcome::Value))
        });
        self.heap.decref(value);
        begun
    }

    fn settle(
        &mut self,
        begin: impl FnOnce(&mut Self) -> Result<Option<Outcome>>,
    ) -> Result<Option<Outcome>> {
        let begun = begin(self);
        if !matches!(begun, Ok(None)) {
            self.natives.pop();
        }
        begun
    }

    fn send_end(&self) -> u32 {
        let unit = &self.unit_state().unit;
        let arg = unit.code.get(self.frame.last as usize).map_or(0, |instr| u32::from(instr.arg));
        self.frame.pc + arg
    }

    fn wrapped_coroutine(&self, receiver: ObjectId) -> Option<ObjectId> {
        if self.heap.is_exactly(receiver, Class::CoroutineWrapper) {
            self.heap.field(receiver, 0)
        } else {
            None
        }
    }

    /// GET_AWAITABLE
    pub(super) fn get_awaitable(&mut self, _arg: u32) -> Result<Next> {
        let id = self.peek_id(0);
        if self.heap.is_exactly(id, Class::Coroutine) || self.heap.is_exactly(id, Class::AsyncGenASend) {
            return Ok(Next::Go);
        }
        let class = self.heap.type_of(id);
        let name = self.names.await_;
        match self.lookup_in_mro(class, name) {
            Some(method) => {
                self.push_native(Box::new(super::call::Waiting), 1, Then::Push);
                match self.call_special(method, id, &Args::default()) {
                    Ok(Some(value)) => {
                        self.natives.pop();
                        self.drop_stack(1);
                        self.push(value);
                        Ok(Next::Go)
                    }
                    Ok(None) => Ok(Next::Switch),
                    Err(Raised) => {
                        self.natives.pop();
                        Err(Raised)
                    }
                }
            }
            None => {
                let message = format!("'{}' object can't be awaited", self.type_name(id));
                Err(self.type_error(&message))
            }
        }
    }

    pub(super) fn get_aiter(&mut self) -> Result<Next> {
        let id = self.peek_id(0);
        if self.heap.is_exactly(id, Class::AsyncGenerator) {
            return Ok(Next::Go);
        }
        self.call_async_special(
            id,
            self.names.aiter,
            "'async for' requires an object with __aiter__ method, got ",
            1,
        )
    }

    pub(super) fn get_anext(&mut self) -> Result<Next> {
        let id = self.peek_id(0);
        if self.heap.is_exactly(id, Class::AsyncGenerator) {
            let asend = self.new_asend(id);
            self.push(asend);
            return Ok(Next::Go);
        }
        self.call_async_special(
            id,
            self.names.anext,
            "'async for' requires an iterator with __anext__ method, got ",
            0,
        )
    }

    fn call_async_special(&mut self, id: ObjectId, name: ObjectId, problem: &str, pops: u32) -> Result<Next> {
        let class = self.heap.type_of(id);
        let Some(method) = self.lookup_in_mro(class, name) else {
            let message = format!("{problem}{}", self.type_name(id));
            return Err(self.type_error(&message));
        };
        self.push_native(Box::new(super::call::Waiting), pops, Then::Push);
        match self.call_special(method, id, &Args::default()) {
            Ok(Some(value)) => {
                self.natives.pop();
                self.drop_stack(pops);
                self.push(value);
                Ok(Next::Go)
            }
            Ok(None) => Ok(Next::Switch),
            Err(Raised) => {
                self.natives.pop();
                Err(Raised)
            }
        }
    }

    fn new_asend(&mut self, generator: ObjectId) -> ObjectId {
        self.heap.incref(generator);
        self.heap.new_record(
            heapglass_memory::object::RecordKind::AsyncGenASend,
            vec![Some(generator), None],
            [0; 3],
        )
    }

    /// `async_gen_asend_send`: a wrapped value that the generator yields ends the wait with StopIteration.
    fn send_to_asend(&mut self, asend: ObjectId, value: ObjectId, end: u32) -> Result<Option<Outcome>> {
        let Some(generator) = self.heap.field(asend, 0) else { return Ok(Some(Outcome::Exhausted(None))) };
        self.push_native(Box::new(AsyncSend), 0, Then::Send(end));
        self.settle(|vm| vm.resume_with(generator, Some(value)))
    }

    /// END_ASYNC_FOR: StopAsyncIteration ends the loop.
    pub(super) fn end_async_for(&mut self) -> Result<Next> {
        let exception = self.pop_owned();
        if self.is_subclass(self.heap.type_of(exception), self.exc(Exc::StopAsyncIteration)) {
            self.heap.decref(exception);
            self.drop_stack(1);
            return Ok(Next::Go);
        }
        self.is_reraise = true;
        Err(self.set_raised(exception))
    }

    /// `gen.throw(exception)`. Steals it.
    pub(crate) fn throw_into(&mut self, generator: ObjectId, exception: ObjectId) -> Result<Option<Outcome>> {
        let raised = self.raise_object(exception);
        if self.generator(generator).is_some_and(|body| body.state == GeneratorState::Created) {
            // Nothing of it has run: it ends where it stands.
            self.finish_unstarted(generator);
            return Err(raised);
        }
        self.resume_with(generator, None)
    }

    /// A generator that has not begun ends: its frame goes.
    fn finish_unstarted(&mut self, generator: ObjectId) {
        let frame = self.generator_mut(generator).and_then(|body| {
            body.state = GeneratorState::Cleared;
            body.frame.take()
        });
        if let Some(frame) = frame {
            self.clear_frame(frame);
        }
    }

    /// `gen.close()` as a machine, or at once.
    pub(crate) fn begin_close(&mut self, generator: ObjectId) -> Result<Flow> {
        match self.generator(generator).map(|body| body.state) {
            Some(GeneratorState::Created) => {
                self.finish_unstarted(generator);
                Ok(Flow::Value(self.none()))
            }
            Some(GeneratorState::Suspended | GeneratorState::SuspendedYieldFrom) => {
                Ok(Flow::Native(Box::new(Close { generator, has_begun: false })))
            }
            Some(GeneratorState::Executing) => Err(self.value_error("generator already executing")),
            Some(GeneratorState::Cleared) | None => Ok(Flow::Value(self.none())),
        }
    }

    /// Whether a finalizer of this object is closing a generator.
    pub(super) fn close_flags(&self, id: ObjectId) -> bool {
        self.is_generator(id) && !self.heap.get(id).flags.has(Flags::DYING)
    }
}

/// `gen_close`: throws GeneratorExit in and wants no more values.
#[derive(Clone, Debug)]
struct Close {
    generator: ObjectId,
    has_begun: bool,
}

impl Machine for Close {
    fn name(&self) -> &'static str {
        "close"
    }

    fn visit(&self, _: &mut dyn FnMut(ObjectId)) {}

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        if !self.has_begun {
            self.has_begun = true;
            let exception = vm.new_exception(vm.exc(Exc::GeneratorExit), Vec::new());
            return Ok(NativeStep::Push(Box::new(Throw {
                generator: self.generator,
                exception: Some(exception),
            })));
        }
        match outcome {
            Some(Outcome::Value(value)) => {
                vm.heap.decref(value);
                Err(vm.raise(Exc::RuntimeError, "generator ignored GeneratorExit"))
            }
            Some(Outcome::Exhausted(value)) => Ok(NativeStep::Done(value.unwrap_or(vm.none()))),
            Some(Outcome::Raised) if vm.raised_is(Exc::GeneratorExit) || vm.raised_is(Exc::StopIteration) => {
                vm.clear_raised();
                Ok(NativeStep::Done(vm.none()))
            }
            Some(Outcome::Raised) => Err(Raised),
            None => Ok(NativeStep::More),
        }
    }

    fn boxed_clone(&self) -> NativeKind {
        Box::new(self.clone())
    }
}

/// `gen_throw`
#[derive(Clone, Debug)]
pub(crate) struct Throw {
    pub generator: ObjectId,
    pub exception: Option<ObjectId>,
}

impl Machine for Throw {
    fn name(&self) -> &'static str {
        "throw"
    }

    fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        self.exception.iter().for_each(|id| visit(*id));
    }

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        if let Some(exception) = self.exception.take() {
            return Ok(NativeStep::Resume { generator: self.generator, exception });
        }
        match outcome {
            Some(Outcome::Value(value)) => Ok(NativeStep::Done(value)),
            Some(Outcome::Exhausted(value)) => Err(vm.raise_stop_iteration(value)),
            Some(Outcome::Raised) => Err(Raised),
            None => Ok(NativeStep::More),
        }
    }

    fn boxed_clone(&self) -> NativeKind {
        Box::new(self.clone())
    }
}

/// Waits for an async generator: a wrapped value is the result of the await.
#[derive(Clone, Debug)]
struct AsyncSend;

impl Machine for AsyncSend {
    fn name(&self) -> &'static str {
        "asend"
    }

    fn visit(&self, _: &mut dyn FnMut(ObjectId)) {}

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        match outcome {
            Some(Outcome::Value(value)) if vm.heap.is_exactly(value, Class::AsyncGenWrappedValue) => {
                let inner = vm.heap.set_field(value, 0, None).unwrap_or(vm.none());
                vm.heap.decref(value);
                Ok(NativeStep::Ended(inner))
            }
            Some(Outcome::Value(value)) => Ok(NativeStep::Done(value)),
            Some(Outcome::Exhausted(value)) => {
                vm.heap.xdecref(value);
                Err(vm.raise_with(Exc::StopAsyncIteration, Vec::new()))
            }
            Some(Outcome::Raised) => Err(Raised),
            None => Ok(NativeStep::More),
        }
    }

    fn boxed_clone(&self) -> NativeKind {
        Box::new(self.clone())
    }
}
