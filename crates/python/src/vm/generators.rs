//! Generators, coroutines and async generators: frames that outlive their calls.

use std::rc::Rc;

use heapglass_memory::object::{Flags, Frame, FrameOwner, GeneratorBody, GeneratorState, Payload, ReturnTo};
use heapglass_memory::{Class, ObjectId, StackRef};

use super::async_generators::Passed;
use super::generator_machines::Close;
use super::native::{Outcome, Then};
use super::run::Next;
use super::{Args, Exc, Flow, Raised, Result, Vm};
use crate::compile::{Unit, flag};

/// `co_stacksize` of the least generator expression where loops have an index: `sys.getsizeof(i for i in x)`, 3.15.2.
const LEAST_STACK: u32 = 4;

impl Vm {
    /// How deep the evaluation stack of a generator gets in this version.
    fn stack_size_of(&self, unit: &Unit) -> u32 {
        if !self.heap.profile.codes.loops_have_index {
            return unit.stack_size;
        }
        let size = unit.stack_size + unit.loop_depth();
        if &*unit.name == "<genexpr>" { size.max(LEAST_STACK) } else { size }
    }

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
        let has_less = !self.heap.profile.codes.catches_stop_iteration && unit.is_shallow();
        let stack = if has_less { 1 } else { self.stack_size_of(&unit) };
        let slots = u64::from(self.frame.locals_plus) + u64::from(stack);
        let body = GeneratorBody {
            state: GeneratorState::Created,
            frame: None,
            name,
            qualname,
            handled: None,
            // `gen.__basicsize__` with a GC head, and 8 per slot (FACTS 3.2, row "generator").
            size_bytes: {
                let rules = &self.heap.profile.objects;
                rules.generator_bytes + if rules.embeds_frames { 8 * slots } else { 0 }
            },
            is_coroutine: class == Class::Coroutine,
            code: None,
            is_running_async: false,
            is_closed: false,
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
        if self.heap.profile.objects.has_frame_objects {
            // The frame has code and globals of its own, and does not know the function.
            self.heap.incref(frame.globals);
            frame.holds_globals = true;
            let function = std::mem::replace(&mut frame.function, StackRef::NULL);
            self.heap.close(function);
        }
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

    /// The frame of a generator that is suspended, to be changed.
    pub(crate) fn suspended_mut(&mut self, generator: ObjectId) -> Option<&mut Frame> {
        self.generator_mut(generator)?.frame.as_mut()
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
                // `gen_send_ex2` pushes its argument, None, here too.
                let none = self.none();
                self.push(none);
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
        let mut frame = std::mem::replace(&mut self.frame, caller);
        let handled = self.handled.pop().flatten();
        let caught = self.end_caught(&mut frame);
        let state = if arg == 0 { GeneratorState::Suspended } else { GeneratorState::SuspendedYieldFrom };
        if let Some(body) = self.generator_mut(generator) {
            body.handled = handled;
        }
        self.store_generator_frame(generator, frame, state);
        self.release_caught(caught);
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
    pub(super) fn end_generator(&mut self, generator: ObjectId, code: ObjectId) {
        let handled = self.handled.pop().flatten();
        self.heap.xdecref(handled);
        self.mark_cleared(generator, code);
    }

    /// `gen_clear_frame` leaves the code behind.
    fn mark_cleared(&mut self, generator: ObjectId, code: ObjectId) {
        let code = self.heap.new_ref(code);
        if let Some(body) = self.generator_mut(generator) {
            body.state = GeneratorState::Cleared;
            body.code = Some(code);
        }
    }

    /// SEND: passes the value on top of the stack to the receiver below it. Generators and coroutines take the value;
    /// for others it stays on the stack meanwhile.
    pub(super) fn begin_send(&mut self) -> Result<Option<Outcome>> {
        let end = self.send_end();
        let receiver = self.peek_id(1);
        let is_inline = self.is_generator(receiver) && !self.heap.is_exactly(receiver, Class::AsyncGenerator);
        if is_inline {
            let value = self.pop_owned();
            self.push_native(Box::new(super::call::Waiting), 0, Then::Send(end));
            return self.settle(|vm| vm.resume_with(receiver, Some(value)));
        }
        let value = self.peek_id(0);
        if let Some(machine) = self.await_machine(receiver, Passed::Value(value)) {
            self.push_native(machine, 1, Then::Send(end));
            return Ok(None);
        }
        self.push_native(Box::new(super::call::Waiting), 1, Then::Send(end));
        let begun = self.settle(|vm| {
            if let Some(inner) = vm.wrapped_coroutine(receiver) {
                return vm.resume_generator(inner, value);
            }
            if vm.is_none(value) {
                return vm.begin_next(receiver);
            }
            let name = vm.names.send;
            let method = vm.getattr(receiver, name)?;
            let begun = vm.begin_call(method, &Args::positional(&[value]));
            vm.heap.decref(method);
            Ok(begun?.map(Outcome::Value))
        });
        if !matches!(begun, Ok(None)) {
            self.drop_stack(1);
        }
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

    /// GET_AWAITABLE; its argument says whether `__aenter__` (1) or `__aexit__` (2) gave the object.
    pub(super) fn get_awaitable(&mut self, arg: u32) -> Result<Next> {
        let id = self.peek_id(0);
        if self.heap.is_exactly(id, Class::Coroutine) {
            let is_awaited =
                self.generator(id).is_some_and(|body| body.state == GeneratorState::SuspendedYieldFrom);
            if is_awaited {
                return Err(self.raise(Exc::RuntimeError, "coroutine is being awaited already"));
            }
            return Ok(Next::Go);
        }
        if self.is_its_own_iterator(id) {
            return Ok(Next::Go);
        }
        let class = self.heap.type_of(id);
        let Some(method) = self.lookup_in_mro(class, self.names.await_) else {
            return Err(self.cannot_await(id, arg));
        };
        let flow = self.special_flow("__await__", method, id, &[], Vec::new(), Some(check_await));
        self.conclude(flow, 1)
    }

    /// Coroutines, generators marked by `types.coroutine`, and what awaits async generators.
    fn is_its_own_iterator(&self, id: ObjectId) -> bool {
        match Class::of(self.heap.type_of(id)) {
            Some(Class::Coroutine | Class::AsyncGenASend | Class::AsyncGenAThrow | Class::AnextAwaitable) => {
                true
            }
            Some(Class::Generator) => self
                .generator_code(id)
                .is_some_and(|code| self.unit_of(code).unit.flags & flag::ITERABLE_COROUTINE != 0),
            _ => false,
        }
    }

    /// `gi_code`
    pub(crate) fn generator_code(&self, id: ObjectId) -> Option<ObjectId> {
        let body = self.generator(id)?;
        let running = || self.running().find(|frame| frame.owner == FrameOwner::Generator(id));
        body.frame.as_ref().or_else(running).map(|frame| frame.code).or(body.code)
    }

    /// `_PyEval_FormatAwaitableError`
    fn cannot_await(&mut self, id: ObjectId, arg: u32) -> Raised {
        let name = self.type_name(id);
        let from = |method| {
            format!("'async with' received an object from {method} that does not implement __await__: {name}")
        };
        let message = match arg {
            1 => from("__aenter__"),
            2 => from("__aexit__"),
            _ => format!("'{name}' object can't be awaited"),
        };
        self.type_error(&message)
    }

    /// `_PyCoro_GetAwaitableIter` within Rust. New reference.
    pub(crate) fn awaitable_iterator(&mut self, id: ObjectId) -> Result<ObjectId> {
        if self.is_its_own_iterator(id) {
            return Ok(self.heap.new_ref(id));
        }
        let class = self.heap.type_of(id);
        match self.lookup_in_mro(class, self.names.await_) {
            Some(method) => {
                let result = self.special_sync(method, id, &[])?;
                check_await(self, id, result)
            }
            None => Err(self.cannot_await(id, 0)),
        }
    }

    pub(super) fn get_aiter(&mut self) -> Result<Next> {
        let id = self.peek_id(0);
        if self.heap.is_exactly(id, Class::AsyncGenerator) {
            return Ok(Next::Go);
        }
        let class = self.heap.type_of(id);
        let Some(method) = self.lookup_in_mro(class, self.names.aiter) else {
            let message =
                format!("'async for' requires an object with __aiter__ method, got {}", self.type_name(id));
            return Err(self.type_error(&message));
        };
        let flow = self.special_flow("__aiter__", method, id, &[], Vec::new(), Some(check_aiter));
        self.conclude(flow, 1)
    }

    pub(super) fn get_anext(&mut self) -> Result<Next> {
        let id = self.peek_id(0);
        if self.heap.is_exactly(id, Class::AsyncGenerator) {
            let asend = self.new_asend(id, None);
            self.push(asend);
            return Ok(Next::Go);
        }
        let class = self.heap.type_of(id);
        let Some(method) = self.lookup_in_mro(class, self.names.anext) else {
            let message =
                format!("'async for' requires an iterator with __anext__ method, got {}", self.type_name(id));
            return Err(self.type_error(&message));
        };
        let flow = self.special_flow("__anext__", method, id, &[], Vec::new(), Some(check_anext));
        self.conclude(flow, 0)
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
    pub(super) fn finish_unstarted(&mut self, generator: ObjectId) {
        let frame = self.generator_mut(generator).and_then(|body| body.frame.take());
        if let Some(frame) = frame {
            self.mark_cleared(generator, frame.code);
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
                Ok(Flow::Native(Box::new(Close::new(generator))))
            }
            Some(GeneratorState::Executing) => {
                let kind = self.type_name(generator).replace('_', " ");
                Err(self.value_error(&format!("{kind} already executing")))
            }
            Some(GeneratorState::Cleared) | None => Ok(Flow::Value(self.none())),
        }
    }

    /// What a suspended generator waits for in `yield from` or `await`: `_PyGen_yf`. Borrowed.
    pub(crate) fn yields_from(&self, generator: ObjectId) -> Option<ObjectId> {
        let body = self.generator(generator)?;
        if body.state != GeneratorState::SuspendedYieldFrom {
            return None;
        }
        body.frame.as_ref()?.slots.last()?.get()
    }

    /// While what it waits for is thrown into or closed, a generator counts as running.
    pub(super) fn set_delegating(&mut self, generator: ObjectId, is_on: bool) {
        if let Some(body) = self.generator_mut(generator) {
            body.state = if is_on { GeneratorState::Executing } else { GeneratorState::SuspendedYieldFrom };
        }
    }

    /// Whether a generator has ended.
    pub(super) fn is_finished(&self, generator: ObjectId) -> bool {
        self.generator(generator).is_none_or(|body| body.state == GeneratorState::Cleared)
    }

    /// `ag_running_async` and `ag_closed`.
    pub(super) fn async_state(&self, generator: ObjectId) -> (bool, bool) {
        self.generator(generator).map_or((false, false), |body| (body.is_running_async, body.is_closed))
    }

    pub(super) fn set_async_running(&mut self, generator: ObjectId, is_on: bool) {
        if let Some(body) = self.generator_mut(generator) {
            body.is_running_async = is_on;
        }
    }

    pub(super) fn set_async_closed(&mut self, generator: ObjectId) {
        if let Some(body) = self.generator_mut(generator) {
            body.is_closed = true;
        }
    }

    /// The exception that `throw(type, value, traceback)` means. New reference.
    pub(crate) fn thrown_exception(
        &mut self,
        kind: ObjectId,
        value: Option<ObjectId>,
        traceback: Option<ObjectId>,
    ) -> Result<ObjectId> {
        let value = value.filter(|value| !self.is_none(*value));
        let traceback = traceback.filter(|traceback| !self.is_none(*traceback));
        if traceback.is_some_and(|id| !self.heap.is_exactly(id, Class::Traceback)) {
            return Err(self.type_error("throw() third argument must be a traceback object"));
        }
        let exception = if self.is_exception_class(kind) {
            match self.normalized(kind, value) {
                Ok(made) => made,
                // `PyErr_NormalizeException`: what goes wrong is thrown instead.
                Err(Raised) => self.take_raised().ok_or(Raised)?,
            }
        } else if self.is_exception(kind) {
            if value.is_some() {
                return Err(self.type_error("instance exception may not have a separate value"));
            }
            self.heap.new_ref(kind)
        } else {
            let message = format!(
                "exceptions must be classes or instances deriving from BaseException, not {}",
                self.type_name(kind)
            );
            return Err(self.type_error(&message));
        };
        if let Some(traceback) = traceback {
            let traceback = self.heap.new_ref(traceback);
            let old = self.heap.set_field(exception, super::exception_field::TRACEBACK, Some(traceback));
            self.heap.xdecref(old);
        }
        Ok(exception)
    }

    /// An exception of a class, made of what `throw()` was given for its value. New reference.
    fn normalized(&mut self, kind: ObjectId, value: Option<ObjectId>) -> Result<ObjectId> {
        let made = match value {
            Some(value) if self.is_exception(value) => self.heap.new_ref(value),
            Some(value) if self.is_a(value, Class::Tuple) => {
                let args = self.heap.items(value).to_vec();
                self.call_sync(kind, &args)?
            }
            Some(value) => self.call_sync(kind, &[value])?,
            None => self.call_sync(kind, &[])?,
        };
        if self.is_exception(made) {
            return Ok(made);
        }
        let shown = self.repr(kind);
        let found = self.type_name(made).to_owned();
        self.heap.decref(made);
        let message =
            format!("calling {} should have returned an instance of BaseException, not {found}", shown?);
        Err(self.type_error(&message))
    }

    /// Whether a finalizer of this object is closing a generator.
    pub(super) fn close_flags(&self, id: ObjectId) -> bool {
        self.is_generator(id) && !self.heap.get(id).flags.has(Flags::DYING)
    }
}

/// What `__await__` gave must be an iterator and no coroutine.
fn check_await(vm: &mut Vm, _: ObjectId, result: ObjectId) -> Result<ObjectId> {
    let message = if vm.heap.is_exactly(result, Class::Coroutine) {
        "__await__() returned a coroutine".to_owned()
    } else if vm.is_iterator(result)
        || vm.is_its_own_iterator(result)
        || vm.is_generator(result)
        || vm.wrapped_coroutine(result).is_some()
    {
        return Ok(result);
    } else {
        format!("__await__() returned non-iterator of type '{}'", vm.type_name(result))
    };
    vm.heap.decref(result);
    Err(vm.type_error(&message))
}

/// What `__aiter__` gave must have `__anext__`.
fn check_aiter(vm: &mut Vm, _: ObjectId, result: ObjectId) -> Result<ObjectId> {
    let class = vm.heap.type_of(result);
    if vm.lookup_in_mro(class, vm.names.anext).is_some() {
        return Ok(result);
    }
    let message = format!(
        "'async for' received an object from __aiter__ that does not implement __anext__: {}",
        vm.type_name(result)
    );
    vm.heap.decref(result);
    Err(vm.type_error(&message))
}

/// What `__anext__` gave must be awaitable.
fn check_anext(vm: &mut Vm, _: ObjectId, result: ObjectId) -> Result<ObjectId> {
    let found = vm.with_temps(&[result], |vm| vm.awaitable_iterator(result));
    let name = vm.type_name(result).to_owned();
    vm.heap.decref(result);
    if found.is_err()
        && let Some(cause) = vm.take_raised()
    {
        let message = format!("'async for' received an invalid object from __anext__: {name}");
        vm.type_error(&message);
        if let Some(raised) = vm.raised {
            vm.heap.incref(cause);
            for index in [super::exception_field::CAUSE, super::exception_field::CONTEXT] {
                let old = vm.heap.set_field(raised, index, Some(cause));
                vm.heap.xdecref(old);
            }
        }
    }
    found
}
