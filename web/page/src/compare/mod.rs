//! Two Pythons side by side: the same program, the same line, and what differs.

mod differences;
mod model;
mod switch;

use heapglass_wire::{Pane, View};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::inspector::Side;
use crate::kit::{icon, use_width};
use crate::page::{Page, PageExt};
use crate::state::Action;
use crate::views::{Notices, Tabs, open_view};
use differences::Differences;
pub use model::OutputDifference;
pub use switch::{CompareOffer, CompareSwitch};

#[derive(Properties, PartialEq)]
pub struct ComparedProps {
    pub page: Page,
    pub second: Page,
}

/// The middle and the right column: both runs, each with its figures, and what differs.
#[component]
pub fn Compared(props: &ComparedProps) -> Html {
    let ComparedProps { page, second } = props;
    let labels = page.labels();
    // On a phone one of them is seen at a time.
    let front = use_state(Pane::default);
    let choice = |page: &Page| {
        let (pane, front) = (page.pane(), front.clone());
        let is_front = *front == pane;
        let onclick = Callback::from(move |_: MouseEvent| front.set(pane));
        html! {
            <button type="button" aria-pressed={is_front.to_string()} {onclick}>{ title(page) }</button>
        }
    };
    html! {
        <section class="stage both" aria-label={labels.views}>
            <Tabs page={page.clone()} />
            <div class="seg only-m" role="group" aria-label={labels.compare_with}>
                { choice(page) }{ choice(second) }
            </div>
            <div class="panes">
                <Half page={page.clone()} is_front={*front == Pane::First} head={first_head(page)} />
                <Half page={second.clone()} is_front={*front == Pane::Second} head={second_head(page, second)} />
            </div>
            <Differences page={page.clone()} second={second.clone()} />
        </section>
    }
}

fn title(page: &Page) -> String {
    format!("Python {}", page.python)
}

fn first_head(page: &Page) -> Html {
    html! { <h2>{ title(page) }</h2> }
}

/// The second Python can be changed here, and the comparison ended.
fn second_head(page: &Page, second: &Page) -> Html {
    let labels = page.labels();
    let dispatcher = page.dispatcher();
    let onchange = Callback::from(move |event: Event| {
        let name = event.target_unchecked_into::<HtmlSelectElement>().value();
        dispatcher.dispatch(Action::Compare(Some(name)));
    });
    let others = page.pythons.iter().rev().filter(|python| *python.name != *page.python);
    let choices = others.map(|python| {
        let is_chosen = *python.name == *second.python;
        html! {
            <option key={python.name.clone()} value={python.name.clone()} selected={is_chosen}>
                { format!("Python {}", python.name) }</option>
        }
    });
    html! {
        <>
            <h2 class="sr">{ title(second) }</h2>
            <select aria-label={labels.compare_with} {onchange}>{ for choices }</select>
            <button type="button" class="btn sq small" aria-label={labels.compare_off} title={labels.compare_off}
                onclick={page.on(Action::Compare(None))}>{ icon("cross") }</button>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct HalfProps {
    page: Page,
    is_front: bool,
    head: Html,
}

/// One of the runs: its Python, where it is, the view, and its figures.
#[component]
fn Half(props: &HalfProps) -> Html {
    let HalfProps { page, is_front, head } = props;
    let half = use_node_ref();
    let dispatcher = page.dispatcher();
    use_width(half.clone(), 20, Callback::from(move |width| dispatcher.dispatch(Action::StageWidth(width))));
    let is_second = page.pane() == Pane::Second;
    let place = page.shown.as_ref().map(|shown| {
        let place = page.words().where_it_is(shown.ran_line, shown.next_line);
        format!("{} · {place}", page.words().step_number(shown.moment.step))
    });
    let class =
        classes!("pane", is_front.then_some("is-front"), page.problem.is_some().then_some("is-stale"));
    html! {
        <ContextProvider<Pane> context={page.pane()}>
            <section {class} ref={half} aria-label={title(page)}>
                <header class="pane-head">{ head.clone() }<span class="muted">{ place.unwrap_or_default() }</span></header>
                { without_step(page) }
                <Notices page={page.clone()} />
                if is_second && page.shown.is_none() {
                    <p class="waits muted" key="waits">{ waits(page) }</p>
                } else {
                    { open_view(page) }
                }
                if has_figures(page) {
                    <Side page={page.clone()} key="side" />
                } else {
                    <i hidden=true key="side"></i>
                }
            </section>
        </ContextProvider<Pane>>
    }
}

/// The inspector is left out where it would only say what it is for.
fn has_figures(page: &Page) -> bool {
    match page.view {
        View::Graph | View::Table => page.inspected().is_some(),
        View::Collector | View::Memory => true,
    }
}

/// That the first's line has no step of its own here.
fn without_step(page: &Page) -> Html {
    let compared = page.shown.as_ref().and_then(|shown| shown.compared.as_ref());
    if compared.is_none_or(|compared| compared.has_own_step) {
        return html! { <i hidden=true key="own-step"></i> };
    }
    let text = page.words().no_own_step(&page.python);
    html! { <p class="notice own-step" key="own-step"><span>{ text }</span></p> }
}

fn waits(page: &Page) -> String {
    match &page.problem {
        Some(problem) => page.words().diagnostic(problem),
        None => page.labels().compare_waits.to_owned(),
    }
}
