//! Drawing a frame: a stack of name tags.

use heapglass_snapshot::Mark;

use super::layout::U;
use crate::shapes::{
    CODE_PX, Rect, SMALL_PX, WORD_PX, circle, line, pill, rect, text, text_end, text_middle,
};
use crate::text::{fit, sans_width, width};
use crate::view::{Content, FrameView, NameRow};
use crate::words::{Words, fill, fill_n};
use crate::{Group, Key, Shape, Subject};

/// The group of a frame, or of the frames left out between two.
pub(super) fn group(frame: &FrameView<'_>, area: Rect, words: &Words) -> Group {
    match frame {
        FrameView::Shown { frame, rows } => {
            let mut shapes = vec![rect("fill", Rect::new(0.0, 0.0, area.width, area.height), 6.0)];
            let title = fit(short_title(&frame.function, area.width - 28.0), CODE_PX, area.width - 28.0);
            shapes.push(text("title", (14.0, U / 2.0 + 4.5), title));
            let mut top = U;
            for row in rows {
                shapes.push(line("hair", (0.5, top), (area.width - 0.5, top)));
                name(row, top + U / 2.0, area.width, words, &mut shapes);
                top += U;
            }
            let label = fill(words.frame_label, &[("what", &frame.function), ("n", &rows.len().to_string())]);
            let key = Key(format!("f{}", frame.serial));
            let subject = Subject::Frame(frame.serial);
            Group { key, class: "frame".to_owned(), label, subject, x: area.x, y: area.y, shapes }
        }
        FrameView::LeftOut(n) => {
            let label = fill_n(words.frames_left_out, n);
            let shapes = vec![text_middle("left-out", (area.width / 2.0, U / 2.0 + 4.0), label)];
            let key = Key("frames-left-out".to_owned());
            Group { key, class: "frame".to_owned(), x: area.x, y: area.y, shapes, ..Group::default() }
        }
    }
}

/// The qualified name; where that is too long, the function's own.
fn short_title(function: &str, room: f32) -> &str {
    if width(function, CODE_PX) <= room {
        return function;
    }
    function.rsplit_once('.').map_or(function, |(_, own)| own)
}

fn name(row: &NameRow<'_>, y: f32, frame_width: f32, words: &Words, shapes: &mut Vec<Shape>) {
    let state = match row.name.state {
        Mark::Same => "",
        Mark::Gained | Mark::Rebound => " is-gained",
        Mark::Lost => " is-lost",
    };
    let right = frame_width - 14.0;
    let name_room = match &row.content {
        Content::Pill(value) => {
            let wanted = width(&row.name.name, CODE_PX).min(frame_width * 0.36);
            let room = frame_width - 14.0 - wanted - 8.0 - 8.0;
            shapes.extend(pill(frame_width - 8.0, y, room, value));
            let taken = (width(value, SMALL_PX) + 20.0).min(room);
            frame_width - 14.0 - taken - 16.0
        }
        Content::Elsewhere(what) => {
            let what = fit(what, SMALL_PX, frame_width * 0.5);
            let taken = width(&what, SMALL_PX);
            shapes.push(text_end("elsewhere", (right, y + 4.5), what));
            frame_width - 36.0 - taken
        }
        Content::Empty => {
            shapes.push(text_end("word", (right, y + 4.0), words.deleted));
            frame_width - 36.0 - sans_width(words.deleted, WORD_PX)
        }
        Content::Port | Content::More(_) | Content::Folded(_) => {
            shapes.push(circle(&format!("port{state}"), (right, y), 3.5));
            frame_width - 44.0
        }
    };
    let shown = fit(&row.name.name, CODE_PX, name_room);
    let wide = width(&shown, CODE_PX);
    shapes.push(text(&format!("name{state}"), (14.0, y + 4.5), shown));
    if row.name.state == Mark::Lost {
        shapes.push(line("strike", (12.0, y), (16.0 + wide, y)));
    }
}
