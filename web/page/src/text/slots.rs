//! What a slot is called depends on what it is a slot of.

/// The kinds of slots that have a word of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlotKind {
    Item,
    Value,
    Attribute,
    /// A local of a frame that has left the stack, or of a generator.
    Local,
    /// The evaluation stack of such a frame.
    Stack,
}

/// The kind of a slot of an object of this type.
pub fn slot_kind(type_name: &str, label: &str) -> SlotKind {
    let is_index = !label.is_empty() && label.chars().all(|c| c.is_ascii_digit());
    match type_name {
        "dict" => SlotKind::Value,
        "list" | "tuple" | "set" | "frozenset" | "deque" => SlotKind::Item,
        "frame" | "generator" if label.starts_with("stack ") => SlotKind::Stack,
        "frame" if !label.starts_with("f_") => SlotKind::Local,
        "generator" if !label.starts_with("gi_") => SlotKind::Local,
        _ if is_index => SlotKind::Item,
        _ => SlotKind::Attribute,
    }
}
