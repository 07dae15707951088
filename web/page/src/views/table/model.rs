//! The objects' rows as the reader wants them: in which order, and which of them.

use std::cmp::Reverse;

use heapglass_wire::{Count, ObjectRow, ObjectState, Place, Verdict};

/// A column of the objects' table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Number,
    Type,
    Value,
    Refcount,
    Change,
    HeldBy,
    Holds,
    Size,
    Generation,
    State,
    Block,
}

/// A column that the rows are in the order of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Order {
    pub column: Column,
    pub is_descending: bool,
}

/// The order after a click on a column's head: up, down, then as the objects were found.
pub fn next_order(order: Option<Order>, column: Column) -> Option<Order> {
    match order.filter(|order| order.column == column) {
        None => Some(Order { column, is_descending: false }),
        Some(Order { is_descending: false, .. }) => Some(Order { column, is_descending: true }),
        Some(Order { is_descending: true, .. }) => None,
    }
}

/// The rows that have all words of `wanted` in them, in order. A word is looked for in the number, the type, the name,
/// the value and the labels of what a row holds, in any case.
pub fn arrange<'a>(rows: &'a [ObjectRow], order: Option<Order>, wanted: &str) -> Vec<&'a ObjectRow> {
    let words: Vec<String> = wanted.split_whitespace().map(str::to_lowercase).collect();
    let mut found: Vec<&ObjectRow> =
        rows.iter().filter(|row| words.is_empty() || has_all(&text(row), &words)).collect();
    if let Some(Order { column, is_descending }) = order {
        match is_descending {
            true => found.sort_by_key(|row| Reverse(key(row, column))),
            false => found.sort_by_key(|row| key(row, column)),
        }
    }
    found
}

fn has_all(text: &str, words: &[String]) -> bool {
    words.iter().all(|word| text.contains(word))
}

fn text(row: &ObjectRow) -> String {
    let object = &row.object;
    let mut text = format!("#{} {} {} {}", object.serial, object.type_name, object.own_name, object.value);
    for (label, target) in &row.targets {
        text.push_str(&format!(" {label} {}", target.value));
    }
    text.to_lowercase()
}

/// What a row is ordered by: numbers, then letters.
fn key(row: &ObjectRow, column: Column) -> (i64, String) {
    let number = |number: u64| (i64::try_from(number).unwrap_or(i64::MAX), String::new());
    match column {
        Column::Number => number(u64::from(row.object.serial)),
        Column::Type => (0, row.object.type_name.to_lowercase()),
        Column::Value => value(row),
        Column::Refcount => (counted(row.count), String::new()),
        Column::Change => match (row.count_before, row.count) {
            (Count::Counted(from), Count::Counted(to)) => (i64::from(to) - i64::from(from), String::new()),
            (Count::Counted(_) | Count::Immortal, _) => (0, String::new()),
        },
        Column::HeldBy => number(u64::from(row.holders)),
        Column::Holds => number(row.targets.len() as u64),
        Column::Size => number(row.size_bytes),
        Column::Generation => (row.generation.map_or(-1, i64::from), String::new()),
        Column::State => (state(row), String::new()),
        Column::Block => (block(row.place), String::new()),
    }
}

/// Numbers are ordered as numbers.
fn value(row: &ObjectRow) -> (i64, String) {
    let text = if row.object.own_name.is_empty() { &row.object.value } else { &row.object.own_name };
    (text.parse().unwrap_or(i64::MAX), text.to_lowercase())
}

/// An immortal object has the largest count.
fn counted(count: Count) -> i64 {
    match count {
        Count::Immortal => i64::MAX,
        Count::Counted(count) => i64::from(count),
    }
}

/// What is about to go comes last.
fn state(row: &ObjectRow) -> i64 {
    match (row.verdict, row.state) {
        (_, ObjectState::Freed) => 9,
        (Some(Verdict::Cleared), _) => 8,
        (Some(Verdict::Garbage), _) => 7,
        (Some(Verdict::Candidate), _) => 6,
        (None, ObjectState::Unreachable) => 5,
        (Some(Verdict::NotReached), _) => 4,
        (Some(Verdict::Reachable), _) => 3,
        (None, ObjectState::Born) => 1,
        (None, ObjectState::Alive) => 0,
    }
}

/// Pools as they lie, then what does not lie in one.
fn block(place: Option<Place>) -> i64 {
    const POOLS: i64 = 1 << 10;
    const BLOCKS: i64 = 1 << 10;
    match place {
        Some(Place::Pool { arena, pool, block }) => {
            (i64::from(arena) * POOLS + i64::from(pool)) * BLOCKS + i64::from(block)
        }
        Some(Place::Large) => i64::MAX - 3,
        Some(Place::Parked) => i64::MAX - 2,
        Some(Place::Static) => i64::MAX - 1,
        None => i64::MAX,
    }
}

#[cfg(test)]
mod tests {
    use heapglass_wire::{Count, ObjectName, ObjectRow, ObjectState, Place};

    use super::{Column, Order, arrange, next_order};

    fn row(serial: u32, type_name: &str, value: &str, count: Count, block: u32) -> ObjectRow {
        ObjectRow {
            object: ObjectName {
                serial,
                type_name: type_name.into(),
                value: value.into(),
                ..ObjectName::default()
            },
            state: ObjectState::Alive,
            count,
            count_before: count,
            size_bytes: u64::from(serial) * 8,
            holders: 1,
            targets: vec![("size".into(), ObjectName { value: "'Large'".into(), ..ObjectName::default() })],
            generation: None,
            verdict: None,
            place: Some(Place::Pool { arena: 0, pool: block, block: 0 }),
        }
    }

    fn rows() -> [ObjectRow; 3] {
        [
            row(7, "str", "'apple'", Count::Immortal, 3),
            row(2, "list", "", Count::Counted(4), 1),
            row(5, "int", "300", Count::Counted(1), 2),
        ]
    }

    fn numbers(order: Option<Order>, wanted: &str) -> Vec<u32> {
        arrange(&rows(), order, wanted).iter().map(|row| row.object.serial).collect()
    }

    #[test]
    fn rows_are_in_the_order_of_a_column() {
        let up = |column| Some(Order { column, is_descending: false });
        assert_eq!(numbers(None, ""), [7, 2, 5]);
        assert_eq!(numbers(up(Column::Number), ""), [2, 5, 7]);
        assert_eq!(numbers(up(Column::Type), ""), [5, 2, 7]);
        assert_eq!(numbers(up(Column::Refcount), ""), [5, 2, 7]);
        assert_eq!(numbers(up(Column::Block), ""), [2, 5, 7]);
        assert_eq!(numbers(Some(Order { column: Column::Size, is_descending: true }), ""), [7, 5, 2]);
        assert_eq!(numbers(up(Column::HeldBy), ""), [7, 2, 5]);
    }

    #[test]
    fn rows_are_found_by_what_stands_in_them() {
        assert_eq!(numbers(None, "APPLE"), [7]);
        assert_eq!(numbers(None, "#5"), [5]);
        assert_eq!(numbers(None, "large size"), [7, 2, 5]);
        assert_eq!(numbers(None, "list apple"), [] as [u32; 0]);
    }

    #[test]
    fn a_third_click_leaves_the_rows_as_they_were_found() {
        let first = next_order(None, Column::Size);
        let second = next_order(first, Column::Size);
        assert_eq!(first, Some(Order { column: Column::Size, is_descending: false }));
        assert_eq!(second, Some(Order { column: Column::Size, is_descending: true }));
        assert_eq!(next_order(second, Column::Size), None);
        assert_eq!(
            next_order(second, Column::Type),
            Some(Order { column: Column::Type, is_descending: false })
        );
    }
}
