//! The menu of Pythons: whose memory management the program runs on.

use heapglass_wire::{Python, Unverified};
use yew::prelude::*;

use crate::kit::{self, icon};
use crate::page::{Page, PageExt, PageProps};
use crate::state::Action;
use crate::text::Labels;

/// The menu, in the top bar.
#[component]
pub fn Pythons(props: &PageProps) -> Html {
    let page = &props.page;
    let labels = page.labels();
    let mut pythons: Vec<&Python> = page.pythons.iter().collect();
    pythons.sort_by_key(|python| std::cmp::Reverse(python.release));
    let items = pythons.into_iter().map(|python| item(page, python));
    html! {
        <details class="menu pythons" name="bar-menu">
            <summary class="btn" title={labels.python_note}><span class="hide-m">{ "Python" }</span>
                <span class="only-m sr">{ "Python" }</span><span>{ page.python.to_string() }</span>
                <span class="ico">{ icon("down") }</span></summary>
            <div class="drop">
                <ul>{ for items }</ul>
                <p class="note">{ labels.python_note }</p>
                { unverified(page) }
                <label class="check"><input type="checkbox" checked={page.shows_exit}
                    onchange={page.on(Action::ShowExit(!page.shows_exit))} />{ labels.exit_switch }</label>
            </div>
        </details>
    }
}

fn item(page: &Page, python: &Python) -> Html {
    let choose = page.on::<MouseEvent>(Action::Python(python.name.clone()));
    let onclick = Callback::from(move |event: MouseEvent| {
        kit::close_menu(&event);
        choose.emit(event);
    });
    let [major, minor, micro] = python.release;
    let release = format!("{major}.{minor}.{micro}");
    let is_chosen = *page.python == *python.name;
    html! {
        <li key={python.name.clone()}>
            <button type="button" {onclick} aria-current={is_chosen.then_some("true")}>
                <b>{ "Python " }{ python.name.clone() }
                    if release != python.name { <small>{ " " }{ release }</small> }</b>
                <span>{ about(page.labels(), &python.name) }</span>
            </button>
        </li>
    }
}

/// What the chosen Python's numbers do not rest on a measurement for.
fn unverified(page: &Page) -> Html {
    let labels = page.labels();
    let chosen = page.pythons.iter().find(|python| *python.name == *page.python);
    let facts = chosen.map(|python| python.unverified.as_slice()).unwrap_or_default();
    if facts.is_empty() {
        return Html::default();
    }
    let items = facts.iter().map(|fact| html! { <li>{ unverified_fact(labels, *fact) }</li> });
    html! {
        <div class="note unverified"><p>{ labels.not_measured }</p><ul>{ for items }</ul></div>
    }
}

/// What is particular about it; nothing for one that has no words yet.
fn about(labels: &Labels, name: &str) -> &'static str {
    match name {
        "2.7" => labels.python_2_7,
        "2.7.6" => labels.python_2_7_6,
        "3.11" => labels.python_3_11,
        "3.12" => labels.python_3_12,
        "3.13" => labels.python_3_13,
        "3.14" => labels.python_3_14,
        "3.14.2" => labels.python_3_14_2,
        "3.15" => labels.python_3_15,
        _ => "",
    }
}

fn unverified_fact(labels: &Labels, fact: Unverified) -> &'static str {
    match fact {
        Unverified::Release => labels.unverified_release,
        Unverified::Allocations => labels.unverified_allocations,
        Unverified::DictOrder => labels.unverified_dict_order,
        Unverified::StartStrings => labels.unverified_start_strings,
        Unverified::StartFreeLists => labels.unverified_start_free_lists,
    }
}
