//! Why the selected object is alive, or why it was freed.

use heapglass_wire::{Count, Holder, ObjectFacts, ObjectState};
use yew::prelude::*;

use super::life::LifeProps;
use super::object::holder_link;
use crate::kit::sentence;
use crate::page::{Page, PageExt};

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

/// A holder on the way.
fn link(page: &Page, index: usize, holder: &Holder) -> Html {
    let kind = if matches!(holder, Holder::Name { .. }) { "h-name" } else { "h-slot" };
    html! { <li key={index} class={kind}>{ holder_link(page, holder) }</li> }
}

/// Which reference was the last, as soon as that is found.
#[component]
pub fn WhyFreed(props: &LifeProps) -> Html {
    let LifeProps { page, object } = props;
    let death = page.history_of(*object).and_then(|history| history.death.as_ref());
    let Some(death) = death.filter(|death| death.step <= page.moment.step) else {
        return html! { <section hidden=true></section> };
    };
    html! {
        <section class="why"><h3>{ page.labels().why_freed }</h3>
            <p>{ sentence(&page.words().freed_because(death)) }</p></section>
    }
}
