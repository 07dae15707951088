//! References without an arrow: the evaluation stack's, constants', the interpreter's own.

use heapglass_snapshot::{Count, Holder, InterpreterRef};

use super::references::{Lasting, Reference};
use crate::Source;
use crate::view::{Strength, View};
use crate::words::Words;

/// What is missing between an object's arrows and its count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Hidden {
    pub(super) count: u32,
    /// Who holds them, in words.
    pub(super) kinds: Vec<&'static str>,
}

/// For each node of the view: how many references have no arrow, so that the picture adds up to the count.
pub(super) fn hidden(view: &View<'_>, references: &[Reference], words: &Words) -> Vec<Hidden> {
    let mut arrows: Vec<Vec<&Reference>> = vec![Vec::new(); view.nodes.len()];
    for reference in references {
        let counts = reference.strength == Strength::Counted && reference.change != Lasting::Lost;
        if let Some(arrows) = arrows.get_mut(reference.to).filter(|_| counts) {
            arrows.push(reference);
        }
    }
    view.nodes
        .iter()
        .zip(arrows)
        .map(|(node, arrows)| {
            let Count::Counted(all) = node.object.count else { return Hidden::default() };
            let drawn = u32::try_from(arrows.len()).unwrap_or(u32::MAX);
            let count = all.saturating_sub(drawn);
            let kinds = if count > 0 { kinds(&node.object.holders, &arrows, words) } else { Vec::new() };
            Hidden { count, kinds }
        })
        .collect()
}

fn kinds(holders: &[Holder], arrows: &[&Reference], words: &Words) -> Vec<&'static str> {
    let mut kinds: Vec<&'static str> = Vec::new();
    for holder in holders {
        let kind = match holder {
            Holder::Name { .. } if is_drawn(holder, arrows) => continue,
            Holder::Slot { .. } | Holder::Key { .. } if is_drawn(holder, arrows) => continue,
            Holder::Name { .. } => words.names,
            Holder::Slot { .. } | Holder::Key { .. } => words.fields,
            Holder::Stack { .. } => words.stack,
            Holder::Constant { .. } => words.constant,
            Holder::Interpreter(InterpreterRef::SyntaxTree) => words.syntax_tree,
            Holder::Interpreter(
                InterpreterRef::Frame { .. }
                | InterpreterRef::Exception
                | InterpreterRef::Modules
                | InterpreterRef::Builtin { .. }
                | InterpreterRef::Collector
                | InterpreterRef::Other(_),
            ) => words.interpreter,
        };
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    if kinds.is_empty() {
        kinds.push(words.interpreter);
    }
    kinds
}

/// Whether one of the object's arrows is this holder's.
fn is_drawn(holder: &Holder, arrows: &[&Reference]) -> bool {
    arrows.iter().any(|arrow| match (holder, arrow.source) {
        (Holder::Name { frame, name, .. }, Source::Frame(from)) => *frame == from && *name == arrow.slot,
        (Holder::Slot { object, label, .. }, Source::Object(from)) => *object == from && *label == arrow.slot,
        (Holder::Key { object, .. }, Source::Object(from)) => {
            *object == from && arrow.slot.starts_with("key ")
        }
        (
            Holder::Name { .. }
            | Holder::Slot { .. }
            | Holder::Key { .. }
            | Holder::Stack { .. }
            | Holder::Constant { .. }
            | Holder::Interpreter(_),
            Source::Frame(_) | Source::Object(_) | Source::Hidden,
        ) => false,
    })
}
