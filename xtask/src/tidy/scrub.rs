//! Rust source split into code, comments and literals, so that a rule about code is not fooled by a string, and
//! one about comments not by code. Lines keep their numbers: what is left out becomes blanks.

/// One file, three ways.
pub struct Scrubbed {
    /// Without comments and without the contents of strings.
    pub code: String,
    /// The code without modules under `#[cfg(test)]`.
    pub code_without_tests: String,
    /// Comments only.
    pub comments: String,
    /// Without comments.
    pub without_comments: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Code,
    Comment,
    Literal,
}

impl Scrubbed {
    pub fn new(text: &str) -> Self {
        let chars: Vec<char> = text.chars().collect();
        let classes = classify(&chars);
        let view = |keep: &[Class]| -> String {
            let kept = |(&c, class): (&char, &Class)| if c == '\n' || keep.contains(class) { c } else { ' ' };
            chars.iter().zip(&classes).map(kept).collect()
        };
        let code = view(&[Class::Code]);
        Self {
            code_without_tests: without_tests(&code),
            code,
            comments: view(&[Class::Comment]),
            without_comments: view(&[Class::Code, Class::Literal]),
        }
    }
}

fn classify(chars: &[char]) -> Vec<Class> {
    let mut classes = vec![Class::Code; chars.len()];
    let mut at = 0;
    while at < chars.len() {
        let rest = chars.get(at..).unwrap_or_default();
        let before = at.checked_sub(1).and_then(|index| chars.get(index)).copied().unwrap_or(' ');
        let (length, class) = next_token(rest, before);
        for slot in classes.iter_mut().skip(at).take(length) {
            *slot = class;
        }
        at += length.max(1);
    }
    classes
}

/// How long the token at the start is, and what it is. Code goes one character at a time.
fn next_token(rest: &[char], before: char) -> (usize, Class) {
    match rest {
        ['/', '/', ..] => (find(rest, '\n'), Class::Comment),
        ['/', '*', ..] => (block_comment(rest), Class::Comment),
        ['"', ..] => (string(rest), Class::Literal),
        ['r', '"' | '#', ..] if !is_word(before) || before == 'b' || before == 'c' => {
            match raw_string(rest) {
                Some(length) => (length, Class::Literal),
                None => (1, Class::Code),
            }
        }
        ['\'', '\\', ..] => (3 + find(rest.get(3..).unwrap_or_default(), '\''), Class::Literal),
        ['\'', _, '\'', ..] => (3, Class::Literal),
        _ => (1, Class::Code),
    }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn find(chars: &[char], wanted: char) -> usize {
    chars.iter().position(|c| *c == wanted).unwrap_or(chars.len())
}

fn block_comment(chars: &[char]) -> usize {
    let (mut depth, mut at) = (0_u32, 0);
    while at < chars.len() {
        match chars.get(at..at + 2) {
            Some(['/', '*']) => (depth, at) = (depth + 1, at + 2),
            Some(['*', '/']) if depth == 1 => return at + 2,
            Some(['*', '/']) => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
    }
    chars.len()
}

fn string(chars: &[char]) -> usize {
    let mut at = 1;
    while let Some(c) = chars.get(at) {
        match c {
            '\\' => at += 2,
            '"' => return at + 1,
            _ => at += 1,
        }
    }
    chars.len()
}

/// `r"…"` or `r#"…"#` with any number of `#`; None for a raw identifier.
fn raw_string(chars: &[char]) -> Option<usize> {
    let hashes = chars.iter().skip(1).take_while(|c| **c == '#').count();
    if chars.get(1 + hashes) != Some(&'"') {
        return None;
    }
    let mut at = 2 + hashes;
    while at < chars.len() {
        let after: Vec<char> = chars.iter().skip(at + 1).take(hashes).copied().collect();
        if chars.get(at) == Some(&'"') && after.len() == hashes && after.iter().all(|c| *c == '#') {
            return Some(at + 1 + hashes);
        }
        at += 1;
    }
    Some(chars.len())
}

/// Blanks out `#[cfg(test)] mod … { … }`.
fn without_tests(code: &str) -> String {
    let mut kept = String::with_capacity(code.len());
    let mut rest = code;
    while let Some(start) = rest.find("#[cfg(test)]") {
        let (before, from) = rest.split_at(start);
        kept.push_str(before);
        let end = item_end(from);
        let (tests, after) = from.split_at(end);
        kept.extend(tests.chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
        rest = after;
    }
    kept.push_str(rest);
    kept
}

/// The byte after the item at the start: after its braces, or its semicolon where it has none.
pub fn item_end(code: &str) -> usize {
    let mut depth = 0_i32;
    for (at, c) in code.char_indices() {
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' => depth -= 1,
            '}' => {
                depth -= 1;
                if depth == 0 {
                    return at + 1;
                }
            }
            ';' if depth == 0 => return at + 1,
            _ => {}
        }
    }
    code.len()
}

#[cfg(test)]
mod tests {
    use super::Scrubbed;

    #[test]
    fn strings_and_comments_are_told_from_code() {
        let source = "let a = \"// no { comment\"; // a { comment\nlet b = '{'; /* x /* y */ z */ let c = r#\"}\"#;\nfn f<'a>() {}";
        let scrubbed = Scrubbed::new(source);
        assert_eq!(scrubbed.code.matches('{').count(), 1);
        assert_eq!(scrubbed.code.matches('}').count(), 1);
        assert!(scrubbed.code.contains("let c =") && scrubbed.code.contains("fn f<'a>() {}"));
        assert!(scrubbed.comments.contains("a { comment") && !scrubbed.comments.contains("let"));
        assert_eq!(scrubbed.code.lines().count(), 3);
    }

    #[test]
    fn test_modules_are_left_out() {
        let source = "fn a() {}\n#[cfg(test)]\nmod tests {\n    fn b() { if x {} }\n}\nfn c() {}\n";
        let scrubbed = Scrubbed::new(source);
        assert!(!scrubbed.code_without_tests.contains("fn b"));
        assert!(scrubbed.code_without_tests.contains("fn c"));
        assert_eq!(scrubbed.code_without_tests.lines().count(), 6);
    }
}
