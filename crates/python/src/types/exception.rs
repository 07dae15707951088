//! Exceptions: construction and attributes (CPython 3.14 Objects/exceptions.c).

mod own;

use heapglass_memory::object::Payload;
use heapglass_memory::{Class, ObjectId};

use crate::protocol::{done, go_on_if};
use crate::vm::{
    Args, Arity, Exc, Flow, GetSet, NativeDef, Raised, Result, Vm, def, exception_field as field,
};

pub(crate) use own::{GETSETS as OWN_GETSETS, argument as own_argument, text as own_text};

pub(crate) const METHODS: &[NativeDef] = &[
    def("__init__", Arity::Any, init),
    def("with_traceback", Arity::One, with_traceback),
    def("add_note", Arity::One, add_note),
    def("__str__", Arity::None, str),
    def("__repr__", Arity::None, repr),
    def("__reduce__", Arity::None, reduce),
    def("__setstate__", Arity::One, setstate),
];

pub(crate) const GETSETS: &[GetSet] = &[
    GetSet { name: "args", get: get_args, set: Some(set_args) },
    GetSet { name: "__traceback__", get: get_traceback, set: Some(set_traceback) },
    GetSet { name: "__context__", get: get_context, set: Some(set_context) },
    GetSet { name: "__cause__", get: get_cause, set: Some(set_cause) },
    GetSet { name: "__suppress_context__", get: get_suppress, set: Some(set_suppress) },
    GetSet { name: "__dict__", get: get_dict, set: None },
];

/// The constructor of every exception class. The first argument is the class.
pub(crate) fn new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = args.get(0).unwrap_or(Class::BaseException.id());
    let rest = args.pos.get(1..).unwrap_or_default();
    if vm.is_subclass(class, vm.exc(Exc::BaseExceptionGroup)) {
        return super::exception_group::new(vm, class, rest);
    }
    let class = by_errno(vm, class, rest);
    rest.iter().for_each(|id| vm.heap.incref(*id));
    let waits = own::waits_for_init(vm, class);
    let exception = vm.new_plain_exception(class, rest.to_vec());
    let made = own::take_keywords(vm, exception, args).and_then(|()| match waits {
        true => Ok(()),
        false => own::fill(vm, exception, rest, !own::has_init(vm, class)),
    });
    if made.is_err() {
        vm.heap.decref(exception);
        return Err(Raised);
    }
    if vm.is_subclass(class, vm.exc(Exc::SyntaxError))
        && super::syntax_error::init(vm, exception, rest).is_err()
    {
        vm.heap.decref(exception);
        return Err(Raised);
    }
    Ok(exception.into())
}

/// `OSError_new`: OSError itself becomes the class that its error number stands for.
fn by_errno(vm: &Vm, class: ObjectId, args: &[ObjectId]) -> ObjectId {
    let errno = args.first().filter(|_| class == vm.exc(Exc::OSError) && (2..=5).contains(&args.len()));
    let exc = match errno.and_then(|errno| vm.small(*errno)) {
        Some(11 | 114 | 115) => Exc::BlockingIOError,
        Some(32 | 108) => Exc::BrokenPipeError,
        Some(10) => Exc::ChildProcessError,
        Some(103) => Exc::ConnectionAbortedError,
        Some(111) => Exc::ConnectionRefusedError,
        Some(104) => Exc::ConnectionResetError,
        Some(17) => Exc::FileExistsError,
        Some(2) => Exc::FileNotFoundError,
        Some(21) => Exc::IsADirectoryError,
        Some(20) => Exc::NotADirectoryError,
        Some(4) => Exc::InterruptedError,
        Some(1 | 13) => Exc::PermissionError,
        Some(3) => Exc::ProcessLookupError,
        Some(110) => Exc::TimeoutError,
        Some(_) | None => return class,
    };
    vm.exc(exc)
}

/// `BaseException_init`: the arguments become `args`.
pub(crate) fn set_exception_args(vm: &mut Vm, exception: ObjectId, args: &[ObjectId]) {
    let Some(old) = vm.heap.field(exception, field::ARGS) else { return };
    args.iter().for_each(|id| vm.heap.incref(*id));
    let tuple = vm.heap.new_tuple(args.to_vec());
    vm.heap.set_field(exception, field::ARGS, Some(tuple));
    vm.heap.decref(old);
    vm.fill_exception(exception, args);
}

/// `BaseException_init` and what the classes' own `…_init` do.
fn init(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let exception = vm.arg(args, 0);
    let rest = args.pos.get(1..).unwrap_or_default();
    if own::is_made_by_new(vm, vm.heap.type_of(exception)) {
        return Ok(vm.none().into());
    }
    let known = Args { pos: args.pos, kw: args.kw };
    own::check_keywords(vm, exception, &known)?;
    set_exception_args(vm, exception, rest);
    own::fill(vm, exception, rest, true)?;
    Ok(vm.none().into())
}

fn receiver(vm: &Vm, args: &Args<'_>) -> ObjectId {
    args.get(0).unwrap_or(vm.none())
}

fn with_traceback(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let exception = receiver(vm, args);
    set_traceback(vm, exception, args.get(1))?;
    Ok(vm.heap.new_ref(exception).into())
}

fn add_note(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (exception, note) = (receiver(vm, args), args.get(1).unwrap_or(vm.none()));
    if vm.text(note).is_none() {
        let message = format!("add_note() argument must be str, not {}", vm.argument_type(note));
        return Err(vm.type_error(&message));
    }
    vm.heap.incref(note);
    if !vm.add_note(exception, note) {
        return Err(vm.type_error("Cannot add note: __notes__ is not a list"));
    }
    Ok(vm.none().into())
}

fn str(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let text = vm.exception_str(receiver(vm, args))?;
    Ok(vm.new_str(&text).into())
}

fn repr(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let text = vm.exception_repr(receiver(vm, args))?;
    Ok(vm.new_str(&text).into())
}

pub(super) fn get(vm: &mut Vm, id: ObjectId, index: usize) -> Result<ObjectId> {
    let value = vm.heap.field(id, index).unwrap_or(vm.none());
    Ok(vm.heap.new_ref(value))
}

fn set(vm: &mut Vm, id: ObjectId, index: usize, value: Option<ObjectId>) -> Result<()> {
    let value = value.filter(|value| !vm.is_none(*value));
    if let Some(value) = value {
        vm.heap.incref(value);
    }
    let old = vm.heap.set_field(id, index, value);
    vm.heap.xdecref(old);
    Ok(())
}

/// Sets a member; None is a value like any other.
pub(super) fn set_member(vm: &mut Vm, id: ObjectId, index: usize, value: Option<ObjectId>) -> Result<()> {
    let value = value.map(|value| vm.heap.new_ref(value));
    let old = vm.heap.set_field(id, index, value);
    vm.heap.xdecref(old);
    Ok(())
}

fn get_args(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    get(vm, id, field::ARGS)
}

fn set_args(vm: &mut Vm, id: ObjectId, value: Option<ObjectId>) -> Result<()> {
    // `PySequence_Tuple`
    let tuple = match value {
        Some(value) if vm.heap.is_exactly(value, Class::Tuple) => vm.heap.new_ref(value),
        Some(value) => {
            let items = vm.collect_sync(value)?;
            vm.heap.new_tuple(items)
        }
        None => return Err(vm.type_error("args may not be deleted")),
    };
    let old = vm.heap.set_field(id, field::ARGS, Some(tuple));
    vm.heap.xdecref(old);
    Ok(())
}

fn get_traceback(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    get(vm, id, field::TRACEBACK)
}

fn set_traceback(vm: &mut Vm, id: ObjectId, value: Option<ObjectId>) -> Result<()> {
    let Some(given) = value else { return Err(vm.type_error("__traceback__ may not be deleted")) };
    if !vm.is_none(given) && !vm.heap.is_exactly(given, Class::Traceback) {
        return Err(vm.type_error("__traceback__ must be a traceback or None"));
    }
    set(vm, id, field::TRACEBACK, value)
}

fn get_context(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    get(vm, id, field::CONTEXT)
}

/// A cause or context must be an exception or None.
fn check_linked(vm: &mut Vm, what: &str, value: Option<ObjectId>) -> Result<()> {
    match value {
        None => Err(vm.type_error(&format!("__{what}__ may not be deleted"))),
        Some(value) if vm.is_none(value) || vm.is_exception(value) => Ok(()),
        Some(_) => Err(vm.type_error(&format!("exception {what} must be None or derive from BaseException"))),
    }
}

fn set_context(vm: &mut Vm, id: ObjectId, value: Option<ObjectId>) -> Result<()> {
    check_linked(vm, "context", value)?;
    set(vm, id, field::CONTEXT, value)
}

fn get_cause(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    get(vm, id, field::CAUSE)
}

fn set_cause(vm: &mut Vm, id: ObjectId, value: Option<ObjectId>) -> Result<()> {
    check_linked(vm, "cause", value)?;
    set_suppressed(vm, id, true);
    set(vm, id, field::CAUSE, value)
}

fn set_suppressed(vm: &mut Vm, id: ObjectId, is_on: bool) {
    if let Some(record) = vm.heap.record_mut(id)
        && let Some(number) = record.numbers.get_mut(field::SUPPRESS)
    {
        *number = i64::from(is_on);
    }
}

fn get_suppress(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let is_on = vm.heap.record_of(id).is_some_and(|record| record.numbers.get(field::SUPPRESS) == Some(&1));
    Ok(vm.heap.bool(is_on))
}

fn set_suppress(vm: &mut Vm, id: ObjectId, value: Option<ObjectId>) -> Result<()> {
    let Some(value) = value else { return Err(vm.type_error("can't delete numeric/char attribute")) };
    let Payload::Bool(is_on) = *vm.heap.payload(value) else {
        return Err(vm.type_error("attribute value type must be bool"));
    };
    set_suppressed(vm, id, is_on);
    Ok(())
}

fn get_dict(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    match vm.heap.give_dict(id) {
        Some(dict) => Ok(vm.heap.new_ref(dict)),
        None => Ok(vm.none()),
    }
}

/// `BaseException_reduce`: class, arguments, and what is in the dict.
fn reduce(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let exception = vm.arg(args, 0);
    let class = vm.heap.type_of(exception);
    let mut parts = vec![vm.heap.new_ref(class), own::reduced_args(vm, exception)];
    let dict = vm.heap.attrs(exception).and_then(|attrs| attrs.dict);
    let own = own::state(vm, exception);
    if !own.is_empty() {
        let state = match dict {
            Some(dict) => vm.heap.dict_copy(dict),
            None => vm.heap.new_dict(),
        };
        for (name, value) in own {
            let (name, value) = (vm.heap.intern_immortal(name), vm.heap.new_ref(value));
            vm.namespace_set(state, name, value);
        }
        parts.push(state);
    } else if let Some(dict) = dict {
        parts.push(vm.heap.new_ref(dict));
    }
    Ok(vm.heap.new_tuple(parts).into())
}

/// `BaseException___setstate___impl`
fn setstate(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (exception, state) = (vm.arg(args, 0), vm.arg(args, 1));
    if vm.is_none(state) {
        return Ok(vm.none().into());
    }
    if !vm.is_a(state, Class::Dict) {
        return Err(vm.type_error("state is not a dictionary"));
    }
    done(vm.each_of_dict(state, |vm, entry| {
        if let Some(flow) = vm.begin_setattr(exception, entry.key, entry.value)? {
            let done = vm.wait(flow)?;
            vm.heap.decref(done);
        }
        Ok(go_on_if(true))
    }))?;
    Ok(vm.none().into())
}
