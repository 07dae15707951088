//! The engine behind the worker. The only file that names it.

mod demo;
mod samples;

use heapglass_scene::Birth;
use heapglass_snapshot::{Memory, Snapshot, StepChanges};
use heapglass_wire::{Diagnostic, Direction, Ending, History, Lanes, Moment, Printed, RunOptions};

/// How far a slice came.
pub enum Progress {
    Running,
    Ended(Ending),
}

/// One run.
pub struct Engine {
    demo: demo::Demo,
}

impl Engine {
    /// Compiles a program and gets ready to run it.
    pub fn new(source: &str, options: &RunOptions) -> Result<Self, Diagnostic> {
        match Self::check(source) {
            Some(diagnostic) => Err(diagnostic),
            None => Ok(Engine { demo: demo::Demo::new(source, options.max_steps) }),
        }
    }

    /// Why a program does not compile, if it does not.
    pub fn check(source: &str) -> Option<Diagnostic> {
        demo::check(source)
    }

    /// Runs on for so many instructions.
    pub fn advance(&mut self, fuel: u64) -> Progress {
        self.demo.advance(fuel)
    }

    /// Line steps so far.
    pub fn steps(&self) -> u32 {
        self.demo.steps()
    }

    /// The line that the run is at.
    pub fn line(&self) -> u32 {
        self.demo.line()
    }

    pub fn allow_more(&mut self, _steps: u32) {}

    pub fn printed_since(&self, index: usize) -> Vec<Printed> {
        self.demo.printed().split_off(index)
    }

    pub fn snapshot(&mut self, moment: Moment) -> Snapshot {
        self.demo.snapshot(moment)
    }

    pub fn changes(&mut self, step: u32) -> StepChanges {
        self.demo.changes(step)
    }

    pub fn lanes(&mut self, from: u32, to: u32, buckets: u32) -> Lanes {
        self.demo.lanes(from, to, buckets)
    }

    pub fn memory(&mut self, _moment: Moment, open: Option<(u32, u32)>) -> Memory {
        self.demo.memory(open)
    }

    /// A slice of an object's history.
    pub fn history(&mut self, object: u32, at: Moment) -> History {
        self.demo.history(object, at)
    }

    pub fn next_change(&mut self, object: u32, from: Moment, direction: Direction) -> Option<Moment> {
        self.demo.next_change(object, from, direction)
    }

    pub fn next_collection(&mut self, from: Moment, direction: Direction) -> Option<Moment> {
        self.demo.next_collection(from, direction)
    }

    pub fn next_line_hit(&mut self, _lines: &[u32], _from: Moment, _direction: Direction) -> Option<Moment> {
        None
    }

    /// Births and deaths of the whole run, once it has ended.
    pub fn births(&self) -> Option<Vec<Birth>> {
        None
    }
}
