//! `-x`, `+x`, `~x` and `abs(x)`.

use heapglass_memory::ObjectId;
use heapglass_memory::object::Payload;
use malachite_bigint::BigInt;

use crate::types;
use crate::vm::{Flow, Result, Vm};

/// A unary operator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unary {
    /// `-x`
    Negative,
    /// `+x`
    Positive,
    /// `~x`
    Invert,
    /// `abs(x)`
    Absolute,
}

impl Unary {
    const fn method(self) -> &'static str {
        match self {
            Self::Negative => "__neg__",
            Self::Positive => "__pos__",
            Self::Invert => "__invert__",
            Self::Absolute => "__abs__",
        }
    }

    const fn words(self) -> &'static str {
        match self {
            Self::Negative => "unary -",
            Self::Positive => "unary +",
            Self::Invert => "unary ~",
            Self::Absolute => "abs()",
        }
    }
}

impl Vm {
    /// A unary operator.
    ///
    /// # Errors
    /// `TypeError` if the type has none, or what its method raises.
    pub fn begin_unary(&mut self, id: ObjectId, op: Unary) -> Result<Flow> {
        if let Some(method) = self.own_method(id, op.method()) {
            return Ok(self.special_flow(op.method(), method, id, &[], Vec::new(), None));
        }
        match self.plain_unary(id, op)? {
            Some(value) => Ok(value.into()),
            None => {
                let message = format!("bad operand type for {}: '{}'", op.words(), self.type_name(id));
                Err(self.type_error(&message))
            }
        }
    }

    /// What a number does; `None` if it is none.
    pub(crate) fn plain_unary(&mut self, id: ObjectId, op: Unary) -> Result<Option<ObjectId>> {
        let value = match (op, self.heap.payload(id)) {
            (Unary::Positive, Payload::Int(_) | Payload::BigInt(_) | Payload::Bool(_)) => {
                types::int::exact(self, id)
            }
            (Unary::Positive, Payload::Float(value)) => {
                let value = *value;
                types::float::exact(self, id, value)
            }
            (Unary::Positive, Payload::Complex(value)) => {
                let (re, im) = **value;
                types::complex::make(self, re, im)
            }
            (Unary::Negative, Payload::Float(value)) => {
                let value = -*value;
                self.heap.new_float(value)
            }
            (Unary::Absolute, Payload::Float(value)) => {
                let value = value.abs();
                self.heap.new_float(value)
            }
            (Unary::Negative, Payload::Complex(value)) => {
                let (re, im) = **value;
                types::complex::make(self, -re, -im)
            }
            (Unary::Absolute, Payload::Complex(value)) => {
                let (re, im) = **value;
                return types::complex::absolute(self, re, im).map(Some);
            }
            (Unary::Absolute, Payload::Int(value)) if *value >= 0 => types::int::exact(self, id),
            _ => return Ok(self.big_unary(id, op)),
        };
        Ok(Some(value))
    }

    fn big_unary(&mut self, id: ObjectId, op: Unary) -> Option<ObjectId> {
        let value = self.big(id)?;
        if op == Unary::Absolute && value >= BigInt::from(0) {
            return Some(types::int::exact(self, id));
        }
        let result = match op {
            Unary::Negative => -value,
            Unary::Positive => value,
            Unary::Invert => -value - 1,
            Unary::Absolute if value < BigInt::from(0) => -value,
            Unary::Absolute => value,
        };
        Some(self.heap.new_big_int(result))
    }
}
