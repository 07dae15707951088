//! Beside the collector's picture: the sums, what comes next, the generations, how to read the borders.

use heapglass_wire::{GcObject, Generation, Verdict};
use yew::prelude::*;

use super::model::{phase_number, sum, verdict_class};
use crate::kit::sentence;
use crate::page::{Page, PageExt, PageProps};
use crate::state::Action;
use crate::text::{count, number};

/// Rows of the table, and of what comes next.
const ROWS: usize = 40;
const NEXT: usize = 4;

/// The column.
#[component]
pub fn Side(props: &PageProps) -> Html {
    let page = &props.page;
    html! {
        <>
            <Sums page={page.clone()} key="sums" />
            <Next page={page.clone()} key="next" />
            <Generations page={page.clone()} key="generations" />
            <Borders page={page.clone()} key="borders" />
        </>
    }
}

#[component]
fn Sums(props: &PageProps) -> Html {
    let page = &props.page;
    let labels = page.labels();
    let Some(shown) = page.shown.as_ref() else { return html! { <section hidden=true></section> } };
    let Some(phase) = shown.collector.phase else { return html! { <section hidden=true></section> } };
    let collector = &shown.collector;
    let at = collector.objects.iter().position(|object| object.is_now).unwrap_or(0);
    let from = at.saturating_sub(ROWS / 2);
    html! {
        <section class="sums">
            <h3>{ labels.worked_out }<span>{ page.words().phase_number(phase_number(phase)) }</span></h3>
            <div class="scroll"><table class="gct"><thead><tr>
                <th scope="col">{ labels.column_object }</th><th scope="col">{ labels.column_refcount }</th>
                <th scope="col">{ labels.column_inside }</th><th scope="col" translate="no">{ "gc_refs" }</th>
                <th scope="col" class="hide-m">{ labels.column_so_far }</th>
            </tr></thead><tbody>
                { for collector.objects.iter().skip(from).take(ROWS).map(|object| row(page, object)) }
            </tbody></table></div>
            <p class="note">{ labels.worked_out_note }</p>
        </section>
    }
}

fn row(page: &Page, object: &GcObject) -> Html {
    let labels = page.labels();
    let serial = object.object.serial;
    let (class, sign) = verdict_class(object.verdict);
    let verdict = match object.verdict {
        Verdict::NotReached => labels.not_reached,
        Verdict::Candidate => labels.candidate,
        Verdict::Reachable => labels.reachable,
        Verdict::Garbage => labels.garbage,
        Verdict::Cleared => labels.cleared,
    };
    let inside = object.subtracted.iter().map(|(holder, label)| format!("#{holder}.{label}"));
    let inside = inside.collect::<Vec<_>>();
    let (taken, result) = sum(object);
    let name = match object.object.own_name.as_str() {
        "" => object.object.type_name.clone(),
        own => own.to_owned(),
    };
    html! {
        <tr key={serial} class={classes!(class, object.is_now.then_some("now"))} data-object={serial.to_string()}>
            <th scope="row" translate="no"><button type="button" class="go" onclick={page.on(Action::Select(Some(serial)))}>
                <b>{ name }</b>{ format!(" #{serial}") }</button></th>
            <td class="num">{ count(object.count) }</td>
            <td class="inside" title={inside.join(", ")}>if let Some(last) = inside.last() {
                <code translate="no">{ last.clone() }</code>
            } else {
                <span class="muted">{ "–" }</span>
            }</td>
            <td class="num ar">{ taken }if let Some(result) = result { { " = " }<b>{ result }</b> }</td>
            <td class="hide-m vd">if !sign.is_empty() { <i class="q" aria-hidden="true">{ sign }</i> }{ verdict }</td>
        </tr>
    }
}

#[component]
fn Next(props: &PageProps) -> Html {
    let page = &props.page;
    let next = page.shown.as_ref().map(|shown| shown.collector.next.clone()).unwrap_or_default();
    if next.is_empty() {
        return html! { <section hidden=true></section> };
    }
    let rows = next.iter().take(NEXT).enumerate().map(|(index, next)| {
        let inside = page.words().refers_inside(&next.holder, &next.label, &next.object);
        html! {
            <li key={index}><span>{ sentence(&inside) }</span>
                <span class="num">{ format!("{} − 1 = {}", next.from, next.from.saturating_sub(1)) }</span></li>
        }
    });
    html! {
        <section><h3>{ page.labels().next_heading }</h3><ul class="rows nx">{ for rows }</ul></section>
    }
}

#[component]
fn Generations(props: &PageProps) -> Html {
    let page = &props.page;
    let labels = page.labels();
    let Some(shown) = page.shown.as_ref() else { return html! { <section hidden=true></section> } };
    let collector = &shown.collector;
    let gauges =
        collector.generations.iter().enumerate().map(|(index, generation)| gauge(page, index, generation));
    html! {
        <section>
            <h3>{ labels.generations }<span>{ labels.count_threshold }</span></h3>
            <ul class="gauges">{ for gauges }</ul>
            <p class="note">{ page.words().collections_so_far(collector.collections, collector.collected) }
                if !collector.is_enabled { { " · " }{ labels.disabled } }</p>
        </section>
    }
}

fn gauge(page: &Page, index: usize, generation: &Generation) -> Html {
    let labels = page.labels();
    let Generation { count, count_before, threshold, objects } = *generation;
    let full = f64::from(count) / f64::from(threshold.max(1)) * 100.0;
    let note = match (index, count_before) {
        (0, before) if count == 0 && before > 0 => labels.set_to_zero,
        (1.., before) if count == before + 1 => labels.counted_up,
        _ => "",
    };
    html! {
        <li key={index}>
            <span class="gn" translate="no">{ format!("gen {index}") }</span>
            <span class="gb"><i style={format!("width:{:.1}%", full.min(100.0))}></i></span>
            <span class="gv num">
                if count_before != count { <s>{ number(u64::from(count_before)) }</s>{ " " } }
                <b>{ number(u64::from(count)) }</b>{ " / " }{ number(u64::from(threshold)) }</span>
            <span class="gx">{ page.words().objects_in_list(objects) }
                if !note.is_empty() { { " · " }{ note } }</span>
        </li>
    }
}

#[component]
fn Borders(props: &PageProps) -> Html {
    let labels = props.page.labels();
    let item = |class: &'static str, text: &'static str| {
        html! { <li class={class}><svg viewBox="0 0 40 30" aria-hidden="true"><use href={format!("#{class}")} /></svg>{ text }</li> }
    };
    html! {
        <section class="states"><h3>{ labels.read_borders }</h3><ul>
            { item("s-wait", labels.not_reached) }
            { item("s-cand", labels.candidate) }
            { item("s-reach", labels.reachable) }
            { item("s-trash", labels.garbage) }
        </ul></section>
    }
}
