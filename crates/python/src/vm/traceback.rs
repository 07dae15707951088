//! Traceback objects, and what is printed of an exception (CPython 3.14 Lib/traceback.py, `TracebackException`).

use std::collections::BTreeSet;
use std::rc::Rc;

use heapglass_memory::object::RecordKind;
use heapglass_memory::{Class, ObjectId};

use super::exceptions::field;
use super::{Exc, Vm};
use crate::compile::Position;

impl Vm {
    /// `PyTraceBack_Here`: the frame under way joins the traceback of the exception on its way.
    pub(super) fn add_traceback(&mut self) {
        if std::mem::take(&mut self.is_reraise) {
            return;
        }
        if self.unit_state().leaves_no_trace {
            return;
        }
        let Some(exception) = self.raised else { return };
        let next = self.heap.set_field(exception, field::TRACEBACK, None);
        let traceback = self.traceback_here(next);
        let old = self.heap.set_field(exception, field::TRACEBACK, Some(traceback));
        self.heap.xdecref(old);
    }

    /// `_PyTraceBack_FromFrame` of the frame under way. Steals `next`. New reference.
    pub(crate) fn traceback_here(&mut self, next: Option<ObjectId>) -> ObjectId {
        let frame = self.frame_object();
        self.heap.incref(frame);
        let at = self.frame.last;
        let line = self.unit_state().unit.lines.get(at as usize).copied().unwrap_or(0);
        self.heap.new_record(
            RecordKind::Traceback,
            vec![next, Some(frame)],
            [i64::from(line), i64::from(at), i64::from(self.frame.code.index())],
        )
    }

    /// What CPython prints of an uncaught exception, with its causes and contexts.
    pub fn format_exception(&mut self, exception: ObjectId) -> String {
        self.undisturbed(exception, |vm| vm.format_tree(exception))
    }

    /// What CPython prints of an exception that nobody can catch, below the line that says so: without marks,
    /// suggestions, notes, causes and contexts (CPython 3.14 Python/errors.c, `write_unraisable_exc_file`).
    pub(super) fn format_unraisable(&mut self, exception: ObjectId) -> String {
        let mut text = String::new();
        let entries = self.entries(exception);
        if !entries.is_empty() {
            text.push_str(HEADER);
            self.format_stack(&entries, &mut text, Self::source_line);
        }
        let label = self.exception_label(self.heap.type_of(exception), "<unknown>");
        let message = self.undisturbed(exception, |vm| vm.safe_text(exception, NO_TEXT, Self::str));
        format!("{text}{label}: {message}\n")
    }

    /// `_Py_DisplaySourceLine`
    fn source_line(&self, source: &str, line: i64, _: Position, text: &mut String) {
        // Nothing can be imported any more to read the file with.
        if self.exit.has_begun {
            return;
        }
        let index = usize::try_from(line - 1).unwrap_or(usize::MAX);
        if let Some(line) = source.lines().nth(index) {
            text.push_str(&format!("    {}\n", line.trim_start_matches([' ', '\t', '\x0c'])));
        }
    }

    /// The source of an entry, marked.
    fn marked_source(&self, source: &str, line: i64, position: Position, text: &mut String) {
        super::carets::show(source, line, position, text);
    }

    /// The last line of what would be printed of the exception on its way, if there is one.
    pub fn raised_line(&mut self) -> Option<String> {
        let raised = self.raised?;
        let text = self.undisturbed(raised, |vm| vm.format_only(raised));
        Some(text.trim_end().to_owned())
    }

    /// Text may be Python's work (`__str__`, notes); what is on its way stays so.
    fn undisturbed<T>(&mut self, exception: ObjectId, work: impl FnOnce(&mut Self) -> T) -> T {
        let raised = self.take_raised();
        self.temps.extend(raised);
        let result = self.with_temps(&[exception], work);
        if let Some(raised) = raised {
            self.temps.pop();
            self.set_raised(raised);
        }
        result
    }

    /// The exception that is printed before this one, and what stands between them.
    pub(super) fn link(
        &self,
        exception: ObjectId,
        seen: &BTreeSet<ObjectId>,
    ) -> Option<(ObjectId, &'static str)> {
        let linked = |index| self.heap.field(exception, index).filter(|id| !seen.contains(id));
        if let Some(cause) = linked(field::CAUSE) {
            return Some((cause, CAUSE_MESSAGE));
        }
        let numbers = self.heap.record_of(exception)?.numbers;
        if numbers.get(field::SUPPRESS).is_some_and(|suppress| *suppress != 0) {
            return None;
        }
        linked(field::CONTEXT).map(|context| (context, CONTEXT_MESSAGE))
    }

    pub(super) fn format_one(&mut self, exception: ObjectId) -> String {
        let stack = self.stack_text(exception);
        let header = if stack.is_empty() { "" } else { HEADER };
        format!("{header}{stack}{}", self.format_only(exception))
    }

    /// The entries of an exception's traceback.
    pub(super) fn stack_text(&mut self, exception: ObjectId) -> String {
        let mut text = String::new();
        let entries = self.entries(exception);
        self.format_stack(&entries, &mut text, Self::marked_source);
        text
    }

    /// The entries of an exception's traceback, outermost first; the last ones, if `sys.tracebacklimit` is set.
    fn entries(&mut self, exception: ObjectId) -> Vec<Entry> {
        let mut entries = Vec::new();
        let mut at = self.traceback(exception);
        while let Some(traceback) = at {
            let [line, index, code] = self.heap.record_of(traceback).map_or([0; 3], |record| record.numbers);
            entries.push(Entry { code: ObjectId::from_index(code as u32), line, index: index as usize });
            at = self.heap.field(traceback, 0);
        }
        let limit = self.traceback_limit().unwrap_or(entries.len());
        entries.split_off(entries.len().saturating_sub(limit))
    }

    fn traceback_limit(&mut self) -> Option<usize> {
        let sys = self.module_named("sys")?;
        let name = self.heap.new_interned("tracebacklimit");
        let found = self.heap.field(sys, 0).and_then(|dict| self.heap.dict_get_str(dict, name));
        self.heap.decref(name);
        Some(usize::try_from(self.small(found?)?).unwrap_or(0))
    }

    /// The entries of a traceback; more than three alike in a row are counted (`StackSummary.format`).
    fn format_stack(&self, entries: &[Entry], text: &mut String, show: ShowSource) {
        for alike in entries.chunk_by(|a, b| self.is_alike(a, b)) {
            for entry in alike.iter().take(RECURSIVE_CUTOFF) {
                self.format_entry(entry, text, show);
            }
            let more = alike.len().saturating_sub(RECURSIVE_CUTOFF);
            if more > 0 {
                let s = if more > 1 { "s" } else { "" };
                text.push_str(&format!("  [Previous line repeated {more} more time{s}]\n"));
            }
        }
    }

    fn is_alike(&self, a: &Entry, b: &Entry) -> bool {
        let (first, second) = (&self.unit_of(a.code).unit, &self.unit_of(b.code).unit);
        a.line == b.line && first.name == second.name && first.filename == second.filename
    }

    fn format_entry(&self, entry: &Entry, text: &mut String, show: ShowSource) {
        let state = Rc::clone(self.unit_of(entry.code));
        let unit = &state.unit;
        let position = unit.positions.get(entry.index).copied().unwrap_or(Position::NONE);
        let line = if position.line < 0 { entry.line } else { i64::from(position.line) };
        text.push_str(&format!("  File \"{}\", line {line}, in {}\n", unit.filename, unit.name));
        show(self, &state.source, line, position, text);
    }

    /// The exception's last lines: `TypeName: message`, with suggestion and notes (`format_exception_only`).
    pub(super) fn format_only(&mut self, exception: ObjectId) -> String {
        let class = self.heap.type_of(exception);
        let name = self.exception_label(class, "<unknown>.");
        let mut text = if self.is_subclass(class, self.exc(Exc::SyntaxError)) {
            match crate::types::shown_syntax_error(self, exception, &name) {
                Some(text) => text,
                None => format!("{name}: {}\n", self.syntax_message(exception)),
            }
        } else {
            let message = self.safe_text(exception, NO_TEXT, Self::str);
            let message = message + &self.suggestion(exception).unwrap_or_default();
            if message.is_empty() { name + "\n" } else { format!("{name}: {message}\n") }
        };
        self.format_notes(exception, &mut text);
        text
    }

    /// `SyntaxError.msg`
    fn syntax_message(&mut self, exception: ObjectId) -> String {
        let args = self.heap.field(exception, field::ARGS);
        match args.and_then(|args| self.heap.items(args).first().copied()) {
            Some(message) if !self.is_none(message) => {
                let message = self.safe_text(message, NO_TEXT, Self::str);
                if message.is_empty() { NO_DETAIL.to_owned() } else { message }
            }
            Some(_) | None => NO_DETAIL.to_owned(),
        }
    }

    fn format_notes(&mut self, exception: ObjectId, text: &mut String) {
        let Some(notes) = self.notes_of(exception).filter(|notes| !self.is_none(*notes)) else {
            return;
        };
        if !self.is_a(notes, Class::List) && !self.is_a(notes, Class::Tuple) {
            *text += &self.safe_text(notes, "<__notes__ repr() failed>", Self::repr);
            text.push('\n');
            return;
        }
        for note in self.heap.items(notes).to_vec() {
            *text += &self.safe_text(note, "<note str() failed>", Self::str);
            text.push('\n');
        }
    }

    /// `_safe_string`: an object's text, or this if it cannot be made.
    fn safe_text(
        &mut self,
        id: ObjectId,
        failed: &str,
        make: impl FnOnce(&mut Self, ObjectId) -> super::Result<String>,
    ) -> String {
        self.with_temps(&[id], |vm| make(vm, id)).unwrap_or_else(|_| {
            self.clear_raised();
            failed.to_owned()
        })
    }

    /// A class's name as tracebacks and `%T` give it: with its module, unless that is `builtins` or `__main__`.
    pub(crate) fn exception_label(&self, class: ObjectId, unknown: &str) -> String {
        let body = self.heap.type_body(class);
        if !body.flags.is_heap {
            return body.name.to_string();
        }
        let qualname =
            body.qualname_object.and_then(|id| self.string(id)).unwrap_or_else(|| body.name.to_string());
        let module = body.dict.and_then(|dict| self.heap.dict_get_str(dict, self.names.module));
        match module.map(|module| self.text(module)) {
            None | Some(Some("__main__" | "builtins")) => qualname,
            Some(Some(module)) => format!("{module}.{qualname}"),
            Some(None) => format!("{unknown}{qualname}"),
        }
    }
}

/// Writes the source of a line.
type ShowSource = fn(&Vm, &str, i64, Position, &mut String);

/// An entry of a traceback.
struct Entry {
    code: ObjectId,
    line: i64,
    /// `tb_lasti`, in code units.
    index: usize,
}

/// `traceback._RECURSIVE_CUTOFF`
const RECURSIVE_CUTOFF: usize = 3;
/// `traceback._cause_message`
const CAUSE_MESSAGE: &str = "\nThe above exception was the direct cause of the following exception:\n\n";
/// `traceback._context_message`
const CONTEXT_MESSAGE: &str = "\nDuring handling of the above exception, another exception occurred:\n\n";
const HEADER: &str = "Traceback (most recent call last):\n";
const NO_TEXT: &str = "<exception str() failed>";
/// `TracebackException._format_syntax_error`
const NO_DETAIL: &str = "<no detail available>";
