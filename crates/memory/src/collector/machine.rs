//! One collection as a machine of small steps (CPython 3.14.10 Python/gc.c, gc_collect_main; FACTS 4.3).
//!
//! Whoever runs a program drives it like this, before the interrupted instruction goes on:
//!
//! ```text
//! if heap.gc_begin(generation) {
//!     loop {
//!         if heap.dealloc.pending_call().is_some() { run that call, as always }
//!         else match heap.gc_step() {
//!             GcStep::More => {}
//!             GcStep::Call(_) => { heap.gc_begin_call(); run it as a frame; heap.gc_end_call() }
//!             GcStep::Wait => unreachable: the calls above come first
//!             GcStep::Done(result) => break,
//!         }
//!     }
//! }
//! ```
//!
//! All that a collection remembers is here and in the objects' GC heads, so that a clone of the heap in the middle
//! of one is a checkpoint.

use super::clear::Clearing;
use super::{Gc, GcList};
use crate::event::{Event, GcEvent};
use crate::heap::Heap;
use crate::ids::ObjectId;
use crate::pymalloc::Addr;

/// What a collection found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GcResult {
    pub generation: u8,
    /// Objects of the garbage that nothing resurrected, and weak references that died with their callback.
    pub collected: u32,
    pub uncollectable: u32,
}

/// Python code that must run before the collection can go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GcCall {
    /// `tp_finalize`: the object's `__del__`, or closing a generator. The machine holds the object.
    Finalizer(ObjectId),
    /// A weak reference's callback with the reference as its argument. The machine holds the reference, which holds
    /// the callback.
    WeakrefCallback { callback: ObjectId, weakref: ObjectId },
    /// Every function in `gc.callbacks`, with "start" or "stop" and these numbers.
    Callbacks { is_start: bool, info: GcResult },
}

/// What a step of the machine answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GcStep {
    /// The collection has ended (or none runs, and this is what the last one found).
    Done(GcResult),
    More,
    /// This must run first: between [`Heap::gc_begin_call`] and [`Heap::gc_end_call`].
    Call(GcCall),
    /// Nothing was done: a deallocation waits for a call (`heap.dealloc.pending_call()`), or the machine's own call
    /// has not ended.
    Wait,
}

/// The phases as one sees them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum GcPhase {
    /// Callbacks, and merging the younger generations into the list.
    Start,
    UpdateRefs,
    SubtractRefs,
    MoveUnreachable,
    UntrackTuples,
    Promote,
    /// What has a `__del__`, and all that it reaches: only where such is not collected.
    SetAside,
    ClearWeakrefs,
    WeakrefCallbacks,
    Finalize,
    /// Copying, subtracting and moving once more, among the garbage.
    UpdateRefsAgain,
    SubtractRefsAgain,
    MoveUnreachableAgain,
    Resurrect,
    Delete,
    Finish,
}

/// A collection under way, for views.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CollectionView {
    pub generation: u8,
    pub phase: GcPhase,
    /// The object that the machine looks at next, or clears.
    pub cursor: Option<ObjectId>,
    /// The list that the phase goes through.
    pub list: GcList,
}

/// A collection under way.
#[derive(Clone, Debug)]
pub(crate) struct Collection {
    pub(super) generation: u8,
    /// The list that is collected, and the one that its survivors go to.
    pub(super) from: GcList,
    pub(super) into: GcList,
    /// How many objects an increment has.
    pub(super) size: u32,
    /// Not at shutdown (FACTS 4.3, last line).
    has_callbacks: bool,
    pub(super) phase: Phase,
    pub(super) call: Option<PendingCall>,
    pub(super) collected: u32,
    pub(super) uncollectable: u32,
}

/// A call that the machine asked for.
#[derive(Clone, Copy, Debug)]
pub(super) struct PendingCall {
    call: GcCall,
    is_running: bool,
}

/// Whether reachability is worked out for the first time, or among the garbage, after the finalizers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pass {
    First,
    Second,
}

/// Where the collection is; each cursor is the next object of the phase's list.
#[derive(Clone, Debug)]
pub(super) enum Phase {
    /// `gc.callbacks` are to be called with "start".
    StartCallbacks,
    /// Counters and younger lists, then the next.
    Merge,
    /// update_refs: behind the cursor, gc_refs is not set.
    UpdateRefs(Pass, Option<ObjectId>),
    /// subtract_refs: all gc_refs are set; before the cursor, what objects refer to was subtracted.
    SubtractRefs(Pass, Option<ObjectId>),
    /// move_unreachable: before the cursor all is reachable. What turns out to be so later comes back to the end.
    MoveUnreachable(Pass, Option<ObjectId>),
    /// untrack_tuples, among the survivors.
    UntrackTuples(Option<ObjectId>),
    /// The survivors go to the next generation.
    Promote,
    /// move_legacy_finalizers: objects with a `__del__` are set aside, where such are not collected.
    MoveFinalizers(Option<ObjectId>),
    /// move_legacy_finalizer_reachable: and all that they reach.
    MoveFinalizerReachable(Option<ObjectId>),
    /// handle_weakrefs, first half: those whose callback is to be called go to the scratch list, held.
    ClearWeakrefs(Option<ObjectId>),
    /// handle_weakrefs, second half.
    WeakrefCallbacks,
    /// finalize_garbage: seen objects are in the scratch list.
    Finalize,
    /// handle_resurrected_objects, its end: what is left in the unreachable list is alive.
    Resurrect,
    /// Weak references that the finalizers made.
    ClearLateWeakrefs(Option<ObjectId>),
    /// Where there are no finalizers to run: all that is unreachable is to be deleted.
    Condemn,
    /// delete_garbage: the first of the list is next.
    Delete,
    /// delete_garbage: an object's `tp_clear` is under way.
    Clear(Clearing),
    /// handle_legacy_finalizers: what was set aside goes to `gc.garbage`, and to the older generation.
    KeepUncollectable,
    /// Free lists and statistics.
    Finish,
    /// `gc.callbacks` are to be called with "stop".
    StopCallbacks,
    End,
}

impl Phase {
    /// The first one, at the first object of the list that is collected.
    pub(super) const fn first_of(first: Option<ObjectId>) -> Self {
        Self::UpdateRefs(Pass::First, first)
    }
}

/// What a phase did.
pub(super) enum Progress {
    /// Something worth showing: there is an event for it.
    Shown,
    /// Nothing that one could see.
    Silent,
}

impl Heap {
    /// Starts a collection. `false`, and nothing happens, while one is under way, as in CPython.
    pub fn gc_begin(&mut self, generation: u8) -> bool {
        self.begin_collection(generation, true)
    }

    /// The same without calling `gc.callbacks`: what the interpreter does when it ends.
    pub fn gc_begin_at_shutdown(&mut self) -> bool {
        self.begin_collection(2, false)
    }

    fn begin_collection(&mut self, generation: u8, has_callbacks: bool) -> bool {
        if self.gc.is_collecting {
            return false;
        }
        self.gc.is_collecting = true;
        let generation = generation.min(2);
        self.gc.collection = Some(Collection {
            generation,
            from: GcList::generation(generation),
            into: GcList::generation(generation + 1),
            size: 0,
            has_callbacks,
            phase: Phase::StartCallbacks,
            call: None,
            collected: 0,
            uncollectable: 0,
        });
        true
    }

    /// Does the smallest thing that is worth showing: at least one event, unless it answers anything but `More`.
    pub fn gc_step(&mut self) -> GcStep {
        if self.dealloc.pending_call().is_some() {
            return GcStep::Wait;
        }
        let Some(mut run) = self.gc.collection.take() else {
            return GcStep::Done(self.gc.last_result);
        };
        let step = loop {
            match run.call {
                Some(PendingCall { is_running: true, .. }) => break GcStep::Wait,
                Some(PendingCall { call, .. }) => break GcStep::Call(call),
                None => {}
            }
            if matches!(run.phase, Phase::End) {
                return GcStep::Done(self.end_collection(&run));
            }
            match self.advance(&mut run) {
                Progress::Shown => break GcStep::More,
                Progress::Silent if self.dealloc.pending_call().is_some() => break GcStep::More,
                Progress::Silent => {}
            }
        };
        self.gc.collection = Some(run);
        step
    }

    /// Goes on until Python code must run or the collection has ended: never answers `More`.
    pub fn gc_run(&mut self) -> GcStep {
        loop {
            match self.gc_step() {
                GcStep::More => {}
                step @ (GcStep::Done(_) | GcStep::Call(_) | GcStep::Wait) => return step,
            }
        }
    }

    /// Hands out the call that [`GcStep::Call`] asked for: its code runs now.
    pub fn gc_begin_call(&mut self) -> Option<GcCall> {
        let pending = self.gc.collection.as_mut()?.call.as_mut()?;
        if pending.is_running {
            return None;
        }
        pending.is_running = true;
        Some(pending.call)
    }

    /// The call has ended, well or with an exception. The machine drops what it held for it.
    pub fn gc_end_call(&mut self) {
        let Some(mut run) = self.gc.collection.take() else { return };
        if let Some(PendingCall { call, .. }) = run.call.take() {
            match call {
                GcCall::Finalizer(object) => self.decref(object),
                GcCall::WeakrefCallback { weakref, .. } => self.end_weakref_callback(&mut run, weakref),
                GcCall::Callbacks { .. } => {}
            }
        }
        self.gc.collection = Some(run);
    }

    /// One transition. Phases that go through a list move their own cursor.
    fn advance(&mut self, run: &mut Collection) -> Progress {
        match run.phase {
            Phase::StartCallbacks => self.ask_callbacks(run, true, Phase::Merge),
            Phase::Merge => self.merge_young(run),
            Phase::UpdateRefs(pass, at) => self.update_refs(run, pass, at),
            Phase::SubtractRefs(pass, at) => self.subtract_refs(run, pass, at),
            Phase::MoveUnreachable(pass, at) => self.move_unreachable(run, pass, at),
            Phase::UntrackTuples(at) => self.untrack_tuples(run, at),
            Phase::Promote => self.promote(run),
            Phase::MoveFinalizers(at) => self.move_finalizers(run, at),
            Phase::MoveFinalizerReachable(at) => self.move_finalizer_reachable(run, at),
            Phase::ClearWeakrefs(at) => self.clear_weakrefs(run, at),
            Phase::Condemn => self.condemn(run),
            Phase::KeepUncollectable => self.keep_uncollectable(run),
            Phase::WeakrefCallbacks => self.next_weakref_callback(run),
            Phase::Finalize => self.finalize_next(run),
            Phase::Resurrect => self.resurrect_next(run),
            Phase::ClearLateWeakrefs(at) => self.clear_late_weakrefs(run, at),
            Phase::Delete => self.delete_next(run),
            Phase::Clear(ref mut clearing) => match self.clear_step(clearing) {
                Some(progress) => progress,
                None => self.end_clearing(run),
            },
            Phase::Finish => self.finish(run),
            Phase::StopCallbacks => self.ask_callbacks(run, false, Phase::End),
            Phase::End => Progress::Silent,
        }
    }

    /// invoke_gc_callback: nothing is asked for while `gc.callbacks` is empty.
    fn ask_callbacks(&self, run: &mut Collection, is_start: bool, then: Phase) -> Progress {
        run.phase = then;
        let is_any = self.gc.callbacks.is_some_and(|list| !self.items(list).is_empty());
        if run.has_callbacks && is_any {
            run.ask(GcCall::Callbacks { is_start, info: run.result() });
        }
        Progress::Silent
    }

    fn merge_young(&mut self, run: &mut Collection) -> Progress {
        if self.is_incremental() {
            return self.begin_increment(run);
        }
        let generation = run.generation;
        self.gc.reset_counts(generation);
        for younger in 0..generation {
            self.gc_merge(GcList::generation(younger), GcList::generation(generation));
        }
        let objects = if self.log.is_on { self.gc_list_len(run.base(Pass::First)) } else { 0 };
        self.log.push(|| Event::Gc(GcEvent::Started { generation, objects }));
        run.phase = Phase::UpdateRefs(Pass::First, self.gc_first(run.base(Pass::First)));
        Progress::Shown
    }

    /// The end of gc_collect_main.
    fn finish(&mut self, run: &mut Collection) -> Progress {
        self.end_increment(run);
        if run.generation == 2 {
            self.clear_free_lists();
        }
        let GcResult { generation, collected, uncollectable } = run.result();
        if let Some(stats) = self.gc.stats.get_mut(usize::from(generation)) {
            stats.collections += 1;
            stats.collected += collected;
            stats.uncollectable += uncollectable;
        }
        self.log.push(|| Event::Gc(GcEvent::Ended { generation, collected, uncollectable }));
        run.phase = Phase::StopCallbacks;
        Progress::Shown
    }

    fn end_collection(&mut self, run: &Collection) -> GcResult {
        self.gc.is_collecting = false;
        self.gc.last_result = run.result();
        self.gc.last_result
    }

    /// References that the collector holds: the lists of the `gc` module, and what it holds around calls.
    pub fn visit_gc_refs(&self, visit: &mut dyn FnMut(ObjectId)) {
        self.gc.garbage.into_iter().chain(self.gc.callbacks).for_each(&mut *visit);
        let Some(run) = &self.gc.collection else { return };
        if let Some(PendingCall { call: GcCall::Finalizer(object), .. }) = run.call {
            visit(object);
        }
        if let Phase::ClearWeakrefs(_) | Phase::WeakrefCallbacks = run.phase {
            self.gc_list(GcList::Scratch).for_each(&mut *visit);
        }
        if let Phase::Clear(clearing) = &run.phase {
            clearing.visit(visit);
        }
    }
}

impl Collection {
    pub(super) fn ask(&mut self, call: GcCall) {
        self.call = Some(PendingCall { call, is_running: false });
    }

    fn result(&self) -> GcResult {
        GcResult { generation: self.generation, collected: self.collected, uncollectable: self.uncollectable }
    }

    /// The list in which a pass looks for what is unreachable.
    pub(super) const fn base(&self, pass: Pass) -> GcList {
        match pass {
            Pass::First => self.from,
            Pass::Second => GcList::Unreachable,
        }
    }

    /// The block of what is being cleared, which nobody else knows any more.
    pub(super) fn buffer(&self) -> Option<Addr> {
        if let Phase::Clear(clearing) = &self.phase { clearing.buffer() } else { None }
    }

    /// Where survivors go: `old`.
    pub(super) const fn old(&self) -> GcList {
        self.into
    }
}

impl Gc {
    /// Blocks that the collector owns while it clears an object.
    pub(crate) fn blocks(&self) -> impl Iterator<Item = Addr> {
        self.collection.as_ref().and_then(Collection::buffer).into_iter()
    }

    /// The collection under way, for views.
    #[must_use]
    pub fn collection(&self) -> Option<CollectionView> {
        let run = self.collection.as_ref()?;
        let base = run.base(Pass::First);
        let (phase, cursor, list) = match &run.phase {
            Phase::StartCallbacks | Phase::Merge => (GcPhase::Start, None, base),
            Phase::UpdateRefs(Pass::First, at) => (GcPhase::UpdateRefs, *at, base),
            Phase::SubtractRefs(Pass::First, at) => (GcPhase::SubtractRefs, *at, base),
            Phase::MoveUnreachable(Pass::First, at) => (GcPhase::MoveUnreachable, *at, base),
            Phase::UntrackTuples(at) => (GcPhase::UntrackTuples, *at, base),
            Phase::Promote => (GcPhase::Promote, None, base),
            Phase::MoveFinalizers(at) => (GcPhase::SetAside, *at, GcList::Unreachable),
            Phase::MoveFinalizerReachable(at) => (GcPhase::SetAside, *at, GcList::Finalizers),
            Phase::ClearWeakrefs(at) => (GcPhase::ClearWeakrefs, *at, GcList::Unreachable),
            Phase::WeakrefCallbacks => (GcPhase::WeakrefCallbacks, None, GcList::Unreachable),
            Phase::Finalize => (GcPhase::Finalize, run.finalizing(), GcList::Unreachable),
            Phase::UpdateRefs(Pass::Second, at) => (GcPhase::UpdateRefsAgain, *at, GcList::Unreachable),
            Phase::SubtractRefs(Pass::Second, at) => (GcPhase::SubtractRefsAgain, *at, GcList::Unreachable),
            Phase::MoveUnreachable(Pass::Second, at) => {
                (GcPhase::MoveUnreachableAgain, *at, GcList::Unreachable)
            }
            Phase::Resurrect => (GcPhase::Resurrect, None, GcList::Unreachable),
            Phase::ClearLateWeakrefs(at) => (GcPhase::ClearWeakrefs, *at, GcList::FinalUnreachable),
            Phase::Condemn | Phase::Delete => (GcPhase::Delete, None, GcList::FinalUnreachable),
            Phase::KeepUncollectable => (GcPhase::SetAside, None, GcList::Finalizers),
            Phase::Clear(clearing) => (GcPhase::Delete, Some(clearing.object), GcList::FinalUnreachable),
            Phase::Finish | Phase::StopCallbacks | Phase::End => (GcPhase::Finish, None, base),
        };
        Some(CollectionView { generation: run.generation, phase, cursor, list })
    }
}

impl Collection {
    fn finalizing(&self) -> Option<ObjectId> {
        match self.call.as_ref()?.call {
            GcCall::Finalizer(object) => Some(object),
            GcCall::WeakrefCallback { .. } | GcCall::Callbacks { .. } => None,
        }
    }
}
