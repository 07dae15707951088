//! Indices and slices: `PyNumber_AsSsize_t`, `PySlice_Unpack`, `PySlice_AdjustIndices`.

use heapglass_memory::ObjectId;
use heapglass_memory::object::{Payload, RecordKind};
use malachite_bigint::Sign;

use crate::vm::{Exc, Result, Vm};

/// A slice of a sequence of known length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Bounds {
    pub start: i64,
    pub stop: i64,
    pub step: i64,
    pub count: usize,
}

impl Bounds {
    /// Positions in the sequence, in the slice's order.
    pub(crate) fn positions(self) -> impl DoubleEndedIterator<Item = usize> {
        (0..self.count).map(move |k| (self.start + k as i64 * self.step) as usize)
    }
}

impl Vm {
    /// Whether it is a slice.
    pub(crate) fn is_slice(&self, id: ObjectId) -> bool {
        matches!(self.heap.payload(id), Payload::Record(record) if record.kind == RecordKind::Slice)
    }

    /// `PyNumber_AsSsize_t(id, exc)`.
    pub(crate) fn index_or(&mut self, id: ObjectId, too_large: Exc) -> Result<i64> {
        if let Some(value) = self.small(id) {
            return Ok(value);
        }
        let value = self.index(id)?;
        match i64::try_from(&value) {
            Ok(value) => Ok(value),
            Err(_) => {
                let message = format!("cannot fit '{}' into an index-sized integer", self.type_name(id));
                Err(self.raise(too_large, &message))
            }
        }
    }

    /// `_PyEval_SliceIndex`: clamped to what fits.
    pub(crate) fn slice_index(&mut self, id: ObjectId, allows_none: bool) -> Result<i64> {
        if let Some(value) = self.small(id) {
            return Ok(value);
        }
        if !self.is_index(id) {
            return Err(self.type_error(if allows_none {
                "slice indices must be integers or None or have an __index__ method"
            } else {
                "slice indices must be integers or have an __index__ method"
            }));
        }
        let value = self.index(id)?;
        Ok(i64::try_from(&value).unwrap_or(if value.sign() == Sign::Minus { i64::MIN } else { i64::MAX }))
    }

    fn slice_field(&mut self, slice: ObjectId, index: usize, default: i64) -> Result<i64> {
        match self.heap.field(slice, index) {
            Some(id) if !self.is_none(id) => self.slice_index(id, true),
            _ => Ok(default),
        }
    }

    /// Where a slice begins and ends in a sequence of `len` items.
    pub(crate) fn slice_bounds(&mut self, slice: ObjectId, len: usize) -> Result<Bounds> {
        let (start, stop, step) = self.slice_unpack(slice)?;
        Ok(adjust(start, stop, step, len))
    }

    /// `PySlice_Unpack`
    pub(crate) fn slice_unpack(&mut self, slice: ObjectId) -> Result<(i64, i64, i64)> {
        let step = self.slice_field(slice, 2, 1)?;
        if step == 0 {
            return Err(self.value_error("slice step cannot be zero"));
        }
        let step = step.max(-i64::MAX);
        let (first, last) = if step < 0 { (i64::MAX, i64::MIN) } else { (0, i64::MAX) };
        let start = self.slice_field(slice, 0, first)?;
        let stop = self.slice_field(slice, 1, last)?;
        Ok((start, stop, step))
    }
}

/// `PySlice_AdjustIndices`
pub(crate) fn adjust(start: i64, stop: i64, step: i64, len: usize) -> Bounds {
    let len = len as i64;
    let clamp = |at: i64| {
        let at = if at < 0 { at.saturating_add(len) } else { at };
        if at < 0 {
            if step < 0 { -1 } else { 0 }
        } else if at >= len {
            if step < 0 { len - 1 } else { len }
        } else {
            at
        }
    };
    let (start, stop) = (clamp(start), clamp(stop));
    let count = if step < 0 {
        if stop < start { (start - stop - 1) / -step + 1 } else { 0 }
    } else if start < stop {
        (stop - start - 1) / step + 1
    } else {
        0
    };
    Bounds { start, stop, step, count: count as usize }
}
