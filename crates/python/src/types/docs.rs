//! What `__doc__` of built-in functions, classes and methods says: CPython 3.14's own texts (PSF licence), in `docs.txt`.
//!
//! And the order of classes' members, in `members.txt` (written by tests/conformance/members.py).
//!
//! A text stands under `== name`, `== class.name`, or `== .__name__` for a special method of any class.

use std::collections::BTreeMap;
use std::sync::LazyLock;

const TEXTS: &str = include_str!("docs.txt");

const MEMBERS: &str = include_str!("members.txt");

/// A class's members with their places.
type Places = BTreeMap<&'static str, usize>;

/// Of all classes: read once, not at each start of a run.
static PLACES: LazyLock<BTreeMap<&str, Places>> = LazyLock::new(|| {
    let places = |members: &'static str| members.split(' ').enumerate().map(|(place, name)| (name, place));
    let lines = MEMBERS.lines().filter_map(|line| line.split_once(' '));
    lines.map(|(class, members)| (class, places(members).collect())).collect()
});

/// Each text under its name, found once: a start asks for hundreds.
static BY_NAME: LazyLock<BTreeMap<&str, &str>> =
    LazyLock::new(|| TEXTS.rsplit("\n== ").filter_map(|part| part.split_once('\n')).collect());

/// The places of a built-in class's members in its `vars()`.
pub(crate) fn members(class: &str) -> Option<&'static Places> {
    PLACES.get(class)
}

/// The text under a name.
pub(crate) fn of(name: &str) -> Option<&'static str> {
    BY_NAME.get(name).copied()
}

/// The text of a class's attribute.
pub(crate) fn of_attribute(class: &str, name: &str) -> Option<&'static str> {
    let own = of(&format!("{class}.{name}"));
    own.or_else(|| if name.starts_with("__") { of(&format!(".{name}")) } else { None })
}
