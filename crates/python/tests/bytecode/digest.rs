//! The same text and the same hash of it as `tests/bytecode/record.py` makes.

use std::rc::Rc;

use heapglass_python::compile::{Const, Module, Position, Unit};

/// A code object and all within, outer before inner, in the order of the constants.
pub fn codes(unit: &Rc<Unit>) -> Vec<Rc<Unit>> {
    let mut all = vec![Rc::clone(unit)];
    for value in &unit.consts {
        if let Const::Code(inner) = value {
            all.extend(codes(inner));
        }
    }
    all
}

/// Every field of a code object.
pub fn describe(unit: &Unit) -> String {
    let numbers = [
        unit.first_line,
        unit.flags,
        unit.arg_count,
        unit.posonly_arg_count,
        unit.kwonly_arg_count,
        unit.stack_size,
        unit.n_locals,
        unit.n_cells,
        unit.n_frees,
    ];
    let code: Vec<u8> = unit.code.iter().flat_map(|instr| [instr.op, instr.arg]).collect();
    let kinds: Vec<u8> = unit.locals_plus.iter().map(|local| local.kind).collect();
    [
        hex(unit.name.as_bytes()),
        hex(unit.qualname.as_bytes()),
        joined(numbers),
        joined(unit.consts.iter().map(constant)),
        joined(unit.names.iter().map(|name| hex(name.as_bytes()))),
        joined(unit.locals_plus.iter().map(|local| hex(local.name.as_bytes()))),
        hex(&kinds),
        hex(&code),
        hex(&unit.line_table),
        hex(&unit.exception_table),
        joined(&unit.lines),
        joined(unit.positions.iter().map(place)),
        joined(marks(unit)),
    ]
    .join("|")
}

/// The offsets of the marked instructions.
pub fn marks(unit: &Unit) -> Vec<usize> {
    (0..unit.marks.len()).filter(|&offset| unit.marks[offset]).collect()
}

/// The values of the syntax tree's constants, sorted as text.
pub fn literals(module: &Module) -> String {
    let mut all: Vec<String> = module.literals.iter().map(constant).collect();
    all.sort();
    all.join(" ")
}

fn place(place: &Position) -> String {
    format!("{}:{}:{}:{}", place.line, place.end_line, place.column, place.end_column)
}

/// A constant with its type. A frozenset's elements are sorted.
fn constant(value: &Const) -> String {
    match value {
        Const::None => "None".to_owned(),
        Const::True => "True".to_owned(),
        Const::False => "False".to_owned(),
        Const::Ellipsis => "Ellipsis".to_owned(),
        Const::Int(value) => format!("i{value:x}"),
        Const::Float(value) => format!("f{:016x}", value.to_bits()),
        Const::Complex(real, imag) => format!("j{:016x}{:016x}", real.to_bits(), imag.to_bits()),
        Const::Str(text) => format!("s{}", hex(text.as_bytes())),
        Const::Surrogates(bytes) => format!("s{}", hex(bytes)),
        Const::Bytes(bytes) => format!("b{}", hex(bytes)),
        Const::Tuple(items) => format!("({})", joined(items.iter().map(constant))),
        Const::FrozenSet(items) => {
            let mut items: Vec<String> = items.iter().map(constant).collect();
            items.sort();
            format!("{{{}}}", items.join(","))
        }
        Const::Slice(parts) => format!("[{}]", joined(parts.iter().map(constant))),
        Const::Code(unit) => format!("c{}", hex(unit.qualname.as_bytes())),
    }
}

fn joined<T: ToString>(items: impl IntoIterator<Item = T>) -> String {
    items.into_iter().map(|item| item.to_string()).collect::<Vec<_>>().join(",")
}

/// Bytes as hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A 64-bit FNV-1a hash, as hexadecimal digits.
pub fn fnv1a(text: &str) -> String {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}")
}
