//! `binascii` (CPython 3.14 Modules/binascii.c): bytes as text of several kinds.

use heapglass_memory::ObjectId;

use super::structs::bytes_like;
use super::{ModuleDef, put_exception};
use crate::vm::{Args, Arity, Exc, Flow, NativeDef, Raised, Result, Vm, def};

pub(super) const MODULE: ModuleDef = ModuleDef { name: "binascii", functions: FUNCTIONS, types: &[], fill };

const FUNCTIONS: &[NativeDef] = &[
    def("a2b_base64", Arity::Any, from_base64),
    def("b2a_base64", Arity::Any, to_base64),
    def("a2b_hex", Arity::One, from_hex),
    def("unhexlify", Arity::One, from_hex),
    def("b2a_hex", Arity::Any, |vm, args| to_hex(vm, args, "b2a_hex")),
    def("hexlify", Arity::Any, |vm, args| to_hex(vm, args, "hexlify")),
    def("crc32", Arity::Range(1, 2), crc32),
    def("crc_hqx", Arity::Range(2, 2), crc_hqx),
];

const BASE64: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

fn fill(vm: &mut Vm, dict: ObjectId) {
    put_exception(vm, dict, "binascii", "Error", Exc::ValueError);
    put_exception(vm, dict, "binascii", "Incomplete", Exc::Exception);
}

/// `binascii.Error`
fn error(vm: &mut Vm, message: &str) -> Raised {
    let module = vm.module_named("binascii").and_then(|module| vm.heap.field(module, 0));
    let class = module.and_then(|dict| vm.heap.dict_get_text(dict, "Error"));
    let message = vm.new_str(message);
    let exception = vm.new_exception(class.unwrap_or(vm.exc(Exc::ValueError)), vec![message]);
    vm.raise_object(exception)
}

/// `ascii_buffer_converter`: bytes, or a text of ASCII characters.
fn ascii_bytes(vm: &mut Vm, id: ObjectId) -> Result<Vec<u8>> {
    match vm.text(id) {
        Some(text) if text.is_ascii() => Ok(text.as_bytes().to_vec()),
        Some(_) => Err(vm.value_error("string argument should contain only ASCII characters")),
        None => match bytes_like(vm, id) {
            Ok(bytes) => Ok(bytes),
            Err(Raised) => {
                vm.clear_raised();
                let found = vm.type_name(id).to_owned();
                let message = format!("argument should be bytes, buffer or ASCII string, not '{found}'");
                Err(vm.type_error(&message))
            }
        },
    }
}

fn flag(vm: &mut Vm, args: &Args<'_>, function: &str, name: &str, default: bool) -> Result<bool> {
    let found = vm.keywords(function, args, &[name])?;
    match found.first().copied().flatten() {
        Some(value) => vm.truth(value),
        None => Ok(default),
    }
}

fn to_base64(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let has_newline = flag(vm, args, "b2a_base64", "newline", true)?;
    let bytes = bytes_like(vm, vm.arg(args, 0))?;
    let mut text = Vec::with_capacity(bytes.len() / 3 * 4 + 5);
    for group in bytes.chunks(3) {
        let bits =
            group.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - group.len()));
        for index in 0..4 {
            let digit = BASE64.get((bits >> (18 - 6 * index) & 63) as usize).copied().unwrap_or(b'=');
            text.push(if index <= group.len() { digit } else { b'=' });
        }
    }
    if has_newline {
        text.push(b'\n');
    }
    Ok(vm.heap.new_bytes(text).into())
}

fn from_base64(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let is_strict = flag(vm, args, "a2b_base64", "strict_mode", false)?;
    let text = ascii_bytes(vm, vm.arg(args, 0))?;
    if is_strict && text.first() == Some(&b'=') {
        return Err(error(vm, "Leading padding not allowed"));
    }
    let (mut bytes, mut quad, mut left, mut pads) = (Vec::new(), 0, 0_u8, 0);
    let mut has_padding = false;
    for (index, byte) in text.iter().enumerate() {
        if *byte == b'=' {
            has_padding = true;
            pads += 1;
            if quad >= 2 && quad + pads >= 4 {
                if is_strict && index + 1 < text.len() {
                    return Err(error(vm, "Excess data after padding"));
                }
                return Ok(vm.heap.new_bytes(bytes).into());
            }
            continue;
        }
        let Some(digit) = BASE64.iter().position(|known| known == byte) else {
            if is_strict {
                return Err(error(vm, "Only base64 data is allowed"));
            }
            continue;
        };
        if is_strict && has_padding {
            return Err(error(vm, "Discontinuous padding not allowed"));
        }
        pads = 0;
        let digit = digit as u8;
        match quad {
            0 => {}
            1 => bytes.push(left << 2 | digit >> 4),
            2 => bytes.push(left << 4 | digit >> 2),
            _ => bytes.push(left << 6 | digit),
        }
        left = match quad {
            1 => digit & 15,
            2 => digit & 3,
            _ => digit,
        };
        quad = (quad + 1) % 4;
    }
    match quad {
        0 => Ok(vm.heap.new_bytes(bytes).into()),
        1 => {
            let count = bytes.len() / 3 * 4 + 1;
            let message = format!(
                "Invalid base64-encoded string: number of data characters ({count}) cannot be 1 more than a multiple of 4"
            );
            Err(error(vm, &message))
        }
        _ => Err(error(vm, "Incorrect padding")),
    }
}

fn from_hex(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let text = ascii_bytes(vm, vm.arg(args, 0))?;
    if text.len() % 2 != 0 {
        return Err(error(vm, "Odd-length string"));
    }
    let digit = |byte: u8| char::from(byte).to_digit(16);
    let pairs = text.chunks(2).map(|pair| match pair {
        [high, low] => Some((digit(*high)? * 16 + digit(*low)?) as u8),
        _ => None,
    });
    match pairs.collect::<Option<Vec<u8>>>() {
        Some(bytes) => Ok(vm.heap.new_bytes(bytes).into()),
        None => Err(error(vm, "Non-hexadecimal digit found")),
    }
}

/// As `bytes.hex` does it.
fn to_hex(vm: &mut Vm, args: &Args<'_>, function: &str) -> Result<Flow> {
    let found = vm.named_args(function, args, 0, &["data", "sep", "bytes_per_sep"], 1)?;
    let get = |index: usize| found.get(index).copied().flatten();
    let bytes = bytes_like(vm, get(0).unwrap_or(vm.none()))?;
    let object = vm.heap.new_bytes(bytes);
    let given: Vec<ObjectId> = get(1).into_iter().chain(get(2)).collect();
    let text = super::calls::call_method(vm, object, "hex", &given);
    vm.heap.decref(object);
    let text = text?;
    let ascii = vm.text(text).unwrap_or_default().as_bytes().to_vec();
    vm.heap.decref(text);
    Ok(vm.heap.new_bytes(ascii).into())
}

fn crc32(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let bytes = bytes_like(vm, vm.arg(args, 0))?;
    let start = args.get(1).map_or(Ok(0), |start| vm.index_i64(start))?;
    let mut crc = !(start as u32);
    for byte in bytes {
        crc ^= u32::from(byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 };
        }
    }
    Ok(vm.heap.new_int(i64::from(!crc)).into())
}

fn crc_hqx(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let bytes = bytes_like(vm, vm.arg(args, 0))?;
    let mut crc = vm.index_i64(vm.arg(args, 1))? as u16;
    for byte in bytes {
        crc ^= u16::from(byte) << 8;
        for _ in 0..8 {
            crc = if crc & 0x8000 != 0 { crc << 1 ^ 0x1021 } else { crc << 1 };
        }
    }
    Ok(vm.heap.new_int(i64::from(crc)).into())
}
