//! Calls, and the intrinsics.

use std::rc::Rc;

use heapglass_memory::object::{Payload, RecordKind, ReturnTo};
use heapglass_memory::profile::InitCalls;
use heapglass_memory::{Class, ObjectId, StackRef};

use crate::compile::operand::{Intrinsic1, Intrinsic2};
use crate::compile::{flag, op};
use crate::modules::typing;
use crate::vm::adaptive::Form;
use crate::vm::call::Unpacked;
use crate::vm::native::Then;
use crate::vm::run::Next;
use crate::vm::{Args, Arity, Raised, Result, Vm};

impl Vm {
    /// Whether a built-in function has a vectorcall: those with `METH_VARARGS | METH_KEYWORDS` have none, and get the
    /// caller's tuple and dict.
    fn is_called_by_vector(&self, callable: ObjectId) -> bool {
        let Payload::Native(native) = self.heap.payload(callable) else { return false };
        let is_packed = self.defs.get(native.id.0 as usize).is_some_and(|def| def.is_packed);
        !is_packed && !matches!(self.native_name(native.id), "__new__" | "format")
    }
}

impl Vm {
    pub(super) fn op_calls(&mut self, code: u8, arg: u32) -> Result<Next> {
        match code {
            op::CALL => self.call(arg as usize),
            op::CALL_KW => {
                let names = self.pop_owned();
                if self.heap.profile.calls.caller_keeps {
                    let keywords = self.heap.items(names).to_vec();
                    let next = self.call_keeping(arg as usize, &keywords);
                    self.heap.decref(names);
                    return next;
                }
                let next = self.call_on_stack(arg as usize, Some(names), false);
                self.heap.decref(names);
                next
            }
            op::CALL_FUNCTION_EX => self.call_function_ex(),
            op::CALL_INTRINSIC_1 => self.intrinsic_1(arg),
            _ => self.intrinsic_2(arg),
        }
    }

    /// Whether the call under way is that of a `with` statement's bound `__enter__`, or `__exit__` at its normal end.
    fn is_call_of_with(&self, argc: usize) -> bool {
        let is_none = |depth| self.peek(depth).get() == Some(self.heap.constants.none);
        self.heap.profile.calls.with_binds
            && (argc == 0 && self.follows_enter()
                || argc == 3 && (0..3).all(is_none) && self.is_bound(argc + 1))
    }

    /// Whether a word of the stack is a bound method.
    fn is_bound(&self, depth: usize) -> bool {
        let callable = self.peek_id(depth);
        matches!(self.heap.payload(callable), Payload::Record(record) if record.kind == RecordKind::Method)
    }

    /// A call during which the caller's stack keeps callable and arguments.
    fn call_keeping(&mut self, argc: usize, keywords: &[ObjectId]) -> Result<Next> {
        if self.heap.profile.calls.packs && !self.is_call_of_with(argc) {
            self.expand_method(argc);
            if !self.takes_arguments_on_stack(argc, keywords) {
                return self.call_packing(argc, keywords);
            }
        }
        let from_c = self.heap.profile.calls.packs && self.is_call_of_with(argc);
        let callable = self.peek_id(argc + 1);
        let receiver = self.peek(argc).get();
        let given: Vec<ObjectId> = (0..argc).rev().map(|depth| self.peek_id(depth)).collect();
        let positional = argc - keywords.len();
        let pos: Vec<ObjectId> = receiver.into_iter().chain(given.iter().take(positional).copied()).collect();
        let kw: Vec<(ObjectId, ObjectId)> =
            keywords.iter().copied().zip(given.iter().skip(positional).copied()).collect();
        let args = Args { pos: &pos, kw: &kw };
        let held = if from_c && !pos.is_empty() { vec![self.tuple_of(&pos)] } else { Vec::new() };
        if receiver.is_some() && self.heap.profile.calls.packs {
            // What was a method leaves its receiver in its place, and its function to the call.
            let function = self.peek(argc + 1);
            self.poke(argc + 1, StackRef::NULL);
            let begun = self.call_on_held(callable, &args, held, argc as u32 + 2);
            self.heap.close(function);
            return begun;
        }
        self.call_on_held(callable, &args, held, argc as u32 + 2)
    }

    /// A call whose callable and arguments stay on the stack, `pops` words deep, until it has ended. C holds something
    /// meanwhile, which it steals.
    fn call_on_held(
        &mut self,
        callable: ObjectId,
        args: &Args<'_>,
        held: Vec<ObjectId>,
        pops: u32,
    ) -> Result<Next> {
        self.push_native(Box::new(Unpacked { held: held.clone() }), pops, Then::Push);
        let begun = self.begin_unpacked_call(callable, args);
        self.conclude_held(begun, held, pops)
    }

    /// Behind the beginning of a call that a machine on top waits for: lets go of what is held, and of the stack's.
    fn conclude_held(
        &mut self,
        begun: Result<Option<ObjectId>>,
        held: Vec<ObjectId>,
        pops: u32,
    ) -> Result<Next> {
        if matches!(begun, Ok(None)) {
            return Ok(Next::Switch);
        }
        self.natives.pop();
        self.drop_all(held);
        self.drop_stack(pops);
        match begun? {
            Some(value) => {
                self.push(value);
                self.check_eval_breaker()
            }
            None => Ok(Next::Switch),
        }
    }

    /// Python functions, and built-in ones with `METH_NOARGS` or `METH_O` (CPython 2.7 Python/ceval.c, `call_function`).
    fn takes_arguments_on_stack(&self, argc: usize, keywords: &[ObjectId]) -> bool {
        match self.heap.payload(self.peek_id(argc + 1)) {
            Payload::Function(_) => true,
            // An instruction of 2.7, BUILD_CLASS.
            Payload::Native(native) if self.native_name(native.id) == "__build_class__" => true,
            Payload::Native(native) if native.receiver.is_some() || native.class.is_none() => {
                let arity = self.defs.get(native.id.0 as usize).map(|def| def.arity);
                keywords.is_empty()
                    && self.peek(argc).is_null()
                    && (arity == Some(Arity::None) && argc == 0 || arity == Some(Arity::One) && argc == 1)
            }
            _ => false,
        }
    }

    /// `do_call`: the arguments move from the stack into a tuple, those with keywords into a dict.
    fn call_packing(&mut self, argc: usize, keywords: &[ObjectId]) -> Result<Next> {
        let mut values = self.pop_many(argc as u32);
        let receiver = self.pop();
        let with_keywords = values.split_off(argc - keywords.len());
        let pos = receiver.get().map(|_| self.owned(receiver)).into_iter().chain(values).collect();
        let tuple = self.heap.new_tuple(pos);
        self.push_ref(StackRef::NULL);
        self.push(tuple);
        if keywords.is_empty() {
            self.push_ref(StackRef::NULL);
        } else {
            let dict = self.heap.new_dict();
            self.push(dict);
            for (name, value) in keywords.iter().zip(with_keywords) {
                self.heap.incref(*name);
                self.dict_set_taking(dict, *name, value)?;
            }
        }
        let callable = if receiver.is_null() { Some(self.heap.new_ref(self.peek_id(3))) } else { None };
        self.call_tuple(self.peek_id(1), callable.into_iter().collect())
    }

    /// `update_star_args`: the function of a bound method gets its receiver first, in a tuple of its own. New reference.
    fn own_arguments(&mut self) -> Option<ObjectId> {
        let before =
            self.frame.last.checked_sub(2).and_then(|at| self.unit_state().unit.code.get(at as usize));
        let is_merged = before.is_some_and(|instr| instr.op == op::CALL_INTRINSIC_1);
        let callable = self.peek(3);
        let method = callable.get().filter(|id| self.heap.is_exactly(*id, Class::Method));
        let (function, receiver) = match method {
            Some(id) => (self.heap.field(id, 0), self.heap.field(id, 1)),
            None => (None, None),
        };
        if is_merged && receiver.is_none() {
            return None;
        }
        let items: Vec<ObjectId> =
            receiver.into_iter().chain(self.heap.items(self.peek_id(1)).iter().copied()).collect();
        let own = self.tuple_of(&items);
        if let Some(function) = function {
            self.heap.incref(function);
            self.poke(3, StackRef::owned(function));
            self.heap.close(callable);
        }
        Some(own)
    }

    /// CALL, with its specialised forms CALL_ALLOC_AND_ENTER_INIT and CALL_LIST_APPEND.
    fn call(&mut self, argc: usize) -> Result<Next> {
        let callable = self.peek_id(argc + 1);
        if self.heap.profile.calls.caller_keeps || self.is_call_of_with(argc) {
            return self.call_keeping(argc, &[]);
        }
        if let Some(quiet) = self.quiet_form(callable, argc) {
            let form = self.specialise(|_| Some(quiet), |_, form| form == quiet);
            return self.call_on_stack(argc, None, form == Some(quiet));
        }
        if self.is_class(callable) && self.peek(argc).is_null() {
            let form = self
                .specialise(|vm| vm.init_form(callable, argc), |vm, form| vm.init_form_fits(form, callable));
            if let Some(Form::Init { .. }) = form {
                return self.call_alloc_and_enter_init(callable, argc);
            }
        } else {
            let kind = self.heap.type_of(callable);
            let plain = Form::Plain { left: kind, right: kind };
            self.specialise(|_| Some(plain), |_, form| form == plain);
        }
        self.call_on_stack(argc, None, false)
    }

    /// `specialize_c_call`, `specialize_method_descriptor`: which calls have a form without a look at the breaker.
    fn quiet_form(&self, callable: ObjectId, argc: usize) -> Option<Form> {
        let quiet = Some(Form::Quiet { callable });
        let receiver = self.peek(argc).get();
        if callable == Class::Type.id() {
            return quiet.filter(|_| argc == 1 && receiver.is_none());
        }
        let Payload::Native(native) = self.heap.payload(callable) else { return None };
        match (native.class, self.native_name(native.id)) {
            (None, "len") if native.receiver.is_none() => quiet.filter(|_| argc == 1 && receiver.is_none()),
            (None, "isinstance") if native.receiver.is_none() => {
                quiet.filter(|_| argc == 2 && receiver.is_none())
            }
            (Some(class), "append") if class == Class::List.id() => {
                let is_list = receiver.is_some_and(|id| self.heap.is_exactly(id, Class::List));
                let next = self.unit_state().unit.code.get(self.frame.pc as usize);
                let is_statement = next.is_some_and(|next| next.op == op::POP_TOP);
                quiet.filter(|_| argc == 1 && is_list && is_statement)
            }
            _ => None,
        }
    }

    /// `specialize_class_call`: only a plain heap type with a Python `__init__` of plain parameters (FACTS 9.2).
    fn init_form(&mut self, class: ObjectId, argc: usize) -> Option<Form> {
        let body = self.heap.type_body(class);
        if !self.may_enter_init(class) || !body.flags.is_heap || self.heap.type_of(class) != Class::Type.id()
        {
            let kind = self.heap.type_of(class);
            return Some(Form::Plain { left: kind, right: kind });
        }
        let (version, layout) = (body.version, body.layout);
        let new = self.lookup_in_mro(class, self.names.new)?;
        let is_object_new = layout == heapglass_memory::object::Layout::Object && self.is_object_new(new);
        let init = self.lookup_in_mro(class, self.names.init)?;
        let Payload::Function(function) = self.heap.payload(init) else { return None };
        let unit = &self.unit_of(function.code).unit;
        let plain = unit.flags & (flag::VARARGS | flag::VARKEYWORDS) == 0 && unit.kwonly_arg_count == 0;
        let defaults = function.defaults.map_or(0, |tuple| self.heap.items(tuple).len());
        let enough =
            (unit.arg_count as usize).saturating_sub(defaults) <= argc + 1 && argc < unit.arg_count as usize;
        (is_object_new && plain && enough).then_some(Form::Init { class, version })
    }

    fn may_enter_init(&self, class: ObjectId) -> bool {
        match self.heap.profile.calls.init_calls {
            InitCalls::None => false,
            InitCalls::WithInlineValues => self.heap.type_body(class).flags.has_inline_values,
            InitCalls::All => true,
        }
    }

    fn init_form_fits(&self, form: Form, class: ObjectId) -> bool {
        match form {
            Form::Init { class: known, version } => {
                known == class && self.heap.type_body(class).version == version
            }
            Form::Plain { .. } => !self.heap.type_body(class).flags.is_heap || !self.may_enter_init(class),
            _ => false,
        }
    }

    /// CALL_ALLOC_AND_ENTER_INIT: the object is made, `__init__`'s frame pushed, the arguments moved into it.
    fn call_alloc_and_enter_init(&mut self, class: ObjectId, argc: usize) -> Result<Next> {
        let Some(init) = self.lookup_in_mro(class, self.names.init) else { return Err(Raised) };
        let Payload::Function(body) = self.heap.payload(init) else { return Err(Raised) };
        let body = Rc::clone(body);
        let object = self.heap.new_instance(class, Payload::Plain);
        let at = self.frame.slots.len() - argc;
        let mut pos = vec![StackRef::owned(object)];
        pos.extend(self.frame.slots.split_off(at));
        self.drop_stack(2);
        // The shim's frame holds the object while `__init__` runs.
        self.heap.incref(object);
        self.push(object);
        self.heap.incref(init);
        self.shims += 1;
        let pushed = self.push_init_frame(StackRef::owned(init), &body, pos);
        if pushed.is_err() {
            self.shims -= 1;
        }
        pushed.map(|()| Next::Switch)
    }

    fn push_init_frame(
        &mut self,
        init: StackRef,
        body: &Rc<heapglass_memory::object::FunctionBody>,
        pos: Vec<StackRef>,
    ) -> Result<()> {
        self.push_function_frame(init, body, pos, Vec::new(), ReturnTo::InitCheck)
    }

    /// CALL_FUNCTION_EX: callable, NULL, tuple of arguments, dict or NULL.
    fn call_function_ex(&mut self) -> Result<Next> {
        let callable = self.peek_id(3);
        let iterable = self.peek_id(1);
        if !matches!(self.heap.payload(iterable), Payload::Tuple(_)) {
            if !self.is_iterable(iterable) {
                // `check_args_iterable`, Python/ceval.c.
                let callee = self.callable_label(callable);
                let kind = self.type_name(iterable);
                return Err(
                    self.type_error(&format!("{callee} argument after * must be an iterable, not {kind}"))
                );
            }
            return self.unpack_star_argument(iterable);
        }
        if self.heap.profile.calls.packs {
            let own = self.own_arguments();
            let mut held = Vec::from_iter(own);
            if !matches!(self.heap.payload(callable), Payload::Function(_)) {
                held.push(self.heap.new_ref(self.peek_id(3)));
            }
            return self.call_tuple(own.unwrap_or(iterable), held);
        }
        self.call_tuple(iterable, Vec::new())
    }

    /// Callable, NULL, tuple of arguments, dict or NULL are on the stack; C hands on a tuple, and holds `own` meanwhile.
    fn call_tuple(&mut self, iterable: ObjectId, own: Vec<ObjectId>) -> Result<Next> {
        let callable = self.peek_id(3);
        let packs = self.heap.profile.calls.packs;
        let pos = self.heap.items(iterable).to_vec();
        let kw: Vec<(ObjectId, ObjectId)> = match self.peek(0).get() {
            None => Vec::new(),
            Some(dict) => self.heap.dict_items(dict).iter().map(|entry| (entry.key, entry.value)).collect(),
        };
        let args = Args { pos: &pos, kw: &kw };
        if let Payload::Function(body) = self.heap.payload(callable) {
            if packs {
                return self.call_on_held(callable, &args, own, 4);
            }
            if self.heap.profile.calls.caller_keeps_unpacked {
                let held = self.unpacked_with_keywords(&args);
                return self.call_on_held(callable, &args, held, 4);
            }
            let body = Rc::clone(body);
            return self.call_python_ex(&body, &args);
        }
        let held = match packs {
            true => own,
            false if self.is_called_by_vector(callable) => self.unpacked_with_keywords(&args),
            false => Vec::new(),
        };
        let unpacked = Unpacked { held: held.clone() };
        self.push_native(Box::new(unpacked), 4, Then::Push);
        if self.begin_tuple_call(callable, iterable, &kw) {
            return Ok(Next::Switch);
        }
        if let Some((function, receiver)) =
            self.python_bound_method(callable).filter(|_| !kw.is_empty() && !packs)
        {
            let machine = crate::vm::prepend::Prepend::unpacked(self, function, receiver, &args);
            self.push_native(Box::new(machine), 0, Then::Native);
            return Ok(Next::Switch);
        }
        if let Some(function) = self.static_function(callable) {
            let machine = crate::vm::prepend::Prepend::new(self, function, pos, kw);
            self.push_native(Box::new(machine), 0, Then::Native);
            return Ok(Next::Switch);
        }
        // A built-in function that wants a tuple gets the instruction's own.
        self.has_tuple = matches!(self.heap.payload(callable), Payload::Native(_));
        let begun = self.begin_call(callable, &args);
        self.has_tuple = false;
        self.conclude_held(begun, held, 4)
    }

    /// `_PyStack_UnpackDict`: what a vector holds once more where there are keywords. New references.
    fn unpacked_with_keywords(&mut self, args: &Args<'_>) -> Vec<ObjectId> {
        if args.kw.is_empty() {
            return Vec::new();
        }
        let all = args.pos.iter().copied().chain(args.kw.iter().map(|(_, value)| *value));
        all.map(|id| self.heap.new_ref(id)).collect()
    }

    /// What a static method calls with the same tuple and dict: `sm_call`.
    fn static_function(&self, callable: ObjectId) -> Option<ObjectId> {
        match self.heap.payload(callable) {
            Payload::Record(record) if record.kind == RecordKind::StaticMethod => *record.fields.first()?,
            _ => None,
        }
    }

    /// Function and receiver of a bound method.
    fn python_bound_method(&self, callable: ObjectId) -> Option<(ObjectId, ObjectId)> {
        match self.heap.payload(callable) {
            Payload::Record(record) if record.kind == RecordKind::Method => {
                let [Some(function), Some(receiver)] = record.fields.as_slice() else { return None };
                matches!(self.heap.payload(*function), Payload::Function(_)).then_some((*function, *receiver))
            }
            _ => None,
        }
    }

    /// `_PyEvalFramePushAndInit_Ex`: the frame takes references of its own; tuple and dict go before it runs.
    fn call_python_ex(
        &mut self,
        body: &Rc<heapglass_memory::object::FunctionBody>,
        args: &Args<'_>,
    ) -> Result<Next> {
        let owned = |vm: &mut Self, id: ObjectId| StackRef::owned(vm.heap.new_ref(id));
        let pos: Vec<_> = args.pos.iter().map(|id| owned(self, *id)).collect();
        let kw: Vec<_> = args.kw.iter().map(|(name, id)| (*name, owned(self, *id))).collect();
        let names: Vec<ObjectId> = kw.iter().map(|(name, _)| self.heap.new_ref(*name)).collect();
        let function = self.peek(3);
        self.poke(3, StackRef::NULL);
        self.drop_stack(4);
        let pushed = self.push_function_frame(function, body, pos, kw, ReturnTo::Stack);
        names.into_iter().for_each(|name| self.heap.decref(name));
        pushed.map(|()| Next::Switch)
    }

    /// The argument behind `*` becomes a tuple, then the instruction runs again.
    fn unpack_star_argument(&mut self, iterable: ObjectId) -> Result<Next> {
        let tuple = self.collect_sync(iterable)?;
        let tuple = self.heap.new_tuple(tuple);
        let old = self.peek(1);
        self.poke(1, StackRef::owned(tuple));
        self.heap.close(old);
        self.call_function_ex()
    }

    fn intrinsic_1(&mut self, arg: u32) -> Result<Next> {
        match Intrinsic1::from_arg(arg) {
            Some(Intrinsic1::ListToTuple) => {
                let list = self.peek_id(0);
                let items = self.heap.items(list).to_vec();
                items.iter().for_each(|item| self.heap.incref(*item));
                let tuple = self.heap.new_tuple(items);
                self.drop_stack(1);
                self.push(tuple);
                Ok(Next::Go)
            }
            Some(Intrinsic1::UnaryPositive) => {
                let id = self.peek_id(0);
                let flow = self.begin_unary(id, crate::protocol::Unary::Positive)?;
                self.conclude(flow, 1)
            }
            Some(Intrinsic1::Print) => {
                let value = self.peek_id(0);
                self.display(value)?;
                self.drop_stack(1);
                let none = self.none();
                self.push(none);
                Ok(Next::Go)
            }
            Some(Intrinsic1::StopIterationError) => self.stop_iteration_error(),
            Some(Intrinsic1::AsyncGenWrap) => {
                let value = self.pop_owned();
                let wrapped =
                    self.heap.new_record(RecordKind::AsyncGenWrappedValue, vec![Some(value)], [0; 3]);
                self.push(wrapped);
                Ok(Next::Go)
            }
            Some(Intrinsic1::ImportStar) => {
                self.import_star(self.peek_id(0))?;
                self.drop_stack(1);
                self.push(self.none());
                Ok(Next::Go)
            }
            Some(
                kind @ (Intrinsic1::TypeVar
                | Intrinsic1::ParamSpec
                | Intrinsic1::TypeVarTuple
                | Intrinsic1::SubscriptGeneric
                | Intrinsic1::TypeAlias),
            ) => self.intrinsic_typing(kind),
            Some(other) => Err(self.not_supported(&format!("the intrinsic {other:?}"))),
            None => Err(self.not_supported("an unknown intrinsic")),
        }
    }

    /// `print_expr`: what `sys.displayhook` does, which may be another function.
    fn display(&mut self, value: ObjectId) -> Result<()> {
        if let Some(sys) = self.module_named("sys") {
            let name = self.heap.intern_immortal("displayhook");
            if let Some(hook) = self.heap.field(sys, 0).and_then(|dict| self.heap.dict_get_str(dict, name)) {
                let done = self.call_sync(hook, &[value])?;
                self.heap.decref(done);
                return Ok(());
            }
        }
        if self.is_none(value) {
            return Ok(());
        }
        let text = self.repr(value)?;
        self.print(crate::vm::Stream::Out, &format!("{text}\n"));
        let (name, builtins) = (self.heap.intern_immortal("_"), self.builtins);
        self.heap.incref(value);
        self.namespace_set(builtins, name, value);
        Ok(())
    }

    /// Type parameters, `Generic[…]` and the `type` statement.
    fn intrinsic_typing(&mut self, kind: Intrinsic1) -> Result<Next> {
        let value = self.peek_id(0);
        let made = match kind {
            Intrinsic1::TypeVar => typing::new_type_var(self, value, None, None),
            Intrinsic1::ParamSpec => typing::new_param_spec(self, value),
            Intrinsic1::TypeVarTuple => typing::new_type_var_tuple(self, value),
            Intrinsic1::TypeAlias => typing::new_type_alias(self, value),
            _ => typing::subscript_generic(self, value)?,
        };
        self.drop_stack(1);
        self.push(made);
        Ok(Next::Go)
    }

    fn intrinsic_2(&mut self, arg: u32) -> Result<Next> {
        let (first, second) = (self.peek_id(1), self.peek_id(0));
        let made = match Intrinsic2::from_arg(arg) {
            Some(Intrinsic2::PrepReraiseStar) => return self.prepare_reraise(),
            Some(Intrinsic2::TypeVarWithBound) => typing::new_type_var(self, first, Some(second), None),
            Some(Intrinsic2::TypeVarWithConstraints) => typing::new_type_var(self, first, None, Some(second)),
            Some(Intrinsic2::SetFunctionTypeParams) => {
                self.set_function_type_params(first, second);
                self.heap.new_ref(first)
            }
            Some(Intrinsic2::SetTypeParamDefault) => {
                typing::set_type_param_default(self, first, second);
                self.heap.new_ref(first)
            }
            Some(Intrinsic2::Invalid) | None => return Err(self.not_supported("an unknown intrinsic")),
        };
        self.drop_stack(2);
        self.push(made);
        Ok(Next::Go)
    }

    /// Counts an execution of the adaptive instruction under way; the specialised form to execute, if there is one.
    /// `attempt` finds the form for the operands at hand, `fits` is the guard.
    pub(super) fn specialise(
        &mut self,
        attempt: impl FnOnce(&mut Self) -> Option<Form>,
        fits: impl FnOnce(&mut Self, Form) -> bool,
    ) -> Option<Form> {
        if self.heap.profile.calls.packs {
            // Nothing is specialised there.
            return None;
        }
        let at = self.frame.last;
        let site = *self.site(at)?;
        if self.is_marked_line_start(at) {
            self.with_site(at, |site| {
                site.hold();
                site.count()
            });
            return None;
        }
        if site.form != Form::Generic && fits(self, site.form) {
            return Some(site.form);
        }
        if !self.with_site(at, crate::vm::adaptive::Site::count) {
            return None;
        }
        let form = attempt(self);
        self.with_site(at, |site| {
            match form {
                Some(form) => site.succeed(form),
                None => site.fail(),
            }
            false
        });
        form
    }

    /// FACTS 9.3: while traced, a marked line start stays generic.
    fn is_marked_line_start(&self, at: u32) -> bool {
        if !self.limits.is_traced {
            return false;
        }
        let state = self.unit_state();
        state.is_program && state.unit.marks.get(at as usize).copied().unwrap_or(false)
    }

    /// Whether the instruction before is the LOAD_SPECIAL of `__enter__`.
    fn follows_enter(&self) -> bool {
        let before = (self.frame.last as usize).checked_sub(1);
        let before = before.and_then(|at| self.unit_state().unit.code.get(at));
        let enter = crate::compile::operand::SpecialMethod::Enter;
        before.is_some_and(|instr| {
            instr.op == op::LOAD_SPECIAL
                && crate::compile::operand::SpecialMethod::from_arg(u32::from(instr.arg)) == Some(enter)
        })
    }

    fn site(&self, at: u32) -> Option<&crate::vm::adaptive::Site> {
        self.adaptive.get(self.unit_index())?.at(at)
    }

    fn with_site(&mut self, at: u32, change: impl FnOnce(&mut crate::vm::adaptive::Site) -> bool) -> bool {
        let index = self.unit_index();
        let sites = Rc::make_mut(&mut self.adaptive).get_mut(index).map(Rc::make_mut);
        sites.and_then(|sites| sites.at_mut(at)).is_some_and(change)
    }

    fn unit_index(&self) -> usize {
        self.code_body(self.frame.code).map_or(0, |body| body.unit.0 as usize)
    }
}
