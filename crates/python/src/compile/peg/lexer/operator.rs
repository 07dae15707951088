//! Operators, and brackets that must go together.

use super::super::token::{Kind, Token};
use super::{Bracket, Lexer, MAX_LEVEL, column};

impl<'a> Lexer<'a> {
    pub(super) fn operator(&mut self, start: usize, byte: u8) -> Token<'a> {
        if let Some(token) = self.field_punctuation(start, byte) {
            return token;
        }
        let rest = self.bytes.get(start..self.read).unwrap_or_default();
        if let Some(length) = operator_length(rest) {
            self.cursor = start + length;
            return self.token(Kind::Op, start, self.cursor);
        }
        match byte {
            b'(' | b'[' | b'{' => {
                if self.brackets.len() >= MAX_LEVEL {
                    return self.error("too many nested parentheses");
                }
                let column = column(start, self.line_start);
                self.brackets.push(Bracket { open: byte, line: self.line, column });
                if let Some(mode) = self.modes.last_mut() {
                    mode.depth += 1;
                }
            }
            b')' | b']' | b'}' => {
                if let Some(token) = self.close(byte) {
                    return token;
                }
            }
            _ => {}
        }
        if byte < 0x20 || byte == 0x7f {
            return self.unexpected(char::from(byte));
        }
        self.token(Kind::Op, start, self.cursor)
    }

    fn close(&mut self, byte: u8) -> Option<Token<'a>> {
        let shown = char::from(byte);
        if let Some(mode) = self.modes.last().filter(|mode| mode.depth == 0 && byte == b'}') {
            let letter = mode.letter;
            return Some(self.error(format!("{letter}-string: single '}}' is not allowed")));
        }
        let Some(open) = self.brackets.pop() else {
            return Some(self.error(format!("unmatched '{shown}'")));
        };
        let is_match = matches!((open.open, byte), (b'(', b')') | (b'[', b']') | (b'{', b'}'));
        if !is_match {
            return Some(self.mismatched(open, shown));
        }
        self.close_field(byte)
    }

    fn mismatched(&mut self, open: Bracket, shown: char) -> Token<'a> {
        if let Some(mode) = self.modes.last()
            && open.open == b'{'
            && mode.depth - 1 == mode.field_depth
        {
            let letter = mode.letter;
            return self.error(format!("{letter}-string: unmatched '{shown}'"));
        }
        let opening = char::from(open.open);
        let mut message =
            format!("closing parenthesis '{shown}' does not match opening parenthesis '{opening}'");
        if open.line != self.line {
            message.push_str(&format!(" on line {}", open.line));
        }
        self.error(message)
    }
}

/// The length of an operator of two or three characters.
fn operator_length(rest: &[u8]) -> Option<usize> {
    const THREE: &[&[u8]] = &[b"**=", b"//=", b">>=", b"<<=", b"..."];
    const TWO: &[&[u8]] = &[
        b"!=", b"%=", b"&=", b"**", b"*=", b"+=", b"-=", b"->", b"//", b"/=", b":=", b"<<", b"<=", b"<>",
        b"==", b">=", b">>", b"@=", b"^=", b"|=",
    ];
    let has = |all: &[&[u8]]| all.iter().any(|operator| rest.starts_with(operator));
    if has(THREE) {
        Some(3)
    } else if has(TWO) {
        Some(2)
    } else {
        None
    }
}
