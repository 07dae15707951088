//! How deeply a program is nested, found before anything recurses over it.
//!
//! Parser and compiler recurse, and a stack overflow in wasm ends the worker. The parser's own remedy, a stack that
//! grows, does not exist there. CPython has limits of its own, most of them higher.

use rustpython_compiler::ast::token::TokenKind;
use rustpython_compiler::parser::{Mode, lexer};

/// The deepest nesting that is compiled. Chosen so that each construct alone stays within a stack of 1 MB
/// (tests/bytecode_deep.rs), which is what a browser gives a worker.
const DEEPEST: usize = 450;
/// CPython 3.14 Parser/lexer/state.h, `MAXINDENT`.
const MAX_INDENT: usize = 100;
/// CPython 3.14 Parser/lexer/state.h, `MAXLEVEL`. The compiler refuses more before it parses.
const MAX_LEVEL: usize = 200;

/// What is too deep, with its line (from 0).
pub(super) enum TooDeep {
    /// An expression, or a chain of `elif`.
    Nesting(usize),
    /// Blocks in blocks.
    Indentation(usize),
}

/// Looks for the first place that is too deep, by tokens alone.
pub(super) fn too_deep(source: &str) -> Option<TooDeep> {
    let mut lexer = lexer::lex(source, Mode::Module);
    let mut walk = Walk { elifs: vec![0], ..Walk::default() };
    loop {
        let kind = lexer.next_token();
        walk.take(kind);
        if kind == TokenKind::EndOfFile || walk.outer.len() > MAX_LEVEL {
            return None;
        }
        if walk.elifs.len() > MAX_INDENT {
            return Some(TooDeep::Indentation(walk.line));
        }
        if walk.depth() > DEEPEST {
            return Some(TooDeep::Nesting(walk.line));
        }
    }
}

#[derive(Default)]
struct Walk {
    line: usize,
    /// For each block: how many `elif` its last `if` has.
    elifs: Vec<usize>,
    /// The expressions in whose brackets we are.
    outer: Vec<Chain>,
    outer_depth: usize,
    chain: Chain,
    is_behind_operand: bool,
    is_at_line_start: bool,
}

/// How deep the current expression's tree is, at least, by the kinds of operators so far.
#[derive(Clone, Copy, Default)]
struct Chain {
    /// `lambda:` and `… if … else`, which hold all that follows.
    right: usize,
    /// `a + b + c`
    left: usize,
    /// `not - ~ await`, `a ** b ** c`
    prefix: usize,
    /// `a.b[c](d)`
    postfix: usize,
}

impl Chain {
    fn depth(self) -> usize {
        self.right + self.left + self.prefix + self.postfix
    }
}

impl Walk {
    /// Blocks count double: a block and its statement.
    fn depth(&self) -> usize {
        let blocks = 2 * self.elifs.len() + self.elifs.iter().sum::<usize>();
        self.chain.depth() + self.outer_depth + self.outer.len() + blocks
    }

    fn take(&mut self, kind: TokenKind) {
        let was_behind_operand = std::mem::take(&mut self.is_behind_operand);
        match kind {
            TokenKind::Newline | TokenKind::NonLogicalNewline => self.end_line(kind, was_behind_operand),
            TokenKind::Indent => self.elifs.push(0),
            TokenKind::Dedent => drop(self.elifs.pop()),
            TokenKind::If if self.is_at_line_start => self.set_elifs(|_| 0),
            TokenKind::Elif => self.set_elifs(|count| count + 1),
            TokenKind::Comma | TokenKind::Semi | TokenKind::Equal => self.chain = Chain::default(),
            TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace => self.open(was_behind_operand),
            TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace => self.close(),
            TokenKind::Lambda | TokenKind::Else => self.chain.right += 1,
            TokenKind::Dot => self.chain.postfix += 1,
            TokenKind::Not | TokenKind::Await | TokenKind::DoubleStar => self.chain.prefix += 1,
            TokenKind::Plus | TokenKind::Minus | TokenKind::Tilde if !was_behind_operand => {
                self.chain.prefix += 1
            }
            _ if kind.as_binary_operator().is_some() => {
                self.chain = Chain { left: self.chain.left + 1, right: self.chain.right, ..Chain::default() };
            }
            _ if kind.is_operator() || kind.as_bool_operator().is_some() => {
                self.chain = Chain { right: self.chain.right, ..Chain::default() };
            }
            _ => self.is_behind_operand = !kind.is_non_soft_keyword() || kind.is_singleton(),
        }
        let keeps = self.is_at_line_start && kind == TokenKind::NonLogicalNewline;
        self.is_at_line_start =
            keeps || matches!(kind, TokenKind::Newline | TokenKind::Indent | TokenKind::Dedent);
    }

    fn end_line(&mut self, kind: TokenKind, was_behind_operand: bool) {
        self.line += 1;
        if kind == TokenKind::Newline {
            self.chain = Chain::default();
            self.outer.clear();
            self.outer_depth = 0;
        } else {
            self.is_behind_operand = was_behind_operand;
        }
    }

    fn set_elifs(&mut self, change: impl Fn(usize) -> usize) {
        if let Some(count) = self.elifs.last_mut() {
            *count = change(*count);
        }
    }

    fn open(&mut self, is_postfix: bool) {
        self.chain.postfix += usize::from(is_postfix);
        self.outer_depth += self.chain.depth();
        self.outer.push(std::mem::take(&mut self.chain));
    }

    fn close(&mut self) {
        self.chain = self.outer.pop().unwrap_or_default();
        self.outer_depth -= self.chain.depth().min(self.outer_depth);
        self.is_behind_operand = true;
    }
}
