//! What a link opens the page with: `#code=a%20%3D%20%5B%5D&step=1&view=table&lang=zh-Hans&theme=dark`. Names are
//! taken in any case; what is not understood is left out.

use heapglass_wire::{Language, View};

use crate::address;
use crate::state::Theme;

/// The names that say what is opened. They leave the link when the reader changes the text.
pub const PROGRAM: [&str; 4] = [CODE, STEP, VIEW, AUTORUN];

const CODE: &str = "code";
const STEP: &str = "step";
const VIEW: &str = "view";
const AUTORUN: &str = "autorun";
const LANGUAGE: &str = "lang";
const THEME: &str = "theme";
/// `step=-1`.
const LAST: u32 = u32::MAX;

/// A program, and where in its run the reader begins.
#[derive(Clone, Debug, PartialEq)]
pub struct Opening {
    pub source: String,
    /// At most the run's last.
    pub step: u32,
    pub view: Option<View>,
    /// It runs at once, unless the link says `autorun=false`.
    pub runs: bool,
}

/// The program of the page's link, if it has one.
pub fn of_link() -> Option<Opening> {
    read(&address::fragment()?, |code| js_sys::decode_uri_component(code).ok().map(String::from))
}

/// The language that the link asks for.
pub fn language() -> Option<Language> {
    find_language(&address::fragment()?)
}

/// The theme that the link asks for.
pub fn theme() -> Option<Theme> {
    find_theme(&address::fragment()?)
}

fn read(fragment: &str, decode: impl Fn(&str) -> Option<String>) -> Option<Opening> {
    let source = decode(address::find(fragment, CODE)?)?;
    let step = match address::find(fragment, STEP) {
        Some("-1") => LAST,
        Some(step) => step.parse().unwrap_or(0),
        None => 0,
    };
    let runs = !address::find(fragment, AUTORUN).is_some_and(|value| value.eq_ignore_ascii_case("false"));
    Some(Opening { source, step, view: find_view(fragment), runs })
}

fn find_view(fragment: &str) -> Option<View> {
    let name = address::find(fragment, VIEW)?;
    let views =
        [("graph", View::Graph), ("gc", View::Collector), ("memory", View::Memory), ("table", View::Table)];
    views.into_iter().find(|(known, _)| name.eq_ignore_ascii_case(known)).map(|(_, view)| view)
}

fn find_language(fragment: &str) -> Option<Language> {
    let tag = address::find(fragment, LANGUAGE)?.to_ascii_lowercase();
    match tag.split('-').next() {
        Some("en") => Some(Language::English),
        Some("zh") => Some(Language::Chinese),
        Some(_) | None => None,
    }
}

fn find_theme(fragment: &str) -> Option<Theme> {
    let name = address::find(fragment, THEME)?;
    let themes = [("auto", Theme::Auto), ("light", Theme::Light), ("dark", Theme::Dark)];
    themes.into_iter().find(|(known, _)| name.eq_ignore_ascii_case(known)).map(|(_, theme)| theme)
}

#[cfg(test)]
mod tests {
    use super::{LAST, Opening, find_language, find_theme, read};
    use crate::state::Theme;
    use heapglass_wire::{Language, View};

    #[test]
    fn a_link_opens_a_program_somewhere() {
        let opening = |step, view| Some(Opening { source: "a = 1".to_owned(), step, view, runs: true });
        let cases = [
            ("#step=3", None),
            ("#code=a = 1", opening(0, None)),
            ("#code=a = 1&STEP=3&view=GC", opening(3, Some(View::Collector))),
            ("#code=a = 1&step=-1&view=else", opening(LAST, None)),
            ("#code=a = 1&step=x", opening(0, None)),
        ];
        let waits = read("#code=a = 1&autorun=false", |code| Some(code.to_owned()));
        assert_eq!(waits.map(|opening| opening.runs), Some(false));
        for (fragment, opened) in cases {
            assert_eq!(read(fragment, |code| Some(code.to_owned())), opened, "{fragment}");
        }
    }

    #[test]
    fn a_link_chooses_language_and_theme() {
        let cases = [
            ("#lang=zh-Hans", Some(Language::Chinese)),
            ("#Lang=en", Some(Language::English)),
            ("#lang=auto", None),
        ];
        for (fragment, language) in cases {
            assert_eq!(find_language(fragment), language, "{fragment}");
        }
        assert_eq!(find_theme("#theme=Dark"), Some(Theme::Dark));
        assert_eq!(find_theme("#theme=pink"), None);
    }
}
