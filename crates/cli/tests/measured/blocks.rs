//! What a watched call has asked of the allocator, as tests/measured/check.py writes it of a real CPython.

use std::collections::BTreeMap;

use heapglass_session::{BlockEvent, Domain};

/// `SMALL_REQUEST_THRESHOLD`, Objects/obmalloc.c: more is asked of the raw domain first.
const SMALL_BYTES: u64 = 512;

/// A watched call.
pub struct Watched {
    events: Vec<BlockEvent>,
}

const fn letter(domain: Domain) -> char {
    match domain {
        Domain::Memory => 'M',
        Domain::Object => 'O',
    }
}

fn name(number: usize) -> String {
    let first = char::from(b'a' + (number % 26) as u8);
    match number / 26 {
        0 => first.to_string(),
        round => format!("{first}{round}"),
    }
}

impl Watched {
    /// Of the heap's log.
    pub fn new(events: Vec<BlockEvent>) -> Self {
        Self { events }
    }

    /// All that happened to the call's own blocks, in order; letters name them.
    fn trace(&self) -> String {
        let mut names = BTreeMap::new();
        let mut shown = Vec::new();
        let mut number = 0;
        for event in &self.events {
            match *event {
                BlockEvent::Taken { domain, addr, bytes } => {
                    let raw = (bytes == 0 || bytes > SMALL_BYTES).then_some('R');
                    for domain in raw.into_iter().chain([letter(domain)]) {
                        names.insert(addr, name(number));
                        shown.push(format!("+{}{domain}{bytes}", name(number)));
                        number += 1;
                    }
                }
                BlockEvent::Resized { domain, from, to, bytes } => {
                    if let Some(name) = names.remove(&from) {
                        let star = if from == to { "" } else { "*" };
                        shown.push(format!("~{name}{}{bytes}{star}", letter(domain)));
                        names.insert(to, name);
                    }
                }
                BlockEvent::Given { addr } => {
                    shown.extend(names.remove(&addr).map(|name| format!("-{name}")));
                }
            }
        }
        shown.join(" ")
    }

    /// The blocks that the call has taken and not given back, oldest first.
    fn kept(&self) -> Vec<String> {
        let mut blocks = Vec::new();
        for event in &self.events {
            match *event {
                BlockEvent::Taken { domain, addr, bytes } => {
                    blocks.push((addr, format!("{}{bytes}", letter(domain))));
                }
                BlockEvent::Resized { domain, from, to, bytes } => {
                    for block in blocks.iter_mut().filter(|block| block.0 == from) {
                        *block = (to, format!("{}{bytes}", letter(domain)));
                    }
                }
                BlockEvent::Given { addr } => blocks.retain(|block| block.0 != addr),
            }
        }
        blocks.into_iter().map(|block| block.1).collect()
    }
}

/// Puts the calls, one after the other, in the place of the marks in an output. `<changes>` leaves words out of its
/// line that are like the one before up to the `@`.
pub fn fill(output: &str, calls: &[Watched]) -> String {
    let mut calls = calls.iter();
    let mut filled = String::new();
    let mut rest = output;
    while let Some((before, mark, after)) = next_mark(rest) {
        filled.push_str(before);
        filled.push_str(&match (calls.next(), mark) {
            (Some(call), "<trace>") => call.trace(),
            (Some(call), "<kept>") => call.kept().join(" "),
            (Some(call), _) => call.kept().join("+"),
            (None, _) => "(no call)".to_owned(),
        });
        rest = after;
    }
    filled.push_str(rest);
    let lines = filled.lines().map(|line| line.strip_prefix("<changes>").map_or(line.to_owned(), changes));
    lines.collect::<Vec<_>>().join("\n")
}

fn next_mark(text: &str) -> Option<(&str, &str, &str)> {
    let marks = ["<trace>", "<kept>", "<kept+>"];
    let (at, mark) = marks.iter().filter_map(|mark| Some((text.find(mark)?, *mark))).min()?;
    Some((&text[..at], mark, &text[at + mark.len()..]))
}

fn changes(line: &str) -> String {
    let mut words: Vec<&str> = Vec::new();
    let mut last = "";
    for word in line.split_whitespace() {
        let first = word.split('@').next().unwrap_or_default();
        if first != last {
            words.push(word);
        }
        last = first;
    }
    words.join(" ")
}
