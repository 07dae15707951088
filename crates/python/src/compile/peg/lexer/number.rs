//! Numbers, with what CPython says of those that are none.

use super::super::token::{Kind, Token};
use super::{Lexer, is_name_part};

impl<'a> Lexer<'a> {
    pub(super) fn number(&mut self, start: usize, first: u8) -> Token<'a> {
        if first != b'0' {
            return match self.decimal_tail() {
                Ok(byte) => self.behind_digits(start, byte),
                Err(token) => token,
            };
        }
        let byte = self.next();
        let radix = match byte {
            Some(b'x' | b'X') => Some((16, "hexadecimal")),
            Some(b'o' | b'O') => Some((8, "octal")),
            Some(b'b' | b'B') => Some((2, "binary")),
            _ => None,
        };
        match radix {
            Some((radix, name)) => self.radix_digits(start, radix, name),
            None => self.behind_zero(start, byte),
        }
    }

    fn radix_digits(&mut self, start: usize, radix: u32, name: &str) -> Token<'a> {
        let is_digit = |byte: Option<u8>| byte.is_some_and(|byte| char::from(byte).is_digit(radix));
        let mut byte = self.next();
        loop {
            if byte == Some(b'_') {
                byte = self.next();
            }
            if !is_digit(byte) {
                if let Some(digit) = byte.filter(u8::is_ascii_digit) {
                    return self.error(wrong_digit(digit, name));
                }
                self.back(byte);
                return self.error(format!("invalid {name} literal"));
            }
            while is_digit(byte) {
                byte = self.next();
            }
            if byte != Some(b'_') {
                break;
            }
        }
        if let Some(digit) = byte.filter(u8::is_ascii_digit) {
            return self.error(wrong_digit(digit, name));
        }
        self.end_number(start, byte, name)
    }

    fn behind_zero(&mut self, start: usize, byte: Option<u8>) -> Token<'a> {
        let mut byte = byte;
        loop {
            if byte == Some(b'_') {
                byte = self.next();
                if !byte.is_some_and(|byte| byte.is_ascii_digit()) {
                    self.back(byte);
                    return self.error("invalid decimal literal");
                }
            }
            if byte != Some(b'0') {
                break;
            }
            byte = self.next();
        }
        let zeros_end = self.cursor;
        if !byte.is_some_and(|byte| byte.is_ascii_digit()) {
            return self.behind_digits(start, byte);
        }
        let byte = match self.decimal_tail() {
            Ok(byte) => byte,
            Err(token) => return token,
        };
        if matches!(byte, Some(b'.' | b'e' | b'E' | b'j' | b'J')) {
            return self.behind_digits(start, byte);
        }
        self.back(byte);
        let from = super::column(start + 1, self.line_start);
        let to = super::column(zeros_end, self.line_start);
        self.error_range(
            "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers",
            from,
            to,
        )
    }

    /// Reads digits; what is behind them.
    fn decimal_tail(&mut self) -> Result<Option<u8>, Token<'a>> {
        loop {
            let mut byte = self.next();
            while byte.is_some_and(|byte| byte.is_ascii_digit()) {
                byte = self.next();
            }
            if byte != Some(b'_') {
                return Ok(byte);
            }
            byte = self.next();
            if !byte.is_some_and(|byte| byte.is_ascii_digit()) {
                self.back(byte);
                return Err(self.error("invalid decimal literal"));
            }
        }
    }

    fn behind_digits(&mut self, start: usize, byte: Option<u8>) -> Token<'a> {
        if byte == Some(b'.') {
            let byte = self.next();
            return self.fraction(start, byte);
        }
        self.exponent(start, byte)
    }

    pub(super) fn fraction(&mut self, start: usize, byte: Option<u8>) -> Token<'a> {
        let mut byte = byte;
        if byte.is_some_and(|byte| byte.is_ascii_digit()) {
            byte = match self.decimal_tail() {
                Ok(byte) => byte,
                Err(token) => return token,
            };
        }
        self.exponent(start, byte)
    }

    fn exponent(&mut self, start: usize, byte: Option<u8>) -> Token<'a> {
        let mut byte = byte;
        if matches!(byte, Some(b'e' | b'E')) {
            let letter = byte;
            byte = self.next();
            let is_signed = matches!(byte, Some(b'+' | b'-'));
            if is_signed {
                byte = self.next();
            }
            if !byte.is_some_and(|byte| byte.is_ascii_digit()) {
                self.back(byte);
                if is_signed {
                    return self.error("invalid decimal literal");
                }
                return self.end_number(start, letter, "decimal");
            }
            byte = match self.decimal_tail() {
                Ok(byte) => byte,
                Err(token) => return token,
            };
        }
        if matches!(byte, Some(b'j' | b'J')) {
            let byte = self.next();
            return self.end_number(start, byte, "imaginary");
        }
        self.end_number(start, byte, "decimal")
    }

    /// A letter may not follow, unless it begins one of the keywords that could stand there.
    fn end_number(&mut self, start: usize, byte: Option<u8>, name: &str) -> Token<'a> {
        self.back(byte);
        let rest = self.bytes.get(self.cursor..self.read).unwrap_or_default();
        let is_keyword = [&b"and"[..], b"else", b"for", b"if", b"in", b"is", b"or", b"not"]
            .iter()
            .any(|keyword| rest.starts_with(keyword));
        if !is_keyword && byte.is_some_and(|byte| byte < 0x80 && is_name_part(byte)) {
            return self.error(format!("invalid {name} literal"));
        }
        self.token(Kind::Number, start, self.cursor)
    }
}

fn wrong_digit(digit: u8, name: &str) -> String {
    format!("invalid digit '{}' in {name} literal", char::from(digit))
}
