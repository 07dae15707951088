//! Operators as methods: `(1).__add__(2)`. What the operator gives at once, or NotImplemented.

use heapglass_memory::ObjectId;
use heapglass_memory::object::Payload;

use crate::compile::operand::BinaryOp;
use crate::protocol::Unary;
use crate::vm::{Args, Flow, Result, Vm};

fn operands(vm: &Vm, args: &Args<'_>) -> (ObjectId, ObjectId) {
    let none = vm.heap.constants.none;
    (args.get(0).unwrap_or(none), args.get(1).unwrap_or(none))
}

/// Whether a number's own slot knows the other operand: `CHECK_BINOP`, `TO_DOUBLE`, `TO_COMPLEX` of its type; texts know
/// texts on the left of `%`.
pub(crate) fn knows(vm: &Vm, receiver: ObjectId, other: ObjectId) -> bool {
    let (is_int, is_float) = (vm.is_int(other), vm.double(other).is_some());
    match vm.heap.payload(receiver) {
        Payload::Int(_) | Payload::BigInt(_) | Payload::Bool(_) => is_int,
        Payload::Float(_) => is_int || is_float,
        Payload::Complex(_) => is_int || is_float || matches!(vm.heap.payload(other), Payload::Complex(_)),
        _ => true,
    }
}

fn answer(vm: &mut Vm, op: BinaryOp, a: ObjectId, b: ObjectId, is_reflected: bool) -> Result<Flow> {
    let (receiver, other) = if is_reflected { (b, a) } else { (a, b) };
    let is_text =
        |id| matches!(vm.heap.payload(id), Payload::Str(_) | Payload::Bytes(_) | Payload::ByteArray(_));
    let same_kind = std::mem::discriminant(vm.heap.payload(a)) == std::mem::discriminant(vm.heap.payload(b));
    if !knows(vm, receiver, other)
        || is_reflected && is_text(receiver) && op == BinaryOp::Remainder && !same_kind
    {
        return Ok(vm.heap.constants.not_implemented.into());
    }
    if op == BinaryOp::Multiply && vm.native_number(op, a, b)?.is_none() && !vm.is_index(other) {
        // `wrap_indexargfunc`
        let message = format!("'{}' object cannot be interpreted as an integer", vm.type_name(other));
        return Err(vm.type_error(&message));
    }
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
            answer(vm, BinaryOp::$op, a, b, false)
        }

        #[doc = concat!("`", stringify!($reflected), "`: the operands the other way round")]
        pub(crate) fn $reflected(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
            let (a, b) = operands(vm, args);
            answer(vm, BinaryOp::$op, b, a, true)
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

/// `__hash__` as the built-in type defines it.
pub(crate) fn hash(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (a, _) = operands(vm, args);
    let hash = vm.plain_hash(a, 0)?;
    Ok(vm.heap.new_int(hash).into())
}

/// `__repr__` as the built-in type defines it.
pub(crate) fn repr(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (a, _) = operands(vm, args);
    let text = vm.plain_repr(a)?;
    Ok(vm.fresh_str(&text).into())
}

/// `__format__` as the built-in type defines it.
pub(crate) fn format(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (a, spec) = operands(vm, args);
    let Some(spec) = vm.string(spec) else {
        let message = format!("__format__() argument must be str, not {}", vm.argument_type(spec));
        return Err(vm.type_error(&message));
    };
    if spec.is_empty() {
        return vm.begin_str(a);
    }
    let text = vm.plain_format(a, &spec)?;
    Ok(vm.new_str(&text).into())
}

/// `__rdivmod__`
pub(crate) fn rdivmod(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (a, b) = operands(vm, args);
    if !knows(vm, a, b) {
        return Ok(vm.heap.constants.not_implemented.into());
    }
    let pair = super::float::divmod(vm, b, a)?;
    Ok(pair.unwrap_or(vm.heap.constants.not_implemented).into())
}

/// `__divmod__`, and the built-in `divmod` for numbers: a pair.
pub(crate) fn divmod(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (a, b) = operands(vm, args);
    if !knows(vm, a, b) {
        return Ok(vm.heap.constants.not_implemented.into());
    }
    let pair = super::float::divmod(vm, a, b)?;
    Ok(pair.unwrap_or(vm.heap.constants.not_implemented).into())
}
