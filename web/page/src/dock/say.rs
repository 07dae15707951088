//! The sentence of the moment: why a count changed.

use yew::prelude::*;

use super::model::{Said, say};
use crate::kit::sentence;
use crate::page::{Page, PageExt, PageProps};
use crate::state::{Action, EngineState, Grain};
use crate::text::Sentence;

/// The sentence; one polite message for each settled step.
#[component]
pub fn Say(props: &PageProps) -> Html {
    let page = &props.page;
    let words = page.words();
    let said = said(page);
    let aux = page.shown.as_ref().map(|shown| match shown.moment.change {
        Some(change) => words.change_of(change, shown.changes),
        None => words.where_it_is(shown.ran_line, shown.next_line),
    });
    let more = (said.more > 0).then(|| words.and_more(said.more));
    html! {
        <div class="say">
            <span class={classes!("sign", (said.sign == "·").then_some("is-quiet"))} translate="no" aria-hidden="true">
                { said.sign.clone() }
            </span>
            <p role="status">{ sentence(&said.sentence) }
                if let Some(more) = more {
                    <button type="button" class="more" onclick={page.on(Action::Grain(Grain::Changes))}>{ more }</button>
                }
            </p>
            <span class="aux hide-m">{ aux.unwrap_or_default() }</span>
        </div>
    }
}

fn said(page: &Page) -> Said {
    let labels = page.labels();
    match (&page.shown, &page.engine) {
        (Some(shown), _) => say(page.words(), shown, &page.line_text(shown.ran_line)),
        (None, EngineState::Loading) => quiet(labels.loading.into()),
        (None, EngineState::Failed(message)) => quiet(message.as_str().into()),
        (None, EngineState::Ready) if page.is_running() => {
            quiet(page.words().running(page.last_step()).into())
        }
        (None, EngineState::Ready) if page.source.trim().is_empty() => quiet(labels.empty_about.into()),
        (None, EngineState::Ready) => quiet(labels.ready_about.into()),
    }
}

fn quiet(sentence: Sentence) -> Said {
    Said { sign: "·".to_owned(), sentence, more: 0 }
}
