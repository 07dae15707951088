//! Which objects of two moments belong together: those that the same name or the same way leads to.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use heapglass_snapshot::{Object, Serial, Slot, Snapshot};

/// How an object is come to: a name of a frame, and slots from there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Way {
    pub function: String,
    /// The name first, then the slots' labels.
    pub labels: Vec<String>,
}

/// Objects that belong together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pairs {
    in_second: BTreeMap<Serial, Serial>,
    in_first: BTreeMap<Serial, Serial>,
    ways: BTreeMap<Serial, Way>,
}

/// The objects of a moment by their numbers.
pub type Known<'a> = BTreeMap<Serial, &'a Object>;

impl Pairs {
    /// Finds them: from the names of the frames along slots of the same label; then what is left over, where there are
    /// as many of a kind on both sides, in the order of their births.
    #[must_use]
    pub fn new(first: &Snapshot, second: &Snapshot) -> Self {
        let (known, others) = (known(first), known(second));
        let mut pairs = Pairs::default();
        let mut next = VecDeque::new();
        for (frame, other) in first.frames.iter().zip(&second.frames) {
            if frame.function != other.function {
                break;
            }
            for name in &frame.names {
                let target = other.names.iter().find(|there| there.name == name.name);
                let (Some(one), Some(two)) = (name.target, target.and_then(|name| name.target)) else {
                    continue;
                };
                let way = Way { function: frame.function.clone(), labels: vec![name.name.clone()] };
                next.push_back((one, two, Some(way)));
            }
        }
        pairs.follow(next, &known, &others);
        let left_over = pairs.left_over(&known, &others);
        pairs.follow(left_over, &known, &others);
        pairs
    }

    /// The object of the second moment that belongs to one of the first.
    #[must_use]
    pub fn in_second(&self, object: Serial) -> Option<Serial> {
        self.in_second.get(&object).copied()
    }

    /// The object of the first moment that belongs to one of the second.
    #[must_use]
    pub fn in_first(&self, object: Serial) -> Option<Serial> {
        self.in_first.get(&object).copied()
    }

    /// How an object of the first moment is come to from a name.
    #[must_use]
    pub fn way(&self, object: Serial) -> Option<&Way> {
        self.ways.get(&object)
    }

    /// All of them, by the first's numbers.
    pub fn iter(&self) -> impl Iterator<Item = (Serial, Serial)> {
        self.in_second.iter().map(|(one, two)| (*one, *two))
    }

    fn follow(
        &mut self,
        mut next: VecDeque<(Serial, Serial, Option<Way>)>,
        known: &Known<'_>,
        others: &Known<'_>,
    ) {
        while let Some((one, two, way)) = next.pop_front() {
            let (Some(object), Some(other)) = (known.get(&one), others.get(&two)) else { continue };
            let is_known = self.in_second.contains_key(&one) || self.in_first.contains_key(&two);
            if is_known || !can_be_same(object, other) {
                continue;
            }
            self.in_second.insert(one, two);
            self.in_first.insert(two, one);
            next.extend(along_slots(object, other, way.as_ref()));
            if let Some(way) = way {
                self.ways.insert(one, way);
            }
        }
    }

    fn left_over(&self, known: &Known<'_>, others: &Known<'_>) -> VecDeque<(Serial, Serial, Option<Way>)> {
        let (mut here, mut there) = (kinds(known, &self.in_second), kinds(others, &self.in_first));
        let kinds: BTreeSet<_> = here.keys().copied().collect();
        let mut pairs = VecDeque::new();
        for kind in kinds {
            let (Some(here), Some(there)) = (here.remove(&kind), there.remove(&kind)) else { continue };
            if here.len() == there.len() {
                pairs.extend(here.into_iter().zip(there).map(|(one, two)| (one, two, None)));
            }
        }
        pairs
    }
}

/// Types have other names in other Pythons: 2.7's `str` is what `bytes` is in 3. Then the value tells, or the name.
fn can_be_same(object: &Object, other: &Object) -> bool {
    let is_same = |one: &str, two: &str| !one.is_empty() && one == two;
    object.type_name == other.type_name
        || object.role == other.role
            && (is_same(&object.value, &other.value) || is_same(&object.own_name, &other.own_name))
}

/// Type, own name and value.
type Kind<'a> = (&'a str, &'a str, &'a str);

fn kinds<'a>(known: &Known<'a>, paired: &BTreeMap<Serial, Serial>) -> BTreeMap<Kind<'a>, Vec<Serial>> {
    let mut kinds: BTreeMap<Kind<'_>, Vec<Serial>> = BTreeMap::new();
    for object in known.values().filter(|object| !paired.contains_key(&object.serial)) {
        let kind = (object.type_name.as_str(), object.own_name.as_str(), object.value.as_str());
        kinds.entry(kind).or_default().push(object.serial);
    }
    kinds
}

/// The objects of a moment by their numbers.
#[must_use]
pub fn known(snapshot: &Snapshot) -> Known<'_> {
    snapshot.objects.iter().map(|object| (object.serial, object)).collect()
}

/// What the slots of the same label lead to; of several with one label, the one in the same place among them.
fn along_slots(object: &Object, other: &Object, way: Option<&Way>) -> Vec<(Serial, Serial, Option<Way>)> {
    let mut by_label: BTreeMap<&str, VecDeque<&Slot>> = BTreeMap::new();
    for slot in &other.slots {
        by_label.entry(&slot.label).or_default().push_back(slot);
    }
    let mut pairs = Vec::new();
    for slot in &object.slots {
        let Some(there) = by_label.get_mut(slot.label.as_str()).and_then(VecDeque::pop_front) else {
            continue;
        };
        let longer = way.map(|way| Way {
            function: way.function.clone(),
            labels: way.labels.iter().chain([&slot.label]).cloned().collect(),
        });
        let ends = [(slot.target, there.target, longer), (slot.key, there.key, None)];
        pairs.extend(ends.into_iter().filter_map(|(one, two, way)| Some((one?, two?, way))));
    }
    pairs
}

#[cfg(test)]
mod tests {
    use heapglass_snapshot::{Frame, Mark, Name, Object, Serial, Slot, Snapshot};

    use super::Pairs;

    fn name(name: &str, target: u32) -> Name {
        Name { name: name.into(), target: Some(Serial(target)), state: Mark::Same, is_borrowed: false }
    }

    fn object(serial: u32, type_name: &str, slots: &[(&str, u32)]) -> Object {
        let slot = |(label, target): &(&str, u32)| Slot {
            label: (*label).to_owned(),
            target: Some(Serial(*target)),
            key: None,
            is_weak: false,
            state: Mark::Same,
        };
        let slots = slots.iter().map(slot).collect();
        Object { serial: Serial(serial), type_name: type_name.into(), slots, ..Object::default() }
    }

    fn moment(names: Vec<Name>, objects: Vec<Object>) -> Snapshot {
        let frames = vec![Frame { serial: 1, function: "<module>".into(), line: 1, names }];
        Snapshot { frames, objects, ..Snapshot::default() }
    }

    fn paired(first: &Snapshot, second: &Snapshot) -> Vec<(u32, u32)> {
        Pairs::new(first, second).iter().map(|(one, two)| (one.0, two.0)).collect()
    }

    #[test]
    fn the_same_way_leads_to_the_same_object() {
        let first = moment(
            vec![name("a", 1), name("b", 2)],
            vec![object(1, "list", &[("0", 3), ("1", 1)]), object(2, "dict", &[]), object(3, "int", &[])],
        );
        let second = moment(
            vec![name("b", 11), name("a", 12)],
            vec![
                object(11, "dict", &[]),
                object(12, "list", &[("0", 10), ("1", 12)]),
                object(10, "int", &[]),
            ],
        );
        assert_eq!(paired(&first, &second), [(1, 12), (2, 11), (3, 10)]);
        let pairs = Pairs::new(&first, &second);
        assert_eq!(pairs.way(Serial(3)).map(|way| way.labels.join(" ")), Some("a 0".to_owned()));
        assert_eq!(pairs.in_first(Serial(10)), Some(Serial(3)));
    }

    #[test]
    fn an_object_of_another_type_is_another() {
        let first = moment(vec![name("a", 1)], vec![object(1, "list", &[])]);
        let second = moment(vec![name("a", 1)], vec![object(1, "tuple", &[])]);
        assert_eq!(paired(&first, &second), []);
    }

    #[test]
    fn a_value_is_the_same_where_its_type_has_another_name() {
        let value = |type_name: &str, value: &str| {
            let object = Object { value: value.into(), ..object(1, type_name, &[]) };
            moment(vec![name("a", 1)], vec![object])
        };
        assert_eq!(paired(&value("bytes", "b'x'"), &value("str", "b'x'")), [(1, 1)]);
        assert_eq!(paired(&value("bytes", "b'x'"), &value("str", "'y'")), []);
    }

    #[test]
    fn what_no_name_leads_to_is_told_by_its_kind_where_there_are_as_many() {
        let garbage = |numbers: &[u32]| {
            let nodes = numbers.iter().map(|serial| object(*serial, "Node", &[]));
            moment(Vec::new(), nodes.collect())
        };
        assert_eq!(paired(&garbage(&[4, 5]), &garbage(&[8, 9])), [(4, 8), (5, 9)]);
        assert_eq!(paired(&garbage(&[4, 5]), &garbage(&[8])), []);
    }
}
