//! What is printed of an exception group: a tree (CPython 3.14 Lib/traceback.py, `TracebackException.format` and
//! `_ExceptionPrintContext`).

use std::collections::BTreeSet;

use heapglass_memory::ObjectId;

use super::Vm;

/// `TracebackException.max_group_width`
const MAX_WIDTH: usize = 15;
/// `TracebackException.max_group_depth`
const MAX_DEPTH: usize = 10;

/// How far inside of groups the text is.
#[derive(Debug, Default)]
pub(super) struct GroupText {
    depth: usize,
    needs_close: bool,
    text: String,
}

impl GroupText {
    fn indent(&self) -> String {
        " ".repeat(2 * self.depth)
    }

    /// Lines with a margin, where they are inside of a group.
    fn emit(&mut self, text: &str, margin: char) {
        let mut indent = self.indent();
        if self.depth > 0 {
            indent.push(margin);
            indent.push(' ');
        }
        for line in text.split_inclusive('\n') {
            self.text.push_str(&indent);
            self.text.push_str(line);
        }
    }
}

impl Vm {
    /// An exception with all that it comes from, groups as trees.
    pub(super) fn format_tree(&mut self, exception: ObjectId) -> String {
        let mut out = GroupText::default();
        let mut seen = BTreeSet::from([exception]);
        self.write_tree(exception, &mut seen, &mut out);
        out.text
    }

    fn write_tree(&mut self, exception: ObjectId, seen: &mut BTreeSet<ObjectId>, out: &mut GroupText) {
        let mut chain = vec![(exception, None)];
        let mut at = exception;
        while let Some((older, message)) = self.link(at, seen) {
            seen.insert(older);
            if let Some(last) = chain.last_mut() {
                last.1 = Some(message);
            }
            chain.push((older, None));
            at = older;
        }
        // `TracebackException.__init__` asks for texts from the newest back.
        let mut texts = Vec::new();
        for (current, _) in &chain {
            let is_group = self.is_exception_group(*current);
            texts.push((!is_group).then(|| self.with_temps(&[*current], |vm| vm.format_one(*current))));
        }
        for ((current, message), text) in chain.into_iter().zip(texts).rev() {
            if let Some(message) = message {
                out.emit(message, '|');
            }
            match text {
                Some(text) => out.emit(&text, '|'),
                None => self.with_temps(&[current], |vm| vm.write_group(current, seen, out)),
            }
        }
    }

    fn write_group(&mut self, exception: ObjectId, seen: &mut BTreeSet<ObjectId>, out: &mut GroupText) {
        if out.depth > MAX_DEPTH {
            out.emit(&format!("... (max_group_depth is {MAX_DEPTH})\n"), '|');
            return;
        }
        let is_toplevel = out.depth == 0;
        if is_toplevel {
            out.depth = 1;
        }
        let stack = self.stack_text(exception);
        if !stack.is_empty() {
            let margin = if is_toplevel { '+' } else { '|' };
            out.emit("Exception Group Traceback (most recent call last):\n", margin);
            out.emit(&stack, '|');
        }
        let only = self.format_only(exception);
        out.emit(&only, '|');
        self.write_items(exception, seen, out);
        if is_toplevel {
            out.depth = 0;
        }
    }

    fn write_items(&mut self, group: ObjectId, seen: &mut BTreeSet<ObjectId>, out: &mut GroupText) {
        let items = self.group_items(group);
        let shown = if items.len() <= MAX_WIDTH { items.len() } else { MAX_WIDTH + 1 };
        out.needs_close = false;
        for (index, item) in items.iter().take(shown).enumerate() {
            let is_last = index + 1 == shown;
            out.needs_close |= is_last;
            let is_truncated = index >= MAX_WIDTH;
            let title = if is_truncated { "...".to_owned() } else { (index + 1).to_string() };
            let corner = if index == 0 { "+-" } else { "  " };
            let indent = out.indent();
            out.text.push_str(&format!("{indent}{corner}+---------------- {title} ----------------\n"));
            out.depth += 1;
            if is_truncated {
                let more = items.len() - MAX_WIDTH;
                let s = if more > 1 { "s" } else { "" };
                out.emit(&format!("and {more} more exception{s}\n"), '|');
            } else {
                seen.insert(*item);
                self.write_tree(*item, seen, out);
            }
            if is_last && out.needs_close {
                let indent = out.indent();
                out.text.push_str(&format!("{indent}+------------------------------------\n"));
                out.needs_close = false;
            }
            out.depth -= 1;
        }
    }
}
