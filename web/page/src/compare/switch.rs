//! Beginning to compare: the switch in the bar, and the offer of an example that a comparison shows best.

use heapglass_wire::DEFAULT_PYTHON;
use yew::prelude::*;

use crate::examples::EXAMPLES;
use crate::kit::icon;
use crate::page::{Page, PageExt, PageProps};
use crate::state::Action;

/// What 3.14 is compared with where the reader has not chosen: the one that differs most.
const OTHER: &str = "2.7.6";

/// The switch beside the menu of Pythons.
#[component]
pub fn CompareSwitch(props: &PageProps) -> Html {
    let page = &props.page;
    let is_on = page.compare.is_some();
    let other = page.compare.clone().map_or_else(|| other(page), |name| name.to_string());
    let label = format!("{} Python {other}", page.labels().compare_with);
    let next = (!is_on).then(|| other.clone());
    html! {
        <button type="button" class="btn compare" aria-pressed={is_on.to_string()} aria-label={label.clone()} title={label}
            onclick={page.on(Action::Compare(next))}>
            { icon("compare") }<span class="hide-m">{ page.labels().compare_with }{ " " }{ other }</span>
        </button>
    }
}

/// The Python that shows most beside the chosen one.
fn other(page: &Page) -> String {
    if *page.python == *DEFAULT_PYTHON { OTHER } else { DEFAULT_PYTHON }.to_owned()
}

/// Under the tabs of an example that is about one Python: the other is one click away.
#[component]
pub fn CompareOffer(props: &PageProps) -> Html {
    let page = &props.page;
    let example = page.example.and_then(|index| EXAMPLES.get(index));
    let is_offered = example.is_some_and(|example| {
        example.python != DEFAULT_PYTHON && *page.python == *example.python && page.run.is_some()
    });
    if !is_offered || page.compare.is_some() {
        return html! { <i hidden=true></i> };
    }
    let label = format!("{} Python {}", page.labels().compare_with, other(page));
    html! {
        <p class="notice offer"><span>{ page.words().example_of(&page.python) }</span>
            <button type="button" class="btn out" onclick={page.on(Action::Compare(Some(other(page))))}>
                { icon("compare") }{ label }</button></p>
    }
}
