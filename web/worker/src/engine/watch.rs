//! One object through time: its count at every step, and since when its holders hold it. Worked out in slices.

use heapglass_session::Session;
use heapglass_snapshot::{Change, Holder, Moment as EngineMoment, Serial, StepChanges};
use heapglass_wire::{CountAt, Direction, History, Moment, Since};
use js_sys::Date;

use super::{Engine, engine_moment};
use crate::convert;

/// Steps that are looked at between two looks at the clock.
const STRIDE: u32 = 256;
/// So many steps in which the count changed are searched for a holder's beginning.
const SEARCHED: usize = 64;
/// A seek for a change gives up after so long.
const SEEK_MS: f64 = 1500.0;

/// A history under way: first the counts, then the beginnings of the holders of one moment.
pub struct Watch {
    object: u32,
    at: Moment,
    history: History,
    /// Holders whose beginning is not known yet, and the steps still to be searched, latest first.
    open: Option<(Vec<Holder>, Vec<u32>)>,
}

impl Watch {
    pub fn new(object: u32, at: Moment) -> Self {
        Watch { object, at, history: History { object, ..History::default() }, open: None }
    }

    /// The same object at another moment: the counts stay known.
    pub fn moved(&self, at: Moment) -> Self {
        let mut watch = Watch { object: self.object, at, history: self.history.clone(), open: None };
        watch.history.since.clear();
        watch
    }

    pub fn object(&self) -> u32 {
        self.object
    }

    /// Works until the time is up; says whether all is known.
    pub fn slice(&mut self, engine: &mut Engine, until: f64) -> bool {
        let session = engine.session();
        while Date::now() < until {
            if !self.history.is_complete {
                self.count(session);
            } else if self.search(session) {
                return true;
            }
        }
        false
    }

    /// What is known so far.
    pub fn known(&self) -> History {
        self.history.clone()
    }

    /// Counts through some more steps.
    fn count(&mut self, session: &mut Session) {
        let known = &mut self.history;
        let part = session.history(self.object, known.up_to, STRIDE);
        for at in part.counts {
            let count = convert::count(at.count);
            if known.counts.last().is_none_or(|last| last.count != count) {
                known.counts.push(CountAt { step: at.step, count });
            }
        }
        known.freed_at = part.freed_at;
        known.up_to = part.up_to;
        known.is_complete = part.is_complete;
    }

    /// A holder can come without a change of the count, where another goes. Its beginning is between two moments
    /// of which only the later one has it; each slice halves one such stretch.
    fn search_the_rest(&mut self, session: &mut Session) -> bool {
        let birth = self.history.counts.first().map_or(0, |at| at.step);
        let Some((open, _)) = &mut self.open else { return true };
        let Some(holder) = open.pop() else { return true };
        let (mut without, mut with) = (birth, self.at.step);
        if holds(session, self.object, &holder, birth) {
            with = birth;
        }
        while without + 1 < with {
            let middle = without + (with - without) / 2;
            if holds(session, self.object, &holder, middle) {
                with = middle;
            } else {
                without = middle;
            }
        }
        self.history.since.push(Since { holder: convert::holder(&holder), step: with });
        open.is_empty()
    }

    /// Searches one step; says whether the search is over.
    fn search(&mut self, session: &mut Session) -> bool {
        let Some((holders, steps)) = &mut self.open else {
            let steps = self.history.counts.iter().map(|at| at.step).filter(|step| *step <= self.at.step);
            let mut steps: Vec<u32> = steps.collect();
            steps.drain(..steps.len().saturating_sub(SEARCHED));
            self.open = Some((holders(session, self.object, self.at), steps));
            return false;
        };
        if holders.is_empty() {
            return true;
        }
        let Some(step) = steps.pop() else { return self.search_the_rest(session) };
        let came = came(self.object, &session.changes(step));
        holders.retain(|holder| {
            let is_from_here = came.contains(holder);
            if is_from_here {
                self.history.since.push(Since { holder: convert::holder(holder), step });
            }
            !is_from_here
        });
        false
    }
}

fn holders(session: &mut Session, object: u32, at: Moment) -> Vec<Holder> {
    let snapshot = session.snapshot(engine_moment(at));
    let found = snapshot.objects.into_iter().find(|known| known.serial == Serial(object));
    found.map(|known| known.holders).unwrap_or_default()
}

fn holds(session: &mut Session, object: u32, holder: &Holder, step: u32) -> bool {
    holders(session, object, Moment { step, change: None }).contains(holder)
}

/// The holders that an object gained in a step.
fn came(object: u32, changes: &StepChanges) -> Vec<Holder> {
    let gained = |change: &Change| match change {
        Change::Refcount { object: of, gained, .. } if of.0 == object => gained.clone(),
        Change::Moved { object: of, to, .. } if of.0 == object => Some(to.clone()),
        Change::Refcount { .. }
        | Change::Moved { .. }
        | Change::Born { .. }
        | Change::Freed { .. }
        | Change::Printed { .. }
        | Change::Gc(_)
        | Change::Memory(_) => None,
    };
    changes.net.iter().chain(&changes.changes).filter_map(gained).collect()
}

/// The nearest step at which an object's count is not what it was a step before.
pub fn next_change(session: &mut Session, object: u32, from: u32, direction: Direction) -> Option<u32> {
    let give_up = Date::now() + SEEK_MS;
    match direction {
        Direction::Forwards => forwards(session, object, from, give_up),
        Direction::Backwards => backwards(session, object, from, give_up),
    }
}

fn forwards(session: &mut Session, object: u32, from: u32, give_up: f64) -> Option<u32> {
    let mut start = from;
    let is_there = is_alive(session, object, from);
    while Date::now() < give_up {
        let part = session.history(object, start, STRIDE);
        let first = part.counts.iter().find(|at| at.step > from && (at.step > start || !is_there));
        if let Some(at) = first {
            return Some(at.step);
        }
        if part.is_complete {
            return part.freed_at.filter(|step| *step > from);
        }
        start = part.up_to;
    }
    None
}

fn is_alive(session: &mut Session, object: u32, step: u32) -> bool {
    let moment = EngineMoment { step, change: u32::MAX };
    session.snapshot(moment).objects.iter().any(|known| known.serial == Serial(object))
}

fn backwards(session: &mut Session, object: u32, from: u32, give_up: f64) -> Option<u32> {
    let mut end = from;
    while end > 0 && Date::now() < give_up {
        let start = end.saturating_sub(STRIDE);
        let part = session.history(object, start, end - start);
        // The first entry is the count at the stretch's beginning, which is a change only if it was born there.
        let last = part.counts.iter().rev().find(|at| at.step < from && (at.step > start || start == 0));
        if let Some(at) = last {
            return Some(at.step);
        }
        if part.counts.is_empty() {
            return None;
        }
        end = start;
    }
    None
}
