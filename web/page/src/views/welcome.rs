//! Before the first run: the examples, and a ghost of the picture to come.

use yew::prelude::*;

use crate::examples::EXAMPLES;
use crate::page::{PageExt, PageProps};
use crate::state::Action;

/// The stage without a run.
#[component]
pub fn Welcome(props: &PageProps) -> Html {
    let page = &props.page;
    let labels = page.labels();
    let is_empty = page.source.trim().is_empty();
    let (title, about) = match (page.is_running(), is_empty) {
        (true, _) => (page.words().running(page.last_step()), ""),
        (false, true) => (labels.empty_title.to_owned(), labels.empty_about),
        (false, false) => (labels.ready_title.to_owned(), labels.ready_about),
    };
    let cards = EXAMPLES.iter().enumerate().map(|(index, example)| {
        html! {
            <li key={example.file}><button type="button" onclick={page.on(Action::RunExample(index))}>
                <b>{ (example.title)(labels) }</b><span>{ (example.about)(labels) }</span>
            </button></li>
        }
    });
    html! {
        <div class="welcome">
            <svg class="ghost" viewBox="0 0 420 150" aria-hidden="true"><use href="#ghost" /></svg>
            <h2>{ title }</h2>
            <p class="muted">{ about }</p>
            <ul class="cards">{ for cards }</ul>
        </div>
    }
}
