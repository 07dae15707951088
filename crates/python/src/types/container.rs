//! Special methods that containers and iterators have in common, called by name: `d.__getitem__(k)`,
//! `super().__setitem__(k, v)`. They do what the built-in type does, whatever a derived class defines.

use heapglass_memory::ObjectId;

use crate::protocol::CompareOp;
use crate::vm::{Args, Flow, Machine, NativeKind, NativeStep, Outcome, Raised, Result, Vm};

pub(crate) fn get_item(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (container, key) = (vm.arg(args, 0), vm.arg(args, 1));
    match vm.builtin_get_item(container, key)? {
        Some(flow) => Ok(flow),
        None => Ok(vm.heap.constants.not_implemented.into()),
    }
}

pub(crate) fn set_item(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    vm.builtin_set_item(vm.arg(args, 0), vm.arg(args, 1), vm.arg(args, 2))
}

pub(crate) fn del_item(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    vm.builtin_del_item(vm.arg(args, 0), vm.arg(args, 1))?;
    Ok(vm.none().into())
}

pub(crate) fn contains(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let found = vm.builtin_contains(vm.arg(args, 0), vm.arg(args, 1))?.unwrap_or(false);
    Ok(vm.heap.bool(found).into())
}

pub(crate) fn len(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let len = vm.builtin_len(vm.arg(args, 0))?.unwrap_or(0);
    Ok(vm.heap.new_int(len as i64).into())
}

pub(crate) fn iter(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    match vm.builtin_iter(id) {
        Some(iterator) => Ok(iterator.into()),
        None => Err(vm.not_iterable(id)),
    }
}

pub(crate) fn repr(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let text = vm.plain_repr(vm.arg(args, 0))?;
    Ok(vm.new_str(&text).into())
}

/// `__next__` of a built-in iterator.
pub(crate) fn next(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    Ok(Flow::Native(Box::new(crate::builtins::next::NextOf::new(vm.arg(args, 0), None))))
}

pub(crate) fn length_hint(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let hint = vm.length_left(vm.arg(args, 0), 0)?;
    Ok(vm.heap.new_int(hint as i64).into())
}

/// `object.__sizeof__`: the size without the GC header and what lies before it.
pub(crate) fn sizeof(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let object = vm.heap.get(vm.arg(args, 0));
    let bytes = vm.heap.size_of(object) - vm.heap.prefix_bytes(object);
    Ok(vm.heap.new_int(bytes as i64).into())
}

macro_rules! comparisons {
    ($($name:ident $op:ident;)*) => {$(
        pub(crate) fn $name(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
            let (a, b) = (vm.arg(args, 0), vm.arg(args, 1));
            if !super::dunder::knows(vm, a, b) {
                return Ok(vm.heap.constants.not_implemented.into());
            }
            let said = vm.compare_builtin(a, b, CompareOp::$op, 0)?;
            if said.is_none() && a == b && matches!(CompareOp::$op, CompareOp::Eq | CompareOp::Ne) {
                // `object_richcompare`
                return Ok(vm.heap.bool(CompareOp::$op == CompareOp::Eq).into());
            }
            Ok(said.unwrap_or(vm.heap.constants.not_implemented).into())
        }
    )*};
}

comparisons! {
    eq Eq;
    ne Ne;
    lt Lt;
    le Le;
    gt Gt;
    ge Ge;
}

/// `list[int]`
pub(crate) fn class_item(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    vm.generic_alias(vm.arg(args, 0), vm.arg(args, 1)).map(Flow::Value)
}

/// How many items equal one.
pub(crate) fn count_equal(vm: &mut Vm, sequence: ObjectId, item: ObjectId) -> Result<Flow> {
    let mut count = 0;
    let mut at = 0;
    while let Some(known) = vm.heap.items(sequence).get(at).copied() {
        if vm.with_temps(&[known], |vm| vm.eq(known, item))? {
            count += 1;
        }
        at += 1;
    }
    Ok(vm.heap.new_int(count).into())
}

/// `index(x, start, stop)` of list and tuple.
pub(crate) fn index_of(vm: &mut Vm, args: &Args<'_>, error: &str) -> Result<Flow> {
    let (sequence, item) = (vm.arg(args, 0), vm.arg(args, 1));
    let len = vm.heap.items(sequence).len();
    let (start, stop) = super::list::search_range(vm, args, len)?;
    for at in start..stop {
        let Some(known) = vm.heap.items(sequence).get(at).copied() else { break };
        if vm.with_temps(&[known], |vm| vm.eq(known, item))? {
            return Ok(vm.heap.new_int(at as i64).into());
        }
    }
    Err(vm.value_error(error))
}

/// A machine whose result is dropped; an object that the caller has is the result instead.
#[derive(Clone, Debug)]
struct ThenSelf {
    first: Option<NativeKind>,
    object: ObjectId,
}

/// The flow of a machine that changes `object`; a new reference to `object` is the result.
pub(crate) fn then_self(first: NativeKind, object: ObjectId) -> Flow {
    Flow::Native(Box::new(ThenSelf { first: Some(first), object }))
}

impl Machine for ThenSelf {
    fn name(&self) -> &'static str {
        "in-place operation"
    }

    fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        if let Some(first) = &self.first {
            first.visit(visit);
        }
    }

    fn step(&mut self, vm: &mut Vm, outcome: Option<Outcome>) -> Result<NativeStep> {
        if let Some(first) = self.first.take() {
            return Ok(NativeStep::Push(first));
        }
        match outcome {
            Some(Outcome::Value(value)) => {
                vm.heap.decref(value);
                Ok(NativeStep::Done(vm.heap.new_ref(self.object)))
            }
            Some(Outcome::Exhausted(value)) => Err(vm.raise_stop_iteration(value)),
            Some(Outcome::Raised) => Err(Raised),
            None => Ok(NativeStep::More),
        }
    }

    fn boxed_clone(&self) -> NativeKind {
        Box::new(self.clone())
    }
}
