//! Where the library's files in Python come from: the host says it once, at its start.
//!
//! The command line has them built in, the page fetches them. Without a host's word there are none.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::OnceLock;

use heapglass_memory::Profile;

use crate::compile::{Module, SyntaxProblem, compile};

/// A module's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Below the library's folder: `json/__init__.py`.
    pub path: String,
    /// Whether it is a package's `__init__.py`.
    pub is_package: bool,
    pub text: String,
}

/// A module's file by the module's name with dots; why it cannot be had, if there should be one.
pub type Find = fn(&str) -> Result<Option<Source>, String>;

/// The table of characters' names, for `"\N{…}"`; why it cannot be had.
pub type CharacterNames = heapglass_unicode_names::Read;

static FIND: OnceLock<Find> = OnceLock::new();

/// Says where files come from. Only the first word counts.
pub fn install(find: Find, names: CharacterNames) {
    FIND.get_or_init(|| find);
    heapglass_unicode_names::install(names);
}

/// Where the library would be on a Linux system (`sys.prefix` is `/usr`).
const FOLDER: &str = "/usr/lib/python3.14";
/// Modules in Python that CPython has frozen: their code names no file (Python/frozen.c).
const FROZEN: &[&str] = &[
    "_collections_abc",
    "_sitebuiltins",
    "abc",
    "codecs",
    "genericpath",
    "importlib._bootstrap",
    "importlib._bootstrap_external",
    "importlib.machinery",
    "importlib.util",
    "io",
    "ntpath",
    "os",
    "posixpath",
    "runpy",
    "site",
    "stat",
    "zipimport",
];

/// A library module, compiled.
#[derive(Debug)]
pub(crate) struct Compiled {
    pub module: Module,
    /// `__file__`
    pub file: String,
    pub is_package: bool,
    pub text: Rc<str>,
}

thread_local! {
    /// Compiled modules by name, with a version's where it has words of its own, kept from run to run; `None` where
    /// there is no file.
    static COMPILED: RefCell<BTreeMap<Box<str>, Option<Rc<Compiled>>>> = const { RefCell::new(BTreeMap::new()) };
}

/// A library module by its name, compiled.
///
/// # Errors
/// The file cannot be had now, or is no Python.
pub(crate) fn find(name: &str, profile: &Profile) -> Result<Option<Rc<Compiled>>, String> {
    let edits: Vec<_> = profile.library_edits.iter().filter(|edit| edit.module == name).collect();
    let key =
        if edits.is_empty() { name.into() } else { format!("{name} {}", profile.name).into_boxed_str() };
    if let Some(known) = COMPILED.with_borrow(|known| known.get(&key).cloned()) {
        return Ok(known);
    }
    let mut source = FIND.get().map_or(Ok(None), |find| find(name))?;
    if let Some(source) = &mut source {
        for edit in edits {
            source.text = source.text.replace(edit.from, edit.to);
        }
    }
    let compiled = match source {
        Some(source) => Some(Rc::new(compiled(name, source).map_err(|problem| problem.message)?)),
        None => None,
    };
    COMPILED.with_borrow_mut(|known| known.insert(key, compiled.clone()));
    Ok(compiled)
}

fn compiled(name: &str, source: Source) -> Result<Compiled, Box<SyntaxProblem>> {
    let file = format!("{FOLDER}/{}", source.path);
    let shown = if FROZEN.contains(&name) { format!("<frozen {name}>") } else { file.clone() };
    let module = compile(&source.text, &shown)?;
    Ok(Compiled { module, file, is_package: source.is_package, text: source.text.into() })
}
