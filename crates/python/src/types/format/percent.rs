//! `%` formatting of str and bytes: `unicode_format_arg` (CPython 3.14 Objects/unicodeobject.c), `_PyBytes_FormatEx`.

use heapglass_memory::object::{Payload, RecordKind, surrogate};
use heapglass_memory::{Class, ObjectId};
use malachite_bigint::BigInt;
use num_traits::ToPrimitive;
use rustpython_common::cformat::{
    CConversionFlags, CFormatBytes, CFormatErrorType, CFormatPart, CFormatPrecision, CFormatQuantity,
    CFormatSpec, CFormatString, CFormatType, CNumberType,
};
use rustpython_common::format::FormatConversion;

use super::fields::item;
use super::writer::Writer;
use crate::protocol::quote;
use crate::types::float;
use crate::vm::{Exc, Raised, Result, Vm};

/// The arguments: a tuple's items one after the other, or one value, or a mapping.
struct Values {
    items: Vec<ObjectId>,
    next: usize,
    /// What keys are looked up in.
    mapping: ObjectId,
    is_tuple: bool,
    /// Bytes are formatted, not text.
    is_bytes: bool,
}

impl Values {
    fn new(vm: &Vm, args: ObjectId, is_bytes: bool) -> Self {
        let (items, is_tuple) = match vm.heap.payload(args) {
            Payload::Tuple(items) => (items.to_vec(), true),
            _ => (vec![args], false),
        };
        Self { items, next: 0, mapping: args, is_tuple, is_bytes }
    }

    /// The next value. Borrowed.
    fn take(&mut self, vm: &mut Vm) -> Result<ObjectId> {
        match self.items.get(self.next).copied() {
            Some(item) => {
                self.next += 1;
                Ok(item)
            }
            None => Err(vm.type_error("not enough arguments for format string")),
        }
    }

    fn is_mapping(&self, vm: &Vm) -> bool {
        let id = self.mapping;
        let has_items = match vm.heap.payload(id) {
            Payload::Dict(_) | Payload::List(_) => true,
            Payload::Bytes(_) => !self.is_bytes,
            Payload::Record(record) => matches!(record.kind, RecordKind::Range | RecordKind::MappingProxy),
            Payload::Str(_) => false,
            _ => vm.python_method(id, vm.names.getitem).is_some(),
        };
        !self.is_tuple && has_items
    }

    /// All must have been used, unless they are a mapping.
    fn finish(&self, vm: &mut Vm, was_keyed: bool) -> Result<()> {
        if self.next < self.items.len() && !was_keyed && !self.is_mapping(vm) {
            return Err(vm.type_error("not all arguments converted during string formatting"));
        }
        Ok(())
    }

    /// `*`: width or precision from the values.
    fn star(&mut self, vm: &mut Vm) -> Result<i64> {
        let value = self.take(vm)?;
        match vm.small(value) {
            Some(value) => Ok(value),
            None if vm.is_int(value) => {
                Err(vm.raise(Exc::OverflowError, "Python int too large to convert to C int"))
            }
            None => Err(vm.type_error("* wants int")),
        }
    }

    /// The value of a spec: by key, or the next one; and whether it is a new reference.
    fn value(&mut self, vm: &mut Vm, key: Option<ObjectId>) -> Result<(ObjectId, bool)> {
        let Some(key) = key else { return Ok((self.take(vm)?, false)) };
        let found = if self.is_mapping(vm) {
            item(vm, self.mapping, key)
        } else {
            Err(vm.type_error("format requires a mapping"))
        };
        vm.heap.decref(key);
        Ok((found?, true))
    }
}

/// Width and precision with their stars filled in.
fn filled(vm: &mut Vm, values: &mut Values, spec: &CFormatSpec) -> Result<CFormatSpec> {
    let mut spec = *spec;
    if spec.min_field_width == Some(CFormatQuantity::FromValuesTuple) {
        let width = values.star(vm)?;
        if width < 0 {
            spec.flags |= CConversionFlags::LEFT_ADJUST;
        }
        spec.min_field_width = Some(CFormatQuantity::Amount(width.unsigned_abs() as usize));
    }
    if spec.precision == Some(CFormatPrecision::Quantity(CFormatQuantity::FromValuesTuple)) {
        let precision = values.star(vm)?;
        spec.precision = Some(CFormatPrecision::Quantity(CFormatQuantity::Amount(precision.max(0) as usize)));
    }
    let width = match spec.min_field_width {
        Some(CFormatQuantity::Amount(width)) => width,
        _ => 0,
    };
    let precision = match spec.precision {
        Some(CFormatPrecision::Quantity(CFormatQuantity::Amount(precision))) => precision,
        _ => 0,
    };
    vm.check_bytes(Some(width.max(precision) as u64))?;
    Ok(spec)
}

/// `text % args`. New reference.
pub(crate) fn percent_str(vm: &mut Vm, format: ObjectId, args: ObjectId) -> Result<ObjectId> {
    let text = vm.string(format).unwrap_or_default();
    let parsed = match text.parse::<CFormatString>() {
        Ok(parsed) => parsed,
        Err(error) => return Err(parse_error(vm, error.typ)),
    };
    let mut values = Values::new(vm, args, false);
    let mut result = String::new();
    let mut writer = Writer::default();
    let mut was_keyed = false;
    let parts: Vec<_> = parsed.into_iter().collect();
    if let [(_, CFormatPart::Spec(only))] = parts.as_slice()
        && let Some(shared) = lone_string(vm, &mut values, &only.spec, only.mapping_key.is_some())
    {
        values.finish(vm, false)?;
        return Ok(shared);
    }
    for (at, part) in parts {
        match part {
            CFormatPart::Literal(literal) => result.push_str(&literal),
            CFormatPart::Spec(keyed) => {
                let key = keyed.mapping_key.map(|key| vm.new_str(&key));
                was_keyed |= key.is_some();
                let mut digits = None;
                let text = with_value(vm, &mut values, &keyed.spec, key, |vm, spec, value| {
                    digits = if is_plain(spec) { vm.written_digits(value) } else { None };
                    format_str(vm, spec, value, at)
                })?;
                result.push_str(&text);
                writer.wrote(result.chars().count(), digits);
                continue;
            }
        }
        writer.wrote(result.chars().count(), None);
    }
    values.finish(vm, was_keyed)?;
    Ok(writer.finish(vm, &result, &text))
}

/// Whether an int is written by `_PyLong_FormatWriter`: `%d`, `%s` … without width, precision and flags.
fn is_plain(spec: &CFormatSpec) -> bool {
    let is_decimal = match spec.format_type {
        CFormatType::String(_) => true,
        CFormatType::Number(kind) => {
            matches!(kind, CNumberType::DecimalD | CNumberType::DecimalI | CNumberType::DecimalU)
        }
        CFormatType::Float(_)
        | CFormatType::Character(_)
        | CFormatType::Bytes
        | CFormatType::Unsupported { .. } => false,
    };
    is_decimal && spec.flags.is_empty() && spec.min_field_width.is_none() && spec.precision.is_none()
}

/// `'%s' % text` gives the text itself. New reference.
fn lone_string(vm: &mut Vm, values: &mut Values, spec: &CFormatSpec, is_keyed: bool) -> Option<ObjectId> {
    let is_bare = spec.min_field_width.is_none() && spec.precision.is_none() && !is_keyed;
    let value = *values.items.first()?;
    let is_text = spec.format_type == CFormatType::String(FormatConversion::Str)
        && vm.heap.is_exactly(value, Class::Str);
    if !is_bare || !is_text {
        return None;
    }
    values.next = 1;
    Some(vm.heap.new_ref(value))
}

/// Formats a spec's value with `format`, holding it where it came from a mapping.
fn with_value<T>(
    vm: &mut Vm,
    values: &mut Values,
    spec: &CFormatSpec,
    key: Option<ObjectId>,
    format: impl FnOnce(&mut Vm, &CFormatSpec, ObjectId) -> Result<T>,
) -> Result<T> {
    let spec = if key.is_some() { *spec } else { filled(vm, values, spec)? };
    let (value, is_owned) = values.value(vm, key)?;
    if !is_owned {
        return format(vm, &spec, value);
    }
    vm.temps.push(value);
    let result = format(vm, &spec, value);
    vm.temps.pop();
    vm.heap.decref(value);
    result
}

fn format_str(vm: &mut Vm, spec: &CFormatSpec, value: ObjectId, at: usize) -> Result<String> {
    match spec.format_type {
        CFormatType::String(conversion) => {
            let text = match conversion {
                FormatConversion::Str => vm.str(value)?,
                FormatConversion::Repr => vm.repr(value)?,
                FormatConversion::Ascii => vm.ascii(value)?,
            };
            Ok(spec.format_string(text))
        }
        CFormatType::Number(kind) => number(vm, spec, kind, value),
        CFormatType::Float(_) => {
            let value = float::real(vm, value)?;
            Ok(spec.format_float(value))
        }
        CFormatType::Character(_) => character(vm, spec, value),
        CFormatType::Bytes => Err(unsupported(vm, 'b', at + 1)),
        CFormatType::Unsupported { ch, index } => Err(unsupported(vm, ch.to_char_lossy(), index)),
    }
}

fn unsupported(vm: &mut Vm, c: char, index: usize) -> Raised {
    let shown = if (' '..'\u{7f}').contains(&c) { c } else { '?' };
    vm.value_error(&format!("unsupported format character '{shown}' ({:#x}) at index {index}", c as u32))
}

/// `%d`, `%x` …: floats are cut for `%d` only.
fn number(vm: &mut Vm, spec: &CFormatSpec, kind: CNumberType, value: ObjectId) -> Result<String> {
    let is_decimal = matches!(kind, CNumberType::DecimalD | CNumberType::DecimalI | CNumberType::DecimalU);
    let letter = kind as u8 as char;
    let big = if let Some(big) = vm.big(value) {
        big
    } else if let (true, Some(double)) = (is_decimal, vm.double(value)) {
        float::to_big(vm, double)?
    } else if let Some(method) = if is_decimal { vm.own_method(value, "__int__") } else { None } {
        let result = vm.special_sync(method, value, &[])?;
        let big = vm.big(result);
        vm.heap.decref(result);
        big.unwrap_or_default()
    } else if vm.is_index(value) {
        vm.index(value)?
    } else {
        let needed = if is_decimal { "a real number" } else { "an integer" };
        let message = format!("%{letter} format: {needed} is required, not {}", vm.type_name(value));
        return Err(vm.type_error(&message));
    };
    if is_decimal && quote::big(&big, vm.limits.int_digits).is_none() {
        return Err(vm.too_many_digits());
    }
    Ok(spec.format_number(&big))
}

/// `%c`
fn character(vm: &mut Vm, spec: &CFormatSpec, value: ObjectId) -> Result<String> {
    if let Some(text) = vm.text(value) {
        let mut chars = text.chars();
        if let (Some(only), None) = (chars.next(), chars.next()) {
            return Ok(spec.format_char(only));
        }
        let count = text.chars().count();
        let message = format!("%c requires an int or a unicode character, not a string of length {count}");
        return Err(vm.type_error(&message));
    }
    if !vm.is_index(value) {
        let message = format!("%c requires an int or a unicode character, not {}", vm.type_name(value));
        return Err(vm.type_error(&message));
    }
    let code = vm.index(value)?;
    match code.to_u32().filter(|code| *code < 0x11_0000) {
        Some(code) => match surrogate::char_of(code) {
            Some(c) => Ok(spec.format_char(c)),
            None => Err(vm.raise(Exc::OverflowError, "%c arg not in range(0x110000)")),
        },
        None => Err(vm.raise(Exc::OverflowError, "%c arg not in range(0x110000)")),
    }
}

fn parse_error(vm: &mut Vm, error: CFormatErrorType) -> Raised {
    match error {
        CFormatErrorType::UnmatchedKeyParentheses => vm.value_error("incomplete format key"),
        CFormatErrorType::WidthTooBig => vm.value_error("width too big"),
        CFormatErrorType::PrecisionTooBig => vm.value_error("precision too big"),
        _ => vm.value_error("incomplete format"),
    }
}

/// `bytes % args`. New reference.
pub(crate) fn percent_bytes(vm: &mut Vm, format: ObjectId, args: ObjectId) -> Result<ObjectId> {
    let Some(bytes) = crate::types::bytes::bytes_of(vm, format) else {
        return Ok(vm.heap.constants.not_implemented);
    };
    let parsed = match CFormatBytes::parse_from_bytes(&bytes) {
        Ok(parsed) => parsed,
        Err(error) => return Err(parse_error(vm, error.typ)),
    };
    let mut values = Values::new(vm, args, true);
    let mut result = Vec::new();
    let mut was_keyed = false;
    for (at, part) in parsed {
        match part {
            CFormatPart::Literal(literal) => result.extend_from_slice(&literal),
            CFormatPart::Spec(keyed) => {
                let key = keyed.mapping_key.map(|key| vm.heap.new_bytes(key));
                was_keyed |= key.is_some();
                let bytes = with_value(vm, &mut values, &keyed.spec, key, |vm, spec, value| {
                    format_bytes(vm, spec, value, at)
                })?;
                result.extend_from_slice(&bytes);
            }
        }
    }
    if values.finish(vm, was_keyed).is_err() {
        vm.clear_raised();
        return Err(vm.type_error("not all arguments converted during bytes formatting"));
    }
    Ok(crate::types::bytes::like(vm, format, result))
}

fn format_bytes(vm: &mut Vm, spec: &CFormatSpec, value: ObjectId, at: usize) -> Result<Vec<u8>> {
    match spec.format_type {
        CFormatType::String(FormatConversion::Repr | FormatConversion::Ascii) => {
            let text = vm.ascii(value)?;
            Ok(spec.format_string(text.into_bytes()))
        }
        CFormatType::String(FormatConversion::Str) | CFormatType::Bytes => match vm.heap.payload(value) {
            Payload::Bytes(bytes) => Ok(spec.format_bytes(bytes)),
            _ => {
                let found = vm.type_name(value);
                let message = format!(
                    "%b requires a bytes-like object, or an object that implements __bytes__, not '{found}'"
                );
                Err(vm.type_error(&message))
            }
        },
        CFormatType::Character(_) => {
            let byte = match vm.heap.payload(value) {
                Payload::Bytes(bytes) if bytes.len() == 1 => bytes.first().map(|byte| BigInt::from(*byte)),
                _ => vm.big(value),
            };
            match byte.map(|byte| byte.to_u8()) {
                Some(Some(byte)) => Ok(spec.format_char(byte)),
                Some(None) => Err(vm.raise(Exc::OverflowError, "%c arg not in range(256)")),
                None => {
                    let found = vm.type_name(value);
                    let message =
                        format!("%c requires an integer in range(256) or a single byte, not {found}");
                    Err(vm.type_error(&message))
                }
            }
        }
        CFormatType::Number(_) | CFormatType::Float(_) | CFormatType::Unsupported { .. } => {
            format_str(vm, spec, value, at).map(String::into_bytes)
        }
    }
}
