//! `sum`: `builtin_sum_impl` (CPython 3.14 Python/bltinmodule.c), with compensated addition of floats.

use heapglass_memory::object::Payload;
use heapglass_memory::{Class, ObjectId};

use super::consume::{Consumer, Wait};
use crate::compile::operand::BinaryOp;
use crate::vm::{Args, Flow, Result, Vm};

/// The sum so far.
#[derive(Clone, Copy, Debug)]
enum Total {
    /// Small ints, not yet an object.
    Int(i64),
    /// Floats with the error so far (Neumaier).
    Float(f64, f64),
    /// Anything: a counted reference.
    Object(ObjectId),
}

#[derive(Clone, Debug)]
struct Sum {
    total: Total,
    /// The item that is being added.
    item: Option<ObjectId>,
}

impl Sum {
    /// Steals the start value.
    fn new(vm: &mut Vm, start: ObjectId) -> Self {
        let total = match vm.heap.payload(start) {
            Payload::Int(value) if vm.heap.is_exactly(start, Class::Int) => Total::Int(*value),
            Payload::Float(value) if vm.heap.is_exactly(start, Class::Float) => Total::Float(*value, 0.0),
            _ => return Self { total: Total::Object(start), item: None },
        };
        vm.heap.decref(start);
        Self { total, item: None }
    }

    /// The total as an object. New reference.
    fn take_total(&mut self, vm: &mut Vm) -> ObjectId {
        let none = vm.none();
        match std::mem::replace(&mut self.total, Total::Int(0)) {
            Total::Int(value) => vm.heap.new_int(value),
            Total::Float(value, error) => {
                let value = if error != 0.0 && error.is_finite() { value + error } else { value };
                vm.heap.new_float(value)
            }
            Total::Object(id) => {
                let _ = none;
                id
            }
        }
    }

    /// Adds without objects, if the kinds allow it.
    fn add_plainly(&mut self, vm: &Vm, item: ObjectId) -> bool {
        if vm.finds_methods(item) {
            return false;
        }
        match (&mut self.total, vm.heap.payload(item)) {
            (Total::Int(total), Payload::Int(value)) => match total.checked_add(*value) {
                Some(sum) => {
                    *total = sum;
                    true
                }
                None => false,
            },
            (Total::Int(total), Payload::Bool(value)) => {
                *total = total.wrapping_add(i64::from(*value));
                true
            }
            (Total::Float(total, error), Payload::Float(value)) => {
                let sum = *total + *value;
                *error += if total.abs() >= value.abs() {
                    (*total - sum) + *value
                } else {
                    (*value - sum) + *total
                };
                *total = sum;
                true
            }
            (Total::Float(total, _), Payload::Int(value)) => {
                *total += *value as f64;
                true
            }
            _ => false,
        }
    }
}

impl Consumer for Sum {
    fn name(&self) -> &'static str {
        "sum"
    }

    fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        if let Total::Object(id) = self.total {
            visit(id);
        }
        self.item.iter().for_each(|id| visit(*id));
    }

    fn item(&mut self, vm: &mut Vm, item: ObjectId) -> Result<Wait> {
        if self.add_plainly(vm, item) {
            vm.heap.decref(item);
            return Ok(Wait::Next);
        }
        let total = self.take_total(vm);
        if let (Payload::Float(_), Payload::Int(_)) = (vm.heap.payload(item), vm.heap.payload(total))
            && !vm.finds_methods(item)
        {
            let (start, value) = (vm.small(total).unwrap_or(0) as f64, vm.double(item).unwrap_or(0.0));
            vm.heap.decref(total);
            vm.heap.decref(item);
            self.total = Total::Float(start, 0.0);
            let sum = start + value;
            let error =
                if start.abs() >= value.abs() { (start - sum) + value } else { (value - sum) + start };
            self.total = Total::Float(sum, error);
            return Ok(Wait::Next);
        }
        self.total = Total::Object(total);
        self.item = Some(item);
        match vm.begin_binary(total, item, BinaryOp::Add)? {
            Flow::Value(value) => self.answer(vm, value),
            Flow::Native(kind) => Ok(Wait::Push(kind)),
        }
    }

    fn answer(&mut self, vm: &mut Vm, value: ObjectId) -> Result<Wait> {
        let old = self.take_total(vm);
        vm.heap.decref(old);
        vm.heap.xdecref(self.item.take());
        self.total = Total::Object(value);
        Ok(Wait::Next)
    }

    fn end(&mut self, vm: &mut Vm) -> Result<Wait> {
        Ok(Wait::Done(self.take_total(vm)))
    }

    fn abandon(&mut self, vm: &mut Vm) {
        if let Total::Object(id) = std::mem::replace(&mut self.total, Total::Int(0)) {
            vm.heap.decref(id);
        }
        vm.heap.xdecref(self.item.take());
    }
}

pub(super) fn sum(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    if args.pos.is_empty() {
        return Err(vm.type_error("sum() takes at least 1 positional argument (0 given)"));
    }
    let found = vm.named_args("sum", args, 0, &["", "start"], 1)?;
    let iterable = vm.arg(args, 0);
    let start = match found.get(1).copied().flatten() {
        Some(start) => {
            let message = match vm.heap.payload(start) {
                Payload::Str(_) => Some("sum() can't sum strings [use ''.join(seq) instead]"),
                Payload::Bytes(_) => Some("sum() can't sum bytes [use b''.join(seq) instead]"),
                _ => None,
            };
            if let Some(message) = message {
                return Err(vm.type_error(message));
            }
            vm.heap.new_ref(start)
        }
        None => vm.heap.new_int(0),
    };
    if !vm.is_iterable(iterable) {
        vm.heap.decref(start);
        return Err(vm.not_iterable(iterable));
    }
    let sum = Sum::new(vm, start);
    vm.consume(iterable, sum)
}
