//! What every component gets: the state, the words, and a way to say what the reader did.

use yew::prelude::*;

use crate::state::{Action, State};
use crate::text::{self, Labels, Text};

/// The state and its reducer.
pub type Page = UseReducerHandle<State>;

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
