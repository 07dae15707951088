//! Attributes and namespaces: `getattr`, `setattr`, `vars`, `dir`, `globals`, `locals`, `callable`.

use std::collections::BTreeMap;

use heapglass_memory::ObjectId;
use heapglass_memory::heap::ParkedList;
use heapglass_memory::object::{Payload, RecordKind};

/// `PyFrameLocalsProxyObject` with its GC head, Objects/frameobject.c.
const PROXY_BYTES: u64 = 40;

use crate::vm::{Args, Exc, Flow, Machine, NativeKind, NativeStep, Outcome, Raised, Result, Vm};

/// What becomes of an attribute that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wanted {
    /// `getattr` with a default; borrowed.
    Or(ObjectId),
    /// `hasattr`
    Whether,
}

/// `getattr` with a default, `hasattr`: AttributeError is an answer.
#[derive(Clone, Debug)]
struct Asked {
    first: Option<NativeKind>,
    wanted: Wanted,
}

impl Asked {
    fn conclude(wanted: Wanted, vm: &mut Vm, result: Result<ObjectId>) -> Result<ObjectId> {
        match (result, wanted) {
            (Ok(value), Wanted::Or(_)) => Ok(value),
            (Ok(value), Wanted::Whether) => {
                vm.heap.decref(value);
                Ok(vm.heap.constants.true_)
            }
            (Err(Raised), _) if !vm.raised_is(Exc::AttributeError) => Err(Raised),
            (Err(Raised), wanted) => {
                vm.clear_raised();
                Ok(Self::missing(wanted, vm))
            }
        }
    }

    fn missing(wanted: Wanted, vm: &mut Vm) -> ObjectId {
        match wanted {
            Wanted::Or(default) => vm.heap.new_ref(default),
            Wanted::Whether => vm.heap.constants.false_,
        }
    }
}

impl Machine for Asked {
    fn name(&self) -> &'static str {
        if self.wanted == Wanted::Whether { "hasattr" } else { "getattr" }
    }

    fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        if let Some(first) = &self.first {
            first.visit(visit);
        }
    }

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        if let Some(first) = self.first.take() {
            return Ok(NativeStep::Push(first));
        }
        let result = match outcome {
            Some(Outcome::Value(value)) => Ok(value),
            Some(Outcome::Exhausted(value)) => Err(vm.raise_stop_iteration(value)),
            Some(Outcome::Raised) => Err(Raised),
            None => return Ok(NativeStep::More),
        };
        Self::conclude(self.wanted, vm, result).map(NativeStep::Done)
    }

    fn boxed_clone(&self) -> NativeKind {
        Box::new(self.clone())
    }
}

/// The name, checked. It is not interned by asking: a look-up leaves no trace.
fn name(vm: &mut Vm, args: &Args<'_>) -> Result<ObjectId> {
    let name = vm.arg(args, 1);
    if vm.text(name).is_some() {
        return Ok(name);
    }
    let message = format!("attribute name must be string, not '{}'", vm.type_name(name));
    Err(vm.type_error(&message))
}

fn ask(vm: &mut Vm, args: &Args<'_>, wanted: Wanted) -> Result<Flow> {
    let name = name(vm, args)?;
    let owner = vm.arg(args, 0);
    // 2.7 makes the exception and throws it away (builtin_hasattr, Python/bltinmodule.c).
    let found = match vm.heap.profile.calls.packs {
        true => vm.begin_getattr(owner, name).map(Some),
        false => vm.begin_optional_getattr(owner, name),
    };
    match found {
        Ok(None) => Ok(Asked::missing(wanted, vm).into()),
        Ok(Some(Flow::Native(kind))) => Ok(Flow::Native(Box::new(Asked { first: Some(kind), wanted }))),
        Ok(Some(Flow::Value(value))) => Asked::conclude(wanted, vm, Ok(value)).map(Flow::Value),
        Err(Raised) => Asked::conclude(wanted, vm, Err(Raised)).map(Flow::Value),
    }
}

pub(super) fn getattr(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    match args.get(2) {
        Some(default) => ask(vm, args, Wanted::Or(default)),
        None => {
            let name = name(vm, args)?;
            vm.begin_getattr(vm.arg(args, 0), name)
        }
    }
}

pub(super) fn hasattr(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    ask(vm, args, Wanted::Whether)
}

/// `PyObject_SetAttr` interns the name, mortally (FACTS 6). New reference.
fn interned_name(vm: &mut Vm, args: &Args<'_>) -> Result<ObjectId> {
    let name = name(vm, args)?;
    let name = vm.heap.new_ref(name);
    Ok(vm.heap.intern_mortal(name))
}

/// A flow without a result of its own; the name is held until it ends.
fn done(vm: &mut Vm, flow: Result<Option<Flow>>, name: ObjectId) -> Result<Flow> {
    match flow {
        Ok(Some(Flow::Native(kind))) => {
            Ok(Flow::Native(Box::new(Changed { first: Some(kind), name: Some(name) })))
        }
        Ok(Some(Flow::Value(value))) => {
            vm.heap.decref(value);
            vm.heap.decref(name);
            Ok(vm.none().into())
        }
        Ok(None) => {
            vm.heap.decref(name);
            Ok(vm.none().into())
        }
        Err(Raised) => {
            vm.heap.decref(name);
            Err(Raised)
        }
    }
}

/// `setattr`, `delattr` through Python code.
#[derive(Clone, Debug)]
struct Changed {
    first: Option<NativeKind>,
    name: Option<ObjectId>,
}

impl Machine for Changed {
    fn name(&self) -> &'static str {
        "setattr"
    }

    fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        if let Some(first) = &self.first {
            first.visit(visit);
        }
        self.name.iter().for_each(|id| visit(*id));
    }

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        if let Some(first) = self.first.take() {
            return Ok(NativeStep::Push(first));
        }
        let name = self.name.take();
        vm.heap.xdecref(name);
        match outcome {
            Some(Outcome::Value(value)) => {
                vm.heap.decref(value);
                Ok(NativeStep::Done(vm.none()))
            }
            Some(Outcome::Exhausted(value)) => Err(vm.raise_stop_iteration(value)),
            Some(Outcome::Raised) => Err(Raised),
            None => Ok(NativeStep::More),
        }
    }

    fn boxed_clone(&self) -> NativeKind {
        Box::new(self.clone())
    }
}

pub(super) fn setattr(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let name = interned_name(vm, args)?;
    let flow = vm.begin_setattr(vm.arg(args, 0), name, vm.arg(args, 2));
    done(vm, flow, name)
}

pub(super) fn delattr(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let name = interned_name(vm, args)?;
    let flow = vm.begin_delattr(vm.arg(args, 0), name);
    done(vm, flow, name)
}

pub(super) fn globals(vm: &mut Vm, _: &Args<'_>) -> Result<Flow> {
    let globals = vm.frame.globals;
    Ok(vm.heap.new_ref(globals).into())
}

pub(super) fn locals(vm: &mut Vm, _: &Args<'_>) -> Result<Flow> {
    frame_locals(vm).map(Flow::Value)
}

/// `locals()`: the namespace of a module or class body, else a fresh snapshot. New reference.
pub(super) fn frame_locals(vm: &mut Vm) -> Result<ObjectId> {
    let frame = vm.frame.clone();
    if frame.locals.is_none() && vm.heap.profile.calls.locals_by_proxy {
        return locals_by_proxy(vm);
    }
    let locals = vm.locals_of(&frame)?;
    if vm.keeps_locals(&frame) {
        vm.heap.incref(locals);
        vm.frame.snapshot = Some(locals);
    }
    Ok(locals)
}

/// `_PyEval_GetFrameLocals` in a function: a dict, filled from a `FrameLocalsProxy` of the frame object.
fn locals_by_proxy(vm: &mut Vm) -> Result<ObjectId> {
    vm.frame_object();
    let frame = vm.frame.clone();
    // `_PyFrameLocalsProxy_New` packs the frame to call the type.
    vm.heap.touch_parked(ParkedList::Tuple(1));
    let proxy = vm.heap.take_moment(PROXY_BYTES);
    let locals = vm.heap.new_dict();
    // `dict_merge`: the proxy's list of keys, and an iterator over it.
    let bound = vm.bound_locals(&frame);
    let keys = vm.heap.new_list(Vec::new());
    bound.iter().for_each(|(name, _)| {
        vm.heap.incref(*name);
        vm.heap.list_append(keys, *name);
    });
    let iterator = vm.heap.take_parked(ParkedList::ListIterator);
    let filled = bound.iter().try_for_each(|(name, value)| vm.dict_set(locals, *name, *value));
    vm.heap.decref(keys);
    vm.heap.give_parked(ParkedList::ListIterator, iterator);
    vm.heap.give_moment(proxy);
    if filled.is_err() {
        vm.heap.decref(locals);
    }
    filled.map(|()| locals)
}

pub(super) fn vars(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let Some(object) = args.get(0) else { return frame_locals(vm).map(Flow::Value) };
    let name = vm.names.dict;
    match vm.getattr(object, name) {
        Ok(dict) => Ok(dict.into()),
        Err(Raised) if vm.raised_is(Exc::AttributeError) => {
            vm.clear_raised();
            Err(vm.type_error("vars() argument must have __dict__ attribute"))
        }
        Err(Raised) => Err(Raised),
    }
}

/// Names in a namespace, with the objects that they are; counted.
fn add_names(vm: &mut Vm, dict: ObjectId, names: &mut BTreeMap<String, ObjectId>) {
    for entry in vm.heap.dict_items(dict) {
        if let Some(text) = vm.string(entry.key) {
            names.entry(text).or_insert_with(|| vm.heap.new_ref(entry.key));
        }
    }
}

pub(super) fn dir(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let mut names = BTreeMap::new();
    match args.get(0) {
        None => {
            let locals = frame_locals(vm)?;
            add_names(vm, locals, &mut names);
            vm.heap.decref(locals);
        }
        Some(object) => {
            let dir = vm.names.dir;
            if let Some(method) = vm.python_method(object, dir) {
                // `_dir_object` looks the method up bound, `dir` has its argument in a tuple.
                let list = vm.with_temps(&[object, object], |vm| vm.special_sync(method, object, &[]))?;
                let flow = vm.begin_list(list)?;
                let copy = vm.wait(flow)?;
                vm.heap.decref(list);
                return vm.begin_sort(copy, None, false, true);
            }
            vm.merge_class_dicts(object);
            let class = vm.heap.type_of(object);
            let classes = if vm.is_class(object) { vm.mro(object) } else { vm.mro(class) }.to_vec();
            for class in classes {
                if let Some(dict) = vm.heap.type_body(class).dict {
                    add_names(vm, dict, &mut names);
                }
            }
            if !vm.is_class(object)
                && let Some(dict) = vm.namespace_of(object)
            {
                add_names(vm, dict, &mut names);
            }
        }
    }
    Ok(vm.heap.new_list(names.into_values().collect()).into())
}

pub(super) fn callable(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let is_callable = vm.is_callable(vm.arg(args, 0));
    Ok(vm.heap.bool(is_callable).into())
}

impl Vm {
    /// An object's own namespace, where it has one.
    fn namespace_of(&mut self, id: ObjectId) -> Option<ObjectId> {
        match self.heap.payload(id) {
            Payload::Record(record) if matches!(record.kind, RecordKind::Module | RecordKind::Namespace) => {
                self.heap.field(id, 0)
            }
            Payload::Function(body) => body.dict,
            _ => self.heap.instance_dict(id),
        }
    }

    /// `PyCallable_Check`
    pub(crate) fn is_callable(&self, id: ObjectId) -> bool {
        match self.heap.payload(id) {
            Payload::Function(_) | Payload::Native(_) | Payload::Type(_) => true,
            Payload::Weakref(_) => !self.heap.is_exactly(id, heapglass_memory::Class::WeakProxy),
            Payload::Record(record)
                if matches!(
                    record.kind,
                    RecordKind::Method
                        | RecordKind::MethodWrapper
                        | RecordKind::StaticMethod
                        | RecordKind::GenericAlias
                ) =>
            {
                true
            }
            _ => {
                self.finds_methods(id) && self.lookup_in_mro(self.heap.type_of(id), self.names.call).is_some()
            }
        }
    }
}
