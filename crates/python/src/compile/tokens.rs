//! A source as its tokens, also where it does not parse.

use rustpython_compiler::ast::token::TokenKind;
use rustpython_compiler::parser;

/// One token that is neither a comment nor a line break inside brackets.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub kind: TokenKind,
    /// Offset of its first byte.
    pub start: usize,
    /// Offset behind its last byte.
    pub end: usize,
    /// How many brackets are open before it.
    pub level: usize,
    /// For strings: whether `\` is an ordinary character in it.
    pub is_raw: bool,
}

/// The tokens of a source.
pub(super) struct Tokens<'a> {
    pub source: &'a str,
    list: Vec<Token>,
}

impl<'a> Tokens<'a> {
    pub fn new(source: &'a str) -> Self {
        let parsed = parser::parse_unchecked(source, parser::ParseOptions::from(parser::Mode::Module));
        let mut list: Vec<Token> = Vec::new();
        let mut level = 0_usize;
        for token in parsed.tokens().iter() {
            let (kind, range) = token.as_tuple();
            if matches!(kind, TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace) {
                level = level.saturating_sub(1);
            }
            if !kind.is_trivia() {
                let is_raw = token.string_flags().is_some_and(|flags| flags.is_raw_string());
                list.push(Token {
                    kind,
                    start: range.start().to_usize(),
                    end: range.end().to_usize(),
                    level,
                    is_raw,
                });
            }
            if matches!(kind, TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace) {
                level += 1;
            }
        }
        Self { source, list }
    }

    /// All of them.
    pub fn all(&self) -> &[Token] {
        &self.list
    }

    fn index(&self, offset: usize) -> usize {
        self.list.partition_point(|token| token.start < offset)
    }

    /// Those from an offset on.
    pub fn from(&self, offset: usize) -> &[Token] {
        self.list.get(self.index(offset)..).unwrap_or_default()
    }

    /// Those before an offset.
    pub fn before(&self, offset: usize) -> &[Token] {
        self.list.get(..self.index(offset)).unwrap_or_default()
    }

    /// A token's text.
    pub fn text(&self, token: &Token) -> &'a str {
        self.source.get(token.start..token.end).unwrap_or_default()
    }

    /// Where an expression ends that starts at an offset: as far as operand follows operator.
    pub fn expression_end(&self, start: usize) -> usize {
        let mut end = start;
        let mut wants_operand = true;
        let (mut open, mut strings) = (0_usize, 0_usize);
        for token in self.from(start) {
            if open > 0 {
                open = match token.kind {
                    TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace => open + 1,
                    TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace => open - 1,
                    _ => open,
                };
            } else if matches!(token.kind, TokenKind::Lpar | TokenKind::Lsqb)
                || (wants_operand && token.kind == TokenKind::Lbrace)
            {
                open += 1;
                wants_operand = false;
            } else if wants_operand && matches!(token.kind, TokenKind::FStringStart | TokenKind::TStringStart)
            {
                strings += 1;
            } else if strings > 0 {
                strings -= usize::from(token.kind.is_interpolated_string_end());
                wants_operand = strings > 0;
            } else if wants_operand && is_operand(token.kind) {
                wants_operand = false;
            } else if wants_operand && is_prefix(token.kind) {
            } else if !wants_operand && is_infix(token.kind) {
                wants_operand = true;
            } else if token.kind == TokenKind::String && !wants_operand && self.follows_string(token) {
            } else {
                break;
            }
            end = token.end;
        }
        end
    }

    /// Where the expression starts that ends just before an offset, inside the same brackets.
    pub fn expression_start(&self, end: usize) -> Option<usize> {
        let level = self.from(end).first()?.level;
        let inside = self.before(end).iter().rev();
        let mine = inside
            .take_while(|token| token.level > level || (token.level == level && !separates(token.kind)));
        mine.last().map(|token| token.start)
    }

    fn follows_string(&self, token: &Token) -> bool {
        self.before(token.start).last().is_some_and(|before| before.kind == TokenKind::String)
    }
}

fn is_operand(kind: TokenKind) -> bool {
    matches!(
        kind,
        TokenKind::Name
            | TokenKind::Int
            | TokenKind::Float
            | TokenKind::Complex
            | TokenKind::String
            | TokenKind::Ellipsis
            | TokenKind::True
            | TokenKind::False
            | TokenKind::None
    ) || kind.is_soft_keyword()
}

fn is_prefix(kind: TokenKind) -> bool {
    kind.is_unary_arithmetic_operator() || matches!(kind, TokenKind::Not | TokenKind::Await)
}

fn is_infix(kind: TokenKind) -> bool {
    kind.as_binary_operator().is_some()
        || kind.as_bool_operator().is_some()
        || matches!(
            kind,
            TokenKind::Dot
                | TokenKind::EqEqual
                | TokenKind::NotEqual
                | TokenKind::Less
                | TokenKind::LessEqual
                | TokenKind::Greater
                | TokenKind::GreaterEqual
                | TokenKind::Is
                | TokenKind::In
                | TokenKind::Not
        )
}

/// What can stand before an expression without being part of it.
fn separates(kind: TokenKind) -> bool {
    matches!(
        kind,
        TokenKind::Comma
            | TokenKind::Equal
            | TokenKind::Colon
            | TokenKind::ColonEqual
            | TokenKind::Newline
            | TokenKind::Indent
            | TokenKind::Dedent
            | TokenKind::Semi
            | TokenKind::Return
            | TokenKind::Yield
            | TokenKind::If
            | TokenKind::Elif
            | TokenKind::Else
            | TokenKind::While
            | TokenKind::For
            | TokenKind::In
            | TokenKind::Lambda
            | TokenKind::Assert
            | TokenKind::Raise
            | TokenKind::From
    )
}
