//! The selected object: its count, who holds it and since when, what it holds, where it lies.

use heapglass_wire::{
    Count, Direction, Holder, HolderFacts, Moment, ObjectFacts, ObjectState, Place, Role, SeekTarget,
    SlotFacts, View,
};
use yew::prelude::*;

use super::chart::CountChart;
use super::life::Life;
use super::model::since;
use super::why::{Why, WhyFreed};
use crate::jumps::name_jumps;
use crate::kit::{icon, sentence};
use crate::page::{Page, PageExt, PageProps};
use crate::state::Action;
use crate::text::{count, number};

/// All sections of the selected object.
#[component]
pub fn ObjectSections(props: &PageProps) -> Html {
    let page = &props.page;
    let labels = page.labels();
    let selected = page.shown.as_ref().and_then(|shown| shown.selected.clone());
    match (page.inspected(), selected) {
        (None, _) => html! { <p class="note hint">{ labels.select_hint }</p> },
        (Some(serial), Some(facts)) if facts.name.serial == serial => html! {
            <>
                <Head page={page.clone()} facts={facts.clone()} />
                <Holders page={page.clone()} facts={facts.clone()} />
                <Why page={page.clone()} facts={facts.clone()} />
                <CountChart page={page.clone()} object={facts.name.clone()} />
                <Slots page={page.clone()} facts={facts.clone()} />
                <InMemory page={page.clone()} {facts} />
            </>
        },
        (Some(serial), _) => html! {
            <>
                <section><h2><span>{ format!("#{serial}") }</span>{ deselect(page) }</h2>
                    <p class="note">{ if page.is_settled() { labels.gone } else { "…" } }</p></section>
                <WhyFreed page={page.clone()} object={serial} />
                <section><Life page={page.clone()} object={serial} /></section>
            </>
        },
    }
}

#[derive(Properties, PartialEq)]
struct FactsProps {
    page: Page,
    facts: ObjectFacts,
}

fn deselect(page: &Page) -> Html {
    let label = page.labels().deselect;
    html! {
        <button type="button" class="btn sq small" aria-label={label} title={label}
            onclick={page.on(Action::Select(None))}>{ icon("cross") }</button>
    }
}

#[component]
fn Head(props: &FactsProps) -> Html {
    let FactsProps { page, facts } = props;
    let labels = page.labels();
    let serial = facts.name.serial;
    let is_changed = facts.count != facts.count_before;
    let seek = |direction, name, label: &'static str| {
        let action = Action::Seek(SeekTarget::ChangeOf(serial), direction);
        html! {
            <button type="button" class="btn sq small" aria-label={label} title={label}
                onclick={page.on(action)}>{ icon(name) }</button>
        }
    };
    html! {
        <section class="ohead">
            <h2 translate="no"><span>{ title(facts) }{ " " }<small>{ format!("#{serial}") }</small></span>
                { shown_alone(page, facts) }
                { seek(Direction::Backwards, "prev", labels.previous_change) }
                { seek(Direction::Forwards, "next", labels.next_change) }
                if page.selected.is_some() { { deselect(page) } }</h2>
            if facts.name.role == Role::Atom && !facts.name.value.is_empty() {
                <p class="val"><code translate="no">{ facts.name.value.clone() }</code></p>
            }
            if facts.state == ObjectState::Freed {
                <p class="state dead">{ labels.is_freed }</p>
            } else if facts.state == ObjectState::Unreachable {
                <p class="state trash">{ labels.unreachable }</p>
            }
            <div class={classes!("big", is_changed.then_some("is-now"))}>
                if is_changed && facts.state != ObjectState::Born {
                    <span class="o">{ count(facts.count_before) }{ " →" }</span>
                }
                <span class="n">{ count(facts.count) }</span>
                <span class="muted">{ page.words().held_by_references(facts.count) }</span>
            </div>
        </section>
    }
}

/// Buttons that fold an object's subtree away and that show only what is near it, where it has a box in the graph.
fn shown_alone(page: &Page, facts: &ObjectFacts) -> Html {
    let serial = facts.name.serial;
    if page.view != View::Graph || facts.name.role == Role::Atom {
        return Html::default();
    }
    let button = |is_on: bool, name: &'static str, label: &'static str, action: Action| {
        html! {
            <button type="button" class="btn sq small" aria-label={label} title={label} aria-pressed={is_on.to_string()}
                onclick={page.on(action)}>{ icon(name) }</button>
        }
    };
    let labels = page.labels();
    html! {
        <>
            { button(page.folded.contains(&serial), "fold", labels.fold, Action::Fold(serial)) }
            { button(page.focus == Some(serial), "focus", labels.focus, Action::Focus(serial)) }
        </>
    }
}

fn title(facts: &ObjectFacts) -> String {
    match (facts.name.type_name.as_str(), facts.name.own_name.as_str()) {
        (kind, "") => kind.to_owned(),
        ("type", own) => format!("class {own}"),
        (kind, own) => format!("{kind} {own}"),
    }
}

#[component]
fn Holders(props: &FactsProps) -> Html {
    let FactsProps { page, facts } = props;
    let labels = page.labels();
    let history = page.history.as_deref();
    let rows = facts
        .holders
        .iter()
        .enumerate()
        .map(|(index, facts)| holder_row(page, index, facts, since(history, &facts.holder)));
    if facts.count == Count::Immortal && facts.holders.is_empty() {
        return html! { <section hidden=true></section> };
    }
    html! {
        <section class="holders">
            <h3>{ labels.who_holds_it }<span class="num">{ number(facts.holders.len() as u64) }</span></h3>
            if facts.holders.is_empty() {
                <p class="note">{ labels.nobody }</p>
            } else {
                <ul class="rows">{ for rows }</ul>
            }
        </section>
    }
}

fn holder_row(page: &Page, index: usize, facts: &HolderFacts, since: Option<u32>) -> Html {
    let labels = page.labels();
    let HolderFacts { holder, is_new } = facts;
    let kind = match holder {
        Holder::Name { .. } => "h-name",
        Holder::Slot { .. } | Holder::Key { .. } => "h-slot",
        Holder::Stack { .. } | Holder::Constant { .. } | Holder::Interpreter(_) => "h-inner",
    };
    let step = match (is_new, since) {
        (true, _) => labels.now.to_owned(),
        (false, Some(step)) => page.words().step_number(step),
        (false, None) => String::new(),
    };
    html! {
        <li key={index} class={classes!(kind, is_new.then_some("now"))}>
            <span>
                { holder_link(page, holder) }
                if let Holder::Name { frame, name, .. } = holder {
                    { name_jumps(page, *frame, name) }
                }
            </span>
            { since_link(page, since.filter(|_| !is_new), step) }
        </li>
    }
}

/// Since when it holds; a click leads there.
fn since_link(page: &Page, since: Option<u32>, text: String) -> Html {
    match since {
        Some(step) => html! {
            <button type="button" class="go st" onclick={page.on(Action::Go(Moment { step, change: None }))}>{ text }</button>
        },
        None => html! { <span class="st">{ text }</span> },
    }
}

/// A holder in words; a click selects the object that it is in. A name has buttons to where it changes.
pub fn holder_link(page: &Page, holder: &Holder) -> Html {
    let text = sentence(&page.words().holder(holder));
    match holder {
        Holder::Slot { object, .. } | Holder::Key { object, .. } => html! {
            <button type="button" class="go" onclick={page.on(Action::Select(Some(*object)))}>{ text }</button>
        },
        Holder::Name { .. } | Holder::Stack { .. } | Holder::Constant { .. } | Holder::Interpreter(_) => {
            html! { <span>{ text }</span> }
        }
    }
}

#[component]
fn Slots(props: &FactsProps) -> Html {
    let FactsProps { page, facts } = props;
    let labels = page.labels();
    if facts.slots.is_empty() {
        return html! { <section hidden=true></section> };
    }
    let all = facts.slots.len() as u64 + u64::from(facts.more_slots);
    html! {
        <section class="slots">
            <h3>{ labels.what_it_holds }<span class="num">{ number(all) }</span></h3>
            <ul class="rows">
                { for facts.slots.iter().enumerate().map(|(index, slot)| slot_row(page, index, slot)) }
                if facts.more_slots > 0 {
                    <li class="muted" key="more">{ page.words().more_slots(facts.more_slots) }</li>
                }
            </ul>
        </section>
    }
}

fn slot_row(page: &Page, index: usize, slot: &SlotFacts) -> Html {
    let label = html! { <code class="muted" translate="no">{ slot.label.clone() }</code> };
    let class = classes!(
        slot.is_new.then_some("now"),
        slot.is_lost.then_some("lost"),
        slot.is_weak.then_some("weak")
    );
    let Some(target) = &slot.target else {
        return html! { <li key={index} {class}><span>{ label }{ " –" }</span></li> };
    };
    let is_atom = target.role == Role::Atom;
    let what = page.words().object(target);
    let about = if is_atom { format!("{}, ", target.type_name) } else { String::new() };
    html! {
        <li key={index} {class}>
            <button type="button" class="go" onclick={page.on(Action::Select(Some(target.serial)))}>
                { label }<code class={if is_atom { "a" } else { "c" }} translate="no">{ what }</code>
            </button>
            <span class="st">{ about }{ page.words().bytes(slot.target_bytes) }</span>
        </li>
    }
}

#[component]
fn InMemory(props: &FactsProps) -> Html {
    let FactsProps { page, facts } = props;
    let labels = page.labels();
    let words = page.words();
    let blocks = facts.blocks.iter().map(|block| {
        html! { <><dt>{ words.block_part(&block.what) }</dt>
            <dd><span class="num">{ number(block.asked) }</span>{ " " }<small>{ words.in_block(block.block) }</small></dd></> }
    });
    let is_in_pool = matches!(facts.place, Some(Place::Pool { .. }));
    html! {
        <section class="inmem">
            <h3>{ labels.in_memory }</h3>
            <dl class="facts">
                <dt>{ labels.size }</dt><dd class="num">{ words.bytes(facts.size_bytes) }</dd>
                { for blocks }
                if let Some(capacity) = facts.capacity {
                    <dt></dt><dd><small>{ words.capacity(capacity) }</small></dd>
                }
                <dt>{ labels.address }</dt><dd class="num" translate="no">{ format!("{:#x}", facts.address) }</dd>
                <dt>{ labels.block }</dt><dd>{ words.place(facts.place) }</dd>
                <dt>{ labels.tracked }</dt><dd>{ words.generation(facts.generation) }</dd>
            </dl>
            if is_in_pool && page.view != View::Memory {
                <button type="button" class="btn out show-block" onclick={page.on(Action::ShowBlock)}>{ labels.show_block }</button>
            }
        </section>
    }
}
