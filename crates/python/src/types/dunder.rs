//! Operators as methods: `(1).__add__(2)`. What the operator gives at once, or NotImplemented.

use heapglass_memory::ObjectId;

use crate::compile::operand::BinaryOp;
use crate::protocol::Unary;
use crate::vm::{Args, Flow, Result, Vm};

fn operands(vm: &Vm, args: &Args<'_>) -> (ObjectId, ObjectId) {
    let none = vm.heap.constants.none;
    (args.get(0).unwrap_or(none), args.get(1).unwrap_or(none))
}

fn answer(vm: &mut Vm, op: BinaryOp, a: ObjectId, b: ObjectId) -> Result<Flow> {
    let answer = match vm.native_number(op, a, b)? {
        None => vm.native_sequence(op, a, b)?,
        some => some,
    };
    Ok(answer.unwrap_or(Flow::Value(vm.heap.constants.not_implemented)))
}

macro_rules! binary {
    ($($name:ident, $reflected:ident, $op:ident;)*) => {$(
        #[doc = concat!("`", stringify!($name), "`")]
        pub(crate) fn $name(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
            let (a, b) = operands(vm, args);
            answer(vm, BinaryOp::$op, a, b)
        }

        #[doc = concat!("`", stringify!($reflected), "`: the operands the other way round")]
        pub(crate) fn $reflected(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
            let (a, b) = operands(vm, args);
            answer(vm, BinaryOp::$op, b, a)
        }
    )*};
}

binary! {
    add, radd, Add;
    sub, rsub, Subtract;
    mul, rmul, Multiply;
    truediv, rtruediv, TrueDivide;
    floordiv, rfloordiv, FloorDivide;
    modulo, rmod, Remainder;
    pow, rpow, Power;
    lshift, rlshift, Lshift;
    rshift, rrshift, Rshift;
    and, rand, And;
    or, ror, Or;
    xor, rxor, Xor;
}

macro_rules! unary {
    ($($name:ident, $op:ident;)*) => {$(
        #[doc = concat!("`", stringify!($name), "`")]
        pub(crate) fn $name(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
            let (a, _) = operands(vm, args);
            let answer = vm.plain_unary(a, Unary::$op)?;
            Ok(answer.unwrap_or(vm.heap.constants.not_implemented).into())
        }
    )*};
}

unary! {
    neg, Negative;
    pos, Positive;
    invert, Invert;
    abs, Absolute;
}

/// `__bool__`
pub(crate) fn bool(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (a, _) = operands(vm, args);
    let truth = vm.plain_truth(a);
    Ok(vm.heap.bool(truth).into())
}

/// `__divmod__`, and the built-in `divmod` for numbers: a pair.
pub(crate) fn divmod(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (a, b) = operands(vm, args);
    let pair = super::float::divmod(vm, a, b)?;
    Ok(pair.unwrap_or(vm.heap.constants.not_implemented).into())
}
