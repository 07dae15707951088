//! One object through time: its count at every step, and since when its holders hold it. Worked out in slices.

use heapglass_session::Session;
use heapglass_snapshot::{Holder, Moment as EngineMoment, Serial};
use heapglass_wire::{CountAt, Direction, History, Moment, Since};
use js_sys::Date;

use super::{Engine, engine_moment};
use crate::convert;

/// Steps that are looked at between two looks at the clock.
const STRIDE: u32 = 24;
/// So many steps are looked at one by one for a holder's beginning.
const SEARCHED: u32 = 1000;
/// A seek for a change gives up after so long.
const SEEK_MS: f64 = 1500.0;

/// A history under way: first the beginnings of the holders of one moment, then the counts.
pub struct Watch {
    object: u32,
    at: Moment,
    history: History,
    search: Search,
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
        Watch { object, at, history: History { object, ..History::default() }, search: Search::NotBegun }
    }

    /// The same object at another moment: the counts stay known.
    pub fn moved(&self, at: Moment) -> Self {
        let mut watch =
            Watch { object: self.object, at, history: self.history.clone(), search: Search::NotBegun };
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
            if !matches!(self.search, Search::Over) {
                self.search(session);
            } else if !self.history.is_complete {
                self.count(session);
            } else {
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
