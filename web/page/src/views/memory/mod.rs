//! Memory in zooms: all arenas, one arena, a pool, a block. Pools and blocks are painted on canvases, from figures:
//! there can be tens of thousands of them.

mod arena_grid;
mod arenas;
mod levels;
mod model;
mod paint;
mod pool;
mod pool_grid;
mod side;

use yew::prelude::*;

use crate::page::{Page, PageExt, PageProps};
use crate::state::Level;
use arenas::Arenas;
use levels::Crumbs;
use model::band_sizes;
use paint::BANDS;
use pool::OpenedPool;
pub use side::Side;

/// The view.
#[component]
pub fn Memory(props: &PageProps) -> Html {
    let page = &props.page;
    let Some(shown) = page.shown.clone().filter(|shown| shown.memory.is_some()) else {
        return html! { <div class="mscroll"></div> };
    };
    let is_opened = shown.memory.as_ref().is_some_and(|memory| memory.opened.is_some());
    let has_arenas = !is_opened || matches!(page.level, Level::All | Level::Arena);
    html! {
        <>
            <Crumbs page={page.clone()} shown={shown.clone()} key="crumbs" />
            <div class="mscroll" key="scroll">
                if has_arenas {
                    <Arenas page={page.clone()} shown={shown.clone()} key="arenas" />
                }
                if is_opened {
                    <OpenedPool page={page.clone()} {shown} key="opened" />
                } else {
                    <p class="note" key="hint">{ page.labels().open_a_pool }</p>
                }
            </div>
            { legend(page) }
        </>
    }
}

fn legend(page: &Page) -> Html {
    let labels = page.labels();
    let band = |(number, colour): (u32, &&'static str)| {
        let (smallest, largest) = band_sizes(number);
        html! { <span class="num"><i class="kk b" style={format!("background:var({colour})")}></i>{ format!("{smallest}–{largest}") }</span> }
    };
    html! {
        <div class="legend mk" key="legend">
            <span><i class="kk u"></i>{ labels.used }</span>
            <span><i class="kk f"></i>{ labels.freed }</span>
            <span><i class="kk p"></i>{ labels.parked }</span>
            <span><i class="kk v"></i>{ labels.never_used }</span>
            <span><i class="kk n"></i>{ labels.changed_in_step }</span>
            <span class="bands">{ labels.size_classes }{ for (0..).zip(&BANDS).map(band) }</span>
        </div>
    }
}
