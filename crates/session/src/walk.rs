//! Many moments of a run in a row: each compared with the one before, or one object alone.

use heapglass_snapshot::{Holder, Moment, Snapshot};

use crate::fill::compare;
use crate::frames::bound;
use crate::holders::{Holders, Namespaces, shown_holder};
use crate::session::Session;

impl Session {
    /// Looks at the moments after the steps `from` to `to`, both included, in outline: without holders, generations
    /// and the collector, and without counting what is left out.
    pub fn walk(&mut self, from: u32, to: u32, see: &mut dyn FnMut(&Snapshot)) {
        let mut before = from.checked_sub(1).map(|step| self.outline(step));
        for step in from..=to.min(self.done_steps()) {
            let outline = self.outline(step);
            let mut now = outline.clone();
            if let Some(before) = &before {
                compare(&mut now, before);
                let ghosts = self.ghosts(step, before, &now);
                now.objects.extend(ghosts);
            }
            see(&now);
            before = Some(outline);
        }
    }

    /// The steps from `from` on, without it, up to `to` in which a name of a frame came to refer to another object, or went.
    #[must_use]
    pub fn bindings(&mut self, frame: u32, name: &str, from: u32, to: u32) -> Vec<u32> {
        let mut target = |step| {
            let vm = self.after(step);
            bound(&vm, frame, name).map(|id| vm.heap.serial(id))
        };
        let mut before = target(from);
        let mut steps = Vec::new();
        for step in from + 1..=to {
            let now = target(step);
            if now != before {
                steps.push(step);
            }
            before = now;
        }
        steps
    }

    /// The holders of one object; none where it is not there, or immortal. Cheaper than a snapshot.
    #[must_use]
    pub fn holders_of(&mut self, object: u32, moment: Moment) -> Vec<Holder> {
        if moment.change != u32::MAX {
            let found = self.snapshot(moment).objects.into_iter().find(|known| known.serial.0 == object);
            return found.map(|known| known.holders).unwrap_or_default();
        }
        let mut vm = self.after(moment.step);
        let Some(id) =
            Self::find(&vm, object).filter(|id| !vm.heap.is_dead(*id) && !vm.heap.is_immortal(*id))
        else {
            return Vec::new();
        };
        let held_by = Holders::find(&vm, |other| other == id).of(id).to_vec();
        let namespaces = Namespaces::find(&vm);
        held_by.into_iter().map(|holder| shown_holder(&mut vm, &namespaces, holder)).collect()
    }
}
