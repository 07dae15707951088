//! Errors that the compiler gives as text: CPython's words with another range, or the parser's own.

use rustpython_compiler::ast::token::TokenKind;

use super::blame::Blame;
use super::place::line_and_column;
use super::problem::ProblemKind;
use super::tokens::{Token, Tokens};

/// Corrects words and range.
pub(super) fn reword(blame: &mut Blame, tokens: &Tokens<'_>) {
    let message = blame.message.clone();
    let starts = |text: &str| message.starts_with(text);
    if starts("expected an indented block") {
        expected_block(blame, tokens);
    } else if starts("invalid syntax. Maybe you meant '==' or ':='") {
        let equal = tokens.from(blame.start).iter().find(|token| token.kind == TokenKind::Equal);
        blame.end = equal.map_or(blame.end, |equal| tokens.expression_end(equal.end));
    } else if starts("invalid syntax. Perhaps you forgot a comma") {
        blame.forgot_comma(tokens);
    } else if starts("Missing parentheses in call to") {
        blame.end = arguments_end(blame, tokens);
    } else if starts("expression cannot contain assignment")
        || matches!(&*message, "cannot assign to True" | "cannot assign to False" | "cannot assign to None")
    {
        mark_equal_sign(blame, tokens);
    } else if starts("Did you mean to use 'from") {
        blame.end = until(blame, tokens, |token| matches!(token.kind, TokenKind::Newline | TokenKind::Comma));
    } else if starts("did you forget parentheses around") {
        blame.end = until(blame, tokens, |token| matches!(token.kind, TokenKind::For | TokenKind::Async));
    } else if starts("unterminated triple-quoted string literal") {
        let lines = tokens.source.lines().count();
        blame.message = format!("unterminated triple-quoted string literal (detected at line {lines})");
    } else if starts("unterminated f-string") || starts("unterminated t-string") {
        mark_prefix(blame, tokens.source);
    } else if starts("f-string: expecting '}'") || starts("t-string: expecting '}'") {
        let is_at_brace = tokens.source.get(blame.start..).is_some_and(|rest| rest.starts_with('{'));
        blame.start = if is_at_brace { tokens.expression_end(blame.start + 1) } else { blame.start };
        blame.end = blame.start.max(blame.end.min(blame.start + 1));
    } else if starts("Exceeds the limit") {
        blame.is_marked = false;
    } else if starts("dict unpacking cannot be used in dict comprehension") {
        let stars = tokens.from(blame.start).iter().find(|token| token.kind == TokenKind::DoubleStar);
        (blame.start, blame.end) = stars.map_or((blame.start, blame.end), |stars| (stars.start, stars.end));
    } else if message == "invalid syntax" {
        obsolete_not_equal(blame, tokens.source);
    } else {
        parsers_own(blame, tokens, &message);
    }
}

/// The parser's words that CPython says otherwise.
fn parsers_own(blame: &mut Blame, tokens: &Tokens<'_>, message: &str) {
    match message {
        "Trailing comma not allowed" => {
            blame.say("trailing comma not allowed without surrounding parentheses");
            (blame.start, blame.end) = (blame.end, blame.end);
        }
        "Only one '*' parameter allowed" => {
            blame.say("* argument may appear only once");
            blame.end = blame.start + 1;
        }
        "Multiple exception types must be parenthesized when using `as`" => {
            blame.say("multiple exception types must be parenthesized when using 'as'");
            blame.end = until(blame, tokens, |token| token.kind == TokenKind::Colon);
        }
        "Expected `except` or `finally` after `try` block" => {
            blame.say("expected 'except' or 'finally' block")
        }
        "Bytes literal cannot be mixed with non-bytes literals" => {
            blame.say("cannot mix bytes and nonbytes literals");
            let next = tokens.from(blame.end).first();
            (blame.start, blame.end) = next.map_or((blame.start, blame.end), |next| (next.start, next.end));
        }
        _ if message.starts_with("Expected ") => blame.say("invalid syntax"),
        _ => {}
    }
}

/// CPython names the line where the statement starts, and marks nothing where the file ends.
fn expected_block(blame: &mut Blame, tokens: &Tokens<'_>) {
    blame.kind = ProblemKind::IndentationError;
    let is_content = |token: &&Token| {
        !matches!(
            token.kind,
            TokenKind::Newline | TokenKind::Indent | TokenKind::Dedent | TokenKind::EndOfFile
        )
    };
    blame.is_marked = tokens.from(blame.start).iter().any(|token| is_content(&token));
    let before = tokens.before(blame.start);
    let header = before.iter().rposition(|token| is_content(&token)).and_then(|last| before.get(..=last));
    let first = header.unwrap_or_default().iter().rev().take_while(|token| token.kind != TokenKind::Newline);
    let first = first.filter(is_content).last();
    if let (Some(first), Some((words, _))) = (first, blame.message.rsplit_once(" on line ")) {
        let (line, _) = line_and_column(tokens.source, first.start);
        blame.message = format!("{words} on line {line}");
    }
}

/// Where `print`'s arguments end.
fn arguments_end(blame: &Blame, tokens: &Tokens<'_>) -> usize {
    until(blame, tokens, |token| matches!(token.kind, TokenKind::Newline | TokenKind::Semi))
}

/// The end of the last token before one that stops, in the same brackets.
fn until(blame: &Blame, tokens: &Tokens<'_>, stops: impl Fn(&Token) -> bool) -> usize {
    let rest = tokens.from(blame.start);
    let level = rest.first().map_or(0, |token| token.level);
    let inside = rest.iter().take_while(|token| token.level > level || !stops(token));
    inside.filter(|token| token.kind != TokenKind::EndOfFile).last().map_or(blame.end, |token| token.end)
}

/// A keyword argument's equal sign is marked too.
fn mark_equal_sign(blame: &mut Blame, tokens: &Tokens<'_>) {
    if let Some(next) = tokens.from(blame.end).first()
        && next.kind == TokenKind::Equal
        && next.level > 0
    {
        blame.end = next.end;
    }
}

fn mark_prefix(blame: &mut Blame, source: &str) {
    let before = source.get(..blame.start).unwrap_or_default();
    let prefix = before.len() - before.trim_end_matches(['f', 'F', 't', 'T', 'r', 'R']).len();
    blame.start -= prefix;
    blame.end = blame.start + 1;
}

fn obsolete_not_equal(blame: &mut Blame, source: &str) {
    if source.get(blame.start..).is_some_and(|rest| rest.starts_with("<>")) {
        blame.say("invalid syntax.  Maybe you meant '!=' instead of '<>'?");
    }
}
