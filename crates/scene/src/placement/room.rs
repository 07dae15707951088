//! Free room in a column.

use heapglass_snapshot::Serial;

/// Units of a column's height: a quarter of the graph's beat of 36 px.
pub(crate) const BEAT: u32 = 4;
/// Room under every node: space for routed references and the arrows of hidden holders.
pub(crate) const GAP: u32 = 4;

/// A column's taken stretches. Invariant: sorted by `top`, and no two overlap.
#[derive(Clone, Debug, Default)]
pub(crate) struct Column {
    spans: Vec<Span>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Span {
    top: u32,
    /// First free unit after it, its gap included.
    end: u32,
    owner: Serial,
}

impl Column {
    /// Takes room if it is free.
    pub(crate) fn take(&mut self, owner: Serial, top: u32, height: u32) -> bool {
        let end = top + height + GAP;
        let at = self.spans.partition_point(|span| span.end <= top);
        if self.spans.get(at).is_some_and(|span| span.top < end) {
            return false;
        }
        self.spans.insert(at, Span { top, end, owner });
        true
    }

    /// Gives room back.
    pub(crate) fn release(&mut self, owner: Serial, top: u32) {
        let at = self.spans.partition_point(|span| span.top < top);
        if self.spans.get(at).is_some_and(|span| span.owner == owner) {
            self.spans.remove(at);
        }
    }

    /// The free place nearest to `desired` with room for `height`, on the same part of a beat.
    pub(crate) fn nearest(&self, desired: u32, height: u32) -> u32 {
        let phase = desired % BEAT;
        let start = self.spans.partition_point(|span| span.end <= desired);
        let below = self.below(start, desired, height, phase);
        match self.above(start, desired, height, phase) {
            Some(above) if desired.abs_diff(above) < below.abs_diff(desired) => above,
            Some(_) | None => below,
        }
    }

    /// First place at or below `desired`; there always is one.
    fn below(&self, start: usize, desired: u32, height: u32, phase: u32) -> u32 {
        let mut top = desired;
        for span in self.spans.iter().skip(start) {
            if top + height + GAP <= span.top {
                break;
            }
            top = align_up(span.end, phase);
        }
        top
    }

    /// Last place above `desired` that ends before the span there.
    fn above(&self, start: usize, desired: u32, height: u32, phase: u32) -> Option<u32> {
        let mut limit = self.spans.get(start).map_or(desired, |span| span.top.min(desired));
        for span in self.spans.iter().take(start).rev() {
            if let Some(top) = fit_before(limit, height, phase)
                && top >= span.end
            {
                return Some(top);
            }
            limit = span.top;
        }
        fit_before(limit, height, phase)
    }
}

fn align_up(value: u32, phase: u32) -> u32 {
    value + (BEAT + phase - value % BEAT) % BEAT
}

/// The last aligned top from which `height` and its gap end at or before `limit`.
fn fit_before(limit: u32, height: u32, phase: u32) -> Option<u32> {
    let top = limit.checked_sub(height + GAP)?;
    top.checked_sub((BEAT + top % BEAT - phase) % BEAT)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(spans: &[(u32, u32)]) -> Column {
        let mut column = Column::default();
        for (owner, (top, height)) in (1..).zip(spans) {
            assert!(column.take(Serial(owner), *top, *height));
        }
        column
    }

    #[test]
    fn the_nearest_free_room_is_taken() {
        let column = column(&[(4, 4), (20, 8)]);
        assert_eq!(column.nearest(4, 4), 12, "after the first: two beats down rather than up");
        assert_eq!(column.nearest(20, 4), 12, "the hole above is nearer than the end");
        assert_eq!(column.nearest(20, 8), 32, "which is too small for this");
        assert_eq!(column.nearest(21, 8), 33, "and stays on its part of the beat");
        assert_eq!(column.nearest(0, 0), 0);
    }

    #[test]
    fn taken_room_is_refused_and_given_back() {
        let mut column = column(&[(4, 4)]);
        assert!(!column.take(Serial(9), 9, 4));
        column.release(Serial(1), 4);
        assert!(column.take(Serial(9), 9, 4));
    }
}
