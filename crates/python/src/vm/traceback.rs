//! Traceback objects, and what is printed of an exception (CPython 3.14 Lib/traceback.py, Python/pythonrun.c).

use heapglass_memory::object::{Payload, RecordKind};
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
        let Some(exception) = self.raised else { return };
        let next = self.heap.set_field(exception, field::TRACEBACK, None);
        let frame = self.frame_object();
        self.heap.incref(frame);
        let at = self.frame.last;
        let line = self.unit_state().unit.lines.get(at as usize).copied().unwrap_or(0);
        let traceback = self.heap.new_record(
            RecordKind::Traceback,
            vec![next, Some(frame)],
            [i64::from(line), i64::from(at), i64::from(self.frame.code.index())],
        );
        let old = self.heap.set_field(exception, field::TRACEBACK, Some(traceback));
        self.heap.xdecref(old);
    }

    /// What CPython prints of an uncaught exception, with its causes and contexts.
    pub fn format_exception(&mut self, exception: ObjectId) -> String {
        let mut text = String::new();
        let mut seen = Vec::new();
        self.format_chain(exception, &mut seen, &mut text);
        text
    }

    fn format_chain(&mut self, exception: ObjectId, seen: &mut Vec<ObjectId>, text: &mut String) {
        seen.push(exception);
        let suppress = self.heap.record_of(exception).and_then(|r| r.numbers.get(field::SUPPRESS).copied()).unwrap_or(0) != 0;
        let cause = self.heap.field(exception, field::CAUSE);
        let context = self.heap.field(exception, field::CONTEXT).filter(|_| !suppress);
        if let Some(cause) = cause.filter(|id| !seen.contains(id)) {
            self.format_chain(cause, seen, text);
            text.push_str("\nThe above exception was the direct cause of the following exception:\n\n");
        } else if let Some(context) = context.filter(|id| cause.is_none() && !seen.contains(id)) {
            self.format_chain(context, seen, text);
            text.push_str("\nDuring handling of the above exception, another exception occurred:\n\n");
        }
        if let Some(traceback) = self.traceback(exception) {
            text.push_str("Traceback (most recent call last):\n");
            self.format_stack(traceback, text);
        }
        text.push_str(&self.format_only(exception));
    }

    /// The entries of a traceback; more than three alike in a row are counted.
    fn format_stack(&mut self, traceback: ObjectId, text: &mut String) {
        let mut at = Some(traceback);
        let mut last: Option<(ObjectId, i64)> = None;
        let mut count = 0;
        while let Some(entry) = at {
            let numbers = self.heap.record_of(entry).map_or([0; 3], |record| record.numbers);
            let code = ObjectId::from_index(numbers[2] as u32);
            let key = (code, numbers[0]);
            if last == Some(key) {
                count += 1;
            } else {
                repeated(count, text);
                last = Some(key);
                count = 1;
            }
            if count <= RECURSIVE_CUTOFF {
                self.format_entry(code, numbers[0], numbers[1] as usize, text);
            }
            at = self.heap.field(entry, 0);
        }
        repeated(count, text);
    }

    fn format_entry(&mut self, code: ObjectId, line: i64, at: usize, text: &mut String) {
        let state = std::rc::Rc::clone(self.unit_of(code));
        let unit = &state.unit;
        text.push_str(&format!("  File \"{}\", line {line}, in {}\n", self.file_label(&unit.filename), unit.name));
        if !state.is_program {
            return;
        }
        let source = std::rc::Rc::clone(&self.source);
        let position = unit.positions.get(at).copied().unwrap_or(Position::NONE);
        crate::vm::carets::show(&source, line, position, text);
    }

    fn file_label(&self, name: &str) -> String {
        name.to_owned()
    }

    /// The exception's last line: `TypeName: message`, with notes and suggestions.
    pub(super) fn format_only(&mut self, exception: ObjectId) -> String {
        let class = self.heap.type_of(exception);
        let name = self.exception_label(class);
        let message = self.str(exception).unwrap_or_else(|_| {
            self.clear_raised();
            "<exception str() failed>".to_owned()
        });
        let hint = self.suggestion(exception).unwrap_or_default();
        let mut text = if message.is_empty() && hint.is_empty() { format!("{name}\n") } else { format!("{name}: {message}{hint}\n") };
        if let Some(notes) = self.heap.field(exception, field::NOTES) {
            for note in self.heap.items(notes).to_vec() {
                if let Ok(note) = self.str(note) {
                    text.push_str(&note);
                    text.push('\n');
                }
            }
        }
        text
    }

    /// A class's name as tracebacks give it: with its module, unless that is builtins or `__main__`.
    fn exception_label(&mut self, class: ObjectId) -> String {
        let body = self.heap.type_body(class);
        if !body.flags.is_heap {
            return body.name.to_string();
        }
        let qualname = body.qualname_object;
        let fallback = body.name.to_string();
        qualname.and_then(|id| self.string(id)).unwrap_or(fallback)
    }

    /// `. Did you mean: 'x'?` for names and attributes (`_compute_suggestion_error`).
    fn suggestion(&mut self, exception: ObjectId) -> Option<String> {
        let class = self.heap.type_of(exception);
        if self.is_subclass(class, self.exc(Exc::NameError)) {
            let wrong = self.heap.field(exception, field::OWN)?;
            let wrong = self.string(wrong)?;
            let names = self.names_in_scope(exception);
            return match crate::protocol::suggest(&wrong, names.iter().map(String::as_str)) {
                Some(near) => Some(format!(". Did you mean: '{near}'?")),
                None if crate::modules::is_known(&wrong) => Some(format!(". Did you forget to import '{wrong}'?")),
                None => None,
            };
        }
        if self.is_subclass(class, self.exc(Exc::AttributeError)) {
            let object = self.heap.field(exception, field::OWN)?;
            let wrong = self.heap.field(exception, field::OWN_2)?;
            let wrong = self.string(wrong)?;
            let names = self.attribute_names(object);
            let near = crate::protocol::suggest(&wrong, names.iter().map(String::as_str))?;
            return Some(format!(". Did you mean: '{near}'?"));
        }
        None
    }

    /// Names that the innermost frame of the traceback sees.
    fn names_in_scope(&mut self, exception: ObjectId) -> Vec<String> {
        let mut names = Vec::new();
        let mut at = self.traceback(exception);
        let mut code = None;
        let mut frame_object = None;
        while let Some(entry) = at {
            code = self.heap.record_of(entry).map(|record| ObjectId::from_index(record.numbers[2] as u32));
            frame_object = self.heap.field(entry, 1);
            at = self.heap.field(entry, 0);
        }
        if let Some(code) = code {
            let unit = &self.unit_of(code).unit;
            let slots: Vec<bool> = match frame_object.map(|id| self.heap.payload(id)) {
                Some(Payload::Frame(frame)) => frame.slots.iter().map(|slot| !slot.is_null()).collect(),
                _ => Vec::new(),
            };
            for (index, local) in unit.locals_plus.iter().enumerate() {
                if slots.get(index).copied().unwrap_or(false) {
                    names.push(local.name.to_string());
                }
            }
        }
        for dict in [self.main_dict, self.builtins] {
            names.extend(self.heap.dict_items(dict).iter().filter_map(|entry| self.string(entry.key)));
        }
        names
    }

    /// `dir()` of an object, roughly: names of its attributes.
    pub(crate) fn attribute_names(&self, object: ObjectId) -> Vec<String> {
        let mut names = Vec::new();
        if let Some(attrs) = self.heap.attrs(object) {
            if let Some(dict) = attrs.dict {
                names.extend(self.heap.dict_items(dict).iter().filter_map(|entry| self.string(entry.key)));
            } else {
                let keys = &self.heap.type_body_of(object).shared_keys.names;
                names.extend(attrs.order.iter().filter_map(|index| keys.get(*index as usize)).filter_map(|key| self.string(*key)));
            }
        }
        if self.heap.is_exactly(object, Class::Module)
            && let Some(dict) = self.heap.field(object, 0)
        {
            names.extend(self.heap.dict_items(dict).iter().filter_map(|entry| self.string(entry.key)));
        }
        let class = if self.is_class(object) { object } else { self.heap.type_of(object) };
        for base in self.mro(class).to_vec() {
            if let Some(dict) = self.heap.type_body(base).dict {
                names.extend(self.heap.dict_items(dict).iter().filter_map(|entry| self.string(entry.key)));
            }
        }
        names.sort();
        names.dedup();
        names
    }
}

/// `traceback._RECURSIVE_CUTOFF`
const RECURSIVE_CUTOFF: u32 = 3;

fn repeated(count: u32, text: &mut String) {
    if count > RECURSIVE_CUTOFF {
        let more = count - RECURSIVE_CUTOFF;
        let s = if more > 1 { "s" } else { "" };
        text.push_str(&format!("  [Previous line repeated {more} more time{s}]\n"));
    }
}

impl Vm {
    /// The last line of what would be printed of the exception on its way, if there is one.
    pub fn raised_line(&mut self) -> Option<String> {
        let raised = self.raised?;
        Some(self.format_only(raised).trim_end().to_owned())
    }
}
