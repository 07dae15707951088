//! Keys and signs, and the switch for single-key shortcuts.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

use crate::kit::icon;
use crate::page::{PageExt, PageProps};
use crate::state::Action;
use crate::text::Labels;

/// The help dialog.
#[component]
pub fn Help(props: &PageProps) -> Html {
    let page = &props.page;
    let labels = page.labels();
    let dialog = use_node_ref();
    {
        let dialog = dialog.clone();
        use_effect_with(page.is_help_open, move |is_open| {
            let Some(dialog) = dialog.cast::<HtmlDialogElement>() else { return };
            if *is_open && !dialog.open() {
                // Fails only where the dialog is open already.
                let _shown = dialog.show_modal();
            } else if !*is_open && dialog.open() {
                dialog.close();
            }
        });
    }
    let rows = keys(labels).into_iter().map(|(keys, does)| {
        html! { <tr><th scope="row">{ for keys.split(' ').map(|key| html! { <kbd>{ key }</kbd> }) }</th><td>{ does }</td></tr> }
    });
    html! {
        <dialog ref={dialog} class="help" aria-labelledby="help-title" onclose={page.on(Action::Help(false))}>
            <header><h2 id="help-title">{ labels.help_title }</h2>
                <button class="btn sq" type="button" aria-label={labels.close}
                    onclick={page.on(Action::Help(false))}>{ icon("cross") }</button></header>
            <p class="note">{ labels.help_model }{ " " }{ labels.python_note }</p>
            <table><tbody>{ for rows }</tbody></table>
            <label class="check"><input type="checkbox" checked={page.has_single_keys}
                onchange={page.on(Action::SingleKeys(!page.has_single_keys))} />{ labels.help_single_keys }</label>
        </dialog>
    }
}

fn keys(labels: &Labels) -> [(&'static str, &'static str); 13] {
    [
        ("Ctrl/⌘+Enter Shift+Enter", labels.help_run),
        ("Esc Tab", labels.help_leave),
        (", .", labels.help_steps),
        ("< >", labels.help_changes),
        ("F8 Shift+F8", labels.help_breakpoints),
        ("Space", labels.help_play),
        ("[ ]", labels.help_selected),
        ("g", labels.help_collection),
        ("Enter → ← ↑ ↓ Esc", labels.help_graph),
        ("f", labels.help_focus),
        ("t m c", labels.help_views),
        ("0 + −", labels.help_zoom),
        ("⇧← ⇧→ ⇧↑ ⇧↓", labels.help_pan),
    ]
}
