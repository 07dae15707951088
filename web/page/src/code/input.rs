//! The box for what the program reads: there only when its text asks for something.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::page::{PageExt, PageProps};
use crate::state::Action;

/// What a program that reads has in its text.
const READS: [&str; 2] = ["input(", "stdin"];

#[component]
pub fn Input(props: &PageProps) -> Html {
    let page = &props.page;
    if !READS.iter().any(|word| page.source.contains(word)) {
        // A component that renders nothing loses its place (Yew 0.23).
        return html! { <i hidden=true /> };
    }
    let labels = page.labels();
    let dispatcher = page.dispatcher();
    let oninput = Callback::from(move |event: InputEvent| {
        if let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() {
            dispatcher.dispatch(Action::Input(area.value()));
        }
    });
    html! {
        <div class="reads">
            <label class="lbl" for="program-input">{ labels.input }</label>
            <textarea id="program-input" rows="3" spellcheck="false" autocomplete="off" translate="no"
                aria-describedby="program-input-hint" value={page.input.to_string()} {oninput} />
            <p id="program-input-hint" class="muted">{ labels.input_hint }</p>
        </div>
    }
}
