//! Built-in objects that are some fields and some numbers: iterators, slices, descriptors, exceptions …
//!
//! A new kind is one variant, one line in [`RecordKind::field_names`] and one row in `class.rs`.

use std::rc::Rc;

use malachite_bigint::BigInt;

use crate::ids::ObjectId;
use crate::pymalloc::Addr;

/// Fields that hold references, in the order of the type's `tp_traverse`, and plain numbers.
#[derive(Clone, Debug)]
pub struct Record {
    pub kind: RecordKind,
    pub fields: Vec<Option<ObjectId>>,
    /// Positions, flags and the like; what they mean is the kind's affair.
    pub numbers: [i64; 3],
    /// What does not fit there and is no object.
    pub data: Data,
}

/// Plain data of a record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Data {
    #[default]
    None,
    Numbers(Rc<Vec<i64>>),
    Text(Rc<String>),
    Bytes(Rc<Vec<u8>>),
    Values(Rc<Vec<Plain>>),
}

/// A value that is no object: what a struct in C has where the library's stand-in has a Python object.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Plain {
    /// Not set yet.
    #[default]
    Unset,
    None,
    Bool(bool),
    Int(i64),
    BigInt(Rc<BigInt>),
    Text(Rc<str>),
}

impl Record {
    /// A record without more numbers.
    #[must_use]
    pub const fn new(kind: RecordKind, fields: Vec<Option<ObjectId>>, numbers: [i64; 3]) -> Self {
        Self { kind, fields, numbers, data: Data::None }
    }

    /// What `__sizeof__` adds to `tp_basicsize`.
    #[must_use]
    pub fn extra_bytes(&self, deque_items: u64) -> u64 {
        let [first, ..] = self.numbers;
        // The arrays of indices (Modules/itertoolsmodule.c).
        let has_indices = matches!(
            self.kind,
            RecordKind::Combinations
                | RecordKind::CombinationsWithReplacement
                | RecordKind::Permutations
                | RecordKind::Product
        );
        if self.kind == RecordKind::Deque {
            // deque_sizeof: blocks of items with two links (Modules/_collectionsmodule.c, BLOCKLEN).
            return (first as u64 + self.fields.len() as u64).div_ceil(deque_items) * 8 * (deque_items + 2);
        }
        if self.kind == RecordKind::Struct {
            // s_sizeof: one formatcode for each letter, and the end (Modules/_struct.c).
            return 32 * (first as u64 + 1);
        }
        if self.kind == RecordKind::StandIn {
            return first as u64;
        }
        if has_indices {
            return 8 * self.extra().len() as u64;
        }
        self.buffer().map_or(0, |(_, bytes)| bytes)
    }

    /// Values that are no objects, of a stand-in.
    pub fn values_mut(&mut self) -> Option<&mut Vec<Plain>> {
        if let Data::Values(values) = &mut self.data { Some(Rc::make_mut(values)) } else { None }
    }

    /// More numbers, where three are not enough.
    #[must_use]
    pub fn extra(&self) -> &[i64] {
        if let Data::Numbers(numbers) = &self.data { numbers } else { &[] }
    }

    /// The same to be changed, where the record was made with some.
    pub fn extra_mut(&mut self) -> Option<&mut Vec<i64>> {
        if let Data::Numbers(numbers) = &mut self.data { Some(Rc::make_mut(numbers)) } else { None }
    }

    /// Bytes that lie behind the C struct (`tp_itemsize`).
    #[must_use]
    pub fn item_bytes(&self) -> u64 {
        match (self.kind, &self.data) {
            // Modules/_sre/sre.h: codes of four bytes, marks of eight.
            (RecordKind::Pattern, Data::Numbers(codes)) => 4 * codes.len() as u64,
            (RecordKind::Match, Data::Numbers(marks)) => 8 * marks.len() as u64,
            _ => 0,
        }
    }

    /// The buffer that the object owns, with its bytes.
    #[must_use]
    pub const fn buffer(&self) -> Option<(Addr, u64)> {
        match (self.kind, self.numbers) {
            (RecordKind::BufferedFile, [addr, bytes, _]) if addr > 0 => {
                Some((Addr(addr as u64), bytes as u64))
            }
            _ => None,
        }
    }
}

/// What kind of record it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RecordKind {
    /// contents
    Cell,
    /// function, self
    Method,
    /// start, stop, step
    Slice,
    /// length, start, stop, step are fields of int objects
    Range,
    /// numbers: next, step, how many are left
    RangeIterator,
    /// list; numbers: index
    ListIterator,
    ListReverseIterator,
    TupleIterator,
    /// str; numbers: index
    StrIterator,
    BytesIterator,
    /// dict (and result pair); numbers: entry index, used at start, left
    DictKeyIterator,
    DictValueIterator,
    DictItemIterator,
    DictReverseKeyIterator,
    DictReverseValueIterator,
    DictReverseItemIterator,
    /// set; numbers: entry index, used at start
    SetIterator,
    /// sequence or callable with sentinel; numbers: index
    SequenceIterator,
    CallIterator,
    Enumerate,
    Zip,
    Map,
    Filter,
    Reversed,
    DictKeys,
    DictValues,
    DictItems,
    Property,
    ClassMethod,
    StaticMethod,
    /// type, self, class of self
    Super,
    /// A slot of `__slots__`: type, name; numbers: index
    Member,
    /// `__dict__` and `__weakref__` of a Python class: type, name
    GetSet,
    /// dict of the module, name
    Module,
    /// An exception: args, traceback, context, cause, notes, then the type's own fields
    Exception,
    /// next, frame; numbers: line, instruction
    Traceback,
    /// Bound built-in special method: descriptor, self
    MethodWrapper,
    /// `types.SimpleNamespace` and whatever is only a dict
    Namespace,
    MappingProxy,
    /// `__build_class__`'s and others' small helpers
    Opaque,
    /// origin, args, parameters
    GenericAlias,
    Union,
    /// Await wrappers: coroutine
    CoroutineWrapper,
    AsyncGenASend,
    AsyncGenWrappedValue,
    /// `athrow()` and `aclose()`; numbers: state
    AsyncGenAThrow,
    /// `anext()` with a default
    AnextAwaitable,
    /// A text file. CPython's `textio` struct, fields that a file here never fills left out
    TextFile,
    /// `BufferedReader`, `BufferedWriter`; numbers: address and bytes of the buffer
    BufferedFile,
    /// `FileIO`; numbers: file descriptor (-1: closed), 1 if it can be read and 2 if it can be written
    RawFile,
    /// `io.IncrementalNewlineDecoder`
    NewlineDecoder,
    /// bytearray; numbers: index
    ByteArrayIterator,
    /// managed buffer; numbers: first byte, items, and what `types/memoryview` packs
    MemoryView,
    /// `_PyManagedBufferObject`: the object whose bytes are shown; numbers: memoryviews of it
    ManagedBuffer,
    /// memoryview; numbers: index, length
    MemoryIterator,
    /// `encodings.utf_8.IncrementalDecoder` and `…Encoder`: instances of Python classes in CPython
    Codec,
    /// `_abc_data`: lists of weak references; numbers: version of the negative cache
    AbcData,
    /// `sys.stdin`
    StandardInput,
    /// `typing.TypeVar` and its like; numbers: covariant, contravariant, inferred
    TypeVar,
    ParamSpec,
    TypeVarTuple,
    ParamSpecArgs,
    ParamSpecKwargs,
    TypeAliasType,
    /// What a t-string makes
    Template,
    Interpolation,
    /// numbers: 1 if a string is next
    TemplateIter,
    /// `longrange_iterator`: the next item, the step and how many are left, as int objects
    LongRangeIterator,
    /// `_thread.lock`; numbers: 1 while it is held
    Lock,
    /// `_thread.RLock`; numbers: how often it is held
    RLock,
    /// `re.Pattern`; numbers: flags, groups; data: the code
    Pattern,
    /// `re.Match`; numbers: pos, endpos, last index; data: starts and ends of the groups, -1 where there is none
    Match,
    /// `re` scanner: pattern and string; numbers: pos, endpos, whether the next match must not be empty
    Scanner,
    /// `re` template: literal, then group numbers and literals in turn
    ReTemplate,
    /// `io.StringIO`; numbers: position, 1 when closed; data: the text
    StringIo,
    /// `io.BytesIO`; numbers: position, 1 when closed; data: the bytes
    BytesIo,
    // Types of library modules; what numbers and `extra` mean is in the module's file.
    Accumulate,
    Batched,
    Chain,
    Combinations,
    CombinationsWithReplacement,
    Compress,
    Count,
    Cycle,
    DropWhile,
    FilterFalse,
    GroupBy,
    Grouper,
    ISlice,
    Pairwise,
    Permutations,
    Product,
    Repeat,
    StarMap,
    TakeWhile,
    Tee,
    TeeData,
    ZipLongest,
    Deque,
    DequeIterator,
    DequeReverseIterator,
    TupleGetter,
    OdictIterator,
    Partial,
    Placeholder,
    KeyWrapper,
    LruCache,
    LruLink,
    ItemGetter,
    AttrGetter,
    MethodCaller,
    Random,
    Struct,
    UnpackIterator,
    ContextVar,
    Context,
    ContextToken,
    HashObject,
    Date,
    Time,
    TimeDelta,
    TimeZone,
    TzInfo,
    /// `_json.Scanner`; numbers: strict
    JsonScanner,
    /// `_json.Encoder`; numbers: sort_keys, skipkeys and allow_nan as bits
    JsonEncoder,
    /// An instance of a class in Python that stands for one in C; numbers: bytes that `__sizeof__` adds; data: what
    /// is no object in C
    StandIn,
}

impl RecordKind {
    /// Names of the fields, in order.
    #[must_use]
    pub const fn field_names(self) -> &'static [&'static str] {
        match self {
            Self::Cell => &["cell_contents"],
            Self::Method => &["__func__", "__self__"],
            Self::Slice => &["start", "stop", "step"],
            Self::Range => &["length", "start", "stop", "step"],
            Self::RangeIterator => &[],
            Self::ListIterator | Self::TupleIterator | Self::BytesIterator => &["sequence"],
            Self::ListReverseIterator | Self::Reversed | Self::SequenceIterator => &["sequence"],
            Self::StrIterator => &["sequence"],
            Self::DictKeyIterator | Self::DictValueIterator => &["dict"],
            Self::DictReverseKeyIterator | Self::DictReverseValueIterator => &["dict"],
            Self::DictItemIterator | Self::DictReverseItemIterator => &["dict", "pair"],
            Self::SetIterator => &["set"],
            Self::CallIterator => &["callable", "sentinel"],
            Self::Enumerate => &["iterator", "pair", "index"],
            Self::Zip => &["iterators", "pair"],
            Self::Map => &["iterators", "function"],
            Self::Filter => &["iterator", "function"],
            Self::DictKeys | Self::DictValues | Self::DictItems => &["dict"],
            Self::Property => &["fget", "fset", "fdel", "doc", "name"],
            Self::ClassMethod | Self::StaticMethod => &["__func__", "__dict__"],
            Self::Super => &["self", "type", "type of self"],
            Self::Member => &["__objclass__", "__name__"],
            Self::GetSet => &["__objclass__", "__name__"],
            Self::Module => &["__dict__", "__name__"],
            Self::Exception => &["args", "notes", "traceback", "cause", "context"],
            Self::Traceback => &["tb_next", "tb_frame"],
            Self::MethodWrapper => &["descriptor", "self"],
            Self::Namespace => &["__dict__"],
            Self::MappingProxy => &["mapping"],
            Self::Opaque => &[],
            Self::GenericAlias => &["origin", "args", "parameters"],
            Self::Union => &["args", "hashable", "parameters"],
            Self::CoroutineWrapper => &["coroutine"],
            Self::AsyncGenASend => &["generator", "value"],
            Self::AsyncGenWrappedValue => &["value"],
            Self::AsyncGenAThrow => &["generator", "type", "traceback", "value"],
            Self::AnextAwaitable => &["wrapped", "default"],
            // textiowrapper_traverse, Modules/_io/textio.c
            Self::TextFile => {
                &["buffer", "encoding", "encoder", "decoder", "pending_bytes", "errors", "raw", "__dict__"]
            }
            Self::BufferedFile => &["raw", "__dict__"],
            Self::RawFile => &["__dict__"],
            Self::ByteArrayIterator => &["sequence"],
            Self::MemoryView => &["buffer"],
            Self::ManagedBuffer => &["obj"],
            Self::MemoryIterator => &["sequence"],
            Self::NewlineDecoder => &["decoder", "errors"],
            Self::Codec => &["errors", "buffer"],
            Self::StandardInput => &[],
            Self::LongRangeIterator => &["start", "step", "len"],
            Self::Template => &["strings", "interpolations"],
            Self::Interpolation => &["value", "expression", "conversion", "format_spec"],
            Self::TemplateIter => &["strings", "interpolations"],
            Self::TypeVar | Self::ParamSpec | Self::TypeVarTuple => &[
                "__name__",
                "__bound__",
                "evaluate_bound",
                "__constraints__",
                "evaluate_constraints",
                "__default__",
                "evaluate_default",
                "__module__",
            ],
            Self::ParamSpecArgs | Self::ParamSpecKwargs => &["__origin__"],
            Self::TypeAliasType => {
                &["__name__", "__type_params__", "evaluate_value", "__value__", "__module__"]
            }
            Self::AbcData => &["registry", "cache", "negative cache"],
            Self::Lock | Self::RLock => &[],
            // pattern_traverse, match_traverse, scanner_traverse: Modules/_sre/sre.c
            Self::Pattern => &["groupindex", "indexgroup", "pattern"],
            Self::Match => &["string", "regs", "pattern"],
            Self::Scanner => &["pattern", "string"],
            Self::ReTemplate => &["literal"],
            Self::StringIo => &["readnl", "__dict__"],
            Self::BytesIo => &["__dict__"],
            Self::Accumulate => &["binop", "it", "total", "initial"],
            Self::Batched => &["it"],
            Self::Chain => &["source", "active"],
            Self::Combinations => &["pool", "result"],
            Self::CombinationsWithReplacement => &["pool", "result"],
            Self::Compress => &["data", "selectors"],
            Self::Count => &["cnt", "step"],
            Self::Cycle => &["it", "saved"],
            Self::DropWhile => &["it", "func"],
            Self::FilterFalse => &["it", "func"],
            Self::GroupBy => &["it", "keyfunc", "tgtkey", "currkey", "currvalue"],
            Self::Grouper => &["parent", "tgtkey"],
            Self::ISlice => &["it"],
            Self::Pairwise => &["it", "old", "result"],
            Self::Permutations => &["pool", "result"],
            Self::Product => &["pools", "result"],
            Self::Repeat => &["element"],
            Self::StarMap => &["it", "func"],
            Self::TakeWhile => &["it", "func"],
            Self::Tee => &["dataobj"],
            Self::TeeData => &["it"],
            Self::ZipLongest => &["ittuple", "result", "fillvalue"],
            Self::Deque => &[],
            Self::DequeIterator => &["deque"],
            Self::DequeReverseIterator => &["deque"],
            Self::TupleGetter => &["doc"],
            Self::OdictIterator => &["di_odict", "di_current", "di_result"],
            Self::Partial => &["func", "args", "keywords"],
            Self::Placeholder => &[],
            Self::KeyWrapper => &["cmp", "object"],
            Self::LruCache => &["cache", "func", "kwd_mark", "cache_info_type"],
            Self::LruLink => &["key", "result"],
            Self::ItemGetter => &["item"],
            Self::AttrGetter => &["attr"],
            Self::MethodCaller => &["name", "args", "kwds", "vectorcall_args", "vectorcall_kwnames"],
            Self::Random => &[],
            Self::Struct => &["format"],
            Self::UnpackIterator => &["so", "buffer"],
            Self::ContextVar => &["name", "default"],
            Self::Context => &["prev", "vars"],
            Self::ContextToken => &["ctx", "var", "oldval"],
            Self::HashObject => &[],
            Self::Date => &["tzinfo"],
            Self::Time => &["tzinfo"],
            Self::TimeDelta => &[],
            Self::TimeZone => &["offset", "name"],
            Self::TzInfo => &[],
            Self::JsonScanner => {
                &["object_hook", "object_pairs_hook", "parse_float", "parse_int", "parse_constant"]
            }
            Self::JsonEncoder => {
                &["markers", "default", "encoder", "indent", "key_separator", "item_separator"]
            }
            Self::StandIn => &[],
        }
    }

    /// Whether it is the kind of a library module's type.
    #[must_use]
    pub const fn is_of_module(self) -> bool {
        self as u8 >= Self::Accumulate as u8
    }

    /// What the field is called.
    #[must_use]
    pub fn field_name(self, index: usize) -> &'static str {
        self.field_names().get(index).copied().unwrap_or("field")
    }
}
