//! Which of a step's lasting changes are told, in which order, and with which counts.

use std::collections::{BTreeMap, BTreeSet};

use heapglass_snapshot::{Change, Count, Holder, InterpreterRef, Serial, Snapshot};

use crate::convert::owner;

/// So many new objects of a step are looked at for who holds them.
const LOOKS: usize = 16;

/// What the program itself did comes first. What the interpreter made for itself is not told. With the program's end
/// its code goes, too: its constants and what its frame held are not told, as long as all objects that were shown are
/// known. `holders` says who holds an object after the step.
pub fn tell(
    net: &mut Vec<Change>,
    snapshot: &Snapshot,
    is_end: bool,
    holders: impl FnMut(Serial) -> Vec<Holder>,
) {
    net.sort_by_key(is_of_code);
    if snapshot.left_out == 0 {
        let shown = snapshot.objects.iter().map(|object| object.serial).collect();
        let hidden = hidden(net, &shown, is_end, holders);
        let is_hidden = |holder: &Option<Holder>| holder.as_ref().is_some_and(|it| is_in(it, &hidden));
        net.retain(|change| match change {
            Change::Freed { object, .. } | Change::Born { object, .. } => !hidden.contains(object),
            Change::Refcount { gained, lost, .. } => {
                !is_hidden(gained) && !is_hidden(lost) && !(is_end && is_of_code(change))
            }
            Change::Moved { .. } | Change::Printed { .. } | Change::Gc(_) | Change::Memory(_) => true,
        });
    }
    count_up(net, snapshot);
}

/// Objects that are no part of any picture: those that only the interpreter holds, or an object that is not shown (a
/// module's dict); at the program's end also what goes with its code.
fn hidden(
    net: &[Change],
    shown: &BTreeSet<Serial>,
    is_end: bool,
    mut holders: impl FnMut(Serial) -> Vec<Holder>,
) -> BTreeSet<Serial> {
    let mut hidden = BTreeSet::new();
    let mut looks = 0;
    for change in net {
        match change {
            Change::Freed { object, .. } if is_end && !shown.contains(object) => {
                hidden.insert(*object);
            }
            Change::Born { object, value, .. } if value.is_empty() && !shown.contains(object) => {
                looks += 1;
                let is_inner = |it: &Holder| {
                    let is_in_shown = || owner(it).is_some_and(|object| shown.contains(&object));
                    matches!(it, Holder::Interpreter(_)) || (owner(it).is_some() && !is_in_shown())
                };
                if looks <= LOOKS && holders(*object).iter().all(is_inner) {
                    hidden.insert(*object);
                }
            }
            Change::Freed { .. }
            | Change::Born { .. }
            | Change::Refcount { .. }
            | Change::Moved { .. }
            | Change::Printed { .. }
            | Change::Gc(_)
            | Change::Memory(_) => {}
        }
    }
    hidden
}

fn is_in(holder: &Holder, objects: &BTreeSet<Serial>) -> bool {
    owner(holder).is_some_and(|object| objects.contains(&object))
}

/// Where several references of an object came and went, what came is counted first: so no living object seems to
/// have had none in between.
fn count_up(net: &mut [Change], snapshot: &Snapshot) {
    let now = snapshot.objects.iter().filter_map(|object| match object.count {
        Count::Counted(count) => Some((object.serial, count)),
        Count::Immortal => None,
    });
    let mut counts: BTreeMap<Serial, u32> = now.collect();
    // Back to the counts before the step.
    for change in net.iter() {
        if let Change::Refcount { object, from: Count::Counted(was), to: Count::Counted(is), .. } = change
            && let Some(count) = counts.get_mut(object)
        {
            *count = count.saturating_add(*was).saturating_sub(*is);
        }
    }
    for is_lost_turn in [false, true] {
        for change in net.iter_mut() {
            let Change::Refcount { object, from, to, gained, lost, .. } = change else { continue };
            let is_lost = gained.is_none() && lost.is_some();
            let (Count::Counted(was), Count::Counted(is)) = (*from, *to) else { continue };
            let Some(count) = counts.get_mut(object).filter(|_| is_lost == is_lost_turn) else { continue };
            *from = Count::Counted(*count);
            *count = count.saturating_add(is).saturating_sub(was);
            *to = Count::Counted(*count);
        }
    }
}

/// Whether a reference of code or of its frame came or went, which is in no line of the program.
fn is_of_code(change: &Change) -> bool {
    let Change::Refcount { gained, lost, .. } = change else { return false };
    let is_code = |holder: &Holder| match holder {
        Holder::Constant { .. }
        | Holder::Interpreter(InterpreterRef::Frame { .. } | InterpreterRef::SyntaxTree) => true,
        Holder::Slot { type_name, .. } => type_name == "code",
        Holder::Name { .. } | Holder::Key { .. } | Holder::Stack { .. } | Holder::Interpreter(_) => false,
    };
    gained.as_ref().or(lost.as_ref()).is_some_and(is_code)
}

#[cfg(test)]
mod tests {
    use heapglass_snapshot::{Change, Count, Holder, InterpreterRef, Object, Serial, Snapshot};

    use super::tell;

    fn name(name: &str) -> Option<Holder> {
        Some(Holder::Name { frame: 0, function: "<module>".into(), name: name.into() })
    }

    fn change(from: u32, to: u32, gained: Option<Holder>, lost: Option<Holder>) -> Change {
        Change::Refcount {
            object: Serial(5),
            type_name: "IndexError".into(),
            value: String::new(),
            from: Count::Counted(from),
            to: Count::Counted(to),
            gained,
            lost,
        }
    }

    #[test]
    fn what_comes_is_counted_before_what_goes() {
        let handled = Some(Holder::Interpreter(InterpreterRef::Exception));
        let mut net = vec![
            change(0, 1, name("kept"), None),
            change(2, 1, None, handled),
            change(1, 0, None, name("error")),
        ];
        let object = Object { serial: Serial(5), count: Count::Counted(1), ..Object::default() };
        let snapshot = Snapshot { objects: vec![object], ..Snapshot::default() };
        tell(&mut net, &snapshot, false, |_| Vec::new());
        let handled = Some(Holder::Interpreter(InterpreterRef::Exception));
        let told = [
            change(2, 3, name("kept"), None),
            change(3, 2, None, handled),
            change(2, 1, None, name("error")),
        ];
        assert_eq!(net, told);
    }

    #[test]
    fn what_the_interpreter_makes_for_itself_is_not_told() {
        let born =
            |serial| Change::Born { object: Serial(serial), type_name: "list".into(), value: String::new() };
        let holders = |object: Serial| match object.0 {
            7 => vec![Holder::Interpreter(InterpreterRef::Other("thread".into()))],
            // A module's dict, in a module that is not shown.
            6 => {
                vec![Holder::Slot { object: Serial(3), type_name: "module".into(), label: "__dict__".into() }]
            }
            8 => {
                vec![Holder::Slot { object: Serial(7), type_name: "dict".into(), label: "'Py_Repr'".into() }]
            }
            _ => vec![Holder::Stack { frame: 1, function: "<module>".into(), depth: 2 }],
        };
        let mut net = vec![born(6), born(7), born(8), born(9)];
        tell(&mut net, &Snapshot::default(), false, holders);
        assert_eq!(net, [born(9)]);
    }
}
