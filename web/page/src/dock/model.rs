//! What the dock says and draws, as plain data.

use std::collections::BTreeMap;

use heapglass_wire::{Bucket, Change, Count, Lanes, ObjectName, Role, Shown};

use crate::text::{Sentence, Text, signed};

/// The sentence of a moment and the sign before it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    pub sign: String,
    pub sentence: Sentence,
    /// So many changes are not in the sentence.
    pub more: u32,
}

/// Three deaths of one type in a step are one sentence.
const MANY: u32 = 3;

/// Where the program is, in words.
pub fn place(words: &dyn Text, shown: &Shown) -> String {
    match (&shown.ran_exit, &shown.next_exit) {
        (None, None) => words.where_it_is(shown.ran_line, shown.next_line),
        (None, Some(_)) => words.before_exit(shown.ran_line),
        (Some(_), None) if shown.next_line == 0 => words.labels().exit_over.to_owned(),
        (Some(_), _) => words.labels().exit_under_way.to_owned(),
    }
}

/// Words a moment. `code` is the line that ran.
pub fn say(words: &dyn Text, shown: &Shown, code: &str) -> Said {
    match &shown.ran_exit {
        Some(step) if shown.moment.change.is_none() => {
            let Said { sign, sentence, more } = say_line(words, shown, code);
            let step = words.exit_step(step);
            let sentence = if shown.said.is_empty() { step } else { words.in_turn(step, sentence) };
            Said { sign, sentence, more }
        }
        Some(_) | None => say_line(words, shown, code),
    }
}

fn say_line(words: &dyn Text, shown: &Shown, code: &str) -> Said {
    if shown.moment.change.is_some() {
        return match shown.said.first() {
            Some(change) => Said { sign: sign(change), sentence: words.change("", change), more: 0 },
            None => Said { sign: "·".to_owned(), sentence: words.nothing_changed(code), more: 0 },
        };
    }
    if shown.moment.step == 0 {
        return Said { sign: "·".to_owned(), sentence: words.at_the_beginning(shown.next_line), more: 0 };
    }
    let count = u32::try_from(shown.said.len()).unwrap_or(u32::MAX);
    if let Some(exception) = &shown.exception {
        let sentence = words.raised(code, exception);
        return Said { sign: "!".to_owned(), sentence, more: count };
    }
    let Some(first) = shown.said.first() else {
        return Said { sign: "·".to_owned(), sentence: words.nothing_changed(code), more: 0 };
    };
    if let Some((dead, count, type_name)) = death_with_values(&shown.said) {
        let sentence = words.freed_with(code, dead, count, type_name);
        let more = u32::try_from(shown.said.len()).unwrap_or(u32::MAX) - count - 1;
        return Said { sign: "✕".to_owned(), sentence, more };
    }
    match deaths(&shown.said) {
        Some((dead, type_name, by_collector)) if dead >= MANY || (by_collector && dead > 1) => Said {
            sign: signed(-i64::from(dead)),
            sentence: words.freed_many(code, dead, type_name, by_collector),
            more: count - dead,
        },
        Some(_) | None => {
            // What the collector did tells more than what came of it.
            let collected =
                shown.said.iter().find(|change| matches!(change, Change::Freed { by_collector: true, .. }));
            let change = collected.unwrap_or(first);
            Said { sign: sign(change), sentence: words.change(code, change), more: count - 1 }
        }
    }
}

/// Where one container died, not by the collector, and values with it: the container, and the type of which most
/// values died.
fn death_with_values(changes: &[Change]) -> Option<(&ObjectName, u32, &str)> {
    let mut container = None;
    let mut values: BTreeMap<&str, u32> = BTreeMap::new();
    for change in changes {
        match change {
            Change::Freed { by_collector: true, .. } => return None,
            Change::Freed { object, .. } if object.role == Role::Atom => {
                *values.entry(&object.type_name).or_default() += 1;
            }
            Change::Freed { object, .. } => {
                if container.replace(object).is_some() {
                    return None;
                }
            }
            Change::Born { .. }
            | Change::Refcount { .. }
            | Change::Moved { .. }
            | Change::Printed { .. }
            | Change::Gc(_)
            | Change::Memory(_) => {}
        }
    }
    let (type_name, count) = values.into_iter().max_by_key(|(_, count)| *count)?;
    Some((container?, count, type_name))
}

/// The type of which most objects died: how many, and whether the collector freed the first of them.
fn deaths(changes: &[Change]) -> Option<(u32, &str, bool)> {
    let dead = changes.iter().filter_map(|change| match change {
        Change::Freed { object, by_collector } => Some((object.type_name.as_str(), *by_collector)),
        Change::Born { .. }
        | Change::Refcount { .. }
        | Change::Moved { .. }
        | Change::Printed { .. }
        | Change::Gc(_)
        | Change::Memory(_) => None,
    });
    let mut types: BTreeMap<&str, (u32, bool)> = BTreeMap::new();
    for (type_name, by_collector) in dead {
        types.entry(type_name).or_insert((0, by_collector)).0 += 1;
    }
    let (type_name, (count, by_collector)) = types.into_iter().max_by_key(|(_, (count, _))| *count)?;
    Some((count, type_name, by_collector))
}

/// A change in one sign.
fn sign(change: &Change) -> String {
    match change {
        Change::Born { .. } => "new".to_owned(),
        Change::Refcount { from: Count::Counted(from), to: Count::Counted(to), .. } => {
            signed(i64::from(*to) - i64::from(*from))
        }
        Change::Refcount { .. } => "∞".to_owned(),
        Change::Moved { .. } => "=".to_owned(),
        Change::Freed { .. } => "✕".to_owned(),
        Change::Printed { .. } => "»".to_owned(),
        Change::Gc(event) => gc_sign(event),
        Change::Memory(_) => "▤".to_owned(),
    }
}

fn gc_sign(event: &heapglass_wire::GcEvent) -> String {
    use heapglass_wire::{GcEvent, Verdict};
    match event {
        GcEvent::Subtracted { from, to, .. } => signed(i64::from(*to) - i64::from(*from)),
        GcEvent::Judged { to: Verdict::Reachable, .. } => "✓".to_owned(),
        GcEvent::Judged { to: Verdict::Candidate, .. } => "?".to_owned(),
        GcEvent::Judged { .. } | GcEvent::Cleared { .. } => "✕".to_owned(),
        GcEvent::Started { .. }
        | GcEvent::Copied { .. }
        | GcEvent::WeakrefCleared { .. }
        | GcEvent::Finalized { .. }
        | GcEvent::Resurrected { .. }
        | GcEvent::Promoted { .. }
        | GcEvent::Ended { .. } => "gc".to_owned(),
    }
}

/// The lanes as they are drawn: one column for each bucket.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Columns {
    pub columns: Vec<Column>,
    /// Every column is one step, and is wide enough for numbers.
    pub is_in_text: bool,
    pub has_collections: bool,
    /// Index of the column of the step shown.
    pub at: usize,
    /// The most references gained or lost in a column.
    pub tallest: u64,
}

/// A bucket with its heights.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Column {
    pub bucket: Bucket,
    pub is_future: bool,
    /// Height of the memory bar, in hundredths.
    pub memory: u32,
    pub has_breakpoint: bool,
}

/// The lowest memory bar is so high. The bars compare the steps of a run: what was there at the start is left out.
const FLOOR: u32 = 8;

/// A column of numbers takes so many pixels.
const TEXT_WIDTH: u32 = 22;

/// Lays out the lanes, in so many pixels.
pub fn columns(lanes: &Lanes, step: u32, breakpoints: &[u32], width: u32) -> Columns {
    let highest = lanes.buckets.iter().map(|bucket| bucket.bytes).max().unwrap_or(0);
    let lowest = lanes.buckets.iter().map(|bucket| bucket.bytes).min().unwrap_or(0);
    let range = (highest - lowest).max(1);
    let at = lanes.buckets.iter().position(|bucket| bucket.from <= step && step <= bucket.to).unwrap_or(0);
    let is_wide = u32::try_from(lanes.buckets.len()).is_ok_and(|count| count * TEXT_WIDTH <= width);
    let is_in_text = is_wide && lanes.buckets.iter().all(|bucket| bucket.from == bucket.to);
    let columns = lanes.buckets.iter().enumerate().map(|(index, bucket)| Column {
        is_future: index > at,
        memory: FLOOR + u32::try_from((bucket.bytes - lowest) * u64::from(100 - FLOOR) / range).unwrap_or(0),
        has_breakpoint: is_in_text && breakpoints.contains(&bucket.line),
        bucket: bucket.clone(),
    });
    Columns {
        columns: columns.collect(),
        is_in_text,
        has_collections: lanes.buckets.iter().any(|bucket| bucket.collections > 0),
        at,
        tallest: lanes
            .buckets
            .iter()
            .map(|bucket| bucket.references.unsigned_abs())
            .max()
            .unwrap_or(0)
            .max(1),
    }
}

#[cfg(test)]
mod tests {
    use heapglass_wire::{
        Bucket, Change, Count, ExitStep, Holder, Lanes, Language, Moment, ObjectName, Role, Shown,
    };

    use super::{columns, place, say};
    use crate::text::of;

    fn list() -> ObjectName {
        ObjectName { serial: 2, type_name: "list".into(), ..ObjectName::default() }
    }

    fn shown(said: Vec<Change>) -> Shown {
        Shown {
            ran_line: 8,
            next_line: 9,
            said,
            moment: Moment { step: 8, change: None },
            ..Shown::default()
        }
    }

    #[test]
    fn a_gained_reference_is_one_sentence_in_each_language() {
        let holder = Holder::Slot { object: 4, type_name: "Basket".into(), label: "items".into() };
        let change = Change::Refcount {
            object: list(),
            from: Count::Counted(3),
            to: Count::Counted(4),
            gained: Some(holder),
            lost: None,
        };
        let shown = shown(vec![change]);
        let english = say(of(Language::English), &shown, "basket.items = fruit");
        assert_eq!(english.sign, "+1");
        assert_eq!(
            english.sentence.plain(),
            "basket.items = fruit adds a reference: attribute items of Basket #4 to list #2. \
             Its refcount goes from 3 to 4."
        );
        let chinese = say(of(Language::Chinese), &shown, "basket.items = fruit");
        assert_eq!(
            chinese.sentence.plain(),
            "basket.items = fruit 增加一个引用：Basket #4 的属性 items指向 list #2。它的引用计数从 3 变为 4。"
        );
    }

    #[test]
    fn a_step_of_the_end_is_said_before_what_it_does() {
        let mut shown = Shown { ran_line: 0, next_line: 0, ..shown(Vec::new()) };
        shown.ran_exit = Some(ExitStep::Name("fruit".into()));
        shown.next_exit = Some(ExitStep::Collection { is_last: true });
        let english = of(Language::English);
        assert_eq!(say(english, &shown, "").sentence.plain(), "The module’s name fruit goes.");
        assert_eq!(place(english, &shown), "the interpreter is ending");
        shown.said.push(Change::Freed { object: list(), by_collector: false });
        assert_eq!(
            say(english, &shown, "").sentence.plain(),
            "The module’s name fruit goes. Freed: list #2. Nothing refers to it any more."
        );
        let chinese = say(of(Language::Chinese), &shown, "");
        assert!(chinese.sentence.plain().starts_with("模块的名字 fruit 消失。"), "{chinese:?}");
    }

    #[test]
    fn many_deaths_are_one_sentence() {
        let float = |serial| ObjectName { serial, type_name: "float".into(), role: Role::Atom, ..list() };
        let deaths = (1..=1500).map(|serial| Change::Freed { object: float(serial), by_collector: false });
        let said = say(of(Language::English), &shown(deaths.collect()), "del readings[::2]");
        assert_eq!(said.sign, "−1,500");
        assert_eq!(said.sentence.plain(), "del readings[::2] frees 1,500 objects of type float.");
        assert_eq!(said.more, 0);
    }

    #[test]
    fn a_container_that_dies_is_named_before_what_it_held() {
        let value = |serial| ObjectName { serial, type_name: "str".into(), role: Role::Atom, ..list() };
        let mut changes: Vec<Change> =
            (5..8).map(|serial| Change::Freed { object: value(serial), by_collector: false }).collect();
        changes.push(Change::Freed { object: list(), by_collector: false });
        let said = say(of(Language::English), &shown(changes), "del fruit");
        assert_eq!(said.sentence.plain(), "del fruit frees list #2 and 3 objects of type str.");
        assert_eq!((said.sign.as_str(), said.more), ("✕", 0));
    }

    #[test]
    fn the_step_shown_is_in_one_column() {
        let bucket = |from, to, bytes| Bucket { from, to, bytes, ..Bucket::default() };
        let lanes = Lanes { from: 0, to: 9, buckets: vec![bucket(0, 4, 50), bucket(5, 9, 100)] };
        let laid = columns(&lanes, 7, &[], 800);
        assert_eq!((laid.at, laid.is_in_text), (1, false));
        assert_eq!(laid.columns.iter().map(|column| column.memory).collect::<Vec<_>>(), [8, 100]);
    }

    #[test]
    fn narrow_columns_have_no_numbers() {
        let buckets = (0..40).map(|step| Bucket { from: step, to: step, ..Bucket::default() }).collect();
        let lanes = Lanes { from: 0, to: 39, buckets };
        assert!(columns(&lanes, 7, &[], 900).is_in_text);
        assert!(!columns(&lanes, 7, &[], 600).is_in_text);
    }
}
