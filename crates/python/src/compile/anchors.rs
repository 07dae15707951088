//! What a traceback marks in a piece of source: the operator of a binary operation, the brackets of a subscript or
//! call (CPython 3.14 Lib/traceback.py, `_extract_caret_anchors_from_line_segment`, `_should_show_carets`).

use ruff_text_size::{Ranged, TextRange};
use rustpython_compiler::ast::{Expr, ExprBinOp, Mod, Stmt};
use rustpython_compiler::parser;

/// The part of a piece of source that is marked `^`; the rest is marked `~`. Lines count from 0, columns count
/// characters (`_Anchors`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Anchors {
    /// Line and column of its first character.
    pub left: (usize, usize),
    /// Line and column behind its last character.
    pub right: (usize, usize),
}

/// The anchors in a piece of source that one instruction comes from.
pub fn anchors(segment: &str) -> Option<Anchors> {
    // In brackets, so that an expression may go over several lines. They move lines down by one.
    let source = format!("(\n{segment}\n)");
    let body = statements(&source)?;
    let [Stmt::Expr(statement)] = body.as_slice() else { return None };
    let lines = segment.lines().map(|line| line.chars().collect()).collect();
    let piece = Piece { source: &source, lines };
    match &*statement.value {
        Expr::BinOp(operation) => piece.operator(operation),
        Expr::Subscript(subscript) => piece.brackets(subscript.value.range(), subscript.range, '['),
        Expr::Call(call) => piece.brackets(call.func.range(), call.range(), '('),
        _ => None,
    }
}

/// Whether lines hold nothing but `return f(...)` or `name = f(...)` with this call from `start` to `end`, which need
/// no marks, or nothing at all. Columns count characters.
pub fn needs_no_marks(text: &str, start: usize, end: usize) -> bool {
    let Some(body) = statements(text) else { return false };
    let call = match body.first() {
        None => return true,
        Some(Stmt::Return(statement)) => match statement.value.as_deref() {
            Some(Expr::Call(call)) if matches!(&*call.func, Expr::Name(_)) => call,
            _ => return false,
        },
        Some(Stmt::Assign(statement)) => match (statement.targets.as_slice(), &*statement.value) {
            ([Expr::Name(_)], Expr::Call(call)) => call,
            _ => return false,
        },
        Some(_) => return false,
    };
    let place = |offset: usize| place(text, offset);
    let (first, last) = (place(call.range().start().to_usize()), place(call.range().end().to_usize()));
    first == Some((0, start)) && last == Some((text.matches('\n').count(), end))
}

fn statements(source: &str) -> Option<Vec<Stmt>> {
    let options = parser::ParseOptions::from(parser::Mode::Module);
    match parser::parse(source, options).ok()?.into_syntax() {
        Mod::Module(module) => Some(module.body.into_iter().collect()),
        Mod::Expression(_) => None,
    }
}

/// Line, from 0, and column in bytes.
fn place(source: &str, offset: usize) -> Option<(usize, usize)> {
    let before = source.get(..offset)?;
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    Some((before.matches('\n').count(), offset - line_start))
}

struct Piece<'a> {
    /// The piece in brackets.
    source: &'a str,
    /// The piece's own lines.
    lines: Vec<Vec<char>>,
}

impl Piece<'_> {
    /// The operator is the first character behind the left operand that is no space or bracket, and the next one
    /// if it belongs to it.
    fn operator(&self, operation: &ExprBinOp) -> Option<Anchors> {
        let behind_left = self.valid(self.end(operation.left.range())?)?;
        let (line, column) = self.skip_until(behind_left, |c| !c.is_whitespace() && c != ')')?;
        let right = self.at(operation.right.range().start().to_usize())?;
        let second = column + 1;
        let is_long = (right.0 > line || second < right.1)
            && self.lines.get(line)?.get(second).is_some_and(|c| !c.is_whitespace() && !"\\#".contains(*c));
        Some(Anchors { left: (line, column), right: (line, if is_long { second + 1 } else { second }) })
    }

    /// From the opening bracket behind `inner` to the end of `whole`.
    fn brackets(&self, inner: TextRange, whole: TextRange, bracket: char) -> Option<Anchors> {
        let left = self.skip_until(self.valid(self.end(inner)?)?, |c| c == bracket)?;
        Some(Anchors { left, right: self.end(whole)? })
    }

    fn end(&self, range: TextRange) -> Option<(usize, usize)> {
        self.at(range.end().to_usize())
    }

    /// The line and column, in characters, of an offset into the source in brackets.
    fn at(&self, offset: usize) -> Option<(usize, usize)> {
        let (line, column) = place(self.source, offset)?;
        let text = self.source.get(offset - column..offset)?;
        Some((line.checked_sub(1)?, text.chars().count()))
    }

    /// `next_valid_char`: this place, or the first one in the lines below.
    fn valid(&self, (mut line, mut column): (usize, usize)) -> Option<(usize, usize)> {
        while column >= self.lines.get(line)?.len() {
            (line, column) = (line + 1, 0);
        }
        Some((line, column))
    }

    /// `increment_until`: comments and escaped line ends are passed over.
    fn skip_until(&self, from: (usize, usize), is_found: impl Fn(char) -> bool) -> Option<(usize, usize)> {
        let (mut line, mut column) = from;
        loop {
            let c = *self.lines.get(line)?.get(column)?;
            (line, column) = if "\\#".contains(c) {
                self.valid((line + 1, 0))?
            } else if is_found(c) {
                return Some((line, column));
            } else {
                self.valid((line, column + 1))?
            };
        }
    }
}
