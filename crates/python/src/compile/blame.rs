//! From the compiler's error to CPython's.

use rustpython_compiler::CompileError;
use rustpython_compiler::parser::{LexicalErrorType, ParseErrorType};

use super::problem::{ProblemKind, SyntaxProblem};

/// What CPython says instead.
pub(super) fn problem(error: &CompileError, source: &str, filename: &str) -> SyntaxProblem {
    let number = |value: usize| u32::try_from(value).unwrap_or(u32::MAX);
    let (line, column) = error.python_location();
    let (end_line, end_column) = error.python_end_location().unwrap_or((line, column));
    SyntaxProblem {
        kind: kind(error),
        message: message(error),
        filename: filename.to_owned(),
        line: number(line),
        column: number(column),
        end_line: number(end_line),
        end_column: number(end_column),
        text: line.checked_sub(1).and_then(|index| source.lines().nth(index)).map(str::to_owned),
        warnings: Vec::new(),
    }
}

fn kind(error: &CompileError) -> ProblemKind {
    let CompileError::Parse(error) = error else { return ProblemKind::SyntaxError };
    match &error.error {
        ParseErrorType::UnexpectedIndentation | ParseErrorType::Lexical(LexicalErrorType::IndentationError) => {
            ProblemKind::IndentationError
        }
        ParseErrorType::OtherError(text) if text.starts_with("expected an indented block") => {
            ProblemKind::IndentationError
        }
        _ => ProblemKind::SyntaxError,
    }
}

fn message(error: &CompileError) -> String {
    error.to_string()
}
