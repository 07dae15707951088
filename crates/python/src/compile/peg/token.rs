//! Tokens as CPython's tokenizer makes them.

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Name,
    /// A name that is reserved.
    Keyword,
    Number,
    String,
    FStringStart,
    FStringMiddle,
    FStringEnd,
    TStringStart,
    TStringMiddle,
    TStringEnd,
    Newline,
    Indent,
    Dedent,
    EndMarker,
    Op,
    Error,
}

/// A place: a line from 1, a byte in it from 0; the byte is -1 where CPython has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub line: usize,
    pub column: i64,
}

/// One token.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token<'a> {
    pub kind: Kind,
    pub text: &'a str,
    pub start: Place,
    pub end: Place,
    /// How many brackets are open behind it.
    pub level: usize,
    /// A piece of a raw f-string.
    pub is_raw: bool,
}

/// CPython 3.14 Lib/keyword.py, `kwlist`.
pub(in crate::compile) const KEYWORDS: &[&str] = &[
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def",
    "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is",
    "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
];

/// CPython 3.14 Lib/keyword.py, `softkwlist`.
pub(super) const SOFT_KEYWORDS: &[&str] = &["_", "case", "match", "type"];
