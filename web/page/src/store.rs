//! What is kept over a reload, in localStorage, where that is allowed: every access may fail, and then nothing
//! is kept.

use heapglass_wire::{DEFAULT_PYTHON, Language};
use web_sys::{Storage, window};

use crate::address;
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
        language: Some(language),
        theme,
        python: address::python().or_else(|| get(PYTHON)),
        compare: address::compare(),
        shows_exit: address::shows_exit().unwrap_or(false),
        has_single_keys: get(SINGLE_KEYS).as_deref() != Some("off"),
        breakpoints: breakpoints.split(',').filter_map(|line| line.parse().ok()).collect(),
    }
}

/// Keeps it.
pub fn save(saved: &Saved) {
    let Some(storage) = storage() else { return };
    let set = |key: &str, value: &str| {
        // A full or forbidden storage keeps nothing, and that is all right.
        let _kept = storage.set_item(key, value);
    };
    set(SOURCE, saved.source.as_deref().unwrap_or_default());
    set(INPUT, saved.input.as_deref().unwrap_or_default());
    set(LANGUAGE, language_tag(saved.language.unwrap_or_default()));
    set(THEME, theme_name(saved.theme));
    set(PYTHON, saved.python.as_deref().unwrap_or(DEFAULT_PYTHON));
    set(SINGLE_KEYS, if saved.has_single_keys { "on" } else { "off" });
    let lines: Vec<String> = saved.breakpoints.iter().map(u32::to_string).collect();
    set(BREAKPOINTS, &lines.join(","));
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
