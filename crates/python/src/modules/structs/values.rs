//! Values to bytes and back (`s_pack_internal`, `s_unpack_internal`).

use heapglass_memory::ObjectId;
use heapglass_memory::object::Payload;
use malachite_bigint::BigInt;

use super::error;
use super::format::{Code, Format};
use crate::types::{complex, float};
use crate::vm::{Exc, Result, Vm};

/// The bytes of as many values as the format has.
pub(super) fn pack(vm: &mut Vm, format: &Format, items: &[ObjectId]) -> Result<Vec<u8>> {
    let mut bytes = vec![0; format.size];
    let mut items = items.iter().copied();
    for code in &format.codes {
        if matches!(code.letter, 's' | 'p') {
            let item = items.next().unwrap_or(vm.none());
            let text = string(vm, code, item)?;
            put(&mut bytes, code.offset, &text);
            continue;
        }
        for index in 0..code.count {
            let item = items.next().unwrap_or(vm.none());
            let mut raw = one(vm, code, item)?;
            if format.is_big_endian {
                let half = if matches!(code.letter, 'F' | 'D') { raw.len() / 2 } else { raw.len() };
                raw.chunks_mut(half.max(1)).for_each(<[u8]>::reverse);
            }
            put(&mut bytes, code.offset + index * code.size, &raw);
        }
    }
    Ok(bytes)
}

fn put(bytes: &mut [u8], at: usize, raw: &[u8]) {
    if let Some(part) = bytes.get_mut(at..at + raw.len()) {
        part.copy_from_slice(raw);
    }
}

fn string(vm: &mut Vm, code: &Code, item: ObjectId) -> Result<Vec<u8>> {
    let text = match vm.heap.payload(item) {
        Payload::Bytes(bytes) => bytes.to_vec(),
        Payload::ByteArray(body) => body.bytes.to_vec(),
        _ => {
            let message = format!("argument for '{}' must be a bytes object", code.letter);
            return Err(error(vm, &message));
        }
    };
    let mut result: Vec<u8> = Vec::with_capacity(code.count);
    if code.letter == 'p' && code.count > 0 {
        let length = text.len().min(code.count - 1);
        result.push(length.min(255) as u8);
    }
    result.extend(text);
    result.truncate(code.count);
    Ok(result)
}

/// One value, the lowest byte first.
fn one(vm: &mut Vm, code: &Code, item: ObjectId) -> Result<Vec<u8>> {
    match code.letter {
        'c' => match vm.heap.payload(item) {
            Payload::Bytes(bytes) if bytes.len() == 1 => Ok(bytes.to_vec()),
            _ => Err(error(vm, "char format requires a bytes object of length 1")),
        },
        '?' => Ok(vec![u8::from(vm.truth(item)?)]),
        'e' | 'f' | 'd' => {
            if vm.double(item).is_none() && !vm.is_int(item) && vm.own_method(item, "__float__").is_none() {
                return Err(error(vm, "required argument is not a float"));
            }
            let value = float::real(vm, item)?;
            real(vm, code.letter, value)
        }
        'F' | 'D' => {
            let (re, im) = complex::value(vm, item)?;
            let letter = if code.letter == 'F' { 'f' } else { 'd' };
            Ok([real(vm, letter, re)?, real(vm, letter, im)?].concat())
        }
        _ => integer(vm, code, item),
    }
}

fn integer(vm: &mut Vm, code: &Code, item: ObjectId) -> Result<Vec<u8>> {
    if !vm.is_index(item) {
        return Err(error(vm, "required argument is not an integer"));
    }
    let value = vm.index(item)?;
    let bits = code.size as u32 * 8;
    let (low, high) = if code.letter.is_lowercase() {
        (-(1_i128 << (bits - 1)), (1_i128 << (bits - 1)) - 1)
    } else {
        (0, (1_i128 << bits) - 1)
    };
    let fitting = i128::try_from(&value).ok();
    match fitting.filter(|value| (low..=high).contains(value)) {
        Some(value) => Ok(value.to_le_bytes().into_iter().take(code.size).collect()),
        None if code.letter == 'P' && fitting.is_some_and(|value| value >= -(1 << 63)) => {
            let value = fitting.unwrap_or(0);
            Ok(value.to_le_bytes().into_iter().take(code.size).collect())
        }
        None => {
            let message = format!("'{}' format requires {low} <= number <= {high}", code.letter);
            Err(error(vm, &message))
        }
    }
}

fn real(vm: &mut Vm, letter: char, value: f64) -> Result<Vec<u8>> {
    let bytes = match letter {
        'd' => return Ok(value.to_le_bytes().to_vec()),
        'f' => Some(value as f32)
            .filter(|single| single.is_finite() || !value.is_finite())
            .map(|single| single.to_le_bytes().to_vec()),
        _ => half(value).map(|half| half.to_le_bytes().to_vec()),
    };
    match bytes {
        Some(bytes) => Ok(bytes),
        None => {
            let message = format!("float too large to pack with {letter} format");
            Err(vm.raise(Exc::OverflowError, &message))
        }
    }
}

/// `PyFloat_Pack2`: half precision, rounded to even; `None` if it is too large.
fn half(value: f64) -> Option<u16> {
    let sign = if value.is_sign_negative() { 0x8000 } else { 0 };
    let size = value.abs();
    if size.is_nan() {
        return Some(sign | 0x7e00);
    }
    if size.is_infinite() {
        return Some(sign | 0x7c00);
    }
    // Below 2**-14 numbers are as many times 2**-24 as they say.
    let exponent = if size < f64::powi(2.0, -14) { -14 } else { (size.to_bits() >> 52) as i32 - 1023 };
    let scaled = (size * f64::powi(2.0, 10 - exponent)).round_ties_even();
    let bits = scaled as i64 + i64::from(exponent + 14) * 1024;
    u16::try_from(bits).ok().filter(|bits| *bits < 0x7c00).map(|bits| sign | bits)
}

fn of_half(bits: u16) -> f64 {
    let (exponent, fraction) = (i32::from(bits >> 10 & 31), f64::from(bits & 1023));
    let size = match exponent {
        0 => fraction * f64::powi(2.0, -24),
        31 if fraction == 0.0 => f64::INFINITY,
        31 => f64::NAN,
        _ => (1.0 + fraction / 1024.0) * f64::powi(2.0, exponent - 15),
    };
    if bits & 0x8000 == 0 { size } else { -size }
}

/// A tuple of the values. New reference.
pub(super) fn unpack(vm: &mut Vm, format: &Format, bytes: &[u8]) -> ObjectId {
    let mut items = Vec::new();
    for code in &format.codes {
        if matches!(code.letter, 's' | 'p') {
            let raw = bytes.get(code.offset..code.offset + code.count).unwrap_or_default();
            let text = match (code.letter, raw) {
                ('p', [length, rest @ ..]) => rest.get(..usize::from(*length)).unwrap_or(rest),
                _ => raw,
            };
            items.push(vm.heap.new_bytes(text.to_vec()));
            continue;
        }
        for index in 0..code.count {
            let at = code.offset + index * code.size;
            let mut raw = bytes.get(at..at + code.size).unwrap_or_default().to_vec();
            if format.is_big_endian {
                let half = if matches!(code.letter, 'F' | 'D') { raw.len() / 2 } else { raw.len() };
                raw.chunks_mut(half.max(1)).for_each(<[u8]>::reverse);
            }
            items.push(value(vm, code, &raw));
        }
    }
    vm.heap.new_tuple_tracked(items)
}

/// An object of bytes of which the lowest comes first. New reference.
fn value(vm: &mut Vm, code: &Code, raw: &[u8]) -> ObjectId {
    match code.letter {
        'c' => vm.heap.new_bytes(raw.to_vec()),
        '?' => vm.heap.bool(raw.iter().any(|byte| *byte != 0)),
        'e' | 'f' | 'd' => {
            let value = number(raw);
            vm.heap.new_float(value)
        }
        'F' | 'D' => {
            let (re, im) = raw.split_at(raw.len() / 2);
            complex::make(vm, number(re), number(im))
        }
        letter => {
            let mut all = if letter.is_lowercase() && raw.last().is_some_and(|byte| byte & 128 != 0) {
                [255; 16]
            } else {
                [0; 16]
            };
            all.iter_mut().zip(raw).for_each(|(slot, byte)| *slot = *byte);
            vm.heap.new_big_int(BigInt::from(i128::from_le_bytes(all)))
        }
    }
}

fn number(raw: &[u8]) -> f64 {
    if let Ok(raw) = <[u8; 8]>::try_from(raw) {
        return f64::from_le_bytes(raw);
    }
    match (<[u8; 4]>::try_from(raw), <[u8; 2]>::try_from(raw)) {
        (Ok(raw), _) => f64::from(f32::from_le_bytes(raw)),
        (_, Ok(raw)) => of_half(u16::from_le_bytes(raw)),
        _ => 0.0,
    }
}
