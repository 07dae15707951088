//! Text: `repr()`, `str()`, `ascii()`, `format()`.
//!
//! `repr` and `str` answer within Rust; the `begin_…` forms make a machine where a Python method answers.
//! What built-in types look like is in `text/`.

mod containers;
mod objects;
pub(crate) mod quote;

use heapglass_memory::heap::ParkedList;
use heapglass_memory::object::Payload;
use heapglass_memory::{Class, Domain, ObjectId};

use crate::vm::{Exc, Flow, Result, Vm};

/// Containers within containers: deeper is a RecursionError. Each level takes some hundred bytes of the stack.
const MAX_DEPTH: usize = 300;

impl Vm {
    /// `repr(x)`. A Python `__repr__` runs within Rust.
    ///
    /// # Errors
    /// What `__repr__` raises.
    pub fn repr(&mut self, id: ObjectId) -> Result<String> {
        match self.python_method(id, self.names.repr) {
            Some(method) => {
                let result = self.special_sync(method, id, &[])?;
                let result = check_repr(self, id, result)?;
                Ok(self.take_string(result))
            }
            None => self.plain_repr(id),
        }
    }

    /// `str(x)`. A Python `__str__` or `__repr__` runs within Rust.
    ///
    /// # Errors
    /// What the method raises.
    pub fn str(&mut self, id: ObjectId) -> Result<String> {
        if let Payload::Str(text) = self.heap.payload(id)
            && !self.heap.type_body_of(id).flags.is_heap
        {
            return Ok(text.text.to_string());
        }
        match self.python_method(id, self.names.str) {
            Some(method) => {
                let result = self.special_sync(method, id, &[])?;
                let result = check_str(self, id, result)?;
                Ok(self.take_string(result))
            }
            None => self.plain_str(id),
        }
    }

    /// `ascii(x)`.
    ///
    /// # Errors
    /// As [`Vm::repr`].
    pub fn ascii(&mut self, id: ObjectId) -> Result<String> {
        self.repr(id).map(|text| quote::ascii(&text))
    }

    /// `repr(x)` as an object: `PyObject_Repr`.
    ///
    /// # Errors
    /// As [`Vm::repr`].
    pub fn begin_repr(&mut self, id: ObjectId) -> Result<Flow> {
        if let Some(method) = self.python_method(id, self.names.repr) {
            return Ok(self.special_flow("repr", method, id, &[], Vec::new(), Some(check_repr)));
        }
        let text = self.plain_repr(id)?;
        Ok(self.text_object(id, &text).into())
    }

    /// `str(x)` as an object: `PyObject_Str`. A str itself is given back.
    ///
    /// # Errors
    /// As [`Vm::str`].
    pub fn begin_str(&mut self, id: ObjectId) -> Result<Flow> {
        if self.heap.is_exactly(id, Class::Str) {
            return Ok(self.heap.new_ref(id).into());
        }
        if let Some(method) = self.python_method(id, self.names.str) {
            return Ok(self.special_flow("str", method, id, &[], Vec::new(), Some(check_str)));
        }
        if let Some(only) = crate::types::exception_argument(self, id)? {
            return self.begin_str(only);
        }
        if self.has_own_str(id) {
            let text = self.plain_str(id)?;
            return Ok(self.fresh_str(&text).into());
        }
        self.begin_repr(id)
    }

    /// `ascii(x)` as an object.
    ///
    /// # Errors
    /// As [`Vm::repr`].
    pub fn begin_ascii(&mut self, id: ObjectId) -> Result<Flow> {
        if let Some(method) = self.python_method(id, self.names.repr) {
            return Ok(self.special_flow("ascii", method, id, &[], Vec::new(), Some(check_ascii)));
        }
        let text = self.ascii(id)?;
        Ok(self.fresh_str(&text).into())
    }

    /// A text as an object of its own even where a shared character has the same text: what a type's own `str` and
    /// `repr` make (FACTS 6: `str(1) is str(1)` is False).
    pub(crate) fn fresh_str(&mut self, text: &str) -> ObjectId {
        if text.is_empty() {
            return self.heap.constants.empty_str;
        }
        let text = self.heap.str_payload(text);
        self.heap.new_object(Class::Str.id(), text)
    }

    /// The object for a type's own text: True and False have theirs interned.
    fn text_object(&mut self, id: ObjectId, text: &str) -> ObjectId {
        match self.heap.payload(id) {
            Payload::Bool(_) => self.heap.new_interned(text),
            Payload::Int(_) if self.heap.profile.sharing.digits => self.new_str(text),
            Payload::Int(_) | Payload::BigInt(_) => {
                let bytes = self.digits_bytes(id);
                let scratch = self.heap.malloc(Domain::Object, bytes);
                let result = self.fresh_str(text);
                self.heap.free(scratch);
                result
            }
            _ => self.fresh_str(text),
        }
    }

    /// `long_to_decimal_string_internal`: an int of decimal digits, nine to a digit, that is there while the text is made.
    pub(crate) fn digits_bytes(&self, id: ObjectId) -> u64 {
        let bits = match self.heap.payload(id) {
            Payload::Int(value) => u64::from(64 - value.unsigned_abs().leading_zeros()),
            Payload::BigInt(value) => value.bits(),
            _ => 0,
        };
        let digits = bits.div_ceil(30).max(1);
        // `1 + size_a + size_a / d`; an int has 24 bytes and four for each digit (FACTS 3.2).
        (24 + 4 * (1 + digits + digits / 99)).max(32)
    }

    /// The text of a str that is not needed any more. Steals it.
    fn take_string(&mut self, id: ObjectId) -> String {
        let text = self.string(id).unwrap_or_default();
        self.heap.decref(id);
        text
    }

    /// Whether a built-in type has a `__str__` that differs from its `__repr__`.
    fn has_own_str(&self, id: ObjectId) -> bool {
        matches!(self.heap.payload(id), Payload::Str(_))
            || self.is_exception(id)
            || self.heap.is_exactly(id, Class::MappingProxy)
    }

    /// `str()` as a built-in type defines it.
    pub(crate) fn plain_str(&mut self, id: ObjectId) -> Result<String> {
        if let Payload::Str(text) = self.heap.payload(id) {
            return Ok(text.text.to_string());
        }
        if self.is_exception(id) {
            return self.exception_str(id);
        }
        if self.heap.is_exactly(id, Class::MappingProxy)
            && let Some(mapping) = self.heap.field(id, 0)
        {
            return self.str(mapping);
        }
        self.repr(id)
    }

    /// `format(x, spec)`. A Python `__format__` runs within Rust.
    ///
    /// # Errors
    /// What `__format__` raises, or that the spec does not fit.
    pub fn format(&mut self, id: ObjectId, spec: &str) -> Result<String> {
        if let Some(method) = self.python_method(id, self.names.format) {
            let spec = self.new_str(spec);
            let result = self.bound_special_sync(method, id, &[spec]);
            self.heap.decref(spec);
            let result = check_format(self, id, result?)?;
            return Ok(self.take_string(result));
        }
        if spec.is_empty() {
            // `object.__format__`, bound to the object.
            return self.with_temps(&[id], |vm| vm.str(id));
        }
        self.plain_format(id, spec)
    }

    /// `format(x, spec)` as an object: `PyObject_Format`.
    ///
    /// # Errors
    /// As [`Vm::format`].
    pub fn begin_format(&mut self, id: ObjectId, spec: Option<ObjectId>) -> Result<Flow> {
        let text = spec.and_then(|spec| self.string(spec)).unwrap_or_default();
        let given = spec.unwrap_or(self.heap.constants.empty_str);
        let spec = text.as_str();
        if spec.is_empty() && self.heap.is_exactly(id, Class::Str) {
            return Ok(self.heap.new_ref(id).into());
        }
        if let Some(method) = self.python_method(id, self.names.format) {
            return self.bound_special_flow("format", method, id, vec![given], Some(check_format));
        }
        if spec.is_empty() {
            // `object.__format__`, bound to the object.
            let flow = self.begin_str(id)?;
            return Ok(self.holding(flow, [id]));
        }
        let text = self.plain_format(id, spec)?;
        if self.heap.is_exactly(id, Class::Str) && self.text(id) == Some(&text) {
            return Ok(self.heap.new_ref(id).into());
        }
        Ok(self.new_str(&text).into())
    }

    /// A container's text is being made: false if it is inside of itself. Every true needs a [`Vm::repr_leave`].
    pub(crate) fn repr_enter(&mut self, id: ObjectId) -> Result<bool> {
        if self.reprs.contains(&id) {
            return Ok(false);
        }
        if self.reprs.len() >= MAX_DEPTH {
            let text = "maximum recursion depth exceeded while getting the repr of an object";
            return Err(self.raise(Exc::RecursionError, text));
        }
        self.make_repr_list();
        // `PyUnicodeWriter_Create`, and `_Discard` at the end.
        if self.heap.free_lists.len(ParkedList::UnicodeWriter) == 0 {
            self.heap.park_blocks(ParkedList::UnicodeWriter, 1);
        }
        // The list holds it too.
        self.heap.incref(id);
        self.reprs.push(id);
        Ok(true)
    }

    /// `Py_ReprEnter` makes the thread's dict and a list in it, the first time (Objects/object.c).
    fn make_repr_list(&mut self) {
        if self.has_repr_list {
            return;
        }
        self.has_repr_list = true;
        let dict = self.heap.new_dict();
        let list = self.heap.new_list(Vec::new());
        let key = self.heap.intern_immortal("Py_Repr");
        self.namespace_set(dict, key, list);
        std::rc::Rc::make_mut(&mut self.held).push((dict, "thread state"));
    }

    /// A container's text is made.
    pub(crate) fn repr_leave(&mut self) {
        let ended = self.reprs.pop();
        self.heap.xdecref(ended);
    }

    /// A method that must answer a str: raises if it did not. Steals and gives the result.
    fn expect_str(&mut self, result: ObjectId, method: &str) -> Result<ObjectId> {
        if matches!(self.heap.payload(result), Payload::Str(_)) {
            return Ok(result);
        }
        let found = self.type_name(result);
        let message = match method {
            "__format__" => format!("__format__ must return a str, not {found}"),
            _ => format!("{method} returned non-string (type {found})"),
        };
        self.heap.decref(result);
        Err(self.type_error(&message))
    }
}

fn check_repr(vm: &mut Vm, _: ObjectId, result: ObjectId) -> Result<ObjectId> {
    vm.expect_str(result, "__repr__")
}

fn check_str(vm: &mut Vm, _: ObjectId, result: ObjectId) -> Result<ObjectId> {
    vm.expect_str(result, "__str__")
}

fn check_format(vm: &mut Vm, _: ObjectId, result: ObjectId) -> Result<ObjectId> {
    vm.expect_str(result, "__format__")
}

fn check_ascii(vm: &mut Vm, _: ObjectId, result: ObjectId) -> Result<ObjectId> {
    let result = vm.expect_str(result, "__repr__")?;
    if vm.text(result).is_some_and(str::is_ascii) {
        return Ok(result);
    }
    let text = quote::ascii(vm.text(result).unwrap_or_default());
    vm.heap.decref(result);
    Ok(vm.new_str(&text))
}
