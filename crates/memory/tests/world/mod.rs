//! A heap with somebody who holds references and runs what the machines ask for, checking all invariants
//! after every step.
#![allow(dead_code, reason = "each test file uses a part of it")]
#![expect(
    clippy::panic,
    clippy::expect_used,
    clippy::wildcard_enum_match_arm,
    reason = "a test fails where these would"
)]

use std::rc::Rc;

use heapglass_memory::collector::{GcCall, GcResult, GcStep};
use heapglass_memory::heap::Call;
use heapglass_memory::object::{
    CodeBody, FunctionBody, Layout, Payload, RecordKind, SharedKeys, TypeBody, TypeFlags, UnitId,
};
use heapglass_memory::{Class, Event, Heap, ObjectId, Profile, Serial};

/// What Python code does when it is called.
pub type OnCall = fn(&mut World, ObjectId);

/// A heap, and what a program would hold.
#[derive(Clone)]
pub struct World {
    pub heap: Heap,
    /// References that the program holds, each counted.
    pub held: Vec<ObjectId>,
    /// What was called: `del` or `callback`, with the serial number of the object.
    pub calls: Vec<(&'static str, u32)>,
    pub on_finalizer: OnCall,
    pub on_callback: OnCall,
    /// Whether the invariants are checked after every step.
    pub is_careful: bool,
}

impl World {
    pub fn new() -> Self {
        Self::of(Profile::cpython_3_14())
    }

    pub fn of(profile: Profile) -> Self {
        let nothing: OnCall = |_, _| {};
        Self {
            heap: Heap::new(profile),
            held: Vec::new(),
            calls: Vec::new(),
            on_finalizer: nothing,
            on_callback: nothing,
            is_careful: true,
        }
    }

    /// Fails the test if the heap is not in order.
    #[track_caller]
    pub fn check(&self) {
        if let Err(wrong) = self.heap.heap_invariants(self.held.iter().copied()) {
            panic!("{wrong}");
        }
    }

    fn check_if_careful(&self) {
        if self.is_careful {
            self.check();
        }
    }

    /// Holds a new reference.
    pub fn keep(&mut self, id: ObjectId) -> ObjectId {
        self.held.push(id);
        id
    }

    /// Takes and holds another reference.
    pub fn hold(&mut self, id: ObjectId) -> ObjectId {
        self.heap.incref(id);
        self.keep(id)
    }

    /// Drops a reference, and runs what must run because of it.
    pub fn drop(&mut self, id: ObjectId) {
        let at = self.held.iter().rposition(|held| *held == id).expect("not held");
        self.held.remove(at);
        self.lose(id);
    }

    /// Drops a reference that an operation gave back.
    pub fn lose(&mut self, id: ObjectId) {
        self.heap.decref(id);
        self.run_dealloc();
    }

    /// Drops references that an operation gave back, the first first.
    pub fn lose_all(&mut self, ids: Vec<ObjectId>) {
        self.held.extend(&ids);
        ids.into_iter().for_each(|id| self.drop(id));
    }

    /// Runs the calls that deallocation waits for.
    pub fn run_dealloc(&mut self) {
        self.check_if_careful();
        while let Some(call) = self.heap.dealloc.pending_call() {
            assert_eq!(self.heap.gc_step(), GcStep::Wait);
            self.heap.begin_dealloc_call();
            match call {
                Call::Finalizer(id) => self.finalize(id),
                Call::WeakrefCallback { weakref, .. } => self.call_back(weakref),
            }
            self.heap.resume_dealloc();
            self.check_if_careful();
        }
    }

    fn finalize(&mut self, id: ObjectId) {
        self.calls.push(("del", self.heap.serial(id).0));
        self.check_if_careful();
        (self.on_finalizer)(self, id);
        self.check_if_careful();
    }

    fn call_back(&mut self, weakref: ObjectId) {
        self.calls.push(("callback", self.heap.serial(weakref).0));
        assert_eq!(self.heap.referent(weakref), None, "a callback's reference is dead");
        self.check_if_careful();
        (self.on_callback)(self, weakref);
        self.check_if_careful();
    }

    /// `gc.collect(generation)`.
    pub fn collect(&mut self, generation: u8) -> u32 {
        assert!(self.heap.gc_begin(generation));
        self.finish_collection().collected
    }

    /// Goes on with a collection to its end.
    pub fn finish_collection(&mut self) -> GcResult {
        loop {
            if let Some(result) = self.step_collection() {
                return result;
            }
        }
    }

    /// One step of the collector, with all that it asks for.
    pub fn step_collection(&mut self) -> Option<GcResult> {
        self.run_dealloc();
        let before = self.heap.log.events.len();
        match self.heap.gc_step() {
            GcStep::Done(result) => {
                self.check_if_careful();
                return Some(result);
            }
            GcStep::More => {
                let is_seen = !self.heap.log.is_on || self.heap.log.events.len() > before;
                assert!(is_seen || self.heap.dealloc.pending_call().is_some(), "a step without an event");
            }
            GcStep::Call(call) => {
                assert_eq!(self.heap.gc_begin_call(), Some(call));
                assert_eq!(self.heap.gc_step(), GcStep::Wait);
                match call {
                    GcCall::Finalizer(id) => self.finalize(id),
                    GcCall::WeakrefCallback { weakref, .. } => self.call_back(weakref),
                    GcCall::Callbacks { is_start, info } => {
                        self.calls.push((if is_start { "start" } else { "stop" }, info.collected));
                    }
                }
                self.heap.gc_end_call();
            }
            GcStep::Wait => panic!("the collector waits for nothing"),
        }
        self.run_dealloc();
        None
    }

    /// A list that the program holds, of items that others hold.
    pub fn list(&mut self, items: &[ObjectId]) -> ObjectId {
        let items = items.iter().map(|id| self.heap.new_ref(*id)).collect();
        let id = self.heap.new_list(items);
        self.keep(id)
    }

    pub fn tuple(&mut self, items: &[ObjectId]) -> ObjectId {
        let items = items.iter().map(|id| self.heap.new_ref(*id)).collect();
        let id = self.heap.new_tuple(items);
        self.keep(id)
    }

    pub fn dict(&mut self) -> ObjectId {
        let id = self.heap.new_dict();
        self.keep(id)
    }

    /// A fresh int that only the program holds.
    pub fn int(&mut self, value: i64) -> ObjectId {
        let id = self.heap.new_int(value + 1_000_000);
        self.keep(id)
    }

    /// `list.append`
    pub fn append(&mut self, list: ObjectId, item: ObjectId) {
        self.heap.incref(item);
        self.heap.list_append(list, item);
    }

    /// `dict[name] = value`
    pub fn set_item(&mut self, dict: ObjectId, name: &str, value: ObjectId) {
        let key = self.heap.intern_immortal(name);
        let (hash, found) = (self.heap.text_hash(key), self.heap.dict_find_str(dict, key));
        self.heap.incref(value);
        if let Some(old) = self.heap.dict_store(dict, found, key, hash, value) {
            self.lose(old);
        }
    }

    /// `instance.name = value`
    pub fn set_attr(&mut self, id: ObjectId, name: &str, value: ObjectId) {
        let name = self.heap.intern_immortal(name);
        self.heap.incref(value);
        if let Some(old) = self.heap.attr_set(id, name, value) {
            self.lose(old);
        }
    }

    /// `class name(base): …`, held by the program.
    pub fn class(&mut self, name: &str, flags: TypeFlags, slots: &[&str], base: ObjectId) -> ObjectId {
        let base_body = self.heap.type_body(base);
        let (layout, basic) = (base_body.layout, base_body.basic_bytes);
        let mut slot_names = base_body.slot_names.clone();
        slot_names.extend(slots.iter().map(|name| Box::<str>::from(*name)));
        self.heap.incref(base);
        let bases = vec![self.heap.new_ref(base)];
        let bases = self.heap.new_tuple(bases);
        let dict = self.heap.new_dict();
        let shared_keys =
            if flags.has_inline_values { self.heap.new_shared_keys() } else { SharedKeys::default() };
        let name_object = self.heap.intern_immortal(name);
        let body = TypeBody {
            name: name.into(),
            name_object: Some(name_object),
            qualname_object: Some(name_object),
            layout,
            flags: TypeFlags { is_heap: true, has_gc: true, is_base: true, ..flags },
            base: Some(base),
            bases: Some(bases),
            mro: None,
            dict: Some(dict),
            subclasses: None,
            shared_keys,
            basic_bytes: basic + 8 * slots.len() as u64,
            size_bytes: 1688,
            slot_names,
            slots_object: None,
            version: 0,
        };
        let class = self.heap.new_object(Class::Type.id(), Payload::Type(Rc::new(body)));
        self.heap.track(class);
        self.keep(class);
        let mro = vec![self.heap.new_ref(class), self.heap.new_ref(Class::Object.id())];
        let mro = self.heap.new_tuple(mro);
        if let Some(body) = self.heap.type_body_mut(class) {
            body.mro = Some(mro);
        }
        class
    }

    /// A plain class with `__dict__`.
    pub fn plain_class(&mut self, has_finalizer: bool) -> ObjectId {
        self.class("C", plain(has_finalizer), &[], Class::Object.id())
    }

    /// An instance, held by the program.
    pub fn instance(&mut self, class: ObjectId) -> ObjectId {
        let payload = match self.heap.layout(class) {
            Layout::List => Payload::List(Default::default()),
            Layout::Dict => Payload::Dict(Rc::default()),
            _ => Payload::Plain,
        };
        let id = self.heap.new_instance(class, payload);
        self.keep(id)
    }

    /// An instance whose attribute `me` is itself, and that nobody else holds.
    pub fn self_cycle(&mut self, class: ObjectId) -> ObjectId {
        let id = self.instance(class);
        self.set_attr(id, "me", id);
        self.drop(id);
        id
    }

    /// `weakref.ref(referent, callback)`, held by the program.
    pub fn weakref(&mut self, referent: ObjectId, callback: Option<ObjectId>) -> ObjectId {
        let id = self.heap.new_weakref(Class::Weakref.id(), referent, callback);
        self.keep(id)
    }

    /// A record, held by the program; takes references to the fields.
    pub fn record(&mut self, kind: RecordKind, fields: &[ObjectId]) -> ObjectId {
        let fields = fields.iter().map(|id| Some(self.heap.new_ref(*id))).collect();
        let id = self.heap.new_record(kind, fields, [0; 3]);
        self.keep(id)
    }

    /// A function with this closure.
    pub fn function(&mut self, globals: ObjectId, closure: Option<ObjectId>) -> ObjectId {
        let name = self.heap.intern_immortal("f");
        let code = CodeBody {
            unit: UnitId(0),
            name,
            qualname: name,
            filename: name,
            consts: Vec::new(),
            names: Vec::new(),
            locals_plus: Vec::new(),
            own_tuples: Vec::new(),
            shares_consts: false,
            size_bytes: 208,
            frame_slots: 0,
        };
        let code = self.heap.new_object(Class::Code.id(), Payload::Code(Rc::new(code)));
        let body = FunctionBody {
            code,
            globals: self.heap.new_ref(globals),
            module: None,
            defaults: None,
            kwdefaults: None,
            doc: None,
            name,
            dict: None,
            closure: closure.map(|closure| self.heap.new_ref(closure)),
            annotations: None,
            annotate: None,
            typeparams: None,
            qualname: name,
            builtins: self.heap.new_ref(globals),
            version: 0,
        };
        let id = self.heap.new_object(Class::Function.id(), Payload::Function(Rc::new(body)));
        self.heap.track(id);
        self.keep(id)
    }

    /// The events since the last call.
    pub fn events(&mut self) -> Vec<Event> {
        self.heap.take_events()
    }

    /// The serial numbers of objects that died, since the last call, in order.
    pub fn freed(&mut self) -> Vec<u32> {
        let freed = |event: Event| match event {
            Event::Freed { serial, .. } => Some(serial.0),
            _ => None,
        };
        self.events().into_iter().filter_map(freed).collect()
    }

    pub fn serials(&self, ids: &[ObjectId]) -> Vec<u32> {
        ids.iter().map(|id| self.heap.serial(*id).0).collect()
    }

    /// Serial numbers of what was called by this name.
    pub fn called(&self, what: &str) -> Vec<u32> {
        self.calls.iter().filter(|(name, _)| *name == what).map(|(_, serial)| *serial).collect()
    }

    /// Whether the object with this serial number is alive.
    pub fn lives(&self, serial: u32) -> bool {
        self.heap.objects().any(|(_, object)| object.serial == Serial(serial))
    }
}

/// The flags of a class with `__dict__`, weak references and inline values.
pub fn plain(has_finalizer: bool) -> TypeFlags {
    TypeFlags {
        has_dict: true,
        has_weakref: true,
        has_inline_values: true,
        has_preheader: true,
        has_finalizer,
        ..TypeFlags::default()
    }
}

/// The flags of a class with `__slots__` only.
pub fn slotted(has_finalizer: bool) -> TypeFlags {
    TypeFlags { has_finalizer, ..TypeFlags::default() }
}
