//! Quoting: how text, bytes and numbers are written in a program.

use heapglass_memory::object::surrogate;
use malachite_bigint::BigInt;
use rustpython_common::wtf8::Wtf8;
use rustpython_literal::escape::{AsciiEscape, UnicodeEscape};

/// `repr()` of a str.
pub(crate) fn text(text: &str) -> String {
    let source = Wtf8::new(text);
    let escape = UnicodeEscape::new_repr(source);
    let quoted = escape.str_repr().to_string().unwrap_or_default();
    if !text.contains(surrogate::is_surrogate) {
        return quoted;
    }
    // Private characters are escaped, too: by the eight digits of what stands for a surrogate.
    text.chars().filter(|c| surrogate::is_surrogate(*c)).fold(quoted, |quoted, c| {
        quoted.replace(&format!("\\U{:08x}", c as u32), &format!("\\u{:04x}", surrogate::code_of(c)))
    })
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
        match surrogate::code_of(c) {
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

/// The decimal digits of an int; `None` if there are more than `sys.get_int_max_str_digits()`, which is 0 for no limit.
pub(crate) fn big(value: &BigInt, limit: u32) -> Option<String> {
    let limit = if limit == 0 { usize::MAX } else { limit as usize };
    // 10 bits are at least 3 digits.
    if value.bits() / 10 > limit as u64 / 3 + 1 {
        return None;
    }
    let digits = value.to_str_radix(10);
    (digits.trim_start_matches('-').len() <= limit).then_some(digits)
}
