//! What some exceptions have besides `args`: `StopIteration.value`, `OSError.errno`, `UnicodeError.start` … (CPython 3.14
//! Objects/exceptions.c, the `…_init` functions and tables of members).

use heapglass_memory::object::Payload;
use heapglass_memory::{Class, ObjectId};

use super::{get, set_member};
use crate::vm::{Args, Exc, GetSet, Raised, Result, Vm, exception_field as field};

/// The second and third field of a class's own.
const OWN_3: usize = field::OWN + 2;
const OWN_4: usize = field::OWN + 3;
/// Indices in `numbers`: where a piece of text or bytes begins and ends.
const START: usize = 1;
const END: usize = 2;

macro_rules! member {
    ($exc:ident $name:literal $index:expr) => {
        (
            Exc::$exc,
            GetSet {
                name: $name,
                get: |vm, id| get(vm, id, $index),
                set: Some(|vm, id, value| set_member(vm, id, $index, value)),
            },
        )
    };
}

macro_rules! number {
    ($exc:ident $name:literal $index:expr) => {
        (
            Exc::$exc,
            GetSet {
                name: $name,
                get: |vm, id| number(vm, id, $index),
                set: Some(|vm, id, value| set_number(vm, id, $index, value)),
            },
        )
    };
}

/// Members of classes, for themselves and those that derive from them.
pub(crate) const GETSETS: &[(Exc, GetSet)] = &[
    member!(StopIteration "value" field::OWN),
    member!(SystemExit "code" field::OWN),
    member!(NameError "name" field::OWN),
    member!(AttributeError "name" field::OWN_2),
    member!(AttributeError "obj" field::OWN),
    member!(ImportError "msg" field::OWN),
    member!(ImportError "name" field::IMPORT_NAME),
    member!(ImportError "path" field::IMPORT_PATH),
    member!(ImportError "name_from" field::NAME_FROM),
    member!(OSError "errno" field::OWN),
    member!(OSError "strerror" field::OWN_2),
    member!(OSError "filename" OWN_3),
    member!(OSError "filename2" OWN_4),
    (Exc::OSError, GetSet { name: "characters_written", get: get_written, set: Some(set_written) }),
    member!(UnicodeEncodeError "encoding" field::OWN),
    member!(UnicodeEncodeError "object" field::OWN_2),
    member!(UnicodeEncodeError "reason" OWN_3),
    number!(UnicodeEncodeError "start" START),
    number!(UnicodeEncodeError "end" END),
    member!(UnicodeDecodeError "encoding" field::OWN),
    member!(UnicodeDecodeError "object" field::OWN_2),
    member!(UnicodeDecodeError "reason" OWN_3),
    number!(UnicodeDecodeError "start" START),
    number!(UnicodeDecodeError "end" END),
    member!(UnicodeTranslateError "encoding" field::OWN),
    member!(UnicodeTranslateError "object" field::OWN_2),
    member!(UnicodeTranslateError "reason" OWN_3),
    number!(UnicodeTranslateError "start" START),
    number!(UnicodeTranslateError "end" END),
];

fn number(vm: &mut Vm, id: ObjectId, index: usize) -> Result<ObjectId> {
    let number = vm.heap.record_of(id).and_then(|record| record.numbers.get(index).copied());
    Ok(vm.heap.new_int(number.unwrap_or_default()))
}

fn set_number(vm: &mut Vm, id: ObjectId, index: usize, value: Option<ObjectId>) -> Result<()> {
    let Some(value) = value else { return Err(vm.type_error("can't delete numeric/char attribute")) };
    let value = vm.index_i64(value)?;
    note_number(vm, id, index, value);
    Ok(())
}

fn note_number(vm: &mut Vm, id: ObjectId, index: usize, value: i64) {
    if let Some(number) = vm.heap.record_mut(id).and_then(|record| record.numbers.get_mut(index)) {
        *number = value;
    }
}

/// `OSError_written_get`: there is none unless it was said (the number is one more than it).
fn get_written(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    let number = vm.heap.record_of(id).map_or(0, |record| record.numbers[START]);
    if number == 0 {
        return Err(vm.raise(Exc::AttributeError, "characters_written"));
    }
    Ok(vm.heap.new_int(number - 1))
}

fn set_written(vm: &mut Vm, id: ObjectId, value: Option<ObjectId>) -> Result<()> {
    let value = value.map_or(Ok(-1), |value| vm.index_i64(value))?;
    note_number(vm, id, START, value + 1);
    Ok(())
}

fn put(vm: &mut Vm, exception: ObjectId, index: usize, value: Option<ObjectId>) {
    let value = value.map(|value| vm.heap.new_ref(value));
    let old = vm.heap.set_field(exception, index, value);
    vm.heap.xdecref(old);
}

/// The keywords that a class's exceptions take, with their fields.
fn keywords(vm: &Vm, class: ObjectId) -> (&'static str, &'static [(&'static str, usize)]) {
    let is = |exc: Exc| vm.is_subclass(class, vm.exc(exc));
    if is(Exc::AttributeError) {
        ("AttributeError", &[("name", field::OWN_2), ("obj", field::OWN)])
    } else if is(Exc::NameError) {
        ("NameError", &[("name", field::OWN)])
    } else if is(Exc::ImportError) {
        let fields =
            &[("name", field::IMPORT_NAME), ("path", field::IMPORT_PATH), ("name_from", field::NAME_FROM)];
        ("ImportError", fields)
    } else {
        ("", &[])
    }
}

/// Keyword arguments; for a derived class what it does not know is its `__init__`'s affair.
pub(super) fn take_keywords(vm: &mut Vm, exception: ObjectId, args: &Args<'_>) -> Result<()> {
    let class = vm.heap.type_of(exception);
    if !has_own_init(vm, class) {
        return check_keywords(vm, exception, args);
    }
    let (_, known) = keywords(vm, class);
    for (key, value) in args.kw {
        let text = vm.string(*key).unwrap_or_default();
        if let Some((_, index)) = known.iter().find(|(known, _)| *known == text) {
            put(vm, exception, *index, Some(*value));
        }
    }
    Ok(())
}

/// Whether the class has an `__init__` of Python's, which may be called with other arguments.
pub(super) fn has_init(vm: &Vm, class: ObjectId) -> bool {
    has_own_init(vm, class)
}

/// Keywords of an explicit `__init__`: all must be known.
pub(super) fn check_keywords(vm: &mut Vm, exception: ObjectId, args: &Args<'_>) -> Result<()> {
    let class = vm.heap.type_of(exception);
    let (name, known) = keywords(vm, class);
    for (key, value) in args.kw {
        let text = vm.string(*key).unwrap_or_default();
        match known.iter().find(|(known, _)| *known == text) {
            Some((_, index)) => put(vm, exception, *index, Some(*value)),
            None if known.is_empty() => {
                let name = vm.heap.type_body(class).name.clone();
                return Err(vm.type_error(&format!("{name}() takes no keyword arguments")));
            }
            None => {
                let message = format!("{name}() got an unexpected keyword argument '{text}'");
                return Err(vm.type_error(&message));
            }
        }
    }
    Ok(())
}

fn has_own_init(vm: &Vm, class: ObjectId) -> bool {
    let init = vm.lookup_in_mro(class, vm.names.init);
    init.is_some_and(|init| !matches!(vm.heap.payload(init), Payload::Native(_)))
}

/// Whether the class has a `__new__` of Python's.
fn has_own_new(vm: &Vm, class: ObjectId) -> bool {
    let new = vm.lookup_in_mro(class, vm.names.new);
    new.is_some_and(|new| !matches!(vm.heap.payload(new), Payload::Native(_)))
}

/// `oserror_use_init`: a derived class's `__init__` says what the arguments are.
pub(super) fn waits_for_init(vm: &Vm, class: ObjectId) -> bool {
    vm.is_subclass(class, vm.exc(Exc::OSError)) && has_own_init(vm, class) && !has_own_new(vm, class)
}

/// Whether `__init__` leaves everything to `__new__`: `OSError_init`.
pub(super) fn is_made_by_new(vm: &Vm, class: ObjectId) -> bool {
    vm.is_subclass(class, vm.exc(Exc::OSError)) && !waits_for_init(vm, class)
}

/// The class's own fields, from the arguments. What does not fit is an error only where `is_checked`.
pub(crate) fn fill(vm: &mut Vm, exception: ObjectId, args: &[ObjectId], is_checked: bool) -> Result<()> {
    let class = vm.heap.type_of(exception);
    let is = |vm: &Vm, exc: Exc| vm.is_subclass(class, vm.exc(exc));
    if is(vm, Exc::StopIteration) {
        let value = args.first().copied().unwrap_or(vm.none());
        put(vm, exception, field::OWN, Some(value));
    } else if is(vm, Exc::SystemExit) {
        let code = match args {
            [] => None,
            [one] => Some(*one),
            _ => vm.heap.field(exception, field::ARGS),
        };
        if code.is_some() {
            put(vm, exception, field::OWN, code);
        }
    } else if is(vm, Exc::SyntaxError) {
        if let Some(message) = args.first() {
            put(vm, exception, field::OWN, Some(*message));
        }
    } else if is(vm, Exc::ImportError) {
        if let [message] = args {
            put(vm, exception, field::OWN, Some(*message));
        }
    } else if is(vm, Exc::OSError) {
        fill_os_error(vm, exception, args);
    } else if is(vm, Exc::UnicodeEncodeError) {
        return fill_unicode(vm, exception, args, (true, false), is_checked);
    } else if is(vm, Exc::UnicodeDecodeError) {
        return fill_unicode(vm, exception, args, (true, true), is_checked);
    } else if is(vm, Exc::UnicodeTranslateError) {
        return fill_unicode(vm, exception, args, (false, false), is_checked);
    }
    Ok(())
}

/// `oserror_init`: with a file name, `args` are the first two.
fn fill_os_error(vm: &mut Vm, exception: ObjectId, args: &[ObjectId]) {
    if !(2..=5).contains(&args.len()) {
        return;
    }
    let arg = |index: usize| args.get(index).copied();
    let is_given = |id: Option<ObjectId>| id.filter(|id| !vm.is_none(*id));
    let (filename, filename2) = (is_given(arg(2)), is_given(arg(4)));
    put(vm, exception, field::OWN, arg(0));
    put(vm, exception, field::OWN_2, arg(1));
    let is_blocking = vm.is_subclass(vm.heap.type_of(exception), vm.exc(Exc::BlockingIOError));
    if let Some(number) = filename.and_then(|id| vm.small(id)).filter(|_| is_blocking) {
        note_number(vm, exception, START, number + 1);
        return;
    }
    let Some(filename) = filename else { return };
    put(vm, exception, OWN_3, Some(filename));
    put(vm, exception, OWN_4, filename2);
    let two: Vec<ObjectId> = args.iter().take(2).map(|id| vm.heap.new_ref(*id)).collect();
    let tuple = vm.heap.new_tuple(two);
    let old = vm.heap.set_field(exception, field::ARGS, Some(tuple));
    vm.heap.xdecref(old);
}

/// `UnicodeEncodeError_init`, `UnicodeDecodeError_init`, `UnicodeTranslateError_init`.
fn fill_unicode(
    vm: &mut Vm,
    exception: ObjectId,
    args: &[ObjectId],
    (has_encoding, is_decoding): (bool, bool),
    is_checked: bool,
) -> Result<()> {
    let wanted = if has_encoding { 5 } else { 4 };
    let (encoding, rest) = if has_encoding { (args.first(), args.get(1..)) } else { (None, Some(args)) };
    let Some(&[object, start, end, reason]) = rest else {
        let message = format!("function takes exactly {wanted} arguments ({} given)", args.len());
        return if is_checked { Err(vm.type_error(&message)) } else { Ok(()) };
    };
    let first = usize::from(has_encoding);
    let texts = [
        encoding.map(|id| (1, *id)),
        (!is_decoding).then_some((first + 1, object)),
        Some((first + 4, reason)),
    ];
    for (position, id) in texts.into_iter().flatten() {
        if vm.text(id).is_none() {
            let message = format!("argument {position} must be str, not {}", vm.argument_type(id));
            return Err(vm.type_error(&message));
        }
    }
    if is_decoding && crate::types::bytes::bytes_of(vm, object).is_none() {
        let message = format!("a bytes-like object is required, not '{}'", vm.type_name(object));
        return Err(vm.type_error(&message));
    }
    let (start, end) = (vm.index_i64(start)?, vm.index_i64(end)?);
    put(vm, exception, field::OWN, encoding.copied());
    put(vm, exception, field::OWN_2, Some(object));
    put(vm, exception, OWN_3, Some(reason));
    note_number(vm, exception, START, start);
    note_number(vm, exception, END, end);
    Ok(())
}

/// `str()` of an exception that has more to say than its arguments; `None` if it has not.
pub(crate) fn text(vm: &mut Vm, exception: ObjectId) -> Result<Option<String>> {
    let class = vm.heap.type_of(exception);
    let is = |vm: &Vm, exc: Exc| vm.is_subclass(class, vm.exc(exc));
    if is(vm, Exc::OSError) {
        return os_error_text(vm, exception);
    }
    if is(vm, Exc::ImportError) {
        let message = vm.heap.field(exception, field::OWN).and_then(|id| vm.string(id));
        return Ok(message);
    }
    let verb = if is(vm, Exc::UnicodeEncodeError) {
        "encode"
    } else if is(vm, Exc::UnicodeDecodeError) {
        "decode"
    } else if is(vm, Exc::UnicodeTranslateError) {
        "translate"
    } else {
        return Ok(None);
    };
    Ok(unicode_text(vm, exception, verb)
        .or_else(|| vm.heap.field(exception, field::OWN_2).is_none().then(String::new)))
}

/// The object whose text is the exception's: `BaseException_str` of one argument, `ImportError_str`.
pub(crate) fn argument(vm: &mut Vm, exception: ObjectId) -> Result<Option<ObjectId>> {
    let class = vm.heap.type_of(exception);
    let is = |vm: &Vm, exc: Exc| vm.is_subclass(class, vm.exc(exc));
    if !is(vm, Exc::BaseException)
        || is(vm, Exc::KeyError)
        || is(vm, Exc::SyntaxError)
        || vm.is_exception_group(exception)
    {
        return Ok(None);
    }
    if is(vm, Exc::ImportError) {
        let message = vm.heap.field(exception, field::OWN);
        if let Some(message) = message.filter(|id| vm.heap.is_exactly(*id, Class::Str)) {
            return Ok(Some(message));
        }
    } else if text(vm, exception)?.is_some() {
        return Ok(None);
    }
    let args = vm.heap.field(exception, field::ARGS);
    Ok(args.and_then(|args| match vm.heap.items(args) {
        [only] => Some(*only),
        _ => None,
    }))
}

/// `OSError_str`
fn os_error_text(vm: &mut Vm, exception: ObjectId) -> Result<Option<String>> {
    let part = |vm: &Vm, index: usize| vm.heap.field(exception, index);
    let (errno, strerror) = (part(vm, field::OWN), part(vm, field::OWN_2));
    let (Some(errno), Some(strerror)) = (errno, strerror) else { return Ok(None) };
    let mut text = format!("[Errno {}] {}", vm.str(errno)?, vm.str(strerror)?);
    if let Some(filename) = part(vm, OWN_3) {
        text.push_str(&format!(": {}", vm.repr(filename)?));
        if let Some(second) = part(vm, OWN_4) {
            text.push_str(&format!(" -> {}", vm.repr(second)?));
        }
    }
    Ok(Some(text))
}

/// `UnicodeEncodeError_str`, `UnicodeDecodeError_str`, `UnicodeTranslateError_str`.
fn unicode_text(vm: &Vm, exception: ObjectId, verb: &str) -> Option<String> {
    let record = vm.heap.record_of(exception)?;
    let [_, start, end] = record.numbers;
    let (object, reason) = (vm.heap.field(exception, field::OWN_2)?, vm.heap.field(exception, OWN_3)?);
    let reason = vm.text(reason)?;
    let codec = match vm.heap.field(exception, field::OWN).and_then(|id| vm.text(id)) {
        Some(name) => format!("'{name}' codec can't {verb}"),
        None => format!("can't {verb}"),
    };
    let unit = if verb == "decode" { "byte" } else { "character" };
    let one = match vm.text(object) {
        Some(text) => text.chars().nth(start as usize).map(|char| {
            let code = heapglass_memory::object::surrogate::code_of(char);
            match code {
                0..=0xff => format!("'\\x{code:02x}'"),
                0x100..=0xffff => format!("'\\u{code:04x}'"),
                _ => format!("'\\U{code:08x}'"),
            }
        }),
        None => {
            let bytes = crate::types::bytes::bytes_of(vm, object)?;
            bytes.get(start as usize).map(|byte| format!("{byte:#04x}"))
        }
    };
    match one.filter(|_| end == start + 1) {
        Some(one) => Some(format!("{codec} {unit} {one} in position {start}: {reason}")),
        None => Some(format!("{codec} {unit}s in position {start}-{}: {reason}", end - 1)),
    }
}

/// What `__reduce__` says besides class and arguments: keywords of ImportError and AttributeError.
pub(super) fn state(vm: &mut Vm, exception: ObjectId) -> Vec<(&'static str, ObjectId)> {
    let class = vm.heap.type_of(exception);
    let is_attribute = vm.is_subclass(class, vm.exc(Exc::AttributeError));
    let is_import = vm.is_subclass(class, vm.exc(Exc::ImportError));
    if !is_attribute && !is_import {
        return Vec::new();
    }
    let (_, known) = keywords(vm, class);
    let given = known.iter().filter(|(name, _)| !(is_attribute && *name == "obj"));
    let mut all: Vec<_> = given
        .filter_map(|(name, index)| vm.heap.field(exception, *index).map(|value| (*name, value)))
        .collect();
    if is_attribute && let Some(args) = vm.heap.field(exception, field::ARGS) {
        all.push(("args", args));
    }
    all
}

/// The arguments that `__reduce__` gives: those of OSError with the file names. New reference.
pub(super) fn reduced_args(vm: &mut Vm, exception: ObjectId) -> ObjectId {
    let args = vm.heap.field(exception, field::ARGS).unwrap_or(vm.heap.constants.empty_tuple);
    let items = vm.heap.items(args).to_vec();
    let is_os_error = vm.is_subclass(vm.heap.type_of(exception), vm.exc(Exc::OSError));
    let filename = vm.heap.field(exception, OWN_3).filter(|_| is_os_error && items.len() == 2);
    let Some(filename) = filename else { return vm.heap.new_ref(args) };
    let mut all = items;
    all.push(filename);
    if let Some(second) = vm.heap.field(exception, OWN_4) {
        all.extend([vm.none(), second]);
    }
    all.iter().for_each(|id| vm.heap.incref(*id));
    vm.heap.new_tuple(all)
}

impl Vm {
    /// The fields of an exception that the interpreter itself makes; its arguments fit.
    pub(crate) fn fill_exception(&mut self, exception: ObjectId, args: &[ObjectId]) {
        if fill(self, exception, args, false) == Err(Raised) {
            self.clear_raised();
        }
    }
}
