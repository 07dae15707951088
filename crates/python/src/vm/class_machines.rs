//! Classes as machines: calling one (`__new__`, then `__init__`), a `class` statement, and what follows `type_new`.

use heapglass_memory::heap::ParkedList;
use heapglass_memory::object::{Layout, NativeId, Payload, RecordKind};
use heapglass_memory::{Class, ObjectId};

use super::exception_field;
use super::native::{Machine, NativeStep, Outcome};
use super::prepend::Prepend;
use super::{Args, Exc, Flow, NativeKind, Raised, Result, Vm};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    New,
    Init,
    Done,
}

/// `type_call`: `__new__`, then `__init__`.
#[derive(Clone, Debug)]
pub(super) struct TypeCall {
    class: ObjectId,
    tuple: ObjectId,
    kw: Vec<(ObjectId, ObjectId)>,
    /// Whether tuple and keywords are held here, not by the caller's stack.
    holds: bool,
    object: Option<ObjectId>,
    stage: Stage,
    /// `__new__` is written in Python: a built-in `__init__` still has to look at the arguments.
    has_own_new: bool,
}

impl TypeCall {
    /// `type_call`: steals tuple and keywords if it holds them.
    pub(super) const fn new(
        class: ObjectId,
        tuple: ObjectId,
        kw: Vec<(ObjectId, ObjectId)>,
        holds: bool,
    ) -> Self {
        Self { class, tuple, kw, holds, object: None, stage: Stage::New, has_own_new: false }
    }

    /// `slot_tp_new`, `slot_tp_init`
    fn call(&self, vm: &mut Vm, callable: ObjectId, args: Vec<ObjectId>) -> NativeStep {
        NativeStep::Push(Box::new(Prepend::new(vm, callable, args, self.kw.clone())))
    }

    fn begin_new(&mut self, vm: &mut Vm) -> Result<NativeStep> {
        let new = vm.lookup_in_mro(self.class, vm.names.new);
        let mut args = vec![self.class];
        args.extend_from_slice(vm.heap.items(self.tuple));
        let function = match new.map(|new| (new, vm.heap.payload(new))) {
            Some((_, Payload::Record(record))) if record.kind == RecordKind::StaticMethod => {
                record.fields.first().copied().flatten()
            }
            Some((new, Payload::Function(_))) => Some(new),
            _ => None,
        };
        if let Some(function) = function {
            self.has_own_new = true;
            return Ok(self.call(vm, function, args));
        }
        let init = vm.lookup_in_mro(self.class, vm.names.init);
        let own_init = init.is_some_and(|init| matches!(vm.heap.payload(init), Payload::Function(_)));
        let is_plain = vm.heap.layout(self.class) == Layout::Object;
        if is_plain && own_init {
            vm.check_concrete(self.class)?;
            let object = vm.heap.new_instance(self.class, Payload::Plain);
            return self.begin_init(vm, object);
        }
        // A built-in's constructor looks at the arguments where no `__init__` in Python does.
        let layout = vm.heap.layout(self.class);
        let takes_any = matches!(
            layout,
            Layout::Exception
                | Layout::Tuple
                | Layout::Int
                | Layout::Float
                | Layout::Str
                | Layout::Bytes
                | Layout::FrozenSet
                | Layout::Type
        ) || layout == Layout::Record && !vm.has_builtin_init(self.class);
        let pos = if own_init && !takes_any { vec![self.class] } else { args };
        let kw = if own_init && !matches!(layout, Layout::Type) { Vec::new() } else { self.kw.clone() };
        let Some(function) = vm.builtin_new(self.class) else {
            let name = vm.heap.type_body(self.class).name.clone();
            return Err(vm.type_error(&format!("cannot create '{name}' instances")));
        };
        match function(vm, &Args { pos: &pos, kw: &kw })? {
            Flow::Value(object) => {
                if layout == Layout::Exception {
                    self.share_args(vm, object);
                }
                self.begin_init(vm, object)
            }
            Flow::Native(kind) => Ok(NativeStep::Push(kind)),
        }
    }

    /// Steals `object`.
    fn begin_init(&mut self, vm: &mut Vm, object: ObjectId) -> Result<NativeStep> {
        if !vm.is_subclass(vm.heap.type_of(object), self.class) {
            self.drop_all(vm);
            return Ok(NativeStep::Done(object));
        }
        self.stage = Stage::Init;
        let class = vm.heap.type_of(object);
        match vm.lookup_in_mro(class, vm.names.init) {
            Some(init) if !matches!(vm.heap.payload(init), Payload::Native(_)) => {
                self.object = Some(object);
                let mut args = vec![object];
                args.extend_from_slice(vm.heap.items(self.tuple));
                let call = Prepend::new(vm, init, args, self.kw.clone()).binding(vm, object);
                Ok(NativeStep::Push(Box::new(call)))
            }
            Some(init) if self.has_own_new => {
                self.object = Some(object);
                let mut args = vec![object];
                args.extend_from_slice(vm.heap.items(self.tuple));
                Ok(NativeStep::CallKw { callable: init, args, kw: self.kw.clone() })
            }
            _ => {
                self.drop_all(vm);
                Ok(NativeStep::Done(object))
            }
        }
    }

    /// `BaseException_new` keeps the very tuple that it is called with.
    fn share_args(&self, vm: &mut Vm, exception: ObjectId) {
        let args = vm.heap.field(exception, exception_field::ARGS);
        if args.is_some_and(|args| vm.heap.items(args).len() != vm.heap.items(self.tuple).len()) {
            // An OSError keeps two of them.
            return;
        }
        let tuple = vm.heap.new_ref(self.tuple);
        let old = vm.heap.set_field(exception, exception_field::ARGS, Some(tuple));
        vm.heap.xdecref(old);
    }

    fn drop_all(&mut self, vm: &mut Vm) {
        if self.stage == Stage::Done {
            return;
        }
        self.stage = Stage::Done;
        if !self.holds {
            return;
        }
        vm.heap.decref(self.tuple);
        for (name, value) in std::mem::take(&mut self.kw) {
            vm.heap.decref(name);
            vm.heap.decref(value);
        }
    }

    fn advance(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        match (self.stage, outcome) {
            (Stage::New, None) => self.begin_new(vm),
            (Stage::New, Some(Outcome::Value(object))) => self.begin_init(vm, object),
            (Stage::Init, Some(Outcome::Value(result))) => {
                let is_none = vm.is_none(result);
                let found = vm.type_name(result).to_owned();
                vm.heap.decref(result);
                if !is_none {
                    return Err(vm.type_error(&format!("__init__() should return None, not '{found}'")));
                }
                self.drop_all(vm);
                Ok(NativeStep::Done(self.object.take().unwrap_or(vm.none())))
            }
            (_, Some(Outcome::Exhausted(value))) => {
                vm.heap.xdecref(value);
                Err(vm.raise_stop_iteration(None))
            }
            (_, Some(Outcome::Raised)) => Err(Raised),
            (_, None) | (Stage::Done, _) => Ok(NativeStep::More),
        }
    }
}

impl Machine for TypeCall {
    fn name(&self) -> &'static str {
        "type.__call__"
    }

    fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        if self.stage != Stage::Done && self.holds {
            visit(self.tuple);
            self.kw.iter().for_each(|(name, value)| {
                visit(*name);
                visit(*value);
            });
        }
        self.object.iter().for_each(|id| visit(*id));
    }

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        let result = self.advance(vm, outcome);
        if result.is_err() {
            self.drop_all(vm);
            let object = self.object.take();
            vm.heap.xdecref(object);
        }
        result
    }

    fn boxed_clone(&self) -> NativeKind {
        Box::new(self.clone())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum BuildStage {
    Prepare,
    Prepared,
    Body,
    Make,
    Done,
}

/// `builtin___build_class__`
#[derive(Clone, Debug)]
pub(super) struct BuildClass {
    function: ObjectId,
    name: ObjectId,
    meta: ObjectId,
    bases: ObjectId,
    /// The bases as they are written, where `__mro_entries__` has changed them.
    original: Option<ObjectId>,
    kw: Vec<(ObjectId, ObjectId)>,
    /// The metaclass's `__prepare__`, while it runs.
    prepare: Option<ObjectId>,
    namespace: Option<ObjectId>,
    cell: Option<ObjectId>,
    /// Keywords, in the dicts and vectors that they are in.
    held: Vec<ObjectId>,
    stage: BuildStage,
}

impl BuildClass {
    /// Steals `bases` and `meta`; the rest is on the caller's stack.
    pub(super) const fn new(
        function: ObjectId,
        name: ObjectId,
        meta: ObjectId,
        (bases, original): (ObjectId, Option<ObjectId>),
        kw: Vec<(ObjectId, ObjectId)>,
    ) -> Self {
        Self {
            function,
            name,
            meta,
            bases,
            original,
            kw,
            prepare: None,
            namespace: None,
            cell: None,
            held: Vec::new(),
            stage: BuildStage::Prepare,
        }
    }

    /// One more dict or vector that holds the keywords.
    fn hold_keywords(&mut self, vm: &mut Vm) {
        for (name, value) in &self.kw {
            self.held.extend([vm.heap.new_ref(*name), vm.heap.new_ref(*value)]);
        }
    }

    /// The namespace is there: the body runs.
    fn enter_body(&mut self, vm: &mut Vm, namespace: ObjectId) -> Result<NativeStep> {
        self.namespace = Some(namespace);
        self.stage = BuildStage::Body;
        vm.enter_class_body(self.function, namespace)?;
        Ok(NativeStep::More)
    }

    /// `PyMapping_Check` of what `__prepare__` has returned. Steals it.
    fn prepared(&mut self, vm: &mut Vm, namespace: ObjectId) -> Result<NativeStep> {
        vm.heap.xdecref(self.prepare.take());
        let is_mapping = matches!(vm.heap.payload(namespace), Payload::Dict(_))
            || vm.lookup_in_mro(vm.heap.type_of(namespace), vm.names.getitem).is_some();
        if !is_mapping {
            let meta = match vm.is_class(self.meta) {
                true => vm.heap.type_body(self.meta).name.to_string(),
                false => "<metaclass>".to_owned(),
            };
            let message =
                format!("{meta}.__prepare__() must return a mapping, not {}", vm.type_name(namespace));
            vm.heap.decref(namespace);
            return Err(vm.type_error(&message));
        }
        self.enter_body(vm, namespace)
    }

    /// `__orig_bases__`, where the bases are others than those written.
    fn note_bases(&self, vm: &mut Vm, namespace: ObjectId) -> Result<()> {
        let Some(original) = self.original else { return Ok(()) };
        let name = vm.heap.intern_immortal("__orig_bases__");
        let flow = vm.begin_set_item(namespace, name, original)?;
        let none = vm.wait(flow)?;
        vm.heap.decref(none);
        Ok(())
    }

    fn begin(&mut self, vm: &mut Vm) -> Result<NativeStep> {
        self.hold_keywords(vm);
        let prepare = match vm.is_class(self.meta) {
            true => vm.lookup_in_mro(self.meta, vm.names.prepare),
            false => None,
        };
        if prepare.is_some_and(|found| !matches!(vm.heap.payload(found), Payload::Native(_))) {
            let callable = vm.getattr(self.meta, vm.names.prepare)?;
            self.prepare = Some(callable);
            self.stage = BuildStage::Prepared;
            let args = vec![self.name, self.bases];
            return Ok(NativeStep::Push(Box::new(Prepend::new(vm, callable, args, self.kw.clone()))));
        }
        // `type.__prepare__` is looked up: a bound method for a moment.
        let has_hooks = vm.heap.profile.codes.has_class_hooks;
        let method = has_hooks.then(|| vm.new_builtin(NativeId(0), Some(self.meta)));
        let namespace = vm.heap.new_dict();
        vm.heap.xdecref(method);
        self.enter_body(vm, namespace)
    }

    fn advance(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        match (self.stage, outcome) {
            (BuildStage::Prepare, None) => self.begin(vm),
            (BuildStage::Prepared, Some(Outcome::Value(namespace))) => self.prepared(vm, namespace),
            (BuildStage::Body, Some(Outcome::Value(cell))) => {
                self.cell = Some(cell);
                self.stage = BuildStage::Make;
                let namespace = self.namespace.unwrap_or(vm.none());
                self.note_bases(vm, namespace)?;
                if self.meta == Class::Type.id() {
                    // `type` is called by vector: `_PyStack_UnpackDict`, then a dict of its own.
                    self.hold_keywords(vm);
                    self.hold_keywords(vm);
                } else {
                    // The dict itself goes to `type_call`, which holds what is in it.
                    vm.drop_all(std::mem::take(&mut self.held));
                }
                Ok(NativeStep::CallKw {
                    callable: self.meta,
                    args: vec![self.name, self.bases, namespace],
                    kw: self.kw.clone(),
                })
            }
            (BuildStage::Make, Some(Outcome::Value(class))) => {
                self.drop_all(vm);
                Ok(NativeStep::Done(class))
            }
            (_, Some(Outcome::Raised)) => Err(Raised),
            (_, Some(Outcome::Exhausted(value))) => {
                vm.heap.xdecref(value);
                Err(vm.raise(Exc::SystemError, "a class body ended as an iterator"))
            }
            _ => Ok(NativeStep::More),
        }
    }

    fn drop_all(&mut self, vm: &mut Vm) {
        if self.stage == BuildStage::Done {
            return;
        }
        self.stage = BuildStage::Done;
        let (namespace, cell) = (self.namespace.take(), self.cell.take());
        vm.heap.xdecref(cell);
        vm.heap.xdecref(namespace);
        vm.heap.xdecref(self.prepare.take());
        vm.drop_all(std::mem::take(&mut self.held));
        vm.heap.decref(self.meta);
        vm.heap.xdecref(self.original.take());
        vm.heap.decref(self.bases);
    }
}

impl Machine for BuildClass {
    fn name(&self) -> &'static str {
        "__build_class__"
    }

    fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        if self.stage != BuildStage::Done {
            visit(self.bases);
            visit(self.meta);
        }
        let held = self
            .namespace
            .iter()
            .chain(&self.cell)
            .chain(&self.original)
            .chain(&self.prepare)
            .chain(&self.held);
        held.for_each(|id| visit(*id));
    }

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        let result = self.advance(vm, outcome);
        if result.is_err() {
            self.drop_all(vm);
        }
        result
    }

    fn boxed_clone(&self) -> NativeKind {
        Box::new(self.clone())
    }
}

/// What follows `type_new`: `__set_name__` of each attribute, then the parent's `__init_subclass__`.
#[derive(Clone, Debug)]
pub(crate) struct NewClass {
    pub class: Option<ObjectId>,
    /// The copy of the class's dict that holds all attributes meanwhile.
    pub copy: Option<ObjectId>,
    /// Attributes and their names, held by the copy, next last.
    pub set_names: Vec<(ObjectId, ObjectId)>,
    pub kw: Vec<(ObjectId, ObjectId)>,
    /// The bound method that is being called.
    pub method: Option<ObjectId>,
    pub has_inited: bool,
    /// What an exception of the `__set_name__` under way is told.
    pub note: Option<Box<str>>,
}

impl NewClass {
    fn advance(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        vm.heap.xdecref(self.method.take());
        match outcome {
            Some(Outcome::Value(value) | Outcome::Exhausted(Some(value))) => vm.heap.decref(value),
            Some(Outcome::Raised) => {
                vm.note_raised(self.note.as_deref());
                return Err(Raised);
            }
            Some(Outcome::Exhausted(None)) | None => {}
        }
        self.note = None;
        let Some(class) = self.class else { return Ok(NativeStep::More) };
        if let Some((name, value)) = self.set_names.pop() {
            let kind = vm.heap.type_of(value);
            let Some(found) = vm.lookup_in_mro(kind, vm.names.set_name) else { return Ok(NativeStep::More) };
            self.note = Some(vm.set_name_note(class, name, value).into());
            // `lookup_maybe_method` and a bound method, which is called with class and name.
            let method = vm.bind_descriptor(found, Some(value), kind)?;
            self.method = Some(method);
            return Ok(NativeStep::Call { callable: method, args: vec![class, name] });
        }
        vm.heap.xdecref(self.copy.take());
        if !self.has_inited {
            self.has_inited = true;
            // `type_new_init_subclass` makes `super(cls, cls)`.
            let bytes =
                vm.heap.type_body(Class::Super.id()).basic_bytes + vm.heap.profile.objects.gc_head_bytes;
            if vm.heap.profile.codes.has_class_hooks {
                let parent = vm.heap.take_moment(bytes);
                // … and its attribute, which is `object.__init_subclass__` bound to the class.
                let method = vm.heap.take_parked(ParkedList::Builtin);
                vm.heap.give_moment(parent);
                vm.heap.give_parked(ParkedList::Builtin, method);
            }
            if let Some(found) = vm.lookup_behind(class, class, vm.names.init_subclass)
                && Some(found) != vm.lookup_in_mro(Class::Object.id(), vm.names.init_subclass)
            {
                // `type_new_init_subclass`: an attribute of `super(cls, cls)`, called.
                let method = vm.bind_descriptor(found, None, class)?;
                self.method = Some(method);
                let call = Prepend::new(vm, method, Vec::new(), self.kw.clone());
                return Ok(NativeStep::Push(Box::new(call)));
            }
            if !self.kw.is_empty() {
                let name = vm.heap.type_body(class).name.clone();
                return Err(vm.type_error(&format!("{name}.__init_subclass__() takes no keyword arguments")));
            }
        }
        Ok(NativeStep::Done(self.class.take().unwrap_or(class)))
    }
}

impl Vm {
    /// `type_new_set_names`: where an exception of `__set_name__` comes from.
    fn set_name_note(&mut self, class: ObjectId, name: ObjectId, value: ObjectId) -> String {
        let name = self.repr(name).unwrap_or_default();
        let class = &self.heap.type_body(class).name;
        format!("Error calling __set_name__ on '{}' instance {name} in '{class}'", self.type_name(value))
    }
}

impl Machine for NewClass {
    fn name(&self) -> &'static str {
        "type.__new__"
    }

    fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        self.class.iter().chain(&self.copy).chain(&self.method).for_each(|id| visit(*id));
    }

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        let result = self.advance(vm, outcome);
        if result.is_err() {
            self.set_names.clear();
            let held = [self.method.take(), self.copy.take(), self.class.take()];
            vm.drop_all(held.into_iter().flatten());
        }
        result
    }

    fn boxed_clone(&self) -> NativeKind {
        Box::new(self.clone())
    }
}
