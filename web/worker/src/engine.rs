//! The engine behind the worker. The only file that names it.

mod lanes;
mod pythons;
mod watch;

use heapglass_session::{Limits, Profile, Session, Stream as EngineStream};
use heapglass_snapshot::{Holder, Memory, Moment as EngineMoment, Snapshot, StepChanges};
use heapglass_wire::{Diagnostic, Direction, Ending, Lanes, Moment, Printed, RunOptions, Stream};

pub use pythons::pythons;
pub use watch::{Rest, Watch};

/// What tracebacks call the program.
const FILE_NAME: &str = "program.py";

/// How far a slice came.
pub enum Progress {
    Running,
    Ended(Ending),
}

/// One run.
pub struct Engine {
    session: Session,
}

impl Engine {
    /// Compiles a program and gets ready to run it.
    pub fn new(source: &str, options: &RunOptions) -> Result<Self, Diagnostic> {
        let limits = Limits {
            steps: options.max_steps,
            input: options.input.as_str().into(),
            shows_exit: options.shows_exit,
            ..Limits::default()
        };
        let profile = Profile::by_name(&options.python).unwrap_or_else(Profile::cpython_3_14);
        match Session::new(source, FILE_NAME, profile, limits) {
            Ok(session) => Ok(Engine { session }),
            Err(problem) => Err(Diagnostic {
                line: problem.line,
                column: problem.column,
                end_line: problem.end_line.max(problem.line),
                end_column: u32::try_from(problem.end_column).unwrap_or(0),
                message: format!("{}: {}", problem.kind.name(), problem.message),
                hint: String::new(),
            }),
        }
    }

    /// Why a program does not compile, if it does not.
    pub fn check(source: &str) -> Option<Diagnostic> {
        Self::new(source, &RunOptions::default()).err()
    }

    /// Runs on for so many instructions.
    pub fn advance(&mut self, fuel: u64) -> Progress {
        match self.session.advance(fuel) {
            heapglass_session::Progress::Running => Progress::Running,
            heapglass_session::Progress::Ended(ending) => Progress::Ended(self.ending(ending)),
        }
    }

    fn ending(&self, ending: heapglass_session::Ending) -> Ending {
        use heapglass_session::Ending as From;
        match ending {
            From::Finished | From::Exit(_) => Ending::Finished,
            From::Uncaught { summary, .. } => Ending::Exception { text: summary, line: self.line() },
            From::Unsupported { what, line } => Ending::Unsupported { what, line },
            From::Limit { what: "steps", line } => Ending::StepLimit { steps: self.steps(), line },
            From::Limit { line, .. } => Ending::MemoryLimit { bytes: Limits::default().bytes, line },
        }
    }

    /// Lines that have run so far.
    pub fn steps(&self) -> u32 {
        self.session.done_steps()
    }

    /// The program has ended, or was given up.
    pub fn is_over(&self) -> bool {
        self.session.ending().is_some()
    }

    /// The line that the run is at.
    pub fn line(&self) -> u32 {
        self.session.line()
    }

    /// The line that ran in a step.
    pub fn line_of(&self, step: u32) -> u32 {
        self.session.line_of(step)
    }

    pub fn allow_more(&mut self, steps: u32) {
        self.session.allow_more(steps);
    }

    /// What was printed from this piece on, one piece for each step and stream; and how many pieces there are.
    pub fn printed_since(&self, index: usize) -> (Vec<Printed>, usize) {
        let all = self.session.printed();
        let mut printed: Vec<Printed> = Vec::new();
        for piece in all.get(index..).unwrap_or_default() {
            let stream = match piece.stream {
                EngineStream::Out => Stream::Output,
                EngineStream::Err => Stream::Error,
            };
            match printed.last_mut() {
                Some(last) if last.stream == stream && last.step == piece.step => {
                    last.text.push_str(&piece.text)
                }
                Some(_) | None => {
                    printed.push(Printed { stream, text: piece.text.clone(), step: piece.step });
                }
            }
        }
        (printed, all.len())
    }

    pub fn snapshot(&mut self, moment: Moment) -> Snapshot {
        self.session.snapshot(engine_moment(moment))
    }

    /// Looks at the moments after some steps in a row.
    pub fn walk(&mut self, from: u32, to: u32, see: &mut dyn FnMut(&Snapshot)) {
        self.session.walk(from, to, see);
    }

    /// Who holds an object after a step.
    pub fn holders(&mut self, object: u32, step: u32) -> Vec<Holder> {
        self.session.holders_of(object, engine_moment(whole(step)))
    }

    /// References that there are after a step.
    pub fn references(&self, step: u32) -> u32 {
        self.session.lane_after(step).references
    }

    pub fn changes(&mut self, step: u32) -> StepChanges {
        self.session.changes(step)
    }

    pub fn memory(&mut self, moment: Moment, open: Option<(u32, u32)>) -> Memory {
        self.session.memory(engine_moment(moment), open)
    }

    pub fn lanes(&mut self, from: u32, to: u32, buckets: u32) -> Lanes {
        lanes::lanes(&mut self.session, from, to, buckets)
    }

    /// The next step in which an object's count changes.
    pub fn next_change(&mut self, object: u32, from: Moment, direction: Direction) -> Option<Moment> {
        watch::next_change(&mut self.session, object, from.step, direction).map(whole)
    }

    /// The next step with a collection.
    pub fn next_collection(&self, from: Moment, direction: Direction) -> Option<Moment> {
        let collections = |step: u32| self.session.lane_after(step).collections;
        let has =
            |step: u32| step.checked_sub(1).is_some_and(|before| collections(step) > collections(before));
        self.next(from.step, direction, has)
    }

    /// The next moment at which one of the lines is about to run.
    pub fn next_line_hit(&self, lines: &[u32], from: Moment, direction: Direction) -> Option<Moment> {
        self.next(from.step, direction, |step| lines.contains(&self.session.line_of(step + 1)))
    }

    fn next(&self, from: u32, direction: Direction, is_it: impl Fn(u32) -> bool) -> Option<Moment> {
        let step = match direction {
            Direction::Forwards => (from + 1..=self.steps()).find(|step| is_it(*step)),
            Direction::Backwards => (0..from).rev().find(|step| is_it(*step)),
        };
        step.map(whole)
    }

    /// The session, for a watch.
    fn session(&mut self) -> &mut Session {
        &mut self.session
    }
}

fn whole(step: u32) -> Moment {
    Moment { step, change: None }
}

/// The engine's moments have no option: the largest number stands for the whole step.
fn engine_moment(moment: Moment) -> EngineMoment {
    EngineMoment { step: moment.step, change: moment.change.unwrap_or(u32::MAX) }
}
