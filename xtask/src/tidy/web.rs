//! Rules about the page: colours stand in tokens.css, and a view's model knows no browser.

use super::Finding;
use super::config::Config;
use super::tree::{File, Tree};
use super::words::{has_word, numbered};

const BROWSER: [&str; 5] = ["yew", "web_sys", "gloo", "js_sys", "wasm_bindgen"];
/// Names that people write for colours; `transparent` and `currentColor` are no colours.
const NAMED: [&str; 14] = [
    "white", "black", "red", "green", "blue", "yellow", "orange", "purple", "gray", "grey", "silver", "navy",
    "teal", "pink",
];
const FUNCTIONS: [&str; 8] = ["rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "oklch("];

pub fn rules(tree: &Tree, _config: &Config, findings: &mut Vec<Finding>) {
    for file in tree.files.iter().filter(|file| file.path.starts_with("web/")) {
        if file.path.ends_with("/model.rs") {
            model_is_pure(file, findings);
        }
        let is_exempt = file.path.ends_with("/tokens.css") || file.is_test();
        if !is_exempt {
            colours_are_tokens(file, findings);
        }
    }
}

fn model_is_pure(file: &File, findings: &mut Vec<Finding>) {
    let Some(rust) = &file.rust else { return };
    for (line, text) in numbered(&rust.code) {
        if let Some(name) = BROWSER.iter().find(|name| has_word(text, name)) {
            let message =
                format!("a model knows no browser, and this one names {name}; move that to the component");
            findings.push(Finding::new("model-pure", &file.path, line, message));
        }
    }
}

fn colours_are_tokens(file: &File, findings: &mut Vec<Finding>) {
    let is_css = file.path.ends_with(".css");
    let is_script = [".js", ".mjs", ".ts"].iter().any(|extension| file.path.ends_with(extension));
    let text = match &file.rust {
        Some(rust) => rust.without_comments.clone(),
        None if is_css || is_script => without_block_comments(&file.text),
        None => return,
    };
    for (line, text) in numbered(&text) {
        if let Some(colour) = colour(text, is_css) {
            let message =
                format!("the colour `{colour}` stands here as such; name it in tokens.css and use var(--…)");
            findings.push(Finding::new("colour", &file.path, line, message));
        }
    }
}

/// The first literal colour in a line. In a stylesheet only values count, so that `#id { …` is none.
fn colour(line: &str, is_css: bool) -> Option<String> {
    let value = match is_css {
        true => line.split_once(':').map_or("", |(_, value)| value.split('{').next().unwrap_or_default()),
        false => line,
    };
    let function = FUNCTIONS.iter().find(|name| {
        value
            .match_indices(**name)
            .any(|(at, _)| !value[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_'))
    });
    let named = NAMED.iter().find(|name| is_css && words(value).any(|word| word == **name));
    hex(value, is_css).or_else(|| function.or(named).map(|name| (*name).to_owned()))
}

/// `#rgb`, `#rgba`, `#rrggbb` or `#rrggbbaa`; outside stylesheets only where a quote stands before it.
fn hex(text: &str, is_css: bool) -> Option<String> {
    text.match_indices('#').find_map(|(at, _)| {
        let digits: String = text[at + 1..].chars().take_while(char::is_ascii_alphanumeric).collect();
        let is_quoted = text[..at].ends_with(['"', '\'', '`']);
        let is_colour = [3, 4, 6, 8].contains(&digits.len()) && digits.chars().all(|c| c.is_ascii_hexdigit());
        (is_colour && (is_css || is_quoted)).then(|| format!("#{digits}"))
    })
}

/// The words of a CSS value; `--red` is one word and no colour.
fn words(value: &str) -> impl Iterator<Item = &str> {
    value.split(|c: char| !c.is_alphanumeric() && c != '-' && c != '_')
}

fn without_block_comments(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("/*") {
        kept.push_str(before);
        let (comment, next) = after.split_once("*/").unwrap_or((after, ""));
        kept.extend(comment.chars().filter(|c| *c == '\n'));
        rest = next;
    }
    kept.push_str(rest);
    kept
}

#[cfg(test)]
mod tests {
    use super::colour;

    #[test]
    fn literal_colours_are_found_and_tokens_are_not() {
        let css = |line| colour(line, true);
        assert_eq!(css("  color: #1b1f24;"), Some("#1b1f24".to_owned()));
        assert_eq!(css("a { color: red }"), Some("red".to_owned()));
        assert_eq!(css("  border: 1px solid white;"), Some("white".to_owned()));
        assert_eq!(css("  background: rgba(0, 0, 0, .5);"), Some("rgba(".to_owned()));
        assert_eq!(css("#add, #fade {"), None);
        assert_eq!(css("  color: var(--red);"), None);
        assert_eq!(css("  color: currentColor; white-space: pre;"), None);
        assert_eq!(colour("fill=\"#fff\"", false), Some("#fff".to_owned()));
        assert_eq!(colour("\"#abstract\" link #123", false), None);
    }
}
