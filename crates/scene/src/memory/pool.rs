//! The opened pool, block by block.

use std::fmt::Write;

use heapglass_snapshot::{Block, BlockState, Pool};

use super::{MemoryOptions, at, content, state_class};
use crate::path::{hatch, num};
use crate::shapes::{Rect, path, rect, text_end};
use crate::words::{Words, fill};
use crate::{Group, Key, Picture, Subject};

/// Blocks in a row, at most: an odd number, so that "every other one" is a checkerboard and no stripes.
const COLUMNS: u32 = 51;
/// A block's cell and the distance of two rows.
const CELL: f32 = 14.0;
const WIDEST: f32 = 44.0;
const ROW: f32 = 20.0;
/// Room for the numbers at the rows' starts.
const NUMBERS: f32 = 34.0;
const TOP: f32 = 4.0;
const RIGHT: f32 = 6.0;

/// The opened pool, block by block: used, freed (hatched) and never used (a dot) ones. The block that the next
/// request gets stands out.
#[must_use]
pub fn pool_picture(pool: &Pool, options: &MemoryOptions<'_>) -> Picture {
    let count = u32::try_from(pool.blocks.len()).unwrap_or(u32::MAX);
    let grid = Grid::new(count, options.width_hint);
    let next = pool.free_order.first().copied();
    let mut groups = vec![numbers(&grid)];
    groups.extend(dots(pool, &grid));
    for (index, block) in (0..).zip(&pool.blocks) {
        if block.state != BlockState::Untouched {
            groups.push(group(pool, index, block, next == Some(index), &grid, options));
        }
    }
    let figures = [
        ("pool", pool.index.to_string()),
        ("arena", pool.arena.to_string()),
        ("used", pool.used.to_string()),
        ("freed", pool.freed.to_string()),
        ("untouched", pool.untouched.to_string()),
    ];
    let figures: Vec<(&str, &str)> = figures.iter().map(|(name, value)| (*name, value.as_str())).collect();
    Picture {
        width: NUMBERS + grid.columns as f32 * grid.cell + RIGHT,
        height: TOP + grid.rows as f32 * ROW + 4.0,
        title: fill(options.words.pool_title, &figures),
        // The blocks are in the table; read out one by one they would be noise.
        description: fill(options.words.pool_title, &figures),
        groups,
    }
}

struct Grid {
    columns: u32,
    rows: u32,
    cell: f32,
}

impl Grid {
    fn new(blocks: u32, room: Option<f32>) -> Self {
        let wanted = NUMBERS + COLUMNS as f32 * CELL + RIGHT;
        let room = room.unwrap_or(wanted) - NUMBERS - RIGHT;
        let fitting = ((room / CELL) as u32).clamp(1, COLUMNS);
        // Odd, as COLUMNS is.
        let most = if fitting.is_multiple_of(2) { fitting - 1 } else { fitting };
        // A pool of few large blocks has wider cells.
        let rows = blocks.div_ceil(most).max(1);
        let columns = if rows == 1 { blocks.max(1) } else { most };
        let cell = (room / columns as f32).clamp(CELL, WIDEST);
        Self { columns, rows, cell }
    }

    fn corner(&self, index: u32) -> (f32, f32) {
        let (column, row) = (index % self.columns, index / self.columns);
        (NUMBERS + column as f32 * self.cell, TOP + row as f32 * ROW)
    }
}

fn numbers(grid: &Grid) -> Group {
    let rows = (0..grid.rows).map(|row| {
        let y = TOP + row as f32 * ROW + 12.0;
        text_end("index", (NUMBERS - 8.0, y), (row * grid.columns).to_string())
    });
    Group {
        key: Key("numbers".to_owned()),
        class: "numbers".to_owned(),
        shapes: rows.collect(),
        ..Group::default()
    }
}

/// All blocks that were never used, in one path.
fn dots(pool: &Pool, grid: &Grid) -> Option<Group> {
    let mut d = String::new();
    for (index, _) in (0..).zip(&pool.blocks).filter(|(_, block)| block.state == BlockState::Untouched) {
        let (x, y) = grid.corner(index);
        let _ = write!(d, "M{} {}h1", num(x + grid.cell / 2.0 - 1.0), num(y + 8.5));
    }
    (!d.is_empty()).then(|| Group {
        key: Key("untouched".to_owned()),
        class: "untouched".to_owned(),
        shapes: vec![path("dots", d)],
        ..Group::default()
    })
}

fn group(
    pool: &Pool,
    index: u32,
    block: &Block,
    is_next: bool,
    grid: &Grid,
    options: &MemoryOptions<'_>,
) -> Group {
    let (x, y) = grid.corner(index);
    let cell = Rect::new(0.5, 0.5, grid.cell - 2.0, 16.0);
    let mut shapes = vec![rect("cell", cell, if is_next { 2.0 } else { 0.0 })];
    if block.state == BlockState::Freed && !is_next {
        shapes.push(path("hatch", hatch(cell.x, cell.y, cell.width, cell.height, 7.0)));
    }
    if block.object.is_some() && block.object == options.selected {
        shapes.push(rect("ring", cell.grown(2.0), 2.0));
    }
    let mut class = format!("block {}", state_class(block));
    if block.is_changed {
        class.push_str(" is-changed");
    }
    if is_next {
        class.push_str(" is-next");
    }
    Group {
        key: Key(format!("b{index}")),
        class,
        label: label(index, block, pool.block_bytes, options.words),
        subject: Subject::Block { arena: pool.arena, pool: pool.index, block: index, object: block.object },
        x,
        y,
        shapes,
    }
}

fn label(index: u32, block: &Block, size: u32, words: &Words) -> String {
    let n = index.to_string();
    match block.state {
        BlockState::Used | BlockState::Parked => {
            let what = content(block);
            let (asked, size) = (block.asked.to_string(), size.to_string());
            let text =
                fill(words.block_used, &[("n", &n), ("what", &what), ("asked", &asked), ("size", &size)]);
            if block.state == BlockState::Parked { format!("{text}; {}", words.parked) } else { text }
        }
        BlockState::Freed => fill(words.block_freed, &[("n", &n)]),
        BlockState::Untouched => String::new(),
    }
}

/// The block at an index, if the pool has one.
pub(super) fn block_at(pool: &Pool, index: u32) -> Option<&Block> {
    pool.blocks.get(at(index))
}
