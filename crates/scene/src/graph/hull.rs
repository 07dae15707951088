//! The tinted ground under objects that hold one another.

use super::layout::NodeBox;
use crate::path::Point;
use crate::shapes::{Rect, rect, runs};
use crate::view::View;
use crate::words::{Words, fill, fill_n};
use crate::{Anchor, Group, Key, Run, Subject};

/// Room round the members; more at the top, for the title.
const PAD: f32 = 14.0;
const TITLE: f32 = 34.0;

/// One cycle to draw.
pub(super) struct Hull<'a> {
    /// From 1.
    pub(super) number: usize,
    pub(super) members: &'a [usize],
    /// Whether it is named, as the collector's are.
    pub(super) has_title: bool,
    /// Corners of the references between members.
    pub(super) inner: Vec<&'a [Point]>,
}

impl Hull<'_> {
    /// One rectangle, or one for each neighbourhood of members where others are in between.
    pub(super) fn group(
        &self,
        view: &View<'_>,
        nodes: &[NodeBox],
        others: &[Rect],
        words: &Words,
    ) -> Option<Group> {
        let areas = self.areas(nodes, others);
        let first = areas.first()?;
        let class = if self.has_title { "hull is-cycle" } else { "hull" };
        let names: Vec<String> =
            self.members.iter().filter_map(|at| view.nodes.get(*at)).map(|node| node.full_title()).collect();
        let mut shapes: Vec<_> = areas.iter().map(|area| rect("hull-fill", *area, 16.0)).collect();
        if self.has_title {
            let title = Run::styled("hull-number", fill_n(words.cycle, self.number));
            let members = Run { class: String::new(), text: short(&names, first.width, words), dx: 10.0 };
            let at = (first.x + PAD + 14.0, first.y + 22.0);
            shapes.push(runs("hull-title", at, Anchor::Start, vec![title, members]));
        }
        let smallest =
            self.members.iter().filter_map(|at| view.nodes.get(*at)).map(|n| n.object.serial.0).min();
        Some(Group {
            key: Key(format!("c{}", smallest.unwrap_or(0))),
            class: class.to_owned(),
            label: sentence(&names, words),
            subject: Subject::Nothing,
            x: 0.0,
            y: 0.0,
            shapes,
        })
    }

    fn areas(&self, nodes: &[NodeBox], others: &[Rect]) -> Vec<Rect> {
        let mut boxes: Vec<&NodeBox> = self.members.iter().filter_map(|at| nodes.get(*at)).collect();
        let Some(tight) = boxes.iter().map(|b| b.area).reduce(|a, b| a.joined(&b)) else { return Vec::new() };
        let corners = self.inner.iter().flat_map(|path| path.iter());
        let whole = corners.fold(tight, |area, corner| area.joined(&Rect::new(corner.0, corner.1, 0.0, 0.0)));
        if !others.iter().any(|other| self.padded(whole, true).meets(other)) {
            return vec![self.padded(whole, true)];
        }
        boxes.sort_by(|a, b| {
            (a.column, a.area.y).partial_cmp(&(b.column, b.area.y)).unwrap_or(std::cmp::Ordering::Equal)
        });
        let mut areas: Vec<Rect> = Vec::new();
        for member in boxes {
            let joined = areas.last().map(|last| last.joined(&member.area));
            match (areas.last_mut(), joined) {
                (Some(last), Some(joined)) if !others.iter().any(|other| joined.grown(PAD).meets(other)) => {
                    *last = joined;
                }
                (Some(_) | None, _) => areas.push(member.area),
            }
        }
        (0..).zip(areas).map(|(at, area)| self.padded(area, at == 0)).collect()
    }

    fn padded(&self, area: Rect, is_first: bool) -> Rect {
        let top = if self.has_title && is_first { TITLE } else { PAD };
        Rect::new(area.x - PAD, area.y - top, area.width + 2.0 * PAD, area.height + top + PAD)
    }
}

fn sentence(names: &[String], words: &Words) -> String {
    let template = if names.len() > 1 { words.cycle_members } else { words.cycle_self };
    let members = names.join(", ");
    fill(template, &[("members", &members)])
}

/// The sentence with as many names as there is room for.
fn short(names: &[String], width: f32, words: &Words) -> String {
    let room = width - 100.0;
    for shown in (1..=names.len()).rev() {
        let mut some: Vec<String> = names.iter().take(shown).cloned().collect();
        if shown < names.len() {
            some.push("…".to_owned());
        }
        let text = sentence(&some, words);
        if crate::text::sans_width(&text, 12.0) <= room {
            return text;
        }
    }
    String::new()
}
