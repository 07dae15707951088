//! What of Python is not supported, in one place: the message that a program gets, the documentation's page and its
//! test are made of this table.

/// Something that a browser, or a model of one process's memory, has not, and the modules that need it.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// What it is, as it stands behind "not supported: the module x".
    pub what: &'static str,
    /// Why, in one sentence.
    pub why: &'static str,
    pub modules: &'static [&'static str],
}

/// Everything that is not supported for a reason.
pub const TABLE: &[Row] = &[
    Row {
        what: "threads",
        why: "A run is one thread, so that each moment of it has a number and can be shown again: `threading`, \
              `queue` and `asyncio` are there, but starting a thread, or waiting for one, ends the run.",
        modules: &[],
    },
    Row {
        what: "processes",
        why: "A page in a browser cannot start programs.",
        modules: &["subprocess", "multiprocessing", "pty", "resource"],
    },
    Row {
        what: "the network",
        why: "A program's run must not depend on anything outside of its text.",
        modules: &[
            "socket",
            "ssl",
            "socketserver",
            "http",
            "ftplib",
            "poplib",
            "imaplib",
            "smtplib",
            "email",
            "xmlrpc",
            "select",
            "selectors",
            "webbrowser",
            "wsgiref",
            "mailbox",
            "netrc",
        ],
    },
    Row {
        what: "files",
        why: "There is no file system here.",
        modules: &[
            "tempfile",
            "filecmp",
            "fileinput",
            "zipfile",
            "tarfile",
            "gzip",
            "bz2",
            "lzma",
            "zlib",
            "sqlite3",
            "dbm",
            "shelve",
            "mmap",
            "compression",
        ],
    },
    Row {
        what: "native packages",
        why: "They are compiled for one machine.",
        modules: &["ctypes", "tkinter", "curses", "readline", "turtle", "turtledemo", "idlelib"],
    },
];

/// What the message calls a module of CPython's that is not here.
pub(crate) fn module(name: &str) -> String {
    let top = name.split('.').next().unwrap_or_default();
    match TABLE.iter().find(|row| row.modules.contains(&top)) {
        Some(row) => format!("the module {name} ({})", row.what),
        None => format!("the module {name}"),
    }
}

/// Modules in C that CPython has on some systems only: what imports them goes on without them.
const ELSEWHERE: &[&str] =
    &["_winapi", "_wmi", "fcntl", "grp", "msvcrt", "nt", "posix", "pwd", "termios", "winreg", "winsound"];

/// Whether a module is missing as it would be on another system.
pub(crate) fn is_elsewhere(module: &str) -> bool {
    ELSEWHERE.contains(&module)
}

/// The documentation's page of it.
#[must_use]
pub fn page() -> String {
    let mut text = String::from(
        "# What is not supported\n\n\
         A program that uses one of these ends with a message that names it; what ran until then stays. This page is\n\
         made of `crates/python/src/modules/unsupported.rs`, and a test tries every module that stands here.\n\n\
         | what | why | modules |\n|---|---|---|\n",
    );
    for row in TABLE {
        let modules: Vec<String> = row.modules.iter().map(|name| format!("`{name}`")).collect();
        text.push_str(&format!("| {} | {} | {} |\n", row.what, row.why, modules.join(", ")));
    }
    text
}
