//! What the page's link says, behind its `#`: `py=3.13`. Other names are left as they are.

use heapglass_wire::DEFAULT_PYTHON;
use wasm_bindgen::JsValue;
use web_sys::window;

const PYTHON: &str = "py";

/// The Python that the link asks for.
pub fn python() -> Option<String> {
    let fragment = window()?.location().hash().ok()?;
    find_python(&fragment)
}

/// Puts the chosen Python into the link. The default is left out of a link that never named one.
pub fn set_python(name: &str) {
    let Some(window) = window() else { return };
    let old = window.location().hash().unwrap_or_default();
    let found = find_python(&old);
    if found.as_deref().unwrap_or(DEFAULT_PYTHON) == name {
        return;
    }
    if let Ok(history) = window.history() {
        // A browser may refuse, as one does that is called too often: then the link stays behind.
        let _replaced = history.replace_state_with_url(&JsValue::NULL, "", Some(&with_python(&old, name)));
    }
}

/// In any case, as all names in a link; `3` is the default.
fn find_python(fragment: &str) -> Option<String> {
    let named = pairs(fragment).filter_map(|pair| pair.split_once('='));
    let name = named.filter(|(key, _)| key.eq_ignore_ascii_case(PYTHON)).last()?.1;
    Some(if name == "3" { DEFAULT_PYTHON } else { name }.to_owned())
}

fn with_python(fragment: &str, name: &str) -> String {
    let is_other = |pair: &&str| {
        let key = pair.split_once('=').map_or(*pair, |(key, _)| key);
        !key.eq_ignore_ascii_case(PYTHON)
    };
    let mut kept: Vec<&str> = pairs(fragment).filter(is_other).collect();
    let chosen = format!("{PYTHON}={name}");
    kept.push(&chosen);
    format!("#{}", kept.join("&"))
}

fn pairs(fragment: &str) -> impl Iterator<Item = &str> {
    fragment.trim_start_matches('#').split('&').filter(|pair| !pair.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{find_python, with_python};

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
            assert_eq!(with_python(fragment, "2.7"), changed, "{fragment}");
        }
    }
}
