//! Two runs side by side: which moment of one belongs to a moment of the other, and what differs there.

use heapglass_compare::{Alignment, Key, Pairs, differences, key};
use heapglass_snapshot::Serial;
use heapglass_wire::{Ask, Beside, Compared, Moment, Shown};

use crate::convert;
use crate::engine::Engine;
use crate::show::Shower;

/// So many differences are told.
const TOLD: usize = 24;

/// How the lines of two runs lie beside each other. Kept as long as neither goes on.
#[derive(Default)]
pub struct Together {
    known: Option<(Ends, Alignment)>,
}

/// The runs' numbers and how far they are.
pub type Ends = [(u32, u32); 2];

/// Which run a moment is of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    ToSecond,
    ToFirst,
}

impl Together {
    /// Answers a question about the second run beside the first.
    pub fn show(
        &mut self,
        ends: Ends,
        first: &mut Engine,
        (second, shower): (&mut Engine, &mut Shower),
        ask: &Ask,
        beside: Beside,
    ) -> Shown {
        let (moment, has_own_step) = self.second_beside(ends, first, second, beside.moment);
        let here = in_range(first, beside.moment);
        let here = first.snapshot(here);
        let there = second.snapshot(moment);
        let pairs = Pairs::new(&here, &there);
        let selected = beside.selected.map(Serial);
        let told = differences(&here, &there, &pairs, selected);
        let compared = Compared {
            has_own_step,
            pairs: pairs.iter().map(|(one, two)| (one.0, two.0)).collect(),
            more: u32::try_from(told.len().saturating_sub(TOLD)).unwrap_or(u32::MAX),
            differences: convert::differences(told.into_iter().take(TOLD), &here, &there),
        };
        let mut shown = shower.show(second, &Ask { moment, ..ask.clone() });
        shown.compared = Some(compared);
        shown
    }

    /// The moment of the second that belongs to one of the first, and whether its line has a step of its own there.
    fn second_beside(
        &mut self,
        ends: Ends,
        first: &mut Engine,
        second: &mut Engine,
        moment: Moment,
    ) -> (Moment, bool) {
        self.find(ends, (first, second), moment, Way::ToSecond)
    }

    /// The moment of the first that belongs to one of the second.
    pub fn first_beside(
        &mut self,
        ends: Ends,
        first: &mut Engine,
        second: &mut Engine,
        moment: Moment,
    ) -> Moment {
        self.find(ends, (first, second), moment, Way::ToFirst).0
    }

    fn find(
        &mut self,
        ends: Ends,
        (first, second): (&mut Engine, &mut Engine),
        moment: Moment,
        way: Way,
    ) -> (Moment, bool) {
        let alignment = self.alignment(ends, first, second);
        let (from, to) = match way {
            Way::ToSecond => (first, second),
            Way::ToFirst => (second, first),
        };
        let moment = in_range(from, moment);
        let step = usize::try_from(moment.step).unwrap_or(usize::MAX);
        let counterpart = match way {
            Way::ToSecond => alignment.in_second(step),
            Way::ToFirst => alignment.in_first(step),
        };
        let step = u32::try_from(counterpart.index).unwrap_or(u32::MAX);
        // The step before is shown at its end.
        let change = moment.change.filter(|_| counterpart.is_own);
        let change = change.map(|change| same_change((from, moment.step), (to, step), change));
        (Moment { step, change }, counterpart.is_own)
    }

    fn alignment(&mut self, ends: Ends, first: &Engine, second: &Engine) -> &Alignment {
        let known = self.known.take().filter(|(known, _)| *known == ends);
        let made = known.unwrap_or_else(|| (ends, Alignment::new(&lines(first), &lines(second))));
        &self.known.insert(made).1
    }
}

/// The line that each step ran.
fn lines(engine: &Engine) -> Vec<u32> {
    (0..=engine.steps()).map(|step| engine.line_of(step)).collect()
}

/// The change of a step that belongs to a change of the same line's step in the other run.
fn same_change((from, from_step): (&mut Engine, u32), (to, to_step): (&mut Engine, u32), change: u32) -> u32 {
    let Some(index) = change.checked_sub(1).and_then(|index| usize::try_from(index).ok()) else { return 0 };
    let (here, there) = (keys(from, from_step), keys(to, to_step));
    let counterpart = Alignment::new(&here, &there).in_second(index);
    u32::try_from(counterpart.index + 1).unwrap_or(u32::MAX)
}

fn keys(engine: &mut Engine, step: u32) -> Vec<Key> {
    engine.changes(step).changes.iter().map(key).collect()
}

fn in_range(engine: &mut Engine, moment: Moment) -> Moment {
    let step = moment.step.min(engine.steps());
    let count = moment.change.map(|_| u32::try_from(engine.changes(step).changes.len()).unwrap_or(u32::MAX));
    let change = moment.change.zip(count).map(|(change, count)| change.clamp(count.min(1), count));
    Moment { step, change }
}
