//! What the page asks of a run: the snapshot of a moment, a step's changes, memory, an object's history.
//!
//! A moment's `step` is the number of lines that have run: step 0 is before the first line, the last one the end.

use std::rc::Rc;

use heapglass_memory::ObjectId;
use heapglass_python::vm::Lane;
use heapglass_python::{ExitStep, Vm};
use heapglass_snapshot as shown;
use heapglass_snapshot::{Change, Collector, Count, Memory, Moment, Object, Snapshot, StepChanges};

use crate::changes::{Detail, detail, detail_inside};
use crate::collector_view;
use crate::fill::{Extent, Filled, compare, count_of, fill, ghosts};
use crate::holders::shown_serial;
use crate::memory_view;
use crate::session::Session;

/// A count from a step on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CountAt {
    pub step: u32,
    pub count: Count,
}

/// An object's life as far as it was looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    pub counts: Vec<CountAt>,
    pub freed_at: Option<u32>,
    /// Looked at up to this step.
    pub up_to: u32,
    pub is_complete: bool,
}

impl Session {
    /// Lines that have run so far.
    #[must_use]
    pub fn done_steps(&self) -> u32 {
        if self.ending().is_some() { self.steps() } else { self.steps().saturating_sub(1) }
    }

    /// The interpreter when so many lines have run.
    #[must_use]
    pub fn after(&mut self, step: u32) -> Vm {
        if step >= self.steps() { self.at_end() } else { self.at(step + 1) }
    }

    fn is_end(&self, step: u32) -> bool {
        self.ending().is_some() && step >= self.steps()
    }

    /// The line of a step: the one that ran as number `step`.
    #[must_use]
    pub fn line_of(&self, step: u32) -> u32 {
        let index = (step as usize).checked_sub(1);
        index.and_then(|index| self.lanes().get(index)).map_or(0, |lane| lane.line)
    }

    /// Everything that is shown at a moment.
    #[must_use]
    pub fn snapshot(&mut self, moment: Moment) -> Snapshot {
        let step = moment.step.min(self.done_steps());
        let before = step.checked_sub(1).map(|before| self.outline(before));
        let middle =
            if moment.change == u32::MAX || step == 0 { None } else { self.middle(step, moment.change) };
        let mut now = match middle {
            Some((mut vm, changes)) => self.picture(&mut vm, step, false, &changes),
            None => {
                let mut vm = self.after(step);
                let changes = self.lasting_events(step);
                self.picture(&mut vm, step, self.is_end(step), &changes)
            }
        };
        now.moment = Moment { step, change: moment.change };
        if let Some(before) = before {
            now.ran_exit.clone_from(&before.next_exit);
            compare(&mut now, &before);
            if moment.change == u32::MAX {
                let ghosts = self.ghosts(step, &before, &now);
                now.objects.extend(ghosts);
            }
        }
        now
    }

    /// A moment without comparison with the one before, and of it only what such a comparison needs.
    pub(crate) fn outline(&mut self, step: u32) -> Snapshot {
        let mut vm = self.after(step);
        let is_end = self.is_end(step);
        let filled = fill(&mut vm, is_end, Extent::Outline);
        self.frame_of(&mut vm, step, is_end, filled)
    }

    /// What a step freed of the objects that were shown before it, and what only they showed.
    pub(crate) fn ghosts(&mut self, step: u32, shown: &Snapshot, now: &Snapshot) -> Vec<Object> {
        let before = self.after(step.saturating_sub(1));
        let is_shown = |serial| now.objects.iter().any(|object| object.serial == serial);
        ghosts(&before, &self.after(step), shown, is_shown)
    }

    fn picture(&self, vm: &mut Vm, step: u32, is_end: bool, changes: &[Change]) -> Snapshot {
        let filled = fill(vm, is_end, Extent::Whole);
        let snapshot = self.frame_of(vm, step, is_end, filled);
        Snapshot { collector: collector_view::collector(vm, changes), ..snapshot }
    }

    /// A moment with everything but the collector.
    fn frame_of(&self, vm: &mut Vm, step: u32, is_end: bool, filled: Filled) -> Snapshot {
        let exception = vm.raised_line();
        let lane = vm.lane(0);
        Snapshot {
            moment: Moment { step, change: u32::MAX },
            ran_line: self.line_of(step),
            next_line: if is_end { 0 } else { self.line_of(step + 1) },
            ran_exit: None,
            next_exit: vm.exit_step().map(|step| exit_step(vm, step)),
            frames: filled.frames,
            objects: filled.objects,
            left_out: filled.left_out,
            printed_chars: vm.printed_chars,
            collector: Collector::default(),
            references: lane.references,
            bytes: u64::from(lane.bytes),
            exception,
        }
    }

    /// The collector's events of a step, if there was a collection in it: what the page works out `gc_refs` from.
    fn lasting_events(&mut self, step: u32) -> Vec<Change> {
        if step == 0 {
            return Vec::new();
        }
        let lanes = self.lanes();
        let collections =
            |index: usize| lanes.get(index).map_or(self.head.heap.gc.collections(), |lane| lane.collections);
        if collections(step as usize) == collections(step as usize - 1) {
            return Vec::new();
        }
        self.detail(step).changes.changes.clone()
    }

    /// The state in the middle of a step, after so many changes, and those changes.
    fn middle(&mut self, step: u32, change: u32) -> Option<(Vm, Vec<Change>)> {
        let detail = self.detail(step);
        let shown: Vec<Change> = detail.changes.changes.iter().take(change as usize).cloned().collect();
        let state = detail.states.iter().find(|(count, _)| *count >= change).map(|(_, vm)| vm.clone());
        let state = match state {
            Some(vm) if change > 0 => vm,
            _ => self.after(step - 1),
        };
        Some((state, shown))
    }

    /// All changes of a step.
    #[must_use]
    pub fn changes(&mut self, step: u32) -> StepChanges {
        if step == 0 || step > self.done_steps() {
            return StepChanges { step, ..StepChanges::default() };
        }
        self.detail(step).changes.clone()
    }

    fn detail(&mut self, step: u32) -> Rc<Detail> {
        if let Some(detail) = self.kept_detail(step) {
            return detail;
        }
        let start = self.after(step - 1);
        let end = self.after(step);
        let line = self.line_of(step);
        let detail = if start.is_nested() {
            let around = self.around(step, start.instructions);
            detail_inside(&around, &start, &end, step, line)
        } else {
            detail(&start, &end, step, line)
        };
        let detail = Rc::new(detail);
        self.keep_detail(step, Rc::clone(&detail));
        detail
    }

    /// The allocator at a moment, one pool of it block by block.
    #[must_use]
    pub fn memory(&mut self, moment: Moment, choose: impl FnOnce(&Memory) -> Option<(u32, u32)>) -> Memory {
        let step = moment.step.min(self.done_steps());
        let before = step.checked_sub(1).map(|before| self.after(before));
        let mut now = match moment.change {
            u32::MAX => self.after(step),
            _ if step == 0 => self.after(0),
            change => self.middle(step, change).map_or_else(|| self.after(step), |found| found.0),
        };
        memory_view::memory(&mut now, before.as_ref(), choose)
    }

    /// Looks at one object through the run, at most `budget` steps from `from` on.
    #[must_use]
    pub fn history(&mut self, object: u32, from: u32, budget: u32) -> History {
        let last = self.done_steps();
        let until = from.saturating_add(budget).min(last);
        let mut history = History { up_to: until, is_complete: until >= last, ..History::default() };
        let mut id = None;
        for step in from..=until {
            let vm = self.after(step);
            let is_same = |id: &ObjectId| {
                vm.heap.is_alive(*id) && vm.heap.serial(*id).0 == object && !vm.heap.is_dead(*id)
            };
            if !id.as_ref().is_some_and(is_same) {
                let was_there = id.is_some();
                id = Self::find(&vm, object);
                if was_there && id.is_none() {
                    history.freed_at = Some(step);
                    history.is_complete = true;
                    break;
                }
            }
            if let Some(id) = id {
                let count = count_of(&vm, id);
                if history.counts.last().is_none_or(|last| last.count != count) {
                    history.counts.push(CountAt { step, count });
                }
            }
        }
        history
    }

    /// The timeline's figures of a step, for one that has run.
    #[must_use]
    pub fn lane_after(&self, step: u32) -> Lane {
        match self.lanes().get(step as usize) {
            Some(lane) => *lane,
            None => self.head.lane(0),
        }
    }
}

fn exit_step(vm: &Vm, step: &ExitStep) -> shown::ExitStep {
    match step {
        ExitStep::Collection { is_last } => shown::ExitStep::Collection { is_last: *is_last },
        ExitStep::LastException => shown::ExitStep::LastException,
        ExitStep::Finalizer(id) => shown::ExitStep::Finalizer {
            object: shown_serial(vm.heap.serial(*id)),
            type_name: vm.heap.type_body_of(*id).name.to_string(),
        },
        ExitStep::Name(name) => shown::ExitStep::Name(name.clone()),
    }
}
