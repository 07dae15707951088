//! The page's words, in every language.
//!
//! A language is one file: its [`Labels`] and its sentences, one function for each. A missing word is a compile
//! error, and a sentence is written whole in each language: nothing is glued together outside these files.

mod en;
mod labels;
mod sentence;
mod slots;
mod zh;

use heapglass_wire::{
    Change, Count, Death, Diagnostic, Difference, Ending, ExitStep, Holder, Language, ObjectName, Place,
};

use crate::compare::OutputDifference;

pub use labels::Labels;
pub use sentence::{Part, Sentence};

/// The words of one language.
pub trait Text {
    /// Words without a number or a name in them.
    fn labels(&self) -> &'static Labels;
    /// The tag for `<html lang>`.
    fn tag(&self) -> &'static str;

    // ── What happened ───────────────────────────────────────────────────────
    /// One change; `code` is the line that ran, empty where the change is looked at on its own.
    fn change(&self, code: &str, change: &Change) -> Sentence;
    /// Several objects of one type died in one step.
    fn freed_many(&self, code: &str, count: u32, type_name: &str, by_collector: bool) -> Sentence;
    /// A container died, and with it what only it held: so many objects of one type.
    fn freed_with(&self, code: &str, object: &ObjectName, count: u32, type_name: &str) -> Sentence;
    /// So many more changes belong to the step.
    fn and_more(&self, count: u32) -> String;
    /// The step changed nothing that lasts.
    fn nothing_changed(&self, code: &str) -> Sentence;
    /// Before the first line.
    fn at_the_beginning(&self, next_line: u32) -> Sentence;
    /// Where the program is.
    fn where_it_is(&self, ran_line: u32, next_line: u32) -> String;
    /// After a line, when the interpreter's end is next.
    fn before_exit(&self, ran_line: u32) -> String;
    /// What a step of the interpreter's end does.
    fn exit_step(&self, step: &ExitStep) -> Sentence;
    /// One sentence after the other.
    fn in_turn(&self, first: Sentence, then: Sentence) -> Sentence;
    /// Of the last line of a run that was given up in its middle.
    fn cut_short(&self, line: u32) -> String;
    /// A line met something that is not known yet.
    fn not_supported(&self, code: &str, what: &str) -> Sentence;
    fn raised(&self, code: &str, exception: &str) -> Sentence;

    // ── Objects ─────────────────────────────────────────────────────────────
    fn object(&self, object: &ObjectName) -> String;
    fn holder(&self, holder: &Holder) -> Sentence;
    fn place(&self, place: Option<Place>) -> String;
    fn generation(&self, generation: Option<u8>) -> String;
    fn capacity(&self, items: u32) -> String;
    fn in_block(&self, bytes: u64) -> String;
    /// What a block is of an object: its head, its items.
    fn block_part(&self, part: &str) -> String;
    fn chart_label(&self, object: &ObjectName, changes: &[(u32, String)]) -> String;
    fn more_slots(&self, count: u32) -> String;
    fn held_by_references(&self, count: Count) -> String;
    /// Why garbage is still there: the cycle that it is in, itself first and last; empty where it hangs on one.
    fn kept_by_ring(&self, ring: &[ObjectName]) -> Sentence;
    /// Why an object was freed.
    fn freed_because(&self, death: &Death) -> Sentence;

    // ── The run ─────────────────────────────────────────────────────────────
    fn running(&self, steps: u32) -> String;
    fn change_of(&self, change: u32, changes: u32) -> String;
    fn step_number(&self, step: u32) -> String;
    /// Steps in a row, both ends included; it may be one.
    fn steps_between(&self, from: u32, to: u32) -> String;
    fn ending(&self, ending: &Ending) -> Sentence;
    fn diagnostic(&self, diagnostic: &Diagnostic) -> String;
    fn left_out(&self, shown: u32, all: u32) -> String;
    /// So many objects are folded away, or hidden because the reader looks at one alone.
    fn hidden(&self, is_alone: bool, count: u32) -> String;
    fn references_now(&self, count: u32) -> Sentence;

    // ── Two Pythons ─────────────────────────────────────────────────────────
    /// An example shows what is so in this Python.
    fn example_of(&self, python: &str) -> String;
    /// The second Python has no line event here.
    fn no_own_step(&self, python: &str) -> String;
    /// An object's counts: here, and in the other Python.
    fn counts_beside(&self, here: Count, there: Count, other: &str) -> String;
    /// What differs, between the two Pythons of these names.
    fn difference(&self, difference: &Difference, first: &str, second: &str) -> Sentence;
    fn more_differences(&self, count: u32) -> String;
    fn output_differs(&self, difference: &OutputDifference, first: &str, second: &str) -> Sentence;
    /// Bytes of an arena and of a pool in each.
    fn arenas_differ(&self, sizes: [(u32, u32); 2], first: &str, second: &str) -> Sentence;

    // ── The collector ───────────────────────────────────────────────────────
    fn objects_in_list(&self, count: u32) -> String;
    fn of(&self, done: u32, all: u32) -> String;
    fn collected_here(&self, generation: u8, collected: u32) -> Sentence;
    fn phase_number(&self, number: u32) -> String;
    fn refers_inside(&self, holder: &ObjectName, label: &str, object: &ObjectName) -> Sentence;
    fn collections_so_far(&self, collections: u32, collected: u32) -> String;
    fn visiting(&self, object: &ObjectName) -> String;
    fn lane_collection(&self, generation: u8) -> &'static str;

    // ── Memory ──────────────────────────────────────────────────────────────
    fn arena(&self, arena: u32) -> String;
    fn pools_in_use(&self, used: u32, all: u32) -> String;
    fn pool_title(&self, pool: u32, arena: u32) -> Sentence;
    fn pool_blocks(&self, blocks: u32, bytes: u32) -> Sentence;
    fn free_list_next(&self, free: u32, bytes: u32, block: u32) -> Sentence;
    fn free_list_untouched(&self, bytes: u32, block: u32) -> Sentence;
    fn class_title(&self, bytes: u32) -> String;
    fn in_pools(&self, pools: u32) -> String;
    fn uses(&self, asked: u32, block: u32) -> String;
    fn block_number(&self, block: u32) -> String;
    fn bytes(&self, bytes: u64) -> String;
    fn large(&self, count: u32, bytes: u64) -> String;
    /// So many blocks that integers and floats have for themselves.
    fn private_blocks(&self, blocks: u32) -> String;
}

/// The words of a language.
pub fn of(language: Language) -> &'static dyn Text {
    match language {
        Language::English => &en::English,
        Language::Chinese => &zh::Chinese,
    }
}

/// A whole number with its thousands parted by commas, as both languages write it.
pub fn number(value: u64) -> String {
    let digits = value.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A difference with its sign; the minus is a minus, not a hyphen.
pub fn signed(value: i64) -> String {
    let size = number(value.unsigned_abs());
    match value {
        0 => "·".to_owned(),
        1.. => format!("+{size}"),
        _ => format!("−{size}"),
    }
}

/// A count as the page writes it.
pub fn count(count: Count) -> String {
    match count {
        Count::Immortal => "∞".to_owned(),
        Count::Counted(count) => number(u64::from(count)),
    }
}

#[cfg(test)]
mod tests {
    use super::{number, signed};

    #[test]
    fn thousands_are_parted() {
        let cases = [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567")];
        for (value, text) in cases {
            assert_eq!(number(value), text);
        }
    }

    #[test]
    fn differences_have_their_sign() {
        let cases = [(0, "·"), (3, "+3"), (-1500, "−1,500")];
        for (value, text) in cases {
            assert_eq!(signed(value), text);
        }
    }
}
