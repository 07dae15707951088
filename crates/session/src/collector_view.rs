//! The collector at a moment: generations, and the working of a collection from what it has told.

use std::collections::BTreeMap;

use heapglass_memory::ObjectId;
use heapglass_memory::collector::GcPhase as HeapPhase;
use heapglass_memory::object::Flags;
use heapglass_python::Vm;
use heapglass_snapshot::{
    Change, Collector, Count, Cycle, GcEvent, GcObject, GcPhase, Generation, Serial, Verdict,
};

use crate::fill::count_of;
use crate::holders::shown_serial;

/// The collector's view.
pub fn collector(vm: &Vm, changes: &[Change]) -> Collector {
    let gc = &vm.heap.gc;
    let sizes = vm.heap.gc_sizes();
    let generation = |index: usize| Generation {
        count: gc.counts.get(index).copied().unwrap_or(0),
        threshold: gc.thresholds.get(index).copied().unwrap_or(0),
        objects: sizes.get(index).copied().unwrap_or(0),
    };
    let mut view = Collector {
        is_enabled: gc.is_enabled,
        generations: (0..3).map(generation).collect(),
        collections: gc.collections(),
        collected: gc.stats.iter().map(|stats| stats.collected).sum(),
        uncollectable: gc.stats.iter().map(|stats| stats.uncollectable).sum(),
        ..Collector::default()
    };
    let mut ids = BTreeMap::new();
    view.objects = worked_out(vm, changes, &mut ids);
    if let Some(running) = vm.heap.gc.collection() {
        view.phase = Some(phase(running.phase));
        view.collecting = running.generation;
        if let Some(cursor) = running.cursor {
            let serial = shown_serial(vm.heap.serial(cursor));
            view.cursor = view.objects.iter().position(|object| object.object == serial).map(|at| at as u32);
        }
    } else if !view.objects.is_empty() {
        view.phase = Some(GcPhase::Promote);
    }
    view.cycles = cycles(vm, &view.objects, &ids);
    view
}

const fn phase(phase: HeapPhase) -> GcPhase {
    match phase {
        HeapPhase::Start => GcPhase::YoungList,
        HeapPhase::UpdateRefs => GcPhase::CopyCounts,
        HeapPhase::SubtractRefs => GcPhase::SubtractInner,
        HeapPhase::MoveUnreachable => GcPhase::MoveUnreachable,
        HeapPhase::UntrackTuples | HeapPhase::Promote | HeapPhase::Finish => GcPhase::Promote,
        HeapPhase::SetAside
        | HeapPhase::ClearWeakrefs
        | HeapPhase::WeakrefCallbacks
        | HeapPhase::Finalize
        | HeapPhase::UpdateRefsAgain
        | HeapPhase::SubtractRefsAgain
        | HeapPhase::MoveUnreachableAgain
        | HeapPhase::Resurrect => GcPhase::Finalize,
        HeapPhase::Delete => GcPhase::Clear,
    }
}

/// The working of `gc_refs`, object by object.
#[derive(Default)]
struct Working {
    objects: Vec<GcObject>,
    /// Where each object is in `objects`.
    index: BTreeMap<Serial, usize>,
    /// The check for resurrected objects copies and subtracts again; the first working is the one that is shown.
    is_again: bool,
}

impl Working {
    fn hear(&mut self, event: &GcEvent) {
        match event {
            GcEvent::Started { .. } => *self = Self::default(),
            GcEvent::Copied { object, gc_refs } => self.copy(*object, *gc_refs),
            GcEvent::Subtracted { object, holder, label, to, .. } => {
                if let (false, Some(known)) = (self.is_again, self.get(*object)) {
                    known.subtracted.push((*holder, label.clone()));
                    known.gc_refs = *to;
                }
            }
            GcEvent::Judged { object, to, .. } => self.judge(*object, *to),
            GcEvent::Cleared { object } => self.judge(*object, Verdict::Cleared),
            GcEvent::Finalized { object } => self.judge(*object, Verdict::Garbage),
            GcEvent::Resurrected { object } => self.judge(*object, Verdict::Reachable),
            GcEvent::WeakrefCleared { .. } | GcEvent::Promoted { .. } | GcEvent::Ended { .. } => {}
        }
    }

    fn copy(&mut self, object: Serial, gc_refs: u32) {
        if self.index.contains_key(&object) {
            self.is_again = true;
            return;
        }
        self.index.insert(object, self.objects.len());
        self.objects.push(GcObject {
            object,
            type_name: String::new(),
            count: Count::Counted(gc_refs),
            start: gc_refs,
            subtracted: Vec::new(),
            gc_refs,
            verdict: Verdict::NotReached,
        });
    }

    fn get(&mut self, object: Serial) -> Option<&mut GcObject> {
        self.index.get(&object).and_then(|index| self.objects.get_mut(*index))
    }

    fn judge(&mut self, object: Serial, verdict: Verdict) {
        if let Some(known) = self.get(object) {
            known.verdict = verdict;
        }
    }
}

/// What the collector has told so far, and what its objects are now. `ids` says where they are in the heap.
fn worked_out(vm: &Vm, changes: &[Change], ids: &mut BTreeMap<Serial, ObjectId>) -> Vec<GcObject> {
    let mut working = Working::default();
    for change in changes {
        if let Change::Freed { object, by_collector: true, .. } = change {
            working.judge(*object, Verdict::Cleared);
        }
        if let Change::Gc(event) = change {
            working.hear(event);
        }
    }
    if working.objects.is_empty() {
        return Vec::new();
    }
    for (id, object) in vm.heap.objects() {
        let serial = shown_serial(object.serial);
        if working.index.contains_key(&serial) {
            ids.insert(serial, id);
        }
    }
    for object in &mut working.objects {
        let Some(id) = ids.get(&object.object) else { continue };
        object.type_name = vm.short_type_name(*id).to_owned();
        object.count = count_of(vm, *id);
        if vm.heap.get(*id).flags.has(Flags::UNREACHABLE) && object.verdict == Verdict::NotReached {
            object.verdict = Verdict::Candidate;
        }
    }
    working.objects
}

/// The cycles among the candidates.
fn cycles(vm: &Vm, objects: &[GcObject], ids: &BTreeMap<Serial, ObjectId>) -> Vec<Cycle> {
    let candidates: Vec<ObjectId> = objects
        .iter()
        .filter(|object| {
            matches!(object.verdict, Verdict::Candidate | Verdict::Garbage | Verdict::NotReached)
        })
        .filter_map(|object| ids.get(&object.object).copied())
        .filter(|id| !vm.heap.is_dead(*id))
        .collect();
    let shown = |ids: Vec<ObjectId>| Cycle {
        objects: ids.into_iter().map(|id| shown_serial(vm.heap.serial(id))).collect(),
    };
    vm.heap.cycles(&candidates).into_iter().map(shown).collect()
}
