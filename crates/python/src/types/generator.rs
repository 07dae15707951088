//! Generators, coroutines, async generators and what awaits them (CPython 3.14 Objects/genobject.c).

use std::rc::Rc;

use heapglass_memory::object::{GeneratorState, Payload, RecordKind};
use heapglass_memory::{Class, ObjectId};

use super::function::shown;
use crate::vm::{
    Args, Arity, Exc, Flow, GetSet, Machine, NativeDef, NativeKind, NativeStep, Outcome, Passed, Raised,
    Result, Throw, Vm, def,
};

pub(crate) const METHODS: &[NativeDef] = &[
    def("send", Arity::One, send),
    def("throw", Arity::Range(1, 3), throw),
    def("close", Arity::None, close),
    def("__next__", Arity::None, next),
    def("__iter__", Arity::None, itself),
];

pub(crate) const COROUTINE_METHODS: &[NativeDef] = &[
    def("send", Arity::One, send),
    def("throw", Arity::Range(1, 3), throw),
    def("close", Arity::None, close),
    def("__await__", Arity::None, coroutine_await),
];

pub(crate) const WRAPPER_METHODS: &[NativeDef] = &[
    def("send", Arity::One, |vm, args| send(vm, &unwrapped(vm, args).borrow())),
    def("throw", Arity::Range(1, 3), |vm, args| throw(vm, &unwrapped(vm, args).borrow())),
    def("close", Arity::None, |vm, args| close(vm, &unwrapped(vm, args).borrow())),
    def("__next__", Arity::None, |vm, args| next(vm, &unwrapped(vm, args).borrow())),
    def("__iter__", Arity::None, itself),
];

pub(crate) const ASYNC_GENERATOR_METHODS: &[NativeDef] = &[
    def("__aiter__", Arity::None, itself),
    def("__anext__", Arity::None, anext),
    def("asend", Arity::One, asend),
    def("athrow", Arity::Range(1, 3), athrow),
    def("aclose", Arity::None, aclose),
];

/// Of what `asend()`, `athrow()`, `aclose()` and `anext()` give.
pub(crate) const AWAITABLE_METHODS: &[NativeDef] = &[
    def("__await__", Arity::None, itself),
    def("__iter__", Arity::None, itself),
    def("__next__", Arity::None, |vm, args| pass(vm, args, Passed::Value(vm.none()))),
    def("send", Arity::One, |vm, args| pass(vm, args, Passed::Value(vm.arg(args, 1)))),
    def("throw", Arity::Range(1, 3), await_throw),
    def("close", Arity::None, await_close),
];

macro_rules! getsets {
    ($frame:literal, $code:literal, $inner:literal, $running:literal, $suspended:literal) => {
        &[
            GetSet { name: $inner, get: inner, set: None },
            GetSet { name: $running, get: running, set: None },
            GetSet { name: $frame, get: frame, set: None },
            GetSet { name: $suspended, get: suspended, set: None },
            GetSet { name: $code, get: code, set: None },
            GetSet { name: "__name__", get: name, set: Some(set_name) },
            GetSet { name: "__qualname__", get: qualname, set: Some(set_qualname) },
        ]
    };
}

pub(crate) const GETSETS: &[GetSet] =
    getsets!("gi_frame", "gi_code", "gi_yieldfrom", "gi_running", "gi_suspended");

pub(crate) const COROUTINE_GETSETS: &[GetSet] =
    getsets!("cr_frame", "cr_code", "cr_await", "cr_running", "cr_suspended");

/// Python/context.c: no origin is tracked.
pub(crate) const ORIGIN_GETSETS: &[GetSet] =
    &[GetSet { name: "cr_origin", get: |vm, _| Ok(vm.none()), set: None }];

pub(crate) const ASYNC_GENERATOR_GETSETS: &[GetSet] =
    getsets!("ag_frame", "ag_code", "ag_await", "ag_running", "ag_suspended");

fn receiver(vm: &Vm, args: &Args<'_>) -> ObjectId {
    args.get(0).unwrap_or(vm.none())
}

fn itself(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = receiver(vm, args);
    Ok(vm.heap.new_ref(id).into())
}

fn next(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    Ok(Flow::Native(Box::new(Send { generator: receiver(vm, args), value: vm.none(), has_begun: false })))
}

fn send(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let value = args.get(1).unwrap_or(vm.none());
    Ok(Flow::Native(Box::new(Send { generator: receiver(vm, args), value, has_begun: false })))
}

/// The arguments with the coroutine in place of its `__await__`.
struct Unwrapped(Vec<ObjectId>);

impl Unwrapped {
    fn borrow(&self) -> Args<'_> {
        Args::positional(&self.0)
    }
}

fn unwrapped(vm: &Vm, args: &Args<'_>) -> Unwrapped {
    let coroutine = vm.heap.field(receiver(vm, args), 0).unwrap_or(vm.none());
    Unwrapped([&[coroutine], args.pos.get(1..).unwrap_or_default()].concat())
}

fn throw(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    if args.get(2).is_some() {
        let words =
            "the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead.";
        vm.warn_deprecated(words)?;
    }
    let exception = vm.thrown_exception(vm.arg(args, 1), args.get(2), args.get(3))?;
    Ok(Flow::Native(Box::new(Throw::new(receiver(vm, args), exception))))
}

fn close(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    vm.begin_close(receiver(vm, args))
}

fn coroutine_await(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let coroutine = receiver(vm, args);
    vm.heap.incref(coroutine);
    Ok(vm.heap.new_record(RecordKind::CoroutineWrapper, vec![Some(coroutine)], [0; 3]).into())
}

fn anext(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    Ok(vm.new_asend(receiver(vm, args), None).into())
}

fn asend(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    Ok(vm.new_asend(receiver(vm, args), args.get(1)).into())
}

fn athrow(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    Ok(vm.new_athrow(receiver(vm, args), [args.get(1), args.get(2), args.get(3)]).into())
}

fn aclose(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    Ok(vm.new_athrow(receiver(vm, args), [None; 3]).into())
}

fn pass(vm: &mut Vm, args: &Args<'_>, passed: Passed) -> Result<Flow> {
    match vm.await_machine(receiver(vm, args), passed) {
        Some(machine) => Ok(Flow::Native(machine)),
        None => Ok(vm.none().into()),
    }
}

fn await_throw(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let exception = vm.thrown_exception(vm.arg(args, 1), args.get(2), args.get(3))?;
    pass(vm, args, Passed::Exception(exception))
}

/// `async_gen_asend_close`: GeneratorExit is thrown in, and nothing must come of it.
fn await_close(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let awaitable = receiver(vm, args);
    if vm.heap.record_of(awaitable).is_some_and(|record| record.numbers[0] == 2) {
        return Ok(vm.none().into());
    }
    let exception = vm.new_exception(vm.exc(Exc::GeneratorExit), Vec::new());
    let Some(machine) = vm.await_machine(awaitable, Passed::Exception(exception)) else {
        return Ok(vm.none().into());
    };
    match vm.run_machine(machine) {
        Ok(value) => {
            vm.heap.decref(value);
            Err(vm.raise(Exc::RuntimeError, "coroutine ignored GeneratorExit"))
        }
        Err(Raised)
            if [Exc::StopIteration, Exc::StopAsyncIteration, Exc::GeneratorExit]
                .into_iter()
                .any(|exc| vm.raised_is(exc)) =>
        {
            vm.clear_raised();
            Ok(vm.none().into())
        }
        Err(Raised) => Err(Raised),
    }
}

/// `gen.send(value)`: the value is on the caller's stack.
#[derive(Clone, Debug)]
struct Send {
    generator: ObjectId,
    value: ObjectId,
    has_begun: bool,
}

impl Machine for Send {
    fn name(&self) -> &'static str {
        "send"
    }

    fn visit(&self, _: &mut dyn FnMut(ObjectId)) {}

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        if !self.has_begun {
            self.has_begun = true;
            // `gen_send_ex2`: a coroutine is awaited once.
            if vm.heap.is_exactly(self.generator, Class::Coroutine)
                && vm.generator(self.generator).is_some_and(|body| body.state == GeneratorState::Cleared)
            {
                return Err(vm.raise(Exc::RuntimeError, "cannot reuse already awaited coroutine"));
            }
            return Ok(NativeStep::Send { generator: self.generator, value: self.value });
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

fn inner(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let inner = vm.yields_from(id);
    shown(vm, inner)
}

fn frame(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let frame = vm.generator_frame_object(id);
    shown(vm, frame)
}

fn code(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let code = vm.generator_code(id);
    shown(vm, code)
}

fn running(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let is_async = vm.heap.is_exactly(id, Class::AsyncGenerator);
    let is_running = vm.generator(id).is_some_and(|body| {
        if is_async { body.is_running_async } else { body.state == GeneratorState::Executing }
    });
    Ok(vm.heap.bool(is_running))
}

fn suspended(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let state = vm.generator(id).map(|body| body.state);
    let is_suspended = matches!(state, Some(GeneratorState::Suspended | GeneratorState::SuspendedYieldFrom));
    Ok(vm.heap.bool(is_suspended))
}

fn name(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let name = vm.generator(id).map_or(vm.none(), |body| body.name);
    Ok(vm.heap.new_ref(name))
}

fn qualname(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let name = vm.generator(id).map_or(vm.none(), |body| body.qualname);
    Ok(vm.heap.new_ref(name))
}

fn set_name(vm: &mut Vm, id: ObjectId, value: Option<ObjectId>) -> Result<()> {
    set_text(vm, id, value, false)
}

fn set_qualname(vm: &mut Vm, id: ObjectId, value: Option<ObjectId>) -> Result<()> {
    set_text(vm, id, value, true)
}

fn set_text(vm: &mut Vm, id: ObjectId, value: Option<ObjectId>, is_qualified: bool) -> Result<()> {
    let Some(value) = value.filter(|value| vm.text(*value).is_some()) else {
        let name = if is_qualified { "__qualname__" } else { "__name__" };
        return Err(vm.type_error(&format!("{name} must be set to a string object")));
    };
    vm.heap.incref(value);
    let old = match vm.heap.payload_mut(id) {
        Payload::Generator(body) => {
            let body = Rc::make_mut(body);
            let place = if is_qualified { &mut body.qualname } else { &mut body.name };
            std::mem::replace(place, value)
        }
        _ => value,
    };
    vm.heap.decref(old);
    Ok(())
}

/// `aiter(async_iterable)`
pub(crate) fn builtin_aiter(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let iterable = vm.arg(args, 0);
    let class = vm.heap.type_of(iterable);
    let Some(method) = vm.lookup_in_mro(class, vm.names.aiter) else {
        let message = format!("'{}' object is not an async iterable", vm.type_name(iterable));
        return Err(vm.type_error(&message));
    };
    Ok(vm.special_flow("aiter", method, iterable, &[], Vec::new(), Some(check_aiter)))
}

fn check_aiter(vm: &mut Vm, _: ObjectId, result: ObjectId) -> Result<ObjectId> {
    if vm.lookup_in_mro(vm.heap.type_of(result), vm.names.anext).is_some() {
        return Ok(result);
    }
    let message = format!("aiter() returned not an async iterator of type '{}'", vm.type_name(result));
    vm.heap.decref(result);
    Err(vm.type_error(&message))
}

/// `anext(async_iterator[, default])`
pub(crate) fn builtin_anext(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let iterator = vm.arg(args, 0);
    let class = vm.heap.type_of(iterator);
    let Some(method) = vm.lookup_in_mro(class, vm.names.anext) else {
        let message = format!("'{}' object is not an async iterator", vm.type_name(iterator));
        return Err(vm.type_error(&message));
    };
    let Some(default) = args.get(1) else {
        return Ok(vm.special_flow("anext", method, iterator, &[], Vec::new(), None));
    };
    let wrapped = vm.special_sync(method, iterator, &[])?;
    vm.heap.incref(default);
    Ok(vm.heap.new_record(RecordKind::AnextAwaitable, vec![Some(wrapped), Some(default)], [0; 3]).into())
}
