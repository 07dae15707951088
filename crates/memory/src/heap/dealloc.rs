//! Deallocation: what happens when a count reaches zero, as a machine with its own stack.
//!
//! A long chain dies without recursion and in CPython's order: an object's children die, each with all it
//! held, before the next child, and the object's own memory is released last. Where Python code must run
//! in between (`__del__`, a weak reference's callback, closing a generator) the machine waits: `step` answers
//! [`DeallocStep::Call`], and whoever runs the call ends it with [`Heap::resume_dealloc`].

use std::collections::VecDeque;

use super::alloc::Remains;
use super::{Blocks, Edge, Heap};
use crate::event::Event;
use crate::ids::ObjectId;
use crate::object::{Flags, GeneratorState, Payload};

/// Python code that must run before deallocation can go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Call {
    /// `tp_finalize`: the object's `__del__`, or closing a generator.
    Finalizer(ObjectId),
    /// A weak reference's callback, with the reference as its argument. Both are held by the machine.
    WeakrefCallback { callback: ObjectId, weakref: ObjectId },
}

/// One object on its way out.
#[derive(Clone, Debug)]
enum Dying {
    /// Its count is zero, all its references are there.
    Start(ObjectId),
    /// Its finalizer runs; the object is held by the machine meanwhile.
    Finalizing(ObjectId),
    /// Its weak references are dead; these have callbacks to be called, next last.
    Callbacks { id: ObjectId, callbacks: Vec<(ObjectId, ObjectId)> },
    /// A callback runs; the machine holds callback and reference.
    CallbackRuns { id: ObjectId, callbacks: Vec<(ObjectId, ObjectId)>, running: (ObjectId, ObjectId) },
    /// Its references were taken out of it and are dropped one by one, next last.
    Children { remains: Remains, children: Vec<ObjectId> },
}

/// Deallocations under way.
#[derive(Clone, Debug, Default)]
pub struct Dealloc {
    stack: Vec<Dying>,
    /// References that were dropped while the machine waited for Python code. In CPython that code runs within the
    /// drop before, so these are still held, and go when it has ended.
    later: VecDeque<ObjectId>,
    /// The call that the machine waits for; `None` while it does not.
    waiting: Option<Call>,
    /// Calls handed out that have not come back: each is the bottom of a nested run.
    suspended: Vec<Suspended>,
}

/// What goes on when a call that was handed out has ended.
#[derive(Clone, Debug, Default)]
struct Suspended {
    stack: Vec<Dying>,
    later: VecDeque<ObjectId>,
}

/// What a step of the machine answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeallocStep {
    Done,
    More,
    Call(Call),
}

impl Dealloc {
    /// The call that somebody must run now.
    #[must_use]
    pub fn pending_call(&self) -> Option<Call> {
        self.waiting
    }

    /// References that the machine itself holds.
    pub fn visit(&self, visit: &mut dyn FnMut(ObjectId)) {
        self.suspended.iter().flat_map(|outer| &outer.later).chain(&self.later).for_each(|id| visit(*id));
        for dying in self.suspended.iter().flat_map(|outer| &outer.stack).chain(&self.stack) {
            match dying {
                Dying::Start(_) => {}
                Dying::Finalizing(id) => visit(*id),
                Dying::Callbacks { callbacks, .. } => callbacks.iter().for_each(|(a, b)| {
                    visit(*a);
                    visit(*b);
                }),
                Dying::CallbackRuns { callbacks, running, .. } => {
                    callbacks.iter().chain([running]).for_each(|(a, b)| {
                        visit(*a);
                        visit(*b);
                    })
                }
                Dying::Children { children, .. } => children.iter().for_each(|id| visit(*id)),
            }
        }
    }

    /// Blocks of objects whose references are gone: still in use until all that they held is dropped.
    pub(crate) fn remaining_blocks(&self) -> impl Iterator<Item = Blocks> {
        self.suspended.iter().flat_map(|outer| &outer.stack).chain(&self.stack).filter_map(
            |dying| match dying {
                Dying::Children { remains, .. } => Some(remains.blocks()),
                Dying::Start(_)
                | Dying::Finalizing(_)
                | Dying::Callbacks { .. }
                | Dying::CallbackRuns { .. } => None,
            },
        )
    }

    /// Whether nothing is dying.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        self.stack.is_empty() && self.later.is_empty() && self.suspended.is_empty()
    }
}

impl Heap {
    /// `_Py_Dealloc`: starts the machine for an object whose count is zero and runs it as far as it goes by itself.
    pub(crate) fn deallocate(&mut self, id: ObjectId) {
        self.untrack(id);
        let is_running = !self.dealloc.stack.is_empty();
        self.dealloc.stack.push(Dying::Start(id));
        if !is_running {
            self.run_dealloc();
        }
    }

    fn run_dealloc(&mut self) {
        while let DeallocStep::More = self.step_dealloc() {}
    }

    /// One small step of deallocation.
    pub fn step_dealloc(&mut self) -> DeallocStep {
        if let Some(call) = self.dealloc.waiting {
            return DeallocStep::Call(call);
        }
        match self.dealloc.stack.pop() {
            None => match self.dealloc.later.pop_front() {
                None => DeallocStep::Done,
                Some(id) => {
                    self.decref_dying(id);
                    DeallocStep::More
                }
            },
            Some(Dying::Start(id)) => self.start_dying(id),
            Some(Dying::Finalizing(id)) => self.end_finalizer(id),
            Some(Dying::Callbacks { id, callbacks }) => self.next_callback(id, callbacks),
            Some(Dying::CallbackRuns { id, callbacks, running }) => {
                self.dealloc.stack.push(Dying::Callbacks { id, callbacks });
                self.decref_dying(running.1);
                self.decref_dying(running.0);
                DeallocStep::More
            }
            Some(Dying::Children { remains, mut children }) => {
                match children.pop() {
                    Some(child) => {
                        self.dealloc.stack.push(Dying::Children { remains, children });
                        self.decref_dying(child);
                    }
                    None => self.release(remains),
                }
                DeallocStep::More
            }
        }
    }

    /// Whether Python code must run before anything else is dropped.
    #[inline]
    pub(crate) const fn is_dealloc_waiting(&self) -> bool {
        self.dealloc.waiting.is_some()
    }

    /// A reference that is dropped behind one whose drop has not ended.
    pub(crate) fn drop_later(&mut self, id: ObjectId) {
        self.dealloc.later.push_back(id);
    }

    /// Drops a reference in the middle of the machine: what dies of it dies next.
    pub(super) fn decref_dying(&mut self, id: ObjectId) {
        if !self.is_immortal(id) && self.lower(id) == 0 {
            self.untrack(id);
            self.dealloc.stack.push(Dying::Start(id));
        }
    }

    /// Hands the pending call out: its code runs now, and deallocations within it are a run of their own.
    pub fn begin_dealloc_call(&mut self) -> Option<Call> {
        let call = self.dealloc.waiting.take()?;
        let stack = std::mem::take(&mut self.dealloc.stack);
        let later = std::mem::take(&mut self.dealloc.later);
        self.dealloc.suspended.push(Suspended { stack, later });
        Some(call)
    }

    /// The call that was handed out last has ended; the machine goes on as far as it can.
    pub fn resume_dealloc(&mut self) {
        if let Some(outer) = self.dealloc.suspended.pop() {
            let nested = std::mem::replace(&mut self.dealloc.stack, outer.stack);
            self.dealloc.stack.extend(nested);
            let nested = std::mem::replace(&mut self.dealloc.later, outer.later);
            self.dealloc.later.extend(nested);
        }
        self.run_dealloc();
    }

    fn wait_for(&mut self, call: Call, state: Dying) -> DeallocStep {
        self.dealloc.stack.push(state);
        self.dealloc.waiting = Some(call);
        DeallocStep::Call(call)
    }

    /// Whether an object has code to run before it dies: `tp_finalize`.
    #[must_use]
    pub fn needs_finalizer(&self, id: ObjectId) -> bool {
        let object = self.get(id);
        if object.flags.has(Flags::FINALIZED) {
            return false;
        }
        // `_PyGen_Finalize`: a suspended generator is closed, a fresh coroutine warned of.
        if let Payload::Generator(body) = &object.payload {
            return match body.state {
                GeneratorState::Suspended | GeneratorState::SuspendedYieldFrom => true,
                // `_PyErr_WarnUnawaitedCoroutine`
                GeneratorState::Created => body.is_coroutine,
                GeneratorState::Executing | GeneratorState::Cleared => false,
            };
        }
        self.type_body(object.ty).flags.has_finalizer
    }

    /// `PyObject_CallFinalizerFromDealloc`, then `PyObject_ClearWeakRefs`.
    fn start_dying(&mut self, id: ObjectId) -> DeallocStep {
        if self.needs_finalizer(id) {
            let object = self.get_mut(id);
            object.flags.set(Flags::FINALIZED, true);
            object.count = 1;
            let serial = object.serial;
            self.references += 1;
            self.log.push(|| Event::CountChanged { id, serial, from: 0, to: 1 });
            // subtype_dealloc and gen_dealloc untrack first, and track again for the finalizer: it is young now.
            self.track(id);
            return self.wait_for(Call::Finalizer(id), Dying::Finalizing(id));
        }
        self.get_mut(id).flags.set(Flags::DYING, true);
        self.forget_subclass(id);
        let callbacks = self.kill_weakrefs(id);
        self.dealloc.stack.push(Dying::Callbacks { id, callbacks });
        DeallocStep::More
    }

    fn end_finalizer(&mut self, id: ObjectId) -> DeallocStep {
        if self.profile.collector.finalizes_again && self.get(id).count > 1 {
            self.get_mut(id).flags.set(Flags::FINALIZED, false);
        }
        self.decref_dying(id);
        DeallocStep::More
    }

    fn next_callback(&mut self, id: ObjectId, mut callbacks: Vec<(ObjectId, ObjectId)>) -> DeallocStep {
        match callbacks.pop() {
            Some(running) => {
                let call = Call::WeakrefCallback { callback: running.0, weakref: running.1 };
                self.wait_for(call, Dying::CallbackRuns { id, callbacks, running })
            }
            None => {
                let (remains, children) = self.take_children(id);
                self.dealloc.stack.push(Dying::Children { remains, children });
                DeallocStep::More
            }
        }
    }

    /// Takes all references out of a dying object, the one to be dropped first last.
    fn take_children(&mut self, id: ObjectId) -> (Remains, Vec<ObjectId>) {
        self.untrack(id);
        self.forget_weakref(id);
        self.forget_interned(id);
        self.forget_export(id);
        self.detach_inline_dict(id);
        self.drop_frame_block(id);
        let mut children = self.children_to_drop(id);
        children.reverse();
        let remains = self.remains(id);
        let object = self.get_mut(id);
        object.payload = Payload::Dead;
        object.attrs = None;
        (remains, children)
    }

    /// What a dying object holds, in the order in which it is dropped.
    fn children_to_drop(&self, id: ObjectId) -> Vec<ObjectId> {
        let payload = self.payload(id);
        if matches!(
            payload,
            Payload::Dict(_) | Payload::Function(_) | Payload::Generator(_) | Payload::Frame(_)
        ) {
            let mut children = Vec::new();
            self.visit(id, &mut |edge, child| {
                // `release` drops the class, behind the memory.
                if edge != Edge::Type {
                    children.push((death_order(payload, edge), child));
                }
            });
            children.sort_by_key(|(order, _)| *order);
            return children.into_iter().map(|(_, child)| child).collect();
        }
        let (mut children, mut untraversed) = (Vec::new(), Vec::new());
        self.visit(id, &mut |edge, child| match edge {
            // `release` drops the class, behind the memory.
            Edge::Type => {}
            Edge::Untraversed(_) | Edge::Const(_) => untraversed.push(child),
            Edge::Item(_)
            | Edge::Key(_)
            | Edge::KeyUntraversed(_)
            | Edge::Value(_)
            | Edge::Attr(_)
            | Edge::Slot(_)
            | Edge::Field(_)
            | Edge::Local(_)
            | Edge::Stack(_) => children.push(child),
        });
        children.extend(untraversed);
        children
    }
}

/// When a reference is dropped, among those of its object, where that is not the order of `tp_traverse`: smaller is
/// earlier, equal is in that order.
fn death_order(payload: &Payload, edge: Edge) -> i64 {
    // Locals and evaluation stack go from the top down (`_PyFrame_ClearLocals`, `frame_dealloc`).
    const SLOTS: i64 = 1 << 33;
    match (payload, edge) {
        // free_keys_object: key and value of each entry.
        (Payload::Dict(_), Edge::Key(index) | Edge::KeyUntraversed(index)) => 1 + 2 * i64::from(index),
        (Payload::Dict(_), Edge::Value(index)) => 2 + 2 * i64::from(index),
        // func_dealloc: func_clear, then the code and both names.
        (Payload::Function(_), Edge::Field("__code__")) => 1,
        (Payload::Function(_), Edge::Field("__name__")) => 2,
        (Payload::Function(_), Edge::Field("__qualname__")) => 3,
        (Payload::Generator(_) | Payload::Frame(_), Edge::Stack(depth)) => SLOTS / 2 - i64::from(depth),
        (Payload::Generator(_) | Payload::Frame(_), Edge::Local(index)) => SLOTS - i64::from(index),
        // gen_dealloc: the frame's slots, f_locals and function, then code and names.
        (Payload::Generator(_), Edge::Field("f_locals")) => SLOTS + 1,
        (Payload::Generator(_), Edge::Field("f_funcobj")) => SLOTS + 2,
        (Payload::Generator(_), Edge::Field(_)) => SLOTS + 3,
        // frame_dealloc: code, function and f_locals, the slots, then f_back.
        (Payload::Frame(_), Edge::Field("f_code")) => 1,
        (Payload::Frame(_), Edge::Field("f_funcobj")) => 2,
        (Payload::Frame(_), Edge::Field("f_locals")) => 3,
        (Payload::Frame(_), Edge::Field(_)) => SLOTS + 1,
        _ => 0,
    }
}
