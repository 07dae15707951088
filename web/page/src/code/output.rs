//! What the program printed, and at which step.

use heapglass_wire::{Moment, Printed, Stream};
use yew::prelude::*;

use crate::page::{Page, PageExt, PageProps};
use crate::state::Action;

/// So many pieces are shown; those before are left out.
const SHOWN: usize = 400;

/// Standard output and standard error, in the order of printing.
#[component]
pub fn Output(props: &PageProps) -> Html {
    let page = &props.page;
    let labels = page.labels();
    let printed = page.run.as_ref().map(|run| run.printed.clone()).unwrap_or_default();
    let is_ended = page.run.as_ref().is_some_and(|run| run.ending.is_some());
    let from = printed.len().saturating_sub(SHOWN);
    let pieces =
        printed.iter().skip(from).enumerate().map(|(index, piece)| piece_view(page, from + index, piece));
    let silence = if is_ended { labels.no_output } else { labels.no_output_yet };
    html! {
        <div class={classes!("outp", printed.is_empty().then_some("is-empty"))}>
            <div class="phead"><h2 class="lbl">{ labels.output }</h2></div>
            if printed.is_empty() {
                <p class="silence muted">{ silence }</p>
            } else {
                <pre class="printed" translate="no" lang="en" tabindex="0" aria-label={labels.output}>
                    { for pieces }
                </pre>
            }
        </div>
    }
}

/// A piece printed later than the moment shown is muted. In front stands its step, a click on which leads there; of
/// what was printed before it shows when it is pointed at.
fn piece_view(page: &Page, index: usize, piece: &Printed) -> Html {
    let is_later = piece.step > page.moment.step;
    let is_now = piece.step == page.moment.step;
    let is_error = piece.stream == Stream::Error;
    let class =
        classes!("piece", is_later.then_some("later"), is_now.then_some("now"), is_error.then_some("err"),);
    let step = page.words().step_number(piece.step);
    let go = page.on(Action::Go(Moment { step: piece.step, change: None }));
    html! {
        <span key={index} {class} title={is_error.then_some(page.labels().standard_error)}>
            if !is_now {
                <button type="button" class="mark" onclick={go}>{ step }</button>
            }
            { piece.text.clone() }
        </span>
    }
}
