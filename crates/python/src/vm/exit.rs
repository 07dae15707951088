//! The end of the program: what CPython does between the last line and the process's end (FACTS 7, Shutdown).

use heapglass_memory::ObjectId;
use heapglass_memory::collector::GcList;
use heapglass_memory::heap::Call;
use heapglass_memory::object::Payload;
use indexmap::IndexSet;

use super::finalize::{begin_finalizer, end_finalizer};
use super::native::{Machine, NativeStep, Outcome};
use super::{Collection, Flow, NativeKind, Result, Vm};

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
        self.collect_now();
        // `sys.last_exc` and its like go first.
        let had_raised = self.raised.is_some();
        self.clear_raised();
        self.finish_finalizers();
        if self.has_functions() {
            self.finalize_all();
            if had_raised {
                // Its frames may be in a cycle, which the last collection finds, too.
                self.collect_now();
            }
        } else {
            self.drop_main();
            self.collect_now();
        }
        self.ending = ending;
    }

    fn collect_now(&mut self) {
        if let Ok(found) = self.wait(Flow::Native(Box::new(Collection::new(2)))) {
            self.heap.decref(found);
        } else {
            self.clear_raised();
        }
    }

    /// Whether something that lives holds the module's dict: then it is part of a cycle.
    fn has_functions(&self) -> bool {
        let is_own = |id| match self.heap.payload(id) {
            Payload::Function(body) => body.globals == self.main_dict,
            _ => false,
        };
        self.heap.gc_list(GcList::Generation2).any(is_own)
    }

    /// The last collection finds the module's dict and all that it holds: every finalizer runs while everything is
    /// whole, in the order of the collector's list, which the collection before has made one by nearness to the dict. What is cleared after that is not seen any more: callbacks of
    /// weak references that are garbage themselves do not run.
    fn finalize_all(&mut self) {
        for id in self.by_nearness() {
            if self.heap.is_alive(id) && self.heap.claim_finalizer(id) {
                let machine = LastFinalizer { object: id, has_begun: false };
                if let Ok(none) = self.wait(Flow::Native(Box::new(machine))) {
                    self.heap.decref(none);
                }
            }
        }
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

    /// The module's dict dies: its values go in the order in which they were set.
    fn drop_main(&mut self) {
        for entry in self.heap.dict_items(self.main_dict) {
            let Some(index) = self.heap.dict_find_str(self.main_dict, entry.key) else { continue };
            if let Some((key, value)) = self.heap.dict_remove(self.main_dict, index) {
                self.heap.xdecref(key);
                self.heap.decref(value);
                self.finish_finalizers();
            }
        }
    }

    /// Runs what a deallocation waits for.
    pub(super) fn finish_finalizers(&mut self) {
        while self.heap.dealloc.pending_call().is_some() {
            let _ = self.run_pending_finalizer();
        }
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
