//! The style with its tokens worked out, for readers that know neither `var()` nor `light-dark()`.

use std::collections::BTreeMap;

use crate::TOKENS;

/// Light or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scheme {
    Light,
    Dark,
}

/// `css` with every `var(--name)` replaced by its value in a scheme.
pub(crate) fn resolve(css: &str, scheme: Scheme, language: &str) -> String {
    let mut tokens = tokens(scheme);
    if language.starts_with("zh")
        && let Some(chinese) = tokens.get("--zh").cloned()
    {
        tokens.insert("--sans", chinese);
    }
    replaced(&without_comments(css), &tokens)
}

fn replaced(css: &str, tokens: &BTreeMap<&str, String>) -> String {
    let mut made = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("var(") {
        made.push_str(before);
        let (name, tail) = after.split_once(')').unwrap_or((after, ""));
        made.push_str(tokens.get(name.trim()).map_or("", String::as_str));
        rest = tail;
    }
    made.push_str(rest);
    made
}

/// The values of the first rule on `:root`; a later one (for coarse pointers, say) is another matter.
fn tokens(scheme: Scheme) -> BTreeMap<&'static str, String> {
    let rule = TOKENS.split_once(":root {").map_or("", |(_, rest)| rest);
    let rule = rule.split_once("\n}").map_or(rule, |(body, _)| body);
    let mut tokens = BTreeMap::new();
    for declaration in rule.split(';') {
        let Some(start) = declaration.find("--").filter(|_| declaration.contains(':')) else { continue };
        let declaration = declaration.get(start..).unwrap_or_default();
        // A comment before the declaration may hold dashes too.
        let declaration = declaration.rsplit_once("*/").map_or(declaration, |(_, rest)| rest).trim();
        if let Some((name, value)) = declaration.split_once(':') {
            tokens.insert(name.trim(), in_scheme(value.trim(), scheme));
        }
    }
    tokens
}

fn in_scheme(value: &str, scheme: Scheme) -> String {
    let pair = value.strip_prefix("light-dark(").and_then(|rest| rest.strip_suffix(')'));
    match (pair.and_then(|pair| pair.split_once(',')), scheme) {
        (Some((light, _)), Scheme::Light) => light.trim().to_owned(),
        (Some((_, dark)), Scheme::Dark) => dark.trim().to_owned(),
        (None, _) => value.to_owned(),
    }
}

fn without_comments(css: &str) -> String {
    let mut made = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        made.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, tail)| tail);
    }
    made.push_str(rest);
    made
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::STYLE;

    #[test]
    fn tokens_have_a_value_for_each_scheme() {
        let css = "a{fill:var(--ink);stroke:var(--b1)}";
        assert_eq!(resolve(css, Scheme::Light, "en"), "a{fill:#1b1f24;stroke:#440154}");
        assert_eq!(resolve(css, Scheme::Dark, "en"), "a{fill:#e8ebef;stroke:#440154}");
    }

    #[test]
    fn every_token_that_the_style_uses_exists() {
        let known = tokens(Scheme::Light);
        for used in STYLE.split("var(").skip(1).filter_map(|rest| rest.split_once(')')) {
            assert!(known.contains_key(used.0), "{} is not in tokens.css", used.0);
        }
        let resolved = resolve(STYLE, Scheme::Dark, "zh-Hans");
        assert!(!resolved.contains("light-dark") && !resolved.contains("var("));
        assert!(resolved.contains("PingFang"));
    }

    #[test]
    fn the_style_names_no_colour_itself() {
        let style = without_comments(STYLE);
        for word in ["#", "rgb", "hsl"] {
            assert!(!style.contains(word), "picture.css has a colour of its own: {word}");
        }
    }
}
