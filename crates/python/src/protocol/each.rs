//! Going through a set, a dict or any iterable with work that may call Python.
//!
//! Python code may change what is being gone through, so nothing is remembered of a table but a position: each item
//! is held while it is worked on, and the next one is looked for in the table as it is then. That is what the loops
//! over `set_next` and `_PyDict_Next` do in CPython's C.

use std::ops::ControlFlow;

use heapglass_memory::ObjectId;
use heapglass_memory::object::DictEntry;

use crate::vm::{Result, Vm};

/// What the work on an item says: whether the next one is wanted.
pub(crate) type Step = Result<ControlFlow<()>>;

/// The work goes on as long as this is true.
pub(crate) const fn go_on_if(go_on: bool) -> ControlFlow<()> {
    if go_on { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
}

/// A walk whose work always goes on has come to the end, or raised.
pub(crate) fn done(walk: Step) -> Result<()> {
    walk.map(|_| ())
}

impl Vm {
    /// Works on each item of a set, with its hash. Whether it came to the end.
    pub(crate) fn each_of_set(
        &mut self,
        set: ObjectId,
        mut work: impl FnMut(&mut Self, ObjectId, i64) -> Step,
    ) -> Step {
        let mut position = 0;
        while let Some((next, entry)) = self.heap.set_item_at(set, position) {
            position = next;
            if self.with_temps(&[entry.key], |vm| work(vm, entry.key, entry.hash))?.is_break() {
                return Ok(ControlFlow::Break(()));
            }
        }
        Ok(ControlFlow::Continue(()))
    }

    /// Works on each entry of a dict; key and value are held. Whether it came to the end.
    pub(crate) fn each_of_dict(
        &mut self,
        dict: ObjectId,
        mut work: impl FnMut(&mut Self, DictEntry) -> Step,
    ) -> Step {
        let mut position = 0;
        while let Some((next, entry)) = self.heap.dict_next(dict, position) {
            position = next;
            if self.with_temps(&[entry.key, entry.value], |vm| work(vm, entry))?.is_break() {
                return Ok(ControlFlow::Break(()));
            }
        }
        Ok(ControlFlow::Continue(()))
    }

    /// `PyObject_GetIter`, and `PyIter_Next` again and again: works on each item as it comes. Whether it came to the
    /// end.
    pub(crate) fn each_item(
        &mut self,
        iterable: ObjectId,
        work: impl FnMut(&mut Self, ObjectId) -> Step,
    ) -> Step {
        let flow = self.begin_iter(iterable)?;
        let iterator = self.wait(flow)?;
        self.temps.push(iterator);
        let result = self.each_of_iterator(iterator, work);
        self.temps.pop();
        self.heap.decref(iterator);
        result
    }

    fn each_of_iterator(
        &mut self,
        iterator: ObjectId,
        mut work: impl FnMut(&mut Self, ObjectId) -> Step,
    ) -> Step {
        while let Some(item) = self.next_item(iterator)? {
            self.temps.push(item);
            let step = work(self, item);
            self.temps.pop();
            self.heap.decref(item);
            if step?.is_break() {
                return Ok(ControlFlow::Break(()));
            }
        }
        Ok(ControlFlow::Continue(()))
    }

    /// All items of an iterable, in Rust, waiting. New references.
    pub(crate) fn collect_sync(&mut self, iterable: ObjectId) -> Result<Vec<ObjectId>> {
        let flow = self.begin_iter(iterable)?;
        let iterator = self.wait(flow)?;
        let before = self.temps.len();
        self.temps.push(iterator);
        let result = loop {
            match self.next_item(iterator) {
                Ok(Some(item)) => self.temps.push(item),
                Ok(None) => break Ok(()),
                Err(raised) => break Err(raised),
            }
        };
        let items = self.temps.split_off(before + 1);
        self.temps.pop();
        self.heap.decref(iterator);
        if let Err(raised) = result {
            self.drop_all(items);
            return Err(raised);
        }
        Ok(items)
    }
}
