//! Operators: `+`, `-x`, `x += y` and the rest, as `Objects/abstract.c` (CPython 3.14) finds who answers.
//!
//! Built-in types answer at once (`types/`); methods of Python classes run as machines ([`binary`]).

mod binary;
mod native;
mod unary;

use heapglass_memory::ObjectId;
use heapglass_memory::object::Payload;
use malachite_bigint::BigInt;

pub use unary::Unary;

use crate::compile::operand::BinaryOp;
use crate::vm::{Exc, Raised, Result, Vm};

impl Vm {
    /// An int's value, or what `__index__` gives: `PyNumber_Index`. A Python `__index__` runs within Rust.
    ///
    /// # Errors
    /// `TypeError` if it is no integer, or what `__index__` raises.
    pub fn index(&mut self, id: ObjectId) -> Result<BigInt> {
        if let Some(value) = self.big(id) {
            return Ok(value);
        }
        match self.python_method(id, self.names.index) {
            Some(method) => {
                let result = self.special_sync(method, id, &[])?;
                let value = self.big(result);
                let found = self.type_name(result).to_owned();
                self.heap.decref(result);
                value.ok_or_else(|| self.type_error(&format!("__index__ returned non-int (type {found})")))
            }
            None => {
                let message = format!("'{}' object cannot be interpreted as an integer", self.type_name(id));
                Err(self.type_error(&message))
            }
        }
    }

    /// Whether an object can be an index: `PyIndex_Check`.
    pub fn is_index(&self, id: ObjectId) -> bool {
        self.is_int(id) || self.python_method(id, self.names.index).is_some()
    }

    /// The same as a machine word, for counts and sizes: `PyNumber_AsSsize_t(…, PyExc_OverflowError)`.
    ///
    /// # Errors
    /// As [`Vm::index`], and `OverflowError` if it does not fit.
    pub fn index_i64(&mut self, id: ObjectId) -> Result<i64> {
        if let Payload::Int(value) = self.heap.payload(id) {
            return Ok(*value);
        }
        let value = self.index(id)?;
        i64::try_from(&value).map_err(|_| {
            let message = format!("cannot fit '{}' into an index-sized integer", self.type_name(id));
            self.raise(Exc::OverflowError, &message)
        })
    }

    /// The same, cut to the range: `_PyEval_SliceIndex`, for positions in a sequence.
    ///
    /// # Errors
    /// `TypeError` if it is no integer.
    pub fn slice_position(&mut self, id: ObjectId) -> Result<i64> {
        if let Payload::Int(value) = self.heap.payload(id) {
            return Ok(*value);
        }
        if !self.is_index(id) {
            return Err(self.type_error("slice indices must be integers or None or have an __index__ method"));
        }
        let value = self.index(id)?;
        let is_negative = value < BigInt::from(0);
        Ok(i64::try_from(&value).unwrap_or(if is_negative { i64::MIN } else { i64::MAX }))
    }

    /// `binop_type_error`
    pub(crate) fn unsupported_operands(&mut self, op: BinaryOp, a: ObjectId, b: ObjectId) -> Raised {
        let symbol = if op == BinaryOp::Power { "** or pow()" } else { op.symbol() };
        let message = format!(
            "unsupported operand type(s) for {symbol}: '{}' and '{}'",
            self.type_name(a),
            self.type_name(b)
        );
        self.type_error(&message)
    }
}

/// The operation without its assignment: `+` of `+=`; `None` if it has none.
pub(crate) const fn plain_op(op: BinaryOp) -> Option<BinaryOp> {
    match op {
        BinaryOp::InplaceAdd => Some(BinaryOp::Add),
        BinaryOp::InplaceAnd => Some(BinaryOp::And),
        BinaryOp::InplaceFloorDivide => Some(BinaryOp::FloorDivide),
        BinaryOp::InplaceLshift => Some(BinaryOp::Lshift),
        BinaryOp::InplaceMatrixMultiply => Some(BinaryOp::MatrixMultiply),
        BinaryOp::InplaceMultiply => Some(BinaryOp::Multiply),
        BinaryOp::InplaceRemainder => Some(BinaryOp::Remainder),
        BinaryOp::InplaceOr => Some(BinaryOp::Or),
        BinaryOp::InplacePower => Some(BinaryOp::Power),
        BinaryOp::InplaceRshift => Some(BinaryOp::Rshift),
        BinaryOp::InplaceSubtract => Some(BinaryOp::Subtract),
        BinaryOp::InplaceTrueDivide => Some(BinaryOp::TrueDivide),
        BinaryOp::InplaceXor => Some(BinaryOp::Xor),
        BinaryOp::Add
        | BinaryOp::And
        | BinaryOp::FloorDivide
        | BinaryOp::Lshift
        | BinaryOp::MatrixMultiply
        | BinaryOp::Multiply
        | BinaryOp::Remainder
        | BinaryOp::Or
        | BinaryOp::Power
        | BinaryOp::Rshift
        | BinaryOp::Subtract
        | BinaryOp::TrueDivide
        | BinaryOp::Xor
        | BinaryOp::Subscr => None,
    }
}

/// Names of an operation's methods: plain, reflected, in-place.
pub(crate) const fn method_names(plain: BinaryOp) -> Option<(&'static str, &'static str, &'static str)> {
    Some(match plain {
        BinaryOp::Add => ("__add__", "__radd__", "__iadd__"),
        BinaryOp::And => ("__and__", "__rand__", "__iand__"),
        BinaryOp::FloorDivide => ("__floordiv__", "__rfloordiv__", "__ifloordiv__"),
        BinaryOp::Lshift => ("__lshift__", "__rlshift__", "__ilshift__"),
        BinaryOp::MatrixMultiply => ("__matmul__", "__rmatmul__", "__imatmul__"),
        BinaryOp::Multiply => ("__mul__", "__rmul__", "__imul__"),
        BinaryOp::Remainder => ("__mod__", "__rmod__", "__imod__"),
        BinaryOp::Or => ("__or__", "__ror__", "__ior__"),
        BinaryOp::Power => ("__pow__", "__rpow__", "__ipow__"),
        BinaryOp::Rshift => ("__rshift__", "__rrshift__", "__irshift__"),
        BinaryOp::Subtract => ("__sub__", "__rsub__", "__isub__"),
        BinaryOp::TrueDivide => ("__truediv__", "__rtruediv__", "__itruediv__"),
        BinaryOp::Xor => ("__xor__", "__rxor__", "__ixor__"),
        BinaryOp::InplaceAdd
        | BinaryOp::InplaceAnd
        | BinaryOp::InplaceFloorDivide
        | BinaryOp::InplaceLshift
        | BinaryOp::InplaceMatrixMultiply
        | BinaryOp::InplaceMultiply
        | BinaryOp::InplaceRemainder
        | BinaryOp::InplaceOr
        | BinaryOp::InplacePower
        | BinaryOp::InplaceRshift
        | BinaryOp::InplaceSubtract
        | BinaryOp::InplaceTrueDivide
        | BinaryOp::InplaceXor
        | BinaryOp::Subscr => return None,
    })
}
