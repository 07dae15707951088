//! A collection of the cyclic collector, automatic or `gc.collect()`, as a machine: it drives the heap's own and
//! runs the Python code that this asks for.

use heapglass_memory::collector::{GcCall, GcStep};
use heapglass_memory::heap::Call;
use heapglass_memory::{Class, ObjectId};

use super::finalize::{begin_finalizer, end_finalizer};
use super::native::{Machine, NativeStep, Outcome, Then};
use super::roots::Root;
use super::{NativeKind, Result, Vm};

impl Vm {
    /// What the incremental collector begins at: what the interpreter holds, and the frames.
    fn give_roots(&mut self) {
        if !self.heap.is_incremental() {
            return;
        }
        let (mut globals, mut stacks) = (Vec::new(), Vec::new());
        self.visit_roots(&mut |root, id| {
            let roots = if matches!(root, Root::Frame { .. }) { &mut stacks } else { &mut globals };
            roots.push(id);
        });
        self.heap.gc_set_roots(globals, stacks);
    }

    /// A collection that the count of allocations has asked for: `_Py_RunGC`.
    pub(super) fn begin_scheduled_collection(&mut self) {
        if self.heap.gc_take_left_behind() {
            let goes_on = Collection { has_begun: true, ..Collection::new(0) };
            self.push_native(Box::new(goes_on), 0, Then::Drop);
        } else if let Some(generation) = self.heap.gc_take_scheduled() {
            self.push_native(Box::new(Collection::new(generation)), 0, Then::Drop);
        }
    }
}

/// One collection. Its result is the number of objects found, as `gc.collect()` gives it.
#[derive(Clone, Debug)]
pub struct Collection {
    generation: u8,
    has_begun: bool,
    running: Option<GcCall>,
    /// Functions of `gc.callbacks` still to be called, next last, with their arguments.
    callbacks: Vec<ObjectId>,
    arguments: Vec<ObjectId>,
}

impl Collection {
    /// A collection of a generation and the younger ones.
    #[must_use]
    pub const fn new(generation: u8) -> Self {
        Self { generation, has_begun: false, running: None, callbacks: Vec::new(), arguments: Vec::new() }
    }

    /// What the heap's machine asked for begins.
    fn begin(&mut self, vm: &mut Vm, call: GcCall) -> Result<NativeStep> {
        vm.heap.gc_begin_call();
        self.running = Some(call);
        match call {
            GcCall::Finalizer(id) => begin_finalizer(vm, Call::Finalizer(id)),
            GcCall::WeakrefCallback { callback, weakref } => {
                begin_finalizer(vm, Call::WeakrefCallback { callback, weakref })
            }
            GcCall::Callbacks { is_start, info } => {
                let callbacks = vm.gc_callbacks();
                self.callbacks = callbacks.iter().rev().map(|id| vm.heap.new_ref(*id)).collect();
                if self.callbacks.is_empty() {
                    return Ok(NativeStep::More);
                }
                let phase = vm.new_str(if is_start { "start" } else { "stop" });
                let dict = vm.heap.new_dict();
                let numbers = [u32::from(info.generation), info.collected, info.uncollectable];
                for (name, number) in ["generation", "collected", "uncollectable"].into_iter().zip(numbers) {
                    // `Py_BuildValue` makes a str of its own of each key.
                    let key = vm.new_str(name);
                    let value = vm.heap.new_int(i64::from(number));
                    let hash = vm.heap.text_hash(key);
                    vm.heap.dict_store(dict, None, key, hash, value);
                    vm.heap.decref(key);
                }
                self.arguments = vec![phase, dict];
                self.next_callback()
            }
        }
    }

    fn next_callback(&mut self) -> Result<NativeStep> {
        match self.callbacks.last() {
            Some(callback) => Ok(NativeStep::Call { callable: *callback, args: self.arguments.clone() }),
            None => Ok(NativeStep::More),
        }
    }

    /// A call has ended; true if there is another one of the same kind.
    fn end(&mut self, vm: &mut Vm, call: GcCall, outcome: Option<Outcome>) -> bool {
        match call {
            GcCall::Finalizer(id) => end_finalizer(vm, Call::Finalizer(id), outcome),
            GcCall::WeakrefCallback { callback, weakref } => {
                end_finalizer(vm, Call::WeakrefCallback { callback, weakref }, outcome);
            }
            GcCall::Callbacks { .. } => {
                match outcome {
                    Some(Outcome::Value(value)) => vm.heap.decref(value),
                    Some(Outcome::Raised) => {
                        vm.write_unraisable("Exception ignored while calling GC callback:")
                    }
                    Some(Outcome::Exhausted(_)) | None => {}
                }
                if let Some(done) = self.callbacks.pop() {
                    vm.heap.decref(done);
                }
                if !self.callbacks.is_empty() {
                    return true;
                }
                for argument in self.arguments.drain(..) {
                    vm.heap.decref(argument);
                }
            }
        }
        false
    }
}

impl Machine for Collection {
    fn name(&self) -> &'static str {
        "gc.collect"
    }

    fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        self.callbacks.iter().chain(&self.arguments).for_each(|id| visit(*id));
    }

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        if !self.has_begun {
            self.has_begun = true;
            vm.give_roots();
            if !vm.heap.gc_begin(self.generation) {
                // A collection inside a collection finds nothing (FACTS 4.3).
                let zero = vm.heap.new_int(0);
                return Ok(NativeStep::Done(zero));
            }
        }
        if let Some(call) = self.running.take() {
            if self.end(vm, call, outcome) {
                self.running = Some(call);
                return self.next_callback();
            }
            vm.heap.gc_end_call();
        }
        match vm.heap.gc_step() {
            GcStep::Call(call) => self.begin(vm, call),
            GcStep::Done(result) => {
                let found = i64::from(result.collected) + i64::from(result.uncollectable);
                let found = vm.heap.new_int(found);
                Ok(NativeStep::Done(found))
            }
            GcStep::More | GcStep::Wait => Ok(NativeStep::More),
        }
    }

    fn boxed_clone(&self) -> NativeKind {
        Box::new(self.clone())
    }
}

impl Vm {
    /// The functions in `gc.callbacks`.
    fn gc_callbacks(&self) -> Vec<ObjectId> {
        match self.heap.gc.callbacks() {
            Some(list) if self.heap.is_exactly(list, Class::List) => self.heap.items(list).to_vec(),
            _ => Vec::new(),
        }
    }
}
