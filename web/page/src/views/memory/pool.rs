//! The opened pool: every block, the free list, some blocks enlarged, and what is in one of them.

use heapglass_wire::{Block, BlockState, OpenPool, Subject};
use web_sys::KeyboardEvent;
use yew::prelude::*;

use super::model::{block_in_focus, first_untouched};
use crate::kit::{PictureView, sentence};
use crate::page::{Page, PageExt};
use crate::state::{Action, Same};
use crate::text::{Sentence, count, number};

#[derive(Properties, PartialEq)]
pub struct PoolProps {
    pub page: Page,
    pub opened: OpenPool,
}

/// The pool.
#[component]
pub fn OpenedPool(props: &PoolProps) -> Html {
    let PoolProps { page, opened } = props;
    let labels = page.labels();
    let words = page.words();
    let hovered = use_state(|| None::<u32>);
    let pool = opened.pool;
    let all = pool.used + pool.freed + pool.untouched;
    let focus = block_in_focus(opened, page.block, page.selected);
    let on_hover = {
        let hovered = hovered.clone();
        Callback::from(move |subject| hovered.set(block_of(subject)))
    };
    let shown_block = hovered.or(focus);
    html! {
        <section class="zoomp">
            <header>
                <h3>{ sentence(&words.pool_title(pool.index, opened.arena)) }</h3>
                <p class="muted">{ sentence(&words.pool_blocks(all, pool.block_bytes)) }</p>
                <ul class="cnt">
                    <li><i class="kk u"></i><b class="num">{ number(pool.used.into()) }</b>{ " " }{ labels.in_use }</li>
                    <li><i class="kk f"></i><b class="num">{ number(pool.freed.into()) }</b>{ " " }{ labels.on_free_lists }</li>
                    <li><i class="kk v"></i><b class="num">{ number(pool.untouched.into()) }</b>{ " " }{ labels.never_used }</li>
                </ul>
            </header>
            <div class="pw" tabindex="0" role="group" aria-label={opened.picture.title.clone()}
                onkeydown={by_key(page, focus, all)}>
                <PictureView picture={Same::new(opened.picture.clone())} class="pool-pic" style="width:100%;height:auto"
                    on_choose={choose(page)} {on_hover} />
            </div>
            <div class="below">
                <div class="fl" tabindex="0" role="group" aria-label={labels.free_list}>
                    <p class="flh"><span class="lbl">{ labels.free_list }</span>
                        <span class="muted">{ sentence(&free_list(page, opened)) }</span></p>
                    <PictureView picture={Same::new(opened.free_list.clone())} class="list-pic" style="max-width:100%;height:auto"
                        on_choose={choose(page)} />
                    <PictureView picture={Same::new(opened.enlarged.clone())} class="bytes-pic hide-m" style="max-width:100%;height:auto"
                        on_choose={choose(page)} />
                </div>
                <BlockCard page={page.clone()} opened={opened.clone()} block={shown_block} />
            </div>
        </section>
    }
}

fn block_of(subject: Option<Subject>) -> Option<u32> {
    match subject? {
        Subject::Block { block, .. } => Some(block),
        Subject::Nothing
        | Subject::Object(_)
        | Subject::Frame(_)
        | Subject::Reference { .. }
        | Subject::Pool { .. } => None,
    }
}

/// A click on a block looks at it and selects its object.
fn choose(page: &Page) -> Callback<Subject> {
    let dispatcher = page.dispatcher();
    Callback::from(move |subject| {
        if let Subject::Block { arena, pool, block, object } = subject {
            dispatcher.dispatch(Action::OpenPool(arena, pool));
            dispatcher.dispatch(Action::FocusBlock(block));
            if object.is_some() {
                dispatcher.dispatch(Action::Select(object));
            }
        }
    })
}

/// Arrows go from block to block.
fn by_key(page: &Page, focus: Option<u32>, all: u32) -> Callback<KeyboardEvent> {
    let page = page.clone();
    Callback::from(move |event: KeyboardEvent| {
        let by: i32 = match event.key().as_str() {
            "ArrowRight" => 1,
            "ArrowLeft" => -1,
            "ArrowDown" => 51,
            "ArrowUp" => -51,
            _ => return,
        };
        event.prevent_default();
        event.stop_propagation();
        let next = focus.unwrap_or(0).saturating_add_signed(by).min(all.saturating_sub(1));
        page.dispatch(Action::FocusBlock(next));
    })
}

fn free_list(page: &Page, opened: &OpenPool) -> Sentence {
    let words = page.words();
    let bytes = opened.pool.block_bytes;
    match (opened.free_order.first(), first_untouched(opened)) {
        (Some(next), _) => {
            words.free_list_next(u32::try_from(opened.free_order.len()).unwrap_or(0), bytes, *next)
        }
        (None, Some(block)) => words.free_list_untouched(bytes, block),
        (None, None) => page.labels().empty.into(),
    }
}

#[derive(Properties, PartialEq)]
struct CardProps {
    page: Page,
    opened: OpenPool,
    block: Option<u32>,
}

/// What is in a block.
#[component]
fn BlockCard(props: &CardProps) -> Html {
    let CardProps { page, opened, block: index } = props;
    let labels = page.labels();
    let words = page.words();
    let block =
        index.and_then(|index| opened.blocks.get(usize::try_from(index).ok()?).map(|block| (index, block)));
    let Some((index, block)) = block else { return html! { <div class="card" hidden=true></div> } };
    html! {
        <div class="card" aria-live="off">
            <h4><b translate="no">{ what(page, block) }</b><code translate="no">{ block.value.clone() }</code>
                <span>{ words.block_number(index) }</span></h4>
            <dl>
                if let Some(holder) = &block.held_by {
                    <dt>{ labels.held_by }</dt><dd>{ sentence(&words.holder(holder)) }</dd>
                }
                if let Some(refs) = block.count {
                    <dt>{ labels.refcount }</dt><dd class="num">{ count(refs) }</dd>
                }
                if block.state == BlockState::Used {
                    <dt>{ labels.uses }</dt><dd class="num">{ words.uses(block.asked, opened.pool.block_bytes) }</dd>
                }
                <dt>{ labels.address }</dt><dd class="num" translate="no">{ format!("{:#x}", block.address) }</dd>
            </dl>
            if let Some(object) = &block.object {
                <button type="button" class="go" onclick={page.on(Action::Select(Some(object.serial)))}>{ words.object(object) }</button>
            }
        </div>
    }
}

fn what(page: &Page, block: &Block) -> String {
    let labels = page.labels();
    match block.state {
        BlockState::Used if block.what.is_empty() => labels.used.to_owned(),
        BlockState::Used => block.what.clone(),
        BlockState::Parked => labels.parked.to_owned(),
        BlockState::Freed => labels.on_free_lists.to_owned(),
        BlockState::Untouched => labels.never_used.to_owned(),
    }
}
