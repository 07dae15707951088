//! What the page's link says, behind its `#`: `py=3.13&compare=2.7&exit=on`. Other names are left as they are.

use heapglass_wire::DEFAULT_PYTHON;
use wasm_bindgen::JsValue;
use web_sys::window;

const PYTHON: &str = "py";
const COMPARE: &str = "compare";
const EXIT: &str = "exit";
const ON: &str = "on";
const OFF: &str = "off";

/// The Python that the link asks for.
pub fn python() -> Option<String> {
    find_python(&fragment()?)
}

/// The Python that the link compares with.
pub fn compare() -> Option<String> {
    find_name(&fragment()?, COMPARE)
}

/// Whether the link asks for the interpreter's end, if it says so.
pub fn shows_exit() -> Option<bool> {
    find_exit(&fragment()?)
}

/// Puts the chosen Python into the link. The default is left out of a link that never named one.
pub fn set_python(name: &str) {
    let old = fragment().unwrap_or_default();
    if find_python(&old).as_deref().unwrap_or(DEFAULT_PYTHON) != name {
        replace(&with(&old, PYTHON, name));
    }
}

/// Puts the second Python into the link, or takes it out.
pub fn set_compare(name: Option<&str>) {
    let old = fragment().unwrap_or_default();
    if find_name(&old, COMPARE).as_deref() != name {
        replace(&name.map_or_else(|| without(&old, COMPARE), |name| with(&old, COMPARE, name)));
    }
}

/// Puts into the link whether the interpreter's end is shown.
pub fn set_shows_exit(is_on: bool) {
    let old = fragment().unwrap_or_default();
    if find_exit(&old).unwrap_or(false) != is_on {
        replace(&with(&old, EXIT, if is_on { ON } else { OFF }));
    }
}

fn fragment() -> Option<String> {
    window()?.location().hash().ok()
}

fn replace(fragment: &str) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        // A browser may refuse, as one does that is called too often: then the link stays behind.
        let _replaced = history.replace_state_with_url(&JsValue::NULL, "", Some(fragment));
    }
}

fn find_python(fragment: &str) -> Option<String> {
    find_name(fragment, PYTHON)
}

/// A Python's name; `3` is the default.
fn find_name(fragment: &str, key: &str) -> Option<String> {
    let name = find(fragment, key)?;
    Some(if name == "3" { DEFAULT_PYTHON } else { name }.to_owned())
}

fn find_exit(fragment: &str) -> Option<bool> {
    Some(find(fragment, EXIT)?.eq_ignore_ascii_case(ON))
}

/// A name's value; in any case, as all names in a link.
fn find<'a>(fragment: &'a str, name: &str) -> Option<&'a str> {
    let named = pairs(fragment).filter_map(|pair| pair.split_once('='));
    Some(named.filter(|(key, _)| key.eq_ignore_ascii_case(name)).last()?.1)
}

fn with(fragment: &str, name: &str, value: &str) -> String {
    let mut kept = others(fragment, name);
    let chosen = format!("{name}={value}");
    kept.push(&chosen);
    format!("#{}", kept.join("&"))
}

fn without(fragment: &str, name: &str) -> String {
    format!("#{}", others(fragment, name).join("&"))
}

/// What the link says besides a name.
fn others<'a>(fragment: &'a str, name: &str) -> Vec<&'a str> {
    let is_other = |pair: &&str| {
        let key = pair.split_once('=').map_or(*pair, |(key, _)| key);
        !key.eq_ignore_ascii_case(name)
    };
    pairs(fragment).filter(is_other).collect()
}

fn pairs(fragment: &str) -> impl Iterator<Item = &str> {
    fragment.trim_start_matches('#').split('&').filter(|pair| !pair.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{COMPARE, EXIT, PYTHON, find_exit, find_name, find_python, with, without};

    #[test]
    fn the_link_names_a_python() {
        let cases = [
            ("", None),
            ("#step=3", None),
            ("#py=3.13", Some("3.13")),
            ("#step=3&PY=2.7", Some("2.7")),
            ("#py=3", Some("3.14")),
        ];
        for (fragment, name) in cases {
            assert_eq!(find_python(fragment).as_deref(), name, "{fragment}");
        }
    }

    #[test]
    fn what_else_a_link_says_stays() {
        let cases = [("", "#py=2.7"), ("#step=3", "#step=3&py=2.7"), ("#py=3.13&step=3", "#step=3&py=2.7")];
        for (fragment, changed) in cases {
            assert_eq!(with(fragment, PYTHON, "2.7"), changed, "{fragment}");
        }
    }

    #[test]
    fn the_link_asks_for_the_end() {
        let cases =
            [("", None), ("#py=3.13", None), ("#exit=on", Some(true)), ("#Exit=ON&py=2.7", Some(true))];
        for (fragment, is_on) in cases {
            assert_eq!(find_exit(fragment), is_on, "{fragment}");
        }
        assert_eq!(with("#exit=on&py=2.7", EXIT, "off"), "#py=2.7&exit=off");
    }

    #[test]
    fn the_link_names_a_second_python_or_none() {
        assert_eq!(find_name("#py=2.7&compare=3", COMPARE).as_deref(), Some("3.14"));
        assert_eq!(find_name("#py=2.7", COMPARE), None);
        assert_eq!(without("#py=2.7&Compare=3.11&exit=on", COMPARE), "#py=2.7&exit=on");
    }
}
