//! What holds for every picture of every run: nothing overlaps, nothing moves, everything adds up.

use std::collections::BTreeMap;

use heapglass_scene::{
    Beside, Birth, EN, GraphOptions, Group, Mode, Picture, Placement, Shape, Subject, Theme, graph_picture,
    svg,
};
use heapglass_snapshot::{Count, Holder, Serial, Snapshot};
use proptest::prelude::*;

use crate::samples::model::Model;

/// One thing that a program does.
#[derive(Clone, Debug)]
enum Act {
    /// A new object under a new name.
    Name,
    /// A new object in a slot of an object that is alive.
    Child(usize),
    /// A new slot between two objects that are alive.
    Link(usize, usize),
    /// The interpreter takes a reference.
    Hold(usize),
    /// A name goes.
    Forget(usize),
    /// An object dies, and all references to it.
    Die(usize),
    /// A call begins with one argument; or ends.
    Call(usize),
    Return,
}

fn act() -> impl Strategy<Value = Act> {
    let any = any::<prop::sample::Index>().prop_map(|index| index.index(1 << 16));
    prop_oneof![
        4 => Just(Act::Name),
        4 => any.prop_map(Act::Child),
        6 => (0_usize..1000, 0_usize..1000).prop_map(|(a, b)| Act::Link(a, b)),
        1 => (0_usize..1000).prop_map(Act::Hold),
        2 => (0_usize..1000).prop_map(Act::Forget),
        2 => (0_usize..1000).prop_map(Act::Die),
        1 => (0_usize..1000).prop_map(Act::Call),
        1 => Just(Act::Return),
    ]
}

/// The moments of a run.
#[derive(Default)]
struct Run {
    model: Model,
    next: u32,
}

impl Run {
    fn moments(acts: &[Act]) -> Vec<Snapshot> {
        let mut run = Run { model: Model::default(), next: 1 };
        run.model.frame(1, "<module>");
        acts.iter()
            .map(|act| {
                run.act(act);
                run.model.snapshot()
            })
            .collect()
    }

    fn alive(&self, at: usize) -> Option<u32> {
        let serials: Vec<u32> = self.model.objects.keys().copied().collect();
        (!serials.is_empty()).then(|| serials[at % serials.len()])
    }

    fn born(&mut self) -> u32 {
        let kind = ["list", "tuple", "Node"][self.next as usize % 3];
        self.model.object(self.next, kind);
        self.next += 1;
        self.next - 1
    }

    fn link(&mut self, from: u32, to: u32) {
        let label = self.model.objects[&from].slots.len().to_string();
        self.model.slot(from, &label, to);
    }

    fn act(&mut self, act: &Act) {
        match act {
            Act::Name => {
                let object = self.born();
                self.model.name(&format!("n{object}"), object);
            }
            Act::Child(at) => {
                if let Some(holder) = self.alive(*at) {
                    let child = self.born();
                    self.link(holder, child);
                }
            }
            Act::Link(from, to) => {
                if let (Some(from), Some(to)) = (self.alive(*from), self.alive(*to)) {
                    self.link(from, to);
                }
            }
            Act::Hold(at) => {
                if let Some(object) = self.alive(*at) {
                    self.model.hold(object, Holder::Constant { code: "f".into() });
                }
            }
            Act::Forget(at) => {
                let names = &mut self.model.frames.last_mut().unwrap().names;
                if !names.is_empty() {
                    let at = at % names.len();
                    names.remove(at);
                }
            }
            Act::Die(at) => {
                if let Some(dead) = self.alive(*at) {
                    self.die(dead);
                }
            }
            Act::Call(at) => {
                if let Some(object) = self.alive(*at) {
                    let serial = u32::try_from(self.model.frames.len()).unwrap() + 1;
                    self.model.frame(serial, "call").name("argument", object);
                }
            }
            Act::Return => {
                if self.model.frames.len() > 1 {
                    self.model.frames.pop();
                }
            }
        }
    }

    fn die(&mut self, dead: u32) {
        self.model.objects.remove(&dead);
        for frame in &mut self.model.frames {
            frame.names.retain(|name| name.target != Some(Serial(dead)));
        }
        for object in self.model.objects.values_mut() {
            object.slots.retain(|slot| slot.target != Some(Serial(dead)));
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Area {
    x: f32,
    y: f32,
    width: f32,
    height: f32,
}

/// The boxes of nodes and frames, by key.
fn boxes(picture: &Picture) -> BTreeMap<String, Area> {
    let area = |group: &Group| {
        group.shapes.iter().find_map(|shape| match shape {
            Shape::Rect { class, width, height, .. } if class == "fill" => {
                Some(Area { x: group.x, y: group.y, width: *width, height: *height })
            }
            _ => None,
        })
    };
    picture.groups.iter().filter_map(|group| Some((group.key.0.clone(), area(group)?))).collect()
}

fn check_no_overlap(picture: &Picture) -> Result<(), TestCaseError> {
    let boxes: Vec<(String, Area)> = boxes(picture).into_iter().collect();
    for (at, (key, a)) in boxes.iter().enumerate() {
        prop_assert!(a.x >= 0.0 && a.y >= 0.0, "{key} is outside");
        prop_assert!(a.x + a.width <= picture.width && a.y + a.height <= picture.height, "{key} is outside");
        for (other, b) in &boxes[at + 1..] {
            // Room for a halo and for the arrow of hidden holders.
            let apart = a.x + a.width + 20.0 <= b.x
                || b.x + b.width + 20.0 <= a.x
                || a.y + a.height + 20.0 <= b.y
                || b.y + b.height + 20.0 <= a.y;
            prop_assert!(apart, "{key} {a:?} and {other} {b:?} overlap");
        }
    }
    Ok(())
}

/// What stays does not move; only an object that has become taller may have had to.
fn check_stays(before: &Picture, after: &Picture) -> Result<(), TestCaseError> {
    let before = boxes(before);
    for (key, now) in boxes(after).iter().filter(|(key, _)| key.starts_with('o')) {
        if let Some(was) = before.get(key).filter(|was| (was.x, was.y) != (now.x, now.y)) {
            prop_assert!(now.height > was.height, "{key} moved from {was:?} to {now:?}");
        }
    }
    Ok(())
}

/// Arrows and the numbers at hidden arrows make the count of every object.
fn check_adds_up(snapshot: &Snapshot, picture: &Picture) -> Result<(), TestCaseError> {
    let mut drawn: BTreeMap<Serial, u32> = BTreeMap::new();
    for group in &picture.groups {
        let Subject::Reference { to, .. } = group.subject else { continue };
        let heads = group.shapes.iter().filter(|s| matches!(s, Shape::Path { class, .. } if class == "head"));
        prop_assert_eq!(heads.count(), 1);
        let number = group.shapes.iter().find_map(|shape| match shape {
            Shape::Text { class, runs, .. } if class == "word" => {
                let text = runs[0].text.strip_prefix('+')?.split_once(' ')?.0;
                text.parse().ok()
            }
            _ => None,
        });
        let hidden = group.class.contains("is-hidden");
        prop_assert_eq!(number.is_some(), hidden);
        *drawn.entry(to).or_default() += number.unwrap_or(1);
    }
    for object in &snapshot.objects {
        let Count::Counted(count) = object.count else { continue };
        prop_assert_eq!(drawn.get(&object.serial).copied().unwrap_or(0), count, "of {:?}", object.serial);
    }
    Ok(())
}

/// Arrowheads on a header never share a point.
fn check_heads_apart(picture: &Picture) -> Result<(), TestCaseError> {
    let mut tips: Vec<&str> = Vec::new();
    for group in &picture.groups {
        for shape in &group.shapes {
            if let Shape::Path { class, d } = shape
                && class == "head"
                && let Some((tip, _)) = d.split_once('l')
            {
                tips.push(tip);
            }
        }
    }
    let count = tips.len();
    tips.sort_unstable();
    tips.dedup();
    prop_assert_eq!(tips.len(), count, "two arrowheads in one place");
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_run_seen_step_by_step(acts in prop::collection::vec(act(), 1..60), width in prop::option::of(300.0_f32..1400.0)) {
        let options = GraphOptions { width_hint: width, ..Default::default() };
        let mut placement = Placement::default();
        let mut before: Option<Picture> = None;
        for snapshot in Run::moments(&acts) {
            placement.place(&snapshot);
            let picture = graph_picture(&snapshot, &placement, &options);
            check_no_overlap(&picture)?;
            check_adds_up(&snapshot, &picture)?;
            check_heads_apart(&picture)?;
            // Another layout is another picture: all moves when a column is added on a narrow page.
            if let Some(before) = before.filter(|before| before.width == picture.width || width.is_none()) {
                check_stays(&before, &picture)?;
            }
            before = Some(picture);
        }
    }

    #[test]
    fn a_run_whose_births_are_known(
        lives in prop::collection::vec((0_u32..40, 0_u32..20, 1_u32..7, 0_u32..6, 0_u32..5, any::<bool>()), 1..50)
    ) {
        let births: Vec<Birth> = (1..).zip(&lives).map(|(serial, (born, age, column, slots, references, is_lasting))| Birth {
            serial: Serial(serial),
            born: *born,
            died: (!is_lasting).then_some(born + age),
            column: *column,
            beside: match serial % 3 {
                0 => Beside::Nothing,
                1 => Beside::Name(serial % 7 + 1),
                _ => Beside::Object(Serial(serial / 2)),
            },
            slots: *slots,
            references: *references,
        }).collect();
        let placement = Placement::from_births(&births);
        let mut places: BTreeMap<String, (f32, f32)> = BTreeMap::new();
        for step in 0..60 {
            let mut model = Model::default();
            for birth in births.iter().filter(|b| b.born <= step && b.died.is_none_or(|died| step <= died)) {
                model.object(birth.serial.0, "list");
                for slot in 0..birth.slots {
                    model.slot(birth.serial.0, &slot.to_string(), 0);
                }
            }
            let picture = graph_picture(&model.snapshot(), &placement, &GraphOptions::default());
            check_no_overlap(&picture)?;
            for (key, area) in boxes(&picture) {
                let place = *places.entry(key.clone()).or_insert((area.x, area.y));
                prop_assert_eq!(place, (area.x, area.y), "{} moved in step {}", key, step);
            }
        }
    }

    #[test]
    fn any_road_leads_to_pictures_without_overlap(
        acts in prop::collection::vec(act(), 1..60),
        road in prop::collection::vec(any::<prop::sample::Index>(), 1..12)
    ) {
        let moments = Run::moments(&acts);
        let mut placement = Placement::default();
        for at in road {
            let snapshot = at.get(&moments);
            placement.place(snapshot);
            let picture = graph_picture(snapshot, &placement, &GraphOptions::default());
            check_no_overlap(&picture)?;
            check_adds_up(snapshot, &picture)?;
        }
    }

    #[test]
    fn the_collectors_rows_push_nothing_together(acts in prop::collection::vec(act(), 1..40)) {
        let moments = Run::moments(&acts);
        let mut snapshot = moments.last().cloned().unwrap_or_default();
        snapshot.collector.objects = snapshot.objects.iter().map(|object| heapglass_snapshot::GcObject {
            object: object.serial,
            type_name: object.type_name.clone(),
            count: object.count,
            start: 1,
            subtracted: Vec::new(),
            gc_refs: 1,
            verdict: heapglass_snapshot::Verdict::Candidate,
        }).collect();
        let mut placement = Placement::default();
        placement.place(&snapshot);
        let options = GraphOptions { mode: Mode::Collector, ..Default::default() };
        let picture = graph_picture(&snapshot, &placement, &options);
        check_no_overlap(&picture)?;
        check_adds_up(&snapshot, &picture)?;
    }

    #[test]
    fn any_name_and_value_makes_a_file(name in ".{0,40}", value in ".{0,80}") {
        let mut model = Model::default();
        model.object(1, &name).atom(2, "str", &value).slot(1, &name, 2);
        model.frame(1, &value).name(&name, 2).name(&value, 1);
        let picture = graph_picture(&model.snapshot(), &Placement::default(), &GraphOptions::default());
        let file = svg(&picture, Theme::Auto, &EN);
        prop_assert!(roxmltree::Document::parse(&file).is_ok());
    }
}

#[test]
fn more_than_400_objects_are_folded() {
    let mut model = Model::default();
    model.frame(1, "<module>");
    for serial in 1..=1000 {
        model.object(serial, "list");
        if serial > 1 {
            model.slot(serial - 1, "next", serial);
        }
    }
    model.name("first", 1);
    let mut snapshot = model.snapshot();
    snapshot.left_out = 9000;
    let picture = graph_picture(&snapshot, &Placement::default(), &GraphOptions::default());
    let nodes = picture.groups.iter().filter(|group| matches!(group.subject, Subject::Object(_)));
    assert_eq!(nodes.count(), 400);
    let note = picture.groups.last().unwrap();
    assert_eq!(note.label, "9,600 more objects are not drawn");
}
