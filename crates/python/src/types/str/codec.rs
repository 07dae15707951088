//! Text to bytes and back: UTF-8, Latin-1, ASCII.

use heapglass_memory::ObjectId;

use super::receiver;
use crate::types::params;
use crate::vm::{Args, Exc, Flow, Raised, Result, Vm};

/// An encoding that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Encoding {
    Utf8,
    Latin1,
    Ascii,
}

impl Encoding {
    /// The encoding of this name: case, `-` and `_` do not count.
    fn named(vm: &mut Vm, name: &str) -> Result<Self> {
        let plain = name.to_ascii_lowercase().replace(['-', ' '], "_");
        match plain.as_str() {
            "utf_8" | "utf8" | "u8" => Ok(Self::Utf8),
            "latin_1" | "latin1" | "iso_8859_1" | "iso8859_1" | "l1" => Ok(Self::Latin1),
            "ascii" | "us_ascii" | "646" => Ok(Self::Ascii),
            "utf_16" | "utf16" | "utf_32" | "utf32" | "cp1252" | "utf_16_le" | "utf_16_be" | "utf_32_le"
            | "utf_32_be" | "cp437" | "utf_7" | "idna" | "unicode_escape" => {
                Err(vm.not_supported(&format!("the encoding {name}")))
            }
            _ => Err(vm.raise(Exc::LookupError, &format!("unknown encoding: {name}"))),
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Latin1 => "latin-1",
            Self::Ascii => "ascii",
        }
    }
}

/// `text.encode(encoding, errors)`
pub(super) fn encode_method(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (_, text) = receiver(vm, args);
    let [encoding, errors] = params::bind(vm, "encode", &params::rest(args), ["encoding", "errors"], 0)?;
    let encoding = text_or(vm, encoding, "encode", "encoding", "utf-8")?;
    let errors = text_or(vm, errors, "encode", "errors", "strict")?;
    let bytes = encode(vm, &text.text, &encoding, &errors)?;
    Ok(vm.heap.new_bytes(bytes).into())
}

/// A text argument or its default.
pub(crate) fn text_or(
    vm: &mut Vm,
    id: Option<ObjectId>,
    function: &str,
    name: &str,
    default: &str,
) -> Result<String> {
    match id.map(|id| (id, vm.string(id))) {
        None => Ok(default.to_owned()),
        Some((_, Some(text))) => Ok(text),
        Some((id, None)) => {
            let message = format!("{function}() argument '{name}' must be str, not {}", vm.type_name(id));
            Err(vm.type_error(&message))
        }
    }
}

/// Text to bytes.
pub(crate) fn encode(vm: &mut Vm, text: &str, encoding: &str, errors: &str) -> Result<Vec<u8>> {
    let encoding = Encoding::named(vm, encoding)?;
    let limit = match encoding {
        Encoding::Utf8 => return Ok(text.as_bytes().to_vec()),
        Encoding::Latin1 => 256,
        Encoding::Ascii => 128,
    };
    let mut bytes = Vec::with_capacity(text.len());
    for (position, c) in text.chars().enumerate() {
        let code = c as u32;
        if code < limit {
            bytes.push(code as u8);
            continue;
        }
        match errors {
            "ignore" => {}
            "replace" => bytes.push(b'?'),
            "backslashreplace" => {
                bytes.extend_from_slice(crate::protocol::quote::ascii(&c.to_string()).as_bytes());
            }
            "xmlcharrefreplace" => bytes.extend_from_slice(format!("&#{code};").as_bytes()),
            "strict" => return Err(encode_error(vm, text, encoding, limit, position)),
            other => return Err(vm.raise(Exc::LookupError, &format!("unknown error handler name '{other}'"))),
        }
    }
    Ok(bytes)
}

/// `UnicodeEncodeError` with its five arguments.
fn encode_error(vm: &mut Vm, text: &str, encoding: Encoding, limit: u32, start: usize) -> Raised {
    let end = start + text.chars().skip(start).take_while(|c| *c as u32 >= limit).count();
    let name = vm.new_str(encoding.name());
    let object = vm.new_str(text);
    let (start, end) = (vm.heap.new_int(start as i64), vm.heap.new_int(end as i64));
    let reason = vm.new_str(&format!("ordinal not in range({limit})"));
    vm.raise_with(Exc::UnicodeEncodeError, vec![name, object, start, end, reason])
}

/// Bytes to text.
pub(crate) fn decode(vm: &mut Vm, bytes: &[u8], encoding: &str, errors: &str) -> Result<String> {
    let encoding = Encoding::named(vm, encoding)?;
    match encoding {
        Encoding::Latin1 => Ok(bytes.iter().map(|byte| char::from(*byte)).collect()),
        Encoding::Utf8 => decode_utf8(vm, bytes, errors),
        Encoding::Ascii => {
            let mut text = String::with_capacity(bytes.len());
            for (position, byte) in bytes.iter().enumerate() {
                if byte.is_ascii() {
                    text.push(char::from(*byte));
                } else {
                    let bad = Bad { position, len: 1, reason: "ordinal not in range(128)" };
                    handle(vm, &mut text, bytes, encoding, errors, &bad)?;
                }
            }
            Ok(text)
        }
    }
}

/// Bytes that cannot be decoded.
struct Bad {
    position: usize,
    len: usize,
    reason: &'static str,
}

fn decode_utf8(vm: &mut Vm, bytes: &[u8], errors: &str) -> Result<String> {
    let mut text = String::with_capacity(bytes.len());
    let mut position = 0;
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        position += chunk.valid().len();
        let invalid = chunk.invalid();
        if invalid.is_empty() {
            continue;
        }
        let is_start = invalid.first().is_some_and(|byte| (0xc2..=0xf4).contains(byte));
        let at_end = position + invalid.len() == bytes.len();
        let reason = match (is_start, at_end) {
            (false, _) => "invalid start byte",
            (true, true) => "unexpected end of data",
            (true, false) => "invalid continuation byte",
        };
        let bad = Bad { position, len: invalid.len(), reason };
        handle(vm, &mut text, bytes, Encoding::Utf8, errors, &bad)?;
        position += invalid.len();
    }
    Ok(text)
}

fn handle(
    vm: &mut Vm,
    text: &mut String,
    bytes: &[u8],
    encoding: Encoding,
    errors: &str,
    bad: &Bad,
) -> Result<()> {
    match errors {
        "ignore" => Ok(()),
        "replace" => {
            text.push('\u{fffd}');
            Ok(())
        }
        "backslashreplace" => {
            for byte in bytes.iter().skip(bad.position).take(bad.len) {
                text.push_str(&format!("\\x{byte:02x}"));
            }
            Ok(())
        }
        "strict" => {
            let name = vm.new_str(encoding.name());
            let object = vm.heap.new_bytes(bytes.to_vec());
            let start = vm.heap.new_int(bad.position as i64);
            let end = vm.heap.new_int((bad.position + bad.len) as i64);
            let reason = vm.new_str(bad.reason);
            Err(vm.raise_with(Exc::UnicodeDecodeError, vec![name, object, start, end, reason]))
        }
        "surrogateescape" => Err(vm.not_supported("the error handler surrogateescape")),
        other => Err(vm.raise(Exc::LookupError, &format!("unknown error handler name '{other}'"))),
    }
}
