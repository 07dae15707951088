//! The object graph: frames left, objects by distance from a name.

pub mod canvas;
mod model;
mod motion;

use yew::prelude::*;

use crate::page::{Page, PageExt, PageProps};
use crate::state::Action;
use canvas::Canvas;

/// The graph and its legend.
#[component]
pub fn Graph(props: &PageProps) -> Html {
    let page = &props.page;
    let left_out = page
        .shown
        .as_ref()
        .filter(|shown| shown.left_out > 0)
        .map(|shown| page.words().left_out(shown.objects.saturating_sub(shown.left_out), shown.objects));
    html! {
        <>
            if let Some(text) = left_out {
                <p class="notice" key="left-out"><span>{ text }</span></p>
            }
            { folded(page) }
            <Canvas page={page.clone()} key="canvas" />
            <Legend page={page.clone()} key="legend" />
        </>
    }
}

/// That objects are hidden, and the way back.
fn folded(page: &Page) -> Html {
    let hidden = page.shown.as_ref().map_or(0, |shown| shown.hidden);
    if page.folded.is_empty() && page.focus.is_none() {
        return html! { <i hidden=true key="folded"></i> };
    }
    html! {
        <p class="notice" key="folded"><span>{ page.words().hidden(page.focus.is_some(), hidden) }</span>
            <button type="button" class="btn out" onclick={page.on(Action::ShowAll)}>{ page.labels().show_all }</button></p>
    }
}

#[component]
fn Legend(props: &PageProps) -> Html {
    let labels = props.page.labels();
    let item = |name: &'static str, text: &'static str, is_there: bool| {
        html! {
            <span class={classes!((!is_there).then_some("is-absent"))}>
                <svg viewBox="0 0 22 14" aria-hidden="true"><use href={format!("#l-{name}")} /></svg>{ text }</span>
        }
    };
    // What is not in the picture keeps its room, so that the picture has the same room at every step.
    let has = |class| props.page.picture().is_some_and(|picture| model::has_class(picture, class));
    html! {
        <div class="legend hide-m">
            { item("frame", labels.legend_frame, true) }
            { item("container", labels.legend_container, true) }
            { item("atom", labels.legend_atom, true) }
            { item("reference", labels.legend_reference, true) }
            { item("changed", labels.legend_changed, true) }
            { item("weak", labels.legend_weak, has("is-weak")) }
            { item("trash", labels.legend_unreachable, has("is-unreachable")) }
            { item("freed", labels.legend_freed, has("is-freed")) }
        </div>
    }
}
