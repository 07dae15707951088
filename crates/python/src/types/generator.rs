//! Generators and coroutines.

use heapglass_memory::ObjectId;
use heapglass_memory::object::GeneratorState;

use crate::vm::{
    Args, Arity, Flow, GetSet, Machine, NativeDef, NativeKind, NativeStep, Outcome, Raised, Result, Throw,
    Vm, def,
};

pub(crate) const METHODS: &[NativeDef] = &[
    def("send", Arity::One, send),
    def("throw", Arity::Range(1, 3), throw),
    def("close", Arity::None, close),
    def("__next__", Arity::None, next),
    def("__iter__", Arity::None, iter),
];

pub(crate) const COROUTINE_METHODS: &[NativeDef] = &[
    def("send", Arity::One, send),
    def("throw", Arity::Range(1, 3), throw),
    def("close", Arity::None, close),
];

pub(crate) const GETSETS: &[GetSet] = &[
    GetSet { name: "gi_running", get: running, set: None },
    GetSet { name: "gi_suspended", get: suspended, set: None },
    GetSet { name: "__name__", get: name, set: None },
    GetSet { name: "__qualname__", get: qualname, set: None },
];

fn receiver(vm: &Vm, args: &Args<'_>) -> ObjectId {
    args.get(0).unwrap_or(vm.none())
}

fn iter(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
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

fn throw(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let kind = args.get(1).unwrap_or(vm.none());
    let exception = if vm.is_exception_class(kind) {
        match args.get(2).filter(|value| !vm.is_none(*value)) {
            Some(value) if vm.is_exception(value) => vm.heap.new_ref(value),
            Some(value) => vm.call_sync(kind, &[value])?,
            None => vm.call_sync(kind, &[])?,
        }
    } else if vm.is_exception(kind) {
        vm.heap.new_ref(kind)
    } else {
        let message = format!(
            "exceptions must be classes or instances deriving from BaseException, not {}",
            vm.type_name(kind)
        );
        return Err(vm.type_error(&message));
    };
    Ok(Flow::Native(Box::new(Throw { generator: receiver(vm, args), exception: Some(exception) })))
}

fn close(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    vm.begin_close(receiver(vm, args))
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

fn running(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let is_running = vm.generator(id).is_some_and(|body| body.state == GeneratorState::Executing);
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
