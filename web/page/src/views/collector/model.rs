//! The collector's phases and sums, as plain data.

use heapglass_wire::{Change, Collector, GcEvent, GcObject, GcPhase, Shown, Verdict};

use crate::text::Text;

/// A phase in the stepper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phase {
    pub state: PhaseState,
    pub note: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhaseState {
    Done,
    Now,
    Later,
}

/// The six phases of the stepper. Promotion ends the collection and belongs to the last of them.
pub fn phases(words: &dyn Text, collector: &Collector) -> [Phase; 6] {
    let at = collector.phase.map_or(0, number);
    let count = u32::try_from(collector.objects.len()).unwrap_or(u32::MAX).saturating_add(collector.left_out);
    let phase = |index: usize| {
        let state = match index {
            _ if index < at => PhaseState::Done,
            _ if index == at => PhaseState::Now,
            _ => PhaseState::Later,
        };
        let note = match (index, state) {
            (0, PhaseState::Done | PhaseState::Now) => words.objects_in_list(count),
            (1, PhaseState::Done) => words.labels().phase_copy_into.to_owned(),
            (_, PhaseState::Now) => {
                let done = collector.cursor.map_or(0, |cursor| cursor.saturating_add(1).min(count));
                if done == 0 { String::new() } else { words.of(done, count) }
            }
            _ => String::new(),
        };
        Phase { state, note }
    };
    [phase(0), phase(1), phase(2), phase(3), phase(4), phase(5)]
}

fn number(phase: GcPhase) -> usize {
    match phase {
        GcPhase::YoungList => 0,
        GcPhase::CopyCounts => 1,
        GcPhase::SubtractInner => 2,
        GcPhase::MoveUnreachable => 3,
        GcPhase::Finalize => 4,
        GcPhase::Clear | GcPhase::Promote => 5,
    }
}

/// The phase's number as the page counts them, from 1.
pub fn phase_number(phase: GcPhase) -> u32 {
    u32::try_from(number(phase)).unwrap_or(0) + 1
}

/// gc_refs as a sum: `1 − 1 = 0`.
pub fn sum(object: &GcObject) -> (String, Option<String>) {
    if object.subtracted.is_empty() {
        return (object.start.to_string(), None);
    }
    let taken = object.subtracted.len();
    let minus = if taken > 4 { format!(" − {taken} × 1") } else { " − 1".repeat(taken) };
    (format!("{}{minus}", object.start), Some(object.gc_refs.to_string()))
}

/// The class of a verdict's row and the sign before its word.
pub fn verdict_class(verdict: Verdict) -> (&'static str, &'static str) {
    match verdict {
        Verdict::NotReached => ("wait", ""),
        Verdict::Candidate => ("cand", "?"),
        Verdict::Reachable => ("reach", "✓"),
        Verdict::Garbage => ("trash", "✕"),
        Verdict::Cleared => ("trash cleared", "✕"),
    }
}

/// How many objects the step's collection found.
pub fn collected(shown: &Shown) -> u32 {
    let found = |change: &Change| match change {
        Change::Gc(GcEvent::Ended { collected, .. }) => Some(*collected),
        Change::Gc(_)
        | Change::Born { .. }
        | Change::Refcount { .. }
        | Change::Moved { .. }
        | Change::Freed { .. }
        | Change::Printed { .. }
        | Change::Memory(_) => None,
    };
    shown.said.iter().find_map(found).unwrap_or(shown.collector.found_in_step)
}

#[cfg(test)]
mod tests {
    use heapglass_wire::{GcObject, ObjectName};

    use super::sum;

    #[test]
    fn what_is_taken_off_is_written_out() {
        let object = |start, taken: usize, gc_refs| GcObject {
            object: ObjectName::default(),
            count: heapglass_wire::Count::Counted(start),
            start,
            subtracted: vec![(1, "next".into()); taken],
            gc_refs,
            verdict: heapglass_wire::Verdict::NotReached,
            is_now: false,
        };
        assert_eq!(sum(&object(1, 0, 1)), ("1".into(), None));
        assert_eq!(sum(&object(3, 2, 1)), ("3 − 1 − 1".into(), Some("1".into())));
        assert_eq!(sum(&object(9, 6, 3)), ("9 − 6 × 1".into(), Some("3".into())));
    }
}
