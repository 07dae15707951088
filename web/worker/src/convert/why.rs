//! Why an object is alive: the shortest ways to it.

use std::collections::{BTreeMap, BTreeSet};

use heapglass_snapshot::{Holder, Object, Serial, Snapshot};

/// The objects of a moment by their numbers.
type Objects<'a> = BTreeMap<Serial, &'a Object>;

/// The shortest way from a name to an object, from the evaluation stack or the interpreter where no name is as near;
/// each holder is held by the one before. Nothing where nothing outside reaches it.
pub fn path(snapshot: &Snapshot, serial: Serial) -> Vec<Holder> {
    let objects = by_number(snapshot);
    let mut seen = BTreeSet::from([serial]);
    let mut ways: Vec<(Serial, Vec<Holder>)> = vec![(serial, Vec::new())];
    while !ways.is_empty() {
        let holders = ways.iter().flat_map(|(at, way)| {
            let holders = objects.get(at).map(|object| object.holders.as_slice()).unwrap_or_default();
            holders.iter().map(move |holder| (holder, way))
        });
        let holders: Vec<(&Holder, &Vec<Holder>)> = holders.collect();
        let outside = holders.iter().filter(|(holder, _)| rank(holder).is_some());
        if let Some((holder, way)) = outside.min_by_key(|(holder, _)| rank(holder)) {
            return std::iter::once((*holder).clone()).chain(way.iter().cloned()).collect();
        }
        let mut next = Vec::new();
        for (holder, way) in holders {
            if let Some(owner) = owner(holder)
                && seen.insert(owner)
            {
                next.push((owner, std::iter::once(holder.clone()).chain(way.iter().cloned()).collect()));
            }
        }
        ways = next;
    }
    Vec::new()
}

/// The shortest way from an object along references back to it: itself first and last. Nothing where there is none.
pub fn ring(snapshot: &Snapshot, serial: Serial) -> Vec<Serial> {
    let objects = by_number(snapshot);
    let mut seen = BTreeSet::new();
    let mut ways = vec![vec![serial]];
    while !ways.is_empty() {
        let mut next = Vec::new();
        for way in ways {
            let at = way.first().copied().unwrap_or(serial);
            let holders = objects.get(&at).map(|object| object.holders.as_slice()).unwrap_or_default();
            for owner in holders.iter().filter_map(owner) {
                let longer = std::iter::once(owner).chain(way.iter().copied()).collect();
                if owner == serial {
                    return longer;
                }
                if seen.insert(owner) {
                    next.push(longer);
                }
            }
        }
        ways = next;
    }
    Vec::new()
}

fn by_number(snapshot: &Snapshot) -> Objects<'_> {
    snapshot.objects.iter().map(|object| (object.serial, object)).collect()
}

/// The object that a reference is in.
pub fn owner(holder: &Holder) -> Option<Serial> {
    match holder {
        Holder::Slot { object, .. } | Holder::Key { object, .. } => Some(*object),
        Holder::Name { .. } | Holder::Stack { .. } | Holder::Constant { .. } | Holder::Interpreter(_) => None,
    }
}

/// Of what holds from outside, what says most to a reader is first.
fn rank(holder: &Holder) -> Option<u8> {
    match holder {
        Holder::Name { .. } => Some(0),
        Holder::Stack { .. } => Some(1),
        Holder::Constant { .. } => Some(2),
        Holder::Interpreter(_) => Some(3),
        Holder::Slot { .. } | Holder::Key { .. } => None,
    }
}

#[cfg(test)]
mod tests {
    use heapglass_snapshot::{Holder, Object, Serial, Snapshot};

    use super::{path, ring};

    fn name(name: &str) -> Holder {
        Holder::Name { frame: 1, function: "<module>".into(), name: name.into() }
    }

    fn slot(object: u32) -> Holder {
        Holder::Slot { object: Serial(object), type_name: "list".into(), label: "0".into() }
    }

    fn moment(objects: [(u32, Vec<Holder>); 4]) -> Snapshot {
        let object = |(serial, holders)| Object { serial: Serial(serial), holders, ..Object::default() };
        Snapshot { objects: objects.into_iter().map(object).collect(), ..Snapshot::default() }
    }

    #[test]
    fn the_nearest_name_keeps_an_object_alive() {
        let stack = Holder::Stack { frame: 1, function: "<module>".into(), depth: 0 };
        let moment = moment([
            (1, vec![name("far")]),
            (2, vec![slot(1), stack, name("near")]),
            (3, vec![slot(2), slot(4)]),
            (4, vec![slot(3)]),
        ]);
        assert_eq!(path(&moment, Serial(3)), [name("near"), slot(2)]);
        assert_eq!(path(&moment, Serial(4)), [name("near"), slot(2), slot(3)]);
        assert_eq!(ring(&moment, Serial(3)), [Serial(3), Serial(4), Serial(3)]);
        assert_eq!(ring(&moment, Serial(2)), []);
    }

    #[test]
    fn what_nothing_reaches_has_no_path() {
        let moment = moment([(1, vec![slot(2)]), (2, vec![slot(1)]), (3, vec![slot(2)]), (4, vec![slot(4)])]);
        assert_eq!(path(&moment, Serial(3)), []);
        assert_eq!(ring(&moment, Serial(1)), [Serial(1), Serial(2), Serial(1)]);
        assert_eq!(ring(&moment, Serial(3)), []);
        assert_eq!(ring(&moment, Serial(4)), [Serial(4), Serial(4)]);
    }
}
