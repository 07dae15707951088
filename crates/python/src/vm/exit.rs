//! The end of the program: what CPython does between the last line and the process's end (FACTS 7, Shutdown).

use super::{Collection, Flow, Vm};

impl Vm {
    /// Ends the interpreter: collects, then lets go of the module's names in order. What finalizers print on the
    /// way is printed. Does nothing the second time.
    pub fn run_exit(&mut self) {
        if self.exit.has_begun {
            return;
        }
        self.exit.has_begun = true;
        let ending = self.ending.take();
        self.limits.steps = u32::MAX;
        self.collect_now();
        self.drop_main();
        self.collect_now();
        self.ending = ending;
    }

    fn collect_now(&mut self) {
        if let Ok(found) = self.wait(Flow::Native(Box::new(Collection::new(2)))) {
            self.heap.decref(found);
        } else {
            self.clear_raised();
        }
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
    fn finish_finalizers(&mut self) {
        while self.heap.dealloc.pending_call().is_some() {
            let _ = self.run_pending_finalizer();
        }
    }
}
