//! The cycles of the drawn objects.

use crate::components::components;
use crate::view::View;

/// Components of more than one node, and nodes that refer to themselves: indices in the view, each sorted.
pub(super) fn cycles(view: &View<'_>) -> Vec<Vec<usize>> {
    let targets: Vec<Vec<usize>> = view
        .nodes
        .iter()
        .map(|node| {
            let outs = node.rows.iter().flat_map(|row| &row.out);
            outs.filter_map(|out| view.index.get(&out.target).copied()).collect()
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
