//! Misspelt keywords: `fro i in range(3)`.
//!
//! CPython 3.14 Lib/traceback.py, `TracebackException._find_keyword_typos`.

use rustpython_compiler::ast::token::TokenKind;
use rustpython_compiler::parser;

use super::spelling::{close_matches, nearest};
use super::tokens::{Token, Tokens};

/// `keyword.kwlist` of CPython 3.14.
const KEYWORDS: &[&str] = &[
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def",
    "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is",
    "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
];

/// Longer texts are not searched (same method).
const LONGEST: usize = 1024;

/// The keyword that a text's wrong line (from 1) may mean, with the columns that are marked, from 1.
pub fn suggested_range(source: &str, line: usize) -> Option<(u32, u32, &'static str)> {
    let (start, end, keyword) = keyword_typo(source, line.checked_sub(1)?)?;
    let column = |offset| u32::try_from(super::place::line_and_column(source, offset).1).unwrap_or(u32::MAX);
    Some((column(start), column(end), keyword))
}

/// The first name in the wrong line (from 0) that makes the program's text up to there right if it is replaced by a
/// keyword, with that keyword.
pub(super) fn keyword_typo(source: &str, line: usize) -> Option<(usize, usize, &'static str)> {
    let tokens = Tokens::new(source);
    let lines: Vec<&str> = source.lines().collect();
    let context = lines.get(..=line)?;
    if context.iter().map(|line| line.chars().count() + 1).sum::<usize>() > LONGEST + 1 {
        return None;
    }
    let line_start: usize = source.split_inclusive('\n').take(line).map(str::len).sum();
    let line_end = line_start + lines.get(line)?.len();
    let names = tokens.from(line_start).iter().take_while(|token| token.start < line_end);
    for token in names.filter(|token| is_name(token)).take(10) {
        let replaced = |keyword: &str| {
            let (before, rest) = lines.get(line)?.split_at_checked(token.start - line_start)?;
            let after = rest.get(token.end - token.start..)?;
            let mut changed = context.to_vec();
            let fixed = format!("{before}{keyword}{after}");
            *changed.last_mut()? = &fixed;
            Some(dedent(&changed))
        };
        for keyword in suggestions(tokens.text(token)) {
            if replaced(keyword).is_some_and(|text| is_right(&text)) {
                return Some((token.start, token.end, keyword));
            }
        }
    }
    None
}

fn is_name(token: &Token) -> bool {
    token.kind == TokenKind::Name || token.kind.is_soft_keyword()
}

fn suggestions(name: &str) -> Vec<&'static str> {
    let mut all: Vec<&'static str> = nearest(name, KEYWORDS).into_iter().collect();
    all.extend(close_matches(name, KEYWORDS, 3, 0.5));
    all.truncate(3);
    all
}

/// Whether a text is a program, or the beginning of one.
fn is_right(text: &str) -> bool {
    let parses = |text: &str| {
        parser::parse_unchecked(text, parser::ParseOptions::from(parser::Mode::Module)).errors().is_empty()
    };
    let last = text.lines().last().unwrap_or_default();
    let indentation = last.len() - last.trim_start().len();
    parses(text) || parses(&format!("{text}\n{}    pass\n", " ".repeat(indentation)))
}

/// `textwrap.dedent`, for spaces.
fn dedent(lines: &[&str]) -> String {
    let used = lines.iter().filter(|line| !line.trim().is_empty());
    let common = used.map(|line| line.len() - line.trim_start().len()).min().unwrap_or(0);
    lines.iter().map(|line| line.get(common..).unwrap_or_default()).collect::<Vec<_>>().join("\n")
}
