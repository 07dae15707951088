//! Many moments of a run in a row, each compared with the one before.

use heapglass_snapshot::Snapshot;

use crate::fill::{compare, ghosts};
use crate::session::Session;

impl Session {
    /// Looks at the moments after the steps `from` to `to`, both included. Cheaper than a snapshot of each: every
    /// state is reached and filled once.
    pub fn walk(&mut self, from: u32, to: u32, see: &mut dyn FnMut(&Snapshot)) {
        let mut before = from.checked_sub(1).map(|step| self.plain(step));
        for step in from..=to.min(self.done_steps()) {
            let plain = self.plain(step);
            let mut now = plain.clone();
            if let Some(before) = &before {
                compare(&mut now, before);
                now.objects.extend(ghosts(&self.after(step), before));
            }
            see(&now);
            before = Some(plain);
        }
    }
}
