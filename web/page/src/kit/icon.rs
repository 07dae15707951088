//! Icons, from the sprite in index.html.

use yew::prelude::*;

/// An icon; the words beside it or on its button say what it means.
pub fn icon(name: &'static str) -> Html {
    html! { <svg class="i" viewBox="0 0 16 16" aria-hidden="true"><use href={format!("#i-{name}")} /></svg> }
}
