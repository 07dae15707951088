//! Comparisons that need no Python and no recursion: numbers, strings, singletons of exact built-in types.

use std::cmp::Ordering;

use heapglass_memory::ObjectId;
use heapglass_memory::object::Payload;

use super::CompareOp;
use super::numbers::{compare_int_float, compare_small_float};
use crate::vm::Vm;

/// What an order means for an operator; NaN and complex have none.
const fn judged(op: CompareOp, ordering: Option<Ordering>) -> bool {
    match ordering {
        Some(ordering) => op.holds(ordering),
        None => matches!(op, CompareOp::Ne),
    }
}

impl Vm {
    /// The result if both are simple values of classes that have no Python methods.
    #[inline]
    pub(crate) fn plain_compare(&self, a: ObjectId, b: ObjectId, op: CompareOp) -> Option<bool> {
        if self.finds_methods(a) || self.finds_methods(b) {
            return None;
        }
        self.value_compare(a, b, op)
    }

    /// Numbers, strings and bytes by value; `None` for everything else.
    pub(crate) fn value_compare(&self, a: ObjectId, b: ObjectId, op: CompareOp) -> Option<bool> {
        let small = |payload: &Payload| match payload {
            Payload::Int(value) => Some(*value),
            Payload::Bool(value) => Some(i64::from(*value)),
            _ => None,
        };
        let (x, y) = (self.heap.payload(a), self.heap.payload(b));
        if let (Some(x), Some(y)) = (small(x), small(y)) {
            return Some(op.holds(x.cmp(&y)));
        }
        match (x, y) {
            (Payload::Str(x), Payload::Str(y)) => Some(op.holds(x.text.cmp(&y.text))),
            (Payload::Float(x), Payload::Float(y)) => Some(judged(op, x.partial_cmp(y))),
            (Payload::Bytes(x), Payload::Bytes(y)) => Some(op.holds(x.cmp(y))),
            (Payload::Bytes(x), Payload::ByteArray(y)) => Some(op.holds(x.cmp(&y.bytes))),
            (Payload::ByteArray(x), Payload::Bytes(y)) => Some(op.holds(x.bytes.cmp(y))),
            (Payload::ByteArray(x), Payload::ByteArray(y)) => Some(op.holds(x.bytes.cmp(&y.bytes))),
            (Payload::Float(x), y) => {
                Some(judged(op, self.against_float(b, small(y), *x)?.map(Ordering::reverse)))
            }
            (x, Payload::Float(y)) => Some(judged(op, self.against_float(a, small(x), *y)?)),
            (Payload::BigInt(_), _) | (_, Payload::BigInt(_)) => {
                Some(op.holds(self.big(a)?.cmp(&self.big(b)?)))
            }
            _ => None,
        }
    }

    /// An int of whatever size against a float; outer `None` if it is no int.
    fn against_float(&self, id: ObjectId, small: Option<i64>, float: f64) -> Option<Option<Ordering>> {
        match small {
            Some(small) => Some(compare_small_float(small, float)),
            None => Some(compare_int_float(&self.big(id)?, float)),
        }
    }

    /// Whether two keys are equal, if that can be said without Python: for look-ups in dicts and sets.
    pub(crate) fn plain_eq(&self, a: ObjectId, b: ObjectId) -> Option<bool> {
        if a == b {
            return Some(true);
        }
        if let Some(result) = self.plain_compare(a, b, CompareOp::Eq) {
            return Some(result);
        }
        if self.finds_methods(a) || self.finds_methods(b) {
            return None;
        }
        let is_value = |payload: &Payload| {
            matches!(
                payload,
                Payload::Int(_)
                    | Payload::Bool(_)
                    | Payload::BigInt(_)
                    | Payload::Float(_)
                    | Payload::Str(_)
                    | Payload::Bytes(_)
            )
        };
        match (self.heap.payload(a), self.heap.payload(b)) {
            (Payload::Tuple(x), Payload::Tuple(y)) => {
                if x.len() != y.len() {
                    return Some(false);
                }
                let mut all = true;
                for (x, y) in x.iter().zip(y.iter()) {
                    all &= self.plain_flat_eq(*x, *y)?;
                }
                Some(all)
            }
            // Values of different kinds: a str is never equal to a number.
            (x, y) if is_value(x) && is_value(y) => Some(false),
            (Payload::Plain, y) | (y, Payload::Plain) if is_value(y) || matches!(y, Payload::Plain) => {
                Some(false)
            }
            _ => None,
        }
    }

    /// The same without looking into tuples.
    fn plain_flat_eq(&self, a: ObjectId, b: ObjectId) -> Option<bool> {
        if a == b {
            return Some(true);
        }
        self.plain_compare(a, b, CompareOp::Eq)
    }
}
