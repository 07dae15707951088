//! Names, locals, cells, constants and the evaluation stack.

use heapglass_memory::object::{Payload, RecordKind};
use heapglass_memory::profile::{Comprehensions, Folding};
use heapglass_memory::{Class, ObjectId, StackRef};

use crate::compile::op;
use crate::compile::operand::CommonConstant;
use crate::vm::run::Next;
use crate::vm::{Exc, Raised, Result, Then, Vm};

impl Vm {
    pub(super) fn op_stack(&mut self, code: u8, arg: u32) -> Result<Next> {
        match code {
            op::LOAD_FAST => self.load_fast(arg),
            op::LOAD_FAST_CHECK => {
                if self.local(arg).is_null() {
                    return Err(self.unbound_local(arg));
                }
                self.load_fast(arg);
            }
            op::LOAD_FAST_BORROW => self.load_fast_borrow(arg),
            op::LOAD_FAST_BORROW_LOAD_FAST_BORROW => {
                self.load_fast_borrow(arg >> 4);
                self.load_fast_borrow(arg & 15);
            }
            op::LOAD_FAST_LOAD_FAST => {
                self.load_fast(arg >> 4);
                self.load_fast(arg & 15);
            }
            op::LOAD_FAST_AND_CLEAR => {
                let local = self.set_local(arg, StackRef::NULL);
                self.push_ref(local);
            }
            op::STORE_FAST => self.store_fast(arg),
            op::STORE_FAST_LOAD_FAST => {
                self.store_fast(arg >> 4);
                self.load_fast(arg & 15);
            }
            op::STORE_FAST_STORE_FAST => {
                self.store_fast(arg >> 4);
                self.store_fast(arg & 15);
            }
            op::DELETE_FAST => {
                if self.local(arg).is_null() {
                    return Err(self.unbound_local(arg));
                }
                let old = self.set_local(arg, StackRef::NULL);
                self.heap.close(old);
            }
            op::LOAD_CONST => {
                if self.heap.profile.codes.folding != Folding::Graph
                    && let Some(id) = self.old_load()
                {
                    self.push(id);
                    return Ok(Next::Go);
                }
                let id = self.constant(arg);
                if self.heap.profile.borrows.constants {
                    self.push_ref(StackRef::borrowed(id));
                } else {
                    self.heap.incref(id);
                    self.push(id);
                }
            }
            op::LOAD_SMALL_INT => {
                let id = self.heap.new_int(i64::from(arg));
                self.push(id);
            }
            op::LOAD_COMMON_CONSTANT => self.load_common_constant(arg),
            op::POP_TOP => {
                let top = self.pop();
                self.heap.close(top);
            }
            op::COPY => {
                let copied = self.peek(arg as usize - 1);
                let copied = self.heap.dup(copied);
                self.push_ref(copied);
            }
            op::SWAP => {
                let top = self.frame.slots.len().wrapping_sub(1);
                let other = self.frame.slots.len().wrapping_sub(arg as usize);
                self.frame.slots.swap(top, other);
            }
            _ => self.push_ref(StackRef::NULL),
        }
        Ok(Next::Go)
    }

    fn load_fast(&mut self, index: u32) {
        let local = self.local(index);
        let local = self.heap.dup(local);
        self.push_ref(local);
    }

    /// LOAD_FAST_BORROW: not counted, or as counted as the local is where a profile counts (FACTS 5.1).
    fn load_fast_borrow(&mut self, index: u32) {
        if !self.heap.profile.borrows.locals {
            self.load_fast(index);
            return;
        }
        let local = self.local(index);
        self.push_ref(local.get().map_or(StackRef::NULL, StackRef::borrowed));
    }

    fn store_fast(&mut self, index: u32) {
        let value = self.pop();
        let kept = if self.heap.profile.codes.comprehensions == Comprehensions::Inline {
            value
        } else {
            self.end_comprehension(value)
        };
        let old = self.set_local(index, kept);
        self.heap.close(old);
        if kept.is_null() {
            self.heap.close(value);
        }
    }

    /// Puts a reference into a local and gives the old one.
    pub(in crate::vm) fn set_local(&mut self, index: u32, value: StackRef) -> StackRef {
        match self.frame.slots.get_mut(index as usize) {
            Some(slot) => std::mem::replace(slot, value),
            None => StackRef::NULL,
        }
    }

    #[expect(clippy::indexing_slicing, reason = "the compiler's constants are in the code object")]
    fn constant(&self, index: u32) -> ObjectId {
        match self.code_body(self.frame.code) {
            Some(body) => body.consts[index as usize],
            None => self.heap.constants.none,
        }
    }

    fn load_common_constant(&mut self, arg: u32) {
        let id = match CommonConstant::from_arg(arg) {
            Some(CommonConstant::NotImplementedError) => self.exc(Exc::NotImplementedError),
            Some(CommonConstant::Tuple) => Class::Tuple.id(),
            Some(CommonConstant::All) => self.builtin_named("all"),
            Some(CommonConstant::Any) => self.builtin_named("any"),
            Some(CommonConstant::AssertionError) | None => self.exc(Exc::AssertionError),
        };
        self.heap.incref(id);
        self.push(id);
    }

    fn builtin_named(&mut self, name: &str) -> ObjectId {
        let name = self.heap.intern_immortal(name);
        self.heap.dict_get_str(self.builtins, name).unwrap_or(self.heap.constants.none)
    }

    fn local_name(&self, index: u32) -> String {
        let unit = &self.unit_state().unit;
        unit.locals_plus.get(index as usize).map(|local| local.name.to_string()).unwrap_or_default()
    }

    fn unbound_local(&mut self, index: u32) -> Raised {
        let name = self.local_name(index);
        let message =
            format!("cannot access local variable '{name}' where it is not associated with a value");
        self.raise(Exc::UnboundLocalError, &message)
    }
    fn store_name(&mut self, name: ObjectId) -> Result<Next> {
        if self.is_absent_detail(name) {
            self.drop_stack(1);
            return Ok(Next::Go);
        }
        let locals = self.frame.locals.unwrap_or(self.frame.globals);
        if !self.heap.is_exactly(locals, Class::Dict) {
            let flow = self.begin_set_item(locals, name, self.peek_id(0))?;
            return self.conclude_with(flow, 1, Then::Drop);
        }
        self.store_into_namespace(locals, name);
        Ok(Next::Go)
    }

    /// Whether a class body of this version does not set it.
    fn is_absent_detail(&self, name: ObjectId) -> bool {
        let is_detail = name == self.names.firstlineno || name == self.names.static_attributes;
        is_detail && !self.heap.profile.codes.has_class_details
    }

    pub(super) fn op_names(&mut self, code: u8, arg: u32) -> Result<Next> {
        match code {
            op::LOAD_NAME => {
                let name = self.name_at(arg);
                let found = match self.frame.locals {
                    Some(locals) => self.namespace_get(locals, name)?,
                    None => None,
                };
                let value = match found {
                    Some(value) => value,
                    None => self.load_global_name(name)?,
                };
                self.push(value);
            }
            op::STORE_NAME => return self.store_name(self.name_at(arg)),
            op::DELETE_NAME => {
                let name = self.name_at(arg);
                let locals = self.frame.locals.unwrap_or(self.frame.globals);
                if self.heap.is_exactly(locals, Class::Dict) {
                    self.namespace_delete(locals, name)?;
                } else {
                    self.mapping_delete(locals, name)?;
                }
            }
            op::LOAD_GLOBAL => {
                let name = self.name_at(arg >> 1);
                let value = self.load_global_name(name)?;
                self.push(value);
                if arg & 1 != 0 {
                    self.push_ref(StackRef::NULL);
                }
            }
            op::STORE_GLOBAL => {
                let name = self.name_at(arg);
                self.store_into_namespace(self.frame.globals, name);
            }
            op::DELETE_GLOBAL => {
                let name = self.name_at(arg);
                self.namespace_delete(self.frame.globals, name)?;
            }
            op::LOAD_LOCALS => {
                let locals = self.frame.locals.unwrap_or(self.frame.globals);
                self.heap.incref(locals);
                self.push(locals);
            }
            op::LOAD_FROM_DICT_OR_GLOBALS => {
                let name = self.name_at(arg);
                let dict = self.pop_owned();
                let found = self.namespace_get(dict, name);
                self.heap.decref(dict);
                let value = match found? {
                    Some(value) => value,
                    None => self.load_global_name(name)?,
                };
                self.push(value);
            }
            op::LOAD_FROM_DICT_OR_DEREF => return self.load_from_dict_or_deref(arg),
            op::LOAD_BUILD_CLASS => {
                let name = self.heap.intern_immortal("__build_class__");
                let Some(build) = self.heap.dict_get_str(self.frame.builtins, name) else {
                    let message = self.new_str("__build_class__ not found");
                    return Err(self.raise_with(Exc::NameError, vec![message]));
                };
                self.heap.incref(build);
                self.push(build);
            }
            _ => self.setup_annotations()?,
        }
        Ok(Next::Go)
    }

    /// SETUP_ANNOTATIONS: a namespace's `__annotations__`, if it has none.
    fn setup_annotations(&mut self) -> Result<()> {
        let locals = self.frame.locals.unwrap_or(self.frame.globals);
        let name = self.names.annotations;
        if let Some(found) = self.namespace_get(locals, name)? {
            self.heap.decref(found);
            return Ok(());
        }
        let dict = self.heap.new_dict();
        let flow = self.begin_set_item(locals, name, dict);
        let done = flow.and_then(|flow| self.wait(flow));
        self.heap.decref(dict);
        self.heap.decref(done?);
        Ok(())
    }

    fn load_from_dict_or_deref(&mut self, arg: u32) -> Result<Next> {
        let text = self.local_name(arg);
        let name = self.heap.intern_immortal(&text);
        let dict = self.pop_owned();
        let found = self.namespace_get(dict, name);
        self.heap.decref(dict);
        match found? {
            Some(value) => self.push(value),
            None => return self.op_cells(op::LOAD_DEREF, arg),
        }
        Ok(Next::Go)
    }

    /// A name's value in a namespace: `PyMapping_GetOptionalItem`. New reference.
    fn namespace_get(&mut self, namespace: ObjectId, name: ObjectId) -> Result<Option<ObjectId>> {
        if !self.heap.is_exactly(namespace, Class::Dict) {
            return self.mapping_get(namespace, name);
        }
        Ok(self.heap.dict_get_str(namespace, name).map(|value| self.heap.new_ref(value)))
    }

    /// `PyMapping_GetOptionalItem`: of a namespace that is no plain dict. New reference.
    fn mapping_get(&mut self, namespace: ObjectId, name: ObjectId) -> Result<Option<ObjectId>> {
        let found = self.begin_get_item(namespace, name).and_then(|flow| self.wait(flow));
        match found {
            Ok(value) => Ok(Some(value)),
            Err(Raised) if self.raised_is(Exc::KeyError) => {
                self.clear_raised();
                Ok(None)
            }
            Err(Raised) => Err(Raised),
        }
    }

    fn mapping_delete(&mut self, namespace: ObjectId, name: ObjectId) -> Result<()> {
        let done = self.begin_del_item(namespace, name).and_then(|flow| self.wait(flow));
        match done {
            Ok(value) => {
                self.heap.decref(value);
                Ok(())
            }
            Err(Raised) if self.raised_is(Exc::KeyError) => {
                self.clear_raised();
                Err(self.undefined(name))
            }
            Err(Raised) => Err(Raised),
        }
    }

    /// Stores into a namespace. Steals `value`.
    pub(crate) fn namespace_set(&mut self, namespace: ObjectId, name: ObjectId, value: ObjectId) {
        let found = self.heap.dict_find_str(namespace, name);
        let hash = self.heap.text_hash(name);
        let old = self.heap.dict_store(namespace, found, name, hash, value);
        self.heap.xdecref(old);
    }

    /// `PyDict_SetItem` takes a reference of its own, and the stack's goes when the old value is dead: one reference
    /// that moves, unless Python code runs for the old value and can see both.
    fn store_into_namespace(&mut self, namespace: ObjectId, name: ObjectId) {
        let value = self.pop_owned();
        self.namespace_set(namespace, name, value);
        if self.heap.dealloc.pending_call().is_some() {
            self.heap.incref(value);
            self.heap.decref(value);
        }
    }

    fn namespace_delete(&mut self, namespace: ObjectId, name: ObjectId) -> Result<()> {
        let Some(index) = self.heap.dict_find_str(namespace, name) else {
            return Err(self.undefined(name));
        };
        if let Some((key, value)) = self.heap.dict_remove(namespace, index) {
            self.heap.xdecref(key);
            self.heap.decref(value);
        }
        Ok(())
    }

    fn load_global_name(&mut self, name: ObjectId) -> Result<ObjectId> {
        // `_PyEval_LoadGlobalStackRef`: a class derived from dict is asked for the item.
        if let Some(found) = self.namespace_get(self.frame.globals, name)? {
            return Ok(found);
        }
        match self.namespace_get(self.frame.builtins, name)? {
            Some(found) => Ok(found),
            None => Err(self.undefined(name)),
        }
    }

    /// `NameError`, with the name in it for the suggestion.
    fn undefined(&mut self, name: ObjectId) -> Raised {
        let text = self.string(name).unwrap_or_default();
        let message = self.new_str(&format!("name '{text}' is not defined"));
        let exception = self.new_exception(self.exc(Exc::NameError), vec![message]);
        let name = self.heap.new_ref(name);
        self.heap.set_field(exception, crate::vm::exception_field::OWN, Some(name));
        self.raise_object(exception)
    }

    pub(super) fn op_cells(&mut self, code: u8, arg: u32) -> Result<Next> {
        match code {
            op::MAKE_CELL => {
                let initial = self.local(arg);
                let contents = self.heap.steal(initial);
                let cell = self.heap.new_record(RecordKind::Cell, vec![contents], [0; 3]);
                self.set_local(arg, StackRef::owned(cell));
            }
            op::COPY_FREE_VARS => self.copy_free_vars(arg),
            op::LOAD_DEREF => {
                let value = self.local(arg).get().and_then(|cell| self.heap.field(cell, 0));
                match value {
                    Some(value) => {
                        self.heap.incref(value);
                        self.push(value);
                    }
                    None => return Err(self.unbound_cell(arg)),
                }
            }
            op::STORE_DEREF => {
                let value = self.pop_owned();
                if let Some(cell) = self.local(arg).get() {
                    let old = self.heap.set_field(cell, 0, Some(value));
                    self.heap.xdecref(old);
                }
            }
            _ => {
                let old = match self.local(arg).get() {
                    Some(cell) => self.heap.set_field(cell, 0, None),
                    None => None,
                };
                match old {
                    Some(old) => self.heap.decref(old),
                    None => return Err(self.unbound_cell(arg)),
                }
            }
        }
        Ok(Next::Go)
    }

    fn copy_free_vars(&mut self, count: u32) {
        let closure = self.frame.function.get().and_then(|function| match self.heap.payload(function) {
            Payload::Function(body) => body.closure,
            _ => None,
        });
        let cells = closure.map(|tuple| self.heap.items(tuple).to_vec()).unwrap_or_default();
        let first = self.frame.locals_plus - count;
        for (offset, cell) in cells.into_iter().enumerate() {
            self.heap.incref(cell);
            self.set_local(first + offset as u32, StackRef::owned(cell));
        }
    }

    fn unbound_cell(&mut self, index: u32) -> Raised {
        let name = self.local_name(index);
        let unit = &self.unit_state().unit;
        let is_free =
            unit.locals_plus.get(index as usize).is_some_and(|local| local.has(crate::compile::Local::FREE));
        if is_free {
            let message = format!(
                "cannot access free variable '{name}' where it is not associated with a value in enclosing scope"
            );
            let message = self.new_str(&message);
            let exception = self.new_exception(self.exc(Exc::NameError), vec![message]);
            let name = self.heap.new_interned(&name);
            self.heap.set_field(exception, crate::vm::exception_field::OWN, Some(name));
            return self.raise_object(exception);
        }
        let message =
            format!("cannot access local variable '{name}' where it is not associated with a value");
        self.raise(Exc::UnboundLocalError, &message)
    }
}
