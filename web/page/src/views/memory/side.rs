//! Beside the arenas: the opened size class, per-type free lists, large blocks, all arenas together.

use heapglass_wire::{ArenaFate, FreeList, LargeBlock, Memory, PrivateBlocks, SizeClass};
use yew::prelude::*;

use super::model::totals;
use crate::page::{Page, PageExt, PageProps};
use crate::state::Action;
use crate::text::number;

/// Large blocks that are listed.
const LARGE: usize = 8;

/// The column.
#[component]
pub fn Side(props: &PageProps) -> Html {
    let page = &props.page;
    let Some(memory) = page.shown.as_ref().and_then(|shown| shown.memory.clone()) else {
        return html! { <section hidden=true></section> };
    };
    html! {
        <>
            { opened_class(page, &memory) }
            { classes_section(page, &memory) }
            { private(page, &memory) }
            { free_lists(page, &memory) }
            { large(page, &memory) }
            { all(page, &memory) }
        </>
    }
}

fn opened_class(page: &Page, memory: &Memory) -> Html {
    let labels = page.labels();
    let bytes = memory.opened.as_ref().map_or(0, |opened| opened.pool.block_bytes);
    let Some(class) = memory.classes.iter().find(|class| class.block_bytes == bytes && bytes > 0) else {
        return html! { <section hidden=true key="class"></section> };
    };
    let SizeClass { pools, used, freed, untouched, .. } = *class;
    let share = f64::from(used) * 100.0 / f64::from((used + freed + untouched).max(1));
    let part = |class: &'static str, label: &'static str, count: u32| {
        html! { <><dt><i class={class}></i>{ label }</dt><dd class="num">{ number(count.into()) }</dd></> }
    };
    html! {
        <section key="class" class="class-now">
            <h2>{ page.words().class_title(bytes) }</h2>
            <div class="big"><span class="n">{ format!("{share:.1}%") }</span>
                <span class="muted">{ page.words().in_pools(pools) }</span></div>
            <div class="split" aria-hidden="true">
                <i class="u" style={format!("flex:{used}")}></i><i class="f" style={format!("flex:{freed}")}></i>
                <i class="v" style={format!("flex:{untouched}")}></i></div>
            <dl class="facts key">
                { part("u", labels.in_use, used) }
                { part("f", labels.on_free_lists, freed) }
                { part("v", labels.never_used, untouched) }
            </dl>
        </section>
    }
}

fn classes_section(page: &Page, memory: &Memory) -> Html {
    let labels = page.labels();
    let rows = memory.classes.iter().map(|class| {
        let all = class.used + class.freed + class.untouched;
        meter(class.block_bytes.to_string(), class.used, all, false)
    });
    html! {
        <section key="classes"><h3>{ labels.size_classes }<span>{ labels.in_use }</span></h3>
            <ul class="meters many" tabindex="0" aria-label={labels.size_classes}>{ for rows }</ul></section>
    }
}

fn free_lists(page: &Page, memory: &Memory) -> Html {
    let labels = page.labels();
    let row = |list: &FreeList| meter(list.name.clone(), list.parked, list.limit, list.is_changed);
    html! {
        <section key="lists"><h3>{ labels.per_type }<span>{ labels.parked_limit }</span></h3>
            <ul class="meters">{ for memory.free_lists.iter().filter(|list| list.limit > 0).map(row) }</ul></section>
    }
}

/// What integers and floats of 2.7 share with nobody.
fn private(page: &Page, memory: &Memory) -> Html {
    if memory.private.is_empty() {
        return html! { <section hidden=true key="private"></section> };
    }
    let labels = page.labels();
    let row = |own: &PrivateBlocks| meter(own.name.clone(), own.used, own.places, own.is_changed);
    let blocks = memory.private.iter().map(|own| own.blocks).sum();
    html! {
        <section key="private"><h3>{ labels.private_blocks }<span>{ labels.used_places }</span></h3>
            <ul class="meters">{ for memory.private.iter().map(row) }</ul>
            <p class="note">{ page.words().private_blocks(blocks) }</p></section>
    }
}

fn meter(name: String, value: u32, limit: u32, is_changed: bool) -> Html {
    let share = f64::from(value) * 100.0 / f64::from(limit.max(1));
    html! {
        <li key={name.clone()} class={classes!(is_changed.then_some("now"))}>
            <span class="mt" translate="no">{ name.clone() }</span>
            <span class="mv num"><b>{ number(value.into()) }</b>{ " / " }{ number(limit.into()) }</span>
            <span class="gb"><i style={format!("width:{:.1}%", share.min(100.0))}></i></span>
        </li>
    }
}

fn large(page: &Page, memory: &Memory) -> Html {
    if memory.large_count == 0 {
        return html! { <section hidden=true key="large"></section> };
    }
    let row = |block: &LargeBlock| {
        let bytes = html! { <span class="st num">{ page.words().bytes(block.bytes) }</span> };
        match &block.object {
            Some(object) => html! {
                <li key={block.address}><button type="button" class="go" onclick={page.on(Action::Select(Some(object.serial)))}>
                    { page.words().object(object) }{ " " }<small class="muted">{ block.what.clone() }</small></button>{ bytes }</li>
            },
            None => html! { <li key={block.address}><span>{ block.what.clone() }</span>{ bytes }</li> },
        }
    };
    html! {
        <section key="large"><h3>{ page.labels().large_blocks }
            <span>{ page.words().large(memory.large_count, memory.large_bytes) }</span></h3>
            <ul class="rows">{ for memory.large.iter().take(LARGE).map(row) }</ul></section>
    }
}

fn all(page: &Page, memory: &Memory) -> Html {
    let labels = page.labels();
    let totals = totals(memory);
    let size = format!("{} × {} KiB", totals.arenas, number((memory.arena_bytes / 1024).into()));
    let is_changed = |fate| memory.arenas.iter().any(|arena| arena.fate == fate);
    let of_step = |fate| classes!("num", is_changed(fate).then_some("chg"));
    html! {
        <section key="all"><h3>{ labels.all_arenas }</h3><dl class="facts">
            <dt>{ labels.arenas }</dt><dd class="num">{ size }</dd>
            <dt>{ labels.pools_used }</dt><dd class="num">{ page.words().of(totals.pools_used, totals.pools) }</dd>
            <dt>{ labels.in_blocks }</dt><dd class="num">{ page.words().bytes(totals.bytes_in_blocks) }</dd>
            <dt>{ labels.utilisation }</dt><dd class="num">{ format!("{:.1}%", totals.utilisation) }</dd>
            <dt>{ labels.fragmentation }</dt><dd class="num">{ format!("{:.1}%", totals.fragmentation) }</dd>
            <dt>{ labels.taken }</dt><dd class={of_step(ArenaFate::Taken)}>{ number(totals.taken.into()) }</dd>
            <dt>{ labels.given_back }</dt><dd class={of_step(ArenaFate::GivenBack)}>{ number(memory.arenas_freed.into()) }</dd>
        </dl><p class="note">{ labels.fragmentation_note }</p></section>
    }
}
