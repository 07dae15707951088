//! The object graph: frames left, objects by distance from a name.

pub mod canvas;
mod model;

use yew::prelude::*;

use crate::page::{PageExt, PageProps};
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
            <Canvas page={page.clone()} key="canvas" />
            <Legend page={page.clone()} key="legend" />
        </>
    }
}

#[component]
fn Legend(props: &PageProps) -> Html {
    let labels = props.page.labels();
    let item = |name: &'static str, text: &'static str| {
        html! { <span><svg viewBox="0 0 22 14" aria-hidden="true"><use href={format!("#l-{name}")} /></svg>{ text }</span> }
    };
    html! {
        <div class="legend hide-m">
            { item("frame", labels.legend_frame) }
            { item("container", labels.legend_container) }
            { item("atom", labels.legend_atom) }
            { item("reference", labels.legend_reference) }
            { item("changed", labels.legend_changed) }
        </div>
    }
}
