//! What of a snapshot is drawn, before any geometry: nodes with rows, frames with names.

use std::collections::BTreeMap;

use heapglass_snapshot::{Count, Frame, Mark, Name, Object, Role, Serial, Slot, Snapshot};

use crate::fold::{Hiding, NOTHING};

/// More objects than this are not drawn (UI.md 3: above 400 visible objects the graph is folded).
pub(crate) const MAX_OBJECTS: usize = 400;
/// Slots shown of a long container, from its start.
const MAX_SLOTS: usize = 8;
/// Changed slots shown beyond those.
const MAX_CHANGED: usize = 2;
/// The most rows a node can have: the first slots, "… n more", changed ones.
pub(crate) const MAX_ROWS: usize = MAX_SLOTS + 1 + MAX_CHANGED;
/// Frames drawn: the outermost and the innermost ones.
const OUTER_FRAMES: usize = 4;
const INNER_FRAMES: usize = 16;

/// A moment, reduced to what is drawn.
pub(crate) struct View<'a> {
    pub(crate) nodes: Vec<NodeView<'a>>,
    pub(crate) frames: Vec<FrameView<'a>>,
    /// Index in `nodes`.
    pub(crate) index: BTreeMap<Serial, usize>,
    pub(crate) left_out: u32,
}

/// An object that is a box of its own.
pub(crate) struct NodeView<'a> {
    pub(crate) object: &'a Object,
    pub(crate) rows: Vec<Row>,
}

/// A row of a node.
pub(crate) struct Row {
    pub(crate) label: String,
    pub(crate) content: Content,
    pub(crate) mark: Mark,
    /// References that leave here.
    pub(crate) out: Vec<Out>,
}

/// The right part of a row.
pub(crate) enum Content {
    /// A value, inline.
    Pill(String),
    /// References to boxes.
    Port,
    /// A box that is not drawn, by name.
    Elsewhere(String),
    /// Refers to nothing.
    Empty,
    /// "… n more"; the number is left out.
    More(usize),
    /// So many boxes that are folded away.
    Folded(usize),
}

/// A reference that leaves a row.
#[derive(Clone, Debug)]
pub(crate) struct Out {
    pub(crate) label: String,
    pub(crate) target: Serial,
    pub(crate) strength: Strength,
    pub(crate) mark: Mark,
}

/// Whether a reference counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Strength {
    Counted,
    Weak,
    /// A frame's reference that stands on its caller's (FACTS 5.1).
    Borrowed,
}

/// A frame, or the place of frames that are left out.
pub(crate) enum FrameView<'a> {
    Shown { frame: &'a Frame, rows: Vec<NameRow<'a>> },
    LeftOut(usize),
}

/// A name's row.
pub(crate) struct NameRow<'a> {
    pub(crate) name: &'a Name,
    pub(crate) content: Content,
    pub(crate) out: Option<Out>,
}

impl<'a> View<'a> {
    pub(crate) fn new(snapshot: &'a Snapshot) -> Self {
        Self::without(snapshot, &NOTHING)
    }

    /// A moment without what the reader has folded away.
    pub(crate) fn without(snapshot: &'a Snapshot, hiding: &Hiding) -> Self {
        let by_serial: BTreeMap<Serial, &Object> = snapshot.objects.iter().map(|o| (o.serial, o)).collect();
        let is_box = |o: &&Object| o.role == Role::Container && !hiding.hidden.contains(&o.serial);
        let boxes = || snapshot.objects.iter().filter(is_box);
        let index: BTreeMap<Serial, usize> =
            boxes().take(MAX_OBJECTS).enumerate().map(|(at, o)| (o.serial, at)).collect();
        let lookup = Lookup { by_serial: &by_serial, index: &index };
        let rows = |object: &Object| match hiding.folded.get(&object.serial) {
            Some(boxes) => folded_row(object, *boxes),
            None => lookup.rows(object),
        };
        let nodes: Vec<NodeView<'_>> =
            boxes().take(MAX_OBJECTS).map(|object| NodeView { object, rows: rows(object) }).collect();
        let not_drawn = u32::try_from(boxes().count().saturating_sub(MAX_OBJECTS)).unwrap_or(u32::MAX);
        let frames = frames(snapshot, &lookup);
        View { nodes, frames, index, left_out: snapshot.left_out.saturating_add(not_drawn) }
    }

    /// The node of an object that is drawn.
    pub(crate) fn node(&self, serial: Serial) -> Option<&NodeView<'a>> {
        self.index.get(&serial).and_then(|at| self.nodes.get(*at))
    }

    /// Every arrow: what holds it (`None` a frame's name) and what it points at. Weak and borrowed references
    /// have arrows too.
    pub(crate) fn arrows(&self) -> Vec<(Option<Serial>, Serial)> {
        let names = self.frames.iter().flat_map(|frame| match frame {
            FrameView::Shown { rows, .. } => rows.as_slice(),
            FrameView::LeftOut(_) => &[],
        });
        let from_names = names.filter_map(|row| row.out.as_ref()).map(|out| (None, out.target));
        let from_slots = self.nodes.iter().flat_map(|node| {
            let outs = node.rows.iter().flat_map(|row| &row.out);
            outs.map(|out| (Some(node.object.serial), out.target))
        });
        from_names.chain(from_slots).collect()
    }
}

impl NodeView<'_> {
    /// A class or a function: has a name of its own, and only rows that refer to boxes.
    pub(crate) fn is_compact(&self) -> bool {
        !self.object.own_name.is_empty()
    }

    /// `list`, `class Basket`, `function f`.
    pub(crate) fn title(&self) -> String {
        title(self.object)
    }

    /// `list #2`.
    pub(crate) fn full_title(&self) -> String {
        format!("{} #{}", self.title(), self.object.serial.0)
    }
}

fn title(object: &Object) -> String {
    match (object.own_name.as_str(), object.type_name.as_str()) {
        ("", kind) => kind.to_owned(),
        (own, "type") => format!("class {own}"),
        (own, kind) => format!("{kind} {own}"),
    }
}

/// The count as text.
pub(crate) fn count_text(count: Count) -> String {
    match count {
        Count::Immortal => "∞".to_owned(),
        Count::Counted(n) => n.to_string(),
    }
}

fn frames<'a>(snapshot: &'a Snapshot, lookup: &Lookup<'_, '_>) -> Vec<FrameView<'a>> {
    let all = &snapshot.frames;
    let hidden = all.len().saturating_sub(OUTER_FRAMES + INNER_FRAMES);
    let mut shown = Vec::new();
    for (at, frame) in all.iter().enumerate() {
        let is_hidden = hidden > 0 && (OUTER_FRAMES..OUTER_FRAMES + hidden).contains(&at);
        if !is_hidden {
            let rows = frame.names.iter().map(|name| lookup.name_row(name)).collect();
            shown.push(FrameView::Shown { frame, rows });
        } else if at == OUTER_FRAMES {
            shown.push(FrameView::LeftOut(hidden));
        }
    }
    shown
}

struct Lookup<'v, 'a> {
    by_serial: &'v BTreeMap<Serial, &'a Object>,
    index: &'v BTreeMap<Serial, usize>,
}

impl Lookup<'_, '_> {
    fn name_row<'n>(&self, name: &'n Name) -> NameRow<'n> {
        let Some(target) = name.target else {
            return NameRow { name, content: Content::Empty, out: None };
        };
        let content = self.content(target);
        let out = matches!(content, Content::Port).then(|| Out {
            label: name.name.clone(),
            target,
            strength: if name.is_borrowed { Strength::Borrowed } else { Strength::Counted },
            mark: name.state,
        });
        NameRow { name, content, out }
    }

    fn rows(&self, object: &Object) -> Vec<Row> {
        let mut all: Vec<Row> = object.slots.iter().flat_map(|slot| self.slot_rows(slot)).collect();
        if !object.own_name.is_empty() {
            all.retain(|row| matches!(row.content, Content::Port));
        }
        cut(all)
    }

    fn slot_rows(&self, slot: &Slot) -> impl Iterator<Item = Row> {
        let key = slot.key.filter(|key| self.index.contains_key(key)).map(|key| Row {
            label: slot.label.clone(),
            content: Content::Port,
            mark: slot.state,
            out: vec![Out {
                label: format!("key {}", slot.label),
                target: key,
                strength: Strength::Counted,
                mark: slot.state,
            }],
        });
        // Under a key's own row the value needs no second label.
        let label = if key.is_some() { "→".to_owned() } else { slot.label.clone() };
        let content = slot.target.map_or(Content::Empty, |target| self.content(target));
        let out = slot.target.filter(|_| matches!(content, Content::Port)).map(|target| Out {
            label: slot.label.clone(),
            target,
            strength: if slot.is_weak { Strength::Weak } else { Strength::Counted },
            mark: slot.state,
        });
        let value = Row { label, content, mark: slot.state, out: out.into_iter().collect() };
        key.into_iter().chain([value])
    }

    fn content(&self, target: Serial) -> Content {
        match self.by_serial.get(&target) {
            Some(object) if object.role == Role::Atom => Content::Pill(object.value.clone()),
            Some(_) if self.index.contains_key(&target) => Content::Port,
            Some(object) => Content::Elsewhere(format!("{} #{}", title(object), target.0)),
            None => Content::Elsewhere(format!("#{}", target.0)),
        }
    }
}

/// What is drawn of a folded object's slots.
fn folded_row(object: &Object, boxes: usize) -> Vec<Row> {
    let content = match boxes {
        0 if object.slots.is_empty() => return Vec::new(),
        0 => Content::More(object.slots.len()),
        _ => Content::Folded(boxes),
    };
    vec![Row { label: String::new(), content, mark: Mark::Same, out: Vec::new() }]
}

/// Shortens a long container: the first rows, one row for the rest with its references, changed rows.
fn cut(mut rows: Vec<Row>) -> Vec<Row> {
    // A row that says "1 more" would take as much room as the one that it hides.
    if rows.len() <= MAX_SLOTS + 1 {
        return rows;
    }
    let rest = rows.split_off(MAX_SLOTS);
    let (mut changed, mut hidden) = (Vec::new(), Vec::new());
    for row in rest {
        if row.mark != Mark::Same && changed.len() < MAX_CHANGED {
            changed.push(row);
        } else {
            hidden.push(row);
        }
    }
    if !hidden.is_empty() {
        let left_out = hidden.len();
        let out = hidden.into_iter().flat_map(|row| row.out).collect();
        rows.push(Row { label: String::new(), content: Content::More(left_out), mark: Mark::Same, out });
    }
    rows.extend(changed);
    rows
}
