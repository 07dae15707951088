//! `dict.update`, `dict(x)`: from dicts, mappings and pairs.

use heapglass_memory::ObjectId;
use heapglass_memory::object::{Payload, RecordKind};

use crate::builtins::collect::{Collect, Kind};
use crate::vm::{Exc, Flow, Machine, NativeKind, NativeStep, Outcome, Raised, Result, Vm};

/// Keyword arguments follow when the machine has ended.
#[derive(Clone, Debug)]
struct ThenKeywords {
    first: Option<NativeKind>,
    dict: ObjectId,
    kw: Vec<(ObjectId, ObjectId)>,
    /// The dict is held here and is the result; else None is.
    is_result: bool,
}

pub(super) fn then_keywords(
    first: NativeKind,
    dict: ObjectId,
    kw: Vec<(ObjectId, ObjectId)>,
    is_result: bool,
) -> Flow {
    Flow::Native(Box::new(ThenKeywords { first: Some(first), dict, kw, is_result }))
}

impl ThenKeywords {
    fn finish(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<()> {
        match outcome {
            Some(Outcome::Value(value)) => vm.heap.decref(value),
            Some(Outcome::Exhausted(value)) => return Err(vm.raise_stop_iteration(value)),
            Some(Outcome::Raised) | None => return Err(Raised),
        }
        for (name, value) in &self.kw {
            vm.dict_set(self.dict, *name, *value)?;
        }
        Ok(())
    }
}

impl Machine for ThenKeywords {
    fn name(&self) -> &'static str {
        "dict"
    }

    fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        if let Some(first) = &self.first {
            first.visit(visit);
        }
        if self.is_result {
            visit(self.dict);
        }
    }

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        if let Some(first) = self.first.take() {
            return Ok(NativeStep::Push(first));
        }
        let result = self.finish(vm, outcome);
        let is_result = std::mem::take(&mut self.is_result);
        match result {
            Ok(()) => Ok(NativeStep::Done(if is_result { self.dict } else { vm.none() })),
            Err(Raised) => {
                if is_result {
                    vm.heap.decref(self.dict);
                }
                Err(Raised)
            }
        }
    }

    fn boxed_clone(&self) -> NativeKind {
        Box::new(self.clone())
    }
}

/// How far a mapping has been read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Method,
    Keys,
    Iter,
    List,
    Value,
}

/// `dict_merge` of an object with `keys()` and `__getitem__`.
#[derive(Clone, Debug)]
struct FromMapping {
    dict: ObjectId,
    source: ObjectId,
    stage: Stage,
    /// The method, then what it gave, then its iterator, then the list of keys.
    held: Option<ObjectId>,
    /// Index of the next key.
    at: usize,
}

impl FromMapping {
    fn advance(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        let value = match outcome {
            None => {
                let name = vm.names.keys;
                return Ok(match vm.begin_getattr(self.source, name)? {
                    Flow::Value(method) => self.call_keys(method),
                    Flow::Native(kind) => NativeStep::Push(kind),
                });
            }
            Some(Outcome::Value(value)) => value,
            Some(Outcome::Exhausted(value)) => return Err(vm.raise_stop_iteration(value)),
            Some(Outcome::Raised) => return Err(Raised),
        };
        match self.stage {
            Stage::Method => Ok(self.call_keys(value)),
            Stage::Keys => {
                self.hold(vm, value);
                self.stage = Stage::Iter;
                if !vm.is_iterable(value) {
                    let message = format!(
                        "{}.keys() returned a non-iterable (type {})",
                        vm.type_name(self.source),
                        vm.type_name(value)
                    );
                    return Err(vm.type_error(&message));
                }
                match vm.begin_iter(value)? {
                    Flow::Value(iterator) => self.begin_listing(vm, iterator),
                    Flow::Native(kind) => Ok(NativeStep::Push(kind)),
                }
            }
            Stage::Iter => self.begin_listing(vm, value),
            Stage::List => self.begin_keys(vm, value),
            Stage::Value => {
                let result = match self.key(vm) {
                    Some(key) => vm.dict_set(self.dict, key, value),
                    None => Ok(()),
                };
                vm.heap.decref(value);
                result?;
                self.at += 1;
                self.next_key(vm)
            }
        }
    }

    fn hold(&mut self, vm: &mut Vm, value: ObjectId) {
        let old = self.held.replace(value);
        vm.heap.xdecref(old);
    }

    fn call_keys(&mut self, method: ObjectId) -> NativeStep {
        self.held = Some(method);
        self.stage = Stage::Keys;
        NativeStep::Call { callable: method, args: Vec::new() }
    }

    /// `method_output_as_list`: the list is made of the iterator, whose length nobody asks the mapping for.
    fn begin_listing(&mut self, vm: &mut Vm, iterator: ObjectId) -> Result<NativeStep> {
        self.hold(vm, iterator);
        self.stage = Stage::List;
        match vm.begin_list(iterator)? {
            Flow::Value(list) => self.begin_keys(vm, list),
            Flow::Native(kind) => Ok(NativeStep::Push(kind)),
        }
    }

    fn begin_keys(&mut self, vm: &mut Vm, list: ObjectId) -> Result<NativeStep> {
        self.hold(vm, list);
        self.stage = Stage::Value;
        self.next_key(vm)
    }

    fn key(&self, vm: &Vm) -> Option<ObjectId> {
        self.held.and_then(|list| vm.heap.items(list).get(self.at).copied())
    }

    fn next_key(&mut self, vm: &mut Vm) -> Result<NativeStep> {
        while let Some(key) = self.key(vm) {
            match vm.begin_get_item(self.source, key)? {
                Flow::Native(kind) => return Ok(NativeStep::Push(kind)),
                Flow::Value(value) => {
                    let result = vm.dict_set(self.dict, key, value);
                    vm.heap.decref(value);
                    result?;
                    self.at += 1;
                }
            }
        }
        let list = self.held.take();
        vm.heap.xdecref(list);
        Ok(NativeStep::Done(vm.none()))
    }
}

impl Machine for FromMapping {
    fn name(&self) -> &'static str {
        "dict.update"
    }

    fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        self.held.iter().for_each(|id| visit(*id));
    }

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        let result = self.advance(vm, outcome);
        if result.is_err() {
            let held = self.held.take();
            vm.heap.xdecref(held);
        }
        result
    }

    fn boxed_clone(&self) -> NativeKind {
        Box::new(self.clone())
    }
}

impl Vm {
    /// Whether it has `keys()`: what `dict.update` takes for a mapping.
    pub(crate) fn is_mapping(&mut self, id: ObjectId) -> bool {
        let name = self.names.keys;
        match self.heap.payload(id) {
            Payload::Dict(_) => true,
            Payload::Record(record) if record.kind == RecordKind::MappingProxy => true,
            // `PyObject_GetOptionalAttr`: no exception is made to say that there is none.
            Payload::Record(_)
            | Payload::List(_)
            | Payload::Tuple(_)
            | Payload::Set(_)
            | Payload::Generator(_)
                if !self.heap.type_body_of(id).flags.is_heap
                    && self.lookup_in_mro(self.heap.type_of(id), name).is_none() =>
            {
                false
            }
            _ => match self.getattr(id, name) {
                Ok(found) => {
                    self.heap.decref(found);
                    true
                }
                Err(Raised) => {
                    if self.raised_is(Exc::AttributeError) {
                        self.clear_raised();
                    }
                    false
                }
            },
        }
    }

    /// DICT_UPDATE: a mapping's items go into a dict; the result is None.
    pub(crate) fn begin_dict_update(&mut self, dict: ObjectId, source: ObjectId) -> Result<Flow> {
        if self.is_dict(source) {
            let (iter, item) = (self.names.iter, self.names.getitem);
            let is_own =
                self.python_method(source, iter).is_none() && self.python_method(source, item).is_none();
            if is_own || self.python_method(source, iter).is_none() {
                self.dict_merge(dict, source)?;
                return Ok(Flow::Value(self.none()));
            }
        }
        let machine = FromMapping { dict, source, stage: Stage::Method, held: None, at: 0 };
        Ok(Flow::Native(Box::new(machine)))
    }

    /// `dict_update_arg`: a mapping, or an iterable of pairs; the result is None.
    pub(crate) fn begin_update_arg(&mut self, dict: ObjectId, source: ObjectId) -> Result<Flow> {
        if self.is_mapping(source) {
            return self.begin_dict_update(dict, source);
        }
        if self.raised.is_some() {
            return Err(Raised);
        }
        self.consume(source, Collect::into(dict, Kind::Pairs(0)))
    }
}
