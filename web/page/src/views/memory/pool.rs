//! The opened pool: every block on a canvas, the free list, some blocks enlarged, and what is in one of them.

use heapglass_wire::{Block, BlockState, OpenPool, Shown, Subject, View};
use web_sys::KeyboardEvent;
use yew::prelude::*;

use super::arenas::{ARENAS, BLOCKS, counts, focus};
use super::levels::MemoryProps;
use super::model::{block_in_focus, first_untouched};
use super::paint;
use super::pool_grid::PoolGrid;
use crate::kit::{Arrow, Brush, CanvasView, PictureView, sentence, use_width};
use crate::page::{Page, PageExt};
use crate::state::{Action, Level, Same};
use crate::text::{Sentence, count};

/// The distance of two rows of blocks, beside other things and alone.
const ROW: f64 = 20.0;
const LARGE_ROW: f64 = 28.0;

/// The pool.
#[component]
pub fn OpenedPool(props: &MemoryProps) -> Html {
    let MemoryProps { page, shown } = props;
    let Some(opened) = opened(shown) else { return html! { <section hidden=true></section> } };
    let labels = page.labels();
    let words = page.words();
    let pool = opened.pool;
    let all = pool.used + pool.freed + pool.untouched;
    let focus = block_in_focus(opened, page.block, page.selected);
    let is_block = page.level == Level::Block;
    html! {
        <section class={classes!("zoomp", is_block.then_some("is-block"))}>
            <header>
                <h3>{ sentence(&words.pool_title(opened.index, opened.arena)) }</h3>
                <p class="muted">{ sentence(&words.pool_blocks(all, pool.block_bytes)) }</p>
                { counts(page, &pool) }
            </header>
            if !is_block {
                <Blocks page={page.clone()} shown={shown.clone()} key="blocks" />
            }
            <div class="below" key="below">
                <div class="fl" tabindex="0" role="group" aria-label={labels.free_list}>
                    <p class="flh"><span class="lbl">{ labels.free_list }</span>
                        <span class="muted">{ sentence(&free_list(page, opened)) }</span></p>
                    <PictureView picture={Same::new(opened.free_list.clone())} class="list-pic" style="max-width:100%;height:auto"
                        on_choose={choose(page)} />
                    <PictureView picture={Same::new(opened.enlarged.clone())} class="bytes-pic hide-m"
                        style={if is_block { "width:100%;height:auto" } else { "max-width:100%;height:auto" }}
                        on_choose={choose(page)} />
                </div>
                { card(page, opened, focus) }
            </div>
        </section>
    }
}

fn opened(shown: &Shown) -> Option<&OpenPool> {
    shown.memory.as_ref()?.opened.as_ref()
}

/// All blocks.
#[component]
fn Blocks(props: &MemoryProps) -> Html {
    let MemoryProps { page, shown } = props;
    let node = use_node_ref();
    let width = use_state(|| page.stage_width);
    let hovered = use_state(|| None::<u32>);
    let read_out = use_state(|| None::<(heapglass_wire::Moment, u32)>);
    let report = {
        let width = width.setter();
        Callback::from(move |now| width.set(now))
    };
    use_width(node.clone(), 1, report);
    let Some(opened) = opened(shown) else { return html! { <div hidden=true></div> } };
    let all = u32::try_from(opened.blocks.len()).unwrap_or(u32::MAX);
    let row = if page.level == Level::Pool { LARGE_ROW } else { ROW };
    let grid = PoolGrid::new(all, f64::from(*width), row);
    let focus = block_in_focus(opened, page.block, page.selected);
    let ringed = ringed(opened, page);
    let hovered_block = hovered.filter(|block| *block < all);
    let paint = {
        let shown = shown.clone();
        Callback::from(move |brush: Brush| {
            if let Some(opened) = self::opened(&shown) {
                paint::blocks_of_pool(&brush, &grid, opened, &ringed, hovered_block);
            }
        })
    };
    let on_hover = {
        let hovered = hovered.clone();
        Callback::from(move |point: Option<(f64, f64)>| {
            let block = point.and_then(|(x, y)| grid.hit(x, y));
            if *hovered != block {
                hovered.set(block);
            }
        })
    };
    let at = |level: Option<Level>| {
        let (page, shown) = (page.clone(), shown.clone());
        Callback::from(move |(x, y)| {
            if let Some(block) = grid.hit(x, y) {
                choose_block(&page, &shown, block);
                if let Some(level) = level {
                    page.dispatch(Action::Level(level));
                }
            }
        })
    };
    let on_key = {
        let (page, shown, read_out) = (page.clone(), shown.clone(), read_out.clone());
        Callback::from(move |event: KeyboardEvent| {
            if let Some(block) = key(&page, &shown, &grid, focus, &event) {
                read_out.set(Some((page.moment, block)));
            }
        })
    };
    let shows = page.block.map(|block| {
        let area = grid.block(block);
        (area.y, area.y + area.height)
    });
    let said = read_out.filter(|said| *said == (page.moment, focus.unwrap_or(u32::MAX)));
    html! {
        <div class="pw" id={BLOCKS}>
            <CanvasView class="pool-box" label={page.words().class_title(opened.pool.block_bytes)} height={grid.height()} {shows} {paint}
                {on_hover} {on_key} on_click={at(None)} on_open={at(Some(Level::Block))} {node} />
            { hover_card(page, opened, &grid, hovered_block, f64::from(*width)) }
            <p class="sr" aria-live="polite">{ said.and_then(|(_, block)| in_words(page, opened, block)) }</p>
        </div>
    }
}

/// The block that the reader chose, and those of the selected object.
fn ringed(opened: &OpenPool, page: &Page) -> Vec<u32> {
    let is_selected =
        |block: &Block| page.selected.is_some() && block.object.as_ref().map(|it| it.serial) == page.selected;
    let of_object = (0..).zip(&opened.blocks).filter(|(_, block)| is_selected(block)).map(|(index, _)| index);
    of_object.chain(page.block).collect()
}

/// Over the canvas, beside the block that the mouse is on.
fn hover_card(page: &Page, opened: &OpenPool, grid: &PoolGrid, hovered: Option<u32>, width: f64) -> Html {
    const WIDTH: f64 = 240.0;
    let block = hovered.and_then(|index| Some((index, block_of(opened, index)?)));
    let Some((index, block)) = block else { return html! { <div class="card over" hidden=true></div> } };
    let area = grid.block(index);
    let left = (area.x + area.width / 2.0 - WIDTH / 2.0).clamp(0.0, (width - WIDTH).max(0.0));
    let style = format!("left:{left}px;top:{}px;width:{WIDTH}px", area.y + area.height + 8.0);
    html! { <div class="card over" {style} aria-hidden="true">{ facts(page, opened, index, block) }</div> }
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

fn choose_block(page: &Page, shown: &Shown, index: u32) {
    let Some(opened) = opened(shown) else { return };
    let object = block_of(opened, index).and_then(|block| block.object.as_ref()).map(|object| object.serial);
    let (arena, pool) = (opened.arena, opened.index);
    choose(page).emit(Subject::Block { arena, pool, block: index, object });
}

/// What a key does: an arrow leads to another block, Enter selects what is in it, Escape leads up.
fn key(page: &Page, shown: &Shown, grid: &PoolGrid, from: Option<u32>, event: &KeyboardEvent) -> Option<u32> {
    let key = event.key();
    let is_plain = !event.shift_key() && !event.ctrl_key() && !event.meta_key();
    let here = from.unwrap_or(0);
    let to = match key.as_str() {
        "Enter" if is_plain => {
            choose_block(page, shown, here);
            here
        }
        "Escape" if page.level > Level::All => {
            page.dispatch(Action::Level(page.level.farther()));
            here
        }
        "Escape" if page.selected.is_none() => {
            focus(ARENAS);
            here
        }
        _ => {
            let to = grid.walk(here, Arrow::of(&key)?);
            page.dispatch(Action::FocusBlock(to));
            to
        }
    };
    event.prevent_default();
    event.stop_propagation();
    Some(to)
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

fn block_of(opened: &OpenPool, index: u32) -> Option<&Block> {
    opened.blocks.get(usize::try_from(index).ok()?)
}

/// What is in the block in focus, with the ways to its object.
fn card(page: &Page, opened: &OpenPool, index: Option<u32>) -> Html {
    let block = index.and_then(|index| Some((index, block_of(opened, index)?)));
    let Some((index, block)) = block else { return html! { <div class="card" hidden=true></div> } };
    let show = |serial: u32| {
        let dispatcher = page.dispatcher();
        Callback::from(move |_: MouseEvent| {
            dispatcher.dispatch(Action::Select(Some(serial)));
            dispatcher.dispatch(Action::View(View::Graph));
        })
    };
    html! {
        <div class="card" key="card">
            { facts(page, opened, index, block) }
            // Of what is left out of the picture no name is known.
            if let Some(object) = block.object.as_ref().filter(|_| block.count.is_some()) {
                <div class="ways">
                    <button type="button" class="go" onclick={page.on(Action::Select(Some(object.serial)))}>{ page.words().object(object) }</button>
                    <button type="button" class="btn out to-graph" onclick={show(object.serial)}>{ page.labels().show_in_graph }</button>
                </div>
            }
        </div>
    }
}

fn facts(page: &Page, opened: &OpenPool, index: u32, block: &Block) -> Html {
    let labels = page.labels();
    let words = page.words();
    html! {
        <>
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
        </>
    }
}

/// A block as it is read out.
fn in_words(page: &Page, opened: &OpenPool, index: u32) -> Option<Html> {
    let block = block_of(opened, index)?;
    let number = page.words().block_number(index);
    Some(
        html! { <>{ number }{ " " }<span>{ what(page, block) }</span>{ " " }<span>{ block.value.clone() }</span></> },
    )
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
