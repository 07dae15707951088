//! When two constants are one.

use std::rc::Rc;

use super::unit::Const;

/// A constant's identity: type and value (`_PyCode_ConstantKey`).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "as in `Const`")]
pub enum ConstKey {
    Int(malachite_bigint::BigInt),
    Float(u64),
    Complex(u64, u64),
    Str(Box<str>),
    Bytes(Box<[u8]>),
    Tuple(Vec<ConstKey>),
    FrozenSet(Vec<ConstKey>),
    Slice(Vec<ConstKey>),
    Singleton(u8),
    Code(usize),
}

impl ConstKey {
    pub(crate) fn of(constant: &Const) -> Self {
        let all = |items: &[Const]| items.iter().map(Self::of).collect();
        match constant {
            Const::None => Self::Singleton(0),
            Const::True => Self::Singleton(1),
            Const::False => Self::Singleton(2),
            Const::Ellipsis => Self::Singleton(3),
            Const::Int(value) => Self::Int(value.clone()),
            Const::Float(value) => Self::Float(value.to_bits()),
            Const::Complex(re, im) => Self::Complex(re.to_bits(), im.to_bits()),
            Const::Str(text) => Self::Str(text.clone()),
            Const::Surrogates(bytes) | Const::Bytes(bytes) => Self::Bytes(bytes.clone()),
            Const::Tuple(items) => Self::Tuple(all(items)),
            Const::FrozenSet(items) => Self::FrozenSet(all(items)),
            Const::Slice(parts) => Self::Slice(all(parts.as_slice())),
            Const::Code(unit) => Self::Code(Rc::as_ptr(unit) as usize),
        }
    }
}
