//! `throw()` and `close()` of generators and coroutines: what they wait for is thrown into or closed first
//! (CPython 3.14 Objects/genobject.c, `_gen_throw`, `gen_close`).

use heapglass_memory::ObjectId;

use super::async_generators::Passed;
use super::native::{Machine, NativeStep, Outcome};
use super::{Exc, Flow, NativeKind, Raised, Result, Vm};

/// `gen_close_iter`: closes what a generator waits for. `None` where there is nothing to do.
fn close_inner(vm: &mut Vm, inner: ObjectId) -> Result<Option<NativeStep>> {
    if vm.generator(inner).is_some() {
        return match vm.begin_close(inner)? {
            Flow::Native(kind) => Ok(Some(NativeStep::Push(kind))),
            Flow::Value(_) => Ok(None),
        };
    }
    match vm.getattr(inner, vm.names.close) {
        Ok(method) => {
            let result = vm.with_temps(&[method], |vm| vm.call_sync(method, &[]));
            vm.heap.decref(method);
            vm.heap.decref(result?);
            Ok(None)
        }
        Err(Raised) if vm.raised_is(Exc::AttributeError) => {
            vm.clear_raised();
            Ok(None)
        }
        Err(Raised) => Err(Raised),
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Begin,
    /// What it waits for is being closed.
    ClosesInner,
    /// What it waits for is being thrown into.
    ThrowsInner,
    /// The generator itself runs.
    Own,
}

/// `gen_throw`
#[derive(Clone, Debug)]
pub(crate) struct Throw {
    generator: ObjectId,
    exception: Option<ObjectId>,
    /// What the generator waits for, held meanwhile.
    inner: Option<ObjectId>,
    stage: Stage,
}

impl Throw {
    /// Steals the exception; the generator is borrowed.
    pub(crate) const fn new(generator: ObjectId, exception: ObjectId) -> Self {
        Self { generator, exception: Some(exception), inner: None, stage: Stage::Begin }
    }

    fn throw_here(&mut self, exception: ObjectId) -> NativeStep {
        self.stage = Stage::Own;
        NativeStep::Resume { generator: self.generator, exception }
    }

    fn begin(&mut self, vm: &mut Vm) -> Result<NativeStep> {
        let Some(exception) = self.exception.take() else { return Ok(NativeStep::Exhausted) };
        let Some(inner) = vm.yields_from(self.generator) else { return Ok(self.throw_here(exception)) };
        vm.heap.incref(inner);
        self.inner = Some(inner);
        vm.set_delegating(self.generator, true);
        if vm.is_subclass(vm.heap.type_of(exception), vm.exc(Exc::GeneratorExit)) {
            self.exception = Some(exception);
            self.stage = Stage::ClosesInner;
            return match close_inner(vm, inner) {
                Ok(Some(step)) => Ok(step),
                Ok(None) => Ok(self.inner_closed(vm, None)),
                Err(Raised) => Ok(self.inner_closed(vm, Some(Outcome::Raised))),
            };
        }
        self.stage = Stage::ThrowsInner;
        if !vm.is_generator(inner) && vm.await_machine(inner, Passed::Value(inner)).is_none() {
            return self.call_throw(vm, inner, exception);
        }
        vm.pass_to(inner, Passed::Exception(exception))
    }

    /// A `throw` method of something else; without one the exception is the generator's own affair.
    fn call_throw(&mut self, vm: &mut Vm, inner: ObjectId, exception: ObjectId) -> Result<NativeStep> {
        let method = match vm.getattr(inner, vm.names.throw) {
            Ok(method) => method,
            Err(Raised) if vm.raised_is(Exc::AttributeError) => {
                vm.clear_raised();
                self.let_inner_go(vm);
                return Ok(self.throw_here(exception));
            }
            Err(Raised) => {
                vm.heap.decref(exception);
                self.let_inner_go(vm);
                return Err(Raised);
            }
        };
        let result = vm.with_temps(&[method, exception], |vm| vm.call_sync(method, &[exception]));
        vm.heap.decref(method);
        vm.heap.decref(exception);
        let outcome = result.map_or(Outcome::Raised, Outcome::Value);
        Ok(self.inner_thrown(vm, outcome))
    }

    fn let_inner_go(&mut self, vm: &mut Vm) {
        vm.set_delegating(self.generator, false);
        vm.heap.xdecref(self.inner.take());
    }

    fn inner_closed(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> NativeStep {
        self.let_inner_go(vm);
        let exception = match outcome {
            Some(Outcome::Value(value) | Outcome::Exhausted(Some(value))) => {
                vm.heap.decref(value);
                self.exception.take()
            }
            Some(Outcome::Exhausted(None)) | None => self.exception.take(),
            Some(Outcome::Raised) => {
                vm.heap.xdecref(self.exception.take());
                vm.take_raised()
            }
        };
        match exception {
            Some(exception) => self.throw_here(exception),
            None => NativeStep::Exhausted,
        }
    }

    fn inner_thrown(&mut self, vm: &mut Vm, outcome: Outcome) -> NativeStep {
        self.let_inner_go(vm);
        match outcome {
            Outcome::Value(value) => return NativeStep::Done(value),
            Outcome::Exhausted(value) => {
                vm.raise_stop_iteration(value);
            }
            Outcome::Raised => {}
        }
        match vm.take_raised() {
            Some(exception) => self.throw_here(exception),
            None => NativeStep::Exhausted,
        }
    }
}

impl Machine for Throw {
    fn name(&self) -> &'static str {
        "throw"
    }

    fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        self.exception.iter().chain(&self.inner).for_each(|id| visit(*id));
    }

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        match (self.stage, outcome) {
            (Stage::Begin, _) => self.begin(vm),
            (Stage::ClosesInner, outcome) => Ok(self.inner_closed(vm, outcome)),
            (Stage::ThrowsInner, Some(outcome)) => Ok(self.inner_thrown(vm, outcome)),
            (Stage::Own, Some(Outcome::Value(value))) => Ok(NativeStep::Done(value)),
            (Stage::Own, Some(Outcome::Exhausted(Some(value)))) => Ok(NativeStep::Ended(value)),
            (Stage::Own, Some(Outcome::Exhausted(None))) => Ok(NativeStep::Exhausted),
            (Stage::Own, Some(Outcome::Raised)) => Err(Raised),
            (Stage::ThrowsInner | Stage::Own, None) => Ok(NativeStep::More),
        }
    }

    fn boxed_clone(&self) -> NativeKind {
        Box::new(self.clone())
    }
}

/// `gen_close`: throws GeneratorExit in and wants no more values.
#[derive(Clone, Debug)]
pub(crate) struct Close {
    generator: ObjectId,
    has_begun: bool,
}

impl Close {
    pub(crate) const fn new(generator: ObjectId) -> Self {
        Self { generator, has_begun: false }
    }
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
            return Ok(NativeStep::Push(Box::new(Throw::new(self.generator, exception))));
        }
        match outcome {
            Some(Outcome::Value(value)) => {
                vm.heap.decref(value);
                let kind = vm.type_name(self.generator).replace('_', " ");
                Err(vm.raise(Exc::RuntimeError, &format!("{kind} ignored GeneratorExit")))
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
