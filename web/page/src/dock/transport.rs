//! Buttons that go through the run, and at its right end where it is.

use yew::prelude::*;

use crate::kit::icon;
use crate::page::{Page, PageExt, PageProps};
use crate::state::{Action, Grain, Jump, SPEEDS};
use crate::text::number;

/// First, back, play, forward, last.
#[component]
pub fn Transport(props: &PageProps) -> Html {
    let page = &props.page;
    let labels = page.labels();
    let is_off = page.run.is_none();
    let button = |name: &'static str, label: &'static str, action: Action, class: &'static str| {
        html! {
            <button type="button" class={classes!("btn", "sq", class)} aria-label={label} title={label}
                aria-disabled={is_off.to_string()} onclick={page.on(action)}>{ icon(name) }</button>
        }
    };
    let (play, play_label) = if page.is_playing { ("pause", labels.pause) } else { ("play", labels.play) };
    let speed = SPEEDS.get(page.speed).copied().unwrap_or(100);
    html! {
        <div class="tp" role="group" aria-label={labels.transport}>
            { button("first", labels.first, Action::Jump(Jump::First), "hide-m") }
            { button("prev", labels.previous, Action::Jump(Jump::Previous), "step-back") }
            { button("next", labels.next, Action::Jump(Jump::Next), "step-on") }
            { button("last", labels.last, Action::Jump(Jump::Last), "hide-m") }
            { button(play, play_label, Action::Play(!page.is_playing), "hide-m") }
            <button type="button" class="btn spd hide-m num" aria-label={labels.speed} title={labels.speed}
                onclick={page.on(Action::Speed)}>{ speed_text(speed) }</button>
        </div>
    }
}

fn speed_text(speed: u32) -> String {
    match speed % 100 {
        0 => format!("{}×", speed / 100),
        part => format!("{}.{}×", speed / 100, part / 10),
    }
}

/// The step's number and the grain.
#[component]
pub fn Ends(props: &PageProps) -> Html {
    let page = &props.page;
    let labels = page.labels();
    let last = number(u64::from(page.last_step()));
    // As wide as its widest, so that nothing moves while stepping.
    let width = format!("min-width:{}ch", 2 * last.len() + 9);
    html! {
        <div class="tend">
            <span class="count" style={width}><span class="hide-m">{ labels.step }{ " " }</span>
                <b class="num step-now">{ number(u64::from(page.moment.step)) }</b>
                <span class="muted">{ " " }{ labels.of }{ " " }
                    <span class="num step-last">{ last }</span></span></span>
            <div class="seg hide-m" role="group" aria-label={labels.grain}>
                { grain(page, Grain::Lines, labels.lines) }
                { grain(page, Grain::Changes, labels.changes) }
            </div>
        </div>
    }
}

fn grain(page: &Page, grain: Grain, label: &'static str) -> Html {
    html! {
        <button type="button" aria-pressed={(page.grain == grain).to_string()}
            onclick={page.on(Action::Grain(grain))}>{ label }</button>
    }
}
