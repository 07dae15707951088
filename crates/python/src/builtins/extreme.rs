//! `min` and `max`: `min_max` (CPython 3.14 Python/bltinmodule.c).

use heapglass_memory::ObjectId;

use super::consume::{Consumer, Wait};
use crate::protocol::CompareOp;
use crate::vm::{Args, Exc, Flow, Result, Vm};

#[derive(Clone, Debug)]
struct Extreme {
    op: CompareOp,
    /// The key function; borrowed.
    key: Option<ObjectId>,
    default: Option<ObjectId>,
    /// The best item with its key so far.
    best: Option<(ObjectId, ObjectId)>,
    /// The item whose key is being asked.
    item: Option<ObjectId>,
}

impl Extreme {
    /// An item with its key; steals both.
    fn judge(&mut self, vm: &mut Vm, item: ObjectId, key: ObjectId) -> Result<Wait> {
        let Some((_, best_key)) = self.best else {
            self.best = Some((item, key));
            return Ok(Wait::Next);
        };
        let held = [item, key, best_key];
        let before = vm.temps.len();
        vm.temps.extend(held.into_iter().take(2));
        let result = vm.rich_compare(key, best_key, self.op).and_then(|result| vm.truth_of(result));
        vm.temps.truncate(before);
        let losers = match result {
            Ok(true) => self.best.replace((item, key)),
            Ok(false) | Err(_) => Some((item, key)),
        };
        if let Some((item, key)) = losers {
            vm.heap.decref(key);
            vm.heap.decref(item);
        }
        result.map(|_| Wait::Next)
    }
}

impl Consumer for Extreme {
    fn name(&self) -> &'static str {
        if self.op == CompareOp::Lt { "min" } else { "max" }
    }

    fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        if let Some((item, key)) = self.best {
            visit(item);
            visit(key);
        }
        self.item.iter().for_each(|id| visit(*id));
    }

    fn item(&mut self, vm: &mut Vm, item: ObjectId) -> Result<Wait> {
        match self.key {
            Some(callable) => {
                self.item = Some(item);
                Ok(Wait::Call { callable, args: vec![item] })
            }
            None => {
                let key = vm.heap.new_ref(item);
                self.judge(vm, item, key)
            }
        }
    }

    fn answer(&mut self, vm: &mut Vm, key: ObjectId) -> Result<Wait> {
        match self.item.take() {
            Some(item) => self.judge(vm, item, key),
            None => Ok(Wait::Next),
        }
    }

    fn end(&mut self, vm: &mut Vm) -> Result<Wait> {
        match (self.best.take(), self.default) {
            (Some((item, key)), _) => {
                vm.heap.decref(key);
                Ok(Wait::Done(item))
            }
            (None, Some(default)) => Ok(Wait::Done(vm.heap.new_ref(default))),
            (None, None) => {
                let message = format!("{}() iterable argument is empty", self.name());
                Err(vm.raise(Exc::ValueError, &message))
            }
        }
    }

    fn abandon(&mut self, vm: &mut Vm) {
        if let Some((item, key)) = self.best.take() {
            vm.heap.decref(key);
            vm.heap.decref(item);
        }
        vm.heap.xdecref(self.item.take());
    }
}

fn extreme(vm: &mut Vm, args: &Args<'_>, op: CompareOp) -> Result<Flow> {
    let name = if op == CompareOp::Lt { "min" } else { "max" };
    if args.pos.is_empty() {
        return Err(vm.type_error(&format!("{name} expected at least 1 argument, got 0")));
    }
    let found = vm.keywords(name, args, &["key", "default"])?;
    let key = found.first().copied().flatten().filter(|key| !vm.is_none(*key));
    let default = found.get(1).copied().flatten();
    if args.pos.len() > 1 {
        if default.is_some() {
            return Err(vm.type_error(&format!(
                "Cannot specify a default for {name}() with multiple positional arguments"
            )));
        }
        let consumer = Extreme { op, key, default, best: None, item: None };
        return super::consume::Over::new(args.pos.to_vec(), consumer).run(vm);
    }
    let iterable = vm.arg(args, 0);
    if !vm.is_iterable(iterable) {
        return Err(vm.not_iterable(iterable));
    }
    vm.consume(iterable, Extreme { op, key, default, best: None, item: None })
}

pub(super) fn min(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    extreme(vm, args, CompareOp::Lt)
}

pub(super) fn max(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    extreme(vm, args, CompareOp::Gt)
}
