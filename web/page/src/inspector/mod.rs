//! The right column: the selected object, or the figures of the view.

mod chart;
mod life;
mod model;
mod object;
mod why;

use heapglass_wire::View;
use yew::prelude::*;

use crate::page::{Page, PageExt, PageProps};
use crate::views::{collector, memory};
use object::ObjectSections;

/// The right column.
#[component]
pub fn Side(props: &PageProps) -> Html {
    let page = &props.page;
    let labels = page.labels();
    match page.view {
        View::Graph | View::Table => html! {
            <aside class="side r insp" key="object" aria-label={of_python(page, labels.inspector)}>
                <ObjectSections page={page.clone()} />
            </aside>
        },
        View::Collector => html! {
            <aside class="side r insp gcr" key="collector" aria-label={of_python(page, labels.collector)}>
                <collector::Side page={page.clone()} />
            </aside>
        },
        View::Memory => html! {
            <aside class="side r insp memr" key="memory" aria-label={of_python(page, labels.memory)}>
                <memory::Side page={page.clone()} />
            </aside>
        },
    }
}

/// Two that stand side by side are told apart by their Pythons.
fn of_python(page: &Page, label: &str) -> String {
    let is_one_of_two = page.compare.is_some() || page.follows.is_some();
    if is_one_of_two { format!("{label}, Python {}", page.python) } else { label.to_owned() }
}
