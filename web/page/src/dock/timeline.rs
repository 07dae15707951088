//! The slider, and under it what happened when.

use heapglass_wire::Moment;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

use super::model::{Column, Columns, columns, place};
use crate::kit::{sentence, use_width};
use crate::page::{Page, PageExt, PageProps};
use crate::state::{Action, Jump};
use crate::text::{number, signed};

/// Slider and lanes.
#[component]
pub fn Timeline(props: &PageProps) -> Html {
    let page = &props.page;
    let labels = page.labels();
    let track = use_node_ref();
    let dispatcher = page.dispatcher();
    use_width(track.clone(), 40, Callback::from(move |width| dispatcher.dispatch(Action::TrackWidth(width))));
    let laid = page
        .lanes
        .as_ref()
        .map(|lanes| columns(lanes, page.moment.step, &page.breakpoints, page.track_width))
        .unwrap_or_default();
    let count = laid.columns.len().max(1);
    let style = format!("--n:{count};--at:{}", laid.at);
    let peeked = use_state_eq(|| None::<usize>);
    let peek = {
        let peeked = peeked.clone();
        Callback::from(move |column| peeked.set(column))
    };
    let wide = if laid.is_in_text { "in-text" } else { "in-bars" };
    html! {
        <>
            <div class="trackbox" ref={track} onmousemove={over_track(&peek, count)} onmouseleave={peek.reform(|_| None)}>
                <div class={classes!("steps", "track", wide)} style={style.clone()}>
                    <Peek page={page.clone()} column={peeked.and_then(|index| laid.columns.get(index).cloned())}
                        at={peeked.unwrap_or(0)} />
                    <Ticks laid={laid.clone()} step={page.moment.step} last={page.last_step()} />
                    <Slider page={page.clone()} />
                </div>
            </div>
            if page.run.is_some() {
                { lane(page, labels.lane_line, "line", &laid, &style, &peek, line_cell) }
                { lane(page, labels.lane_references, "refs", &laid, &style, &peek, reference_cell) }
                { lane(page, labels.lane_collector, "gc", &laid, &style, &peek, collector_cell) }
                { lane(page, labels.lane_memory, "mem", &laid, &style, &peek, memory_cell) }
            } else {
                <i hidden=true></i>
            }
        </>
    }
}

/// Which column of the track the pointer is over.
fn over_track(peek: &Callback<Option<usize>>, columns: usize) -> Callback<MouseEvent> {
    peek.reform(move |event: MouseEvent| {
        let track = event.current_target()?.dyn_into::<Element>().ok()?.first_element_child()?;
        let place = track.get_bounding_client_rect();
        let part = (f64::from(event.client_x()) - place.left()) / place.width().max(1.0);
        // What is below 0 becomes 0; what is beyond the last column is no column.
        let column = (part * columns as f64) as usize;
        (column < columns).then_some(column)
    })
}

#[derive(Properties, PartialEq)]
struct PeekProps {
    page: Page,
    column: Option<Column>,
    at: usize,
}

/// What a column of the timeline is, while the pointer is over it: the reader sees where a click leads.
#[component]
fn Peek(props: &PeekProps) -> Html {
    let PeekProps { page, column, at } = props;
    let Some(Column { bucket, .. }) = column else { return html! { <i hidden=true></i> } };
    let words = page.words();
    let code = page.line_text(bucket.line);
    html! {
        <div class="peek" style={format!("--peek:{at}")} aria-hidden="true">
            <b>{ words.steps_between(bucket.from, bucket.to) }</b>
            if !code.is_empty() { <code translate="no">{ code }</code> }
            if bucket.references != 0 {
                <span>{ page.labels().lane_references }{ " " }{ signed(bucket.references) }</span>
            }
            if bucket.collections > 0 { <span>{ page.labels().lane_collector }</span> }
            if bucket.has_printed { <span>{ page.labels().output }</span> }
        </div>
    }
}

#[component]
fn Slider(props: &PageProps) -> Html {
    let page = &props.page;
    let dispatcher = page.dispatcher();
    let oninput = Callback::from(move |event: InputEvent| {
        let field = event.target_unchecked_into::<HtmlInputElement>();
        if let Ok(step) = field.value().parse() {
            dispatcher.dispatch(Action::Go(Moment { step, change: None }));
        }
    });
    let dispatcher = page.dispatcher();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        let by = match event.key().as_str() {
            "PageUp" => -10,
            "PageDown" => 10,
            _ => return,
        };
        event.prevent_default();
        dispatcher.dispatch(Action::Jump(Jump::By(by)));
    });
    let words = page.words();
    let text = page.words().step_number(page.moment.step);
    let text = match &page.shown {
        Some(shown) if page.is_settled() => {
            format!("{text}, {}", place(words, shown))
        }
        Some(_) | None => text,
    };
    html! {
        <input type="range" class="slider" min="0" max={page.last_step().to_string()} step="1"
            value={page.moment.step.to_string()} aria-label={page.labels().step} aria-valuetext={text}
            disabled={page.run.is_none()} {oninput} {onkeydown} />
    }
}

#[derive(Properties, PartialEq)]
struct TicksProps {
    laid: Columns,
    step: u32,
    last: u32,
}

/// A dot for each step, or for many steps a bar that is filled up to the one shown.
#[component]
fn Ticks(props: &TicksProps) -> Html {
    let TicksProps { laid, step, last } = props;
    if !laid.is_in_text || laid.columns.is_empty() {
        let done = f64::from(*step) / f64::from((*last).max(1)) * 100.0;
        return html! { <span class="ticks bar-only" style={format!("--done:{done:.2}%")}></span> };
    }
    let dot = |column: &Column| {
        let state = match column.bucket.from {
            from if from < *step => "past",
            from if from == *step => "at",
            _ => "",
        };
        html! {
            <span key={column.bucket.from} class={classes!(state, column.has_breakpoint.then_some("bp"),
                column.bucket.has_exception.then_some("exc"))}></span>
        }
    };
    html! { <span class="ticks">{ for laid.columns.iter().map(dot) }</span> }
}

type Cell = fn(&Page, &Columns, &Column) -> Html;

fn lane(
    page: &Page,
    name: &'static str,
    class: &'static str,
    laid: &Columns,
    style: &str,
    peek: &Callback<Option<usize>>,
    cell: Cell,
) -> Html {
    let wide = if laid.is_in_text { "in-text" } else { "in-bars" };
    let is_silent = class == "gc" && !laid.has_collections;
    let cells = laid.columns.iter().enumerate().map(|(index, column)| {
        let state = if index == laid.at { Some("at") } else { column.is_future.then_some("fut") };
        let go = page.on::<MouseEvent>(Action::Go(Moment { step: column.bucket.to, change: None }));
        html! {
            <span key={index} class={classes!("cell", state)} onclick={go}
                onmouseenter={peek.reform(move |_| Some(index))}>{ cell(page, laid, column) }</span>
        }
    });
    let cells = cells.collect::<Html>();
    html! {
        <>
            <div class="lname">{ name }</div>
            <div class={classes!("steps", "lane", class, wide)} style={style.to_owned()} aria-hidden="true"
                onmouseleave={peek.reform(|_| None)}>
                <span class="colmark" key="mark"></span>
                if is_silent {
                    <span class="none" key="none"></span>
                } else {
                    { cells }
                }
            </div>
            <div class="lval">{ value(page, class, laid) }</div>
        </>
    }
}

fn line_cell(_: &Page, laid: &Columns, column: &Column) -> Html {
    match column.bucket.line {
        0 => html! { "·" },
        line if laid.is_in_text => html! { line },
        _ => html! { "" },
    }
}

fn reference_cell(_: &Page, laid: &Columns, column: &Column) -> Html {
    let change = column.bucket.references;
    if laid.is_in_text {
        return html! { signed(change) };
    }
    let height = change.unsigned_abs() * 100 / laid.tallest;
    let class = if change < 0 { "down" } else { "up" };
    html! { <i {class} style={format!("--h:{height}%")}></i> }
}

fn collector_cell(page: &Page, laid: &Columns, column: &Column) -> Html {
    match column.bucket.generation {
        None => html! { "" },
        Some(generation) if laid.is_in_text => html! { page.words().lane_collection(generation) },
        Some(_) => html! { <i class="tick"></i> },
    }
}

fn memory_cell(_: &Page, _: &Columns, column: &Column) -> Html {
    html! { <i style={format!("--h:{}%", column.memory)}></i> }
}

/// The lane's value at the moment shown.
fn value(page: &Page, lane: &str, laid: &Columns) -> Html {
    let Some(shown) = &page.shown else { return html! { "" } };
    let words = page.words();
    let labels = page.labels();
    match lane {
        "line" if shown.ran_exit.is_some() => html! { labels.lane_exit },
        "line" => html! { <b class="num">{ shown.ran_line }</b> },
        "refs" => {
            let change = i64::from(shown.references) - i64::from(shown.references_before);
            let now = sentence(&words.references_now(shown.references));
            match change {
                0 => html! { <>{ labels.unchanged }{ now }</> },
                _ => html! { <><b class="num">{ signed(change) }</b>{ now }</> },
            }
        }
        "gc" if !laid.has_collections => html! { labels.no_collection },
        "gc" => html! { words.collections_so_far(shown.collector.collections, shown.collector.collected) },
        _ => html! { <><b class="num">{ number(shown.bytes) }</b>{ " " }{ bytes_word(page) }</> },
    }
}

fn bytes_word(page: &Page) -> String {
    let text = page.words().bytes(2);
    text.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ').to_owned()
}
