//! What the arguments of some instructions mean. Numbers as in CPython 3.14 (the modules `opcode` and `_opcode`, and
//! Include/internal/pycore_opcode_utils.h, pycore_intrinsics.h).

/// Declares an enum over the first numbers and its way back from an instruction's argument.
macro_rules! operand {
    ($(#[$meta:meta])* $name:ident { $($(#[$inner:meta])* $variant:ident = $value:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$inner])* $variant = $value),+ }

        impl $name {
            /// The meaning of an instruction's argument; `None` if CPython has none for it.
            pub fn from_arg(arg: u32) -> Option<Self> {
                match arg {
                    $($value => Some(Self::$variant),)+
                    _ => None,
                }
            }
        }
    };
}

operand! {
    /// `BINARY_OP`: which operation (`_opcode.get_nb_ops()`).
    BinaryOp {
        /// `+`
        Add = 0,
        /// `&`
        And = 1,
        /// `//`
        FloorDivide = 2,
        /// `<<`
        Lshift = 3,
        /// `@`
        MatrixMultiply = 4,
        /// `*`
        Multiply = 5,
        /// `%`
        Remainder = 6,
        /// `|`
        Or = 7,
        /// `**`
        Power = 8,
        /// `>>`
        Rshift = 9,
        /// `-`
        Subtract = 10,
        /// `/`
        TrueDivide = 11,
        /// `^`
        Xor = 12,
        /// `+=`
        InplaceAdd = 13,
        /// `&=`
        InplaceAnd = 14,
        /// `//=`
        InplaceFloorDivide = 15,
        /// `<<=`
        InplaceLshift = 16,
        /// `@=`
        InplaceMatrixMultiply = 17,
        /// `*=`
        InplaceMultiply = 18,
        /// `%=`
        InplaceRemainder = 19,
        /// `|=`
        InplaceOr = 20,
        /// `**=`
        InplacePower = 21,
        /// `>>=`
        InplaceRshift = 22,
        /// `-=`
        InplaceSubtract = 23,
        /// `/=`
        InplaceTrueDivide = 24,
        /// `^=`
        InplaceXor = 25,
        /// `[]`
        Subscr = 26,
    }
}

impl BinaryOp {
    /// The operator as it is written in a program, and in CPython's messages.
    pub fn symbol(self) -> &'static str {
        match self {
            Self::Add => "+",
            Self::And => "&",
            Self::FloorDivide => "//",
            Self::Lshift => "<<",
            Self::MatrixMultiply => "@",
            Self::Multiply => "*",
            Self::Remainder => "%",
            Self::Or => "|",
            Self::Power => "**",
            Self::Rshift => ">>",
            Self::Subtract => "-",
            Self::TrueDivide => "/",
            Self::Xor => "^",
            Self::InplaceAdd => "+=",
            Self::InplaceAnd => "&=",
            Self::InplaceFloorDivide => "//=",
            Self::InplaceLshift => "<<=",
            Self::InplaceMatrixMultiply => "@=",
            Self::InplaceMultiply => "*=",
            Self::InplaceRemainder => "%=",
            Self::InplaceOr => "|=",
            Self::InplacePower => "**=",
            Self::InplaceRshift => ">>=",
            Self::InplaceSubtract => "-=",
            Self::InplaceTrueDivide => "/=",
            Self::InplaceXor => "^=",
            Self::Subscr => "[]",
        }
    }
}

operand! {
    /// `COMPARE_OP`: which comparison (`opcode.cmp_op`). It stands in the argument's bits 5 and up, see [`compare`].
    CompareOp {
        /// `<`
        Lt = 0,
        /// `<=`
        Le = 1,
        /// `==`
        Eq = 2,
        /// `!=`
        Ne = 3,
        /// `>`
        Gt = 4,
        /// `>=`
        Ge = 5,
    }
}

impl CompareOp {
    /// The operator as it is written in a program.
    pub fn symbol(self) -> &'static str {
        match self {
            Self::Lt => "<",
            Self::Le => "<=",
            Self::Eq => "==",
            Self::Ne => "!=",
            Self::Gt => ">",
            Self::Ge => ">=",
        }
    }
}

/// Takes the argument of `COMPARE_OP` apart: the comparison, and whether the result is turned into a bool
/// (CPython 3.14 Python/bytecodes.c, `_COMPARE_OP`: `oparg >> 5`, `oparg & 0x10`).
pub fn compare(arg: u32) -> Option<(CompareOp, bool)> {
    Some((CompareOp::from_arg(arg >> 5)?, arg & 0x10 != 0))
}

operand! {
    /// `CALL_INTRINSIC_1` (`_opcode.get_intrinsic1_descs()`).
    Intrinsic1 {
        /// Never emitted.
        Invalid = 0,
        /// Print an interactive statement's value.
        Print = 1,
        /// `from m import *`
        ImportStar = 2,
        /// StopIteration leaving a generator becomes RuntimeError.
        StopIterationError = 3,
        /// Wrap a value yielded by an asynchronous generator.
        AsyncGenWrap = 4,
        /// `+x`
        UnaryPositive = 5,
        /// A tuple with a list's items.
        ListToTuple = 6,
        /// Make a `TypeVar`.
        TypeVar = 7,
        /// Make a `ParamSpec`.
        ParamSpec = 8,
        /// Make a `TypeVarTuple`.
        TypeVarTuple = 9,
        /// `Generic[...]`
        SubscriptGeneric = 10,
        /// Make a `TypeAliasType`.
        TypeAlias = 11,
    }
}

operand! {
    /// `CALL_INTRINSIC_2` (`_opcode.get_intrinsic2_descs()`).
    Intrinsic2 {
        /// Never emitted.
        Invalid = 0,
        /// What `except*` raises in the end.
        PrepReraiseStar = 1,
        /// `T: bound`
        TypeVarWithBound = 2,
        /// `T: (a, b)`
        TypeVarWithConstraints = 3,
        /// Give a function its type parameters.
        SetFunctionTypeParams = 4,
        /// `T = default`
        SetTypeParamDefault = 5,
    }
}

operand! {
    /// `LOAD_COMMON_CONSTANT` (`opcode._common_constants`).
    CommonConstant {
        /// `AssertionError`
        AssertionError = 0,
        /// `NotImplementedError`
        NotImplementedError = 1,
        /// `tuple`
        Tuple = 2,
        /// `all`
        All = 3,
        /// `any`
        Any = 4,
    }
}

operand! {
    /// `LOAD_SPECIAL` (`_opcode.get_special_method_names()`).
    SpecialMethod {
        /// `__enter__`
        Enter = 0,
        /// `__exit__`
        Exit = 1,
        /// `__aenter__`
        Aenter = 2,
        /// `__aexit__`
        Aexit = 3,
    }
}

impl SpecialMethod {
    /// The method's name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Enter => "__enter__",
            Self::Exit => "__exit__",
            Self::Aenter => "__aenter__",
            Self::Aexit => "__aexit__",
        }
    }
}

operand! {
    /// `CONVERT_VALUE`: `!s`, `!r` and `!a` (CPython 3.14 Include/ceval.h, `FVC_*`).
    Conversion {
        /// `!s`
        Str = 1,
        /// `!r`
        Repr = 2,
        /// `!a`
        Ascii = 3,
    }
}

operand! {
    /// `SET_FUNCTION_ATTRIBUTE` (CPython 3.14 Include/internal/pycore_opcode_utils.h, `MAKE_FUNCTION_*`).
    FunctionAttribute {
        /// `__defaults__`
        Defaults = 1,
        /// `__kwdefaults__`
        KwDefaults = 2,
        /// `__annotations__`
        Annotations = 4,
        /// `__closure__`
        Closure = 8,
        /// `__annotate__`
        Annotate = 16,
    }
}

operand! {
    /// `RESUME`: where it stands; in the argument's two lowest bits (same header, `RESUME_*`).
    Resume {
        /// At the start of a function, class or module.
        AtFunctionStart = 0,
        /// After a `yield`.
        AfterYield = 1,
        /// After a `yield from`.
        AfterYieldFrom = 2,
        /// After an `await`.
        AfterAwait = 3,
    }
}
