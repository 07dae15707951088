//! Calling: what each kind of callable does with its arguments.

use std::rc::Rc;

use heapglass_memory::object::{Frame, FrameOwner, FunctionBody, Payload, RecordKind, ReturnTo};
use heapglass_memory::pymalloc::Addr;
use heapglass_memory::{Class, ObjectId, StackRef};

use super::native::{Machine, NativeStep, Outcome, Then};
use super::prepend::Prepend;
use super::{Arity, Exc, Flow, NativeCall, NativeKind, Raised, Result, Vm};
use crate::compile::flag;

/// The arguments of a call, borrowed: positional ones, then keywords with their names.
#[derive(Clone, Copy, Debug, Default)]
pub struct Args<'a> {
    pub pos: &'a [ObjectId],
    pub kw: &'a [(ObjectId, ObjectId)],
}

impl<'a> Args<'a> {
    /// No keywords.
    #[must_use]
    pub const fn positional(pos: &'a [ObjectId]) -> Self {
        Self { pos, kw: &[] }
    }

    /// The positional argument with this index.
    #[must_use]
    pub fn get(&self, index: usize) -> Option<ObjectId> {
        self.pos.get(index).copied()
    }
}

/// `_PyStack_UnpackDict`: a built-in function that is called with unpacked arguments and keywords holds each once more.
#[derive(Clone, Debug)]
pub(crate) struct Unpacked {
    pub held: Vec<ObjectId>,
}

impl Machine for Unpacked {
    fn name(&self) -> &'static str {
        "call"
    }

    fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        self.held.iter().for_each(|id| visit(*id));
    }

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        if outcome.is_some() {
            vm.drop_all(std::mem::take(&mut self.held));
        }
        Waiting.step(vm, outcome)
    }

    fn boxed_clone(&self) -> NativeKind {
        Box::new(self.clone())
    }
}

/// A call in Rust that waits for what is above it.
#[derive(Clone, Debug)]
pub(crate) struct Waiting;

impl Machine for Waiting {
    fn name(&self) -> &'static str {
        "call"
    }

    fn visit(&self, _: &mut dyn FnMut(ObjectId)) {}

    fn step(&mut self, _: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        match outcome {
            Some(Outcome::Value(value)) => Ok(NativeStep::Done(value)),
            Some(Outcome::Exhausted(None)) => Ok(NativeStep::Exhausted),
            Some(Outcome::Exhausted(Some(value))) => Ok(NativeStep::Ended(value)),
            Some(Outcome::Raised) => Err(Raised),
            None => Ok(NativeStep::More),
        }
    }

    fn boxed_clone(&self) -> NativeKind {
        Box::new(self.clone())
    }
}

impl Vm {
    /// Calls anything. The result if it came at once; `None` if a frame or a machine was pushed, whose outcome
    /// goes to the machine below it.
    ///
    /// # Errors
    /// What the callee raised at once.
    pub fn begin_call(&mut self, callable: ObjectId, args: &Args<'_>) -> Result<Option<ObjectId>> {
        if self.heap.profile.calls.packs && self.is_python_callable(callable) {
            let held = vec![self.tuple_of(args.pos)];
            return self.begin_call_holding(callable, args, held);
        }
        self.begin_unpacked_call(callable, args)
    }

    /// Whether it is a Python function, or a method bound to an object.
    fn is_python_callable(&self, callable: ObjectId) -> bool {
        matches!(self.heap.payload(callable), Payload::Function(_))
            || self.heap.is_exactly(callable, Class::Method)
    }

    /// A tuple of what somebody else holds. New reference.
    pub(super) fn tuple_of(&mut self, items: &[ObjectId]) -> ObjectId {
        items.iter().for_each(|id| self.heap.incref(*id));
        self.heap.new_tuple(items.to_vec())
    }

    /// A call during which C holds something; steals it.
    fn begin_call_holding(
        &mut self,
        callable: ObjectId,
        args: &Args<'_>,
        held: Vec<ObjectId>,
    ) -> Result<Option<ObjectId>> {
        self.push_native(Box::new(Unpacked { held: held.clone() }), 0, Then::Native);
        let begun = self.begin_unpacked_call(callable, args);
        if !matches!(begun, Ok(None)) {
            self.natives.pop();
            self.drop_all(held);
        }
        begun
    }

    /// The same with arguments that somebody holds already.
    pub(super) fn begin_unpacked_call(
        &mut self,
        callable: ObjectId,
        args: &Args<'_>,
    ) -> Result<Option<ObjectId>> {
        match self.heap.payload(callable) {
            Payload::Function(body) => {
                let body = Rc::clone(body);
                self.call_function_copying(callable, &body, args, ReturnTo::Native)?;
                Ok(None)
            }
            Payload::Native(native) => {
                let native = *native;
                self.call_native(native, args)
            }
            Payload::Type(_) => self.call_class(callable, args),
            Payload::Record(record) => match (record.kind, record.fields.as_slice()) {
                (RecordKind::Method, [Some(function), Some(receiver)]) => {
                    let (function, receiver) = (*function, *receiver);
                    self.call_with_receiver(function, receiver, args)
                }
                (RecordKind::MethodWrapper, [Some(function), Some(receiver)]) => {
                    let (function, receiver) = (*function, *receiver);
                    self.call_wrapper(function, receiver, args)
                }
                (RecordKind::StaticMethod, [Some(function), ..]) => {
                    let function = *function;
                    let machine = Prepend::tupled(self, function, args);
                    self.push_native(Box::new(machine), 0, Then::Native);
                    Ok(None)
                }
                _ => self.call_instance(callable, args),
            },
            _ => self.call_instance(callable, args),
        }
    }

    fn call_with_receiver(
        &mut self,
        function: ObjectId,
        receiver: ObjectId,
        args: &Args<'_>,
    ) -> Result<Option<ObjectId>> {
        let mut pos = Vec::with_capacity(args.pos.len() + 1);
        pos.push(receiver);
        pos.extend_from_slice(args.pos);
        self.begin_call(function, &Args { pos: &pos, kw: args.kw })
    }

    /// `wrapper_call`: the receiver is the wrapper's, only the others are in a tuple.
    fn call_wrapper(
        &mut self,
        function: ObjectId,
        receiver: ObjectId,
        args: &Args<'_>,
    ) -> Result<Option<ObjectId>> {
        let Payload::Native(native) = self.heap.payload(function) else {
            return self.call_with_receiver(function, receiver, args);
        };
        let native = *native;
        let pos = [&[receiver], args.pos].concat();
        let flow = self.flow_unbound(native, &Args { pos: &pos, kw: args.kw }, args.pos.to_vec())?;
        self.begin_flow(flow)
    }

    /// An object with `__call__`: `slot_tp_call`.
    fn call_instance(&mut self, callable: ObjectId, args: &Args<'_>) -> Result<Option<ObjectId>> {
        if let Payload::Weakref(weakref) = self.heap.payload(callable)
            && self.python_method(callable, self.names.call).is_none()
            && !self.heap.is_exactly(callable, Class::WeakProxy)
        {
            let referent = weakref.referent.unwrap_or(self.heap.constants.none);
            return Ok(Some(self.heap.new_ref(referent)));
        }
        let class = self.heap.type_of(callable);
        let name = self.names.call;
        match self.lookup_in_mro(class, name) {
            Some(method) if matches!(self.heap.payload(method), Payload::Function(_)) => {
                let machine = Prepend::packing(self, method, callable, args);
                self.push_native(Box::new(machine), 0, Then::Native);
                Ok(None)
            }
            Some(method) => self.call_special(method, callable, args),
            None => {
                let message = format!("'{}' object is not callable", self.type_name(callable));
                Err(self.type_error(&message))
            }
        }
    }

    /// Calls what a class lookup found, for an instance: functions get the instance first, other descriptors are bound.
    ///
    /// # Errors
    /// What the call raises.
    pub fn call_special(
        &mut self,
        method: ObjectId,
        receiver: ObjectId,
        args: &Args<'_>,
    ) -> Result<Option<ObjectId>> {
        match self.heap.payload(method) {
            Payload::Function(_) if self.heap.profile.calls.packs => {
                let bound = self.new_method(method, receiver);
                let tuple = self.tuple_of(args.pos);
                self.begin_call_holding(bound, args, vec![bound, tuple])
            }
            Payload::Function(_) => self.call_with_receiver(method, receiver, args),
            Payload::Native(native) if native.receiver.is_none() && native.class.is_some() => {
                self.call_with_receiver(method, receiver, args)
            }
            _ => {
                let class = self.heap.type_of(receiver);
                let bound = self.bind_descriptor(method, Some(receiver), class)?;
                self.temps.push(bound);
                let begun = self.begin_call(bound, args);
                self.temps.pop();
                self.heap.decref(bound);
                begun
            }
        }
    }

    /// A built-in function. The result, or `None` if it goes on as a machine.
    fn call_native(
        &mut self,
        native: heapglass_memory::object::NativeBody,
        args: &Args<'_>,
    ) -> Result<Option<ObjectId>> {
        let flow = self.flow_native(native, args)?;
        self.begin_flow(flow)
    }

    fn begin_flow(&mut self, flow: Flow) -> Result<Option<ObjectId>> {
        match flow {
            Flow::Value(value) => Ok(Some(value)),
            Flow::Native(kind) => {
                self.push_native(kind, 0, Then::Native);
                Ok(None)
            }
        }
    }

    /// Puts a machine on top of the calls under way.
    pub(crate) fn push_native(&mut self, kind: NativeKind, pops: u32, then: Then) {
        let depth = self.frames.len() as u32;
        self.natives.push(NativeCall { kind, depth, pops, then });
    }

    fn flow_native(&mut self, native: heapglass_memory::object::NativeBody, args: &Args<'_>) -> Result<Flow> {
        match native.receiver {
            None => {
                // `wrapperdescr_call`: all arguments are in a tuple, all but the first in a part of it.
                let behind = args.pos.iter().skip(1);
                self.flow_unbound(native, args, args.pos.iter().chain(behind).copied().collect())
            }
            Some(receiver) => {
                let mut pos = Vec::with_capacity(args.pos.len() + 1);
                pos.push(receiver);
                pos.extend_from_slice(args.pos);
                let args = Args { pos: &pos, kw: args.kw };
                let def = self.def_of(native)?;
                let class = self.named_class(receiver, &def, native.id);
                self.check_arity(&def, Some(class), &args, 1)?;
                self.call_def(&def, &args, 1)
            }
        }
    }

    fn def_of(&mut self, native: heapglass_memory::object::NativeBody) -> Result<super::NativeDef> {
        let def = self.defs.get(native.id.0 as usize).copied();
        def.ok_or_else(|| self.raise(Exc::SystemError, "unknown built-in"))
    }

    /// A function that is bound to nothing. A slot's wrapper holds `tupled` as long as it waits for Python code.
    fn flow_unbound(
        &mut self,
        native: heapglass_memory::object::NativeBody,
        args: &Args<'_>,
        tupled: Vec<ObjectId>,
    ) -> Result<Flow> {
        let def = self.def_of(native)?;
        if let Some(class) = native.class {
            self.check_receiver(class, def.name, args)?;
        }
        let receivers = usize::from(native.class.is_some());
        self.check_arity(&def, native.class, args, receivers)?;
        let flow = self.call_def(&def, args, receivers)?;
        // What is found by name stands for the slot itself most often.
        let is_wrapper = |class: ObjectId| {
            crate::types::is_slot(class, def.name) && !self.heap.type_body(class).flags.asks_methods
        };
        match (&flow, native.class) {
            (Flow::Native(_), Some(class)) if is_wrapper(class) => Ok(self.holding(flow, tupled)),
            _ => Ok(flow),
        }
    }

    /// The class that a bound method's errors name: a class method's is the class itself.
    fn named_class(
        &self,
        receiver: ObjectId,
        def: &super::NativeDef,
        id: heapglass_memory::object::NativeId,
    ) -> ObjectId {
        let meta = self.heap.type_of(receiver);
        if !self.is_class(receiver) {
            return meta;
        }
        let of_type = self
            .heap
            .type_body(Class::Type.id())
            .dict
            .and_then(|dict| self.heap.dict_get_text(dict, def.name));
        match of_type.map(|found| self.heap.payload(found)) {
            Some(Payload::Native(native)) if native.id == id => meta,
            _ => receiver,
        }
    }

    /// An unbound method wants an instance of its class first.
    fn check_receiver(&mut self, class: ObjectId, name: &str, args: &Args<'_>) -> Result<()> {
        let class_name = self.heap.type_body(class).name.clone();
        match args.get(0) {
            None if crate::types::is_slot(class, name) => {
                let message = format!("descriptor '{name}' of '{class_name}' object needs an argument");
                Err(self.type_error(&message))
            }
            None => {
                let message = format!("unbound method {class_name}.{name}() needs an argument");
                Err(self.type_error(&message))
            }
            Some(receiver) if !self.is_subclass(self.heap.type_of(receiver), class) => {
                let found = self.type_name(receiver);
                if crate::types::is_slot(class, name) {
                    let message = format!(
                        "descriptor '{name}' requires a '{class_name}' object but received a '{found}'"
                    );
                    return Err(self.type_error(&message));
                }
                let message = format!(
                    "descriptor '{name}' for '{class_name}' objects doesn't apply to a '{found}' object"
                );
                Err(self.type_error(&message))
            }
            Some(_) => Ok(()),
        }
    }

    /// Wrong numbers of arguments, in CPython's words (Objects/methodobject.c, Python/getargs.c).
    fn check_arity(
        &mut self,
        def: &super::NativeDef,
        class: Option<ObjectId>,
        args: &Args<'_>,
        own: usize,
    ) -> Result<()> {
        if def.arity == Arity::Any {
            return Ok(());
        }
        let name = def.name;
        let given = args.pos.len().saturating_sub(own);
        let full = match class {
            Some(class) if own == 1 => format!("{}.{name}", self.heap.type_body(class).short_name()),
            _ => def.module.map_or_else(|| name.to_owned(), |module| format!("{module}.{name}")),
        };
        let is_slot = own == 1 && class.is_some_and(|class| crate::types::is_slot(class, name));
        if !args.kw.is_empty() {
            let full = if is_slot { format!("wrapper {name}") } else { full };
            return Err(self.type_error(&format!("{full}() takes no keyword arguments")));
        }
        let message = match def.arity {
            Arity::None if given != 0 && is_slot => format!("expected 0 arguments, got {given}"),
            Arity::One if given != 1 && is_slot => format!("expected 1 argument, got {given}"),
            Arity::Range(low, high) if is_slot && (given < low as usize || given > high as usize) => {
                wrong_number("", low, high, given).trim_start().to_owned()
            }
            Arity::None if given != 0 => format!("{full}() takes no arguments ({given} given)"),
            Arity::One if given != 1 => format!("{full}() takes exactly one argument ({given} given)"),
            Arity::Range(low, high) if given < low as usize || given > high as usize => {
                wrong_number(name, low, high, given)
            }
            Arity::None | Arity::One | Arity::Range(..) | Arity::Any => return Ok(()),
        };
        Err(self.type_error(&message))
    }

    /// A Python function called from C: the frame takes references of its own to function and arguments.
    pub(super) fn call_function_copying(
        &mut self,
        function: ObjectId,
        body: &Rc<FunctionBody>,
        args: &Args<'_>,
        return_to: ReturnTo,
    ) -> Result<()> {
        self.heap.incref(function);
        let owned = |vm: &mut Self, id: ObjectId| StackRef::owned(vm.heap.new_ref(id));
        let pos: Vec<_> = args.pos.iter().map(|id| owned(self, *id)).collect();
        let kw: Vec<_> = args.kw.iter().map(|(name, id)| (*name, owned(self, *id))).collect();
        self.push_function_frame(StackRef::owned(function), body, pos, kw, return_to)
    }

    /// `_PyEvalFramePushAndInit`: binds the arguments and puts the frame on top. Steals function and arguments.
    pub(super) fn push_function_frame(
        &mut self,
        function: StackRef,
        body: &Rc<FunctionBody>,
        pos: Vec<StackRef>,
        kw: Vec<(ObjectId, StackRef)>,
        return_to: ReturnTo,
    ) -> Result<()> {
        let state = Rc::clone(self.unit_of(body.code));
        let slots = match self.bind_arguments(&state.unit, body, pos, kw) {
            Ok(slots) => slots,
            Err(Raised) => {
                self.heap.close(function);
                return Err(Raised);
            }
        };
        let locals = if state.unit.flags & flag::OPTIMIZED == 0 {
            Some(self.heap.new_ref(body.globals))
        } else {
            None
        };
        let frame =
            self.make_frame(body.code, function, body.globals, body.builtins, locals, slots, return_to);
        self.enter(frame)
    }

    /// A frame that has not begun.
    #[expect(clippy::too_many_arguments, reason = "a frame is made of these")]
    pub(crate) fn make_frame(
        &mut self,
        code: ObjectId,
        function: StackRef,
        globals: ObjectId,
        builtins: ObjectId,
        locals: Option<ObjectId>,
        mut slots: Vec<StackRef>,
        return_to: ReturnTo,
    ) -> Frame {
        let unit = Rc::clone(&self.unit_of(code).unit);
        self.heap.incref(code);
        slots.resize(unit.locals_plus.len(), StackRef::NULL);
        slots.reserve(unit.stack_size as usize);
        self.next_frame += 1;
        Frame {
            serial: self.next_frame,
            code,
            function,
            globals,
            builtins,
            locals,
            object: None,
            back: None,
            owner: FrameOwner::Thread,
            return_to,
            locals_plus: unit.locals_plus.len() as u32,
            slots,
            pc: 0,
            last: u32::MAX,
            has_shim: false,
            snapshot: None,
            caught: None,
            shown_before: None,
            holds_globals: false,
            block: Addr::default(),
        }
    }

    /// Puts a frame on top, unless that is too deep: `_Py_EnterRecursivePy`.
    pub(crate) fn enter(&mut self, mut frame: Frame) -> Result<()> {
        if frame.object.is_none() && frame.block == Addr::default() {
            frame.block = self.heap.take_frame_block(frame.code);
        }
        let shims = u32::from(frame.has_shim);
        if self.recursion_depth() + 1 + shims >= self.limits.recursion {
            let return_to = frame.return_to;
            let caller = std::mem::replace(&mut self.frame, frame);
            self.frames.push(caller);
            let _ = return_to;
            self.leave_raising();
            return Err(self.raise(Exc::RecursionError, "maximum recursion depth exceeded"));
        }
        let caller = std::mem::replace(&mut self.frame, frame);
        self.frames.push(caller);
        Ok(())
    }

    /// How deep Python calls are: frames, shims of specialised calls included.
    pub(super) fn recursion_depth(&self) -> u32 {
        self.frames.len() as u32 + self.shims
    }

    /// CALL and CALL_KW: `pops` entries of the stack are callable, receiver or NULL, and arguments.
    pub(super) fn call_on_stack(
        &mut self,
        argc: usize,
        kw_names: Option<ObjectId>,
        is_quiet: bool,
    ) -> Result<super::run::Next> {
        self.expand_method(argc);
        let callable = self.peek(argc + 1);
        let callable_id = self.peek_id(argc + 1);
        let has_receiver = !self.peek(argc).is_null();
        if let Payload::Function(body) = self.heap.payload(callable_id) {
            let body = Rc::clone(body);
            return self.call_python_on_stack(callable, &body, argc, has_receiver, kw_names);
        }
        let (pos, kw) = self.stack_arguments(argc, has_receiver, kw_names);
        let args = Args { pos: &pos, kw: &kw };
        let pops = argc as u32 + 2;
        if let Payload::Native(native) = self.heap.payload(callable_id) {
            let native = *native;
            return match self.flow_native(native, &args)? {
                Flow::Value(value) => {
                    self.drop_call(argc);
                    self.push(value);
                    self.check_behind_call(is_quiet)
                }
                Flow::Native(kind) => {
                    self.push_native(kind, pops, Then::Push);
                    Ok(super::run::Next::Switch)
                }
            };
        }
        self.push_native(Box::new(Waiting), pops, Then::Push);
        match self.begin_call(callable_id, &args) {
            Ok(Some(value)) => {
                self.natives.pop();
                self.drop_call(argc);
                self.push(value);
                self.check_behind_call(is_quiet)
            }
            Ok(None) => Ok(super::run::Next::Switch),
            Err(Raised) => {
                self.natives.pop();
                self.drop_call(argc);
                Err(Raised)
            }
        }
    }

    /// What follows a call of C: the evaluation breaker, save for the forms that do not look at it. A collection that
    /// an allocation has begun goes on in any case.
    fn check_behind_call(&mut self, is_quiet: bool) -> Result<super::run::Next> {
        if is_quiet && !self.heap.gc.is_left_behind {
            return Ok(super::run::Next::Go);
        }
        self.check_eval_breaker()
    }

    /// Drops callable, receiver and arguments after a C call: arguments from the last, then receiver and callable.
    fn drop_call(&mut self, argc: usize) {
        self.drop_stack(argc as u32 + 2);
    }

    /// `_MAYBE_EXPAND_METHOD`: a bound method on the stack becomes function and receiver.
    pub(super) fn expand_method(&mut self, argc: usize) {
        if !self.peek(argc).is_null() {
            return;
        }
        let method = self.peek(argc + 1);
        let Some(id) = method.get() else { return };
        if !self.heap.is_exactly(id, Class::Method) {
            return;
        }
        let (Some(function), Some(receiver)) = (self.heap.field(id, 0), self.heap.field(id, 1)) else {
            return;
        };
        self.heap.incref(function);
        self.heap.incref(receiver);
        self.poke(argc + 1, StackRef::owned(function));
        self.poke(argc, StackRef::owned(receiver));
        self.heap.close(method);
    }

    /// Puts a reference at this depth below the top; the old one is the caller's affair.
    pub(super) fn poke(&mut self, below: usize, reference: StackRef) {
        let at = self.frame.slots.len().wrapping_sub(below + 1);
        if let Some(slot) = self.frame.slots.get_mut(at) {
            *slot = reference;
        }
    }

    fn stack_arguments(
        &self,
        argc: usize,
        has_receiver: bool,
        kw_names: Option<ObjectId>,
    ) -> (Vec<ObjectId>, Vec<(ObjectId, ObjectId)>) {
        let names: Vec<ObjectId> = kw_names.map(|names| self.heap.items(names).to_vec()).unwrap_or_default();
        let total = argc + usize::from(has_receiver);
        let mut all: Vec<ObjectId> = (0..total).rev().map(|below| self.peek_id(below)).collect();
        let kw_values = all.split_off(total - names.len());
        (all, names.into_iter().zip(kw_values).collect())
    }

    /// A Python function on the stack: its frame takes the references over.
    fn call_python_on_stack(
        &mut self,
        callable: StackRef,
        body: &Rc<FunctionBody>,
        argc: usize,
        has_receiver: bool,
        kw_names: Option<ObjectId>,
    ) -> Result<super::run::Next> {
        let names: Vec<ObjectId> = kw_names.map(|names| self.heap.items(names).to_vec()).unwrap_or_default();
        let total = argc + usize::from(has_receiver);
        let at = self.frame.slots.len() - total;
        let mut pos = self.frame.slots.split_off(at);
        let kw_values = pos.split_off(total - names.len());
        self.drop_stack(1 + u32::from(!has_receiver) - 1);
        if !has_receiver {
            // The NULL above the callable went with `drop_stack`.
        }
        self.pop();
        let kw = names.into_iter().zip(kw_values).collect();
        self.push_function_frame(callable, body, pos, kw, ReturnTo::Stack)?;
        Ok(super::run::Next::Switch)
    }
}

/// `_PyArg_CheckPositional`'s words.
fn wrong_number(name: &str, low: u8, high: u8, given: usize) -> String {
    let s = |n: u8| if n == 1 { "" } else { "s" };
    let too_few = given < low as usize;
    let bound = if too_few { low } else { high };
    let how = match (low == high, too_few) {
        (true, _) => "",
        (false, true) => "at least ",
        (false, false) => "at most ",
    };
    format!("{name} expected {how}{bound} argument{}, got {given}", s(bound))
}
