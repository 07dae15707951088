//! Attributes, `super()` and special methods.

use std::rc::Rc;

use heapglass_memory::heap::ParkedList;
use heapglass_memory::object::{Payload, RecordKind, ReturnTo};
use heapglass_memory::{Class, ObjectId, StackRef};

use crate::compile::operand::SpecialMethod;
use crate::compile::{flag, op};
use crate::vm::adaptive::Form;
use crate::vm::native::Then;
use crate::vm::run::Next;
use crate::vm::{Raised, Result, Vm};

impl Vm {
    pub(super) fn op_attributes(&mut self, code: u8, arg: u32) -> Result<Next> {
        match code {
            op::LOAD_ATTR => self.load_attr(arg),
            op::STORE_ATTR => {
                let (owner, value) = (self.peek_id(0), self.peek_id(1));
                let name = self.name_at(arg);
                if let Some(old) = self.quick_store_attr(owner, name) {
                    return Ok(self.store_attr_quickly(owner, name, old));
                }
                let flow = self.begin_setattr(owner, name, value)?;
                self.conclude_dropping(flow, 2)
            }
            op::DELETE_ATTR => {
                let owner = self.peek_id(0);
                let flow = self.begin_delattr(owner, self.name_at(arg))?;
                self.conclude_dropping(flow, 1)
            }
            op::LOAD_SUPER_ATTR => self.load_super_attr(arg),
            _ => self.load_special(arg),
        }
    }

    /// A plain instance attribute: the value on the stack moves into it, then the owner goes, then the old value
    /// (STORE_ATTR_INSTANCE_VALUE; the generic form has the same effect).
    fn store_attr_quickly(&mut self, owner: ObjectId, name: ObjectId, _: ()) -> Next {
        let owner_ref = self.pop();
        let value = self.pop_owned();
        let old = self.heap.attr_set(owner, name, value);
        self.heap.xdecref(old);
        self.heap.close(owner_ref);
        Next::Go
    }

    /// Whether storing this attribute means storing into the instance and nothing else.
    fn quick_store_attr(&mut self, owner: ObjectId, name: ObjectId) -> Option<()> {
        let class = self.heap.type_of(owner);
        let flags = self.heap.type_body(class).flags;
        if !flags.is_heap || !flags.has_dict || self.heap.attrs(owner).is_none() || self.is_class(owner) {
            return None;
        }
        if self.has_python_override(class, self.names.setattr) {
            return None;
        }
        match self.lookup_in_mro(class, name) {
            Some(found) if self.is_data_descriptor(found) => None,
            _ => Some(()),
        }
    }

    fn load_attr(&mut self, arg: u32) -> Result<Next> {
        let name = self.name_at(arg >> 1);
        let owner = self.peek_id(0);
        let for_call = arg & 1 != 0;
        let form = self
            .specialise(|vm| vm.attr_form(owner, name, for_call), |vm, form| vm.attr_form_fits(form, owner));
        match form {
            Some(Form::Property { .. }) => return self.enter_property(owner, name),
            Some(Form::Getattribute { .. }) => return self.enter_getattribute(owner, name),
            _ => {}
        }
        // `_PyObject_GetMethod` finds a method only where nothing else is asked for attributes: with `__getattr__` in
        // Python there is a bound method, until the instruction is specialised.
        let class = self.heap.type_of(owner);
        let is_asked = form.is_some() || !self.has_python_override(class, self.names.getattr);
        if for_call
            && is_asked
            && !self.heap.profile.calls.packs
            && let Some(method) = self.method_of(owner, name)
        {
            // The function below, the owner above it.
            let receiver = self.pop();
            self.heap.incref(method);
            self.push(method);
            self.push_ref(receiver);
            return Ok(Next::Go);
        }
        let flow = self.begin_getattr(owner, name)?;
        self.conclude_with(flow, 1, if for_call { Then::PushThenNull } else { Then::Push })
    }

    /// FACTS 9.2: LOAD_ATTR_PROPERTY and LOAD_ATTR_GETATTRIBUTE_OVERRIDDEN.
    fn attr_form(&mut self, owner: ObjectId, name: ObjectId, for_call: bool) -> Option<Form> {
        let class = self.heap.type_of(owner);
        let plain = Form::Plain { left: class, right: class };
        let body = self.heap.type_body(class);
        let version = body.version;
        if !body.flags.is_heap || self.is_class(owner) {
            return Some(plain);
        }
        if self.has_python_override(class, self.names.getattribute) {
            if self.has_python_override(class, self.names.getattr) || for_call {
                return None;
            }
            let found = self.lookup_in_mro(class, self.names.getattribute)?;
            return self.takes_exactly(found, 2).then_some(Form::Getattribute { class, version });
        }
        match self.lookup_in_mro(class, name) {
            Some(found) if self.heap.is_exactly(found, Class::Property) => {
                let getter = self.heap.field(found, 0)?;
                let fits = self.takes_exactly(getter, 1)
                    && !for_call
                    && !self.has_python_override(class, self.names.getattr);
                fits.then_some(Form::Property { class, version })
            }
            Some(found) if matches!(self.heap.payload(found), Payload::Function(_)) && !for_call => None,
            _ => Some(plain),
        }
    }

    fn attr_form_fits(&self, form: Form, owner: ObjectId) -> bool {
        let owner_class = self.heap.type_of(owner);
        match form {
            Form::Property { class, version } | Form::Getattribute { class, version } => {
                class == owner_class && self.heap.type_body(class).version == version
            }
            Form::Plain { left, .. } => left == owner_class,
            _ => false,
        }
    }

    /// A Python function with exactly this many plain parameters and no defaults.
    pub(super) fn takes_exactly(&self, function: ObjectId, count: u32) -> bool {
        let Payload::Function(body) = self.heap.payload(function) else { return false };
        let unit = &self.unit_of(body.code).unit;
        let plain = unit.flags & (flag::VARARGS | flag::VARKEYWORDS) == 0 && unit.kwonly_arg_count == 0;
        plain && unit.arg_count == count && body.defaults.is_none()
    }

    /// The owner on the stack moves into the getter's frame.
    fn enter_property(&mut self, owner: ObjectId, name: ObjectId) -> Result<Next> {
        let class = self.heap.type_of(owner);
        let getter = self.lookup_in_mro(class, name).and_then(|property| self.heap.field(property, 0));
        let Some(getter) = getter else { return Err(Raised) };
        let receiver = self.pop();
        self.enter_function(getter, vec![receiver])
    }

    fn enter_getattribute(&mut self, owner: ObjectId, name: ObjectId) -> Result<Next> {
        let class = self.heap.type_of(owner);
        let Some(function) = self.lookup_in_mro(class, self.names.getattribute) else { return Err(Raised) };
        let receiver = self.pop();
        self.heap.incref(name);
        self.enter_function(function, vec![receiver, StackRef::owned(name)])
    }

    /// Pushes a function's frame, moving these arguments into it.
    pub(super) fn enter_function(&mut self, function: ObjectId, args: Vec<StackRef>) -> Result<Next> {
        let Payload::Function(body) = self.heap.payload(function) else { return Err(Raised) };
        let body = Rc::clone(body);
        self.heap.incref(function);
        self.push_function_frame(StackRef::owned(function), &body, args, Vec::new(), ReturnTo::Stack)?;
        Ok(Next::Switch)
    }

    /// LOAD_SUPER_ATTR: `super`, class and self are on the stack.
    fn load_super_attr(&mut self, arg: u32) -> Result<Next> {
        let name = self.name_at(arg >> 2);
        let (for_call, has_args) = (arg & 1 != 0, arg & 2 != 0);
        let (global_super, class, receiver) = (self.peek_id(2), self.peek_id(1), self.peek_id(0));
        let is_real = global_super == Class::Super.id() && self.is_class(class);
        let form = self.specialise(|_| is_real.then_some(Form::Super), |_, _| is_real);
        if form == Some(Form::Super) {
            return self.load_super_specialised(class, receiver, name, for_call);
        }
        if global_super != Class::Super.id() {
            return Err(self.not_supported("a name super that is not the built-in"));
        }
        let _ = has_args;
        let object = self.new_super(class, receiver)?;
        self.drop_stack(3);
        self.push(object);
        if for_call {
            let flow = self.begin_getattr(object, name)?;
            return self.conclude_with(flow, 1, Then::PushThenNull);
        }
        let flow = self.begin_getattr(object, name)?;
        self.conclude(flow, 1)
    }

    fn load_super_specialised(
        &mut self,
        class: ObjectId,
        receiver: ObjectId,
        name: ObjectId,
        for_call: bool,
    ) -> Result<Next> {
        let start = self.super_check(class, receiver)?;
        if for_call && let Some(method) = self.super_method(class, start, name) {
            self.heap.incref(method);
            let receiver = self.pop();
            self.drop_stack(2);
            self.push(method);
            self.push_ref(receiver);
            return Ok(Next::Go);
        }
        let flow = self.begin_super_getattr(class, receiver, start, name)?;
        self.conclude_with(flow, 3, if for_call { Then::PushThenNull } else { Then::Push })
    }

    /// A function found behind `class` in the mro of `start`, to be called with the receiver.
    fn super_method(&self, class: ObjectId, start: ObjectId, name: ObjectId) -> Option<ObjectId> {
        let found = self.lookup_behind(class, start, name)?;
        self.is_method_descriptor(found).then_some(found)
    }

    /// LOAD_SPECIAL: owner → method, self or NULL.
    fn load_special(&mut self, arg: u32) -> Result<Next> {
        let owner = self.peek_id(0);
        let special = SpecialMethod::from_arg(arg).unwrap_or(SpecialMethod::Enter);
        let name = match special {
            SpecialMethod::Enter => self.names.enter,
            SpecialMethod::Exit => self.names.exit,
            SpecialMethod::Aenter => self.names.aenter,
            SpecialMethod::Aexit => self.names.aexit,
        };
        let class = self.heap.type_of(owner);
        let Some(found) = self.lookup_in_mro(class, name) else {
            let (kind, more) = match special {
                SpecialMethod::Enter => ("context manager", ""),
                SpecialMethod::Exit => ("context manager", " (missed __exit__ method)"),
                SpecialMethod::Aenter => ("asynchronous context manager", ""),
                SpecialMethod::Aexit => ("asynchronous context manager", " (missed __aexit__ method)"),
            };
            let mut message =
                format!("'{}' object does not support the {kind} protocol{more}", self.type_name(owner));
            if let Some((kind, keyword)) = self.other_context_manager(class, special) {
                message += &format!(
                    " but it supports the {kind} context manager protocol. Did you mean to use '{keyword}'?"
                );
            }
            return Err(self.type_error(&message));
        };
        if self.is_method_descriptor(found) && !self.heap.profile.calls.with_binds {
            let receiver = self.pop();
            self.heap.incref(found);
            self.push(found);
            self.push_ref(receiver);
            return Ok(Next::Go);
        }
        self.place_bound_special(special, class, found);
        let bound = self.bind_descriptor(found, Some(owner), class)?;
        self.drop_stack(1);
        self.push(bound);
        self.push_ref(StackRef::NULL);
        Ok(Next::Go)
    }

    /// Where `__enter__` is bound first: the block that it takes is there when `__exit__` is bound, here before it.
    fn place_bound_special(&mut self, special: SpecialMethod, class: ObjectId, found: ObjectId) {
        let enter = match special {
            SpecialMethod::Enter | SpecialMethod::Exit => self.names.enter,
            SpecialMethod::Aenter | SpecialMethod::Aexit => self.names.aenter,
        };
        let enter = self.lookup_in_mro(class, enter);
        let is_function = |id: ObjectId| matches!(self.heap.payload(id), Payload::Function(_));
        if !self.heap.profile.calls.with_binds_enter_first
            || !is_function(found)
            || !enter.is_some_and(is_function)
        {
            return;
        }
        match special {
            SpecialMethod::Exit | SpecialMethod::Aexit => {
                let block = self.heap.take_parked(ParkedList::Method);
                self.temp_blocks.push(block);
            }
            SpecialMethod::Enter | SpecialMethod::Aenter => {
                if let Some(block) = self.temp_blocks.pop() {
                    self.heap.place_next(block);
                }
            }
        }
    }

    /// `_PyEval_SpecialMethodCanSuggest`: the statement whose methods a class has instead.
    fn other_context_manager(
        &self,
        class: ObjectId,
        missed: SpecialMethod,
    ) -> Option<(&'static str, &'static str)> {
        let names = &self.names;
        let (wanted, kind, keyword) = match missed {
            SpecialMethod::Enter | SpecialMethod::Exit => {
                ([names.aenter, names.aexit], "asynchronous", "async with")
            }
            SpecialMethod::Aenter | SpecialMethod::Aexit => {
                ([names.enter, names.exit], "synchronous", "with")
            }
        };
        let has_both = wanted.iter().all(|name| self.lookup_in_mro(class, *name).is_some());
        has_both.then_some((kind, keyword))
    }

    /// A bound method. New reference.
    pub(crate) fn new_method(&mut self, function: ObjectId, receiver: ObjectId) -> ObjectId {
        self.heap.incref(function);
        self.heap.incref(receiver);
        self.heap.new_record(RecordKind::Method, vec![Some(function), Some(receiver)], [0; 3])
    }
}
