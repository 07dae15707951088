//! A sentence as HTML.

use yew::prelude::*;

use crate::text::{Part, Sentence};

/// The sentence's pieces, each in its element.
pub fn render(sentence: &Sentence) -> Html {
    let part = |part: &Part| match part {
        Part::Plain(text) => html! { <span>{ text.clone() }</span> },
        Part::Code(text) => html! { <code translate="no" lang="en">{ text.clone() }</code> },
        Part::Strong(text) => html! { <b>{ text.clone() }</b> },
        Part::Changed(text) => html! { <span class="chg">{ text.clone() }</span> },
    };
    sentence.0.iter().map(part).collect()
}
