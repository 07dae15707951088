//! How objects lie in memory (FACTS 3.1).

use crate::class::Class;
use crate::object::Layout;

/// Where an instance has its attributes (FACTS 3.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Instances {
    /// In a dict of its own, made for the first of them.
    OwnDict,
    /// In an array of values, a block of its own.
    SeparateValues,
    /// In an array of values behind the object, in its block.
    InlineValues,
}

/// Sizes of heads and of the objects of built-in classes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ObjectLayout {
    /// `sizeof(PyGC_Head)`, as it is allocated.
    pub gc_head_bytes: u64,
    /// What lies before the GC head of an instance with a `__dict__`.
    pub pre_header_bytes: u64,
    /// Whether the list of weak references is in the pre-header, and not a field of the instance.
    pub has_weakrefs_before: bool,
    pub instances: Instances,
    /// Only classes derived from nothing but object, and without slots, have such an array.
    pub values_are_plain: bool,
    /// Whether every class made by a `class` statement has a GC head, its instances without attributes too.
    pub always_gc: bool,
    /// Whether a generator's frame lies inside of it.
    pub embeds_frames: bool,
    /// Whether the frame of each call is an object of the collector's, in a block that its code keeps.
    pub has_frame_objects: bool,
    /// Whether an int has a number of digits, so that derived classes have no weak references.
    pub has_digits: bool,
    /// Whether room that an instance takes from the class's names is counted off before the instance gets its own.
    pub counts_off_first: bool,
    /// A class's names are known before its first instance: its `__static_attributes__`.
    pub presets_names: bool,
    /// A class is held by its own `__dict__` and `__weakref__`.
    pub owns_getsets: bool,
    /// `sys.getsizeof` of a static type: `sizeof(PyTypeObject)`.
    pub static_type_bytes: u64,
    /// `sys.getsizeof` of a plain class without its table of shared keys.
    pub heap_type_bytes: u64,
    /// Whether an int of 64 bits is a C long in an object of 24 bytes, out of blocks of its own.
    pub has_word_ints: bool,
    /// `bytes(bytearray(b"a"))` is the shared bytes of one.
    /// A built-in exception is made before the tuple of its arguments: `BaseException_vectorcall`.
    pub makes_exception_first: bool,
    /// `sizeof(PyASCIIObject)`.
    pub ascii_head_bytes: u64,
    /// `sizeof(PyCompactUnicodeObject)`.
    pub compact_head_bytes: u64,
    /// `sys.getsizeof` of a generator without locals and stack.
    pub generator_bytes: u64,
    /// The buffer of a file without a size of its own: `sys.getsizeof(open("/dev/null", "rb"))` less 168.
    pub file_buffer_bytes: u64,
    /// `sys.getsizeof` of a class counts its `__slots__`, 40 bytes each.
    pub counts_members: bool,
    /// Items in a block of a deque (`BLOCKLEN`, Modules/_collectionsmodule.c).
    pub deque_items: u64,
    /// An empty deque that is extended begins at the end of its block.
    pub deque_fills_from_end: bool,
    /// Strings behind ASCII are of 2.7's class `unicode`: four bytes for each character.
    pub has_wide_texts: bool,
    /// Instances that differ in size have their `__dict__` behind them, not in front.
    pub varying_keeps_dict: bool,
    /// The bytecode lies inside of the code object.
    pub embeds_bytecode: bool,
    /// A frame's C struct has room for the first of its slots.
    pub frame_has_slot: bool,
    /// Names of classes that differ from 3.14's.
    pub class_names: &'static [(Class, &'static str)],
    /// `tp_basicsize` of the classes that differ from 3.14.10's (`CLASSES`, class.rs).
    pub class_bytes: &'static [(Class, u64)],
}

impl ObjectLayout {
    /// Whether a class has an array of values, by whether it is derived from nothing but object and has no slots.
    #[must_use]
    pub fn takes_values(&self, is_plain: bool, has_no_slots: bool) -> bool {
        !self.values_are_plain || is_plain && (has_no_slots || self.instances == Instances::SeparateValues)
    }

    /// Whether the instances of a class with this layout differ in size (`tp_itemsize`).
    #[must_use]
    pub fn varies(&self, layout: Layout) -> bool {
        matches!(layout, Layout::Type | Layout::Tuple | Layout::Bytes)
            || layout == Layout::Int && self.has_digits
            || layout == Layout::Str && self.has_wide_texts
    }

    /// Whether the `__dict__` of such instances lies in the pre-header.
    #[must_use]
    pub fn has_dict_before(&self, layout: Layout) -> bool {
        let is_behind = self.varying_keeps_dict && self.varies(layout) && layout != Layout::Type;
        self.pre_header_bytes > 0 && !is_behind
    }

    /// `tp_basicsize` of a built-in class, where it is not the one of class.rs.
    #[must_use]
    pub fn basic_bytes(&self, class: Class) -> Option<u64> {
        self.class_bytes.iter().find(|row| row.0 == class).map(|row| row.1)
    }
}
