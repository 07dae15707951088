//! What a screen reader is told of a moment: the sentence, once the moment has settled, and so once for each step.
//! While the reader scrubs nothing is said until they rest.

use gloo::timers::callback::Timeout;
use heapglass_wire::Moment;
use yew::prelude::*;

/// So long the moment has to rest.
const REST_MS: u32 = 140;
/// A longer message would still be spoken when the next is due; the whole sentence stands on the page.
const LONGEST: usize = 160;

#[derive(Properties, PartialEq)]
pub struct AnnounceProps {
    pub text: String,
    pub moment: Moment,
    /// What is shown is what was asked for.
    pub is_settled: bool,
}

/// The polite message of a moment.
#[component]
pub fn Announce(props: &AnnounceProps) -> Html {
    let said = use_state_eq(|| (Moment::default(), String::new()));
    let told = said.clone();
    use_effect_with(
        (props.text.clone(), props.moment, props.is_settled),
        move |(text, moment, is_settled)| {
            let what = (*moment, shortened(text));
            let timeout = is_settled.then(|| Timeout::new(REST_MS, move || told.set(what)));
            move || drop(timeout)
        },
    );
    let (moment, text) = &*said;
    // Another moment is another element, so that the same sentence is said again.
    let key = format!("{} {:?}", moment.step, moment.change);
    html! { <p class="sr" role="status"><span {key}>{ text.clone() }</span></p> }
}

/// The message, cut behind a word where it is too long.
fn shortened(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let kept: String = text.chars().take(LONGEST - 1).collect();
    let end = kept.rfind(' ').filter(|end| *end > kept.len() / 2).unwrap_or(kept.len());
    format!("{}…", kept.get(..end).unwrap_or(&kept))
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, shortened};

    #[test]
    fn a_long_message_is_cut_behind_a_word() {
        assert_eq!(shortened("a = b"), "a = b");
        let long = "word ".repeat(60);
        let cut = shortened(&long);
        assert!(cut.chars().count() <= LONGEST && cut.ends_with("word…"), "{cut}");
        let chinese = "引用".repeat(100);
        assert_eq!(shortened(&chinese).chars().count(), LONGEST);
    }
}
