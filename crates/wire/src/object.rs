//! Objects: how one is named, and all that the inspector says of one.

use serde::{Deserialize, Serialize};

/// Enough to name an object: `list #2`, `class Basket #1`, `'apple'`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ObjectName {
    pub serial: u32,
    pub type_name: String,
    /// A class's or function's own name; empty else.
    pub own_name: String,
    /// The short repr of an atom; empty for containers.
    pub value: String,
    pub role: Role,
}

impl ObjectName {
    /// Whether the number says something to a reader: values, and what CPython's start-up made, are numbered from
    /// very high numbers on.
    pub const fn has_number(&self) -> bool {
        const FIRST_WITHOUT: u32 = 1 << 30;
        self.serial < FIRST_WITHOUT
    }
}

/// How an object is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    #[default]
    Container,
    Atom,
}

/// A reference count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Count {
    Immortal,
    Counted(u32),
}

impl Default for Count {
    fn default() -> Self {
        Count::Counted(0)
    }
}

/// Where an object is in its life.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ObjectState {
    #[default]
    Alive,
    Born,
    Unreachable,
    Freed,
}

/// Where an object's block lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    Pool { arena: u32, pool: u32, block: u32 },
    Large,
    Static,
    Parked,
}

/// Who holds a reference.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Holder {
    Name { frame: u32, function: String, name: String },
    Slot { object: u32, type_name: String, label: String },
    Key { object: u32, type_name: String, label: String },
    Stack { frame: u32, function: String, depth: u32 },
    Constant { code: String },
    Interpreter(InterpreterRef),
}

/// What part of the interpreter holds a reference.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum InterpreterRef {
    SyntaxTree,
    Frame { function: String, field: String },
    Exception,
    Modules,
    Builtin { name: String },
    Collector,
    Other(String),
}

/// The selected object, for the inspector.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ObjectFacts {
    pub name: ObjectName,
    pub state: ObjectState,
    pub count: Count,
    pub count_before: Count,
    pub size_bytes: u64,
    pub blocks: Vec<BlockFacts>,
    pub address: u64,
    pub place: Option<Place>,
    pub generation: Option<u8>,
    pub capacity: Option<u32>,
    pub holders: Vec<HolderFacts>,
    /// The shortest way from a name, or else from the interpreter, to it, each holder held by the one before; empty
    /// where nothing outside reaches it.
    pub path: Vec<Holder>,
    /// Of garbage the shortest way from it back to it, where it is part of a cycle: itself first and last.
    pub ring: Vec<ObjectName>,
    pub slots: Vec<SlotFacts>,
    /// Slots beyond those in `slots`.
    pub more_slots: u32,
}

/// A block that an object takes: its head, its items, its keys.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlockFacts {
    pub what: String,
    pub asked: u64,
    pub block: u64,
}

/// A reference to the selected object.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HolderFacts {
    pub holder: Holder,
    /// It came in this step.
    pub is_new: bool,
}

/// A slot of the selected object.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SlotFacts {
    pub label: String,
    pub target: Option<ObjectName>,
    pub target_bytes: u64,
    pub is_weak: bool,
    pub is_new: bool,
    pub is_lost: bool,
}
