//! CPython's tokenizer, for its errors (CPython 3.14 Parser/lexer/lexer.c).

mod number;
mod operator;
mod string;

use super::super::problem::ProblemKind;
use super::token::{KEYWORDS, Kind, Place, Token};
use string::StringMode;

/// CPython 3.14 Parser/lexer/state.h, `MAXINDENT`.
const MAX_INDENT: usize = 100;
/// CPython 3.14 Parser/lexer/state.h, `MAXLEVEL`.
const MAX_LEVEL: usize = 200;
const TAB_SIZE: usize = 8;

/// What is wrong and where. Columns count bytes from 1; 0 or less where there is none.
#[derive(Clone, Debug)]
pub(super) struct Fault {
    pub kind: ProblemKind,
    pub message: String,
    pub line: usize,
    pub column: i64,
    pub end_line: usize,
    pub end_column: i64,
    /// Whether it is in the line that the tokenizer reads, of which the parser shows the end, too.
    pub is_current: bool,
}

/// Why the tokenizer stopped (CPython 3.14 Include/errcode.h).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Done {
    Ok,
    Eof,
    Error,
    Dedent,
    TooDeep,
    LineContinuation,
    Tabs,
}

/// An open bracket.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bracket {
    pub open: u8,
    pub line: usize,
    pub column: i64,
}

pub(super) struct Lexer<'a> {
    source: &'a str,
    bytes: &'a [u8],
    pub cursor: usize,
    /// The end of what has been read: that of the current line.
    read: usize,
    pub line_start: usize,
    pub line: usize,
    first_line: usize,
    multi_line_start: usize,
    indents: Vec<(usize, usize)>,
    is_at_line_start: bool,
    pending: i32,
    pub brackets: Vec<Bracket>,
    modes: Vec<StringMode>,
    pub done: Done,
    pub fault: Option<Fault>,
    /// A string ended with its line, or with the text.
    pub is_unterminated: bool,
}

type Ended = Option<u8>;

impl<'a> Lexer<'a> {
    /// `source` ends with a newline.
    pub fn new(source: &'a str) -> Self {
        Self {
            source,
            bytes: source.as_bytes(),
            cursor: 0,
            read: 0,
            line_start: 0,
            line: 0,
            first_line: 0,
            multi_line_start: 0,
            indents: vec![(0, 0)],
            is_at_line_start: true,
            pending: 0,
            brackets: Vec::new(),
            modes: Vec::new(),
            done: Done::Ok,
            fault: None,
            is_unterminated: false,
        }
    }

    /// The next token; one of kind `Error` says why in `done` and `fault`.
    pub fn next_token(&mut self) -> Token<'a> {
        if self.modes.last().is_some_and(|mode| mode.is_in_text) {
            return self.string_mode_token();
        }
        self.normal_token()
    }

    /// Whether it stands in an f-string.
    pub fn is_in_string(&self) -> bool {
        !self.modes.is_empty()
    }

    /// Whether it still reads.
    pub fn is_fine(&self) -> bool {
        self.done == Done::Ok
    }

    fn next(&mut self) -> Ended {
        if self.done != Done::Ok {
            return None;
        }
        if self.cursor == self.read {
            if self.read >= self.bytes.len() {
                self.done = Done::Eof;
                return None;
            }
            self.line_start = self.cursor;
            self.line += 1;
            let rest = self.bytes.get(self.cursor..).unwrap_or_default();
            self.read =
                self.cursor + rest.iter().position(|&byte| byte == b'\n').map_or(rest.len(), |at| at + 1);
        }
        let byte = self.bytes.get(self.cursor).copied();
        self.cursor += 1;
        byte
    }

    fn back(&mut self, byte: Ended) {
        if byte.is_some() {
            self.cursor -= 1;
        }
    }

    fn text(&self, start: usize, end: usize) -> &'a str {
        self.source.get(start..end).unwrap_or_default()
    }

    fn token(&self, kind: Kind, start: usize, end: usize) -> Token<'a> {
        let is_long = matches!(kind, Kind::String | Kind::FStringMiddle | Kind::TStringMiddle);
        let (line, line_start) =
            if is_long { (self.first_line, self.multi_line_start) } else { (self.line, self.line_start) };
        Token {
            kind,
            text: self.text(start, end),
            start: Place { line, column: column(start, line_start) },
            end: Place { line: self.line, column: column(end, self.line_start) },
            level: self.brackets.len(),
            is_raw: is_long && self.modes.last().is_some_and(StringMode::is_raw_text),
        }
    }

    /// A token that has no columns.
    fn bare(&self, kind: Kind) -> Token<'a> {
        let place = Place { line: self.line, column: -1 };
        Token { kind, text: "", start: place, end: place, level: self.brackets.len(), is_raw: false }
    }

    /// `_PyTokenizer_syntaxerror`: blames the last character that was read.
    fn error(&mut self, message: impl Into<String>) -> Token<'a> {
        let column = column(self.cursor, self.line_start);
        self.error_range(message, column, column)
    }

    fn error_range(&mut self, message: impl Into<String>, column: i64, end_column: i64) -> Token<'a> {
        if self.fault.is_none() {
            self.fault = Some(Fault {
                kind: ProblemKind::SyntaxError,
                message: message.into(),
                line: self.line,
                column,
                end_line: self.line,
                end_column,
                is_current: false,
            });
        }
        self.done = Done::Error;
        self.bare(Kind::Error)
    }

    fn stop(&mut self, done: Done) -> Token<'a> {
        self.done = done;
        self.bare(Kind::Error)
    }

    /// Behind a backslash.
    fn line_continuation(&mut self) -> Result<(), Token<'a>> {
        if self.next() != Some(b'\n') {
            return Err(self.stop(Done::LineContinuation));
        }
        let byte = self.next();
        if byte.is_none() {
            self.cursor = self.read;
            return Err(self.stop(Done::Eof));
        }
        self.back(byte);
        Ok(())
    }

    /// Reads a line's indentation. Answers whether the line is blank.
    fn indentation(&mut self) -> Result<bool, Token<'a>> {
        let (mut column, mut other, mut continued) = (0, 0, 0);
        self.is_at_line_start = false;
        let byte = loop {
            match self.next() {
                Some(b' ') => (column, other) = (column + 1, other + 1),
                Some(b'\t') => {
                    column = (column / TAB_SIZE + 1) * TAB_SIZE;
                    other += 1;
                }
                Some(b'\x0c') => (column, other) = (0, 0),
                Some(b'\\') => {
                    continued = if continued == 0 { column } else { continued };
                    self.line_continuation()?;
                }
                byte => break byte,
            }
        };
        self.back(byte);
        let is_blank = matches!(byte, Some(b'#' | b'\n' | b'\r'));
        if !is_blank && self.brackets.is_empty() {
            if continued != 0 {
                (column, other) = (continued, continued);
            }
            self.indent(column, other)?;
        }
        Ok(is_blank)
    }

    fn indent(&mut self, column: usize, other: usize) -> Result<(), Token<'a>> {
        let (last, last_other) = self.indents.last().copied().unwrap_or_default();
        if column > last {
            if self.indents.len() >= MAX_INDENT {
                self.cursor = self.read;
                return Err(self.stop(Done::TooDeep));
            }
            if other <= last_other {
                return Err(self.tabs());
            }
            self.pending += 1;
            self.indents.push((column, other));
            return Ok(());
        }
        while self.indents.len() > 1 && self.indents.last().is_some_and(|top| column < top.0) {
            self.indents.pop();
            self.pending -= 1;
        }
        let (last, last_other) = self.indents.last().copied().unwrap_or_default();
        if column != last {
            self.cursor = self.read;
            return Err(self.stop(Done::Dedent));
        }
        if other == last_other { Ok(()) } else { Err(self.tabs()) }
    }

    fn tabs(&mut self) -> Token<'a> {
        self.cursor = self.read;
        self.stop(Done::Tabs)
    }

    fn normal_token(&mut self) -> Token<'a> {
        loop {
            let mut is_blank = false;
            if self.is_at_line_start {
                match self.indentation() {
                    Ok(blank) => is_blank = blank,
                    Err(token) => return token,
                }
            }
            if self.pending != 0 {
                let kind = if self.pending < 0 { Kind::Dedent } else { Kind::Indent };
                self.pending -= self.pending.signum();
                return self.bare(kind);
            }
            if let Some(token) = self.rest_of_line(is_blank) {
                return token;
            }
        }
    }

    /// A token of the line; none where only a line's end was found.
    fn rest_of_line(&mut self, is_blank: bool) -> Option<Token<'a>> {
        loop {
            let mut byte = self.next();
            while matches!(byte, Some(b' ' | b'\t' | b'\x0c')) {
                byte = self.next();
            }
            let start = self.cursor.saturating_sub(1);
            if byte == Some(b'#') {
                while !matches!(byte, None | Some(b'\n')) {
                    byte = self.next();
                }
            }
            let Some(byte) = byte else { return Some(self.at_end()) };
            let start = if byte == b'\n' { self.cursor - 1 } else { start };
            match byte {
                b'\n' => {
                    self.is_at_line_start = true;
                    if is_blank || !self.brackets.is_empty() {
                        return None;
                    }
                    return Some(self.token(Kind::Newline, start, start + 1));
                }
                b'\\' => {
                    if let Err(token) = self.line_continuation() {
                        return Some(token);
                    }
                }
                _ if is_name_start(byte) => return Some(self.name(start, byte)),
                b'0'..=b'9' => return Some(self.number(start, byte)),
                b'.' => return Some(self.dot(start)),
                b'"' | b'\'' => return Some(self.string(start, byte)),
                _ => return Some(self.operator(start, byte)),
            }
        }
    }

    fn at_end(&mut self) -> Token<'a> {
        if self.brackets.is_empty() && self.done == Done::Eof {
            return self.bare(Kind::EndMarker);
        }
        self.bare(Kind::Error)
    }

    fn name(&mut self, start: usize, first: u8) -> Token<'a> {
        let mut byte = Some(first);
        let (mut is_prefix, mut prefix) = (true, String::new());
        while let Some(letter) = byte.filter(|&byte| is_name_part(byte)) {
            is_prefix = is_prefix && string::extends_prefix(&prefix, letter);
            prefix.push(char::from(letter).to_ascii_lowercase());
            byte = self.next();
            if let Some(quote) = byte.filter(|&byte| is_prefix && matches!(byte, b'"' | b'\'')) {
                return self.prefixed_string(start, &prefix, quote);
            }
        }
        self.back(byte);
        let text = self.text(start, self.cursor);
        if let Some((at, wrong)) = not_in_identifier(text) {
            self.cursor = start + at + wrong.len_utf8();
            return self.unexpected(wrong);
        }
        let kind = if KEYWORDS.contains(&text) { Kind::Keyword } else { Kind::Name };
        self.token(kind, start, self.cursor)
    }

    fn unexpected(&mut self, wrong: char) -> Token<'a> {
        let code = u32::from(wrong);
        self.error(if is_printable(wrong) {
            format!("invalid character '{wrong}' (U+{code:04X})")
        } else {
            format!("invalid non-printable character U+{code:04X}")
        })
    }

    fn dot(&mut self, start: usize) -> Token<'a> {
        let byte = self.next();
        if byte.is_some_and(|byte| byte.is_ascii_digit()) {
            return self.fraction(start, byte);
        }
        if byte == Some(b'.') {
            let third = self.next();
            if third == Some(b'.') {
                return self.token(Kind::Op, start, self.cursor);
            }
            self.back(third);
        }
        self.back(byte);
        self.token(Kind::Op, start, self.cursor)
    }
}

fn column(offset: usize, line_start: usize) -> i64 {
    i64::try_from(offset).unwrap_or(0) - i64::try_from(line_start).unwrap_or(0)
}

fn is_name_start(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || byte == b'_' || byte >= 0x80
}

fn is_name_part(byte: u8) -> bool {
    is_name_start(byte) || byte.is_ascii_digit()
}

/// The first character that may not stand where it stands in an identifier.
fn not_in_identifier(text: &str) -> Option<(usize, char)> {
    text.char_indices().find(|&(at, c)| {
        let is_fine = c == '_' || if at == 0 { unicode_ident_start(c) } else { unicode_ident_continue(c) };
        !is_fine
    })
}

fn unicode_ident_start(c: char) -> bool {
    c.is_alphabetic()
}

fn unicode_ident_continue(c: char) -> bool {
    c.is_alphanumeric() && !matches!(c, '²' | '³' | '¹' | '¼'..='¾' | '\u{2070}'..='\u{209c}' | '①'..='⓿')
        || matches!(c, '\u{300}'..='\u{36f}' | '\u{203f}' | '\u{2040}' | '\u{20d0}'..='\u{20dc}')
}

/// `Py_UNICODE_ISPRINTABLE`, for what turns up in programs.
fn is_printable(c: char) -> bool {
    let code = u32::from(c);
    let is_format =
        matches!(code, 0xAD | 0x61C | 0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x2064 | 0xFEFF);
    !(c.is_control() || c.is_whitespace() || is_format || matches!(code, 0xE000..=0xF8FF))
}
