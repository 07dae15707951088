//! Numbers: `abs`, `round`, `divmod`, `pow`, `hex`, `oct`, `bin`, `hash`, `id`.

use heapglass_memory::ObjectId;
use malachite_bigint::BigInt;

use crate::compile::operand::BinaryOp;
use crate::protocol::Unary;
use crate::types;
use crate::vm::{Args, Flow, Result, Vm};

pub(super) fn abs(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    vm.begin_unary(vm.arg(args, 0), Unary::Absolute)
}

pub(super) fn round(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let found = vm.named_args("round", args, 0, &["number", "ndigits"], 1)?;
    let number = found.first().copied().flatten().unwrap_or(vm.none());
    let digits = found.get(1).copied().flatten().filter(|digits| !vm.is_none(*digits));
    let class = vm.heap.type_of(number);
    let name = vm.names.round;
    let Some(method) = vm.lookup_in_mro(class, name) else {
        let message = format!("type {} doesn't define __round__ method", vm.type_name(number));
        return Err(vm.type_error(&message));
    };
    let digits: Vec<ObjectId> = digits.into_iter().collect();
    Ok(vm.method_flow("round", method, number, &digits, None))
}

/// A binary special method that has no operator: by name, the reflected one after it.
fn by_methods(vm: &mut Vm, a: ObjectId, b: ObjectId, names: [&str; 2]) -> Result<Option<ObjectId>> {
    let [name, reflected] = names.map(|name| vm.heap.intern_immortal(name));
    let mut attempts = vec![(a, b, name), (b, a, reflected)];
    let (left, right) = (vm.heap.type_of(a), vm.heap.type_of(b));
    if left != right && vm.is_subclass(right, left) {
        attempts.reverse();
    }
    for (x, y, name) in attempts {
        if let Some(method) = vm.python_method(x, name) {
            let result = vm.special_sync(method, x, &[y])?;
            if result != vm.heap.constants.not_implemented {
                return Ok(Some(result));
            }
        }
    }
    Ok(None)
}

pub(super) fn divmod(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let (a, b) = (vm.arg(args, 0), vm.arg(args, 1));
    if (vm.finds_methods(a) || vm.finds_methods(b))
        && let Some(result) = by_methods(vm, a, b, ["__divmod__", "__rdivmod__"])?
    {
        return Ok(result.into());
    }
    match types::float::divmod(vm, a, b)? {
        Some(pair) => Ok(pair.into()),
        None => {
            let message = format!(
                "unsupported operand type(s) for divmod(): '{}' and '{}'",
                vm.type_name(a),
                vm.type_name(b)
            );
            Err(vm.type_error(&message))
        }
    }
}

pub(super) fn pow(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let found = vm.named_args("pow", args, 0, &["base", "exp", "mod"], 2)?;
    let part = |index: usize| found.get(index).copied().flatten();
    let (Some(base), Some(exp)) = (part(0), part(1)) else { return Ok(vm.none().into()) };
    let Some(modulus) = part(2).filter(|modulus| !vm.is_none(*modulus)) else {
        return vm.begin_binary(base, exp, BinaryOp::Power);
    };
    if let Some(result) = power_by_methods(vm, base, exp, modulus)? {
        return Ok(result.into());
    }
    if let (Some(x), Some(y), Some(modulus)) = (vm.big(base), vm.big(exp), vm.big(modulus)) {
        return types::int::modular_power(vm, &x, &y, &modulus).map(Flow::Value);
    }
    let is_number =
        |vm: &Vm, id| vm.is_int(id) || vm.double(id).is_some() || types::complex::is_complex(vm, id);
    let are_numbers = is_number(vm, base) && is_number(vm, exp);
    if are_numbers && (types::complex::is_complex(vm, base) || types::complex::is_complex(vm, exp)) {
        return Err(vm.value_error("complex modulo"));
    }
    if are_numbers && (vm.double(base).is_some() || vm.double(exp).is_some()) {
        return Err(vm.type_error("pow() 3rd argument not allowed unless all arguments are integers"));
    }
    let message = format!(
        "unsupported operand type(s) for ** or pow(): '{}', '{}', '{}'",
        vm.type_name(base),
        vm.type_name(exp),
        vm.type_name(modulus)
    );
    Err(vm.type_error(&message))
}

/// `slot_nb_power` with a modulus: `__pow__`, then `__rpow__`.
fn power_by_methods(
    vm: &mut Vm,
    base: ObjectId,
    exp: ObjectId,
    modulus: ObjectId,
) -> Result<Option<ObjectId>> {
    for (receiver, other, name) in [(base, exp, "__pow__"), (exp, base, "__rpow__")] {
        let Some(method) = vm.own_method(receiver, name) else { continue };
        let result = vm.special_sync(method, receiver, &[other, modulus])?;
        if result != vm.heap.constants.not_implemented {
            return Ok(Some(result));
        }
    }
    Ok(None)
}

fn in_base(vm: &mut Vm, args: &Args<'_>, prefix: &str, base: u32) -> Result<Flow> {
    let value = vm.index(vm.arg(args, 0))?;
    let is_negative = value < BigInt::from(0);
    let digits = value.to_str_radix(base);
    let digits = digits.trim_start_matches('-');
    let sign = if is_negative { "-" } else { "" };
    Ok(vm.new_str(&format!("{sign}{prefix}{digits}")).into())
}

pub(super) fn hex(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    in_base(vm, args, "0x", 16)
}

pub(super) fn oct(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    in_base(vm, args, "0o", 8)
}

pub(super) fn bin(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    in_base(vm, args, "0b", 2)
}

pub(super) fn hash(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let hash = vm.hash_of(vm.arg(args, 0))?;
    Ok(vm.heap.new_int(hash).into())
}

pub(super) fn id(vm: &mut Vm, args: &Args<'_>) -> Result<Flow> {
    let addr = vm.heap.get(vm.arg(args, 0)).addr.0;
    Ok(vm.heap.new_int(addr as i64).into())
}
