//! The built-in classes: one row each, in the order in which start-up makes them.

use crate::ids::ObjectId;
use crate::object::{Layout, RecordKind};

macro_rules! classes {
    ($($variant:ident $name:literal : $base:ident, $layout:ident, $bytes:expr, $gc:expr, $is_base:expr;)*) => {
        /// A class that start-up makes. Its object is the heap's slot of the same number.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[repr(u32)]
        #[expect(missing_docs, reason = "named as in Python")]
        pub enum Class { $($variant),* }

        /// Every built-in class: `(class, name, base, layout, tp_basicsize in bytes, GC, can be a base)`.
        pub const CLASSES: &[(Class, &str, Class, Layout, u64, bool, bool)] = &[
            $((Class::$variant, $name, Class::$base, Layout::$layout, $bytes, $gc, $is_base)),*
        ];
    };
}

// tp_basicsize: `T.__basicsize__` of CPython 3.14.10; GC: `T.__flags__ & 1 << 14`; base: `1 << 10`.
classes! {
    Object "object": Object, Object, 16, false, true;
    Type "type": Object, Type, 936, true, true;
    NoneType "NoneType": Object, NoneType, 16, false, false;
    EllipsisType "ellipsis": Object, Object, 16, false, false;
    NotImplementedType "NotImplementedType": Object, Object, 16, false, false;
    Int "int": Object, Int, 24, false, true;
    Bool "bool": Int, Bool, 24, false, false;
    Float "float": Object, Float, 24, false, true;
    Complex "complex": Object, Complex, 32, false, true;
    Str "str": Object, Str, 64, false, true;
    Bytes "bytes": Object, Bytes, 33, false, true;
    ByteArray "bytearray": Object, ByteArray, 56, false, true;
    List "list": Object, List, 40, true, true;
    Tuple "tuple": Object, Tuple, 32, true, true;
    Dict "dict": Object, Dict, 48, true, true;
    Set "set": Object, Set, 200, true, true;
    FrozenSet "frozenset": Object, FrozenSet, 200, true, true;
    Function "function": Object, Function, 152, true, false;
    Code "code": Object, Code, 208, false, false;
    Generator "generator": Object, Generator, 152, true, false;
    Coroutine "coroutine": Object, Coroutine, 152, true, false;
    AsyncGenerator "async_generator": Object, AsyncGenerator, 152, true, false;
    Frame "frame": Object, Frame, 152, true, false;
    Weakref "weakref.ReferenceType": Object, Weakref, 64, true, true;
    Builtin "builtin_function_or_method": Object, Native, 56, true, false;
    MethodDescriptor "method_descriptor": Object, Native, 56, true, false;
    WrapperDescriptor "wrapper_descriptor": Object, Native, 56, true, false;
    ClassMethodDescriptor "classmethod_descriptor": Object, Native, 56, true, false;
    Cell "cell": Object, Record, 24, true, false;
    Method "method": Object, Record, 48, true, false;
    Slice "slice": Object, Record, 40, true, false;
    Range "range": Object, Record, 48, false, false;
    RangeIterator "range_iterator": Object, Record, 40, false, false;
    LongRangeIterator "longrange_iterator": Object, Record, 40, false, false;
    ListIterator "list_iterator": Object, Record, 32, true, false;
    ListReverseIterator "list_reverseiterator": Object, Record, 32, true, false;
    TupleIterator "tuple_iterator": Object, Record, 32, true, false;
    StrIterator "str_iterator": Object, Record, 32, true, false;
    StrAsciiIterator "str_ascii_iterator": Object, Record, 32, true, false;
    BytesIterator "bytes_iterator": Object, Record, 32, true, false;
    DictKeyIterator "dict_keyiterator": Object, Record, 56, true, false;
    DictValueIterator "dict_valueiterator": Object, Record, 56, true, false;
    DictItemIterator "dict_itemiterator": Object, Record, 56, true, false;
    DictReverseKeyIterator "dict_reversekeyiterator": Object, Record, 56, true, false;
    DictReverseValueIterator "dict_reversevalueiterator": Object, Record, 56, true, false;
    DictReverseItemIterator "dict_reverseitemiterator": Object, Record, 56, true, false;
    SetIterator "set_iterator": Object, Record, 48, true, false;
    SequenceIterator "iterator": Object, Record, 32, true, false;
    CallIterator "callable_iterator": Object, Record, 32, true, false;
    Enumerate "enumerate": Object, Record, 56, true, true;
    Zip "zip": Object, Record, 48, true, true;
    Map "map": Object, Record, 40, true, true;
    Filter "filter": Object, Record, 32, true, true;
    Reversed "reversed": Object, Record, 32, true, true;
    DictKeys "dict_keys": Object, Record, 24, true, false;
    DictValues "dict_values": Object, Record, 24, true, false;
    DictItems "dict_items": Object, Record, 24, true, false;
    Property "property": Object, Record, 64, true, true;
    ClassMethod "classmethod": Object, Record, 32, true, true;
    StaticMethod "staticmethod": Object, Record, 32, true, true;
    Super "super": Object, Record, 40, true, true;
    Member "member_descriptor": Object, Record, 48, true, false;
    GetSet "getset_descriptor": Object, Record, 48, true, false;
    Module "module": Object, Record, 56, true, true;
    Traceback "traceback": Object, Record, 40, true, false;
    MethodWrapper "method-wrapper": Object, Record, 32, true, false;
    Namespace "types.SimpleNamespace": Object, Record, 24, true, true;
    MappingProxy "mappingproxy": Object, Record, 24, true, false;
    GenericAlias "types.GenericAlias": Object, Record, 64, true, true;
    Union "typing.Union": Object, Record, 56, true, false;
    CoroutineWrapper "coroutine_wrapper": Object, Record, 24, true, false;
    AsyncGenASend "async_generator_asend": Object, Record, 40, true, false;
    AsyncGenAThrow "async_generator_athrow": Object, Record, 40, true, false;
    AnextAwaitable "anext_awaitable": Object, Record, 32, true, false;
    AsyncGenWrappedValue "async_generator_wrapped_value": Object, Record, 24, true, false;
    IoBase "_io._IOBase": Object, Record, 32, true, true;
    RawIoBase "_io._RawIOBase": IoBase, Record, 32, true, true;
    BufferedIoBase "_io._BufferedIOBase": IoBase, Record, 32, true, true;
    TextIoBase "_io._TextIOBase": IoBase, Record, 32, true, true;
    TextIo "_io.TextIOWrapper": TextIoBase, Record, 200, true, false;
    BufferedReader "_io.BufferedReader": BufferedIoBase, Record, 152, true, false;
    BufferedWriter "_io.BufferedWriter": BufferedIoBase, Record, 152, true, false;
    FileIo "_io.FileIO": RawIoBase, Record, 48, true, false;
    IncrementalNewlineDecoder "IncrementalNewlineDecoder": Object, Record, 40, true, false;
    IncrementalDecoder "IncrementalDecoder": Object, Record, 32, true, false;
    IncrementalEncoder "IncrementalEncoder": Object, Record, 32, true, false;
    AbcData "_abc._abc_data": Object, Record, 48, true, false;
    Lock "_thread.lock": Object, Record, 24, true, false;
    RLock "_thread.RLock": Object, Record, 40, true, true;
    Pattern "re.Pattern": Object, Record, 96, true, false;
    Match "re.Match": Object, Record, 88, true, false;
    Scanner "_sre.SRE_Scanner": Object, Record, 264, true, false;
    ReTemplate "_sre.SRE_Template": Object, Record, 40, true, false;
    StringIo "_io.StringIO": TextIoBase, Record, 120, true, true;
    BytesIo "_io.BytesIO": BufferedIoBase, Record, 64, true, true;
    ByteArrayIterator "bytearray_iterator": Object, Record, 32, true, false;
    MemoryView "memoryview": Object, Record, 168, true, false;
    ManagedBuffer "managedbuffer": Object, Record, 112, true, false;
    MemoryIterator "memory_iterator": Object, Record, 48, true, false;
    Opaque "opaque": Object, Record, 16, false, false;
    Accumulate "itertools.accumulate": Object, Record, 56, true, true;
    Batched "itertools.batched": Object, Record, 40, true, true;
    Chain "itertools.chain": Object, Record, 32, true, true;
    Combinations "itertools.combinations": Object, Record, 56, true, true;
    CombinationsWithReplacement "itertools.combinations_with_replacement": Object, Record, 56, true, true;
    Compress "itertools.compress": Object, Record, 32, true, true;
    Count "itertools.count": Object, Record, 40, true, true;
    Cycle "itertools.cycle": Object, Record, 40, true, true;
    DropWhile "itertools.dropwhile": Object, Record, 40, true, true;
    FilterFalse "itertools.filterfalse": Object, Record, 32, true, true;
    GroupBy "itertools.groupby": Object, Record, 72, true, true;
    Grouper "itertools._grouper": Object, Record, 32, true, false;
    ISlice "itertools.islice": Object, Record, 56, true, true;
    Pairwise "itertools.pairwise": Object, Record, 40, true, true;
    Permutations "itertools.permutations": Object, Record, 64, true, true;
    Product "itertools.product": Object, Record, 48, true, true;
    Repeat "itertools.repeat": Object, Record, 32, true, true;
    StarMap "itertools.starmap": Object, Record, 32, true, true;
    TakeWhile "itertools.takewhile": Object, Record, 40, true, true;
    Tee "itertools._tee": Object, Record, 48, true, false;
    TeeData "itertools._tee_dataobject": Object, Record, 496, true, false;
    ZipLongest "itertools.zip_longest": Object, Record, 56, true, true;
    Deque "collections.deque": Object, Record, 216, true, true;
    DequeIterator "collections._deque_iterator": Object, Record, 56, true, false;
    DequeReverseIterator "collections._deque_reverse_iterator": Object, Record, 56, true, false;
    TupleGetter "collections._tuplegetter": Object, Record, 32, true, false;
    OdictIterator "odict_iterator": Object, Record, 64, true, false;
    Partial "functools.partial": Object, Record, 80, true, true;
    Placeholder "functools._PlaceholderType": Object, Record, 16, true, false;
    KeyWrapper "functools.KeyWrapper": Object, Record, 32, true, false;
    LruCache "functools._lru_cache_wrapper": Object, Record, 152, true, false;
    LruLink "functools._lru_list_elem": Object, Record, 56, false, false;
    ItemGetter "operator.itemgetter": Object, Record, 48, true, false;
    AttrGetter "operator.attrgetter": Object, Record, 40, true, false;
    MethodCaller "operator.methodcaller": Object, Record, 64, true, false;
    Random "_random.Random": Object, Record, 2520, false, true;
    Struct "_struct.Struct": Object, Record, 56, true, true;
    UnpackIterator "_struct.unpack_iterator": Object, Record, 112, true, false;
    ContextVar "_contextvars.ContextVar": Object, Record, 64, true, false;
    Context "_contextvars.Context": Object, Record, 48, true, false;
    ContextToken "_contextvars.Token": Object, Record, 48, true, false;
    HashObject "_hashlib.HASH": Object, Record, 32, false, false;
    Date "datetime.date": Object, Record, 32, false, true;
    DateTime "datetime.datetime": Date, Record, 48, false, true;
    Time "datetime.time": Object, Record, 40, false, true;
    TimeDelta "datetime.timedelta": Object, Record, 40, false, true;
    TzInfo "datetime.tzinfo": Object, Record, 16, false, true;
    TimeZone "datetime.timezone": TzInfo, Record, 32, false, false;
    DefaultDict "collections.defaultdict": Dict, Dict, 56, true, true;
    OrderedDict "collections.OrderedDict": Dict, Dict, 112, true, true;
    OdictKeys "odict_keys": DictKeys, Record, 24, true, false;
    OdictValues "odict_values": DictValues, Record, 24, true, false;
    OdictItems "odict_items": DictItems, Record, 24, true, false;
    WeakProxy "weakref.ProxyType": Object, Weakref, 64, true, false;
    WeakCallableProxy "weakref.CallableProxyType": Object, Weakref, 64, true, false;
    StructTime "time.struct_time": Tuple, Tuple, 48, true, false;
    SysFlags "sys.flags": Tuple, Tuple, 56, true, false;
    VersionInfo "sys.version_info": Tuple, Tuple, 32, true, false;
    FloatInfo "sys.float_info": Tuple, Tuple, 32, true, false;
    IntInfo "sys.int_info": Tuple, Tuple, 32, true, false;
    HashInfo "sys.hash_info": Tuple, Tuple, 32, true, false;
    ThreadInfo "sys.thread_info": Tuple, Tuple, 32, true, false;
    UnraisableHookArgs "UnraisableHookArgs": Tuple, Tuple, 32, true, false;
    IsoCalendarDate "datetime.IsoCalendarDate": Tuple, Tuple, 40, true, false;
    Template "string.templatelib.Template": Object, Record, 32, true, false;
    Interpolation "string.templatelib.Interpolation": Object, Record, 48, true, false;
    TemplateIter "string.templatelib.TemplateIter": Object, Record, 40, true, false;
    TypeVar "TypeVar": Object, Record, 80, true, false;
    ParamSpec "ParamSpec": Object, Record, 56, true, false;
    TypeVarTuple "TypeVarTuple": Object, Record, 40, true, false;
    ParamSpecArgs "typing.ParamSpecArgs": Object, Record, 24, true, false;
    ParamSpecKwargs "typing.ParamSpecKwargs": Object, Record, 24, true, false;
    TypeAliasType "typing.TypeAliasType": Object, Record, 56, true, false;
    Generic "Generic": Object, Object, 16, true, true;
    NoDefaultType "NoDefaultType": Object, Object, 16, false, false;
    JsonScanner "_json.Scanner": Object, Record, 64, true, false;
    JsonEncoder "_json.Encoder": Object, Record, 80, true, false;
    BaseException "BaseException": Object, Exception, 72, true, true;
}

impl Class {
    /// The class's object.
    #[inline]
    #[must_use]
    pub const fn id(self) -> ObjectId {
        ObjectId::from_index(self as u32)
    }

    /// The row of the table.
    #[must_use]
    pub fn row(self) -> Option<&'static (Self, &'static str, Self, Layout, u64, bool, bool)> {
        CLASSES.get(self as usize)
    }

    /// The built-in class whose object this is.
    #[must_use]
    pub fn of(id: ObjectId) -> Option<Self> {
        CLASSES.get(id.index() as usize).map(|row| row.0)
    }

    /// The class of a record.
    #[must_use]
    pub const fn of_record(kind: RecordKind) -> Self {
        match kind {
            RecordKind::Cell => Self::Cell,
            RecordKind::Method => Self::Method,
            RecordKind::Slice => Self::Slice,
            RecordKind::Range => Self::Range,
            RecordKind::RangeIterator => Self::RangeIterator,
            RecordKind::ListIterator => Self::ListIterator,
            RecordKind::ListReverseIterator => Self::ListReverseIterator,
            RecordKind::TupleIterator => Self::TupleIterator,
            RecordKind::StrIterator => Self::StrIterator,
            RecordKind::BytesIterator => Self::BytesIterator,
            RecordKind::DictKeyIterator => Self::DictKeyIterator,
            RecordKind::DictValueIterator => Self::DictValueIterator,
            RecordKind::DictItemIterator => Self::DictItemIterator,
            RecordKind::DictReverseKeyIterator => Self::DictReverseKeyIterator,
            RecordKind::DictReverseValueIterator => Self::DictReverseValueIterator,
            RecordKind::DictReverseItemIterator => Self::DictReverseItemIterator,
            RecordKind::SetIterator => Self::SetIterator,
            RecordKind::SequenceIterator => Self::SequenceIterator,
            RecordKind::CallIterator => Self::CallIterator,
            RecordKind::Enumerate => Self::Enumerate,
            RecordKind::Zip => Self::Zip,
            RecordKind::Map => Self::Map,
            RecordKind::Filter => Self::Filter,
            RecordKind::Reversed => Self::Reversed,
            RecordKind::DictKeys => Self::DictKeys,
            RecordKind::DictValues => Self::DictValues,
            RecordKind::DictItems => Self::DictItems,
            RecordKind::Property => Self::Property,
            RecordKind::ClassMethod => Self::ClassMethod,
            RecordKind::StaticMethod => Self::StaticMethod,
            RecordKind::Super => Self::Super,
            RecordKind::Member => Self::Member,
            RecordKind::GetSet => Self::GetSet,
            RecordKind::Module => Self::Module,
            RecordKind::Exception => Self::BaseException,
            RecordKind::Traceback => Self::Traceback,
            RecordKind::MethodWrapper => Self::MethodWrapper,
            RecordKind::Namespace => Self::Namespace,
            RecordKind::MappingProxy => Self::MappingProxy,
            RecordKind::Opaque => Self::Opaque,
            RecordKind::GenericAlias => Self::GenericAlias,
            RecordKind::Union => Self::Union,
            RecordKind::CoroutineWrapper => Self::CoroutineWrapper,
            RecordKind::AsyncGenASend => Self::AsyncGenASend,
            RecordKind::AsyncGenAThrow => Self::AsyncGenAThrow,
            RecordKind::AnextAwaitable => Self::AnextAwaitable,
            RecordKind::AsyncGenWrappedValue => Self::AsyncGenWrappedValue,
            RecordKind::TextFile => Self::TextIo,
            RecordKind::BufferedFile => Self::BufferedReader,
            RecordKind::RawFile => Self::FileIo,
            RecordKind::ByteArrayIterator => Self::ByteArrayIterator,
            RecordKind::MemoryView => Self::MemoryView,
            RecordKind::ManagedBuffer => Self::ManagedBuffer,
            RecordKind::MemoryIterator => Self::MemoryIterator,
            RecordKind::NewlineDecoder => Self::IncrementalNewlineDecoder,
            RecordKind::Codec => Self::IncrementalDecoder,
            RecordKind::StandardInput => Self::TextIo,
            RecordKind::LongRangeIterator => Self::LongRangeIterator,
            RecordKind::Template => Self::Template,
            RecordKind::Interpolation => Self::Interpolation,
            RecordKind::TemplateIter => Self::TemplateIter,
            RecordKind::TypeVar => Self::TypeVar,
            RecordKind::ParamSpec => Self::ParamSpec,
            RecordKind::TypeVarTuple => Self::TypeVarTuple,
            RecordKind::ParamSpecArgs => Self::ParamSpecArgs,
            RecordKind::ParamSpecKwargs => Self::ParamSpecKwargs,
            RecordKind::TypeAliasType => Self::TypeAliasType,
            RecordKind::AbcData => Self::AbcData,
            RecordKind::Lock => Self::Lock,
            RecordKind::RLock => Self::RLock,
            RecordKind::Pattern => Self::Pattern,
            RecordKind::Match => Self::Match,
            RecordKind::Scanner => Self::Scanner,
            RecordKind::ReTemplate => Self::ReTemplate,
            RecordKind::StringIo => Self::StringIo,
            RecordKind::BytesIo => Self::BytesIo,
            RecordKind::Accumulate => Self::Accumulate,
            RecordKind::Batched => Self::Batched,
            RecordKind::Chain => Self::Chain,
            RecordKind::Combinations => Self::Combinations,
            RecordKind::CombinationsWithReplacement => Self::CombinationsWithReplacement,
            RecordKind::Compress => Self::Compress,
            RecordKind::Count => Self::Count,
            RecordKind::Cycle => Self::Cycle,
            RecordKind::DropWhile => Self::DropWhile,
            RecordKind::FilterFalse => Self::FilterFalse,
            RecordKind::GroupBy => Self::GroupBy,
            RecordKind::Grouper => Self::Grouper,
            RecordKind::ISlice => Self::ISlice,
            RecordKind::Pairwise => Self::Pairwise,
            RecordKind::Permutations => Self::Permutations,
            RecordKind::Product => Self::Product,
            RecordKind::Repeat => Self::Repeat,
            RecordKind::StarMap => Self::StarMap,
            RecordKind::TakeWhile => Self::TakeWhile,
            RecordKind::Tee => Self::Tee,
            RecordKind::TeeData => Self::TeeData,
            RecordKind::ZipLongest => Self::ZipLongest,
            RecordKind::Deque => Self::Deque,
            RecordKind::DequeIterator => Self::DequeIterator,
            RecordKind::DequeReverseIterator => Self::DequeReverseIterator,
            RecordKind::TupleGetter => Self::TupleGetter,
            RecordKind::OdictIterator => Self::OdictIterator,
            RecordKind::Partial => Self::Partial,
            RecordKind::Placeholder => Self::Placeholder,
            RecordKind::KeyWrapper => Self::KeyWrapper,
            RecordKind::LruCache => Self::LruCache,
            RecordKind::LruLink => Self::LruLink,
            RecordKind::ItemGetter => Self::ItemGetter,
            RecordKind::AttrGetter => Self::AttrGetter,
            RecordKind::MethodCaller => Self::MethodCaller,
            RecordKind::Random => Self::Random,
            RecordKind::Struct => Self::Struct,
            RecordKind::UnpackIterator => Self::UnpackIterator,
            RecordKind::ContextVar => Self::ContextVar,
            RecordKind::Context => Self::Context,
            RecordKind::ContextToken => Self::ContextToken,
            RecordKind::HashObject => Self::HashObject,
            RecordKind::Date => Self::Date,
            RecordKind::Time => Self::Time,
            RecordKind::TimeDelta => Self::TimeDelta,
            RecordKind::TimeZone => Self::TimeZone,
            RecordKind::TzInfo => Self::TzInfo,
            RecordKind::JsonScanner => Self::JsonScanner,
            RecordKind::JsonEncoder => Self::JsonEncoder,
            RecordKind::StandIn => Self::Opaque,
        }
    }
}
