//! One run, or two side by side: each is a [`State`] of its own, and the second follows the first.
//!
//! A component gets one of them and does not know that there are two. What it does in the second is said here: what is
//! the second's own stays there, and all else is done to the first, which the second then follows.

use std::rc::Rc;

use heapglass_wire::{Beside, Direction, Moment, Pane, Reply, SeekTarget, View};

use super::model::{Follows, Pending};
use super::{Action, Grain, State, marks, reduce, replies};

/// The state of the page: the first run's, and the second's while two Pythons are compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Panes {
    pub first: Rc<State>,
    pub second: Option<Rc<State>>,
}

impl Panes {
    pub fn new(first: State) -> Self {
        Panes { first: Rc::new(first), second: None }
    }

    /// The state of one of them; the first's where there is one only.
    pub fn of(&self, pane: Pane) -> &Rc<State> {
        match pane {
            Pane::First => &self.first,
            Pane::Second => self.second.as_ref().unwrap_or(&self.first),
        }
    }

    /// What is shown is what was asked for, in each of them.
    pub fn is_settled(&self) -> bool {
        let is_second_settled = |second: &Rc<State>| match (&second.run, second.question()) {
            (Some(_), None) => second.problem.is_some(),
            _ => second.pending.is_none() && second.is_settled(),
        };
        self.first.is_settled() && self.second.as_ref().is_none_or(is_second_settled)
    }

    /// Changes the state by what happened in one of them.
    pub fn reduce(&mut self, pane: Pane, action: Action) {
        let is_shown = matches!(action, Action::Shown { .. });
        match pane {
            Pane::First => self.in_first(action),
            Pane::Second => self.in_second(action),
        }
        self.follow();
        if is_shown && let Some((first, second)) = self.both() {
            marks::mark(first, second);
        }
    }

    fn first(&mut self) -> &mut State {
        Rc::make_mut(&mut self.first)
    }

    fn second(&mut self) -> Option<&mut State> {
        self.second.as_mut().map(Rc::make_mut)
    }

    fn both(&mut self) -> Option<(&mut State, &mut State)> {
        let Panes { first, second } = self;
        Some((Rc::make_mut(first), Rc::make_mut(second.as_mut()?)))
    }

    fn in_first(&mut self, action: Action) {
        if let (Action::EngineGone { .. }, Some(second)) = (&action, self.second()) {
            reduce::reduce(second, action.clone());
            second.notice = None;
        }
        if let (Action::Select(_), Some(follows)) = (&action, self.follows()) {
            follows.alone = None;
        }
        let is_further = matches!(action, Action::Further);
        reduce::reduce(self.first(), action);
        if let (true, Some(second)) = (is_further, self.second()) {
            reduce::reduce(second, Action::Further);
        }
    }

    fn follows(&mut self) -> Option<&mut Follows> {
        self.second()?.follows.as_mut()
    }

    fn in_second(&mut self, action: Action) {
        let Some(second) = self.second() else { return };
        match action {
            Action::Reply(reply) => {
                if let Reply::Found { moment: Some(moment), .. } = *reply {
                    self.go_where_second_is(moment);
                } else {
                    replies::take(second, *reply);
                }
            }
            Action::Shown { .. }
            | Action::StageWidth(_)
            | Action::OpenPool(..)
            | Action::FocusBlock(_)
            | Action::Notify(_)
            | Action::Dismiss
            | Action::Stop
            | Action::Further
            | Action::Seek(..) => reduce::reduce(second, action),
            Action::Select(object) => self.select_in_second(object),
            Action::Fold(object) => self.if_in_first(object, Action::Fold),
            Action::Focus(object) => self.if_in_first(object, Action::Focus),
            Action::ShowBlock => {
                reduce::reduce(second, Action::ShowBlock);
                self.first().view = View::Memory;
            }
            Action::Go(moment) => self.go_where_second_is(moment),
            Action::EnterCollection => {
                let collection = second.shown.as_ref().and_then(|shown| shown.collection);
                let moment = collection.map(|of| Moment { step: second.moment.step, change: Some(of.first) });
                self.first().view = View::Collector;
                if let Some(moment) = moment {
                    self.first().grain = Grain::Changes;
                    self.go_where_second_is(moment);
                }
            }
            Action::Typed(_)
            | Action::Open { .. }
            | Action::Input(_)
            | Action::Breakpoints(_)
            | Action::Python(_)
            | Action::Compare(_)
            | Action::ShowExit(_)
            | Action::Run
            | Action::RunExample(_)
            | Action::Rested
            | Action::Jump(_)
            | Action::Grain(_)
            | Action::Play(_)
            | Action::Tick
            | Action::Speed
            | Action::View(_)
            | Action::ShowAll
            | Action::TrackWidth(_)
            | Action::Zoom(_)
            | Action::Language(_)
            | Action::Theme(_)
            | Action::Help(_)
            | Action::SingleKeys(_)
            | Action::EngineGone { .. }
            | Action::EngineFailed(_) => self.in_first(action),
        }
    }

    /// Goes to the first's moment that belongs to one of the second.
    fn go_where_second_is(&mut self, moment: Moment) {
        let target = SeekTarget::Counterpart(moment);
        reduce::reduce(self.first(), Action::Seek(target, Direction::Forwards));
    }

    /// The first's number of an object of the second.
    fn in_first_pane(&self, object: u32) -> Option<u32> {
        let pairs = &self.second.as_ref()?.shown.as_ref()?.compared.as_ref()?.pairs;
        pairs.iter().find(|(_, two)| *two == object).map(|(one, _)| *one)
    }

    fn if_in_first(&mut self, object: u32, action: fn(u32) -> Action) {
        if let Some(object) = self.in_first_pane(object) {
            self.in_first(action(object));
        }
    }

    /// An object that the first has not is selected alone.
    fn select_in_second(&mut self, object: Option<u32>) {
        let counterpart = object.and_then(|object| self.in_first_pane(object));
        self.in_first(Action::Select(counterpart));
        if let Some(follows) = self.follows() {
            follows.alone = object.filter(|_| counterpart.is_none());
        }
    }

    /// Brings the second where the first is: begins it, ends it, runs it again, shows the same.
    fn follow(&mut self) {
        let Some(python) = self.first.compare.clone() else {
            self.second = None;
            return;
        };
        let pythons = &self.first.pythons;
        if !pythons.is_empty() && pythons.iter().all(|known| *known.name != *python) {
            self.first().compare = None;
            self.second = None;
            return;
        }
        let mut second = self.second.as_deref().cloned().unwrap_or_else(|| beside(&self.first));
        if second.python != python {
            second.python = python;
            second.follows = Some(Follows::default());
        }
        share(&self.first, &mut second);
        run_as(&self.first, &mut second);
        stand_beside(&self.first, &mut second);
        if self.second.as_deref() != Some(&second) {
            self.second = Some(Rc::new(second));
        }
    }
}

/// A state for the second run, in which nothing has run yet.
fn beside(first: &State) -> State {
    State { compare: None, follows: Some(Follows::default()), ..State::new(first.saved()) }
}

/// What is the same in both.
fn share(first: &State, second: &mut State) {
    second.source = Rc::clone(&first.source);
    second.input = Rc::clone(&first.input);
    second.example = first.example;
    second.shows_exit = first.shows_exit;
    second.engine = first.engine.clone();
    second.pythons = first.pythons.clone();
    second.view = first.view;
    second.zoom = first.zoom;
    second.grain = first.grain;
    second.language = first.language;
    second.theme = first.theme;
    second.has_single_keys = first.has_single_keys;
}

/// Runs what the first runs, once for each of its runs.
fn run_as(first: &State, second: &mut State) {
    let Some(follows) = second.follows.as_mut().filter(|follows| follows.run != first.newest_run) else {
        return;
    };
    let pending = first.pending.as_ref().map(|Pending { source, .. }| source);
    let Some(source) = pending.or(first.run.as_ref().map(|run| &run.source)) else { return };
    follows.run = first.newest_run;
    reduce::run(second, Rc::clone(source), Moment::default(), None);
}

/// The same moment, and the same objects selected and hidden.
fn stand_beside(first: &State, second: &mut State) {
    let now =
        both_ended(first, second).map(|run| Beside { run, moment: first.moment, selected: first.selected });
    let mut alone = None;
    if let Some(follows) = &mut second.follows {
        follows.beside = now;
        alone = follows.alone;
    }
    let shown = second.shown.clone();
    let there = |object: u32| {
        let pairs = &shown.as_ref()?.compared.as_ref()?.pairs;
        pairs.iter().find(|(one, _)| *one == object).map(|(_, two)| *two)
    };
    second.folded = first.folded.iter().filter_map(|object| there(*object)).collect();
    second.focus = first.focus.and_then(there);
    reduce::reduce(second, Action::Select(first.selected.map_or(alone, there)));
}

/// The number of the first's run, where the same program has ended in both.
fn both_ended(first: &State, second: &State) -> Option<u32> {
    let has_ended = |state: &State| {
        let run = state.run.as_ref().filter(|run| state.pending.is_none() && run.ending.is_some())?;
        run.has_opened.then_some(run.number)
    };
    has_ended(second).and(has_ended(first))
}

#[cfg(test)]
mod tests {
    use heapglass_wire::{Ask, Command, Compared, Ending, Moment, Pane, Reply, SeekTarget, Shown};

    use super::Panes;
    use crate::state::{Action, EngineState, Saved, State};

    /// Two Pythons, after a run of five steps in each.
    fn compared() -> Panes {
        let saved =
            Saved { source: Some("a = []\n".into()), compare: Some("2.7".into()), ..Saved::default() };
        let mut panes = Panes::new(State { engine: EngineState::Ready, ..State::new(saved) });
        panes.reduce(Pane::First, Action::StageWidth(400));
        panes.reduce(Pane::Second, Action::StageWidth(400));
        panes.reduce(Pane::First, Action::Run);
        for pane in [Pane::First, Pane::Second] {
            let ending = Some(Ending::Finished);
            let reply = Reply::Progress { run: 1, steps: 5, printed: Vec::new(), ending };
            panes.reduce(pane, Action::Reply(Box::new(reply)));
        }
        panes
    }

    /// Answers what a pane asks.
    fn answer(panes: &mut Panes, pane: Pane, shown: Shown) {
        let (run, ask) = panes.of(pane).question().unwrap_or_else(|| panic!("{pane:?} asks nothing"));
        panes.reduce(pane, Action::Shown { run, ask, shown: Box::new(shown) });
    }

    fn shown(step: u32, pairs: &[(u32, u32)]) -> Shown {
        let compared = Compared { pairs: pairs.to_vec(), ..Compared::default() };
        Shown { moment: Moment { step, change: None }, compared: Some(compared), ..Shown::default() }
    }

    fn orders(state: &State) -> Vec<&Command> {
        state.orders.iter().map(|order| &order.command).collect()
    }

    #[test]
    fn the_second_runs_what_the_first_runs_under_its_own_python() {
        let panes = compared();
        let second = panes.second.as_ref();
        let options = second.and_then(|second| match orders(second).as_slice() {
            [Command::Run { source, options, .. }] => Some((source.as_str(), options.python.as_str())),
            _ => None,
        });
        assert_eq!(options, Some(("a = []\n", "2.7")));
    }

    #[test]
    fn the_second_asks_for_the_moment_that_the_first_shows() {
        let mut panes = compared();
        panes.reduce(Pane::First, Action::Go(Moment { step: 3, change: None }));
        let beside =
            |panes: &Panes| panes.of(Pane::Second).question().and_then(|(_, ask): (u32, Ask)| ask.beside);
        assert_eq!(beside(&panes).map(|beside| beside.moment.step), Some(3));
        answer(&mut panes, Pane::First, shown(3, &[]));
        assert!(!panes.is_settled());
        answer(&mut panes, Pane::Second, shown(4, &[]));
        assert!(panes.is_settled());
        assert_eq!(panes.of(Pane::Second).moment.step, 4);
    }

    #[test]
    fn a_counterpart_is_selected_with_an_object() {
        let mut panes = compared();
        answer(&mut panes, Pane::Second, shown(0, &[(1, 11)]));
        panes.reduce(Pane::First, Action::Select(Some(1)));
        assert_eq!(panes.of(Pane::Second).selected, Some(11));
        panes.reduce(Pane::Second, Action::Select(None));
        assert_eq!(panes.first.selected, None);
        panes.reduce(Pane::Second, Action::Select(Some(11)));
        assert_eq!(panes.first.selected, Some(1));
        panes.reduce(Pane::Second, Action::Select(Some(12)));
        assert_eq!((panes.first.selected, panes.of(Pane::Second).selected), (None, Some(12)));
        panes.reduce(Pane::First, Action::Select(Some(2)));
        assert_eq!(panes.of(Pane::Second).selected, None);
    }

    #[test]
    fn a_move_in_the_second_is_asked_of_the_first() {
        let mut panes = compared();
        let moment = Moment { step: 4, change: None };
        panes.reduce(Pane::Second, Action::Go(moment));
        let asked = orders(&panes.first).iter().any(|command| {
            matches!(command, Command::Seek { target: SeekTarget::Counterpart(to), .. } if *to == moment)
        });
        assert!(asked);
        let found = Reply::Found { run: 1, target: SeekTarget::Counterpart(moment), moment: Some(moment) };
        panes.reduce(Pane::First, Action::Reply(Box::new(found)));
        assert_eq!(panes.first.moment, moment);
    }

    #[test]
    fn without_the_second_all_is_as_it_was() {
        let mut panes = compared();
        panes.reduce(Pane::First, Action::Go(Moment { step: 3, change: None }));
        panes.reduce(Pane::First, Action::Compare(None));
        assert!(panes.second.is_none());
        assert_eq!(panes.first.moment.step, 3);
        assert_eq!(panes.first.newest_run, 1);
    }
}
