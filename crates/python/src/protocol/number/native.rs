//! What built-in operands do: the `nb_…` and `sq_…` slots of the built-in types.

use heapglass_memory::ObjectId;
use heapglass_memory::object::Payload;

use super::plain_op;
use crate::compile::operand::BinaryOp;
use crate::types;
use crate::vm::{Exc, Flow, Result, Vm};

impl Vm {
    /// The number slots; `None` is NotImplemented.
    pub(crate) fn native_number(&mut self, op: BinaryOp, a: ObjectId, b: ObjectId) -> Result<Option<Flow>> {
        let plain = plain_op(op).unwrap_or(op);
        let value = match (self.heap.payload(a), self.heap.payload(b)) {
            (Payload::Int(x), Payload::Int(y)) => {
                let (x, y) = (*x, *y);
                types::int::binary_small(self, plain, x, y)?
            }
            (Payload::Float(x), Payload::Float(y)) => {
                let (x, y) = (*x, *y);
                types::float::binary(self, plain, x, y)?
            }
            (Payload::Str(_), _) if plain == BinaryOp::Remainder => {
                return types::format::percent_str(self, a, b).map(|id| Some(id.into()));
            }
            (Payload::Bytes(_) | Payload::ByteArray(_), _) if plain == BinaryOp::Remainder => {
                return types::format::percent_bytes(self, a, b).map(|id| Some(id.into()));
            }
            (Payload::Dict(_), _) if op == BinaryOp::InplaceOr => types::dict::inplace_or(self, a, b)?,
            (Payload::Set(_), _) | (_, Payload::Set(_)) => types::set::binary(self, op, a, b)?,
            (Payload::Record(_), _) | (_, Payload::Record(_))
                if op == BinaryOp::Or && types::is_proxy_pair(self, a, b) =>
            {
                let (a, b) = types::unwrapped(self, a, b);
                return self.begin_binary(a, b, op).map(Some);
            }
            (Payload::Dict(_), _) | (_, Payload::Dict(_))
                if plain == BinaryOp::Or && !types::set::has_view(self, a, b) =>
            {
                if plain == op {
                    types::dict::or(self, a, b)?
                } else {
                    types::dict::inplace_or(self, a, b)?
                }
            }
            _ => return self.mixed_number(plain, a, b),
        };
        Ok(value.map(Flow::Value))
    }

    /// Numbers of different kinds, and what else has number slots.
    fn mixed_number(&mut self, plain: BinaryOp, a: ObjectId, b: ObjectId) -> Result<Option<Flow>> {
        if types::set::has_view(self, a, b) {
            return Ok(types::set::view_binary(self, plain, a, b)?.map(Flow::Value));
        }
        if types::complex::is_complex(self, a) || types::complex::is_complex(self, b) {
            return Ok(types::complex::binary(self, plain, a, b)?.map(Flow::Value));
        }
        if self.double(a).is_some() || self.double(b).is_some() {
            let (Some(x), Some(y)) = (types::float::operand(self, a)?, types::float::operand(self, b)?)
            else {
                return Ok(None);
            };
            return Ok(types::float::binary(self, plain, x, y)?.map(Flow::Value));
        }
        if self.is_int(a) && self.is_int(b) {
            return Ok(types::int::binary(self, plain, a, b)?.map(Flow::Value));
        }
        if plain == BinaryOp::Or
            && let Some(union) = types::alias::or(self, a, b)?
        {
            return Ok(Some(union.into()));
        }
        Ok(types::set::view_binary(self, plain, a, b)?.map(Flow::Value))
    }

    /// The sequence slots: concatenation and repetition; `None` is NotImplemented.
    pub(crate) fn native_sequence(&mut self, op: BinaryOp, a: ObjectId, b: ObjectId) -> Result<Option<Flow>> {
        match op {
            BinaryOp::InplaceAdd if matches!(self.heap.payload(a), Payload::List(_)) => {
                types::list::inplace_concat(self, a, b).map(Some)
            }
            BinaryOp::InplaceAdd if matches!(self.heap.payload(a), Payload::ByteArray(_)) => {
                types::bytearray::inplace_concat(self, a, b).map(|id| Some(id.into()))
            }
            BinaryOp::InplaceMultiply if matches!(self.heap.payload(a), Payload::ByteArray(_)) => {
                let count = self.repetitions(b)?;
                types::bytearray::inplace_repeat(self, a, count).map(|id| Some(id.into()))
            }
            BinaryOp::Add | BinaryOp::InplaceAdd => Ok(self.concat(a, b)?.map(Flow::Value)),
            BinaryOp::InplaceMultiply if matches!(self.heap.payload(a), Payload::List(_)) => {
                let count = self.repetitions(b)?;
                types::list::inplace_repeat(self, a, count).map(|id| Some(id.into()))
            }
            BinaryOp::Multiply | BinaryOp::InplaceMultiply => Ok(self.repeated(a, b)?.map(Flow::Value)),
            _ => Ok(None),
        }
    }

    /// `sq_concat` of the left operand.
    fn concat(&mut self, a: ObjectId, b: ObjectId) -> Result<Option<ObjectId>> {
        match self.heap.payload(a) {
            Payload::Str(_) => types::str::concat(self, a, b).map(Some),
            Payload::Bytes(_) | Payload::ByteArray(_) => types::bytes::concat(self, a, b).map(Some),
            Payload::List(_) => types::list::concat(self, a, b),
            Payload::Tuple(_) => types::tuple::concat(self, a, b),
            _ => Ok(None),
        }
    }

    /// `sq_repeat` of either operand: `PyNumber_Multiply`'s end.
    fn repeated(&mut self, a: ObjectId, b: ObjectId) -> Result<Option<ObjectId>> {
        let (sequence, count) = if self.is_repeatable(a) {
            (a, b)
        } else if self.is_repeatable(b) {
            (b, a)
        } else {
            return Ok(None);
        };
        let times = self.repetitions(count)?;
        let count = self.heap.new_int(times);
        let result = match self.heap.payload(sequence) {
            Payload::Str(_) => types::str::repeat(self, sequence, times).map(Some),
            Payload::Bytes(_) | Payload::ByteArray(_) => {
                types::bytes::repeat(self, sequence, times).map(Some)
            }
            Payload::List(_) => types::list::repeat(self, sequence, count),
            _ => types::tuple::repeat(self, sequence, count),
        };
        self.heap.decref(count);
        result
    }

    fn is_repeatable(&self, id: ObjectId) -> bool {
        matches!(
            self.heap.payload(id),
            Payload::Str(_)
                | Payload::Bytes(_)
                | Payload::ByteArray(_)
                | Payload::List(_)
                | Payload::Tuple(_)
        )
    }

    /// `sequence_repeat`'s count.
    fn repetitions(&mut self, count: ObjectId) -> Result<i64> {
        if !self.is_index(count) {
            let message = format!("can't multiply sequence by non-int of type '{}'", self.type_name(count));
            return Err(self.type_error(&message));
        }
        self.index_i64(count)
    }

    /// Refuses what would not fit into the run's memory: `MemoryError`.
    pub(crate) fn check_bytes(&mut self, bytes: Option<u64>) -> Result<()> {
        match bytes {
            Some(bytes) if bytes <= self.limits.bytes => Ok(()),
            _ => Err(self.raise_with(Exc::MemoryError, Vec::new())),
        }
    }
}
