//! What differs between two moments that belong together, for somebody who compares two Pythons: counts, lives,
//! blocks, borrowed references. Numbers and addresses differ always, and are left out.

use heapglass_snapshot::{Count, Holder, Object, ObjectState, Place, Role, Serial, Snapshot};

use crate::holders::more;
use crate::pair::{Known, Pairs, Way, known};

/// Something that differs, and of what.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    pub what: What,
    /// The object, in each of the two moments where it is there.
    pub first: Option<Serial>,
    pub second: Option<Serial>,
    /// How the object is come to from a name.
    pub way: Option<Way>,
    /// So many more objects of the type differ in the same.
    pub like: u32,
}

/// What differs.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// Counts, and the holders that only one has.
    Count { first: Count, second: Count, more_in_first: Vec<Holder>, more_in_second: Vec<Holder> },
    /// Alive in one, freed or never made in the other.
    Lives { is_in_first: bool },
    /// A name's reference is counted in one and borrowed in the other.
    Borrowed { name: String, function: String, is_in_first: bool },
    /// Two names refer to one object in one, and to two in the other.
    Shared { name: String, with: Way, is_in_first: bool },
    /// Another kind of place, and the bytes that were asked for there. `None` is a block that only its type uses.
    Place { first: Option<Place>, second: Option<Place>, asked: (u64, u64) },
    /// `sys.getsizeof` of the selected object.
    Size { first: u64, second: u64 },
}

/// All that differs, what tells most first. `selected` is the first's number of the object that the reader looks at.
#[must_use]
pub fn differences(
    first: &Snapshot,
    second: &Snapshot,
    pairs: &Pairs,
    selected: Option<Serial>,
) -> Vec<Difference> {
    let (here, there) = (known(first), known(second));
    let mut found = of_names(first, second, pairs);
    for (one, two) in pairs.iter() {
        if let (Some(object), Some(other)) = (here.get(&one), there.get(&two)) {
            let whats = of_pair(object, other, selected == Some(one));
            found.extend(whats.into_iter().map(|what| Difference {
                what,
                first: Some(one),
                second: Some(two),
                way: pairs.way(one).cloned(),
                like: 0,
            }));
        }
    }
    found.extend(only(&here, true, |serial| pairs.in_second(serial).is_none()));
    found.extend(only(&there, false, |serial| pairs.in_first(serial).is_none()));
    let type_of = |found: &Difference| {
        let object =
            found.first.and_then(|one| here.get(&one)).or(found.second.and_then(|two| there.get(&two)));
        object.map(|object| object.type_name.as_str()).unwrap_or_default()
    };
    let is_selected = |found: &Difference| found.first.is_some() && found.first == selected;
    found.sort_by_key(|found| (!is_selected(found), rank(&found.what)));
    gather(found, |one, other| {
        !is_selected(one) && type_of(one) == type_of(other) && is_alike(&one.what, &other.what)
    })
}

/// What a pair of objects differs in.
fn of_pair(object: &Object, other: &Object, is_selected: bool) -> Vec<What> {
    let is_gone = |object: &Object| object.state == ObjectState::Freed;
    match (is_gone(object), is_gone(other)) {
        (true, true) => return Vec::new(),
        (true, false) => return vec![What::Lives { is_in_first: false }],
        (false, true) => return vec![What::Lives { is_in_first: true }],
        (false, false) => {}
    }
    let mut whats = Vec::new();
    if object.count != other.count {
        whats.push(What::Count {
            first: object.count,
            second: other.count,
            more_in_first: more(&object.holders, &other.holders),
            more_in_second: more(&other.holders, &object.holders),
        });
    }
    if kind_of_place(object.place) != kind_of_place(other.place) {
        let asked = |object: &Object| object.blocks.first().map_or(object.size_bytes, |(_, asked, _)| *asked);
        whats.push(What::Place {
            first: object.place,
            second: other.place,
            asked: (asked(object), asked(other)),
        });
    }
    if is_selected && object.size_bytes != other.size_bytes {
        whats.push(What::Size { first: object.size_bytes, second: other.size_bytes });
    }
    whats
}

/// Where a block lies, without its number.
const fn kind_of_place(place: Option<Place>) -> u8 {
    match place {
        None => 0,
        Some(Place::Pool { .. }) => 1,
        Some(Place::Large) => 2,
        Some(Place::Static) => 3,
        Some(Place::Parked) => 4,
    }
}

/// Names whose references are counted in one only, or that share an object in one only.
fn of_names(first: &Snapshot, second: &Snapshot, pairs: &Pairs) -> Vec<Difference> {
    let mut found = Vec::new();
    for (frame, other) in first.frames.iter().zip(&second.frames) {
        for name in &frame.names {
            let there = other.names.iter().find(|there| there.name == name.name);
            let Some((one, two, there)) = there.and_then(|there| Some((name.target?, there.target?, there)))
            else {
                continue;
            };
            let way = Way { function: frame.function.clone(), labels: vec![name.name.clone()] };
            let mut add = |what| {
                let way = Some(way.clone());
                found.push(Difference { what, first: Some(one), second: Some(two), way, like: 0 });
            };
            if name.is_borrowed != there.is_borrowed {
                let function = frame.function.clone();
                add(What::Borrowed { name: name.name.clone(), function, is_in_first: name.is_borrowed });
            }
            let elsewhere = pairs.in_second(one).filter(|pair| *pair != two).and(pairs.way(one));
            let reached = pairs.in_first(two).filter(|pair| *pair != one).and_then(|pair| pairs.way(pair));
            match (elsewhere, reached) {
                (Some(with), None) => {
                    add(What::Shared { name: name.name.clone(), with: with.clone(), is_in_first: true });
                }
                (None, Some(with)) => {
                    add(What::Shared { name: name.name.clone(), with: with.clone(), is_in_first: false });
                }
                (Some(_), Some(_)) | (None, None) => {}
            }
        }
    }
    found
}

/// Containers that only one has.
fn only(known: &Known<'_>, is_in_first: bool, is_alone: impl Fn(Serial) -> bool) -> Vec<Difference> {
    let alone = known.values().filter(|object| {
        object.role == Role::Container && object.state != ObjectState::Freed && is_alone(object.serial)
    });
    alone
        .map(|object| Difference {
            what: What::Lives { is_in_first },
            first: is_in_first.then_some(object.serial),
            second: (!is_in_first).then_some(object.serial),
            way: None,
            like: 0,
        })
        .collect()
}

/// What tells more comes first: the program's own objects before the values that the interpreter shares.
const fn rank(what: &What) -> u8 {
    match what {
        What::Lives { .. } => 0,
        What::Count { first: Count::Counted(0..SHARED), second: Count::Counted(0..SHARED), .. } => 1,
        What::Borrowed { .. } => 2,
        What::Shared { .. } => 3,
        What::Place { .. } => 4,
        What::Size { .. } => 5,
        What::Count { .. } => 6,
    }
}

/// A count from here on is one of a value that the whole interpreter shares.
const SHARED: u32 = 10_000;

/// Two objects of a type differ in the same, so that one stands for both.
fn is_alike(one: &What, other: &What) -> bool {
    match (one, other) {
        (
            What::Count { first: first @ Count::Counted(_), second: second @ Count::Counted(_), .. },
            What::Count { first: other_first, second: other_second, .. },
        ) => first == other_first && second == other_second,
        (What::Count { first: Count::Immortal, .. }, What::Count { first: Count::Immortal, .. })
        | (What::Count { second: Count::Immortal, .. }, What::Count { second: Count::Immortal, .. }) => true,
        (What::Place { first, second, .. }, What::Place { first: other_first, second: other_second, .. }) => {
            kind_of_place(*first) == kind_of_place(*other_first)
                && kind_of_place(*second) == kind_of_place(*other_second)
        }
        (What::Lives { is_in_first }, What::Lives { is_in_first: other }) => is_in_first == other,
        (
            What::Count { .. }
            | What::Lives { .. }
            | What::Borrowed { .. }
            | What::Shared { .. }
            | What::Place { .. }
            | What::Size { .. },
            _,
        ) => false,
    }
}

/// One for all that are alike, counted.
fn gather(found: Vec<Difference>, is_alike: impl Fn(&Difference, &Difference) -> bool) -> Vec<Difference> {
    let mut gathered: Vec<Difference> = Vec::new();
    for difference in found {
        match gathered.iter_mut().find(|known| is_alike(known, &difference)) {
            Some(known) => known.like += 1,
            None => gathered.push(difference),
        }
    }
    gathered
}

#[cfg(test)]
mod tests {
    use heapglass_snapshot::{
        Count, Frame, Holder, Mark, Name, Object, ObjectState, Place, Role, Serial, Snapshot,
    };

    use super::{Difference, What, differences};
    use crate::Pairs;

    fn list(serial: u32, count: Count) -> Object {
        Object { serial: Serial(serial), type_name: "list".into(), count, ..Object::default() }
    }

    /// Each object under a name of its own: `a`, `b`, …
    fn named(objects: Vec<Object>) -> Snapshot {
        let names = objects.iter().zip('a'..).map(|(object, name)| Name {
            name: name.to_string(),
            target: Some(object.serial),
            state: Mark::Same,
            is_borrowed: false,
        });
        let frames = vec![Frame { names: names.collect(), function: "<module>".into(), ..Frame::default() }];
        Snapshot { frames, objects, ..Snapshot::default() }
    }

    fn differing(first: &Snapshot, second: &Snapshot) -> Vec<Difference> {
        differences(first, second, &Pairs::new(first, second), None)
    }

    #[test]
    fn the_same_counts_of_other_numbers_are_no_difference() {
        let object = |serial, address| Object { address, ..list(serial, Count::Counted(2)) };
        assert_eq!(differing(&named(vec![object(1, 10)]), &named(vec![object(7, 90)])), []);
    }

    #[test]
    fn a_count_differs_with_the_holder_that_one_has_more() {
        let constant = Holder::Constant { code: "<module>".into() };
        let name = |frame| Holder::Name { frame, function: "<module>".into(), name: "a".into() };
        let first = Object { holders: vec![name(1)], ..list(1, Count::Counted(1)) };
        let second = Object { holders: vec![name(5), constant.clone()], ..list(2, Count::Counted(2)) };
        let found = differing(&named(vec![first]), &named(vec![second]));
        let what = What::Count {
            first: Count::Counted(1),
            second: Count::Counted(2),
            more_in_first: Vec::new(),
            more_in_second: vec![constant],
        };
        assert_eq!(found.iter().map(|found| &found.what).collect::<Vec<_>>(), [&what]);
        assert_eq!(found[0].way.as_ref().map(|way| way.labels.join(".")), Some("a".into()));
    }

    #[test]
    fn what_is_immortal_in_one_is_told_once_for_all_of_a_type() {
        let all = |count| named((1..=5).map(|serial| list(serial, count)).collect());
        let found = differing(&all(Count::Immortal), &all(Count::Counted(20_000)));
        assert_eq!(found.iter().map(|found| found.like).collect::<Vec<_>>(), [4]);
    }

    #[test]
    fn another_kind_of_place_differs_and_another_block_does_not() {
        let at = |place| named(vec![Object { place: Some(place), ..list(1, Count::Counted(1)) }]);
        let pool = |block| Place::Pool { arena: 0, pool: 1, block };
        assert_eq!(differing(&at(pool(3)), &at(pool(4))), []);
        let found = differing(&at(pool(3)), &at(Place::Large));
        assert!(matches!(found[0].what, What::Place { second: Some(Place::Large), .. }));
    }

    #[test]
    fn what_is_still_there_in_one_is_told() {
        let freed = Object { state: ObjectState::Freed, ..list(1, Count::Counted(0)) };
        let found = differing(&named(vec![freed]), &named(vec![list(3, Count::Counted(1))]));
        assert_eq!(
            found.iter().map(|found| &found.what).collect::<Vec<_>>(),
            [&What::Lives { is_in_first: false }]
        );
        let alone = named(vec![Object { role: Role::Container, ..list(4, Count::Counted(1)) }]);
        let found = differing(&alone, &Snapshot::default());
        assert_eq!((found[0].first, found[0].second), (Some(Serial(4)), None));
    }

    #[test]
    fn names_that_share_in_one_only_are_told() {
        let one = named(vec![list(1, Count::Counted(2))]);
        let mut shared = one.clone();
        let again = Name { name: "b".into(), ..shared.frames[0].names[0].clone() };
        shared.frames[0].names.push(again);
        let apart = named(vec![list(1, Count::Counted(2)), list(2, Count::Counted(2))]);
        let found = differing(&shared, &apart);
        let shares = |found: &&Difference| matches!(&found.what, What::Shared { name, is_in_first: true, .. } if name == "b");
        assert_eq!(found.iter().filter(shares).count(), 1);
        let found = differing(&apart, &shared);
        let shares = |found: &&Difference| matches!(found.what, What::Shared { is_in_first: false, .. });
        assert_eq!(found.iter().filter(shares).count(), 1);
    }
}
