//! The work of the worker: a run in slices, between which commands are answered.

use heapglass_wire::{Ask, Beside, Command, Direction, Ending, Moment, Pane, Reply, SeekTarget};
use js_sys::Date;

use crate::engine::{Engine, Progress, Rest, Watch};
use crate::show::Shower;
use crate::together::Together;

/// A slice of a run takes about so long; then messages are looked at.
const SLICE_MS: f64 = 10.0;
/// The page is told of a run's progress at most this often.
const PROGRESS_MS: f64 = 80.0;
/// The same of what is looked at without haste.
const SLOW_PROGRESS_MS: f64 = 600.0;
const FIRST_FUEL: u64 = 20_000;

/// Whether there is more to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Next {
    /// Nothing until the next message.
    Rest,
    /// Another slice after a pause, in which the page has the processor.
    Later,
    /// Another slice.
    Turn,
}

/// All that the worker is at.
#[derive(Default)]
pub struct Work {
    /// What is to be said, and of which run.
    pub replies: Vec<(Pane, Reply)>,
    first: Option<Run>,
    second: Option<Run>,
    together: Together,
    /// Whether a turn is under way already.
    has_turn: bool,
}

/// The run and how far the page knows it.
struct Run {
    number: u32,
    engine: Engine,
    shower: Shower,
    ending: Option<Ending>,
    fuel: u64,
    told_printed: usize,
    told_at: f64,
    watch: Option<Watch>,
    watching: Rest,
}

impl Work {
    /// Answers a command about one of the runs.
    pub fn command(&mut self, pane: Pane, command: Command) -> Next {
        match command {
            Command::Run { run, source, options } => match Engine::new(&source, &options) {
                Ok(engine) => *self.run(pane) = Some(Run::new(run, engine)),
                Err(diagnostic) => self.replies.push((pane, Reply::Refused { run, diagnostic })),
            },
            Command::Check { check, source } => {
                let diagnostic = Engine::check(&source);
                self.replies.push((pane, Reply::Checked { check, diagnostic }));
            }
            Command::Close => *self.run(pane) = None,
            Command::Stop { run } => self.with(pane, run, Run::stop),
            Command::Further { run, steps } => self.with(pane, run, |run, _| run.further(steps)),
            Command::Show { run, ask, what: what @ Ask { beside: Some(beside), .. } } => {
                self.show_beside(run, ask, &what, beside);
            }
            Command::Show { run, ask, what } => self.with(pane, run, |run, replies| {
                let shown = Box::new(run.shower.show(&mut run.engine, &what));
                replies.push(Reply::Shown { run: run.number, ask, shown });
            }),
            Command::Lanes { run, from, to, buckets } => self.with(pane, run, |run, replies| {
                let lanes = run.engine.lanes(from, to, buckets);
                replies.push(Reply::Lanes { run: run.number, lanes });
            }),
            Command::History { run, object, at } => {
                self.with(pane, run, |run, _| run.watch(object, at));
            }
            Command::Seek { run, target: SeekTarget::Counterpart(moment), .. } => {
                self.seek_counterpart(run, moment);
            }
            Command::Seek { run, from, target, direction } => self.with(pane, run, |run, replies| {
                let moment = run.seek(from, &target, direction);
                replies.push(Reply::Found { run: run.number, target, moment });
            }),
        }
        self.next()
    }

    /// Does a slice of what is under way.
    pub fn slice(&mut self) -> Next {
        self.has_turn = false;
        for pane in [Pane::First, Pane::Second] {
            let mut replies = Vec::new();
            if let Some(run) = self.run(pane) {
                run.slice(&mut replies);
            }
            self.say(pane, replies);
        }
        self.next()
    }

    fn next(&mut self) -> Next {
        let [first, second] =
            [&self.first, &self.second].map(|run| run.as_ref().map_or(Next::Rest, Run::next));
        let next = first.max(second);
        if next == Next::Rest || self.has_turn {
            return Next::Rest;
        }
        self.has_turn = true;
        next
    }

    fn run(&mut self, pane: Pane) -> &mut Option<Run> {
        match pane {
            Pane::First => &mut self.first,
            Pane::Second => &mut self.second,
        }
    }

    fn say(&mut self, pane: Pane, replies: Vec<Reply>) {
        self.replies.extend(replies.into_iter().map(|reply| (pane, reply)));
    }

    /// Does something with the run of this number; a command to an older run is dropped.
    fn with(&mut self, pane: Pane, number: u32, act: impl FnOnce(&mut Run, &mut Vec<Reply>)) {
        let mut replies = Vec::new();
        if let Some(run) = self.run(pane).as_mut().filter(|run| run.number == number) {
            act(run, &mut replies);
        }
        self.say(pane, replies);
    }

    /// Shows the second run where the first is.
    fn show_beside(&mut self, number: u32, ask: u32, what: &Ask, beside: Beside) {
        let Some((first, second)) = self.first.as_mut().zip(self.second.as_mut()) else { return };
        if first.number != beside.run || second.number != number {
            return;
        }
        let ends = [first.end(), second.end()];
        let Run { engine, shower, .. } = second;
        let shown = self.together.show(ends, &mut first.engine, (engine, shower), what, beside);
        self.replies.push((Pane::Second, Reply::Shown { run: number, ask, shown: Box::new(shown) }));
    }

    /// Says where the first run is when the second is at a moment.
    fn seek_counterpart(&mut self, number: u32, moment: Moment) {
        let Some((first, second)) = self.first.as_mut().zip(self.second.as_mut()) else { return };
        if first.number != number {
            return;
        }
        let ends = [first.end(), second.end()];
        let found = self.together.first_beside(ends, &mut first.engine, &mut second.engine, moment);
        let target = SeekTarget::Counterpart(moment);
        self.replies.push((Pane::First, Reply::Found { run: number, target, moment: Some(found) }));
    }
}

impl Run {
    fn new(number: u32, engine: Engine) -> Self {
        Run {
            number,
            engine,
            shower: Shower::default(),
            ending: None,
            fuel: FIRST_FUEL,
            told_printed: 0,
            told_at: 0.0,
            watch: None,
            watching: Rest::Nothing,
        }
    }

    /// The run itself is urgent; looking at an object through time is not.
    fn next(&self) -> Next {
        match self.watching {
            _ if self.ending.is_none() => Next::Turn,
            Rest::Soon => Next::Turn,
            Rest::Later => Next::Later,
            Rest::Nothing => Next::Rest,
        }
    }

    fn slice(&mut self, replies: &mut Vec<Reply>) {
        if self.ending.is_none() {
            let begun = Date::now();
            if let Progress::Ended(ending) = self.engine.advance(self.fuel) {
                self.ending = Some(ending);
            }
            let now = Date::now();
            self.adapt(now - begun);
            if self.ending.is_some() || now - self.told_at >= PROGRESS_MS {
                self.tell(now, replies);
            }
        } else if let Some(watch) = self.watch.as_mut().filter(|_| self.watching != Rest::Nothing) {
            self.watching = watch.slice(&mut self.engine, SLICE_MS);
            let now = Date::now();
            let pause = if self.watching == Rest::Later { SLOW_PROGRESS_MS } else { PROGRESS_MS };
            if self.watching == Rest::Nothing || now - self.told_at >= pause {
                self.told_at = now;
                replies.push(Reply::History { run: self.number, history: watch.known() });
            }
        }
    }

    /// Looks at another object, or at the same one at another moment: then its counts are known already.
    fn watch(&mut self, object: u32, at: Moment) {
        let known = self.watch.take().filter(|watch| watch.object() == object);
        self.watch = Some(known.map_or_else(|| Watch::new(object, at), |watch| watch.moved(at)));
        self.watching = Rest::Soon;
    }

    /// Gives the next slice more fuel, or less, so that it takes as long as it should.
    fn adapt(&mut self, took_ms: f64) {
        if took_ms < SLICE_MS / 2.0 {
            self.fuel = self.fuel.saturating_mul(2);
        } else if took_ms > SLICE_MS * 2.0 {
            self.fuel = (self.fuel / 2).max(FIRST_FUEL);
        }
    }

    fn tell(&mut self, now: f64, replies: &mut Vec<Reply>) {
        self.told_at = now;
        let (printed, told) = self.engine.printed_since(self.told_printed);
        self.told_printed = told;
        let ending = self.ending.clone();
        replies.push(Reply::Progress { run: self.number, steps: self.engine.steps(), printed, ending });
    }

    /// Its number and its last step.
    fn end(&self) -> (u32, u32) {
        (self.number, self.engine.steps())
    }

    fn stop(&mut self, replies: &mut Vec<Reply>) {
        if self.ending.is_none() {
            self.ending = Some(Ending::Stopped { line: self.engine.line() });
        }
        self.tell(Date::now(), replies);
    }

    fn further(&mut self, steps: u32) {
        self.engine.allow_more(steps);
        self.ending = None;
    }

    fn seek(&mut self, from: Moment, target: &SeekTarget, direction: Direction) -> Option<Moment> {
        match target {
            SeekTarget::ChangeOf(object) => self.engine.next_change(*object, from, direction),
            SeekTarget::Name { frame, name } => self.engine.next_binding(*frame, name, from, direction),
            SeekTarget::Collection => self.engine.next_collection(from, direction),
            SeekTarget::Lines(lines) => self.engine.next_line_hit(lines, from, direction),
            // Asked of both runs.
            SeekTarget::Counterpart(moment) => Some(*moment),
        }
    }
}
