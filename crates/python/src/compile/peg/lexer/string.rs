//! String literals, and f-strings with their fields.

use super::super::token::{Kind, Token};
use super::{Lexer, column};

/// CPython 3.14 Parser/lexer/state.h, `MAXFSTRINGLEVEL`.
const MAX_STRINGS: usize = 150;
/// CPython 3.14 Parser/lexer/lexer.c, `MAX_EXPR_NESTING`.
const MAX_FIELDS: i32 = 3;

/// An f-string or t-string that we are in.
#[derive(Clone, Debug)]
pub(super) struct StringMode {
    /// Whether its text is read, not one of its fields.
    pub is_in_text: bool,
    /// `f` or `t`.
    pub letter: char,
    /// How many brackets are open within (CPython's `curly_bracket_depth`).
    pub depth: i32,
    /// `curly_bracket_expr_start_depth`
    pub field_depth: i32,
    quote: u8,
    quote_size: usize,
    is_raw: bool,
    start: usize,
    line_start: usize,
    first_line: usize,
    is_in_spec: bool,
}

impl StringMode {
    pub fn is_raw_text(&self) -> bool {
        self.is_raw && self.is_in_text
    }
}

/// Whether a letter may follow in a prefix (CPython 3.14 Parser/lexer/lexer.c, `tok_get_normal_mode`).
pub(super) fn extends_prefix(prefix: &str, letter: u8) -> bool {
    let letter = char::from(letter).to_ascii_lowercase();
    matches!(letter, 'b' | 'u' | 'r' | 'f' | 't') && !prefix.contains(letter)
}

/// Of two letters of a prefix that exclude each other, the message.
fn incompatible(prefix: &str) -> Option<String> {
    const PAIRS: &[(char, char)] =
        &[('u', 'b'), ('u', 'r'), ('u', 'f'), ('u', 't'), ('b', 'f'), ('b', 't'), ('f', 't')];
    let has = |letter| prefix.contains(letter);
    let (a, b) = PAIRS.iter().find(|(a, b)| has(*a) && has(*b))?;
    Some(format!("'{a}' and '{b}' prefixes are incompatible"))
}

impl<'a> Lexer<'a> {
    pub(super) fn prefixed_string(&mut self, start: usize, prefix: &str, quote: u8) -> Token<'a> {
        if let Some(message) = incompatible(prefix) {
            let from = column(start + 1, self.line_start);
            let to = column(self.cursor, self.line_start);
            return self.error_range(message, from, to);
        }
        match prefix.chars().find(|letter| matches!(letter, 'f' | 't')) {
            Some(letter) => self.string_start(start, prefix, letter, quote),
            None => self.string(start, quote),
        }
    }

    pub(super) fn string(&mut self, start: usize, quote: u8) -> Token<'a> {
        (self.first_line, self.multi_line_start) = (self.line, self.line_start);
        let (mut size, mut at_end, mut is_escaped) = (1, 0, false);
        let mut byte = self.next();
        if byte == Some(quote) {
            byte = self.next();
            if byte == Some(quote) {
                size = 3;
            } else {
                at_end = 1;
            }
        }
        if byte != Some(quote) {
            self.back(byte);
        }
        while at_end != size {
            byte = self.next();
            match byte {
                None => return self.unterminated(start, size, quote, is_escaped),
                Some(b'\n') if size == 1 => return self.unterminated(start, size, quote, is_escaped),
                Some(found) if found == quote => at_end += 1,
                Some(found) => {
                    at_end = 0;
                    if found == b'\\' {
                        is_escaped |= self.next() == Some(quote);
                    }
                }
            }
        }
        self.token(Kind::String, start, self.cursor)
    }

    fn unterminated(&mut self, start: usize, size: usize, quote: u8, is_escaped: bool) -> Token<'a> {
        let detected = self.line;
        self.is_unterminated = true;
        self.cursor = start + 1;
        self.line_start = self.multi_line_start;
        self.line = self.first_line;
        if let Some(mode) = self.modes.last().filter(|mode| mode.quote == quote && mode.quote_size == size) {
            let letter = mode.letter;
            return self.error(format!("{letter}-string: expecting '}}'"));
        }
        let hint = if is_escaped && size == 1 { "; perhaps you escaped the end quote?" } else { "" };
        let what = if size == 3 { "triple-quoted string" } else { "string" };
        self.error(format!("unterminated {what} literal (detected at line {detected}){hint}"))
    }

    fn string_start(&mut self, start: usize, prefix: &str, letter: char, quote: u8) -> Token<'a> {
        let (first_line, line_start) = (self.line, self.line_start);
        let mut quote_size = 1;
        let after = self.next();
        if after == Some(quote) {
            let third = self.next();
            if third == Some(quote) {
                quote_size = 3;
            } else {
                self.back(third);
                self.back(after);
            }
        } else {
            self.back(after);
        }
        if self.modes.len() >= MAX_STRINGS {
            return self.error("too many nested f-strings or t-strings");
        }
        self.modes.push(StringMode {
            is_in_text: true,
            letter,
            depth: 0,
            field_depth: -1,
            quote,
            quote_size,
            is_raw: prefix.contains('r'),
            start,
            line_start,
            first_line,
            is_in_spec: false,
        });
        let kind = if letter == 'f' { Kind::FStringStart } else { Kind::TStringStart };
        self.token(kind, start, self.cursor)
    }

    /// `tok_get_fstring_mode`
    pub(super) fn string_mode_token(&mut self) -> Token<'a> {
        let Some(mode) = self.modes.last().cloned() else { return self.bare(Kind::Error) };
        let start = self.cursor;
        self.first_line = self.line;
        let first = self.next();
        let second = if first == Some(b'{') { self.next() } else { None };
        self.back(second);
        if first == Some(b'{') && second != Some(b'{') {
            self.back(first);
            return match self.open_field() {
                Some(token) => token,
                None => self.next_token(),
            };
        }
        self.back(first);
        if self.skip_quotes(&mode) {
            self.modes.pop();
            let kind = if mode.letter == 'f' { Kind::FStringEnd } else { Kind::TStringEnd };
            return self.token(kind, start, self.cursor);
        }
        self.string_text(start, &mode)
    }

    fn skip_quotes(&mut self, mode: &StringMode) -> bool {
        for count in 0..mode.quote_size {
            let byte = self.next();
            if byte != Some(mode.quote) {
                self.back(byte);
                self.cursor -= count;
                return false;
            }
        }
        true
    }

    /// Leaves the text for a field; an error where fields are nested too deeply.
    fn open_field(&mut self) -> Option<Token<'a>> {
        let mode = self.modes.last_mut()?;
        mode.field_depth += 1;
        let letter = mode.letter;
        if mode.field_depth >= MAX_FIELDS {
            return Some(self.error(format!("{letter}-string: expressions nested too deeply")));
        }
        mode.is_in_text = false;
        None
    }

    fn middle(&self, mode: &StringMode, start: usize, end: usize) -> Token<'a> {
        let kind = if mode.letter == 'f' { Kind::FStringMiddle } else { Kind::TStringMiddle };
        self.token(kind, start, end)
    }

    fn string_text(&mut self, start: usize, mode: &StringMode) -> Token<'a> {
        self.multi_line_start = self.line_start;
        let is_in_spec = mode.is_in_spec && mode.field_depth >= 0;
        let (mut at_end, mut is_named) = (0, false);
        while at_end != mode.quote_size {
            let byte = self.next();
            if byte.is_none() || (mode.quote_size == 1 && byte == Some(b'\n')) {
                return self.text_breaks(start, mode, byte, is_in_spec);
            }
            if byte == Some(mode.quote) {
                at_end += 1;
                continue;
            }
            at_end = 0;
            match byte {
                Some(b'{') => {
                    let peek = self.next();
                    if peek == Some(b'{') && !is_in_spec {
                        return self.middle(mode, start, self.cursor - 1);
                    }
                    self.back(peek);
                    self.back(byte);
                    if let Some(token) = self.open_field() {
                        return token;
                    }
                    return self.middle(mode, start, self.cursor);
                }
                Some(b'}') if is_named => return self.middle(mode, start, self.cursor),
                Some(b'}') => {
                    let peek = self.next();
                    if peek == Some(b'}') && !is_in_spec && mode.depth == 0 {
                        return self.middle(mode, start, self.cursor - 1);
                    }
                    self.back(peek);
                    self.back(byte);
                    if let Some(mode) = self.modes.last_mut() {
                        mode.is_in_text = false;
                    }
                    return self.middle(mode, start, self.cursor);
                }
                Some(b'\\') => is_named |= self.escape(mode),
                _ => {}
            }
        }
        self.cursor -= mode.quote_size;
        self.middle(mode, start, self.cursor)
    }

    /// Behind a backslash: whether `\N{` was read.
    fn escape(&mut self, mode: &StringMode) -> bool {
        let peek = self.next();
        if matches!(peek, Some(b'{' | b'}')) {
            self.back(peek);
            return false;
        }
        if mode.is_raw || peek != Some(b'N') {
            return false;
        }
        let brace = self.next();
        if brace != Some(b'{') {
            self.back(brace);
        }
        brace == Some(b'{')
    }

    fn text_breaks(
        &mut self,
        start: usize,
        mode: &StringMode,
        byte: Option<u8>,
        is_in_spec: bool,
    ) -> Token<'a> {
        if is_in_spec && byte == Some(b'\n') {
            self.back(byte);
            if let Some(mode) = self.modes.last_mut() {
                (mode.is_in_text, mode.is_in_spec) = (false, false);
            }
            return self.middle(mode, start, self.cursor);
        }
        let detected = self.line;
        self.cursor = mode.start + 1;
        self.line_start = mode.line_start;
        self.line = mode.first_line;
        let what = if mode.quote_size == 3 { "triple-quoted " } else { "" };
        let letter = mode.letter;
        self.error(format!("unterminated {what}{letter}-string literal (detected at line {detected})"))
    }

    /// Within a field: a colon at its top begins the format.
    pub(super) fn field_punctuation(&mut self, start: usize, byte: u8) -> Option<Token<'a>> {
        let mode = self.modes.last_mut().filter(|mode| mode.field_depth >= 0)?;
        if byte == b':' && mode.depth - 1 == mode.field_depth {
            mode.is_in_text = true;
            mode.is_in_spec = true;
            return Some(self.token(Kind::Op, start, self.cursor));
        }
        None
    }

    pub(super) fn close_field(&mut self, byte: u8) -> Option<Token<'a>> {
        let mode = self.modes.last_mut()?;
        mode.depth -= 1;
        let letter = mode.letter;
        if mode.depth < 0 {
            let shown = char::from(byte);
            return Some(self.error(format!("{letter}-string: unmatched '{shown}'")));
        }
        if byte == b'}' && mode.depth == mode.field_depth {
            mode.field_depth -= 1;
            mode.is_in_text = true;
            mode.is_in_spec = false;
        }
        None
    }
}
