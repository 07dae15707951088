//! `x in iterable`, `any`, `all`: going through items until one decides.

use heapglass_memory::ObjectId;

use super::consume::{Consumer, Wait};
use crate::vm::{Args, Flow, Result, Vm};

/// What is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wanted {
    /// An item equal to this one; borrowed.
    Equal(ObjectId),
    /// A true item: `any`. A false one: `all`.
    Truth(bool),
}

/// Ends at the first item that is what is wanted.
#[derive(Clone, Debug)]
pub(crate) struct Search {
    wanted: Wanted,
    /// The item whose truth is being asked.
    item: Option<ObjectId>,
}

impl Search {
    pub(crate) const fn contains(item: ObjectId) -> Self {
        Self { wanted: Wanted::Equal(item), item: None }
    }

    /// The result when an item was found.
    const fn result_if_found(&self) -> bool {
        !matches!(self.wanted, Wanted::Truth(false))
    }

    fn judged(&self, vm: &Vm, is_found: bool) -> Wait {
        if is_found { Wait::Done(vm.heap.bool(self.result_if_found())) } else { Wait::Next }
    }
}

impl Consumer for Search {
    fn name(&self) -> &'static str {
        match self.wanted {
            Wanted::Equal(_) => "in",
            Wanted::Truth(true) => "any",
            Wanted::Truth(false) => "all",
        }
    }

    fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        self.item.iter().for_each(|id| visit(*id));
    }

    fn item(&mut self, vm: &mut Vm, item: ObjectId) -> Result<Wait> {
        match self.wanted {
            Wanted::Equal(wanted) => {
                vm.temps.push(item);
                let same = vm.eq(item, wanted);
                vm.temps.pop();
                vm.heap.decref(item);
                Ok(self.judged(vm, same?))
            }
            Wanted::Truth(wanted) => {
                self.item = Some(item);
                match vm.begin_truth(item)? {
                    Flow::Value(truth) => {
                        let truth = vm.truth_of(truth)?;
                        vm.heap.xdecref(self.item.take());
                        Ok(self.judged(vm, truth == wanted))
                    }
                    Flow::Native(kind) => Ok(Wait::Push(kind)),
                }
            }
        }
    }

    fn answer(&mut self, vm: &mut Vm, value: ObjectId) -> Result<Wait> {
        let truth = vm.truth_of(value)?;
        vm.heap.xdecref(self.item.take());
        Ok(self.judged(vm, self.wanted == Wanted::Truth(truth)))
    }

    fn end(&mut self, vm: &mut Vm) -> Result<Wait> {
        Ok(Wait::Done(vm.heap.bool(!self.result_if_found())))
    }

    fn abandon(&mut self, vm: &mut Vm) {
        vm.heap.xdecref(self.item.take());
    }
}

pub(super) fn any(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let iterable = vm.arg(args, 0);
    vm.consume(iterable, Search { wanted: Wanted::Truth(true), item: None })
}

pub(super) fn all(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let iterable = vm.arg(args, 0);
    vm.consume(iterable, Search { wanted: Wanted::Truth(false), item: None })
}
