//! An arena as a grid of pools.

use heapglass_snapshot::{Arena, Pool, PoolState};

use super::MemoryOptions;
use crate::path::hatch;
use crate::shapes::{Rect, circle, path, rect, text_middle};
use crate::words::{Words, fill};
use crate::{Group, Key, Picture, Subject};

/// Pools in a row: four rows of them are an arena of 1 MiB (FACTS 1.2).
const COLUMNS: usize = 16;
const CELL: f32 = 25.0;
const CELL_HEIGHT: f32 = 23.0;
const SPACE: f32 = 2.0;
/// Room for the ring of the opened pool.
const EDGE: f32 = 4.0;
/// A block is a multiple of 16 bytes (FACTS 1.1), at most 512: 32 size classes in five bands of colour.
const ALIGNMENT: u32 = 16;
const CLASSES: u32 = 32;
const BANDS: u32 = 5;

/// An arena: 16 columns of pools, each with its block size and how full it is.
#[must_use]
pub fn arena_picture(arena: &Arena, options: &MemoryOptions<'_>) -> Picture {
    let width = options.width_hint.unwrap_or(COLUMNS as f32 * (CELL + SPACE) + 2.0 * EDGE);
    let cell = ((width - 2.0 * EDGE) / COLUMNS as f32 - SPACE).max(12.0);
    let place = |index: usize| {
        let (column, row) = ((index % COLUMNS) as f32, (index / COLUMNS) as f32);
        (EDGE + column * (cell + SPACE), EDGE + row * (CELL_HEIGHT + SPACE))
    };
    let mut groups: Vec<Group> = arena
        .pools
        .iter()
        .map(|pool| {
            let (x, y) = place(super::at(pool.index));
            Group { x, y, ..group(pool, cell, options) }
        })
        .collect();
    // What is missing in the last row was lost when pools were aligned.
    let pools = arena.pools.len();
    for index in pools..pools.next_multiple_of(COLUMNS) {
        let (x, y) = place(index);
        groups.push(Group { x, y, ..lost(index, cell, options.words) });
    }
    let rows = pools.div_ceil(COLUMNS) as f32;
    let height = 2.0 * EDGE + rows * (CELL_HEIGHT + SPACE) - SPACE;
    let in_use = arena.pools.iter().filter(|pool| is_in_use(pool)).count();
    let title = fill(
        options.words.arena_title,
        &[("arena", &arena.index.to_string()), ("n", &in_use.to_string()), ("all", &pools.to_string())],
    );
    Picture { width, height, title, description: String::new(), groups }
}

fn is_in_use(pool: &Pool) -> bool {
    match pool.state {
        PoolState::Used | PoolState::Full => true,
        PoolState::Untouched | PoolState::Free => false,
    }
}

fn group(pool: &Pool, cell: f32, options: &MemoryOptions<'_>) -> Group {
    let all = pool.used + pool.freed + pool.untouched;
    let mut shapes = vec![rect("cell", Rect::new(0.5, 0.5, cell - 1.0, CELL_HEIGHT - 1.0), 2.0)];
    match pool.state {
        PoolState::Untouched => shapes.push(circle("dot", (cell / 2.0, CELL_HEIGHT / 2.0), 1.0)),
        PoolState::Free => {}
        PoolState::Used | PoolState::Full => {
            shapes.push(text_middle("size", (cell / 2.0, 12.0), pool.block_bytes.to_string()));
            let share = pool.used as f32 / all.max(1) as f32;
            let bar = Rect::new(1.5, CELL_HEIGHT - 6.5, ((cell - 3.0) * share).max(1.0), 5.0);
            shapes.push(rect("bar", bar, 0.0));
        }
    }
    if options.opened == Some((pool.arena, pool.index)) {
        shapes.push(rect("ring", Rect::new(-1.5, -1.5, cell + 3.0, CELL_HEIGHT + 3.0), 3.0));
    }
    Group {
        key: Key(format!("p{}:{}", pool.arena, pool.index)),
        class: class(pool, options),
        label: label(pool, all, options.words),
        subject: Subject::Pool { arena: pool.arena, pool: pool.index },
        shapes,
        ..Group::default()
    }
}

fn class(pool: &Pool, options: &MemoryOptions<'_>) -> String {
    let mut class = "pool".to_owned();
    match pool.state {
        PoolState::Untouched => class.push_str(" is-untouched"),
        PoolState::Free => class.push_str(" is-free"),
        PoolState::Used | PoolState::Full => {
            let size_class = (pool.block_bytes / ALIGNMENT).saturating_sub(1).min(CLASSES - 1);
            class.push_str(&format!(" band-{}", size_class * BANDS / CLASSES + 1));
            if options.block_bytes == Some(pool.block_bytes) {
                class.push_str(" is-same");
            }
        }
    }
    if pool.is_changed {
        class.push_str(" is-changed");
    }
    class
}

fn label(pool: &Pool, all: u32, words: &Words) -> String {
    let template = match pool.state {
        PoolState::Untouched => words.pool_untouched,
        PoolState::Free => words.pool_free,
        PoolState::Used | PoolState::Full => words.pool_used,
    };
    let figures = [
        ("n", pool.index.to_string()),
        ("size", pool.block_bytes.to_string()),
        ("used", pool.used.to_string()),
        ("all", all.to_string()),
    ];
    let figures: Vec<(&str, &str)> = figures.iter().map(|(name, value)| (*name, value.as_str())).collect();
    fill(template, &figures)
}

fn lost(index: usize, cell: f32, words: &Words) -> Group {
    Group {
        key: Key(format!("lost{index}")),
        class: "pool is-lost".to_owned(),
        label: words.pool_lost.to_owned(),
        shapes: vec![path("hatch", hatch(0.0, 0.0, cell, CELL_HEIGHT, 7.0))],
        ..Group::default()
    }
}
