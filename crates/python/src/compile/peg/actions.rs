//! Errors: those of the grammar's alternatives, those of actions, and those of the tokenizer
//! (CPython 3.14 Parser/pegen_errors.c, Parser/action_helpers.c).

use std::rc::Rc;

use super::super::problem::ProblemKind;
use super::lexer::{Done, Fault};
use super::node::{Node, Target};
use super::parser::Parser;
use super::token::{Kind, Place};

type Part<'a> = Rc<Node<'a>>;

impl<'a> Parser<'_, 'a> {
    /// An alternative that finds an error matched.
    pub fn blame(&mut self, how: &str, parts: &[Part<'a>], message: &str) {
        if self.is_stopped {
            return;
        }
        let (first, second) = (parts.first(), parts.get(1));
        let message = worded(message, first);
        match (how, first, second) {
            ("last", ..) => self.blame_token(ProblemKind::SyntaxError, false, message),
            ("next", ..) => self.blame_token(ProblemKind::SyntaxError, true, message),
            ("indent", ..) => self.blame_token(ProblemKind::IndentationError, false, message),
            ("at", Some(a), _) => self.blame_range(a.start, a.end, message),
            ("range", Some(a), Some(b)) => self.blame_range(a.start, b.end, message),
            ("from", Some(a), _) => self.blame_from(a.start, message),
            ("items", Some(a), _) => self.blame_items(a, message),
            ("last_item", Some(a), Some(b)) => self.blame_range(a.start, last(b).end, message),
            ("last_first", Some(a), Some(b)) => self.blame_range(last(a).start, b.end, message),
            ("comprehension", Some(a), Some(b)) => self.blame_range(a.start, comprehension_end(b), message),
            ("bare_genexp", Some(a), Some(b)) => self.bare_genexp(a, b, message),
            ("order", Some(a), _) => self.argument_order(a),
            ("comma", Some(a), Some(b)) => self.missing_comma(a, b, message),
            ("legacy", Some(a), Some(b)) if is_legacy(a) => self.blame_range(a.start, b.end, message),
            ("bound", Some(a), Some(b)) => {
                let what = if b.kind == "Tuple" { "constraints" } else { "bound" };
                self.blame_from(a.start, format!("cannot use {what} with {message}"));
            }
            ("star_target", Some(a), _) => self.invalid_target(a, Target::Star),
            ("for_target", Some(a), _) => self.invalid_target(a, Target::For),
            ("del_target", Some(a), _) => self.invalid_target(a, Target::Del),
            ("key", Some(a), _) => {
                self.raise(ProblemKind::SyntaxError, message, (a.start.line, a.end.column), (a.end.line, 0))
            }
            _ => {}
        }
    }

    /// Columns count from 1 here.
    fn raise(&mut self, kind: ProblemKind, message: String, start: (usize, i64), end: (usize, i64)) {
        self.is_stopped = true;
        if self.fault.is_none() {
            let ((line, column), (end_line, end_column)) = (start, end);
            let is_current = self.lexer.line <= line;
            self.fault = Some(Fault { kind, message, line, column, end_line, end_column, is_current });
        }
    }

    pub fn blame_range(&mut self, start: Place, end: Place, message: String) {
        self.raise(
            ProblemKind::SyntaxError,
            message,
            (start.line, start.column + 1),
            (end.line, end.column + 1),
        );
    }

    /// Up to where the tokenizer is.
    fn blame_from(&mut self, start: Place, message: String) {
        let end = (self.lexer.line, self.lexer_column());
        self.raise(ProblemKind::SyntaxError, message, (start.line, start.column + 1), end);
    }

    fn lexer_column(&self) -> i64 {
        i64::try_from(self.lexer.cursor.saturating_sub(self.lexer.line_start)).unwrap_or(0)
    }

    /// `_PyPegen_raise_error`
    pub fn blame_token(&mut self, kind: ProblemKind, is_next: bool, message: String) {
        let last = self.tokens.last().copied();
        if last.is_some_and(|last| last.kind == Kind::Error) && self.lexer.done == Done::Eof {
            return self.blame_end();
        }
        let token = if is_next { self.tokens.get(self.mark).copied().or(last) } else { last };
        let Some(token) = token else {
            return self.raise(kind, message, (0, 0), (0, 0));
        };
        let is_at_end = self.is_file && self.lexer.done == Done::Eof;
        let column = match token.start.column {
            // A file's line is not kept behind its end.
            -1 if is_at_end => 0,
            -1 => self.lexer_column(),
            column => column + 1,
        };
        let end = if token.end.column < 0 { -1 } else { token.end.column + 1 };
        self.raise(kind, message, (token.start.line, column), (token.end.line, end));
    }

    fn blame_end(&mut self) {
        if self.lexer.brackets.is_empty() {
            let line = self.lexer.line;
            let column = self.lexer_column();
            return self.raise(
                ProblemKind::SyntaxError,
                "unexpected EOF while parsing".to_owned(),
                (line, column),
                (line, -1),
            );
        }
        self.blame_unclosed();
    }

    fn blame_unclosed(&mut self) {
        if let Some(open) = self.lexer.brackets.last().copied() {
            let message = format!("'{}' was never closed", char::from(open.open));
            self.raise(ProblemKind::SyntaxError, message, (open.line, open.column + 1), (open.line, 0));
        }
    }

    /// `_Pypegen_tokenizer_error`
    pub fn lexer_stopped(&mut self) {
        self.is_stopped = true;
        if let Some(fault) = self.lexer.fault.clone() {
            self.fault.get_or_insert(fault);
            return;
        }
        let line = self.lexer.line;
        let (kind, message) = match self.lexer.done {
            Done::Eof | Done::Ok | Done::Error => return self.blame_end(),
            Done::Dedent => {
                let message = "unindent does not match any outer indentation level".to_owned();
                return self.blame_token(ProblemKind::IndentationError, false, message);
            }
            Done::Tabs => (ProblemKind::TabError, "inconsistent use of tabs and spaces in indentation"),
            Done::TooDeep => (ProblemKind::IndentationError, "too many levels of indentation"),
            Done::LineContinuation => {
                let message = "unexpected character after line continuation character".to_owned();
                let column = self.lexer_column();
                return self.raise(ProblemKind::SyntaxError, message, (line, column), (line, 0));
            }
        };
        self.raise(kind, message.to_owned(), (line, 1), (line, 0));
    }

    /// `_PyPegen_tokenize_full_source_to_check_for_errors`: what the tokenizer says of the rest goes first.
    pub fn check_rest(&mut self) {
        let line = self.tokens.last().map_or(0, |token| token.start.line);
        loop {
            match self.lexer.next_token().kind {
                Kind::EndMarker => return,
                Kind::Error => break,
                _ => {}
            }
        }
        if let Some(fault) = self.lexer.fault.clone() {
            // Within an f-string, what is wrong in its field goes first.
            if !self.lexer.is_in_string() {
                self.fault = Some(fault);
            }
        } else if !self.lexer.is_in_string()
            && self.lexer.brackets.last().is_some_and(|open| line > open.line)
        {
            self.fault = None;
            self.blame_unclosed();
        }
    }

    fn blame_items(&mut self, items: &Part<'a>, message: String) {
        let (first, last) = (first(items), last(items));
        self.blame_range(first.start, last.end, message);
    }

    fn bare_genexp(&mut self, args: &Part<'a>, clauses: &Part<'a>, message: String) {
        let positional: Vec<_> = args.children.iter().filter(|arg| !is_keyword(arg)).collect();
        if let [_, .., last] = positional.as_slice() {
            self.blame_range(last.start, comprehension_end(clauses), message);
        }
    }

    fn argument_order(&mut self, args: &Part<'a>) {
        let is_unpacked = args.children.iter().any(|arg| arg.kind == "Unpacking");
        let suffix = if is_unpacked { " unpacking" } else { "" };
        let message = format!("positional argument follows keyword argument{suffix}");
        self.blame_token(ProblemKind::SyntaxError, false, message);
    }

    fn missing_comma(&mut self, a: &Part<'a>, b: &Part<'a>, message: String) {
        let is_inside =
            self.mark.checked_sub(1).and_then(|at| self.tokens.get(at)).is_some_and(|last| last.level > 0);
        if is_inside && !is_legacy(a) {
            self.blame_range(a.start, b.end, message);
        }
    }

    fn invalid_target(&mut self, node: &Part<'a>, how: Target) {
        if let Some(wrong) = node.invalid_target(how) {
            let verb = if how == Target::Del { "delete" } else { "assign to" };
            let message = format!("cannot {verb} {}", wrong.expression_name());
            self.blame_range(wrong.start, wrong.end, message);
        }
    }

    /// An action that may refuse what matched.
    pub fn check(&mut self, name: &str, a: &Part<'a>, b: Option<Part<'a>>) -> Option<Part<'a>> {
        let is_imaginary = a.text.ends_with(['j', 'J']);
        match name {
            "real" if is_imaginary => {
                self.blame_range(a.start, a.end, "real number required in complex literal".to_owned());
            }
            "imaginary" if !is_imaginary => {
                self.blame_range(a.start, a.end, "imaginary number required in complex literal".to_owned());
            }
            "number" => self.check_digits(a),
            "conversion" => self.check_conversion(a, &b?),
            "string" => {
                let token = self.mark.checked_sub(1).and_then(|at| self.tokens.get(at));
                if let Some(message) = token.filter(|token| !token.is_raw).and_then(super::undecodable) {
                    self.blame_token(ProblemKind::SyntaxError, false, message);
                }
            }
            "strings" => return self.check_strings(a),
            _ => {}
        }
        if self.is_stopped {
            return None;
        }
        let node = Node { kind: "Constant", start: a.start, end: a.end, text: a.text, children: Vec::new() };
        Some(Rc::new(node))
    }

    /// CPython 3.14 Objects/longobject.c, `_PY_LONG_DEFAULT_MAX_STR_DIGITS`.
    fn check_digits(&mut self, number: &Part<'a>) {
        let digits = number.text.chars().filter(|&c| c != '_');
        let count = digits.clone().count();
        if count > 4300 && digits.clone().all(|c| c.is_ascii_digit()) {
            let message = format!(
                "Exceeds the limit (4300 digits) for integer string conversion: value has {count} digits; \
                 use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer \
                 literals to avoid decimal conversion limits."
            );
            self.blame_range(number.start, number.end, message);
        }
    }

    fn check_conversion(&mut self, mark: &Part<'a>, name: &Part<'a>) {
        if mark.end != name.start {
            let message = "f-string: conversion type must come right after the exclamation mark".to_owned();
            self.blame_range(mark.start, name.end, message);
        } else if !matches!(name.text, "s" | "r" | "a") {
            let message =
                format!("f-string: invalid conversion character '{}': expected 's', 'r', or 'a'", name.text);
            self.blame_range(name.start, name.end, message);
        }
    }

    fn check_strings(&mut self, strings: &Part<'a>) -> Option<Part<'a>> {
        let is_bytes = |part: &&Part<'a>| {
            let prefix = part.text.split(['"', '\'']).next().unwrap_or_default();
            prefix.contains(['b', 'B'])
        };
        let parts =
            if strings.kind == "seq" { strings.children.as_slice() } else { std::slice::from_ref(strings) };
        if let Some(part) = parts.iter().filter(is_bytes).find(|part| !part.text.is_ascii()) {
            self.blame_range(
                part.start,
                part.end,
                "bytes can only contain ASCII literal characters".to_owned(),
            );
            return None;
        }
        let count = parts.iter().filter(is_bytes).count();
        if count != 0 && count != parts.len() {
            let message = "cannot mix bytes and nonbytes literals".to_owned();
            self.blame_token(ProblemKind::SyntaxError, false, message);
            return None;
        }
        let is_joined = parts.iter().any(|part| part.kind == "JoinedStr");
        let kind = if is_joined { "JoinedStr" } else { "Constant" };
        Some(Rc::new(Node { kind, start: strings.start, end: strings.end, text: "", children: Vec::new() }))
    }
}

fn worded(message: &str, first: Option<&Part<'_>>) -> String {
    let Some(first) = first.filter(|_| message.contains('%')) else { return message.to_owned() };
    message
        .replace("%e", first.expression_name())
        .replace("%t", first.text)
        .replace("%l", &first.start.line.to_string())
}

fn is_keyword(arg: &Part<'_>) -> bool {
    matches!(arg.kind, "Keyword" | "Unpacking")
}

fn first<'n, 'a>(items: &'n Part<'a>) -> &'n Part<'a> {
    let inner = if items.kind == "seq" { items.children.iter().find(|child| is_real(child)) } else { None };
    inner.map_or(items, |child| first(child))
}

fn last<'n, 'a>(items: &'n Part<'a>) -> &'n Part<'a> {
    let inner =
        if items.kind == "seq" { items.children.iter().rev().find(|child| is_real(child)) } else { None };
    inner.map_or(items, |child| last(child))
}

/// Not an optional part that was absent.
fn is_real(node: &Part<'_>) -> bool {
    node.kind != "seq" || !node.children.is_empty()
}

/// `_PyPegen_get_last_comprehension_item`
fn comprehension_end(clauses: &Part<'_>) -> Place {
    let clause = last(clauses);
    clause.children.last().map_or(clause.end, |item| item.end)
}

/// `_PyPegen_check_legacy_stmt`
fn is_legacy(name: &Part<'_>) -> bool {
    name.kind == "Name" && matches!(name.text, "print" | "exec")
}
