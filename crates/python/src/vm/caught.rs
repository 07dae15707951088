//! What 2.7 remembers of an exception that was caught: the thread has it until the function ends that caught it, and
//! `sys.exc_value` has it too (CPython 2.7 Python/ceval.c, `set_exc_info` and `reset_exc_info`).

use heapglass_memory::ObjectId;
use heapglass_memory::object::Frame;

use super::{UnitState, Vm, exception_field};
use crate::compile::op;

/// An `except` clause finds out within so many code units whether it is meant.
const FARTHEST: usize = 32;

impl Vm {
    /// PUSH_EXC_INFO of an `except` clause or a `with`: a `finally` does not make an exception the thread's.
    pub(super) fn note_caught(&mut self, exception: ObjectId) {
        if !self.heap.profile.calls.keeps_caught || !catches(self.unit_state(), self.frame.pc as usize) {
            return;
        }
        if self.frame.shown_before.is_none() {
            self.frame.shown_before = Some(self.shown_exception);
        }
        let last = self.frame.caught.take();
        self.show_exception(Some(exception));
        self.release_caught(last);
    }

    /// POP_EXCEPT at the end of a clause: the exception stays the thread's. Steals it.
    pub(super) fn keep_caught(&mut self, exception: Option<ObjectId>) {
        let raises = self
            .unit_state()
            .unit
            .code
            .get(self.frame.pc as usize)
            .is_some_and(|next| next.op == op::RERAISE);
        if raises || self.frame.shown_before.is_none() {
            self.heap.xdecref(exception);
            return;
        }
        let last = std::mem::replace(&mut self.frame.caught, exception);
        self.release_caught(last);
    }

    /// What of a frame that ends, or that is suspended, is to be released with [`Self::release_caught`], once what was
    /// handled before it is shown again.
    pub(super) fn end_caught(&mut self, frame: &mut Frame) -> Option<ObjectId> {
        if let Some(before) = frame.shown_before.take() {
            let before = before.filter(|id| self.is_thread_exception(*id));
            self.show_exception(before);
        }
        frame.caught.take()
    }

    /// `sys.exc_clear()`
    pub(crate) fn forget_caught(&mut self) {
        self.show_exception(None);
        let at = (0..=self.frames.len())
            .rev()
            .find(|at| self.running().nth(*at).is_some_and(|frame| frame.caught.is_some()));
        let last = at.and_then(|at| self.running_mut(at)).and_then(|frame| frame.caught.take());
        self.release_caught(last);
    }

    /// Drops an exception that was the thread's. With the last such reference goes its traceback, which 2.7 has beside the
    /// exception.
    pub(super) fn release_caught(&mut self, exception: Option<ObjectId>) {
        let Some(exception) = exception else { return };
        if self.raised != Some(exception) && !self.is_thread_exception(exception) {
            let traceback = self.heap.set_field(exception, exception_field::TRACEBACK, None);
            self.heap.xdecref(traceback);
        }
        self.heap.decref(exception);
    }

    /// Sets `sys.exc_value`.
    fn show_exception(&mut self, exception: Option<ObjectId>) {
        exception.into_iter().for_each(|id| self.heap.incref(id));
        let last = std::mem::replace(&mut self.shown_exception, exception);
        self.release_caught(last);
    }

    /// Whether some frame handles an exception, or has caught it.
    fn is_thread_exception(&self, exception: ObjectId) -> bool {
        let frames = self.running().filter_map(|frame| frame.caught);
        let mut all = self.handled.iter().flatten().copied().chain(frames).chain(self.shown_exception);
        all.any(|id| id == exception)
    }
}

/// Whether the instructions from an offset on, behind PUSH_EXC_INFO, belong to an `except` clause or a `with`.
fn catches(state: &UnitState, at: usize) -> bool {
    let code = state.unit.code.iter().skip(at);
    if code.clone().next().is_some_and(|first| first.op == op::POP_TOP) {
        return true;
    }
    let ends = |code: u8| {
        matches!(code, op::PUSH_EXC_INFO | op::POP_EXCEPT | op::RERAISE | op::POP_TOP | op::RETURN_VALUE)
    };
    let mut code = code.take(FARTHEST).map(|instr| instr.op).take_while(|code| !ends(*code));
    code.any(|code| matches!(code, op::CHECK_EXC_MATCH | op::CHECK_EG_MATCH | op::WITH_EXCEPT_START))
}
