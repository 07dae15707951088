//! What awaits an asynchronous generator: `asend()`, `athrow()`, `aclose()`, `anext()` with a default
//! (CPython 3.14 Objects/genobject.c).

use heapglass_memory::object::RecordKind;
use heapglass_memory::{Class, ObjectId};

use super::native::{Machine, NativeStep, Outcome};
use super::{Exc, NativeKind, Raised, Result, Vm};

/// `AWAITABLE_STATE_INIT` and its like, in an awaitable's first number.
const INIT: i64 = 0;
const ITER: i64 = 1;
const CLOSED: i64 = 2;

/// Which awaitable it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Anext,
    Athrow,
    Aclose,
}

impl Kind {
    const fn reused(self) -> &'static str {
        match self {
            Self::Anext => "cannot reuse already awaited __anext__()/asend()",
            Self::Athrow | Self::Aclose => "cannot reuse already awaited aclose()/athrow()",
        }
    }

    const fn is_running(self) -> &'static str {
        match self {
            Self::Anext => "anext(): asynchronous generator is already running",
            Self::Athrow => "athrow(): asynchronous generator is already running",
            Self::Aclose => "aclose(): asynchronous generator is already running",
        }
    }
}

/// What is passed to an awaitable.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Passed {
    /// `send`; borrowed.
    Value(ObjectId),
    /// `throw`; a reference of the machine's.
    Exception(ObjectId),
}

/// One step of an awaitable: it is resumed until the generator yields, awaits or ends.
#[derive(Clone, Debug)]
pub(crate) struct AwaitStep {
    /// Borrowed: it is on the caller's stack.
    awaitable: ObjectId,
    passed: Option<Passed>,
}

impl AwaitStep {
    pub(crate) const fn new(awaitable: ObjectId, passed: Passed) -> Self {
        Self { awaitable, passed: Some(passed) }
    }

    fn kind(&self, vm: &Vm) -> Kind {
        if vm.heap.is_exactly(self.awaitable, Class::AsyncGenASend) {
            Kind::Anext
        } else if vm.heap.field(self.awaitable, 1).is_some() {
            Kind::Athrow
        } else {
            Kind::Aclose
        }
    }

    fn state(&self, vm: &Vm) -> i64 {
        vm.heap.record_of(self.awaitable).map_or(CLOSED, |record| record.numbers[0])
    }

    fn set_state(&self, vm: &mut Vm, state: i64) {
        if let Some(record) = vm.heap.record_mut(self.awaitable) {
            record.numbers[0] = state;
        }
    }

    fn fail(&self, vm: &mut Vm, passed: Passed, message: &str) -> Result<NativeStep> {
        if let Passed::Exception(exception) = passed {
            vm.heap.decref(exception);
        }
        self.set_state(vm, CLOSED);
        Err(vm.raise(Exc::RuntimeError, message))
    }

    fn begin(&self, vm: &mut Vm, generator: ObjectId, passed: Passed) -> Result<NativeStep> {
        let (kind, state) = (self.kind(vm), self.state(vm));
        if state == CLOSED {
            return self.fail(vm, passed, kind.reused());
        }
        if kind != Kind::Anext && vm.is_finished(generator) {
            self.set_state(vm, CLOSED);
            if let Passed::Exception(exception) = passed {
                vm.heap.decref(exception);
            }
            return Ok(NativeStep::Exhausted);
        }
        let mut passed = passed;
        if state == INIT {
            let (is_running, is_closed) = vm.async_state(generator);
            if is_running {
                return self.fail(vm, passed, kind.is_running());
            }
            if let (Passed::Value(value), Kind::Anext) = (passed, kind)
                && vm.is_none(value)
            {
                passed = Passed::Value(vm.heap.field(self.awaitable, 1).unwrap_or(value));
            }
            if let (Passed::Value(value), Kind::Athrow | Kind::Aclose) = (passed, kind) {
                if is_closed {
                    self.set_state(vm, CLOSED);
                    return Err(vm.raise_with(Exc::StopAsyncIteration, Vec::new()));
                }
                if !vm.is_none(value) {
                    let message = "can't send non-None value to a just-started coroutine";
                    return Err(vm.raise(Exc::RuntimeError, message));
                }
                passed = Passed::Exception(self.thrown(vm, kind)?);
                if kind == Kind::Aclose {
                    vm.set_async_closed(generator);
                }
            }
            self.set_state(vm, ITER);
        }
        vm.set_async_running(generator, true);
        Ok(match passed {
            Passed::Value(value) => NativeStep::Send { generator, value },
            Passed::Exception(exception) => {
                NativeStep::Push(Box::new(super::Throw::new(generator, exception)))
            }
        })
    }

    /// What `athrow` was given, as an exception; `aclose` throws GeneratorExit. New reference.
    fn thrown(&self, vm: &mut Vm, kind: Kind) -> Result<ObjectId> {
        if kind == Kind::Aclose {
            return Ok(vm.new_exception(vm.exc(Exc::GeneratorExit), Vec::new()));
        }
        let [class, traceback, value] = [1, 2, 3].map(|index| vm.heap.field(self.awaitable, index));
        vm.thrown_exception(class.unwrap_or(vm.none()), value, traceback)
    }

    /// `async_gen_unwrap_value`, and what `aclose` makes of it.
    fn conclude(&self, vm: &mut Vm, generator: ObjectId, outcome: Outcome) -> Result<NativeStep> {
        let kind = self.kind(vm);
        match outcome {
            Outcome::Value(value) if vm.heap.is_exactly(value, Class::AsyncGenWrappedValue) => {
                vm.set_async_running(generator, false);
                let inner = vm.heap.field(value, 0).unwrap_or(vm.none());
                vm.heap.incref(inner);
                vm.heap.decref(value);
                if kind == Kind::Aclose {
                    vm.heap.decref(inner);
                    self.set_state(vm, CLOSED);
                    return Err(vm.raise(Exc::RuntimeError, "async generator ignored GeneratorExit"));
                }
                self.set_state(vm, CLOSED);
                Ok(NativeStep::Ended(inner))
            }
            Outcome::Value(value) => Ok(NativeStep::Done(value)),
            Outcome::Exhausted(value) => {
                vm.heap.xdecref(value);
                let raised = vm.raise_with(Exc::StopAsyncIteration, Vec::new());
                self.conclude_raised(vm, generator, kind, raised)
            }
            Outcome::Raised => self.conclude_raised(vm, generator, kind, Raised),
        }
    }

    fn conclude_raised(
        &self,
        vm: &mut Vm,
        generator: ObjectId,
        kind: Kind,
        raised: Raised,
    ) -> Result<NativeStep> {
        self.set_state(vm, CLOSED);
        vm.set_async_running(generator, false);
        if vm.raised_is(Exc::StopAsyncIteration) || vm.raised_is(Exc::GeneratorExit) {
            vm.set_async_closed(generator);
            if kind == Kind::Aclose {
                vm.clear_raised();
                return Ok(NativeStep::Exhausted);
            }
        }
        Err(raised)
    }
}

impl Machine for AwaitStep {
    fn name(&self) -> &'static str {
        "await"
    }

    fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        if let Some(Passed::Exception(exception)) = self.passed {
            visit(exception);
        }
    }

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        let Some(generator) = vm.heap.field(self.awaitable, 0) else { return Ok(NativeStep::Exhausted) };
        if let Some(passed) = self.passed.take() {
            return self.begin(vm, generator, passed);
        }
        match outcome {
            Some(outcome) => self.conclude(vm, generator, outcome),
            None => Ok(NativeStep::More),
        }
    }

    fn boxed_clone(&self) -> NativeKind {
        Box::new(self.clone())
    }
}

/// `anext(iterator, default)` awaited: StopAsyncIteration is the default (`anextawaitable_proxy`).
#[derive(Clone, Debug)]
pub(crate) struct AnextStep {
    awaitable: ObjectId,
    inner: Option<ObjectId>,
    passed: Option<Passed>,
}

impl AnextStep {
    pub(crate) const fn new(awaitable: ObjectId, passed: Passed) -> Self {
        Self { awaitable, inner: None, passed: Some(passed) }
    }
}

impl Machine for AnextStep {
    fn name(&self) -> &'static str {
        "anext"
    }

    fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        self.inner.iter().for_each(|id| visit(*id));
        if let Some(Passed::Exception(exception)) = self.passed {
            visit(exception);
        }
    }

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        if let Some(passed) = self.passed.take() {
            let wrapped = vm.heap.field(self.awaitable, 0).unwrap_or(vm.none());
            let inner = vm.awaitable_iterator(wrapped)?;
            self.inner = Some(inner);
            return vm.pass_to(inner, passed);
        }
        let Some(outcome) = outcome else { return Ok(NativeStep::More) };
        vm.heap.xdecref(self.inner.take());
        match outcome {
            Outcome::Value(value) => Ok(NativeStep::Done(value)),
            Outcome::Exhausted(Some(value)) => Ok(NativeStep::Ended(value)),
            Outcome::Exhausted(None) => Ok(NativeStep::Exhausted),
            Outcome::Raised if vm.raised_is(Exc::StopAsyncIteration) => {
                vm.clear_raised();
                let default = vm.heap.field(self.awaitable, 1).unwrap_or(vm.none());
                Ok(NativeStep::Ended(vm.heap.new_ref(default)))
            }
            Outcome::Raised => Err(Raised),
        }
    }

    fn boxed_clone(&self) -> NativeKind {
        Box::new(self.clone())
    }
}

impl Vm {
    /// A step that passes a value or an exception on to an awaitable's iterator.
    pub(crate) fn pass_to(&mut self, inner: ObjectId, passed: Passed) -> Result<NativeStep> {
        if let Some(machine) = self.await_machine(inner, passed) {
            return Ok(NativeStep::Push(machine));
        }
        if self.is_generator(inner) {
            return Ok(match passed {
                Passed::Value(value) => NativeStep::Send { generator: inner, value },
                Passed::Exception(exception) => {
                    NativeStep::Push(Box::new(super::Throw::new(inner, exception)))
                }
            });
        }
        match passed {
            Passed::Value(value) if self.is_none(value) => Ok(NativeStep::Next(inner)),
            Passed::Value(value) => self.method_step(inner, self.names.send, value),
            Passed::Exception(exception) => {
                let step = self.method_step(inner, self.names.throw, exception);
                self.heap.decref(exception);
                step
            }
        }
    }

    fn method_step(&mut self, receiver: ObjectId, name: ObjectId, arg: ObjectId) -> Result<NativeStep> {
        let method = self.getattr(receiver, name)?;
        let result = self.with_temps(&[method], |vm| vm.call_sync(method, &[arg]));
        self.heap.decref(method);
        result.map(NativeStep::Done)
    }

    /// The machine of an awaitable of this file.
    pub(crate) fn await_machine(&self, awaitable: ObjectId, passed: Passed) -> Option<NativeKind> {
        match Class::of(self.heap.type_of(awaitable))? {
            Class::AsyncGenASend | Class::AsyncGenAThrow => Some(Box::new(AwaitStep::new(awaitable, passed))),
            Class::AnextAwaitable => Some(Box::new(AnextStep::new(awaitable, passed))),
            _ => None,
        }
    }

    /// `asend(value)` or `__anext__()`. New reference.
    pub(crate) fn new_asend(&mut self, generator: ObjectId, value: Option<ObjectId>) -> ObjectId {
        self.heap.incref(generator);
        let value = value.map(|value| self.heap.new_ref(value));
        self.heap.new_record(RecordKind::AsyncGenASend, vec![Some(generator), value], [0; 3])
    }

    /// `athrow(…)`, or `aclose()` without anything to throw. New reference.
    pub(crate) fn new_athrow(&mut self, generator: ObjectId, thrown: [Option<ObjectId>; 3]) -> ObjectId {
        let [class, value, traceback] = thrown;
        let fields = vec![Some(generator), class, traceback, value];
        fields.iter().flatten().for_each(|id| self.heap.incref(*id));
        self.heap.new_record(RecordKind::AsyncGenAThrow, fields, [0; 3])
    }
}
