//! How pools and blocks look on a canvas. Each state has a shape of its own beside its colour; sizes are numbers
//! wherever there is room for one.

use heapglass_wire::{ArenaFate, BlockState, OpenPool, Pool, PoolState};

use super::arena_grid::{ArenaGrid, At, COLUMNS};
use super::model::{ArenaCells, band, is_in_use, pools_in_use};
use super::pool_grid::{NUMBERS, PoolGrid};
use crate::kit::{Align, Area, Brush, Face, Type};
use crate::text::Text;

/// The five bands of size classes.
pub const BANDS: [&str; 5] = ["--b1", "--b2", "--b3", "--b4", "--b5"];
/// Below this a hatch is a flat tint.
const HATCHED: f64 = 8.0;

const CELL_TEXT: Type =
    Type { face: Face::Mono, px: 10.0, weight: 400, colour: "--muted", align: Align::Middle };
const NAME: Type = Type { face: Face::Mono, px: 13.0, weight: 650, colour: "--ink", align: Align::Start };
const BESIDE: Type = Type { face: Face::Sans, px: 11.0, weight: 400, colour: "--muted", align: Align::End };

/// What stands out among the pools.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Marks {
    pub opened: Option<At>,
    /// The pool under the mouse, or that the keyboard is on.
    pub at: Option<At>,
    /// Pools with blocks of this size stand out; 0 for none.
    pub block_bytes: u32,
}

/// The arenas that are visible.
pub fn arenas(brush: &Brush, grid: &ArenaGrid, cells: &[ArenaCells], marks: Marks, words: &dyn Text) {
    let painter = Arenas { brush, grid, marks, words };
    for position in grid.visible(brush.top, brush.top + brush.height) {
        let Some(arena) = usize::try_from(position).ok().and_then(|position| cells.get(position)) else {
            continue;
        };
        painter.caption(position, arena);
        match arena.fate {
            ArenaFate::GivenBack => painter.given_back(position, arena),
            ArenaFate::Kept | ArenaFate::Taken => painter.pools(position, arena),
        }
    }
    for (mark, colour) in [(marks.at, "--muted"), (marks.opened, "--focus")] {
        if let Some(at) = mark {
            brush.ring(colour, grid.cell(at));
        }
    }
}

struct Arenas<'a> {
    brush: &'a Brush,
    grid: &'a ArenaGrid,
    marks: Marks,
    words: &'a dyn Text,
}

impl Arenas<'_> {
    fn caption(&self, position: u32, arena: &ArenaCells) {
        let area = self.grid.arena(position);
        let (left, right, line) = (area.x + 4.0, area.x + area.width - 4.0, area.y + self.grid.caption - 9.0);
        let is_kept = arena.fate == ArenaFate::Kept;
        let name = Type {
            colour: if is_kept { "--ink" } else { "--now-s" },
            px: if self.grid.has_sizes() { 13.0 } else { 11.0 },
            face: if self.words.tag() == "en" { Face::Mono } else { Face::Sans },
            ..NAME
        };
        let text = self.words.arena(arena.index);
        self.brush.text(&text, (left, line), name, area.width);
        let room = area.width - 8.0 - self.brush.width_of(&text) - 8.0;
        let (used, all) = (pools_in_use(&arena.pools), count(arena.pools.len()));
        let labels = self.words.labels();
        let (beside, how) = match arena.fate {
            ArenaFate::GivenBack => return,
            ArenaFate::Taken => {
                (labels.taken_now.to_owned(), Type { colour: "--now-s", weight: 600, ..BESIDE })
            }
            ArenaFate::Kept => (self.words.pools_in_use(used, all), BESIDE),
        };
        self.brush.context.set_font("11px sans-serif");
        let beside = if self.brush.width_of(&beside) > room + 8.0 && is_kept {
            format!("{used} / {all}")
        } else {
            beside
        };
        self.brush.text(&beside, (right, line), how, room);
    }

    /// The outline of what is no more, and what became of it.
    fn given_back(&self, position: u32, arena: &ArenaCells) {
        let rows = count(arena.pools.len()).div_ceil(COLUMNS).max(1);
        let first = self.grid.cell(At { arena: position, pool: 0 });
        let last = self.grid.cell(At { arena: position, pool: rows * COLUMNS - 1 });
        let area =
            Area { width: last.x + last.width - first.x, height: last.y + last.height - first.y, ..first };
        self.brush.fill("--now-f", area);
        self.brush.dashed(5.0, 4.0, || self.brush.outline("--now-s", area, 1.5));
        let large = self.grid.has_sizes();
        let how = Type {
            face: Face::Sans,
            px: if large { 13.0 } else { 11.0 },
            weight: 600,
            colour: "--now-s",
            align: Align::Middle,
        };
        let at = (area.x + area.width / 2.0, area.y + area.height / 2.0 + 4.0);
        self.brush.text(self.words.labels().given_back_now, at, how, area.width - 8.0);
    }

    fn pools(&self, position: u32, arena: &ArenaCells) {
        for (number, pool) in (0..).zip(&arena.pools) {
            self.pool(pool, self.grid.cell(At { arena: position, pool: number }));
        }
        // What is missing in the last row was lost when pools were aligned.
        let pools = count(arena.pools.len());
        let lost: Vec<Area> = (pools..pools.next_multiple_of(COLUMNS))
            .map(|number| self.grid.cell(At { arena: position, pool: number }))
            .collect();
        self.brush.hatch("--line-2", &lost, if self.grid.has_sizes() { 7.0 } else { 4.0 });
    }

    fn pool(&self, pool: &Pool, cell: Area) {
        if pool.is_changed {
            self.brush.fill("--now-f", cell);
        }
        let is_same = is_in_use(pool) && pool.block_bytes == self.marks.block_bytes;
        let edge = match (pool.is_changed, pool.state) {
            (true, _) => "--now-s",
            (false, PoolState::Free) => "--line-2",
            (false, _) if is_same => "--line-2",
            (false, PoolState::Untouched | PoolState::Used | PoolState::Full) => "--line",
        };
        let outline = || self.brush.outline(edge, cell, 1.0);
        match pool.state {
            PoolState::Untouched => {
                self.brush.dashed(3.0, 2.0, outline);
                let radius = if self.grid.has_sizes() { 1.2 } else { 0.8 };
                let at = (cell.x + cell.width / 2.0, cell.y + cell.height / 2.0);
                self.brush.dot("--muted", at, radius);
            }
            PoolState::Free => outline(),
            PoolState::Used | PoolState::Full if self.grid.has_sizes() => {
                outline();
                self.sized(pool, cell, is_same);
            }
            PoolState::Used | PoolState::Full => {
                // A full one is its own outline: of these there are most, and each line takes time.
                if pool.state == PoolState::Used && !pool.is_changed {
                    outline();
                }
                self.small(pool, cell);
            }
        }
    }

    /// The size of the blocks over a bar: used, then freed.
    fn sized(&self, pool: &Pool, cell: Area, is_same: bool) {
        let with_counts = self.grid.has_counts();
        let how = Type {
            px: if with_counts { 13.0 } else { CELL_TEXT.px },
            weight: if is_same || pool.is_changed { 650 } else { 400 },
            colour: if pool.is_changed {
                "--now-s"
            } else if is_same {
                "--ink"
            } else {
                "--muted"
            },
            ..CELL_TEXT
        };
        let middle = cell.x + cell.width / 2.0;
        let line = if with_counts { 15.0 } else { 12.0 };
        let room = cell.width - 2.0;
        self.brush.text(&pool.block_bytes.to_string(), (middle, cell.y + line), how, room);
        if with_counts {
            let counts = format!("{}/{}", pool.used, blocks(pool));
            self.brush.text(&counts, (middle, cell.y + 28.0), CELL_TEXT, room);
        }
        let height = if with_counts { 6.0 } else { 5.0 };
        let bar =
            Area { x: cell.x + 2.0, y: cell.y + cell.height - height - 2.0, width: cell.width - 4.0, height };
        let share = |blocks_of: u32| bar.width * f64::from(blocks_of) / f64::from(blocks(pool).max(1));
        let used = Area { width: share(pool.used).max(1.0), ..bar };
        let freed = Area { x: bar.x + used.width, width: share(pool.freed), ..bar };
        self.freed(freed);
        self.brush.fill(colour(pool), used);
        self.brush.outline("--band-edge", used, 1.0);
    }

    /// Too small for a number: the whole cell is the bar, from the bottom up.
    fn small(&self, pool: &Pool, cell: Area) {
        let inside = cell.grown(-1.0);
        let share = |blocks_of: u32| inside.height * f64::from(blocks_of) / f64::from(blocks(pool).max(1));
        let (used, freed) = (share(pool.used).max(1.0), share(pool.freed));
        let bottom = inside.y + inside.height;
        self.freed(Area { y: bottom - used - freed, height: freed, ..inside });
        let used = Area { y: bottom - used, height: used, ..inside };
        self.brush.fill(colour(pool), used);
        self.brush.outline("--band-edge", used, 1.0);
        if pool.is_changed {
            self.brush.outline("--now-s", cell, 1.5);
        }
    }

    fn freed(&self, area: Area) {
        if area.width < 0.5 || area.height < 0.5 {
            return;
        }
        self.brush.faint(0.28, || self.brush.fill("--freed-s", area));
    }
}

/// The opened pool's blocks.
pub fn blocks_of_pool(brush: &Brush, grid: &PoolGrid, opened: &OpenPool, ringed: &[u32], at: Option<u32>) {
    for row in 0..grid.rows {
        let first = row * grid.columns;
        let place = grid.block(first);
        let how = Type { align: Align::End, ..CELL_TEXT };
        let line = place.y + place.height / 2.0 + 3.5;
        brush.text(&first.to_string(), (NUMBERS - 8.0, line), how, NUMBERS);
    }
    let next = opened.free_order.first().copied();
    let (mut old, mut new) = (Vec::new(), Vec::new());
    for (index, block) in (0_u32..).zip(&opened.blocks) {
        let area = grid.block(index);
        let is_next = next == Some(index);
        match block.state {
            BlockState::Used => {
                let (fill, edge, thick) = if block.is_changed {
                    ("--now-f", "--now-s", 1.5)
                } else {
                    ("--atom-f", "--atom-s", 1.0)
                };
                brush.fill(fill, area);
                brush.outline(edge, area, thick);
            }
            BlockState::Parked => {
                brush.fill(if block.is_changed { "--now-f" } else { "--cand-f" }, area);
                let edge = if block.is_changed { "--now-s" } else { "--cand-s" };
                brush.dashed(2.0, 2.0, || brush.outline(edge, area, 1.0));
            }
            BlockState::Freed if is_next => {
                brush.fill("--now-f", area);
                brush.outline("--now-s", area.grown(0.5), 2.5);
            }
            BlockState::Freed => {
                let edge = if block.is_changed { "--now-s" } else { "--freed-s" };
                brush.faint(0.5, || brush.outline(edge, area, 1.0));
                if block.is_changed { new.push(area) } else { old.push(area) }
            }
            BlockState::Untouched => {
                let middle = (area.x + area.width / 2.0, area.y + area.height / 2.0);
                brush.dot("--control", middle, 1.3);
            }
        }
    }
    brush.faint(0.5, || brush.hatch("--freed-s", &old, HATCHED - 1.0));
    brush.faint(0.65, || brush.hatch("--now-s", &new, HATCHED - 1.0));
    for index in ringed {
        brush.ring("--focus", grid.block(*index));
    }
    if let Some(index) = at {
        brush.ring("--muted", grid.block(index));
    }
}

fn blocks(pool: &Pool) -> u32 {
    pool.used + pool.freed + pool.untouched
}

fn colour(pool: &Pool) -> &'static str {
    BANDS.get(band(pool.block_bytes)).copied().unwrap_or("--b1")
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
