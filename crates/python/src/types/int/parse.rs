//! Text to int: `PyLong_FromUnicodeObject`.

use malachite_bigint::BigInt;
use rustpython_common::int::{BytesToIntError, bytes_to_int};
use rustpython_common::str::transform_decimal_and_space_to_ascii;

use crate::vm::{Result, Vm};

/// The value of a text in this base (0: by its prefix). `shown` is how error messages quote it.
pub(crate) fn parse_text(vm: &mut Vm, text: &str, shown: &str, base: u32) -> Result<BigInt> {
    let ascii = transform_decimal_and_space_to_ascii(text);
    // Zero is no limit, here and there.
    match bytes_to_int(ascii.as_bytes(), base, vm.limits.int_digits as usize) {
        Ok(value) => Ok(value),
        Err(BytesToIntError::DigitLimit { got, limit }) => {
            let message = format!(
                "Exceeds the limit ({limit} digits) for integer string conversion: value has {got} digits; use sys.set_int_max_str_digits() to increase the limit"
            );
            Err(vm.value_error(&message))
        }
        Err(BytesToIntError::InvalidLiteral { .. } | BytesToIntError::InvalidBase) => {
            let shown: String = shown.chars().take(200).collect();
            Err(vm.value_error(&format!("invalid literal for int() with base {base}: {shown}")))
        }
    }
}
