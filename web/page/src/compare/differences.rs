//! What differs at this step, in sentences; each leads to its object.

use heapglass_wire::Difference;
use yew::prelude::*;

use super::ComparedProps;
use super::model::{arenas, output};
use crate::kit::sentence;
use crate::page::{Page, PageExt};
use crate::state::Action;
use crate::text::Sentence;

/// The list.
#[component]
pub fn Differences(props: &ComparedProps) -> Html {
    let ComparedProps { page, second } = props;
    let labels = page.labels();
    let compared = second.shown.as_ref().and_then(|shown| shown.compared.clone());
    let Some(compared) = compared.filter(|_| is_of_this_step(page, second)) else {
        return html! { <section class="differs" hidden=true></section> };
    };
    let general = of_the_runs(page, second);
    let items = compared.differences.iter().enumerate().map(|(index, difference)| {
        html! { <li key={index}>{ leading_to(page, second, difference) }</li> }
    });
    let is_empty = general.is_empty() && compared.differences.is_empty();
    html! {
        <section class="differs" aria-label={labels.what_differs}>
            <h3 class="lbl">{ labels.what_differs }</h3>
            if is_empty {
                <p class="muted">{ labels.nothing_differs }</p>
            }
            <ul tabindex="0" aria-label={labels.what_differs}>
                { for general.iter().map(|said| html! { <li><p>{ sentence(said) }</p></li> }) }
                { for items }
                if compared.more > 0 {
                    <li class="muted">{ page.words().more_differences(compared.more) }</li>
                }
            </ul>
        </section>
    }
}

/// What is known of the second is about what the first shows.
fn is_of_this_step(page: &Page, second: &Page) -> bool {
    let beside = second.answered.as_ref().and_then(|ask| ask.beside);
    beside.is_some_and(|beside| page.answered.as_ref().is_some_and(|ask| ask.moment == beside.moment))
}

/// What differs and is no object's: the output, the sizes of arenas.
fn of_the_runs(page: &Page, second: &Page) -> Vec<Sentence> {
    let words = page.words();
    let (here, there) = (&*page.python, &*second.python);
    let printed = page.run.as_ref().zip(second.run.as_ref()).and_then(|(first, other)| {
        output((&first.printed, page.moment.step), (&other.printed, second.moment.step))
    });
    let memory = |page: &Page| page.shown.as_ref().and_then(|shown| shown.memory.clone());
    let sizes = arenas(memory(page).as_ref(), memory(second).as_ref());
    let printed = printed.map(|difference| words.output_differs(&difference, here, there));
    printed.into_iter().chain(sizes.map(|sizes| words.arenas_differ(sizes, here, there))).collect()
}

/// A difference; a click selects its object, in both where it is in both.
fn leading_to(page: &Page, second: &Page, difference: &Difference) -> Html {
    let text = page.words().difference(difference, &page.python, &second.python);
    let onclick = match (&difference.first, &difference.second) {
        (Some(object), _) => page.on(Action::Select(Some(object.serial))),
        (None, Some(object)) => second.on(Action::Select(Some(object.serial))),
        (None, None) => page.on(Action::Select(None)),
    };
    html! { <button type="button" class="go" {onclick}><span>{ sentence(&text) }</span></button> }
}
