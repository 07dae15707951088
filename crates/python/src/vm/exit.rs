//! The end of the program: what CPython does between the last line and the process's end (FACTS 7, Shutdown).

use heapglass_memory::ObjectId;
use heapglass_memory::collector::GcList;
use heapglass_memory::heap::Call;
use heapglass_memory::object::Payload;
use indexmap::IndexSet;

use super::finalize::{begin_finalizer, end_finalizer};
use super::module_clear::is_dunder;
use super::native::{Machine, NativeStep, Outcome, Then};
use super::{Collection, Ending, ExitStep, NativeKind, Result, Vm};

impl Vm {
    /// Ends the interpreter: collects, then lets go of the module's names. What finalizers print on the way is
    /// printed. Does nothing the second time.
    pub fn run_exit(&mut self) {
        if self.exit.has_begun {
            return;
        }
        self.exit.has_begun = true;
        let ending = self.ending.take();
        self.limits.steps = u32::MAX;
        self.push_native(Box::new(Exit::new()), 0, Then::Drop);
        while !self.exit.has_ended {
            self.advance(u64::MAX, 0);
        }
        self.ending = ending;
    }

    /// Where the end of the interpreter is shown: begins it once the program has ended.
    pub(super) fn goes_on_into_exit(&mut self) -> bool {
        let has_ended =
            matches!(self.ending, Some(Ending::Finished | Ending::Uncaught { .. } | Ending::Exit(_)));
        if !self.limits.shows_exit || self.exit.has_begun || !has_ended {
            return false;
        }
        self.exit.has_begun = true;
        self.exit.ending = self.ending.take();
        self.push_native(Box::new(Exit::new()), 0, Then::Drop);
        true
    }

    /// The step of the interpreter's end that is about to be made.
    #[must_use]
    pub fn exit_step(&self) -> Option<&ExitStep> {
        // What a finalizer runs has lines of its own.
        self.exit.now.as_ref().filter(|_| self.line == 0)
    }

    /// Whether the interpreter's end is under way.
    #[must_use]
    pub const fn is_exiting(&self) -> bool {
        self.exit.has_begun && !self.exit.has_ended
    }

    /// Whether something that lives holds the module's dict: then it is part of a cycle.
    fn has_functions(&self) -> bool {
        let is_own = |id| match self.heap.payload(id) {
            Payload::Function(body) => body.globals == self.main_dict,
            _ => false,
        };
        self.heap.gc_list(GcList::Generation2).any(is_own)
    }

    /// What the module's names lead to, nearest first (FACTS 7: breadth first, in the order of `tp_traverse`).
    fn by_nearness(&self) -> Vec<ObjectId> {
        let mut found = IndexSet::<ObjectId>::new();
        found.extend(self.heap.dict_items(self.main_dict).iter().map(|entry| entry.value));
        let mut at = 0;
        while let Some(id) = found.get_index(at).copied() {
            at += 1;
            self.heap.traverse(id, |_, child| {
                found.insert(child);
            });
        }
        found.into_iter().collect()
    }

    fn is_to_be_finalized(&self, id: ObjectId) -> bool {
        self.heap.is_alive(id) && self.heap.needs_finalizer(id)
    }

    /// One of the module's names goes, if it is there.
    fn drop_name(&mut self, name: ObjectId) {
        let Some(index) = self.heap.dict_find_str(self.main_dict, name) else { return };
        if let Some((key, value)) = self.heap.dict_remove(self.main_dict, index) {
            self.heap.xdecref(key);
            self.heap.decref(value);
        }
    }

    /// Runs what a deallocation waits for.
    pub(super) fn finish_finalizers(&mut self) {
        while self.heap.dealloc.pending_call().is_some() {
            let _ = self.run_pending_finalizer();
        }
    }
}

/// Where the end of the interpreter is.
#[derive(Clone, Debug)]
enum Stage {
    /// The collection before anything goes.
    Collect,
    /// `sys.last_exc` and its like go first.
    DropException,
    Choose {
        had_exception: bool,
    },
    /// The last collection finds the module's dict and all that it holds: every finalizer runs while everything is
    /// whole, in the order of the collector's list, which the collection before has made one by nearness to the dict;
    /// the next last. What is cleared after that is not seen any more: callbacks of weak references that are garbage
    /// themselves do not run.
    Finalize {
        objects: Vec<ObjectId>,
        had_exception: bool,
    },
    /// The last collection clears what it has found, the module's dict among it, where that is shown.
    Clear,
    ClearNames(u32),
    /// The module's names become None, the next last.
    Wipe(Vec<ObjectId>),
    /// The module's dict dies: its values go in the order in which they were set; the next last. Names that are left.
    DropNames(u32),
    Collected,
}

/// The end of the interpreter: `Py_FinalizeEx`, as far as a program can see it.
#[derive(Clone, Debug)]
struct Exit {
    stage: Stage,
    /// The step was told: it is made next.
    is_told: bool,
}

impl Exit {
    const fn new() -> Self {
        Self { stage: Stage::Collect, is_told: false }
    }

    fn collect(&mut self, then: Stage) -> NativeStep {
        self.stage = then;
        NativeStep::Push(Box::new(Collection::new(2)))
    }

    /// What the next stage does, if there is something to see of it.
    fn next_step(&mut self, vm: &Vm) -> Option<ExitStep> {
        match &mut self.stage {
            Stage::Collect => Some(ExitStep::Collection { is_last: false }),
            Stage::DropException => vm.raised.map(|_| ExitStep::LastException),
            Stage::Finalize { objects, .. } => {
                while objects.last().is_some_and(|id| !vm.is_to_be_finalized(*id)) {
                    objects.pop();
                }
                objects.last().map(|id| ExitStep::Finalizer(*id))
            }
            Stage::Clear => Some(ExitStep::Collection { is_last: true }),
            Stage::DropNames(position) => Some(match vm.heap.dict_next(vm.main_dict, *position) {
                // What the interpreter has put into the module goes with the next name.
                Some((_, entry)) => ExitStep::Name(vm.string(entry.key).filter(|name| !is_dunder(name))?),
                None => ExitStep::Collection { is_last: true },
            }),
            Stage::Wipe(names) => {
                names.last().map(|name| ExitStep::Name(vm.string(*name).unwrap_or_default()))
            }
            Stage::Choose { .. } | Stage::ClearNames(_) | Stage::Collected => None,
        }
    }

    /// Tells the next step, where the end is shown; true if it has.
    fn tell(&mut self, vm: &mut Vm) -> bool {
        if !vm.limits.shows_exit || std::mem::take(&mut self.is_told) {
            vm.at_line = false;
            return false;
        }
        let Some(step) = self.next_step(vm) else { return false };
        vm.exit.now = Some(step);
        vm.line_event_at(0);
        self.is_told = true;
        true
    }

    fn advance(&mut self, vm: &mut Vm) -> NativeStep {
        if self.tell(vm) {
            return NativeStep::More;
        }
        match &mut self.stage {
            Stage::Collect => self.collect(Stage::DropException),
            Stage::DropException => {
                let had_exception = vm.raised.is_some();
                vm.clear_raised();
                self.stage = Stage::Choose { had_exception };
                NativeStep::More
            }
            Stage::Choose { had_exception } => {
                self.stage = if vm.heap.profile.collector.wipes_modules {
                    let mut names = vm.names_to_wipe();
                    names.reverse();
                    Stage::Wipe(names)
                } else if vm.has_functions() {
                    let mut objects = vm.by_nearness();
                    objects.reverse();
                    Stage::Finalize { objects, had_exception: *had_exception }
                } else {
                    Stage::DropNames(0)
                };
                NativeStep::More
            }
            Stage::Finalize { objects, had_exception } => {
                while let Some(object) = objects.pop() {
                    if vm.is_to_be_finalized(object) && vm.heap.claim_finalizer(object) {
                        return NativeStep::Push(Box::new(LastFinalizer { object, has_begun: false }));
                    }
                }
                if vm.limits.shows_exit {
                    self.stage = Stage::Clear;
                    return NativeStep::More;
                }
                if *had_exception {
                    // Its frames may be in a cycle, which the last collection finds, too.
                    return self.collect(Stage::Collected);
                }
                self.stage = Stage::Collected;
                NativeStep::More
            }
            Stage::Wipe(names) => {
                match names.pop() {
                    Some(name) => {
                        let none = vm.none();
                        vm.namespace_set(vm.main_dict, name, none);
                    }
                    None => self.stage = Stage::Collected,
                }
                NativeStep::More
            }
            Stage::Clear => {
                let found = vm.by_nearness();
                vm.heap.forget_weakrefs_of(&found);
                self.stage = Stage::ClearNames(0);
                NativeStep::More
            }
            Stage::ClearNames(position) | Stage::DropNames(position) => {
                match vm.heap.dict_next(vm.main_dict, *position) {
                    Some((next, entry)) => {
                        *position = next;
                        vm.drop_name(entry.key);
                        NativeStep::More
                    }
                    None => self.collect(Stage::Collected),
                }
            }
            Stage::Collected => {
                vm.exit.has_ended = true;
                vm.exit.now = None;
                if let Some(ending) = vm.exit.ending.take() {
                    vm.ending = Some(ending);
                }
                NativeStep::Done(vm.none())
            }
        }
    }
}

impl Machine for Exit {
    fn name(&self) -> &'static str {
        "exit"
    }

    fn visit(&self, _: &mut dyn FnMut(ObjectId)) {}

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        match outcome {
            Some(Outcome::Value(value) | Outcome::Exhausted(Some(value))) => vm.heap.decref(value),
            Some(Outcome::Raised) => vm.clear_raised(),
            Some(Outcome::Exhausted(None)) | None => {}
        }
        Ok(self.advance(vm))
    }

    fn boxed_clone(&self) -> NativeKind {
        Box::new(self.clone())
    }
}

/// The finalizer of one object in the last collection.
#[derive(Clone, Debug)]
struct LastFinalizer {
    object: ObjectId,
    has_begun: bool,
}

impl Machine for LastFinalizer {
    fn name(&self) -> &'static str {
        "finalizer"
    }

    fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        visit(self.object);
    }

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        let call = Call::Finalizer(self.object);
        if !self.has_begun {
            self.has_begun = true;
            return begin_finalizer(vm, call);
        }
        end_finalizer(vm, call, outcome);
        vm.heap.decref(self.object);
        Ok(NativeStep::Done(vm.none()))
    }

    fn boxed_clone(&self) -> NativeKind {
        Box::new(self.clone())
    }
}
