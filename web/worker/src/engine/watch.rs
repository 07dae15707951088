//! One object through time: its count at every step, and since when its holders hold it. Worked out in slices.

use heapglass_session::Session;
use heapglass_snapshot::{Change, Holder, Moment as EngineMoment, Serial};
use heapglass_wire::{CountAt, Death, Direction, History, Moment, Since};
use js_sys::Date;

use super::{Engine, engine_moment};
use crate::convert;

/// Steps that are looked at between two looks at the clock.
const STRIDE: u32 = 24;
/// So many steps are looked at one by one for a holder's beginning.
const SEARCHED: u32 = 1000;
/// So long one object is looked at in all; what is not known then stays unknown.
const ENOUGH_MS: f64 = 4000.0;
/// So long it is looked at before the worker gives way to everything else.
const EAGER_MS: f64 = 250.0;
/// An object born longer ago than this is counted from `BACK` steps before the moment on.
const FAR: u32 = 20_000;
const BACK: u32 = 2_000;
/// A seek for a change gives up after so long.
const SEEK_MS: f64 = 1500.0;

/// A history under way: first the beginnings of the holders of one moment, then the counts.
pub struct Watch {
    object: u32,
    at: Moment,
    history: History,
    search: Search,
    /// Counting has begun, at this step.
    counts_from: Option<u32>,
    worked_ms: f64,
}

/// Whether there is more to find out, and how soon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rest {
    Soon,
    Later,
    /// All is known, or enough was looked at.
    Nothing,
}

/// How far the search for the holders' beginnings is.
enum Search {
    NotBegun,
    /// These hold at a step, and at every step since.
    Back {
        open: Vec<Holder>,
        held_at: u32,
    },
    /// The same, and no more steps are looked at one by one. The last of them begins between two steps.
    Halve {
        open: Vec<Holder>,
        held_at: u32,
        between: Option<(u32, u32)>,
    },
    Over,
}

impl Watch {
    pub fn new(object: u32, at: Moment) -> Self {
        Watch {
            object,
            at,
            history: History { object, ..History::default() },
            search: Search::NotBegun,
            counts_from: None,
            worked_ms: 0.0,
        }
    }

    /// The same object at another moment: the counts stay known.
    pub fn moved(self, at: Moment) -> Self {
        let is_before = self.counts_from.is_some_and(|from| from > 0 && at.step < from);
        let is_beyond = !self.history.is_complete && at.step > self.history.up_to;
        if is_before || (is_beyond && self.worked_ms >= ENOUGH_MS) {
            return Watch::new(self.object, at);
        }
        let mut watch = Watch { at, search: Search::NotBegun, ..self };
        watch.history.since.clear();
        watch
    }

    pub fn object(&self) -> u32 {
        self.object
    }

    /// Works for about so long.
    pub fn slice(&mut self, engine: &mut Engine, for_ms: f64) -> Rest {
        let session = engine.session();
        let begun = Date::now();
        while Date::now() < begun + for_ms {
            if !matches!(self.search, Search::Over) {
                self.search(session);
            } else if !self.history.is_complete && self.worked_ms < ENOUGH_MS {
                self.count(session);
            } else {
                return Rest::Nothing;
            }
        }
        self.worked_ms += Date::now() - begun;
        if self.worked_ms < EAGER_MS { Rest::Soon } else { Rest::Later }
    }

    /// What is known so far.
    pub fn known(&self) -> History {
        self.history.clone()
    }

    /// Counts through some more steps.
    fn count(&mut self, session: &mut Session) {
        if self.counts_from.is_none() {
            let (from, born_at) = self.begin(session);
            self.counts_from = Some(from);
            self.history.up_to = from;
            self.history.born_at = born_at;
        }
        let known = &mut self.history;
        let part = session.history(self.object, known.up_to, STRIDE);
        if known.counts.is_empty() && known.born_at.is_none() {
            known.born_at = part.counts.first().map(|at| at.step);
        }
        for at in part.counts {
            let count = convert::count(at.count);
            if known.counts.last().is_none_or(|last| last.count != count) {
                known.counts.push(CountAt { step: at.step, count });
            }
        }
        if let Some(step) = part.freed_at {
            known.death = Some(death(session, self.object, step));
        }
        known.up_to = part.up_to;
        known.is_complete = part.is_complete;
    }

    /// Where to count from: the object's birth, found by halving, or a while before the moment; and the birth, if it is
    /// known by then.
    fn begin(&self, session: &mut Session) -> (u32, Option<u32>) {
        // An object that is freed in the step is not there after it.
        let Some(alive) = [self.at.step, self.at.step.saturating_sub(1)]
            .into_iter()
            .find(|step| self.is_counted(session, *step))
        else {
            return (0, None);
        };
        let (mut without, mut with) = (0, alive);
        while without < with {
            let middle = without + (with - without) / 2;
            match self.is_counted(session, middle) {
                true => with = middle,
                false => without = middle + 1,
            }
        }
        (if alive - with > FAR { alive - BACK } else { with }, Some(with))
    }

    fn is_counted(&self, session: &mut Session, step: u32) -> bool {
        !session.history(self.object, step, 0).counts.is_empty()
    }

    /// Looks for some more of the holders' beginnings. A holder can come without a
    /// change of the count, where another goes, and it can go and come again: so one step after the other is looked
    /// at, backwards. Where that is too far, a holder is taken to have held without a break.
    fn search(&mut self, session: &mut Session) {
        match &mut self.search {
            Search::Over => {}
            Search::NotBegun => {
                let open = session.holders_of(self.object, engine_moment(self.at));
                self.search = Search::Back { open, held_at: self.at.step };
            }
            Search::Back { open, held_at } if *held_at == 0 || open.is_empty() => {
                self.history.since.extend(open.iter().map(|holder| began(holder, 0)));
                self.search = Search::Over;
            }
            Search::Back { open, held_at } if self.at.step - *held_at >= SEARCHED => {
                let open = std::mem::take(open);
                self.search = Search::Halve { open, held_at: *held_at, between: None };
            }
            Search::Back { open, held_at } => {
                let from = held_at.saturating_sub(STRIDE);
                let began = stretch(session, self.object, open, from, *held_at);
                self.history.since.extend(began);
                *held_at = from;
            }
            Search::Halve { open, held_at, between } => {
                let Some(holder) = open.last() else {
                    self.search = Search::Over;
                    return;
                };
                let (without, with) = between.unwrap_or((0, *held_at));
                let middle = without + (with - without) / 2;
                let (without, with) = match holders(session, self.object, middle).contains(holder) {
                    true => (without, middle),
                    false => (middle, with),
                };
                *between = Some((without, with));
                if with <= without + 1 {
                    self.history.since.push(began(holder, with));
                    *between = None;
                    open.pop();
                }
            }
        }
    }
}

/// How the object was freed in this step.
fn death(session: &mut Session, object: u32, step: u32) -> Death {
    let mut death = Death { step, last: None, by_collector: false };
    for change in session.changes(step).changes {
        match change {
            Change::Refcount { object: Serial(of), lost: Some(lost), .. } if of == object => {
                death.last = Some(convert::holder(&lost));
            }
            Change::Freed { object: Serial(of), by_collector, .. } if of == object => {
                death.by_collector = by_collector;
                break;
            }
            Change::Refcount { .. }
            | Change::Freed { .. }
            | Change::Born { .. }
            | Change::Moved { .. }
            | Change::Printed { .. }
            | Change::Gc(_)
            | Change::Memory(_) => {}
        }
    }
    death
}

/// Goes through a stretch, in whose last step these hold: takes out those that began to in it, and says when.
fn stretch(session: &mut Session, object: u32, open: &mut Vec<Holder>, from: u32, to: u32) -> Vec<Since> {
    let mut since: Vec<Option<u32>> = vec![None; open.len()];
    let mut before = holders(session, object, from);
    for step in from + 1..=to {
        let now = holders(session, object, step);
        for (holder, since) in open.iter().zip(&mut since) {
            if now.contains(holder) && !before.contains(holder) {
                *since = Some(step);
            }
        }
        before = now;
    }
    let found: Vec<Since> =
        open.iter().zip(&since).filter_map(|(holder, since)| since.map(|step| began(holder, step))).collect();
    let mut is_open = since.iter().map(Option::is_none);
    open.retain(|_| is_open.next().unwrap_or(true));
    found
}

fn began(holder: &Holder, step: u32) -> Since {
    Since { holder: convert::holder(holder), step }
}

fn holders(session: &mut Session, object: u32, step: u32) -> Vec<Holder> {
    session.holders_of(object, EngineMoment { step, change: u32::MAX })
}

/// The nearest step at which an object's count is not what it was a step before.
pub fn next_change(session: &mut Session, object: u32, from: u32, direction: Direction) -> Option<u32> {
    let give_up = Date::now() + SEEK_MS;
    match direction {
        Direction::Forwards => forwards(session, object, from, give_up),
        Direction::Backwards => backwards(session, object, from, give_up),
    }
}

/// The nearest step in which a name of a frame comes to refer to another object, or goes.
pub fn next_binding(
    session: &mut Session,
    (frame, name): (u32, &str),
    from: u32,
    direction: Direction,
) -> Option<u32> {
    let give_up = Date::now() + SEEK_MS;
    let last = session.done_steps();
    let mut at = from;
    while Date::now() < give_up {
        // The stretch that is looked at, and where the next one begins.
        let (start, end, next) = match direction {
            Direction::Forwards if at >= last => return None,
            Direction::Forwards => (at, (at + STRIDE).min(last), at + STRIDE),
            Direction::Backwards if at <= 1 => return None,
            Direction::Backwards => (at.saturating_sub(STRIDE), at - 1, at.saturating_sub(STRIDE) + 1),
        };
        let steps = session.bindings(frame, name, start, end);
        let found = if direction == Direction::Forwards { steps.first() } else { steps.last() };
        if found.is_some() {
            return found.copied();
        }
        at = next;
    }
    None
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
