//! Misspelt keywords: `fro i in range(3)`.
//!
//! CPython 3.14 Lib/traceback.py, `TracebackException._find_keyword_typos`.

use super::peg::{self, KEYWORDS, Piece};
use super::problem::{Hint, SyntaxProblem};
use super::source;
use super::spelling::{close_matches, nearest};

/// Longer texts are not searched (same method).
const LONGEST: usize = 1024;
/// So many names are tried (same method).
const MOST_NAMES: usize = 10;

/// The keyword that was meant, if one makes the text right: from the last statement that was understood to the error.
/// In a file only names of the wrong line are tried.
pub fn hint(problem: &SyntaxProblem, source: &str, is_file: bool) -> Option<Hint> {
    let is_generic =
        problem.message == "invalid syntax" || problem.message.contains("Perhaps you forgot a comma");
    if !is_generic {
        return None;
    }
    // What CPython knows of a file's last statement is lost on the way.
    let (line, _) = problem.last_statement?;
    let first = if is_file { 0 } else { line as usize };
    let last = problem.line as usize;
    let lines: Vec<&str> = source.lines().collect();
    let wrong = lines.get(first.saturating_sub(1)..last)?;
    let text = dedent(wrong);
    if text.chars().count() > LONGEST {
        return None;
    }
    let lines: Vec<&str> = text.lines().collect();
    let wanted = if first == 0 { last } else { last + 1 - first };
    let names = peg::names(&text);
    let names = names.iter().filter(|name| !is_file || name.line == wanted);
    names.filter(|name| !KEYWORDS.contains(&name.text)).take(MOST_NAMES).find_map(|name| {
        let keyword = suggestions(name.text).into_iter().find(|keyword| {
            *keyword != name.text && replaced(&lines, name, keyword).is_some_and(|text| is_right(&text))
        })?;
        Some(shown(&lines, name, keyword))
    })
}

fn shown(lines: &[&str], name: &Piece<'_>, keyword: &str) -> Hint {
    let number = |value: usize| u32::try_from(value).unwrap_or(u32::MAX);
    let line = lines.get(name.line - 1).copied().unwrap_or_default();
    let column = line.get(..name.column).unwrap_or_default().chars().count() + 1;
    Hint {
        message: format!("invalid syntax. Did you mean '{keyword}'?"),
        line: number(name.line),
        column: number(column),
        end_column: number(column + name.text.chars().count()),
        text: line.to_owned(),
    }
}

fn replaced(lines: &[&str], name: &Piece<'_>, keyword: &str) -> Option<String> {
    let mut lines = lines.to_vec();
    let line = lines.get_mut(name.line - 1)?;
    let (before, rest) = line.split_at_checked(name.column)?;
    let fixed = format!("{before}{keyword}{}", rest.get(name.text.len()..)?);
    *line = &fixed;
    Some(lines.join("\n"))
}

fn suggestions(name: &str) -> Vec<&'static str> {
    let mut all: Vec<&'static str> = nearest(name, KEYWORDS).into_iter().collect();
    all.extend(close_matches(name, KEYWORDS, 3, 0.5));
    all.truncate(3);
    all
}

/// `codeop.compile_command`: whether a text is a program, or the beginning of one.
fn is_right(text: &str) -> bool {
    match peg::completeness(text) {
        peg::Completeness::Incomplete => true,
        peg::Completeness::Wrong => false,
        peg::Completeness::Whole => source::compiles(text),
    }
}

/// `textwrap.dedent`, for spaces.
fn dedent(lines: &[&str]) -> String {
    let used = lines.iter().filter(|line| !line.trim().is_empty());
    let common = used.map(|line| line.len() - line.trim_start().len()).min().unwrap_or(0);
    lines.iter().map(|line| line.get(common..).unwrap_or_default()).collect::<Vec<_>>().join("\n")
}
