//! Quoting: how text, bytes and numbers are written in a program.

use malachite_bigint::BigInt;
use rustpython_common::wtf8::Wtf8;
use rustpython_literal::escape::{AsciiEscape, UnicodeEscape};

/// `repr()` of a str.
pub(crate) fn text(text: &str) -> String {
    let source = Wtf8::new(text);
    let escape = UnicodeEscape::new_repr(source);
    escape.str_repr().to_string().unwrap_or_default()
}

/// `repr()` of bytes.
pub(crate) fn bytes(bytes: &[u8]) -> String {
    let escape = AsciiEscape::new_repr(bytes);
    escape.bytes_repr().to_string().unwrap_or_default()
}

/// What `ascii()` does with the text of a `repr()`.
pub(crate) fn ascii(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    for c in text.chars() {
        match c as u32 {
            0..=0x7f => result.push(c),
            code @ 0x80..=0xff => result.push_str(&format!("\\x{code:02x}")),
            code @ 0x100..=0xffff => result.push_str(&format!("\\u{code:04x}")),
            code => result.push_str(&format!("\\U{code:08x}")),
        }
    }
    result
}

/// `repr()` of a float: the shortest text that gives the number back.
pub(crate) fn float(value: f64) -> String {
    rustpython_literal::float::to_string(value)
}

/// `repr()` of a complex number.
pub(crate) fn complex(re: f64, im: f64) -> String {
    rustpython_literal::complex::to_string(re, im)
}

/// `_PY_LONG_DEFAULT_MAX_STR_DIGITS` (CPython 3.14 Include/internal/pycore_long.h).
pub(crate) const MAX_STR_DIGITS: usize = 4300;

/// The decimal digits of an int; `None` if there are more than `sys.get_int_max_str_digits()`.
pub(crate) fn big(value: &BigInt) -> Option<String> {
    // 10 bits are at least 3 digits.
    if value.bits() > MAX_STR_DIGITS as u64 * 10 / 3 {
        return None;
    }
    let digits = value.to_str_radix(10);
    (digits.trim_start_matches('-').len() <= MAX_STR_DIGITS).then_some(digits)
}
