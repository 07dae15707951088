//! The opened pool's free list as a row of chips.

use heapglass_snapshot::Pool;

use super::MemoryOptions;
use crate::path::{Heading, head};
use crate::shapes::{Rect, path, rect, text_middle};
use crate::text::{sans_width, width};
use crate::words::{fill, fill_n};
use crate::{Group, Key, Picture, Subject};

const CHIP: f32 = 26.0;
const SPACE: f32 = 22.0;
const TEXT_PX: f32 = 12.0;
/// Chips from the head, and from the end.
const FIRST: usize = 5;
const LAST: usize = 2;

/// A chip to draw.
enum Chip {
    Head,
    Block(u32),
    LeftOut(usize),
    End,
}

/// The opened pool's free list, from its head: the block that the next request gets, then by the link that
/// each freed block holds.
#[must_use]
pub fn free_list_picture(pool: &Pool, options: &MemoryOptions<'_>) -> Picture {
    let words = options.words;
    let mut groups = Vec::new();
    let mut x = 1.0;
    for chip in chips(&pool.free_order) {
        let caption = match &chip {
            Chip::Head => words.head.to_owned(),
            Chip::Block(index) => index.to_string(),
            Chip::LeftOut(n) => fill_n(words.more, n),
            Chip::End => words.none.to_owned(),
        };
        let wide = match &chip {
            Chip::Block(_) => width(&caption, TEXT_PX) + 20.0,
            Chip::Head | Chip::LeftOut(_) | Chip::End => sans_width(&caption, TEXT_PX) + 20.0,
        };
        let is_next = matches!(chip, Chip::Block(index) if pool.free_order.first() == Some(&index));
        groups.push(group(pool, &chip, caption, wide, x, is_next));
        x += wide + SPACE;
    }
    let title = fill(
        words.free_list_title,
        &[("pool", &pool.index.to_string()), ("n", &pool.free_order.len().to_string())],
    );
    Picture { width: x - SPACE + 1.0, height: CHIP + 2.0, title, description: String::new(), groups }
}

fn chips(order: &[u32]) -> Vec<Chip> {
    let mut chips = vec![Chip::Head];
    let is_cut = order.len() > FIRST + LAST + 1;
    if is_cut {
        chips.extend(order.iter().take(FIRST).map(|index| Chip::Block(*index)));
        chips.push(Chip::LeftOut(order.len() - FIRST - LAST));
        chips.extend(order.iter().skip(order.len() - LAST).map(|index| Chip::Block(*index)));
    } else {
        chips.extend(order.iter().map(|index| Chip::Block(*index)));
    }
    chips.push(Chip::End);
    chips
}

fn group(pool: &Pool, chip: &Chip, caption: String, wide: f32, x: f32, is_next: bool) -> Group {
    let middle = 1.0 + CHIP / 2.0;
    let mut shapes = vec![rect("cell", Rect::new(0.0, 1.0, wide, CHIP), 3.0)];
    shapes.push(text_middle("chip-text", (wide / 2.0, middle + 4.5), caption));
    if !matches!(chip, Chip::Head) {
        shapes.push(path("line", format!("M{} {middle}H-7", 2.0 - SPACE)));
        shapes.push(path("head", head((-2.0, middle), Heading::Right)));
    }
    let (key, class) = match chip {
        Chip::Head => ("head".to_owned(), "chip is-head"),
        Chip::Block(index) if is_next => (format!("free{index}"), "chip is-next"),
        Chip::Block(index) => (format!("free{index}"), "chip"),
        Chip::LeftOut(_) => ("more".to_owned(), "chip is-gap"),
        Chip::End => ("end".to_owned(), "chip is-gap is-end"),
    };
    let subject = match chip {
        Chip::Block(index) => {
            Subject::Block { arena: pool.arena, pool: pool.index, block: *index, object: None }
        }
        Chip::Head | Chip::LeftOut(_) | Chip::End => Subject::Nothing,
    };
    Group { key: Key(key), class: class.to_owned(), label: String::new(), subject, x, y: 0.0, shapes }
}
