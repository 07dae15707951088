//! The cycles of the drawn objects.

use crate::components::components;
use crate::view::{Strength, View};

/// Components of more than one node, and nodes that refer to themselves: indices in the view, each sorted.
pub(super) fn cycles(view: &View<'_>) -> Vec<Vec<usize>> {
    let targets: Vec<Vec<usize>> = view
        .nodes
        .iter()
        .map(|node| {
            let outs = node.rows.iter().flat_map(|row| &row.out);
            // What a weak reference closes is no cycle: nothing holds on to anything.
            let counted = outs.filter(|out| out.strength == Strength::Counted);
            counted.filter_map(|out| view.index.get(&out.target).copied()).collect()
        })
        .collect();
    let refers = |from: usize, to: usize| targets.get(from).is_some_and(|all| all.contains(&to));
    let mut found = components(&targets);
    found.retain(|members| match members.as_slice() {
        [one] => refers(*one, *one),
        _ => true,
    });
    found.sort();
    found
}

#[cfg(test)]
mod tests {
    use heapglass_snapshot::{Mark, Object, Serial, Slot, Snapshot};

    use super::cycles;
    use crate::view::View;

    #[test]
    fn a_weak_reference_closes_no_cycle() {
        let object = |serial, target, is_weak| Object {
            serial: Serial(serial),
            slots: vec![Slot {
                label: "other".into(),
                target: Some(Serial(target)),
                key: None,
                is_weak,
                state: Mark::Same,
            }],
            ..Object::default()
        };
        let found = |is_weak| {
            let objects = vec![object(1, 2, false), object(2, 1, is_weak)];
            cycles(&View::new(&Snapshot { objects, ..Snapshot::default() }))
        };
        assert_eq!(found(false), [[0, 1]]);
        assert!(found(true).is_empty());
    }
}
