//! What `__doc__` of built-in functions, classes and methods says: CPython 3.14's own texts (PSF licence), in `docs.txt`.
//!
//! And the order of classes' members, in `members.txt` (written by tests/conformance/members.py).
//!
//! A text stands under `== name`, `== class.name`, or `== .__name__` for a special method of any class.

use std::collections::BTreeMap;

const TEXTS: &str = include_str!("docs.txt");

const MEMBERS: &str = include_str!("members.txt");

/// The places of a built-in class's members in its `vars()`.
pub(crate) fn members(class: &str) -> Option<BTreeMap<&'static str, usize>> {
    let mut lines = MEMBERS.lines().filter_map(|line| line.split_once(' '));
    let (_, members) = lines.find(|(name, _)| *name == class)?;
    Some(members.split(' ').enumerate().map(|(place, name)| (name, place)).collect())
}

/// The text under a name.
pub(crate) fn of(name: &str) -> Option<&'static str> {
    let mark = format!("\n== {name}\n");
    let start = TEXTS.find(&mark)? + mark.len();
    let rest = TEXTS.get(start..)?;
    rest.split("\n== ").next()
}

/// The text of a class's attribute.
pub(crate) fn of_attribute(class: &str, name: &str) -> Option<&'static str> {
    let own = of(&format!("{class}.{name}"));
    own.or_else(|| if name.starts_with("__") { of(&format!(".{name}")) } else { None })
}
