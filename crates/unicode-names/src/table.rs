//! The table, and looking up in it.

use crate::rules::{self, by_rule};
use std::fmt;
use std::sync::{Mutex, OnceLock};

/// Reads the table: lines `HEX;NAME`, first the characters in order of their numbers, then, behind an empty line,
/// aliases. The error says why it cannot be had.
pub type Read = fn() -> Result<String, String>;

static READ: OnceLock<Read> = OnceLock::new();
static TABLE: OnceLock<String> = OnceLock::new();
static PROBLEM: Mutex<Option<String>> = Mutex::new(None);

/// Says where the table comes from. Only the first word counts; without one only names that follow a rule are known.
pub fn install(read: Read) {
    READ.get_or_init(|| read);
}

/// Why the table could not be read, if somebody asked for it since this was last called and it could not.
pub fn take_problem() -> Option<String> {
    PROBLEM.lock().ok()?.take()
}

/// Read at the first call that can read it.
fn table() -> &'static str {
    if let Some(table) = TABLE.get() {
        return table;
    }
    match READ.get().map(|read| read()) {
        Some(Ok(text)) => TABLE.get_or_init(|| format!("\n{text}")),
        Some(Err(problem)) => {
            if let Ok(mut place) = PROBLEM.lock() {
                *place = Some(problem);
            }
            ""
        }
        None => "",
    }
}

/// A character's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name(String);

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The name of a character, if it has one.
#[must_use]
pub fn name(character: char) -> Option<Name> {
    by_rule(character).or_else(|| listed(table(), character)).map(Name)
}

/// The character of a name or an alias, in letters of either case.
///
/// ```
/// assert_eq!(heapglass_unicode_names::character("hangul syllable gag"), Some('각'));
/// assert_eq!(heapglass_unicode_names::character("NO SUCH NAME"), None);
/// ```
#[must_use]
pub fn character(name: &str) -> Option<char> {
    let name = name.to_ascii_uppercase();
    rules::character(&name).or_else(|| find(table(), &name))
}

fn listed(table: &str, character: char) -> Option<String> {
    let start = format!("\n{:04X};", u32::from(character));
    let (names, _) = table.split_once("\n\n")?;
    let (_, rest) = names.split_once(&start)?;
    rest.lines().next().map(str::to_owned)
}

fn find(table: &str, name: &str) -> Option<char> {
    if name.contains(['\n', ';']) {
        return None;
    }
    let (before, _) = table.split_once(&format!(";{name}\n"))?;
    let (_, number) = before.rsplit_once('\n')?;
    char::from_u32(u32::from_str_radix(number, 16).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "\n0041;LATIN CAPITAL LETTER A\n2022;BULLET\n1F40D;SNAKE\n\n000A;LINE FEED\n";

    #[test]
    fn names_and_aliases_are_found_both_ways() {
        assert_eq!(find(TABLE, "SNAKE"), Some('🐍'));
        assert_eq!(find(TABLE, "LINE FEED"), Some('\n'));
        assert_eq!(find(TABLE, "FEED"), None);
        assert_eq!(listed(TABLE, 'A').as_deref(), Some("LATIN CAPITAL LETTER A"));
        assert_eq!(listed(TABLE, 'B'), None);
        assert_eq!(listed(TABLE, '\n'), None);
    }

    #[test]
    fn names_by_rule_need_no_table() {
        assert_eq!(name('一').map(|name| name.to_string()).as_deref(), Some("CJK UNIFIED IDEOGRAPH-4E00"));
        assert_eq!(character("cjk unified ideograph-4e00"), Some('一'));
        assert_eq!(character("CJK UNIFIED IDEOGRAPH-0041"), None);
        for syllable in ['가', '각', '힣', '뷁'] {
            let name = name(syllable).map(|name| name.to_string()).unwrap_or_default();
            assert_eq!(character(&name), Some(syllable), "{name}");
        }
    }
}
