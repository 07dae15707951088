//! What is there before the first line: classes with their methods, built-ins, `__main__` (issue: only what a
//! program can observe).

use std::rc::Rc;

use heapglass_memory::event::EventLog;
use heapglass_memory::heap::ParkedList;
use heapglass_memory::object::{Frame, FrameOwner, NativeBody, NativeId, Payload, RecordKind, ReturnTo};
use heapglass_memory::{Class, Heap, ObjectId, Profile, StackRef};

use super::load::Origin;
use super::start_lists;
use super::values::Names;
use super::{GetSet, Limits, NativeDef, Vm};
use crate::compile::{Module, SyntaxProblem, compile};
use crate::{builtins, types};

impl Vm {
    /// A program about to run its first line.
    ///
    /// # Errors
    /// What CPython says of a program that is no Python.
    pub fn new(
        source: &str,
        file_name: &str,
        profile: Profile,
        limits: Limits,
    ) -> Result<Self, Box<SyntaxProblem>> {
        let module = compile(source, file_name)?;
        let mut heap = Heap::new(profile);
        heap.set_start_up(true);
        let names = Names::new(&mut heap);
        let nothing = heap.constants.none;
        let mut vm = Self {
            heap,
            frame: outermost(nothing),
            frames: Vec::new(),
            natives: Vec::new(),
            inbox: None,
            units: Rc::default(),
            adaptive: Rc::default(),
            defs: Rc::default(),
            raised: None,
            handled: vec![None],
            exceptions: Rc::default(),
            names: Rc::new(names),
            type_cache: Rc::default(),
            held: Rc::default(),
            temps: Vec::new(),
            temp_blocks: Vec::new(),
            has_tuple: false,
            reprs: Vec::new(),
            has_repr_list: false,
            source: source.into(),
            getsets: Rc::default(),
            builtins: nothing,
            main_dict: nothing,
            modules: nothing,
            out: Vec::new(),
            printed_chars: 0,
            abc_invalidations: 0,
            typing_no_default: nothing,
            steps: 0,
            instructions: 0,
            slept_ns: 0,
            input_at: 0,
            next_version: 0,
            next_frame: 0,
            limits,
            is_reraise: false,
            shims: 0,
            nested: 0,
            nested_result: None,
            target: 0,
            at_line: false,
            line: 0,
            shown_exception: None,
            captured: Vec::new(),
            watch: None,
            ending: None,
            exit: super::exit_state::Exit::default(),
            lanes: Rc::default(),
            is_recording_lanes: false,
            unsupported: None,
            at_start: Rc::default(),
            old_events: super::OldEvents::default(),
        };
        vm.make_what_is_there(file_name);
        vm.print_warnings(&module, file_name);
        let origin =
            Origin { is_program: true, source: Rc::clone(&vm.source), is_library: false, filename: None };
        vm.heap.set_start_up(false);
        let left = start_lists::parked(&module, &vm.heap.profile);
        vm.heap.park_blocks(ParkedList::Tuple(1), left.parked_while_loading);
        let code = vm.load_module(&module, &origin);
        for (list, count) in left.parked {
            vm.heap.park_blocks(list, count);
        }
        vm.enter_main(code, left.allocated);
        vm.note_shared_counts();
        Ok(vm)
    }

    /// What the compiler warns of.
    fn print_warnings(&mut self, module: &Module, file_name: &str) {
        for warning in &module.warnings {
            self.print(super::Stream::Err, &warning.render(file_name));
        }
    }

    /// Classes, built-ins and `__main__`.
    fn make_what_is_there(&mut self, file_name: &str) {
        self.make_exceptions();
        self.install_types();
        self.shape_typing_classes();
        self.make_builtins();
        self.make_main(file_name);
        self.heap.log = EventLog::default();
    }

    /// Registers a built-in function.
    pub(crate) fn register(&mut self, def: NativeDef) -> NativeId {
        Rc::make_mut(&mut self.defs).push(def);
        NativeId(self.defs.len() as u32 - 1)
    }

    /// Gives every built-in class its dict, bases and mro.
    fn install_types(&mut self) {
        let mut classes: Vec<ObjectId> =
            heapglass_memory::class::CLASSES.iter().map(|row| row.0.id()).collect();
        classes.extend(self.exceptions.iter().skip(1).copied());
        self.give_bases(&classes);
        for (class, defs) in types::METHODS.iter().chain(types::SLOT_METHODS) {
            for def in *defs {
                self.install(class.id(), *def, Class::MethodDescriptor);
            }
        }
        let reducible = types::REDUCIBLE_ITERATORS.iter().map(|class| (class, types::ITERATOR_REDUCE));
        let containers = types::REDUCIBLE_CONTAINERS.iter().map(|class| (class, types::REDUCE_CONTAINER));
        let positioned = types::SETTABLE_ITERATORS.iter().map(|class| (class, types::ITERATOR_SET_STATE));
        let giving = types::GIVING.iter().map(|class| (class, types::DESCRIPTOR_GET));
        let settable = types::SETTABLE.iter().map(|class| (class, types::DESCRIPTOR_GET_SET));
        for (class, defs) in giving.chain(settable).chain(reducible).chain(positioned).chain(containers) {
            for def in defs {
                self.install(class.id(), *def, Class::MethodDescriptor);
            }
        }
        for (class, defs) in types::CLASS_METHODS {
            for def in *defs {
                self.install(class.id(), *def, Class::ClassMethodDescriptor);
            }
        }
        for (class, defs) in types::STATIC_METHODS {
            for def in *defs {
                let id = self.register(*def);
                let builtin = self.heap.new_static(
                    Class::Builtin.id(),
                    Payload::Native(NativeBody { id, receiver: None, class: None }),
                );
                self.set_in_class(class.id(), def.name, builtin);
            }
        }
        // Every constructor as `__new__`, for `super().__new__(cls, …)`.
        for (class, _) in types::NEW.iter().filter(|row| row.0 != Class::Object) {
            self.install_new(class.id());
        }
        for (class, getsets) in types::GETSETS {
            for getset in *getsets {
                self.install_getset(class.id(), *getset);
            }
        }
        self.mark_collections();
        // `tp_weaklistoffset` of types that Python classes may have as their base.
        for class in [Class::Set, Class::FrozenSet] {
            if let Some(body) = self.heap.type_body_mut(class.id()) {
                body.flags.has_weakref = true;
            }
        }
        self.install_instance_getsets();
        for def in crate::modules::types() {
            self.install_module_type(def);
        }
        self.install_exception_types();
        self.install_docs(&classes);
        for (class, name) in types::UNHASHABLE.iter().map(|class| (class.id(), "__hash__")) {
            let none = self.none();
            self.set_in_class(class, name, none);
        }
        self.order_members(&classes);
    }

    /// `vars()` of a class names its members in the order in which CPython adds them.
    fn order_members(&mut self, classes: &[ObjectId]) {
        for class in classes {
            let body = self.heap.type_body(*class);
            if let (Some(dict), Some(members)) = (body.dict, types::members(body.short_name())) {
                self.heap.dict_sort(dict, |name| members.get(name).copied().unwrap_or(usize::MAX));
            }
        }
    }

    /// Dict, mro and bases of each class.
    fn give_bases(&mut self, classes: &[ObjectId]) {
        for class in classes {
            let dict = self.heap.new_static(Class::Dict.id(), Payload::Dict(Rc::default()));
            let mut mro = vec![*class];
            let mut at = *class;
            while let Some(base) = self.heap.type_body(at).base {
                mro.push(base);
                at = base;
            }
            let mut bases: Vec<ObjectId> = self.heap.type_body(*class).base.into_iter().collect();
            if *class == self.exc(super::Exc::ExceptionGroup) {
                let exception = self.exc(super::Exc::Exception);
                bases.push(exception);
                mro.insert(2, exception);
            }
            let mro = self.heap.new_static(Class::Tuple.id(), Payload::Tuple(Rc::new(mro)));
            let bases = self.heap.new_static(Class::Tuple.id(), Payload::Tuple(Rc::new(bases)));
            if let Some(body) = self.heap.type_body_mut(*class) {
                (body.dict, body.mro, body.bases) = (Some(dict), Some(mro), Some(bases));
            }
        }
    }

    /// What patterns of `match` take for sequences and mappings.
    fn mark_collections(&mut self) {
        for row in heapglass_memory::class::CLASSES {
            let mut kinds = self.mro(row.0.id()).iter().filter_map(|base| types::collection_kind(*base));
            let kind = kinds.next().unwrap_or_default();
            if let Some(body) = self.heap.type_body_mut(row.0.id()) {
                body.flags.collection = kind;
            }
        }
    }

    /// What exceptions have besides, by class.
    fn install_exception_types(&mut self) {
        for (exc, getset) in types::EXCEPTION_GETSETS {
            self.install_getset(self.exc(*exc), *getset);
        }
        let id = self.register(super::def("__new__", super::Arity::Any, types::exception_new));
        let new = NativeBody { id, receiver: None, class: None };
        let new = self.heap.new_static(Class::Builtin.id(), Payload::Native(new));
        self.set_in_class(Class::BaseException.id(), "__new__", new);
        let group = self.exc(super::Exc::BaseExceptionGroup);
        for def in types::EXCEPTION_GROUP_METHODS {
            self.install(group, *def, Class::MethodDescriptor);
        }
        for getset in types::EXCEPTION_GROUP_GETSETS {
            self.install_getset(group, *getset);
        }
        for getset in types::SYNTAX_ERROR_GETSETS {
            self.install_getset(self.exc(super::Exc::SyntaxError), *getset);
        }
    }

    /// The attributes of a class that a library module brings.
    fn install_module_type(&mut self, row: &types::TypeDef) {
        let class = row.class.id();
        for def in row.methods {
            self.install(class, *def, Class::MethodDescriptor);
        }
        for def in row.class_methods {
            self.install(class, *def, Class::ClassMethodDescriptor);
        }
        if let Some(body) = self.heap.type_body_mut(class) {
            body.flags.has_dict = row.has_dict;
            body.flags.has_weakref = row.has_weakref;
            body.flags.asks_methods = row.asks_methods;
            body.slot_names = row.slots.iter().map(|name| (*name).into()).collect();
        }
        for def in row.static_methods {
            let id = self.register(*def);
            let body = NativeBody { id, receiver: None, class: None };
            let builtin = self.heap.new_static(Class::Builtin.id(), Payload::Native(body));
            self.set_in_class(class, def.name, builtin);
        }
        for getset in row.getsets {
            self.install_getset(class, *getset);
        }
        if let Some(new) = row.new {
            let id = self.register(super::def("__new__", super::Arity::Any, new));
            let body = NativeBody { id, receiver: None, class: None };
            let builtin = self.heap.new_static(Class::Builtin.id(), Payload::Native(body));
            self.set_in_class(class, "__new__", builtin);
        }
        // `type_module` goes by `tp_name` where the dict has a descriptor for the instances.
        if !row.getsets.iter().any(|getset| getset.name == "__module__") {
            let module = self.heap.intern_immortal(row.module);
            self.set_in_class(class, "__module__", module);
        }
        if !row.is_hashable {
            let none = self.none();
            self.set_in_class(class, "__hash__", none);
        }
    }

    /// `type_dict_set_doc`: every class has a `__doc__`.
    fn install_docs(&mut self, classes: &[ObjectId]) {
        for class in classes {
            let body = self.heap.type_body(*class);
            if body.dict.is_none_or(|dict| self.heap.dict_get_str(dict, self.names.doc).is_some()) {
                continue;
            }
            let doc = match types::doc(body.short_name()) {
                Some(text) => {
                    let text = self.heap.str_payload(text);
                    self.heap.new_static(Class::Str.id(), text)
                }
                None => self.none(),
            };
            self.set_in_class(*class, "__doc__", doc);
        }
    }

    /// `tp_new_wrapper`: a built-in function that is bound to the class.
    fn install_new(&mut self, class: ObjectId) {
        let id = self.register(super::def("__new__", super::Arity::Any, types::new_wrapper));
        let body = NativeBody { id, receiver: Some(class), class: None };
        let builtin = self.heap.new_static(Class::Builtin.id(), Payload::Native(body));
        self.set_in_class(class, "__new__", builtin);
    }

    fn install(&mut self, class: ObjectId, def: NativeDef, kind: Class) {
        let id = self.register(def);
        let kind = if kind == Class::MethodDescriptor && types::is_slot(class, def.name) {
            Class::WrapperDescriptor
        } else {
            kind
        };
        let method = self
            .heap
            .new_static(kind.id(), Payload::Native(NativeBody { id, receiver: None, class: Some(class) }));
        self.set_in_class(class, def.name, method);
    }

    fn install_getset(&mut self, class: ObjectId, getset: GetSet) {
        Rc::make_mut(&mut self.getsets).push(getset);
        let number = self.getsets.len() as i64 - 1;
        let name = self.heap.class_name(getset.name, crate::modules::is_late_class(class));
        self.heap.incref(name);
        self.heap.hand_over_name(name);
        let record = heapglass_memory::object::Record::new(
            RecordKind::GetSet,
            vec![Some(class), Some(name)],
            [number, 0, 0],
        );
        let kind = if types::is_member(class, getset.name) { Class::Member } else { Class::GetSet };
        let descriptor = self.heap.new_static(kind.id(), Payload::Record(Rc::new(record)));
        self.set_in_class(class, getset.name, descriptor);
    }

    /// Puts a static object into a built-in class's dict.
    fn set_in_class(&mut self, class: ObjectId, name: &str, value: ObjectId) {
        let is_late = crate::modules::is_late_class(class);
        let name = self.heap.class_name(name, is_late);
        if let Some(dict) = self.heap.type_body(class).dict {
            self.namespace_set(dict, name, value);
            self.heap.hand_over_name(name);
        }
    }

    /// The module of built-in functions and classes.
    fn make_builtins(&mut self) {
        self.modules = self.heap.new_static(Class::Dict.id(), Payload::Dict(Rc::default()));
        let dict = self.heap.new_static(Class::Dict.id(), Payload::Dict(Rc::default()));
        self.builtins = dict;
        let (name, none) = (self.heap.intern_immortal("builtins"), self.none());
        let names = Rc::clone(&self.names);
        let doc = self.heap.str_payload(BUILTINS_DOC);
        let doc = self.heap.new_static(Class::Str.id(), doc);
        let empty = self.heap.constants.empty_str;
        let entries = [
            (names.name, name),
            (names.doc, doc),
            (names.package, empty),
            (names.loader, none),
            (names.spec, none),
        ];
        for (key, value) in entries {
            self.namespace_set(dict, key, value);
        }
        for def in builtins::FUNCTIONS {
            let id = self.register(*def);
            let function = self.heap.new_object(
                Class::Builtin.id(),
                Payload::Native(NativeBody { id, receiver: None, class: None }),
            );
            let name = self.heap.class_name(def.name, false);
            self.namespace_set(dict, name, function);
            self.heap.hand_over_name(name);
            // `builtins_copy`, Python/pylifecycle.c
            self.heap.incref(function);
            Rc::make_mut(&mut self.held).push((function, "copy of builtins"));
        }
        self.make_shared_getsets();
        let constants = self.heap.constants.clone();
        for (name, id) in constants.named().into_iter().chain([("__debug__", constants.true_)]) {
            let name = self.heap.intern_immortal(name);
            self.namespace_set(dict, name, id);
        }
        for class in types::BUILTIN_NAMES {
            let name = self.heap.type_body(class.id()).name.to_string();
            let name = self.heap.intern_immortal(&name);
            self.namespace_set(dict, name, class.id());
        }
        let exceptions = Rc::clone(&self.exceptions);
        for class in exceptions.iter().copied() {
            let name = self.heap.type_body(class).name.to_string();
            let name = self.heap.intern_immortal(&name);
            self.namespace_set(dict, name, class);
        }
        for (name, class) in [("EnvironmentError", super::Exc::OSError), ("IOError", super::Exc::OSError)] {
            let class = self.exc(class);
            let name = self.heap.intern_immortal(name);
            self.namespace_set(dict, name, class);
        }
    }

    /// `__main__`'s namespace, as a script's is.
    fn make_main(&mut self, file_name: &str) {
        let dict = self.heap.new_dict();
        self.heap.make_immortal(dict);
        self.heap.untrack(dict);
        self.main_dict = dict;
        let none = self.none();
        let name = self.heap.intern_immortal("builtins");
        let record = heapglass_memory::object::Record {
            kind: RecordKind::Module,
            fields: vec![Some(self.builtins), Some(name)],
            numbers: [0; 3],
            data: heapglass_memory::object::Data::None,
        };
        let builtins = self.heap.new_static(Class::Module.id(), Payload::Record(Rc::new(record)));
        let main = self.heap.intern_immortal("__main__");
        let file = self.heap.new_str(file_name);
        let entries = [
            (self.names.name, main),
            (self.names.doc, none),
            (self.names.package, none),
            (self.names.loader, none),
            (self.names.spec, none),
            (self.names.builtins, builtins),
            (self.names.file, file),
            (self.names.cached, none),
        ];
        for (name, value) in entries {
            self.namespace_set(dict, name, value);
        }
        self.heap.make_immortal(file);
    }

    /// The program's own frame.
    fn enter_main(&mut self, code: ObjectId, allocated: u32) {
        let (globals, builtins) = (self.main_dict, self.builtins);
        let frame = self.make_frame(
            code,
            StackRef::NULL,
            globals,
            builtins,
            Some(globals),
            Vec::new(),
            ReturnTo::End,
        );
        self.heap.decref(code);
        self.frame = frame;
        if self.limits.is_gc_off {
            self.heap.gc.is_enabled = false;
        }
        self.heap.gc.start(self.heap.profile.gc_counts_at_start, allocated);
    }
}

/// `builtin_doc`, Python/bltinmodule.c.
const BUILTINS_DOC: &str = "Built-in functions, types, exceptions, and other objects.\n\n\
This module provides direct access to all 'built-in'\nidentifiers of Python; for example, builtins.len is\n\
the full name for the built-in function len().\n\n\
This module is not normally accessed explicitly by most\napplications, but can be useful in modules that provide\n\
objects with the same name as a built-in value, but in\nwhich the built-in of that name is also needed.";

/// A frame that stands for nothing, until the program's is there.
pub(super) fn outermost(nothing: ObjectId) -> Frame {
    Frame {
        serial: 0,
        code: nothing,
        function: StackRef::NULL,
        globals: nothing,
        builtins: nothing,
        locals: None,
        object: None,
        back: None,
        owner: FrameOwner::Thread,
        return_to: ReturnTo::End,
        slots: Vec::new(),
        locals_plus: 0,
        pc: 0,
        last: 0,
        has_shim: false,
        snapshot: None,
        caught: None,
        shown_before: None,
        holds_globals: false,
        block: heapglass_memory::pymalloc::Addr::default(),
    }
}

impl Vm {
    /// Descriptors that every instance of a Python class shares.
    fn install_instance_getsets(&mut self) {
        for getset in types::INSTANCE_GETSETS {
            Rc::make_mut(&mut self.getsets).push(getset);
        }
    }

    /// What a built-in function is called.
    pub(crate) fn native_name(&self, id: NativeId) -> &'static str {
        self.defs.get(id.0 as usize).map_or("", |def| def.name)
    }
}
