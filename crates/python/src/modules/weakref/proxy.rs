//! Proxies: every operation goes on to the referent, which is held meanwhile.

use heapglass_memory::object::Payload;
use heapglass_memory::{Class, ObjectId};

use super::check_referent;
use crate::builtins::special::Holding;
use crate::compile::operand::BinaryOp;
use crate::protocol::{CompareOp, Unary};
use crate::types::TypeDef;
use crate::vm::{Args, Arity, Exc, Flow, NativeDef, Result, Vm, def};

pub(super) const TYPES: &[TypeDef] = &[
    TypeDef { methods: METHODS, is_hashable: false, ..TypeDef::of(Class::WeakProxy, "weakref") },
    TypeDef {
        methods: CALLABLE_METHODS,
        is_hashable: false,
        ..TypeDef::of(Class::WeakCallableProxy, "weakref")
    },
];

macro_rules! methods {
    ($($more:expr,)*) => {
        &[
            $($more,)*
            def("__add__", Arity::Any, |vm, args| binary(vm, args, BinaryOp::Add, false)),
            def("__radd__", Arity::Any, |vm, args| binary(vm, args, BinaryOp::Add, true)),
            def("__iadd__", Arity::Any, |vm, args| binary(vm, args, BinaryOp::InplaceAdd, false)),
            def("__sub__", Arity::Any, |vm, args| binary(vm, args, BinaryOp::Subtract, false)),
            def("__rsub__", Arity::Any, |vm, args| binary(vm, args, BinaryOp::Subtract, true)),
            def("__isub__", Arity::Any, |vm, args| binary(vm, args, BinaryOp::InplaceSubtract, false)),
            def("__mul__", Arity::Any, |vm, args| binary(vm, args, BinaryOp::Multiply, false)),
            def("__rmul__", Arity::Any, |vm, args| binary(vm, args, BinaryOp::Multiply, true)),
            def("__imul__", Arity::Any, |vm, args| binary(vm, args, BinaryOp::InplaceMultiply, false)),
            def("__floordiv__", Arity::Any, |vm, args| binary(vm, args, BinaryOp::FloorDivide, false)),
            def("__rfloordiv__", Arity::Any, |vm, args| binary(vm, args, BinaryOp::FloorDivide, true)),
            def("__ifloordiv__", Arity::Any, |vm, args| binary(vm, args, BinaryOp::InplaceFloorDivide, false)),
            def("__truediv__", Arity::Any, |vm, args| binary(vm, args, BinaryOp::TrueDivide, false)),
            def("__rtruediv__", Arity::Any, |vm, args| binary(vm, args, BinaryOp::TrueDivide, true)),
            def("__itruediv__", Arity::Any, |vm, args| binary(vm, args, BinaryOp::InplaceTrueDivide, false)),
            def("__mod__", Arity::Any, |vm, args| binary(vm, args, BinaryOp::Remainder, false)),
            def("__rmod__", Arity::Any, |vm, args| binary(vm, args, BinaryOp::Remainder, true)),
            def("__imod__", Arity::Any, |vm, args| binary(vm, args, BinaryOp::InplaceRemainder, false)),
            def("__pow__", Arity::Any, |vm, args| binary(vm, args, BinaryOp::Power, false)),
            def("__rpow__", Arity::Any, |vm, args| binary(vm, args, BinaryOp::Power, true)),
            def("__ipow__", Arity::Any, |vm, args| binary(vm, args, BinaryOp::InplacePower, false)),
            def("__lshift__", Arity::Any, |vm, args| binary(vm, args, BinaryOp::Lshift, false)),
            def("__rlshift__", Arity::Any, |vm, args| binary(vm, args, BinaryOp::Lshift, true)),
            def("__ilshift__", Arity::Any, |vm, args| binary(vm, args, BinaryOp::InplaceLshift, false)),
            def("__rshift__", Arity::Any, |vm, args| binary(vm, args, BinaryOp::Rshift, false)),
            def("__rrshift__", Arity::Any, |vm, args| binary(vm, args, BinaryOp::Rshift, true)),
            def("__irshift__", Arity::Any, |vm, args| binary(vm, args, BinaryOp::InplaceRshift, false)),
            def("__and__", Arity::Any, |vm, args| binary(vm, args, BinaryOp::And, false)),
            def("__rand__", Arity::Any, |vm, args| binary(vm, args, BinaryOp::And, true)),
            def("__iand__", Arity::Any, |vm, args| binary(vm, args, BinaryOp::InplaceAnd, false)),
            def("__xor__", Arity::Any, |vm, args| binary(vm, args, BinaryOp::Xor, false)),
            def("__rxor__", Arity::Any, |vm, args| binary(vm, args, BinaryOp::Xor, true)),
            def("__ixor__", Arity::Any, |vm, args| binary(vm, args, BinaryOp::InplaceXor, false)),
            def("__or__", Arity::Any, |vm, args| binary(vm, args, BinaryOp::Or, false)),
            def("__ror__", Arity::Any, |vm, args| binary(vm, args, BinaryOp::Or, true)),
            def("__ior__", Arity::Any, |vm, args| binary(vm, args, BinaryOp::InplaceOr, false)),
            def("__matmul__", Arity::Any, |vm, args| binary(vm, args, BinaryOp::MatrixMultiply, false)),
            def("__rmatmul__", Arity::Any, |vm, args| binary(vm, args, BinaryOp::MatrixMultiply, true)),
            def("__imatmul__", Arity::Any, |vm, args| binary(vm, args, BinaryOp::InplaceMatrixMultiply, false)),
            def("__lt__", Arity::One, |vm, args| compare(vm, args, CompareOp::Lt)),
            def("__le__", Arity::One, |vm, args| compare(vm, args, CompareOp::Le)),
            def("__eq__", Arity::One, |vm, args| compare(vm, args, CompareOp::Eq)),
            def("__ne__", Arity::One, |vm, args| compare(vm, args, CompareOp::Ne)),
            def("__gt__", Arity::One, |vm, args| compare(vm, args, CompareOp::Gt)),
            def("__ge__", Arity::One, |vm, args| compare(vm, args, CompareOp::Ge)),
            def("__neg__", Arity::None, |vm, args| ask(vm, args, |vm, id, _| vm.begin_unary(id, Unary::Negative))),
            def("__pos__", Arity::None, |vm, args| ask(vm, args, |vm, id, _| vm.begin_unary(id, Unary::Positive))),
            def("__abs__", Arity::None, |vm, args| ask(vm, args, |vm, id, _| vm.begin_unary(id, Unary::Absolute))),
            def("__invert__", Arity::None, |vm, args| ask(vm, args, |vm, id, _| vm.begin_unary(id, Unary::Invert))),
            def("__bool__", Arity::None, |vm, args| ask(vm, args, |vm, id, _| vm.begin_truth(id))),
            def("__contains__", Arity::One, |vm, args| ask(vm, args, |vm, id, rest| vm.begin_contains(id, first(vm, rest)))),
            def("__delattr__", Arity::One, |vm, args| ask(vm, args, |vm, id, rest| {
                let flow = vm.begin_delattr(id, first(vm, rest))?;
                Ok(flow.unwrap_or(Flow::Value(vm.none())))
            })),
            def("__delitem__", Arity::One, |vm, args| ask(vm, args, |vm, id, rest| vm.begin_del_item(id, first(vm, rest)))),
            def("__getattribute__", Arity::One, |vm, args| ask(vm, args, |vm, id, rest| vm.begin_getattr(id, first(vm, rest)))),
            def("__getitem__", Arity::One, |vm, args| ask(vm, args, |vm, id, rest| vm.begin_get_item(id, first(vm, rest)))),
            def("__iter__", Arity::None, |vm, args| ask(vm, args, |vm, id, _| vm.begin_iter(id))),
            def("__len__", Arity::None, |vm, args| ask(vm, args, |vm, id, _| vm.begin_len(id))),
            def("__next__", Arity::None, next),
            def("__repr__", Arity::None, repr),
            def("__setattr__", Arity::Range(2, 2), |vm, args| ask(vm, args, |vm, id, rest| {
                let flow = vm.begin_setattr(id, first(vm, rest), rest.get(1).copied().unwrap_or(vm.none()))?;
                Ok(flow.unwrap_or(Flow::Value(vm.none())))
            })),
            def("__setitem__", Arity::Range(2, 2), |vm, args| ask(vm, args, |vm, id, rest| {
                vm.begin_set_item(id, first(vm, rest), rest.get(1).copied().unwrap_or(vm.none()))
            })),
            def("__str__", Arity::None, |vm, args| ask(vm, args, |vm, id, _| vm.begin_str(id))),
        ]
    };
}

const METHODS: &[NativeDef] = methods! {};

const CALLABLE_METHODS: &[NativeDef] = methods! { def("__call__", Arity::Any, call), };

/// `weakref.proxy(object, callback)`
pub(super) fn new(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let referent = vm.arg(args, 0);
    check_referent(vm, referent)?;
    let class = if vm.is_callable(referent) { Class::WeakCallableProxy } else { Class::WeakProxy };
    let callback = args.get(1).filter(|callback| !vm.is_none(*callback));
    Ok(vm.heap.new_weakref(class.id(), referent, callback).into())
}

fn is_proxy(vm: &Vm, id: ObjectId) -> bool {
    vm.heap.is_exactly(id, Class::WeakProxy) || vm.heap.is_exactly(id, Class::WeakCallableProxy)
}

/// `UNWRAP`: what a proxy stands for, held; anything else as it is, held too. New reference.
fn unwrap(vm: &mut Vm, id: ObjectId) -> Result<ObjectId> {
    if !is_proxy(vm, id) {
        return Ok(vm.heap.new_ref(id));
    }
    match vm.heap.payload(id) {
        Payload::Weakref(body) if body.referent.is_some() => {
            let referent = body.referent.unwrap_or(id);
            Ok(vm.heap.new_ref(referent))
        }
        _ => Err(vm.raise(Exc::ReferenceError, "weakly-referenced object no longer exists")),
    }
}

/// The result of work during which these are held.
fn hold(vm: &mut Vm, held: Vec<ObjectId>, work: impl FnOnce(&mut Vm) -> Result<Flow>) -> Result<Flow> {
    let before = vm.temps.len();
    vm.temps.extend_from_slice(&held);
    let flow = work(vm);
    vm.temps.truncate(before);
    match flow {
        Ok(Flow::Native(first)) => {
            Ok(Flow::Native(Box::new(Holding { name: "weakref.proxy", first: Some(first), held })))
        }
        other => {
            vm.drop_all(held);
            other
        }
    }
}

fn first(vm: &Vm, rest: &[ObjectId]) -> ObjectId {
    rest.first().copied().unwrap_or(vm.heap.constants.none)
}

type Work = fn(&mut Vm, ObjectId, &[ObjectId]) -> Result<Flow>;

fn ask(vm: &mut Vm, args: &Args<'_>, work: Work) -> Result<Flow> {
    let target = unwrap(vm, vm.arg(args, 0))?;
    let rest = args.pos.get(1..).unwrap_or_default();
    hold(vm, vec![target], |vm| work(vm, target, rest))
}

/// Both operands, unwrapped and held.
fn operands(vm: &mut Vm, args: &Args<'_>) -> Result<(ObjectId, ObjectId)> {
    let a = unwrap(vm, vm.arg(args, 0))?;
    match unwrap(vm, vm.arg(args, 1)) {
        Ok(b) => Ok((a, b)),
        Err(raised) => {
            vm.heap.decref(a);
            Err(raised)
        }
    }
}

fn binary(vm: &mut Vm, args: &Args<'_>, op: BinaryOp, is_reflected: bool) -> Result<Flow> {
    let (a, b) = operands(vm, args)?;
    let (left, right) = if is_reflected { (b, a) } else { (a, b) };
    hold(vm, vec![a, b], |vm| vm.begin_binary(left, right, op))
}

fn compare(vm: &mut Vm, args: &Args<'_>, op: CompareOp) -> Result<Flow> {
    let (a, b) = operands(vm, args)?;
    hold(vm, vec![a, b], |vm| vm.begin_compare(a, b, op))
}

fn next(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let target = unwrap(vm, vm.arg(args, 0))?;
    if !vm.is_iterator(target) {
        let message = format!("Weakref proxy referenced a non-iterator '{}' object", vm.type_name(target));
        vm.heap.decref(target);
        return Err(vm.type_error(&message));
    }
    let machine = crate::builtins::next::NextOf::new(target, None);
    hold(vm, vec![target], |_| Ok(Flow::Native(Box::new(machine))))
}

fn call(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let target = unwrap(vm, vm.arg(args, 0))?;
    let pos = args.pos.get(1..).unwrap_or_default().to_vec();
    Ok(vm.plain_call("weakref.proxy", target, pos, args.kw.to_vec(), vec![target]))
}

fn repr(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let id = vm.arg(args, 0);
    let referent = vm.heap.referent(id);
    let text = match referent {
        Some(to) => {
            format!("<weakproxy at {}; to '{}' at {}>", vm.address(id), vm.full_type_name(to), vm.address(to))
        }
        None => format!("<weakproxy at {}; dead>", vm.address(id)),
    };
    Ok(vm.new_str(&text).into())
}
