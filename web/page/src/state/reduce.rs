//! From one state to the next.

use std::rc::Rc;

use heapglass_wire::{Command, DEFAULT_PYTHON, Direction, Moment, RunOptions, SeekTarget, View};

use super::model::{EngineState, Grain, Loaded, Order, Pending, SPEEDS, State};
use super::{Action, Jump, Notice, replies};
use crate::examples::EXAMPLES;
use crate::opening::Opening;

/// How many commands are kept until they are surely sent.
const ORDERS_KEPT: usize = 16;
/// How many steps more `Further` asks for.
const FURTHER: u32 = 1_000_000;

/// Changes the state by one action.
pub fn reduce(state: &mut State, action: Action) {
    match action {
        Action::Typed(text) => {
            state.source = text.into();
            state.example = None;
            state.problem = None;
        }
        Action::Open { name, text } => open_file(state, &name, &text),
        Action::Link(opening) => open_link(state, opening),
        Action::Input(text) => state.input = text.into(),
        Action::Breakpoints(lines) => state.breakpoints = lines,
        Action::Python(name) => choose_python(state, &name),
        Action::Compare(name) => state.compare = name.map(Rc::from),
        Action::ShowExit(is_on) => show_exit(state, is_on),
        Action::Run => run(state, Rc::clone(&state.source), whole(1), None),
        Action::RunExample(index) => run_example(state, index),
        Action::Stop => stop(state),
        Action::Further => further(state),
        Action::Rested => {
            if state.is_edited() && state.problem.is_none() && state.pending.is_none() {
                let command = Command::Check { check: state.text_version, source: state.source.to_string() };
                order(state, command);
            }
        }
        Action::Go(moment) => {
            state.is_playing = false;
            if moment.change.is_some() {
                state.grain = Grain::Changes;
            }
            state.is_stepping = false;
            go(state, moment);
        }
        Action::Jump(jump) => {
            state.is_playing = false;
            state.is_stepping = true;
            go(state, jumped(state, jump));
        }
        Action::Seek(target, direction) => seek(state, target, direction),
        Action::Grain(grain) => set_grain(state, grain),
        Action::EnterCollection => enter_collection(state),
        Action::Play(is_playing) => play(state, is_playing),
        Action::Tick => tick(state),
        Action::Speed => state.speed = (state.speed + 1) % SPEEDS.len(),
        Action::View(view) => state.view = view,
        Action::Select(selected) => select(state, selected),
        Action::Fold(object) => fold(state, object),
        Action::Focus(object) => {
            state.focus = (state.focus != Some(object)).then_some(object);
        }
        Action::ShowAll => {
            state.folded.clear();
            state.focus = None;
        }
        Action::OpenPool(arena, pool) => open_pool(state, Some((arena, pool))),
        Action::FocusBlock(block) => state.block = Some(block),
        Action::ShowBlock => {
            state.view = View::Memory;
            open_pool(state, None);
        }
        Action::StageWidth(width) => state.stage_width = width,
        Action::TrackWidth(width) => state.track_width = width,
        Action::Zoom(zoom) => state.zoom = zoom,
        Action::Level(level) => state.level = level,
        Action::Language(language) => state.language = language,
        Action::Theme(theme) => state.theme = theme,
        Action::Help(is_open) => state.is_help_open = is_open,
        Action::SingleKeys(is_on) => state.has_single_keys = is_on,
        Action::Notify(notice) => state.notice = Some(notice),
        Action::Dismiss => state.notice = None,
        Action::Reply(reply) => replies::take(state, *reply),
        Action::Shown { run, ask, shown } => replies::show(state, run, ask, *shown),
        Action::EngineLoads(loaded) => engine_loads(state, loaded),
        Action::EngineFailed(message) => state.engine = EngineState::Failed(message),
        Action::RetryEngine => retry_engine(state),
        Action::EngineGone { message } => engine_gone(state, message),
    }
}

fn open_file(state: &mut State, name: &str, text: &str) {
    replace_text(state, text);
    state.example = None;
    state.file = Some(name.into());
    state.problem = None;
}

/// A link's program is shown, and runs if the link does not say otherwise.
fn open_link(state: &mut State, opening: Opening) {
    let Opening { source, step, view, runs } = opening;
    replace_text(state, &source);
    state.example = None;
    state.file = None;
    if runs {
        run(state, source.into(), whole(step), view);
    }
}

/// Another text, which has not been typed.
fn replace_text(state: &mut State, text: &str) {
    state.source = text.into();
    state.text_version += 1;
    state.breakpoints.clear();
}

fn open_pool(state: &mut State, pool: Option<(u32, u32)>) {
    state.open_pool = pool;
    state.block = None;
}

/// Queues a command for the worker.
fn order(state: &mut State, command: Command) {
    state.orders_given += 1;
    state.orders.push(Order { number: state.orders_given, command });
    if state.orders.len() > ORDERS_KEPT {
        state.orders.remove(0);
    }
}

/// Runs a text, from a moment on and in a view.
pub fn run(state: &mut State, source: Rc<str>, open_at: Moment, view: Option<View>) {
    if source.trim().is_empty() {
        return;
    }
    state.newest_run += 1;
    state.problem = None;
    state.notice = None;
    state.is_playing = false;
    let options = RunOptions {
        input: state.input.to_string(),
        python: state.python.to_string(),
        shows_exit: state.shows_exit,
        ..RunOptions::default()
    };
    order(state, Command::Run { run: state.newest_run, source: source.to_string(), options });
    state.pending = Some(Pending { source, open_at, view });
}

/// Takes another Python; what has run runs again under it, and the place is kept.
fn choose_python(state: &mut State, name: &str) {
    let is_known = state.pythons.is_empty() || state.pythons.iter().any(|python| python.name == name);
    let name = if is_known { name } else { DEFAULT_PYTHON };
    if *state.python == *name {
        return;
    }
    // Who chooses the other's Python sees the two change places.
    if state.compare.as_deref() == Some(name) {
        state.compare = Some(Rc::clone(&state.python));
    }
    state.python = name.into();
    run_again(state);
}

/// Takes the interpreter's end into the run, or leaves it out. A reader who is at the program's end is led on.
fn show_exit(state: &mut State, is_on: bool) {
    if state.shows_exit == is_on {
        return;
    }
    if is_on && state.can_watch_exit() {
        state.moment = whole(state.moment.step + 1);
    }
    state.shows_exit = is_on;
    run_again(state);
}

/// What has run runs again with other options, and the place is kept.
fn run_again(state: &mut State) {
    if let Some(pending) = state.pending.take() {
        run(state, pending.source, pending.open_at, pending.view);
    } else if let Some(old) = &state.run {
        let open_at = if old.has_opened { state.moment } else { old.open_at };
        run(state, Rc::clone(&old.source), open_at, None);
    }
}

fn whole(step: u32) -> Moment {
    Moment { step, change: None }
}

fn run_example(state: &mut State, index: usize) {
    let Some(example) = EXAMPLES.get(index) else { return };
    replace_text(state, example.source);
    state.example = Some(index);
    state.file = None;
    state.python = example.python.into();
    // What is compared with is kept, but a Python beside itself would show nothing.
    if state.compare.as_deref() == Some(example.python) {
        state.compare = None;
    }
    run(state, example.source.into(), whole(example.open_at), Some(example.view));
}

fn stop(state: &mut State) {
    state.is_playing = false;
    let Some(run) = &mut state.run else { return };
    if run.ending.is_some() {
        return;
    }
    run.is_stopping = true;
    let command = Command::Stop { run: run.number };
    order(state, command);
}

fn further(state: &mut State) {
    let Some(run) = &mut state.run else { return };
    run.ending = None;
    let command = Command::Further { run: run.number, steps: FURTHER };
    order(state, command);
}

fn go(state: &mut State, moment: Moment) {
    let last = state.last_step();
    state.moment = if moment.step > last { whole(last) } else { moment };
}

/// Where a jump leads. A change beyond a step's last stands for the last; the worker brings it into range.
fn jumped(state: &State, jump: Jump) -> Moment {
    let Moment { step, .. } = state.moment;
    let in_changes = state.grain == Grain::Changes;
    match jump {
        Jump::First => whole(0),
        Jump::Last => whole(state.last_step()),
        Jump::By(steps) => whole(step.saturating_add_signed(steps).min(state.last_step())),
        Jump::Next if in_changes => next_change(state),
        Jump::Previous if in_changes => previous_change(state),
        Jump::Next => whole((step + 1).min(state.last_step())),
        // In the middle of a step the way back leads to the step's beginning.
        Jump::Previous => whole(step.saturating_sub(1)),
        Jump::NextChange => next_change(state),
        Jump::PreviousChange => previous_change(state),
    }
}

fn next_change(state: &State) -> Moment {
    let Moment { step, change } = state.moment;
    let changes = state.shown.as_ref().filter(|_| state.is_settled()).map_or(0, |shown| shown.changes);
    match change {
        Some(change) if change < changes => Moment { step, change: Some(change + 1) },
        Some(_) | None if step < state.last_step() => Moment { step: step + 1, change: Some(1) },
        Some(_) | None => state.moment,
    }
}

fn previous_change(state: &State) -> Moment {
    let Moment { step, change } = state.moment;
    let changes = state.shown.as_ref().filter(|_| state.is_settled()).map_or(0, |shown| shown.changes);
    match change.unwrap_or(changes) {
        0 | 1 if step == 0 => Moment::default(),
        0 | 1 => Moment { step: step - 1, change: Some(u32::MAX) },
        change => Moment { step, change: Some(change - 1) },
    }
}

fn seek(state: &mut State, target: SeekTarget, direction: Direction) {
    let Some(run) = &state.run else { return };
    state.is_playing = false;
    state.is_stepping = true;
    let command = Command::Seek { run: run.number, from: state.moment, target, direction };
    order(state, command);
}

fn set_grain(state: &mut State, grain: Grain) {
    state.grain = grain;
    match grain {
        Grain::Lines => state.moment.change = None,
        Grain::Changes => {
            if state.moment.change.is_none() {
                state.moment.change = Some(u32::MAX);
            }
        }
    }
}

fn enter_collection(state: &mut State) {
    let Some(collection) = state.shown.as_ref().and_then(|shown| shown.collection) else { return };
    state.grain = Grain::Changes;
    state.view = View::Collector;
    state.moment.change = Some(collection.first);
}

fn play(state: &mut State, is_playing: bool) {
    state.is_playing = is_playing && state.run.is_some();
    let is_at_end = state.moment.step >= state.last_step();
    if state.is_playing && is_at_end {
        state.moment = Moment::default();
    }
}

fn tick(state: &mut State) {
    if !state.is_playing || !state.is_settled() {
        return;
    }
    state.is_stepping = true;
    let next = jumped(state, Jump::Next);
    if next == state.moment {
        state.is_playing = false;
    } else {
        go(state, next);
    }
}

fn select(state: &mut State, selected: Option<u32>) {
    if state.selected == selected {
        return;
    }
    let was_inspected = state.inspected();
    state.selected = selected;
    if state.inspected() != was_inspected {
        state.history = None;
    }
    if state.view == View::Memory {
        return;
    }
    open_pool(state, None);
}

fn fold(state: &mut State, object: u32) {
    let before = state.folded.len();
    state.folded.retain(|folded| *folded != object);
    if state.folded.len() == before {
        state.folded.push(object);
    }
}

/// What the loader says may come after the worker's first word.
fn engine_loads(state: &mut State, loaded: Loaded) {
    if state.engine != EngineState::Ready {
        state.engine = EngineState::Loading(loaded);
    }
}

fn retry_engine(state: &mut State) {
    state.engine = EngineState::Loading(Loaded::default());
    state.engine_retries += 1;
}

fn engine_gone(state: &mut State, message: Option<String>) {
    state.engine = EngineState::Loading(Loaded::default());
    state.pending = None;
    state.run = None;
    state.moment = Moment::default();
    state.shown = None;
    state.picture = None;
    state.answered = None;
    state.lanes = None;
    state.history = None;
    state.orders.clear();
    state.is_playing = false;
    state.notice = Some(message.map_or(Notice::EngineRestarted, Notice::Crashed));
}
