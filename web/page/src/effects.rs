//! What the page does besides drawing: it talks to the worker, keeps the text, plays, and listens to keys.

use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use gloo::utils::{document, document_element};
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent, window};
use yew::prelude::*;

use crate::link::Link;
use crate::page::{Page, PageExt};
use crate::state::{Action, Panes, SPEEDS};
use crate::{address, crash, keys, store};

/// A line is played for so long at speed 1.
const BEAT_MS: u32 = 900;
/// The text rests after so long without a key.
const REST_MS: u32 = 500;
const SAVE_MS: u32 = 300;

/// Sets all of them up.
#[hook]
pub fn use_effects(panes: &UseReducerHandle<Panes>) {
    let page = &Page::first(panes);
    use_link(panes);
    use_kept_text(page);
    use_address(page);
    use_document_attributes(page);
    use_playing(page, panes.is_settled());
    use_keys(page);
}

#[hook]
fn use_link(panes: &UseReducerHandle<Panes>) {
    let dispatcher = panes.dispatcher();
    let link = use_memo((), move |()| Link::new(Callback::from(move |about| dispatcher.dispatch(about))));
    use_effect_with(panes.clone(), move |panes| link.sync(panes));
}

#[hook]
fn use_kept_text(page: &Page) {
    use_effect_with(page.saved(), |saved| {
        crash::keep_text(saved.source.as_deref().unwrap_or_default());
        let saved = saved.clone();
        let timeout = Timeout::new(SAVE_MS, move || store::save(&saved));
        move || drop(timeout)
    });
    let dispatcher = page.dispatcher();
    use_effect_with(Rc::clone(&page.source), move |_| {
        let timeout = Timeout::new(REST_MS, move || dispatcher.dispatch(Action::Rested));
        move || drop(timeout)
    });
}

/// The link says which Pythons are chosen and whether the interpreter's end is shown, and a link that is opened in this
/// page chooses.
#[hook]
fn use_address(page: &Page) {
    use_effect_with((Rc::clone(&page.python), page.pythons.is_empty()), |(python, is_unknown)| {
        if !is_unknown {
            address::set_python(python);
        }
    });
    use_effect_with(page.compare.clone(), |name| address::set_compare(name.as_deref()));
    use_effect_with(page.shows_exit, |shows_exit| address::set_shows_exit(*shows_exit));
    let dispatcher = page.dispatcher();
    use_effect_with((), move |()| {
        let choose = move |_: &Event| {
            if let Some(name) = address::python() {
                dispatcher.dispatch(Action::Python(name));
            }
            if let Some(name) = address::compare() {
                dispatcher.dispatch(Action::Compare(Some(name)));
            }
            if let Some(is_on) = address::shows_exit() {
                dispatcher.dispatch(Action::ShowExit(is_on));
            }
        };
        let listener = window().map(|window| EventListener::new(&window, "hashchange", choose));
        move || drop(listener)
    });
}

#[hook]
fn use_document_attributes(page: &Page) {
    use_effect_with((page.words().tag(), page.theme), |(tag, theme)| {
        let root = document_element();
        // An attribute with a plain name can always be set.
        let _lang = root.set_attribute("lang", tag);
        let _theme = root.set_attribute("data-theme", store::theme_name(*theme));
    });
}

#[hook]
fn use_playing(page: &Page, is_settled: bool) {
    let dispatcher = page.dispatcher();
    let is_due = page.is_playing && is_settled;
    use_effect_with((is_due, page.moment, page.speed), move |(is_due, _, speed)| {
        let speed = SPEEDS.get(*speed).copied().unwrap_or(100);
        let timeout =
            is_due.then(|| Timeout::new(BEAT_MS * 100 / speed, move || dispatcher.dispatch(Action::Tick)));
        move || drop(timeout)
    });
}

#[hook]
fn use_keys(page: &Page) {
    let newest = use_mut_ref(|| page.clone());
    *newest.borrow_mut() = page.clone();
    use_effect_with((), move |()| {
        let options = EventListenerOptions::enable_prevent_default();
        let listener = EventListener::new_with_options(&document(), "keydown", options, move |event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
            let page = newest.borrow().clone();
            if let Some(action) = keys::action(&page, event) {
                event.prevent_default();
                event.stop_propagation();
                page.dispatch(action);
            }
        });
        move || drop(listener)
    });
}
