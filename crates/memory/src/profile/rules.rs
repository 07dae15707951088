//! What a version chooses where CPython's algorithms have changed.

use crate::heap::ParkedList;

/// How long a local dies after the one before it when a function returns, and in which order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeathOrder {
    /// First local first.
    FirstFirst,
    /// Last local first.
    LastFirst,
}

/// How a list's buffer grows (FACTS 3.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListGrowth {
    /// `n + (n >> 3) + 3`, or 6 from 9 items on.
    Eighth,
    /// `(n + (n >> 3) + 6) & !3`, and big steps only rounded up.
    EighthOfFour,
}

/// Which equal values are one object (FACTS 6).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SharingRules {
    /// A tuple and an empty one are joined to the first itself (`tuple_concat`).
    pub joined_with_empty: bool,
    /// There is one empty frozenset.
    pub empty_frozenset: bool,
    /// The text of a number of one digit is the shared one.
    pub digits: bool,
    /// Bytes of one byte are shared where they are copied from a buffer or a tuple, too.
    pub copied_byte: bool,
    /// Characters whose interned string is another than the shared one: start-up has interned that before.
    pub names_apart: &'static str,
    /// `bytes` is `str`: short ones are the shared strings.
    pub bytes_are_strings: bool,
}

/// For how many items the list that `str.split` gives has room at first, up to 12 (Objects/stringlib/split.h).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SplitRoom {
    /// As many as there may be.
    Limit,
    /// The same, and one where the separator is longer than the text.
    LimitOrOne,
    /// As many as the text has room for.
    Length,
}

/// Lists (FACTS 3.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListRules {
    pub growth: ListGrowth,
    /// `pop` of the only item frees the buffer.
    pub pop_clears: bool,
    /// `del x[i]` is `del x[i:i + 1]`, so that the buffer shrinks; else the room stays.
    pub dels_are_slices: bool,
    /// `list_resize` leaves buffers of up to this many items alone when they shrink.
    pub shrink_above: u32,
    /// A display of constants has room for them and no more; else it is an empty list that is extended.
    pub displays_are_exact: bool,
    /// Whether a list that is filled from something with a length is rounded up to an even number of items.
    pub is_even: bool,
    pub split_room: SplitRoom,
}

/// How strings and bytes are hashed (FACTS 3.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StringHash {
    /// Character by character: times 1000003, exclusive or.
    Multiplied,
    /// SipHash-1-3 of what lies in memory.
    Sip13,
}

/// Where a dict's table lies, and how it grows (FACTS 3.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TableRules {
    /// Dicts and sets have slots of key, hash and value, eight of them inside the object, and are at most two thirds
    /// full; else dicts are compact, and sets at most three fifths full.
    pub is_open: bool,
    pub string_hash: StringHash,
    /// A dict's table and a bytearray's buffer are asked of the object allocator.
    pub is_object_memory: bool,
    /// `calculate_log2_keysize` takes the next larger table for 1 to 7 and for powers of two (gh-133703).
    pub overshoots_log2: bool,
    /// Frozensets of what is not tracked are not tracked (gh-140232).
    pub frozensets_early: bool,
}

/// Which loads on the evaluation stack count (FACTS 5.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BorrowRules {
    /// LOAD_FAST_BORROW borrows from the local.
    pub locals: bool,
    /// LOAD_CONST borrows from the code object.
    pub constants: bool,
}

/// Which classes with a Python `__init__` are called without a tuple of the arguments, once a call is specialised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InitCalls {
    None,
    /// Those whose instances have inline values.
    WithInlineValues,
    All,
}

/// Who holds what during a call (FACTS 5.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CallRules {
    /// The caller's stack keeps function and arguments until the call has ended; else they move into the callee.
    pub caller_keeps: bool,
    /// `f(*args)`: the caller's stack keeps the tuple and the dict.
    pub caller_keeps_unpacked: bool,
    /// Only a Python function is called with its arguments where they are: all else gets a tuple of them, C calls Python
    /// with one, and a method is bound to its object before it is called.
    pub packs: bool,
    /// What was caught stays with the thread until the function ends, and in `sys.exc_value`; tracebacks go with it.
    pub keeps_caught: bool,
    /// `with` makes bound methods of `__enter__` and `__exit__`, and holds the first during its call.
    pub with_binds: bool,
    /// … of `__enter__` first (BEFORE_WITH, Python/bytecodes.c).
    pub with_binds_enter_first: bool,
    /// `locals()` in a function goes through a frame object and a proxy (PEP 667).
    pub locals_by_proxy: bool,
    /// Which classes' calls have CALL_ALLOC_AND_ENTER_INIT.
    pub init_calls: InitCalls,
    /// In which order locals die when a function returns.
    pub locals_die: DeathOrder,
}

/// Objects whose count never changes (FACTS 5.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Immortality {
    /// There are none: shared values have real counts.
    Counted,
    /// `sys.getrefcount` of all of them says this.
    Shown {
        count: u32,
        /// Every interned string is one.
        has_interned: bool,
    },
}

/// Where operations on constants are folded (FACTS 6).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Folding {
    /// In the code, behind the compiler: the operands are constants too, nothing folded is shared, and displays are built
    /// item by item (Python/peephole.c of 2.7).
    Code,
    /// In the syntax tree, but not slices; the keys of a dict are one tuple (Python/ast_opt.c).
    Tree,
    /// In the control-flow graph (Python/flowgraph.c).
    Graph,
}

/// Which comprehensions call a function (PEP 709).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comprehensions {
    /// Those of sets and dicts.
    FunctionsButLists,
    /// All.
    Functions,
    /// None, but in class bodies.
    Inline,
}

/// What the compiler leaves behind (FACTS 6).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CodeRules {
    pub folding: Folding,
    pub comprehensions: Comprehensions,
    /// The syntax tree of a script holds what was folded in it: tuples of constants, `-1.5`, `2 ** 20`.
    pub tree_holds_folded: bool,
    /// None, `""`, True, False and -1 are the interpreter's, and among a code's constants only in first place.
    pub has_common_constants: bool,
    /// A function's annotations are a dict from the start, which `classmethod` and its like take over.
    pub has_eager_annotations: bool,
    /// The end of a `for` loop gives a line event, and the end of a class body none (FACTS 10.1).
    pub marks_ends_of_loops: bool,
    /// A class statement looks `__prepare__` and `__init_subclass__` up.
    pub has_class_hooks: bool,
    /// A class body sets `__firstlineno__` and `__static_attributes__`.
    pub has_class_details: bool,
    /// `list(… for …)` runs without `list`: its items are appended one by one.
    pub lists_generators_inline: bool,
    /// A code object holds tuples of its names, of variables, cells and free variables, empty ones included.
    pub has_tuples_of_names: bool,
    /// A generator has a handler of its own for StopIteration, which takes two words on the evaluation stack.
    pub catches_stop_iteration: bool,
    /// To return a constant is one instruction (RETURN_CONST).
    pub returns_constants: bool,
    /// Code objects of one module share constants; else only within each.
    pub shares_constants: bool,
    /// A code's constants begin with None or its docstring, and small integers are among them.
    pub consts_begin_with_none: bool,
    /// A `for` loop goes through a list or tuple without an iterator, with one word more on the evaluation stack.
    pub loops_have_index: bool,
}

/// Something that a library module in Python has otherwise than in 3.14, where objects show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LibraryEdit {
    pub module: &'static str,
    /// The words of 3.14's file.
    pub from: &'static str,
    pub to: &'static str,
}

/// When an automatic collection runs (FACTS 4.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trigger {
    /// Inside of the allocation that is one too many.
    Allocation,
    /// When the evaluation loop looks next.
    EvalBreaker,
}

/// Which tuples and dicts the collector goes through (FACTS 4.6).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tracking {
    /// Tuples from the start, until a collection finds nothing in them; dicts while something in them can be in a cycle.
    Late,
    /// Tuples if something in them has a GC head; dicts always.
    Early,
}

/// How the collector goes about it (FACTS 4.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Algorithm {
    /// Three generations.
    Generations,
    /// Increments of an old generation in two lists (FACTS 4.5).
    Incremental,
}

/// The collector's choices (FACTS 4.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CollectorRules {
    pub algorithm: Algorithm,
    pub trigger: Trigger,
    pub tracking: Tracking,
    /// Weak references without a callback die behind the finalizers of a cycle, not before (gh-135552).
    pub plain_weakrefs_outlive: bool,
    /// Objects that the import of `traceback` allocates, where that is what shows an uncaught exception.
    pub display_allocates: u32,
    /// The free lists that a full collection leaves alone (FACTS 2.1).
    pub keeps_parked: &'static [ParkedList],
    /// An object that its `__del__` has brought back is finalized again when it dies.
    pub finalizes_again: bool,
    /// `gc.DEBUG_…`
    pub debug_flags: &'static [(&'static str, i64)],
    /// At the interpreter's end the module's names become None one by one, and nothing is collected after that
    /// (`_PyModule_Clear` before PEP 442).
    pub wipes_modules: bool,
    /// An object with `__del__` in a cycle is not collected, but put in `gc.garbage` (before PEP 442).
    pub has_uncollectable: bool,
}

/// How often start-up holds what programs share, where that is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StartCounts {
    /// Where the counts of small integers and characters begin.
    pub static_base: u32,
    /// From the smallest small integer on, above the base.
    pub small_ints: &'static [u16],
    /// The strings of one character, above the base.
    pub chars: &'static [u16],
    /// Singletons by their text, built-in classes by their name.
    pub named: &'static [(&'static str, u32)],
}

/// Strings that start-up makes immortal: those of one version, and what another has more and less. All sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StartStrings {
    pub base: &'static [&'static str],
    pub added: &'static [&'static str],
    pub removed: &'static [&'static str],
}

impl StartStrings {
    /// Whether the string is one.
    #[must_use]
    pub fn has(&self, text: &str) -> bool {
        let is_in = |strings: &[&str]| strings.binary_search(&text).is_ok();
        is_in(self.base) && !is_in(self.removed) || is_in(self.added)
    }
}
