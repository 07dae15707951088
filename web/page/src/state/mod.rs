//! The page's state: one value, changed by one reducer. No effects here: what is to be sent to the worker is
//! data too ([`State::orders`], [`State::question`]), and `link` sends it.

mod action;
mod marks;
mod model;
mod panes;
mod reduce;
mod replies;
mod same;

use std::rc::Rc;

use heapglass_wire::Pane;
use yew::Reducible;

pub use action::{Action, Jump};
pub use model::{EngineState, Grain, LanesQuestion, Notice, SPEEDS, Saved, State, Theme, Zoom};
pub use panes::Panes;
pub use same::Same;

impl Reducible for Panes {
    type Action = (Pane, Action);

    fn reduce(self: Rc<Self>, (pane, action): (Pane, Action)) -> Rc<Self> {
        let mut panes = (*self).clone();
        panes.reduce(pane, action);
        Rc::new(panes)
    }
}
