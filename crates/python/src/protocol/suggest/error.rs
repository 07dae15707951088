//! What an exception suggests (CPython 3.14 Lib/traceback.py, `_compute_suggestion_error`).

use heapglass_memory::object::{Frame, Payload, RecordKind};
use heapglass_memory::{Class, ObjectId};

use super::suggest;
use crate::compile::flag;
use crate::vm::{Exc, Result, Vm, exception_field as field};

impl Vm {
    /// What is added to the message: `. Did you mean: 'x'?`
    pub(crate) fn suggestion(&mut self, exception: ObjectId) -> Option<String> {
        let class = self.heap.type_of(exception);
        let is = |vm: &Self, exc: Exc| vm.is_subclass(class, vm.exc(exc));
        let did_you_mean = |near: Option<String>| near.map(|near| format!(". Did you mean: '{near}'?"));
        if is(self, Exc::ImportError) {
            let wrong = self.field_text(exception, field::NAME_FROM)?;
            return did_you_mean(self.near_import(exception, &wrong));
        }
        if is(self, Exc::AttributeError) {
            let wrong = self.field_text(exception, field::OWN_2)?;
            return did_you_mean(self.near_attribute(exception, &wrong));
        }
        if is(self, Exc::NameError) {
            let wrong = self.field_text(exception, field::OWN)?;
            let near = did_you_mean(self.near_name(exception, &wrong));
            if !crate::modules::is_known(&wrong) {
                return near;
            }
            let so_far = near.map_or_else(|| ". Did".to_owned(), |near| near + " Or did");
            return Some(format!("{so_far} you forget to import '{wrong}'?"));
        }
        None
    }

    fn field_text(&self, id: ObjectId, index: usize) -> Option<String> {
        self.heap.field(id, index).and_then(|value| self.string(value))
    }

    /// Names with an underscore are hidden from who writes none, unless the object is the failing frame's `self`.
    fn near_attribute(&mut self, exception: ObjectId, wrong: &str) -> Option<String> {
        let object = self.heap.field(exception, field::OWN).unwrap_or(self.none());
        let mut names = self.safe_dir(object)?;
        let frame = self.innermost_frame(exception);
        let is_hiding = !wrong.starts_with('_')
            && frame.is_none_or(|frame| self.frame_local(&frame, "self") != Some(object));
        names.retain(|name| !is_hiding || !name.starts_with('_'));
        suggest(wrong, names.iter().map(String::as_str)).map(str::to_owned)
    }

    fn near_import(&mut self, exception: ObjectId, wrong: &str) -> Option<String> {
        let module = self.field_text(exception, field::IMPORT_NAME)?;
        let mut names = match self.module_named(&module) {
            Some(module) => self.safe_dir(module)?,
            None => {
                // A module of the interpreter's own that nobody has imported.
                let module = crate::modules::make(self, &module)?.ok()?;
                let names = self.safe_dir(module);
                self.heap.decref(module);
                names?
            }
        };
        names.retain(|name| wrong.starts_with('_') || !name.starts_with('_'));
        suggest(wrong, names.iter().map(String::as_str)).map(str::to_owned)
    }

    /// Names that the failing frame sees: locals, globals, built-ins.
    fn near_name(&mut self, exception: ObjectId, wrong: &str) -> Option<String> {
        let frame = self.innermost_frame(exception)?;
        if let Some(receiver) = self.frame_local(&frame, "self")
            && self.has_attribute(receiver, wrong)
        {
            return Some(format!("self.{wrong}"));
        }
        let mut names: Vec<String> = self.frame_locals_of(&frame).into_iter().map(|(name, _)| name).collect();
        names.extend(self.heap.dict_items(frame.globals).iter().filter_map(|entry| self.string(entry.key)));
        suggest(wrong, names.iter().map(String::as_str).chain(BUILTINS.iter().copied())).map(str::to_owned)
    }

    fn has_attribute(&mut self, object: ObjectId, name: &str) -> bool {
        let name = self.heap.new_interned(name);
        let found = self.with_temps(&[object, name], |vm| vm.getattr(object, name));
        self.heap.decref(name);
        match found {
            Ok(value) => self.heap.decref(value),
            Err(_) => self.clear_raised(),
        }
        found.is_ok()
    }

    /// The frame of a traceback's last entry. Its references are borrowed.
    fn innermost_frame(&self, exception: ObjectId) -> Option<Frame> {
        let mut entry = self.traceback(exception)?;
        while let Some(next) = self.heap.field(entry, 0) {
            entry = next;
        }
        let object = self.heap.field(entry, 1)?;
        let running = self.frames.iter().chain([&self.frame]).find(|frame| frame.object == Some(object));
        match (running, self.heap.payload(object)) {
            (Some(frame), _) => Some(frame.clone()),
            (None, Payload::Frame(frame)) => Some((**frame).clone()),
            (None, _) => None,
        }
    }

    fn frame_local(&self, frame: &Frame, name: &str) -> Option<ObjectId> {
        self.frame_locals_of(frame).into_iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// `frame.f_locals`: what has a value, by name.
    fn frame_locals_of(&self, frame: &Frame) -> Vec<(String, ObjectId)> {
        let unit = &self.unit_of(frame.code).unit;
        if unit.flags & flag::OPTIMIZED == 0 {
            let Some(dict) = frame.locals else { return Vec::new() };
            let entries = self.heap.dict_items(dict);
            return entries.iter().filter_map(|entry| Some((self.string(entry.key)?, entry.value))).collect();
        }
        let slots = unit.locals_plus.iter().zip(&frame.slots);
        let value = |slot: ObjectId| match self.heap.record_of(slot) {
            Some(record) if record.kind == RecordKind::Cell => self.heap.field(slot, 0),
            Some(_) | None => Some(slot),
        };
        slots.filter_map(|(local, slot)| Some((local.name.to_string(), value(slot.get()?)?))).collect()
    }

    /// `_get_safe___dir__`: the names of an object's attributes, sorted.
    fn safe_dir(&mut self, object: ObjectId) -> Option<Vec<String>> {
        // `super().__dir__` is the instance's.
        let is_super = self.heap.is_exactly(object, Class::Super);
        let object = self.heap.field(object, 0).filter(|_| is_super).unwrap_or(object);
        let Some(method) = self.python_method(object, self.names.dir) else {
            return Some(self.attribute_names(object));
        };
        let names = self.with_temps(&[object], |vm| vm.dir_by_python(method, object));
        match names {
            Ok(names) => Some(names),
            Err(_) => {
                self.clear_raised();
                None
            }
        }
    }

    fn dir_by_python(&mut self, method: ObjectId, object: ObjectId) -> Result<Vec<String>> {
        let list = self.special_sync(method, object, &[])?;
        let items = self.collect_sync(list);
        self.heap.decref(list);
        let items = items?;
        let mut names: Vec<String> = items.iter().filter_map(|id| self.string(*id)).collect();
        items.into_iter().for_each(|id| self.heap.decref(id));
        names.sort();
        Ok(names)
    }

    /// `object___dir___impl` merges the dicts of the classes into a copy of the instance's, which is a split table like
    /// that one: their names fill the class's table of shared keys.
    pub(crate) fn merge_class_dicts(&mut self, object: ObjectId) {
        let class = self.heap.type_of(object);
        if self.is_class(object) || !self.heap.type_body(class).flags.is_heap {
            return;
        }
        let Some(dict) = self.heap.instance_dict(object) else { return };
        let copy = self.heap.dict_copy(dict);
        self.merge_class_dict(copy, class);
        self.heap.decref(copy);
    }

    /// `merge_class_dict`, Objects/typeobject.c.
    fn merge_class_dict(&mut self, copy: ObjectId, class: ObjectId) {
        let Some(dict) = self.heap.type_body(class).dict else { return };
        for entry in self.heap.dict_items(dict) {
            let value = self.heap.new_ref(entry.value);
            self.namespace_set(copy, entry.key, value);
        }
        let bases = self.heap.type_body(class).bases.map(|bases| self.heap.items(bases).to_vec());
        bases.into_iter().flatten().for_each(|base| self.merge_class_dict(copy, base));
    }

    /// `object.__dir__`: names of an object's attributes, sorted.
    pub(crate) fn attribute_names(&mut self, object: ObjectId) -> Vec<String> {
        self.merge_class_dicts(object);
        let mut names = Vec::new();
        if let Some(attrs) = self.heap.attrs(object) {
            if let Some(dict) = attrs.dict {
                names.extend(self.heap.dict_items(dict).iter().filter_map(|entry| self.string(entry.key)));
            } else {
                let keys = &self.heap.type_body_of(object).shared_keys.names;
                names.extend(
                    attrs
                        .order
                        .iter()
                        .filter_map(|index| keys.get(*index as usize))
                        .filter_map(|key| self.string(*key)),
                );
            }
        }
        if self.heap.is_exactly(object, Class::Module)
            && let Some(dict) = self.heap.field(object, 0)
        {
            // `module.__dir__`: the module's own names only.
            names.extend(self.heap.dict_items(dict).iter().filter_map(|entry| self.string(entry.key)));
            names.sort();
            return names;
        }
        let class = if self.is_class(object) { object } else { self.heap.type_of(object) };
        for base in self.mro(class).to_vec() {
            if let Some(dict) = self.heap.type_body(base).dict {
                names.extend(self.heap.dict_items(dict).iter().filter_map(|entry| self.string(entry.key)));
            }
        }
        names.sort();
        names.dedup();
        names
    }
}

/// `list(builtins.__dict__)` of CPython 3.14.10: its order decides between names that are equally near, and a name
/// that Heapglass does not have yet is suggested all the same.
const BUILTINS: &[&str] = &[
    "__name__",
    "__doc__",
    "__package__",
    "__loader__",
    "__spec__",
    "__build_class__",
    "__import__",
    "abs",
    "all",
    "any",
    "ascii",
    "bin",
    "breakpoint",
    "callable",
    "chr",
    "compile",
    "delattr",
    "dir",
    "divmod",
    "eval",
    "exec",
    "format",
    "getattr",
    "globals",
    "hasattr",
    "hash",
    "hex",
    "id",
    "input",
    "isinstance",
    "issubclass",
    "iter",
    "aiter",
    "len",
    "locals",
    "max",
    "min",
    "next",
    "anext",
    "oct",
    "ord",
    "pow",
    "print",
    "repr",
    "round",
    "setattr",
    "sorted",
    "sum",
    "vars",
    "None",
    "Ellipsis",
    "NotImplemented",
    "False",
    "True",
    "bool",
    "memoryview",
    "bytearray",
    "bytes",
    "classmethod",
    "complex",
    "dict",
    "enumerate",
    "filter",
    "float",
    "frozenset",
    "property",
    "int",
    "list",
    "map",
    "object",
    "range",
    "reversed",
    "set",
    "slice",
    "staticmethod",
    "str",
    "super",
    "tuple",
    "type",
    "zip",
    "__debug__",
    "BaseException",
    "BaseExceptionGroup",
    "Exception",
    "GeneratorExit",
    "KeyboardInterrupt",
    "SystemExit",
    "ArithmeticError",
    "AssertionError",
    "AttributeError",
    "BufferError",
    "EOFError",
    "ImportError",
    "LookupError",
    "MemoryError",
    "NameError",
    "OSError",
    "ReferenceError",
    "RuntimeError",
    "StopAsyncIteration",
    "StopIteration",
    "SyntaxError",
    "SystemError",
    "TypeError",
    "ValueError",
    "Warning",
    "FloatingPointError",
    "OverflowError",
    "ZeroDivisionError",
    "BytesWarning",
    "DeprecationWarning",
    "EncodingWarning",
    "FutureWarning",
    "ImportWarning",
    "PendingDeprecationWarning",
    "ResourceWarning",
    "RuntimeWarning",
    "SyntaxWarning",
    "UnicodeWarning",
    "UserWarning",
    "BlockingIOError",
    "ChildProcessError",
    "ConnectionError",
    "FileExistsError",
    "FileNotFoundError",
    "InterruptedError",
    "IsADirectoryError",
    "NotADirectoryError",
    "PermissionError",
    "ProcessLookupError",
    "TimeoutError",
    "IndentationError",
    "_IncompleteInputError",
    "IndexError",
    "KeyError",
    "ModuleNotFoundError",
    "NotImplementedError",
    "PythonFinalizationError",
    "RecursionError",
    "UnboundLocalError",
    "UnicodeError",
    "BrokenPipeError",
    "ConnectionAbortedError",
    "ConnectionRefusedError",
    "ConnectionResetError",
    "TabError",
    "UnicodeDecodeError",
    "UnicodeEncodeError",
    "UnicodeTranslateError",
    "ExceptionGroup",
    "EnvironmentError",
    "IOError",
    "open",
    "quit",
    "exit",
    "copyright",
    "credits",
    "license",
    "help",
];
