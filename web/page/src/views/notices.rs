//! What is to be said of the run as a whole: that it goes on, how it ended, what happened to the engine.

use heapglass_wire::Ending;
use yew::prelude::*;

use crate::kit::{icon, sentence};
use crate::page::{Page, PageExt, PageProps};
use crate::state::{Action, Notice};

/// The strip above the view.
#[component]
pub fn Notices(props: &PageProps) -> Html {
    let page = &props.page;
    html! {
        <div class="notices" aria-live="polite">
            { run_notice(page) }
            { passing_notice(page) }
        </div>
    }
}

fn run_notice(page: &Page) -> Html {
    let none = html! { <i hidden=true key="run"></i> };
    let labels = page.labels();
    let words = page.words();
    let Some(run) = &page.run else { return none };
    match &run.ending {
        None => html! {
            <p class="notice running" key="run">
                <span>{ words.running(run.steps) }</span>
                <button type="button" class="btn out" onclick={page.on(Action::Stop)}>{ labels.stop }</button>
            </p>
        },
        Some(Ending::Finished) => none,
        Some(ending @ Ending::StepLimit { .. }) => html! {
            <p class="notice" key="run">
                <span>{ sentence(&words.ending(ending)) }</span>
                <button type="button" class="btn out" onclick={page.on(Action::Further)}>{ labels.run_further }</button>
            </p>
        },
        Some(ending @ Ending::Exception { .. }) => html! {
            <p class="notice bad" key="run"><span>{ sentence(&words.ending(ending)) }</span></p>
        },
        Some(ending @ (Ending::Unsupported { .. } | Ending::MemoryLimit { .. } | Ending::Stopped { .. })) => {
            html! {
                <p class="notice" key="run"><span>{ sentence(&words.ending(ending)) }</span></p>
            }
        }
    }
}

fn passing_notice(page: &Page) -> Html {
    let labels = page.labels();
    let text = match &page.notice {
        None => return html! { <i hidden=true key="passing"></i> },
        Some(Notice::EngineRestarted) => labels.engine_restarted.to_owned(),
        Some(Notice::NoMoreCollections) => labels.no_more_collections.to_owned(),
        Some(Notice::FileTooLarge) => labels.file_too_large.to_owned(),
        Some(Notice::FileUnreadable) => labels.file_unreadable.to_owned(),
        Some(Notice::Crashed(message)) => message.clone(),
    };
    html! {
        <p class="notice" key="passing"><span>{ text }</span>
            <button type="button" class="btn sq" aria-label={labels.dismiss}
                onclick={page.on(Action::Dismiss)}>{ icon("cross") }</button></p>
    }
}
