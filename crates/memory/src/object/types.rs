//! Classes: `PyTypeObject` and `PyHeapTypeObject`.

use crate::ids::ObjectId;
use crate::pymalloc::Addr;

/// How an instance lies in memory: the built-in type at the root of a class.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Layout {
    Object,
    NoneType,
    Int,
    Bool,
    Float,
    Complex,
    Str,
    Bytes,
    ByteArray,
    List,
    Tuple,
    Dict,
    Set,
    FrozenSet,
    Type,
    Function,
    Code,
    Generator,
    Coroutine,
    AsyncGenerator,
    Frame,
    Weakref,
    Native,
    Exception,
    /// A [`super::Record`] that is no exception.
    Record,
}

/// `COLLECTION_FLAGS`: what a pattern of `match` takes an instance for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CollectionKind {
    #[default]
    None,
    /// `Py_TPFLAGS_SEQUENCE`
    Sequence,
    /// `Py_TPFLAGS_MAPPING`
    Mapping,
}

/// Bits of a type.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TypeFlags {
    /// `Py_TPFLAGS_HEAPTYPE`: made by a `class` statement.
    pub is_heap: bool,
    /// Instances have a GC header.
    pub has_gc: bool,
    /// Instances have a `__dict__`.
    pub has_dict: bool,
    /// Instances can be weakly referenced.
    pub has_weakref: bool,
    /// `Py_TPFLAGS_INLINE_VALUES`: attributes lie behind the object (FACTS 3.5).
    pub has_inline_values: bool,
    /// `Py_TPFLAGS_BASETYPE`.
    pub is_base: bool,
    /// Has a `__del__` written in Python (`tp_finalize`).
    pub has_finalizer: bool,
    /// Instances have a pre-header of 16 bytes (FACTS 3.1).
    pub has_preheader: bool,
    /// Attributes of the type itself cannot be set.
    pub is_immutable: bool,
    pub collection: CollectionKind,
    /// `Py_TPFLAGS_IS_ABSTRACT`: it has abstract methods.
    pub is_abstract: bool,
    /// A library module's class: its special methods, though built in, are found by name as a Python class's are.
    pub asks_methods: bool,
}

impl TypeFlags {
    /// Whether special methods are looked up by name.
    #[must_use]
    pub const fn finds_methods(self) -> bool {
        self.is_heap || self.asks_methods
    }
}

/// `ht_cached_keys`: the names that instances of a class share (FACTS 3.5).
#[derive(Clone, Debug, Default)]
pub struct SharedKeys {
    pub names: Vec<ObjectId>,
    /// `dk_usable`: names that can still be added.
    pub usable: u32,
    pub addr: Addr,
}

impl TypeBody {
    /// `__name__`: built-in types of modules have the module's name in their `tp_name`.
    #[must_use]
    pub fn short_name(&self) -> &str {
        if self.flags.is_heap && !self.flags.is_immutable {
            &self.name
        } else {
            self.name.rsplit('.').next().unwrap_or_default()
        }
    }
}

/// A class.
#[derive(Clone, Debug)]
pub struct TypeBody {
    pub name: Box<str>,
    /// `ht_name` and `ht_qualname`, for heap types.
    pub name_object: Option<ObjectId>,
    pub qualname_object: Option<ObjectId>,
    pub layout: Layout,
    pub flags: TypeFlags,
    /// `tp_base`, `tp_bases`, `tp_mro`, `tp_dict`. The mro tuple holds the class itself.
    pub base: Option<ObjectId>,
    pub bases: Option<ObjectId>,
    pub mro: Option<ObjectId>,
    pub dict: Option<ObjectId>,
    /// `tp_subclasses`: a dict of weak references, by the class's address.
    pub subclasses: Option<ObjectId>,
    pub shared_keys: SharedKeys,
    /// `tp_basicsize` without the GC header; variable-sized types add their items.
    pub basic_bytes: u64,
    /// `sys.getsizeof` of the class.
    pub size_bytes: u64,
    /// Names of `__slots__` that the class and its bases have, in slot order.
    pub slot_names: Vec<Box<str>>,
    /// `ht_slots`: the tuple of `__slots__`.
    pub slots_object: Option<ObjectId>,
    /// `tp_version_tag`: changes with the class or one of its bases.
    pub version: u32,
}
