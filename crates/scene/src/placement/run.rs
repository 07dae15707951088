//! The places at each step of a run: a function of the run alone, by whatever road the reader comes.

use std::collections::BTreeMap;

use heapglass_snapshot::Snapshot;

use super::Placement;
use super::log::Log;

/// The run's first steps, which are looked at as a whole: nothing moves in them.
const FORESEEN: u32 = 192;
/// After them: steps between two moments from which on everything is placed step by step.
const STRETCH: u32 = 32;
/// Before a stretch, one moment that so many steps have in common is placed.
const COMMON: u32 = 1024;

/// Goes through the moments of a run from one step to another, both included.
pub type Walk<'w> = dyn FnMut(u32, u32, &mut dyn FnMut(&Snapshot)) + 'w;

/// The places of a run.
#[derive(Debug, Default)]
pub struct Places {
    /// Of the first steps.
    first: Option<Placement>,
    /// Of later moments that many steps have in common, by step.
    common: BTreeMap<u32, Placement>,
    /// The stretch that was looked at last: where it began, how far it was placed, and the places.
    stretch: Option<(u32, u32, Placement)>,
}

impl Places {
    /// The places at a step. `last` is the last step so far, and `is_over` says whether there will be more: while
    /// a short run goes on its places are not final.
    pub fn at(&mut self, step: u32, last: u32, is_over: bool, walk: &mut Walk<'_>) -> Placement {
        let first = match self.first.take() {
            Some(first) => first,
            None => foreseen(last, walk),
        };
        if is_over || last >= FORESEEN {
            self.first = Some(first.clone());
        }
        if step <= FORESEEN { first } else { self.later(first, step, walk) }
    }

    fn later(&mut self, first: Placement, step: u32, walk: &mut Walk<'_>) -> Placement {
        let since = step - FORESEEN - 1;
        let common = step - since % COMMON;
        let start = step - since % STRETCH;
        let (from, mut placement) = match self.stretch.take() {
            Some((begun, placed, placement)) if begun == start && placed <= step => (placed + 1, placement),
            Some(_) | None => {
                let placement = self.common.entry(common).or_insert_with(|| {
                    let mut placement = first;
                    walk(common, common, &mut |snapshot| placement.place(snapshot));
                    placement
                });
                (start, placement.clone())
            }
        };
        if from <= step {
            walk(from, step, &mut |snapshot| placement.place(snapshot));
        }
        self.stretch = Some((start, step, placement.clone()));
        placement
    }
}

fn foreseen(last: u32, walk: &mut Walk<'_>) -> Placement {
    let mut log = Log::default();
    walk(0, last.min(FORESEEN), &mut |snapshot| log.see(snapshot));
    log.placement()
}
