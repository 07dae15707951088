//! Memory in three zooms: arenas of pools, the opened pool's blocks, a few blocks enlarged.

mod model;
mod pool;
mod side;

use heapglass_wire::{Arena, PoolState, Subject};
use yew::prelude::*;

use crate::kit::PictureView;
use crate::page::{Page, PageExt, PageProps};
use crate::state::{Action, Same};
use pool::OpenedPool;
pub use side::Side;

/// The view.
#[component]
pub fn Memory(props: &PageProps) -> Html {
    let page = &props.page;
    let labels = page.labels();
    let Some(memory) = page.shown.as_ref().and_then(|shown| shown.memory.clone()) else {
        return html! { <div class="mscroll"></div> };
    };
    let arenas = memory.arenas.iter().map(|arena| arena_figure(page, arena));
    html! {
        <>
            <div class="mscroll" key="scroll">
                <div class="arenas">{ for arenas }</div>
                if let Some(opened) = memory.opened {
                    <OpenedPool page={page.clone()} {opened} key="opened" />
                } else {
                    <p class="note" key="hint">{ labels.open_a_pool }</p>
                }
            </div>
            <div class="legend mk" key="legend">
                <span><i class="kk u"></i>{ labels.used }</span>
                <span><i class="kk f"></i>{ labels.freed }</span>
                <span><i class="kk p"></i>{ labels.parked }</span>
                <span><i class="kk v"></i>{ labels.never_used }</span>
                <span><i class="kk n"></i>{ labels.changed_in_step }</span>
            </div>
        </>
    }
}

fn arena_figure(page: &Page, arena: &Arena) -> Html {
    let words = page.words();
    let used =
        arena.pools.iter().filter(|pool| matches!(pool.state, PoolState::Used | PoolState::Full)).count();
    let used = u32::try_from(used).unwrap_or(0);
    let all = u32::try_from(arena.pools.len()).unwrap_or(0);
    let dispatcher = page.dispatcher();
    let on_choose = Callback::from(move |subject| match subject {
        Subject::Pool { arena, pool } | Subject::Block { arena, pool, .. } => {
            dispatcher.dispatch(Action::OpenPool(arena, pool));
        }
        Subject::Nothing | Subject::Object(_) | Subject::Frame(_) | Subject::Reference { .. } => {}
    });
    let style = format!("width:100%;max-width:{}px;height:auto", arena.picture.width);
    html! {
        <figure class="arena" key={arena.index}>
            <figcaption><b>{ words.arena(arena.index) }</b>
                <span>{ words.pools_in_use(used, all) }</span></figcaption>
            <PictureView picture={Same::new(arena.picture.clone())} class="arena-pic" {style} {on_choose} />
        </figure>
    }
}
