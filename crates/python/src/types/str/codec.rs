//! Text to bytes and back: UTF-8, Latin-1, ASCII.

use heapglass_memory::ObjectId;
use heapglass_memory::object::surrogate;

use super::escape_codec::{self, Piece};
use super::receiver;
use crate::types::params;
use crate::vm::{Args, Exc, Flow, Raised, Result, Stream, Vm};

/// An encoding that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Encoding {
    Utf8,
    Latin1,
    Ascii,
    /// UTF-8 with a mark in front.
    Utf8Sig,
    /// Two or four bytes for each unit; which end comes first, where the name says it.
    Wide {
        unit: usize,
        is_big: Option<bool>,
    },
    Cp1252,
    /// As in a literal; the raw form has no escapes but `\\u` and `\\U`.
    Escape {
        is_raw: bool,
    },
}

/// What Windows has where Latin-1 has control characters, from 0x80 (CPython 3.14 Lib/encodings/cp1252.py).
const CP1252: &str = "\u{20ac}\0\u{201a}\u{192}\u{201e}\u{2026}\u{2020}\u{2021}\u{2c6}\u{2030}\u{160}\u{2039}\u{152}\0\u{17d}\0\
    \0\u{2018}\u{2019}\u{201c}\u{201d}\u{2022}\u{2013}\u{2014}\u{2dc}\u{2122}\u{161}\u{203a}\u{153}\0\u{17e}\u{178}";

impl Encoding {
    /// The encoding of this name: case, `-` and `_` do not count.
    fn named(vm: &mut Vm, name: &str) -> Result<Self> {
        let plain = name.to_ascii_lowercase().replace(['-', ' '], "_");
        match plain.as_str() {
            "utf_8" | "utf8" | "u8" => Ok(Self::Utf8),
            "latin_1" | "latin1" | "iso_8859_1" | "iso8859_1" | "l1" => Ok(Self::Latin1),
            "ascii" | "us_ascii" | "646" => Ok(Self::Ascii),
            "utf_8_sig" => Ok(Self::Utf8Sig),
            "cp1252" | "windows_1252" | "1252" => Ok(Self::Cp1252),
            "utf_16" | "utf16" | "u16" => Ok(Self::Wide { unit: 2, is_big: None }),
            "utf_16_le" | "utf_16le" => Ok(Self::Wide { unit: 2, is_big: Some(false) }),
            "utf_16_be" | "utf_16be" => Ok(Self::Wide { unit: 2, is_big: Some(true) }),
            "utf_32" | "utf32" | "u32" => Ok(Self::Wide { unit: 4, is_big: None }),
            "utf_32_le" | "utf_32le" => Ok(Self::Wide { unit: 4, is_big: Some(false) }),
            "utf_32_be" | "utf_32be" => Ok(Self::Wide { unit: 4, is_big: Some(true) }),
            "unicode_escape" => Ok(Self::Escape { is_raw: false }),
            "raw_unicode_escape" => Ok(Self::Escape { is_raw: true }),
            "cp437" | "utf_7" | "idna" => Err(vm.not_supported(&format!("the encoding {name}"))),
            _ => Err(vm.raise(Exc::LookupError, &format!("unknown encoding: {name}"))),
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Latin1 => "latin-1",
            Self::Ascii => "ascii",
            Self::Utf8Sig => "utf-8",
            Self::Wide { unit: 2, .. } => "utf-16",
            Self::Wide { .. } => "utf-32",
            Self::Cp1252 => "charmap",
            Self::Escape { is_raw: true } => "rawunicodeescape",
            Self::Escape { is_raw: false } => "unicodeescape",
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
            let message = format!("{function}() argument '{name}' must be str, not {}", vm.argument_type(id));
            Err(vm.type_error(&message))
        }
    }
}

/// Text to bytes.
pub(crate) fn encode(vm: &mut Vm, text: &str, encoding: &str, errors: &str) -> Result<Vec<u8>> {
    let encoding = Encoding::named(vm, encoding)?;
    let has_surrogates = text.contains(surrogate::is_surrogate);
    let limit = match encoding {
        Encoding::Utf8 | Encoding::Utf8Sig | Encoding::Wide { .. } if has_surrogates => {
            return encode_surrogates(vm, text, encoding, errors);
        }
        Encoding::Utf8 => return Ok(text.as_bytes().to_vec()),
        Encoding::Utf8Sig => return Ok([b"\xef\xbb\xbf", text.as_bytes()].concat()),
        Encoding::Wide { unit, is_big } => return Ok(encode_wide(text, unit, is_big)),
        Encoding::Escape { is_raw } => return Ok(escape_codec::encode(text, is_raw)),
        Encoding::Latin1 | Encoding::Cp1252 => 256,
        Encoding::Ascii => 128,
    };
    let mut bytes = Vec::with_capacity(text.len());
    for (position, c) in text.chars().enumerate() {
        let code = surrogate::code_of(c);
        if encoding == Encoding::Cp1252 && (0x80..0xa0).contains(&code) || code >= 256 {
            let at = CP1252.chars().position(|known| known == c && known != '\0');
            if let Some(at) = at.filter(|_| encoding == Encoding::Cp1252) {
                bytes.push(0x80 + at as u8);
                continue;
            }
        } else if code < limit {
            bytes.push(code as u8);
            continue;
        }
        match replacement(c, errors) {
            Some(by) => bytes.extend(by),
            None => return Err(refuse(vm, text, encoding, limit, position, errors)),
        }
    }
    Ok(bytes)
}

/// What an error handler puts in the place of a character; `None` if it puts nothing there.
fn replacement(c: char, errors: &str) -> Option<Vec<u8>> {
    let code = surrogate::code_of(c);
    let escaped = || crate::protocol::quote::ascii(&c.to_string()).into_bytes();
    match errors {
        "ignore" => Some(Vec::new()),
        "replace" => Some(vec![b'?']),
        "backslashreplace" => Some(escaped()),
        "namereplace" => Some(match heapglass_unicode_names::name(c) {
            Some(name) => format!("\\N{{{name}}}").into_bytes(),
            None => escaped(),
        }),
        "xmlcharrefreplace" => Some(format!("&#{code};").into_bytes()),
        "surrogateescape" if (0xdc80..=0xdcff).contains(&code) => Some(vec![(code & 0xff) as u8]),
        _ => None,
    }
}

/// A character that the error handler does not help with.
fn refuse(vm: &mut Vm, text: &str, encoding: Encoding, limit: u32, at: usize, errors: &str) -> Raised {
    match errors {
        "strict" | "surrogateescape" | "surrogatepass" => encode_error(vm, text, encoding, limit, at),
        other => vm.raise(Exc::LookupError, &format!("unknown error handler name '{other}'")),
    }
}

/// Text with lone surrogates, which the encodings of Unicode leave to the error handler.
fn encode_surrogates(vm: &mut Vm, text: &str, encoding: Encoding, errors: &str) -> Result<Vec<u8>> {
    let (unit, end) = match encoding {
        Encoding::Wide { unit, is_big } => (unit, Some(is_big.unwrap_or(false))),
        _ => (1, None),
    };
    let mut bytes = match encoding {
        Encoding::Wide { is_big: None, .. } => encode_wide("", unit, None),
        Encoding::Utf8Sig => b"\xef\xbb\xbf".to_vec(),
        _ => Vec::new(),
    };
    for (position, c) in text.chars().enumerate() {
        let code = surrogate::code_of(c);
        let by = match end {
            _ if !surrogate::is_surrogate(c) => Some(c.to_string().into_bytes()),
            None if errors == "surrogatepass" => Some(surrogate::bytes_of(code).to_vec()),
            Some(is_big) if errors == "surrogatepass" => {
                let mut units = code.to_le_bytes().get(..unit).unwrap_or_default().to_vec();
                if is_big {
                    units.reverse();
                }
                bytes.extend(units);
                continue;
            }
            _ => replacement(c, errors),
        };
        let Some(by) = by else { return Err(refuse(vm, text, encoding, 0, position, errors)) };
        match std::str::from_utf8(&by) {
            Ok(by) if end.is_some() => bytes.extend(encode_wide(by, unit, end)),
            _ => bytes.extend(by),
        }
    }
    Ok(bytes)
}

/// `UnicodeEncodeError` with its five arguments.
fn encode_error(vm: &mut Vm, text: &str, encoding: Encoding, limit: u32, start: usize) -> Raised {
    // The encodings of Unicode have no limit: they cannot do with surrogates.
    let is_bad =
        |c: &char| if limit == 0 { surrogate::is_surrogate(*c) } else { surrogate::code_of(*c) >= limit };
    let end = start + text.chars().skip(start).take_while(is_bad).count();
    let name = match encoding {
        Encoding::Wide { unit, is_big: Some(is_big) } => {
            format!("utf-{}-{}", unit * 8, if is_big { "be" } else { "le" })
        }
        _ => encoding.name().to_owned(),
    };
    let name = vm.new_str(&name);
    let object = vm.new_str(text);
    let (start, end) = (vm.heap.new_int(start as i64), vm.heap.new_int(end as i64));
    let reason = match encoding {
        Encoding::Cp1252 => "character maps to <undefined>".to_owned(),
        _ if limit == 0 => "surrogates not allowed".to_owned(),
        _ => format!("ordinal not in range({limit})"),
    };
    let reason = vm.new_str(&reason);
    vm.raise_with(Exc::UnicodeEncodeError, vec![name, object, start, end, reason])
}

/// UTF-16 or UTF-32; without a given end a mark comes first, and the little end.
fn encode_wide(text: &str, unit: usize, is_big: Option<bool>) -> Vec<u8> {
    let mark = is_big.is_none().then_some('\u{feff}');
    let mut bytes = Vec::with_capacity(unit * (text.len() + 1));
    for c in mark.into_iter().chain(text.chars()) {
        let mut units = [0; 2];
        let codes: Vec<u32> = match unit {
            2 => c.encode_utf16(&mut units).iter().map(|code| u32::from(*code)).collect(),
            _ => vec![c as u32],
        };
        for code in codes {
            let all = code.to_le_bytes();
            let used = all.iter().take(unit).copied();
            if is_big == Some(true) { bytes.extend(used.rev()) } else { bytes.extend(used) }
        }
    }
    bytes
}

fn decode_wide(
    vm: &mut Vm,
    bytes: &[u8],
    encoding: Encoding,
    (unit, is_big): (usize, Option<bool>),
    errors: &str,
) -> Result<String> {
    let number = |chunk: &[u8], is_big: bool| {
        let fold = |all: u32, byte: &u8| all << 8 | u32::from(*byte);
        if is_big { chunk.iter().fold(0, fold) } else { chunk.iter().rev().fold(0, fold) }
    };
    let first = bytes.get(..unit).unwrap_or_default();
    let (skip, is_big) = match is_big {
        Some(is_big) => (0, is_big),
        None if number(first, false) == 0xfeff => (unit, false),
        None if number(first, true) == 0xfeff => (unit, true),
        None => (0, false),
    };
    let codes: Vec<u32> =
        bytes.get(skip..).unwrap_or_default().chunks_exact(unit).map(|chunk| number(chunk, is_big)).collect();
    let mut text = String::with_capacity(codes.len());
    if unit == 2 {
        let units = codes.iter().map(|code| *code as u16);
        for (at, c) in char::decode_utf16(units).enumerate() {
            match c {
                Ok(c) => text.push(c),
                Err(_) => {
                    let bad = Bad { position: skip + at * 2, len: 2, reason: "illegal encoding" };
                    handle(vm, &mut text, bytes, encoding, errors, &bad)?;
                }
            }
        }
    } else {
        for (at, code) in codes.iter().enumerate() {
            match char::from_u32(*code) {
                Some(c) => text.push(c),
                None => {
                    let reason = "code point not in range(0x110000)";
                    let bad = Bad { position: skip + at * 4, len: 4, reason };
                    handle(vm, &mut text, bytes, encoding, errors, &bad)?;
                }
            }
        }
    }
    let rest = (bytes.len() - skip) % unit;
    if rest > 0 {
        let bad = Bad { position: bytes.len() - rest, len: rest, reason: "truncated data" };
        handle(vm, &mut text, bytes, encoding, errors, &bad)?;
    }
    Ok(text)
}

/// Bytes to text.
pub(crate) fn decode(vm: &mut Vm, bytes: &[u8], encoding: &str, errors: &str) -> Result<String> {
    let encoding = Encoding::named(vm, encoding)?;
    match encoding {
        Encoding::Latin1 => Ok(bytes.iter().map(|byte| char::from(*byte)).collect()),
        Encoding::Utf8 => decode_utf8(vm, bytes, errors),
        Encoding::Utf8Sig => decode_utf8(vm, bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes), errors),
        Encoding::Wide { unit, is_big } => decode_wide(vm, bytes, encoding, (unit, is_big), errors),
        Encoding::Escape { is_raw } => decode_escaped(vm, bytes, is_raw, errors),
        Encoding::Cp1252 => {
            let mut text = String::with_capacity(bytes.len());
            for (position, byte) in bytes.iter().enumerate() {
                match byte.checked_sub(0x80).and_then(|at| CP1252.chars().nth(usize::from(at))) {
                    Some('\0') => {
                        let bad = Bad { position, len: 1, reason: "character maps to <undefined>" };
                        handle(vm, &mut text, bytes, encoding, errors, &bad)?;
                    }
                    Some(c) => text.push(c),
                    None => text.push(char::from(*byte)),
                }
            }
            Ok(text)
        }
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

fn decode_escaped(vm: &mut Vm, bytes: &[u8], is_raw: bool, errors: &str) -> Result<String> {
    let mut text = String::with_capacity(bytes.len());
    let mut position = 0;
    while let Some((pieces, len)) =
        escape_codec::next_piece(bytes.get(position..).unwrap_or_default(), is_raw)
    {
        for piece in pieces {
            match piece {
                Piece::Char(c) => text.push(c),
                Piece::Bad(len, reason) => {
                    let bad = Bad { position, len, reason };
                    handle(vm, &mut text, bytes, Encoding::Escape { is_raw }, errors, &bad)?;
                }
            }
        }
        position += len;
    }
    Ok(text)
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
    while let Some(rest) = bytes.get(position..).filter(|rest| !rest.is_empty()) {
        let Some(chunk) = rest.utf8_chunks().next() else { break };
        text.push_str(chunk.valid());
        position += chunk.valid().len();
        let invalid = chunk.invalid();
        if invalid.is_empty() {
            continue;
        }
        let passed = bytes.get(position..).and_then(surrogate::of_bytes);
        if let Some(c) = passed.filter(|_| errors == "surrogatepass") {
            text.push(c);
            position += 3;
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
        "surrogateescape"
            if matches!(encoding, Encoding::Utf8 | Encoding::Ascii)
                && bytes.iter().skip(bad.position).take(bad.len).all(|byte| *byte >= 0x80) =>
        {
            for byte in bytes.iter().skip(bad.position).take(bad.len) {
                text.extend(surrogate::char_of(0xdc00 | u32::from(*byte)));
            }
            Ok(())
        }
        "strict" | "surrogateescape" | "surrogatepass" => {
            let name = vm.new_str(encoding.name());
            let object = vm.heap.new_bytes(bytes.to_vec());
            let start = vm.heap.new_int(bad.position as i64);
            let end = vm.heap.new_int((bad.position + bad.len) as i64);
            let reason = vm.new_str(bad.reason);
            Err(vm.raise_with(Exc::UnicodeDecodeError, vec![name, object, start, end, reason]))
        }
        other => Err(vm.raise(Exc::LookupError, &format!("unknown error handler name '{other}'"))),
    }
}

impl Vm {
    /// Prints text as a standard stream encodes it: there are no surrogates in `sys.stdout`.
    pub(crate) fn print_encoded(&mut self, stream: Stream, text: &str) -> Result<()> {
        if stream == Stream::Out && text.contains(surrogate::is_surrogate) {
            encode(self, text, "utf-8", "strict")?;
        }
        self.print(stream, text);
        Ok(())
    }
}
