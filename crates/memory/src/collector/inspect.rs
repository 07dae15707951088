//! What Python's `gc` module asks of the heap, and the cycles that the picture shows.

use std::collections::BTreeMap;

use super::GcList;
use crate::heap::Heap;
use crate::ids::ObjectId;
use crate::object::Flags;

impl Heap {
    /// `gc.get_objects(generation)`; all generations, youngest first, for `None`.
    #[must_use]
    pub fn gc_objects(&self, generation: Option<u8>) -> Vec<ObjectId> {
        let generations = match generation {
            None => 0..=2,
            // Both old lists are the oldest generation.
            Some(2) if self.is_incremental() => 1..=2,
            Some(1) if self.is_incremental() => return Vec::new(),
            Some(one) => one..=one,
        };
        generations.flat_map(|number| self.gc_list(GcList::generation(number))).collect()
    }

    /// `gc.get_referrers(*targets)`: the tracked objects that refer to any of them, in the order of the generations.
    #[must_use]
    pub fn gc_referrers(&self, targets: &[ObjectId]) -> Vec<ObjectId> {
        let refers = |id: &ObjectId| {
            let mut is_found = false;
            self.traverse(*id, |_, target| is_found |= targets.contains(&target));
            is_found
        };
        self.gc_objects(None).into_iter().filter(refers).collect()
    }

    /// `gc.get_referents(id)`: what its `tp_traverse` visits, in that order; nothing for objects without GC header.
    #[must_use]
    pub fn gc_referents(&self, id: ObjectId) -> Vec<ObjectId> {
        let mut referents = Vec::new();
        if self.is_gc(id) {
            self.visit_referents(id, &mut |edge, target| {
                if edge.is_traversed() {
                    referents.push(target);
                }
            });
        }
        referents
    }

    /// `gc.is_finalized`.
    #[must_use]
    pub fn gc_is_finalized(&self, id: ObjectId) -> bool {
        self.get(id).flags.has(Flags::FINALIZED)
    }

    /// `gc.freeze`: all generations go to the permanent list, and the counts to 0.
    pub fn gc_freeze(&mut self) {
        for generation in 0..=2 {
            self.gc_merge(GcList::generation(generation), GcList::Permanent);
        }
        self.gc.has_frozen_start = true;
        self.gc.counts = [0; 3];
    }

    /// `gc.unfreeze`.
    pub fn gc_unfreeze(&mut self) {
        self.gc_merge(GcList::Permanent, GcList::Generation2);
        self.gc.has_frozen_start = false;
    }

    /// `gc.get_freeze_count`.
    #[must_use]
    pub fn gc_freeze_count(&self) -> u32 {
        let start = if self.gc.has_frozen_start { self.gc.interpreter_objects } else { 0 };
        self.gc_list_len(GcList::Permanent) + start
    }

    /// The cycles among these objects: the strongly connected components that have a reference within them, each in
    /// the order of `candidates`, the one that begins first first.
    #[must_use]
    pub fn cycles(&self, candidates: &[ObjectId]) -> Vec<Vec<ObjectId>> {
        let numbers: BTreeMap<ObjectId, usize> =
            candidates.iter().enumerate().map(|(number, id)| (*id, number)).collect();
        let edges: Vec<Vec<usize>> = candidates.iter().map(|id| self.edges_among(*id, &numbers)).collect();
        let mut cycles: Vec<Vec<usize>> = components(&edges)
            .into_iter()
            .filter(|part| {
                part.len() > 1 || part.iter().any(|one| edges.get(*one).is_some_and(|to| to.contains(one)))
            })
            .collect();
        cycles.iter_mut().for_each(|cycle| cycle.sort_unstable());
        cycles.sort_unstable();
        let to_id = |number: usize| candidates.get(number).copied();
        cycles.into_iter().map(|cycle| cycle.into_iter().filter_map(to_id).collect()).collect()
    }

    fn edges_among(&self, id: ObjectId, numbers: &BTreeMap<ObjectId, usize>) -> Vec<usize> {
        let mut edges = Vec::new();
        self.traverse(id, |_, target| edges.extend(numbers.get(&target)));
        edges
    }
}

/// A vertex's state in [`components`].
#[derive(Clone, Copy, Default)]
struct Vertex {
    /// In order of discovery, from 1; 0 before.
    index: usize,
    /// The lowest index that it leads to among the open ones.
    low: usize,
    is_open: bool,
}

/// Strongly connected components by Tarjan's algorithm, without recursion. `edges[v]` are the vertices that v leads to.
#[expect(clippy::indexing_slicing, reason = "vertices are numbered by `edges`, which has one row for each")]
fn components(edges: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let mut vertices = vec![Vertex::default(); edges.len()];
    let (mut found, mut open, mut count) = (Vec::new(), Vec::new(), 0);
    for root in 0..edges.len() {
        // A vertex with the number of its edges that were followed.
        let mut path = vec![(root, 0)];
        while let Some((v, followed)) = path.pop() {
            if followed == 0 {
                if vertices[v].index != 0 {
                    continue;
                }
                count += 1;
                vertices[v] = Vertex { index: count, low: count, is_open: true };
                open.push(v);
            } else {
                let child = vertices[edges[v][followed - 1]];
                if child.is_open {
                    vertices[v].low = vertices[v].low.min(child.low);
                }
            }
            if let Some(next) = edges[v].get(followed) {
                path.push((v, followed + 1));
                path.push((*next, 0));
            } else if vertices[v].low == vertices[v].index {
                let start = open.iter().rposition(|other| *other == v).unwrap_or(0);
                let part = open.split_off(start);
                part.iter().for_each(|member| vertices[*member].is_open = false);
                found.push(part);
            }
        }
    }
    found
}

impl Heap {
    /// Number of tracked objects in each generation, youngest first.
    #[must_use]
    pub fn gc_sizes(&self) -> [u32; 3] {
        [GcList::Generation0, GcList::Generation1, GcList::Generation2]
            .map(|list| self.gc_list(list).count() as u32)
    }
}
