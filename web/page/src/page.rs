//! What every component gets: the state of one run, the words, and a way to say what the reader did.

use std::ops::Deref;
use std::rc::Rc;

use heapglass_wire::Pane;
use yew::prelude::*;

use crate::state::{Action, Panes, State};
use crate::text::{self, Labels, Text};

/// One run's state and the way to change it. A component that has it need not know whether there is another.
#[derive(Clone)]
pub struct Page {
    /// As it was when the page was drawn; the handle would give the newest.
    state: Rc<State>,
    dispatcher: Dispatcher,
}

impl Page {
    /// The first run of these.
    pub fn first(panes: &UseReducerHandle<Panes>) -> Self {
        Self::of(panes, Pane::First)
    }

    /// The run beside the first, if there is one.
    pub fn second(panes: &UseReducerHandle<Panes>) -> Option<Self> {
        panes.second.as_ref().map(|_| Self::of(panes, Pane::Second))
    }

    fn of(panes: &UseReducerHandle<Panes>, pane: Pane) -> Self {
        let dispatcher = Dispatcher { dispatcher: panes.dispatcher(), pane };
        Page { state: Rc::clone(panes.of(pane)), dispatcher }
    }

    /// Which of the two it is.
    pub fn pane(&self) -> Pane {
        self.dispatcher.pane
    }

    pub fn dispatch(&self, action: Action) {
        self.dispatcher.dispatch(action);
    }

    pub fn dispatcher(&self) -> Dispatcher {
        self.dispatcher.clone()
    }
}

impl Deref for Page {
    type Target = State;

    fn deref(&self) -> &State {
        &self.state
    }
}

/// What happens in the other run does not concern a component.
impl PartialEq for Page {
    fn eq(&self, other: &Self) -> bool {
        let is_same = || Rc::ptr_eq(&self.state, &other.state) || self.state == other.state;
        self.pane() == other.pane() && is_same()
    }
}

/// Says what the reader did in one of the runs.
#[derive(Clone, PartialEq)]
pub struct Dispatcher {
    dispatcher: UseReducerDispatcher<Panes>,
    pane: Pane,
}

impl Dispatcher {
    pub fn dispatch(&self, action: Action) {
        self.dispatcher.dispatch((self.pane, action));
    }
}

/// The props of a component that needs nothing but the page.
#[derive(Properties, PartialEq)]
pub struct PageProps {
    pub page: Page,
}

/// Short ways that every component uses.
pub trait PageExt {
    /// The words of the page's language.
    fn words(&self) -> &'static dyn Text;
    fn labels(&self) -> &'static Labels;
    /// A callback that does one action.
    fn on<E: 'static>(&self, action: Action) -> Callback<E>;
}

impl PageExt for Page {
    fn words(&self) -> &'static dyn Text {
        text::of(self.language)
    }

    fn labels(&self) -> &'static Labels {
        self.words().labels()
    }

    fn on<E: 'static>(&self, action: Action) -> Callback<E> {
        let dispatcher = self.dispatcher();
        Callback::from(move |_| dispatcher.dispatch(action.clone()))
    }
}
