//! `cmp_to_key`: objects that compare with a function.

use heapglass_memory::ObjectId;
use heapglass_memory::object::RecordKind;

use crate::protocol::CompareOp;
use crate::types::params::bind;
use crate::vm::{
    Args, Arity, Flow, Machine, NativeDef, NativeKind, NativeStep, Outcome, Raised, Result, Vm, def,
};

pub(super) const METHODS: &[NativeDef] = &[
    def("__call__", Arity::Any, call),
    def("__eq__", Arity::One, |vm, args| compare(vm, args, CompareOp::Eq)),
    def("__ne__", Arity::One, |vm, args| compare(vm, args, CompareOp::Ne)),
    def("__lt__", Arity::One, |vm, args| compare(vm, args, CompareOp::Lt)),
    def("__le__", Arity::One, |vm, args| compare(vm, args, CompareOp::Le)),
    def("__gt__", Arity::One, |vm, args| compare(vm, args, CompareOp::Gt)),
    def("__ge__", Arity::One, |vm, args| compare(vm, args, CompareOp::Ge)),
];

pub(super) fn cmp_to_key(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let [function] = bind(vm, "cmp_to_key", args, ["mycmp"], 1)?;
    let function = function.unwrap_or(vm.none());
    let function = vm.heap.new_ref(function);
    Ok(vm.heap.new_record(RecordKind::KeyWrapper, vec![Some(function), None], [0; 3]).into())
}

/// `keyobject_call`: a wrapper with the same function around an object.
fn call(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let rest = Args { pos: args.pos.get(1..).unwrap_or_default(), kw: args.kw };
    let [object] = bind(vm, "K", &rest, ["obj"], 1)?;
    let object = object.unwrap_or(vm.none());
    let wrapper = vm.arg(args, 0);
    let function = vm.heap.field(wrapper, 0).map(|function| vm.heap.new_ref(function));
    let object = vm.heap.new_ref(object);
    Ok(vm.heap.new_record(RecordKind::KeyWrapper, vec![function, Some(object)], [0; 3]).into())
}

/// `keyobject_richcompare`: the function, and its result compared with 0.
#[derive(Clone, Debug)]
struct Compare {
    function: ObjectId,
    args: Vec<ObjectId>,
    op: CompareOp,
    /// The function's result, whose comparison is under way.
    result: Option<ObjectId>,
}

impl Machine for Compare {
    fn name(&self) -> &'static str {
        "cmp_to_key"
    }

    fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        self.result.iter().for_each(|id| visit(*id));
    }

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        let value = match outcome {
            None => return Ok(NativeStep::Call { callable: self.function, args: self.args.clone() }),
            Some(Outcome::Value(value)) => Ok(value),
            Some(Outcome::Exhausted(value)) => Err(vm.raise_stop_iteration(value)),
            Some(Outcome::Raised) => Err(Raised),
        };
        if let Some(result) = self.result.take() {
            vm.heap.decref(result);
            return value.map(NativeStep::Done);
        }
        let value = value?;
        self.result = Some(value);
        let zero = vm.heap.new_int(0);
        match vm.begin_compare(value, zero, self.op) {
            Ok(Flow::Native(kind)) => Ok(NativeStep::Push(kind)),
            Ok(Flow::Value(answer)) => {
                vm.heap.xdecref(self.result.take());
                Ok(NativeStep::Done(answer))
            }
            Err(Raised) => {
                vm.heap.xdecref(self.result.take());
                Err(Raised)
            }
        }
    }

    fn boxed_clone(&self) -> NativeKind {
        Box::new(self.clone())
    }
}

fn compare(vm: &mut Vm, args: &Args<'_>, op: CompareOp) -> Result<Flow> {
    let (a, b) = (vm.arg(args, 0), vm.arg(args, 1));
    let is_wrapper = vm.heap.record_of(b).is_some_and(|record| record.kind == RecordKind::KeyWrapper);
    if !is_wrapper {
        return Err(vm.type_error("other argument must be K instance"));
    }
    let (Some(x), Some(y)) = (vm.heap.field(a, 1), vm.heap.field(b, 1)) else {
        return Err(vm.raise(crate::vm::Exc::AttributeError, "object"));
    };
    let function = vm.heap.field(a, 0).unwrap_or(vm.none());
    Ok(Flow::Native(Box::new(Compare { function, args: vec![x, y], op, result: None })))
}
