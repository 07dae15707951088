//! The codecs `unicode_escape` and `raw_unicode_escape`: text as it stands in a literal (CPython 3.14
//! Objects/unicodeobject.c, `PyUnicode_AsUnicodeEscapeString` and the others).

use heapglass_memory::object::surrogate;

/// What a piece of bytes stands for.
pub(super) enum Piece {
    Char(char),
    /// Bytes that stand for nothing: how many, and why not.
    Bad(usize, &'static str),
}

/// Text to bytes; the raw form leaves all of Latin-1 as it is.
pub(super) fn encode(text: &str, is_raw: bool) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    for c in text.chars() {
        let code = surrogate::code_of(c);
        match c {
            '\u{0}'..='\u{ff}' if is_raw => bytes.push(code as u8),
            '\t' => bytes.extend(b"\\t"),
            '\n' => bytes.extend(b"\\n"),
            '\r' => bytes.extend(b"\\r"),
            '\\' => bytes.extend(b"\\\\"),
            ' '..='~' => bytes.push(code as u8),
            '\u{0}'..='\u{ff}' => bytes.extend(format!("\\x{code:02x}").bytes()),
            '\u{100}'..='\u{ffff}' => bytes.extend(format!("\\u{code:04x}").bytes()),
            _ if surrogate::is_surrogate(c) => bytes.extend(format!("\\u{code:04x}").bytes()),
            _ => bytes.extend(format!("\\U{code:08x}").bytes()),
        }
    }
    bytes
}

/// The first piece of bytes that are not empty, and how many bytes it has.
pub(super) fn next_piece(bytes: &[u8], is_raw: bool) -> Option<(Vec<Piece>, usize)> {
    let (first, rest) = bytes.split_first()?;
    if *first != b'\\' {
        return Some((vec![Piece::Char(char::from(*first))], 1));
    }
    let Some(letter) = rest.first().copied() else {
        let piece = if is_raw { Piece::Char('\\') } else { Piece::Bad(1, "\\ at end of string") };
        return Some((vec![piece], 1));
    };
    let simple = |c: char| Some((vec![Piece::Char(c)], 2));
    match letter {
        b'u' => Some(number(rest, 4, "truncated \\uXXXX escape")),
        b'U' => Some(number(rest, 8, "truncated \\UXXXXXXXX escape")),
        // A backslash that is no escape's, and what it would have escaped.
        _ if is_raw => Some((vec![Piece::Char('\\'), Piece::Char(char::from(letter))], 2)),
        b'x' => Some(number(rest, 2, "truncated \\xXX escape")),
        b'\n' => Some((Vec::new(), 2)),
        b'\\' | b'\'' | b'"' => simple(char::from(letter)),
        b'a' => simple('\u{7}'),
        b'b' => simple('\u{8}'),
        b'f' => simple('\u{c}'),
        b'n' => simple('\n'),
        b'r' => simple('\r'),
        b't' => simple('\t'),
        b'v' => simple('\u{b}'),
        b'0'..=b'7' => {
            let digits = rest.iter().take(3).take_while(|byte| matches!(byte, b'0'..=b'7'));
            let (len, code) =
                digits.fold((0, 0), |(len, code), digit| (len + 1, code * 8 + u32::from(digit - b'0')));
            Some((char::from_u32(code).map(Piece::Char).into_iter().collect(), len + 1))
        }
        b'N' => Some((vec![Piece::Bad(2, "malformed \\N character escape")], 2)),
        _ => Some((vec![Piece::Char('\\'), Piece::Char(char::from(letter))], 2)),
    }
}

/// A letter and this many hexadecimal digits behind a backslash.
fn number(rest: &[u8], digits: usize, truncated: &'static str) -> (Vec<Piece>, usize) {
    let found: Vec<u32> =
        rest.iter().skip(1).take(digits).map_while(|byte| char::from(*byte).to_digit(16)).collect();
    let len = 2 + found.len();
    if found.len() < digits {
        return (vec![Piece::Bad(len, truncated)], len);
    }
    let code = found.iter().fold(0, |code, digit| code << 4 | digit);
    match surrogate::char_of(code) {
        Some(c) => (vec![Piece::Char(c)], len),
        None => (vec![Piece::Bad(len, "illegal Unicode character")], len),
    }
}
