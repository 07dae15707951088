//! `isinstance` and `issubclass`: `object_isinstance`, `object_issubclass` (CPython 3.14 Objects/abstract.c).

use heapglass_memory::object::{Payload, RecordKind};
use heapglass_memory::{Class, ObjectId};

use crate::vm::{Args, Flow, Machine, NativeKind, NativeStep, Outcome, Raised, Result, Vm};

/// Which of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Question {
    Instance,
    Subclass,
}

impl Question {
    const fn name(self) -> &'static str {
        match self {
            Self::Instance => "isinstance",
            Self::Subclass => "issubclass",
        }
    }

    const fn wrong(self) -> &'static str {
        match self {
            Self::Instance => "isinstance() arg 2 must be a type, a tuple of types, or a union",
            Self::Subclass => "issubclass() arg 2 must be a class, a tuple of classes, or a union",
        }
    }
}

/// Asks one class after the other; all borrowed.
#[derive(Clone, Debug)]
struct Check {
    question: Question,
    object: ObjectId,
    /// Still to be asked, next last: classes, tuples, unions.
    todo: Vec<ObjectId>,
}

impl Check {
    /// Goes on until it is known, or a metaclass's method has to be called.
    fn go_on(&mut self, vm: &mut Vm) -> Result<NativeStep> {
        while let Some(class) = self.todo.pop() {
            if self.question == Question::Instance && vm.heap.type_of(self.object) == class {
                return Ok(NativeStep::Done(vm.heap.constants.true_));
            }
            match vm.heap.payload(class) {
                Payload::Tuple(items) => {
                    let items = items.iter().rev().copied().collect::<Vec<_>>();
                    self.todo.extend(items);
                    continue;
                }
                Payload::Record(record) if record.kind == RecordKind::Union => {
                    if let Some(args) = vm.heap.field(class, 0) {
                        self.todo.push(args);
                    }
                    continue;
                }
                _ => {}
            }
            let name = match self.question {
                Question::Instance => vm.names.instancecheck,
                Question::Subclass => vm.names.subclasscheck,
            };
            if let Some(method) = vm.python_method(class, name) {
                let flow = vm.bound_flow(self.question.name(), method, class, &[self.object], false, None);
                return Ok(super::special::step_of(flow));
            }
            if self.plainly(vm, class)? {
                return Ok(NativeStep::Done(vm.heap.constants.true_));
            }
        }
        Ok(NativeStep::Done(vm.heap.constants.false_))
    }

    fn plainly(&self, vm: &mut Vm, class: ObjectId) -> Result<bool> {
        if !vm.is_class(class) {
            if matches!(vm.heap.payload(class), Payload::Record(record) if record.kind == RecordKind::GenericAlias)
            {
                let message =
                    format!("{}() argument 2 cannot be a parameterized generic", self.question.name());
                return Err(vm.type_error(&message));
            }
            // None in a union stands for its type.
            if vm.is_none(class) && self.question == Question::Instance && vm.is_none(self.object) {
                return Ok(true);
            }
            return Err(vm.type_error(self.question.wrong()));
        }
        match self.question {
            Question::Instance => instance_of(vm, self.object, class),
            Question::Subclass => {
                if !vm.is_class(self.object) {
                    return Err(vm.type_error("issubclass() arg 1 must be a class"));
                }
                Ok(vm.is_subclass(self.object, class))
            }
        }
    }
}

/// By the type, else by what `__class__` says.
fn instance_of(vm: &mut Vm, object: ObjectId, class: ObjectId) -> Result<bool> {
    let ty = vm.heap.type_of(object);
    if vm.is_subclass(ty, class) {
        return Ok(true);
    }
    if !vm.finds_methods(object) {
        return Ok(false);
    }
    let name = vm.names.class;
    let is_plain = vm
        .lookup_in_mro(ty, name)
        .is_none_or(|found| Some(found) == vm.lookup_in_mro(Class::Object.id(), name))
        && vm.python_method(object, vm.names.getattribute).is_none();
    if is_plain {
        return Ok(false);
    }
    match vm.getattr(object, name) {
        Ok(said) => {
            let result = vm.is_class(said) && vm.is_subclass(said, class);
            vm.heap.decref(said);
            Ok(result)
        }
        Err(Raised) if vm.raised_is(crate::vm::Exc::AttributeError) => {
            vm.clear_raised();
            Ok(false)
        }
        Err(Raised) => Err(Raised),
    }
}

impl Machine for Check {
    fn name(&self) -> &'static str {
        self.question.name()
    }

    fn visit(&self, _: &mut dyn FnMut(ObjectId)) {}

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        match outcome {
            None => self.go_on(vm),
            Some(Outcome::Value(value)) => {
                if vm.truth_of(value)? {
                    return Ok(NativeStep::Done(vm.heap.constants.true_));
                }
                self.go_on(vm)
            }
            Some(Outcome::Exhausted(value)) => Err(vm.raise_stop_iteration(value)),
            Some(Outcome::Raised) => Err(Raised),
        }
    }

    fn boxed_clone(&self) -> NativeKind {
        Box::new(self.clone())
    }
}

fn check(vm: &mut Vm, args: &Args<'_>, question: Question) -> Result<Flow> {
    let mut check = Check { question, object: vm.arg(args, 0), todo: vec![vm.arg(args, 1)] };
    match check.go_on(vm)? {
        NativeStep::Done(value) => Ok(value.into()),
        step => Ok(Flow::Native(Box::new(super::next_step::Begun::new(step, Box::new(check))))),
    }
}

pub(super) fn isinstance(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    check(vm, args, Question::Instance)
}

pub(super) fn issubclass(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    check(vm, args, Question::Subclass)
}

impl Vm {
    /// `PyObject_IsInstance`, waited for.
    pub(crate) fn ask_instance(&mut self, object: ObjectId, class: ObjectId) -> Result<bool> {
        let flow = isinstance(self, &Args { pos: &[object, class], kw: &[] })?;
        let answer = self.wait(flow)?;
        self.truth_of(answer)
    }

    /// `PyObject_IsSubclass`, waited for.
    pub(crate) fn ask_subclass(&mut self, class: ObjectId, base: ObjectId) -> Result<bool> {
        let flow = issubclass(self, &Args { pos: &[class, base], kw: &[] })?;
        let answer = self.wait(flow)?;
        self.truth_of(answer)
    }
}
