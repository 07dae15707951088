//! The dock: the sentence, the transport, the timeline with its lanes.

mod announce;
mod model;
mod say;
mod timeline;
mod transport;

use yew::prelude::*;

use crate::page::{PageExt, PageProps};
use say::Say;
use timeline::Timeline;
use transport::{Ends, Transport};

/// The dock.
#[component]
pub fn Dock(props: &PageProps) -> Html {
    let page = &props.page;
    html! {
        <footer class="dock" aria-label={page.labels().transport}>
            <Say page={page.clone()} />
            <div class="tl">
                <Transport page={page.clone()} />
                <Timeline page={page.clone()} />
                <Ends page={page.clone()} />
            </div>
        </footer>
    }
}
