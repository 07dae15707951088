//! The evaluation loop: instructions, native frames, line events, stops.

use std::rc::Rc;
use std::sync::Arc;

use heapglass_memory::StackRef;
use heapglass_memory::object::{CodeBody, Payload, ReturnTo};

use super::native::{NativeStep, Outcome, Then};
use super::{Ending, Exc, Lane, NativeCall, Raised, Result, UnitState, Vm};
use crate::compile::op;

/// What bounds a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// `sys.getrecursionlimit()`
    pub recursion: u32,
    /// Line events.
    pub steps: u32,
    /// Bytes that the program's objects may take.
    pub bytes: u64,
    /// Whether the program is traced, as the conformance recorder traces it: marked line starts stay generic (FACTS 9.3).
    pub is_traced: bool,
    /// Automatic collections are off from the start, as in the recorder's graph mode.
    pub is_gc_off: bool,
    /// Stop after every instruction and every step of a machine.
    pub is_fine: bool,
    /// What is not supported does not end the run: it is a `NotImplementedError` that the program can catch.
    pub goes_on: bool,
    /// The run goes on into the end of the interpreter, with a step for each thing that goes.
    pub shows_exit: bool,
    /// `sys.get_int_max_str_digits()`; 0 for none.
    pub int_digits: u32,
    /// What `input()` and `sys.stdin` read.
    pub input: Arc<str>,
    /// `sys.argv` behind the program's name.
    pub args: Vec<String>,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            // FACTS 9.2: `sys.getrecursionlimit()` is 1000.
            recursion: 1000,
            steps: 1_000_000,
            bytes: 1 << 30,
            is_traced: false,
            is_gc_off: false,
            is_fine: false,
            goes_on: false,
            // `_PY_LONG_DEFAULT_MAX_STR_DIGITS`
            shows_exit: false,
            int_digits: 4300,
            input: Arc::from(""),
            args: Vec::new(),
        }
    }
}

/// Why a run stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// Before the line of the step that was asked for.
    Line,
    /// After an instruction or a machine's step (fine runs only).
    Change,
    /// The fuel is spent; go on by calling again.
    Fuel,
    /// The program has ended: see [`Vm::ending`].
    Ended,
}

/// A function that is called at every moment of a run.
#[derive(Clone)]
pub struct Watch(pub Rc<dyn Fn(&Vm)>);

impl std::fmt::Debug for Watch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Watch")
    }
}

/// What an instruction leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Next {
    /// The next instruction of the same frame.
    Go,
    /// Another frame, or a native one, is on top now.
    Switch,
}

/// Runs within runs in Rust: deeper is a RecursionError. Each takes some kilobytes of a wasm stack of 1 MiB.
const MAX_NESTED: u32 = 60;

impl Vm {
    /// Runs until the line event with number `step` (the first is 1), the end, or until `fuel` instructions are spent.
    pub fn run_to(&mut self, step: u32, fuel: u64) -> Stop {
        self.target = step;
        self.captured.clear();
        let until = self.instructions.saturating_add(fuel);
        loop {
            if self.ending.is_some() && !self.goes_on_into_exit() {
                return Stop::Ended;
            }
            if self.steps >= step && self.is_at_line() {
                return Stop::Line;
            }
            if self.instructions >= until {
                return Stop::Fuel;
            }
            if self.advance(until, 0) == Some(Stop::Change) {
                return Stop::Change;
            }
        }
    }

    /// The line event that was counted last has not been left yet.
    fn is_at_line(&self) -> bool {
        self.at_line
    }

    /// Runs a stretch: one machine's step, or instructions until something else is on top.
    pub(super) fn advance(&mut self, until: u64, base: u32) -> Option<Stop> {
        if let Some(call) = self.heap.dealloc.pending_call() {
            self.begin_dealloc_call(call);
            return None;
        }
        if self.native_is_on_top() {
            self.step_native();
            self.show_moment();
            return (self.limits.is_fine && self.nested == 0).then_some(Stop::Change);
        }
        self.run_frame(until, base)
    }

    /// Nothing is half done: every reference is held by somebody who can be named. In a run within Rust the machine that
    /// waits for it is out of the list while it makes its step, so that only lines are looked at there (`captured`).
    #[inline]
    fn show_moment(&self) {
        if let Some(watch) = self.watch.as_ref().filter(|_| self.nested == 0) {
            watch.0(self);
        }
    }

    fn native_is_on_top(&self) -> bool {
        self.natives.last().is_some_and(|native| native.depth as usize == self.frames.len())
    }

    /// Executes instructions of the frame under way.
    fn run_frame(&mut self, until: u64, base: u32) -> Option<Stop> {
        let state = Rc::clone(self.unit_state());
        let has_extra_lines = !state.unit.extra_lines.is_empty();
        loop {
            let is_resumed = std::mem::take(&mut self.at_line);
            if has_extra_lines && let Some(line) = self.next_extra_line(&state) {
                self.line_event_at(line);
                if self.must_stop() {
                    return None;
                }
                continue;
            }
            let is_told = if has_extra_lines { self.takes_own_line() } else { is_resumed };
            if !is_told && self.begins_line(&state) {
                self.line_event(&state);
                if self.must_stop() {
                    return None;
                }
                self.at_line = false;
            }
            let next = self.execute(&state);
            if has_extra_lines {
                self.old_events.told = 0;
            }
            self.instructions += 1;
            let next = match next {
                Ok(next) => next,
                Err(Raised) => {
                    self.unwind();
                    Next::Switch
                }
            };
            self.show_moment();
            if self.limits.is_fine && self.nested == 0 {
                return Some(Stop::Change);
            }
            if next == Next::Switch
                || self.ending.is_some()
                || self.heap.dealloc.pending_call().is_some()
                || self.instructions >= until
            {
                return None;
            }
            let _ = base;
        }
    }

    /// At a line event: whether somebody waits for this one.
    fn must_stop(&mut self) -> bool {
        if self.ending.is_some() {
            return true;
        }
        if self.steps < self.target {
            return false;
        }
        if self.nested == 0 {
            return true;
        }
        if self.captured.is_empty() || self.limits.is_traced {
            let captured = std::mem::take(&mut self.captured);
            let moment = self.clone();
            self.captured = captured;
            self.captured.push(moment);
        }
        false
    }

    /// FACTS 10.2: whether the instruction about to execute gives a line event.
    fn begins_line(&self, state: &UnitState) -> bool {
        if !state.is_program {
            return false;
        }
        let unit = &state.unit;
        let at = self.frame.pc as usize;
        let Some(line) = unit.lines.get(at) else { return false };
        let Some(instr) = unit.code.get(at) else { return false };
        if unit.tests_at_end && self.test_came_back(state) {
            return true;
        }
        if instr.op == op::JUMP_BACKWARD {
            let target = (at + 1 + 1).checked_sub(self.jump_distance(state, at));
            if let Some(target) = target
                && unit.lines.get(target) == Some(line)
            {
                return !unit.tests_at_end
                    || unit.code.get(target).is_some_and(|first| first.op == op::FOR_ITER);
            }
        }
        if !unit.marks.get(at).copied().unwrap_or(false) {
            return false;
        }
        let last = self.frame.last as usize;
        match unit.code.get(last) {
            None => true,
            Some(previous) if previous.op == op::RESUME => true,
            Some(_) => unit.lines.get(last) != Some(line),
        }
    }

    /// The argument of a jump, with the `EXTENDED_ARG`s before it.
    fn jump_distance(&self, state: &UnitState, at: usize) -> usize {
        let mut distance = state.unit.code.get(at).map_or(0, |instr| instr.arg as usize);
        let mut shift = 8;
        let mut before = at;
        while let Some(instr) = before.checked_sub(1).and_then(|index| state.unit.code.get(index)) {
            if instr.op != op::EXTENDED_ARG {
                break;
            }
            distance |= (instr.arg as usize) << shift;
            shift += 8;
            before -= 1;
        }
        distance
    }

    /// A line without instructions whose event is due (older versions).
    fn next_extra_line(&mut self, state: &UnitState) -> Option<u32> {
        let pc = self.frame.pc;
        let mut here = state.unit.extra_lines.iter().filter(|(offset, _)| *offset == pc);
        let (_, line) = here.nth(self.old_events.told as usize)?;
        self.old_events.told += 1;
        Some(*line)
    }

    /// Whether the event of the instruction's own line was told already; it is from now on.
    fn takes_own_line(&mut self) -> bool {
        const OWN: u32 = 1 << 16;
        let was_told = self.old_events.told >= OWN;
        self.old_events.told |= OWN;
        was_told
    }

    /// Whether the last instruction decided that a loop whose test stands on the jump's line goes on: in the code of
    /// older versions the jump comes behind the test.
    fn test_came_back(&self, state: &UnitState) -> bool {
        self.old_events.came_back == Some(self.frame.serial)
            && state.unit.code.get(self.frame.last as usize).is_some_and(|last| {
                matches!(
                    last.op,
                    op::POP_JUMP_IF_FALSE
                        | op::POP_JUMP_IF_TRUE
                        | op::POP_JUMP_IF_NONE
                        | op::POP_JUMP_IF_NOT_NONE
                )
            })
    }

    /// A line begins: counts the step and notes its figures.
    fn line_event(&mut self, state: &UnitState) {
        let line = state.unit.lines.get(self.frame.pc as usize).copied().unwrap_or(0).max(0) as u32;
        self.line_event_at(line);
    }

    pub(super) fn line_event_at(&mut self, line: u32) {
        self.steps += 1;
        self.at_line = true;
        self.old_events.came_back = None;
        self.line = line;
        if self.is_recording_lanes && self.lanes.len() < self.steps as usize {
            let lane = self.lane(line);
            Rc::make_mut(&mut self.lanes).push(lane);
        }
        if self.steps > self.limits.steps {
            self.steps -= 1;
            self.ending = Some(Ending::Limit { what: "steps", line });
        } else if self.heap.allocator_bytes() > self.limits.bytes {
            self.ending = Some(Ending::Limit { what: "memory", line });
        }
    }

    /// The timeline's figures now.
    pub fn lane(&self, line: u32) -> Lane {
        Lane {
            line,
            references: self.heap.references.max(0) as u32,
            objects: self.heap.live_objects,
            collections: self.heap.gc.collections(),
            bytes: self.heap.allocator_bytes().min(u64::from(u32::MAX)) as u32,
            printed: self.printed_chars,
        }
    }

    /// One step of the machine on top.
    fn step_native(&mut self) {
        let Some(mut native) = self.natives.pop() else { return };
        self.instructions += 1;
        let outcome = self.inbox.take();
        match native.kind.step(self, outcome) {
            Ok(NativeStep::Done(value)) => self.finish_native(&native, Outcome::Value(value)),
            Ok(NativeStep::Exhausted) => self.finish_native(&native, Outcome::Exhausted(None)),
            Ok(NativeStep::Send { generator, value }) => {
                self.natives.push(native);
                let begun = self.resume_generator(generator, value);
                self.answer(begun);
            }
            Ok(NativeStep::Ended(value)) => self.finish_native(&native, Outcome::Exhausted(Some(value))),
            Ok(NativeStep::Resume { generator, exception }) => {
                self.natives.push(native);
                let begun = self.throw_into(generator, exception);
                self.answer(begun);
            }
            Ok(NativeStep::More) => self.natives.push(native),
            Ok(NativeStep::Push(kind)) => {
                let depth = native.depth;
                self.natives.push(native);
                self.natives.push(NativeCall { kind, depth, pops: 0, then: Then::Native });
            }
            Ok(NativeStep::Call { callable, args }) => {
                self.natives.push(native);
                let begun = self.begin_call(callable, &super::Args::positional(&args));
                self.answer(begun.map(|value| value.map(Outcome::Value)));
            }
            Ok(NativeStep::CallKw { callable, args, kw }) => {
                self.natives.push(native);
                let begun = self.begin_call(callable, &super::Args { pos: &args, kw: &kw });
                self.answer(begun.map(|value| value.map(Outcome::Value)));
            }
            Ok(NativeStep::Next(iterator)) => {
                self.natives.push(native);
                let begun = self.begin_next(iterator);
                self.answer(begun);
            }
            Err(Raised) => self.finish_native(&native, Outcome::Raised),
        }
    }

    /// What a machine asked for has come at once, or comes later.
    fn answer(&mut self, begun: Result<Option<Outcome>>) {
        match begun {
            Ok(Some(outcome)) => self.inbox = Some(outcome),
            Ok(None) => {}
            Err(Raised) => self.inbox = Some(Outcome::Raised),
        }
    }

    /// A machine has ended: its arguments leave the stack, its result goes where it is wanted.
    fn finish_native(&mut self, native: &NativeCall, outcome: Outcome) {
        if native.then == Then::PushOver {
            self.swap_operands();
        }
        self.drop_stack(native.pops);
        let has_result = matches!(outcome, Outcome::Value(_));
        match (native.then, outcome) {
            (Then::Native, outcome) => self.inbox = Some(outcome),
            (Then::Nested, outcome) => self.nested_result = Some(outcome),
            (Then::Push | Then::PushOver | Then::ForIter(_) | Then::Send(_), Outcome::Value(value)) => {
                self.push(value);
            }
            (Then::Send(end), Outcome::Exhausted(value)) => {
                let value = value.unwrap_or(self.heap.constants.none);
                self.push(value);
                self.frame.pc = end;
            }
            (Then::PushThenNull, Outcome::Value(value)) => {
                self.push(value);
                self.push_ref(StackRef::NULL);
            }
            (Then::ForIter(end), Outcome::Exhausted(value)) => {
                self.heap.xdecref(value);
                self.frame.pc = end;
            }
            (Then::Push | Then::PushOver | Then::PushThenNull, Outcome::Exhausted(value)) => {
                self.raise_stop_iteration(value);
                self.unwind();
            }
            (Then::Drop, Outcome::Value(value)) => self.heap.decref(value),
            (Then::Drop, Outcome::Exhausted(value)) => self.heap.xdecref(value),
            (
                Then::Push
                | Then::PushOver
                | Then::PushThenNull
                | Then::ForIter(_)
                | Then::Send(_)
                | Then::Drop,
                Outcome::Raised,
            ) => self.unwind(),
        }
        // Only a call that ends well looks at the eval breaker; an exception is somebody's answer already.
        if self.heap.gc.is_scheduled && has_result && matches!(native.then, Then::Push | Then::PushOver) {
            self.begin_scheduled_collection();
        }
    }

    /// `StopIteration` with a generator's return value. Steals it.
    pub(crate) fn raise_stop_iteration(&mut self, value: Option<heapglass_memory::ObjectId>) -> Raised {
        match value {
            Some(value) if !self.is_none(value) => self.raise_with(Exc::StopIteration, vec![value]),
            _ => self.raise_with(Exc::StopIteration, Vec::new()),
        }
    }

    /// An exception leaves the instruction under way: to a handler, or out of the frame.
    pub(super) fn unwind(&mut self) {
        loop {
            self.add_traceback();
            if self.unsupported.is_none() && self.enter_handler() {
                return;
            }
            self.empty_stack();
            if self.unsupported.is_none() && self.heap.dealloc.pending_call().is_some() {
                // What dies with the stack is finalized while the frame is there.
                self.push_native(Box::new(super::finalize::GoOnUnwinding), 0, Then::Drop);
                return;
            }
            let return_to = self.frame.return_to;
            self.leave_raising();
            match return_to {
                ReturnTo::Stack | ReturnTo::InitCheck => {
                    if self.native_is_on_top() {
                        self.inbox = Some(Outcome::Raised);
                        return;
                    }
                }
                ReturnTo::Native => {
                    self.inbox = Some(Outcome::Raised);
                    return;
                }
                ReturnTo::Drop => {
                    self.clear_raised();
                    return;
                }
                ReturnTo::Nested => {
                    self.nested_result = Some(Outcome::Raised);
                    return;
                }
                ReturnTo::End => {
                    if self.heap.dealloc.pending_call().is_some() {
                        // What died on the way is finalized first.
                        self.push_native(Box::new(super::finalize::EndUncaught), 0, Then::Drop);
                    } else {
                        self.end_uncaught();
                    }
                    return;
                }
            }
        }
    }

    /// Calls Python from Rust and waits: for `__eq__`, `__hash__`, `__lt__`, `__repr__` inside one operation only.
    /// References of the caller must be in `temps`. New reference.
    ///
    /// # Errors
    /// What the callee raises, or `RecursionError`.
    pub fn call_sync(
        &mut self,
        callable: heapglass_memory::ObjectId,
        args: &[heapglass_memory::ObjectId],
    ) -> Result<heapglass_memory::ObjectId> {
        match self.run_nested(|vm| {
            Ok(vm.begin_call(callable, &super::Args::positional(args))?.map(Outcome::Value))
        })? {
            Outcome::Value(value) => Ok(value),
            Outcome::Exhausted(value) => Err(self.raise_stop_iteration(value)),
            Outcome::Raised => Err(Raised),
        }
    }

    /// Takes the next item of an iterator from Rust and waits. New reference.
    ///
    /// # Errors
    /// What the iterator raises.
    pub fn next_sync(
        &mut self,
        iterator: heapglass_memory::ObjectId,
    ) -> Result<Option<heapglass_memory::ObjectId>> {
        match self.run_nested(|vm| vm.begin_next(iterator))? {
            Outcome::Value(value) => Ok(Some(value)),
            Outcome::Exhausted(value) => {
                self.heap.xdecref(value);
                Ok(None)
            }
            Outcome::Raised => Err(Raised),
        }
    }

    /// Runs a machine within Rust and waits. New reference.
    ///
    /// # Errors
    /// What it raises.
    pub fn run_machine(&mut self, kind: super::NativeKind) -> Result<heapglass_memory::ObjectId> {
        let outcome = self.run_nested(|vm| {
            vm.push_native(kind, 0, Then::Native);
            Ok(None)
        })?;
        match outcome {
            Outcome::Value(value) => Ok(value),
            Outcome::Exhausted(value) => Err(self.raise_stop_iteration(value)),
            Outcome::Raised => Err(Raised),
        }
    }

    /// Runs the finalizer that deallocation waits for, within Rust.
    pub(super) fn run_pending_finalizer(&mut self) -> Result<()> {
        self.run_nested(|_| Ok(Some(Outcome::Exhausted(None)))).map(|_| ())
    }

    fn run_nested(&mut self, begin: impl FnOnce(&mut Self) -> Result<Option<Outcome>>) -> Result<Outcome> {
        if self.nested >= MAX_NESTED {
            return Err(self.raise(Exc::RecursionError, "maximum recursion depth exceeded"));
        }
        let depth = self.frames.len() as u32;
        let at_line = std::mem::take(&mut self.at_line);
        let inbox = self.inbox.take();
        let waiting = super::call::Waiting;
        self.natives.push(NativeCall { kind: Box::new(waiting), depth, pops: 0, then: Then::Nested });
        let base = self.natives.len();
        self.nested += 1;
        let begun = begin(self);
        self.answer(begun);
        while self.natives.len() >= base && self.ending.is_none() {
            self.advance(u64::MAX, depth);
        }
        self.nested -= 1;
        self.at_line = at_line;
        self.inbox = inbox;
        match self.nested_result.take() {
            Some(outcome) => Ok(outcome),
            // The run has ended inside: unwind everything.
            None => Err(self.raise(Exc::SystemError, "the run ended")),
        }
    }

    /// The unit of the frame under way.
    pub(super) fn unit_state(&self) -> &Rc<UnitState> {
        self.unit_of(self.frame.code)
    }

    /// Whether code is in Python where CPython has C.
    pub fn stands_for_c(&self, code: heapglass_memory::ObjectId) -> bool {
        self.unit_of(code).stands_for_c
    }

    /// The unit of a code object.
    #[expect(clippy::indexing_slicing, reason = "a code object's unit is always in the table that made it")]
    pub fn unit_of(&self, code: heapglass_memory::ObjectId) -> &Rc<UnitState> {
        let index = match self.heap.payload(code) {
            Payload::Code(body) => body.unit.0 as usize,
            _ => 0,
        };
        &self.units[index]
    }

    /// A code object's names and constants.
    pub fn code_body(&self, code: heapglass_memory::ObjectId) -> Option<&Rc<CodeBody>> {
        match self.heap.payload(code) {
            Payload::Code(body) => Some(body),
            _ => None,
        }
    }

    /// Entries on the evaluation stack.
    #[inline]
    pub(super) fn stack_depth(&self) -> u32 {
        self.frame.slots.len() as u32 - self.frame.locals_plus
    }

    /// Pushes a counted reference, which it steals.
    #[inline]
    pub(super) fn push(&mut self, id: heapglass_memory::ObjectId) {
        self.frame.slots.push(StackRef::owned(id));
    }

    #[inline]
    pub(super) fn push_ref(&mut self, reference: StackRef) {
        self.frame.slots.push(reference);
    }

    #[inline]
    pub(super) fn pop(&mut self) -> StackRef {
        self.frame.slots.pop().unwrap_or(StackRef::NULL)
    }

    /// Drops the topmost entries, from the top down.
    pub(super) fn drop_stack(&mut self, count: u32) {
        for _ in 0..count {
            let top = self.pop();
            self.heap.close(top);
        }
    }

    /// Puts the left operand on top, to go first.
    pub(super) fn swap_operands(&mut self) {
        let (right, left) = (self.peek(0), self.peek(1));
        self.poke(0, left);
        self.poke(1, right);
    }

    /// The entry at this depth below the top (0 is the top).
    #[inline]
    pub(super) fn peek(&self, below: usize) -> StackRef {
        let at = self.frame.slots.len().wrapping_sub(below + 1);
        self.frame.slots.get(at).copied().unwrap_or(StackRef::NULL)
    }

    /// The object at this depth below the top.
    #[inline]
    pub(super) fn peek_id(&self, below: usize) -> heapglass_memory::ObjectId {
        self.peek(below).get().unwrap_or(self.heap.constants.none)
    }
}
