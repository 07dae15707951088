//! What the worker says.

use heapglass_wire::{Ask, DEFAULT_PYTHON, Ending, Moment, Printed, Reply, SeekTarget, Shown, VERSION};

use super::model::{EngineState, Run, State};
use super::{Notice, Same};

/// Takes a reply in; one that answers an older run is dropped.
pub fn take(state: &mut State, reply: Reply) {
    match reply {
        Reply::Ready { version: VERSION } => state.engine = EngineState::Ready,
        Reply::Ready { version } => {
            state.engine = EngineState::Failed(format!("worker {version}, page {VERSION}"));
        }
        Reply::Pythons { pythons } => {
            let is_known = pythons.iter().any(|python| *python.name == *state.python);
            if !is_known {
                state.python = DEFAULT_PYTHON.into();
            }
            state.pythons = Same::new(pythons);
        }
        Reply::Refused { run, diagnostic } => {
            if run == state.newest_run {
                state.pending = None;
                state.problem = Some(diagnostic);
            }
        }
        Reply::Progress { run, steps, printed, ending } => progress(state, run, steps, printed, ending),
        Reply::Lanes { run, lanes } => {
            if is_current(state, run) {
                state.lanes = Some(Same::new(lanes));
            }
        }
        Reply::History { run, history } => {
            if is_current(state, run) && state.inspected() == Some(history.object) {
                state.history = Some(Same::new(history));
            }
        }
        Reply::Found { run, target, moment } => {
            if is_current(state, run) {
                found(state, &target, moment);
            }
        }
        Reply::Checked { check, diagnostic } => {
            if check == state.text_version && state.pending.is_none() {
                state.problem = diagnostic;
            }
        }
        // `link` ends the worker that crashed and says so with an action of its own.
        Reply::Crashed { .. } => {}
        // An answer comes with its question, as an action of its own.
        Reply::Shown { .. } => {}
    }
}

fn is_current(state: &State, run: u32) -> bool {
    state.run.as_ref().is_some_and(|current| current.number == run)
}

fn progress(state: &mut State, number: u32, steps: u32, printed: Vec<Printed>, ending: Option<Ending>) {
    if number == state.newest_run
        && let Some(pending) = state.pending.take()
    {
        begin(state, number, pending);
    }
    let Some(run) = state.run.as_mut().filter(|run| run.number == number) else { return };
    run.steps = steps;
    if !printed.is_empty() {
        let all = run.printed.iter().cloned().chain(printed);
        run.printed = Same::new(all.collect());
    }
    run.is_stopping &= ending.is_none();
    run.ending = ending;
    if !run.has_opened && (run.ending.is_some() || steps > run.open_at.step) {
        run.has_opened = true;
        let is_there = run.open_at.step <= steps;
        state.moment = if is_there { run.open_at } else { Moment { step: steps, change: None } };
    }
}

fn begin(state: &mut State, number: u32, pending: super::model::Pending) {
    state.run = Some(Run {
        number,
        source: pending.source,
        steps: 0,
        ending: None,
        printed: Same::default(),
        is_stopping: false,
        open_at: pending.open_at,
        has_opened: false,
    });
    if let Some(view) = pending.view {
        state.view = view;
    }
    state.moment = Moment::default();
    let is_in_step = pending.open_at.change.is_some();
    state.grain = if is_in_step { super::Grain::Changes } else { super::Grain::Lines };
    state.shown = None;
    state.picture = None;
    state.answered = None;
    state.lanes = None;
    state.history = None;
    state.selected = None;
    state.folded.clear();
    state.focus = None;
    state.open_pool = None;
    state.block = None;
}

/// Takes an answer in, with the question that it is for.
pub fn show(state: &mut State, run: u32, ask: Ask, mut shown: Shown) {
    if !is_current(state, run) {
        return;
    }
    // The worker brings a moment into the run's range; the reader may have gone on since.
    if ask.moment == state.moment {
        state.moment = shown.moment;
    }
    if state.is_playing && shown.moment == state.moment {
        let is_breakpoint = state.breakpoints.contains(&shown.next_line);
        let is_collection = shown.collection.is_some() && state.grain == super::Grain::Lines;
        state.is_playing = !(is_breakpoint || is_collection || shown.exception.is_some());
    }
    state.answered = Some(Ask { moment: shown.moment, ..ask });
    state.picture = shown.picture.take().map(Same::new);
    state.shown = Some(Same::new(shown));
}

fn found(state: &mut State, target: &SeekTarget, moment: Option<Moment>) {
    match moment {
        Some(moment) => {
            state.moment = moment;
            if moment.change.is_some() {
                state.grain = super::Grain::Changes;
            }
        }
        None => match target {
            SeekTarget::Collection => state.notice = Some(Notice::NoMoreCollections),
            SeekTarget::ChangeOf(_) | SeekTarget::Lines(_) | SeekTarget::Counterpart(_) => {}
        },
    }
}
