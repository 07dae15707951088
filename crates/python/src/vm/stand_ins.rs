//! Code of the library in Python that runs where CPython runs its own in C.

/// Files whose functions CPython has in C.
const FILES: &[&str] = &[
    "_pydecimal.py",
    "/decimal.py",
    "/_csv.py",
    "/array.py",
    "/_ast.py",
    "/_tokenize.py",
    "/_contextvars.py",
    "/_asyncio.py",
    "_py_abc.py",
    "_pyio.py",
    "/json/scanner.py",
];
/// Functions that CPython has too, but does not call, because there is one in C for it.
const FUNCTIONS: &[(&str, &[&str])] = &[
    (
        "/asyncio/futures.py",
        &["result", "set_result", "set_exception", "exception", "cancel", "__await__", "__init__", "__del__"],
    ),
    (
        "/asyncio/tasks.py",
        &["__step", "__step_run_and_handle_result", "__wakeup", "cancel", "__init__", "__del__"],
    ),
    ("_py_warnings.py", &["warn", "warn_explicit"]),
    ("/json/decoder.py", &["py_scanstring", "JSONObject", "JSONArray", "_decode_uXXXX"]),
];

/// Whether a file's functions are built-in ones in CPython.
pub(super) fn is_in_c(filename: &str) -> bool {
    FILES.iter().any(|file| filename.ends_with(file))
}

/// Whether CPython runs C where this function runs: it leaves no entry in a traceback.
pub(super) fn leaves_no_trace(filename: &str, function: &str) -> bool {
    is_in_c(filename)
        || FUNCTIONS.iter().any(|(file, names)| filename.ends_with(file) && names.contains(&function))
}
