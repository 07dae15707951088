//! How far the engine has come on its way here, or that it did not arrive.

use yew::prelude::*;

use crate::page::{PageExt, PageProps};
use crate::state::{Action, EngineState, Loaded};

const MEGABYTE: f64 = 1_000_000.0;

/// A thin bar with its figures. It is not announced at each of its steps: the sentence says that the engine loads.
#[component]
pub fn Loading(props: &PageProps) -> Html {
    let page = &props.page;
    let labels = page.labels();
    match &page.engine {
        EngineState::Ready => html! { <i hidden=true></i> },
        EngineState::Loading(loaded) => html! {
            <div class="loading">
                <progress aria-label={labels.loading} value={loaded.part().map(|part| part.to_string())}></progress>
                <span>{ labels.loading }</span>
                <span class="num muted">{ figures(*loaded) }</span>
            </div>
        },
        EngineState::Failed(reason) => html! {
            <p class="notice bad" role="alert">
                <span>{ labels.engine_failed }{ " " }<code translate="no" lang="en">{ reason }</code></span>
                <button type="button" class="btn out" onclick={page.on(Action::RetryEngine)}>{ labels.retry }</button>
            </p>
        },
    }
}

/// Empty until something has come.
fn figures(loaded: Loaded) -> String {
    let in_megabytes = |bytes: u32| f64::from(bytes) / MEGABYTE;
    match loaded {
        Loaded { bytes: 0, .. } => String::new(),
        Loaded { bytes, of: 0 } => format!("{:.1} MB", in_megabytes(bytes)),
        Loaded { bytes, of } => format!("{:.1} / {:.1} MB", in_megabytes(bytes), in_megabytes(of)),
    }
}
