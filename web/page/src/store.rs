//! What is kept over a reload, in localStorage, where that is allowed: every access may fail, and then nothing
//! is kept.

use heapglass_wire::{DEFAULT_PYTHON, Language};
use web_sys::{Storage, window};

use crate::address;
use crate::opening;
use crate::state::{Saved, Theme};

const SOURCE: &str = "heapglass.source";
const INPUT: &str = "heapglass.input";
const LANGUAGE: &str = "heapglass.language";
const THEME: &str = "heapglass.theme";
const PYTHON: &str = "heapglass.python";
const SINGLE_KEYS: &str = "heapglass.single-keys";
const BREAKPOINTS: &str = "heapglass.breakpoints";

/// What was kept, or the browser's preference.
pub fn load() -> Saved {
    let get = |key: &str| storage().and_then(|storage| storage.get_item(key).ok().flatten());
    let language = match get(LANGUAGE).as_deref() {
        Some("en") => Language::English,
        Some("zh-Hans") => Language::Chinese,
        Some(_) | None => preferred_language(),
    };
    let theme = match get(THEME).as_deref() {
        Some("light") => Theme::Light,
        Some("dark") => Theme::Dark,
        Some(_) | None => Theme::Auto,
    };
    let breakpoints = get(BREAKPOINTS).unwrap_or_default();
    Saved {
        source: get(SOURCE),
        input: get(INPUT),
        language: Some(opening::language().unwrap_or(language)),
        theme: opening::theme().unwrap_or(theme),
        python: address::python().or_else(|| get(PYTHON)),
        compare: address::compare(),
        shows_exit: address::shows_exit().unwrap_or(false),
        has_single_keys: get(SINGLE_KEYS).as_deref() != Some("off"),
        breakpoints: breakpoints.split(',').filter_map(|line| line.parse().ok()).collect(),
    }
}

/// Keeps what is not as it was: what a link chose for this visit is not the reader's choice.
pub fn save(saved: &Saved, before: &Saved) {
    let Some(storage) = storage() else { return };
    for ((key, value), (_, old)) in entries(saved).iter().zip(entries(before)) {
        if *value != old {
            // A full or forbidden storage keeps nothing, and that is all right.
            let _kept = storage.set_item(key, value);
        }
    }
}

fn entries(saved: &Saved) -> [(&'static str, String); 7] {
    let lines: Vec<String> = saved.breakpoints.iter().map(u32::to_string).collect();
    [
        (SOURCE, saved.source.clone().unwrap_or_default()),
        (INPUT, saved.input.clone().unwrap_or_default()),
        (LANGUAGE, language_tag(saved.language.unwrap_or_default()).to_owned()),
        (THEME, theme_name(saved.theme).to_owned()),
        (PYTHON, saved.python.as_deref().unwrap_or(DEFAULT_PYTHON).to_owned()),
        (SINGLE_KEYS, if saved.has_single_keys { "on" } else { "off" }.to_owned()),
        (BREAKPOINTS, lines.join(",")),
    ]
}

/// The name of a theme in the attribute `data-theme`.
pub fn theme_name(theme: Theme) -> &'static str {
    match theme {
        Theme::Auto => "auto",
        Theme::Light => "light",
        Theme::Dark => "dark",
    }
}

fn language_tag(language: Language) -> &'static str {
    match language {
        Language::English => "en",
        Language::Chinese => "zh-Hans",
    }
}

fn storage() -> Option<Storage> {
    window()?.local_storage().ok().flatten()
}

fn preferred_language() -> Language {
    let tag = window().and_then(|window| window.navigator().language()).unwrap_or_default();
    if tag.starts_with("zh") { Language::Chinese } else { Language::English }
}
