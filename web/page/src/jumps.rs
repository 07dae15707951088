//! To where a name comes to refer to something else.

use heapglass_wire::{Direction, SeekTarget};
use yew::prelude::*;

use crate::kit::icon;
use crate::page::{Page, PageExt};
use crate::state::Action;

/// Two buttons: to the last such step, and to the next one.
pub fn name_jumps(page: &Page, frame: u32, name: &str) -> Html {
    let button = |sign: &'static str, label: String, direction| {
        let target = SeekTarget::Name { frame, name: name.to_owned() };
        html! {
            <button type="button" class="btn jump" aria-label={label.clone()} title={label}
                onclick={page.on(Action::Seek(target, direction))}>{ icon(sign) }</button>
        }
    };
    html! {
        <span class="jumps">
            { button("prev", page.words().previous_of_name(name), Direction::Backwards) }
            { button("next", page.words().next_of_name(name), Direction::Forwards) }
        </span>
    }
}
