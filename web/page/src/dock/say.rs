//! The sentence of the moment: why a count changed.

use heapglass_wire::Ending;
use yew::prelude::*;

use super::announce::Announce;
use super::model::{Said, place, say};
use crate::kit::sentence;
use crate::page::{Page, PageExt, PageProps};
use crate::state::{Action, EngineState, Grain};
use crate::text::Sentence;

/// The sentence, for the eyes and for the ears.
#[component]
pub fn Say(props: &PageProps) -> Html {
    let page = &props.page;
    let words = page.words();
    let said = said(page);
    let aux = page.shown.as_ref().map(|shown| match shown.moment.change {
        Some(change) => words.change_of(change, shown.changes),
        None if given_up(page).is_some() => words.cut_short(shown.ran_line),
        None => place(words, shown),
    });
    let more = (said.more > 0).then(|| words.and_more(said.more));
    html! {
        <div class="say">
            <span class={classes!("sign", (said.sign == "·").then_some("is-quiet"))} translate="no" aria-hidden="true">
                { said.sign.clone() }
            </span>
            <Announce text={said.sentence.plain()} moment={page.moment} is_settled={page.is_settled()} />
            <p>{ sentence(&said.sentence) }
                if let Some(more) = more {
                    <button type="button" class="more" onclick={page.on(Action::Grain(Grain::Changes))}>{ more }</button>
                }
                if page.can_watch_exit() {
                    <button type="button" class="more" onclick={page.on(Action::ShowExit(true))}>
                        { page.labels().exit_watch }</button>
                }
            </p>
            <span class="aux hide-m">{ aux.unwrap_or_default() }</span>
        </div>
    }
}

fn said(page: &Page) -> Said {
    let labels = page.labels();
    match (&page.shown, &page.engine) {
        (Some(shown), _) if shown.said.is_empty() && shown.moment.change.is_none() => match given_up(page) {
            Some(Ending::Unsupported { what, .. }) => Said {
                sign: "!".to_owned(),
                sentence: page.words().not_supported(&page.line_text(shown.ran_line), what),
                more: 0,
            },
            Some(_) | None => say(page.words(), shown, &page.line_text(shown.ran_line)),
        },
        (Some(shown), _) => say(page.words(), shown, &page.line_text(shown.ran_line)),
        (None, EngineState::Loading(_)) => quiet(labels.loading.into()),
        (None, EngineState::Failed(_)) => quiet(labels.engine_failed.into()),
        (None, EngineState::Ready) if page.is_running() => {
            quiet(page.words().running(page.last_step()).into())
        }
        (None, EngineState::Ready) if page.problem.is_some() => quiet(labels.syntax_error.into()),
        (None, EngineState::Ready) if page.source.trim().is_empty() => quiet(labels.empty_about.into()),
        (None, EngineState::Ready) => quiet(labels.ready_about.into()),
    }
}

/// How the run was given up, where that was in the step shown.
fn given_up(page: &Page) -> Option<&Ending> {
    let shown = page.shown.as_ref()?;
    let ending = page.run.as_ref()?.ending.as_ref()?;
    let is_in_a_line = match ending {
        Ending::Unsupported { .. } | Ending::MemoryLimit { .. } => true,
        Ending::Finished | Ending::Exception { .. } | Ending::StepLimit { .. } | Ending::Stopped { .. } => {
            false
        }
    };
    let is_last = shown.moment.step == page.last_step() && shown.next_line == 0;
    (is_in_a_line && is_last).then_some(ending)
}

fn quiet(sentence: Sentence) -> Said {
    Said { sign: "·".to_owned(), sentence, more: 0 }
}
