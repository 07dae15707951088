//! The page as a whole: what stands where.

use yew::prelude::*;

use crate::bar::Bar;
use crate::code::{Output, Program};
use crate::dock::Dock;
use crate::effects::use_effects;
use crate::help::Help;
use crate::inspector::Side;
use crate::page::Page;
use crate::state::State;
use crate::store;
use crate::views::Stage;

/// The page.
#[component]
pub fn App() -> Html {
    let page: Page = use_reducer(|| State::new(store::load()));
    use_effects(&page);
    html! {
        <div class={classes!("app", view_class(&page))}>
            <Bar page={page.clone()} />
            <main class="cols" aria-busy={if page.is_settled() { "false" } else { "true" }}>
                <Program page={page.clone()}><Output page={page.clone()} /></Program>
                <Stage page={page.clone()} />
                <Side page={page.clone()} />
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
