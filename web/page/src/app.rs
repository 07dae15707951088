//! The page as a whole: what stands where.

use yew::prelude::*;

use crate::bar::Bar;
use crate::code::{Output, Program};
use crate::compare::Compared;
use crate::dock::Dock;
use crate::effects::use_effects;
use crate::help::Help;
use crate::inspector::Side;
use crate::page::Page;
use crate::state::{Panes, State};
use crate::store;
use crate::views::Stage;

/// The page.
#[component]
pub fn App() -> Html {
    let panes = use_reducer(|| Panes::new(State::new(store::load())));
    use_effects(&panes);
    let page = Page::first(&panes);
    let second = Page::second(&panes);
    html! {
        <div class={classes!("app", view_class(&page), second.is_some().then_some("is-compared"))}>
            <Bar page={page.clone()} />
            <main class="cols" aria-busy={if panes.is_settled() { "false" } else { "true" }}>
                <Program page={page.clone()}><Output page={page.clone()} /></Program>
                if let Some(second) = second {
                    <Compared key="compared" page={page.clone()} {second} />
                } else {
                    <>
                        <Stage page={page.clone()} />
                        <Side page={page.clone()} />
                    </>
                }
            </main>
            <Dock page={page.clone()} />
            <Help page={page.clone()} />
        </div>
    }
}

/// The columns are as wide as the view needs them.
fn view_class(page: &Page) -> &'static str {
    use heapglass_wire::View;
    match page.view {
        View::Graph => "v-graph",
        View::Collector => "v-collector",
        View::Memory => "v-memory",
        View::Table => "v-table",
    }
}
