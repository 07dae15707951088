//! Lone surrogates (U+D800 to U+DFFF), which a `str` of CPython may have and a text of Rust may not.
//!
//! The last 2,048 private characters, U+10F800 to U+10FFFF, stand for them in every text of the model. Those private
//! characters themselves are what is given up: a program that uses one sees a surrogate.

const FIRST: u32 = 0xd800;
const LAST: u32 = 0xdfff;
/// What stands for [`FIRST`].
const STAND_IN: u32 = 0x10_f800;

/// The code point that a character of the model is.
#[must_use]
pub const fn code_of(c: char) -> u32 {
    if is_surrogate(c) { c as u32 - STAND_IN + FIRST } else { c as u32 }
}

/// Whether a character of the model is a lone surrogate.
#[must_use]
pub const fn is_surrogate(c: char) -> bool {
    c as u32 >= STAND_IN
}

/// The character of the model for a code point, if there is one.
#[must_use]
pub const fn char_of(code: u32) -> Option<char> {
    match code {
        FIRST..=LAST => char::from_u32(code - FIRST + STAND_IN),
        _ => char::from_u32(code),
    }
}

/// The three bytes that UTF-8 would have for a code point of this range.
#[must_use]
pub const fn bytes_of(code: u32) -> [u8; 3] {
    [0xe0 | (code >> 12) as u8, 0x80 | (code >> 6 & 0x3f) as u8, 0x80 | (code & 0x3f) as u8]
}

/// The surrogate that three bytes would be in UTF-8.
#[must_use]
pub fn of_bytes(bytes: &[u8]) -> Option<char> {
    match bytes {
        [0xed, second @ 0xa0..=0xbf, third @ 0x80..=0xbf, ..] => {
            char_of(0xd000 | u32::from(second & 0x3f) << 6 | u32::from(third & 0x3f))
        }
        _ => None,
    }
}

/// The text of the model for WTF-8.
#[must_use]
pub fn from_wtf8(mut bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    while !bytes.is_empty() {
        let valid = match std::str::from_utf8(bytes) {
            Ok(all) => all,
            Err(error) => {
                std::str::from_utf8(bytes.get(..error.valid_up_to()).unwrap_or_default()).unwrap_or_default()
            }
        };
        text.push_str(valid);
        bytes = bytes.get(valid.len()..).unwrap_or_default();
        if !bytes.is_empty() {
            text.push(of_bytes(bytes).unwrap_or(char::REPLACEMENT_CHARACTER));
            bytes = bytes.get(3..).unwrap_or_default();
        }
    }
    text
}

/// The text with `\udxxx` for each surrogate, as `sys.stderr` shows it.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    for c in text.chars() {
        if is_surrogate(c) {
            result.push_str(&format!("\\u{:04x}", code_of(c)));
        } else {
            result.push(c);
        }
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn surrogates_go_there_and_back() {
        for code in [FIRST, 0xdcff, LAST] {
            let c = char_of(code).unwrap();
            assert!(is_surrogate(c));
            assert_eq!(code_of(c), code);
            assert_eq!(of_bytes(&bytes_of(code)), Some(c));
            assert_eq!(from_wtf8(&bytes_of(code)), c.to_string());
        }
        assert_eq!(code_of('é'), 0xe9);
        assert_eq!(escaped(&from_wtf8(b"a\xed\xa0\x80")), "a\\ud800");
    }
}
