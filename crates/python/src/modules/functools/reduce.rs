//! `reduce`

use heapglass_memory::ObjectId;

use crate::builtins::consume::{Consume, Consumer, Wait};
use crate::types::params::bind;
use crate::vm::{Args, Flow, Result, Vm};

/// The result so far; the tuple of arguments holds that and the item of the last call, and is used again.
#[derive(Clone, Debug)]
struct Reduce {
    function: ObjectId,
    total: Option<ObjectId>,
    arguments: Vec<ObjectId>,
}

impl Consumer for Reduce {
    fn name(&self) -> &'static str {
        "reduce"
    }

    fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        self.total.iter().chain(&self.arguments).for_each(|id| visit(*id));
    }

    fn item(&mut self, vm: &mut Vm, item: ObjectId) -> Result<Wait> {
        let Some(total) = self.total.take() else {
            self.total = Some(item);
            return Ok(Wait::Next);
        };
        let old = std::mem::replace(&mut self.arguments, vec![total, item]);
        vm.drop_all(old);
        Ok(Wait::Call { callable: self.function, args: self.arguments.clone() })
    }

    fn answer(&mut self, _: &mut Vm, value: ObjectId) -> Result<Wait> {
        self.total = Some(value);
        Ok(Wait::Next)
    }

    fn end(&mut self, vm: &mut Vm) -> Result<Wait> {
        vm.drop_all(std::mem::take(&mut self.arguments));
        match self.total.take() {
            Some(total) => Ok(Wait::Done(total)),
            None => Err(vm.type_error("reduce() of empty iterable with no initial value")),
        }
    }

    fn abandon(&mut self, vm: &mut Vm) {
        vm.drop_all(std::mem::take(&mut self.arguments));
        let total = self.total.take();
        vm.heap.xdecref(total);
    }
}

pub(super) fn reduce(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    if args.pos.len() < 2 {
        let message = format!("reduce() takes at least 2 positional arguments ({} given)", args.pos.len());
        return Err(vm.type_error(&message));
    }
    let [function, iterable, initial] = bind(vm, "reduce", args, ["", "", "initial"], 2)?;
    let (function, iterable) = (function.unwrap_or(vm.none()), iterable.unwrap_or(vm.none()));
    if !vm.is_iterable(iterable) {
        return Err(vm.type_error("reduce() arg 2 must support iteration"));
    }
    let total = initial.map(|initial| vm.heap.new_ref(initial));
    Consume::new(iterable, Reduce { function, total, arguments: Vec::new() }).run(vm)
}
