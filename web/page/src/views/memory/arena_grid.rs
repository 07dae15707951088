//! Where each arena and each of its pools is drawn, what is at a point, and where an arrow key leads. It knows no
//! browser; arenas are named by their place in the list, not by their number.

use std::ops::Range;

use crate::kit::{Area, Arrow};

/// Pools in a row: four rows of them are an arena of 1 MiB (FACTS 1.2).
pub const COLUMNS: u32 = 16;
/// The share of a pitch that is left free between two cells.
const SPACE: f64 = 2.0;
/// Room for the ring of the opened pool.
const EDGE: f64 = 4.0;
/// The height in which all arenas are to be seen at once, if that can be.
const BOX: f64 = 320.0;
/// An arena's least width beside others, where its sizes can be read.
const READABLE: f64 = 300.0;
const GAP: f64 = 24.0;
/// The pitch in px: at least, with sizes that can be read, at most, and looked at closely.
const LEAST: f64 = 9.0;
const WITH_SIZES: f64 = 20.0;
const MOST: f64 = 30.0;
const CLOSE: f64 = 64.0;

/// A pool: the place of its arena, and its number there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct At {
    pub arena: u32,
    pub pool: u32,
}

/// Arenas in rows and columns, each with a caption and a cell for each pool.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ArenaGrid {
    arenas: u32,
    /// Rows of pools in an arena.
    rows: u32,
    /// Arenas side by side.
    across: u32,
    /// The distance of two cells, and of two rows of them.
    pub pitch: f64,
    pub row: f64,
    pub caption: f64,
    gap: f64,
}

impl ArenaGrid {
    /// All arenas: with their sizes where they fit, else small, so that many can be seen at once.
    pub fn all(arenas: u32, most_pools: u32, width: f64) -> Self {
        let rows = most_pools.div_ceil(COLUMNS).max(1);
        let across = ((width + GAP) / (READABLE + GAP)).floor().clamp(1.0, f64::from(arenas.clamp(2, 64)));
        let pitch = (((width + GAP) / across - GAP - 2.0 * EDGE) / f64::from(COLUMNS)).floor();
        let large = Self {
            arenas,
            rows,
            across: whole(across),
            pitch: pitch.clamp(LEAST, MOST),
            row: 25.0,
            caption: 24.0,
            gap: GAP,
        };
        if large.height() <= BOX {
            return large;
        }
        let mut small = Self { row: LEAST, pitch: LEAST, caption: 20.0, gap: 14.0, ..large };
        small.across = small.fitting(width);
        loop {
            let larger = Self { pitch: small.pitch + 1.0, row: small.row + 1.0, ..small };
            let larger = Self { across: larger.fitting(width), ..larger };
            if larger.pitch >= WITH_SIZES || larger.height() > BOX {
                break;
            }
            small = larger;
        }
        // As wide as there is room for.
        let across = f64::from(small.across);
        let pitch = (((width + small.gap) / across - small.gap - 2.0 * EDGE) / f64::from(COLUMNS)).floor();
        Self { pitch: pitch.clamp(LEAST, WITH_SIZES), ..small }
    }

    /// One arena under the other, as large as there is room for.
    pub fn close(arenas: u32, most_pools: u32, width: f64) -> Self {
        let pitch = ((width - 2.0 * EDGE) / f64::from(COLUMNS)).floor().clamp(WITH_SIZES, CLOSE);
        let rows = most_pools.div_ceil(COLUMNS).max(1);
        Self { arenas, rows, across: 1, pitch, row: (pitch * 0.9).clamp(25.0, 46.0), caption: 26.0, gap: GAP }
    }

    /// Whether a cell has room for the size of its blocks, and for how many of them are used.
    pub fn has_sizes(&self) -> bool {
        self.pitch >= WITH_SIZES - 4.0 && self.row >= WITH_SIZES
    }

    pub fn has_counts(&self) -> bool {
        self.pitch >= 42.0 && self.row >= 36.0
    }

    pub fn height(&self) -> f64 {
        let lines = f64::from(self.arenas.div_ceil(self.across));
        (lines * (self.arena_height() + self.gap * 0.6) - self.gap * 0.6).max(0.0)
    }

    /// An arena with its caption.
    pub fn arena(&self, arena: u32) -> Area {
        let (column, line) = (f64::from(arena % self.across), f64::from(arena / self.across));
        Area {
            x: column * (self.arena_width() + self.gap),
            y: line * (self.arena_height() + self.gap * 0.6),
            width: self.arena_width(),
            height: self.arena_height(),
        }
    }

    pub fn cell(&self, at: At) -> Area {
        let Area { x, y, .. } = self.arena(at.arena);
        let (column, row) = (f64::from(at.pool % COLUMNS), f64::from(at.pool / COLUMNS));
        Area {
            x: x + EDGE + column * self.pitch,
            y: y + self.caption + row * self.row,
            width: self.pitch - SPACE,
            height: self.row - SPACE,
        }
    }

    /// The cell at a point; there need not be a pool in it.
    pub fn hit(&self, x: f64, y: f64) -> Option<At> {
        let across = (x / (self.arena_width() + self.gap)).floor();
        let line = (y / (self.arena_height() + self.gap * 0.6)).floor();
        if x < 0.0 || y < 0.0 || across >= f64::from(self.across) {
            return None;
        }
        let arena = whole(line) * self.across + whole(across);
        if arena >= self.arenas {
            return None;
        }
        let corner = self.cell(At { arena, pool: 0 });
        let (column, row) = ((x - corner.x) / self.pitch, (y - corner.y) / self.row);
        let is_inside =
            (0.0..f64::from(COLUMNS)).contains(&column) && (0.0..f64::from(self.rows)).contains(&row);
        is_inside.then(|| At { arena, pool: whole(row) * COLUMNS + whole(column) })
    }

    /// The arenas of which something lies between two heights.
    pub fn visible(&self, top: f64, bottom: f64) -> Range<u32> {
        let line = self.arena_height() + self.gap * 0.6;
        let first = whole((top / line).floor()) * self.across;
        let end = whole((bottom / line).ceil()).saturating_mul(self.across);
        first.min(self.arenas)..end.min(self.arenas)
    }

    /// Where an arrow leads: through the pools of an arena, and on to the arena beside or under it.
    /// `pools` says how many an arena has.
    pub fn walk(&self, at: At, arrow: Arrow, pools: impl Fn(u32) -> u32) -> At {
        let last = |arena| pools(arena).saturating_sub(1);
        let At { arena, pool } = at;
        let below = arena + self.across;
        let column = pool % COLUMNS;
        match arrow {
            Arrow::Right if pool < last(arena) => At { pool: pool + 1, ..at },
            Arrow::Right if arena + 1 < self.arenas => At { arena: arena + 1, pool: 0 },
            Arrow::Left if pool > 0 => At { pool: pool - 1, ..at },
            Arrow::Left if arena > 0 => At { arena: arena - 1, pool: last(arena - 1) },
            Arrow::Down if pool + COLUMNS <= last(arena) => At { pool: pool + COLUMNS, ..at },
            Arrow::Down if below < self.arenas => At { arena: below, pool: column.min(last(below)) },
            Arrow::Up if pool >= COLUMNS => At { pool: pool - COLUMNS, ..at },
            Arrow::Up if arena >= self.across => {
                let above = arena - self.across;
                let lowest = last(above) / COLUMNS * COLUMNS + column;
                let pool = if lowest > last(above) { lowest.saturating_sub(COLUMNS) } else { lowest };
                At { arena: above, pool: pool.min(last(above)) }
            }
            Arrow::First => At::default(),
            Arrow::Last => {
                let arena = self.arenas.saturating_sub(1);
                At { arena, pool: last(arena) }
            }
            Arrow::Right | Arrow::Left | Arrow::Down | Arrow::Up => at,
        }
    }

    fn arena_width(&self) -> f64 {
        f64::from(COLUMNS) * self.pitch + 2.0 * EDGE - SPACE
    }

    fn arena_height(&self) -> f64 {
        self.caption + f64::from(self.rows) * self.row + EDGE
    }

    fn fitting(&self, width: f64) -> u32 {
        let most = f64::from(self.arenas.max(1));
        whole(((width + self.gap) / (self.arena_width() + self.gap)).floor().clamp(1.0, most))
    }
}

fn whole(number: f64) -> u32 {
    // Counts of what fits on a screen; the cast cuts what is not whole.
    number.max(0.0) as u32
}

#[cfg(test)]
mod tests {
    use super::{ArenaGrid, At};
    use crate::kit::Arrow;

    fn grid() -> ArenaGrid {
        ArenaGrid::all(5, 63, 680.0)
    }

    #[test]
    fn few_arenas_show_their_sizes_and_many_are_seen_at_once() {
        let few = ArenaGrid::all(4, 63, 680.0);
        assert!(few.has_sizes() && few.height() <= 320.0);
        let many = ArenaGrid::all(60, 63, 680.0);
        assert!(!many.has_sizes());
        // Four side by side.
        let fourth = many.arena(3);
        assert!(fourth.x + fourth.width <= 680.0 && fourth.y.abs() < 1e-9);
        assert!(many.height() < few.height() / 2.0 * 15.0);
        assert!(ArenaGrid::close(60, 63, 680.0).has_counts());
    }

    #[test]
    fn every_cell_is_hit_where_it_is_drawn() {
        for grid in [grid(), ArenaGrid::all(60, 64, 331.0), ArenaGrid::close(3, 63, 900.0)] {
            for at in (0..3).flat_map(|arena| (0..63).map(move |pool| At { arena, pool })) {
                let cell = grid.cell(at);
                let middle = (cell.x + cell.width / 2.0, cell.y + cell.height / 2.0);
                assert_eq!(grid.hit(middle.0, middle.1), Some(at));
            }
            assert_eq!(grid.hit(5.0, 1.0), None, "a caption is no pool");
        }
    }

    #[test]
    fn only_what_is_visible_is_drawn() {
        let grid = ArenaGrid::close(50, 64, 680.0);
        let third = grid.arena(2);
        assert_eq!(grid.visible(third.y + 1.0, third.y + 2.0), 2..3);
        assert_eq!(grid.visible(0.0, grid.height()), 0..50);
    }

    #[test]
    fn arrows_lead_through_all_pools() {
        let grid = ArenaGrid::all(4, 63, 680.0);
        let cases = [
            ((0, 62), Arrow::Right, (1, 0)),
            ((1, 0), Arrow::Left, (0, 62)),
            ((0, 3), Arrow::Down, (0, 19)),
            // The arena under this one; the last cell of its last row was lost to alignment.
            ((0, 47), Arrow::Down, (2, 15)),
            ((2, 15), Arrow::Up, (0, 47)),
            ((0, 0), Arrow::Left, (0, 0)),
            ((0, 0), Arrow::Up, (0, 0)),
            ((1, 5), Arrow::First, (0, 0)),
            ((1, 5), Arrow::Last, (3, 62)),
        ];
        for ((arena, pool), arrow, (to_arena, to_pool)) in cases {
            let to = grid.walk(At { arena, pool }, arrow, |_| 63);
            assert_eq!(to, At { arena: to_arena, pool: to_pool }, "{arrow:?} from {arena}:{pool}");
        }
    }
}
