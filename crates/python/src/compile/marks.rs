//! Which instructions are marked as starts of a line, so that reaching them may give a line event.
//!
//! FACTS 10.1, after CPython 3.14 Python/instrumentation.c, `initialize_lines`. A `POP_ITER` is
//! not marked even where a jump leads to it (`return` in a loop's `if`, `any` and `all` over a generator expression):
//! measured on CPython 3.14.10, 35 places in 426 modules.

use super::old_lines::{OldLine, extra_lines};
use super::unit::{Handler, Instr, Unit};
use super::{flag, op};

/// One flag per code unit.
pub(super) fn line_starts(
    code: &[Instr],
    lines: &[i32],
    handlers: &[Handler],
    first_traceable: u32,
) -> Vec<bool> {
    let mut marking = Marking { code, lines, marks: vec![false; code.len()] };
    let start = first_traceable as usize;
    marking.mark_changes_of_line(start);
    marking.mark_jump_targets(start);
    marking.mark_handlers(handlers);
    marking.marks
}

/// Offset of the first `RESUME`, from which on a code object is traced (CPython 3.14 Objects/codeobject.c, `init_code`,
/// `_co_firsttraceable`).
pub(super) fn first_traceable(code: &[Instr]) -> u32 {
    let offset = instructions(code, 0)
        .find(|(_, op, _)| *op == op::RESUME)
        .map_or(code.len(), |(offset, _, _)| offset);
    u32::try_from(offset).unwrap_or(u32::MAX)
}

struct Marking<'a> {
    code: &'a [Instr],
    lines: &'a [i32],
    marks: Vec<bool>,
}

impl Marking<'_> {
    fn mark_changes_of_line(&mut self, start: usize) {
        let mut current = -1;
        for (offset, op, _) in instructions(self.code, start) {
            let is_skipped =
                matches!(op, op::END_FOR | op::END_SEND | op::END_ASYNC_FOR | op::POP_ITER | op::RESUME);
            if is_skipped {
                continue;
            }
            let line = self.line(offset);
            if line != current {
                self.mark(offset);
                current = line;
            }
        }
    }

    fn mark_jump_targets(&mut self, start: usize) {
        for (offset, op, arg) in instructions(self.code, start) {
            if let Some(target) = traced_target(offset, op, arg as usize)
                && !self.is(target, op::POP_ITER)
            {
                self.mark(target);
            }
        }
    }

    fn mark_handlers(&mut self, handlers: &[Handler]) {
        for handler in handlers {
            let target = handler.target as usize;
            if !self.is(target, op::END_ASYNC_FOR) {
                self.mark(target);
            }
        }
    }

    fn is(&self, offset: usize, op: u8) -> bool {
        self.code.get(offset).is_some_and(|instr| instr.op == op)
    }

    fn line(&self, offset: usize) -> i32 {
        self.lines.get(offset).copied().unwrap_or(-1)
    }

    /// Marks an instruction, unless it has no line.
    fn mark(&mut self, offset: usize) {
        let has_line = self.line(offset) >= 0;
        if let Some(mark) = self.marks.get_mut(offset) {
            *mark |= has_line;
        }
    }
}

/// Where a jump goes whose target is marked. `FOR_ITER` leads to `END_FOR`, which is not.
fn traced_target(offset: usize, op: u8, arg: usize) -> Option<usize> {
    let next = offset + 1 + op::caches(op);
    match op {
        op::POP_JUMP_IF_FALSE
        | op::POP_JUMP_IF_TRUE
        | op::POP_JUMP_IF_NONE
        | op::POP_JUMP_IF_NOT_NONE
        | op::JUMP_FORWARD => Some(next + arg),
        op::JUMP_BACKWARD | op::JUMP_BACKWARD_NO_INTERRUPT => next.checked_sub(arg),
        // The instruction behind END_SEND.
        op::SEND => Some(next + arg + 1),
        _ => None,
    }
}

/// The instructions from an offset on: offset, opcode, and argument with the EXTENDED_ARGs before it.
/// An EXTENDED_ARG is an instruction of its own.
fn instructions(code: &[Instr], start: usize) -> impl Iterator<Item = (usize, u8, u32)> {
    let mut offset = start;
    let mut extended = 0;
    std::iter::from_fn(move || {
        let here = offset;
        let Instr { op, arg } = *code.get(here)?;
        let arg = (extended << 8) | u32::from(arg);
        extended = if op == op::EXTENDED_ARG { arg } else { 0 };
        offset += 1 + op::caches(op);
        Some((here, op, arg))
    })
}

impl Unit {
    /// The same code with the marks of CPython 3.13 (FACTS 10.1): the end of a loop is marked, and a class body does not
    /// come back to its first line.
    #[must_use]
    pub fn with_old_lines(&self, lines: &[OldLine]) -> Self {
        let mut unit = self.clone();
        unit.tests_at_end = true;
        let (mut current, mut was_end) = (-1, false);
        for (offset, op, _) in instructions(&self.code, self.first_traceable as usize) {
            if matches!(op, op::END_FOR | op::END_SEND | op::END_ASYNC_FOR | op::RESUME) {
                was_end = op == op::END_FOR;
                continue;
            }
            let line = self.lines.get(offset).copied().unwrap_or(-1);
            if let Some(mark) = unit.marks.get_mut(offset) {
                let is_loop_end = op == op::POP_ITER;
                *mark = line >= 0 && (*mark || line != current || is_loop_end && was_end);
            }
            (current, was_end) = (line, false);
        }
        let mut end = None;
        if self.flags & flag::OPTIMIZED == 0 && self.name.as_ref() != "<module>" {
            end = unit.unmark_annotations();
        }
        if self.name.as_ref() == "__annotate__" {
            unit.marks.fill(false);
        }
        unit.extra_lines = extra_lines(&unit, lines, end);
        unit
    }

    /// What makes the annotations of a class body stands on the body's first line, and comes last: it has no marks.
    fn unmark_annotations(&mut self) -> Option<usize> {
        let name = self.names.iter().position(|name| name.as_ref() == "__annotate_func__");
        let is_store = |op: u8, arg: u32| op == op::STORE_NAME && name == Some(arg as usize);
        let all: Vec<_> = instructions(&self.code, 0).collect();
        let store = all.iter().rposition(|(_, op, arg)| is_store(*op, *arg))?;
        let line = |offset: usize| self.lines.get(offset).copied().unwrap_or(-1);
        let first_line = i32::try_from(self.first_line).unwrap_or(-1);
        let before = all.iter().take(store).rposition(|(offset, _, _)| line(*offset) != first_line);
        let start = all.get(before.map_or(0, |before| before + 1)).map_or(0, |(offset, _, _)| *offset);
        self.marks.iter_mut().skip(start).for_each(|mark| *mark = false);
        Some(start)
    }

    /// How many constants are loaded to be returned.
    #[must_use]
    pub fn constant_returns(&self) -> usize {
        let is_load = |op| matches!(op, op::LOAD_CONST | op::LOAD_SMALL_INT);
        let pairs = self.code.iter().zip(self.code.iter().skip(1));
        pairs.filter(|(load, give)| is_load(load.op) && give.op == op::RETURN_VALUE).count()
    }

    /// The size of the evaluation stack without what stands beside a function that is called.
    #[must_use]
    pub fn stack_without_nulls(&self) -> u32 {
        let (mut pending, mut most, mut least) = (0_u32, 0, 0);
        for (_, op, arg) in instructions(&self.code, self.first_traceable as usize) {
            match op {
                op::PUSH_NULL => pending += 1,
                op::LOAD_GLOBAL | op::LOAD_ATTR => pending += arg & 1,
                op::CALL | op::CALL_KW | op::CALL_FUNCTION_EX => pending = pending.saturating_sub(1),
                // Its closure and its code.
                op::SET_FUNCTION_ATTRIBUTE => least = 2,
                _ => {}
            }
            most = most.max(pending);
        }
        self.stack_size.saturating_sub(most).max(least)
    }

    /// Whether there is never more than one value on the evaluation stack, but for the handler around a generator.
    #[must_use]
    pub fn is_shallow(&self) -> bool {
        let mut depth = 0;
        for (_, op, arg) in instructions(&self.code, self.first_traceable as usize) {
            depth += match op {
                op::LOAD_GLOBAL if arg & 1 != 0 => 2,
                op::LOAD_FAST
                | op::LOAD_FAST_BORROW
                | op::LOAD_FAST_CHECK
                | op::LOAD_CONST
                | op::LOAD_SMALL_INT
                | op::LOAD_GLOBAL
                | op::LOAD_NAME
                | op::LOAD_DEREF => 1,
                op::STORE_FAST
                | op::STORE_GLOBAL
                | op::STORE_DEREF
                | op::POP_TOP
                | op::RETURN_VALUE
                | op::POP_JUMP_IF_FALSE
                | op::POP_JUMP_IF_TRUE
                | op::POP_JUMP_IF_NONE
                | op::POP_JUMP_IF_NOT_NONE => -1,
                op::RESUME
                | op::YIELD_VALUE
                | op::NOP
                | op::NOT_TAKEN
                | op::TO_BOOL
                | op::JUMP_FORWARD
                | op::JUMP_BACKWARD
                | op::JUMP_BACKWARD_NO_INTERRUPT
                | op::EXTENDED_ARG
                | op::CACHE => 0,
                // The handler around the whole.
                op::CALL_INTRINSIC_1 => return true,
                _ => return false,
            };
            if depth > 1 {
                return false;
            }
            // What comes behind is reached by a jump from where nothing is on the stack.
            depth = depth.max(0);
        }
        true
    }

    /// How deep the `for` loops of the code are nested.
    #[must_use]
    pub fn loop_depth(&self) -> u32 {
        let mut ends: Vec<usize> = Vec::new();
        let mut deepest = 0;
        for (offset, op, arg) in instructions(&self.code, 0) {
            ends.retain(|end| *end > offset);
            if op == op::FOR_ITER {
                ends.push(offset + 1 + op::caches(op) + arg as usize);
                deepest = deepest.max(ends.len());
            }
        }
        deepest as u32
    }
}
