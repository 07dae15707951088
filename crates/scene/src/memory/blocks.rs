//! A few neighbouring blocks, enlarged.

use std::collections::BTreeMap;

use heapglass_snapshot::{Block, BlockState, Pool};

use super::pool::block_at;
use super::{MemoryOptions, content, state_class};
use crate::path::{num, rounded};
use crate::shapes::{Rect, WORD_PX, circle, path, rect, text, text_middle};
use crate::text::{fit, width};
use crate::words::{Words, fill};
use crate::{Group, Key, Picture, Subject};

/// A block is at least 90 px wide, so that what is inside can be read.
const PITCH: f32 = 118.0;
const WIDTH: f32 = 112.0;
const NARROWEST: f32 = 96.0;
const MOST: u32 = 6;
const TOP: f32 = 20.0;
const HEIGHT: f32 = 46.0;
const TEXT_PX: f32 = 11.5;
/// Width of the link's part of a freed block: a pointer at its start.
const LINK: f32 = 28.0;

/// Some blocks round `block`, enlarged: what is in them, the loss by rounding up to the block's size behind a
/// dotted line, and in a freed block the link at its start. The links are the free list.
#[must_use]
pub fn blocks_picture(pool: &Pool, block: u32, options: &MemoryOptions<'_>) -> Picture {
    let count = u32::try_from(pool.blocks.len()).unwrap_or(u32::MAX);
    let room = options.width_hint.unwrap_or(MOST as f32 * PITCH);
    let shown = ((room / NARROWEST) as u32).clamp(1, MOST).min(count.max(1));
    let pitch = (room / shown as f32).min(PITCH);
    let first = block.saturating_sub(2).min(count.saturating_sub(shown));
    let drawer = Drawer { pool, first, pitch, links: links(pool), words: options.words };
    let mut groups: Vec<Group> = (first..first + shown).filter_map(|index| drawer.block(index)).collect();
    groups.extend((first..first + shown).filter_map(|index| drawer.arc(index, first + shown)));
    let last = (first + shown).saturating_sub(1);
    let title =
        fill(options.words.blocks_title, &[("first", &first.to_string()), ("last", &last.to_string())]);
    Picture { width: shown as f32 * pitch, height: 100.0, title, description: String::new(), groups }
}

/// Each free block with the one after it on the free list.
fn links(pool: &Pool) -> BTreeMap<u32, Option<u32>> {
    let after = pool.free_order.iter().skip(1).map(|index| Some(*index)).chain([None]);
    pool.free_order.iter().copied().zip(after).collect()
}

struct Drawer<'a> {
    pool: &'a Pool,
    first: u32,
    pitch: f32,
    links: BTreeMap<u32, Option<u32>>,
    words: &'a Words,
}

impl Drawer<'_> {
    fn x(&self, index: u32) -> f32 {
        (index - self.first) as f32 * self.pitch + 1.0
    }

    fn width(&self) -> f32 {
        self.pitch - (PITCH - WIDTH)
    }

    fn block(&self, index: u32) -> Option<Group> {
        let block = block_at(self.pool, index)?;
        let is_next = self.pool.free_order.first() == Some(&index);
        let mut shapes = vec![
            rect("cell", Rect::new(0.0, TOP, self.width(), HEIGHT), 3.0),
            text("index", (1.0, 13.0), index.to_string()),
        ];
        match block.state {
            BlockState::Used | BlockState::Parked => self.used(block, &mut shapes),
            BlockState::Freed => self.freed(index, &mut shapes),
            BlockState::Untouched => {
                let at = (self.width() / 2.0, TOP + 27.0);
                shapes.push(text_middle("word", at, self.words.never_used));
            }
        }
        let mut class = format!("detail {}", state_class(block));
        if block.is_changed && block.state != BlockState::Freed {
            class.push_str(" is-changed");
        }
        if is_next {
            class.push_str(" is-next");
        }
        let subject = Subject::Block {
            arena: self.pool.arena,
            pool: self.pool.index,
            block: index,
            object: block.object,
        };
        let key = Key(format!("d{index}"));
        let label = match block.state {
            BlockState::Used | BlockState::Parked => content(block),
            BlockState::Freed | BlockState::Untouched => String::new(),
        };
        Some(Group { key, class, label, subject, x: self.x(index), y: 0.0, shapes })
    }

    fn used(&self, block: &Block, shapes: &mut Vec<crate::Shape>) {
        let lost = self.pool.block_bytes.saturating_sub(block.asked);
        let loss_width = if lost > 0 { self.loss_width(lost) } else { 0.0 };
        let room = self.width() - 18.0 - loss_width;
        shapes.push(text("what", (10.0, TOP + 20.0), fit(&block.what, TEXT_PX, room)));
        shapes.push(text("strong", (10.0, TOP + 36.0), fit(&block.value, TEXT_PX, room)));
        if lost > 0 {
            let x = self.width() - loss_width;
            shapes.push(path("loss", format!("M{} {}v{}", num(x), TOP + 0.5, HEIGHT - 1.0)));
            let at = (x + loss_width / 2.0, TOP + 27.0);
            shapes.push(text_middle("word", at, format!("+{lost}")));
        }
    }

    /// To scale, but wide enough for its number.
    fn loss_width(&self, lost: u32) -> f32 {
        let share = lost as f32 / self.pool.block_bytes.max(1) as f32;
        let least = width(&format!("+{lost}"), WORD_PX) + 10.0;
        (self.width() * share).clamp(least, self.width() * 0.5)
    }

    fn freed(&self, index: u32, shapes: &mut Vec<crate::Shape>) {
        let Some(next) = self.links.get(&index) else { return };
        shapes.push(path("cut", format!("M{LINK} {}v{}", TOP + 0.5, HEIGHT - 1.0)));
        shapes.push(circle("link", (LINK / 2.0, TOP + HEIGHT / 2.0), 3.0));
        let name = next.map_or_else(|| self.words.none.to_owned(), |next| next.to_string());
        shapes.push(text("what", (LINK + 10.0, TOP + 20.0), self.words.next));
        shapes.push(text("strong", (LINK + 10.0, TOP + 36.0), name));
    }

    /// From a freed block's link to the next one, or out of the picture with its number.
    fn arc(&self, index: u32, end: u32) -> Option<Group> {
        let next = (*self.links.get(&index)?)?;
        let from = self.x(index) + LINK / 2.0;
        let bottom = TOP + HEIGHT;
        let mut shapes = Vec::new();
        if (self.first..end).contains(&next) {
            let to = self.x(next) + self.width() / 2.0;
            let points =
                [(from, bottom + 2.0), (from, bottom + 18.0), (to, bottom + 18.0), (to, bottom + 9.0)];
            shapes.push(path("arc", rounded(&points, 8.0)));
            shapes.push(path("arc-head", format!("M{} {}l-4 8h8z", num(to), num(bottom + 2.0))));
        } else {
            let (way, tip) =
                if next < index { (-1.0, 0.0) } else { (1.0, self.pitch * (end - self.first) as f32) };
            let stub =
                (from + way * 26.0).clamp(8.0, (self.pitch * (end - self.first) as f32 - 8.0).max(8.0));
            let at_edge = if index == self.first || index + 1 == end { tip } else { stub };
            let points = [(from, bottom + 2.0), (from, bottom + 18.0), (at_edge - way * 6.0, bottom + 18.0)];
            shapes.push(path("arc", rounded(&points, 8.0)));
            let back = if way < 0.0 { "l7 -4v8z" } else { "l-7 -4v8z" };
            shapes.push(path("arc-head", format!("M{} {}{back}", num(at_edge), num(bottom + 18.0))));
            shapes.push(text("word", (from + 12.0, bottom + 22.0), next.to_string()));
        }
        Some(Group { key: Key(format!("l{index}")), class: "link".to_owned(), shapes, ..Group::default() })
    }
}
