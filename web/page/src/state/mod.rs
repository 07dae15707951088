//! The page's state: one value, changed by one reducer. No effects here: what is to be sent to the worker is
//! data too ([`State::orders`], [`State::question`]), and `link` sends it.

mod action;
mod model;
mod reduce;
mod replies;
mod same;

use std::rc::Rc;

use yew::Reducible;

pub use action::{Action, Jump};
pub use model::{EngineState, Grain, LanesQuestion, Level, Notice, SPEEDS, Saved, State, Theme, Zoom};
pub use same::Same;

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut state = (*self).clone();
        reduce::reduce(&mut state, action);
        Rc::new(state)
    }
}
