//! The collector at work: its phases, its list, the picture, and gc_refs worked out number by number.

mod model;
mod side;

use heapglass_wire::{Direction, Moment, SeekTarget};
use yew::prelude::*;

use crate::kit::{icon, sentence};
use crate::page::{Page, PageExt, PageProps};
use crate::state::Action;
use crate::views::graph::canvas::Canvas;
use model::{PhaseState, phases};
pub use side::Side;

/// Objects of the list that the strip shows.
const STRIP: usize = 24;

/// The view.
#[component]
pub fn Collector(props: &PageProps) -> Html {
    let page = &props.page;
    let Some(shown) = page.shown.clone() else {
        return html! { <div class="gwrap"></div> };
    };
    if shown.collector.phase.is_some() {
        let is_whole_step = shown.moment.change.is_none();
        return html! {
            <>
                if is_whole_step && shown.collection.is_some() {
                    <Rest page={page.clone()} key="rest" />
                }
                <Stepper page={page.clone()} key="phases" />
                <Strip page={page.clone()} key="strip" />
                <Canvas page={page.clone()} key="canvas" />
            </>
        };
    }
    html! {
        <>
            <Rest page={page.clone()} key="rest" />
            <Canvas page={page.clone()} key="canvas" />
        </>
    }
}

/// The six phases: done, now, later.
#[component]
fn Stepper(props: &PageProps) -> Html {
    let page = &props.page;
    let labels = page.labels();
    let Some(shown) = page.shown.as_ref() else { return html! { <ol class="phases"></ol> } };
    let names = [
        labels.phase_young,
        labels.phase_copy,
        labels.phase_subtract,
        labels.phase_move,
        labels.phase_finalize,
        labels.phase_clear,
    ];
    let starts = shown.collection.map(|collection| collection.phases).unwrap_or_default();
    let items = phases(page.words(), &shown.collector).into_iter().zip(names).enumerate().map(
        |(index, (phase, name))| {
            let (class, number) = match phase.state {
                PhaseState::Done => ("past", icon("check")),
                PhaseState::Now => ("at", html! { index + 1 }),
                PhaseState::Later => ("", html! { index + 1 }),
            };
            html! {
                <li key={index} {class} aria-current={(phase.state == PhaseState::Now).then_some("step")}>
                    <span class="no">{ number }</span>
                if let Some(change) = starts.get(index).copied().flatten() {
                    <button type="button" class="pt" onclick={page.on(enter(page, change))}>{ name }</button>
                } else {
                    <span class="pt">{ name }</span>
                }
                    if !phase.note.is_empty() {
                        <span class="ps">{ phase.note }</span>
                    }
                </li>
            }
        },
    );
    html! { <ol class="phases" aria-label={labels.phases}>{ for items }</ol> }
}

/// Goes to the first change of a phase.
fn enter(page: &Page, change: u32) -> Action {
    Action::Go(Moment { step: page.moment.step, change: Some(change) })
}

/// The list that the collector walks, and where in it it is.
#[component]
fn Strip(props: &PageProps) -> Html {
    let page = &props.page;
    let labels = page.labels();
    let Some(shown) = page.shown.as_ref() else { return html! { <div class="strip"></div> } };
    let collector = &shown.collector;
    let cursor = collector.cursor.and_then(|cursor| usize::try_from(cursor).ok());
    let from = cursor.unwrap_or(0).saturating_sub(STRIP / 2);
    let items = collector.objects.iter().enumerate().skip(from).take(STRIP).map(|(index, object)| {
        let state = match cursor {
            Some(cursor) if index == cursor => "at",
            Some(cursor) if index < cursor => "past",
            Some(_) | None => "",
        };
        let name = match object.object.own_name.as_str() {
            "" => object.object.type_name.clone(),
            own => own.to_owned(),
        };
        html! { <li key={object.object.serial} class={state} translate="no">{ name }{ " " }<span>{ format!("#{}", object.object.serial) }</span></li> }
    });
    let rest = (collector.objects.len() + usize::try_from(collector.left_out).unwrap_or(0))
        .saturating_sub(from + STRIP);
    let at = cursor.and_then(|cursor| collector.objects.get(cursor));
    let is_subtracting = collector.phase == Some(heapglass_wire::GcPhase::SubtractInner);
    html! {
        <div class="strip">
            <span class="lbl">{ if collector.collecting == 0 { labels.young_list } else { labels.collected_list } }</span>
            <ol>{ for items }
                if rest > 0 {
                    <li class="gap" key="gap">{ page.words().more_slots(u32::try_from(rest).unwrap_or(u32::MAX)) }</li>
                }
            </ol>
            <span class="lbl">{ at.filter(|_| is_subtracting).map(|at| page.words().visiting(&at.object)).unwrap_or_default() }</span>
        </div>
    }
}

/// No collection under way: where the next one is.
#[component]
fn Rest(props: &PageProps) -> Html {
    let page = &props.page;
    let labels = page.labels();
    let collection = page.shown.as_ref().and_then(|shown| shown.collection);
    let seek = |direction, name: &'static str| {
        html! {
            <button type="button" class="btn out"
                onclick={page.on(Action::Seek(SeekTarget::Collection, direction))}>{ name }</button>
        }
    };
    if collection.is_some() {
        return html! {
            <div class="rest has-collection">
                <p>{ summary(page) }</p>
                <button type="button" class="btn pri" onclick={page.on(Action::EnterCollection)}>{ labels.step_through }</button>
            </div>
        };
    }
    html! {
        <div class="rest">
            <p><b>{ labels.at_rest }</b>{ " " }<span class="muted">{ labels.at_rest_about }</span></p>
            { seek(Direction::Backwards, labels.previous_collection) }
            { seek(Direction::Forwards, labels.next_collection) }
        </div>
    }
}

/// What the step's collection found.
fn summary(page: &Page) -> Html {
    let bucket = page.lanes.as_ref().and_then(|lanes| {
        lanes.buckets.iter().find(|bucket| bucket.from <= page.moment.step && page.moment.step <= bucket.to)
    });
    let generation = bucket.and_then(|bucket| bucket.generation).unwrap_or(0);
    let collected = page.shown.as_ref().map_or(0, |shown| model::collected(shown));
    sentence(&page.words().collected_here(generation, collected))
}
