//! The same moment in rows: frames with their names, objects with all that the graph says of them.

mod model;

use heapglass_wire::{Count, FrameRow, NameRow, ObjectName, ObjectRow, ObjectState, Verdict};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::Label;
use crate::jumps::name_jumps;
use crate::page::{Page, PageExt, PageProps};
use crate::state::Action;
use crate::text::{count, number, signed};
use model::{Column, Order, arrange, next_order};

/// The columns of the objects' table, in order, with their words.
const COLUMNS: [(Column, Label); 11] = [
    (Column::Number, |_| "#"),
    (Column::Type, |labels| labels.column_type),
    (Column::Value, |labels| labels.column_value),
    (Column::Refcount, |labels| labels.refcount),
    (Column::Change, |labels| labels.column_change),
    (Column::HeldBy, |labels| labels.column_holders),
    (Column::Holds, |labels| labels.column_holds),
    (Column::Size, |labels| labels.size),
    (Column::Generation, |labels| labels.column_generation),
    (Column::State, |labels| labels.column_state),
    (Column::Block, |labels| labels.column_place),
];

/// Both tables. The order and what is looked for stay while the reader goes through the run.
#[component]
pub fn Tables(props: &PageProps) -> Html {
    let page = &props.page;
    let order = use_state(|| None::<Order>);
    let wanted = use_state(String::new);
    let table = page.shown.as_ref().and_then(|shown| shown.table.clone()).unwrap_or_default();
    let labels = page.labels();
    let frames = table.frames.iter().flat_map(|frame| frame.names.iter().map(move |name| (frame, name)));
    let rows = arrange(&table.objects, *order, &wanted);
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let found = page.words().of(number(rows.len()), number(table.objects.len()));
    let oninput = {
        let wanted = wanted.clone();
        Callback::from(move |event: InputEvent| {
            wanted.set(event.target_unchecked_into::<HtmlInputElement>().value());
        })
    };
    html! {
        <div class="tables">
            <table class="data frames"><caption>{ labels.frames }</caption>
                <thead><tr><th scope="col">{ labels.column_frame }</th><th scope="col">{ labels.column_name }</th>
                    <th scope="col">{ labels.column_refers_to }</th></tr></thead>
                <tbody>{ for frames.map(|(frame, name)| name_row(page, frame, name)) }</tbody></table>
            <div class="found">
                <input type="search" placeholder={labels.search} aria-label={labels.search}
                    value={(*wanted).clone()} {oninput} />
                if !wanted.trim().is_empty() { <span class="muted" aria-live="polite">{ found }</span> }
            </div>
            <table class="data objects"><caption>{ labels.objects }</caption>
                <thead><tr>{ for COLUMNS.iter().map(|(column, label)| head(&order, *column, label(labels))) }</tr></thead>
                <tbody>{ for rows.into_iter().map(|row| object_row(page, row)) }</tbody></table>
        </div>
    }
}

/// A column's head, a click on which orders the rows.
fn head(order: &UseStateHandle<Option<Order>>, column: Column, label: &'static str) -> Html {
    let (sort, sign) = match **order {
        Some(Order { column: by, is_descending: false }) if by == column => ("ascending", "▲"),
        Some(Order { column: by, is_descending: true }) if by == column => ("descending", "▼"),
        Some(_) | None => ("none", ""),
    };
    let order = order.clone();
    let onclick = Callback::from(move |_: MouseEvent| order.set(next_order(*order, column)));
    html! {
        <th scope="col" aria-sort={sort}><button type="button" {onclick}>{ label }
            <span class="sort" aria-hidden="true">{ sign }</span></button></th>
    }
}

fn name_row(page: &Page, frame: &FrameRow, name: &NameRow) -> Html {
    let labels = page.labels();
    let target = match &name.target {
        Some(target) => link(page, target),
        None => html! { <span class="muted">{ labels.deleted }</span> },
    };
    html! {
        <tr key={format!("{}:{}", frame.serial, name.name)} class={classes!(name.is_changed.then_some("now"))}>
            <td translate="no"><code class="p">{ frame.function.clone() }</code></td>
            <th scope="row"><code translate="no">{ name.name.clone() }</code>
                { name_jumps(page, frame.serial, &name.name) }</th>
            <td>{ target }if name.is_borrowed { <small class="muted">{ " " }{ labels.borrowed }</small> }</td>
        </tr>
    }
}

fn link(page: &Page, object: &ObjectName) -> Html {
    html! {
        <button type="button" class="go" translate="no" onclick={page.on(Action::Select(Some(object.serial)))}>
            { page.words().object(object) }</button>
    }
}

fn object_row(page: &Page, row: &ObjectRow) -> Html {
    let words = page.words();
    let serial = row.object.serial;
    let is_selected = page.selected == Some(serial);
    let is_changed = row.count != row.count_before;
    let change = match (row.count_before, row.count) {
        (Count::Counted(from), Count::Counted(to)) if is_changed => signed(i64::from(to) - i64::from(from)),
        (Count::Counted(_) | Count::Immortal, _) => String::new(),
    };
    let name = match row.object.own_name.as_str() {
        "" => row.object.value.clone(),
        own => own.to_owned(),
    };
    let number_text = if row.object.has_number() { format!("#{serial}") } else { "–".to_owned() };
    html! {
        <tr key={serial} class={classes!(is_selected.then_some("sel"), is_changed.then_some("now"))}
            aria-selected={is_selected.to_string()}>
            <th scope="row"><button type="button" class="go num" aria-label={words.object(&row.object)}
                onclick={page.on(Action::Select(Some(serial)))}>{ number_text }</button></th>
            <td translate="no"><b>{ row.object.type_name.clone() }</b></td>
            <td translate="no"><code class="a">{ name }</code></td>
            <td class="num rc" data-object={serial.to_string()}>{ count(row.count) }</td>
            <td class="num">{ change }</td>
            <td class="num">{ number(u64::from(row.holders)) }</td>
            <td class="holds">{ for row.targets.iter().map(|(label, target)| html! {
                <span class="pair"><code class="muted" translate="no">{ label.clone() }</code>{ link(page, target) }</span>
            }) }</td>
            <td class="num">{ number(row.size_bytes) }</td>
            <td class="num">{ row.generation.map_or_else(|| "–".to_owned(), |generation| generation.to_string()) }</td>
            <td>{ state(page, row) }</td>
            <td>{ words.place(row.place) }</td>
        </tr>
    }
}

fn state(page: &Page, row: &ObjectRow) -> &'static str {
    let labels = page.labels();
    match (row.verdict, row.state) {
        (_, ObjectState::Freed) => labels.dead,
        (Some(Verdict::NotReached), _) => labels.not_reached,
        (Some(Verdict::Candidate), _) => labels.candidate,
        (Some(Verdict::Reachable), _) => labels.reachable,
        (Some(Verdict::Garbage), _) => labels.garbage,
        (Some(Verdict::Cleared), _) => labels.cleared,
        (None, ObjectState::Alive) => labels.alive,
        (None, ObjectState::Born) => labels.born,
        (None, ObjectState::Unreachable) => labels.unreachable,
    }
}
