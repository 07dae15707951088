//! Tabs and spaces that do not go together.

use rustpython_compiler::ast::token::TokenKind;

use super::tokens::Tokens;

/// Whether there is a line that CPython refuses with a `TabError`: where the depth of the indentation would depend on how wide
/// a tab is (CPython 3.14 Parser/lexer/lexer.c, `tok_get_normal_mode`: a tab goes to the next multiple of 8, and the
/// alternative counts every tab as one).
pub(super) fn is_inconsistent(source: &str) -> bool {
    let has_tabs = source.lines().any(|line| line.trim_start_matches([' ', '\x0c']).starts_with('\t'));
    if !has_tabs {
        return false;
    }
    let mut stack = vec![(0, 0)];
    for indentation in logical_lines(&Tokens::new(source)) {
        let (width, narrow) = measure(indentation);
        while stack.len() > 1 && stack.last().is_some_and(|&(top, _)| width < top) {
            stack.pop();
        }
        let (top, top_narrow) = stack.last().copied().unwrap_or_default();
        if width == top && narrow != top_narrow || width > top && narrow <= top_narrow {
            return true;
        }
        if width > top {
            stack.push((width, narrow));
        }
    }
    false
}

/// The indentation of each statement's first line.
fn logical_lines<'a>(tokens: &Tokens<'a>) -> Vec<&'a str> {
    let mut lines = Vec::new();
    let mut is_at_start = true;
    for token in tokens.all() {
        if matches!(token.kind, TokenKind::Indent | TokenKind::Dedent | TokenKind::EndOfFile) {
            continue;
        }
        if is_at_start && token.kind != TokenKind::Newline {
            let before = tokens.source.get(..token.start).unwrap_or_default();
            let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
            let line = tokens.source.get(line_start..).unwrap_or_default();
            let indentation = line.len() - line.trim_start_matches([' ', '\t', '\x0c']).len();
            lines.push(line.get(..indentation).unwrap_or_default());
        }
        is_at_start = token.kind == TokenKind::Newline;
    }
    lines
}

fn measure(indentation: &str) -> (usize, usize) {
    let (mut width, mut narrow) = (0, 0);
    for c in indentation.chars() {
        match c {
            '\t' => {
                width = (width / 8 + 1) * 8;
                narrow += 1;
            }
            '\x0c' => (width, narrow) = (0, 0),
            _ => {
                width += 1;
                narrow += 1;
            }
        }
    }
    (width, narrow)
}
