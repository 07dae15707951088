//! Where each block of the opened pool is drawn, and what is at a point. It knows no browser.

use crate::kit::{Area, Arrow};

/// Blocks in a row, at most: an odd number, so that "every other one" is a checkerboard and no stripes.
const COLUMNS: u32 = 51;
const CELL: f64 = 13.0;
const WIDEST: f64 = 44.0;
/// Room for the numbers at the rows' starts, and above the first row.
pub const NUMBERS: f64 = 34.0;
const TOP: f64 = 4.0;
const RIGHT: f64 = 6.0;

/// Blocks in rows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PoolGrid {
    blocks: u32,
    pub columns: u32,
    pub rows: u32,
    cell: f64,
    row: f64,
}

impl PoolGrid {
    /// So many blocks in so much room; `row` is the distance of two rows.
    pub fn new(blocks: u32, width: f64, row: f64) -> Self {
        let room = (width - NUMBERS - RIGHT).max(CELL);
        // A count of what fits on a screen; the cast cuts what is not whole.
        let fitting = ((room / CELL) as u32).clamp(1, COLUMNS);
        let most = if fitting.is_multiple_of(2) { fitting - 1 } else { fitting };
        let rows = blocks.div_ceil(most).max(1);
        // A pool of few large blocks has wider cells.
        let columns = if rows == 1 { blocks.max(1) } else { most };
        let cell = (room / f64::from(columns)).clamp(CELL, WIDEST);
        Self { blocks, columns, rows, cell, row }
    }

    pub fn height(&self) -> f64 {
        TOP + f64::from(self.rows) * self.row + 4.0
    }

    pub fn block(&self, index: u32) -> Area {
        let (column, row) = (f64::from(index % self.columns), f64::from(index / self.columns));
        Area {
            x: (NUMBERS + column * self.cell).round(),
            y: TOP + row * self.row,
            width: (self.cell - 2.0).floor(),
            height: self.row - 4.0,
        }
    }

    pub fn hit(&self, x: f64, y: f64) -> Option<u32> {
        let (column, row) = ((x - NUMBERS) / self.cell, (y - TOP) / self.row);
        let is_inside =
            (0.0..f64::from(self.columns)).contains(&column) && (0.0..f64::from(self.rows)).contains(&row);
        let index = is_inside.then(|| row as u32 * self.columns + column as u32)?;
        (index < self.blocks).then_some(index)
    }

    pub fn walk(&self, index: u32, arrow: Arrow) -> u32 {
        let last = self.blocks.saturating_sub(1);
        let to = match arrow {
            Arrow::Left => index.checked_sub(1),
            Arrow::Right => Some(index + 1),
            Arrow::Up => index.checked_sub(self.columns),
            Arrow::Down => Some(index + self.columns),
            Arrow::First => Some(0),
            Arrow::Last => Some(last),
        };
        to.filter(|to| *to <= last).unwrap_or(index)
    }
}

#[cfg(test)]
mod tests {
    use super::PoolGrid;
    use crate::kit::Arrow;

    #[test]
    fn every_block_is_hit_where_it_is_drawn() {
        for (blocks, width) in [(510, 680.0), (31, 680.0), (1021, 340.0), (4, 1200.0)] {
            let grid = PoolGrid::new(blocks, width, 20.0);
            for index in 0..blocks {
                let area = grid.block(index);
                let middle = (area.x + area.width / 2.0, area.y + area.height / 2.0);
                assert_eq!(grid.hit(middle.0, middle.1), Some(index));
            }
            let after = grid.block(blocks);
            assert_eq!(grid.hit(after.x + 2.0, after.y + 2.0), None);
        }
    }

    #[test]
    fn a_row_has_an_odd_number_of_blocks() {
        for width in [340.0, 500.0, 680.0, 2000.0] {
            assert_eq!(PoolGrid::new(510, width, 20.0).columns % 2, 1);
        }
    }

    #[test]
    fn arrows_stay_in_the_pool() {
        let grid = PoolGrid::new(100, 2000.0, 20.0);
        let cases = [
            (0, Arrow::Left, 0),
            (0, Arrow::Right, 1),
            (3, Arrow::Down, 54),
            (54, Arrow::Down, 54),
            (54, Arrow::Up, 3),
            (99, Arrow::Right, 99),
            (7, Arrow::First, 0),
            (7, Arrow::Last, 99),
        ];
        for (from, arrow, to) in cases {
            assert_eq!(grid.walk(from, arrow), to, "{arrow:?} from {from}");
        }
    }
}
