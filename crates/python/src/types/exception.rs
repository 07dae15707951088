//! Exceptions: construction and attributes (CPython 3.14 Objects/exceptions.c).

use heapglass_memory::{Class, ObjectId};

use crate::vm::{
    Args, Arity, Exc, Flow, GetSet, NativeDef, Raised, Result, Vm, def, exception_field as field,
};

pub(crate) const METHODS: &[NativeDef] = &[
    def("__init__", Arity::Any, init),
    def("with_traceback", Arity::One, with_traceback),
    def("add_note", Arity::One, add_note),
    def("__str__", Arity::None, str),
    def("__repr__", Arity::None, repr),
];

pub(crate) const GETSETS: &[GetSet] = &[
    GetSet { name: "args", get: get_args, set: Some(set_args) },
    GetSet { name: "__traceback__", get: get_traceback, set: Some(set_traceback) },
    GetSet { name: "__context__", get: get_context, set: Some(set_context) },
    GetSet { name: "__cause__", get: get_cause, set: Some(set_cause) },
    GetSet { name: "__suppress_context__", get: get_suppress, set: Some(set_suppress) },
    GetSet { name: "__dict__", get: get_dict, set: None },
];

/// Members that some classes have besides, for themselves and those that derive from them.
pub(crate) const OWN_GETSETS: &[(Exc, GetSet)] = &[
    (Exc::StopIteration, GetSet { name: "value", get: get_own, set: Some(set_own) }),
    (Exc::SystemExit, GetSet { name: "code", get: get_own, set: Some(set_own) }),
    (Exc::NameError, GetSet { name: "name", get: get_own, set: Some(set_own) }),
    (Exc::AttributeError, GetSet { name: "name", get: get_own_2, set: Some(set_own_2) }),
    (Exc::AttributeError, GetSet { name: "obj", get: get_own, set: Some(set_own) }),
    (Exc::ImportError, GetSet { name: "name", get: get_own, set: Some(set_own) }),
    (Exc::ImportError, GetSet { name: "msg", get: get_msg, set: None }),
    (Exc::ImportError, GetSet { name: "path", get: get_own_2, set: Some(set_own_2) }),
    (Exc::ImportError, GetSet { name: "name_from", get: get_name_from, set: None }),
];

/// The constructor of every exception class. The first argument is the class.
pub(crate) fn new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let class = args.get(0).unwrap_or(Class::BaseException.id());
    let rest = args.pos.get(1..).unwrap_or_default();
    if vm.is_subclass(class, vm.exc(Exc::BaseExceptionGroup)) {
        return super::exception_group::new(vm, class, rest);
    }
    let class = by_errno(vm, class, rest);
    let mut own = Vec::new();
    for (key, value) in args.kw {
        let text = vm.string(*key).unwrap_or_default();
        let takes = |vm: &Vm, exc: Exc| vm.is_subclass(class, vm.exc(exc));
        let known = match text.as_str() {
            "name" => {
                takes(vm, Exc::NameError) || takes(vm, Exc::AttributeError) || takes(vm, Exc::ImportError)
            }
            "obj" => takes(vm, Exc::AttributeError),
            "path" | "name_from" => takes(vm, Exc::ImportError),
            _ => false,
        };
        if known {
            own.push((text, *value));
        } else if !vm.heap.type_body(class).flags.is_heap {
            let name = vm.heap.type_body(class).name.clone();
            return Err(vm.type_error(&format!("{name}() takes no keyword arguments")));
        }
    }
    rest.iter().for_each(|id| vm.heap.incref(*id));
    let exception = vm.new_exception(class, rest.to_vec());
    fill_own(vm, exception, class, rest, &own);
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

/// Fields that some classes have besides: SystemExit.code, AttributeError.name …
fn fill_own(
    vm: &mut Vm,
    exception: ObjectId,
    class: ObjectId,
    args: &[ObjectId],
    own: &[(String, ObjectId)],
) {
    if vm.is_subclass(class, vm.exc(Exc::SystemExit)) {
        let code = match args {
            [] => None,
            [one] => Some(*one),
            _ => vm.heap.field(exception, field::ARGS),
        };
        if let Some(code) = code {
            vm.heap.incref(code);
            vm.heap.set_field(exception, field::OWN, Some(code));
        }
    }
    let is_attribute = vm.is_subclass(class, vm.exc(Exc::AttributeError));
    for (text, value) in own {
        let index = match text.as_str() {
            "name" if is_attribute => field::OWN_2,
            "path" => field::OWN_2,
            "name_from" => field::NAME_FROM,
            _ => field::OWN,
        };
        vm.heap.incref(*value);
        vm.heap.set_field(exception, index, Some(*value));
    }
}

/// `BaseException_init`: the arguments become `args`.
pub(crate) fn set_exception_args(vm: &mut Vm, exception: ObjectId, args: &[ObjectId]) {
    let Some(old) = vm.heap.field(exception, field::ARGS) else { return };
    args.iter().for_each(|id| vm.heap.incref(*id));
    let tuple = vm.heap.new_tuple(args.to_vec());
    vm.heap.set_field(exception, field::ARGS, Some(tuple));
    vm.heap.decref(old);
    if vm.is_subclass(vm.heap.type_of(exception), vm.exc(Exc::StopIteration)) {
        let value = args.first().copied().unwrap_or(vm.none());
        vm.heap.incref(value);
        let old = vm.heap.set_field(exception, field::OWN, Some(value));
        vm.heap.xdecref(old);
    }
}

fn init(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    if let Some(exception) = args.get(0) {
        set_exception_args(vm, exception, args.pos.get(1..).unwrap_or_default());
    }
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
        let message = format!("note must be a str, not '{}'", vm.type_name(note));
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
    let items = match value {
        Some(value) => vm.collect_sync(value)?,
        None => return Err(vm.type_error("args may not be deleted")),
    };
    let tuple = vm.heap.new_tuple(items);
    let old = vm.heap.set_field(id, field::ARGS, Some(tuple));
    vm.heap.xdecref(old);
    Ok(())
}

fn get_traceback(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    get(vm, id, field::TRACEBACK)
}

fn set_traceback(vm: &mut Vm, id: ObjectId, value: Option<ObjectId>) -> Result<()> {
    set(vm, id, field::TRACEBACK, value)
}

fn get_context(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    get(vm, id, field::CONTEXT)
}

fn set_context(vm: &mut Vm, id: ObjectId, value: Option<ObjectId>) -> Result<()> {
    set(vm, id, field::CONTEXT, value)
}

fn get_cause(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    get(vm, id, field::CAUSE)
}

fn set_cause(vm: &mut Vm, id: ObjectId, value: Option<ObjectId>) -> Result<()> {
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
    let is_on = value == Some(vm.heap.constants.true_);
    set_suppressed(vm, id, is_on);
    Ok(())
}

fn get_dict(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    match vm.heap.give_dict(id) {
        Some(dict) => Ok(vm.heap.new_ref(dict)),
        None => Ok(vm.none()),
    }
}

fn get_own(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    get(vm, id, field::OWN)
}

fn set_own(vm: &mut Vm, id: ObjectId, value: Option<ObjectId>) -> Result<()> {
    set(vm, id, field::OWN, value)
}

fn get_own_2(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    get(vm, id, field::OWN_2)
}

fn set_own_2(vm: &mut Vm, id: ObjectId, value: Option<ObjectId>) -> Result<()> {
    set(vm, id, field::OWN_2, value)
}

/// `ImportError.msg`: the first argument.
fn get_msg(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let args = vm.heap.field(id, field::ARGS);
    let first = args.and_then(|args| vm.heap.items(args).first().copied());
    Ok(vm.heap.new_ref(first.unwrap_or(vm.none())))
}

fn get_name_from(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    get(vm, id, field::NAME_FROM)
}
