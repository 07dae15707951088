//! The way from all arenas to a block: each of its places leads there.

use heapglass_wire::Shown;
use yew::prelude::*;

use super::model::block_in_focus;
use crate::page::{Page, PageExt};
use crate::state::{Action, Level, Same};

#[derive(Properties, PartialEq)]
pub struct MemoryProps {
    pub page: Page,
    /// What is shown, with memory.
    pub shown: Same<Shown>,
}

/// The way.
#[component]
pub fn Crumbs(props: &MemoryProps) -> Html {
    let MemoryProps { page, shown } = props;
    let words = page.words();
    let opened = shown.memory.as_ref().and_then(|memory| memory.opened.as_ref());
    let name = |level| match level {
        Level::All => Some(page.labels().all_arenas.to_owned()),
        Level::Arena => opened.map(|opened| words.arena(opened.arena)),
        Level::Pool => opened.map(|opened| words.pool(opened.index)),
        Level::Block => opened
            .and_then(|opened| block_in_focus(opened, page.block, page.selected))
            .map(|block| words.block_number(block)),
    };
    let crumb = |level: Level| {
        let name = name(level)?;
        let is_here = page.level == level;
        Some(html! {
            <li key={name.clone()}><button type="button" aria-current={is_here.then_some("true")}
                onclick={page.on(Action::Level(level))}>{ name }</button></li>
        })
    };
    // No landmark: there are two of them while two Pythons are compared.
    let crumbs = Level::EACH.into_iter().filter_map(crumb);
    html! { <div class="crumbs" role="group" aria-label={page.labels().memory}><ol>{ for crumbs }</ol></div> }
}
