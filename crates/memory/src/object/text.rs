//! `str`: text with its hash and its width.

use std::hash::Hasher;

use siphasher::sip::SipHasher13;

use super::surrogate::code_of;
use crate::profile::StringHash;

/// Bytes of a character, by the widest one (`PyUnicode_KIND`, and ASCII apart).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Width {
    Ascii,
    Latin1,
    Ucs2,
    Ucs4,
}

impl Width {
    /// Bytes of a character: `PyUnicode_KIND`.
    #[must_use]
    pub const fn bytes(self) -> u64 {
        match self {
            Self::Ascii | Self::Latin1 => 1,
            Self::Ucs2 => 2,
            Self::Ucs4 => 4,
        }
    }
}

/// The text of a `str`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    pub text: Box<str>,
    pub hash: i64,
    /// Number of characters.
    pub chars: u32,
    pub width: Width,
}

impl Text {
    /// Text with its hash under `PYTHONHASHSEED=0`.
    #[must_use]
    pub fn new(text: &str, rule: StringHash) -> Self {
        let (width, chars) = measure(text);
        let hash = match rule {
            StringHash::Sip13 => hash_text(text, width),
            StringHash::Multiplied => multiply(text.chars().map(|c| u64::from(code_of(c)))),
        };
        Self { hash, text: text.into(), chars, width }
    }
}

/// `string_hash` and `unicode_hash` of CPython 2.7 (Objects/stringobject.c, Objects/unicodeobject.c), without a random
/// prefix.
fn multiply(codes: impl Iterator<Item = u64>) -> i64 {
    let mut codes = codes.peekable();
    let Some(first) = codes.peek() else { return 0 };
    let (mut hash, mut len) = (first << 7, 0);
    for code in codes {
        hash = hash.wrapping_mul(1_000_003) ^ code;
        len += 1;
    }
    match (hash ^ len) as i64 {
        -1 => -2,
        hash => hash,
    }
}

fn measure(text: &str) -> (Width, u32) {
    if text.is_ascii() {
        return (Width::Ascii, text.len() as u32);
    }
    let mut chars = 0;
    let mut widest = 0;
    for c in text.chars() {
        chars += 1;
        widest = widest.max(code_of(c));
    }
    let width = match widest {
        0..=0xff => Width::Latin1,
        0x100..=0xffff => Width::Ucs2,
        _ => Width::Ucs4,
    };
    (width, chars)
}

/// CPython hashes the characters as they lie in memory (Objects/unicodeobject.c, `unicode_hash`).
fn hash_text(text: &str, width: Width) -> i64 {
    match width {
        Width::Ascii => hash_bytes(text.as_bytes()),
        Width::Latin1 => hash_bytes(&text.chars().map(|c| c as u8).collect::<Vec<_>>()),
        Width::Ucs2 => {
            hash_bytes(&text.chars().flat_map(|c| (code_of(c) as u16).to_le_bytes()).collect::<Vec<_>>())
        }
        Width::Ucs4 => hash_bytes(&text.chars().flat_map(|c| code_of(c).to_le_bytes()).collect::<Vec<_>>()),
    }
}

/// The hash of bytes.
#[must_use]
pub fn hash_bytes_by(bytes: &[u8], rule: StringHash) -> i64 {
    match rule {
        StringHash::Sip13 => hash_bytes(bytes),
        StringHash::Multiplied => multiply(bytes.iter().map(|byte| u64::from(*byte))),
    }
}

/// SipHash-1-3 with a zero key, as with `PYTHONHASHSEED=0` (Python/pyhash.c, `Py_HashBuffer`).
#[must_use]
pub fn hash_bytes(bytes: &[u8]) -> i64 {
    if bytes.is_empty() {
        return 0;
    }
    let mut hasher = SipHasher13::new_with_keys(0, 0);
    hasher.write(bytes);
    match hasher.finish() as i64 {
        -1 => -2,
        hash => hash,
    }
}
