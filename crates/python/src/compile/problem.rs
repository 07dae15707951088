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
    /// `RecursionError`
    RecursionError,
    /// `MemoryError`
    MemoryError,
    /// The compiler failed on this program: a fault of ours or of the compiler, not of the program.
    Internal,
}

impl ProblemKind {
    /// The name of the exception's class.
    pub fn name(self) -> &'static str {
        match self {
            Self::SyntaxError => "SyntaxError",
            Self::IndentationError => "IndentationError",
            Self::TabError => "TabError",
            Self::RecursionError => "RecursionError",
            Self::MemoryError => "MemoryError",
            Self::Internal => "SystemError",
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
    /// First character.
    pub column: u32,
    /// Last line.
    pub end_line: u32,
    /// Behind the last character.
    pub end_column: u32,
    /// The source's line, without its end; `None` where CPython shows none.
    pub text: Option<String>,
}

impl SyntaxProblem {
    /// What CPython 3.14 prints on standard error when it is given the file
    /// (Lib/traceback.py, `TracebackException._format_syntax_error`).
    pub fn render(&self) -> String {
        let mut out = String::new();
        if self.line > 0 {
            let _ = writeln!(out, "  File \"{}\", line {}", self.filename, self.line);
        }
        if let Some(text) = &self.text {
            self.render_text(&mut out, text);
        }
        let _ = writeln!(out, "{}: {}", self.kind.name(), self.message);
        out
    }

    fn render_text(&self, out: &mut String, text: &str) {
        let shown = text.trim_matches([' ', '\n', '\x0c', '\t', '\r']);
        let _ = writeln!(out, "    {shown}");
        let skipped = text.chars().count() - text.trim_start_matches([' ', '\n', '\x0c']).chars().count();
        let _ = skipped;
    }
}
