//! The steps of an object's life: its birth, each change of its count, its death.

use heapglass_wire::Moment;
use yew::prelude::*;

use super::model::{Event, life};
use crate::page::{Page, PageExt};
use crate::state::Action;
use crate::text::count;

#[derive(Properties, PartialEq)]
pub struct LifeProps {
    pub page: Page,
    pub object: u32,
}

/// A button for each, that leads there; of many those that are near.
#[component]
pub fn Life(props: &LifeProps) -> Html {
    let LifeProps { page, object } = props;
    let Some(history) = page.history_of(*object) else {
        return html! { <ul hidden=true></ul> };
    };
    let events = life(history, page.moment.step);
    if events.is_empty() {
        return html! { <ul hidden=true></ul> };
    }
    html! {
        <ul class="life" aria-label={page.labels().life}>{ for events.iter().map(|(step, event)| item(page, *step, *event)) }</ul>
    }
}

fn item(page: &Page, step: u32, event: Event) -> Html {
    let labels = page.labels();
    let what = match event {
        Event::Born(now) => format!("{} {}", labels.born, count(now)),
        Event::Count(now) => format!("→ {}", count(now)),
        Event::Freed => labels.dead.to_owned(),
    };
    let is_now = page.moment.step == step;
    html! {
        <li key={step}><button type="button" aria-current={is_now.then_some("step")}
            onclick={page.on(Action::Go(Moment { step, change: None }))}>
            <span class="muted">{ page.words().step_number(step) }</span>{ " " }<b>{ what }</b></button></li>
    }
}
