//! Reads `grammar.txt`.
//!
//! A rule is `name: alternatives`, with `@memo` behind the name where CPython keeps its results, `@left` where it is
//! left-recursive. In an alternative: `'token'`, `"soft keyword"`, `KIND`, `rule`, `(…)`, `[…]` or `…?` (optional),
//! `…*`, `…+`, `separator.…+`, `&…` and `!…` (look ahead), `~` (no other alternative from here), `&&…` (must follow),
//! `a=…` (is named). Behind `=>` stands what is made of it: a node's kind, a named part, or `!` and an error: how its
//! place is found, the parts that are marked, the message (`%e`: what the first part is, `%t`: its text, `%l`: its
//! line).

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::token::Kind;

/// A rule's number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct RuleId(pub usize);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Keep {
    Nothing,
    Memo,
    LeftRecursive,
}

#[derive(Debug)]
pub(super) struct Rule {
    pub name: &'static str,
    pub keep: Keep,
    pub alternatives: Vec<Alternative>,
}

#[derive(Debug)]
pub(super) struct Alternative {
    pub items: Vec<Item>,
    pub action: Action,
    /// Not tried in the first pass.
    pub is_invalid: bool,
}

#[derive(Debug)]
pub(super) struct Item {
    /// `a` or `b` where it has a name.
    pub label: Option<&'static str>,
    pub what: What,
}

#[derive(Debug)]
pub(super) enum What {
    Literal(&'static str),
    Soft(&'static str),
    AnySoft,
    Kind(Kind),
    Rule(RuleId),
    Group(Vec<Alternative>),
    Optional(Box<What>),
    Repeat(Box<What>),
    Repeat1(Box<What>),
    Gather(Box<What>, Box<What>),
    LookAhead(bool, Box<What>),
    Forced(&'static str),
    Cut,
}

#[derive(Debug)]
pub(super) enum Action {
    /// The only part, or all of them.
    Parts,
    /// A named part, or a kind of node.
    Node(&'static str),
    /// An error: how, which parts, the message.
    Error(&'static str, Vec<&'static str>, String),
}

pub(super) struct Grammar {
    pub rules: Vec<Rule>,
    numbers: BTreeMap<&'static str, RuleId>,
}

/// Python's.
pub(super) static GRAMMAR: LazyLock<Grammar> = LazyLock::new(|| Grammar::read(include_str!("grammar.txt")));

impl Grammar {
    pub fn rule(&self, name: &str) -> Option<RuleId> {
        self.numbers.get(name).copied()
    }

    fn read(text: &'static str) -> Self {
        let words = words(text);
        let is_head = |at: usize| words.get(at + 1).is_some_and(|next| *next == ":");
        let heads: Vec<usize> = (0..words.len()).filter(|&at| is_head(at)).collect();
        let split = |word: &'static str| word.split_once('@').unwrap_or((word, ""));
        let mut numbers = BTreeMap::new();
        for (number, &at) in heads.iter().enumerate() {
            numbers.insert(split(words.get(at).copied().unwrap_or_default()).0, RuleId(number));
        }
        let mut rules = Vec::new();
        for (number, &at) in heads.iter().enumerate() {
            let end = heads.get(number + 1).copied().unwrap_or(words.len());
            let (name, keep) = split(words.get(at).copied().unwrap_or_default());
            let keep = match keep {
                "memo" => Keep::Memo,
                "left" => Keep::LeftRecursive,
                _ => Keep::Nothing,
            };
            let body = words.get(at + 2..end).unwrap_or_default();
            let mut reader = Reader { words: body, at: 0, numbers: &numbers };
            rules.push(Rule { name, keep, alternatives: reader.alternatives() });
        }
        Self { rules, numbers }
    }
}

/// Cuts the text into words. A comment is a line that begins with `#`.
fn words(text: &'static str) -> Vec<&'static str> {
    let mut found = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let mut rest = line.trim_start();
        while !rest.is_empty() {
            let (word, behind) = rest.split_at(word_length(rest));
            found.push(word);
            rest = behind.trim_start();
        }
    }
    found
}

fn word_length(rest: &str) -> usize {
    let first = rest.chars().next().unwrap_or_default();
    match first {
        '\'' => rest.get(1..).and_then(|tail| tail.find('\'')).map_or(rest.len(), |at| at + 2),
        '"' => {
            let mut is_escaped = false;
            let end = rest.char_indices().skip(1).find(|&(_, c)| {
                let is_end = c == '"' && !is_escaped;
                is_escaped = c == '\\' && !is_escaped;
                is_end
            });
            end.map_or(rest.len(), |(at, _)| at + 1)
        }
        _ if rest.starts_with("=>") || rest.starts_with("&&") => 2,
        _ if is_word(first) => rest.find(|c| !is_word(c)).unwrap_or(rest.len()),
        _ => first.len_utf8(),
    }
}

fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '@'
}

struct Reader<'w> {
    words: &'w [&'static str],
    at: usize,
    numbers: &'w BTreeMap<&'static str, RuleId>,
}

impl Reader<'_> {
    fn peek(&self) -> &'static str {
        self.words.get(self.at).copied().unwrap_or_default()
    }

    fn take(&mut self) -> &'static str {
        let word = self.peek();
        self.at += 1;
        word
    }

    fn skip(&mut self, word: &str) -> bool {
        let is_there = self.peek() == word;
        self.at += usize::from(is_there);
        is_there
    }

    fn alternatives(&mut self) -> Vec<Alternative> {
        let mut all = vec![self.alternative()];
        while self.skip("|") {
            all.push(self.alternative());
        }
        all
    }

    fn alternative(&mut self) -> Alternative {
        let mut items = Vec::new();
        let mut is_invalid = false;
        while !matches!(self.peek(), "" | "|" | ")" | "]" | "=>") {
            is_invalid |= self.peek().starts_with("invalid_");
            items.push(self.item());
        }
        let action = if self.skip("=>") { self.action() } else { Action::Parts };
        Alternative { items, action, is_invalid }
    }

    fn action(&mut self) -> Action {
        if !self.skip("!") {
            return Action::Node(self.take());
        }
        let how = self.take();
        let mut parts = Vec::new();
        while !self.peek().starts_with('"') && !self.peek().is_empty() {
            parts.push(self.take());
        }
        let message = self.take();
        let message =
            message.get(1..message.len().saturating_sub(1)).unwrap_or_default().replace("\\\"", "\"");
        Action::Error(how, parts, message)
    }

    fn item(&mut self) -> Item {
        let is_named = self.words.get(self.at + 1).is_some_and(|next| *next == "=");
        let label = is_named.then(|| self.take());
        if is_named {
            self.take();
        }
        Item { label, what: self.what() }
    }

    fn what(&mut self) -> What {
        match self.peek() {
            "&" | "!" => {
                let is_positive = self.take() == "&";
                return What::LookAhead(is_positive, Box::new(self.what()));
            }
            "&&" => {
                self.take();
                return What::Forced(unquoted(self.take()));
            }
            "~" => {
                self.take();
                return What::Cut;
            }
            _ => {}
        }
        let atom = self.atom();
        match self.peek() {
            "?" => {
                self.take();
                What::Optional(Box::new(atom))
            }
            "*" => {
                self.take();
                What::Repeat(Box::new(atom))
            }
            "+" => {
                self.take();
                What::Repeat1(Box::new(atom))
            }
            "." => {
                self.take();
                let element = self.atom();
                self.skip("+");
                What::Gather(Box::new(atom), Box::new(element))
            }
            _ => atom,
        }
    }

    fn atom(&mut self) -> What {
        let word = self.take();
        match word {
            "(" => {
                let inner = self.alternatives();
                self.skip(")");
                What::Group(inner)
            }
            "[" => {
                let inner = self.alternatives();
                self.skip("]");
                What::Optional(Box::new(What::Group(inner)))
            }
            _ if word.starts_with('\'') => What::Literal(unquoted(word)),
            _ if word.starts_with('"') => What::Soft(unquoted(word)),
            "SOFT_KEYWORD" => What::AnySoft,
            _ => match kind(word) {
                Some(kind) => What::Kind(kind),
                None => What::Rule(self.numbers.get(word).copied().unwrap_or(RuleId(usize::MAX))),
            },
        }
    }
}

fn unquoted(word: &'static str) -> &'static str {
    word.get(1..word.len().saturating_sub(1)).unwrap_or_default()
}

fn kind(word: &str) -> Option<Kind> {
    Some(match word {
        "NAME" => Kind::Name,
        "NUMBER" => Kind::Number,
        "STRING" => Kind::String,
        "FSTRING_START" => Kind::FStringStart,
        "FSTRING_MIDDLE" => Kind::FStringMiddle,
        "FSTRING_END" => Kind::FStringEnd,
        "TSTRING_START" => Kind::TStringStart,
        "TSTRING_MIDDLE" => Kind::TStringMiddle,
        "TSTRING_END" => Kind::TStringEnd,
        "NEWLINE" => Kind::Newline,
        "INDENT" => Kind::Indent,
        "DEDENT" => Kind::Dedent,
        "ENDMARKER" => Kind::EndMarker,
        _ => return None,
    })
}
