//! The views of a moment. A view is a folder here and a line in [`VIEWS`].

pub mod collector;
mod graph;
pub mod memory;
mod notices;
mod table;
mod welcome;

use heapglass_wire::View;
use yew::prelude::*;

use crate::compare::CompareOffer;
use crate::keys::zoomed;
use crate::kit::{icon, use_width};
use crate::page::{Page, PageExt, PageProps};
use crate::state::{Action, Zoom};
use crate::text::Labels;
pub use notices::Notices;

/// The word on a tab.
pub type Label = fn(&Labels) -> &'static str;

/// The views, in the order of their tabs.
const VIEWS: [(View, Label); 4] = [
    (View::Graph, |labels| labels.graph),
    (View::Collector, |labels| labels.collector),
    (View::Memory, |labels| labels.memory),
    (View::Table, |labels| labels.table),
];

/// The middle: tabs and the open view.
#[component]
pub fn Stage(props: &PageProps) -> Html {
    let page = &props.page;
    let stage = use_node_ref();
    let dispatcher = page.dispatcher();
    use_width(stage.clone(), 20, Callback::from(move |width| dispatcher.dispatch(Action::StageWidth(width))));
    let is_stale = page.problem.is_some();
    html! {
        <section class={classes!("stage", is_stale.then_some("is-stale"))} ref={stage} aria-label={page.labels().views}>
            <Tabs page={page.clone()} />
            <Notices page={page.clone()} />
            <CompareOffer page={page.clone()} />
            { open_view(page) }
        </section>
    }
}

/// The view that is open, or what to begin with.
pub fn open_view(page: &Page) -> Html {
    if page.shown.is_none() {
        return html! { <welcome::Welcome page={page.clone()} key="welcome" /> };
    }
    match page.view {
        View::Graph => html! { <graph::Graph page={page.clone()} key="graph" /> },
        View::Collector => html! { <collector::Collector page={page.clone()} key="collector" /> },
        View::Memory => html! { <memory::Memory page={page.clone()} key="memory" /> },
        View::Table => html! { <table::Tables page={page.clone()} key="table" /> },
    }
}

/// The views' tabs, and how large the picture is.
#[component]
pub fn Tabs(props: &PageProps) -> Html {
    let page = &props.page;
    let tab = |(view, label): &(View, Label)| {
        let is_open = page.view == *view;
        html! {
            <button type="button" aria-current={is_open.then_some("page")}
                onclick={page.on(Action::View(*view))}>{ label(page.labels()) }</button>
        }
    };
    html! {
        <nav class="tabs" aria-label={page.labels().views}>
            { for VIEWS.iter().map(tab) }
            <span class="sp"></span>
            <ZoomButtons page={page.clone()} />
        </nav>
    }
}

#[component]
fn ZoomButtons(props: &PageProps) -> Html {
    let page = &props.page;
    let labels = page.labels();
    if !matches!(page.view, View::Graph | View::Collector) {
        return html! { <span class="tools" hidden=true></span> };
    }
    let text = match page.zoom {
        Zoom::Fit => labels.fit.to_owned(),
        Zoom::Percent(percent) => format!("{percent}%"),
    };
    let button = |name, label: &'static str, zoom| {
        html! {
            <button type="button" class="btn sq" aria-label={label} title={label}
                onclick={page.on(Action::Zoom(zoom))}>{ icon(name) }</button>
        }
    };
    html! {
        <span class="tools">
            { button("minus", labels.zoom_out, zoomed(page.zoom, -1)) }
            <span class="zoom num">{ text }</span>
            { button("plus", labels.zoom_in, zoomed(page.zoom, 1)) }
            { button("fit", labels.fit, Zoom::Fit) }
        </span>
    }
}
