//! Strongly connected components: Tarjan's algorithm without recursion.

#[derive(Clone, Copy, Default)]
struct Seen {
    order: usize,
    low: usize,
    is_open: bool,
}

/// The components of a graph: for each node those that it refers to.
pub(crate) fn components(targets: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let mut search =
        Search { targets, seen: vec![None; targets.len()], open: Vec::new(), found: Vec::new(), next: 0 };
    for root in 0..targets.len() {
        search.from(root);
    }
    search.found
}

struct Search<'t> {
    targets: &'t [Vec<usize>],
    seen: Vec<Option<Seen>>,
    open: Vec<usize>,
    found: Vec<Vec<usize>>,
    next: usize,
}

impl Search<'_> {
    fn from(&mut self, root: usize) {
        if self.is_seen(root) {
            return;
        }
        self.enter(root);
        // A node and the place of the next target to look at.
        let mut path = vec![(root, 0)];
        while let Some((node, at)) = path.last_mut() {
            let node = *node;
            let target = self.targets.get(node).and_then(|all| all.get(*at)).copied();
            *at += 1;
            match target {
                Some(target) if !self.is_seen(target) => {
                    self.enter(target);
                    path.push((target, 0));
                }
                Some(target) => {
                    let order = self.get(target).filter(|seen| seen.is_open).map(|seen| seen.order);
                    self.lower(node, order);
                }
                None => {
                    path.pop();
                    self.leave(node);
                    let low = self.get(node).filter(|seen| seen.is_open).map(|seen| seen.low);
                    if let Some((parent, _)) = path.last() {
                        self.lower(*parent, low);
                    }
                }
            }
        }
    }

    fn get(&self, node: usize) -> Option<Seen> {
        self.seen.get(node).copied().flatten()
    }

    fn is_seen(&self, node: usize) -> bool {
        self.get(node).is_some()
    }

    fn enter(&mut self, node: usize) {
        if let Some(seen) = self.seen.get_mut(node) {
            *seen = Some(Seen { order: self.next, low: self.next, is_open: true });
        }
        self.next += 1;
        self.open.push(node);
    }

    fn lower(&mut self, node: usize, low: Option<usize>) {
        if let (Some(Some(seen)), Some(low)) = (self.seen.get_mut(node), low) {
            seen.low = seen.low.min(low);
        }
    }

    /// Closes the component whose first node this is.
    fn leave(&mut self, node: usize) {
        if self.get(node).is_none_or(|seen| seen.low != seen.order) {
            return;
        }
        let mut members = Vec::new();
        while let Some(member) = self.open.pop() {
            if let Some(Some(seen)) = self.seen.get_mut(member) {
                seen.is_open = false;
            }
            members.push(member);
            if member == node {
                break;
            }
        }
        members.sort_unstable();
        self.found.push(members);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn components_are_found() {
        // 0 → 1 → 2 → 0, 2 → 3, 3 → 4 → 3, 5 alone
        let targets = [vec![1], vec![2], vec![0, 3], vec![4], vec![3], vec![]];
        let mut found = components(&targets);
        found.sort();
        assert_eq!(found, [vec![0, 1, 2], vec![3, 4], vec![5]]);
    }

    #[test]
    fn a_chain_of_any_length_does_not_recurse() {
        let targets: Vec<Vec<usize>> = (0..200_000).map(|at| vec![at + 1]).collect();
        assert_eq!(components(&targets).len(), 200_000);
    }
}
