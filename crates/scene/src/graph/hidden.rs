//! References without an arrow: the evaluation stack's, constants', the interpreter's own.

use heapglass_snapshot::{Count, Holder, InterpreterRef, Serial};

use super::references::{Lasting, Reference};
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
    let mut arrows = vec![0_u32; view.nodes.len()];
    for reference in references {
        let counts = reference.strength == Strength::Counted && reference.change != Lasting::Lost;
        if let Some(arrows) = arrows.get_mut(reference.to).filter(|_| counts) {
            *arrows += 1;
        }
    }
    view.nodes
        .iter()
        .zip(arrows)
        .map(|(node, arrows)| {
            let Count::Counted(all) = node.object.count else { return Hidden::default() };
            let count = all.saturating_sub(arrows);
            let kinds = if count > 0 {
                kinds(&node.object.holders, node.object.serial, references, words)
            } else {
                Vec::new()
            };
            Hidden { count, kinds }
        })
        .collect()
}

fn kinds(holders: &[Holder], object: Serial, references: &[Reference], words: &Words) -> Vec<&'static str> {
    let mut kinds: Vec<&'static str> = Vec::new();
    for holder in holders {
        let kind = match holder {
            Holder::Name { .. } if is_drawn(holder, object, references) => continue,
            Holder::Slot { .. } | Holder::Key { .. } if is_drawn(holder, object, references) => continue,
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

fn is_drawn(holder: &Holder, object: Serial, references: &[Reference]) -> bool {
    use crate::Source;
    let is_from = |reference: &&Reference| reference.target == object && reference.change != Lasting::Lost;
    references.iter().filter(is_from).any(|reference| match (holder, reference.source) {
        (Holder::Name { frame, name, .. }, Source::Frame(from)) => *frame == from && *name == reference.slot,
        (Holder::Slot { object, label, .. }, Source::Object(from)) => {
            *object == from && *label == reference.slot
        }
        (Holder::Key { object, .. }, Source::Object(from)) => {
            *object == from && reference.slot.starts_with("key ")
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
