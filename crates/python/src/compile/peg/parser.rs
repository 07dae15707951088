//! CPython's parser: matches tokens with the grammar, with its two passes (CPython 3.14 Parser/pegen.c).

use std::rc::Rc;

use super::grammar::{Action, Alternative, Grammar, Item, Keep, RuleId, What};
use super::lexer::{Fault, Lexer};
use super::node::Node;
use super::token::{Kind, SOFT_KEYWORDS, Token};

/// How deep rules may nest. More would need more stack than a browser gives; CPython's limit is higher.
const DEEPEST: usize = 600;

type Found<'a> = Option<Rc<Node<'a>>>;

struct Kept<'a> {
    rule: RuleId,
    node: Found<'a>,
    end: usize,
}

pub(super) struct Parser<'g, 'a> {
    grammar: &'g Grammar,
    pub lexer: Lexer<'a>,
    pub tokens: Vec<Token<'a>>,
    memo: Vec<Vec<Kept<'a>>>,
    pub mark: usize,
    depth: usize,
    /// The second pass, which looks for what is wrong.
    pub calls_invalid: bool,
    /// Nothing matches any more.
    pub is_stopped: bool,
    pub fault: Option<Fault>,
    pub is_too_deep: bool,
    /// Line and column where the last compound statement begins that was understood.
    pub last_statement: (usize, i64),
    /// The source is a file, not a string.
    pub is_file: bool,
}

impl<'g, 'a> Parser<'g, 'a> {
    pub fn new(grammar: &'g Grammar, source: &'a str) -> Self {
        Self {
            grammar,
            lexer: Lexer::new(source),
            tokens: Vec::new(),
            memo: Vec::new(),
            mark: 0,
            depth: 0,
            calls_invalid: false,
            is_stopped: false,
            fault: None,
            is_too_deep: false,
            last_statement: (0, 0),
            is_file: true,
        }
    }

    /// Whether the source matches the rule.
    pub fn matches(&mut self, rule: RuleId) -> bool {
        self.rule(rule).is_some() && !self.is_stopped
    }

    /// `reset_parser_state_for_error_pass`
    pub fn begin_second_pass(&mut self) {
        self.memo.iter_mut().for_each(Vec::clear);
        self.mark = 0;
        self.calls_invalid = true;
    }

    /// The token that comes next; reads it where it has not been read.
    pub fn peek(&mut self) -> Option<Token<'a>> {
        if self.mark == self.tokens.len() {
            let mut token = self.lexer.next_token();
            if self.tokens.is_empty() && token.kind == Kind::Indent && token.start.line == 0 {
                token.start.line = 1;
            }
            self.tokens.push(token);
            self.memo.push(Vec::new());
            if token.kind == Kind::Error {
                self.lexer_stopped();
            }
        }
        if self.is_stopped { None } else { self.tokens.get(self.mark).copied() }
    }

    fn accept(&mut self, is_right: impl Fn(&Token<'a>) -> bool) -> Option<Token<'a>> {
        let token = self.peek().filter(is_right)?;
        self.mark += 1;
        Some(token)
    }

    fn rule(&mut self, id: RuleId) -> Found<'a> {
        if self.is_stopped {
            return None;
        }
        if self.depth > DEEPEST {
            self.is_stopped = true;
            self.is_too_deep = true;
            return None;
        }
        self.depth += 1;
        let found = self.kept_rule(id);
        self.depth -= 1;
        found
    }

    fn kept_rule(&mut self, id: RuleId) -> Found<'a> {
        let grammar = self.grammar;
        let rule = grammar.rules.get(id.0)?;
        if rule.keep == Keep::Nothing {
            return self.plain_rule(rule.name, &rule.alternatives);
        }
        self.peek();
        if self.is_stopped {
            return None;
        }
        let start = self.mark;
        if let Some(kept) = self.memo.get(start).and_then(|kept| kept.iter().find(|kept| kept.rule == id)) {
            self.mark = kept.end;
            return kept.node.clone();
        }
        if rule.keep == Keep::Memo {
            let found = self.alternatives(&rule.alternatives);
            self.keep(start, id, found.clone());
            return found;
        }
        self.left_recursive(start, id, &rule.alternatives)
    }

    fn plain_rule(&mut self, name: &str, alternatives: &'g [Alternative]) -> Found<'a> {
        if !name.ends_with("_without_invalid") {
            return self.alternatives(alternatives);
        }
        let before = std::mem::replace(&mut self.calls_invalid, false);
        let found = self.alternatives(alternatives);
        self.calls_invalid = before;
        found
    }

    /// Grows a match from nothing, as long as it gets longer.
    fn left_recursive(&mut self, start: usize, id: RuleId, alternatives: &'g [Alternative]) -> Found<'a> {
        let (mut best, mut end) = (None, start);
        self.mark = start;
        loop {
            let grown = std::mem::replace(&mut self.mark, end);
            self.keep(start, id, best.clone());
            self.mark = start.min(grown);
            let found = self.alternatives(alternatives);
            if self.is_stopped {
                return None;
            }
            if found.is_none() || self.mark <= end {
                break;
            }
            (best, end) = (found, self.mark);
        }
        self.mark = end;
        best
    }

    fn keep(&mut self, start: usize, rule: RuleId, node: Found<'a>) {
        let end = self.mark;
        let Some(all) = self.memo.get_mut(start) else { return };
        match all.iter_mut().find(|kept| kept.rule == rule) {
            Some(kept) => *kept = Kept { rule, node, end },
            None => all.push(Kept { rule, node, end }),
        }
    }

    fn alternatives(&mut self, alternatives: &'g [Alternative]) -> Found<'a> {
        let start = self.mark;
        for alternative in alternatives {
            if self.is_stopped {
                return None;
            }
            if alternative.is_invalid && !self.calls_invalid {
                continue;
            }
            let mut is_cut = false;
            if let Some(found) = self.alternative(alternative, &mut is_cut) {
                return Some(found);
            }
            self.mark = start;
            if is_cut {
                return None;
            }
        }
        None
    }

    fn alternative(&mut self, alternative: &'g Alternative, is_cut: &mut bool) -> Found<'a> {
        let start = self.mark;
        let mut parts: Vec<(Option<&'static str>, Rc<Node<'a>>)> =
            Vec::with_capacity(alternative.items.len());
        for Item { label, what } in &alternative.items {
            *is_cut |= matches!(what, What::Cut);
            let is_part = !matches!(what, What::LookAhead(..) | What::Cut);
            let found = self.what(what)?;
            if is_part {
                parts.push((*label, found));
            }
        }
        match &alternative.action {
            Action::Parts => match parts.as_slice() {
                [(_, only)] => Some(Rc::clone(only)),
                _ => Some(self.node("seq", start, parts.into_iter().map(|part| part.1).collect())),
            },
            Action::Node(name) => self.act(name, start, &parts),
            Action::Error(how, which, message) => {
                let pick = |name: &&str| {
                    parts.iter().find(|part| part.0 == Some(name)).map(|part| Rc::clone(&part.1))
                };
                let which: Vec<_> = which.iter().filter_map(pick).collect();
                self.blame(how, &which, message);
                None
            }
        }
    }

    fn act(
        &mut self,
        name: &'static str,
        start: usize,
        parts: &[(Option<&'static str>, Rc<Node<'a>>)],
    ) -> Found<'a> {
        let part = |label| parts.iter().find(|part| part.0 == Some(label)).map(|part| Rc::clone(&part.1));
        match name {
            "a" => part("a"),
            "statement" => {
                let (_, only) = parts.first()?;
                if self.calls_invalid && only.start.line >= self.last_statement.0 {
                    self.last_statement = (only.start.line, only.start.column);
                }
                Some(Rc::clone(only))
            }
            "real" | "imaginary" | "number" | "conversion" | "string" | "strings" => {
                self.check(name, &part("a")?, part("b"))
            }
            _ => {
                let mut children = Vec::new();
                parts.iter().for_each(|part| part.1.flatten(&mut children));
                Some(self.node(name, start, children))
            }
        }
    }

    /// A node over the tokens from `start` to the mark.
    pub fn node(&self, kind: &'static str, start: usize, children: Vec<Rc<Node<'a>>>) -> Rc<Node<'a>> {
        let nowhere = super::token::Place { line: 0, column: -1 };
        let from = self.tokens.get(start).map_or(nowhere, |token| token.start);
        let last = self.tokens.get(..self.mark).unwrap_or_default().last();
        let to = last.map_or(nowhere, |token| token.end);
        Rc::new(Node { kind, start: from, end: to, text: "", children })
    }

    fn what(&mut self, what: &'g What) -> Found<'a> {
        match what {
            What::Literal(text) => {
                let is_right =
                    |token: &Token<'a>| matches!(token.kind, Kind::Op | Kind::Keyword) && token.text == *text;
                self.accept(is_right).map(|token| Rc::new(Node::token(&token, "")))
            }
            What::Soft(text) => self
                .accept(|token| token.kind == Kind::Name && token.text == *text)
                .map(|token| Rc::new(Node::token(&token, "Name"))),
            What::AnySoft => self
                .accept(|token| token.kind == Kind::Name && SOFT_KEYWORDS.contains(&token.text))
                .map(|token| Rc::new(Node::token(&token, "Name"))),
            What::Kind(kind) => {
                let node_kind = if *kind == Kind::Name { "Name" } else { "" };
                self.accept(|token| token.kind == *kind).map(|token| Rc::new(Node::token(&token, node_kind)))
            }
            What::Rule(id) => self.rule(*id),
            What::Group(alternatives) => self.alternatives(alternatives),
            What::Optional(inner) => self.optional(inner),
            What::Repeat(inner) => self.repeat(inner, None, 0),
            What::Repeat1(inner) => self.repeat(inner, None, 1),
            What::Gather(separator, element) => self.repeat(element, Some(separator), 1),
            What::LookAhead(is_positive, inner) => self.look_ahead(*is_positive, inner),
            What::Forced(text) => self.forced(text),
            What::Cut => Some(self.node("seq", self.mark, Vec::new())),
        }
    }

    fn optional(&mut self, inner: &'g What) -> Found<'a> {
        let start = self.mark;
        if let Some(found) = self.what(inner) {
            return Some(found);
        }
        self.mark = start;
        if self.is_stopped { None } else { Some(self.node("seq", start, Vec::new())) }
    }

    fn repeat(&mut self, element: &'g What, separator: Option<&'g What>, least: usize) -> Found<'a> {
        let start = self.mark;
        let mut children = Vec::new();
        loop {
            let before = self.mark;
            if let Some(separator) = separator.filter(|_| !children.is_empty())
                && self.what(separator).is_none()
            {
                self.mark = before;
                break;
            }
            match self.what(element) {
                Some(child) if self.mark > before => children.push(child),
                _ => {
                    self.mark = before;
                    break;
                }
            }
        }
        if self.is_stopped || children.len() < least {
            return None;
        }
        Some(self.node("seq", start, children))
    }

    fn look_ahead(&mut self, is_positive: bool, inner: &'g What) -> Found<'a> {
        let start = self.mark;
        let is_there = self.what(inner).is_some();
        self.mark = start;
        if self.is_stopped || is_there != is_positive {
            return None;
        }
        Some(self.node("seq", start, Vec::new()))
    }

    fn forced(&mut self, text: &'static str) -> Found<'a> {
        let token = self.peek()?;
        if matches!(token.kind, Kind::Op | Kind::Keyword) && token.text == text {
            self.mark += 1;
            return Some(Rc::new(Node::token(&token, "")));
        }
        self.blame_range(token.start, token.end, format!("expected '{text}'"));
        None
    }
}
