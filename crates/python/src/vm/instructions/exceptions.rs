//! Raising, handling, `with`.

use heapglass_memory::ObjectId;
use heapglass_memory::object::Payload;

use crate::compile::op;
use crate::vm::exception_field as field;
use crate::vm::native::{Machine, NativeKind, NativeStep, Outcome, Then};
use crate::vm::run::Next;
use crate::vm::{Args, Exc, Raised, Result, Vm};

/// `__exit__` of a `with` that an exception leaves. WITH_EXCEPT_START holds the traceback meanwhile
/// (`PyException_GetTraceback`, Python/bytecodes.c).
#[derive(Clone, Debug)]
struct WithExit {
    traceback: ObjectId,
}

impl Machine for WithExit {
    fn name(&self) -> &'static str {
        "with"
    }

    fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        visit(self.traceback);
    }

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        let step = match outcome {
            Some(Outcome::Value(value)) => Ok(NativeStep::Done(value)),
            Some(Outcome::Exhausted(None)) => Ok(NativeStep::Exhausted),
            Some(Outcome::Exhausted(Some(value))) => Ok(NativeStep::Ended(value)),
            Some(Outcome::Raised) => Err(Raised),
            None => return Ok(NativeStep::More),
        };
        vm.heap.decref(self.traceback);
        step
    }

    fn boxed_clone(&self) -> NativeKind {
        Box::new(self.clone())
    }
}

impl Vm {
    pub(super) fn op_exceptions(&mut self, code: u8, arg: u32) -> Result<Next> {
        match code {
            op::RAISE_VARARGS => self.raise_varargs(arg),
            op::RERAISE => self.reraise(arg),
            op::PUSH_EXC_INFO => {
                // exception → what was handled before, exception
                let exception = self.pop_owned();
                let kept = self.heap.new_ref(exception);
                let before = self.swap_handled(Some(kept));
                let before = before.unwrap_or(self.heap.constants.none);
                self.push(before);
                self.push(exception);
                self.note_caught(exception);
                Ok(Next::Go)
            }
            op::POP_EXCEPT => {
                let before = self.pop_owned();
                let before = if self.is_none(before) { None } else { Some(before) };
                let ended = self.swap_handled(before);
                self.keep_caught(ended);
                Ok(Next::Go)
            }
            op::CHECK_EXC_MATCH => {
                let (exception, class) = (self.peek_id(1), self.peek_id(0));
                let matches = self.exception_matches(exception, class)?;
                self.drop_stack(1);
                let matches = self.heap.bool(matches);
                self.push(matches);
                Ok(Next::Go)
            }
            op::CHECK_EG_MATCH => self.check_group_match(),
            _ => self.with_except_start(),
        }
    }

    /// CHECK_EG_MATCH: exception, classes → rest, what is handled now.
    fn check_group_match(&mut self) -> Result<Next> {
        let (exception, class) = (self.peek_id(1), self.peek_id(0));
        let classes = self.checked_classes(class)?;
        let group = self.exc(Exc::BaseExceptionGroup);
        if classes.iter().any(|class| self.is_subclass(*class, group)) {
            return Err(
                self.type_error("catching ExceptionGroup with except* is not allowed. Use except instead.")
            );
        }
        let (matched, rest) = self.match_group(exception, &classes)?;
        self.drop_stack(2);
        if !self.is_none(matched) {
            let kept = self.heap.new_ref(matched);
            let before = self.swap_handled(Some(kept));
            self.heap.xdecref(before);
        }
        self.push(rest);
        self.push(matched);
        Ok(Next::Go)
    }

    /// The intrinsic at the end of `except*`: original, list of what was raised → what is raised now, or None.
    pub(super) fn prepare_reraise(&mut self) -> Result<Next> {
        let (original, list) = (self.peek_id(1), self.peek_id(0));
        let result = self.prepare_reraise_star(original, list)?;
        self.drop_stack(2);
        self.push(result);
        Ok(Next::Go)
    }

    fn raise_varargs(&mut self, arg: u32) -> Result<Next> {
        let cause = if arg == 2 { Some(self.pop_owned()) } else { None };
        if arg == 0 {
            return match self.handled_now() {
                Some(exception) => {
                    self.heap.incref(exception);
                    self.is_reraise = true;
                    Err(self.set_raised(exception))
                }
                None => Err(self.raise(Exc::RuntimeError, "No active exception to reraise")),
            };
        }
        let value = self.pop_owned();
        let exception = self.instantiate(value)?;
        if let Some(cause) = cause {
            self.set_cause(exception, cause)?;
        }
        Err(self.raise_object(exception))
    }

    /// An exception of what was raised: a class is called without arguments. Steals `value`. New reference.
    fn instantiate(&mut self, value: ObjectId) -> Result<ObjectId> {
        if self.is_exception_class(value) {
            let made = self.call_sync(value, &[]);
            let made = match made {
                Ok(made) => made,
                Err(Raised) => {
                    self.heap.decref(value);
                    return Err(Raised);
                }
            };
            self.heap.decref(value);
            if !self.is_exception(made) {
                self.heap.decref(made);
                return Err(self.type_error("calling a class that derives from BaseException should have returned an instance of BaseException"));
            }
            return Ok(made);
        }
        if self.is_exception(value) {
            return Ok(value);
        }
        self.heap.decref(value);
        Err(self.type_error("exceptions must derive from BaseException"))
    }

    /// `raise … from cause`. Steals `cause`; on an error drops the exception.
    fn set_cause(&mut self, exception: ObjectId, cause: ObjectId) -> Result<()> {
        let cause = if self.is_none(cause) {
            None
        } else if self.is_exception_class(cause) || self.is_exception(cause) {
            match self.instantiate(cause) {
                Ok(cause) => Some(cause),
                Err(Raised) => {
                    self.heap.decref(exception);
                    return Err(Raised);
                }
            }
        } else {
            self.heap.decref(cause);
            self.heap.decref(exception);
            return Err(self.type_error("exception causes must derive from BaseException"));
        };
        let old = self.heap.set_field(exception, field::CAUSE, cause);
        self.heap.xdecref(old);
        if let Some(record) = self.heap.record_mut(exception)
            && let Some(suppress) = record.numbers.get_mut(field::SUPPRESS)
        {
            *suppress = 1;
        }
        Ok(())
    }

    fn reraise(&mut self, arg: u32) -> Result<Next> {
        let exception = self.pop_owned();
        if arg > 0
            && let Some(lasti) = self.peek(arg as usize - 1).as_number()
        {
            self.frame.last = lasti;
        }
        self.is_reraise = true;
        Err(self.set_raised(exception))
    }

    /// `PyErr_GivenExceptionMatches`, after the check that classes are exceptions.
    fn exception_matches(&mut self, exception: ObjectId, class: ObjectId) -> Result<bool> {
        let classes = self.checked_classes(class)?;
        let raised = self.heap.type_of(exception);
        if self.heap.profile.calls.packs {
            self.heap.touch_exception_match();
        }
        Ok(classes.into_iter().any(|class| self.is_subclass(raised, class)))
    }

    /// `_PyEval_CheckExceptTypeValid`: a class or a tuple of classes.
    fn checked_classes(&mut self, class: ObjectId) -> Result<Vec<ObjectId>> {
        let classes: Vec<ObjectId> = match self.heap.payload(class) {
            Payload::Tuple(items) => items.to_vec(),
            _ => vec![class],
        };
        if classes.iter().all(|class| self.is_exception_class(*class)) {
            return Ok(classes);
        }
        Err(self.type_error("catching classes that do not inherit from BaseException is not allowed"))
    }

    /// WITH_EXCEPT_START: exit function, self or NULL, lasti, previous exception, exception → … result.
    fn with_except_start(&mut self) -> Result<Next> {
        let exception = self.peek_id(0);
        let function = self.peek_id(4);
        let receiver = self.peek(3).get();
        let traceback = self.traceback(exception).unwrap_or(self.heap.constants.none);
        let mut args: Vec<ObjectId> = receiver.into_iter().collect();
        args.extend([self.heap.type_of(exception), exception, traceback]);
        // Where the method is bound, the call borrows the traceback from the exception.
        let is_held = !self.heap.profile.calls.with_binds;
        let held = if is_held { traceback } else { self.heap.constants.none };
        self.heap.incref(held);
        self.push_native(Box::new(WithExit { traceback: held }), 0, Then::Push);
        match self.begin_call(function, &Args::positional(&args)) {
            Ok(Some(value)) => {
                self.natives.pop();
                self.heap.decref(held);
                self.push(value);
                Ok(Next::Go)
            }
            Ok(None) => Ok(Next::Switch),
            Err(Raised) => {
                self.natives.pop();
                self.heap.decref(held);
                Err(Raised)
            }
        }
    }

    /// The intrinsic that turns StopIteration inside a generator into RuntimeError.
    pub(super) fn stop_iteration_error(&mut self) -> Result<Next> {
        let exception = self.peek_id(0);
        if !self.is_subclass(self.heap.type_of(exception), self.exc(Exc::StopIteration)) {
            return Ok(Next::Go);
        }
        let kind = if self.frame_is_coroutine() { "coroutine" } else { "generator" };
        let message = self.new_str(&format!("{kind} raised StopIteration"));
        let error = self.new_exception(self.exc(Exc::RuntimeError), vec![message]);
        for index in [field::CAUSE, field::CONTEXT] {
            self.heap.incref(exception);
            self.heap.set_field(error, index, Some(exception));
        }
        if let Some(record) = self.heap.record_mut(error)
            && let Some(suppress) = record.numbers.get_mut(field::SUPPRESS)
        {
            *suppress = 1;
        }
        self.drop_stack(1);
        self.push(error);
        Ok(Next::Go)
    }
}
