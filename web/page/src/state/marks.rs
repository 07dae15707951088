//! Marks in two pictures where counts differ: a flag at the object with the other's count, and both in words.

use std::collections::BTreeMap;

use heapglass_wire::{Anchor, Count, Difference, Group, Picture, Run, Shape, Subject, What};

use super::{Same, State};
use crate::text::{self, Text};

/// The width of a figure, and the room around it.
const FIGURE: f32 = 7.5;
const ROOM: f32 = 10.0;
const HEIGHT: f32 = 18.0;

/// The count of an object here and there.
type Counts = BTreeMap<u32, (Count, Count)>;

/// Marks the pictures of two moments that belong together.
pub fn mark(first: &mut State, second: &mut State) {
    let beside = second.answered.as_ref().and_then(|ask| ask.beside);
    let is_of_both = first.answered.as_ref().is_some_and(|ask| {
        beside.is_some_and(|beside| beside.moment == ask.moment)
            && second.answered.as_ref().is_some_and(|other| other.view == ask.view)
    });
    let compared = second.shown.as_ref().and_then(|shown| shown.compared.as_ref());
    let Some(compared) = compared.filter(|_| is_of_both) else { return };
    let (here, there) = counts(&compared.differences);
    let words = text::of(first.language);
    mark_one(&mut first.picture, &here, &second.python, words);
    mark_one(&mut second.picture, &there, &first.python, words);
}

fn counts(differences: &[Difference]) -> (Counts, Counts) {
    let (mut here, mut there) = (Counts::new(), Counts::new());
    for difference in differences {
        if let (What::Count { first, second, .. }, Some(one), Some(two)) =
            (&difference.what, &difference.first, &difference.second)
        {
            here.insert(one.serial, (*first, *second));
            there.insert(two.serial, (*second, *first));
        }
    }
    (here, there)
}

fn mark_one(picture: &mut Option<Same<Picture>>, counts: &Counts, other: &str, words: &dyn Text) {
    let Some(plain) = picture else { return };
    if counts.is_empty() || plain.groups.iter().any(is_marked) {
        return;
    }
    let mut marked = Picture::clone(plain);
    for group in &mut marked.groups {
        if let Subject::Object(object) = group.subject
            && let Some((here, there)) = counts.get(&object)
        {
            let both = words.counts_beside(*here, *there, other);
            group.label = format!("{}. {both}", group.label);
            group.class = format!("{} differs", group.class);
            flag(group, *there);
        }
    }
    *picture = Some(Same::new(marked));
}

fn is_marked(group: &Group) -> bool {
    group.class.ends_with(" differs")
}

/// The other's count on the lower edge, at the right: above it stubs end.
fn flag(group: &mut Group, there: Count) {
    let size = group.shapes.iter().find_map(|shape| match shape {
        Shape::Rect { class, width, height, .. } if class == "fill" => Some((*width, *height)),
        Shape::Rect { .. }
        | Shape::Path { .. }
        | Shape::Text { .. }
        | Shape::Circle { .. }
        | Shape::Line { .. } => None,
    });
    let Some((wide, high)) = size else { return };
    let text = format!("≠ {}", text::count(there));
    let width = text.chars().count() as f32 * FIGURE + ROOM;
    let x = wide - width - 8.0;
    group.shapes.push(Shape::Rect {
        class: "differs-box".to_owned(),
        x,
        y: high - 5.0,
        width,
        height: HEIGHT,
        rx: HEIGHT / 2.0,
    });
    group.shapes.push(Shape::Text {
        class: "differs-count".to_owned(),
        x: x + width / 2.0,
        y: high + HEIGHT - 9.5,
        anchor: Anchor::Middle,
        runs: vec![Run { text, ..Run::default() }],
    });
}
