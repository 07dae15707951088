//! A compiled code object as plain data, without a heap object in it.

use std::collections::BTreeMap;
use std::rc::Rc;

use malachite_bigint::BigInt;

use super::old_consts::Part;

/// What one source text compiles to.
#[derive(Clone, Debug, PartialEq)]
pub struct Module {
    /// The module's code object; those of functions and classes are among its constants.
    pub unit: Rc<Unit>,
    /// The value of each `Constant` node of the source's syntax tree as CPython's parser makes it, in source order,
    /// duplicates included: numbers, bytes, strings after implicit concatenation, the literal parts of f-strings.
    /// CPython keeps the tree's arena while a script runs, and it holds one reference to each of them
    /// (CPython 3.14 Python/pythonrun.c, `pyrun_file`; Parser/action_helpers.c, `_PyArena_AddPyObject`).
    /// `None`, `True`, `False` and `...` are left out: they are immortal.
    pub literals: Vec<Const>,
    /// Of these the numbers that an assignment's value begins with: the parser makes them once more, since the value
    /// might be a target of a further assignment.
    pub first_literals: Vec<Const>,
    /// Names of keyword arguments and of attributes in class patterns, duplicates included.
    pub keywords: Vec<Box<str>>,
    /// The text itself, and whether it is one expression: what is left to do with it depends on the version.
    pub text: Rc<str>,
    pub is_expression: bool,
    /// What CPython warns of while it compiles (`SyntaxWarning`), in the order of its output.
    pub warnings: Vec<SyntaxNotice>,
}

/// A `SyntaxWarning`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxNotice {
    /// The line that it names, from 1.
    pub line: u32,
    /// CPython's words.
    pub message: String,
    /// The source's line; empty where no file has it.
    pub text: String,
}

impl SyntaxNotice {
    /// What CPython prints on standard error (CPython 3.14 Lib/_py_warnings.py, `_formatwarnmsg_impl`).
    pub fn render(&self, filename: &str) -> String {
        let line = match self.text.trim() {
            "" => String::new(),
            text => format!("  {text}\n"),
        };
        format!("{filename}:{}: SyntaxWarning: {}\n{line}", self.line, self.message)
    }
}

/// One code object. Field by field CPython's `PyCodeObject` (CPython 3.14 Include/cpython/code.h, `_PyCode_DEF`).
#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    /// `co_name`.
    pub name: Box<str>,
    /// `co_qualname`.
    pub qualname: Box<str>,
    /// `co_filename`.
    pub filename: Box<str>,
    /// `co_firstlineno`.
    pub first_line: u32,
    /// `co_flags`, see [`flag`].
    pub flags: u32,
    /// `co_argcount`: positional parameters, the positional-only ones included.
    pub arg_count: u32,
    /// `co_posonlyargcount`.
    pub posonly_arg_count: u32,
    /// `co_kwonlyargcount`.
    pub kwonly_arg_count: u32,
    /// `co_stacksize`.
    pub stack_size: u32,
    /// `co_consts`.
    pub consts: Vec<Const>,
    /// `co_names`.
    pub names: Vec<Box<str>>,
    /// `co_localsplusnames` and `co_localspluskinds`: what the instructions' local indices mean.
    pub locals_plus: Vec<Local>,
    /// `co_nlocals`: entries with [`Local::LOCAL`].
    pub n_locals: u32,
    /// `co_ncellvars`: entries with [`Local::CELL`], cells that are locals too included.
    pub n_cells: u32,
    /// `co_nfreevars`: entries with [`Local::FREE`]; they stand last.
    pub n_frees: u32,
    /// `co_code`, one entry per code unit of two bytes, inline `CACHE` units included.
    pub code: Vec<Instr>,
    /// The line of each code unit, -1 where there is none.
    pub lines: Vec<i32>,
    /// `co_positions()`: where in the source each code unit comes from.
    pub positions: Vec<Position>,
    /// The exception table, in CPython's order; the first that covers an offset is the innermost.
    pub handlers: Vec<Handler>,
    /// Whether a code unit is a marked line start, where a line event may occur (FACTS 10.1).
    pub marks: Vec<bool>,
    /// Lines that give an event before that of the instruction at an offset: offset and line. Only in older versions.
    pub extra_lines: Vec<(u32, u32)>,
    /// A `while` loop's test stands at its end too, as before 3.14: what gives an event is the jump that it decides.
    pub tests_at_end: bool,
    /// Offset, in code units, of the first `RESUME` (CPython's `_co_firsttraceable`).
    pub first_traceable: u32,
    /// What loads of constants give, by offset, where a version has other constants than 3.14.
    pub loads: BTreeMap<u32, Part>,
    /// There: how many of the code's constants are `co_consts`.
    pub own_consts: Option<u32>,
    /// `co_linetable` as CPython stores it (it is a bytes object in memory).
    pub line_table: Box<[u8]>,
    /// `co_exceptiontable` as CPython stores it.
    pub exception_table: Box<[u8]>,
}

/// A name of a frame's local variables, cells and free variables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Local {
    /// The variable's name; `.0` and the like for the compiler's own.
    pub name: Box<str>,
    /// Bits, see the constants.
    pub kind: u8,
}

/// The bits of `co_localspluskinds` (CPython 3.14 Include/internal/pycore_code.h, `CO_FAST_*`).
impl Local {
    /// A parameter that can be given by position.
    pub const ARG_POS: u8 = 0x02;
    /// A parameter that can be given by keyword.
    pub const ARG_KW: u8 = 0x04;
    /// `*args` or `**kwargs`.
    pub const ARG_VAR: u8 = 0x08;
    /// Any parameter.
    pub const ARG: u8 = Self::ARG_POS | Self::ARG_KW | Self::ARG_VAR;
    /// A variable of an inlined comprehension.
    pub const HIDDEN: u8 = 0x10;
    /// A local variable.
    pub const LOCAL: u8 = 0x20;
    /// Lives in a cell, because an inner function uses it.
    pub const CELL: u8 = 0x40;
    /// Comes with the closure.
    pub const FREE: u8 = 0x80;

    /// Whether the local lives in a cell.
    pub fn is_cell_or_free(&self) -> bool {
        self.kind & (Self::CELL | Self::FREE) != 0
    }

    /// Whether all of `bits` are set.
    pub fn has(&self, bits: u8) -> bool {
        self.kind & bits == bits
    }
}

/// One code unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Instr {
    /// The opcode, see [`op`](super::op).
    pub op: u8,
    /// The low byte of its argument.
    pub arg: u8,
}

/// A range of the source. Columns count bytes of UTF-8 from 0, as `co_positions()` does; -1 where there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// First line, from 1.
    pub line: i32,
    /// Last line.
    pub end_line: i32,
    /// Column in the first line.
    pub column: i32,
    /// Column behind the last byte in the last line.
    pub end_column: i32,
}

impl Position {
    /// No place in the source.
    pub const NONE: Self = Self { line: -1, end_line: -1, column: -1, end_column: -1 };
}

/// An entry of the exception table. Offsets are in code units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Handler {
    /// First unit that is covered.
    pub start: u32,
    /// First unit behind.
    pub end: u32,
    /// Where to go on.
    pub target: u32,
    /// What of the evaluation stack stays.
    pub depth: u32,
    /// Whether the offset of the failing instruction is pushed below the exception.
    pub lasti: bool,
}

/// A constant.
#[derive(Clone, Debug, PartialEq)]
pub enum Const {
    /// `None`
    None,
    /// `True`
    True,
    /// `False`
    False,
    /// `...`
    Ellipsis,
    /// An int.
    Int(BigInt),
    /// A float.
    Float(f64),
    /// A complex number: real and imaginary part.
    Complex(f64, f64),
    /// A string of Unicode scalar values.
    Str(Box<str>),
    /// A string with lone surrogates, as WTF-8.
    Surrogates(Box<[u8]>),
    /// A bytes object.
    Bytes(Box<[u8]>),
    /// A tuple.
    Tuple(Vec<Const>),
    /// A frozenset, in the compiler's order (which is the source's).
    FrozenSet(Vec<Const>),
    /// A slice: start, stop and step.
    Slice(Box<[Const; 3]>),
    /// A code object.
    Code(Rc<Unit>),
}

/// The bits of `co_flags` (CPython 3.14 Include/cpython/code.h, `CO_*`).
pub mod flag {
    /// Locals live in the frame's slots.
    pub const OPTIMIZED: u32 = 0x1;
    /// A call makes a new namespace.
    pub const NEWLOCALS: u32 = 0x2;
    /// Has `*args`.
    pub const VARARGS: u32 = 0x4;
    /// Has `**kwargs`.
    pub const VARKEYWORDS: u32 = 0x8;
    /// Stands inside another function.
    pub const NESTED: u32 = 0x10;
    /// A generator function.
    pub const GENERATOR: u32 = 0x20;
    /// `async def`.
    pub const COROUTINE: u32 = 0x80;
    /// A generator made awaitable by `types.coroutine`.
    pub const ITERABLE_COROUTINE: u32 = 0x100;
    /// `async def` with `yield`.
    pub const ASYNC_GENERATOR: u32 = 0x200;
    /// `from __future__ import annotations`.
    pub const FUTURE_ANNOTATIONS: u32 = 0x100_0000;
    /// The first constant is the docstring.
    pub const HAS_DOCSTRING: u32 = 0x400_0000;
    /// Defined directly in a class.
    pub const METHOD: u32 = 0x800_0000;
}
