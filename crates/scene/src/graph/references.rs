//! The references that are drawn, before they have a way.

use std::collections::BTreeMap;

use heapglass_snapshot::{Change, Holder, Mark, Serial, StepChanges};

use crate::view::{FrameView, Out, Strength, View};
use crate::words::{Words, fill};
use crate::{Key, Source};

/// A reference from a row to a node.
pub(super) struct Reference {
    pub(super) key: Key,
    pub(super) label: String,
    pub(super) source: Source,
    /// Index of the frame or node in the view, and of the row in it; `None` the header.
    pub(super) from: usize,
    pub(super) row: Option<usize>,
    /// What the slot or name is called.
    pub(super) slot: String,
    /// Index of the node in the view.
    pub(super) to: usize,
    pub(super) target: Serial,
    pub(super) strength: Strength,
    pub(super) change: Lasting,
    /// Another reference leaves from the same row.
    pub(super) shares_row: bool,
}

/// What the step did to a reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lasting {
    Same,
    Gained,
    Lost,
}

/// All references that are drawn: the present ones, and those lost in this step.
pub(super) fn references(view: &View<'_>, changes: Option<&StepChanges>, words: &Words) -> Vec<Reference> {
    let mut maker = Maker { view, words, keys: BTreeMap::new(), made: Vec::new() };
    for (at, frame) in view.frames.iter().enumerate() {
        let FrameView::Shown { frame, rows } = frame else { continue };
        for (row, name) in rows.iter().enumerate() {
            if let Some(out) = &name.out {
                maker.push(Source::Frame(frame.serial), at, Some(row), out, lasting(out.mark));
            }
        }
    }
    for (at, node) in view.nodes.iter().enumerate() {
        for (row, out) in
            node.rows.iter().enumerate().flat_map(|(r, row)| row.out.iter().map(move |o| (r, o)))
        {
            maker.push(Source::Object(node.object.serial), at, Some(row), out, lasting(out.mark));
        }
    }
    for change in changes.map(shown).unwrap_or_default() {
        maker.push_lost(change);
    }
    maker.made
}

/// What lasts beyond the step, or each change where that has not been worked out.
fn shown(changes: &StepChanges) -> &[Change] {
    if changes.net.is_empty() { &changes.changes } else { &changes.net }
}

fn lasting(mark: Mark) -> Lasting {
    match mark {
        Mark::Same => Lasting::Same,
        Mark::Gained | Mark::Rebound => Lasting::Gained,
        Mark::Lost => Lasting::Lost,
    }
}

struct Maker<'v, 'a> {
    view: &'v View<'a>,
    words: &'v Words,
    /// How often a key was wanted, for references that differ in nothing.
    keys: BTreeMap<String, u32>,
    made: Vec<Reference>,
}

impl Maker<'_, '_> {
    fn push(&mut self, source: Source, from: usize, row: Option<usize>, out: &Out, change: Lasting) {
        let Some(to) = self.view.index.get(&out.target).copied() else { return };
        let key = self.key(source, out);
        let label = self.label(source, from, out, change);
        let shares_row =
            change == Lasting::Lost && self.made.iter().any(|made| made.source == source && made.row == row);
        self.made.push(Reference {
            key,
            label,
            source,
            from,
            row,
            slot: out.label.clone(),
            to,
            target: out.target,
            strength: out.strength,
            change,
            shares_row,
        });
    }

    fn key(&mut self, source: Source, out: &Out) -> Key {
        let holder = match source {
            Source::Frame(frame) => format!("f{frame}"),
            Source::Object(object) => object.0.to_string(),
            Source::Hidden => "h".to_owned(),
        };
        let key = format!("e{holder}:{}:{}", out.label, out.target.0);
        let times = self.keys.entry(key.clone()).or_insert(0);
        *times += 1;
        Key(if *times == 1 { key } else { format!("{key}~{times}") })
    }

    fn label(&self, source: Source, from: usize, out: &Out, change: Lasting) -> String {
        let holder = match source {
            Source::Frame(_) | Source::Hidden => out.label.clone(),
            Source::Object(_) => {
                let title = self.view.nodes.get(from).map(|node| node.full_title()).unwrap_or_default();
                format!("{title} {}", out.label)
            }
        };
        let target = self.view.node(out.target).map(|node| node.full_title()).unwrap_or_default();
        let template = match (change, out.strength) {
            (Lasting::Lost, _) => self.words.lost_label,
            (_, Strength::Weak) => self.words.weak_label,
            (Lasting::Gained, _) => self.words.gained_label,
            (Lasting::Same, _) => self.words.reference_label,
        };
        fill(template, &[("from", &holder), ("to", &target)])
    }

    fn push_lost(&mut self, change: &Change) {
        let Change::Refcount { object, lost: Some(holder), .. } = change else { return };
        let Some((source, from, row, label)) = self.end_of(holder) else { return };
        let is_there = self
            .made
            .iter()
            .any(|made| made.source == source && made.slot == label && made.target == *object);
        if !is_there {
            let out = Out { label, target: *object, strength: Strength::Counted, mark: Mark::Lost };
            self.push(source, from, row, &out, Lasting::Lost);
        }
    }

    /// Where a holder that is gone was drawn, if that is still there.
    fn end_of(&self, holder: &Holder) -> Option<(Source, usize, Option<usize>, String)> {
        match holder {
            Holder::Name { frame: serial, name, .. } => {
                self.view.frames.iter().enumerate().find_map(|(at, frame)| {
                    let FrameView::Shown { frame, rows } = frame else { return None };
                    let row = rows.iter().position(|row| row.name.name == *name)?;
                    (frame.serial == *serial).then(|| (Source::Frame(*serial), at, Some(row), name.clone()))
                })
            }
            Holder::Slot { object, label, .. } | Holder::Key { object, label, .. } => {
                let at = self.view.index.get(object).copied()?;
                let node = self.view.nodes.get(at)?;
                let row = node.rows.iter().position(|row| row.label == *label);
                Some((Source::Object(*object), at, row, label.clone()))
            }
            Holder::Stack { .. } | Holder::Constant { .. } | Holder::Interpreter(_) => None,
        }
    }
}
