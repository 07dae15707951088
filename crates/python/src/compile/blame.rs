//! From the compiler's error to CPython's.
//!
//! The compiler has CPython's words for many errors, the parser's own for the others. Here these are replaced, and the
//! marked range is corrected where it differs.

use rustpython_compiler::CompileError;
use rustpython_compiler::ast::token::TokenKind;
use rustpython_compiler::codegen::error::CodegenErrorType;
use rustpython_compiler::parser::{LexicalErrorType, ParseErrorType};

use super::place::{line_and_column, offset};
use super::problem::{ProblemKind, SyntaxProblem};
use super::tokens::Tokens;
use super::{blame_text, escapes};

/// What is blamed: a range of the source and the words for it.
pub(super) struct Blame {
    pub kind: ProblemKind,
    pub message: String,
    pub start: usize,
    pub end: usize,
    /// Whether CPython marks the place.
    pub is_marked: bool,
}

/// What CPython says instead.
pub(super) fn problem(error: &CompileError, source: &str, filename: &str, is_file: bool) -> SyntaxProblem {
    let (line, column) = error.python_location();
    let (end_line, end_column) = error.python_end_location().unwrap_or((line, column));
    let mut blame = Blame {
        kind: ProblemKind::SyntaxError,
        message: error.to_string(),
        start: offset(source, line, column),
        end: offset(source, end_line, end_column),
        is_marked: true,
    };
    if blame.message == "too many nested parentheses" {
        // Nothing may parse this.
        return blame.into_problem(source, filename);
    }
    let tokens = Tokens::new(source);
    match error {
        CompileError::Parse(error) => blame.reword(&error.error, &tokens),
        CompileError::Codegen(error) => {
            if matches!(error.error, CodegenErrorType::RecursionError) {
                blame.kind = ProblemKind::RecursionError;
            }
            blame_text::reword(&mut blame, &tokens);
        }
    }
    let mut problem = blame.into_problem(source, filename);
    if !is_file && matches!(error, CompileError::Codegen(_)) {
        // `PyErr_ProgramTextObject` finds no file of this name.
        problem.text = None;
    }
    problem
}

impl Blame {
    fn reword(&mut self, error: &ParseErrorType, tokens: &Tokens<'_>) {
        match error {
            ParseErrorType::OtherError(_) => blame_text::reword(self, tokens),
            ParseErrorType::ExpectedToken { expected, found } => self.expected(*expected, *found, tokens),
            ParseErrorType::UnexpectedIndentation => {
                self.kind = ProblemKind::IndentationError;
                self.say("unexpected indent");
            }
            ParseErrorType::Lexical(error) => self.lexical(error, tokens),
            ParseErrorType::FStringError(_) | ParseErrorType::TStringError(_) => {
                self.message = self.message.replace('`', "'");
                blame_text::reword(self, tokens);
            }
            ParseErrorType::PositionalAfterKeywordArgument => {
                self.say("positional argument follows keyword argument");
                self.mark_closing_bracket(tokens);
            }
            ParseErrorType::PositionalAfterKeywordUnpacking => {
                self.say("positional argument follows keyword argument unpacking");
                self.mark_closing_bracket(tokens);
            }
            ParseErrorType::InvalidArgumentUnpackingOrder => {
                self.say("iterable argument unpacking follows keyword argument unpacking");
            }
            ParseErrorType::UnparenthesizedGeneratorExpression => {
                self.say("Generator expression must be parenthesized")
            }
            ParseErrorType::EmptyImportNames => self.say("Expected one or more names after 'import'"),
            _ if self.message.starts_with(|first: char| first.is_ascii_uppercase()) => {
                self.say("invalid syntax")
            }
            _ => {}
        }
    }

    pub fn say(&mut self, message: &str) {
        message.clone_into(&mut self.message);
    }

    fn expected(&mut self, expected: TokenKind, found: TokenKind, tokens: &Tokens<'_>) {
        let is_inside = tokens.from(self.start).first().is_some_and(|token| token.level > 0);
        match expected {
            TokenKind::Colon if found == TokenKind::Newline || self.is_behind_forced_keyword(tokens) => {
                self.say("expected ':'");
            }
            TokenKind::Lpar => self.say("expected '('"),
            TokenKind::Else if found != TokenKind::Colon => self.expected_else(tokens),
            TokenKind::Comma if is_inside && tokens.expression_end(self.start) > self.start => {
                self.forgot_comma(tokens);
            }
            _ => self.say("invalid syntax"),
        }
    }

    /// CPython insists on the colon of these at once (CPython 3.14 Grammar/python.gram, `&&':'`).
    fn is_behind_forced_keyword(&self, tokens: &Tokens<'_>) -> bool {
        let mut line = tokens.before(self.start).iter().rev();
        let first = line.by_ref().take_while(|token| !is_line_start(token.kind)).last();
        first.is_some_and(|token| {
            matches!(token.kind, TokenKind::Def | TokenKind::Else | TokenKind::Try | TokenKind::Finally)
        })
    }

    fn expected_else(&mut self, tokens: &Tokens<'_>) {
        self.say("expected 'else' after 'if' expression");
        let Some(test) = tokens.before(self.start).iter().rev().find(|token| token.kind == TokenKind::If)
        else {
            return;
        };
        self.end = tokens.expression_end(test.end);
        self.start = tokens.expression_start(test.start).unwrap_or(self.start);
    }

    /// CPython marks both expressions between which the comma is missing.
    pub fn forgot_comma(&mut self, tokens: &Tokens<'_>) {
        self.say("invalid syntax. Perhaps you forgot a comma?");
        let is_second_only = tokens.expression_end(self.start) >= self.end;
        if is_second_only {
            self.end = tokens.expression_end(self.start);
            self.start = tokens.expression_start(self.start).unwrap_or(self.start);
        }
    }

    fn mark_closing_bracket(&mut self, tokens: &Tokens<'_>) {
        let rest = tokens.from(self.start);
        let Some(level) = rest.first().map(|token| token.level) else { return };
        if let Some(closing) = rest.iter().find(|token| token.level < level) {
            (self.start, self.end) = (closing.start, closing.end);
        }
    }

    fn lexical(&mut self, error: &LexicalErrorType, tokens: &Tokens<'_>) {
        match error {
            LexicalErrorType::IndentationError => self.kind = ProblemKind::IndentationError,
            LexicalErrorType::UnrecognizedToken { tok } if tok.is_ascii() => self.say("invalid syntax"),
            LexicalErrorType::UnrecognizedToken { tok } => {
                let code = u32::from(*tok);
                self.message = if tok.is_whitespace() || tok.is_control() || is_format_character(code) {
                    format!("invalid non-printable character U+{code:04X}")
                } else {
                    format!("invalid character '{tok}' (U+{code:04X})")
                };
            }
            LexicalErrorType::UnicodeError
            | LexicalErrorType::MissingUnicodeLbrace
            | LexicalErrorType::MissingUnicodeRbrace => self.undecodable(tokens),
            _ => self.message = self.message.replace('`', "'"),
        }
    }

    fn undecodable(&mut self, tokens: &Tokens<'_>) {
        let around = |token: &&super::tokens::Token| token.start <= self.start && self.start < token.end;
        let Some(token) = tokens.all().iter().find(around) else { return };
        if let Some(message) = escapes::undecodable(tokens, token) {
            self.message = message;
            (self.start, self.end) = (token.start, token.end);
        }
    }

    /// An error at the end of the file is shown in its last line, without a mark.
    fn stay_inside(&mut self, source: &str) {
        if self.start >= source.len() && source.ends_with('\n') {
            self.start = source.len() - 1;
            self.end = self.start;
            self.is_marked = false;
        }
    }

    fn into_problem(mut self, source: &str, filename: &str) -> SyntaxProblem {
        self.stay_inside(source);
        let number = |value: usize| u32::try_from(value).unwrap_or(u32::MAX);
        let (line, column) = line_and_column(source, self.start);
        let (end_line, end_column) = line_and_column(source, self.end);
        SyntaxProblem {
            kind: self.kind,
            message: self.message,
            filename: filename.to_owned(),
            line: number(line),
            column: if self.is_marked { number(column) } else { 0 },
            end_line: number(end_line),
            end_column: i32::try_from(end_column).unwrap_or(i32::MAX),
            last_statement: None,
            hint: None,
            text: source.split('\n').nth(line - 1).map(str::to_owned),
            warnings: Vec::new(),
        }
    }
}

/// Characters of the Unicode category Cf that turn up in pasted text.
fn is_format_character(code: u32) -> bool {
    matches!(code, 0xAD | 0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x2064 | 0xFEFF)
}

fn is_line_start(kind: TokenKind) -> bool {
    matches!(kind, TokenKind::Newline | TokenKind::Indent | TokenKind::Dedent | TokenKind::Semi)
}
