//! Which of a step's lasting changes are told, and in which order.

use std::collections::BTreeSet;

use heapglass_snapshot::{Change, Holder, InterpreterRef, Serial, Snapshot};

/// What the program itself did comes first. With the program's end its code goes, too: its constants and what its
/// frame held are not told, as long as all objects that were shown are known.
pub fn tell(net: &mut Vec<Change>, snapshot: &Snapshot, is_end: bool) {
    net.sort_by_key(is_of_code);
    if !is_end || snapshot.left_out > 0 {
        return;
    }
    let shown: BTreeSet<Serial> = snapshot.objects.iter().map(|object| object.serial).collect();
    net.retain(|change| match change {
        Change::Freed { object, .. } => shown.contains(object),
        Change::Refcount { .. } => !is_of_code(change),
        Change::Born { .. }
        | Change::Moved { .. }
        | Change::Printed { .. }
        | Change::Gc(_)
        | Change::Memory(_) => true,
    });
}

/// Whether a reference of code or of its frame came or went, which is in no line of the program.
fn is_of_code(change: &Change) -> bool {
    let Change::Refcount { gained, lost, .. } = change else { return false };
    let is_code = |holder: &Holder| match holder {
        Holder::Constant { .. } | Holder::Interpreter(InterpreterRef::Frame { .. }) => true,
        Holder::Name { .. }
        | Holder::Slot { .. }
        | Holder::Key { .. }
        | Holder::Stack { .. }
        | Holder::Interpreter(_) => false,
    };
    gained.as_ref().or(lost.as_ref()).is_some_and(is_code)
}
