//! The log of births of a run's beginning, from its moments: what [`Placement::from_births`] needs.

use std::collections::{BTreeMap, BTreeSet};

use heapglass_snapshot::{Serial, Snapshot};

use super::births::{Beside, Birth};
use super::moment::{From, Sight, docks, sights};
use super::{Placement, column_at};
use crate::components::components;
use crate::view::View;

/// What was seen of the objects of a run so far, moment by moment.
#[derive(Default)]
pub(super) struct Log {
    /// In order of first sight.
    births: Vec<Birth>,
    index: BTreeMap<Serial, usize>,
    /// By object: the last step that it was seen in.
    last_seen: Vec<u32>,
    /// Every reference from box to box that there ever was, as indices in `births`.
    references: BTreeSet<(usize, usize)>,
    last: u32,
}

impl Log {
    /// Looks at the next moment.
    pub(super) fn see(&mut self, snapshot: &Snapshot) {
        self.last = snapshot.moment.step;
        let view = View::new(snapshot);
        let sights = sights(&view);
        for sight in &sights {
            self.meet(sight, self.last);
        }
        let arrows = view.arrows();
        let column_of = |birth: &Birth| (birth.serial, column_at(birth.column));
        let columns = docks(&self.births.iter().map(column_of).collect(), &arrows);
        let single = docks(&self.births.iter().map(|birth| (birth.serial, 1)).collect(), &arrows);
        for node in &view.nodes {
            let serial = node.object.serial;
            let Some(birth) = self.index.get(&serial).and_then(|at| self.births.get_mut(*at)) else {
                continue;
            };
            let most = [&columns, &single].into_iter().filter_map(|docks| docks.get(&serial)).max();
            birth.references = birth.references.max(most.copied().unwrap_or(0));
            birth.slots = birth.slots.max(u32::try_from(node.rows.len()).unwrap_or(u32::MAX));
        }
        let index = |serial: &Serial| self.index.get(serial).copied();
        let between = arrows.iter().filter_map(|(from, to)| Some((index(from.as_ref()?)?, index(to)?)));
        self.references.extend(between);
    }

    fn meet(&mut self, sight: &Sight, step: u32) {
        if let Some(at) = self.index.get(&sight.object) {
            if let Some(last) = self.last_seen.get_mut(*at) {
                *last = step;
            }
            return;
        }
        let beside = match sight.from {
            From::Nowhere => Beside::Nothing,
            From::Name(row) => Beside::Name(row),
            From::Slot { holder, .. } => Beside::Object(holder),
        };
        self.index.insert(sight.object, self.births.len());
        self.last_seen.push(step);
        let (serial, column) = (sight.object, sight.distance);
        self.births.push(Birth { serial, born: step, column, beside, ..Birth::default() });
    }

    /// The places of all that was seen.
    pub(super) fn placement(&self) -> Placement {
        let mut births = self.births.clone();
        for (birth, last) in births.iter_mut().zip(&self.last_seen) {
            birth.died = (*last < self.last).then_some(*last);
        }
        self.put_right_of_holders(&mut births);
        Placement::from_births(&births)
    }

    /// An object that a name refers to stands right of a holder that a name refers to as well, so that the arrow
    /// between them runs from left to right. Members of a cycle stay in one column.
    fn put_right_of_holders(&self, births: &mut [Birth]) {
        let mut targets = vec![Vec::new(); births.len()];
        for (from, to) in &self.references {
            if let Some(targets) = targets.get_mut(*from) {
                targets.push(*to);
            }
        }
        let mut cycle = vec![0; births.len()];
        for (number, members) in components(&targets).into_iter().enumerate() {
            for member in members {
                if let Some(cycle) = cycle.get_mut(member) {
                    *cycle = number;
                }
            }
        }
        let first: Vec<u32> = births.iter().map(|birth| birth.column).collect();
        for (from, to) in &self.references {
            let is_level = first.get(*from) == first.get(*to) && cycle.get(*from) != cycle.get(*to);
            if let (true, Some(birth), Some(column)) = (is_level, births.get_mut(*to), first.get(*to)) {
                birth.column = column + 1;
            }
        }
    }
}
