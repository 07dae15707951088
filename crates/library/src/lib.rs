//! CPython's library in Python, as files: CPython's own (PSF licence, by way of `rustpython-pylib`), and a few of ours
//! where CPython has a module in C.
//!
//! The command line has them built in (feature `text`); the page has their names only and fetches them one by one when
//! a program imports them, so `cargo xtask build` writes [`FILES`] beside it. `modules.txt` says which there are.

/// A module's file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name with dots: `collections.abc`.
    pub module: &'static str,
    /// Below the library's folder: `collections/abc.py`.
    pub path: &'static str,
    /// Whether it is a package's `__init__.py`.
    pub is_package: bool,
    /// The source.
    #[cfg(feature = "text")]
    pub text: &'static str,
}

/// The file beside them that has the characters' names, for `heapglass-unicode-names`.
pub const CHARACTER_NAMES_PATH: &str = "character_names.txt";

/// Its text.
#[cfg(feature = "text")]
pub const CHARACTER_NAMES: &str = include_str!(concat!(env!("OUT_DIR"), "/names.txt"));

/// All of them, in the order of their modules' names.
pub const FILES: &[File] = include!(concat!(env!("OUT_DIR"), "/files.rs"));

/// A module's file by the module's name.
///
/// ```
/// assert_eq!(heapglass_library::find("json").unwrap().path, "json/__init__.py");
/// assert!(heapglass_library::find("no_such_module").is_none());
/// ```
#[must_use]
pub fn find(module: &str) -> Option<&'static File> {
    FILES.get(FILES.binary_search_by(|file| file.module.cmp(module)).ok()?)
}
