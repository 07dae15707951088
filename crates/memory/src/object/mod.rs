//! What an object is: a head (count, type, GC header) and a payload by layout.
//!
//! A [`Payload`] mirrors a C struct of CPython 3.14: what it holds and in which order `tp_traverse` visits
//! it is in `heap/traverse.rs`, its size in `heap/size.rs`.

mod dict;
mod frame;
mod function;
mod payload;
mod record;
mod set;
pub mod surrogate;
mod text;
mod types;

pub use dict::{DictBody, DictEntry, Keys, KeysKind, KeysProbe, Split, Storage};
pub use frame::{Frame, FrameOwner, GeneratorBody, GeneratorState, ReturnTo};
pub use function::{CodeBody, FunctionBody, NativeBody, NativeId, UnitId};
pub use payload::{
    Attrs, ByteArrayBody, Flags, GcHead, GcLink, Link, ListBody, Object, Payload, WeakrefBody,
};
pub use record::{Data, Plain, Record, RecordKind};
pub use set::{SetBody, SetEntry, SetProbe};
pub use text::{Text, Width, hash_bytes, hash_bytes_by};
pub use types::{CollectionKind, Layout, SharedKeys, TypeBody, TypeFlags};
