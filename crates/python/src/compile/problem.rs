//! What is wrong with a program that does not compile, in CPython's words.

use std::fmt::Write;

/// The class of the exception.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// `SyntaxError`
    SyntaxError,
    /// `IndentationError`
    IndentationError,
    /// `TabError`
    TabError,
    /// `RecursionError`: nested too deeply.
    RecursionError,
}

impl ProblemKind {
    /// The name of the exception's class.
    pub fn name(self) -> &'static str {
        match self {
            Self::SyntaxError => "SyntaxError",
            Self::IndentationError => "IndentationError",
            Self::TabError => "TabError",
            Self::RecursionError => "RecursionError",
        }
    }
}

/// Why a program does not compile. Lines count from 1; columns count characters from 1, as `SyntaxError.offset` does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxProblem {
    /// The class of the exception.
    pub kind: ProblemKind,
    /// CPython's message.
    pub message: String,
    /// The file's name, as in the traceback.
    pub filename: String,
    /// First line; 0 where CPython names none.
    pub line: u32,
    /// First character; 0 where CPython marks none.
    pub column: u32,
    /// Last line.
    pub end_line: u32,
    /// Behind the last character; 0, -1 or less than the start where only one is marked.
    pub end_column: i32,
    /// The source's line, without its end; `None` where CPython shows none.
    pub text: Option<String>,
    /// What CPython's parser says: line and column (from 0) where the last compound statement begins that it had
    /// understood, zeros where there is none. `None` for the errors of the compiler.
    pub last_statement: Option<(u32, u32)>,
    /// What is shown instead where a keyword is misspelt.
    pub hint: Option<Hint>,
    /// What was warned of before.
    pub warnings: Vec<super::SyntaxNotice>,
}

/// A misspelt keyword: what is printed in place of the error's own text and place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// CPython's message.
    pub message: String,
    /// The line that is named.
    pub line: u32,
    /// First character of the name.
    pub column: u32,
    /// Behind its last character.
    pub end_column: u32,
    /// The line's text.
    pub text: String,
}

impl SyntaxProblem {
    /// What CPython 3.14 prints on standard error, warnings left out
    /// (Lib/traceback.py, `TracebackException._format_syntax_error`).
    pub fn render(&self) -> String {
        self.render_as(self.kind.name())
    }

    /// The same, of an exception whose class is called so.
    pub fn render_as(&self, name: &str) -> String {
        if let Some(hint) = self.hint.clone() {
            let shown = Self {
                message: hint.message,
                line: hint.line,
                column: hint.column,
                end_line: hint.line,
                end_column: i32::try_from(hint.end_column).unwrap_or(i32::MAX),
                text: Some(hint.text),
                hint: None,
                ..self.clone()
            };
            return shown.render_as(name);
        }
        let mut out = String::new();
        if self.line > 0 {
            let _ = writeln!(out, "  File \"{}\", line {}", self.filename, self.line);
        }
        if let Some(text) = &self.text {
            self.render_text(&mut out, text);
        }
        let _ = writeln!(out, "{name}: {}", self.message);
        out
    }

    fn render_text(&self, out: &mut String, text: &str) {
        let shown = text.trim_start_matches([' ', '\n', '\x0c']);
        let length = text.chars().count();
        let skipped = length - shown.chars().count();
        let _ = writeln!(out, "    {shown}");
        let (start, end) = self.marked(length);
        let Some(before) = start.checked_sub(1 + skipped) else { return };
        // Whitespace is kept for alignment.
        let space: String =
            shown.chars().take(before).map(|c| if c.is_whitespace() { c } else { ' ' }).collect();
        let _ = writeln!(out, "    {space}{}", "^".repeat(end - start));
    }

    /// The characters that are marked, from 1.
    fn marked(&self, length: usize) -> (usize, usize) {
        let behind = length + 1;
        // The line that CPython has in `text` ends with a newline.
        let clip = |column: usize| if column > behind { behind } else { column };
        let start = self.column as usize;
        let end = if self.line != self.end_line {
            behind
        } else {
            usize::try_from(self.end_column).ok().filter(|&end| end != 0).unwrap_or(start)
        };
        let (start, end) = (clip(start), clip(end));
        if start >= end { (start, start + 1) } else { (start, end) }
    }
}
