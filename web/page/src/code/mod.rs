//! The program's text: the editor, the error in it, and what the program printed.

mod editor;
mod files;
mod input;
mod output;

use yew::prelude::*;

use crate::kit::icon;
use crate::page::{Page, PageExt};
use editor::Editor;
use files::Files;
use input::Input;
pub use output::Output;

#[derive(Properties, PartialEq)]
pub struct ProgramProps {
    pub page: Page,
    pub children: Html,
}

/// The left column.
#[component]
pub fn Program(props: &ProgramProps) -> Html {
    let ProgramProps { page, children } = props;
    let labels = page.labels();
    let is_open = use_state(|| false);
    let toggle = {
        let is_open = is_open.clone();
        Callback::from(move |_: MouseEvent| is_open.set(!*is_open))
    };
    html! {
        <section class={classes!("side", "l", is_open.then_some("is-open"))} aria-label={labels.program}>
            <div class="phead">
                <span class="lbl" translate="no">{ page.file_name().to_owned() }</span>
                <span class="lbl hint">{ labels.editor_hint }</span>
                if page.is_edited() && page.problem.is_none() {
                    <span class="lbl edited" title={labels.edited}>{ labels.old_run }</span>
                }
                <Files page={page.clone()} />
                <button class="btn sq only-m" type="button" aria-label={labels.program}
                    aria-expanded={is_open.to_string()} onclick={toggle}>{ icon("edit") }</button>
            </div>
            <Editor page={page.clone()} />
            <Problem page={page.clone()} />
            <Input page={page.clone()} />
            { children.clone() }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct ProblemProps {
    page: Page,
}

/// Why the program does not compile.
#[component]
fn Problem(props: &ProblemProps) -> Html {
    let page = &props.page;
    let labels = page.labels();
    let Some(problem) = &page.problem else {
        return html! { <div class="problem" role="status" hidden=true></div> };
    };
    html! {
        <div class="problem" role="status">
            <b>{ labels.syntax_error }</b>
            <p>{ page.words().diagnostic(problem) }</p>
            if !problem.hint.is_empty() {
                <p class="muted">{ problem.hint.clone() }</p>
            }
            if page.run.is_some() {
                <p class="muted">{ labels.last_run_kept }</p>
            }
        </div>
    }
}
