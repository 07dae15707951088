//! The top bar: what this is, run or stop, examples, language, theme, help.

use heapglass_wire::Language;
use web_sys::window;
use yew::prelude::*;

use crate::compare::CompareSwitch;
use crate::examples::EXAMPLES;
use crate::kit::{self, icon};
use crate::page::{Page, PageExt, PageProps};
use crate::pythons::Pythons;
use crate::state::{Action, EngineState, Theme};

/// The bar.
#[component]
pub fn Bar(props: &PageProps) -> Html {
    let page = &props.page;
    let labels = page.labels();
    html! {
        <header class="topbar">
            <svg class="logo" viewBox="0 0 24 24" aria-hidden="true"><use href="#i-logo" /></svg>
            <h1>{ "Heapglass" }</h1>
            <span class="crumb">{ crumb(page) }</span>
            <RunButton page={page.clone()} />
            <Examples page={page.clone()} />
            <Pythons page={page.clone()} />
            <CompareSwitch page={page.clone()} />
            <span class="sp"></span>
            <Languages page={page.clone()} />
            <ThemeButton page={page.clone()} />
            <button class="btn sq" type="button" aria-label={labels.help} title={labels.help}
                onclick={page.on(Action::Help(true))}>{ icon("help") }</button>
        </header>
    }
}

fn crumb(page: &Page) -> &'static str {
    let labels = page.labels();
    match page.example.and_then(|index| EXAMPLES.get(index)) {
        Some(example) => (example.title)(labels),
        None if page.source.trim().is_empty() => labels.tagline,
        None => labels.own_program,
    }
}

/// The keys that run, as this computer's keyboard has them.
fn run_keys() -> &'static str {
    let platform = window().and_then(|window| window.navigator().platform().ok()).unwrap_or_default();
    if ["Mac", "iPhone", "iPad"].iter().any(|name| platform.starts_with(name)) {
        "⌘⏎"
    } else {
        "Ctrl ⏎"
    }
}

#[component]
fn RunButton(props: &PageProps) -> Html {
    let page = &props.page;
    let labels = page.labels();
    let is_ready = page.engine == EngineState::Ready;
    if page.is_running() {
        let is_stopping = page.run.as_ref().is_some_and(|run| run.is_stopping);
        let label = if is_stopping { labels.stopping } else { labels.stop };
        return html! {
            <button key="stop" class="btn pri run" type="button" onclick={page.on(Action::Stop)}>
                { icon("stop") }{ label }
            </button>
        };
    }
    html! {
        <button key="run" class="btn pri run" type="button" aria-disabled={(!is_ready).to_string()}
            onclick={page.on(Action::Run)}>
            { icon("play") }{ labels.run }<kbd class="hide-m">{ run_keys() }</kbd>
        </button>
    }
}

#[component]
fn Examples(props: &PageProps) -> Html {
    let page = &props.page;
    let labels = page.labels();
    let items = EXAMPLES.iter().enumerate().map(|(index, example)| {
        let run = page.on::<MouseEvent>(Action::RunExample(index));
        let onclick = Callback::from(move |event: MouseEvent| {
            kit::close_menu(&event);
            run.emit(event);
        });
        html! {
            <li key={example.file}>
                <button type="button" {onclick} aria-current={(page.example == Some(index)).then_some("true")}>
                    <b>{ (example.title)(labels) }</b>
                    <span>{ (example.about)(labels) }</span>
                </button>
            </li>
        }
    });
    html! {
        <details class="menu examples" name="bar-menu">
            <summary class="btn"><span class="hide-m">{ labels.examples }</span>
                <span class="only-m sr">{ labels.examples }</span><span class="only-m ico">{ icon("menu") }</span>
                <span class="hide-m ico">{ icon("down") }</span></summary>
            <ul class="drop">{ for items }</ul>
        </details>
    }
}

#[component]
fn Languages(props: &PageProps) -> Html {
    let page = &props.page;
    let choice = |language: Language, tag: &'static str, name: &'static str| {
        let is_current = page.language == language;
        html! {
            <button type="button" lang={tag} aria-pressed={is_current.to_string()}
                onclick={page.on(Action::Language(language))}>{ name }</button>
        }
    };
    html! {
        <div class="lang" role="group" aria-label={page.labels().language}>
            { choice(Language::English, "en", "EN") }
            { choice(Language::Chinese, "zh-Hans", "中文") }
        </div>
    }
}

#[component]
fn ThemeButton(props: &PageProps) -> Html {
    let page = &props.page;
    let labels = page.labels();
    let (label, next, name) = match page.theme {
        Theme::Auto => (labels.theme_auto, Theme::Light, "theme"),
        Theme::Light => (labels.theme_light, Theme::Dark, "sun"),
        Theme::Dark => (labels.theme_dark, Theme::Auto, "moon"),
    };
    html! {
        <button class="btn sq" type="button" aria-label={label} title={label}
            onclick={page.on(Action::Theme(next))}>{ icon(name) }</button>
    }
}
