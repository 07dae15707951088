//! Conformance records of graph mode: what names reach at each line event (tests/conformance/FORMAT.md).

use std::collections::BTreeMap;

use heapglass_memory::ObjectId;
use heapglass_memory::object::Payload;
use heapglass_python::Vm;

use crate::frames::{self, Shown};
use crate::graph;

/// FORMAT.md: objects described per record.
const MAX_OBJECTS: usize = 400;

/// One record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    pub line: u32,
    pub frames: Vec<FrameRow>,
    pub objects: Vec<ObjectRow>,
    pub is_truncated: bool,
    pub printed_chars: u32,
}

/// A frame with its names and the numbers of what they refer to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrameRow {
    pub function: String,
    pub line: u32,
    pub locals: Vec<(String, usize)>,
}

/// One object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObjectRow {
    pub type_name: String,
    /// `None`: not told; `Some(None)`: immortal.
    pub count: Option<Option<u32>>,
    pub size_bytes: Option<u64>,
    pub value: Option<String>,
    pub unordered: Option<u32>,
    pub edges: Vec<(String, usize)>,
}

/// The record of a moment before a line; of the program's end with `is_end`.
#[must_use]
pub fn record(vm: &mut Vm, is_end: bool) -> Record {
    let shown = if is_end { end_frames(vm) } else { frames::frames(vm) };
    let mut numbers = Numbers::default();
    let rows = shown
        .into_iter()
        .map(|frame| FrameRow {
            function: frame.function,
            line: frame.line,
            locals: frame.names.into_iter().map(|bound| (bound.name, numbers.number(bound.target))).collect(),
        })
        .collect();
    let mut objects = Vec::new();
    while objects.len() < numbers.order.len() && numbers.order.len() <= MAX_OBJECTS {
        let Some(id) = numbers.order.get(objects.len()).copied() else { break };
        objects.push(describe(vm, id, &mut numbers));
    }
    Record {
        line: if is_end { 0 } else { vm.line },
        frames: rows,
        is_truncated: objects.len() < numbers.order.len(),
        objects,
        printed_chars: vm.printed_chars,
    }
}

fn end_frames(vm: &Vm) -> Vec<Shown> {
    let names = frames::namespace_names(vm);
    vec![Shown { serial: 0, function: "<module>".to_owned(), line: 0, names }]
}

/// Numbers of objects, in order of discovery.
#[derive(Default)]
struct Numbers {
    order: Vec<ObjectId>,
    known: BTreeMap<ObjectId, usize>,
}

impl Numbers {
    fn number(&mut self, id: ObjectId) -> usize {
        let next = self.order.len();
        *self.known.entry(id).or_insert_with(|| {
            self.order.push(id);
            next
        })
    }
}

fn describe(vm: &mut Vm, id: ObjectId, numbers: &mut Numbers) -> ObjectRow {
    let edges: Vec<_> = graph::recorded_references(vm, id)
        .into_iter()
        .map(|reference| (reference.label.to_string(), numbers.number(reference.target)))
        .collect();
    let is_plain = graph::is_library(vm, id) || matches!(vm.heap.payload(id), Payload::Frame(_));
    let type_name = vm.short_type_name(id).to_owned();
    let value = graph::value(vm, id);
    if is_plain {
        return ObjectRow { type_name, count: None, size_bytes: None, value, unordered: None, edges };
    }
    let object = vm.heap.get(id);
    let is_counted = vm.has_real_counts() || !vm.heap.is_immortal(id);
    let count = is_counted.then(|| vm.shown_count(id));
    ObjectRow {
        type_name,
        count: Some(count),
        size_bytes: Some(vm.heap.size_of(object)),
        value,
        unordered: graph::unordered(vm, id),
        edges,
    }
}
