//! What the collector knows of each node, and what it is doing now.

use std::collections::BTreeMap;

use heapglass_snapshot::{Change, Collector, GcEvent, GcObject, Serial, StepChanges, Verdict};

use super::{GraphOptions, Mode};

/// The collector's part of the picture; empty in the plain graph.
#[derive(Default)]
pub(super) struct Examination<'a> {
    objects: BTreeMap<Serial, &'a GcObject>,
    pub(super) now: Now<'a>,
}

/// The object and the reference that the last event was about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Now<'a> {
    pub(super) object: Option<Serial>,
    /// Holder and label.
    pub(super) reference: Option<(Serial, &'a str)>,
}

/// How far the subtraction of a reference has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subtraction {
    None,
    Done,
    Now,
}

impl<'a> Examination<'a> {
    pub(super) fn new(collector: &'a Collector, options: &GraphOptions<'a>) -> Self {
        match options.mode {
            Mode::Graph => Self::default(),
            Mode::Collector => Self {
                objects: collector.objects.iter().map(|object| (object.object, object)).collect(),
                now: options.changes.and_then(now).unwrap_or_default(),
            },
        }
    }

    pub(super) fn get(&self, object: Serial) -> Option<&'a GcObject> {
        self.objects.get(&object).copied()
    }

    pub(super) fn subtraction(&self, holder: Serial, label: &str, target: Serial) -> Subtraction {
        let is_this = |(by, slot): (Serial, &str)| by == holder && slot == label;
        if self.now.object == Some(target) && self.now.reference.is_some_and(is_this) {
            return Subtraction::Now;
        }
        let done = self
            .get(target)
            .is_some_and(|object| object.subtracted.iter().any(|(by, slot)| is_this((*by, slot))));
        if done { Subtraction::Done } else { Subtraction::None }
    }
}

fn now(changes: &StepChanges) -> Option<Now<'_>> {
    let Change::Gc(event) = changes.changes.last()? else { return None };
    let (object, reference) = match event {
        GcEvent::Copied { object, .. }
        | GcEvent::Judged { object, .. }
        | GcEvent::Finalized { object }
        | GcEvent::Resurrected { object }
        | GcEvent::Cleared { object } => (*object, None),
        GcEvent::Subtracted { holder, object, label, .. } => (*object, Some((*holder, label.as_str()))),
        GcEvent::WeakrefCleared { weakref, .. } => (*weakref, None),
        GcEvent::Started { .. } | GcEvent::Promoted { .. } | GcEvent::Ended { .. } => return None,
    };
    Some(Now { object: Some(object), reference })
}

/// The class that gives a node its border.
pub(super) fn class(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::NotReached => "gc-wait",
        Verdict::Candidate => "gc-candidate",
        Verdict::Reachable => "gc-reachable",
        Verdict::Garbage => "gc-garbage",
        Verdict::Cleared => "gc-cleared",
    }
}

/// The sign that says the same without colour.
pub(super) fn sign(verdict: Verdict) -> Option<&'static str> {
    match verdict {
        Verdict::NotReached => None,
        Verdict::Candidate => Some("?"),
        Verdict::Reachable => Some("✓"),
        Verdict::Garbage | Verdict::Cleared => Some("✕"),
    }
}

/// `1 − 1 = ` and `0`: how `gc_refs` came about. A long row of ones is summed up.
pub(super) fn arithmetic(object: &GcObject) -> (String, String) {
    let taken = object.subtracted.len();
    let sum = match taken {
        0 => String::new(),
        1..=3 => format!("{}{} = ", object.start, " − 1".repeat(taken)),
        _ => format!("{} − {taken} = ", object.start),
    };
    (sum, object.gc_refs.to_string())
}
