//! A run and its time: forward at full speed, checkpoints on the way, and from them to any moment.

use std::collections::VecDeque;
use std::rc::Rc;

use heapglass_memory::{ObjectId, Profile};
use heapglass_python::compile::SyntaxProblem;
use heapglass_python::vm::{Lane, Piece};
use heapglass_python::{Ending, Limits, Stop, Vm};

use crate::changes::Detail;

/// Checkpoints that are kept at most; when there are more, every other one goes and they are made half as often.
const MAX_CHECKPOINTS: usize = 160;
/// Moments looked at that are kept: a look at a step takes the one before it too.
const NEAR: usize = 4;
/// Steps between checkpoints at first.
const FIRST_SPACING: u32 = 64;
/// Instructions between two looks at whether a checkpoint is due by work done: a step can be long.
const WORK_SPACING: u64 = 200_000;

/// A state of the run before the line of a step.
#[derive(Clone, Debug)]
struct Checkpoint {
    step: u32,
    instructions: u64,
    /// The step's line has not begun to run. A long step has checkpoints in the middle.
    is_before_line: bool,
    vm: Vm,
}

/// How far a slice came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
    Running,
    Ended(Ending),
}

/// One program, run as far as it has been asked to.
#[derive(Debug)]
pub struct Session {
    /// The run itself, at its farthest.
    pub(crate) head: Vm,
    start: Vm,
    checkpoints: Vec<Checkpoint>,
    spacing: u32,
    work_spacing: u64,
    printed: Vec<Piece>,
    /// Moments that were looked at last, newest first, to go on from when the next one is near.
    near: VecDeque<(u32, Vm)>,
    /// The step that was told in detail last.
    detail: Option<(u32, Rc<Detail>)>,
}

impl Session {
    /// A program that is about to run.
    ///
    /// # Errors
    /// What CPython says of a text that is no Python.
    pub fn new(
        source: &str,
        file_name: &str,
        profile: Profile,
        limits: Limits,
    ) -> Result<Self, Box<SyntaxProblem>> {
        let mut head = Vm::new(source, file_name, profile, limits)?;
        let start = head.clone();
        head.is_recording_lanes = true;
        Ok(Self {
            head,
            start,
            checkpoints: Vec::new(),
            spacing: FIRST_SPACING,
            work_spacing: WORK_SPACING,
            printed: Vec::new(),
            near: VecDeque::new(),
            detail: None,
        })
    }

    /// Runs on for so many instructions.
    pub fn advance(&mut self, fuel: u64) -> Progress {
        let until = self.head.instructions.saturating_add(fuel);
        while self.head.ending.is_none() && self.head.instructions < until {
            let next = self.next_checkpoint_step();
            let slice = (until - self.head.instructions).min(self.work_spacing);
            let stop = self.head.run_to(next, slice);
            self.keep_printed();
            if stop != Stop::Ended {
                self.keep_checkpoint();
            }
        }
        match &self.head.ending {
            Some(ending) => Progress::Ended(ending.clone()),
            None => Progress::Running,
        }
    }

    /// Takes over what was printed, as one piece for each step and stream.
    fn keep_printed(&mut self) {
        for piece in std::mem::take(&mut self.head.out) {
            match self.printed.last_mut() {
                Some(last) if last.stream == piece.stream && last.step == piece.step => {
                    last.text.push_str(&piece.text)
                }
                _ => self.printed.push(piece),
            }
        }
    }

    /// Runs to the end.
    pub fn finish(&mut self) -> Ending {
        loop {
            if let Progress::Ended(ending) = self.advance(u64::MAX / 2) {
                return ending;
            }
        }
    }

    /// Says how far checkpoints are apart at first: a run of few has to run on longer to go somewhere.
    pub const fn space_checkpoints(&mut self, steps: u32, instructions: u64) {
        self.spacing = if steps == 0 { 1 } else { steps };
        self.work_spacing = if instructions == 0 { 1 } else { instructions };
    }

    fn next_checkpoint_step(&self) -> u32 {
        (self.head.steps / self.spacing + 1).saturating_mul(self.spacing)
    }

    /// Keeps the state, if the last one is far enough away.
    fn keep_checkpoint(&mut self) {
        let (last_step, last_work) =
            self.checkpoints.last().map_or((0, 0), |last| (last.step, last.instructions));
        let far = self.head.steps >= last_step + self.spacing
            || self.head.instructions >= last_work + self.work_spacing;
        if !far || self.head.steps == 0 || self.head.is_nested() {
            return;
        }
        // The lanes belong to the run as a whole: a copy in every checkpoint would take gigabytes.
        let lanes = std::mem::take(&mut self.head.lanes);
        let mut vm = self.head.clone();
        vm.is_recording_lanes = false;
        self.head.lanes = lanes;
        vm.captured.clear();
        let (step, instructions) = (vm.steps, vm.instructions);
        self.checkpoints.push(Checkpoint { step, instructions, is_before_line: vm.is_before_line(), vm });
        if self.checkpoints.len() > MAX_CHECKPOINTS {
            let mut index = 0;
            self.checkpoints.retain(|_| {
                index += 1;
                index % 2 == 0
            });
            self.spacing = self.spacing.saturating_mul(2);
            self.work_spacing = self.work_spacing.saturating_mul(2);
        }
    }

    /// Line steps so far. Step 0 is before the first line; the last one is the program's end.
    #[must_use]
    pub fn steps(&self) -> u32 {
        self.head.steps
    }

    /// Instructions so far.
    #[must_use]
    pub fn instructions(&self) -> u64 {
        self.head.instructions
    }

    /// How it ended, if it has.
    #[must_use]
    pub fn ending(&self) -> Option<&Ending> {
        self.head.ending.as_ref()
    }

    /// The line that the run is at.
    #[must_use]
    pub fn line(&self) -> u32 {
        self.head.line
    }

    /// What was printed so far.
    #[must_use]
    pub fn printed(&self) -> &[Piece] {
        &self.printed
    }

    /// The timeline's figures of every step so far.
    #[must_use]
    pub fn lanes(&self) -> &[Lane] {
        &self.head.lanes
    }

    /// Raises the limit of steps, so that a run that reached it can go on.
    pub fn allow_more(&mut self, steps: u32) {
        self.head.limits.steps = self.head.limits.steps.saturating_add(steps);
        if matches!(self.head.ending, Some(Ending::Limit { what: "steps", .. })) {
            self.head.ending = None;
        }
    }

    /// The interpreter before the line of a step: step 0 is the state before anything ran, steps beyond the last
    /// are the state at the end. The same by whatever road one comes.
    #[must_use]
    pub fn at(&mut self, step: u32) -> Vm {
        let step = step.min(self.steps());
        let mut vm = self.before(step);
        // The limits may have been raised since.
        vm.limits = self.head.limits.clone();
        if vm.steps < step && vm.ending.is_none() {
            vm.run_to(step, u64::MAX / 2);
        }
        vm.out.clear();
        if !vm.captured.is_empty() {
            vm = vm.captured.swap_remove(0);
            vm.out.clear();
        }
        self.near.retain(|near| near.0 != step);
        self.near.push_front((step, vm.clone()));
        self.near.truncate(NEAR);
        vm
    }

    /// The state before the instruction in which the line event of a step occurs while Rust waits: it can be run on.
    pub(crate) fn around(&mut self, step: u32, instructions: u64) -> Vm {
        let mut back = 1;
        let mut vm = loop {
            let vm = self.at(step.saturating_sub(back));
            if !vm.is_nested() {
                break vm;
            }
            back *= 2;
        };
        loop {
            let before = vm.clone();
            vm.run_to(u32::MAX, 1);
            if vm.instructions > instructions || vm.ending.is_some() {
                return before;
            }
        }
    }

    /// The state when the program has ended (or as far as it has run).
    #[must_use]
    pub fn at_end(&self) -> Vm {
        self.head.clone()
    }

    /// The nearest state at or before a step, to run on from.
    fn before(&self, step: u32) -> Vm {
        let is_before = |kept: &Checkpoint| kept.step < step || kept.step == step && kept.is_before_line;
        let index = self.checkpoints.partition_point(is_before);
        let kept = index.checked_sub(1).and_then(|index| self.checkpoints.get(index));
        let kept_step = kept.map_or(0, |checkpoint| checkpoint.step);
        // A moment inside of an instruction is found again, but cannot be gone on from.
        let is_of_use =
            |(at, vm): &&(u32, Vm)| *at == step || *at < step && *at >= kept_step && !vm.is_nested();
        match self.near.iter().filter(is_of_use).max_by_key(|near| near.0) {
            Some((_, vm)) => vm.clone(),
            None => kept.map_or_else(|| self.start.clone(), |checkpoint| checkpoint.vm.clone()),
        }
    }

    /// The object with this serial number, if it is alive in `vm`.
    #[must_use]
    pub fn find(vm: &Vm, serial: u32) -> Option<ObjectId> {
        vm.heap.objects().find(|(_, object)| object.serial.0 == serial).map(|(id, _)| id)
    }

    /// What was told in detail of a step, if it was the last one.
    pub(crate) fn kept_detail(&self, step: u32) -> Option<Rc<Detail>> {
        self.detail.as_ref().filter(|(known, _)| *known == step).map(|(_, detail)| Rc::clone(detail))
    }

    pub(crate) fn keep_detail(&mut self, step: u32, detail: Rc<Detail>) {
        self.detail = Some((step, detail));
    }

    /// Number of checkpoints that are kept.
    #[must_use]
    pub fn checkpoints(&self) -> usize {
        self.checkpoints.len()
    }
}
