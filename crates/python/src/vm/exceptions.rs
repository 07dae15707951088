//! Exceptions: the built-in classes, raising, and finding a handler.

use std::rc::Rc;

use heapglass_memory::object::{Frame, FrameOwner, Layout, Payload, RecordKind, TypeBody, TypeFlags};
use heapglass_memory::{Class, ObjectId, StackRef};

use super::{Raised, Result, Vm};
use crate::compile::op;

macro_rules! exceptions {
    ($($name:ident : $base:ident, $bytes:literal;)*) => {
        /// A built-in exception class.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[expect(missing_docs, reason = "named as in Python")]
        pub enum Exc { BaseException, $($name),* }

        /// Name, base and `tp_basicsize` (CPython 3.14.10, `E.__basicsize__`) of each but BaseException.
        pub(super) const EXCEPTIONS: &[(Exc, &str, Exc, u64)] = &[$((Exc::$name, stringify!($name), Exc::$base, $bytes)),*];
    };
}

exceptions! {
    Exception: BaseException, 72; GeneratorExit: BaseException, 72; KeyboardInterrupt: BaseException, 72;
    SystemExit: BaseException, 80; BaseExceptionGroup: BaseException, 96;
    ArithmeticError: Exception, 72; FloatingPointError: ArithmeticError, 72; OverflowError: ArithmeticError, 72;
    ZeroDivisionError: ArithmeticError, 72; AssertionError: Exception, 72; AttributeError: Exception, 88;
    BufferError: Exception, 72; EOFError: Exception, 72; ImportError: Exception, 104;
    ModuleNotFoundError: ImportError, 104; LookupError: Exception, 72; IndexError: LookupError, 72;
    KeyError: LookupError, 72; MemoryError: Exception, 72; NameError: Exception, 80;
    UnboundLocalError: NameError, 80; OSError: Exception, 112; BlockingIOError: OSError, 112;
    ChildProcessError: OSError, 112; ConnectionError: OSError, 112; BrokenPipeError: ConnectionError, 112;
    ConnectionAbortedError: ConnectionError, 112; ConnectionRefusedError: ConnectionError, 112;
    ConnectionResetError: ConnectionError, 112; FileExistsError: OSError, 112; FileNotFoundError: OSError, 112;
    InterruptedError: OSError, 112; IsADirectoryError: OSError, 112; NotADirectoryError: OSError, 112;
    PermissionError: OSError, 112; ProcessLookupError: OSError, 112; TimeoutError: OSError, 112;
    ReferenceError: Exception, 72; RuntimeError: Exception, 72; NotImplementedError: RuntimeError, 72;
    PythonFinalizationError: RuntimeError, 72; RecursionError: RuntimeError, 72; StopAsyncIteration: Exception, 72;
    StopIteration: Exception, 80; SyntaxError: Exception, 144; IndentationError: SyntaxError, 144;
    TabError: IndentationError, 144; SystemError: Exception, 72; TypeError: Exception, 72; ValueError: Exception, 72;
    UnicodeError: ValueError, 72; UnicodeDecodeError: UnicodeError, 112; UnicodeEncodeError: UnicodeError, 112;
    UnicodeTranslateError: UnicodeError, 112; Warning: Exception, 72; BytesWarning: Warning, 72;
    DeprecationWarning: Warning, 72; EncodingWarning: Warning, 72; FutureWarning: Warning, 72;
    ImportWarning: Warning, 72; PendingDeprecationWarning: Warning, 72; ResourceWarning: Warning, 72;
    RuntimeWarning: Warning, 72; SyntaxWarning: Warning, 72; UnicodeWarning: Warning, 72; UserWarning: Warning, 72;
    ExceptionGroup: BaseExceptionGroup, 96;
}

/// `sizeof(PyBaseExceptionObject)`: an exception without fields of its own.
const PLAIN_BYTES: u64 = 72;

/// Fields of an exception's record, in the order of `BaseException_traverse`; a class's own come behind.
pub mod field {
    pub const ARGS: usize = 0;
    pub const NOTES: usize = 1;
    pub const TRACEBACK: usize = 2;
    pub const CAUSE: usize = 3;
    pub const CONTEXT: usize = 4;
    /// `StopIteration.value`, `SystemExit.code`, `NameError.name`, `AttributeError.obj`, `ImportError.name` …
    pub const OWN: usize = 5;
    /// `AttributeError.name`, `OSError.strerror`, `UnicodeError.object`
    pub const OWN_2: usize = 6;
    /// `ImportError`: its message comes first.
    pub const IMPORT_NAME: usize = 6;
    pub const IMPORT_PATH: usize = 7;
    pub const NAME_FROM: usize = 8;
    /// Index in `numbers`: `suppress_context`.
    pub const SUPPRESS: usize = 0;
}

impl Vm {
    /// Makes the built-in exception classes.
    pub(super) fn make_exceptions(&mut self) {
        let mut classes = vec![Class::BaseException.id()];
        for (exc, name, base, basic_bytes) in EXCEPTIONS {
            let base = classes.get(*base as usize).copied();
            let flags = TypeFlags {
                has_gc: true,
                is_base: true,
                is_immutable: true,
                has_dict: true,
                ..TypeFlags::default()
            };
            let mut body: TypeBody = self.heap.type_body(Class::BaseException.id()).clone();
            body.name = (*name).into();
            body.layout = Layout::Exception;
            let plain = body.basic_bytes;
            // What an exception has besides is in every version alike.
            (body.flags, body.base, body.basic_bytes) = (flags, base, plain + basic_bytes - PLAIN_BYTES);
            if *exc == Exc::ExceptionGroup {
                // `create_exception_group_class` makes it as a `class` statement would.
                (body.flags.is_heap, body.flags.has_weakref, body.flags.has_preheader) = (true, true, true);
            }
            debug_assert_eq!(classes.len(), *exc as usize);
            let class = self.heap.push_static_type(body);
            classes.push(class);
        }
        self.exceptions = Rc::new(classes);
    }

    /// The class of a built-in exception.
    pub fn exc(&self, exc: Exc) -> ObjectId {
        self.exceptions.get(exc as usize).copied().unwrap_or(Class::BaseException.id())
    }

    /// An exception with these arguments. Steals them. New reference.
    pub fn new_exception(&mut self, class: ObjectId, args: Vec<ObjectId>) -> ObjectId {
        let plain = self.heap.type_body(Class::BaseException.id()).basic_bytes;
        let has_own = self.heap.type_body(class).basic_bytes > plain;
        let known = if has_own { args.clone() } else { Vec::new() };
        let exception = self.new_plain_exception(class, args);
        if has_own {
            self.fill_exception(exception, &known);
        }
        exception
    }

    /// The same without the fields that its class has besides `args`: `BaseException_new`.
    pub(crate) fn new_plain_exception(&mut self, class: ObjectId, args: Vec<ObjectId>) -> ObjectId {
        let is_first =
            self.heap.profile.objects.makes_exception_first && !self.heap.type_body(class).flags.is_heap;
        if is_first {
            // `BaseException_vectorcall`
            let fields = vec![None; 5];
            let exception = self.heap.new_record_of(class, RecordKind::Exception, fields, [0; 3]);
            let args = self.heap.new_tuple(args);
            self.heap.set_field(exception, 0, Some(args));
            return exception;
        }
        let args = self.heap.new_tuple(args);
        let fields = vec![Some(args), None, None, None, None];
        self.heap.new_record_of(class, RecordKind::Exception, fields, [0; 3])
    }

    /// Raises a new exception with a message: `PyErr_SetString`.
    pub fn raise(&mut self, exc: Exc, message: &str) -> Raised {
        let text = self.new_str(message);
        self.raise_with(exc, vec![text])
    }

    /// Raises a new exception with arguments. Steals them.
    pub fn raise_with(&mut self, exc: Exc, args: Vec<ObjectId>) -> Raised {
        let exception = self.new_exception(self.exc(exc), args);
        self.raise_object(exception)
    }

    /// `TypeError`
    pub fn type_error(&mut self, message: &str) -> Raised {
        self.raise(Exc::TypeError, message)
    }

    /// `ValueError`
    pub fn value_error(&mut self, message: &str) -> Raised {
        self.raise(Exc::ValueError, message)
    }

    /// A `KeyError` with the key as its argument: `_PyErr_SetKeyError`.
    pub fn key_error(&mut self, key: ObjectId) -> Raised {
        let key = self.heap.new_ref(key);
        self.raise_with(Exc::KeyError, vec![key])
    }

    /// Ends the run here: something is not supported yet.
    pub fn not_supported(&mut self, what: &str) -> Raised {
        if self.unsupported.is_none() && !self.limits.goes_on {
            self.unsupported = Some(what.to_owned());
        }
        self.raise(Exc::NotImplementedError, &format!("{what} is not supported yet"))
    }

    /// Raises an exception object, with what is being handled as its context: `_PyErr_SetObject`. Steals it.
    pub fn raise_object(&mut self, exception: ObjectId) -> Raised {
        if let Some(handled) = self.handled_now()
            && handled != exception
            && self.heap.field(exception, field::CONTEXT).is_none()
        {
            self.break_context_cycle(exception, handled);
            let context = self.heap.new_ref(handled);
            let old = self.heap.set_field(exception, field::CONTEXT, Some(context));
            self.heap.xdecref(old);
        }
        self.set_raised(exception)
    }

    /// The context chain of `handled` must not lead to `exception`.
    fn break_context_cycle(&mut self, exception: ObjectId, handled: ObjectId) {
        let mut at = handled;
        while let Some(context) = self.heap.field(at, field::CONTEXT) {
            if context == exception {
                self.heap.set_field(at, field::CONTEXT, None);
                self.heap.decref(context);
                return;
            }
            at = context;
        }
    }

    /// `_PyErr_SetRaisedException`. Steals the exception.
    pub fn set_raised(&mut self, exception: ObjectId) -> Raised {
        let old = self.raised.replace(exception);
        self.heap.xdecref(old);
        Raised
    }

    /// `PyErr_GetRaisedException`: takes the exception that is on its way; it is the caller's now.
    pub fn take_raised(&mut self) -> Option<ObjectId> {
        self.raised.take()
    }

    /// Drops the exception that is on its way: `PyErr_Clear`.
    pub fn clear_raised(&mut self) {
        let raised = self.raised.take();
        self.heap.xdecref(raised);
    }

    /// `_PyErr_FormatNote`: adds a note to the exception on its way.
    pub(crate) fn note_raised(&mut self, note: Option<&str>) {
        let (Some(raised), Some(note)) = (self.raised, note) else { return };
        let note = self.new_str(note);
        self.add_note(raised, note);
    }

    /// `BaseException_add_note`: `__notes__` is an attribute in the exception's dict. Steals the note; false if the
    /// attribute is no list.
    pub(crate) fn add_note(&mut self, exception: ObjectId, note: ObjectId) -> bool {
        let list = match self.notes_of(exception) {
            Some(list) => list,
            None => {
                let (list, name) = (self.heap.new_list(Vec::new()), self.names.notes);
                let set = self.generic_setattr(exception, name, Some(list));
                self.heap.decref(list);
                if set.is_err() {
                    self.heap.decref(note);
                    return false;
                }
                list
            }
        };
        let is_list = self.is_a(list, Class::List);
        if is_list {
            self.heap.list_append(list, note);
        } else {
            self.heap.decref(note);
        }
        is_list
    }

    /// An exception's `__notes__`, if it has any. Borrowed.
    pub(crate) fn notes_of(&self, exception: ObjectId) -> Option<ObjectId> {
        self.heap.attr_get(exception, self.names.notes)
    }

    /// Whether the exception on its way is of this class.
    pub fn raised_is(&self, exc: Exc) -> bool {
        self.raised.is_some_and(|raised| self.is_subclass(self.heap.type_of(raised), self.exc(exc)))
    }

    /// What a running generator is handling: `gi_exc_state`.
    #[must_use]
    pub fn handled_by(&self, generator: ObjectId) -> Option<ObjectId> {
        let is_generator = |frame: &&Frame| matches!(frame.owner, FrameOwner::Generator(_));
        let wanted = FrameOwner::Generator(generator);
        let at = self.running().filter(is_generator).position(|frame| frame.owner == wanted)?;
        self.handled.get(at + 1).copied().flatten()
    }

    /// The exception that is being handled here or by a caller: `_PyErr_GetTopmostException`.
    pub fn handled_now(&self) -> Option<ObjectId> {
        self.handled.iter().rev().find_map(|handled| *handled).filter(|id| !self.is_none(*id))
    }

    /// Whether an object is an exception.
    pub fn is_exception(&self, id: ObjectId) -> bool {
        self.is_a(id, Class::BaseException)
    }

    /// Whether a class is one of exceptions.
    pub fn is_exception_class(&self, id: ObjectId) -> bool {
        self.is_class(id) && self.is_subclass(id, Class::BaseException.id())
    }

    /// Goes to the handler of the frame under way, if it has one: `get_exception_handler`.
    /// The evaluation stack above the handler's depth is dropped, the exception pushed.
    pub(super) fn enter_handler(&mut self) -> bool {
        let unit = Rc::clone(self.unit_state());
        let at = self.frame.last;
        // RERAISE may have set back `last` for the traceback; the handler is still its own.
        let before = self.frame.pc.saturating_sub(1);
        let is_reraise = unit.unit.code.get(before as usize).is_some_and(|instr| instr.op == op::RERAISE);
        let covered = if is_reraise { before } else { at };
        let handler = unit.unit.handlers.iter().find(|h| h.start <= covered && covered < h.end);
        let Some(handler) = handler.copied() else { return false };
        if !unit.comprehensions.is_empty() {
            self.drop_comprehensions();
        }
        while self.stack_depth() > handler.depth {
            let top = self.pop();
            self.heap.close(top);
        }
        if handler.lasti {
            self.push_ref(StackRef::number(at));
        }
        if let Some(raised) = self.take_raised() {
            self.push(raised);
        }
        self.frame.pc = handler.target;
        true
    }

    /// The exception's class, for messages.
    pub fn exception_name(&self, id: ObjectId) -> String {
        self.type_name(id).to_owned()
    }

    /// Sets what is handled in this frame and gives what was before; both counted.
    pub(super) fn swap_handled(&mut self, new: Option<ObjectId>) -> Option<ObjectId> {
        match self.handled.last_mut() {
            Some(last) => std::mem::replace(last, new),
            None => None,
        }
    }

    /// The traceback of an exception.
    pub fn traceback(&self, exception: ObjectId) -> Option<ObjectId> {
        self.heap.field(exception, field::TRACEBACK)
    }

    /// Turns a reference on the stack into one for an object.
    pub(super) fn owned(&mut self, reference: StackRef) -> ObjectId {
        match self.heap.steal(reference) {
            Some(id) => id,
            None => self.none(),
        }
    }

    /// Whether the object is an exception record.
    pub fn exception_fields(&self, id: ObjectId) -> Option<&[Option<ObjectId>]> {
        match self.heap.payload(id) {
            Payload::Record(record) if record.kind == RecordKind::Exception => Some(&record.fields),
            _ => None,
        }
    }

    /// A result that fails with what is on its way.
    pub fn fail<T>(&self) -> Result<T> {
        Err(Raised)
    }
}
