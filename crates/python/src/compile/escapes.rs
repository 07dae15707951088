//! Escape sequences in strings that CPython warns of or refuses.

use rustpython_compiler::ast::token::TokenKind;

use super::tokens::{Token, Tokens};

/// CPython's warnings of invalid escape sequences, each with the offset of its backslash: the first one of each string
/// (CPython 3.14 Parser/string_parser.c, `warn_invalid_escape_sequence`).
///
/// Likewise, numbers that touch a keyword (Parser/lexer/lexer.c, `verify_end_of_number`).
pub(super) fn warnings(source: &str) -> Vec<(usize, String)> {
    if !source.contains('\\') && !has_touching(source) {
        return Vec::new();
    }
    let tokens = Tokens::new(source);
    let behind = tokens.all().iter().skip(1).map(Some).chain([None]);
    let pairs = tokens.all().iter().zip(behind);
    pairs
        .filter_map(|(token, next)| match token.kind {
            TokenKind::String | TokenKind::FStringMiddle | TokenKind::TStringMiddle if !token.is_raw => {
                first_invalid(&tokens, token)
            }
            TokenKind::Int | TokenKind::Float | TokenKind::Complex
                if next.is_some_and(|next| next.start == token.end && next.kind.is_keyword()) =>
            {
                Some((token.start, touching(tokens.text(token))))
            }
            _ => None,
        })
        .collect()
}

/// Whether there may be a number right before a keyword.
fn has_touching(source: &str) -> bool {
    let bytes = source.as_bytes();
    let pairs = bytes.iter().zip(bytes.iter().skip(1));
    pairs.into_iter().any(|(first, second)| first.is_ascii_digit() && b"aefino".contains(second))
}

fn touching(number: &str) -> String {
    let kind = match number.get(..2).unwrap_or_default() {
        "0x" | "0X" => "hexadecimal",
        "0o" | "0O" => "octal",
        "0b" | "0B" => "binary",
        _ if number.ends_with(['j', 'J']) => "imaginary",
        _ => "decimal",
    };
    format!("invalid {kind} literal")
}

fn first_invalid(tokens: &Tokens<'_>, token: &Token) -> Option<(usize, String)> {
    let text = tokens.text(token);
    let is_plain = token.kind == TokenKind::String;
    let is_bytes = is_plain && prefix(text).contains(['b', 'B']);
    let mut chars = text.char_indices();
    while let Some((offset, c)) = chars.next() {
        if c != '\\' {
            continue;
        }
        let (_, escaped) = chars.next()?;
        let is_valid = match escaped {
            '\n' | '\\' | '\'' | '"' | 'a' | 'b' | 'f' | 'n' | 'r' | 't' | 'v' | 'x' => true,
            'N' | 'u' | 'U' => !is_bytes,
            '{' | '}' => !is_plain,
            '0'..='7' => match octal(text.get(offset + 1..)?) {
                Some(digits) => return Some((token.start + offset, invalid("an invalid octal", digits))),
                None => true,
            },
            _ => false,
        };
        if !is_valid {
            return Some((token.start + offset, invalid("an invalid", escaped.encode_utf8(&mut [0; 4]))));
        }
    }
    None
}

/// The digits of an octal escape that is too large for a byte.
fn octal(rest: &str) -> Option<&str> {
    let digits = rest.get(..3)?;
    let is_large = digits.bytes().all(|byte| (b'0'..=b'7').contains(&byte)) && digits > "377";
    is_large.then_some(digits)
}

fn invalid(what: &str, escaped: &str) -> String {
    format!(
        "\"\\{escaped}\" is {what} escape sequence. Such sequences will not work in the future. \
         Did you mean \"\\\\{escaped}\"? A raw string is also an option."
    )
}

fn prefix(text: &str) -> &str {
    text.split(['"', '\'']).next().unwrap_or_default()
}

/// Why CPython cannot decode a string's escapes (CPython 3.14 Objects/unicodeobject.c,
/// `_PyUnicode_DecodeUnicodeEscapeInternal2`; Objects/bytesobject.c, `_PyBytes_DecodeEscape2`).
pub(super) fn undecodable(tokens: &Tokens<'_>, token: &Token) -> Option<String> {
    let text = tokens.text(token);
    // A name is bad only if nothing else is: the compiler looked it up. Or the names are not there to be looked up.
    undecodable_text(text).or_else(heapglass_unicode_names::take_problem).or_else(|| {
        let inner = inner(text)?.1;
        Some(unicode_error(find_bad(inner, bad_name)?))
    })
}

/// A literal's prefix, and what is between its quotes.
fn inner(text: &str) -> Option<(&str, &str)> {
    let prefix = prefix(text);
    let quoted = text.get(prefix.len()..)?;
    let quote = if quoted.starts_with("\"\"\"") || quoted.starts_with("'''") { 3 } else { 1 };
    Some((prefix, quoted.get(quote..quoted.len().checked_sub(quote)?)?))
}

/// The same of a literal's text, unknown names left out.
pub(super) fn undecodable_text(text: &str) -> Option<String> {
    let (prefix, inner) = inner(text)?;
    if prefix.contains(['r', 'R']) {
        return None;
    }
    if prefix.contains(['b', 'B']) {
        let (position, _, _) =
            find_bad(inner, |escape| escape.starts_with('x').then(|| bad_escape(escape)).flatten())?;
        return Some(format!("(value error) invalid \\x escape at position {position}"));
    }
    undecodable_inner(inner)
}

/// The same of what is between quotes, or of a piece of an f-string.
pub(super) fn undecodable_inner(inner: &str) -> Option<String> {
    find_bad(inner, |escape| bad_escape(escape).or_else(|| malformed_name(escape))).map(unicode_error)
}

fn unicode_error((position, last, why): (usize, usize, &str)) -> String {
    format!("(unicode error) 'unicodeescape' codec can't decode bytes in position {position}-{last}: {why}")
}

fn malformed_name(escape: &str) -> Option<Bad> {
    bad_name(escape).filter(|(_, why)| why.starts_with("malformed"))
}

type Bad = (usize, &'static str);

/// The first escape that `check` complains of: its first and its last position, and the complaint.
fn find_bad(inner: &str, check: impl Fn(&str) -> Option<Bad>) -> Option<(usize, usize, &'static str)> {
    // The decoder is given every character beyond ASCII as `\UXXXXXXXX`.
    let width = |c: char| if c.is_ascii() { 1 } else { 10 };
    let mut position = 0;
    let mut rest = inner;
    while let Some(c) = rest.chars().next() {
        rest = rest.get(c.len_utf8()..)?;
        if c == '\\' {
            if let Some((length, why)) = check(rest) {
                return Some((position, position + length, why));
            }
            let escaped = rest.chars().next()?;
            position += width(escaped);
            rest = rest.get(escaped.len_utf8()..)?;
        }
        position += width(c);
    }
    None
}

/// The length of the bad escape behind its backslash, and what is wrong with it.
fn bad_escape(escape: &str) -> Option<Bad> {
    let (wanted, why) = match escape.chars().next()? {
        'x' => (2, "truncated \\xXX escape"),
        'u' => (4, "truncated \\uXXXX escape"),
        'U' => (8, "truncated \\UXXXXXXXX escape"),
        _ => return None,
    };
    let digits = escape.bytes().skip(1).take(wanted).take_while(u8::is_ascii_hexdigit).count();
    if digits < wanted {
        return Some((digits + 1, why));
    }
    let is_beyond =
        wanted == 8 && u32::from_str_radix(escape.get(1..9)?, 16).is_ok_and(|code| code > 0x10_FFFF);
    is_beyond.then_some((9, "illegal Unicode character"))
}

fn bad_name(escape: &str) -> Option<Bad> {
    let name = escape.strip_prefix('N')?.strip_prefix('{').map(|rest| rest.find('}'));
    match name {
        Some(Some(0)) => Some((2, "malformed \\N character escape")),
        Some(Some(end)) => Some((end + 3, "unknown Unicode character name")),
        Some(None) => Some((escape.len(), "malformed \\N character escape")),
        None => Some((1, "malformed \\N character escape")),
    }
}
