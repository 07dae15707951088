//! Formatting: `format()`'s specs, `%` and `str.format`.
//!
//! The mini language itself is `rustpython_common::format`'s; here are CPython's types and words around it.

mod fields;
mod percent;
mod writer;

use heapglass_memory::ObjectId;
use heapglass_memory::object::{Payload, surrogate};
use malachite_bigint::BigInt;
use num_complex::Complex64;
use num_traits::ToPrimitive;
use rustpython_common::format::{FormatSpec, FormatSpecError};

pub(crate) use fields::{str_format, str_format_map};
pub(crate) use percent::{percent_bytes, percent_str};

use crate::protocol::quote;
use crate::vm::{Exc, Raised, Result, Vm};

/// Widths beyond this would not fit into the run's memory.
const MAX_WIDTH_DIGITS: usize = 9;

impl Vm {
    /// `format()` as a built-in type defines it; the spec is not empty.
    pub(crate) fn plain_format(&mut self, id: ObjectId, spec: &str) -> Result<String> {
        let kind = match self.heap.payload(id) {
            Payload::Str(_) => "str",
            Payload::Bool(_) => "bool",
            Payload::Int(_) | Payload::BigInt(_) => "int",
            Payload::Float(_) => "float",
            Payload::Complex(_) => "complex",
            _ => {
                let message =
                    format!("unsupported format string passed to {}.__format__", self.type_name(id));
                return Err(self.type_error(&message));
            }
        };
        let parsed = match FormatSpec::parse(spec) {
            Ok(parsed) => parsed,
            Err(error) => return Err(self.spec_error(error, spec, kind)),
        };
        self.check_width(spec)?;
        match self.formatted(id, &parsed) {
            Ok(text) => Ok(text),
            Err(error) => Err(self.spec_error(error, spec, kind)),
        }
    }

    /// A width or precision that would need more memory than a run may have.
    fn check_width(&mut self, spec: &str) -> Result<()> {
        let longest = spec.split(|c: char| !c.is_ascii_digit()).map(str::len).max().unwrap_or(0);
        if longest >= MAX_WIDTH_DIGITS {
            return Err(self.raise_with(Exc::MemoryError, Vec::new()));
        }
        Ok(())
    }

    fn formatted(&mut self, id: ObjectId, spec: &FormatSpec) -> std::result::Result<String, FormatSpecError> {
        match self.heap.payload(id) {
            Payload::Str(text) => spec.format_string(&text.text.to_string()),
            Payload::Bool(value) => spec.format_bool(*value),
            Payload::Int(value) => self.formatted_int(&BigInt::from(*value), spec),
            Payload::BigInt(value) => self.formatted_int(value, spec),
            Payload::Float(value) => spec.format_float(*value),
            Payload::Complex(value) => spec.format_complex(&Complex64::new(value.0, value.1)),
            _ => Err(FormatSpecError::InvalidFormatSpecifier),
        }
    }

    fn formatted_int(
        &self,
        value: &BigInt,
        spec: &FormatSpec,
    ) -> std::result::Result<String, FormatSpecError> {
        // The library cannot make characters of surrogates.
        let is_surrogate = (BigInt::from(0xd800)..BigInt::from(0xe000)).contains(value);
        if is_surrogate && let Some(c) = value.to_u32().and_then(surrogate::char_of) {
            let text = spec.format_int(&BigInt::from(1))?;
            if text.contains('\u{1}') {
                return Ok(text.replace('\u{1}', c.encode_utf8(&mut [0; 4])));
            }
        }
        if spec.is_decimal_int_format() && quote::big(value, self.limits.int_digits).is_none() {
            return Err(FormatSpecError::NotImplemented('d', "digits"));
        }
        spec.format_int(value)
    }

    /// CPython's words (Python/formatter_unicode.c).
    fn spec_error(&mut self, error: FormatSpecError, spec: &str, kind: &str) -> Raised {
        let overflow = |vm: &mut Self, text: &str| vm.raise(Exc::OverflowError, text);
        let message = match error {
            FormatSpecError::DecimalDigitsTooMany => "Too many decimal digits in format string".to_owned(),
            FormatSpecError::PrecisionTooBig => "precision too big".to_owned(),
            FormatSpecError::PrecisionMissing => "Format specifier missing precision".to_owned(),
            FormatSpecError::InvalidFormatSpecifier => {
                format!("Invalid format specifier '{spec}' for object of type '{kind}'")
            }
            FormatSpecError::UnspecifiedFormat(separator, code) => {
                format!("Cannot specify '{separator}' with '{code}'.")
            }
            FormatSpecError::ExclusiveFormat(a, b) => format!("Cannot specify both '{a}' and '{b}'."),
            FormatSpecError::UnknownFormatCode(code, _) => {
                let code = if (' '..='\u{7f}').contains(&code) {
                    code.to_string()
                } else {
                    format!("\\x{:x}", code as u32)
                };
                format!("Unknown format code '{code}' for object of type '{kind}'")
            }
            FormatSpecError::PrecisionNotAllowed => {
                "Precision not allowed in integer format specifier".to_owned()
            }
            FormatSpecError::NotAllowed(what) => {
                format!("{what} not allowed with integer format specifier 'c'")
            }
            FormatSpecError::UnableToConvert => return overflow(self, "int too large to convert to float"),
            FormatSpecError::CodeNotInRange => return overflow(self, "%c arg not in range(0x110000)"),
            FormatSpecError::IntTooLargeForCLong => {
                return overflow(self, "Python int too large to convert to C long");
            }
            FormatSpecError::ZeroPadding => {
                "Zero padding is not allowed in complex format specifier".to_owned()
            }
            FormatSpecError::AlignmentFlag => {
                "'=' alignment flag is not allowed in complex format specifier".to_owned()
            }
            FormatSpecError::NegativeZeroCoercionNotAllowed(what) => {
                format!("Negative zero coercion (z) not allowed in {} format specifier", what)
            }
            FormatSpecError::StringAlignmentFlag => {
                "'=' alignment not allowed in string format specifier".to_owned()
            }
            FormatSpecError::StringSpecNotAllowed(what) => {
                format!("{what} not allowed in string format specifier")
            }
            FormatSpecError::NotImplemented(..) => return self.too_many_digits(),
        };
        self.value_error(&message)
    }
}
