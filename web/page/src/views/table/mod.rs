//! The same moment in rows: frames with their names, objects with all that the graph says of them.

use heapglass_wire::{Count, FrameRow, NameRow, ObjectName, ObjectRow, ObjectState, Verdict};
use yew::prelude::*;

use crate::page::{Page, PageExt, PageProps};
use crate::state::Action;
use crate::text::{count, number, signed};

/// Both tables.
#[component]
pub fn Tables(props: &PageProps) -> Html {
    let page = &props.page;
    let table = page.shown.as_ref().and_then(|shown| shown.table.clone()).unwrap_or_default();
    let labels = page.labels();
    let frames = table.frames.iter().flat_map(|frame| frame.names.iter().map(move |name| (frame, name)));
    html! {
        <div class="tables">
            <table class="data frames"><caption>{ labels.frames }</caption>
                <thead><tr><th scope="col">{ labels.column_frame }</th><th scope="col">{ labels.column_name }</th>
                    <th scope="col">{ labels.column_refers_to }</th></tr></thead>
                <tbody>{ for frames.map(|(frame, name)| name_row(page, frame, name)) }</tbody></table>
            <table class="data objects"><caption>{ labels.objects }</caption>
                <thead><tr>
                    <th scope="col">{ "#" }</th><th scope="col">{ labels.column_type }</th>
                    <th scope="col">{ labels.column_value }</th><th scope="col">{ labels.refcount }</th>
                    <th scope="col">{ labels.column_change }</th><th scope="col">{ labels.column_holders }</th>
                    <th scope="col">{ labels.column_holds }</th><th scope="col">{ labels.size }</th>
                    <th scope="col">{ labels.column_generation }</th><th scope="col">{ labels.column_state }</th>
                    <th scope="col">{ labels.column_place }</th>
                </tr></thead>
                <tbody>{ for table.objects.iter().map(|row| object_row(page, row)) }</tbody></table>
        </div>
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
            <th scope="row" translate="no"><code>{ name.name.clone() }</code></th>
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
