//! The arenas on their canvas, and beside it in words the pool that is pointed at.

use heapglass_wire::{ArenaFate, Moment, Pool, PoolState, Shown};
use web_sys::{HtmlElement, KeyboardEvent};
use yew::prelude::*;

use super::arena_grid::{ArenaGrid, At};
use super::levels::MemoryProps;
use super::model::{ArenaCells, cells};
use super::paint::{self, Marks};
use crate::kit::{Arrow, Brush, CanvasView, sentence, use_width};
use crate::page::{Page, PageExt};
use crate::state::{Action, Level, Same};
use crate::text::number;

/// What is beside the canvas before its width is known.
const PADDING: u32 = 40;
/// The element that has the blocks, by its id: the way in leads there.
pub const BLOCKS: &str = "blocks";
pub const ARENAS: &str = "arenas";

/// Where the reader points.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Pointer {
    at: At,
    /// The moment in which a key brought it there; then the words are read out.
    by_key: Option<Moment>,
}

/// The canvas.
#[component]
pub fn Arenas(props: &MemoryProps) -> Html {
    let MemoryProps { page, shown } = props;
    let node = use_node_ref();
    let width = use_state(|| page.stage_width.saturating_sub(PADDING));
    let report = {
        let width = width.setter();
        Callback::from(move |now| width.set(now))
    };
    use_width(node.clone(), 1, report);
    let pointer = use_state(|| None::<Pointer>);
    let all =
        use_memo(shown.clone(), |shown: &Same<Shown>| shown.memory.as_ref().map(cells).unwrap_or_default());
    let all = Same::from(all);
    let opened = opened(shown, &all);
    let grid = grid(page.level, &all, *width);
    let marks = Marks {
        opened: opened.map(|(at, _)| at),
        at: pointer.map(|pointer| pointer.at),
        block_bytes: opened.map_or(0, |(_, bytes)| bytes),
    };
    let paint = {
        let (all, words) = (all.clone(), page.words());
        Callback::from(move |brush: Brush| paint::arenas(&brush, &grid, &all, marks, words))
    };
    let on_hover = {
        let (pointer, all) = (pointer.clone(), all.clone());
        Callback::from(move |point: Option<(f64, f64)>| {
            let is_something = |at: &At| find(&all, *at).is_some() || is_gone(&all, *at);
            let at = point.and_then(|(x, y)| grid.hit(x, y)).filter(is_something);
            if pointer.map(|pointer| pointer.at) != at {
                pointer.set(at.map(|at| Pointer { at, by_key: None }));
            }
        })
    };
    let open = |level: Option<Level>| {
        let (page, all) = (page.clone(), all.clone());
        Callback::from(move |(x, y)| {
            if let Some(at) = pool_at(&grid, &all, x, y) {
                open_pool(&page, &all, at, level);
            }
        })
    };
    let on_key = {
        let (page, all, pointer) = (page.clone(), all.clone(), pointer.clone());
        let from = pointer.map(|pointer| pointer.at).or(marks.opened).unwrap_or_default();
        Callback::from(move |event: KeyboardEvent| {
            let Some(to) = key(&page, &all, &grid, from, &event) else { return };
            pointer.set(Some(Pointer { at: to, by_key: Some(page.moment) }));
        })
    };
    let in_view =
        pointer.filter(|pointer| pointer.by_key.is_some()).map(|pointer| pointer.at).or(marks.opened);
    let shows = in_view.map(|at| {
        let cell = grid.cell(at);
        (
            if at.pool < super::arena_grid::COLUMNS { grid.arena(at.arena).y } else { cell.y },
            cell.y + cell.height + 4.0,
        )
    });
    let is_read_out = pointer.is_some_and(|pointer| pointer.by_key == Some(page.moment));
    html! {
        <div class="arenas" id={ARENAS}>
            <CanvasView class={classes!("arena-box", (page.level == Level::Arena).then_some("is-close"))}
                label={page.labels().all_arenas} height={grid.height()} {shows} {paint} {on_hover} {on_key}
                on_click={open(None)} on_open={open(Some(Level::Pool))} {node} />
            <div class="pointed" aria-live={if is_read_out { "polite" } else { "off" }}>
                { pointer.map_or_else(|| of_step(page, &all), |pointer| in_words(page, &all, pointer.at)) }
            </div>
        </div>
    }
}

fn grid(level: Level, all: &[ArenaCells], width: u32) -> ArenaGrid {
    let arenas = u32::try_from(all.len()).unwrap_or(u32::MAX);
    let most = all.iter().map(|arena| arena.pools.len()).max().unwrap_or(0);
    let most = u32::try_from(most).unwrap_or(u32::MAX);
    match level {
        Level::All => ArenaGrid::all(arenas, most, f64::from(width)),
        Level::Arena | Level::Pool | Level::Block => ArenaGrid::close(arenas, most, f64::from(width)),
    }
}

/// The opened pool, and the size of its blocks.
fn opened(shown: &Shown, all: &[ArenaCells]) -> Option<(At, u32)> {
    let opened = shown.memory.as_ref()?.opened.as_ref()?;
    let is_it = |arena: &ArenaCells| arena.index == opened.arena && arena.is_there();
    let arena = u32::try_from(all.iter().position(is_it)?).ok()?;
    Some((At { arena, pool: opened.index }, opened.pool.block_bytes))
}

fn find(all: &[ArenaCells], at: At) -> Option<(&ArenaCells, &Pool)> {
    let arena = all.get(usize::try_from(at.arena).ok()?).filter(|arena| arena.is_there())?;
    Some((arena, arena.pools.get(usize::try_from(at.pool).ok()?)?))
}

fn is_gone(all: &[ArenaCells], at: At) -> bool {
    let arena = usize::try_from(at.arena).ok().and_then(|arena| all.get(arena));
    arena.is_some_and(|arena| !arena.is_there())
}

fn pool_at(grid: &ArenaGrid, all: &[ArenaCells], x: f64, y: f64) -> Option<At> {
    grid.hit(x, y).filter(|at| find(all, *at).is_some())
}

fn open_pool(page: &Page, all: &[ArenaCells], at: At, level: Option<Level>) {
    let Some((arena, _)) = find(all, at) else { return };
    page.dispatch(Action::OpenPool(arena.index, at.pool));
    if let Some(level) = level {
        page.dispatch(Action::Level(level));
    }
}

/// What a key does: an arrow leads to another pool, Enter opens one, Escape leads up.
fn key(page: &Page, all: &[ArenaCells], grid: &ArenaGrid, from: At, event: &KeyboardEvent) -> Option<At> {
    let key = event.key();
    let to = match key.as_str() {
        "Enter" if !event.shift_key() && !event.ctrl_key() && !event.meta_key() => {
            open_pool(page, all, from, None);
            focus(BLOCKS);
            Some(from)
        }
        "Escape" if page.level > Level::All => {
            page.dispatch(Action::Level(page.level.farther()));
            Some(from)
        }
        _ => {
            let pools = |arena: u32| {
                let arena = usize::try_from(arena).ok().and_then(|arena| all.get(arena));
                arena.map_or(0, |arena| u32::try_from(arena.pools.len()).unwrap_or(0))
            };
            Arrow::of(&key).map(|arrow| grid.walk(from, arrow, pools))
        }
    }?;
    event.prevent_default();
    event.stop_propagation();
    Some(to)
}

/// Leads the keyboard to the canvas in an element.
pub fn focus(id: &str) {
    let selector = format!("#{id} .cv");
    // The selector is valid, and what is there can take the focus.
    let element = gloo::utils::document().query_selector(&selector).ok().flatten();
    if let Some(element) =
        element.and_then(|element| wasm_bindgen::JsCast::dyn_into::<HtmlElement>(element).ok())
    {
        let _focused = element.focus();
    }
}

/// The arenas that came or went in the step.
fn of_step(page: &Page, all: &[ArenaCells]) -> Html {
    const NAMED: usize = 6;
    let (labels, words) = (page.labels(), page.words());
    let part = |(fate, label): (ArenaFate, &'static str)| {
        let arenas: Vec<u32> =
            all.iter().filter(|arena| arena.fate == fate).map(|arena| arena.index).collect();
        let named =
            arenas.iter().take(NAMED).map(|arena| html! { <b key={*arena}>{ words.arena(*arena) }</b> });
        let count = (arenas.len() > 1).then(|| format!(" ({})", number(arenas.len() as u64)));
        let is_cut = arenas.len() > NAMED;
        (!arenas.is_empty()).then(|| {
            html! {
                <span class="chg of-step" key={label}>{ label }{ count }{ for named }{ if is_cut { "…" } else { "" } }</span>
            }
        })
    };
    let parts = [(ArenaFate::GivenBack, labels.given_back_now), (ArenaFate::Taken, labels.taken_now)];
    html! { <>{ for parts.into_iter().filter_map(part) }</> }
}

/// The facts of a pool.
fn in_words(page: &Page, all: &[ArenaCells], at: At) -> Html {
    let (labels, words) = (page.labels(), page.words());
    let Some((arena, pool)) = find(all, at) else {
        let gone = usize::try_from(at.arena).ok().and_then(|arena| all.get(arena));
        let name = gone.map(|arena| words.arena(arena.index)).unwrap_or_default();
        return html! { <><b>{ name }</b>{ " " }<span class="chg">{ labels.given_back_now }</span></> };
    };
    let title = sentence(&words.pool_title(at.pool, arena.index));
    match pool.state {
        PoolState::Untouched => {
            html! { <><span>{ title }</span>{ " " }<span>{ labels.never_used }</span></> }
        }
        PoolState::Free => html! { <><span>{ title }</span>{ " " }<span>{ labels.pool_free }</span></> },
        PoolState::Used | PoolState::Full => {
            let blocks = words.pool_blocks(pool.used + pool.freed + pool.untouched, pool.block_bytes);
            html! { <><span>{ title }</span>{ " " }<span>{ sentence(&blocks) }</span>{ " " }{ counts(page, pool) }</> }
        }
    }
}

/// A pool's blocks by their states.
pub fn counts(page: &Page, pool: &Pool) -> Html {
    let labels = page.labels();
    let part = |class: &'static str, blocks: u32, label: &'static str| {
        html! { <li><i class={classes!("kk", class)}></i><b class="num">{ number(blocks.into()) }</b>{ " " }{ label }</li> }
    };
    html! {
        <ul class="cnt">
            { part("u", pool.used, labels.in_use) }
            { part("f", pool.freed, labels.on_free_lists) }
            { part("v", pool.untouched, labels.never_used) }
        </ul>
    }
}
