//! Objects and who holds them.

/// An object's identity through the whole run: the order of births, from 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Serial(pub u32);

/// A reference count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// The count is never changed and the object never freed (FACTS 5.3).
    Immortal,
    Counted(u32),
}

impl Default for Count {
    fn default() -> Self {
        Count::Counted(0)
    }
}

/// How an object is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Role {
    /// Has slots: list, dict, instance, class, function …
    #[default]
    Container,
    /// A value without slots, drawn inside its holder: int, str, None …
    Atom,
}

/// Where an object is in its life.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ObjectState {
    #[default]
    Alive,
    /// Made in this step.
    Born,
    /// Nothing of the program reaches it, but it is not freed: garbage that waits for the collector.
    Unreachable,
    /// Freed in this step; shown for one step as a ghost.
    Freed,
}

/// Where an object's block lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In a pymalloc pool: arena and pool index, block index.
    Pool { arena: u32, pool: u32, block: u32 },
    /// From malloc, larger than 512 bytes.
    Large,
    /// Made at start-up, not from the heap (singletons, static types).
    Static,
    /// Parked on its type's free list.
    Parked,
}

/// One object at one moment.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Object {
    pub serial: Serial,
    /// The type's `__name__`.
    pub type_name: String,
    /// A class's or function's own name; empty else.
    pub own_name: String,
    pub role: Role,
    pub state: ObjectState,
    /// `repr` of an atom, cut at 60 characters; empty for containers.
    pub value: String,
    pub count: Count,
    /// The count at the beginning of this step.
    pub count_before: Count,
    /// `sys.getsizeof`.
    pub size_bytes: u64,
    /// The blocks it takes: (what, bytes asked for, bytes of the block).
    pub blocks: Vec<(String, u64, u64)>,
    /// What `id()` gives.
    pub address: u64,
    pub place: Option<Place>,
    /// Whether the collector knows it, and in which generation it is.
    pub generation: Option<u8>,
    pub slots: Vec<Slot>,
    /// All that hold a counted reference to it: as many as its count.
    pub holders: Vec<Holder>,
    /// For a list: how many items its buffer has room for.
    pub capacity: Option<u32>,
}

/// A slot of a container: an item, a key's value, an attribute.
#[derive(Clone, Debug, PartialEq)]
pub struct Slot {
    /// As written on the page: `0`, `'today'`, `items`.
    pub label: String,
    pub target: Option<Serial>,
    /// A dict's key, where it is no atom that `label` shows whole.
    pub key: Option<Serial>,
    pub is_weak: bool,
    pub state: crate::Mark,
}

/// Who holds a reference.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Holder {
    /// A name: a global, a local, a class body's name.
    Name { frame: u32, function: String, name: String },
    /// A slot of an object: an item, a value, an attribute, a field (`label` as CPython or Python names it).
    Slot { object: Serial, type_name: String, label: String },
    /// A dict's or set's key.
    Key { object: Serial, type_name: String, label: String },
    /// The evaluation stack of a frame.
    Stack { frame: u32, function: String, depth: u32 },
    /// A constant of a code object.
    Constant { code: String },
    /// The interpreter itself.
    Interpreter(InterpreterRef),
}

/// What part of the interpreter holds a reference.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum InterpreterRef {
    /// The syntax tree's arena, which lives as long as the script runs.
    SyntaxTree,
    /// The frame's function, code, globals …
    Frame { function: String, field: String },
    /// The exception that is being raised or handled.
    Exception,
    /// The table of modules.
    Modules,
    /// A built-in function that is under way.
    Builtin { name: String },
    /// The collector or deallocation, while it works on the object.
    Collector,
    /// Anything else, by name.
    Other(String),
}
