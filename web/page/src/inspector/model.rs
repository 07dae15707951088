//! The chart of a count over time, as plain data.

use heapglass_wire::{Count, History, Holder};

/// The chart in its own coordinates: `WIDTH` by `HEIGHT`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chart {
    /// The line up to the step shown, and the line after it.
    pub past: String,
    pub future: String,
    /// The point shown, with its count.
    pub now: Option<(f32, f32, u32)>,
    /// The first and the last count, beside the line's ends.
    pub ends: Vec<(f32, f32, String, bool)>,
    /// Steps named under the axis.
    pub ticks: Vec<(f32, u32, bool)>,
}

pub const WIDTH: f32 = 276.0;
pub const HEIGHT: f32 = 70.0;
const LEFT: f32 = 14.0;
const RIGHT: f32 = 14.0;
const TOP: f32 = 10.0;
const FLOOR: f32 = 54.0;
/// Two labels nearer than this would overlap.
const LABEL_WIDTH: f32 = 24.0;

/// Lays out an object's history in a run of `last` steps.
pub fn chart(history: &History, step: u32, last: u32) -> Chart {
    let mut counts: Vec<(u32, u32)> = history
        .counts
        .iter()
        .filter_map(|at| match at.count {
            Count::Counted(count) => Some((at.step, count)),
            Count::Immortal => None,
        })
        .collect();
    let freed_at = history.death.as_ref().map(|death| death.step);
    counts.extend(freed_at.filter(|_| !counts.is_empty()).map(|step| (step, 0)));
    let (Some(first), Some(newest)) = (counts.first(), counts.last()) else { return Chart::default() };
    let highest = counts.iter().map(|(_, count)| *count).max().unwrap_or(1).max(1);
    let x = |at: u32| LEFT + at as f32 * (WIDTH - LEFT - RIGHT) / last.max(1) as f32;
    let y = |count: u32| FLOOR - count as f32 * (FLOOR - TOP) / highest as f32;
    let end = freed_at.unwrap_or(if history.is_complete { last } else { history.up_to });
    let now = count_at(&counts, step).filter(|_| step <= end);
    let mut ends = vec![(x(first.0) - 5.0, y(first.1) + 4.0, first.1.to_string(), true)];
    if end > step {
        ends.push((x(end) + 5.0, y(newest.1) + 4.0, newest.1.to_string(), false));
    }
    Chart {
        past: line(&counts, 0, step.min(end), x, y),
        future: line(&counts, step, end, x, y),
        now: now.map(|count| (x(step), y(count), count)),
        ends,
        ticks: ticks(&[(step, now.is_some()), (first.0, false), (last, false), (0, false)], x),
    }
}

/// The count at a step, if the object was there.
fn count_at(counts: &[(u32, u32)], step: u32) -> Option<u32> {
    counts.iter().take_while(|(at, _)| *at <= step).last().map(|(_, count)| *count)
}

/// A stepped line between two steps.
fn line(counts: &[(u32, u32)], from: u32, to: u32, x: impl Fn(u32) -> f32, y: impl Fn(u32) -> f32) -> String {
    let mut path = String::new();
    let begin = |at: u32, count: u32, path: &mut String| {
        let command = if path.is_empty() { 'M' } else { 'L' };
        path.push_str(&format!("{command}{:.1} {:.1}", x(at), y(count)));
    };
    if let Some(count) = count_at(counts, from) {
        begin(from, count, &mut path);
    }
    let mut before = count_at(counts, from);
    for (at, count) in counts.iter().filter(|(at, _)| *at > from && *at <= to) {
        if let Some(before) = before {
            begin(*at, before, &mut path);
        }
        begin(*at, *count, &mut path);
        before = Some(*count);
    }
    if let Some(count) = before {
        begin(to.max(from), count, &mut path);
    }
    path
}

/// The first of those that would overlap is kept.
fn ticks(wanted: &[(u32, bool)], x: impl Fn(u32) -> f32) -> Vec<(f32, u32, bool)> {
    let mut kept: Vec<(f32, u32, bool)> = Vec::new();
    for (step, is_now) in wanted {
        let at = x(*step);
        if kept.iter().all(|(other, _, _)| (other - at).abs() >= LABEL_WIDTH) {
            kept.push((at, *step, *is_now));
        }
    }
    kept
}

/// What happened to an object in a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    Born(Count),
    /// Its count is so from here on.
    Count(Count),
    Freed,
}

/// So many changes of the count are offered between birth and death.
const CHANGES: usize = 8;

/// The steps of an object's life, in order; of many changes those around a step.
pub fn life(history: &History, step: u32) -> Vec<(u32, Event)> {
    let born = history.counts.first().filter(|at| history.born_at == Some(at.step));
    let mut changes = history.counts.get(usize::from(born.is_some())..).unwrap_or_default();
    let at = changes.partition_point(|change| change.step <= step);
    let from = at.saturating_sub(CHANGES / 2).min(changes.len().saturating_sub(CHANGES));
    changes = changes.get(from..changes.len().min(from + CHANGES)).unwrap_or_default();
    let born = born.map(|at| (at.step, Event::Born(at.count)));
    let changes = changes.iter().map(|at| (at.step, Event::Count(at.count)));
    let freed = history.death.as_ref().map(|death| (death.step, Event::Freed));
    born.into_iter().chain(changes).chain(freed).collect()
}

/// Since which step a holder holds the object, if that is known yet.
pub fn since(history: Option<&History>, holder: &Holder) -> Option<u32> {
    history?.since.iter().find(|since| since.holder == *holder).map(|since| since.step)
}

#[cfg(test)]
mod tests {
    use heapglass_wire::{Count, CountAt, Death, History};

    use super::{chart, life};

    #[test]
    fn the_line_is_broken_at_the_step_shown() {
        let at = |step, count| CountAt { step, count: Count::Counted(count) };
        let history = History {
            counts: vec![at(4, 1), at(5, 2), at(8, 4), at(11, 3)],
            is_complete: true,
            ..History::default()
        };
        let chart = chart(&history, 8, 12);
        assert_eq!(chart.now.map(|(_, _, count)| count), Some(4));
        assert!(chart.past.starts_with('M') && chart.future.starts_with('M'));
        assert_eq!(chart.ticks.iter().map(|tick| tick.1).collect::<Vec<_>>(), [8, 4, 12, 0]);
    }

    #[test]
    fn before_its_birth_an_object_has_no_count() {
        let history = History {
            counts: vec![CountAt { step: 4, count: Count::Counted(1) }],
            is_complete: true,
            ..History::default()
        };
        assert_eq!(chart(&history, 2, 12).now, None);
        assert_eq!(chart(&history, 2, 12).past, "");
    }

    #[test]
    fn where_an_object_is_freed_its_count_falls_to_zero() {
        let history = History {
            counts: vec![CountAt { step: 4, count: Count::Counted(1) }],
            death: Some(Death { step: 9, last: None, by_collector: false }),
            is_complete: true,
            ..History::default()
        };
        assert_eq!(chart(&history, 9, 12).now.map(|(_, _, count)| count), Some(0));
        assert_eq!(chart(&history, 10, 12).now, None);
    }

    #[test]
    fn birth_and_death_are_offered_beside_the_changes_around_a_step() {
        let at = |step| CountAt { step, count: Count::Counted(step) };
        let history = History {
            counts: (3..40).map(at).collect(),
            born_at: Some(3),
            death: Some(Death { step: 41, last: None, by_collector: true }),
            ..History::default()
        };
        let steps = |step| life(&history, step).into_iter().map(|(step, _)| step).collect::<Vec<_>>();
        assert_eq!(steps(20), [3, 17, 18, 19, 20, 21, 22, 23, 24, 41]);
        assert_eq!(steps(0), [3, 4, 5, 6, 7, 8, 9, 10, 11, 41]);
        assert_eq!(steps(50), [3, 32, 33, 34, 35, 36, 37, 38, 39, 41]);
        assert_eq!(life(&History::default(), 4), []);
    }
}
