//! `_json` (CPython 3.14 Modules/_json.c): texts with their escapes, the scanner and the encoder.

mod encoder;
mod scanner;

use heapglass_memory::object::{Payload, surrogate};
use heapglass_memory::{Class, ObjectId};

use super::ModuleDef;
use crate::types::TypeDef;
use crate::vm::{Args, Arity, Flow, NativeDef, Raised, Result, Vm, def, packed};

pub(super) const MODULE: ModuleDef =
    ModuleDef { name: "_json", functions: FUNCTIONS, types: TYPES, fill: names };

const ASCII: &str = "encode_basestring_ascii";
const PLAIN: &str = "encode_basestring";

const FUNCTIONS: &[NativeDef] = &[
    def(PLAIN, Arity::One, |vm, args| encoded(vm, vm.arg(args, 0), false)),
    def(ASCII, Arity::One, |vm, args| encoded(vm, vm.arg(args, 0), true)),
    packed(def("scanstring", Arity::Range(2, 3), scan_string)),
];

const TYPES: &[TypeDef] = &[
    TypeDef {
        is_public: false,
        new: Some(scanner::new),
        methods: scanner::METHODS,
        getsets: scanner::GETSETS,
        ..TypeDef::of(Class::JsonScanner, "_json")
    },
    TypeDef {
        is_public: false,
        new: Some(encoder::new),
        methods: encoder::METHODS,
        getsets: encoder::GETSETS,
        ..TypeDef::of(Class::JsonEncoder, "_json")
    },
];

fn names(vm: &mut Vm, dict: ObjectId) {
    super::put(vm, dict, "make_scanner", Class::JsonScanner.id());
    super::put(vm, dict, "make_encoder", Class::JsonEncoder.id());
}

fn encoded(vm: &mut Vm, id: ObjectId, is_ascii: bool) -> Result<Flow> {
    let Some(text) = vm.text(id) else {
        let found = vm.type_name(id).to_owned();
        return Err(vm.type_error(&format!("first argument must be a string, not {found}")));
    };
    let quoted = quote(text, is_ascii);
    Ok(vm.new_str(&quoted).into())
}

/// `ascii_escape_unicode`, `escape_unicode`
fn quote(text: &str, is_ascii: bool) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            '\u{8}' => quoted.push_str("\\b"),
            '\u{c}' => quoted.push_str("\\f"),
            '\0'..='\u{1f}' => quoted.push_str(&format!("\\u{:04x}", u32::from(c))),
            ' '..='~' => quoted.push(c),
            _ if is_ascii => {
                if surrogate::is_surrogate(c) {
                    quoted.push_str(&surrogate::escaped(c.encode_utf8(&mut [0; 4])));
                    continue;
                }
                for unit in c.encode_utf16(&mut [0; 2]) {
                    quoted.push_str(&format!("\\u{unit:04x}"));
                }
            }
            _ => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// Whether a function is one of the two that quote, and which.
fn is_quote(vm: &Vm, id: ObjectId) -> Option<bool> {
    let Payload::Native(native) = vm.heap.payload(id) else { return None };
    match vm.native_name(native.id) {
        ASCII => Some(true),
        PLAIN => Some(false),
        _ => None,
    }
}

/// `raise_errmsg`: `json.decoder.JSONDecodeError(message, text, end)`.
fn decode_error(vm: &mut Vm, message: &str, source: ObjectId, end: usize) -> Raised {
    let Ok(class) = super::calls::from_module(vm, "json.decoder", "JSONDecodeError") else {
        return Raised;
    };
    let message = vm.new_str(message);
    let end = vm.heap.new_int(end as i64);
    let source = vm.heap.new_ref(source);
    let made = super::calls::call_class(vm, class, vec![message, source, end]);
    vm.heap.decref(class);
    match made {
        Ok(exception) => vm.raise_object(exception),
        Err(raised) => raised,
    }
}

fn scan_string(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (source, end) = (vm.arg(args, 0), vm.arg(args, 1));
    let end = vm.index_i64(end)?;
    let is_strict = match args.get(2) {
        Some(strict) => vm.truth(strict)?,
        None => true,
    };
    let Some(text) = vm.text(source) else {
        let found = vm.type_name(source).to_owned();
        return Err(vm.type_error(&format!("first argument must be a string, not {found}")));
    };
    let chars: Vec<char> = text.chars().collect();
    let Some(begin) = usize::try_from(end).ok().filter(|begin| *begin <= chars.len()) else {
        return Err(vm.value_error("end is out of bounds"));
    };
    let (text, next) = string_at(vm, &chars, source, begin, is_strict)?;
    let parts = vec![vm.new_str(&text), vm.heap.new_int(next as i64)];
    Ok(vm.heap.new_tuple(parts).into())
}

/// `scanstring_unicode`: the text whose quotation mark is before `begin`, and where it ends.
fn string_at(
    vm: &mut Vm,
    chars: &[char],
    source: ObjectId,
    begin: usize,
    is_strict: bool,
) -> Result<(String, usize)> {
    let first = begin.saturating_sub(1);
    let unterminated = "Unterminated string starting at";
    let (mut text, mut at) = (String::new(), begin);
    loop {
        let Some(c) = chars.get(at).copied() else {
            return Err(decode_error(vm, unterminated, source, first));
        };
        at += 1;
        match c {
            '"' => return Ok((text, at)),
            '\\' => {}
            '\0'..='\u{1f}' if is_strict => {
                return Err(decode_error(vm, "Invalid control character at", source, at - 1));
            }
            _ => {
                text.push(c);
                continue;
            }
        }
        let Some(escape) = chars.get(at).copied() else {
            return Err(decode_error(vm, unterminated, source, first));
        };
        at += 1;
        let plain = match escape {
            '"' | '\\' | '/' => escape,
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => {
                let (c, next) = match unicode_at(chars, at) {
                    Some(found) => found,
                    None => {
                        return Err(decode_error(vm, "Invalid \\uXXXX escape", source, at - 1));
                    }
                };
                at = next;
                c
            }
            _ => return Err(decode_error(vm, "Invalid \\escape", source, at - 2)),
        };
        text.push(plain);
    }
}

/// The character of four hexadecimal digits, or of two surrogates, and where it ends.
fn unicode_at(chars: &[char], at: usize) -> Option<(char, usize)> {
    let unit = |at: usize| -> Option<u32> {
        let digits = chars.get(at..at + 4)?;
        digits.iter().try_fold(0, |value, digit| Some(value * 16 + digit.to_digit(16)?))
    };
    let high = unit(at)?;
    let is_pair = (0xd800..0xdc00).contains(&high) && chars.get(at + 4..at + 6) == Some(&['\\', 'u']);
    if is_pair && let Some(low) = unit(at + 6).filter(|low| (0xdc00..0xe000).contains(low)) {
        let code = 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
        return Some((char::from_u32(code)?, at + 10));
    }
    Some((surrogate::char_of(high)?, at + 4))
}
