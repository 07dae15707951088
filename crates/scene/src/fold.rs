//! What the reader does not want drawn: subtrees that are folded away, and all but one object's neighbourhood.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use heapglass_snapshot::{Object, Role, Serial, Snapshot};

/// So many references away from the object that the reader looks at, what it leads to is drawn.
const DEPTH: u32 = 3;

/// The reader's wishes.
#[derive(Clone, Copy, Debug, Default)]
pub struct Fold<'a> {
    /// Objects that are drawn without what they hold.
    pub folded: &'a [Serial],
    /// Only this object, its holders, the way to it and what it leads to are drawn, if it is there.
    pub focus: Option<Serial>,
}

/// What that means at one moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hiding {
    /// Boxes that are not drawn.
    pub hidden: BTreeSet<Serial>,
    /// For each folded object that is there: how many boxes are not drawn because of it.
    pub folded: BTreeMap<Serial, usize>,
}

/// The reader has no wishes.
pub(crate) static NOTHING: Hiding = Hiding { hidden: BTreeSet::new(), folded: BTreeMap::new() };

impl Fold<'_> {
    /// Which boxes of a moment are not drawn.
    #[must_use]
    pub fn hiding(&self, snapshot: &Snapshot) -> Hiding {
        let mut hiding = Hiding::default();
        if self.folded.is_empty() && self.focus.is_none() {
            return hiding;
        }
        let heap = Heap::new(snapshot);
        if let Some(focus) = self.focus.filter(|focus| heap.boxes.contains_key(focus)) {
            let near = heap.near(snapshot, focus);
            hiding.hidden.extend(heap.boxes.keys().filter(|serial| !near.contains(serial)));
        }
        let folded: BTreeSet<Serial> =
            self.folded.iter().copied().filter(|serial| heap.boxes.contains_key(serial)).collect();
        if folded.is_empty() {
            return hiding;
        }
        let from_names = heap.reached(name_targets(snapshot), &BTreeSet::new());
        let behind: BTreeMap<Serial, BTreeSet<Serial>> =
            folded.iter().map(|serial| (*serial, heap.reached(heap.targets(*serial), &folded))).collect();
        // What no name leads to is garbage: it stays, unless it hangs on what is folded.
        let is_loose = |serial: &Serial| {
            !from_names.contains(serial) && behind.values().all(|behind| !behind.contains(serial))
        };
        let loose = heap.boxes.keys().copied().filter(is_loose);
        let kept = heap.reached(name_targets(snapshot).chain(loose).collect::<Vec<_>>(), &folded);
        for (serial, behind) in behind {
            let away: Vec<Serial> =
                behind.into_iter().filter(|id| !kept.contains(id) && !folded.contains(id)).collect();
            hiding.folded.insert(serial, away.len());
            hiding.hidden.extend(away);
        }
        hiding
    }
}

fn name_targets(snapshot: &Snapshot) -> impl Iterator<Item = Serial> {
    snapshot.frames.iter().flat_map(|frame| &frame.names).filter_map(|name| name.target)
}

/// The boxes of a moment and what they refer to.
struct Heap<'a> {
    boxes: BTreeMap<Serial, &'a Object>,
}

impl<'a> Heap<'a> {
    fn new(snapshot: &'a Snapshot) -> Self {
        let boxes = snapshot.objects.iter().filter(|object| object.role == Role::Container);
        Self { boxes: boxes.map(|object| (object.serial, object)).collect() }
    }

    fn targets(&self, serial: Serial) -> Vec<Serial> {
        let slots = self.boxes.get(&serial).map(|object| object.slots.as_slice()).unwrap_or_default();
        let counted = slots.iter().filter(|slot| !slot.is_weak);
        counted.flat_map(|slot| slot.target.into_iter().chain(slot.key)).collect()
    }

    /// All that these lead to, and they; not further than the boxes in `shut`.
    fn reached(&self, from: impl IntoIterator<Item = Serial>, shut: &BTreeSet<Serial>) -> BTreeSet<Serial> {
        let mut reached = BTreeSet::new();
        let mut work: Vec<Serial> = from.into_iter().collect();
        while let Some(serial) = work.pop() {
            if self.boxes.contains_key(&serial) && reached.insert(serial) && !shut.contains(&serial) {
                work.extend(self.targets(serial));
            }
        }
        reached
    }

    /// An object, the shortest way to it from a name, what holds it, and what it leads to.
    fn near(&self, snapshot: &Snapshot, focus: Serial) -> BTreeSet<Serial> {
        let mut near = BTreeSet::from([focus]);
        let mut edge = vec![focus];
        for _ in 0..DEPTH {
            let next: Vec<Serial> = edge.into_iter().flat_map(|serial| self.targets(serial)).collect();
            edge = next.into_iter().filter(|serial| near.insert(*serial)).collect();
        }
        near.extend(self.boxes.keys().filter(|holder| self.targets(**holder).contains(&focus)));
        near.extend(self.way(snapshot, focus));
        near
    }

    fn way(&self, snapshot: &Snapshot, to: Serial) -> Vec<Serial> {
        let mut came_from: BTreeMap<Serial, Option<Serial>> =
            name_targets(snapshot).map(|serial| (serial, None)).collect();
        let mut work: VecDeque<Serial> = name_targets(snapshot).collect();
        while let Some(serial) = work.pop_front() {
            if serial == to {
                break;
            }
            for target in self.targets(serial) {
                came_from.entry(target).or_insert_with(|| {
                    work.push_back(target);
                    Some(serial)
                });
            }
        }
        std::iter::successors(Some(to), |serial| came_from.get(serial).copied().flatten()).collect()
    }
}

#[cfg(test)]
mod tests {
    use heapglass_snapshot::{Frame, Mark, Name, Object, Serial, Slot, Snapshot};

    use super::Fold;

    fn object(serial: u32, targets: &[u32]) -> Object {
        let slot = |target: &u32| Slot {
            label: target.to_string(),
            target: Some(Serial(*target)),
            key: None,
            is_weak: false,
            state: Mark::Same,
        };
        Object { serial: Serial(serial), slots: targets.iter().map(slot).collect(), ..Object::default() }
    }

    /// Names lead to 1 and 5; 1 → 2 → 3 → 2, 3 → 4, 5 → 4; 8 and 9 are a cycle of garbage that holds 7.
    fn moment() -> Snapshot {
        let name = |name: &str, target| Name {
            name: name.to_owned(),
            target: Some(Serial(target)),
            state: Mark::Same,
            is_borrowed: false,
        };
        Snapshot {
            frames: vec![Frame { names: vec![name("a", 1), name("b", 5)], ..Frame::default() }],
            objects: vec![
                object(1, &[2]),
                object(2, &[3]),
                object(3, &[2, 4]),
                object(4, &[]),
                object(5, &[4]),
                object(7, &[]),
                object(8, &[9]),
                object(9, &[8, 7]),
            ],
            ..Snapshot::default()
        }
    }

    fn hidden(folded: &[u32], focus: Option<u32>) -> Vec<u32> {
        let folded: Vec<Serial> = folded.iter().map(|serial| Serial(*serial)).collect();
        let hiding = Fold { folded: &folded, focus: focus.map(Serial) }.hiding(&moment());
        hiding.hidden.iter().map(|serial| serial.0).collect()
    }

    #[test]
    fn what_only_a_folded_object_leads_to_is_hidden() {
        assert_eq!(hidden(&[], None), [] as [u32; 0]);
        // 4 is held by 5, too.
        assert_eq!(hidden(&[1], None), [2, 3]);
        assert_eq!(hidden(&[2], None), [3]);
        assert_eq!(hidden(&[1, 5], None), [2, 3, 4]);
        assert_eq!(hidden(&[77], None), [] as [u32; 0]);
    }

    #[test]
    fn garbage_can_be_folded() {
        assert_eq!(hidden(&[8], None), [7, 9]);
        assert_eq!(hidden(&[9], None), [7, 8]);
    }

    #[test]
    fn around_one_object_its_holders_and_what_it_leads_to_are_drawn() {
        assert_eq!(hidden(&[], Some(3)), [5, 7, 8, 9]);
        // Of a holder the way to it is not drawn.
        assert_eq!(hidden(&[], Some(4)), [1, 2, 7, 8, 9]);
        assert_eq!(hidden(&[], Some(5)), [1, 2, 3, 7, 8, 9]);
        assert_eq!(hidden(&[], Some(77)), [] as [u32; 0]);
    }
}
