//! Why the selected object is alive, or why it was freed.

use heapglass_wire::{Count, Holder, ObjectFacts, ObjectState};
use yew::prelude::*;

use crate::kit::sentence;
use crate::page::{Page, PageExt};
use crate::state::Action;

#[derive(Properties, PartialEq)]
pub struct WhyProps {
    pub page: Page,
    pub facts: ObjectFacts,
}

/// The shortest way to it from a name; of garbage the cycle that keeps it; of what is freed the last reference.
#[component]
pub fn Why(props: &WhyProps) -> Html {
    let WhyProps { page, facts } = props;
    let labels = page.labels();
    match facts.state {
        ObjectState::Freed => html! { <WhyFreed page={page.clone()} object={facts.name.serial} /> },
        ObjectState::Unreachable => html! {
            <section class="why"><h3>{ labels.why_alive }</h3>
                <p>{ sentence(&page.words().kept_by_ring(&facts.ring)) }</p></section>
        },
        ObjectState::Alive | ObjectState::Born if facts.count == Count::Immortal || facts.path.is_empty() => {
            html! { <section hidden=true></section> }
        }
        ObjectState::Alive | ObjectState::Born => html! {
            <section class="why"><h3>{ labels.why_alive }</h3>
                <ol class="rows path">{ for facts.path.iter().enumerate().map(|(index, holder)| link(page, index, holder)) }</ol>
            </section>
        },
    }
}

/// A holder on the way; a click selects the object that it is in.
fn link(page: &Page, index: usize, holder: &Holder) -> Html {
    let text = sentence(&page.words().holder(holder));
    let owner = match holder {
        Holder::Slot { object, .. } | Holder::Key { object, .. } => Some(*object),
        Holder::Name { .. } | Holder::Stack { .. } | Holder::Constant { .. } | Holder::Interpreter(_) => None,
    };
    let kind = if matches!(holder, Holder::Name { .. }) { "h-name" } else { "h-slot" };
    html! {
        <li key={index} class={kind}>
            if let Some(owner) = owner {
                <button type="button" class="go" onclick={page.on(Action::Select(Some(owner)))}>{ text }</button>
            } else {
                <span>{ text }</span>
            }
        </li>
    }
}

#[derive(Properties, PartialEq)]
pub struct FreedProps {
    pub page: Page,
    pub object: u32,
}

/// Which reference was the last, as soon as that is found.
#[component]
pub fn WhyFreed(props: &FreedProps) -> Html {
    let FreedProps { page, object } = props;
    let history = page.history.as_ref().filter(|history| history.object == *object);
    let death = history.and_then(|history| history.death.as_ref());
    let Some(death) = death.filter(|death| death.step <= page.moment.step) else {
        return html! { <section hidden=true></section> };
    };
    html! {
        <section class="why"><h3>{ page.labels().why_freed }</h3>
            <p>{ sentence(&page.words().freed_because(death)) }</p></section>
    }
}
