//! Drawing a node.

use heapglass_snapshot::{Count, GcObject, Mark, ObjectState, Verdict};

use super::docks::Side;
use super::layout::{NodeBox, U};
use super::verdict;
use crate::path::{hatch, zigzag};
use crate::shapes::{CODE_PX, Rect, SMALL_PX, WORD_PX, circle, line, path, pill, rect, runs, text, text_end};
use crate::text::{fit, grouped, sans_width, width};
use crate::view::{Content, NodeView, Row, count_text};
use crate::words::{Words, fill, fill_n};
use crate::{Anchor, Group, Key, Run, Shape, Subject};

/// Everything that a node's drawing depends on.
pub(super) struct NodeDrawing<'a> {
    pub(super) node: &'a NodeView<'a>,
    pub(super) place: NodeBox,
    /// For each row, the sides that references leave from.
    pub(super) ports: Vec<Vec<Side>>,
    pub(super) gc: Option<&'a GcObject>,
    /// The collector works on it now.
    pub(super) is_now: bool,
    pub(super) words: &'a Words,
}

impl NodeDrawing<'_> {
    pub(super) fn group(&self) -> Group {
        let object = self.node.object;
        let mut shapes = Vec::new();
        self.box_under(&mut shapes);
        self.rows(&mut shapes);
        self.border(&mut shapes);
        self.header(&mut shapes);
        if let Some(gc) = self.gc {
            self.gc_row(gc, &mut shapes);
        }
        Group {
            key: Key(format!("o{}", object.serial.0)),
            class: self.class(),
            label: self.label(),
            subject: Subject::Object(object.serial),
            x: self.place.area.x,
            y: self.place.area.y,
            shapes,
        }
    }

    fn width(&self) -> f32 {
        self.place.area.width
    }

    fn height(&self) -> f32 {
        self.place.area.height
    }

    fn is_changed(&self) -> bool {
        self.node.object.count != self.node.object.count_before
    }

    fn has_halo(&self) -> bool {
        let object = self.node.object;
        match object.state {
            ObjectState::Born => true,
            ObjectState::Freed => false,
            ObjectState::Alive | ObjectState::Unreachable => match self.gc {
                Some(_) => self.is_now,
                None => self.is_changed(),
            },
        }
    }

    fn class(&self) -> String {
        let object = self.node.object;
        let kind = match (object.own_name.as_str(), object.type_name.as_str()) {
            ("", _) => "is-container",
            (_, "type") => "is-class",
            (_, _) => "is-function",
        };
        let state = match object.state {
            ObjectState::Alive => None,
            ObjectState::Born => Some("is-born"),
            ObjectState::Unreachable => Some("is-unreachable"),
            ObjectState::Freed => Some("is-freed"),
        };
        let changed = self.is_changed().then_some("is-changed");
        let gc = self.gc.map(|gc| verdict::class(gc.verdict));
        let now = self.is_now.then_some("is-now");
        let classes = ["node", kind].into_iter().chain([state, changed, gc, now].into_iter().flatten());
        classes.collect::<Vec<_>>().join(" ")
    }

    fn label(&self) -> String {
        let object = self.node.object;
        let (what, n) = (self.node.full_title(), count_text(object.count));
        let from = count_text(object.count_before);
        let template = match (object.state, object.count) {
            (ObjectState::Freed, _) => self.words.freed_label,
            (_, Count::Immortal) => self.words.immortal_label,
            (ObjectState::Unreachable, _) => self.words.unreachable_label,
            (ObjectState::Alive, _) if self.is_changed() => self.words.changed_label,
            (ObjectState::Alive | ObjectState::Born, _) => self.words.object_label,
        };
        let label = fill(template, &[("what", &what), ("n", &n), ("from", &from)]);
        let verdict = self.gc.map(|gc| match gc.verdict {
            Verdict::NotReached => self.words.not_reached,
            Verdict::Candidate => self.words.candidate,
            Verdict::Reachable => self.words.reachable,
            Verdict::Garbage => self.words.garbage,
            Verdict::Cleared => self.words.cleared,
        });
        match (self.gc, verdict) {
            (Some(gc), Some(verdict)) => format!("{label}; gc_refs {}, {verdict}", gc.gc_refs),
            (None, _) | (_, None) => label,
        }
    }

    /// Halo, header fill and body.
    fn box_under(&self, shapes: &mut Vec<Shape>) {
        let all = Rect::new(0.0, 0.0, self.width(), self.height());
        if self.has_halo() {
            shapes.push(rect("halo", all.grown(5.0), 11.0));
        }
        if self.gc.is_some_and(|gc| gc.verdict == Verdict::Reachable) {
            shapes.push(rect("double", all.grown(4.0), 10.0));
        }
        shapes.push(rect("fill", all, 6.0));
        if self.height() > self.place.header + 1.0 {
            let (w, h, header) = (self.width(), self.height(), self.place.header);
            let d = format!("M0 {header}H{w}V{}q0 6 -6 6H6q-6 0 -6 -6Z", h - 6.0);
            shapes.push(path("body", d));
        }
        if self.node.object.state == ObjectState::Freed {
            shapes.push(path("hatch", hatch(2.0, 2.0, self.width() - 4.0, self.height() - 4.0, 9.0)));
        }
    }

    fn border(&self, shapes: &mut Vec<Shape>) {
        let is_garbage = match self.gc {
            Some(gc) => gc.verdict == Verdict::Garbage,
            None => self.node.object.state == ObjectState::Unreachable,
        };
        if is_garbage {
            shapes.push(path("border", zigzag(0.0, 0.0, self.width(), self.height())));
        } else {
            shapes.push(rect("border", Rect::new(0.0, 0.0, self.width(), self.height()), 6.0));
        }
    }

    fn header(&self, shapes: &mut Vec<Shape>) {
        let mut serial = format!("#{}", self.node.object.serial.0);
        let sign = self.sign();
        let sign_room = if sign.is_some() { 16.0 } else { 0.0 };
        let mut all = self.width() - 14.0 - 8.0 - 8.0 - 7.0 - sign_room - width(&serial, CODE_PX);
        // A long title is worth more than the word beside the number, and a name more than the object's own.
        let wants = width(&self.node.title(), CODE_PX);
        if self.node.is_compact() && wants > all - self.badge_width(false) {
            all += 7.0 + width(&serial, CODE_PX);
            serial.clear();
        }
        let badge = self.badge(wants <= all - self.badge_width(true), shapes);
        let title = fitting_title(self.node, all - badge);
        let mut parts = vec![Run::styled("kind", title)];
        if !serial.is_empty() {
            parts.push(Run { class: "serial".to_owned(), text: serial, dx: 7.0 });
        }
        parts.extend(sign.map(|sign| Run { class: "sign".to_owned(), text: sign.to_owned(), dx: 7.0 }));
        shapes.push(runs("title", (14.0, U / 2.0 + 4.5), Anchor::Start, parts));
        // Under the badge, not beside it.
        if self.place.header >= 2.0 * U
            && let Some(about) = self.about()
        {
            shapes.push(text("sub", (14.0, self.place.header - U / 2.0 + 3.0), about));
        }
    }

    fn sign(&self) -> Option<&'static str> {
        match (self.gc, self.node.object.state) {
            (Some(gc), _) => verdict::sign(gc.verdict),
            (None, ObjectState::Unreachable) => verdict::sign(Verdict::Garbage),
            (None, ObjectState::Alive | ObjectState::Born | ObjectState::Freed) => None,
        }
    }

    /// A second line for tall headers.
    fn about(&self) -> Option<String> {
        let object = self.node.object;
        if object.size_bytes == 0 {
            return None;
        }
        let n = grouped(object.size_bytes);
        let short = fill_n(self.words.bytes, &n);
        let long = object
            .capacity
            .map(|room| fill(self.words.bytes_room, &[("n", &n), ("room", &grouped(u64::from(room)))]));
        let fits = |text: &String| sans_width(text, WORD_PX) <= self.width() - 28.0;
        Some(long.filter(fits).unwrap_or(short))
    }

    /// Both counts are shown where the step changed it.
    fn shows_both(&self) -> bool {
        self.is_changed() && self.node.object.state != ObjectState::Born
    }

    fn badge_width(&self, with_word: bool) -> f32 {
        let object = self.node.object;
        let now = count_text(object.count);
        if self.shows_both() {
            width(&format!("{} → {now}", count_text(object.count_before)), CODE_PX) + 16.0
        } else {
            width(&now, CODE_PX) + if with_word { 34.0 } else { 16.0 }
        }
    }

    /// The count, with the word "rc" where there is room; gives back how wide it is.
    fn badge(&self, with_word: bool, shapes: &mut Vec<Shape>) -> f32 {
        let object = self.node.object;
        let (right, y) = (self.width() - 8.0, U / 2.0);
        let now = Run::styled("new", count_text(object.count));
        let parts = if self.shows_both() {
            vec![Run::styled("old", count_text(object.count_before)), Run::plain(" → "), now]
        } else {
            vec![now]
        };
        let wide = self.badge_width(with_word);
        shapes.push(rect("count-box", Rect::new(right - wide, y - 11.0, wide, 22.0), 4.0));
        if with_word && !self.shows_both() {
            shapes.push(text("count-word", (right - wide + 8.0, y + 4.0), "rc"));
        }
        shapes.push(runs("count", (right - 8.0, y + 4.5), Anchor::End, parts));
        wide
    }

    fn rows(&self, shapes: &mut Vec<Shape>) {
        let mut top = self.place.header;
        let none = Vec::new();
        for (at, row) in self.node.rows.iter().enumerate() {
            if at > 0 {
                shapes.push(line("hair", (1.0, top), (self.width() - 1.0, top)));
            }
            self.row(row, top + U / 2.0, self.ports.get(at).unwrap_or(&none), shapes);
            top += U;
        }
    }

    fn row(&self, row: &Row, y: f32, ports: &[Side], shapes: &mut Vec<Shape>) {
        let right = self.width() - 14.0;
        let class = row_class(row);
        let value_room = self.value(row, y, shapes);
        let room = self.width() - 28.0 - value_room;
        let label = match row.content {
            Content::More(n) => fill_n(self.words.more, n),
            Content::Folded(n) => fill_n(self.words.folded, n),
            Content::Pill(_) | Content::Port | Content::Elsewhere(_) | Content::Empty => row.label.clone(),
        };
        let label = fit(&label, SMALL_PX, room);
        let (at, label) = match (ports.contains(&Side::Left), ports.contains(&Side::Right)) {
            // The port is where the label else begins; the label goes to the other end, as in the mock-up.
            (true, false) => ((right, y + 4.5), text_end(&class, (right, y + 4.5), label)),
            (true, true) => ((28.0, y + 4.5), text(&class, (28.0, y + 4.5), label)),
            (false, _) => ((14.0, y + 4.5), text(&class, (14.0, y + 4.5), label)),
        };
        shapes.push(label);
        if row.mark == Mark::Lost {
            let wide = width(&row.label, SMALL_PX).min(room);
            shapes.push(line("strike", (at.0 - 2.0, y), (at.0 + wide + 2.0, y)));
        }
        let port = if is_new(row.mark) { "port is-gained" } else { "port" };
        for side in ports {
            let x = match side {
                Side::Left => 14.0,
                Side::Right => right,
            };
            shapes.push(circle(port, (x, y), 3.5));
        }
    }

    /// What the row holds, at its right; gives back the room that it takes.
    fn value(&self, row: &Row, y: f32, shapes: &mut Vec<Shape>) -> f32 {
        let right = self.width() - 8.0;
        let most = self.width() - 28.0 - width(&row.label, SMALL_PX).min(self.width() * 0.45);
        match &row.content {
            Content::Pill(value) => {
                let made = pill(right, y, most, value);
                let taken = match &made {
                    [Shape::Rect { width, .. }, _] => *width + 4.0,
                    _ => 0.0,
                };
                shapes.extend(made);
                taken
            }
            Content::Elsewhere(name) => {
                let name = fit(name, SMALL_PX, most);
                let taken = width(&name, SMALL_PX) + 10.0;
                shapes.push(text_end("elsewhere", (right - 6.0, y + 4.5), name));
                taken
            }
            Content::Empty => {
                shapes.push(line("nil", (right - 14.0, y), (right - 6.0, y)));
                18.0
            }
            Content::Port | Content::More(_) | Content::Folded(_) => 14.0,
        }
    }

    fn gc_row(&self, gc: &GcObject, shapes: &mut Vec<Shape>) {
        let top = self.height() - U;
        let w = self.width();
        let d = format!("M1 {top}h{}v{}q0 6 -6 6H7q-6 0 -6 -6Z", w - 2.0, U - 7.0);
        shapes.push(path("gc-fill", d));
        shapes.push(line("hair", (1.0, top), (w - 1.0, top)));
        shapes.push(text("gc-word", (14.0, top + U / 2.0 + 4.0), "gc_refs"));
        let (sum, result) = verdict::arithmetic(gc);
        let parts = if sum.is_empty() {
            vec![Run::plain(result)]
        } else {
            vec![Run::plain(sum), Run::styled("result", result)]
        };
        shapes.push(runs("gc-sum", (w - 14.0, top + U / 2.0 + 4.5), Anchor::End, parts));
    }
}

/// `function total`, or only `total` where there is no room for both. A class keeps its word: without it, it
/// would look like its instances.
fn fitting_title(node: &NodeView<'_>, room: f32) -> String {
    let title = node.title();
    let is_function = node.is_compact() && node.object.type_name != "type";
    if is_function && width(&title, CODE_PX) > room {
        fit(&node.object.own_name, CODE_PX, room)
    } else {
        fit(&title, CODE_PX, room)
    }
}

fn is_new(mark: Mark) -> bool {
    match mark {
        Mark::Gained | Mark::Rebound => true,
        Mark::Same | Mark::Lost => false,
    }
}

fn row_class(row: &Row) -> String {
    let kind = match row.content {
        Content::More(_) | Content::Folded(_) => "more",
        Content::Pill(_) | Content::Port | Content::Elsewhere(_) | Content::Empty => "key",
    };
    // A dict's string key is a value of its own.
    let is_text = row.label.starts_with(['\'', '"']);
    let text = if is_text { " is-text" } else { "" };
    let mark = match row.mark {
        Mark::Same => "",
        Mark::Gained | Mark::Rebound => " is-gained",
        Mark::Lost => " is-lost",
    };
    format!("{kind}{text}{mark}")
}
