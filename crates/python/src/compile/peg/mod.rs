//! What CPython's own parser says of a source that it refuses: the same grammar, the same two passes, the same
//! tokenizer.
//!
//! The compiler has a parser of its own, made for recovery; this one is only asked why a text is wrong. Start with
//! [`fault`]; `grammar.txt` has the rules, [`grammar`] says how they are written.

mod actions;
mod grammar;
mod lexer;
mod node;
mod parser;
mod token;

use super::escapes;
use super::problem::{ProblemKind, SyntaxProblem};
use grammar::GRAMMAR;
use lexer::{Done, Fault, Lexer};
use parser::Parser;
pub(super) use token::KEYWORDS;
use token::{Kind, Token};

/// What a text is parsed as: the names of the grammar's first rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Start {
    File,
    Eval,
    Single,
}

/// What CPython says of a source.
pub(super) enum Verdict {
    Right,
    Wrong(Box<SyntaxProblem>),
    /// Nested so deeply that it was not tried.
    TooDeep,
}

/// Parses as CPython does. The second pass is made only where the first fails.
pub(super) fn verdict(source: &str, filename: &str, start: Start, is_file: bool) -> Verdict {
    let is_whole = source.ends_with('\n') || start == Start::Eval;
    let with_end = if is_whole { source.to_owned() } else { format!("{source}\n") };
    let name = match start {
        Start::File => "file",
        Start::Eval => "eval",
        Start::Single => "single",
    };
    let Some(rule) = GRAMMAR.rule(name) else { return Verdict::TooDeep };
    let mut parser = Parser::new(&GRAMMAR, &with_end);
    parser.is_file = is_file;
    if parser.matches(rule) {
        return Verdict::Right;
    }
    if parser.fault.is_none() && !parser.is_too_deep {
        let last = parser.tokens.last().copied();
        parser.begin_second_pass();
        let _ = parser.matches(rule);
        if parser.fault.is_none() && !parser.is_too_deep {
            generic(&mut parser, last);
        } else if parser.lexer.is_fine() {
            parser.check_rest();
        }
    } else if parser.lexer.is_fine() && !parser.is_too_deep {
        parser.check_rest();
    }
    let Some(fault) = parser.fault.take() else { return Verdict::TooDeep };
    let mut problem = problem(&fault, &with_end, filename, parser.last_statement);
    let has_end = start == Start::File || source.split('\n').count() > fault.line;
    if let Some(text) = problem.text.as_mut().filter(|_| !is_file && has_end && fault.is_current) {
        text.push('\n');
    }
    Verdict::Wrong(Box::new(problem))
}

/// No rule knows what is wrong (`_Pypegen_set_syntax_error`).
fn generic(parser: &mut Parser<'_, '_>, last: Option<Token<'_>>) {
    let Some(last) = last else { return };
    match last.kind {
        Kind::Indent => {
            parser.blame_token(ProblemKind::IndentationError, false, "unexpected indent".to_owned())
        }
        Kind::Dedent => {
            parser.blame_token(ProblemKind::IndentationError, false, "unexpected unindent".to_owned());
        }
        _ => {
            parser.blame_range(last.start, last.end, "invalid syntax".to_owned());
            parser.check_rest();
        }
    }
}

/// A name in a text: its line from 1, its byte in the line.
pub(super) struct Piece<'a> {
    pub text: &'a str,
    pub line: usize,
    pub column: usize,
}

/// The names of a text, as far as it can be read.
pub(super) fn names(text: &str) -> Vec<Piece<'_>> {
    let mut lexer = Lexer::new(text);
    let mut found = Vec::new();
    loop {
        let token = lexer.next_token();
        match token.kind {
            Kind::EndMarker | Kind::Error => return found,
            Kind::Name => found.push(Piece {
                text: token.text,
                line: token.start.line,
                column: usize::try_from(token.start.column).unwrap_or(0),
            }),
            _ => {}
        }
    }
}

/// Whether a text is a program, or could begin one.
pub(super) enum Completeness {
    Whole,
    Incomplete,
    Wrong,
}

/// CPython 3.14 Parser/pegen.c, `_is_end_of_source`: incomplete is what failed at the end.
pub(super) fn completeness(text: &str) -> Completeness {
    let with_end = format!("{text}\n");
    let Some(rule) = GRAMMAR.rule("file") else { return Completeness::Wrong };
    let mut parser = Parser::new(&GRAMMAR, &with_end);
    if parser.matches(rule) {
        Completeness::Whole
    } else if parser.lexer.done == Done::Eof || parser.lexer.is_unterminated {
        Completeness::Incomplete
    } else {
        Completeness::Wrong
    }
}

fn problem(fault: &Fault, source: &str, filename: &str, last_statement: (usize, i64)) -> SyntaxProblem {
    let number = |value: usize| u32::try_from(value).unwrap_or(u32::MAX);
    let line = |number: usize| source.split('\n').nth(number.saturating_sub(1)).unwrap_or_default();
    // Counts the characters that begin within so many bytes, as `_PyPegen_byte_offset_to_character_offset` does.
    let characters = |text: &str, column: i64| {
        let bytes = usize::try_from(column).unwrap_or(0);
        let within = text.char_indices().take_while(|(at, _)| *at < bytes).count();
        within + bytes.saturating_sub(text.len())
    };
    let text = line(fault.line);
    let end_column = match fault.end_column {
        column @ 1.. => i32::try_from(characters(line(fault.end_line), column)).unwrap_or(i32::MAX),
        0 => 0,
        _ => -1,
    };
    SyntaxProblem {
        kind: fault.kind,
        message: fault.message.clone(),
        filename: filename.to_owned(),
        line: number(fault.line),
        column: number(characters(text, fault.column)),
        end_line: number(fault.end_line),
        end_column,
        text: Some(text.to_owned()),
        last_statement: Some((number(last_statement.0), u32::try_from(last_statement.1).unwrap_or(0))),
        hint: None,
        warnings: Vec::new(),
    }
}

/// Why the escapes of a literal, or of a piece of an f-string, cannot be decoded.
fn undecodable(token: &Token<'_>) -> Option<String> {
    match token.kind {
        _ if !token.text.contains('\\') => None,
        Kind::String => escapes::undecodable_text(token.text),
        _ => escapes::undecodable_inner(token.text),
    }
}
