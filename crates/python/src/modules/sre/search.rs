//! One search in a text: positions in characters (or bytes), whatever the text's width.

use std::rc::Rc;

use heapglass_memory::ObjectId;
use heapglass_memory::object::{Data, Payload, Text};
use rustpython_sre_engine::{Request, State, StrDrive};

use super::field;
use crate::types::str::char_slice;
use crate::vm::{Result, Vm};

/// What is searched: a `str` or a `bytes`, held by somebody else.
#[derive(Clone, Debug)]
pub(super) struct Subject {
    pub id: ObjectId,
    content: Content,
}

#[derive(Clone, Debug)]
enum Content {
    Text(Rc<Text>),
    Bytes(Rc<Vec<u8>>),
}

/// How the pattern has to fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum How {
    Match,
    FullMatch,
    Search,
}

/// A match: start and end of the whole and of each group, -1 where a group took no part.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub marks: Vec<i64>,
    pub last_index: i64,
}

impl Found {
    pub(super) fn start(&self) -> usize {
        self.marks.first().map_or(0, |at| *at as usize)
    }

    pub(super) fn end(&self) -> usize {
        self.marks.get(1).map_or(0, |at| *at as usize)
    }
}

/// A pattern, ready to search with.
#[derive(Clone, Debug)]
pub(super) struct Compiled {
    pub id: ObjectId,
    codes: Rc<Vec<u32>>,
    pub groups: usize,
}

impl Compiled {
    /// Of a pattern object.
    pub(super) fn of(vm: &Vm, id: ObjectId) -> Self {
        let record = vm.heap.record_of(id);
        let codes = match record.map(|record| &record.data) {
            Some(Data::Numbers(codes)) => codes.iter().map(|code| *code as u32).collect(),
            _ => Vec::new(),
        };
        let groups = record.map_or(0, |record| record.numbers[1].max(0) as usize);
        Self { id, codes: Rc::new(codes), groups }
    }

    /// Looks for it between two positions. `must_advance`: an empty match at the start does not count.
    pub(super) fn find(
        &self,
        subject: &Subject,
        start: usize,
        end: usize,
        how: How,
        must_advance: bool,
    ) -> Option<Found> {
        match &subject.content {
            Content::Bytes(bytes) => self.run(bytes.as_slice(), start, end, how, must_advance),
            Content::Text(text) if text.text.is_ascii() => {
                self.run(text.text.as_bytes(), start, end, how, must_advance)
            }
            Content::Text(text) => self.run(&*text.text, start, end, how, must_advance),
        }
    }

    fn run<S: StrDrive>(
        &self,
        string: S,
        start: usize,
        end: usize,
        how: How,
        must_advance: bool,
    ) -> Option<Found> {
        if start > end {
            return None;
        }
        let mut request = Request::new(string, start, end, &self.codes, how == How::FullMatch);
        request.must_advance = must_advance;
        let mut state = State::default();
        state.reset(&request, start);
        let is_found = if how == How::Search { state.search(request) } else { state.py_match(&request) };
        is_found.then(|| {
            let mut marks = vec![state.start as i64, state.cursor.position as i64];
            for group in 0..self.groups {
                let (from, to) = state.marks.get(group);
                match (from.into_option(), to.into_option()) {
                    (Some(from), Some(to)) => marks.extend([from as i64, to as i64]),
                    _ => marks.extend([-1, -1]),
                }
            }
            Found { marks, last_index: state.marks.last_index() as i64 }
        })
    }
}

impl Subject {
    /// `getstring`, and whether it fits the pattern.
    pub(super) fn of(vm: &mut Vm, pattern: ObjectId, id: ObjectId) -> Result<Self> {
        let content = match vm.heap.payload(id) {
            Payload::Str(text) => Content::Text(Rc::clone(text)),
            Payload::Bytes(bytes) => Content::Bytes(Rc::clone(bytes)),
            _ => match vm.buffer_bytes(id) {
                Some(bytes) => Content::Bytes(Rc::new(bytes)),
                None => {
                    let message = format!("expected string or bytes-like object, got '{}'", vm.type_name(id));
                    return Err(vm.type_error(&message));
                }
            },
        };
        let source = vm.heap.field(pattern, field::PATTERN);
        let is_text_pattern = source.map(|source| vm.text(source).is_some());
        match (is_text_pattern, &content) {
            (Some(true), Content::Bytes(_)) => {
                Err(vm.type_error("cannot use a string pattern on a bytes-like object"))
            }
            (Some(false), Content::Text(_)) => {
                Err(vm.type_error("cannot use a bytes pattern on a string-like object"))
            }
            _ => Ok(Self { id, content }),
        }
    }

    /// Characters or bytes.
    pub(super) fn len(&self) -> usize {
        match &self.content {
            Content::Text(text) => text.chars as usize,
            Content::Bytes(bytes) => bytes.len(),
        }
    }

    pub(super) const fn is_text(&self) -> bool {
        matches!(self.content, Content::Text(_))
    }

    /// `getslice`: the whole string itself, if it is exactly one. New reference.
    pub(super) fn slice(&self, vm: &mut Vm, start: usize, end: usize) -> ObjectId {
        if start == 0 && end == self.len() && !vm.heap.type_body_of(self.id).flags.is_heap {
            return vm.heap.new_ref(self.id);
        }
        match &self.content {
            Content::Text(text) => {
                let part = char_slice(text, start, end).to_owned();
                vm.new_str(&part)
            }
            Content::Bytes(bytes) => {
                let part = bytes.get(start..end).unwrap_or_default().to_vec();
                vm.heap.new_bytes(part)
            }
        }
    }

    /// An empty one of the same kind, or many joined. Steals nothing.
    pub(super) fn join(&self, vm: &mut Vm, items: &[ObjectId]) -> Result<ObjectId> {
        let expected = if self.is_text() { "str instance" } else { "a bytes-like object" };
        let mut text = String::new();
        let mut bytes = Vec::new();
        for (index, item) in items.iter().enumerate() {
            match (vm.heap.payload(*item), self.is_text()) {
                (Payload::Str(part), true) => text.push_str(&part.text),
                (Payload::Bytes(part), false) => bytes.extend_from_slice(part),
                _ => {
                    let found = vm.type_name(*item);
                    let message = format!("sequence item {index}: expected {expected}, {found} found");
                    return Err(vm.type_error(&message));
                }
            }
        }
        if let [only] = items
            && !vm.heap.type_body_of(*only).flags.is_heap
        {
            return Ok(vm.heap.new_ref(*only));
        }
        Ok(if self.is_text() { vm.new_str(&text) } else { vm.heap.new_bytes(bytes) })
    }
}

impl Vm {
    /// The bytes of an object with a buffer, if it has one.
    pub(crate) fn buffer_bytes(&self, id: ObjectId) -> Option<Vec<u8>> {
        if let Some(bytes) = crate::types::bytes::bytes_of(self, id) {
            return Some(bytes.to_vec());
        }
        match self.heap.record_of(id).map(|record| &record.data) {
            Some(Data::Bytes(bytes)) => Some(bytes.to_vec()),
            _ => None,
        }
    }
}
